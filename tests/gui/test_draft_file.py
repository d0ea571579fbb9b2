"""Drafts belong to a project where it stands, not to a copy of it."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths

from rasid.gui.draft_file import drafts_folder
from rasid.storage.project import Project


@pytest.fixture(autouse=True)
def _home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    if not QStandardPaths.writableLocation(
        QStandardPaths.StandardLocation.AppDataLocation
    ).startswith(str(tmp_path)):
        pytest.skip("the place of drafts cannot be moved here")


def folder(path: Path) -> Path:
    with Project.open(path) as project:
        return drafts_folder(project)


def test_a_project_keeps_its_folder(project_path: Path) -> None:
    assert folder(project_path) == folder(project_path)


def test_a_copy_is_not_offered_the_drafts_of_the_other(project_path: Path, tmp_path: Path) -> None:
    first = folder(project_path)
    copy = tmp_path / "copy.rasid"
    shutil.copy(project_path, copy)
    assert folder(copy) != first
    assert folder(project_path) == first
    assert folder(copy) != first


def test_a_project_that_was_moved_finds_its_drafts(project_path: Path, tmp_path: Path) -> None:
    first = folder(project_path)
    moved = tmp_path / "moved.rasid"
    project_path.rename(moved)
    assert folder(moved) == first


def test_drafts_from_before_folders_had_owners_are_found(project_path: Path) -> None:
    first = folder(project_path)
    (first / "project").unlink()
    (first / "r-1.json").write_text("{}", encoding="utf-8")
    assert folder(project_path) == first
