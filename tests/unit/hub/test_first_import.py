"""Two desks import one text by themselves, and come to one report all the same."""

from pathlib import Path

import pytest

from rasid.core.identity import report_id
from rasid.core.report import text_sha256
from rasid.storage.check import check
from rasid.storage.extractions import save_extractions
from rasid.storage.merging import merge
from rasid.storage.project import Project
from rasid.storage.reports import add_reports
from tests.support.hub import Desk, TeamHub
from tests.unit.conftest import TEXT, incoming, sample_record

OTHER = f"{TEXT} وفي اليوم التالي"
REPORT = report_id(text_sha256(OTHER))


def bring_in(path: Path, file: str) -> None:
    """Import the text and save proposals for it."""
    with Project.open(path) as project:
        list(add_reports(project, [incoming(OTHER, file)]))
        save_extractions(project, [(REPORT, sample_record(OTHER))], version="test-1")


def stands(path: Path) -> object:
    with Project.open(path, read_only=True) as project:
        assert list(check(project)) == []
        db = project.connection
        return [
            db.execute(query).fetchall()
            for query in (
                "SELECT id, file, title, imported, hash FROM report ORDER BY id",
                "SELECT id, created, hash FROM extraction ORDER BY id",
                "SELECT report, title, folded FROM report_state ORDER BY report",
            )
        ]


@pytest.fixture
def desks(team_hub: TeamHub, project: Project, tmp_path: Path) -> list[Desk]:
    lead = Desk(project.path, team_hub.member_url("Lina", "lead"))
    others = [
        Desk(tmp_path / f"{name}.rasid", team_hub.member_url(name, "annotator"))
        for name in ("Rim", "Sami", "Nour")
    ]
    return [lead, *others]


@pytest.mark.parametrize("first", [1, 2])
def test_what_two_desks_imported_by_themselves_is_on_all_desks_as_the_first_had_it(
    desks: list[Desk], first: int
) -> None:
    bring_in(desks[first].path, "first.txt")
    bring_in(desks[3 - first].path, "second.txt")
    for _ in range(2):
        for desk in desks:
            desk.sync()
    found = [stands(desk.path) for desk in desks]
    assert found == [found[0]] * 4
    assert "first.txt" in str(found[0])
    assert "second.txt" not in str(found[0])
    assert not any(desk.sync() for desk in desks)


def test_files_that_are_merged_come_to_the_same(desks: list[Desk]) -> None:
    bring_in(desks[1].path, "first.txt")
    bring_in(desks[2].path, "second.txt")
    for here, there in ((1, 2), (2, 1), (1, 2)):
        with Project.open(desks[here].path) as project, Project.open(desks[there].path) as other:
            merge(project, other)
    assert stands(desks[1].path) == stands(desks[2].path)
    assert "second.txt" not in str(stands(desks[2].path))
    for desk in (*desks, *desks):
        desk.sync()
    assert [stands(desk.path) for desk in desks] == [stands(desks[1].path)] * 4


def test_no_report_gives_way_to_a_later_one(project: Project) -> None:
    for change in ("title = 'x'", "imported = '2999'", "imported = '', text = text || ' '"):
        with pytest.raises(Exception, match="a report is never changed"):
            project.connection.execute(f"UPDATE report SET {change}")
    with pytest.raises(Exception, match="an extraction is never changed"):
        project.connection.execute("UPDATE extraction SET record = '{}'")
