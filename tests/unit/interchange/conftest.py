"""New projects at the price of a copy, for tests that need hundreds."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from rasid.storage.project import Project


@pytest.fixture(scope="session")
def copied_project(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], Project]:
    """Makes an empty project in a folder."""
    template = tmp_path_factory.mktemp("template") / "p.rasid"
    Project.create(template, name="p").close()

    def make(folder: Path) -> Project:
        return Project.open(shutil.copy(template, folder / "p.rasid"))

    return make
