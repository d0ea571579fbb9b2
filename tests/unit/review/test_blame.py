"""Each value is somebody's, since some moment; and one sees what others made of one's own."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from rasid.core.record import Record
from rasid.core.revision import Reason
from rasid.core.vocabulary import Factuality, Label, State, Verification
from rasid.errors import RasidError
from rasid.review import decisions
from rasid.review.blame import Blame, blame, by_member
from rasid.review.comments import add_comment
from rasid.review.overruled import accept, overruled
from rasid.review.timeline import Moment, timeline, walk
from rasid.storage.log import history
from rasid.storage.project import Project
from rasid.storage.queries import get_event


def of(values: list[Blame], field: str, part: str | None = None) -> Blame:
    return next(each for each in values if (each.field, each.part) == (field, part))


def who(given: Blame) -> str | None:
    assert given.moment is not None
    return given.moment.revision.author if given.moment.revision else None


def test_a_value_belongs_to_who_gave_it_last(project: Project, report: str, record: Record) -> None:
    clash = record.events[0]
    (fact,) = clash.casualties
    decisions.confirm(project, clash.id, author="سلمى")
    more = replace(fact, best=17, high=17, low=17, count=17)
    decisions.correct_event(project, replace(clash, casualties=(more,)), author="كريم")
    unsure = replace(clash, casualties=(more,), factuality=Factuality.UNCONFIRMED)
    decisions.correct_event(project, unsure, author="ليلى")
    values = blame(timeline(project, report, clash.id))
    best = of(values, "casualties", "best")
    assert (best.value, best.before, who(best)) == (17, 4, "كريم")
    assert (who(of(values, "factuality")), of(values, "factuality").before) == ("ليلى", "actual")
    assert who(of(values, "state")) == "سلمى"
    assert who(of(values, "casualties", "kind")) is None  # the rules'
    assert who(of(values, "type")) is None


def test_a_member_that_came_whole_is_its_givers(
    project: Project, report: str, record: Record
) -> None:
    clash = record.events[0]
    (place,) = clash.places
    second = replace(place, name="معرة النعمان", span=None, id=None)
    decisions.correct_event(project, replace(clash, places=(place, second)), author="كريم")
    values = blame(timeline(project, report, clash.id))
    names = {
        each.value: who(each) for each in values if (each.field, each.part) == ("places", "name")
    }
    assert names == {"بلدة سراقب": None, "معرة النعمان": "كريم"}


def test_of_what_nothing_is_known_nobody_is_blamed() -> None:
    assert blame([]) == []


def test_one_sees_which_of_ones_decisions_were_changed_and_why(
    project: Project, record: Record
) -> None:
    clash, strike = record.events
    town = record.spans[2]
    decisions.confirm(project, clash.id, author="سلمى")
    decisions.confirm(project, strike.id, author="سلمى")
    decisions.correct_span(project, town.id, author="سلمى", label=Label.ACTOR)
    decisions.verify(project, strike.id, author="كريم")  # agrees: nothing of hers is changed
    reason = Reason(code="text_misread", comment="النص لا يقول ذلك")
    decisions.reject(project, clash.id, author="كريم", reason=reason)
    decisions.correct_span(project, town.id, author="كريم", label=Label.PLACE)
    found = overruled(project, "سلمى")
    assert [each.subject for each in found] == [town.id, clash.id]
    assert found[1].theirs.reason == reason
    assert [(c.field, c.before, c.after) for c in found[0].changes] == [("label", "ACTOR", "PLACE")]
    assert overruled(project, "كريم") == []


@pytest.mark.parametrize("answer", ["decide", "comment"])
def test_who_answers_has_answered(project: Project, record: Record, answer: str) -> None:
    clash = record.events[0]
    decisions.confirm(project, clash.id, author="سلمى")
    decisions.reject(project, clash.id, author="كريم")
    if answer == "decide":
        decisions.confirm(project, clash.id, author="سلمى")
        assert overruled(project, "سلمى") == []
    else:
        assert not overruled(project, "سلمى")[0].answered
        add_comment(project, clash.id, "لماذا؟", author="سلمى")
        assert overruled(project, "سلمى")[0].answered


def test_what_a_member_says_is_told_together_the_newest_first(
    project: Project, report: str, record: Record
) -> None:
    clash = record.events[0]
    (fact,) = clash.casualties
    decisions.correct_event(
        project, replace(clash, casualties=(replace(fact, best=5, high=5),)), author="ك"
    )
    groups = by_member(blame(walk(project, report, clash.id)))
    counted = next(group for group in groups if group[0].field == "casualties")
    assert {each.part for each in counted[:2]} == {"best", "high"}
    assert (counted[0].before, who(counted[0])) == (4, "ك")
    assert {each.part for each in counted} >= {"best", "kind", "low", "span"}
    assert [group[0].field for group in groups].count("side_a") == len(clash.side_a)


def test_of_a_long_timeline_no_more_is_read_than_is_needed(
    project: Project, report: str, record: Record
) -> None:
    span = record.spans[0]
    for label in (Label.PLACE, Label.ACTOR) * 40:
        decisions.correct_span(project, span.id, author="سلمى", label=label)
    decisions.reject(project, span.id, author="كريم")
    read = 0

    def counted() -> Iterator[Moment]:
        nonlocal read
        for moment in walk(project, report, span.id):
            read += 1
            yield moment

    values = blame(counted())
    assert who(of(values, "label")) == "سلمى"
    assert of(values, "start").moment is not None  # nobody changed it: it goes back to the rules
    assert read == 82
    only = blame([next(iter(walk(project, report, span.id)))])
    assert who(of(only, "state")) == "كريم"


def test_accepting_makes_the_change_ones_own(project: Project, record: Record) -> None:
    clash = record.events[0]
    decisions.confirm(project, clash.id, author="سلمى")
    decisions.reject(project, clash.id, author="كريم")
    accept(project, overruled(project, "سلمى")[0], author="سلمى")
    assert overruled(project, "سلمى") == []
    row = get_event(project, clash.id)
    assert (row.state, row.author) == (State.REJECTED, "سلمى")
    assert len(history(project, clash.id)) == 3


def test_accepting_takes_no_verification_away(project: Project, record: Record) -> None:
    clash = record.events[0]
    decisions.set_verification(project, Verification.ONE_PERSON, author="كريم")
    decisions.confirm(project, clash.id, author="سلمى")
    changed = replace(clash, factuality=Factuality.UNCONFIRMED)
    decisions.correct_event(project, changed, author="كريم")
    decisions.verify(project, clash.id, author="كريم")
    [found] = overruled(project, "سلمى")
    accept(project, found, author="سلمى")
    assert get_event(project, clash.id).state is State.VERIFIED
    assert overruled(project, "سلمى")[0].answered


def test_what_has_been_decided_anew_is_not_accepted_unseen(
    project: Project, record: Record
) -> None:
    clash = record.events[0]
    decisions.confirm(project, clash.id, author="سلمى")
    decisions.reject(project, clash.id, author="كريم")
    [found] = overruled(project, "سلمى")
    decisions.confirm(project, clash.id, author="ليلى")
    with pytest.raises(RasidError, match="decided anew"):
        accept(project, found, author="سلمى")
