"""Finds reports by their words, read as people read Arabic, and by what is said of their events.

The index is filled by whoever searches first: see ``index_words``.
"""

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from rasid.core.arabic import WORD, fold, stem
from rasid.core.vocabulary import EventType, ReportState, State
from rasid.storage.connection import transaction
from rasid.storage.project import Project

_BATCH = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a report must be like: all of its words and phrases, none of ``without``, and one
    event that fulfils everything said of events.

    Words are compared without what is attached before them, phrases as they stand. ``since`` and
    ``until`` are ISO days, both included.
    """

    words: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    types: frozenset[EventType] = frozenset()
    states: frozenset[State] = frozenset()
    since: str | None = None
    until: str | None = None
    reviewer: str | None = None
    report_states: frozenset[ReportState] = frozenset()


def unindexed(project: Project) -> int:
    """How many reports the index does not hold yet."""
    db = project.connection
    (count,) = db.execute("SELECT count(*) FROM report WHERE seq > ?", (_last(project),)).fetchone()
    return int(count)


def index_words(
    project: Project,
    progress: Callable[[int], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> None:
    """Take the reports that came in since into the index, some hundred in a transaction.

    ``progress`` is told how many are done. Stop at any time; the next search goes on.
    """
    done = 0
    while not cancelled():
        with transaction(project.connection) as db:
            rows = db.execute(
                "SELECT seq, text FROM report WHERE seq > ? ORDER BY seq LIMIT ?",
                (_last(project), _BATCH),
            ).fetchall()
            db.executemany(
                "INSERT INTO report_words (rowid, norm, stem) VALUES (?, ?, ?)",
                ((seq, *_readings(text)) for seq, text in rows),
            )
        if not rows:
            return
        done += len(rows)
        progress(done)


def forget_words(db: sqlite3.Connection) -> None:
    """Empty the index; whoever searches next fills it again."""
    db.execute("INSERT INTO report_words (report_words) VALUES ('delete-all')")


def words_are_amiss(db: sqlite3.Connection) -> bool:
    """Whether the index does not hold the first reports, each once and in order."""
    count, last = db.execute(
        "SELECT count(*), coalesce(max(rowid), 0) FROM report_words"
    ).fetchone()
    (reports,) = db.execute("SELECT count(*) FROM report WHERE seq <= ?", (last,)).fetchone()
    return bool(count != reports)


def find_by_words(project: Project, wanted: Wanted, after: str = "") -> Iterator[str]:
    """Ids of the reports that fulfil ``wanted``, newest first, or those older than ``after``; only
    as many are looked up as are taken.
    """
    source, seq = "report_state AS s", "s.seq"
    conditions, values = ["1"], list[object]()
    if match := _match(wanted):
        # The index itself walks backwards: the first are there before the last are looked for.
        source = "report_words CROSS JOIN report_state AS s ON s.seq = report_words.rowid"
        seq = "report_words.rowid"
        conditions.append("report_words MATCH ?")
        values.append(match)
    if after:
        conditions.append(f"{seq} < (SELECT seq FROM report WHERE id = ?)")
        values.append(after)
    for words in wanted.without:
        conditions.append(
            "s.seq NOT IN (SELECT rowid FROM report_words WHERE report_words MATCH ?)"
        )
        values.append(_column("stem", map(stem, _words(words))))
    if wanted.report_states:
        conditions.append(f"s.state IN ({_marks(len(wanted.report_states))})")
        values += sorted(wanted.report_states)
    event, event_values = _event(wanted)
    if event:
        conditions.append(f"EXISTS (SELECT 1 FROM event WHERE event.report = s.report AND {event})")
        values += event_values
    query = f"""
        SELECT s.report FROM {source} WHERE {" AND ".join(conditions)} ORDER BY {seq} DESC
    """
    for (report,) in project.connection.execute(query, values):
        yield report


def occurrences(text: str, wanted: Wanted) -> list[tuple[int, int]]:
    """Where the words and phrases of a search stand in a stored text, in code points."""
    stems = {stem(word) for words in wanted.words for word in _words(words)}
    phrases = [_words(phrase) for phrase in wanted.phrases]
    tokens = [(m.start(), m.end(), fold(m[0])) for m in WORD.finditer(text)]
    found = [(start, end) for start, end, word in tokens if stem(word) in stems]
    for phrase in phrases:
        for first in range(len(tokens) - len(phrase) + 1):
            window = tokens[first : first + len(phrase)]
            if phrase and [word for _, _, word in window] == phrase:
                found.append((window[0][0], window[-1][1]))
    return sorted(set(found))


def _last(project: Project) -> int:
    row = project.connection.execute(
        "SELECT rowid FROM report_words ORDER BY rowid DESC LIMIT 1"
    ).fetchone()
    return int(row[0]) if row else 0


def _words(text: str) -> list[str]:
    return [fold(word) for word in WORD.findall(text)]


def _readings(text: str) -> tuple[str, str]:
    words = _words(text)
    return " ".join(words), " ".join(map(stem, words))


def _match(wanted: Wanted) -> str:
    """An FTS5 question; every word is quoted, so that none of them is an operator."""
    parts = [_column("stem", map(stem, _words(words))) for words in wanted.words]
    parts += [_column("norm", _words(phrase), joined=True) for phrase in wanted.phrases]
    return " AND ".join(part for part in parts if part)


def _column(name: str, words: Iterator[str] | list[str], *, joined: bool = False) -> str:
    quoted = [f'"{word}"' for word in words]
    return f"{name} : ({(' + ' if joined else ' AND ').join(quoted)})" if quoted else ""


def _event(wanted: Wanted) -> tuple[str, list[object]]:
    conditions, values = list[str](), list[object]()
    for column, chosen in (("type", wanted.types), ("state", wanted.states)):
        if chosen:
            conditions.append(f"event.{column} IN ({_marks(len(chosen))})")
            values += sorted(chosen)
    if wanted.since:
        conditions.append("coalesce(event.date_end, event.date_start) >= ?")
        values.append(wanted.since)
    if wanted.until:
        conditions.append("event.date_start <= ?")
        values.append(wanted.until)
    if wanted.reviewer:
        conditions.append("event.author = ?")
        values.append(wanted.reviewer)
    return " AND ".join(conditions), values


def _marks(count: int) -> str:
    return ", ".join("?" * count)
