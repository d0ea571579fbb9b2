"""What stands for a subject: the decision on it, or else the latest proposal."""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import groupby
from operator import attrgetter
from typing import Any

import msgspec

from rasid.core.body import content, is_undecided, read_event, read_span, united
from rasid.core.event import Event
from rasid.core.record import Record, decode
from rasid.core.span import Span
from rasid.core.vocabulary import PublishedBasis, State
from rasid.storage.blindness import hidden_from
from rasid.storage.rows import SPAN_COLUMNS, EventRow, SpanRow, read_span_row

Place = tuple[str, int, int]
"""Label, start and end of a span."""


def place_of(span: Span) -> Place:
    """What a span says, whatever its id."""
    return span.label.value, span.start, span.end


@dataclass(frozen=True, slots=True)
class Decision:
    """What stands for a subject: the body of its newest head that decides, and its author.

    ``contested`` says that another head decides something else.
    """

    subject: str
    body: Mapping[str, Any]
    author: str
    time: str
    head: str
    contested: bool


@dataclass(frozen=True, slots=True)
class Proposals:
    """The candidates of one extraction by id, and the rows made of them so far."""

    extraction: str
    spans: Mapping[str, Span]
    events: Mapping[str, Event]
    published: str | None = None
    published_basis: PublishedBasis = PublishedBasis.UNKNOWN
    _rows: dict[str, SpanRow] = field(default_factory=dict, repr=False, compare=False)
    _places: dict[Place, list[Span]] = field(default_factory=dict, repr=False, compare=False)

    def at(self, place: Place) -> list[Span]:
        """The candidates that say the same: those with this label at this place."""
        if not self._places:
            for span in self.spans.values():
                self._places.setdefault(place_of(span), []).append(span)
        return self._places.get(place, [])

    def row(self, report: str, span: Span) -> SpanRow:
        """A candidate nobody decided on; asked again it is the same object."""
        row = self._rows.get(span.id)
        if row is None or row.report != report:
            row = SpanRow(span=span, report=report, extraction=self.extraction)
            self._rows[span.id] = row
        return row


NO_PROPOSALS = Proposals("", {}, {})

LATEST = "created DESC, id DESC"
"""The order of extractions, the one that counts first: the same on every desk they reach."""

_HEADS = """
    SELECT subject, body, author, time, id FROM revision AS r
    WHERE {condition} AND NOT EXISTS (SELECT 1 FROM revision_parent WHERE parent = r.id)
    ORDER BY subject, time DESC, id DESC
"""


def decisions(db: sqlite3.Connection, condition: str, values: Iterable[str]) -> list[Decision]:
    """What stands for each subject whose revisions fulfil an SQL condition."""
    heads = map(read_decision, db.execute(_HEADS.format(condition=condition), tuple(values)))
    return [standing_of(list(group)) for _, group in groupby(heads, lambda head: head.subject)]


def read_decision(row: tuple[str, str, str, str, str]) -> Decision:
    """A head by itself: subject, body, author, time and id of a revision."""
    subject, body, author, time, id_ = row
    return Decision(subject, msgspec.json.decode(body), author, time, id_, False)


def standing_of(heads: Sequence[Decision]) -> Decision:
    """What stands of the heads of one subject, newest first.

    Who took everything back says nothing: they neither outrank a decision nor contest it.
    """
    if len(heads) == 1:
        return heads[0]
    deciding = [head for head in heads if not is_undecided(head.body)] or heads
    contested = len({content(head.body) for head in deciding}) > 1
    body = deciding[0].body
    if deciding[0].subject.startswith("r-"):
        body = united([head.body for head in deciding])
    return replace(deciding[0], body=body, contested=contested)


def decisions_on(db: sqlite3.Connection, subjects: Sequence[str]) -> list[Decision]:
    """What stands for each of these subjects that anybody decided on."""
    if len(subjects) == 1:  # the usual case, and five times as fast
        return decisions(db, "subject = ?", subjects)
    condition = "subject IN (SELECT value FROM json_each(?))"
    return decisions(db, condition, [json.dumps(subjects)])


def decision(db: sqlite3.Connection, subject: str) -> Decision | None:
    """What stands for one subject, or None where nobody has decided anything.

    To somebody who reads its report blind that is their own newest decision.
    """
    found = decisions(db, "subject = ?", (subject,))
    if found and subject[:2] in _OF_READERS and "report" in found[0].body:
        reader = hidden_from(db, found[0].body["report"])
        if reader is not None:
            return own_decision(db, subject, reader)
    return found[0] if found else None


_OF_READERS = ("s-", "e-", "l-")
_OWN = """
    SELECT subject, body, author, time, id FROM revision
    WHERE subject = ? AND author = ? ORDER BY time DESC, id DESC LIMIT 1
"""


def own_decision(db: sqlite3.Connection, subject: str, reader: str) -> Decision | None:
    """What somebody decided last on a subject, whatever others did."""
    row = db.execute(_OWN, (subject, reader)).fetchone()
    return read_decision(row) if row else None


@lru_cache(maxsize=32)
def proposals_of_row(extraction: str, record: str) -> Proposals:
    """The candidates of a stored extraction by id."""
    return proposals_of(extraction, decode(record, Record))


def proposals_of(extraction: str, read: Record) -> Proposals:
    """The candidates of a record by id."""
    return Proposals(
        extraction,
        {span.id: span for span in read.spans},
        {event.id: event for event in read.events},
        read.report.published,
        read.report.published_basis,
    )


_MOST_KNOWN = 32
_known: dict[str, Proposals] = {}
"""Proposals by the hash of their row: a long record takes long to fetch, even to be recognised."""


def proposals(db: sqlite3.Connection, report: str) -> Proposals:
    """The latest proposals for a report; those asked for again are the same object."""
    row = db.execute(
        f"SELECT hash, id FROM extraction WHERE report = ? ORDER BY {LATEST} LIMIT 1", (report,)
    ).fetchone()
    if row is None:
        return NO_PROPOSALS
    seal, id_ = row
    known = _known.get(seal)
    if known is None:
        (record,) = db.execute("SELECT record FROM extraction WHERE id = ?", (id_,)).fetchone()
        if len(_known) >= _MOST_KNOWN:
            _known.pop(next(iter(_known)))
        _known[seal] = known = proposals_of_row(id_, record)
    return known


def _standing(proposed: Proposals, said: Decision | None, is_candidate: bool) -> dict[str, Any]:
    standing: dict[str, Any] = {"extraction": proposed.extraction if is_candidate else None}
    if said is not None:
        standing |= {"head": said.head, "contested": said.contested}
        if not is_undecided(said.body):
            standing |= {"author": said.author, "time": said.time}
    return standing


def span_row(
    report: str, subject: str, proposed: Proposals, said: Decision | None
) -> SpanRow | None:
    """A span as it stands, or None where there is no such span any more."""
    candidate = proposed.spans.get(subject)
    standing = _standing(proposed, said, candidate is not None)
    if said is None or is_undecided(said.body):
        return SpanRow(span=candidate, report=report, **standing) if candidate else None
    body, span = read_span(subject, said.body, candidate)
    edited = candidate is not None and span != candidate
    return SpanRow(span=span, report=report, state=body.state, edited=edited, **standing)


def event_row(
    report: str, subject: str, proposed: Proposals, said: Decision | None
) -> EventRow | None:
    """An event as it stands, or None where there is no such event any more."""
    candidate = proposed.events.get(subject)
    standing = _standing(proposed, said, candidate is not None)
    if said is None or is_undecided(said.body):
        return EventRow(event=candidate, report=report, **standing) if candidate else None
    body = read_event(said.body)
    event = body.event
    if candidate:
        event = replace(event, rule=candidate.rule, confidence=candidate.confidence)
    edited = candidate is not None and event != candidate
    return EventRow(event=event, report=report, state=body.state, edited=edited, **standing)


DecidedSpan = tuple[str, str, int, int, str]
"""Id, label, start, end and state of a span that somebody decided on."""


def untouched(proposed: Proposals, decided: Sequence[DecidedSpan]) -> list[Span]:
    """The proposed spans nobody decided on, but for those that say the same as a decided one."""
    known = {row[0] for row in decided}
    for row in decided:
        if row[4] != State.PROPOSED.value:
            known.update(span.id for span in proposed.at(row[1:4]))
    return [span for id_, span in proposed.spans.items() if id_ not in known]


def confirmed_spans(db: sqlite3.Connection, report: str) -> list[SpanRow]:
    """The spans of a report somebody stands behind, in the order of the text.

    They are read for an export, each once, so none of them is kept for another time.
    """
    query = f"SELECT {SPAN_COLUMNS} FROM span WHERE report = ? AND state = 'confirmed'"
    read = read_span_row.__wrapped__
    return sorted((read(row) for row in db.execute(query, (report,))), key=in_text)


def spans_of_report(db: sqlite3.Connection, report: str) -> list[SpanRow]:
    """The spans of a report, decided on or proposed, in the order of the text."""
    query = f"SELECT {SPAN_COLUMNS} FROM span WHERE report = ?"
    rows = [read_span_row(row) for row in db.execute(query, (report,))]
    proposed = proposals(db, report)
    rows += [
        proposed.row(report, span)
        for span in untouched(proposed, [decided_span(row) for row in rows])
    ]
    return sorted(rows, key=in_text)


in_text = attrgetter("span.start", "span.end", "span.label", "span.id")
"""The order of spans."""


def decided_span(row: SpanRow) -> DecidedSpan:
    """What matters of a row to tell which proposals it answers."""
    return (row.id, row.span.label.value, row.span.start, row.span.end, row.state.value)
