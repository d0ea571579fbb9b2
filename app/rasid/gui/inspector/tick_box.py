"""A box to tick, drawn in the colours of the theme: Fusion's own has no edge in the dark."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from rasid.gui.appearance import Appearance
from rasid.gui.inspector.drawing import mirrored, paint_focus_ring

_BOX, _GAP, _MARGIN = 16, 8, 4  # pixels at 100 %


class TickBox(QCheckBox):
    """A check box whose words wrap."""

    def __init__(self, text: str, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._appearance = appearance
        self.setAccessibleName(text)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Yes: the words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of the words beside the box."""
        box = QRect(0, 0, max(1, width - self._lead() - _MARGIN), 10_000)
        metrics = QFontMetrics(self._appearance.font())
        wraps = int(Qt.TextFlag.TextWordWrap)
        text = metrics.boundingRect(box, wraps, self.text()).height()
        return max(self._appearance.px(28), text + 2 * _MARGIN)

    def sizeHint(self) -> QSize:
        """One line."""
        words = QFontMetrics(self._appearance.font()).horizontalAdvance(self.text())
        return QSize(self._lead() + words + 2 * _MARGIN, self._appearance.px(28))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for any panel."""
        return QSize(self._lead() + self._appearance.px(40), self._appearance.px(28))

    def hitButton(self, pos: QPoint) -> bool:
        """The words belong to the box."""
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Box, tick, words, ring."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, size = self._appearance.theme, self._appearance.px(_BOX)
        box = mirrored(self, QRect(_MARGIN, (self.height() - size) // 2, size, size))
        checked = self.isChecked()
        painter.setPen(QPen(theme.color("accent" if checked else "line2"), 1))
        painter.setBrush(theme.color("accent" if checked else "surface"))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        if checked:
            painter.setPen(QPen(theme.color("on_accent"), 1.8))
            points = ((0.24, 0.52), (0.43, 0.7), (0.77, 0.32))
            at = [QPointF(box.left() + x * size, box.top() + y * size) for x, y in points]
            painter.drawPolyline(QPolygonF(at))
        painter.setPen(theme.color("text" if self.isEnabled() else "text3"))
        painter.setFont(self._appearance.font())
        words = QRect(self._lead(), 0, self.width() - self._lead() - _MARGIN, self.height())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(mirrored(self, words), int(flags | Qt.TextFlag.TextWordWrap), self.text())
        if self.hasFocus():
            paint_focus_ring(painter, QRectF(self.rect()), self._appearance)

    def _lead(self) -> int:
        return _MARGIN + self._appearance.px(_BOX + _GAP)
