"""``rasid adjudicate``: disagreements are listed and settled on the command line."""

import json

import pytest

from rasid.cli.program import run
from rasid.core.record import Record
from rasid.core.vocabulary import State
from rasid.review import decisions
from rasid.storage.merging import merge
from rasid.storage.project import Project
from rasid.storage.queries import get_event
from tests.support.acts import copied


@pytest.fixture
def disputed(project: Project, record: Record) -> str:
    """Id of the event that one confirmed and one rejected."""
    clash = record.events[0].id
    with Project.open(copied(project, "other")) as other:
        decisions.confirm(project, clash, author="Rim")
        decisions.reject(other, clash, author="Sami")
        merge(project, other)
    return clash


def adjudicate(project: Project, *arguments: str) -> int:
    return run(["adjudicate", str(project.path), *arguments])


def test_disagreements_are_listed(
    project: Project, disputed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert adjudicate(project, "--bidi", "off") == 0
    said = capsys.readouterr().out
    assert disputed in said
    assert "nothing here" in said
    assert adjudicate(project, "--json") == 0
    (found,) = json.loads(capsys.readouterr().out)
    assert [each["authors"] for each in found["candidates"]] == [["Rim"], ["Sami"]]


@pytest.mark.parametrize(("choice", "state"), [("1", State.CONFIRMED), ("none", State.REJECTED)])
def test_one_is_settled(
    project: Project,
    disputed: str,
    choice: str,
    state: State,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert adjudicate(project, disputed, choice, "--as", "Omar", "--why", "slip") == 0
    assert get_event(project, disputed).state is state
    assert adjudicate(project) == 0
    assert "No disagreement is left" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("1", "--as", "Sami"), 1, "is a party to this"),
        (("3", "--as", "Omar"), 2, "Choose a candidate"),
        ((), 2, "Say which candidate"),
    ],
)
def test_what_cannot_be_settled_is_refused(
    project: Project,
    disputed: str,
    arguments: tuple[str, ...],
    code: int,
    said: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert adjudicate(project, disputed, *arguments) == code
    assert said in capsys.readouterr().err
    assert get_event(project, disputed).contested


def test_a_gap_is_written_down_listed_and_withdrawn(
    project: Project, disputed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    gap = ("--as", "Omar", "--why", "guideline_gap", "--field", "type", "--note", "one clash")
    assert adjudicate(project, disputed, "1", *gap) == 0
    path = str(project.path)
    assert run(["notes", path, "--add", "by day", "--field", "date", "--as", "Omar"]) == 0
    capsys.readouterr()
    assert run(["notes", path, "--json"]) == 0
    first, second = json.loads(capsys.readouterr().out)
    assert [first["body"]["text"], second["body"]["text"]] == ["one clash", "by day"]
    assert (first["author"], first["body"]["about"]) == ("Omar", disputed)
    assert run(["notes", path, "--withdraw", second["id"], "--as", "Omar"]) == 0
    assert run(["notes", path, "--bidi", "off"]) == 0
    said = capsys.readouterr().out
    assert "one clash" in said
    assert "by day" not in said
    assert run(["notes", path, "--withdraw", "g-none", "--as", "Omar"]) == 1
    assert run(["notes", path, "--add", "without a field", "--as", "Omar"]) == 2
