"""A span and an event as they stand, and the rows of the tables that hold them."""

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from rasid.core.event import Event
from rasid.core.record import decode, encode
from rasid.core.span import Span
from rasid.core.vocabulary import Label, State


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How a span or event stands. ``edited``: a person changed what was proposed.

    ``author`` and ``time`` are of the last decision, ``head`` its revision; ``contested`` says
    that there are others beside it. ``extraction`` proposed it, or is None where a person made it.
    """

    report: str
    state: State = State.PROPOSED
    edited: bool = False
    extraction: str | None = None
    author: str | None = None
    time: str | None = None
    head: str | None = None
    contested: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SpanRow(Standing):
    """A span as it stands."""

    span: Span

    @property
    def id(self) -> str:
        """The subject of its revisions."""
        return self.span.id


@dataclass(frozen=True, slots=True, kw_only=True)
class EventRow(Standing):
    """An event as it stands."""

    event: Event

    @property
    def id(self) -> str:
        """The subject of its revisions."""
        return self.event.id


_STANDING = "report, state, edited, extraction, author, time, head, contested"
SPAN_COLUMNS = f'id, label, start, "end", text, link, rule, confidence, {_STANDING}'
EVENT_COLUMNS = (
    f"id, start, type, factuality, date_start, date_end, event, rule, confidence, {_STANDING}"
)
INSERT_SPAN = f"INSERT INTO span ({SPAN_COLUMNS}) VALUES ({', '.join('?' * 16)})"
INSERT_EVENT = f"INSERT INTO event ({EVENT_COLUMNS}) VALUES ({', '.join('?' * 17)})"


def _standing_values(row: Standing) -> tuple[object, ...]:
    return (
        *(row.report, row.state.value, int(row.edited), row.extraction),
        *(row.author, row.time, row.head, int(row.contested)),
    )


def _standing(values: tuple[Any, ...]) -> dict[str, Any]:
    report, state, edited, extraction, author, time, head, contested = values
    return {
        "report": report,
        "state": State(state),
        "edited": bool(edited),
        "extraction": extraction,
        "author": author,
        "time": time,
        "head": head,
        "contested": bool(contested),
    }


def span_values(row: SpanRow) -> tuple[object, ...]:
    """A span in the order of SPAN_COLUMNS."""
    span = row.span
    return (
        *(span.id, span.label.value, span.start, span.end, span.text, span.link),
        *(span.rule, span.confidence, *_standing_values(row)),
    )


@lru_cache(maxsize=4096)
def read_span_row(values: tuple[Any, ...]) -> SpanRow:
    """A row in the order of SPAN_COLUMNS; one read before is the same object."""
    id_, label, start, end, text, link, rule, confidence, *standing = values
    span = Span(
        id=id_,
        label=Label(label),
        start=start,
        end=end,
        text=text,
        link=link,
        rule=rule,
        confidence=confidence,
    )
    return SpanRow(span=span, **_standing(tuple(standing)))


def event_values(row: EventRow) -> tuple[object, ...]:
    """An event in the order of EVENT_COLUMNS."""
    event = row.event
    return (
        *(event.id, event.anchor, event.type.value, event.factuality.value),
        *(event.date.start, event.date.end, encode(replace(event, rule=None, confidence=None))),
        *(event.rule, event.confidence, *_standing_values(row)),
    )


@lru_cache(maxsize=1024)
def read_event_row(values: tuple[Any, ...]) -> EventRow:
    """A row in the order of EVENT_COLUMNS; one read before is the same object.

    After each decision the whole report is read again, and all but a few rows are as they were.
    """
    _, _, _, _, _, _, encoded, rule, confidence, *standing = values
    event = replace(decode(encoded, Event), rule=rule, confidence=confidence)
    return EventRow(event=event, **_standing(tuple(standing)))
