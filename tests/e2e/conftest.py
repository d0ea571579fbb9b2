"""The five seeds as a project, made once and copied for each test."""

import shutil
from pathlib import Path

import pytest

from rasid.interchange.extracting import extract_project
from rasid.interchange.importing import import_paths
from rasid.storage.project import Project


@pytest.fixture(scope="session")
def _extracted_seeds(seeds: list[Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("seeds") / "seeds.rasid"
    with Project.create(path, name="seeds") as project:
        import_paths(project, seeds)
        extract_project(project, jobs=1)
    return path


@pytest.fixture
def seed_project(_extracted_seeds: Path, tmp_path: Path) -> Path:
    """A project of the five seeds with what the extractor proposes, to work on."""
    return Path(shutil.copy(_extracted_seeds, tmp_path / "seeds.rasid"))
