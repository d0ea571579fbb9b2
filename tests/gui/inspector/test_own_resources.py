"""A project's own parties and places are offered and read in the window, as in the extraction."""

from pathlib import Path

import pytest

from rasid.core.event import Range
from rasid.extraction.candidate import ActorReading
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.gazetteer_field import GazetteerField
from rasid.gui.inspector.inspector import Inspector
from rasid.gui.main_window import MainWindow
from rasid.gui.session import Session
from rasid.interchange.own_resources import project_resources
from rasid.storage.queries import open_report
from tests.gui.inspector.conftest import Words

ACTORS = "slug\tname_ar\tname_en\tcategory\taliases\tvalid_from\tvalid_to\n"
PLACES = "id\tname_ar\tname_en\ttype\tadmin1\tadmin2\tlat\tlon\taliases\n"
WORDS = "4 عناصر"  # of the first report


def bring(project: Path, kind: str, rows: str) -> None:
    folder = project_resources(project) / kind
    folder.mkdir(parents=True)
    (folder / "mine.tsv").write_text(rows, encoding="utf-8")


def again(session: Session, path: Path) -> None:
    """Open the project anew, with the same report on the desk."""
    assert session.opened is not None
    report = session.opened.report.id
    assert session.open_project(path)
    session.open_report(report)


def test_a_party_of_the_project_is_offered_once_the_project_is_open(
    desk: Desk, session: Session, project_path: Path
) -> None:
    assert desk.register.get("wolves") is None
    bring(project_path, "actors", f"{ACTORS}wolves\tالذئاب الرمادية\tGrey Wolves\tREBEL\n")
    again(session, project_path)
    assert [actor.slug for actor in desk.register.find("Grey Wolves")][:1] == ["wolves"]
    assert desk.register.get("hts") is not None
    session.close()
    assert desk.knowledge.register().get("wolves") is None


def test_a_place_of_the_project_is_offered(
    desk: Desk, session: Session, project_path: Path
) -> None:
    bring(project_path, "gazetteer", f"{PLACES}my.hill\tتلة الغراب\tCrow Hill\tmountain\n")
    again(session, project_path)
    field = GazetteerField("my.hill", (), desk)
    assert field.line.text() == "Crow Hill"


def test_words_are_read_with_the_rules_of_the_project(
    desk: Desk, session: Session, project_path: Path, place_of: Words
) -> None:
    where = Range(*place_of(WORDS))
    assert desk.read(where, ActorReading) is None
    bring(project_path, "actors", f"{ACTORS}odd\t{WORDS}\tOdd Ones\tREBEL\n")
    again(session, project_path)
    assert "odd" in desk.knowledge.rules().resources.register._by_slug


def test_a_broken_line_is_said_once_and_rasids_own_are_used(
    session: Session, project_path: Path, inspector: Inspector
) -> None:
    said: list[str] = []
    session.problem_raised.connect(said.append)
    bring(project_path, "actors", f"{ACTORS}wolves\tالذئاب\tWolves\tNO_SUCH\n")
    again(session, project_path)
    session.open_report(session.opened.report.id if session.opened else "")
    assert inspector._desk.register.get("hts") is not None
    assert len(said) == 1
    assert "mine.tsv:2" in said[0]


@pytest.mark.parametrize("brings", [False, True])
def test_the_window_extracts_with_what_the_project_brings(
    window: MainWindow, project_path: Path, *, brings: bool
) -> None:
    if brings:
        bring(project_path, "actors", f"{ACTORS}town\tبلدة حريتان\tThe Town\tREBEL\n")
    window.work.extract()
    project = window.session.project
    assert project is not None
    reports = [id_ for (id_,) in project.connection.execute("SELECT id FROM report").fetchall()]
    links = {span.span.link for id_ in reports for span in open_report(project, id_).spans}
    assert ("town" in links) == brings
