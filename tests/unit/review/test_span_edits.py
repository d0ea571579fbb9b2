"""Parting and joining spans, and what events say afterwards."""

from dataclasses import replace

import pytest

from rasid.core.event import Event, EventDate, Place, Range
from rasid.core.record import Record
from rasid.core.report import Report as Head
from rasid.core.report import headline, text_sha256
from rasid.core.span import Span
from rasid.core.vocabulary import EventType, Label, State
from rasid.errors import RasidError
from rasid.review import decisions
from rasid.review.checks import Check, check_event
from rasid.review.span_edits import merge_spans, split_span
from rasid.review.undo import undo
from rasid.storage.check import check
from rasid.storage.extractions import save_extractions
from rasid.storage.log import Outcome, history
from rasid.storage.project import Project
from rasid.storage.queries import get_event, get_span, open_report
from rasid.storage.reports import add_reports
from tests.unit.conftest import incoming, quoted

TEXT = "قصف جوي\n\nقصفت طائرات حربية حيي جوبر والقابون ومحيط دوما، وقتل 3 أشخاص و5 أطفال مساء أمس"
WHOLE = "حيي جوبر والقابون"


@pytest.fixture
def both() -> Span:
    return quoted(TEXT, Label.PLACE, WHOLE)


@pytest.fixture
def douma() -> Span:
    return quoted(TEXT, Label.PLACE, "دوما")


@pytest.fixture
def raid(both: Span, douma: Span) -> Event:
    word = quoted(TEXT, Label.TRIGGER, "قصفت")
    return Event(
        id="e-1111111111111111",
        type=EventType.AIR_STRIKE,
        trigger=Range(word.start, word.end),
        evidence=(Range(word.start, len(TEXT)),),
        places=(Place(name=WHOLE, span=both.id), Place(name="دوما", span=douma.id)),
        date=EventDate(span=quoted(TEXT, Label.TIME, "مساء أمس").id),
    )


@pytest.fixture
def desk(empty: Project, both: Span, douma: Span, raid: Event) -> Project:
    """A report whose one event names two places with one span and a third with another."""
    (added,) = add_reports(empty, [incoming(TEXT)])
    sha256 = text_sha256(TEXT)
    head = Head(file="a.txt", sha256=sha256, characters=len(TEXT), title=headline(TEXT))
    more = (quoted(TEXT, Label.TIME, "مساء أمس"), quoted(TEXT, Label.TRIGGER, "قصفت"))
    record = Record(report=head, spans=(both, douma, *more), events=(raid,))
    assert save_extractions(empty, [(added.report_id, record)], version="test-1") == 1
    return empty


def part(project: Project, both: Span) -> Outcome:
    return split_span(
        project,
        both.id,
        both.start + len("حيي جوبر"),
        both.start + len("حيي جوبر و"),
        author="سلمى",
    )


def states(project: Project, both: Span) -> dict[str, State]:
    report = get_span(project, both.id).report
    return {row.span.text: row.state for row in open_report(project, report).spans}


def test_a_span_comes_apart_in_two_of_its_label(desk: Project, both: Span) -> None:
    outcome = part(desk, both)
    assert outcome.subject == both.id
    assert len({revision.step for revision in outcome.revisions}) == 1
    known = states(desk, both)
    assert known["حيي جوبر"] is known["القابون"] is State.CONFIRMED
    assert WHOLE not in known
    assert list(check(desk)) == []


def test_the_event_names_both_places_and_stays_a_proposal(
    desk: Project, both: Span, raid: Event
) -> None:
    part(desk, both)
    row = get_event(desk, raid.id)
    assert [place.name for place in row.event.places] == ["حيي جوبر", "القابون", "دوما"]
    assert (row.state, row.edited) == (State.PROPOSED, True)
    spans = [get_span(desk, place.span or "").span.text for place in row.event.places]
    assert spans == ["حيي جوبر", "القابون", "دوما"]
    decisions.confirm(desk, raid.id, author="سلمى")
    confirmed = get_event(desk, raid.id)
    assert (confirmed.state, confirmed.event.places) == (State.CONFIRMED, row.event.places)
    assert list(check(desk)) == []


def test_a_decided_event_stays_so_and_a_verified_one_is_confirmed(
    desk: Project, both: Span, raid: Event
) -> None:
    decisions.confirm(desk, raid.id, author="سلمى")
    decisions.verify(desk, raid.id, author="كريم")
    part(desk, both)
    assert get_event(desk, raid.id).state is State.CONFIRMED
    undo(desk, author="سلمى")
    assert get_event(desk, raid.id).state is State.VERIFIED
    assert get_event(desk, raid.id).event.places == raid.places


def test_undo_takes_a_parting_back_whole(desk: Project, both: Span, raid: Event) -> None:
    before = open_report(desk, get_span(desk, both.id).report)
    part(desk, both)
    undo(desk, author="سلمى")
    after = open_report(desk, before.report.id)
    assert [row.span for row in after.spans] == [row.span for row in before.spans]
    assert [row.event for row in after.events] == [row.event for row in before.events]
    assert get_event(desk, raid.id).author is None
    assert list(check(desk)) == []


def test_what_was_parted_and_taken_back_is_parted_again(desk: Project, both: Span) -> None:
    part(desk, both)
    undo(desk, author="سلمى")
    part(desk, both)
    assert states(desk, both)["القابون"] is State.CONFIRMED
    assert list(check(desk)) == []


def test_a_date_stays_with_the_first_part(desk: Project, raid: Event) -> None:
    evening = raid.date.span or ""
    start = TEXT.index("مساء أمس")
    split_span(desk, evening, start + 4, start + 5, author="سلمى")
    event = get_event(desk, raid.id)
    assert event.event.date.span == evening
    assert event.author is None  # nothing in it changed


def test_what_is_marked_there_already_is_confirmed_not_doubled(desk: Project, both: Span) -> None:
    report, start = get_span(desk, both.id).report, both.start + len("حيي جوبر و")
    made = decisions.create_span(desk, report, Label.PLACE, start, both.end, author="سلمى")
    decisions.reject(desk, made.subject, author="سلمى")
    part(desk, both)
    assert get_span(desk, made.subject).state is State.CONFIRMED
    texts = [row.span.text for row in open_report(desk, report).spans]
    assert texts.count("القابون") == 1


@pytest.mark.parametrize(("first_end", "second_start"), [(0, 3), (5, 4), (3, 17), (17, 17)])
def test_parts_without_words_are_refused(
    desk: Project, both: Span, first_end: int, second_start: int
) -> None:
    with pytest.raises(RasidError, match="nothing to part"):
        split_span(desk, both.id, both.start + first_end, both.start + second_start, author="سلمى")


def test_merging_what_was_parted_gives_the_event_one_place_again(
    desk: Project, both: Span, raid: Event
) -> None:
    part(desk, both)
    merge_spans(desk, both.id, both.start, both.end, author="سلمى")
    known = states(desk, both)
    assert known[WHOLE] is State.CONFIRMED
    assert known["القابون"] is State.REJECTED
    assert [place.name for place in get_event(desk, raid.id).event.places] == [WHOLE, "دوما"]
    assert list(check(desk)) == []


def test_merging_never_leaves_an_event_without_its_evidence(
    desk: Project, both: Span, douma: Span, raid: Event
) -> None:
    decisions.confirm(desk, raid.id, author="سلمى")
    outcome = merge_spans(desk, douma.id, both.start, douma.end, author="سلمى")
    assert outcome.revisions[1].reason is not None
    assert outcome.revisions[1].reason.code == "duplicate_merged"
    row = get_event(desk, raid.id)
    assert [place.span for place in row.event.places] == [douma.id]
    assert get_span(desk, douma.id).span.text == "حيي جوبر والقابون ومحيط دوما"
    findings = check_event(row, open_report(desk, row.report))
    assert Check.LOST_EVIDENCE not in {finding.check for finding in findings}


def test_merging_with_words_that_are_no_span_grows_it(desk: Project, douma: Span) -> None:
    merge_spans(desk, douma.id, douma.start - len("محيط "), douma.start, author="سلمى")
    assert get_span(desk, douma.id).span.text == "محيط دوما"


def test_merging_with_nothing_is_refused(desk: Project, douma: Span) -> None:
    with pytest.raises(RasidError, match="no span of this label to merge"):
        merge_spans(desk, douma.id, douma.start, douma.end, author="سلمى")


def test_another_label_on_the_same_words_is_left_alone(desk: Project, both: Span) -> None:
    report = get_span(desk, both.id).report
    other = decisions.create_span(
        desk, report, Label.TIME, both.start, both.start + 3, author="سلمى"
    )
    merge_spans(desk, both.id, both.start - 6, both.end, author="سلمى")
    assert get_span(desk, other.subject).state is State.CONFIRMED


def test_the_trigger_of_an_event_follows_its_span(desk: Project, raid: Event) -> None:
    word = quoted(TEXT, Label.TRIGGER, "قصفت")
    decisions.correct_span(desk, word.id, end=word.end + 7, author="سلمى")
    row = get_event(desk, raid.id)
    assert row.event.trigger == Range(word.start, word.end + 7)
    assert row.state is State.PROPOSED
    assert len(history(desk, raid.id)) == 1


def test_a_trigger_elsewhere_does_not_follow(desk: Project, both: Span, raid: Event) -> None:
    report = get_span(desk, both.id).report
    other = decisions.create_span(desk, report, Label.TRIGGER, 0, 3, author="سلمى")
    decisions.correct_span(desk, other.subject, end=7, author="سلمى")
    assert get_event(desk, raid.id).event == replace(raid)
