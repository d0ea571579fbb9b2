"""What a reviewer does: confirm, correct, reject, create, verify, restore."""

from dataclasses import replace

import pytest

from rasid.core.event import Casualty, Event, EventDate, Range
from rasid.core.record import Record
from rasid.core.revision import Reason
from rasid.core.vocabulary import (
    CasualtyKind,
    EventType,
    Factuality,
    Label,
    PublishedBasis,
    ReportState,
    RevisionKind,
    State,
    Verification,
)
from rasid.errors import RasidError
from rasid.review import decisions
from rasid.review.undo import undo
from rasid.storage.check import check
from rasid.storage.log import history
from rasid.storage.project import Project
from rasid.storage.queries import get_event, get_span, open_report
from rasid.storage.reports import get_report


def test_confirming_an_event_confirms_what_it_rests_on_and_no_more(
    project: Project, record: Record, report: str
) -> None:
    clash, strike = record.events
    outcome = decisions.confirm(project, clash.id, author="سلمى")
    assert outcome.subject == clash.id
    states = {row.span.text: row.state for row in open_report(project, report).spans}
    assert states.pop("قصفت") is State.PROPOSED
    assert set(states.values()) == {State.CONFIRMED}
    assert get_event(project, strike.id).state is State.PROPOSED
    assert len({revision.step for revision in outcome.revisions}) == 1


def test_a_rejected_span_is_not_confirmed_with_its_event(project: Project, record: Record) -> None:
    day = record.spans[3]
    decisions.reject(project, day.id, author="سلمى")
    decisions.confirm(project, record.events[0].id, author="سلمى")
    assert get_span(project, day.id).state is State.REJECTED


def test_a_decision_says_what_it_answers(project: Project, record: Record) -> None:
    decisions.confirm(project, record.events[0].id, author="سلمى")
    body = history(project, record.events[0].id)[0].body
    row = get_event(project, record.events[0].id)
    assert body["answers"] == {"extraction": row.extraction, "candidate": record.events[0].id}
    assert row.event == record.events[0]
    assert not row.edited


def test_correcting_a_span_moves_it_and_keeps_its_name(
    project: Project, record: Record, report: str
) -> None:
    town = record.spans[2]
    outcome = decisions.correct_span(
        project, town.id, author="سلمى", start=town.start + 5, link="sy.saraqib"
    )
    row = get_span(project, town.id)
    assert (row.span.text, row.span.link, row.edited) == ("سراقب", "sy.saraqib", True)
    assert row.state is State.CONFIRMED
    assert outcome.reports == {report}
    decisions.correct_span(project, town.id, author="سلمى", link=None)
    assert get_span(project, town.id).span.link is None


@pytest.mark.parametrize(("start", "end"), [(-1, 4), (4, 4), (5, 4), (0, 10_000), (20, 22)])
def test_a_span_without_words_of_the_report_is_refused(
    project: Project, report: str, start: int, end: int
) -> None:
    with pytest.raises(RasidError, match="holds no words of the report"):
        decisions.create_span(project, report, Label.ACTOR, start, end, author="سلمى")


def test_marking_what_was_proposed_or_rejected_confirms_it(
    project: Project, record: Record, report: str
) -> None:
    day = record.spans[3]
    for prepare in (lambda: None, lambda: decisions.reject(project, day.id, author="سلمى")):
        prepare()
        outcome = decisions.create_span(
            project, report, day.label, day.start, day.end, author="سلمى"
        )
        assert outcome.subject == day.id
        assert get_span(project, day.id).state is State.CONFIRMED
    with pytest.raises(RasidError, match="is marked already"):
        decisions.create_span(project, report, day.label, day.start, day.end, author="سلمى")


def test_a_proposal_vanishes_where_a_person_said_the_same(
    project: Project, record: Record, report: str
) -> None:
    regime, factions = record.spans[:2]
    decisions.correct_span(
        project, regime.id, author="سلمى", start=factions.start, end=factions.end
    )
    assert factions.id not in {row.id for row in open_report(project, report).spans}
    decisions.correct_span(project, regime.id, author="سلمى", start=regime.start, end=regime.end)
    assert factions.id in {row.id for row in open_report(project, report).spans}


def test_two_spans_that_began_at_one_place_have_two_names(
    project: Project, record: Record, report: str
) -> None:
    day = record.spans[3]
    decisions.correct_span(project, day.id, author="سلمى", start=day.start + 4)
    outcome = decisions.create_span(project, report, day.label, day.start, day.end, author="سلمى")
    assert outcome.subject != day.id
    assert get_span(project, day.id).span.text == "أمس"


def test_an_event_made_by_a_person_gets_its_name_here(project: Project, report: str) -> None:
    event = Event(id="", type=EventType.SHELLING, evidence=(Range(0, 9),))
    outcome = decisions.create_event(project, report, event, author="سلمى")
    row = get_event(project, outcome.subject)
    assert row.state is State.CONFIRMED
    assert row.extraction is None
    assert row.event.evidence == (Range(0, 9),)
    again = decisions.create_event(project, report, event, author="سلمى")
    assert again.subject != outcome.subject


@pytest.mark.parametrize(
    ("event", "said"),
    [
        (Event(id="", type=EventType.CLASH), "needs evidence"),
        (Event(id="", type=EventType.CLASH, trigger=Range(0, 9_999)), "outside the report"),
        (Event(id="", type=EventType.CLASH, evidence=(Range(5, 5),)), "outside the report"),
    ],
)
def test_an_event_without_words_behind_it_is_refused(
    project: Project, report: str, event: Event, said: str
) -> None:
    with pytest.raises(RasidError, match=said):
        decisions.create_event(project, report, event, author="سلمى")


def test_an_event_resting_on_a_lost_span_is_refused(project: Project, record: Record) -> None:
    clash = record.events[0]
    lost = replace(clash, date=replace(clash.date, span="s-0"))
    with pytest.raises(RasidError, match=r"span that is not there \(s-0\)"):
        decisions.correct_event(project, lost, author="سلمى")


def test_correcting_an_event_keeps_the_reason(project: Project, record: Record) -> None:
    clash = replace(record.events[0], factuality=Factuality.BACKGROUND)
    reason = Reason(code="text_misread", comment="خبر قديم")
    decisions.correct_event(project, clash, author="سلمى", reason=reason)
    row = get_event(project, clash.id)
    assert (row.event.factuality, row.edited) == (Factuality.BACKGROUND, True)
    assert history(project, clash.id)[-1].reason == reason


def test_a_form_opened_before_someone_else_decided_is_refused(
    project: Project, record: Record
) -> None:
    clash = record.events[0]
    seen = get_event(project, clash.id).head
    decisions.confirm(project, clash.id, author="كريم")
    late = replace(clash, note="متأخرة")
    with pytest.raises(RasidError, match="كريم decided this at"):
        decisions.correct_event(project, late, author="سلمى", seen="0" * 64)
    decisions.correct_event(project, late, author="سلمى", seen=get_event(project, clash.id).head)
    assert seen is None


class TestVerification:
    def test_a_second_person_verifies(self, project: Project, record: Record) -> None:
        clash = record.events[0].id
        decisions.confirm(project, clash, author="سلمى")
        decisions.verify(project, clash, author="كريم")
        assert get_event(project, clash).state is State.VERIFIED

    def test_who_decided_does_not_verify(self, project: Project, record: Record) -> None:
        clash = record.events[0]
        decisions.confirm(project, clash.id, author="سلمى")
        decisions.correct_event(project, replace(clash, note="تصحيح"), author="كريم")
        for name in ("سلمى", "كريم", " كريم  "):
            with pytest.raises(RasidError, match="asks for a second person"):
                decisions.verify(project, clash.id, author=name)

    def test_one_person_may_where_the_project_says_so(
        self, project: Project, record: Record
    ) -> None:
        clash = record.events[0].id
        decisions.confirm(project, clash, author="سلمى")
        decisions.set_verification(project, Verification.ONE_PERSON, author="سلمى")
        assert project.info.verification is Verification.ONE_PERSON
        decisions.verify(project, clash, author="سلمى")
        assert get_event(project, clash).state is State.VERIFIED

    def test_only_a_confirmed_event_is_verified(self, project: Project, record: Record) -> None:
        clash, strike = record.events
        decisions.reject(project, strike.id, author="سلمى")
        for event in (clash, strike):
            with pytest.raises(RasidError, match="Only a confirmed event"):
                decisions.verify(project, event.id, author="كريم")

    def test_a_correction_takes_verification_back(self, project: Project, record: Record) -> None:
        clash = record.events[0]
        decisions.confirm(project, clash.id, author="سلمى")
        decisions.verify(project, clash.id, author="كريم")
        with pytest.raises(RasidError, match="verified already"):
            decisions.verify(project, clash.id, author="ليلى")
        decisions.correct_event(project, replace(clash, note="جديد"), author="سلمى")
        assert get_event(project, clash.id).state is State.CONFIRMED


class TestWhatAVerificationHoldsFor:
    @pytest.fixture
    def verified(self, project: Project, record: Record) -> Project:
        """The first event, decided by one person and verified by another."""
        decisions.confirm(project, record.events[0].id, author="سلمى")
        decisions.verify(project, record.events[0].id, author="كريم")
        return project

    @pytest.mark.parametrize("act", ["reject", "relabel", "move", "link"])
    def test_changed_evidence_takes_it_back_until_someone_else_looks(
        self, verified: Project, record: Record, report: str, act: str
    ) -> None:
        clash, regime = record.events[0].id, record.spans[0]
        if act == "reject":
            decisions.reject(verified, regime.id, author="سلمى")
        else:
            changes: dict[str, object] = {
                "relabel": {"label": Label.PLACE},
                "move": {"end": regime.end + 2},
                "link": {"link": "hts"},
            }[act]  # type: ignore[assignment]
            decisions.correct_span(verified, regime.id, author="سلمى", **changes)  # type: ignore[arg-type]
        assert get_event(verified, clash).state is State.CONFIRMED
        assert list(check(verified)) == []
        undo(verified, author="سلمى")
        assert get_event(verified, clash).state is State.VERIFIED
        assert list(check(verified)) == []
        assert get_report(verified, report).decided == 1

    def test_who_changed_the_evidence_does_not_verify_it(
        self, verified: Project, record: Record
    ) -> None:
        clash, regime = record.events[0].id, record.spans[0]
        decisions.correct_span(verified, regime.id, author="ليلى", end=regime.end + 2)
        with pytest.raises(RasidError, match="ليلى decided this event"):
            decisions.verify(verified, clash, author="ليلى")
        decisions.verify(verified, clash, author="كريم")
        assert get_event(verified, clash).state is State.VERIFIED

    def test_other_spans_do_not_touch_it(self, verified: Project, record: Record) -> None:
        decisions.reject(verified, record.spans[-1].id, author="سلمى")
        assert get_event(verified, record.events[0].id).state is State.VERIFIED

    def test_one_person_verifying_alone_counts_only_while_the_project_lets_them(
        self, project: Project, record: Record, report: str
    ) -> None:
        clash, strike = (event.id for event in record.events)
        decisions.set_verification(project, Verification.ONE_PERSON, author="سلمى")
        for event in (clash, strike):
            decisions.confirm(project, event, author="سلمى")
        decisions.verify(project, clash, author="سلمى")
        decisions.verify(project, strike, author="كريم")
        decisions.set_verification(project, Verification.SECOND_PERSON, author="سلمى")
        assert get_event(project, clash).state is State.CONFIRMED
        assert get_event(project, strike).state is State.VERIFIED
        assert list(check(project)) == []
        decisions.set_verification(project, Verification.ONE_PERSON, author="سلمى")
        assert get_event(project, clash).state is State.VERIFIED
        assert get_report(project, report).state is ReportState.VERIFIED


@pytest.mark.parametrize(
    ("known", "written"),
    [
        ("Rim", "rim"),
        ("Rim", "RIM"),
        ("Rim", "Ｒｉｍ"),
        ("Rim", "Rim\u200f"),
        ("Rim", "R\u00adi\u200bm"),
        ("أحمد علي", "احمد  على"),
        ("أحمد علي", "أَحمد علـي"),
        ("أحمد علي", "ﺃﺣﻤﺪ علي"),
        ("أحمد علي", "\u202bأحمد علي"),
    ],
)
def test_nobody_is_two_people(project: Project, record: Record, known: str, written: str) -> None:
    clash = record.events[0].id
    decisions.confirm(project, clash, author=known)
    with pytest.raises(RasidError, match="asks for a second person"):
        decisions.verify(project, clash, author=written)
    undo(project, author=written)
    assert project.people() == [known]
    assert get_event(project, clash).state is State.PROPOSED


@pytest.mark.parametrize("name", ["", "  ", "\u202e", "\u200b", "\udcff\udcfe", "—", "ا" * 81])
def test_what_is_no_name_is_refused_before_anything_is_written(
    project: Project, record: Record, name: str
) -> None:
    with pytest.raises(RasidError, match="name"):
        decisions.confirm(project, record.events[0].id, author=name)
    assert project.people() == []


def test_restoring_brings_an_earlier_state_back_as_a_new_revision(
    project: Project, record: Record
) -> None:
    clash = record.events[0]
    decisions.confirm(project, clash.id, author="سلمى")
    decisions.verify(project, clash.id, author="كريم")
    verified = history(project, clash.id)[-1]
    decisions.reject(project, clash.id, author="سلمى")
    decisions.restore(project, verified.id[:10], author="ليلى")
    row = get_event(project, clash.id)
    assert (row.state, row.author) == (State.CONFIRMED, "ليلى")
    kinds = [revision.kind for revision in history(project, clash.id)]
    assert kinds[-1] is RevisionKind.RESTORE
    assert len(kinds) == 4


def test_a_report_takes_a_date_and_an_end(project: Project, report: str) -> None:
    decisions.correct_report(project, report, author="سلمى", published="2019-05-03")
    row = get_report(project, report)
    assert (row.published, row.published_basis) == ("2019-05-03", PublishedBasis.MANUAL)
    decisions.correct_report(project, report, author="سلمى", finished=True)
    row = get_report(project, report)
    assert (row.published, row.finished) == ("2019-05-03", True)
    with pytest.raises(RasidError, match="is not a day"):
        decisions.correct_report(project, report, author="سلمى", published="3/5/2019")


def test_everything_left_is_confirmed_as_one_step(project: Project, report: str) -> None:
    outcome = decisions.confirm_all(project, report, author="سلمى")
    assert len({revision.step for revision in outcome.revisions}) == 1
    opened = open_report(project, report)
    assert {row.state for row in (*opened.spans, *opened.events)} == {State.CONFIRMED}
    with pytest.raises(RasidError, match="nothing to decide"):
        decisions.confirm_all(project, report, author="سلمى")


def _dead(**changes: object) -> tuple[Casualty, ...]:
    values: dict[str, object] = {"id": "c-1", "kind": CasualtyKind.KILLED}
    return (Casualty(**(values | changes)),)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"evidence": (), "trigger": None}, "needs evidence"),
        ({"date": EventDate(start="2017-02-31")}, "2017-02-31 is not a day"),
        ({"date": EventDate(start="2017-02-03", end="2017-02-01")}, "ends before it begins"),
        ({"casualties": _dead(low=80, best=70, high=1)}, "do not ascend"),
        ({"casualties": _dead(low=5, high=4)}, "do not ascend"),
        ({"casualties": _dead(subset_of="c-1")}, "tied to a fact that is not there"),
        ({"casualties": _dead(subset_of="c-x")}, "tied to a fact that is not there"),
    ],
)
def test_what_cannot_be_is_refused_whoever_says_so(
    project: Project, record: Record, report: str, changes: dict[str, object], said: str
) -> None:
    impossible = replace(record.events[0], **changes)  # type: ignore[arg-type]
    with pytest.raises(RasidError, match=said):
        decisions.correct_event(project, impossible, author="سلمى")
    with pytest.raises(RasidError, match=said):
        decisions.create_event(project, report, impossible, author="سلمى")


def test_a_part_of_a_fact_in_another_event_of_the_report_is_taken(
    project: Project, record: Record
) -> None:
    clash, strike = record.events
    part = _dead(subset_of=clash.casualties[0].id, low=1, best=1, high=1)
    decisions.correct_event(project, replace(strike, casualties=part), author="سلمى")
    assert get_event(project, strike.id).event.casualties == part
