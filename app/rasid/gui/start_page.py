"""What stands in the window before a project is open."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from rasid.gui.appearance import REPORT_FACES, Appearance, best_face

_RECENT = 4


class StartPage(QWidget):
    """Open a project, make one from reports, or try the five seeds.

    Signals:
        open_requested, new_requested, seeds_requested: one of the three buttons.
        recent_requested: path of a project opened before.
    """

    open_requested = Signal()
    new_requested = Signal()
    seeds_requested = Signal()
    recent_requested = Signal(str)  # path

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setProperty("ground", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title, self._what = QLabel(), QLabel()
        self._what.setProperty("type", "secondary")
        self._what.setWordWrap(True)
        self.seeds, self.new, self.open = QPushButton(), QPushButton(), QPushButton()
        self.seeds.setProperty("kind", "primary")
        for button, signal in (
            (self.seeds, self.seeds_requested),
            (self.new, self.new_requested),
            (self.open, self.open_requested),
        ):
            button.setMinimumHeight(appearance.px(40))
            button.clicked.connect(signal)
        self._recent_title = QLabel()
        self._recent_title.setProperty("type", "caption")
        self._recent = QVBoxLayout()
        self._lay_out()
        self._retranslate()

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(16)
        column.addStretch(2)
        column.addWidget(self._title)
        column.addWidget(self._what)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self.seeds, self.new, self.open):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addSpacing(16)
        column.addWidget(self._recent_title)
        column.addLayout(self._recent)
        column.addStretch(3)
        middle = QFrame()
        middle.setFixedWidth(self._appearance.px(620))
        middle.setLayout(column)
        row = QHBoxLayout(self)
        row.addWidget(middle, 0, Qt.AlignmentFlag.AlignHCenter)

    def show_recent(self, paths: Sequence[str]) -> None:
        """List the projects opened before that are still there."""
        while (item := self._recent.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        there = [path for path in paths if Path(path).is_file()][:_RECENT]
        for path in there:
            button = QPushButton(f"{Path(path).stem}   {Path(path).parent}")
            button.setProperty("kind", "link")
            button.clicked.connect(lambda _=False, path=path: self.recent_requested.emit(path))
            self._recent.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        self._recent_title.setVisible(bool(there))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        size = self._appearance.px(32)
        self._title.setStyleSheet(f"font: bold {size}px '{best_face(REPORT_FACES)}'")
        self._title.setText(self.tr("No report open"))
        self._what.setText(
            self.tr(
                "A project is one file with reports, proposals and decisions. "
                "Make one from your reports, open one, or try the five that Rasid comes with."
            )
        )
        self.seeds.setText(self.tr("Try the five reports"))
        self.new.setText(self.tr("New project from reports…"))
        self.open.setText(self.tr("Open project…"))
        self._recent_title.setText(self.tr("Opened before"))
