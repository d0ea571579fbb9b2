"""The list of reports asks the model about the rows in sight, however many there are."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from rasid.gui.queue.rows_view import RowsView

ROWS = 100_000


class Counting(QAbstractListModel):
    """So many rows, which count how often they are asked for."""

    asked = 0

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        self.asked += 1
        return 0 if parent is not None and parent.isValid() else ROWS

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        self.asked += 1
        return str(index.row()) if role == Qt.ItemDataRole.DisplayRole else None


def shown(qtbot: QtBot) -> tuple[RowsView, Counting]:
    view, model = RowsView(), Counting()
    view.set_row_height(84)
    view.setModel(model)
    qtbot.addWidget(view)
    view.resize(300, 600)
    with qtbot.waitExposed(view):
        view.show()
    return view, model


def test_a_reset_asks_for_no_row_out_of_sight(qtbot: QtBot) -> None:
    view, model = shown(qtbot)
    model.asked = 0
    model.beginResetModel()
    model.endResetModel()
    view.viewport().repaint()
    assert model.asked < 1_000


def test_rows_fill_the_width_and_have_their_height(qtbot: QtBot) -> None:
    view, model = shown(qtbot)
    box = view.visualRect(model.index(1))
    assert (box.left(), box.width(), box.height()) == (0, view.viewport().width(), 84)


def test_the_last_row_is_reached_by_key(qtbot: QtBot) -> None:
    view, model = shown(qtbot)
    view.setCurrentIndex(model.index(0))
    QTest.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert view.currentIndex().row() == ROWS - 1
    assert view.visualRect(model.index(ROWS - 1)).bottom() <= view.viewport().height()
