"""A ruling written by hand: the form of an event, or other words for a span, beside the text."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from rasid.core.body import event_body, read_span, span_body
from rasid.core.event import Event
from rasid.core.span import Span
from rasid.core.vocabulary import Label, State
from rasid.gui.adjudication.rows import event_of
from rasid.gui.adjudication.text import CandidateText
from rasid.gui.inspector.choice import Choice
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.event_form import EventForm
from rasid.gui.keycap import CapButton
from rasid.review.disagreements import Body, Candidate

_SIZE = (1080, 680)  # pixels at 100 %
_FORM = 440


class RulingForm(QDialog):
    """The text, with what is edited beside it; Ctrl+Enter takes it, Esc leaves.

    Signals:
        taken: the body that was written.
    """

    taken = Signal(object)  # Body

    def __init__(self, candidate: Candidate, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.setWindowTitle(self.tr("Ruling by hand"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        px = desk.appearance.px
        self.text = CandidateText(desk.appearance)
        self.text.selectionChanged.connect(lambda: desk.select(*self.text.selection()))
        self._note = QLabel()
        self._note.setWordWrap(True)
        self._note.setProperty("tone", "bad")
        side = QVBoxLayout()
        side.addWidget(self._inside(candidate), 1)
        side.addWidget(self._note)
        side.addLayout(self._buttons())
        row = QHBoxLayout(self)
        row.addWidget(self.text, 1)
        held = QWidget()
        held.setLayout(side)
        held.setFixedWidth(px(_FORM))
        row.addWidget(held)
        self.resize(px(_SIZE[0]), px(_SIZE[1]))
        if desk.opened is not None:
            self.text.show_candidates(desk.opened, [candidate])

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        appearance = self.desk.appearance
        self.take = CapButton(appearance, ("Ctrl", "Enter"), kind="primary")
        self.take.set_words(self.tr("Take into the ruling"))
        self.take.clicked.connect(self.on_take)
        leave = CapButton(appearance, ("Esc",))
        leave.set_words(self.tr("Leave"))
        leave.clicked.connect(self.reject)
        for button in (self.take, leave):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _inside(self, candidate: Candidate) -> QWidget:
        raise NotImplementedError

    def problem(self) -> str:
        """Why it cannot be taken; empty where it can."""
        raise NotImplementedError

    def body(self) -> Body:
        """What was written."""
        raise NotImplementedError

    def on_take(self) -> None:
        """Hand over what was written, or say what is wrong with it."""
        sentence = self.problem()
        self._note.setText(sentence)
        if not sentence:
            body = self.body()
            self.accept()
            self.taken.emit(body)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter takes; Enter alone does nothing."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.on_take()
            return
        super().keyPressEvent(event)


class EventRulingForm(RulingForm):
    """The form of the inspector, on the event the ruling comes to so far."""

    def __init__(
        self, candidate: Candidate, event: Event, desk: Desk, parent: QWidget | None = None
    ) -> None:
        self._event = event
        super().__init__(candidate, desk, parent)

    def _inside(self, _candidate: Candidate) -> QWidget:
        self.form = EventForm(self._event, self._event, self.desk)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(self.form)
        return area

    def problem(self) -> str:
        """What the form refuses."""
        return self.form.problem()

    def body(self) -> Body:
        """The event as edited."""
        opened = self.desk.opened
        assert opened is not None, "a form is of a report that is open"
        return event_body(opened.report.id, self.form.value(), State.CONFIRMED, None)


class SpanRulingForm(RulingForm):
    """Another label, or the words selected in the text."""

    def __init__(
        self, candidate: Candidate, span: Span, desk: Desk, parent: QWidget | None = None
    ) -> None:
        self._span = span
        super().__init__(candidate, desk, parent)

    def _inside(self, _candidate: Candidate) -> QWidget:
        self.label: Choice[Label] = Choice(Label, self.tr("Label"))
        self.label.set_value(self._span.label)
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        hint = QLabel(self.tr("Select the words in the text, by mouse or with Shift and arrows."))
        hint.setWordWrap(True)
        hint.setProperty("type", "secondary")
        box = QWidget()
        column = QVBoxLayout(box)
        for widget in (self.label, self._words, hint):
            column.addWidget(widget)
        column.addStretch(1)
        self.text.selectionChanged.connect(self._show_words)
        self._show_words()
        return box

    def _show_words(self) -> None:
        self._words.setText(self._cut().text)

    def _cut(self) -> Span:
        opened = self.desk.opened
        start, end = self.text.selection()
        if opened is None or start >= end:
            start, end = self._span.start, self._span.end
        text = opened.text[start:end] if opened is not None else self._span.text
        label = self.label.value() or self._span.label
        return replace(self._span, label=label, start=start, end=end, text=text)

    def problem(self) -> str:
        """A span has words."""
        return "" if self._cut().text.strip() else self.tr("Select words of the text.")

    def body(self) -> Body:
        """The span as edited."""
        opened = self.desk.opened
        assert opened is not None, "a form is of a report that is open"
        return span_body(opened.report.id, self._cut(), State.CONFIRMED, None)


def form_on(candidate: Candidate, desk: Desk, parent: QWidget) -> RulingForm | None:
    """The form for what a candidate is; None where there is none but the grid."""
    body, event = candidate.body, event_of(candidate.body)
    if event is not None:
        return EventRulingForm(candidate, event, desk, parent)
    if body is not None and "label" in body:
        return SpanRulingForm(candidate, read_span(candidate.subject, body)[1], desk, parent)
    return None
