"""The queue's row of a report: what is known of it, and where it stands."""

import sqlite3
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from rasid.core.arabic import fold
from rasid.core.body import ReportBody, is_undecided
from rasid.core.record import from_builtins
from rasid.core.vocabulary import ReportState, State
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
    title, source, url, flag, finished = came.title, came.source, came.url, None, False
    if said is not None and not is_undecided(said.body):
        body = from_builtins(said.body, ReportBody)
        title, published, basis = body.title, body.published, body.published_basis.value
        source, url, flag, finished = body.source, body.url, body.flag, body.finished
    begun = any(row[4] != State.PROPOSED.value for row in decided)
    state = _report_state(flag, finished, bool(proposed.extraction), begun, counts)
    shown = len(decided) + len(untouched(proposed, decided))
    events = counts.total()
    known = (
        *(came.seq, report, title, folded_title(title, came.file), published, basis),
        *(source, url, flag, int(finished), state.value),
    )
    counted = (
        *(shown, events, events - counts["proposed"]),
        *(said and said.head, int(said.contested) if said else 0),
    )
    before = db.execute("SELECT * FROM report_state WHERE seq = ?", (came.seq,)).fetchone()
    if before == (*known, *counted):
        return
    if before is not None and before[: len(known)] == known:
        db.execute(  # touches no index: most decisions change no more than a count
            "UPDATE report_state SET spans = ?, events = ?, decided = ?, head = ?, contested = ?"
            " WHERE seq = ?",
            (*counted, came.seq),
        )
        return
    db.execute(
        f"INSERT OR REPLACE INTO report_state VALUES ({', '.join('?' * 16)})", (*known, *counted)
    )


def _report_state(
    flag: str | None, finished: bool, extracted: bool, begun: bool, counts: Counter[str]
) -> ReportState:
    """Where a report stands; a flag outranks everything until it is answered."""
    if flag:
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
