"""The page of the history: entries on the leading side, whose each value is on the other."""

from enum import IntEnum

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from rasid.gui.appearance import Appearance
from rasid.gui.history.blame_view import BlameView
from rasid.gui.history.elsewhere import Elsewhere
from rasid.gui.history.filters import Filters
from rasid.gui.history.list_view import HistoryList
from rasid.gui.keycap import KeyButton
from rasid.gui.keys import Command

_SETTLE = 80  # milliseconds one stays at an entry before its values are looked up


class Told(IntEnum):
    """What the history is of, in the order of the pills and of the keys 1 to 4."""

    THIS = 0
    REPORT = 1
    PROJECT = 2
    MINE = 3


class TimelinePage(QWidget):
    """Shows; what is told and what keys do is decided by whoever holds the page.

    Signals:
        told_changed: the history of something else is wanted.
        wish_changed: other entries are wanted.
        command_given: a button at the foot was pressed.
        entry_changed: one has been at another entry for a moment.
        opened: the page has come into sight.
    """

    told_changed = Signal(object)  # Told
    wish_changed = Signal()
    command_given = Signal(object)  # Command
    entry_changed = Signal()
    opened = Signal()

    def __init__(self, desk: Elsewhere, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance: Appearance = desk.appearance
        self.list = HistoryList(desk)
        self.blame = BlameView(desk)
        self.filters = Filters()
        self.told = Told.THIS
        self.setProperty("ground", "raised")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._make_head()
        self._make_foot()
        self._lay_out()
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE)
        self._settle.timeout.connect(self.entry_changed)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._settle.start())
        self.filters.changed.connect(self.wish_changed)
        desk.appearance.changed.connect(self.list.doItemsLayout)
        self._retranslate()

    def open(self) -> None:
        """Take the keyboard."""
        self.opened.emit()
        self.list.setFocus()

    def settle(self) -> None:
        """Look the current entry up at once."""
        self._settle.stop()
        self.entry_changed.emit()

    def show_told(self, told: Told, title: str, count: str, note: str) -> None:
        """Say what the history is of, how long it is, and what there is where nothing is told."""
        self.told = told
        self._pills[told].setChecked(True)
        self.title.setText(title)
        self.count.setText(count)
        self.none.setText(note)
        self.none.setVisible(bool(note))
        self.list.setVisible(not note)
        self.filters.setVisible(told is not Told.MINE)
        mine = told is Told.MINE
        for command, button in self.buttons.items():
            button.setVisible(command not in (Command.ACCEPT_SPAN,) or mine)

    def offer(self, *, this: bool, report: bool, mine: int) -> None:
        """What a history can be told of, and how much was changed in one's own work."""
        self._pills[Told.THIS].setEnabled(this)
        self._pills[Told.REPORT].setEnabled(report)
        name = self.tr("What happened to my work")
        self._pills[Told.MINE].setText(f"{name} \u2066{mine}\u2069" if mine else name)

    def _make_head(self) -> None:
        self.title, self.count, self.none = QLabel(), QLabel(), QLabel()
        self.title.setProperty("type", "panel")
        self.count.setProperty("type", "secondary")
        self.none.setProperty("type", "secondary")
        self.none.setMargin(24)
        self.none.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.none.setWordWrap(True)
        self._pills = [QPushButton() for _ in Told]
        group = QButtonGroup(self)
        for told, pill in zip(Told, self._pills, strict=True):
            pill.setCheckable(True)
            pill.setProperty("kind", "pill")
            group.addButton(pill)
            pill.clicked.connect(lambda _=False, one=told: self.told_changed.emit(one))
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self.title)
        row.addWidget(self.count)
        row.addStretch(1)
        for pill in self._pills:
            row.addWidget(pill)
        self._head = QFrame()
        self._head.setProperty("edge", "below")
        self._head.setLayout(row)

    def _make_foot(self) -> None:
        self.buttons: dict[Command, KeyButton] = {
            command: KeyButton(self._appearance, command)
            for command in (
                Command.ACCEPT_SPAN,
                Command.COMPARE,
                Command.COMMENT,
                Command.RESTORE,
                Command.PAST,
            )
        }
        self.hint = QLabel()
        self.hint.setProperty("type", "secondary")
        row = QHBoxLayout()
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(8)
        for command, button in self.buttons.items():
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=False, one=command: self.command_given.emit(one))
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.hint)
        self._foot = QFrame()
        self._foot.setProperty("edge", "above")
        self._foot.setProperty("ground", "surface")
        self._foot.setLayout(row)

    def _lay_out(self) -> None:
        entries, values = QWidget(), QWidget()
        self._entries_name, self._values_name = QLabel(), QLabel()
        for box, name, parts in (
            (entries, self._entries_name, (self.filters, self.list, self.none)),
            (values, self._values_name, (self.blame,)),
        ):
            name.setProperty("type", "panel")
            name.setContentsMargins(16, 10, 16, 4)
            column = QVBoxLayout(box)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(0)
            column.addWidget(name)
            for part in parts:
                column.addWidget(part, 0 if part is self.filters else 1)
        middle = QSplitter(Qt.Orientation.Horizontal)
        middle.setHandleWidth(1)
        middle.setChildrenCollapsible(False)
        middle.addWidget(entries)
        middle.addWidget(values)
        middle.setSizes([480, 600])
        middle.setStretchFactor(0, 4)
        middle.setStretchFactor(1, 5)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(middle, 1)
        column.addWidget(self._foot)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self._head.setMinimumHeight(self._appearance.px(44))
        self._entries_name.setText(self.tr("Revisions, the newest first"))
        self._values_name.setText(self.tr("Whose each value is, as it stands now"))
        names = (
            self.tr("This event or span"),
            self.tr("The report"),
            self.tr("The project"),
            self.tr("What happened to my work"),
        )
        for pill, name in zip(self._pills, names, strict=True):
            pill.setText(name)
        self.buttons[Command.ACCEPT_SPAN].set_words(self.tr("Accept the change"))
        self.buttons[Command.COMPARE].set_words(self.tr("Compare with before"))
        self.buttons[Command.COMMENT].set_words(self.tr("Comment or answer"))
        self.buttons[Command.RESTORE].set_words(self.tr("Restore as a new revision"))
        self.buttons[Command.PAST].set_words(self.tr("Open this state"))
        self.hint.setText(self.tr("No revision is erased. Restoring adds a new one."))
        self.filters.retranslate()
        self.list.entries.retell()
