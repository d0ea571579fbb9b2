"""A project with proposals, and the window's parts over it."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rasid.core.record import Record
from rasid.core.report import text_sha256
from rasid.gui.app import make_window
from rasid.gui.appearance import Appearance
from rasid.gui.keyboard import Key
from rasid.gui.keys import KEYMAP, KEYS, Command
from rasid.gui.language import Language
from rasid.gui.main_window import MainWindow
from rasid.gui.session import Session
from rasid.gui.settings import Settings
from rasid.gui.tasks import Inline
from rasid.storage.extractions import save_extractions
from rasid.storage.project import Project
from rasid.storage.reports import Incoming, add_reports
from tests.unit.conftest import TEXT, sample_record

SECOND = "قصف على ريف حلب\n\nقصفت قوات النظام بلدة حريتان، ما أدى لاستشهاد 2 من المدنيين"


def incoming(text: str, file: str) -> Incoming:
    """A text on its way into a project."""
    return Incoming(text=text, raw=text.encode(), encoding="utf-8", file=file)


def make_project(path: Path, texts: list[str], records: list[Record]) -> None:
    """A project of texts, with proposals for those that have a record."""
    with Project.create(path, name="تجربة") as project:
        rows = [incoming(text, f"{n}.txt") for n, text in enumerate(texts)]
        added = list(add_reports(project, rows))
        ids = {text_sha256(one.incoming.text): one.report_id for one in added}
        pairs = [(ids[record.report.sha256], record) for record in records]
        save_extractions(project, pairs, version="test-1")


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    """Two reports; the first with two proposed events."""
    path = tmp_path / "work.rasid"
    make_project(path, [TEXT, SECOND], [sample_record()])
    return path


@pytest.fixture
def appearance(qapp: QApplication) -> Iterator[Appearance]:
    """The light theme."""
    looks = Appearance()
    looks.apply()
    yield looks
    qapp.setStyleSheet("")


@pytest.fixture
def session(qapp: QApplication, project_path: Path) -> Iterator[Session]:
    """A session with the first report on the desk."""
    assert qapp
    one = Session("سلمى")
    assert one.open_project(project_path)
    assert one.project is not None
    report = one.project.connection.execute("SELECT id FROM report ORDER BY rowid").fetchone()[0]
    one.open_report(report)
    yield one
    one.close()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    """Settings of a reviewer who reads English, in a file of the test."""
    stored = Settings(QSettings(str(tmp_path / "rasid.ini"), QSettings.Format.IniFormat))
    stored.reviewer = "سلمى"
    stored.language = Language.ENGLISH
    stored.pause = 0  # the tests of the pause have their own
    stored.rest = 0
    return stored


@pytest.fixture
def window(qtbot: QtBot, settings: Settings, project_path: Path) -> Iterator[MainWindow]:
    """The window, shown, with the first report of the project on the desk."""
    one = make_window(settings, Inline())
    one.show()
    qtbot.waitExposed(one)
    assert one.projects.open_path(project_path)
    yield one
    one.close()
    one.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    app.setStyleSheet("")
    app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def free_letter(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """I does nothing: every letter has come to be used, and some tests need a free one."""
    monkeypatch.delitem(KEYMAP, Key("I"))
    monkeypatch.setitem(KEYMAP, Key("F7"), Command.COMPARE)
    KEYS.reset()
    yield
    monkeypatch.undo()
    KEYS.reset()


Press = Callable[..., None]
NO_KEY = Qt.Key(0)


@pytest.fixture
def press() -> Press:
    """Sends one key to the widget with the focus, as a keyboard would."""

    def send(
        widget: QWidget,
        sign: str = "",
        key: Qt.Key = NO_KEY,
        held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
        scan: int = 0,
    ) -> None:
        number = key.value or (ord(sign.upper()) if sign else 0)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(widget, QKeyEvent(kind, number, held, scan, 0, 0, sign))

    return send
