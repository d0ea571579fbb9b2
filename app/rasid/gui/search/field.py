"""The field in the top bar in which one searches."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from rasid.gui.appearance import Appearance
from rasid.gui.icons import ICON_SIZE, draw_icon
from rasid.gui.keycap import caps_width, paint_caps
from rasid.gui.keys import KEYS, Command, keycaps

_WIDTH = (150, 264)  # pixels at 100 %: least, usual
_EDGE = 10  # pixels at 100 %
_MOVES = {
    Qt.Key.Key_Down: +1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: +8,
    Qt.Key.Key_PageUp: -8,
}


class SearchField(QLineEdit):
    """Keeps the focus while one walks the results by arrow keys.

    Signals:
        entered: the field was clicked.
        moved: so many results further on.
        chosen: go to the present result.
        left: Esc was pressed.
    """

    entered = Signal()
    moved = Signal(int)  # results
    chosen = Signal()
    left = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        KEYS.changed.connect(self.update)
        appearance.changed.connect(self._on_appearance_changed)
        self._on_appearance_changed()
        self._retranslate()

    def sizeHint(self) -> QSize:
        return QSize(self._appearance.px(_WIDTH[1]), super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        move = _MOVES.get(Qt.Key(event.key()))
        if move is not None:
            self.moved.emit(move)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.chosen.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.MouseFocusReason:  # not who only passes by Tab
            self.entered.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, px = self._appearance.theme, self._appearance.px
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = px(ICON_SIZE)
        left = self.width() - px(_EDGE) - side if rtl else px(_EDGE)
        sign = QRectF(left, (self.height() - side) / 2, side, side)
        draw_icon(painter, sign, "search", theme.color("text2"), theme.color("surface"))
        if not self.text() and not self.hasFocus():
            caps = keycaps(Command.SEARCH)
            width = caps_width(self._appearance, caps)
            start = px(_EDGE) if rtl else self.width() - px(_EDGE) - width
            paint_caps(painter, self._appearance, caps, start, theme.color("text3"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() == QEvent.Type.LayoutDirectionChange:
            self._leave_room()

    def _on_appearance_changed(self) -> None:
        self.setMinimumWidth(self._appearance.px(_WIDTH[0]))
        self.setMaximumWidth(self._appearance.px(_WIDTH[1]))
        self._leave_room()

    def _leave_room(self) -> None:
        """For the sign, at the leading edge; text margins are not mirrored by Qt."""
        room = self._appearance.px(ICON_SIZE + 4)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.setTextMargins(0 if rtl else room, 0, room if rtl else 0, 0)

    def _retranslate(self) -> None:
        self.setPlaceholderText(self.tr("Search all reports"))
        self.setAccessibleName(self.tr("Search all reports"))
