"""Words given to an event: one step, and nothing confirmed that nobody has looked at."""

from dataclasses import replace

import pytest

from rasid.core.event import Event, Participant, Range
from rasid.core.record import Record
from rasid.core.span import Span
from rasid.core.vocabulary import Category, EventType, Label, State
from rasid.errors import RasidError
from rasid.review.decisions import confirm, correct_event
from rasid.review.giving import give_words
from rasid.review.undo import undo
from rasid.storage.project import Project
from rasid.storage.queries import get_event, open_report


def as_party(event: Event, span: Span) -> Event:
    party = Participant(category=Category.CIVILIANS, span=span.id, name=span.text)
    return replace(event, side_b=(*event.side_b, party))


def place(project: Project, report: str, words: str) -> Range:
    start = open_report(project, report).text.index(words)
    return Range(start, start + len(words))


def undecided(project: Project, report: str) -> set[str]:
    rows = open_report(project, report).spans
    return {row.id for row in rows if row.state is State.PROPOSED}


def test_new_words_and_the_correction_are_one_step(
    project: Project, record: Record, report: str
) -> None:
    before = open_report(project, report)
    where = place(project, report, "أمس")
    event = record.events[0]
    outcome = give_words(project, event.id, Label.ACTOR, where, as_party, author="سلمى")
    assert outcome.subject == event.id
    assert len({revision.step for revision in outcome.revisions}) == 1
    party = get_event(project, event.id).event.side_b[-1]
    assert party.name == "أمس"
    assert undo(project, author="سلمى") is not None
    after = open_report(project, report)
    assert [row.state for row in after.events] == [row.state for row in before.events]
    standing = [row.id for row in after.spans if row.state is not State.REJECTED]
    assert standing == [row.id for row in before.spans]


def test_only_the_words_given_are_confirmed(project: Project, record: Record, report: str) -> None:
    waiting = undecided(project, report)
    span = next(s for s in record.spans if s.label is Label.ACTOR)
    where, event = Range(span.start, span.end), record.events[1]
    give_words(project, event.id, Label.ACTOR, where, as_party, author="سلمى")
    assert get_event(project, event.id).state is State.CONFIRMED
    assert undecided(project, report) == waiting - {span.id}


def test_words_the_event_cannot_take_mark_nothing(
    project: Project, record: Record, report: str
) -> None:
    before = open_report(project, report)
    where = place(project, report, "أمس")

    def on_nothing(event: Event, span: Span) -> Event:
        return replace(as_party(event, span), trigger=None, evidence=())

    with pytest.raises(RasidError, match="needs evidence"):
        give_words(project, record.events[0].id, Label.ACTOR, where, on_nothing, author="سلمى")
    assert open_report(project, report) == before


def test_another_type_confirms_no_span(project: Project, record: Record, report: str) -> None:
    waiting = undecided(project, report)
    event = replace(record.events[0], type=EventType.SHELLING)
    correct_event(project, event, author="سلمى", in_full=False)
    assert get_event(project, event.id).state is State.CONFIRMED
    assert undecided(project, report) == waiting


def test_a_form_saved_confirms_them_and_so_does_accepting_afterwards(
    project: Project, record: Record, report: str
) -> None:
    first, second = record.events[:2]
    correct_event(project, replace(first, note="x"), author="سلمى")
    left = undecided(project, report)
    correct_event(project, replace(second, note="x"), author="سلمى", in_full=False)
    assert undecided(project, report) == left
    confirm(project, second.id, author="سلمى")
    assert undecided(project, report) < left
