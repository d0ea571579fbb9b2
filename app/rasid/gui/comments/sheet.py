"""The comments and questions of the project that wait, over the inspector."""

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from rasid.gui.appearance import Appearance
from rasid.gui.comments.delegate import CommentDelegate
from rasid.gui.comments.model import CommentModel
from rasid.gui.comments.thread import told
from rasid.gui.inspector.tick_box import TickBox
from rasid.gui.keycap import KeyButton
from rasid.gui.keys import Command
from rasid.storage.comments import CommentRow
from rasid.storage.project import Project

_WHOLE = 160  # pixels at 100 %: the most of the current comment that is in sight at once


class CommentSheet(QFrame):
    """A list, and the current comment whole with what was answered.

    Signals:
        jump_requested: go to what the current comment is about.
        command_given: answer, or resolve or reopen the current comment.
        left: the sheet is to be put away.
    """

    jump_requested = Signal()
    command_given = Signal(object)  # Command.COMMENT or Command.ACCEPT_SPAN
    left = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._project: Project | None = None
        self.model = CommentModel(self)
        self._delegate = CommentDelegate(appearance, self)
        self.setProperty("ground", "raised")
        self._make_widgets()
        self._lay_out()
        self._retranslate()
        self.view.selectionModel().currentChanged.connect(lambda *_: self._show_whole())
        self.view.activated.connect(lambda _: self.jump_requested.emit())
        self.view.clicked.connect(lambda _: self.jump_requested.emit())
        self.too.toggled.connect(lambda _: self.refresh())
        appearance.changed.connect(self._on_appearance_changed)
        self._on_appearance_changed()
        self.hide()

    def _make_widgets(self) -> None:
        self.title = QLabel()
        self.title.setProperty("type", "panel")
        self.close_button = QPushButton()
        self.close_button.setProperty("kind", "link")
        self.close_button.clicked.connect(self.left)
        self.too = TickBox("", self._appearance)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(self._delegate)
        self.view.setUniformItemSizes(True)
        self.view.setProperty("ground", "raised")
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.empty = QLabel()
        self.empty.setProperty("type", "secondary")
        self.empty.setWordWrap(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setMargin(24)
        self.whole = QLabel()
        self.whole.setWordWrap(True)
        self.whole.setTextFormat(Qt.TextFormat.PlainText)
        self.whole.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.whole.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(self.whole)
        self.answer = KeyButton(self._appearance, Command.COMMENT)
        self.settle = KeyButton(self._appearance, Command.ACCEPT_SPAN)
        for button in (self.answer, self.settle):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(lambda _=False, b=button: self.command_given.emit(b.command))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 8, 0)
        head.addWidget(self.title, 1)
        head.addWidget(self.too)
        head.addWidget(self.close_button)
        self._head = QFrame()
        self._head.setProperty("edge", "below")
        self._head.setLayout(head)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 8, 16, 12)
        buttons = QHBoxLayout()
        for button in (self.answer, self.settle):
            buttons.addWidget(button)
        buttons.addStretch(1)
        foot.addWidget(self.area)
        foot.addLayout(buttons)
        self._foot = QFrame()
        self._foot.setProperty("edge", "above")
        self._foot.setProperty("ground", "surface")
        self._foot.setLayout(foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self.view, 1)
        column.addWidget(self.empty, 1)
        column.addWidget(self._foot)

    # What is shown

    def show_project(self, project: Project | None) -> None:
        """List the comments of another project."""
        self._project = project
        self.refresh()

    def refresh(self) -> None:
        """List them as they stand now; where one is stays, or the next one takes its place."""
        focused = self.focusWidget()
        had_focus = focused is not None and focused.hasFocus()
        place, current = self.view.currentIndex().row(), self.current()
        self.model.show(self._project, only_open=not self.too.isChecked())
        kept = self.model.place_of(current.id) if current else -1
        last = self.model.rowCount() - 1
        self._select(kept if kept >= 0 else min(max(place, 0), last))
        self.view.setVisible(last >= 0)
        self._foot.setVisible(last >= 0)
        self.empty.setVisible(last < 0)
        self._retranslate()
        self._show_whole()
        if had_focus:  # a list that is hidden would give the keys back to the desk
            (self.view if last >= 0 else self.too).setFocus()

    def current(self) -> CommentRow | None:
        """The comment one is at."""
        return self.model.comment(self.view.currentIndex().row())

    def select(self, comment: str) -> None:
        """Go to one comment."""
        self._select(self.model.place_of(comment))

    def step(self, by: int) -> None:
        """Go so many comments on; stops at the ends."""
        place = self.view.currentIndex().row() + by
        self._select(min(max(place, 0), self.model.rowCount() - 1))

    def _select(self, place: int) -> None:
        index = self.model.index(place)
        select = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.view.selectionModel().setCurrentIndex(index, select)
        self.view.scrollTo(index)

    def _show_whole(self) -> None:
        row = self.current()
        self.whole.setText(told([row, *self.model.answers(row.id)]) if row else "")
        self._name_settle()

    def _on_appearance_changed(self) -> None:
        self._head.setFixedHeight(self._appearance.px(40))
        self.area.setFixedHeight(self._appearance.px(_WHOLE))
        self.view.doItemsLayout()

    # Language

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _name_settle(self) -> None:
        row = self.current()
        again = row is not None and row.resolved
        self.settle.set_words(self.tr("Open again") if again else self.tr("Resolve"))

    def _retranslate(self) -> None:
        count = self.model.rowCount()
        self.title.setText(
            self.tr("%n comment(s)", "", count) if count else self.tr("Comments and questions")
        )
        self.too.setText(self.tr("Resolved too"))
        self.too.setAccessibleName(self.too.text())
        self.close_button.setText(self.tr("Close"))
        self.view.setAccessibleName(self.tr("Comments and questions"))
        self.answer.set_words(self.tr("Answer"))
        self._name_settle()
        self.empty.setText(
            self.tr("Nothing waits. Select words or a value and press the key for a comment.")
        )
