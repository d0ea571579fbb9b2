"""The box in which one says something about the thing one is at, or answers a comment."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from rasid.gui.appearance import Appearance
from rasid.gui.comments.drafts import CommentDraft
from rasid.gui.comments.entry import CommentEntry
from rasid.gui.comments.subject import Subject
from rasid.gui.comments.thread import told
from rasid.gui.inspector.tick_box import TickBox
from rasid.storage.comments import CommentRow

_THREAD = 140  # pixels at 100 %: the most of what was said before that is in sight


class CommentBox(QFrame):
    """What was said, a field to say more, and what it is to be.

    Signals:
        saved: what is typed is to be written.
        left: the box is to be put away.
        changed: something was typed or ticked.
        subject_changed: it is to be about something else of those offered.
    """

    saved = Signal()
    left = Signal()
    changed = Signal()
    subject_changed = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._subjects: Sequence[Subject] = ()
        self._is_answer = False
        self.setProperty("ground", "surface")
        self.setProperty("edge", "above")
        self._make_widgets()
        self._lay_out()
        self._retranslate()
        self.hide()

    def _make_widgets(self) -> None:
        self.title = QLabel()
        self.title.setProperty("type", "panel")
        self.subject = QComboBox()
        self.subject.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.subject.currentIndexChanged.connect(lambda _: self.subject_changed.emit())
        self.said = QLabel()
        self.said.setProperty("type", "secondary")
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(self.said)
        self.entry = CommentEntry(self._appearance)
        self.entry.submitted.connect(self.saved)
        self.entry.textChanged.connect(self.changed)
        self.question, self.stops, self.resolves = (TickBox("", self._appearance) for _ in range(3))
        for box in (self.question, self.stops):
            box.toggled.connect(self.changed)
        self.save, self.close_button = QPushButton(), QPushButton()
        self.save.setProperty("kind", "primary")
        self.close_button.setProperty("kind", "link")
        self.save.clicked.connect(self.saved)
        self.close_button.clicked.connect(self.left)
        self.hint = QLabel()
        self.hint.setProperty("type", "hint")
        self.hint.setWordWrap(True)

    def _lay_out(self) -> None:
        head, ticks, foot = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.title)
        head.addWidget(self.subject, 1)
        head.addWidget(self.close_button)
        for box in (self.question, self.stops, self.resolves):
            ticks.addWidget(box)
        ticks.addStretch(1)
        foot.addWidget(self.save)
        foot.addWidget(self.hint, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 12, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.area)
        column.addWidget(self.entry)
        column.addLayout(ticks)
        column.addLayout(foot)

    # What is shown

    def offer(self, subjects: Sequence[Subject]) -> None:
        """Say something about the first of these, or another of them."""
        self._subjects = subjects
        self.subject.blockSignals(True)
        self.subject.clear()
        self.subject.addItems([each.words for each in subjects])
        self.subject.blockSignals(False)
        self._set_answering(answering=False)

    def answer(self) -> None:
        """Answer the comment that is shown."""
        self._subjects = ()
        self._set_answering(answering=True)

    @property
    def chosen(self) -> Subject | None:
        """What it is about; None where a comment is answered."""
        index = self.subject.currentIndex()
        return self._subjects[index] if 0 <= index < len(self._subjects) else None

    def show_thread(self, rows: Sequence[CommentRow]) -> None:
        """Show what was said about the same thing."""
        self.said.setText(told(rows))
        self.area.setVisible(bool(rows))
        width = max(120, self.width() - self._appearance.px(40))
        tall = self.said.heightForWidth(width) + 4
        self.area.setFixedHeight(min(self._appearance.px(_THREAD), tall))

    def fill(self, draft: CommentDraft) -> None:
        """Go on with what was typed before."""
        for widget in (self.entry, self.question, self.stops):
            widget.blockSignals(True)
        self.entry.setPlainText(draft.text)
        self.question.setChecked(draft.question)
        self.stops.setChecked(draft.stops_export)
        for widget in (self.entry, self.question, self.stops):
            widget.blockSignals(False)

    def draft(self) -> CommentDraft:
        """What is typed and ticked."""
        text = self.entry.toPlainText()
        return CommentDraft(text, self.question.isChecked(), self.stops.isChecked())

    def _set_answering(self, *, answering: bool) -> None:
        for widget in (self.subject, self.question, self.stops):
            widget.setVisible(not answering)
        self.resolves.setVisible(answering)
        self.resolves.setChecked(True)
        self._is_answer = answering
        self._retranslate()

    # Language

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Answer") if self._is_answer else self.tr("Comment on"))
        self.subject.setAccessibleName(self.tr("Comment on"))
        self.entry.setAccessibleName(self.tr("Words of the comment"))
        self.entry.setPlaceholderText(self.tr("What should others know or decide?"))
        for box, words in (
            (self.question, self.tr("A question to the lead")),
            (self.stops, self.tr("Stops the export")),
            (self.resolves, self.tr("This settles it")),
        ):
            box.setText(words)
            box.setAccessibleName(words)
        self.save.setText(self.tr("Save"))
        self.close_button.setText(self.tr("Close"))
        self.hint.setText(
            self.tr("Enter saves, Shift+Enter begins a line, Esc keeps it as a draft")
        )
