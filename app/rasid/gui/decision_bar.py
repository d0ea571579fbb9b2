"""The bar below: what is current, the decisions about it, and the keys for a selection."""

from math import ceil

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from rasid.core.vocabulary import Factuality, PlacePrecision, ReasonCode, RevisionKind, State
from rasid.gui.appearance import Appearance
from rasid.gui.digit_offer import ENTER, DigitOffer
from rasid.gui.factuality_offer import FactualityOffer
from rasid.gui.inspector.describe import first_words
from rasid.gui.inspector.drawing import isolated
from rasid.gui.inspector.reason_words import reason_word
from rasid.gui.key_strip import KeyStrip
from rasid.gui.keycap import KeyButton
from rasid.gui.keys import KEYS, ROLE_COMMANDS, Command
from rasid.gui.nearness_offer import NearnessOffer
from rasid.gui.primary import Primary, primary
from rasid.gui.reason_offer import ReasonOffer
from rasid.gui.session import Session
from rasid.gui.type_strip import TypeStrip
from rasid.gui.words import word
from rasid.storage.log import Outcome
from rasid.storage.queries import EventRow, SpanRow

_WORDS = 22  # letters of a span that are named
_BUTTON = 40  # pixels at 100 %
_STATED = 2000  # milliseconds something stays said, unless the focus moves before
_SEGMENT_WIDTH, _SEGMENT_HEIGHT, _SEGMENT_GAP = 16, 5, 4  # pixels at 100 %
_CHANGES = {RevisionKind.CORRECT, RevisionKind.CREATE}
_SEGMENT_TOKENS = {
    State.PROPOSED: "line",
    State.CONFIRMED: "ok",
    State.VERIFIED: "accent",
    State.REJECTED: "bad",
}


class Segments(QWidget):
    """One small bar an event, in the colour of its state; the current one is taller."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._states: list[State] = []
        self._current = -1
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_states(self, states: list[State], current: int) -> None:
        """Show these; ``current`` is an index, -1 for none."""
        if (states, current) != (self._states, self._current):
            self._states, self._current = states, current
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._appearance.px(180), self._appearance.px(10))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._states:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        px, count = self._appearance.px, len(self._states)
        gap = px(_SEGMENT_GAP) if count < 16 else 1
        width = min(px(_SEGMENT_WIDTH), max(2.0, (self.width() - gap * count) / count))
        boxes: dict[tuple[State, bool], list[QRectF]] = {}
        for nth, state in enumerate(self._states[: ceil(self.width() / (width + gap))]):
            left = nth * (width + gap)
            if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                left = self.width() - left - width
            current = nth == self._current
            height = px(_SEGMENT_HEIGHT) + (3 if current else 0)
            box = QRectF(left, (self.height() - height) / 2, width, height)
            boxes.setdefault((state, current), []).append(box)
        for (state, current), alike in boxes.items():
            painter.setBrush(self._color(state, current=current))
            if width > 4:
                for box in alike:
                    painter.drawRoundedRect(box, 2, 2)
            else:  # too narrow for round corners to be seen
                painter.drawRects(alike)

    def _color(self, state: State, *, current: bool) -> QColor:
        token = "accent" if current and state is State.PROPOSED else _SEGMENT_TOKENS[state]
        return self._appearance.theme.color(token)


class DecisionBar(QFrame):
    """Names the one decision that is current and offers what can be decided.

    Signals:
        command_requested: a button was pressed.
    """

    command_requested = Signal(object)  # Command

    def __init__(
        self, session: Session, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._appearance = appearance
        self.setProperty("ground", "surface")
        self.setProperty("edge", "above")
        self._what = QLabel()
        self._segments = Segments(appearance)
        self._stated = QTimer(self, singleShot=True, interval=_STATED)
        self._stated.timeout.connect(self.refresh)
        self.accept = self._button(Command.ACCEPT_EVENT, kind="primary")
        self.accept_span = self._button(Command.ACCEPT_SPAN)
        self.reject = self._button(Command.REJECT)
        self.skip = self._button(Command.SKIP)
        self.undo = self._button(Command.UNDO, kind="quiet")
        self.roles = KeyStrip(appearance, ROLE_COMMANDS)
        self.roles.command_requested.connect(self.command_requested)
        self.reasons = ReasonOffer(session, appearance)
        self.reasons.changed.connect(self._fit)
        self.reasons.given.connect(self._on_reason_given)
        self.factuality = FactualityOffer(session, appearance)
        self.factuality.changed.connect(self._fit)
        self.nearness = NearnessOffer(session, appearance)
        self.nearness.changed.connect(self._fit)
        self.nearness.given.connect(self._on_nearness_given)
        self.types = TypeStrip(appearance)
        self.types.command_requested.connect(self.command_requested)
        self._selected = False
        self._changed_here = ""  # id of the event that was changed since it became current
        self._lay_out()
        session.report_opened.connect(self.refresh)
        session.decisions_written.connect(self._on_decisions_written)
        session.reviewer_changed.connect(self._on_reviewer_changed)
        session.focus.event_changed.connect(self._on_focus_moved)
        session.focus.span_changed.connect(self._on_focus_moved)
        appearance.changed.connect(self._set_height)
        self._retranslate()

    def _button(self, command: Command, *, kind: str = "") -> KeyButton:
        button = KeyButton(self._appearance, command, kind=kind)
        button.clicked.connect(lambda: self.command_requested.emit(command))
        return button

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(2)
        left.addStretch(1)
        left.addWidget(self._what)
        left.addWidget(self._segments)
        left.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(8)
        row.addLayout(left)
        row.addSpacing(8)
        for button in (self.accept, self.accept_span, self.reject, self.skip, self.undo):
            row.addWidget(button)
        row.addStretch(1)
        for widget in (self.roles, self.types, self.reasons, self.factuality, self.nearness):
            row.addWidget(widget)
        self._what.setMinimumWidth(self._appearance.px(150))
        self._set_height()

    def state_choice(self, words: str) -> None:
        """Say for a moment what was chosen."""
        self._what.setText(words)
        self._stated.start()

    def set_selection(self, start: int, end: int) -> None:
        """Say whether words are selected: keys act on them first."""
        if self._selected != (start < end):
            self._selected = start < end
            self.refresh()

    @property
    def on_event(self) -> bool:
        """Whether keys act on an event as a whole, as no words are selected and no span current."""
        focus = self._session.focus
        is_event = self._session.event_row(focus.event_id) is not None
        return is_event and not self._selected and self._session.span_row(focus.span_id) is None

    def primary_of(self, row: EventRow) -> Primary:
        """What is next for an event; one just changed here is gone on from, never verified."""
        following = primary(self._session, row)
        if following is Primary.VERIFY and row.id == self._changed_here:
            return Primary.GO_ON
        return following

    def _on_reviewer_changed(self) -> None:
        self._changed_here = ""
        self.refresh()

    def _on_decisions_written(self, outcome: Outcome) -> None:
        current = self._session.focus.event_id
        kinds = {each.kind for each in outcome.revisions if each.subject == current}
        if kinds:
            self._changed_here = current if kinds & _CHANGES else ""
        self.refresh()

    def _on_focus_moved(self) -> None:
        if self._changed_here != self._session.focus.event_id:
            self._changed_here = ""
        self._stated.stop()
        self.refresh()

    def refresh(self) -> None:
        """Name what is current now."""
        opened, focus = self._session.opened, self._session.focus
        events = self._session.standing_events
        place = next((i for i, row in enumerate(events) if row.event.id == focus.event_id), -1)
        self._segments.show_states([row.state for row in events], place)
        current = events[place] if place >= 0 else None
        span = self._session.span_row(focus.span_id) if focus.span_id else None
        if not self._stated.isActive():
            self._what.setText(self._name(current, span, len(events)))
        self.types.show_type(current.event.type if current else None)
        self._offer(current)
        self.accept_span.setVisible(span is not None)
        self.accept_span.setEnabled(span is not None and span.state is not State.CONFIRMED)
        self.reject.set_words(self.tr("Reject span") if span else self.tr("Reject"))
        self.reject.setEnabled(span is not None or current is not None)
        self.skip.setEnabled(opened is not None)
        self.undo.setEnabled(self._session.can_undo())
        self._fit()

    def _name(self, current: EventRow | None, span: SpanRow | None, total: int) -> str:
        """What keys act on: the selected words, else the span, else the event."""
        opened = self._session.opened
        if opened is None:
            return ""
        if self._selected:
            return self.tr("Selected words")
        if span is not None:
            words = isolated(first_words(span.span.text, _WORDS))
            return self.tr("Span: {label} · {words}").format(
                label=word(span.span.label), words=words
            )
        if not total:
            return self.tr("No event in this report")
        if current is None:
            return self.tr("%n event(s)", "", total)
        number = self.tr("Event {number}").format(number=opened.numbers[current.id])
        return f"{number} · {word(current.event.type)}"

    def _offer(self, current: EventRow | None) -> None:
        """One primary action, by where the event stands."""
        state = current.state if current else None
        self.accept.setEnabled(state in (State.PROPOSED, State.CONFIRMED))
        words = {
            Primary.ACCEPT: self.tr("Accept event"),
            Primary.ACCEPT_WORDS: self.tr("Accept its words"),
            Primary.VERIFY: self.tr("Verify event"),
            Primary.GO_ON: self.tr("Go on"),
        }
        if state is State.VERIFIED:
            self.accept.set_words(self.tr("Event is verified"))
        else:
            self.accept.set_words(words[self.primary_of(current) if current else Primary.ACCEPT])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(640, self.height())

    def _fit(self) -> None:
        """Give the keys for roles or types what room there is.

        Reasons take their place while they are offered, and that of buttons where it is narrow.
        """
        offers: tuple[
            DigitOffer[ReasonCode] | DigitOffer[Factuality] | DigitOffer[PlacePrecision], ...
        ]
        offers = (self.reasons, self.factuality, self.nearness)
        asking = any(offer.is_open for offer in offers)
        fixed = [self.accept, self.reject, self.skip, self.undo]
        if self._session.span_row(self._session.focus.span_id) is not None:
            fixed.insert(1, self.accept_span)
        used = self._what.sizeHint().width() + 68
        used += sum(offer.sizeHint().width() + 8 for offer in offers if offer.is_open)
        for button in fixed:
            used += button.sizeHint().width() + 8
            button.setVisible(not asking or used <= self.width())
        self.types.setVisible(self.on_event and not asking)
        self.roles.setVisible(not self.on_event and not asking)
        for strip in (self.types, self.roles):
            strip.fit(self.width() - used)
        for offer in offers:
            offer.setVisible(offer.is_open)
        entered = KEYS.first_key(self.accept.command) == ENTER
        self.accept.show_caps(shown=not (entered and asking))

    def _on_reason_given(self, code: ReasonCode) -> None:
        self.state_choice(self.tr("Reason: {reason}").format(reason=reason_word(code)))

    def _on_nearness_given(self, precision: PlacePrecision) -> None:
        self.state_choice(self.tr("Place: {precision}").format(precision=word(precision)))

    def _set_height(self) -> None:
        self.setFixedHeight(self._appearance.px(64))
        for button in (self.accept, self.accept_span, self.reject, self.skip, self.undo):
            button.set_height(_BUTTON)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._stated.stop()  # it was said in the other language
            self._retranslate()

    def _retranslate(self) -> None:
        self.accept_span.set_words(self.tr("Accept span"))
        self.skip.set_words(self.tr("Skip"))
        self.undo.set_words(self.tr("Undo"))
        self.roles.name(
            [
                self.tr("Side A"),
                self.tr("Side B"),
                self.tr("Place"),
                self.tr("Date"),
                self.tr("Casualties"),
                self.tr("Weapon"),
            ]
        )
        self.refresh()
        self._fit()
