"""The window over two reports that tell of the same clash on the same day."""

from pathlib import Path

import pytest

from rasid.storage.extractions import save_extractions
from rasid.storage.project import Project
from rasid.storage.reports import add_reports
from tests.unit.conftest import TEXT, incoming, sample_record

LATER = f"{TEXT}، بحسب المرصد"


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    """Both reports have a clash with four dead and an air strike."""
    path = tmp_path / "work.rasid"
    with Project.create(path, name="تجربة") as project:
        for text, day in ((TEXT, "2019-05-02"), (LATER, "2019-05-03")):
            record = sample_record(text)
            [added] = add_reports(project, [incoming(text, f"{day}.txt", published=day)])
            save_extractions(project, [(added.report_id, record)], version="test-1")
    return path
