"""The queue's panel: how many there are, a filter, states to choose from, the list itself."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from rasid.core.vocabulary import ReportState
from rasid.errors import RasidError
from rasid.gui.appearance import Appearance
from rasid.gui.flow import FlowLayout
from rasid.gui.queue.assign_dialog import AssignDialog
from rasid.gui.queue.delegate import QueueDelegate
from rasid.gui.queue.filter_menu import FilterMenu
from rasid.gui.queue.model import QueueModel
from rasid.gui.queue.order_menu import OrderMenu
from rasid.gui.queue.roles import QueueRole
from rasid.gui.queue.rows_view import RowsView
from rasid.gui.queue.saved import SavedFilter, SavedFilters
from rasid.gui.refusal import refusal
from rasid.gui.rest import Rest
from rasid.gui.search.spoken import spoken
from rasid.gui.session import Session
from rasid.gui.settings import Settings
from rasid.gui.words import word
from rasid.review.assigning import assign
from rasid.review.report_filter import read_filter
from rasid.storage.log import Outcome
from rasid.storage.report_query import ReportQuery
from rasid.storage.reports import count_reports

_PAUSE = 120  # milliseconds without a letter before the filter is applied


class QueuePanel(QFrame):
    """The reports of the open project.

    Signals:
        report_chosen: id of the report to lay on the desk.
    """

    report_chosen = Signal(str)  # report id

    def __init__(
        self,
        session: Session,
        appearance: Appearance,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.saved = SavedFilters(settings)
        self._understood = ReportQuery()  # the last filter that meant something
        self._following = Rest(self._follow, settings.rest, self)
        self._decided_in: set[str] = set()  # reports whose rows are behind
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
        self._order = _menu_button()
        self.order = OrderMenu(self._order)
        self._order.setMenu(self.order)
        self._more = _menu_button()
        self.filters = FilterMenu(
            lambda: self._session.project, lambda: self.filter.text(), self.saved, self._more
        )
        self._more.setMenu(self.filters)
        self.filter = QLineEdit()
        self.filter.setClearButtonEnabled(True)
        self._refused = QLabel()
        self._refused.setProperty("tone", "warn")
        self._refused.setWordWrap(True)
        self._refused.setTextFormat(Qt.TextFormat.PlainText)
        self._refused.hide()
        self._pills = {state: QPushButton() for state in ReportState}
        self.view = RowsView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(self._delegate)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.setProperty("ground", "raised")
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
        typed = QHBoxLayout()
        typed.setSpacing(4)
        typed.addWidget(self.filter, 1)
        typed.addWidget(self._more)
        search.addLayout(typed)
        search.addWidget(self._refused)
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
        self.order.order_chosen.connect(self.reload)
        self.filters.text_chosen.connect(self.set_filter)
        self.filters.saved_chosen.connect(self.use_saved)
        self.filters.name_given.connect(self.save_filter)
        for pill in self._pills.values():
            pill.toggled.connect(self.reload)
        self.view.clicked.connect(self._on_clicked)
        self.view.customContextMenuRequested.connect(self._on_menu_wanted)
        self._session.project_changed.connect(self.reload)
        self._session.report_opened.connect(self._on_report_opened)
        self._session.decisions_written.connect(self._on_decisions_written)
        self._appearance.changed.connect(self._on_appearance_changed)

    # What is listed

    def query(self) -> ReportQuery:
        """What is asked for by filter, pills and order."""
        states = frozenset(state for state, pill in self._pills.items() if pill.isChecked())
        order, descending = self.order.chosen
        return replace(
            self._understood,
            states=self._understood.states | states,
            order=order,
            descending=descending,
        )

    def pill(self, state: ReportState) -> QPushButton:
        """The button that lists only reports of a state."""
        return self._pills[state]

    def set_filter(self, text: str) -> None:
        """Filter by this at once."""
        self.filter.setText(text)
        self._typing.stop()
        self.reload()

    def save_filter(self, name: str) -> None:
        """Keep what is asked for under a name."""
        states = tuple(state for state, pill in self._pills.items() if pill.isChecked())
        order, descending = self.order.chosen
        text = self.filter.text().strip()
        kept = SavedFilter(text=text, states=states, order=order, descending=descending)
        self.saved.keep(name, kept)

    def use_saved(self, name: str) -> None:
        """Ask for what was kept under a name."""
        kept = self.saved.get(name)
        if kept is None:
            return
        for state, pill in self._pills.items():
            pill.blockSignals(True)
            pill.setChecked(state in kept.states)
            pill.blockSignals(False)
        self.order.choose((kept.order, kept.descending))
        self.set_filter(kept.text)

    def _understand(self) -> None:
        """Read the filter; while it means nothing the last one that did stays in force."""
        try:
            self._understood = read_filter(self.filter.text(), spoken(), me=self._session.reviewer)
            self._refused.hide()
        except RasidError as error:
            self._refused.setText(refusal(error))
            self._refused.show()

    def reload(self) -> None:
        """Ask the project again."""
        self._decided_in.clear()
        self._following.drop()
        self._understand()
        self.model.show(self._session.project, self.query())
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

    # To whom reports are given

    def assign(self) -> None:
        """Ask to whom the chosen reports are to be given; else the one on the desk."""
        project, reports = self._session.project, self.chosen()
        if project is None or not reports:
            return
        first = self.model.report_of(reports[0])
        assigned, blind = (first.assigned, first.blind) if first else ((), False)
        dialog = AssignDialog(
            project.people(), assigned, len(reports), blind=blind, parent=self.window()
        )
        if dialog.exec() == QDialog.DialogCode.Accepted:
            self.give(reports, dialog.chosen(), blind=dialog.blind.isChecked())

    def give(self, reports: Sequence[str], people: Sequence[str], *, blind: bool = False) -> None:
        """Give reports to people in place of those who had them."""
        self._session.write_many(
            lambda project, author: assign(project, reports, people, author=author, blind=blind),
            len(reports),
        )

    def chosen(self) -> list[str]:
        """The reports selected in the list; else the one on the desk."""
        rows = sorted(index.row() for index in self.view.selectionModel().selectedRows())
        found = [report.id for row in rows if (report := self.model.report(row)) is not None]
        opened = self._session.opened
        return found or ([opened.report.id] if opened else [])

    def _on_menu_wanted(self, where: QPoint) -> None:
        menu = QMenu(self)
        menu.addAction(self.tr("Give to…"), self.assign)
        menu.addAction(self.tr("Select all"), self.view.selectAll)
        menu.popup(self.view.viewport().mapToGlobal(where))

    # Counts

    def _show_counts(self) -> None:
        project = self._session.project
        counts = count_reports(project, self._understood) if project else {}
        for state, pill in self._pills.items():
            number = counts.get(state, 0)
            pill.setText(f"{word(state)} {number:,}")
            pill.setVisible(bool(number) or pill.isChecked())
        total, shown = sum(counts.values()), self.model.rowCount()
        self._count.setText(f"{shown:,}" if shown == total else f"{shown:,} / {total:,}")
        self.view.setVisible(shown > 0)
        self._empty.setVisible(shown == 0)

    def _on_clicked(self) -> None:
        if QGuiApplication.keyboardModifiers() & _SELECTING:
            return  # more rows are being chosen
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
        self._decided_in |= outcome.reports
        self._following.ask()

    def _follow(self) -> None:
        """Show the reports decided in as they stand now, and count again."""
        decided, self._decided_in = self._decided_in, set()
        self.model.refresh(decided)
        self._show_counts()

    def _on_appearance_changed(self) -> None:
        self._head.setFixedHeight(self._appearance.px(40))
        self.view.set_row_height(self._delegate.height)
        self.view.viewport().update()

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
        self._more.setText(self.tr("Filter"))
        self.order.retranslate()
        self._empty.setText(self.tr("No report is listed. Clear the filter, or import reports."))
        self._show_counts()


_SELECTING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


def _menu_button() -> QToolButton:
    button = QToolButton()
    button.setProperty("kind", "quiet")
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    return button
