"""Disagreements are found, the worst first, and settled by somebody who is no party to them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from rasid.core.event import Event
from rasid.core.record import Record
from rasid.core.vocabulary import EventType, Label, Ruling, State
from rasid.errors import RasidError
from rasid.review import decisions
from rasid.review.adjudicating import rule
from rasid.review.assigning import assign
from rasid.review.codebook_notes import find_notes, withdraw_note
from rasid.review.disagreements import disagreements
from rasid.review.links import link
from rasid.review.packets import make_packet, merge_packet
from rasid.review.ruling import FACT, compose, lines_of, overrules, undecided
from rasid.review.undo import redo, undo
from rasid.storage.check import check
from rasid.storage.log import history
from rasid.storage.merging import merge
from rasid.storage.project import Project
from rasid.storage.queries import get_event, get_span, open_report
from tests.support.acts import copied


@pytest.fixture
def other(project: Project) -> Iterator[Project]:
    """The same project on another desk."""
    with Project.open(copied(project, "other")) as desk:
        yield desk


def with_dead(event: Event, dead: int) -> Event:
    (fact,) = event.casualties
    return replace(event, casualties=(replace(fact, count=dead, low=dead, best=dead, high=dead),))


def test_a_fork_is_a_disagreement_and_agreement_is_none(
    project: Project, other: Project, record: Record
) -> None:
    clash, strike = record.events
    decisions.confirm(project, clash.id, author="سلمى")
    decisions.correct_event(other, with_dead(clash, 7), author="كريم")
    decisions.confirm(project, strike.id, author="سلمى")
    decisions.confirm(other, strike.id, author="كريم")
    merge(project, other)
    (found,) = disagreements(project)
    assert found.subject == clash.id
    assert [each.authors for each in found.candidates] == [("سلمى",), ("كريم",)]
    assert {change.field for change in found.changes} == {"casualties"}
    assert found.parties == {"سلمى", "كريم"}


def test_the_worst_come_first(project: Project, other: Project, record: Record) -> None:
    clash, strike = record.events
    decisions.correct_event(project, replace(strike, note="أ"), author="سلمى")
    decisions.correct_event(other, replace(strike, note="ب"), author="كريم")
    decisions.confirm(project, clash.id, author="سلمى")
    decisions.reject(other, clash.id, author="كريم")
    day = record.spans[3].id
    decisions.correct_span(project, day, author="سلمى", label=Label.PLACE)
    decisions.reject(other, day, author="كريم")
    merge(project, other)
    assert [each.subject[0:2] for each in disagreements(project)] == ["e-", "e-", "s-"]
    assert disagreements(project)[0].subject == clash.id


def test_a_ruling_settles_a_fork_with_one_head(
    project: Project, other: Project, record: Record
) -> None:
    clash = record.events[0]
    decisions.confirm(project, clash.id, author="سلمى")
    decisions.correct_event(other, with_dead(clash, 7), author="كريم")
    merge(project, other)
    (found,) = disagreements(project)
    rule(project, found, found.candidates[1].body, author="ليلى", why=Ruling.SLIP)
    assert disagreements(project) == []
    row = get_event(project, clash.id)
    assert (row.state, row.contested, row.event.casualties[0].best) == (State.CONFIRMED, False, 7)
    newest = history(project, clash.id)[-1]
    assert len(newest.parents) == 2
    assert newest.reason is not None
    assert newest.reason.code == "slip"
    assert list(check(project)) == []


def test_no_event_here_is_a_ruling_too(project: Project, other: Project, record: Record) -> None:
    clash = record.events[0]
    decisions.confirm(project, clash.id, author="سلمى")
    decisions.reject(other, clash.id, author="كريم")
    merge(project, other)
    (found,) = disagreements(project)
    rule(project, found, None, author="ليلى")
    assert get_event(project, clash.id).state is State.REJECTED
    assert disagreements(project) == []


def test_overruling_both_takes_a_note(project: Project, other: Project, record: Record) -> None:
    clash = record.events[0]
    decisions.correct_event(project, with_dead(clash, 5), author="سلمى")
    decisions.correct_event(other, with_dead(clash, 7), author="كريم")
    merge(project, other)
    (found,) = disagreements(project)
    with pytest.raises(RasidError, match="none of them said"):
        rule(project, found, with_dead(clash, 6), author="ليلى", why=Ruling.AMBIGUOUS_TEXT)
    rule(project, found, with_dead(clash, 6), author="ليلى", note="النص يحتمل الوجهين")
    assert get_event(project, clash.id).event.casualties[0].best == 6
    assert disagreements(project) == []


def test_a_party_does_not_judge_where_the_project_asks_for_another(
    project: Project, other: Project, record: Record
) -> None:
    clash = record.events[0]
    decisions.confirm(project, clash.id, author="سلمى")
    decisions.reject(other, clash.id, author="كريم")
    merge(project, other)
    (found,) = disagreements(project)
    with pytest.raises(RasidError, match="is a party to this"):
        rule(project, found, None, author="كريم")
    decisions.set_verification(project, "one_person", author="ليلى")  # type: ignore[arg-type]
    rule(project, found, None, author="كريم")
    assert disagreements(project) == []


@pytest.fixture
def read_twice(project: Project, report: str, record: Record, tmp_path: Path) -> Project:
    """Two people read a report blind: one made an event the other does not have."""
    assign(project, [report], ["سلمى", "كريم"], author="القائد", blind=True)
    for name in ("سلمى", "كريم"):
        path = tmp_path / f"{name}.rasid"
        make_packet(project, path, name=name, reports=[report], author="القائد")
        with Project.open(path) as packet:
            decisions.confirm_all(packet, report, author=name)
            if name == "كريم":
                found = replace(record.events[1], type=EventType.SHELLING)
                decisions.create_event(packet, report, found, author=name)
            decisions.correct_report(packet, report, author=name, finished=True)
        merge_packet(project, path)
    return project


def test_what_only_one_blind_reader_has_is_a_disagreement(read_twice: Project, report: str) -> None:
    (found,) = disagreements(read_twice)
    assert found.report == report
    assert [(each.authors, each.body is None) for each in found.candidates] == [
        (("سلمى",), True),
        (("كريم",), False),
    ]


@pytest.mark.parametrize("stays", [True, False])
def test_what_only_one_has_stays_or_goes_by_a_ruling(read_twice: Project, stays: bool) -> None:
    (found,) = disagreements(read_twice)
    outcome = rule(read_twice, found, found.candidates[1].body if stays else None, author="ليلى")
    made = get_event(read_twice, outcome.subject)
    assert made.state is (State.CONFIRMED if stays else State.REJECTED)
    assert disagreements(read_twice) == []
    assert list(check(read_twice)) == []


def test_reports_that_are_not_read_blind_hold_no_such_disagreement(
    project: Project, record: Record
) -> None:
    decisions.confirm(project, record.events[0].id, author="سلمى")
    decisions.reject(project, record.events[0].id, author="كريم")  # in sight of it
    assert disagreements(project) == []


def test_spans_and_links_are_settled_alike(
    project: Project, other: Project, record: Record, report: str
) -> None:
    town = record.spans[2]
    clash, strike = (event.id for event in record.events)
    decisions.correct_span(project, town.id, author="سلمى", start=town.start + 5)
    decisions.correct_span(other, town.id, author="كريم", label=Label.ACTOR)
    link(project, clash, "same_as", strike, author="سلمى")  # type: ignore[arg-type]
    link(other, clash, "same_as", strike, author="كريم")  # type: ignore[arg-type]
    merge(project, other)
    (found,) = disagreements(project)
    rule(project, found, found.candidates[0].body, author="ليلى", why=Ruling.EDGE_CASE)
    row = get_span(project, town.id)
    assert (row.span.start, row.span.label, row.contested) == (town.start + 5, Label.PLACE, False)
    assert disagreements(project, [report]) == []
    assert open_report(project, report).report.contested is False


@pytest.fixture
def forked(project: Project, other: Project, record: Record) -> Project:
    """One has 5 dead and another type, the other 7 dead and another side."""
    clash = record.events[0]
    five = replace(with_dead(clash, 5), type=EventType.SHELLING)
    seven = replace(with_dead(clash, 7), side_b=())
    decisions.correct_event(project, five, author="سلمى")
    decisions.correct_event(other, seven, author="كريم")
    merge(project, other)
    return project


def test_lines_show_what_is_agreed_and_what_is_not(forked: Project) -> None:
    (found,) = disagreements(forked)
    lines = lines_of(found.candidates)
    differing = {line.key.partition(":")[0] for line in lines if line.differs}
    assert differing == {"type", "side_b", "casualties"}
    assert {"date", "places", "side_a"} <= {line.key for line in lines}
    assert undecided(lines, {}) == [line.key for line in lines if line.differs]


def test_a_ruling_takes_each_field_from_whom_it_is_adopted_of(forked: Project) -> None:
    (found,) = disagreements(forked)
    lines = lines_of(found.candidates)
    fact = next(line.key for line in lines if line.key.startswith(FACT))
    choice = {"type": 0, "side_b": 0, fact: 1}
    assert undecided(lines, choice) == []
    body = compose(found.candidates, lines, choice)
    assert not overrules(found.candidates, body)  # every value is somebody's
    rule(forked, found, body, author="ليلى", why=Ruling.SLIP)
    event = get_event(forked, found.subject).event
    assert (event.type, event.casualties[0].best) == (EventType.SHELLING, 7)
    assert event.side_b
    assert disagreements(forked) == []


@pytest.mark.parametrize("place", [0, 1])
def test_all_of_one_candidate_is_that_candidate(forked: Project, place: int) -> None:
    (found,) = disagreements(forked)
    lines = lines_of(found.candidates)
    choice = {line.key: place for line in lines}
    assert compose(found.candidates, lines, choice) == found.candidates[place].body


def test_taking_a_ruling_back_lets_them_disagree_again(forked: Project) -> None:
    (before,) = disagreements(forked)
    (seven,) = (each for each in before.candidates if each.authors == ("كريم",))
    rule(forked, before, seven.body, author="ليلى")
    undo(forked, author="ليلى")
    (after,) = disagreements(forked)
    said = {each.authors: each.body for each in before.candidates}
    assert {each.authors: each.body for each in after.candidates} == said
    assert list(check(forked)) == []
    redo(forked, author="ليلى")
    assert disagreements(forked) == []
    assert get_event(forked, before.subject).event.casualties[0].best == 7
    undo(forked, author="ليلى")
    (again,) = disagreements(forked)
    rule(forked, again, again.candidates[0].body, author="ليلى")
    assert disagreements(forked) == []
    assert list(check(forked)) == []


def test_taking_back_what_was_ruled_of_blind_readings(read_twice: Project) -> None:
    (found,) = disagreements(read_twice)
    rule(read_twice, found, None, author="ليلى")
    undo(read_twice, author="ليلى")
    assert [each.subject for each in disagreements(read_twice)] == [found.subject]
    redo(read_twice, author="ليلى")
    assert disagreements(read_twice) == []


def test_a_gap_becomes_a_note_in_the_codebook_of_the_project(forked: Project) -> None:
    (found,) = disagreements(forked)
    taken = found.candidates[0].body
    with pytest.raises(RasidError, match="note is empty"):
        rule(forked, found, taken, author="ليلى", why=Ruling.GUIDELINE_GAP)
    said = "القصف المتبادل اشتباك"
    outcome = rule(
        forked, found, taken, author="ليلى", why=Ruling.GUIDELINE_GAP, note=said, field="type"
    )
    (note,) = find_notes(forked, "type")
    assert (note.author, note.body.text, note.body.about) == ("ليلى", said, found.subject)
    assert note.body.example.startswith("اشتباكات")
    assert note.day == outcome.revisions[0].time[:10]
    assert find_notes(forked, "date") == []
    assert list(check(forked)) == []
    undo(forked, author="ليلى")
    assert find_notes(forked) == []
    redo(forked, author="ليلى")
    withdraw_note(forked, note.id, author="ليلى")
    assert find_notes(forked) == []
    assert [each.id for each in find_notes(forked, withdrawn=True)] == [note.id]


def test_a_note_goes_where_the_project_goes(forked: Project, other: Project) -> None:
    (found,) = disagreements(forked)
    rule(
        forked,
        found,
        found.candidates[0].body,
        author="ليلى",
        why=Ruling.GUIDELINE_GAP,
        note="يُحتسب مرة واحدة",
    )
    merge(other, forked)
    assert find_notes(other) == find_notes(forked) != []


def test_what_is_contested_is_settled_by_a_ruling_and_by_nothing_else(
    project: Project, other: Project, record: Record
) -> None:
    clash = record.events[0]
    decisions.correct_event(project, with_dead(clash, 5), author="سلمى")
    decisions.correct_event(other, with_dead(clash, 7), author="كريم")
    merge(project, other)  # what كريم said last is shown
    for author in ("سلمى", "ليلى"):
        with pytest.raises(RasidError, match="Settle it among the disagreements"):
            decisions.correct_event(project, with_dead(clash, 5), author=author)
    first = history(project, clash.id)[0].id
    with pytest.raises(RasidError, match="in different ways"):
        decisions.restore(project, first, author="سلمى")
    assert get_event(project, clash.id).contested


def test_a_party_goes_on_with_what_is_its_own(
    project: Project, other: Project, record: Record
) -> None:
    clash = record.events[0]
    decisions.correct_event(project, with_dead(clash, 5), author="سلمى")
    decisions.correct_event(other, with_dead(clash, 7), author="كريم")
    merge(project, other)
    decisions.correct_event(project, with_dead(clash, 6), author="كريم")
    (found,) = disagreements(project)
    assert {each.authors for each in found.candidates} == {("سلمى",), ("كريم",)}
    decisions.correct_event(project, with_dead(clash, 5), author="كريم")  # comes round to her
    assert disagreements(project) == []
