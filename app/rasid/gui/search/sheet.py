"""The sheet of results over the inspector, while one searches."""

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from rasid.gui.announcer import announce
from rasid.gui.appearance import Appearance
from rasid.gui.search.delegate import SearchDelegate
from rasid.gui.search.hint import SearchHint
from rasid.gui.search.model import Row, SearchModel
from rasid.gui.search.searcher import Found


class SearchSheet(QFrame):
    """Shows results, or why there are none.

    Signals:
        row_chosen: a row was clicked.
        closed: the button that closes was pressed.
    """

    row_chosen = Signal(object)  # Row
    closed = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.model = SearchModel(self)
        self._delegate = SearchDelegate(appearance, self)
        self.setProperty("ground", "raised")
        self._make_widgets()
        self._lay_out()
        self._waiting = False
        self._retranslate()
        self.view.clicked.connect(lambda index: self._choose(index.row()))
        appearance.changed.connect(self._on_appearance_changed)
        self._on_appearance_changed()
        self.hide()

    def _make_widgets(self) -> None:
        self._status = QLabel()
        self._status.setProperty("type", "panel")
        self._close = QPushButton()
        self._close.setProperty("kind", "link")
        self._close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._close.clicked.connect(self.closed)
        self._progress = QProgressBar(textVisible=False)
        self.refusal = QLabel()
        self.refusal.setWordWrap(True)
        self.refusal.setTextFormat(Qt.TextFormat.PlainText)
        self.refusal.setProperty("tone", "bad")
        self.refusal.setContentsMargins(16, 8, 16, 8)
        self.hint = SearchHint()
        self.empty = QLabel()
        self.empty.setWordWrap(True)
        self.empty.setProperty("type", "secondary")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setMargin(24)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(self._delegate)
        self.view.setProperty("ground", "raised")
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the field keeps it
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setResizeMode(QListView.ResizeMode.Adjust)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 0, 8, 0)
        head.addWidget(self._status, 1)
        head.addWidget(self._close)
        self._head = QFrame()
        self._head.setProperty("edge", "below")
        self._head.setLayout(head)
        self._pages = QStackedWidget()
        for page in (self.hint, self.view, self.empty):
            self._pages.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(self._progress)
        column.addWidget(self.refusal)
        column.addWidget(self._pages, 1)

    # What is shown

    @property
    def waiting(self) -> bool:
        """Whether an answer is still to come."""
        return self._waiting

    def status(self) -> str:
        """What the head says: what is being done, or how much was found."""
        return self._status.text()

    def show_hint(self) -> None:
        """Nothing is asked: say what can be."""
        self._start_anew()
        self._pages.setCurrentWidget(self.hint)
        self._say_status()

    def show_waiting(self) -> None:
        """A question has been asked; the answer to the last one stays until there is another."""
        self.refusal.hide()
        self._waiting = True
        self._say_status()

    def show_refusal(self, sentence: str) -> None:
        """The question could not be answered."""
        self.show_hint()
        self.refusal.setText(sentence)
        self.refusal.show()

    def show_indexing(self, done: int, total: int) -> None:
        """Reports are being taken into the index; 0, 0 for none."""
        self._progress.setVisible(total > 0)
        self._progress.setRange(0, total)
        self._progress.setValue(done)
        if total:
            words = self.tr("Preparing the search: {done} of {total} reports")
            self._status.setText(words.format(done=f"{done:,}", total=f"{total:,}"))
        else:
            self._say_status()

    def take_answer(self, found: Found) -> None:
        """The next page; the first one of a question puts the last answer away."""
        if self._waiting:
            self._waiting = False
            self.model.clear()
        self.model.append(found.hits, has_more=found.has_more)
        any_found = self.model.rowCount() > 0
        self._pages.setCurrentWidget(self.view if any_found else self.empty)
        self._say_status()

    def _start_anew(self) -> None:
        self.refusal.hide()
        self._progress.hide()
        self._waiting = False
        self.model.clear()

    def _say_status(self) -> None:
        reports = self.model.reports
        if self._waiting:
            self._status.setText(self.tr("Searching…"))
        elif self._pages.currentWidget() is self.hint:
            self._status.setText(self.tr("Search"))
        elif not reports:
            self._status.setText(self.tr("Nothing found"))
        elif self.model.has_more:
            self._status.setText(self.tr("%n report(s) or more", "", reports))
        else:
            self._status.setText(self.tr("%n report(s)", "", reports))

    # Where one is

    def current(self) -> Row | None:
        """The row one is at."""
        return self.model.row(self.view.currentIndex().row())

    def step(self, by: int) -> Row | None:
        """Go so many results on; stops at the ends. The row one is at then."""
        way = 1 if by > 0 else -1
        for _ in range(abs(by)):
            place = self.model.next_place(self.view.currentIndex().row(), way)
            if place is None and way > 0 and self.model.has_more:
                self.model.fetchMore(self.view.rootIndex())
                place = self.model.next_place(self.view.currentIndex().row(), way)
            if place is None:
                break
            self._select(place)
        return self.current()

    def _choose(self, place: int) -> None:
        """A click on a report's title means its first line."""
        row = self.model.row(place)
        if row is not None and not row.leads_somewhere:
            place += 1
        self._select(place)
        row = self.current()
        if row is not None:
            self.row_chosen.emit(row)

    def _select(self, place: int) -> None:
        index = self.model.index(place)
        select = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.view.selectionModel().setCurrentIndex(index, select)
        heading = self.model.row(place - 1)
        if heading is not None and not heading.leads_somewhere:
            self.view.scrollTo(self.model.index(place - 1))
        self.view.scrollTo(index)
        announce(self.view, index.data(Qt.ItemDataRole.AccessibleTextRole))

    # Language and look

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _on_appearance_changed(self) -> None:
        self._head.setFixedHeight(self._appearance.px(40))
        self.view.doItemsLayout()

    def _retranslate(self) -> None:
        self._close.setText(self.tr("Close"))
        self.view.setAccessibleName(self.tr("Results of the search"))
        self.empty.setText(
            self.tr("Nothing found. Leave a word out, or write one of them without its ending.")
        )
        self._say_status()
