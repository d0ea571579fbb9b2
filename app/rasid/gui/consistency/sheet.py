"""The sheet over the inspector: words above, the places of the current ones below, to tick."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import (
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
from rasid.gui.consistency.delegate import UsageDelegate
from rasid.gui.consistency.model import UsageModel
from rasid.gui.inspector.choice import Choice
from rasid.gui.marking.model import MarkingModel, Row
from rasid.gui.marking.sheet import TickList
from rasid.review.consistency import Usage
from rasid.review.marking import Found


class ConsistencySheet(QFrame):
    """Shows what was found; what is done with it is said by signals.

    Signals:
        words_chosen: the places of other words are wanted.
        label_chosen: the places are to be held against another label.
        place_chosen: another place is current.
        marked: mark what is ticked.
        left_as_is: the current words are right as they are.
        closed: the button that closes was pressed.
    """

    words_chosen = Signal(object)  # Usage
    label_chosen = Signal(object)  # Label
    place_chosen = Signal(object)  # Row
    marked = Signal()
    left_as_is = Signal()
    closed = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._under_way = False
        self.setProperty("ground", "raised")
        self.usages = UsageModel(self)
        self.places = MarkingModel(self)
        self._make_widgets()
        self._lay_out()
        self._connect()
        self._retranslate()
        self.hide()

    def _make_widgets(self) -> None:
        self.title = QLabel()
        self.title.setProperty("type", "panel")
        self._close = QPushButton()
        self._close.setProperty("kind", "link")
        self._progress = QProgressBar(textVisible=False)
        self._progress.hide()
        self.status = QLabel()
        self.status.setProperty("type", "secondary")
        self.status.setWordWrap(True)
        self.status.setTextFormat(Qt.TextFormat.PlainText)
        self.words = QListView()
        self.words.setModel(self.usages)
        self.words.setItemDelegate(UsageDelegate(self._appearance, self.words))
        self.words.setProperty("ground", "raised")
        self.words.setFrameShape(QFrame.Shape.NoFrame)
        self.words.setUniformItemSizes(True)
        self.words.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view = TickList(self.places, self._appearance)
        self.label: Choice[Label] = Choice(Label, self.tr("Label to mark with"))
        self.mark = QPushButton()
        self.mark.setProperty("kind", "primary")
        self.leave = QPushButton()
        self.hint = QLabel()
        self.hint.setWordWrap(True)
        self.hint.setProperty("type", "secondary")

    def _lay_out(self) -> None:
        px = self._appearance.px
        head, middle, buttons = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self._close)
        middle.addWidget(self.label, 1)
        middle.addWidget(self.status, 1)
        for row in (head, middle):
            row.setContentsMargins(px(16), px(6), px(8), px(6))
            row.setSpacing(px(8))
        buttons.setSpacing(px(8))
        buttons.addWidget(self.mark, 1)
        buttons.addWidget(self.leave)
        foot = QVBoxLayout()
        foot.setContentsMargins(px(12), px(8), px(12), px(8))
        foot.addLayout(buttons)
        foot.addWidget(self.hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._progress)
        column.addWidget(self.words, 3)
        column.addLayout(middle)
        column.addWidget(self.view, 4)
        column.addLayout(foot)

    def _connect(self) -> None:
        self._close.clicked.connect(self.closed)
        self.words.selectionModel().currentChanged.connect(lambda *_: self._on_words())
        self.view.selectionModel().currentChanged.connect(lambda *_: self._on_place())
        self.label.activated.connect(lambda _: self.label_chosen.emit(self.label.value()))
        self.view.marked.connect(self._on_marked)
        self.mark.clicked.connect(self._on_marked)
        self.leave.clicked.connect(self.left_as_is)
        self.places.ticked.connect(self._refresh)

    # What is shown

    def current(self) -> Usage | None:
        """The words one is at."""
        return self.usages.usage(self.words.currentIndex().row())

    def show_usages(self, usages: Sequence[Usage]) -> None:
        """List what was found; the first words are current, or those in the place of the last."""
        place = max(0, self.words.currentIndex().row())
        self._under_way = False
        self._progress.hide()
        self.usages.show(usages)
        self.places.show((), named=True)
        self._retranslate()
        if usages:
            self._select(min(place, len(usages) - 1))
        self._refresh()

    def show_places(self, found: Sequence[Found], label: Label) -> None:
        """List the places of the current words against a label."""
        self._under_way = False
        self._progress.hide()
        self.label.set_value(label)
        self.places.show(found, named=True, all_ticked=True)
        self.status.setText(self.tr("%n place(s)", "", self.places.places))
        if found:
            select = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.view.selectionModel().setCurrentIndex(self.places.index(1), select)
        self._refresh()

    def show_progress(self, done: int, total: int) -> None:
        """Something is under way beside the window."""
        self._under_way = True
        self._progress.setRange(0, total)
        self._progress.setValue(done)
        self._progress.show()
        self._refresh()

    def show_refusal(self, sentence: str) -> None:
        """It could not be done; the sentence says why."""
        self._under_way = False
        self._progress.hide()
        self.status.setText(sentence)
        self._refresh()

    def step_words(self, by: int) -> None:
        """Go to the next words or the ones before."""
        place = self.words.currentIndex().row() + by
        if 0 <= place < self.usages.rowCount():
            self._select(place)

    def step(self, by: int) -> None:
        """Go that many places on."""
        row = self.view.currentIndex().row() + by
        if 0 <= row < self.places.rowCount():
            self.view.setCurrentIndex(self.places.index(row))

    def toggle(self) -> None:
        """Tick the current place, or leave it."""
        self.places.toggle(self.view.currentIndex().row())

    def _select(self, place: int) -> None:
        index = self.usages.index(place)
        select = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.words.selectionModel().setCurrentIndex(index, select)
        self.words.scrollTo(index)

    def _on_words(self) -> None:
        usage = self.current()
        if usage is not None:
            announce(self.words, str(self.words.currentIndex().data()))
            self.words_chosen.emit(usage)

    def _on_place(self) -> None:
        row: Row | None = self.places.row(self.view.currentIndex().row())
        if row is not None:
            self.place_chosen.emit(row)

    def _on_marked(self) -> None:
        if self.mark.isEnabled():
            self.marked.emit()

    def _refresh(self) -> None:
        any_found = self.current() is not None
        if self.isVisible() and any_found is self.view.isHidden():
            # what is hidden would give the keys back to the desk
            self.view.setVisible(any_found)
            (self.view if any_found else self._close).setFocus()
        for widget in (self.words, self.view, self.label, self.mark, self.leave, self.hint):
            widget.setVisible(any_found)
        ready = not self._under_way and any_found
        self.mark.setEnabled(ready and self.places.count > 0)
        self.leave.setEnabled(ready)
        self.mark.setText(self.tr("Mark %n place(s)", "", self.places.count))

    # Language

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        count = self.usages.rowCount()
        self.title.setText(
            self.tr("%n word(s) marked in different ways", "", count)
            if count
            else self.tr("Marked in different ways")
        )
        if not count:
            self.status.setText(
                self.tr("Looking through the project")
                if self._under_way
                else self.tr("Nothing: what is marked is marked alike everywhere.")
            )
        self._close.setText(self.tr("Close"))
        self.leave.setText(self.tr("Leave as it is"))
        self.words.setAccessibleName(self.tr("Words marked in different ways"))
        self.view.setAccessibleName(self.tr("Places of the same words"))
        self.hint.setText(
            self.tr("1 to 8 the label · Space ticks · Enter marks · 0 leaves · L H other words")
        )
        self._refresh()
