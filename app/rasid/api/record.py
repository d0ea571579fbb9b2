"""Reports, spans, events and casualty facts as they stand, with the names of the record."""

from dataclasses import dataclass, fields
from html import escape
from itertools import pairwise
from typing import Any

from rasid.core import event, report, span
from rasid.core.bounds import Bounds
from rasid.core.vocabulary import ReportState, State
from rasid.storage.opened import Opened
from rasid.storage.rows import EventRow, SpanRow


@dataclass(frozen=True, kw_only=True)
class Decided:
    """Where something stands: its report, its state, and the decision that says so.

    ``edited`` says that a person changed what was proposed, ``contested`` that people decided
    differently; ``author``, ``time`` and ``revision`` are None for a proposal nobody decided on.
    """

    report: str
    state: State
    edited: bool
    contested: bool
    author: str | None
    time: str | None
    revision: str | None


@dataclass(frozen=True, kw_only=True)
class Span(span.Span, Decided):
    """A span of the record, and where it stands."""


@dataclass(frozen=True, kw_only=True)
class Event(event.Event, Decided):
    """An event of the record, and where it stands."""


@dataclass(frozen=True, kw_only=True)
class Casualty(event.Casualty, Decided):
    """A casualty fact of the record, with the event it is of.

    ``dead`` is what it adds to the sum, no one where ``left_out`` says why it must not.
    """

    event: str
    in_dead_total: bool
    left_out: str | None
    dead: Bounds


@dataclass(frozen=True, kw_only=True)
class Report(report.Report):
    """A report of the record, with its text and all that is in it, in the order of the text."""

    id: str
    near: str | None
    state: ReportState
    finished: bool
    text: str
    spans: tuple[Span, ...]
    events: tuple[Event, ...]

    def _repr_html_(self) -> str:
        """The text right to left with its spans marked, for notebooks."""
        return f'<div dir="rtl" lang="ar" style="white-space: pre-wrap">{_marked(self)}</div>'


def read_span(row: SpanRow) -> Span:
    """A span as it stands."""
    return Span(**_values(row.span), **decided(row))


def read_event(row: EventRow) -> Event:
    """An event as it stands."""
    return Event(**_values(row.event), **decided(row))


def read_report(opened: Opened) -> Report:
    """A report with all that is in it."""
    known = opened.report
    return Report(
        **{field.name: getattr(known, field.name) for field in fields(report.Report)},
        id=known.id,
        near=known.near,
        state=known.state,
        finished=known.finished,
        text=opened.text,
        spans=tuple(map(read_span, opened.spans)),
        events=tuple(map(read_event, opened.events)),
    )


def read_casualty(row: EventRow, fact: event.Casualty, adds: Bounds | str | None) -> Casualty:
    """A fact of an event; ``adds`` is what it adds to the sum of dead, or why it does not, and
    None where it is not about the dead.
    """
    return Casualty(
        **_values(fact),
        **decided(row),
        event=row.id,
        in_dead_total=isinstance(adds, Bounds),
        left_out=str(adds) if isinstance(adds, str) else None,
        dead=adds if isinstance(adds, Bounds) else Bounds(),
    )


def decided(row: SpanRow | EventRow) -> dict[str, Any]:
    """The fields of ``Decided``."""
    return {
        "report": row.report,
        "state": row.state,
        "edited": row.edited,
        "contested": row.contested,
        "author": row.author,
        "time": row.time,
        "revision": row.head,
    }


def _values(value: span.Span | event.Event | event.Casualty) -> dict[str, Any]:
    return {field.name: getattr(value, field.name) for field in fields(value)}


def _marked(shown: Report) -> str:
    """The text with every stretch that a span covers in ``<mark>``; labels are its title."""
    spans = [each for each in shown.spans if each.state is not State.REJECTED]
    edges = sorted({0, len(shown.text), *(at for each in spans for at in (each.start, each.end))})
    parts = []
    for start, end in pairwise(edges):
        words = escape(shown.text[start:end])
        labels = [each.label.value for each in spans if each.start < end and each.end > start]
        parts.append(f'<mark title="{" ".join(labels)}">{words}</mark>' if labels else words)
    return "".join(parts)
