"""Finds reports by their words, read as people read Arabic, and by what is said of their events.

The index is filled by whoever searches first: see ``index_words``.
"""

import json
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from rasid.core.arabic import LETTERS, WORD, fold, spelt, stem
from rasid.core.vocabulary import EventType, Label, ReportState, State
from rasid.storage.connection import transaction
from rasid.storage.project import Project
from rasid.storage.seen import seen

_BATCH = 500
_ALIKE: dict[str, str] = {}
for _letter, _read in LETTERS.items():
    _ALIKE[_read] = _ALIKE.get(_read, "") + chr(_letter)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a report must be like: all of its words and phrases, none of ``without``, and one
    event that fulfils everything said of events.

    Words are compared without what is attached before them, phrases letter by letter; vowel marks
    matter only where the phrase has them. ``named`` are beginnings of words of which each must
    stand in the text or be the name of something in an event, ``placed`` parts of such names or
    ids; of ``labels`` there must be a span, proposed or decided.
    ``since`` and ``until`` are ISO days, both included.
    """

    words: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    types: frozenset[EventType] = frozenset()
    states: frozenset[State] = frozenset()
    since: str | None = None
    until: str | None = None
    reviewer: str | None = None
    named: tuple[str, ...] = ()
    placed: tuple[str, ...] = ()
    labels: frozenset[Label] = frozenset()
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
    while unindexed(project) and not cancelled():
        with transaction(project.connection) as db:
            rows = db.execute(
                "SELECT seq, text FROM report WHERE seq > ? ORDER BY seq LIMIT ?",
                (_last(project), _BATCH),
            ).fetchall()
            db.executemany(
                "INSERT INTO report_words (rowid, norm, stem) VALUES (?, ?, ?)",
                ((seq, *_readings(text)) for seq, text in rows),
            )
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
    db = project.connection
    reports, events, spans = seen(db, "report_state"), seen(db, "event"), seen(db, "span")
    source, seq = f"{reports} AS s", "s.seq"
    conditions, values = ["1"], list[object]()
    if match := _match(wanted):
        # The index itself walks backwards: the first are there before the last are looked for.
        source = f"report_words CROSS JOIN {reports} AS s ON s.seq = report_words.rowid"
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
    for select, asked in (
        *_named(db, wanted),
        *_event(db, wanted, events, spans),
        *_labelled(wanted),
    ):
        if not (few := _count(db, select, asked)):
            return
        conditions.append(_IN if few < _MANY else _EXISTS)
        conditions[-1] = conditions[-1].format(select=select)
        values += asked
    query = f"""
        SELECT s.report FROM {source} WHERE {" AND ".join(conditions)} ORDER BY {seq} DESC
    """
    for (report,) in db.execute(query, values):
        yield report


def occurrences(text: str, wanted: Wanted) -> list[tuple[int, int]]:
    """Where the words and phrases of a search stand in a stored text, in code points."""
    stems = {stem(word) for words in wanted.words for word in _words(words)}
    tokens = [(m.start(), m.end(), m[0]) for m in WORD.finditer(text)]
    found = [(start, end) for start, end, word in tokens if stems and stem(fold(word)) in stems]
    for phrase in wanted.phrases:
        found += _phrase(tokens, phrase)
    return sorted(set(found))


def holds_phrases(text: str, wanted: Wanted) -> bool:
    """Whether every phrase stands in a stored text; the index knows no letters apart."""
    if not wanted.phrases:
        return True
    tokens = [(m.start(), m.end(), m[0]) for m in WORD.finditer(text)]
    return all(_phrase(tokens, phrase) for phrase in wanted.phrases if WORD.search(phrase))


def _phrase(tokens: list[tuple[int, int, str]], phrase: str) -> list[tuple[int, int]]:
    """Where the words of a phrase stand one after another."""
    is_plain = spelt(phrase) == phrase
    wanted = WORD.findall(phrase)
    written = [spelt(word) if is_plain else word for _, _, word in tokens]
    return [
        (tokens[first][0], tokens[first + len(wanted) - 1][1])
        for first in range(len(tokens) - len(wanted) + 1)
        if wanted and written[first : first + len(wanted)] == wanted
    ]


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


_Select = tuple[str, list[object]]
"""SQL that gives the ids of reports, and its values."""

_MANY = 2000  # reports that are looked up one by one, rather than all listed before
_IN = "s.report IN ({select})"
_EXISTS = "EXISTS (SELECT 1 FROM ({select}) AS said WHERE said.report = s.report)"


def _count(db: sqlite3.Connection, select: str, values: list[object]) -> int:
    """How many reports there are, at most ``_MANY``."""
    (count,) = db.execute(f"SELECT count(*) FROM ({select} LIMIT {_MANY})", values).fetchone()
    return int(count)


def _named(db: sqlite3.Connection, wanted: Wanted) -> Iterator[_Select]:
    """Most names stand in the text, which the index knows; what a person gave may not."""
    of_event = "SELECT report FROM event_name WHERE name IN (SELECT value FROM json_each(?))"
    for name in wanted.named:
        said: list[object] = [_names_like(db, name)]
        begun = " AND ".join(f'"{stem(word)}"*' for word in _words(name))
        if not begun:
            yield of_event, said
            continue
        in_text = (
            "SELECT id AS report FROM report"
            " WHERE seq IN (SELECT rowid FROM report_words WHERE report_words MATCH ?)"
        )
        yield f"{in_text} UNION ALL {of_event}", [f"stem : ({begun})", *said]
    for name in wanted.placed:
        yield of_event, [_names_like(db, name)]


def _names_like(db: sqlite3.Connection, name: str) -> str:
    """The names of things in events that hold a name, as JSON; of any report."""
    found = db.execute(_NAMES, (f"*{_alike(name)}*",)).fetchall()
    return json.dumps([each for (each,) in found])


_NAMES = """
    WITH RECURSIVE known (name) AS (
        SELECT min(name) FROM event_name
        UNION ALL
        SELECT (SELECT min(name) FROM event_name WHERE name > known.name)
        FROM known WHERE known.name IS NOT NULL
    )
    SELECT name FROM known WHERE name GLOB ?
"""
"""Each name once, though thousands of reports have it."""


def _alike(name: str) -> str:
    """A GLOB pattern for a name with any of the letters that people read alike."""
    letters = (f"{letter}{letter.upper()}{_ALIKE.get(letter, '')}" for letter in fold(name))
    return "".join(f"[{each}]" for each in letters if "]" not in each)


def _labelled(wanted: Wanted) -> Iterator[_Select]:
    if wanted.labels:
        labels = sorted(wanted.labels)
        yield (
            f"SELECT report FROM report_label WHERE label IN ({_marks(len(labels))})",
            [*labels],
        )


_LAST, _FIRST = "coalesce(event.date_end, event.date_start) >= ?", "event.date_start <= ?"


def _days(db: sqlite3.Connection, wanted: Wanted, events: str) -> list[tuple[str, str]]:
    """The bounds of the days; of two the one is looked up that leaves fewer, the other compared."""
    bounds = [
        (condition, day)
        for condition, day in ((_LAST, wanted.since), (_FIRST, wanted.until))
        if day
    ]
    if len(bounds) < 2:
        return bounds
    left = [
        _count(db, f"SELECT event.report FROM {events} AS event WHERE {condition}", [day])
        for condition, day in bounds
    ]
    more = left.index(max(left))
    bounds[more] = (f"+{bounds[more][0]}", bounds[more][1])  # a plus keeps the index out
    return bounds


def _event(db: sqlite3.Connection, wanted: Wanted, events: str, spans: str) -> Iterator[_Select]:
    conditions, values = list[str](), list[object]()
    for column, chosen in (("type", wanted.types), ("state", wanted.states)):
        if chosen:
            conditions.append(f"event.{column} IN ({_marks(len(chosen))})")
            values += sorted(chosen)
    for condition, day in _days(db, wanted, events):
        conditions.append(condition)
        values.append(day)
    of_spans = bool(wanted.reviewer) and not conditions
    if wanted.reviewer:
        conditions.append("event.author = ?")
        values.append(wanted.reviewer)
    if not conditions:
        return
    select = f"SELECT event.report FROM {events} AS event WHERE {' AND '.join(conditions)}"
    if of_spans:  # who decided on spans alone has read the report, too
        select += f" UNION ALL SELECT span.report FROM {spans} AS span WHERE span.author = ?"
        values.append(wanted.reviewer)
    yield select, values


def _marks(count: int) -> str:
    return ", ".join("?" * count)
