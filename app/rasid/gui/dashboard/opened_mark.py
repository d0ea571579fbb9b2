"""The events, or reports, a mark of the dashboard stands for, one of which is opened."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from rasid.core.bounds import Bounds
from rasid.core.vocabulary import EventType
from rasid.gui.agreement.model import Row, Table
from rasid.gui.appearance import Appearance
from rasid.gui.dashboard.card import table_of_words, widen
from rasid.gui.dashboard.figure import Mark
from rasid.gui.inspector.describe import bounds_text, ltr
from rasid.gui.inspector.drawing import isolated
from rasid.gui.words import word
from rasid.publishing.overview import Overview

_WIDTH = 420  # pixels at 100 %


class OpenedMark(QFrame):
    """A list beside the figures; Enter opens a line in the review.

    Signals:
        subject_chosen: a report is to be opened, and an event in it, or "".
    """

    subject_chosen = Signal(str, str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", "true")
        self.setFixedWidth(appearance.px(_WIDTH))
        self._title, self._said = QLabel(), QLabel()
        self._title.setProperty("type", "panel")
        self._title.setWordWrap(True)
        self._said.setProperty("type", "secondary")
        self.table = table_of_words()
        self._rows = Table(self.table)
        self.table.setModel(self._rows)
        self._subjects: tuple[tuple[str, str], ...] = ()
        column = QVBoxLayout(self)
        column.addWidget(self._title)
        column.addWidget(self._said)
        column.addWidget(self.table, 1)
        # Later, so that the Enter that chose a line does not go on to the review and accept there.
        queued = Qt.ConnectionType.QueuedConnection
        self.table.activated.connect(lambda index: self._choose(index.row()), queued)
        self.hide()

    def show_mark(self, mark: Mark, overview: Overview) -> None:
        """List what a mark stands for, and take the keyboard."""
        self._title.setText(mark.said)
        self.table.setAccessibleName(mark.said)
        rows, subjects = list[Row](), list[tuple[str, str]]()
        for subject in mark.subjects:
            line = overview.events.get(subject)
            if line is None:
                rows.append(Row((isolated(overview.titles[subject]), "", "")))
                subjects.append((subject, ""))
                continue
            where = " · ".join(filter(None, (ltr(line.day or ""), isolated(line.place))))
            dead = bounds_text(line.dead) if line.dead != Bounds() else ""
            rows.append(Row((word(EventType(line.type)), where, dead)))
            subjects.append((line.report, line.id))
        self._subjects = tuple(subjects)
        titles = (self.tr("Event"), self.tr("When and where"), self.tr("Dead"))
        if mark.subjects and mark.subjects[0] in overview.titles:
            titles = (self.tr("Report"), "", "")
        self._rows.show(titles, rows)
        widen(self.table, 1 if titles[1] else 0)
        self._tell()
        self.show()
        self.table.selectRow(0)
        self.table.setFocus()

    def _choose(self, place: int) -> None:
        if 0 <= place < len(self._subjects):
            self.subject_chosen.emit(*self._subjects[place])

    def _tell(self) -> None:
        self._said.setText(
            self.tr(
                "%n line(s); Enter opens one in the review, Esc closes the list.",
                "",
                len(self._subjects),
            )
        )

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.hide()
