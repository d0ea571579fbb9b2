"""An event as annotation tools hold one: a stretch of text with arms to the spans of its fields."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from rasid.core.event import Event, Range
from rasid.core.span import Span
from rasid.interchange.formats.writer import How, Loss, Writer
from rasid.interchange.records import record_values
from rasid.interchange.selection import Selected

ROLES = ("side_a", "side_b", "place", "date", "weapon", "casualty")

HELD_AS_NOTE = (
    Loss(field="event", how=How.FLATTENED, why="fields beside type and spans are in a JSON note"),
    Loss(field="comments", how=How.LEFT_OUT, why="there is no place for them"),
)
"""What is lost in a tool that knows labels and arms alone."""


@dataclass(frozen=True, slots=True)
class Frame:
    """An event: where it stands, its whole self as JSON values, and the spans in its roles."""

    id: str
    type: str
    at: Range
    values: Mapping[str, Any]
    arms: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Annotated:
    """What goes out of a report. ``said`` has the JSON values of each span by its id."""

    id: str
    text: str
    report: Mapping[str, Any]
    spans: tuple[Span, ...]
    said: Mapping[str, Mapping[str, Any]]
    frames: tuple[Frame, ...]


def annotated(writer: Writer, selected: Selected) -> Annotated:
    """The spans and events of a report; an event that stands nowhere in the text is lost."""
    record = record_values(selected)
    frames = []
    for row, values in zip(selected.events, record["events"], strict=True):
        at = row.event.trigger or next(iter(row.event.evidence), None)
        if at is None:
            writer.lose(selected, row.id, "", How.LEFT_OUT, "it stands nowhere in the text")
            continue
        if row.event.trigger is None:
            why = "it has no trigger; its first evidence stands for it"
            writer.lose(selected, row.id, "trigger", How.FLATTENED, why)
        frames.append(Frame(row.id, row.event.type.value, at, values, tuple(arms(row.event))))
    return Annotated(
        id=record["report"]["id"],
        text=selected.opened.text,
        report=record["report"],
        spans=tuple(row.span for row in selected.spans),
        said={values["id"]: values for values in record["spans"]},
        frames=tuple(frames),
    )


def arms(event: Event) -> Iterator[tuple[str, str]]:
    """The roles of an event with the span in each, in the order of its fields."""
    fields = (
        *(("side_a", each.span) for each in event.side_a),
        *(("side_b", each.span) for each in event.side_b),
        *(("place", each.span) for each in event.places),
        ("date", event.date.span),
        *(("weapon", each.span) for each in event.weapons),
        *(("casualty", each.span) for each in event.casualties),
    )
    yield from ((role, span) for role, span in dict.fromkeys(fields) if span is not None)
