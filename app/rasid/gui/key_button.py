"""A button that shows the key of a command and, pressed, waits for another one."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from rasid.gui.appearance import Appearance
from rasid.gui.keyboard import key_of
from rasid.gui.keycap import caps_width, paint_caps
from rasid.gui.keys import Command, keycaps
from rasid.gui.naming import command_name

EDGE = 8
"""Pixels before the caps at 100 %."""
_WIDTH, _HEIGHT = 116, 28  # pixels at 100 %


class KeyChooser(QPushButton):
    """Esc while it waits keeps the present key.

    Signals:
        key_pressed: the key that was pressed while it waited.
        unusable: what was pressed is no key that can be bound.
    """

    key_pressed = Signal(object)  # Key
    unusable = Signal()

    def __init__(
        self, appearance: Appearance, command: Command, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.command = command
        self._appearance = appearance
        self._waits = False
        self.setProperty("kind", "quiet")
        self.setFixedSize(appearance.px(_WIDTH), appearance.px(_HEIGHT))
        self.clicked.connect(lambda: self._wait(waits=True))
        self.refresh()

    @property
    def waits(self) -> bool:
        """Whether the next key will be the command's."""
        return self._waits

    def refresh(self) -> None:
        """Show the present key."""
        name, _ = command_name(self.command).shown()
        self.setAccessibleName(f"{name}: {' '.join(keycaps(self.command))}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._appearance.px(_WIDTH), self._appearance.px(_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._waits:
            super().keyPressEvent(event)
            return
        key = key_of(event)
        if key is not None and key.name == "Esc":
            self._wait(waits=False)
        elif key is not None:
            self._wait(waits=False)
            self.key_pressed.emit(key)
        elif event.text():
            self._wait(waits=False)
            self.unusable.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._wait(waits=False)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._waits:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        caps = keycaps(self.command)
        rtl = self.isRightToLeft()
        edge = self._appearance.px(EDGE)
        left = self.width() - edge - caps_width(self._appearance, caps) if rtl else edge
        paint_caps(painter, self._appearance, caps, left, self._appearance.theme.color("text2"))

    def _wait(self, *, waits: bool) -> None:
        self._waits = waits
        self.setText(self.tr("Press a key…") if waits else "")
        self.update()
