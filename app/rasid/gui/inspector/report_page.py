"""What is known of the report itself, and the word that it is finished."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from rasid.gui.inspector.days import read_days
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.field_row import FieldRow, quiet_label
from rasid.gui.inspector.field_words import field_word
from rasid.gui.inspector.report_toll import ReportToll
from rasid.gui.inspector.tick_box import TickBox
from rasid.gui.words import word
from rasid.review.decisions import KEEP, correct_report
from rasid.storage.reports import ReportRow

_TALL = 64  # pixels of a field of several lines


class ReportPage(QWidget):
    """A form over the report's details; saving is one revision.

    Signals:
        history_requested: the report's own history is to be shown.
    """

    history_requested = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._row: ReportRow | None = None
        self.title = self._tall(field_word("title"))
        self.published = QLineEdit()
        self.published.setPlaceholderText("2017-11-03")
        self.basis: QLabel = quiet_label("", type_="hint")
        self.source = QLineEdit()
        self.url = QLineEdit()
        self.finished = TickBox(self.tr("This report is finished"), desk.appearance)
        self.finished.setAccessibleName(self.finished.text())
        self._about: QLabel = quiet_label("", type_="hint")
        self._message: QLabel = quiet_label("", type_="strong")
        self._message.setProperty("tone", "warn")
        self.save = QPushButton(self.tr("Save"))
        self.history = QPushButton(self.tr("History of the report"))
        self.history.setProperty("kind", "link")
        self.save.clicked.connect(self.save_details)
        self.history.clicked.connect(self.history_requested)
        self.toll: QWidget = QWidget()
        self._lay_out()
        self.published.textChanged.connect(lambda _text: self._say())
        self.refresh()

    @property
    def message(self) -> str:
        """The sentence on what could not be saved."""
        return "" if self._message.isHidden() else self._message.text()

    def refresh(self) -> None:
        """Show the details as they stand; what was typed and not saved stays."""
        opened = self._desk.opened
        row = opened.report if opened else None
        same = row is not None and self._row is not None and row.id == self._row.id
        keeps = same and self.is_changed()
        self._row = row
        self._show_toll()
        if keeps:
            return
        self.setEnabled(row is not None)
        if row is not None:
            self._show(row)

    def _show_toll(self) -> None:
        toll = ReportToll(self._desk)
        self._column.replaceWidget(self.toll, toll)
        self.toll.hide()
        self.toll.deleteLater()
        self.toll = toll

    def is_changed(self) -> bool:
        """Whether something was typed that is not saved."""
        row = self._row
        return row is not None and self._values() != (
            row.title,
            row.published or "",
            row.source or "",
            row.url or "",
            row.finished,
        )

    def save_details(self) -> None:
        """Write what was changed as one revision."""
        row = self._row
        if row is None or not self.is_changed():
            return
        problem = self._problem()
        if problem:
            self._warn(problem)
            return
        title, published, source, url, finished = self._values()
        day = read_days(published)
        new_day = day.start if day else None
        outcome = self._desk.session.write(
            lambda project, author: correct_report(
                project,
                row.id,
                author=author,
                title=title,
                published=KEEP if new_day == row.published else new_day,
                source=source or None,
                url=url or None,
                finished=finished,
            )
        )
        if outcome is not None:
            self._row = None
            self.refresh()

    def _show(self, row: ReportRow) -> None:
        with QSignalBlocker(self.published):
            self.published.setText(row.published or "")
        self.title.setPlainText(row.title)
        self.source.setText(row.source or "")
        self.url.setText(row.url or "")
        self.finished.setChecked(row.finished)
        about = [f"\u2066{row.file}\u2069", self.tr("%n character(s)", "", row.characters)]
        self._about.setText(" · ".join([*about, row.encoding]))
        self._warn("")
        self._say()

    def _values(self) -> tuple[str, str, str, str, bool]:
        return (
            " ".join(self.title.toPlainText().split()),
            self.published.text().strip(),
            self.source.text().strip(),
            self.url.text().strip(),
            self.finished.isChecked(),
        )

    def _problem(self) -> str:
        title, published, *_ = self._values()
        if not title:
            return self.tr("The report has no title. Give it one.")
        day = read_days(published)
        if published and (day is None or day.start != day.end):
            return self.tr("“%1” is no day. Write it like 2017-11-03.").replace("%1", published)
        return ""

    def _say(self) -> None:
        """Where the date comes from, or what is lost without one."""
        row, typed = self._row, self.published.text().strip()
        if row is not None and typed == (row.published or ""):
            text = word(row.published_basis)
        else:
            text = self.tr("set by hand when saved") if typed else ""
        if not typed:
            text = self.tr("Without a date “today” and “yesterday” cannot be resolved.")
        self.basis.setText(text)

    def _warn(self, sentence: str) -> None:
        self._message.setText(sentence)
        self._message.setVisible(bool(sentence))

    def _lay_out(self) -> None:
        px = self._desk.appearance.px
        inside = QWidget()
        inside.setProperty("ground", "raised")
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(px(16), px(8), px(16), px(12))
        layout.setSpacing(px(6))
        rows: tuple[tuple[str, tuple[QWidget, ...]], ...] = (
            ("title", (self.title,)),
            ("published", (self.published, self.basis)),
            ("source", (self.source,)),
            ("url", (self.url,)),
            ("finished", (self.finished,)),
        )
        for name, widgets in rows:
            row = FieldRow(field_word(name), self._desk.appearance)
            for widget in widgets:
                row.add(widget)
            layout.addWidget(row)
        for label in (self._about, self._message):
            layout.addWidget(label)
        for button in (self.save, self.history):
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        layout.addWidget(self.toll)
        layout.addStretch(1)
        self._column = layout
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)

    def _tall(self, name: str) -> QPlainTextEdit:
        field = QPlainTextEdit()
        field.setAccessibleName(name)
        field.setTabChangesFocus(True)
        field.setFixedHeight(self._desk.appearance.px(_TALL))
        return field
