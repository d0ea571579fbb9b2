"""A project file of every schema there ever was opens, and says what it said.

`tests/data/projects/NNNN_name.rasid` was written by the Rasid whose last migration that is. Never
write one again: when a migration is added, add a file.
"""

import shutil
from pathlib import Path

import pytest

from rasid.core.vocabulary import State
from rasid.review.undo import redo
from rasid.storage.check import check
from rasid.storage.project import Project
from rasid.storage.queries import find_events
from rasid.storage.schema import applied_migrations, known_migrations

FILES = sorted((Path(__file__).parents[2] / "data" / "projects").glob("*.rasid"))


def test_every_schema_has_its_file() -> None:
    assert [path.stem for path in FILES] == known_migrations()


@pytest.mark.parametrize("stored", FILES, ids=lambda path: path.stem)
def test_a_stored_project_opens_is_sound_and_can_be_worked_on(stored: Path, tmp_path: Path) -> None:
    with Project.open(shutil.copy(stored, tmp_path / "p.rasid")) as project:
        assert applied_migrations(project.connection) == known_migrations()
        assert list(check(project)) == []
        assert project.people() == ["سلمى", "كريم"]
        assert [row.state for row in find_events(project)] == [State.VERIFIED, State.PROPOSED]
        assert redo(project, author="سلمى") is not None
        assert [row.state for row in find_events(project)] == [State.VERIFIED, State.REJECTED]
