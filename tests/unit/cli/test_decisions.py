"""A decision in words does the same as one in the window."""

import pytest

from rasid.cli.decisions import Action, Decision, carry_out, corrected_event, read_setting
from rasid.core.vocabulary import EventType, Label, ReasonCode, State
from rasid.errors import RasidError
from rasid.storage.log import history
from rasid.storage.project import Project
from rasid.storage.queries import get_event, get_span, open_report
from rasid.storage.reports import get_report
from tests.unit.conftest import TEXT


@pytest.fixture
def clash(project: Project, report: str) -> str:
    """Id of the event with the dead."""
    return open_report(project, report).events[0].id


def do(project: Project, action: str, id_: str = "", **values: object) -> str:
    decision = Decision(action=Action(action), id=id_, **values)  # type: ignore[arg-type]
    return carry_out(project, decision, "ريم").subject


@pytest.mark.parametrize(
    ("action", "state"), [("confirm", State.CONFIRMED), ("reject", State.REJECTED)]
)
def test_events_and_spans_are_decided_by_id(
    project: Project, report: str, clash: str, action: str, state: State
) -> None:
    span = open_report(project, report).spans[0].id
    do(project, action, clash)
    do(project, action, span)
    assert get_event(project, clash).state is state
    assert get_span(project, span).state is state


def test_a_report_is_confirmed_whole(project: Project, report: str) -> None:
    do(project, "confirm", report)
    opened = open_report(project, report)
    assert {row.state for row in (*opened.events, *opened.spans)} == {State.CONFIRMED}


def test_values_deep_in_an_event_are_set(project: Project, clash: str) -> None:
    do(
        project,
        "correct",
        clash,
        set={
            "type": "SHELLING",
            "date.start": "2019-05-01",
            "casualties.0.best": 5,
            "casualties.0.high": 6,
            "places.0.precision": "near",
            "inferred.date": "the day before publication",
            "note": None,
        },
        reason=ReasonCode.DATE_FIX,
        comment="أمس",
    )
    event = get_event(project, clash).event
    assert event.type is EventType.SHELLING
    assert event.date.start == "2019-05-01"
    assert event.casualties[0].best == 5
    assert event.places[0].precision == "near"
    assert event.inferred == {"date": "the day before publication"}
    reason = history(project, clash)[-1].reason
    assert reason is not None
    assert (reason.code, reason.comment) == ("date_fix", "أمس")


@pytest.mark.parametrize(
    ("path", "value", "why"),
    [
        ("typ", "CLASH", "There is no field typ in this event"),
        ("casualties.7.best", 1, "There is no field casualties.7.best"),
        ("date.begin", "2019-05-01", "There is no field date.begin"),
        ("type.deeper", "CLASH", "There is no field type.deeper"),
        ("type", "WAR", "does not fit the codebook"),
        ("casualties.0.best", "many", "does not fit the codebook"),
        ("casualties.0.best", -4, "does not fit the codebook"),
        ("casualties.0.best", 10**30, "does not fit the codebook"),
        ("date.start", "2019-13-01", "does not fit the codebook"),
        ("places.0.lat", 191.5, "does not fit the codebook"),
    ],
)
def test_what_does_not_fit_an_event_is_refused(
    project: Project, clash: str, path: str, value: object, why: str
) -> None:
    with pytest.raises(RasidError, match=why):
        do(project, "correct", clash, set={path: value})
    assert history(project, clash) == []


def test_a_whole_event_may_be_given_and_keeps_its_id(project: Project, clash: str) -> None:
    before = get_event(project, clash).event
    decision = Decision(action=Action.CORRECT, body={"id": "other", "type": "SIEGE"})
    after = corrected_event(before, decision)
    assert (after.id, after.type, after.casualties) == (clash, EventType.SIEGE, ())


def test_a_span_is_moved_and_relabelled(project: Project, report: str) -> None:
    span = open_report(project, report).spans[0]
    values = {"label": "PLACE", "start": 0, "end": 8, "link": "idlib"}
    do(project, "correct", span.id, set=values)
    after = get_span(project, span.id).span
    assert (after.label, after.start, after.end, after.link) == (Label.PLACE, 0, 8, "idlib")
    assert after.text == TEXT[:8]
    do(project, "correct", span.id, set={"link": None})
    assert get_span(project, span.id).span.link is None


def test_a_report_is_corrected(project: Project, report: str) -> None:
    do(project, "correct", report, set={"published": "2019-05-03"})
    row = get_report(project, report)
    do(project, "correct", report, set={"finished": True})
    row = get_report(project, report)
    assert (row.published, row.finished) == ("2019-05-03", True)


@pytest.mark.parametrize("which", ["span", "report"])
def test_other_subjects_have_no_other_fields(project: Project, report: str, which: str) -> None:
    subject = open_report(project, report).spans[0].id if which == "span" else report
    with pytest.raises(RasidError, match="There is no field text here"):
        do(project, "correct", subject, set={"text": "x"})


def test_spans_and_events_are_created(project: Project, report: str) -> None:
    span = do(project, "create", report, set={"label": "PLACE", "start": 13, "end": 21})
    assert get_span(project, span).span.text == TEXT[13:21]
    body = {"type": "SHELLING", "evidence": [{"start": 0, "end": 10}]}
    event = do(project, "create", report, body=body)
    assert get_event(project, event).event.type is EventType.SHELLING


def test_undo_and_redo_go_by_author(project: Project, clash: str) -> None:
    do(project, "confirm", clash)
    do(project, "undo")
    assert get_event(project, clash).state is State.PROPOSED
    do(project, "redo")
    assert get_event(project, clash).state is State.CONFIRMED
    with pytest.raises(RasidError, match="There is nothing of ريم to redo"):
        do(project, "redo")


def test_an_earlier_revision_is_restored(project: Project, clash: str) -> None:
    do(project, "confirm", clash)
    first = history(project, clash)[0].id
    do(project, "reject", clash)
    do(project, "restore", first[:12])
    assert get_event(project, clash).state is State.CONFIRMED


@pytest.mark.parametrize(
    ("action", "id_", "why"),
    [
        ("confirm", "", "Nothing is no event"),
        ("confirm", "x-1", "x-1 is no event"),
        ("verify", "s-1", "Only an event is verified"),
        ("correct", "e-1", "Nothing is said to change in e-1"),
        ("confirm", "e-000000000000", "There is no event e-000000000000"),
        ("restore", "zz", "There is no revision zz"),
    ],
)
def test_what_cannot_be_meant_is_refused(project: Project, action: str, id_: str, why: str) -> None:
    with pytest.raises(RasidError, match=why):
        do(project, action, id_)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a=1", ("a", 1)),
        ("a=2017-11-03", ("a", "2017-11-03")),
        ("a=null", ("a", None)),
        ("a=true", ("a", True)),
        ("a=", ("a", "")),
        ('a="5"', ("a", "5")),
        ("a=b=c", ("a", "b=c")),
        ('side_b=[{"category": "IS"}]', ("side_b", [{"category": "IS"}])),
    ],
)
def test_settings_are_json_where_they_can_be(text: str, expected: tuple[str, object]) -> None:
    assert read_setting(text) == expected


@pytest.mark.parametrize("text", ["a", "=1", ""])
def test_a_setting_needs_field_and_value(text: str) -> None:
    with pytest.raises(RasidError, match="is not FIELD=VALUE"):
        read_setting(text)
