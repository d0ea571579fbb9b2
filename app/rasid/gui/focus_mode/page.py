"""The page of focus mode: the words, the question, the rule, and what was decided before."""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from rasid.core.vocabulary import State
from rasid.gui.announcer import announce
from rasid.gui.appearance import Appearance
from rasid.gui.decision_bar import Segments
from rasid.gui.focus_mode.bounds import BoundsCards
from rasid.gui.focus_mode.passage import Passage, PassageView, passage
from rasid.gui.focus_mode.question import Question, about_event, about_span
from rasid.gui.inspector.chip import Chip, Face
from rasid.gui.inspector.describe import first_words
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.field_row import Flow, quiet_label
from rasid.gui.keycap import CapButton
from rasid.gui.report.tooltip import state_word
from rasid.gui.report.view import ReportView
from rasid.gui.session import Session
from rasid.gui.words import word
from rasid.storage.log import Outcome
from rasid.storage.queries import EventRow, SpanRow

_SIDE = 160  # pixels at 100 % left free beside the column in a wide window
_REMEMBERED = 3  # decisions named


class FocusPage(QFrame):
    """Shows the one decision that is current; the keys are those of review.

    Signals:
        left: back to review.
        next_report_requested: nothing is left to decide here.
    """

    left = Signal()
    next_report_requested = Signal()

    def __init__(
        self,
        session: Session,
        appearance: Appearance,
        view: ReportView,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._appearance, self._view = session, appearance, view
        self._desk = Desk(session, appearance, self)
        self._decided: list[str] = []  # subjects, the last first
        self.setProperty("ground", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._make_parts()
        self._lay_out()
        self._refreshing = QTimer(self, singleShot=True, interval=0)
        self._refreshing.timeout.connect(self._refresh)
        for signal in (
            session.report_opened,
            session.focus.event_changed,
            session.focus.span_changed,
            appearance.changed,
        ):
            signal.connect(self._refreshing.start)
        session.decisions_written.connect(self._on_decided)
        self._retranslate()

    def _make_parts(self) -> None:
        self._mode, self._title = QLabel(), QLabel()
        self._mode.setProperty("type", "strong")
        self._title.setProperty("type", "secondary")
        self._segments = Segments(self._appearance)
        self._place = QLabel()
        self._place.setProperty("type", "secondary")
        self.back = CapButton(self._appearance, ("Esc",), kind="quiet")
        self.back.clicked.connect(self.left)
        self.text = PassageView(self._appearance)
        self._question = QLabel()
        self._question.setWordWrap(True)
        self._values = Flow()
        self._bounds = BoundsCards(self._appearance)
        self._rule = quiet_label("", type_="secondary")
        self._before = Flow()
        self._empty = QLabel()
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.next_report = QPushButton()
        self.next_report.setProperty("kind", "primary")
        self.next_report.clicked.connect(self.next_report_requested)

    def _lay_out(self) -> None:
        head = QFrame()
        head.setProperty("edge", "below")
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(12)
        row.addWidget(self._mode)
        row.addWidget(self._title)
        row.addStretch(1)
        row.addWidget(self._segments)
        row.addWidget(self._place)
        row.addWidget(self.back)
        asked = QHBoxLayout()
        asked.setSpacing(12)
        asked.addWidget(self._bounds)
        asked.addWidget(self._rule, 1)
        line = QFrame()
        line.setProperty("rule", "true")
        self._column = QVBoxLayout()
        self._column.setSpacing(14)
        self._column.addWidget(self.text, 1)
        self._column.addWidget(self._empty, 1)
        self._column.addWidget(self.next_report, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addWidget(line)
        self._column.addWidget(self._question)
        self._column.addWidget(self._values)
        self._column.addLayout(asked)
        self._column.addWidget(self._before)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(head)
        whole.addLayout(self._column, 1)

    def open(self) -> None:
        """Take up what is current, or the first decision that is left."""
        self._refresh()
        self.text.setFocus()

    def asked(self) -> str:
        """The question as it stands."""
        return self._question.text()

    # What is asked

    def _refresh(self) -> None:
        if not self.isVisible():
            return
        session = self._session
        span = session.span_row(session.focus.span_id)
        event = session.event_row(session.focus.event_id)
        self._show_head(event)
        if span is not None:
            question = about_span(span, event, self._desk)
            shown = self._passage((span.span.start, span.span.end), event, span)
        elif event is not None:
            question = about_event(event, self._desk)
            shown = self._passage(self._where(event), event, None)
        else:
            self._show_nothing()
            return
        self._show_question(question, shown)

    def _passage(
        self, about: tuple[int, int], event: EventRow | None, span: SpanRow | None
    ) -> Passage:
        opened, page = self._session.opened, self._view.page
        assert opened is not None
        bright = page.evidence.get(event.id, ()) if event else ()
        current = span.id if span else self._trigger(event)
        return passage(opened.text, about, page.marks, tuple(bright), current)

    def _trigger(self, event: EventRow | None) -> str:
        """The span of the words that name an event."""
        where = event.event.trigger if event else None
        opened = self._session.opened
        spans = opened.spans if opened and where else ()
        places = ((row.id, row.span.start, row.span.end) for row in spans)
        return next((id_ for id_, *at in places if where and at == [where.start, where.end]), "")

    def _where(self, event: EventRow) -> tuple[int, int]:
        where = event.event.trigger or next(iter(event.event.evidence), None)
        return (where.start, where.end) if where else (0, 0)

    def _show_question(self, question: Question, shown: Passage) -> None:
        self._set_empty(empty=False)
        side = max(24, min(self._appearance.px(_SIDE), self.width() // 8))
        self._column.setContentsMargins(side, 16, side, 12)
        self._question.setText(question.words)
        self._question.setStyleSheet(f"font: bold {self._appearance.px(22)}px")
        self._fill(self._values, question.faces)
        self._bounds.show_bounds(question.bounds)
        self._rule.setText("\n".join(self._rules(question)))
        self._show_before()
        self._column.activate()
        self.text.show_passage(shown)
        announce(self.text, " ".join([question.words, *(f.spoken for f in question.faces)]))

    def _rules(self, question: Question) -> list[str]:
        """What the codebook says, and the rule of the machine."""
        arabic = self.isRightToLeft()
        section = self.tr("Codebook §{section}")
        lines = [
            f"{entry.words(arabic=arabic)} ({section.format(section=entry.section)})"
            for entry in question.entries
        ]
        if question.rule:
            lines.append(self.tr("Rule: {rule}").format(rule=question.rule))
        return lines

    def _fill(self, flow: Flow, faces: tuple[Face, ...]) -> None:
        flow.clear()
        for face in faces:
            chip = Chip(face, self._appearance)
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            chip.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            flow.add(chip)
        flow.setVisible(bool(faces))

    def _show_nothing(self) -> None:
        self._set_empty(empty=True)
        self.next_report.setFocus()

    def _set_empty(self, *, empty: bool) -> None:
        if_empty: tuple[QWidget, ...] = (self._empty, self.next_report)
        if_asked: tuple[QWidget, ...] = (self.text, self._question, self._rule)
        for widget in if_empty:
            widget.setVisible(empty)
        for widget in if_asked:
            widget.setVisible(not empty)
        for widget in (self._values, self._before, self._bounds):
            widget.hide()  # until there is something in them

    # Round it

    def _show_head(self, event: EventRow | None) -> None:
        opened = self._session.opened
        self._title.setText(first_words(opened.report.title or "", 70) if opened else "")
        standing = [r for r in opened.events if r.state is not State.REJECTED] if opened else []
        standing.sort(key=lambda row: (row.event.anchor, row.event.id))
        ids = [row.id for row in standing]
        place = ids.index(event.id) if event and event.id in ids else -1
        self._segments.show_states([row.state for row in standing], place)
        said = self.tr("{place} of {total}").format(place=place + 1, total=len(ids))
        self._place.setText(said if place >= 0 else "")

    def _on_decided(self, outcome: Outcome) -> None:
        if outcome.subject in self._decided:
            self._decided.remove(outcome.subject)
        self._decided.insert(0, outcome.subject)
        del self._decided[_REMEMBERED:]
        self._refreshing.start()

    def _show_before(self) -> None:
        """What was decided last in this report, the last first."""
        faces = []
        for subject in self._decided:
            span, event = self._session.span_row(subject), self._session.event_row(subject)
            if span is not None:
                state, words = state_word(span.state, edited=span.edited), span.span.text
            elif event is not None:
                state, words = state_word(event.state, edited=event.edited), word(event.event.type)
            else:
                continue
            faces.append(Face(text=words, hint=state, spoken=f"{words}: {state}"))
        self._fill(self._before, tuple(faces))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self._mode.setText(self.tr("Focus mode"))
        self.back.set_words(self.tr("Back"))
        self._empty.setText(self.tr("Nothing left to decide here."))
        self.next_report.setText(self.tr("Next report"))
        self._refreshing.start()
