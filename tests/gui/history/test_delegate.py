"""The words of an entry stand in their boxes: what is measured as one line is painted as one."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from rasid.gui.appearance import Appearance
from rasid.gui.history.delegate import HistoryDelegate
from rasid.gui.history.entries import Entry

_WRAP = int(Qt.TextFlag.TextWordWrap)


@pytest.mark.parametrize("count", [3, 11, 50, 82, 99, 100, 195, 1286])
def test_how_many_a_run_folds_stands_on_one_line(
    qtbot: QtBot, appearance: Appearance, count: int
) -> None:
    view = QListView()
    qtbot.addWidget(view)
    delegate = HistoryDelegate(appearance, view)
    for what in (f"{count} قراراً متتالياً", f"{count} قرار متتالٍ", f"{count} decisions in a row"):
        entry = Entry(who="ريم", what=what, when="2026-11-22 08:25", folded=count)
        (said,) = [piece for piece in delegate._laid_out(entry, 900) if piece.text == what]
        painted = QFontMetrics(said.font).boundingRect(
            QRect(0, 0, said.box.width(), 10_000), _WRAP, what
        )
        assert painted.height() <= said.box.height()
