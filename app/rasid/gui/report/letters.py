"""Letters over spans in sight: the next key chooses one, so that no hand leaves the keys."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from rasid.gui.key_filter import types
from rasid.gui.keyboard import ARABIC, Key, key_of
from rasid.gui.report.marks import Mark
from rasid.gui.report.painting import PagePainter

LETTERS = "ASDFGHJKLQWERUIOPZXCVNMTY"
"""In the order they are given out: those under the fingers first."""

_SIDE, _RADIUS = 17.0, 4.0  # pixels
_HELD = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta)
_WATCHED = (
    QEvent.Type.KeyPress,
    QEvent.Type.ShortcutOverride,
    QEvent.Type.MouseButtonPress,
)


Choose = Callable[[str], object]
"""Told the id of a span."""

_SPACE, _ENTER = Key("Space"), Key("Enter")


class Letters(QObject):
    """Which span each letter stands for while one is asked for; any other key goes on its way.

    Signals:
        changed: letters are shown, or no longer.
    """

    changed = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._offered: dict[Key, Mark] = {}
        self._choose: Choose = lambda _span_id: None
        self._look_at: Choose = self._choose
        self._looking = False
        self._answer: Key | None = None  # held down, it must not act on what comes next

    @property
    def offered(self) -> dict[str, str]:
        """The span each letter stands for, by id; empty while none is asked for."""
        return {key.name: mark.span_id for key, mark in self._offered.items()}

    @property
    def looking(self) -> bool:
        """Whether Space was pressed: the letter opens what stands there."""
        return bool(self._offered) and self._looking

    def ask(self, marks: Sequence[Mark], choose: Choose, look_at: Choose | None = None) -> None:
        """Offer spans, the first ones get the best letters; ``choose`` is told the span's id, or
        ``look_at`` where Space was pressed before the letter; Space and Enter look at none of
        them, "".
        """
        self._offered = dict(zip(map(Key, LETTERS), marks, strict=False))
        self._choose, self._look_at, self._answer = choose, look_at or choose, None
        self._looking = False
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)  # the newest filter is asked first
        self.changed.emit()

    def close(self) -> None:
        """Ask no longer."""
        if self._offered:
            self._offered = {}
            self.changed.emit()

    def paint(self, painter: QPainter, page: PagePainter, *, arabic: bool) -> None:
        """Draw the letters where their spans begin, over the text."""
        painter.setFont(page.font)
        for key, mark in self._offered.items():
            segments = page.geometry.segments(mark.start, mark.end)
            if not segments:
                continue
            words = page.tint_box(segments[0])
            box = QRectF(words.right() - _SIDE, words.top() - _SIDE / 2, _SIDE, _SIDE)
            ground, ink = ("surface", "accent") if self._looking else ("accent", "on_accent")
            painter.setBrush(page.theme.color(ground))
            painter.setPen(page.theme.color("accent"))
            painter.drawRoundedRect(box, _RADIUS, _RADIUS)
            painter.setPen(page.theme.color(ink))
            cap = ARABIC[key.name] if arabic else key.name
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, cap)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Takes the letter before the window does."""
        if event.type() not in _WATCHED:  # also while the window is being taken apart
            return False
        if not isinstance(watched, QWidget) or watched.window() is not self._page.window():
            return False
        if isinstance(event, QKeyEvent):
            return self._on_key(QApplication.focusWidget() or watched, event)
        self.close()
        return False

    def _on_key(self, focused: QWidget, event: QKeyEvent) -> bool:
        """Take the key as an answer; True where it was taken."""
        key = key_of(event)
        if event.isAutoRepeat():
            return bool(self._offered) or key == self._answer
        if not self._offered:
            self._unwatch()
            return False
        if event.key() in _HELD:
            return False
        if key == _SPACE and not types(focused):
            return self._on_space(event)
        chosen = self._offered.get(key) if key and not types(focused) else None
        none = self._looking and key == _ENTER and not types(focused)
        if chosen is None and not none and event.key() != Qt.Key.Key_Escape:
            self.close()
            return False
        event.accept()  # what came before the press only asked whose it is
        if event.type() == QEvent.Type.KeyPress:
            self._answer = key
            take = self._look_at if self._looking else self._choose
            self.close()
            if chosen is not None or none:
                take(chosen.span_id if chosen else "")
        return True

    def _on_space(self, event: QKeyEvent) -> bool:
        event.accept()
        if event.type() == QEvent.Type.KeyPress:
            self._looking = not self._looking
            self.changed.emit()
        return True

    def _unwatch(self) -> None:
        self._answer = None
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
