"""Packets are made and merged from the window; what cannot be is said in a sentence."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from rasid.gui.main_window import MainWindow
from rasid.gui.modes import Mode
from rasid.gui.packets.dialogs import DoubleCodingDialog, PacketDialog, PacketWish, Which
from rasid.review import decisions
from rasid.storage.project import Project
from rasid.storage.queries import get_event
from rasid.storage.reports import find_reports
from tests.unit.conftest import sample_record

CLASH, STRIKE = sample_record().events


def wish(which: Which, found: str = "") -> PacketWish:
    return PacketWish(name="ريم", which=which, found=found, blind=False)


def held(path: Path) -> int:
    with Project.open(path, read_only=True) as packet:
        return len(find_reports(packet))


@pytest.mark.parametrize(
    ("which", "found", "reports"),
    [(Which.ALL, "", 2), (Which.FOUND, "state:proposed", 1)],
)
def test_a_packet_holds_the_reports_that_were_asked_for(
    window: MainWindow, tmp_path: Path, which: Which, found: str, reports: int
) -> None:
    window.teamwork.packets.make_at(tmp_path / "rim", wish(which, found))
    assert held(tmp_path / "rim.rasid") == reports
    assert "ريم" in window.toast.words()
    assert window.session.project is not None
    given = [row for row in find_reports(window.session.project) if "ريم" in row.assigned]
    assert len(given) == reports


def test_nothing_to_take_is_said(window: MainWindow, tmp_path: Path) -> None:
    window.teamwork.packets.make_at(tmp_path / "rim.rasid", wish(Which.GIVEN))
    assert "no report to take" in window.banner.words()
    assert not (tmp_path / "rim.rasid").exists()


def test_what_comes_back_is_merged_and_leads_to_the_disagreements(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "rim.rasid"
    packets = window.teamwork.packets
    packets.make_at(path, wish(Which.ALL))
    with Project.open(path) as packet:
        decisions.reject(packet, CLASH.id, author="ريم")
    project = window.session.project
    assert project is not None
    decisions.confirm(project, CLASH.id, author="كريم")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    window.menus.actions["merge_packet"].trigger()
    assert window.toast.words() == "1 decision came in. Decided in two ways now: 1 thing."
    assert get_event(project, CLASH.id).contested
    row = window.session.event_row(CLASH.id)
    assert row is not None
    assert row.contested
    window.toast._button.click()
    assert window.modes.mode is Mode.ADJUDICATION
    packets.merge_from(path)
    assert window.toast.words() == "Everything in the packet was here already."


def test_a_packet_of_another_project_is_refused(window: MainWindow, tmp_path: Path) -> None:
    Project.create(tmp_path / "other.rasid").close()
    window.teamwork.packets.merge_from(tmp_path / "other.rasid")
    assert "belongs to another project" in window.banner.words()
    project = window.session.project
    assert project is not None
    window.teamwork.packets.merge_from(project.path)
    assert "is the project itself" in window.banner.words()


def test_reports_are_drawn_for_two(window: MainWindow) -> None:
    window.teamwork.packets.draw_for(["ريم", "سامي"], 100)
    project = window.session.project
    assert project is not None
    assert [(row.assigned, row.blind) for row in find_reports(project)] == [
        (("ريم", "سامي"), True),
        (("ريم", "سامي"), True),
    ]
    assert "2 reports" in window.toast.words()


def test_the_dialogs_ask_for_what_is_needed(qapp: object) -> None:
    assert qapp
    packet = PacketDialog(["ريم"])
    assert not packet._make.isEnabled()
    packet.name.setCurrentText(" ريم ")
    packet.found.setText("state:new")
    packet.found.textEdited.emit("state:new")
    assert packet.wish() == wish(Which.FOUND, "state:new")
    draw = DoubleCodingDialog(["ريم"])
    assert draw.share.value() == 15
    draw.more.setText("سامي، كريم")
    assert draw.chosen() == ["سامي", "كريم"]
    assert draw._draw.isEnabled()
