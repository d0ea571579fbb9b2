"""The timeline begins with the proposal and tells what each revision changed in sight of what."""

from dataclasses import replace

import pytest

from rasid.core.revision import Revision
from rasid.core.vocabulary import EventType, Label, RevisionKind
from rasid.review.decisions import confirm, correct_event, correct_span, create_span
from rasid.review.timeline import (
    Moment,
    Proposal,
    find_proposal,
    moments,
    runs,
    timeline,
    timeline_page,
)
from rasid.review.undo import undo
from rasid.storage.chronicle import Flaw, Logged, Scope
from rasid.storage.project import Project
from rasid.storage.queries import report_events, report_spans


def revision(id_: str, *parents: str, **body: object) -> Revision:
    return Revision(
        id=id_,
        subject="s-1",
        kind=RevisionKind.CORRECT,
        parents=parents,
        author="سلمى",
        time=f"2026-01-01T00:00:0{id_[-1]}.000000Z",
        reason=None,
        body={"report": "r-1", "state": "confirmed", **body},
    )


PROPOSAL = Proposal(
    body={"report": "r-1", "state": "proposed", "label": "ACTOR"},
    version="1",
    created="2026-01-01T00:00:00.000000Z",
    rule="actor.name",
    confidence=0.9,
)


def test_the_newest_stands_first_and_the_proposal_last() -> None:
    told = moments([revision("v1", label="ACTOR"), revision("v2", "v1", label="PLACE")], PROPOSAL)
    assert [moment.revision and moment.revision.id for moment in told] == ["v2", "v1", None]
    assert told[-1].proposal is PROPOSAL
    assert told[-1].changes == ()


def test_a_first_decision_is_compared_with_the_proposal() -> None:
    [told, _] = moments([revision("v1", label="PLACE")], PROPOSAL)
    assert [(c.field, c.before, c.after) for c in told.changes] == [
        ("state", "proposed", "confirmed"),
        ("label", "ACTOR", "PLACE"),
    ]


def test_two_decisions_on_the_same_state_are_each_compared_with_it() -> None:
    told = moments(
        [
            revision("v1", label="ACTOR"),
            revision("v2", "v1", label="PLACE"),
            revision("v3", "v1", label="TIME"),
        ],
        PROPOSAL,
    )
    assert [[(c.before, c.after) for c in moment.changes] for moment in told[:2]] == [
        [("ACTOR", "TIME")],
        [("ACTOR", "PLACE")],
    ]


def test_what_a_person_made_begins_with_nothing() -> None:
    [told] = moments([revision("v1", label="PLACE")], None)
    assert {c.field: c.before for c in told.changes} == {"state": None, "label": None}


@pytest.mark.parametrize("proposal", [PROPOSAL, None])
def test_taking_all_decisions_back_leaves_the_proposal_or_nothing(
    proposal: Proposal | None,
) -> None:
    back = replace(revision("v2", "v1"), body={"report": "r-1", "state": "proposed"})
    [newest, *_] = moments([revision("v1", label="PLACE"), back], proposal)
    assert newest.body == (proposal.body if proposal else None)
    assert ("label", "PLACE") in [(c.field, c.before) for c in newest.changes]


def test_a_project_tells_the_timeline_of_an_event(project: Project, report: str) -> None:
    event = report_events(project.connection, report)[0].event
    confirm(project, event.id, author="سلمى")
    correct_event(project, replace(event, type=EventType.SIEGE), author="كريم")
    undo(project, author="كريم")
    told = timeline(project, report, event.id)
    kinds = [moment.revision.kind.value if moment.revision else None for moment in told]
    assert kinds == ["undo", "correct", "confirm", None]
    assert [(c.field, c.before, c.after) for c in told[0].changes] == [("type", "SIEGE", "CLASH")]
    proposal = told[-1].proposal
    assert proposal is not None
    assert (proposal.rule, proposal.confidence, proposal.version) == ("test.clash", 0.9, "test-1")


def test_a_project_tells_the_timeline_of_a_span(project: Project, report: str) -> None:
    span = report_spans(project.connection, report)[0].span
    correct_span(project, span.id, author="سلمى", label=Label.ATTRIBUTION)
    [newest, machine] = timeline(project, report, span.id)
    assert ("label", span.label.value, "ATTRIBUTION") in [
        (c.field, c.before, c.after) for c in newest.changes
    ]
    assert machine.body is not None
    assert machine.body["text"] == span.text


def test_what_nobody_proposed_has_no_proposal(project: Project, report: str) -> None:
    made = create_span(project, report, Label.PLACE, 0, 5, author="سلمى").subject
    assert find_proposal(project, report, made) is None
    assert len(timeline(project, report, made)) == 1


def _bulk(project: Project, event: str, authors: list[str]) -> None:
    for author in authors:
        confirm(project, event, author=author)


def test_a_page_ends_with_the_proposal_where_all_is_told(project: Project, report: str) -> None:
    event = report_events(project.connection, report)[0].event
    _bulk(project, event.id, ["سلمى", "كريم", "سلمى"])
    scope = Scope(report=report, subject=event.id)
    first = timeline_page(project, scope, limit=2)
    assert [moment.revision is not None for moment in first] == [True, True]
    assert first[-1].logged is not None
    rest = timeline_page(project, scope, before=first[-1].logged.place, limit=2)
    assert [moment.revision is not None for moment in rest] == [True, False]
    assert rest[-1].proposal is not None
    whole = timeline(project, report, event.id)
    assert [moment.changes for moment in (*first, *rest)] == [moment.changes for moment in whole]


def test_the_whole_project_tells_what_was_changed_in_each_report(
    project: Project, report: str
) -> None:
    row = report_events(project.connection, report)[0]
    correct_event(project, replace(row.event, type=EventType.SIEGE), author="كريم")
    [event] = [
        moment
        for moment in timeline_page(project, Scope())
        if moment.revision and moment.revision.subject == row.id
    ]
    assert ("type", "CLASH", "SIEGE") in [(c.field, c.before, c.after) for c in event.changes]


def _told(author: str, minute: int, flaw: Flaw | None = None) -> Moment:
    time = f"2026-01-01T10:{minute:02}:00.000000Z"
    said = replace(revision("v1", label="ACTOR"), author=author, time=time)
    logged = Logged(id=f"{author}{minute}", author=author, time=time, revision=said, flaw=flaw)
    return Moment(revision=said, proposal=None, body=None, changes=(), logged=logged)


def test_a_run_is_of_one_person_within_ten_minutes() -> None:
    entries = [
        *(_told("سلمى", minute) for minute in (40, 35, 30, 29)),
        _told("كريم", 28),
        *(_told("سلمى", minute) for minute in (27, 26)),
        *(_told("سلمى", minute, Flaw.CHANGED) for minute in (25, 24)),
        *moments([], PROPOSAL),
    ]
    found = runs(entries)
    assert [len(run) for run in found] == [3, 1, 1, 2, 1, 1, 1]
    assert [entry for run in found for entry in run] == entries
