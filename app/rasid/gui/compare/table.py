"""The table of differences: rows are walked by the arrows, reports by the page keys."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from rasid.gui.appearance import Appearance
from rasid.gui.compare.delegate import DifferenceDelegate
from rasid.gui.compare.model import Column, DifferenceModel

_SHARES = {Column.FIELD: 22, Column.FIRST: 26, Column.SECOND: 26, Column.NOTE: 14}
"""Of the width, in per cent; the choice has the rest."""
_STEPS = {Qt.Key.Key_PageDown: +1, Qt.Key.Key_PageUp: -1}


class DifferenceTable(QTableView):
    """Shows the model of the comparison.

    Signals:
        report_step_requested: +1 for the next report that differs, -1 for the one before.
    """

    report_step_requested = Signal(int)

    def __init__(
        self, model: DifferenceModel, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setItemDelegate(DifferenceDelegate(appearance, self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Differences"))

    def fit(self) -> None:
        """Give the columns their shares, and each row the height its words need."""
        width = self.viewport().width()
        for column, share in _SHARES.items():
            self.setColumnWidth(column, width * share // 100)
        self.resizeRowsToContents()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.report_step_requested.emit(step)
