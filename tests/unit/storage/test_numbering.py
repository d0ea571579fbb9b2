"""An event keeps the number it was first seen with, whatever becomes of it and of the others."""

from dataclasses import replace

from rasid.core.event import Range
from rasid.core.record import Record
from rasid.core.vocabulary import EventType
from rasid.review import decisions
from rasid.review.undo import redo, undo
from rasid.storage.extractions import save_extractions
from rasid.storage.project import Project
from rasid.storage.queries import open_report


def numbers(project: Project, report: str) -> dict[str, int]:
    return dict(open_report(project, report).numbers)


def test_proposals_are_numbered_in_the_order_of_the_text(
    project: Project, record: Record, report: str
) -> None:
    assert numbers(project, report) == {event.id: n for n, event in enumerate(record.events, 1)}


def test_a_rejected_event_keeps_its_number_and_renumbers_none(
    project: Project, record: Record, report: str
) -> None:
    before = numbers(project, report)
    decisions.reject(project, record.events[0].id, author="سلمى")
    assert numbers(project, report) == before


def test_a_new_event_gets_the_next_number_though_it_stands_first_in_the_text(
    project: Project, record: Record, report: str
) -> None:
    event = replace(record.events[0], type=EventType.SIEGE, trigger=Range(0, 8), casualties=())
    made = decisions.create_event(project, report, event, author="سلمى").subject
    assert numbers(project, report)[made] == 3
    undo(project, author="سلمى")
    other = replace(event, type=EventType.PROTEST)
    second = decisions.create_event(project, report, other, author="سلمى").subject
    assert numbers(project, report)[second] == 4
    undo(project, author="سلمى")
    redo(project, author="سلمى")
    assert numbers(project, report)[second] == 4


def test_a_later_extraction_renumbers_nothing(
    project: Project, record: Record, report: str
) -> None:
    clash, strike = record.events
    early = replace(clash, id="e-early", trigger=Range(0, 8), type=EventType.SIEGE)
    later = replace(record, events=(early, strike))
    assert save_extractions(project, [(report, later)], version="test-2") == 1
    found = numbers(project, report)
    assert (found[clash.id], found[strike.id], found["e-early"]) == (1, 2, 3)
