"""Why some words were read as they are: a panel at the foot of the inspector, no dialog."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from rasid.gui.announcer import announce
from rasid.gui.inspector.describe import first_words
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.drawing import isolated
from rasid.gui.inspector.field_row import quiet_label
from rasid.gui.inspector.rules import load_rules
from rasid.gui.inspector.why_answer import Answer
from rasid.gui.inspector.why_question import Question, question_at
from rasid.gui.inspector.why_words import entries
from rasid.gui.tasks import Control, SerialLane

if TYPE_CHECKING:
    from rasid.extraction.explaining import Explained


class WhyPanel(QFrame):
    """Puts the question to the rules beside the window and shows what they say.

    Signals:
        closed: it was put away from within, by its button or Esc.
    """

    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._lane = SerialLane(self)  # its own: a question does not wait for an import
        self._question: Question | None = None
        self._answer: tuple[Explained, ...] | None = None
        self._refusal = ""
        self.setProperty("ground", "surface")
        self.setProperty("edge", "above")
        self.title = quiet_label("", type_="panel")
        self.close_button = QPushButton()
        self.close_button.setProperty("kind", "quiet")
        self.close_button.clicked.connect(self.leave)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._lay_out()
        self.hide()
        self._again = QTimer(self, singleShot=True, interval=0)
        self._again.timeout.connect(self._show)
        desk.appearance.changed.connect(self._again.start)
        desk.session.report_opened.connect(self._put_away)
        desk.session.decisions_written.connect(lambda _outcome: self._put_away())

    def ask(self) -> None:
        """Ask about what is selected or current; asking the same again puts the answer away."""
        question = question_at(self._desk)
        if not self.isHidden() and question == self._question:
            self.leave()
            return
        self._question, self._answer, self._refusal = question, None, ""
        self.show()
        self._show()
        if question is not None:
            self._lane.run(
                lambda _control: _explained(question, _control),
                done=lambda answer: self._on_answered(question, answer),
                failed=lambda sentence: self._on_failed(question, sentence),
                report=lambda _done, _total: None,
            )

    def leave(self) -> bool:
        """Put the panel away; False where it was not shown."""
        was_shown = not self.isHidden()
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.isAncestorOf(focused)
        self._put_away()
        if was_shown and had_focus:
            self.closed.emit()
        return was_shown

    def wait(self) -> None:
        """Return when no question is under way any more."""
        self._lane.wait()

    @property
    def words(self) -> str:
        """All that is shown, a line each, as a screen reader has it."""
        body = self.area.widget()
        return body.accessibleDescription() if body is not None else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts it away."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """In another language it is said anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._again.start()

    def _put_away(self) -> None:
        self._question = None
        self.hide()

    def _on_answered(self, question: Question, answer: tuple["Explained", ...]) -> None:
        if question is self._question:
            self._answer = answer
            self._show()
            announce(self, f"{self.title.text()}\n{self.words}")

    def _on_failed(self, question: Question, sentence: str) -> None:
        if question is self._question:
            self._refusal = sentence
            self._show()
            announce(self, sentence)

    def _lay_out(self) -> None:
        px = self._desk.appearance.px
        head = QHBoxLayout()
        head.setContentsMargins(px(16), px(8), px(8), 0)
        head.addWidget(self.title, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self.area, 1)

    def _show(self) -> None:
        if self.isHidden():
            return
        words = first_words(self._question.words, 60) if self._question else ""
        self.title.setText(self.tr("Why: {words}").format(words=isolated(words)))
        self.setAccessibleName(self.title.text())
        self.close_button.setText(self.tr("Close"))
        shown = entries(self._answer, self._desk) if self._answer is not None else []
        body = Answer(self._notes(), shown, self._desk)
        body.setAccessibleName(self.title.text())
        self.area.setAccessibleName(self.title.text())
        self.area.setWidget(body)
        body.show()

    def _notes(self) -> list[str]:
        """What is said before the rules speak."""
        question = self._question
        if question is None:
            return [self.tr("Choose a span or an event, or select words, and ask again.")]
        notes = [
            self.tr("A person marked {words}; no rule made this span.").format(words=isolated(text))
            for text in question.made
        ]
        notes += [
            self.tr("A person has changed what a rule proposed: {words}").format(
                words=isolated(text)
            )
            for text in question.changed
        ]
        if question.event_made:
            notes.append(self.tr("A person made this event; no rule proposed it."))
        if self._refusal:
            notes.append(self._refusal)
        elif self._answer is None:
            notes.append("…")
        elif not self._answer:
            notes.append(self.tr("No rule fired here."))
        return notes


def _explained(question: Question, _control: Control) -> tuple["Explained", ...]:
    """The answer, found beside the window."""
    rules = load_rules(question.own)
    from rasid.extraction.explaining import explain

    opened, where = question.opened, question.where
    published = opened.report.published
    return explain(rules, opened.text, where.start, where.end, published=published)
