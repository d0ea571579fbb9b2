"""A packet goes away, is worked in, and comes back; nothing of it is lost and nobody is overrun."""

from pathlib import Path

import pytest

from rasid.core.record import Record
from rasid.core.vocabulary import State
from rasid.errors import RasidError
from rasid.review import decisions
from rasid.review.assigning import assign
from rasid.review.disagreements import disagreements
from rasid.review.packets import make_packet, merge_packet, reports_for
from rasid.storage.check import check
from rasid.storage.log import read_revisions
from rasid.storage.project import Project
from rasid.storage.queries import get_event
from rasid.storage.reports import Incoming, add_reports, find_reports


@pytest.fixture
def second_report(project: Project) -> str:
    text = "قتل مدني برصاص مجهولين في بلدة نصيب بريف درعا الشرقي، يوم أمس"
    incoming = Incoming(text=text, raw=text.encode(), encoding="utf-8", file="second.txt")
    (added,) = add_reports(project, [incoming])
    return added.report_id


def make(project: Project, path: Path, reports: list[str], name: str = "كريم", **how: bool) -> int:
    return make_packet(project, path, name=name, reports=reports, author="القائد", **how)


def test_a_packet_holds_the_reports_somebody_takes_away(
    project: Project, second_report: str, tmp_path: Path
) -> None:
    assert make(project, tmp_path / "k.rasid", [second_report]) == 1
    assert reports_for(project, "كريم") == [second_report]
    with Project.open(tmp_path / "k.rasid") as packet:
        assert [row.id for row in find_reports(packet)] == [second_report]
        assert reports_for(packet, "كريم") == [second_report]
        assert list(check(packet)) == []


def test_what_was_decided_in_a_packet_comes_back_once(
    project: Project, report: str, record: Record, tmp_path: Path
) -> None:
    path = tmp_path / "k.rasid"
    make(project, path, [report])
    with Project.open(path) as packet:
        made = decisions.confirm(packet, record.events[0].id, author="كريم").revisions
    assert merge_packet(project, path).revisions == len(made)
    assert get_event(project, record.events[0].id).author == "كريم"
    assert not merge_packet(project, path)
    assert list(check(project)) == []


def test_a_blind_packet_shows_nothing_of_the_other_readers(
    project: Project, report: str, record: Record, tmp_path: Path
) -> None:
    clash = record.events[0].id
    make(project, tmp_path / "s.rasid", [report], name="سلمى")
    decisions.reject(project, clash, author="سلمى")
    path = tmp_path / "k.rasid"
    make(project, path, [report], blind=True)
    with Project.open(path) as packet:
        assert get_event(packet, clash).state is State.PROPOSED
        authors = {revision.author for revision in read_revisions(packet.connection)}
        assert authors == {"القائد"}  # who gave it out
        decisions.confirm(packet, clash, author="كريم")
    assert merge_packet(project, path).contested == (clash,)
    (row,) = find_reports(project)
    assert (row.assigned, row.blind) == (("سلمى", "كريم"), True)


def test_giving_a_packet_out_again_keeps_who_has_the_report(
    project: Project, report: str, tmp_path: Path
) -> None:
    make(project, tmp_path / "a.rasid", [report])
    before = len(list(read_revisions(project.connection)))
    make(project, tmp_path / "b.rasid", [report])
    assert len(list(read_revisions(project.connection))) == before


def test_a_packet_that_cannot_be_made_gives_nothing_out(
    project: Project, report: str, tmp_path: Path
) -> None:
    taken = tmp_path / "taken.rasid"
    taken.write_text("مذكرات", encoding="utf-8")
    with pytest.raises(RasidError, match="exists already"):
        make(project, taken, [report])
    with pytest.raises(RasidError, match="no report to take"):
        make(project, tmp_path / "none.rasid", [])
    assert taken.read_text(encoding="utf-8") == "مذكرات"
    assert reports_for(project, "كريم") == []


def test_a_packet_the_disk_refuses_leaves_the_reports_with_whom_they_were(
    project: Project, report: str, second_report: str, tmp_path: Path
) -> None:
    assign(project, [report], ["سلمى"], author="القائد")
    nowhere = tmp_path / "no such folder" / "k.rasid"
    with pytest.raises(RasidError, match="could not be made"):
        make(project, nowhere, [report, second_report], blind=True)
    assert reports_for(project, "كريم") == []
    assert reports_for(project, "سلمى") == [report]
    assert list(check(project)) == []


def test_the_project_itself_is_no_packet(project: Project) -> None:
    with pytest.raises(RasidError, match="is the project itself"):
        merge_packet(project, project.path)


def test_giving_a_report_out_once_more_is_no_disagreement(
    project: Project, report: str, tmp_path: Path
) -> None:
    """The packet of one left before the other had the report."""
    first, second = tmp_path / "s.rasid", tmp_path / "k.rasid"
    make(project, first, [report], name="سلمى", blind=True)
    make(project, second, [report], name="كريم", blind=True)
    for path, name in ((first, "سلمى"), (second, "كريم")):
        with Project.open(path) as packet:
            decisions.correct_report(packet, report, author=name, finished=True)
    assert merge_packet(project, first).contested == ()
    assert merge_packet(project, second).contested == ()
    (row,) = find_reports(project)
    assert (row.assigned, row.blind, row.finished) == (("سلمى", "كريم"), True, True)
    assert disagreements(project) == []
    assert list(check(project)) == []
    assign(project, [report], ["ليلى"], author="القائد")  # said in sight of both
    (row,) = find_reports(project)
    assert (row.assigned, row.blind, row.contested) == (("ليلى",), False, False)


def test_a_title_given_beside_another_is_a_disagreement_still(
    project: Project, report: str, tmp_path: Path
) -> None:
    path = tmp_path / "s.rasid"
    make(project, path, [report], name="سلمى")
    make(project, tmp_path / "k.rasid", [report], name="كريم")
    with Project.open(path) as packet:
        decisions.correct_report(packet, report, author="سلمى", title="عنوان")
    decisions.correct_report(project, report, author="القائد", title="عنوان آخر")
    assert merge_packet(project, path).contested == (report,)
    assert find_reports(project)[0].assigned == ("سلمى", "كريم")
