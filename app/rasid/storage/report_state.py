"""The queue's row of a report: what is known of it, and where it stands."""

import json
import sqlite3
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

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


@dataclass(frozen=True, slots=True)
class InReport:
    """What the tables hold of a report, as far as the queue's row of it needs that.

    ``decided`` are the spans somebody decided on, ``counts`` the events by state. ``least`` is the
    confidence of the event the rules were least sure of, None where they proposed none. Comments
    are ``waiting``: all that stand open, the questions among them, those that stop the export.
    """

    came: CameIn
    decided: Sequence[DecidedSpan] = ()
    counts: Counter[str] = field(default_factory=Counter)
    least: float | None = None
    waiting: tuple[int, int, int] = (0, 0, 0)
    before: tuple[object, ...] | None = None


def write_new_report_state(db: sqlite3.Connection, report: str, came: CameIn) -> None:
    """The queue's row of a report that has just come in."""
    _write_report_state(db, report, NO_PROPOSALS, None, InReport(came))


def refresh_report_states(
    db: sqlite3.Connection, proposed: Mapping[str, Proposals], said: Mapping[str, Decision]
) -> None:
    """Compute the queue's rows of reports again, of those there are ``proposed`` ones for.

    ``said`` holds what was decided on the reports themselves.
    """
    for report, within in _in_reports(db, [*proposed]).items():
        _write_report_state(db, report, proposed[report], said.get(report), within)


_CAME = "SELECT id, seq, file, title, published, published_basis, source, url FROM report WHERE id"
_SPANS = 'SELECT report, id, label, start, "end", state FROM span WHERE report'
_EVENTS = "SELECT report, state, count(*), min(confidence) FROM event WHERE report"
_COMMENTS = """
    SELECT report, count(*), total(kind = 'question'), total(stops_export) FROM comment
    WHERE NOT resolved AND replies_to IS NULL AND report
"""
_BEFORE = "SELECT * FROM report_state WHERE report"


def _in_reports(db: sqlite3.Connection, reports: Sequence[str]) -> dict[str, InReport]:
    """The same few questions, however many reports."""
    if len(reports) == 1:  # the usual case
        which, wanted = "= ?", reports[0]
    else:
        which, wanted = "IN (SELECT value FROM json_each(?))", json.dumps(reports)

    def ask(query: str, then: str = "") -> list[tuple[Any, ...]]:
        return db.execute(f"{query} {which} {then}", (wanted,)).fetchall()

    decided: dict[str, list[DecidedSpan]] = {}
    for report, *span in ask(_SPANS):
        decided.setdefault(report, []).append((span[0], span[1], span[2], span[3], span[4]))
    counts: dict[str, Counter[str]] = {}
    least: dict[str, float] = {}
    for report, state, count, confidence in ask(_EVENTS, "GROUP BY report, state"):
        counts.setdefault(report, Counter())[state] = count
        if confidence is not None and state != State.REJECTED.value:
            least[report] = min(confidence, least.get(report, confidence))
    waiting = {
        report: (open_, int(questions), int(stops))
        for report, open_, questions, stops in ask(_COMMENTS, "GROUP BY report")
    }
    before = {row[1]: row for row in ask(_BEFORE)}
    return {
        report: InReport(
            CameIn(*came),
            decided.get(report, ()),
            counts.get(report, Counter()),
            least.get(report),
            waiting.get(report, (0, 0, 0)),
            before.get(report),
        )
        for report, *came in ask(_CAME)
    }


def _write_report_state(
    db: sqlite3.Connection,
    report: str,
    proposed: Proposals,
    said: Decision | None,
    within: InReport,
) -> None:
    came, decided, counts = within.came, within.decided, within.counts
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
    state = state_of(within.waiting, body.finished, bool(proposed.extraction), begun, counts)
    shown = len(decided) + len(untouched(proposed, decided))
    events = counts.total()
    known = (
        *(came.seq, report, body.title, folded_title(body.title, came.file)),
        *(body.published, body.published_basis.value, body.source, body.url, int(body.finished)),
        *(json.dumps(body.assigned, ensure_ascii=False), int(body.blind), state.value),
        within.least,
    )
    counted = (
        *within.waiting,
        *(shown, events, events - counts["proposed"]),
        *(said and said.head, int(said.contested) if said else 0),
    )
    before = within.before
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
