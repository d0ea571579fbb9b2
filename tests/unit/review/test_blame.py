"""Each value is somebody's, since some moment; and one sees what others made of one's own."""

from dataclasses import replace

import pytest

from rasid.core.record import Record
from rasid.core.revision import Reason
from rasid.core.vocabulary import Factuality, Label
from rasid.review import decisions
from rasid.review.blame import Blame, blame
from rasid.review.comments import add_comment
from rasid.review.overruled import overruled
from rasid.review.timeline import timeline
from rasid.storage.project import Project


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
