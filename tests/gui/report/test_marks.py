"""What is marked on the page: lanes, badges, evidence."""

from rasid.core.offsets import Utf16Map
from rasid.core.span import Span
from rasid.core.vocabulary import Label, State
from rasid.gui.report.marks import (
    PAINTED,
    Claim,
    fields_of,
    lanes_of,
    numbered,
    page_of,
    triggers_of,
)
from rasid.gui.session import Session
from rasid.review.decisions import create_span, reject


def span(name: str, start: int, end: int) -> Span:
    return Span(id=name, label=Label.ACTOR, start=start, end=end, text="x" * (end - start))


def test_spans_that_do_not_overlap_share_the_first_lane() -> None:
    assert lanes_of([span("a", 0, 4), span("b", 4, 8)]) == {"a": 0, "b": 0}


def test_of_overlapping_spans_the_longer_lies_nearer_to_the_words() -> None:
    lanes = lanes_of([span("short", 0, 4), span("long", 0, 9), span("third", 3, 5)])
    assert lanes == {"long": 0, "short": 1, "third": 2}


def test_a_page_shows_the_chosen_labels_in_the_order_of_the_text(session: Session) -> None:
    opened = session.opened
    assert opened is not None
    units = Utf16Map.of(opened.text)
    page = page_of(
        units, opened.spans, opened.events, numbers=opened.numbers, labels=PAINTED, rejected=False
    )
    assert [mark.start for mark in page.marks] == sorted(mark.start for mark in page.marks)
    only = page_of(
        units,
        opened.spans,
        opened.events,
        numbers=opened.numbers,
        labels=frozenset({Label.PLACE}),
        rejected=False,
    )
    assert {mark.label for mark in only.marks} == {Label.PLACE}
    assert all(mark.claim is Claim.PROPOSED for mark in page.marks)


def test_events_are_numbered_as_their_triggers_stand(session: Session) -> None:
    opened = session.opened
    assert opened is not None
    units = Utf16Map.of(opened.text)
    page = page_of(
        units, opened.spans, opened.events, numbers=opened.numbers, labels=PAINTED, rejected=False
    )
    assert [badge.number for badge in page.badges] == [1, 2]
    assert page.badges[0].start < page.badges[1].start
    first = numbered(opened.events)[0]
    assert first.event.trigger is not None
    assert opened.text[page.badges[0].start : page.badges[0].end] == "اشتباكات"


def test_fields_of_an_event_include_the_span_of_its_trigger(session: Session) -> None:
    opened = session.opened
    assert opened is not None
    first = numbered(opened.events)[0]
    fields = fields_of(first.event, triggers_of(opened.spans))
    labels = {row.span.label for row in opened.spans if row.id in fields}
    assert Label.TRIGGER in labels
    assert Label.ACTOR in labels


def test_rejected_spans_are_shown_only_on_their_own_layer(session: Session) -> None:
    opened = session.opened
    assert opened is not None
    target = opened.spans[0].id
    session.write(lambda project, author: reject(project, target, author=author))
    opened = session.opened
    units = Utf16Map.of(opened.text)
    shown = page_of(
        units, opened.spans, opened.events, numbers=opened.numbers, labels=PAINTED, rejected=False
    )
    layered = page_of(
        units, opened.spans, opened.events, numbers=opened.numbers, labels=PAINTED, rejected=True
    )
    assert target not in {mark.span_id for mark in shown.marks}
    assert {m.claim for m in layered.marks if m.span_id == target} == {Claim.REJECTED}


def test_page_residue_has_no_lane(session: Session) -> None:
    opened = session.opened
    assert opened is not None
    report = opened.report.id
    session.write(
        lambda project, author: create_span(project, report, Label.BOILERPLATE, 0, 8, author=author)
    )
    opened = session.opened
    units = Utf16Map.of(opened.text)
    page = page_of(
        units,
        opened.spans,
        opened.events,
        numbers=opened.numbers,
        labels=frozenset(Label),
        rejected=False,
    )
    assert Label.BOILERPLATE not in {mark.label for mark in page.marks}
    assert State.CONFIRMED in {row.state for row in opened.spans}
