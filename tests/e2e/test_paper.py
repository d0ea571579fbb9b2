"""`rasid export --format pdf` prints without loading Qt itself."""

import shutil
import subprocess
import sys
from pathlib import Path

from pypdf import PdfReader

from rasid.storage.project import Project
from tests.e2e.test_without_qt import WITHOUT_QT

STORED = Path(__file__).parents[1] / "data" / "projects" / "0005_sql_views.rasid"


def test_the_command_line_prints_although_it_cannot_import_qt(tmp_path: Path) -> None:
    project = shutil.copy(STORED, tmp_path / "p.rasid")
    Project.open(project).close()  # brings it up to date
    out = tmp_path / "out"
    arguments = ("export", project, "--format", "pdf", "--force", "--output", out)
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_QT, *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    printed = sorted((out / "pdf").iterdir())
    assert [path.name.split(".", 1)[1] for path in printed] == ["ar.pdf", "en.pdf"]
    assert all(len(PdfReader(path).pages) == 1 for path in printed)
