"""A state of a project is named in words."""

import shutil
from pathlib import Path

import pytest

from rasid.core.record import Record
from rasid.errors import RasidError
from rasid.review import decisions
from rasid.review.sides import read_side, split_side, told_apart
from rasid.storage.project import Project
from rasid.storage.views import MACHINE, NOW, View


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("", NOW),
        ("now", NOW),
        ("machine", MACHINE),
        ("rules:test-1", View(decided=False, version="test-1")),
        ("by:سلمى", View(author="سلمى")),
        ("2026-11-03", View(until="2026-11-03T23:59:59.999999Z")),
        ("2026-11-03T10:05", View(until="2026-11-03T10:05:00.000000Z")),
        ("2026-11-03T10:05:30.25Z", View(until="2026-11-03T10:05:30.250000Z")),
    ],
)
def test_states_have_names(project: Project, record: Record, words: str, state: View) -> None:
    decisions.confirm(project, record.events[0].id, author="سلمى")
    assert read_side(project, words).view == state


def test_a_revision_names_the_moment_it_was_made(project: Project, record: Record) -> None:
    first = decisions.confirm(project, record.events[0].id, author="سلمى").revisions[0]
    assert read_side(project, f"revision:{first.id[:12]}").view == View(until=first.time)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("yesterday", "names no state"),
        ("2026-02-30", "names no state"),
        ("by:ليلى", "Nobody called ليلى"),
        ("rules:9", "There are: test-1"),
        ("revision:ffff", "no revision"),
    ],
)
def test_what_names_no_state_is_refused(project: Project, words: str, said: str) -> None:
    with pytest.raises(RasidError, match=said):
        read_side(project, words)


@pytest.mark.parametrize(
    ("words", "path", "state"),
    [
        ("p.rasid", "p.rasid", ""),
        ("p.rasid@machine", "p.rasid", "machine"),
        ("a@b.rasid@by:x", "a@b.rasid", "by:x"),
    ],
)
def test_the_state_stands_behind_the_last_at(words: str, path: str, state: str) -> None:
    assert split_side(words) == (Path(path), state)


def test_a_file_with_an_at_in_its_name_is_found(tmp_path: Path) -> None:
    file = tmp_path / "rim@home.rasid"
    file.touch()
    assert split_side(str(file)) == (file, "")


@pytest.mark.parametrize(
    ("file", "names"),
    [("rim.rasid", ("{one}: {name}", "rim.rasid: {name}")), (None, ("{name}", "{name}"))],
)
def test_two_files_of_one_project_are_told_apart(
    project: Project, tmp_path: Path, file: str | None, names: tuple[str, str]
) -> None:
    path = project.path
    if file is not None:
        path = Path(shutil.copy(project.path, tmp_path / file))
    with Project.open(path, read_only=True) as other:
        sides = told_apart(read_side(project, ""), read_side(other, ""))
    said = {"one": project.path.name, "name": project.info.name}
    assert tuple(side.name for side in sides) == tuple(each.format(**said) for each in names)


def test_two_files_of_one_name_are_told_apart_by_their_folders(
    project: Project, tmp_path: Path
) -> None:
    (tmp_path / "sami").mkdir()
    path = shutil.copy(project.path, tmp_path / "sami" / project.path.name)
    with Project.open(Path(path), read_only=True) as other:
        _, second = told_apart(read_side(project, ""), read_side(other, "machine"))
    assert second.name == f"{path}: {project.info.name}, machine"
