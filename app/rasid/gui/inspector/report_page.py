"""What is known of the report itself, and the word that it is finished."""

from typing import Any, TypeAlias

from PySide6.QtCore import Qt, Signal
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
from rasid.gui.inspector.drafts_file import DetailsDraft
from rasid.gui.inspector.field_row import FieldRow, quiet_label
from rasid.gui.inspector.field_words import field_word
from rasid.gui.inspector.kept_drafts import KeptDrafts
from rasid.gui.inspector.report_toll import ReportToll
from rasid.gui.inspector.tick_box import TickBox
from rasid.gui.words import word
from rasid.review.decisions import KEEP, correct_report
from rasid.storage.reports import ReportRow

_TALL = 64  # pixels of a field of several lines


_DETAILS = ("title", "published", "source", "url", "finished")
_Values: TypeAlias = tuple[str, str, str, str, bool]
"""In the order of ``_DETAILS``."""


class ReportPage(QWidget):
    """A form over the report's details; saving is one revision.

    Signals:
        history_requested: the report's own history is to be shown.
        draft_kept: whether something typed here is saved only as a draft.
        problem_raised: a sentence on a draft that could not be read or kept.
    """

    history_requested = Signal()
    draft_kept = Signal(bool)
    problem_raised = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._row: ReportRow | None = None
        self._drafts = KeptDrafts(DetailsDraft, self)
        self._drafts.problem_raised.connect(self.problem_raised)
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
        for typed in (self.title, self.published, self.source, self.url):
            typed.textChanged.connect(lambda *_text: self._keep())
        self.finished.toggled.connect(lambda _on: self._keep())
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

    def turn_to(self) -> None:
        """Go on with the drafts kept for the report on the desk."""
        self._drafts.turn_to(self._desk.details_path())
        self._row = None

    @property
    def holds_draft(self) -> bool:
        """Whether details of the report on the desk stand there that are not saved."""
        opened = self._desk.opened
        return opened is not None and self._drafts.get(opened.report.id) is not None

    def is_changed(self) -> bool:
        """Whether something was typed that is not saved."""
        return self._row is not None and self._values() != _values_of(self._row)

    def _keep(self) -> None:
        """Put what was typed on the disk; nothing where all is as it was."""
        row = self._row
        if row is None:
            return
        if self.is_changed():
            pairs = zip(_DETAILS, self._typed(), _values_of(row), strict=True)
            changed: dict[str, Any] = {name: typed for name, typed, old in pairs if typed != old}
            self._drafts.keep(row.id, DetailsDraft(**changed))
        else:
            self._drafts.forget(row.id)
        self.draft_kept.emit(self.holds_draft)

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
            self._drafts.forget(row.id)
            self.draft_kept.emit(self.holds_draft)
            self._row = None
            self.refresh()

    def _show(self, row: ReportRow) -> None:
        draft = self._drafts.get(row.id) or DetailsDraft()
        kept = [getattr(draft, name) for name in _DETAILS]
        shown: list[Any] = [
            old if typed is None else typed
            for typed, old in zip(kept, _values_of(row), strict=True)
        ]
        title, published, source, url, finished = shown
        self._row = None  # nothing is typed now
        self.title.setPlainText(title)
        for field, text in (
            (self.published, published),
            (self.source, source),
            (self.url, url),
        ):
            field.setText(text)
        self.finished.setChecked(finished)
        self._row = row
        about = [f"\u2066{row.file}\u2069", self.tr("%n character(s)", "", row.characters)]
        self._about.setText(" · ".join([*about, row.encoding]))
        self._warn("")
        self._say()
        self._keep()

    def _typed(self) -> _Values:
        """What stands in the fields, letter for letter."""
        return (
            self.title.toPlainText(),
            self.published.text(),
            self.source.text(),
            self.url.text(),
            self.finished.isChecked(),
        )

    def _values(self) -> _Values:
        """What would be saved."""
        title, published, source, url, finished = self._typed()
        return " ".join(title.split()), published.strip(), source.strip(), url.strip(), finished

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


def _values_of(row: ReportRow) -> _Values:
    return row.title, row.published or "", row.source or "", row.url or "", row.finished
