"""What a role on the hub may not decide is refused at the desk, before it is written."""

import pytest

from rasid.core.vocabulary import Verification
from rasid.errors import RasidError
from rasid.review import decisions
from rasid.storage.log import read_revisions
from rasid.storage.project import Project
from rasid.storage.signatures import signs


def join(project: Project, role: str) -> None:
    project.add_person("Layla")
    project.connection.execute(
        "INSERT INTO hub (one, id, url, member, role, last) VALUES (1, 'h', 'u', 'Layla', ?, 0)",
        (role,),
    )
    assert not signs(project.connection)


def one_person(project: Project, author: str) -> None:
    decisions.set_verification(project, Verification.ONE_PERSON, author=author)


@pytest.mark.parametrize("role", ["annotator", "reviewer", "lead"])
def test_everybody_but_a_reader_decides_events_at_their_desk(
    project: Project, report: str, role: str
) -> None:
    join(project, role)
    assert decisions.confirm_all(project, report, author="Layla").revisions


def test_a_reader_decides_nothing_that_would_reach_nobody(project: Project, report: str) -> None:
    join(project, "reader")
    with pytest.raises(RasidError, match="as a reader"):
        decisions.confirm_all(project, report, author="Layla")
    assert list(read_revisions(project.connection)) == []


def test_an_annotator_does_not_verify_and_nothing_is_written(project: Project, report: str) -> None:
    outcome = decisions.confirm_all(project, report, author="Omar")
    event = next(one.subject for one in outcome.revisions if one.subject.startswith("e-"))
    join(project, "annotator")
    before = list(read_revisions(project.connection))
    with pytest.raises(RasidError, match="Annotators of the hub do not verify"):
        decisions.verify(project, event, author="Layla")
    assert list(read_revisions(project.connection)) == before


def test_a_reviewer_verifies(project: Project, report: str) -> None:
    outcome = decisions.confirm_all(project, report, author="Omar")
    event = next(one.subject for one in outcome.revisions if one.subject.startswith("e-"))
    join(project, "reviewer")
    assert decisions.verify(project, event, author="Layla").revisions


@pytest.mark.parametrize("role", ["annotator", "reviewer"])
def test_what_holds_for_the_whole_project_is_for_leads(project: Project, role: str) -> None:
    join(project, role)
    with pytest.raises(RasidError, match="holds for the whole project"):
        one_person(project, "Layla")
    one_person(project, "Omar")  # who is another person in this file


def test_a_lead_and_a_desk_without_a_hub_decide_everything(project: Project) -> None:
    one_person(project, "Layla")
    join(project, "lead")
    decisions.set_verification(project, Verification.SECOND_PERSON, author="Layla")
