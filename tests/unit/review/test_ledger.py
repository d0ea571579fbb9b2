"""Every rule is held against what people decided of its proposals."""

from dataclasses import replace

from rasid.core.record import Record
from rasid.core.vocabulary import EventType, Label
from rasid.review import decisions
from rasid.review.ledger import Entry, ledger, totals
from rasid.storage.extractions import save_extractions
from rasid.storage.project import Project


def entry(entries: list[Entry], proposes: str, version: str = "test-1", **where: object) -> Entry:
    (found,) = [
        each
        for each in entries
        if (each.version, each.proposes) == (version, proposes)
        and all(getattr(each, name) == value for name, value in where.items())
    ]
    return found


def test_what_nobody_decided_waits(project: Project, record: Record) -> None:
    entries = ledger(project)
    assert sum(each.waiting for each in entries) == len(record.spans) + len(record.events)
    assert sum(each.decided + each.missed for each in entries) == 0


def test_decisions_are_counted_for_the_rule_that_proposed(
    project: Project, record: Record, report: str
) -> None:
    clash, strike = record.events
    regime, _, town, day, *_ = record.spans
    decisions.confirm(project, regime.id, author="سلمى")
    decisions.correct_span(project, town.id, author="سلمى", start=town.start + 5)
    decisions.reject(project, day.id, author="سلمى")
    decisions.reject(project, strike.id, author="سلمى")
    entries = ledger(project)
    assert entry(entries, "ACTOR").accepted == 1
    assert entry(entries, "ACTOR").waiting == 1
    assert entry(entries, "PLACE").corrected == 1
    assert entry(entries, "TIME").rejected == 1
    assert entry(entries, "AIR_STRIKE").rule == "test.strike"
    assert entry(entries, "AIR_STRIKE").rejected == 1
    assert entry(entries, "CLASH").waiting == 1
    assert (report, clash.type) == (f"r-{record.report.sha256[:16]}", EventType.CLASH)


def test_what_people_made_was_missed(project: Project, record: Record, report: str) -> None:
    decisions.create_span(project, report, Label.ACTOR, 0, 4, author="سلمى")
    made = replace(record.events[0], type=EventType.SHOOTING, id="")
    decisions.create_event(project, report, made, author="سلمى")
    entries = ledger(project)
    assert entry(entries, "ACTOR", rule=None).missed == 1
    assert entry(entries, "SHOOTING", rule=None).missed == 1


def test_what_was_marked_alike_under_another_name_was_not_missed(
    project: Project, record: Record, report: str
) -> None:
    regime, day = record.spans[0], record.spans[3]
    at = (regime.label, regime.start, regime.end)
    decisions.correct_span(project, regime.id, author="سلمى", start=day.start, end=day.end)
    decisions.create_span(project, report, *at, author="سلمى")
    assert [each for each in ledger(project) if each.missed] == []
    newer = replace(record, spans=(), events=())
    save_extractions(project, [(report, newer)], version="test-2")
    assert entry(ledger(project), "ACTOR", "test-2").missed == 2


def test_newer_rules_are_held_against_the_same_decisions(
    project: Project, record: Record, report: str
) -> None:
    strike = record.events[1]
    shelled = replace(strike, type=EventType.SHELLING)
    save_extractions(
        project, [(report, replace(record, events=(record.events[0], shelled)))], version="test-2"
    )
    decisions.correct_event(project, shelled, author="سلمى")
    entries = ledger(project)
    assert entry(entries, "AIR_STRIKE", "test-1").corrected == 1
    assert entry(entries, "SHELLING", "test-2").accepted == 1
    assert next(each.version for each in entries) == "test-2"
    assert totals(entries)["test-1"].corrected == 1
