"""The queue's model: rows, roles, pages."""

from pathlib import Path

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from rasid.core.vocabulary import ReportState
from rasid.gui.appearance import Appearance
from rasid.gui.queue import model as model_module
from rasid.gui.queue.delegate import two_lines
from rasid.gui.queue.model import QueueModel
from rasid.gui.queue.panel import QueuePanel
from rasid.gui.queue.roles import QueueRole
from rasid.gui.session import Session
from rasid.gui.settings import Settings
from rasid.review.decisions import confirm
from rasid.storage.project import Project
from rasid.storage.report_query import ReportQuery
from rasid.storage.reports import ReportRow
from tests.gui.conftest import make_project


@pytest.fixture
def long_project(tmp_path: Path) -> Path:
    path = tmp_path / "long.rasid"
    make_project(path, [f"تقرير رقم {n}\n\nقتل {n} أشخاص" for n in range(25)], [])
    return path


def test_the_model_keeps_the_promises_of_qt(long_project: Path, qtmodeltester: ModelTester) -> None:
    model = QueueModel()
    with Project.open(long_project) as project:
        model.show(project, ReportQuery())
        qtmodeltester.check(model)
        model.show(project, ReportQuery(text="رقم 7"))
        qtmodeltester.check(model)
        model.show(None, ReportQuery())


@pytest.mark.usefixtures("qapp")
def test_a_page_is_read_when_one_of_its_rows_is_asked_for(
    long_project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(model_module, "PAGE", 10)
    model = QueueModel()
    with Project.open(long_project) as project:
        model.show(project, ReportQuery())
        assert model.rowCount() == 25
        row = model.index(21).data(QueueRole.REPORT)
        assert isinstance(row, ReportRow)
        assert row.title == "تقرير رقم 21"
        assert model.place_of(row.id) == 21
        assert model.place_of("r-none") is None
        assert model.index(0).data(QueueRole.ID) != model.index(10).data(QueueRole.ID)


@pytest.mark.usefixtures("qapp")
def test_roles_it_does_not_serve_are_none(long_project: Path) -> None:
    model = QueueModel()
    with Project.open(long_project) as project:
        model.show(project, ReportQuery())
        index = model.index(0)
        assert index.data(Qt.ItemDataRole.DecorationRole) is None
        assert model.data(QModelIndex()) is None
        assert "0/0" in index.data(Qt.ItemDataRole.AccessibleTextRole)


def test_a_decision_refreshes_the_row_in_place(
    session: Session, appearance: Appearance, settings: Settings, qtbot: QtBot
) -> None:
    panel = QueuePanel(session, appearance, settings)
    qtbot.addWidget(panel)
    panel.reload()
    assert session.opened is not None
    event = session.opened.events[0].id
    with qtbot.waitSignal(panel.model.dataChanged):
        session.write(lambda project, author: confirm(project, event, author=author))
    row = panel.model.report(0)
    assert row is not None
    assert (row.state, row.decided) == (ReportState.IN_REVIEW, 1)


def test_the_filter_reads_arabic_as_people_do(
    session: Session, appearance: Appearance, settings: Settings, qtbot: QtBot
) -> None:
    panel = QueuePanel(session, appearance, settings)
    qtbot.addWidget(panel)
    panel.reload()
    assert panel.model.rowCount() == 2
    panel.filter.setText("ادلب")
    qtbot.waitUntil(lambda: panel.model.rowCount() == 1)
    row = panel.model.report(0)
    assert row is not None
    assert "إدلب" in row.title


def test_stepping_goes_on_from_the_report_on_the_desk(
    session: Session, appearance: Appearance, settings: Settings, qtbot: QtBot
) -> None:
    panel = QueuePanel(session, appearance, settings)
    qtbot.addWidget(panel)
    panel.reload()
    with qtbot.waitSignal(panel.report_chosen) as chosen:
        panel.step(+1)
    second = panel.model.report(1)
    assert second is not None
    assert chosen.args == [second.id]
    session.open_report(second.id)
    with qtbot.assertNotEmitted(panel.report_chosen):
        panel.step(+1)


ISOLATES = "\u2066\u2067\u2068\u2069"  # a title keeps its own direction among others


def test_a_long_title_is_cut_at_a_word_in_two_lines(appearance: Appearance) -> None:
    title = "106 قتلى على الأقل من قوات النظام والقوى الغير سورية المتحالفة معها بينهم 20"
    layout = two_lines(title, appearance.font(), 180)
    assert layout.lineCount() == 2
    cut = layout.text().strip(ISOLATES)
    assert cut.endswith("…")
    assert title.startswith(cut[:-1])
    assert title[len(cut) - 1] == " "
    short = two_lines("قتل 12", appearance.font(), 180)
    assert short.text().strip(ISOLATES) == "قتل 12"
