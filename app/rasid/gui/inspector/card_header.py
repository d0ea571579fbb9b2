"""The head of a card: number, type, factuality or place, and state; it opens the card."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from rasid.core.vocabulary import State
from rasid.gui.appearance import Appearance
from rasid.gui.icons import ICON_SIZE, draw_icon, state_color, state_icon
from rasid.gui.inspector.drawing import cut_at_word, mirrored, paint_focus_ring, state_word

_PADDING = 12
_GAP = 8
_USUAL = 340  # pixels


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What the head says. ``number`` is 0 for one that is being made."""

    number: int
    type: str
    factuality: str
    place: str
    state: State | None
    edited: bool
    contested: bool
    confidence: float | None
    comments: int = 0


class CardHeader(QAbstractButton):
    """One line, or two where the panel is too narrow for it."""

    def __init__(
        self, summary: Summary, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._open = False
        self._heights: dict[int, int] = {}  # by width, as far as they are known
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._summary = summary
        self.setAccessibleName(self._spoken())

    @property
    def summary(self) -> Summary:
        """What the head says."""
        return self._summary

    def set_summary(self, summary: Summary) -> None:
        """Say something else; nothing moves where it is the same."""
        if summary == self._summary:
            return
        self._summary = summary
        self._heights.clear()
        self.setAccessibleName(self._spoken())
        self.updateGeometry()
        self.update()

    def set_open(self, open_: bool) -> None:
        """Show it as the head of an open card."""
        self._open = open_
        self._heights.clear()
        self.setAccessibleDescription(
            self.tr("Open") if open_ else self.tr("Closed; press Enter to open")
        )
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        """Yes: the state goes to a second line where it must."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Pixels at a width."""
        height = self._heights.get(width)
        if height is None:  # a list of hundreds is asked for it over and over
            line = self._px(44 if self._open else 36)
            height = line if self._fits(width) else line + self._px(24)
            self._heights[width] = height
        return height

    def sizeHint(self) -> QSize:
        """For a panel of middling width; the layout asks again for its own."""
        width = self._px(_USUAL)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for any panel."""
        return QSize(0, self._px(36))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Badge, type, pill or place, state."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self._open:
            painter.setPen(self._appearance.theme.color("line"))
            foot = self.rect().adjusted(self._px(_PADDING), 0, -self._px(_PADDING), 0)
            painter.drawLine(foot.bottomLeft(), foot.bottomRight())
        line = self._px(44 if self._open else 36)
        x = self._paint_badge(painter, self._px(_PADDING), line)
        room = self.width() - self._px(_PADDING) - x
        if self._fits(self.width()):
            room -= self._state_width() + self._px(_GAP)
            self._paint_state(painter, self.width() - self._px(_PADDING), 0, line)
        else:
            self._paint_state(painter, x + self._state_width(), line - self._px(4), self._px(24))
        title = QFontMetrics(self._title_font()).horizontalAdvance(self._summary.type) + 1
        ink = self._appearance.theme.color("text")
        self._text(painter, QRect(x, 0, title, line), self._summary.type, self._title_font(), ink)
        self._paint_aside(painter, x + title + self._px(_GAP), room - title - self._px(_GAP), line)
        if self.hasFocus():
            paint_focus_ring(painter, QRectF(self.rect()).adjusted(2, 2, -2, -2), self._appearance)

    def _paint_badge(self, painter: QPainter, x: int, line: int) -> int:
        theme = self._appearance.theme
        text = str(self._summary.number or "+")
        font = self._appearance.font(12, weight=QFont.Weight.Bold)
        size = self._px(20)
        width = max(size, QFontMetrics(font).horizontalAdvance(text) + self._px(8))
        box = mirrored(self, QRect(x, (line - size) // 2, width, size))
        painter.setPen(QPen(theme.color("accent" if self._open else "line2"), 1))
        painter.setBrush(theme.color("accent") if self._open else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(theme.color("on_accent" if self._open else "text2"))
        painter.setFont(font)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), text)
        return x + width + self._px(_GAP)

    def _paint_aside(self, painter: QPainter, x: int, room: int, line: int) -> None:
        """The factuality as a pill where open, the first place where closed."""
        theme = self._appearance.theme
        font = self._appearance.font(12)
        metrics = QFontMetrics(font)
        if not self._open:
            place = cut_at_word(self._summary.place, metrics, room)
            if metrics.horizontalAdvance(place) <= room:
                width = metrics.horizontalAdvance(place) + 1
                self._text(painter, QRect(x, 0, width, line), place, font, theme.color("text2"))
            return
        width = metrics.horizontalAdvance(self._summary.factuality) + self._px(20)
        height = self._px(24)
        box = mirrored(self, QRect(x, (line - height) // 2, width, height))
        painter.setPen(QPen(theme.color("line2"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), height / 2, height / 2)
        painter.setFont(font)
        painter.setPen(theme.color("text"))
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), self._summary.factuality)

    def _paint_state(self, painter: QPainter, right: int, top: int, line: int) -> None:
        """The state, ending at ``right``: sign, word, confidence."""
        if self._summary.state is None:
            return
        theme = self._appearance.theme
        font = self._appearance.font(12)
        metrics = QFontMetrics(font)
        ink = state_color(theme, self._summary.state)
        size = self._px(ICON_SIZE)
        x = right - self._state_width()
        box = mirrored(self, QRect(x, top + (line - size) // 2, size, size))
        name = state_icon(self._summary.state, edited=self._summary.edited)
        draw_icon(painter, QRectF(box), name, ink, theme.color("surface"))
        x += size + self._px(5)
        for text, color in self._state_texts(ink):
            width = metrics.horizontalAdvance(text) + 1
            self._text(painter, QRect(x, top, width, line), text, font, color)
            x += width + self._px(5)

    def _state_texts(self, ink: QColor) -> list[tuple[str, QColor]]:
        theme, summary = self._appearance.theme, self._summary
        if summary.state is None:
            return []
        texts = [(state_word(summary.state, edited=summary.edited), ink)]
        if summary.contested:
            texts.append((self.tr("disputed"), theme.color("warn")))
        if summary.comments:
            texts.append((self.tr("%n comment(s)", "", summary.comments), theme.color("warn")))
        if self._open and summary.confidence is not None:
            texts.append((f"{summary.confidence:.2f}", theme.color("text3")))
        return texts

    def _state_width(self) -> int:
        if self._summary.state is None:
            return 0
        metrics = QFontMetrics(self._appearance.font(12))
        texts = [text for text, _ in self._state_texts(self._appearance.theme.color("text"))]
        words = sum(metrics.horizontalAdvance(text) + 1 + self._px(5) for text in texts)
        return self._px(ICON_SIZE) + words

    def _fits(self, width: int) -> bool:
        title = QFontMetrics(self._title_font()).horizontalAdvance(self._summary.type)
        need = self._px(2 * _PADDING + 20 + 2 * _GAP) + title + self._state_width()
        if self._open:
            metrics = QFontMetrics(self._appearance.font(12))
            need += metrics.horizontalAdvance(self._summary.factuality) + self._px(20 + _GAP)
        return need <= width

    def _text(self, painter: QPainter, box: QRect, text: str, font: QFont, ink: QColor) -> None:
        painter.setFont(font)
        painter.setPen(ink)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(mirrored(self, box), int(flags | Qt.TextFlag.TextSingleLine), text)

    def _title_font(self) -> QFont:
        weight = QFont.Weight.Bold if self._open else QFont.Weight.DemiBold
        return self._appearance.font(15 if self._open else 13, weight=weight)

    def _spoken(self) -> str:
        summary = self._summary
        parts = [
            self.tr("Event %1").replace("%1", str(summary.number)) if summary.number else "",
            summary.type,
            summary.place,
            summary.factuality,
            state_word(summary.state, edited=summary.edited) if summary.state else "",
            self.tr("disputed") if summary.contested else "",
            self.tr("%n comment(s)", "", summary.comments) if summary.comments else "",
        ]
        return self.tr(", ").join(part for part in parts if part)

    def _px(self, size: int) -> int:
        return self._appearance.px(size)
