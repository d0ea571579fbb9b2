"""Keycaps, and buttons that show the key they can be pressed with."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from rasid.gui.appearance import Appearance
from rasid.gui.keys import KEYS, Command, keycaps

_TYPE = 11  # pixels at 100 %
_SIDE, _GAP, _PADDING = 17, 2, 4  # pixels at 100 %
_BETWEEN, _EDGE, _HEIGHT = 8, 12, 28  # pixels at 100 %


def caps_width(appearance: Appearance, caps: Sequence[str]) -> float:
    """Width of caps beside one another."""
    return sum(_widths(appearance, caps)) + appearance.px(_GAP) * (len(caps) - 1)


def paint_caps(
    painter: QPainter, appearance: Appearance, caps: Sequence[str], left: float, color: QColor
) -> None:
    """Draw caps from ``left``, in the middle of the painter's height."""
    middle = painter.device().height() / painter.device().devicePixelRatio() / 2
    draw_caps(painter, appearance, caps, left, middle, color)


def draw_caps(
    painter: QPainter,
    appearance: Appearance,
    caps: Sequence[str],
    left: float,
    middle: float,
    color: QColor,
) -> None:
    """Draw caps from ``left``, around the height ``middle``; always left to right."""
    height = appearance.px(_SIDE)
    top = middle - height / 2
    painter.setFont(appearance.font(_TYPE))
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # else [ would be drawn as ]
    for cap, width in zip(caps, _widths(appearance, caps), strict=True):
        box = QRectF(round(left) + 0.5, round(top) + 0.5, width, height)
        painter.setPen(QPen(color, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 4, 4)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, cap)
        left += width + appearance.px(_GAP)


def _widths(appearance: Appearance, caps: Sequence[str]) -> list[float]:
    metrics = QFontMetricsF(appearance.font(_TYPE))
    least, padding = appearance.px(_SIDE), 2 * appearance.px(_PADDING)
    return [max(least, metrics.horizontalAdvance(cap) + padding) for cap in caps]


class Keycaps(QWidget):
    """The caps of one key, the Latin one first."""

    def __init__(
        self, appearance: Appearance, caps: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._caps = tuple(caps)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self.updateGeometry)

    def caps(self) -> tuple[str, ...]:
        """What is printed on the caps."""
        return self._caps

    def sizeHint(self) -> QSize:
        width = caps_width(self._appearance, self._caps)
        return QSize(round(width) + 2, self._appearance.px(_SIDE) + 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        color = self._appearance.theme.color("text2")
        paint_caps(painter, self._appearance, self._caps, 0, color)


class CapButton(QPushButton):
    """A button that names what it does and shows the key that does it."""

    def __init__(
        self,
        appearance: Appearance,
        caps: Sequence[str],
        *,
        kind: str = "",
        caps_first: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._caps = tuple(caps)
        self._caps_first = caps_first
        self._caps_shown = True
        self._height = _HEIGHT
        self._words = ""
        self.setProperty("kind", kind)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._measured: tuple[object, tuple[float, float]] = (None, (0.0, 0.0))
        appearance.changed.connect(self._measure_anew)

    def _measure_anew(self) -> None:
        self._measured = (None, (0.0, 0.0))
        self.updateGeometry()

    def set_words(self, words: str) -> None:
        """Name what the button does, to the eye and to screen readers."""
        if words == self._words:
            return
        self._words = words
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def set_height(self, height: int) -> None:
        """Be as high as this, in pixels at 100 %; a minimum would yield to the style sheet's."""
        self._height = height
        self.updateGeometry()

    def show_caps(self, *, shown: bool) -> None:
        """Leave the caps out while the key does something else; nothing moves."""
        if shown != self._caps_shown:
            self._caps_shown = shown
            self.update()

    def set_caps(self, caps: Sequence[str]) -> None:
        """Show another key."""
        self._caps = tuple(caps)
        self.updateGeometry()
        self.update()

    def caps(self) -> tuple[str, ...]:
        """What is printed on the caps at present."""
        return self._caps if self._caps_shown else ()

    def words(self) -> str:
        """What the button is called."""
        return self._words

    def sizeHint(self) -> QSize:
        px = self._appearance.px
        edges = 2 * px(_EDGE if not self._caps_first else _BETWEEN)
        words, caps = self._widths()
        width = edges + words + px(_BETWEEN) + caps
        return QSize(round(width) + 2, px(self._height))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        words, caps = self._widths()
        gap = self._appearance.px(_BETWEEN)
        left = (self.width() - words - gap - caps) / 2
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        if self._caps_first is rtl:  # the words stand on the left
            words_left, caps_left = left, left + words + gap
        else:
            caps_left, words_left = left, left + caps + gap
        color = self._color()
        if self._caps_shown:
            paint_caps(painter, self._appearance, self._caps, caps_left, color)
        painter.setFont(self._font())
        painter.setPen(color)
        box = QRectF(words_left, 0, words + 1, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._words)

    def _color(self) -> QColor:
        kind = self.property("kind")
        if not self.isEnabled():
            token = "text3"
        elif kind == "primary":
            token = "on_accent"
        else:
            token = "text2" if kind == "quiet" else "text"
        return self._appearance.theme.color(token)

    def _font(self) -> QFont:
        primary = self.property("kind") == "primary"
        weight = QFont.Weight.DemiBold if primary else QFont.Weight.Normal
        return self._appearance.font(weight=weight)

    def _widths(self) -> tuple[float, float]:
        """The widths of words and caps; asked at every key, they are measured once."""
        of = (self._words, self._caps)
        if of != self._measured[0]:
            words = QFontMetricsF(self._font()).horizontalAdvance(self._words)
            self._measured = (of, (words, caps_width(self._appearance, self._caps)))
        return self._measured[1]


class KeyButton(CapButton):
    """A button for a command, with the key the command has at present."""

    def __init__(
        self,
        appearance: Appearance,
        command: Command,
        *,
        kind: str = "",
        caps_first: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        caps = keycaps(command)
        super().__init__(appearance, caps, kind=kind, caps_first=caps_first, parent=parent)
        self.command = command
        KEYS.changed.connect(self._on_keys_changed)

    def _on_keys_changed(self) -> None:
        self.set_caps(keycaps(self.command))
