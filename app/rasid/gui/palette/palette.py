"""The palette itself: a field over the window and the actions that fit what is typed."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)

from rasid.gui.announcer import announce
from rasid.gui.appearance import Appearance
from rasid.gui.palette.delegate import PaletteDelegate
from rasid.gui.palette.entries import Entry, choose
from rasid.gui.palette.model import PaletteModel
from rasid.gui.settings import Settings

_WIDTH, _HEIGHT, _TOP = 560, 420, 72  # pixels at 100 %
_MOVES = {
    Qt.Key.Key_Down: +1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: +8,
    Qt.Key.Key_PageUp: -8,
}


class Palette(QFrame):
    """Opens over its window, runs one action, and goes; the focus returns where it was."""

    def __init__(
        self,
        appearance: Appearance,
        settings: Settings,
        entries: Callable[[], Sequence[Entry]],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._appearance = appearance
        self._settings = settings
        self._source = entries
        self._entries: Sequence[Entry] = ()
        self._came_from: QWidget | None = None
        self.setProperty("card", "current")
        self.field = QLineEdit()
        self.model = PaletteModel(self)
        self._delegate = PaletteDelegate(appearance, self)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(self._delegate)
        self.view.setUniformItemSizes(True)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the field keeps it
        self._empty = QLabel()
        self._empty.setProperty("type", "secondary")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self.view, 1)
        column.addWidget(self._empty, 1)
        self.field.textChanged.connect(self._on_text_changed)
        self.field.installEventFilter(self)
        window.installEventFilter(self)
        self.view.clicked.connect(lambda index: self._run(self.model.entry(index.row())))
        self._retranslate()
        self.hide()

    def start(self) -> None:
        """Open, or go where it is open."""
        if not self.isHidden():
            self.leave()
            return
        self._came_from = self.window().focusWidget()
        self._entries = self._source()
        self.field.clear()
        self._on_text_changed("")
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> bool:
        """Go away without doing anything; False where it was not open."""
        if self.isHidden():
            return False
        self.hide()
        if self._came_from is not None:
            self._came_from.setFocus()
        return True

    def current(self) -> Entry | None:
        """What Enter would run."""
        return self.model.entry(self.view.currentIndex().row())

    def _on_text_changed(self, asked: str) -> None:
        self.model.show(choose(self._entries, asked, self._settings.recent_commands))
        found = self.model.rowCount() > 0
        self.view.setVisible(found)
        self._empty.setVisible(not found)
        self._select(0)

    def _select(self, place: int) -> None:
        index = self.model.index(place)
        self.view.setCurrentIndex(index)
        if index.isValid():
            announce(self.view, index.data(Qt.ItemDataRole.AccessibleTextRole))

    def _run(self, entry: Entry | None) -> None:
        if entry is not None and entry.why_not:
            announce(self.view, entry.why_not)
        elif entry is not None:
            self.leave()
            self._settings.add_recent_command(entry.id)
            entry.run()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field:
            if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._on_key(event)
            if event.type() == QEvent.Type.FocusOut and QApplication.activePopupWidget() is None:
                self.hide()
        elif event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutDirectionChange):
            self._place()
        return super().eventFilter(watched, event)

    def _on_key(self, event: QKeyEvent) -> bool:
        move = _MOVES.get(Qt.Key(event.key()))
        if move is not None:
            place = self.view.currentIndex().row() + move
            last = self.model.rowCount() - 1
            self._select(max(0, min(last, place)))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._run(self.current())
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            return False
        return True

    def _place(self) -> None:
        px, room = self._appearance.px, self.window()
        width = min(px(_WIDTH), room.width() - 32)
        height = min(px(_HEIGHT), room.height() - px(_TOP) - 32)
        self.setGeometry((room.width() - width) // 2, px(_TOP), width, height)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Command, in Arabic or English"))
        self.field.setAccessibleName(self.tr("Command, in Arabic or English"))
        self.view.setAccessibleName(self.tr("Commands"))
        self._empty.setText(self.tr("No command is called so."))
