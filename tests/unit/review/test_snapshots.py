"""A moment of a project bears a name, and can be compared and opened by it."""

from pathlib import Path

import pytest

from rasid.cli.program import run
from rasid.core.record import Record
from rasid.core.vocabulary import State
from rasid.errors import RasidError
from rasid.review import decisions
from rasid.review.comparing import Side, compare
from rasid.review.sides import read_side
from rasid.review.snapshots import find_snapshots, make_snapshot
from rasid.review.undo import undo
from rasid.storage.check import check
from rasid.storage.project import Project
from rasid.storage.queries import get_event


def test_what_was_decided_since_differs_from_the_snapshot(project: Project, record: Record) -> None:
    clash, strike = (event.id for event in record.events)
    decisions.confirm(project, clash, author="سلمى")
    make_snapshot(project, "  الربع  الأول ", author="القائد")
    assert [each.name for each in find_snapshots(project)] == ["الربع الأول"]
    then = read_side(project, "snapshot:الربع الأول")
    assert list(compare(then, Side(name="now", project=project))) == []
    decisions.reject(project, strike, author="سلمى")
    (changed,) = compare(then, Side(name="now", project=project))
    assert [pair.left and pair.left.id for pair in changed.differing_events] == [strike]
    assert list(check(project)) == []


@pytest.mark.parametrize("name", ["", "  ", "ا" * 81])
def test_a_snapshot_needs_a_short_name(project: Project, name: str) -> None:
    with pytest.raises(RasidError, match="at most 80 letters"):
        make_snapshot(project, name, author="القائد")


def test_a_name_is_given_once_and_an_unknown_one_says_which_there_are(project: Project) -> None:
    make_snapshot(project, "Q4", author="القائد")
    with pytest.raises(RasidError, match="already"):
        make_snapshot(project, "Q4", author="القائد")
    with pytest.raises(RasidError, match="There are: Q4"):
        read_side(project, "snapshot:Q3")


def test_who_restores_one_is_not_its_author(project: Project) -> None:
    made = make_snapshot(project, "Q4", author="القائد").revisions[0]
    decisions.restore(project, made.id, author="سلمى")
    (kept,) = find_snapshots(project)
    assert (kept.author, kept.revision) == ("القائد", made.id)


def test_a_name_that_was_taken_back_can_be_given_again(project: Project, record: Record) -> None:
    make_snapshot(project, "Q4", author="القائد")
    undo(project, author="القائد")
    assert find_snapshots(project) == []
    decisions.confirm(project, record.events[0].id, author="سلمى")
    made = make_snapshot(project, "Q4", author="القائد").revisions[0]
    assert [each.revision for each in find_snapshots(project)] == [made.id]


def test_a_snapshot_is_made_listed_and_opened_on_the_command_line(
    project: Project, record: Record, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    clash, path, then = record.events[0].id, str(project.path), str(tmp_path / "then.rasid")
    assert run(["snapshot", "make", path, "Q4", "--as", "Lead"]) == 0
    decisions.reject(project, clash, author="سلمى")
    assert run(["snapshot", "list", path]) == 0
    assert "Q4" in capsys.readouterr().out
    assert run(["excerpt", path, "--until", "snapshot:Q4", "--output", then]) == 0
    with Project.open(then, read_only=True) as past:
        assert get_event(past, clash).state is State.PROPOSED
