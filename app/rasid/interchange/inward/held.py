"""What a report holds by now, which a file is read beside: it is silent on much of it."""

import sqlite3
from collections.abc import Collection, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from typing import TypeVar

from rasid.core.event import Event, Range
from rasid.core.report import Report
from rasid.core.span import Span
from rasid.core.vocabulary import EventType, State
from rasid.interchange.formats.frames import arms
from rasid.storage.blindness import is_hidden
from rasid.storage.queries import report_events, report_spans
from rasid.storage.rows import EventRow, SpanRow
from rasid.storage.views import View, view_rows

Row = TypeVar("Row", SpanRow, EventRow)
Role = tuple[str, str]
"""What a span is in an event: the role, and the id of the span."""


@dataclass(frozen=True, slots=True)
class Held:
    """Spans and events by id, those first that somebody stands behind, rejected ones last.

    ``decided`` are the ids of the first: where a file tells less of one, that is no other opinion.
    They have the values the person whose file it is gave them, else those that stand.
    """

    text: str
    report: Report
    spans: Mapping[str, Span] = field(default_factory=dict)
    events: Mapping[str, Event] = field(default_factory=dict)
    decided: frozenset[str] = frozenset()

    def event_at(
        self, type_: EventType | None, at: Range, told: Collection[Role], taken: Collection[str]
    ) -> str | None:
        """The id of the event that stands there, of several the one with most of these arms.

        Any type, with None, but then only of what somebody stands behind.
        """
        alike = [
            (id_ not in self.decided, len({*arms(event)} ^ {*told}), id_)
            for id_, event in self.events.items()
            if stands_at(event) == at
            and id_ not in taken
            and (event.type is type_ or (type_ is None and id_ in self.decided))
        ]
        return min(alike)[-1] if alike else None


def stands_at(event: Event) -> Range | None:
    """Where annotation tools show an event: at its trigger, else at its first evidence."""
    return event.trigger or next(iter(event.evidence), None)


def read_held(
    db: sqlite3.Connection, text: str, about: Report, report: str, author: str | None
) -> Held:
    """What a report holds for a file by ``author``, called as the project calls them.

    Nobody stands behind anything for a file without an author: it only proposes. Who reads the
    report blind is not lent what others decided.
    """
    spans, events = report_spans(db, report), report_events(db, report)
    stood_spans, stood_events = dict[str, Span](), dict[str, Event]()
    if author is not None:
        own_spans, own_events = view_rows(db, report, View(author=author))
        lent = not is_hidden(db, report, author)
        for row in _stood_by(spans if lent else (), own_spans, author):
            stood_spans[row.id] = row.span
        for event in _stood_by(events if lent else (), own_events, author):
            stood_events[event.id] = event.event
    return Held(
        text,
        about,
        stood_spans | {row.id: row.span for row in _others(spans, stood_spans)},
        stood_events | {row.id: row.event for row in _others(events, stood_events)},
        frozenset({*stood_spans, *stood_events}),
    )


def _stood_by(standing: Iterable[Row], own: Iterable[Row], author: str) -> Iterator[Row]:
    """The rows that somebody stands behind, those of the author themself last."""
    for row in chain(standing, (row for row in own if row.author == author)):
        if row.state in (State.CONFIRMED, State.VERIFIED):
            yield row


def _others(rows: Iterable[Row], stood: Container[str]) -> list[Row]:
    """All other rows, what was rejected last."""
    return sorted(
        (row for row in rows if row.id not in stood), key=lambda row: row.state is State.REJECTED
    )
