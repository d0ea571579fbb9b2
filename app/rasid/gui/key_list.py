"""The list of keys (F1), where they can be changed, too."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from rasid.gui.appearance import Appearance
from rasid.gui.key_button import EDGE, KeyChooser
from rasid.gui.key_rules import refusal
from rasid.gui.keyboard import Key
from rasid.gui.keycap import Keycaps
from rasid.gui.keys import KEYS, Command, default_key
from rasid.gui.menus import Menus
from rasid.gui.naming import COMMANDS, command_name
from rasid.gui.reason_offer import REASONS
from rasid.gui.settings import Settings

_COLUMNS = 2
_CELLS = 4  # of a row: key, name, reset, gap
_SIZE = (860, 700)  # pixels at 100 %


class KeyList(QDialog):
    """All keys with what they do; press one, then the key that is to take its place."""

    def __init__(
        self,
        appearance: Appearance,
        menus: Menus,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._menus = menus
        self._settings = settings
        self.choosers: dict[Command, KeyChooser] = {}
        self.resets: dict[Command, QPushButton] = {}
        self.setWindowTitle(self.tr("Keys"))
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.reset_all = QPushButton(self.tr("All keys as they came"))
        self.reset_all.setAutoDefault(False)
        self.reset_all.clicked.connect(self._reset_all)
        self._lay_out()
        self._show_keys()
        self._say(self._how(), tone="")

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.addButton(self.reset_all, QDialogButtonBox.ButtonRole.ResetRole)
        buttons.rejected.connect(self.reject)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        inner = QWidget()
        inner.setLayout(self._grid())
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(self.said)
        column.addWidget(area, 1)
        column.addWidget(buttons)
        px = self._appearance.px
        self.resize(px(_SIZE[0]), px(_SIZE[1]))

    def _grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        rows: list[tuple[QWidget, QWidget, QWidget | None]] = [
            (self._chooser(command), self._named(command), self._reset(command))
            for command in COMMANDS
            if command is not Command.LEAVE
        ]
        rows += [(self._fixed(caps), QLabel(name), None) for caps, name in self._fixed_keys()]
        height = -(-len(rows) // _COLUMNS)
        for nth, (key_widget, name, reset) in enumerate(rows):
            row, first = nth % height, nth // height * _CELLS
            grid.addWidget(key_widget, row, first)
            grid.addWidget(name, row, first + 1)
            if reset is not None:
                grid.addWidget(reset, row, first + 2)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(_CELLS + 1, 1)
        return grid

    def _fixed_keys(self) -> list[tuple[Sequence[str], str]]:
        """The keys that cannot be changed, as printed on caps, and what they do."""
        rows: list[tuple[Sequence[str], str]] = [
            ((f"1–{len(REASONS)}",), self.tr("After a rejection: its reason")),
            (("Enter",), self.tr("After a rejection: the reason used last")),
            (KEYS.first_key(Command.LEAVE).caps, command_name(Command.LEAVE).shown()[0]),
            (("Ctrl", "S"), self.tr("In a form: save it")),
        ]
        for name in self._menus.actions:
            key = self._menus.key(name)
            if key is not None:
                rows.append((key.caps, self._menus.name(name).shown()[0]))
        return rows

    def _named(self, command: Command) -> QWidget:
        """What a command is called, and further keys for it."""
        widget = QWidget()
        row = QHBoxLayout(widget)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(QLabel(command_name(command).shown()[0]))
        for key in KEYS.other_keys(command):
            row.addWidget(Keycaps(self._appearance, key.caps))
        row.addStretch(1)
        return widget

    def _fixed(self, caps: Sequence[str]) -> QWidget:
        """A key that stays, in line with the others."""
        widget = QWidget()
        row = QHBoxLayout(widget)
        row.setContentsMargins(self._appearance.px(EDGE), 0, 0, 0)
        row.addWidget(Keycaps(self._appearance, caps))
        row.addStretch(1)
        return widget

    def _chooser(self, command: Command) -> KeyChooser:
        chooser = KeyChooser(self._appearance, command)
        chooser.setAutoDefault(False)
        chooser.key_pressed.connect(lambda key: self._bind(command, key))
        chooser.unusable.connect(
            lambda: self._say(self.tr("This key cannot be used. Choose another."), tone="bad")
        )
        self.choosers[command] = chooser
        return chooser

    def _reset(self, command: Command) -> QPushButton:
        button = QPushButton(self.tr("Reset"))
        button.setProperty("kind", "link")
        button.setAutoDefault(False)
        button.setAccessibleName(f"{self.tr('Reset')}: {command_name(command).shown()[0]}")
        policy = button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # so that nothing moves when it comes
        button.setSizePolicy(policy)
        button.clicked.connect(lambda: self._bind(command, default_key(command)))
        self.resets[command] = button
        return button

    # Changing

    def _bind(self, command: Command, key: Key) -> None:
        sentence = refusal(command, key, self._menus)
        if sentence:
            self._say(sentence, tone="bad")
            return
        KEYS.bind(command, key)
        name = command_name(command).shown()[0]
        self._keep(self.tr("{key}: {name}").format(key=" ".join(key.caps), name=name))

    def _reset_all(self) -> None:
        KEYS.reset()
        self._keep(self.tr("All keys are as they came."))

    def _keep(self, said: str) -> None:
        self._settings.keys = dict(KEYS.changes)
        self._show_keys()
        self._say(said, tone="ok")

    def _show_keys(self) -> None:
        for command, chooser in self.choosers.items():
            chooser.refresh()
            self.resets[command].setVisible(command in KEYS.changes)
        self.reset_all.setEnabled(bool(KEYS.changes))

    def _say(self, sentence: str, *, tone: str) -> None:
        self.said.setText(sentence)
        self.said.setProperty("tone", tone)
        self.said.style().polish(self.said)

    def _how(self) -> str:
        return self.tr(
            "To change a key, choose it, then press the new one. Keys work by their place on the "
            "board, whether it is set to Arabic or English."
        )
