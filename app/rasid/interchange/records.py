"""Records in JSON Lines (codebook §5), in and out.

What goes out carries, beside the codebook's fields, the text of the report, for each span and event
where it stands and the revision that says so, and the comments on what goes out; so it can be
imported again as it was, but for the comments.
"""

import re
from collections.abc import Collection, Container, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import count
from typing import Any, TypeVar

from rasid.core.event import (
    Casualty,
    Event,
    EventDate,
    Participant,
    Place,
    Range,
    Weapon,
    spans_of,
)
from rasid.core.identity import event_id, report_id, span_id
from rasid.core.record import Record, misplaced, to_builtins
from rasid.core.report import Report, text_sha256
from rasid.errors import RasidError
from rasid.interchange.selection import Selected
from rasid.storage.comments import CommentRow
from rasid.storage.queries import EventRow, SpanRow
from rasid.storage.reports import ReportRow

_OUR_ID = re.compile(r"[se]-[0-9a-f]{20}")
_OF_REPORT = slice(2, 10)  # the digits of an id that tell which report it is in
Value = TypeVar("Value", Participant, Place, EventDate, Weapon, Casualty)


def adopt(record: Record, text: str, *, there: Collection[str] = ()) -> Record:
    """A record from outside, fit to be proposed for the report with this canonical text.

    Its events may rest on spans of its own and on those ``there`` already, by id.

    Ids of our own that name something in this report are kept, so that an export comes back as
    it was; all others are made from the place in the text. RasidError where the record is about
    another text or hangs together badly.
    """
    sha256 = record.report.sha256
    if text_sha256(text) != sha256:
        raise RasidError("the text is not the one this record was made from")
    if shifted := next(misplaced(record, text), None):
        raise RasidError(
            "“{text}” does not stand at {start}–{end}",
            text=shifted.text,
            start=shifted.start,
            end=shifted.end,
        )
    known = {span.id for span in record.spans}
    if len(known) < len(record.spans):
        raise RasidError("two spans have one id")
    for event in record.events:
        _check_event(event, {*known, *there}, len(text))
    names = _span_names(record)
    events: dict[str, Event] = {}
    for event in record.events:
        id_ = _event_name(event, sha256, events)
        events[id_] = event if id_ == event.id else replace(event, id=id_)
    if not names:
        return replace(record, events=tuple(events.values()))
    return replace(
        record,
        spans=tuple(replace(span, id=names.get(span.id, span.id)) for span in record.spans),
        events=tuple(_renamed(event, names) for event in events.values()),
    )


def _span_names(record: Record) -> dict[str, str]:
    """From the ids a record uses to ours, where they differ; each of ours is given once."""
    sha256, names, used = record.report.sha256, dict[str, str](), set[str]()
    for span in record.spans:
        given = span.id if span.id.startswith("s-") else ""
        made = (span_id(sha256, span.label, span.start, span.end, nth) for nth in count())
        name = next(id_ for id_ in _names(given, sha256, made) if id_ not in used)
        used.add(name)
        if name != span.id:
            names[span.id] = name
    return names


def _event_name(event: Event, sha256: str, used: Container[str]) -> str:
    given = event.id if event.id.startswith("e-") else ""
    place = event.trigger or next(iter(event.evidence), Range(0, 0))
    made = (event_id(sha256, event.type, place.start, place.end, nth) for nth in count())
    return next(id_ for id_ in _names(given, sha256, made) if id_ not in used)


def _names(given: str, sha256: str, made: Iterator[str]) -> Iterator[str]:
    """The names a thing may bear, the best first."""
    if _OUR_ID.fullmatch(given) and given[_OF_REPORT] == report_id(sha256)[_OF_REPORT]:
        yield given
    yield from made


def _check_event(event: Event, known: set[str], length: int) -> None:
    for span in spans_of(event):
        if span not in known:
            raise RasidError(
                "event {event} names a span {span} that is not there", event=event.id, span=span
            )
    for place in (*event.evidence, *([event.trigger] if event.trigger else ())):
        if not 0 <= place.start < place.end <= length:
            raise RasidError(
                "event {event} points to {start}–{end}, outside the text",
                event=event.id,
                start=place.start,
                end=place.end,
            )
    facts = [casualty.id for casualty in event.casualties]
    if len(set(facts)) < len(facts):
        raise RasidError("event {event} has two casualty facts of one id", event=event.id)


def _renamed(event: Event, names: Mapping[str, str]) -> Event:
    """The event with the spans it rests on under their new names."""
    return replace(
        event,
        side_a=_each(event.side_a, names),
        side_b=_each(event.side_b, names),
        places=_each(event.places, names),
        date=_each((event.date,), names)[0],
        weapons=_each(event.weapons, names),
        casualties=_each(event.casualties, names),
    )


def _each(values: tuple[Value, ...], names: Mapping[str, str]) -> tuple[Value, ...]:
    return tuple(
        value if value.span is None else replace(value, span=names.get(value.span, value.span))
        for value in values
    )


def record_values(selected: Selected, comments: Sequence[CommentRow] = ()) -> dict[str, Any]:
    """One record as JSON values, ready to be written as a line; ``comments`` are of its report."""
    opened = selected.opened
    going = {opened.report.id}
    going |= {row.id for row in selected.spans} | {row.id for row in selected.events}
    values = {
        "report": {"id": opened.report.id, **to_builtins(report_of(opened.report))},
        "text": opened.text,
        "spans": [to_builtins(row.span) | _standing(row) for row in selected.spans],
        "events": [to_builtins(row.event) | _standing(row) for row in selected.events],
    }
    if said := [_comment(comment) for comment in comments if comment.about in going]:
        values["comments"] = said
    return values


def _comment(row: CommentRow) -> dict[str, Any]:
    values: dict[str, Any] = to_builtins(row)
    for name in ("report", "contested"):
        del values[name]
    return {**values, "revision": values.pop("head")}


def report_of(row: ReportRow) -> Report:
    """What a record says of a report of the project."""
    return Report(
        file=row.file,
        sha256=row.sha256,
        characters=row.characters,
        title=row.title,
        published=row.published,
        published_basis=row.published_basis,
        source=row.source,
        url=row.url,
    )


def _standing(row: SpanRow | EventRow) -> dict[str, Any]:
    return {"state": row.state, "author": row.author, "time": row.time, "revision": row.head}
