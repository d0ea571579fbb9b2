"""The queue's panel: how many there are, a filter, states to choose from, the list itself."""

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from rasid.core.vocabulary import ReportState
from rasid.gui.appearance import Appearance
from rasid.gui.flow import FlowLayout
from rasid.gui.queue.delegate import QueueDelegate
from rasid.gui.queue.model import QueueModel
from rasid.gui.queue.roles import QueueRole
from rasid.gui.session import Session
from rasid.gui.words import word
from rasid.storage.log import Outcome
from rasid.storage.report_query import Order, ReportQuery
from rasid.storage.reports import count_reports

_PAUSE = 120  # milliseconds without a letter before the filter is applied
_ORDERS: tuple[tuple[Order, bool], ...] = (
    ("added", False),
    ("added", True),
    ("published", False),
    ("published", True),
    ("title", False),
)


class QueuePanel(QFrame):
    """The reports of the open project.

    Signals:
        report_chosen: id of the report to lay on the desk.
    """

    report_chosen = Signal(str)  # report id

    def __init__(
        self, session: Session, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._appearance = appearance
        self.model = QueueModel(self)
        self._delegate = QueueDelegate(appearance, self)
        self.setProperty("ground", "raised")
        self._make_widgets()
        self._lay_out()
        self._connect()
        self._retranslate()

    def _make_widgets(self) -> None:
        self._title = QLabel()
        self._title.setProperty("type", "panel")
        self._count = QLabel()
        self._count.setProperty("type", "secondary")
        self._order = QToolButton()
        self._order.setProperty("kind", "quiet")
        self._order.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._order_menu = QMenu(self._order)
        self._order_group = QActionGroup(self)
        for order in _ORDERS:
            action = QAction(self._order_menu, checkable=True)
            action.setData(order)
            self._order_group.addAction(action)
            self._order_menu.addAction(action)
        self._order_group.actions()[0].setChecked(True)
        self._order.setMenu(self._order_menu)
        self.filter = QLineEdit()
        self.filter.setClearButtonEnabled(True)
        self._pills = {state: QPushButton() for state in ReportState}
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(self._delegate)
        self.view.setUniformItemSizes(True)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setProperty("ground", "raised")
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self._empty = QLabel()
        self._empty.setProperty("type", "secondary")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setMargin(16)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(14, 0, 8, 0)
        for widget in (self._title, self._count):
            head.addWidget(widget)
        head.addStretch(1)
        head.addWidget(self._order)
        self._head = QFrame()
        self._head.setProperty("edge", "below")
        self._head.setLayout(head)
        self._on_appearance_changed()
        pills = FlowLayout(gap=6)
        for pill in self._pills.values():
            pill.setCheckable(True)
            pill.setProperty("kind", "pill")
            pills.addWidget(pill)
        search = QVBoxLayout()
        search.setContentsMargins(12, 10, 12, 10)
        search.setSpacing(8)
        search.addWidget(self.filter)
        search.addLayout(pills)
        middle = QFrame()
        middle.setProperty("edge", "below")
        middle.setLayout(search)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head)
        column.addWidget(middle)
        column.addWidget(self.view, 1)
        column.addWidget(self._empty, 1)

    def _connect(self) -> None:
        self._typing = QTimer(self, singleShot=True, interval=_PAUSE)
        self._typing.timeout.connect(self.reload)
        self.filter.textChanged.connect(self._typing.start)
        self._order_group.triggered.connect(self.reload)
        for pill in self._pills.values():
            pill.toggled.connect(self.reload)
        self.view.clicked.connect(self._on_clicked)
        self._session.project_changed.connect(self.reload)
        self._session.report_opened.connect(self._on_report_opened)
        self._session.decisions_written.connect(self._on_decisions_written)
        self._appearance.changed.connect(self._on_appearance_changed)

    # What is listed

    def query(self) -> ReportQuery:
        """What is asked for by filter, pills and order."""
        order, descending = self._order_group.checkedAction().data()
        states = frozenset(state for state, pill in self._pills.items() if pill.isChecked())
        return ReportQuery(
            text=self.filter.text(), states=states, order=order, descending=descending
        )

    def reload(self) -> None:
        """Ask the project again."""
        near = max(0, self.view.currentIndex().row())
        self.model.show(self._session.project, self.query())
        for place in (0, near):
            self.model.report(place)  # so that the report on the desk is found again
        self._show_counts()
        self._on_report_opened()

    def step(self, by: int) -> None:
        """Choose the report ``by`` rows further on; the first one where none is chosen."""
        index = self.view.currentIndex()
        place = index.row() + by if index.isValid() else 0
        row = self.model.report(place)
        if row is not None:
            self.report_chosen.emit(row.id)

    def choose_first(self) -> None:
        """Choose the first report of the list."""
        row = self.model.report(0)
        if row is not None:
            self.report_chosen.emit(row.id)

    def _show_counts(self) -> None:
        project, query = self._session.project, self.query()
        everywhere = ReportQuery(text=query.text)
        counts = count_reports(project, everywhere) if project else {}
        for state, pill in self._pills.items():
            number = counts.get(state, 0)
            pill.setText(f"{word(state)} {number:,}")
            pill.setVisible(bool(number) or pill.isChecked())
        total, shown = sum(counts.values()), self.model.rowCount()
        self._count.setText(f"{shown:,}" if shown == total else f"{shown:,} / {total:,}")
        self.view.setVisible(shown > 0)
        self._empty.setVisible(shown == 0)

    def _on_clicked(self) -> None:
        report = self.view.currentIndex().data(QueueRole.ID)
        if report:
            self.report_chosen.emit(report)

    def _on_report_opened(self) -> None:
        opened = self._session.opened
        place = self.model.place_of(opened.report.id) if opened else None
        if place is None:
            self.view.selectionModel().clear()
            return
        index = self.model.index(place)
        select = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.view.selectionModel().setCurrentIndex(index, select)
        self.view.scrollTo(index)

    def _on_decisions_written(self, outcome: Outcome) -> None:
        self.model.refresh(outcome.reports)
        self._show_counts()

    def _on_appearance_changed(self) -> None:
        self._head.setFixedHeight(self._appearance.px(40))
        self.view.doItemsLayout()

    # Language

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Reports"))
        self.filter.setPlaceholderText(self.tr("Filter by title or file"))
        self.filter.setAccessibleName(self.tr("Filter by title or file"))
        self.view.setAccessibleName(self.tr("Reports"))
        self._order.setText(self.tr("Order"))
        names = (
            self.tr("As imported"),
            self.tr("Last imported first"),
            self.tr("Oldest first"),
            self.tr("Newest first"),
            self.tr("By title"),
        )
        for action, name in zip(self._order_group.actions(), names, strict=True):
            action.setText(name)
        self._empty.setText(self.tr("No report is listed. Clear the filter, or import reports."))
        self._show_counts()
