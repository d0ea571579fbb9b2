"""The queue's row of a report: what is known of it, and where it stands."""

import json
import sqlite3
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from rasid.core.arabic import fold
from rasid.core.body import ReportBody, is_undecided
from rasid.core.record import from_builtins
from rasid.core.vocabulary import PublishedBasis, ReportState, State
from rasid.storage.standing import NO_PROPOSALS, DecidedSpan, Decision, Proposals, untouched


@dataclass(frozen=True, slots=True)
class CameIn:
    """What a report said of itself when it was imported."""

    seq: int
    file: str
    title: str
    published: str | None
    published_basis: str
    source: str | None
    url: str | None


def came_in(db: sqlite3.Connection, report: str) -> CameIn:
    """What a report in the project said of itself when it was imported."""
    row = db.execute(
        "SELECT seq, file, title, published, published_basis, source, url FROM report WHERE id = ?",
        (report,),
    ).fetchone()
    return CameIn(*row)


def write_new_report_state(db: sqlite3.Connection, report: str, came: CameIn) -> None:
    """The queue's row of a report that has just come in."""
    write_report_state(db, report, came, NO_PROPOSALS, None, [], Counter())


def refresh_report_state(
    db: sqlite3.Connection, report: str, proposed: Proposals, said: Decision | None
) -> None:
    """Compute the queue's row of a report again; ``said`` is the decision on the report itself."""
    rows = db.execute(
        'SELECT id, label, start, "end", state FROM span WHERE report = ?', (report,)
    ).fetchall()
    counts = event_counts(db, report)
    write_report_state(db, report, came_in(db, report), proposed, said, rows, counts)


def event_counts(db: sqlite3.Connection, report: str) -> Counter[str]:
    """How many events of a report stand in each state."""
    counted = db.execute(
        "SELECT state, count(*) FROM event WHERE report = ? GROUP BY state", (report,)
    )
    return Counter(dict(counted.fetchall()))


def write_report_state(
    db: sqlite3.Connection,
    report: str,
    came: CameIn,
    proposed: Proposals,
    said: Decision | None,
    decided: Sequence[DecidedSpan],
    counts: Counter[str],
) -> None:
    """``decided`` are the spans somebody decided on, ``counts`` the events by state."""
    published, basis = came.published, came.published_basis
    if published is None and proposed.published is not None:
        published, basis = proposed.published, proposed.published_basis.value
    body = ReportBody(
        report=report,
        title=came.title,
        published=published,
        published_basis=PublishedBasis(basis),
        source=came.source,
        url=came.url,
    )
    if said is not None and not is_undecided(said.body):
        body = _dated(from_builtins(said.body, ReportBody), body)
    begun = any(row[4] != State.PROPOSED.value for row in decided)
    waiting = _open_comments(db, report)
    state = state_of(waiting, body.finished, bool(proposed.extraction), begun, counts)
    shown = len(decided) + len(untouched(proposed, decided))
    events = counts.total()
    known = (
        *(came.seq, report, body.title, folded_title(body.title, came.file)),
        *(body.published, body.published_basis.value, body.source, body.url, int(body.finished)),
        *(json.dumps(body.assigned, ensure_ascii=False), int(body.blind), state.value),
        *(_least_confidence(db, report) if events else None,),
    )
    counted = (
        *waiting,
        *(shown, events, events - counts["proposed"]),
        *(said and said.head, int(said.contested) if said else 0),
    )
    before = db.execute("SELECT * FROM report_state WHERE seq = ?", (came.seq,)).fetchone()
    if before == (*known, *counted):
        return
    if before is not None and before[: len(known)] == known:
        db.execute(  # touches no index: most decisions change no more than a count
            "UPDATE report_state SET comments = ?, questions = ?, stops = ?, spans = ?, events = ?,"
            " decided = ?, head = ?, contested = ? WHERE seq = ?",
            (*counted, came.seq),
        )
        return
    db.execute(
        f"INSERT OR REPLACE INTO report_state VALUES ({', '.join('?' * 21)})", (*known, *counted)
    )
    _assign(db, came.seq, body.assigned)


_READ_OFF = (PublishedBasis.UNKNOWN, PublishedBasis.DERIVED)


def _dated(said: ReportBody, known: ReportBody) -> ReportBody:
    """A date nobody gave stays what the rules read, also where something else has been decided."""
    if said.published_basis not in _READ_OFF:
        return said
    return replace(said, published=known.published, published_basis=known.published_basis)


def _open_comments(db: sqlite3.Connection, report: str) -> tuple[int, int, int]:
    """How many comments stand open, how many of them are questions, how many stop the export."""
    row = db.execute(
        """
        SELECT count(*), total(kind = 'question'), total(stops_export) FROM comment
        WHERE report = ? AND NOT resolved AND replies_to IS NULL
        """,
        (report,),
    ).fetchone()
    return (row[0], int(row[1]), int(row[2]))


def _least_confidence(db: sqlite3.Connection, report: str) -> float | None:
    """The confidence of the event the rules were least sure of; None where they proposed none."""
    (least,) = db.execute(
        "SELECT min(confidence) FROM event WHERE report = ? AND state <> 'rejected'", (report,)
    ).fetchone()
    return float(least) if least is not None else None


def _assign(db: sqlite3.Connection, seq: int, people: Sequence[str]) -> None:
    db.execute("DELETE FROM assignment WHERE report = ?", (seq,))
    db.executemany("INSERT INTO assignment VALUES (?, ?)", [(name, seq) for name in set(people)])


def state_of(
    waiting: tuple[int, int, int],
    finished: bool,
    extracted: bool,
    begun: bool,
    counts: Counter[str],
) -> ReportState:
    """Where a report stands; what waits for an answer or stops the export outranks everything."""
    _, questions, stops = waiting
    if questions or stops:
        return ReportState.FLAGGED
    if not counts["proposed"] and (counts or finished):
        only_verified = counts["verified"] and not counts["confirmed"]
        return ReportState.VERIFIED if only_verified else ReportState.CONFIRMED
    if counts.total() > counts["proposed"] or begun:
        return ReportState.IN_REVIEW
    return ReportState.PROPOSED if extracted else ReportState.NEW


_LONGEST_TITLE = 300  # a post without line breaks is all title


def folded_title(title: str, file: str) -> str:
    """What the queue's filter looks in."""
    return fold(f"{title[:_LONGEST_TITLE]} {file}")
