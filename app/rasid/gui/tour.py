"""A first round of the window: a few steps that point at its real parts and block none of them."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from rasid.gui.announcer import announce
from rasid.gui.appearance import Appearance
from rasid.gui.keys import Command, keycaps
from rasid.gui.settings import Settings

_WIDTH, _GAP = 340, 14  # pixels at 100 %
_CAP, _ONE_WORD = ("\u2066[", "]\u2069"), "\u00a0"
_NEXT, _BACK = "F7", "Shift+F7"


@dataclass(frozen=True, slots=True)
class Step:
    """What is said at one part of the window."""

    part: str
    words: object


STEPS = (
    Step(
        "report",
        QT_TRANSLATE_NOOP(
            "Tour",
            "This is the report, as it came. Words with a line under them are proposals: the "
            "line's colour and pattern tell the label. {next_candidate} and "
            "{previous_candidate} go from one to the next.",
        ),
    ),
    Step(
        "inspector",
        QT_TRANSLATE_NOOP(
            "Tour",
            "Here are the events the report tells of, as cards. {next_event} and "
            "{previous_event} go from one to the next. Every value rests on words of the "
            "report: choose one and they light up.",
        ),
    ),
    Step(
        "bar",
        QT_TRANSLATE_NOOP(
            "Tour",
            "What is current stands here, with what can be decided. {accept_event} accepts "
            "the event, {accept_span} the words, {reject} rejects, {skip} leaves it for "
            "later. {undo} takes back whatever you did.",
        ),
    ),
    Step(
        "layers",
        QT_TRANSLATE_NOOP(
            "Tour",
            "The labels. A click hides or shows one. The keys {label_1} to {label_8} give the "
            "selected words a label.",
        ),
    ),
    Step(
        "inspector",
        QT_TRANSLATE_NOOP(
            "Tour",
            "{edit} turns the card into a form, {leave} leaves it; what was typed is kept as "
            "a draft. F2 shows what the codebook says about the field you are in.",
        ),
    ),
    Step(
        "queue",
        QT_TRANSLATE_NOOP(
            "Tour",
            "The reports wait here. {next_report} and {previous_report} go from one to the "
            "next, {finish_report} finishes one.",
        ),
    ),
    Step(
        "search",
        QT_TRANSLATE_NOOP(
            "Tour",
            "{search} searches all reports as people read Arabic, {palette} finds every "
            "command by its name, F1 lists all keys.",
        ),
    ),
    Step(
        "view",
        QT_TRANSLATE_NOOP(
            "Tour",
            "In this menu: theme, size, reading mode, focus mode, and a pause that hides the "
            "report. You can see this round again from the menu of help.",
        ),
    ),
)
"""In this order; what stands in braces is the present key of a command."""


class Tour(QObject):
    """Walks the steps: F7 goes on, Shift+F7 back, Esc or a button ends it.

    Work goes on meanwhile: the card takes no focus, and whatever is pressed does what it does.
    """

    def __init__(
        self,
        window: QWidget,
        parts: Callable[[], dict[str, QWidget]],
        appearance: Appearance,
        settings: Settings,
    ) -> None:
        super().__init__(window)
        self._window, self._parts, self._settings = window, parts, settings
        self._step = -1
        self.card = TourCard(appearance, window)
        self._ring = _Ring(appearance, window)
        self.card.next.clicked.connect(lambda: self.go(+1))
        self.card.back.clicked.connect(lambda: self.go(-1))
        self.card.end.clicked.connect(self.leave)
        self._placing = QTimer(self, singleShot=True, interval=0)
        self._placing.timeout.connect(self._place)
        window.installEventFilter(self)
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)
        appearance.changed.connect(self._placing.start)

    @property
    def step(self) -> int:
        """The number of the present step from 0; -1 while there is no tour."""
        return self._step

    def start(self) -> None:
        """Begin with the first step."""
        self._step = -1
        self.go(+1)

    def offer(self) -> None:
        """Begin, if the reviewer has never seen it."""
        if not self._settings.tour_seen:
            self.start()

    def go(self, by: int) -> None:
        """Go on or back; past the last step it ends."""
        if self._step + by >= len(STEPS):
            self.leave()
            return
        self._step = max(0, self._step + by)
        self._show()

    def leave(self) -> bool:
        """End it, and do not begin it again by itself; False where there is none."""
        if self._step < 0:
            return False
        self._step = -1
        self._settings.tour_seen = True
        self.card.hide()
        self._ring.hide()
        return True

    def _show(self) -> None:
        words = QCoreApplication.translate("Tour", str(STEPS[self._step].words))
        # One key is one word, left to right in either language.
        caps = {each.value: _ONE_WORD.join(keycaps(each)).join(_CAP) for each in Command}
        self.card.say(words.format_map(caps), self._step, len(STEPS))
        self._place()

    def _place(self) -> None:
        if self._step < 0:
            return
        part = self._parts()[STEPS[self._step].part]
        window = self._window.rect()
        if not part.isVisible():
            self._ring.hide()
            self.card.lay(window, window)
            return
        box = QRect(part.mapTo(self._window, part.rect().topLeft()), part.size())
        self._ring.point_at(box.intersected(window))
        self.card.lay(box, window)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._step < 0:
            return False
        if watched is self._window:
            if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
                self._placing.start()
            elif event.type() == QEvent.Type.LanguageChange:
                self._show()
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            inside = isinstance(watched, QWidget) and watched.window() is self._window
            if inside and event.key() == Qt.Key.Key_F7:
                back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self.go(-1 if back else +1)
                return True
        return False


class TourCard(QFrame):
    """What is said, with the keys that go on."""

    def __init__(self, appearance: Appearance, window: QWidget) -> None:
        super().__init__(window)
        self._appearance = appearance
        self.setProperty("card", "current")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._place, self._words = QLabel(), QLabel()
        self._place.setProperty("type", "caption")
        self._words.setWordWrap(True)
        self.next, self.back, self.end = QPushButton(), QPushButton(), QPushButton()
        row = QHBoxLayout()
        row.addWidget(self.end)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.next)
        for button in (self.next, self.back, self.end):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for button in (self.back, self.end):
            button.setProperty("kind", "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.addWidget(self._place)
        column.addWidget(self._words)
        column.addLayout(row)
        self.hide()

    def words(self) -> str:
        """What it says at present."""
        return self._words.text()

    def say(self, words: str, step: int, total: int) -> None:
        """Show one step; ``step`` counts from 0."""
        self._place.setText(self.tr("{step} of {total}").format(step=step + 1, total=total))
        self._words.setText(words)
        onward = self.tr("Next ({key})") if step + 1 < total else self.tr("Done ({key})")
        self.next.setText(onward.format(key=_NEXT))
        self.back.setText(self.tr("Back ({key})").format(key=_BACK))
        self.back.setEnabled(step > 0)
        self.end.setText(self.tr("Skip (Esc)"))
        self.setAccessibleName(words)
        announce(self, words)

    def layout_width(self) -> int:
        """What the buttons need beside one another."""
        buttons = (self.end, self.back, self.next)
        return sum(button.sizeHint().width() + 8 for button in buttons) + 32

    def lay(self, part: QRect, window: QRect) -> None:
        """Beside a part of the window where there is room, else over its middle."""
        gap = self._appearance.px(_GAP)
        inside = window.adjusted(gap, gap, -gap, -gap)
        wanted = max(self._appearance.px(_WIDTH), self.layout_width())
        for shown in (self, self._place, self._words, self.next, self.back, self.end):
            shown.ensurePolished()  # before it was ever shown, its type has another size
        width = min(wanted, inside.width())
        self.setFixedWidth(width)
        height = max(self.sizeHint().height(), self.heightForWidth(width))
        across = max(inside.left(), min(inside.right() - width, part.center().x() - width // 2))
        down = max(inside.top(), min(inside.bottom() - height, part.center().y() - height // 2))
        beyond, before = part.right() + gap, part.left() - gap - width
        places = (
            QRect(across, part.bottom() + gap, width, height),
            QRect(across, part.top() - gap - height, width, height),
            QRect(before, down, width, height),
            QRect(beyond, down, width, height),
        )
        over = QRect(across, down, width, height)
        free = next((place for place in places if inside.contains(place)), over)
        self.setGeometry(free)
        self.show()
        self.raise_()


class _Ring(QWidget):
    """A frame round the part that is spoken of; the mouse goes through it."""

    def __init__(self, appearance: Appearance, window: QWidget) -> None:
        super().__init__(window)
        self._appearance = appearance
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def point_at(self, box: QRect) -> None:
        """Frame a part of the window."""
        self.setGeometry(box)
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(QPen(self._appearance.theme.color("focus"), 3))
        painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
