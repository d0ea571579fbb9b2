"""The marks of a report after a decision: only those it has touched are made again."""

from bisect import insort
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from rasid.core.event import Event
from rasid.core.offsets import Utf16Map
from rasid.core.vocabulary import Label, State
from rasid.gui.report.marks import (
    Mark,
    Page,
    badges_of,
    fields_of,
    is_shown,
    lanes_at,
    mark_of,
    numbered,
    ranges_of,
    triggers_of,
)
from rasid.storage.queries import EventRow, Opened, SpanRow

Row = TypeVar("Row", SpanRow, EventRow)


def remarked(
    page: Page,
    text_map: Utf16Map,
    was: Opened,
    now: Opened,
    *,
    labels: Collection[Label],
    rejected: bool,
) -> Page:
    """What ``page_of`` makes of the report now, taken from the page of the report as it was.

    Rows that are as they were are best the same objects (``storage.reopening``): the fewer others
    there are, the less has to be done.
    """
    gone, come = changed(was.spans, now.spans)
    fresh = [mark_of(row, text_map) for row in come if is_shown(row, labels, rejected=rejected)]
    page = replace(page, marks=_exchanged(page, {row.id for row in gone}, fresh))
    lost, new = _retold(was.events, now.events)
    triggered = {
        (row.span.start, row.span.end) for row in (*gone, *come) if row.span.label is Label.TRIGGER
    }
    if not (lost or new or triggered) and was.numbers == now.numbers:
        return page
    standing = [row.event for row in numbered(now.events)]
    triggers = triggers_of(
        row
        for row in now.spans
        if row.span.label is Label.TRIGGER and is_shown(row, labels, rejected=rejected)
    )
    resting = [event for event in standing if event.id in new or _place_of(event) in triggered]
    return replace(
        page,
        badges=tuple(badges_of(standing, now.numbers, text_map)),
        evidence=_kept(page.evidence, lost)
        | {event.id: ranges_of(event.evidence, text_map) for event in new.values()},
        spans_of_event=_kept(page.spans_of_event, lost)
        | {event.id: fields_of(event, triggers) for event in resting},
    )


def _retold(
    was: Sequence[EventRow], now: Sequence[EventRow]
) -> tuple[Collection[str], Mapping[str, Event]]:
    """The ids of events that stood and do so no more, and those that stand now as they did not.

    One that was only decided on is in neither.
    """
    gone, come = changed(was, now)
    before = {row.id: row.event for row in gone if row.state is not State.REJECTED}
    after = {row.id: row.event for row in come if row.state is not State.REJECTED}
    new = {id_: event for id_, event in after.items() if before.get(id_) != event}
    return before.keys() - after.keys(), new


def _place_of(event: Event) -> tuple[int, int] | None:
    return (event.trigger.start, event.trigger.end) if event.trigger is not None else None


def changed(was: Sequence[Row], now: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """The rows that are no more, and those that were not before; one that is another is both."""
    if was is now:
        return [], []
    before, after = set(map(id, was)), set(map(id, now))
    return (
        [row for row in was if id(row) not in after],
        [row for row in now if id(row) not in before],
    )


_Value = TypeVar("_Value")


def _kept(values: Mapping[str, _Value], lost: Collection[str]) -> dict[str, _Value]:
    return {id_: value for id_, value in values.items() if id_ not in lost}


def _exchanged(page: Page, gone: Collection[str], fresh: Sequence[Mark]) -> tuple[Mark, ...]:
    """The marks without those of the spans gone and with fresh ones, all in their lanes."""
    if not gone and not fresh:
        return page.marks
    left = {mark.span_id: mark for mark in page.marks if mark.span_id in gone}
    kept = [mark for mark in page.marks if mark.span_id not in gone]
    places = {id_: _place(mark) for id_, mark in left.items()}
    lanes = {id_: mark.lane for id_, mark in left.items()}
    touched = [mark for mark in fresh if places.pop(mark.span_id, None) != _place(mark)]
    touched += [left[id_] for id_ in places] + [
        left[m.span_id] for m in touched if m.span_id in left
    ]
    if touched:
        lanes |= _lanes_round(page, touched, gone, fresh)
        kept = [_in_lane(mark, lanes.get(mark.span_id, mark.lane)) for mark in kept]
    for mark in fresh:
        insort(kept, _in_lane(mark, lanes[mark.span_id]), key=_in_text)
    return tuple(kept)


def _in_lane(mark: Mark, lane: int) -> Mark:
    return mark if mark.lane == lane else replace(mark, lane=lane)


def _lanes_round(
    page: Page, touched: Iterable[Mark], gone: Collection[str], fresh: Iterable[Mark]
) -> dict[str, int]:
    """The lanes of the marks that overlap, directly or through others, with what was taken away or
    put there.

    Lanes begin anew wherever nothing overlaps, so no others can have changed.
    """
    start = min(mark.start for mark in touched)
    end = max(mark.end for mark in touched)
    there = [mark for mark in page.marks_round(start, end) if mark.span_id not in gone]
    start = min([start, *(mark.start for mark in there)])
    end = max([end, *(mark.end for mark in there)])
    there += [mark for mark in fresh if mark.start < end and mark.end > start]
    return lanes_at((mark.span_id, mark.start, mark.end) for mark in there)


def _place(mark: Mark) -> tuple[int, int]:
    return mark.start, mark.end


def _in_text(mark: Mark) -> tuple[int, int, Label, str]:
    return mark.start, mark.end, mark.label, mark.span_id
