"""Splitting, merging and copying are one step each, keep ids and links, and lose no dead."""

from dataclasses import replace

import pytest

from rasid.core.event import Casualty, Event, Range
from rasid.core.link import Link, left_out_by
from rasid.core.merging import Take
from rasid.core.record import Record
from rasid.core.reshaping import Share
from rasid.core.tally import tally_dead
from rasid.core.vocabulary import (
    Basis,
    CasualtyKind,
    Category,
    EventType,
    Qualifier,
    Relation,
    RevisionKind,
    State,
)
from rasid.errors import RasidError
from rasid.review import decisions
from rasid.review.event_edits import duplicate_event, merge_events, split_event
from rasid.review.links import link
from rasid.review.undo import redo, undo
from rasid.storage.check import check
from rasid.storage.extractions import save_extractions
from rasid.storage.links import find_links
from rasid.storage.log import history
from rasid.storage.project import Project
from rasid.storage.queries import EventRow, find_events, get_event, open_report
from rasid.storage.reports import add_reports
from tests.unit.conftest import TEXT, incoming, sample_record

LATER = f"{TEXT}، بحسب المرصد"


def rows(project: Project, report: str) -> list[EventRow]:
    events = open_report(project, report).events
    return [row for row in events if row.state is not State.REJECTED]


def links(project: Project) -> set[Link]:
    return {row.link for row in find_links(project)}


def counted(project: Project) -> int:
    """The dead of everything that stands, as an export counts them."""
    standing = [row for row in find_events(project) if row.state is not State.REJECTED]
    days = dict.fromkeys((row.id for row in standing), "2019-05-02")
    linked = left_out_by((row.link for row in find_links(project)), days)
    return tally_dead((row.event for row in standing), linked).total.best


def fact(id_: str, number: int) -> Casualty:
    return Casualty(
        id=id_,
        kind=CasualtyKind.KILLED,
        count=number,
        qualifier=Qualifier.EXACT,
        low=number,
        best=number,
        high=number,
        victims=(Category.CIVILIANS,),
    )


@pytest.fixture
def clash(project: Project, record: Record) -> EventRow:
    """The first event with a second fact and a second stretch of evidence."""
    four, strike = record.events[0].casualties[0], record.events[1]
    event = replace(
        record.events[0],
        evidence=(*record.events[0].evidence, *strike.evidence),
        casualties=(four, fact("c-7", 7)),
        inferred={"casualties": "from the headline"},
    )
    decisions.correct_event(project, event, author="سلمى")
    return get_event(project, event.id)


@pytest.fixture
def elsewhere(project: Project) -> str:
    """The clash as another report tells it."""
    record = sample_record(LATER)
    [added] = add_reports(project, [incoming(LATER, "later.txt")])
    save_extractions(project, [(added.report_id, record)], version="test-1")
    return record.events[0].id


def share(clash: EventRow) -> Share:
    return Share(evidence=clash.event.evidence[1:], casualties=frozenset({"c-7"}))


def split(project: Project, clash: EventRow) -> str:
    return split_event(project, clash, share(clash), author="كريم").subject


def test_a_split_makes_two_events_in_one_step_that_is_undone_as_one(
    project: Project, clash: EventRow, report: str
) -> None:
    before = {row.id: row.event for row in rows(project, report)}
    new = split(project, clash)
    first, second = get_event(project, clash.id), get_event(project, new)
    assert [f.id for f in second.event.casualties] == ["c-7"]
    assert [f.id for f in first.event.casualties] == [clash.event.casualties[0].id]
    assert (first.state, second.state) == (State.CONFIRMED, State.CONFIRMED)
    reasons = [history(project, id_)[-1].reason for id_ in (clash.id, new)]
    assert [reason and reason.code for reason in reasons] == ["split", "split"]
    assert counted(project) == 11
    assert list(check(project)) == []
    undo(project, author="كريم")
    assert {row.id: row.event for row in rows(project, report)} == before
    redo(project, author="كريم")
    assert get_event(project, new).event == second.event


def test_what_is_split_is_verified_no_more(project: Project, clash: EventRow) -> None:
    decisions.verify(project, clash.id, author="عمر")
    new = split(project, get_event(project, clash.id))
    assert {get_event(project, id_).state for id_ in (clash.id, new)} == {State.CONFIRMED}


def test_a_new_half_without_evidence_is_refused(project: Project, clash: EventRow) -> None:
    with pytest.raises(RasidError, match="needs evidence"):
        split_event(project, clash, Share(casualties=frozenset({"c-7"})), author="كريم")
    assert history(project, clash.id)[-1].kind is RevisionKind.CORRECT


def test_both_halves_may_rest_on_the_same_words(project: Project, clash: EventRow) -> None:
    everything = Share(evidence=clash.event.evidence, trigger=clash.event.trigger)
    new = split_event(project, clash, everything, author="كريم").subject
    evidence = {get_event(project, id_).event.evidence for id_ in (clash.id, new)}
    assert evidence == {clash.event.evidence}
    assert counted(project) == 11


def test_a_split_in_sight_of_an_older_state_is_refused(project: Project, clash: EventRow) -> None:
    decisions.confirm(project, clash.id, author="عمر")
    with pytest.raises(RasidError, match="decided this"):
        split(project, clash)


@pytest.mark.parametrize("whole_first", [True, False])
@pytest.mark.parametrize("relation", [Relation.SAME_AS, Relation.UPDATES, Relation.PART_OF])
def test_what_is_counted_stays_the_same_when_a_linked_event_is_split(
    project: Project, clash: EventRow, elsewhere: str, relation: Relation, whole_first: bool
) -> None:
    ends = (clash.id, elsewhere) if whole_first else (elsewhere, clash.id)
    link(project, ends[0], relation, ends[1], author="سلمى")
    before = counted(project)
    new = split(project, clash)
    after = counted(project)
    if relation is Relation.SAME_AS:
        assert links(project) == {
            Link(clash.id, Relation.PART_OF, elsewhere),
            Link(new, Relation.PART_OF, elsewhere),
        }
        assert after == 4  # the other event, which is whole, stands for both halves
    else:
        assert after == before
    assert list(check(project)) == []
    undo(project, author="كريم")
    assert counted(project) == before


def test_a_merger_keeps_one_event_and_rejects_the_other_in_one_step(
    project: Project, clash: EventRow, record: Record, report: str
) -> None:
    strike = get_event(project, record.events[1].id)
    merge_events(project, clash, strike, author="كريم", comment="خبر واحد")
    kept, gone = get_event(project, clash.id), get_event(project, strike.id)
    assert (kept.state, gone.state) == (State.CONFIRMED, State.REJECTED)
    assert set(kept.event.evidence) >= set(strike.event.evidence)
    reason = history(project, strike.id)[-1].reason
    assert reason is not None
    assert (reason.code, reason.comment) == ("duplicate_merged", "خبر واحد")
    assert counted(project) == 11
    undo(project, author="كريم")
    assert [row.id for row in rows(project, report)] == [clash.id, strike.id]
    assert get_event(project, clash.id).event == clash.event
    assert list(check(project)) == []


def test_a_split_event_merged_again_is_what_it_was(project: Project, clash: EventRow) -> None:
    new = split(project, clash)
    halves = [get_event(project, id_) for id_ in (clash.id, new)]
    merge_events(project, halves[0], halves[1], author="كريم")
    assert get_event(project, clash.id).event == clash.event
    assert counted(project) == 11


def test_values_taken_from_the_second_event_are_written(
    project: Project, clash: EventRow, record: Record
) -> None:
    strike = get_event(project, record.events[1].id)
    merge_events(project, clash, strike, author="كريم", take={"type": Take.SECOND})
    assert get_event(project, clash.id).event.type is EventType.AIR_STRIKE


def test_links_of_the_merged_event_go_over_to_the_one_that_is_kept(
    project: Project, clash: EventRow, record: Record, elsewhere: str
) -> None:
    strike = get_event(project, record.events[1].id)
    link(project, strike.id, Relation.PART_OF, clash.id, author="سلمى")
    link(project, strike.id, Relation.SAME_AS, elsewhere, author="سلمى")
    merge_events(project, get_event(project, clash.id), strike, author="كريم")
    assert {(each.relation, frozenset({each.source, each.target})) for each in links(project)} == {
        (Relation.SAME_AS, frozenset({clash.id, elsewhere}))
    }
    assert counted(project) in (4, 11)  # one of the two, not both
    undo(project, author="كريم")
    assert len(links(project)) == 2


def test_a_part_of_a_fact_that_went_is_tied_to_the_one_that_stands_for_it(
    project: Project, clash: EventRow, record: Record, report: str
) -> None:
    four = clash.event.casualties[0]
    strike = record.events[1]
    told = replace(four, id="c-again")
    decisions.correct_event(project, replace(strike, casualties=(told,)), author="سلمى")
    part = replace(fact("c-1", 1), basis=Basis.SUBSET, subset_of="c-again", victims=four.victims)
    third = replace(
        strike, id="", type=EventType.SHELLING, casualties=(part,), inferred={"casualties": "why"}
    )
    made = decisions.create_event(project, report, third, author="سلمى").subject
    merge_events(
        project, get_event(project, clash.id), get_event(project, strike.id), author="كريم"
    )
    [tied] = get_event(project, made).event.casualties
    assert tied.subset_of == four.id
    assert counted(project) == 11


def test_events_that_cannot_be_merged_are_refused(
    project: Project, clash: EventRow, record: Record, elsewhere: str
) -> None:
    with pytest.raises(RasidError, match="Link these instead"):
        merge_events(project, clash, get_event(project, elsewhere), author="كريم")
    with pytest.raises(RasidError, match="with itself"):
        merge_events(project, clash, clash, author="كريم")
    decisions.reject(project, record.events[1].id, author="سلمى")
    rejected = get_event(project, record.events[1].id)
    with pytest.raises(RasidError, match="is rejected"):
        merge_events(project, clash, rejected, author="كريم")
    with pytest.raises(RasidError, match="is rejected"):
        duplicate_event(project, rejected, author="كريم")


def test_a_copy_has_an_id_of_its_own_and_none_of_the_dead(
    project: Project, clash: EventRow
) -> None:
    made = duplicate_event(project, clash, author="كريم").subject
    copy = get_event(project, made)
    assert made != clash.id
    assert copy.event.side_a == clash.event.side_a
    assert copy.event.casualties == ()
    assert counted(project) == 11
    again = duplicate_event(project, clash, author="كريم").subject
    assert len({clash.id, made, again}) == 3
    assert list(check(project)) == []


def test_the_new_half_may_be_of_another_type(project: Project, clash: EventRow) -> None:
    def shelling(event: Event) -> Event:
        return replace(event, type=EventType.SHELLING, trigger=Range(30, 36))

    outcome = split_event(project, clash, share(clash), author="كريم", type_=shelling)
    assert get_event(project, outcome.subject).event.type is EventType.SHELLING
