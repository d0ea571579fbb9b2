"""Reports go to who has least before them, and come back from where they lie idle."""

from pathlib import Path

import pytest

from rasid.errors import RasidError
from rasid.review.assigning import assign
from rasid.review.decisions import correct_report
from rasid.review.undo import undo
from rasid.review.workload import (
    Load,
    Progress,
    days_ago,
    given_out,
    idle,
    loads,
    progress,
    share_out,
    take_back,
)
from rasid.storage.project import Project
from rasid.storage.reports import add_reports, get_report
from tests.unit.conftest import incoming

FUTURE = "2999-01-01T00:00:00.000000Z"


@pytest.fixture
def reports(empty: Project) -> list[str]:
    """Seven reports."""
    texts = [incoming(f"قصف على بلدة رقم {n}\n\nقصفت طائرات البلدة", f"{n}.txt") for n in range(7)]
    return [added.report_id for added in add_reports(empty, texts)]


def waiting(project: Project) -> dict[str, int]:
    return {load.person: load.waiting for load in loads(project)}


def finish(project: Project, report: str, author: str) -> None:
    correct_report(project, report, author=author, finished=True)


def test_who_has_least_is_given_the_next(empty: Project, reports: list[str]) -> None:
    assign(empty, reports[:3], ["Omar"], author="Rim")
    outcome = share_out(empty, reports, ["Omar", "Salma"], author="Rim")
    assert len(outcome.revisions) == 4
    assert len({revision.time for revision in outcome.revisions}) == 1
    assert waiting(empty) == {"Omar": 4, "Rim": 0, "Salma": 3}
    assert [len(get_report(empty, report).assigned) for report in reports] == [1] * 7
    undo(empty, author="Rim")
    assert waiting(empty) == {"Omar": 3, "Rim": 0, "Salma": 0}


def test_what_is_finished_is_no_load(empty: Project, reports: list[str]) -> None:
    assign(empty, reports[:3], ["Omar"], author="Rim")
    for report in reports[:3]:
        finish(empty, report, "Omar")
    share_out(empty, reports[3:5], ["Omar", "Salma"], author="Rim")
    assert loads(empty) == [
        Load(person="Omar", given=4, finished=3),
        Load(person="Rim", given=0, finished=0),
        Load(person="Salma", given=1, finished=0),
    ]


def test_what_somebody_has_is_not_shared_out(empty: Project, reports: list[str]) -> None:
    assign(empty, reports[:1], ["Omar"], author="Rim")
    with pytest.raises(RasidError, match="Somebody has each"):
        share_out(empty, reports[:1], ["Salma"], author="Rim")
    with pytest.raises(RasidError, match="nobody to give"):
        share_out(empty, reports, [], author="Rim")


def test_progress_counts_a_report_when_all_its_readers_are_through(
    empty: Project, reports: list[str]
) -> None:
    assign(empty, reports[:2], ["Omar", "Salma"], author="Rim", blind=True)
    finish(empty, reports[0], "Omar")
    finish(empty, reports[0], "Salma")
    finish(empty, reports[1], "Omar")
    assert progress(empty) == Progress(reports=7, given=2, finished=1)


def test_what_lies_idle_comes_back_and_others_keep_theirs(
    empty: Project, reports: list[str]
) -> None:
    assign(empty, reports[:2], ["Omar", "Salma"], author="Rim", blind=True)
    assign(empty, reports[2:3], ["Omar"], author="Rim")
    finish(empty, reports[0], "Omar")
    assert idle(empty, days_ago(1)) == []
    lying = idle(empty, FUTURE)
    assert [(one.report, one.person) for one in lying] == [
        (reports[0], "Salma"),
        (reports[1], "Omar"),
        (reports[1], "Salma"),
        (reports[2], "Omar"),
    ]
    theirs = [one for one in lying if one.person == "Omar"]
    assert len(take_back(empty, theirs, author="Rim").revisions) == 2
    second, third = (get_report(empty, report) for report in reports[1:3])
    assert (second.assigned, second.blind) == (("Salma",), False)
    assert third.assigned == ()
    assert get_report(empty, reports[0]).blind
    with pytest.raises(RasidError, match="Nobody has these"):
        take_back(empty, theirs, author="Rim")


def test_a_decision_in_a_report_shows_that_it_does_not_lie_idle(
    empty: Project, reports: list[str]
) -> None:
    assign(empty, reports[:2], ["Omar"], author="Rim")
    (before,) = {one.touched for one in given_out(empty)}
    correct_report(empty, reports[0], author="Omar", source="SOHR")
    touched = {one.report: one.touched for one in given_out(empty, reports[:2])}
    assert touched[reports[0]] > before == touched[reports[1]]
    assert [one.report for one in idle(empty, touched[reports[0]])] == [reports[1]]


@pytest.mark.usefixtures("reports")
def test_the_command_shares_out_and_takes_back(empty: Project) -> None:
    from rasid.cli.program import run

    path = str(empty.path)
    evenly = ["--find", "assigned:none", "--evenly", "--to", "Omar", "--to", "Salma"]
    assert run(["assign", path, "--as", "Rim", *evenly]) == 0
    assert sorted(waiting(empty).values()) == [0, 3, 4]
    assert run(["assign", path, "--as", "Rim", "--idle", "1", "--nobody"]) == 1
    assert run(["assign", path, "--as", "Rim", "--idle", "1", "--to", "Omar"]) == 2
    assert run(["workload", path, "--json"]) == 0


def test_the_command_says_how_far_it_is(
    empty: Project, reports: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    from rasid.cli.program import run

    assign(empty, reports[:2], ["Omar"], author="Rim")
    finish(empty, reports[0], "Omar")
    assert run(["workload", str(Path(empty.path))]) == 0
    assert capsys.readouterr().out == (
        "1 of 7 reports finished, 2 given.\n"
        "Omar: 1 waiting, 1 finished\n"
        "Rim: 0 waiting, 0 finished\n"
    )
