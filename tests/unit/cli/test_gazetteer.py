"""``rasid gazetteer import`` shows what it reads, and writes only where it is told to."""

from pathlib import Path

import pytest

from rasid.cli.program import run
from rasid.interchange.own_resources import own_resources, project_resources
from rasid.storage.project import Project


@pytest.fixture
def towns(tmp_path: Path) -> Path:
    path = tmp_path / "towns.csv"
    path.write_text("البلدة,lat,lon\nالغدير القصوى,34.5,36.7\nx,1,2\n", encoding="utf-8")
    return path


def test_without_a_target_nothing_is_written(
    towns: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(towns.parent.iterdir())
    assert run(["gazetteer", "import", str(towns)]) == 0
    out = capsys.readouterr().out
    assert "columns name_ar=البلدة, lat=lat, lon=lon" in out
    assert "Taken: 1." in out
    assert "Left out: 1" in out
    assert sorted(towns.parent.iterdir()) == before


def test_a_project_gets_a_folder_beside_it(
    towns: Path, project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    assert own_resources(project.path) is None
    assert run(["gazetteer", "import", str(towns), "--into", str(project.path)]) == 0
    folder = own_resources(project.path)
    assert folder == project_resources(project.path)
    assert folder is not None
    assert (folder / "gazetteer" / "towns.tsv").exists()
    assert str(folder) in capsys.readouterr().out


@pytest.mark.parametrize("setting", ["name_ar", "name_ar="])
def test_a_column_setting_without_a_name_is_misuse(towns: Path, setting: str) -> None:
    assert run(["gazetteer", "import", str(towns), "--column", setting]) == 2
