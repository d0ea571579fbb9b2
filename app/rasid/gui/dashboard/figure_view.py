"""A figure on the screen: its marks are gone through with arrows, and opened."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPicture,
)
from PySide6.QtWidgets import QToolTip, QWidget

from rasid.gui.appearance import Appearance
from rasid.gui.dashboard.figure import Figure, Mark, Placed
from rasid.gui.dashboard.pen import Pen

_TOLD = 60  # marks a screen reader is given at once; the table has all of them


class FigureView(QWidget):
    """Draws a figure. Up, Down, Left and Right go through its marks, Enter or a click opens one.

    Signals:
        chosen: a mark is to be opened.
    """

    chosen = Signal(object)  # Mark

    def __init__(self, appearance: Appearance, height: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance, self._height = appearance, height
        self._figure: Figure | None = None
        self._placed: list[Placed] = []
        self._current = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        appearance.changed.connect(self._on_appearance_changed)

    def show_figure(self, figure: Figure) -> None:
        """Draw another one."""
        self._figure = figure
        self._current = 0
        self._place()
        self._describe()
        self.update()

    @property
    def placed(self) -> list[Placed]:
        """Where the marks are, in the order keys go through them."""
        return self._placed

    def current(self) -> Mark | None:
        """The mark keys are at."""
        if 0 <= self._current < len(self._placed):
            return self._placed[self._current].mark
        return None

    def sizeHint(self) -> QSize:
        return QSize(self._appearance.px(240), self._appearance.px(self._height))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._appearance.px(160), self._appearance.px(self._height))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._figure is None:
            return
        pen = Pen(painter, self._appearance, rtl=self.isRightToLeft())
        self._placed = self._figure.draw(pen, self._box())
        if self.hasFocus() and 0 <= self._current < len(self._placed):
            ring = self._placed[self._current].shape.boundingRect().adjusted(-3, -3, 3, 3)
            painter.setPen(QPen(self._appearance.theme.color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(
                ring.intersected(QRectF(self.rect()).adjusted(1, 1, -1, -1)), 4, 4
            )

    def _place(self) -> None:
        """Where the marks will be, before anything is seen."""
        picture = QPicture()
        painter = QPainter(picture)
        if self._figure is not None:
            pen = Pen(painter, self._appearance, rtl=self.isRightToLeft())
            self._placed = self._figure.draw(pen, self._box())
        painter.end()

    def _box(self) -> QRectF:
        return QRectF(self.rect()).adjusted(4, 4, -4, -4)

    # Keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go from mark to mark, left and right as they are seen; Enter opens."""
        key = event.key()
        on, back = Qt.Key.Key_Right, Qt.Key.Key_Left
        if self.isRightToLeft():
            on, back = back, on
        if key in (Qt.Key.Key_Down, on):
            self.step(+1)
        elif key in (Qt.Key.Key_Up, back):
            self.step(-1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.open_current()
        else:
            super().keyPressEvent(event)

    def step(self, by: int) -> None:
        """Go to another mark."""
        if self._placed:
            self._current = max(0, min(len(self._placed) - 1, self._current + by))
            self._describe()
            self.update()

    def open_current(self) -> None:
        """Open the mark keys are at."""
        mark = self.current()
        if mark is not None and mark.subjects:
            self.chosen.emit(mark)

    def at(self, point: QPointF) -> int:
        """Which mark is there, the topmost; -1 for none."""
        for nth in range(len(self._placed) - 1, -1, -1):
            if self._placed[nth].shape.contains(point):
                return nth
        return -1

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        nth = self.at(event.position())
        found = self._placed[nth].mark if nth >= 0 else None
        hand = found is not None and bool(found.subjects)
        self.setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)
        QToolTip.showText(event.globalPosition().toPoint(), found.said if found else "", self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        nth = self.at(event.position())
        if nth >= 0 and event.button() is Qt.MouseButton.LeftButton:
            self._current = nth
            self._describe()
            self.update()
            self.open_current()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self.update()

    def _on_appearance_changed(self) -> None:
        self.updateGeometry()
        self.update()

    def _describe(self) -> None:
        if self._figure is None:
            return
        mark = self.current()
        title = self._figure.title
        self.setAccessibleName(f"{title}. {mark.said}" if mark else title)
        told = [each.said for each in self._figure.marks[:_TOLD]]
        self.setAccessibleDescription("\n".join(told))
