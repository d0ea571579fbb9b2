"""Each value is somebody's, since some moment; and one sees what others made of one's own."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from rasid.core.record import Record
from rasid.core.revision import Reason
from rasid.core.vocabulary import EventType, Factuality, Label, Ruling, State, Verification
from rasid.errors import RasidError
from rasid.review import decisions
from rasid.review.adjudicating import rule
from rasid.review.blame import Blame, blame, by_member
from rasid.review.comments import add_comment
from rasid.review.disagreements import disagreements
from rasid.review.overruled import accept, overruled
from rasid.review.timeline import Moment, timeline, walk
from rasid.storage.log import history
from rasid.storage.merging import merge
from rasid.storage.project import Project
from rasid.storage.queries import get_event
from tests.support.acts import copied


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


@pytest.fixture
def forked(project: Project, record: Record) -> Project:
    """Rim says shelling and 9 dead, Sami beside her confirms; the later one, Sami, stands."""
    clash = record.events[0]
    (fact,) = clash.casualties
    nine = replace(fact, best=9, high=9, low=9, count=9)
    with Project.open(copied(project, "other")) as other:
        said = replace(clash, type=EventType.SHELLING, casualties=(nine,))
        decisions.correct_event(project, said, author="ريم")
        decisions.confirm(other, clash.id, author="سامي")
        merge(project, other)
    return project


def blamed(project: Project, report: str, subject: str) -> list[Blame]:
    return blame(walk(project, report, subject), get_event(project, subject).head)


def test_who_decided_beside_what_stands_gave_it_nothing(
    forked: Project, report: str, record: Record
) -> None:
    values = blamed(forked, report, record.events[0].id)
    assert (of(values, "type").value, who(of(values, "type"))) == ("CLASH", None)
    assert (of(values, "casualties", "best").value, who(of(values, "casualties", "best"))) == (
        4,
        None,
    )
    assert who(of(values, "state")) == "سامي"


def test_what_stands_need_not_be_the_newest_decision(
    forked: Project, report: str, record: Record
) -> None:
    values = blame(
        walk(forked, report, record.events[0].id),
        next(r.id for r in history(forked, record.events[0].id) if r.author == "ريم"),
    )
    assert (of(values, "type").value, who(of(values, "type"))) == ("SHELLING", "ريم")
    assert of(values, "type").before == "CLASH"


def test_a_ruling_leaves_each_value_to_whom_it_is_of(
    forked: Project, report: str, record: Record
) -> None:
    clash = record.events[0]
    (found,) = disagreements(forked)
    said = next(each.body for each in found.candidates if each.authors == ("ريم",))
    assert said is not None
    settled = {**said, "event": {**said["event"], "factuality": "unconfirmed"}}
    rule(forked, found, settled, author="عمر", why=Ruling.SLIP, note="النص واضح")
    values = blamed(forked, report, clash.id)
    assert who(of(values, "type")) == "ريم"
    assert who(of(values, "casualties", "best")) == "ريم"
    assert who(of(values, "factuality")) == "عمر"
    assert who(of(values, "places", "name")) is None  # the rules'


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
