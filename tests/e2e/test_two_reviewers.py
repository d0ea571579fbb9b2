"""Two reviewers code the five seeds differently: the whole way, by commands and by keys.

Packets out → work → merge → agreement → adjudication → verified export.
"""

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rasid.core.vocabulary import State
from rasid.gui.app import make_window
from rasid.gui.export.wish import ExportWish
from rasid.gui.language import Language
from rasid.gui.main_window import MainWindow
from rasid.gui.modes import Mode
from rasid.gui.packets.dialogs import PacketWish, Which
from rasid.gui.settings import Settings
from rasid.gui.tasks import Inline
from rasid.interchange.formats.registry import Format
from rasid.interchange.selection import Include
from rasid.review.decisions import confirm_all
from rasid.review.disagreements import disagreements
from rasid.storage.check import check
from rasid.storage.log import Outcome
from rasid.storage.project import Project
from rasid.storage.queries import find_events
from tests.e2e.test_command_line import rasid

RIM, SAMI, OMAR, LEAD = "ريم", "سامي", "عمر", "القائد"
CONTROL = Qt.KeyboardModifier.ControlModifier


# --- by commands ------------------------------------------------------------------------------


def read(project: Path, *arguments: str) -> list[dict[str, object]]:
    """What a listing says."""
    found: list[dict[str, object]] = json.loads(rasid(*arguments, project, "--json"))
    return found


def work_as_rim(packet: Path) -> None:
    """Rim confirms all but the first event of the first report, which she rejects."""
    first, *_ = read(packet, "events")
    rasid("decide", packet, "--as", RIM, "reject", first["id"], "--reason", "extraction_error")
    rasid("decide", packet, "--as", RIM, "confirm", "--all")


def work_as_sami(packet: Path) -> None:
    """Sami changes the factuality of the second event and the type of the third, and confirms."""
    _, second, third, *_ = read(packet, "events")
    rasid("decide", packet, "--as", SAMI, "correct", second["id"], "--set", "factuality=background")
    rasid("decide", packet, "--as", SAMI, "correct", third["id"], "--set", "type=OTHER")
    rasid("decide", packet, "--as", SAMI, "confirm", "--all")


def test_the_whole_way_by_commands(tmp_path: Path, checkout: Path) -> None:
    project, dataset = tmp_path / "p.rasid", tmp_path / "dataset"
    rasid("import", project, checkout / "seeds")
    rasid("extract", project, "--quiet")
    works = {RIM: work_as_rim, SAMI: work_as_sami}
    packets = {RIM: tmp_path / "rim.rasid", SAMI: tmp_path / "sami.rasid"}
    ids = [str(report["id"]) for report in read(project, "reports")]
    rasid("assign", project, *ids, "--as", LEAD, "--to", RIM, "--to", SAMI, "--blind")
    for name, packet in packets.items():
        rasid("packet", "make", project, "--as", LEAD, "--for", name, "--output", packet)
    for name, packet in packets.items():
        works[name](packet)
        for report in ids:
            rasid("decide", packet, "--as", name, "correct", report, "--set", "finished=true")
        rasid("packet", "merge", project, packet)
        rasid("packet", "merge", project, packet)  # as often as one likes
    (figures,) = json.loads(rasid("agree", project, "--json"))
    assert figures["readings"] == len(ids)
    measured = {(each["about"], each["measure"]): each["measured"] for each in figures["figures"]}
    assert measured["type", "observed"]["value"] < 1
    assert {"type", "factuality", "events"} <= figures["cases"].keys()
    found = read(project, "adjudicate")
    assert len(found) == 3
    for each in found:
        choice = "none" if any(c["body"] is None for c in each["candidates"]) else "1"  # type: ignore[index, attr-defined]
        rasid("adjudicate", project, each["subject"], choice, "--as", OMAR, "--why", "slip")
    assert read(project, "adjudicate") == []
    rasid("adjudicate", project, found[0]["subject"], "1", "--as", RIM, code=1)
    rasid("decide", project, "--as", LEAD, "verify", "--all")
    rasid("check", project)
    rasid("export", project, "--include", "verified", "--output", dataset)
    manifest = json.loads((dataset / "manifest.json").read_bytes())
    assert manifest["counts"]["events"] == len(read(project, "events")) - 1
    assert manifest["held_back_events"] == {"rejected": 1}


# --- by keys ----------------------------------------------------------------------------------


class Desk:
    """A window and the hands at its keyboard."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window

    def press(self, key: Qt.Key, sign: str = "", held: Qt.KeyboardModifier | None = None) -> None:
        """One key, sent to whatever has the focus."""
        modifiers = held or Qt.KeyboardModifier.NoModifier
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            target: QWidget = QApplication.focusWidget() or self.window.report
            QApplication.sendEvent(target, QKeyEvent(kind, key, modifiers, sign))
        QApplication.processEvents()

    def type(self, words: str) -> None:
        """Write into what has the focus."""
        for sign in words:
            self.press(Qt.Key(0), sign)

    def enter(self, held: Qt.KeyboardModifier | None = None) -> None:
        self.press(Qt.Key.Key_Return, "\r", held)


@pytest.fixture
def sit_down(qtbot: QtBot, tmp_path: Path) -> Iterator[object]:
    """Opens a window for somebody, as starting the program does."""
    windows: list[MainWindow] = []
    settings = Settings(QSettings(str(tmp_path / "rasid.ini"), QSettings.Format.IniFormat))
    settings.language = Language.ARABIC
    settings.pause = 0
    settings.rest = 0

    def begin(name: str, project: Path) -> Desk:
        settings.reviewer = name
        window = make_window(settings, Inline())
        windows.append(window)
        with qtbot.waitExposed(window):
            window.show()
        assert window.projects.open_path(project)
        return Desk(window)

    yield begin
    for window in windows:
        window.close()
        window.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setStyleSheet("")
    app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def code(desk: Desk, *, reject_first: bool) -> None:
    """Accept two events of every report by Enter, the rest at once, and finish it by Ctrl+Enter.

    The first event of all is rejected by one of them.
    """
    window = desk.window
    first = True
    for _ in range(window.queue.model.rowCount()):
        opened = window.session.opened
        assert opened is not None
        for row in opened.events[:2]:
            window.session.focus.set_event(row.id)
            window.report.setFocus()
            if first and reject_first:
                desk.press(Qt.Key.Key_X, "ء")
            else:
                desk.enter()
            first = False
        report = opened.report.id
        if any(row.state is State.PROPOSED for row in window.session.opened.events):
            window.session.write(partial(_rest, report))
        desk.enter(CONTROL)  # finished; the next report lies on the desk


def _rest(report: str, project: Project, author: str) -> Outcome:
    return confirm_all(project, report, author=author)


def test_the_whole_way_by_keys(sit_down, seed_project: Path, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    packets = {RIM: tmp_path / "rim.rasid", SAMI: tmp_path / "sami.rasid"}
    lead = sit_down(LEAD, seed_project)
    lead.window.teamwork.packets.draw_for([RIM, SAMI], 100)
    for name, packet in packets.items():
        wish = PacketWish(name=name, which=Which.GIVEN, found="", blind=True)
        lead.window.teamwork.packets.make_at(packet, wish)
    assert "5" in lead.window.toast.words()
    lead.window.close()

    for name, packet in packets.items():
        desk = sit_down(name, packet)
        code(desk, reject_first=name == SAMI)
        desk.window.close()

    # Both come back; the second brings a disagreement, one button away.
    judge = sit_down(OMAR, seed_project)
    window = judge.window
    for packet in packets.values():
        window.teamwork.packets.merge_from(packet)
    assert window.session.project is not None
    (found,) = disagreements(window.session.project)
    window.toast._button.click()
    page = window.teamwork.adjudication
    assert window.modes.mode is Mode.ADJUDICATION
    assert [each.subject for each in page.queue.model.rows] == [found.subject]

    # How far they agree, and from the case to the grid by Enter.
    window.menus.actions["agreement"].trigger()
    agreement = window.teamwork.agreement
    assert agreement.figures.model().rowCount() > 10
    assert agreement.drift.points()
    judge.enter()
    assert window.modes.mode is Mode.ADJUDICATION
    assert page.queue.current() == found

    # There is an event here: the column of who has it, why, and a note.
    has_it = next(at for at, each in enumerate(found.candidates) if each.body is not None)
    judge.press(Qt.Key.Key_1 if has_it == 0 else Qt.Key.Key_2, str(has_it + 1))
    judge.press(Qt.Key.Key_Slash, "/")
    judge.type("الحدث في النص")
    judge.enter()
    assert disagreements(window.session.project) == []
    assert page.queue.model.rowCount() == 0
    judge.press(Qt.Key.Key_Escape)
    judge.press(Qt.Key.Key_Escape)
    assert window.modes.mode is Mode.REVIEW
    window.close()

    # A third pair of eyes verifies what was decided, and it goes out.
    lead = sit_down(LEAD, seed_project)
    window = lead.window
    project = window.session.project
    window.session.open_report(found.report)
    for row in find_events(project, found.report, [State.CONFIRMED])[:4]:
        window.session.focus.set_event(row.id)
        window.report.setFocus()
        lead.enter()
    verified = find_events(project, states=[State.VERIFIED])
    assert len(verified) == 4
    wish = ExportWish(
        folder=tmp_path / "dataset",
        formats=(Format.CSV, Format.JSONL),
        include=Include.VERIFIED,
        replacing=False,
        force=False,
    )
    window.work.export(wish)
    window.close()
    manifest = json.loads((tmp_path / "dataset" / "manifest.json").read_text("utf-8"))
    assert manifest["counts"]["events"] == len(verified)
    with Project.open(seed_project) as file:
        assert list(check(file)) == []
