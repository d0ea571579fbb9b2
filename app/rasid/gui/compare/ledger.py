"""The ledger of the rules: how each fared with people, version by version."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from rasid.core.vocabulary import EventType, Label
from rasid.gui.words import word
from rasid.review.ledger import Entry, Fate

_COUNTS = (Fate.ACCEPTED, Fate.CORRECTED, Fate.REJECTED, Fate.WAITING, Fate.MISSED)
_SIZE = (1060, 620)  # pixels


class LedgerDialog(QDialog):
    """Lists rules; what no rule proposed and people made stands under "missed"."""

    def __init__(self, entries: Sequence[Entry], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Ledger of the rules"))
        self.resize(*_SIZE)
        told = QLabel(
            self.tr(
                "What people decided of what each rule proposed. Missed is what people marked or "
                "told where no rule did."
            )
        )
        told.setWordWrap(True)
        heads = [
            self.tr("Version"),
            self.tr("Rule"),
            self.tr("Proposes"),
            self.tr("Accepted"),
            self.tr("Corrected"),
            self.tr("Rejected"),
            self.tr("Waiting"),
            self.tr("Missed"),
        ]
        self.table = QTableWidget(len(entries), len(heads))
        self.table.setHorizontalHeaderLabels(heads)
        self.table.verticalHeader().hide()
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        for line, entry in enumerate(entries):
            words = (entry.version, entry.rule or "–", _proposes(entry.proposes))
            for column, said in enumerate(words):
                self.table.setItem(line, column, QTableWidgetItem(said))
            for column, fate in enumerate(_COUNTS, len(words)):
                item = QTableWidgetItem()
                item.setData(Qt.ItemDataRole.DisplayRole, getattr(entry, fate))
                self.table.setItem(line, column, item)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)  # as they come, until one asks
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.table.setShowGrid(False)
        self.table.setAlternatingRowColors(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.addWidget(told)
        whole.addWidget(self.table, 1)
        whole.addWidget(buttons)


def _proposes(value: str) -> str:
    """A label or a type of event in words."""
    if value in Label.__members__:
        return word(Label(value))
    return word(EventType(value))
