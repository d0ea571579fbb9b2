"""The sheet over the inspector in which all the same is ticked and marked."""

from collections.abc import Sequence
from enum import Enum, auto

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from rasid.core.vocabulary import Label
from rasid.gui.announcer import announce
from rasid.gui.appearance import Appearance
from rasid.gui.inspector.choice import Choice
from rasid.gui.inspector.drawing import isolated
from rasid.gui.marking.delegate import MarkingDelegate
from rasid.gui.marking.model import MarkingModel, Row
from rasid.review.marking import Found


class Scope(Enum):
    """Where to look."""

    REPORT = auto()
    PROJECT = auto()


class TickList(QListView):
    """The list of places; Enter marks, Ctrl+A ticks all.

    Signals:
        marked: mark what is ticked.
    """

    marked = Signal()

    def __init__(self, model: MarkingModel, appearance: Appearance) -> None:
        super().__init__()
        self._places = model
        self.setModel(model)
        self.setItemDelegate(MarkingDelegate(appearance, self))
        self.setProperty("ground", "raised")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move as in any list; no letter searches it."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.marked.emit()
        elif control and event.key() == Qt.Key.Key_A:
            self._places.toggle(-1)
        elif not event.text().isprintable() or not event.text():
            super().keyPressEvent(event)
        else:
            event.ignore()


class MarkingSheet(QFrame):
    """Shows the places; what is done with them is said by signals.

    Signals:
        marked: mark what is ticked.
        scope_chosen: look there instead.
        label_chosen: mark as another label.
        place_chosen: another place is current.
        closed: the button that closes was pressed.
    """

    marked = Signal()
    scope_chosen = Signal(object)  # Scope
    label_chosen = Signal(object)  # Label
    place_chosen = Signal(object)  # Row
    closed = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._words = ""
        self._under_way = False
        self.model = MarkingModel(self)
        self.setProperty("ground", "raised")
        self.view = TickList(self.model, appearance)
        self._make_widgets()
        self._lay_out()
        self._connect()
        self._retranslate()
        self.hide()

    def _make_widgets(self) -> None:
        self.title = QLabel()
        self.title.setProperty("type", "panel")
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        self._close = QPushButton()
        self._close.setProperty("kind", "link")
        self.label: Choice[Label] = Choice(Label, self.tr("Label to mark with"))
        self._scopes = QButtonGroup(self)
        self.pills = {scope: QPushButton() for scope in Scope}
        for nth, pill in enumerate(self.pills.values()):
            pill.setProperty("kind", "pill")
            pill.setCheckable(True)
            self._scopes.addButton(pill, nth)
        self._progress = QProgressBar(textVisible=False)
        self._progress.hide()
        self.status = QLabel()
        self.status.setWordWrap(True)
        self.status.setTextFormat(Qt.TextFormat.PlainText)
        self.status.setProperty("type", "secondary")
        self.mark = QPushButton()
        self.mark.setProperty("kind", "primary")
        self.mark.setMinimumHeight(self._appearance.px(40))
        self.hint = QLabel()
        self.hint.setWordWrap(True)
        self.hint.setProperty("type", "secondary")

    def _lay_out(self) -> None:
        px = self._appearance.px
        head, where, foot = QHBoxLayout(), QHBoxLayout(), QVBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self._close)
        where.addWidget(self.label, 1)
        for pill in self.pills.values():
            where.addWidget(pill)
        for row in (head, where):
            row.setContentsMargins(px(16), px(6), px(8), px(6))
        foot.setContentsMargins(px(12), px(8), px(12), px(8))
        foot.addWidget(self.mark)
        foot.addWidget(self.hint)
        self.status.setContentsMargins(px(16), px(2), px(16), px(6))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(where)
        column.addWidget(self.status)
        column.addWidget(self._progress)
        column.addWidget(self.view, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self._close.clicked.connect(self.closed)
        self._scopes.idClicked.connect(lambda nth: self.scope_chosen.emit(list(Scope)[nth]))
        self.label.activated.connect(lambda _nth: self.label_chosen.emit(self.label.value()))
        self.view.marked.connect(self._on_marked)
        self.mark.clicked.connect(self._on_marked)
        self.view.selectionModel().currentChanged.connect(lambda *_: self._on_current())
        self.model.ticked.connect(self._refresh)

    def ask(self, words: str, label: Label | None, scope: Scope) -> None:
        """Say what is being looked for and where."""
        self._words = words
        self.label.set_value(label)
        self.pills[scope].setChecked(True)
        self._retranslate()

    def step(self, by: int) -> None:
        """Go that many rows on."""
        row = self.view.currentIndex().row() + by
        if 0 <= row < self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(row))

    def toggle(self) -> None:
        """Tick the current place, or leave it."""
        self.model.toggle(self.view.currentIndex().row())

    def show_found(self, found: Sequence[Found], *, named: bool, more: bool = False) -> None:
        """List the places; ``more`` says that there are further ones."""
        self._under_way = False
        self._progress.hide()
        self.model.show(found, named=named)
        places, reports = self.model.places, len(found)
        said = self.tr("%n place(s)", "", places)
        if named:
            said += " · " + self.tr("%n report(s)", "", reports)
        if more:
            said += " · " + self.tr("More will be found when these are marked.")
        self.status.setText(said if places else self.tr("These words stand nowhere else."))
        if places:
            first = 1 if named else 0
            select = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.view.selectionModel().setCurrentIndex(self.model.index(first), select)
        self._refresh()

    def show_progress(self, words: str, done: int, total: int) -> None:
        """Something is under way beside the window; what is listed stays until it is over."""
        self._under_way = True
        self.status.setText(words)
        self._progress.setRange(0, total)
        self._progress.setValue(done)
        self._progress.show()
        self._refresh()

    def show_refusal(self, sentence: str) -> None:
        """It could not be done; the sentence says why."""
        self._under_way = False
        self._progress.hide()
        self.model.show((), named=False)
        self.status.setText(sentence)

    def _on_marked(self) -> None:
        if self.mark.isEnabled():
            self.marked.emit()

    def _on_current(self) -> None:
        row: Row | None = self.model.row(self.view.currentIndex().row())
        if row is not None:
            announce(self.view, str(self.view.currentIndex().data()))
            self.place_chosen.emit(row)

    def _refresh(self) -> None:
        count = self.model.count
        ready = count > 0 and not self._under_way and self.label.value() is not None
        self.mark.setEnabled(ready)
        self.mark.setText(self.tr("Mark %n place(s)", "", count))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.title.setText(
            self.tr("Mark all the same: {words}").format(words=isolated(self._words))
        )
        self._close.setText(self.tr("Close"))
        self.pills[Scope.REPORT].setText(self.tr("This report"))
        self.pills[Scope.PROJECT].setText(self.tr("Project"))
        self.view.setAccessibleName(self.tr("Places of the same words"))
        self.hint.setText(
            self.tr("Space ticks · Ctrl A all · Enter marks · M report or project · Esc closes")
        )
        self._refresh()
