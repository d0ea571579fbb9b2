"""The marks of a report after a decision: only those it has touched are made again."""

from bisect import insort
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from rasid.core.offsets import Utf16Map
from rasid.core.vocabulary import Label
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
    shown = [row for row in come if is_shown(row, labels, rejected=rejected)]
    fresh = [mark_of(row, text_map) for row in shown]
    page = replace(page, marks=_exchanged(page.marks, {row.id for row in gone}, fresh))
    lost, new = changed(was.events, now.events)
    places = {
        (row.span.start, row.span.end) for row in (*gone, *come) if row.span.label is Label.TRIGGER
    }
    if not (lost or new or places) and was.numbers == now.numbers:
        return page
    standing = numbered(now.events)
    live = {row.id for row in standing}
    stale = {row.id for row in (*lost, *new)}
    moved = [row.event for row in standing if row.id in stale]
    resting = moved if not places else [row.event for row in standing]
    visible = (row for row in now.spans if is_shown(row, labels, rejected=rejected))
    triggers = triggers_of(visible)
    return replace(
        page,
        badges=tuple(badges_of((row.event for row in standing), now.numbers, text_map)),
        evidence=_kept(page.evidence, live)
        | {event.id: ranges_of(event.evidence, text_map) for event in moved},
        spans_of_event=_kept(page.spans_of_event, live)
        | {event.id: fields_of(event, triggers) for event in resting},
    )


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


def _kept(values: Mapping[str, _Value], ids: Collection[str]) -> dict[str, _Value]:
    return {id_: value for id_, value in values.items() if id_ in ids}


def _exchanged(
    marks: tuple[Mark, ...], gone: Collection[str], fresh: Sequence[Mark]
) -> tuple[Mark, ...]:
    """The marks without those of the spans gone and with fresh ones, all in their lanes."""
    if not gone and not fresh:
        return marks
    left = {mark.span_id: mark for mark in marks if mark.span_id in gone}
    kept = [mark for mark in marks if mark.span_id not in gone]
    stay = {
        mark.span_id
        for mark in fresh
        if mark.span_id in left and _place(left[mark.span_id]) == _place(mark)
    }
    lanes = {id_: left[id_].lane for id_ in stay}
    if len(stay) < max(len(left), len(fresh)):
        taken = [mark for id_, mark in left.items() if id_ not in stay]
        put = {mark.span_id for mark in fresh if mark.span_id not in stay}
        lanes |= _lanes_round(taken, put, [*kept, *fresh])
        kept = [_in_lane(mark, lanes.get(mark.span_id, mark.lane)) for mark in kept]
    for mark in fresh:
        insort(kept, _in_lane(mark, lanes[mark.span_id]), key=_in_text)
    return tuple(kept)


def _in_lane(mark: Mark, lane: int) -> Mark:
    return mark if mark.lane == lane else replace(mark, lane=lane)


def _lanes_round(
    taken: Sequence[Mark], put: Collection[str], marks: Iterable[Mark]
) -> dict[str, int]:
    """The lanes of the marks that overlap, directly or through others, with what was taken away or
    put there.

    Lanes begin anew wherever nothing overlaps, so no others can have changed.
    """
    candidates = [(mark, mark.span_id in put, True) for mark in marks]
    candidates += [(mark, True, False) for mark in taken]
    candidates.sort(key=lambda one: one[0].start)
    lanes: dict[str, int] = {}
    for together in _clusters(candidates):
        if any(is_touched for _, is_touched, _ in together):
            standing = (mark for mark, _, stands in together if stands)
            lanes |= lanes_at((mark.span_id, mark.start, mark.end) for mark in standing)
    return lanes


_Candidate = tuple[Mark, bool, bool]
"""A mark, whether it was taken away or put there, whether it stands."""


def _clusters(ascending: Iterable[_Candidate]) -> Iterator[list[_Candidate]]:
    """Runs of marks that overlap one another."""
    together: list[_Candidate] = []
    end = 0
    for one in ascending:
        if together and one[0].start >= end:
            yield together
            together = []
        end = max(end, one[0].end) if together else one[0].end
        together.append(one)
    if together:
        yield together


def _place(mark: Mark) -> tuple[int, int]:
    return mark.start, mark.end


def _in_text(mark: Mark) -> tuple[int, int, Label, str]:
    return mark.start, mark.end, mark.label, mark.span_id
