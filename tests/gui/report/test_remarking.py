"""The marks after a decision are those of the report marked anew."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from hypothesis import given
from hypothesis import settings as with_settings
from hypothesis import strategies as st

from rasid.core.event import Event, Participant, Range
from rasid.core.offsets import Utf16Map
from rasid.core.span import Span
from rasid.core.vocabulary import Category, EventType, Label, State
from rasid.gui.report import remarking
from rasid.gui.report.marks import PAINTED, Page, page_of
from rasid.gui.report.remarking import remarked
from rasid.storage.queries import EventRow, Opened, SpanRow

TEXT = "قصفت 🚀 قوات النظام بلدة حريتان، ودارت اشتباكات 🚀 في سراقب"
LABELS = st.sampled_from([Label.ACTOR, Label.PLACE, Label.TRIGGER, Label.BOILERPLATE])
STATES = st.sampled_from([State.PROPOSED, State.CONFIRMED, State.REJECTED])


@st.composite
def span_rows(draw: st.DrawFn) -> SpanRow:
    """A span somewhere; few ids, so that one is often that of another row."""
    start = draw(st.integers(0, len(TEXT) - 2))
    end = draw(st.integers(start + 1, min(len(TEXT), start + 14)))
    id_ = f"s-{draw(st.integers(0, 12))}"
    span = Span(id=id_, label=draw(LABELS), start=start, end=end, text=TEXT[start:end])
    return SpanRow(span=span, report="r-1", state=draw(STATES))


@st.composite
def event_rows(draw: st.DrawFn) -> EventRow:
    """An event that rests on a span or two."""
    start = draw(st.integers(0, 20))
    resting = [f"s-{draw(st.integers(0, 12))}" for _ in range(2)]
    event = Event(
        id=f"e-{draw(st.integers(0, 4))}",
        type=EventType.CLASH,
        trigger=draw(st.none() | st.just(Range(start, start + 3))),
        evidence=(Range(start, start + 9),),
        side_a=tuple(Participant(category=Category.REBEL, span=span) for span in resting),
    )
    return EventRow(event=event, report="r-1", state=draw(STATES))


def by_id(rows: Sequence[Any]) -> list[Any]:
    """One row of each id."""
    return list({row.id: row for row in rows}.values())


SPANS = st.lists(span_rows(), max_size=12).map(by_id)
EVENTS = st.lists(event_rows(), max_size=4).map(by_id)


def opened(spans: Sequence[SpanRow], events: Sequence[EventRow]) -> Opened:
    """A report with these, in the order of the text."""
    in_text = sorted(spans, key=lambda r: (r.span.start, r.span.end, r.span.label, r.id))
    numbers = {row.id: number for number, row in enumerate(events, 1)}
    return Opened(
        report=None,  # type: ignore[arg-type]
        text=TEXT,
        spans=tuple(in_text),
        events=tuple(sorted(events, key=lambda row: (row.event.anchor, row.id))),
        numbers=numbers,
    )


def page(report: Opened, labels: frozenset[Label], *, rejected: bool) -> Page:
    text_map = Utf16Map.of(TEXT)
    return page_of(
        text_map,
        report.spans,
        report.events,
        numbers=report.numbers,
        labels=labels,
        rejected=rejected,
    )


@with_settings(max_examples=300, deadline=None)
@given(
    spans=SPANS,
    events=EVENTS,
    new_spans=SPANS,
    new_events=EVENTS,
    labels=st.sampled_from([PAINTED, PAINTED - {Label.TRIGGER}, frozenset({Label.PLACE})]),
    rejected=st.booleans(),
)
def test_marks_made_again_are_those_made_anew(
    spans: list[SpanRow],
    events: list[EventRow],
    new_spans: list[SpanRow],
    new_events: list[EventRow],
    labels: frozenset[Label],
    rejected: bool,
) -> None:
    was = opened(spans, events)
    some = new_spans[: len(new_spans) // 2]  # the rest stays as it was
    now = opened(by_id([*spans, *some]), by_id([*events, *new_events[:1]]))
    before = page(was, labels, rejected=rejected)
    after = remarked(before, Utf16Map.of(TEXT), was, now, labels=labels, rejected=rejected)
    assert after == page(now, labels, rejected=rejected)
    back = remarked(after, Utf16Map.of(TEXT), now, was, labels=labels, rejected=rejected)
    assert back == before


def test_marks_a_decision_has_not_touched_are_the_same_objects() -> None:
    def row(id_: str, start: int, end: int) -> SpanRow:
        span = Span(id=id_, label=Label.ACTOR, start=start, end=end, text=TEXT[start:end])
        return SpanRow(span=span, report="r-1")

    spans = [row("s-1", 0, 6), row("s-2", 4, 9), row("s-3", 12, 20)]
    was = opened(spans, [])
    confirmed = replace(spans[0], state=State.CONFIRMED)
    now = opened([confirmed, *spans[1:]], [])
    before = page(was, PAINTED, rejected=False)
    after = remarked(before, Utf16Map.of(TEXT), was, now, labels=PAINTED, rejected=False)
    same = [old is new for old, new in zip(before.marks, after.marks, strict=True)]
    assert same == [False, True, True]
    assert remarking.changed(was.spans, now.spans) == ([spans[0]], [confirmed])
