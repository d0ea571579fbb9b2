"""The page of leads: reports by a filter, people by name, and what is done with both."""

from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSpinBox,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from rasid.gui.agreement.model import Row, Table
from rasid.gui.appearance import Appearance
from rasid.gui.commands.workbench import Methods
from rasid.gui.inspector.drawing import in_own_direction, isolated
from rasid.gui.keys import Command
from rasid.gui.long_work import LongWork
from rasid.gui.messages import Messages
from rasid.gui.session import Session
from rasid.gui.tasks import Tasks
from rasid.gui.words import word
from rasid.gui.workload.overview import Overview, read_overview, share, take_idle
from rasid.review.workload import Given, Load, Progress
from rasid.storage.reports import ReportRow

_MARGIN = 16  # pixels at 100 %
_SIDE = 300  # pixels at 100 %
_DAYS = 14
_SEEN_ROWS = 50  # by which the columns are made as wide as what stands in them


class WorkloadPage(QFrame):
    """Who has what, in the order of the reports and of the names; nobody is ranked.

    Signals:
        left: back to review.
        report_chosen: a report is to be looked at.
        double_coding_requested: a share of these reports is to be drawn for two people each.
    """

    left = Signal()
    report_chosen = Signal(str)
    double_coding_requested = Signal(list)  # report ids

    def __init__(
        self,
        session: Session,
        appearance: Appearance,
        tasks: Tasks,
        work: LongWork,
        messages: Messages,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._appearance, self._tasks = session, appearance, tasks
        self._work, self._messages = work, messages
        self._reading = self._again = False  # of what changes meanwhile, only the last is read
        self._overview = Overview(
            reports=(), given={}, loads=(), progress=Progress(reports=0, given=0, finished=0)
        )
        self.setProperty("ground", "surface")
        self._make_parts()
        self._lay_out()
        self.filter.editingFinished.connect(self.read)
        # Later, so that the Enter that chose a report does not accept something in the review, too.
        queued = Qt.ConnectionType.QueuedConnection
        self.reports.activated.connect(lambda index: self._open(index.row()), queued)
        self.people.itemChanged.connect(lambda _: self._refresh())
        self.name.returnPressed.connect(self._add_name)
        self.share.clicked.connect(self.share_out)
        self.take_back.clicked.connect(self.take_back_idle)
        self.draw.clicked.connect(lambda: self.double_coding_requested.emit(self.listed()))
        work.reports_changed.connect(self._follow)
        session.decisions_written.connect(lambda _: self._follow())
        self._retranslate()

    def _make_parts(self) -> None:
        self._title, self._far, self._people_name, self._rest = (QLabel() for _ in range(4))
        for label in (self._title, self._people_name):
            label.setProperty("type", "panel")
        for label in (self._far, self._rest):
            label.setProperty("type", "secondary")
            label.setWordWrap(True)
        self.filter = QLineEdit()
        self.reports = _table()
        self.people = QListWidget()
        self.name = QLineEdit()
        self.share, self.draw, self.take_back = (QPushButton() for _ in range(3))
        self.share.setProperty("kind", "primary")
        self.days = QSpinBox()
        self.days.setRange(1, 365)
        self.days.setValue(_DAYS)

    def _lay_out(self) -> None:
        px = self._appearance.px
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addWidget(self._far, 1)
        left = QVBoxLayout()
        left.addWidget(self.filter)
        left.addWidget(self.reports, 1)
        side = QWidget()
        side.setFixedWidth(px(_SIDE))
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        parts = (self._people_name, self.people, self.name, self.share, self.draw)
        for part in (*parts, self._rest, self.days, self.take_back):
            column.addWidget(part, 1 if part is self.people else 0)
        columns = QHBoxLayout()
        columns.setSpacing(px(_MARGIN))
        columns.addLayout(left, 1)
        columns.addWidget(side)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(px(_MARGIN), px(12), px(_MARGIN), px(12))
        whole.setSpacing(px(8))
        whole.addLayout(head)
        whole.addLayout(columns, 1)

    # What keys ask for

    def own(self) -> Methods:
        """What keys do while the page is on."""
        return {
            Command.NEXT_CANDIDATE: lambda: self._step(+1),
            Command.PREVIOUS_CANDIDATE: lambda: self._step(-1),
            Command.ACCEPT_EVENT: lambda: self._open(self.reports.currentIndex().row()),
            Command.LEAVE: self.left.emit,
        }

    def open(self) -> None:
        """Read what stands, and take the keyboard."""
        self.reports.setFocus()
        self.read()

    def read(self) -> None:
        """Read it anew; while the filter means nothing, that is said and the rest stays."""
        project = self._session.project
        if project is None:
            return
        if self._reading:
            self._again = True
            return
        self._reading = True
        path, found, reviewer = project.path, self.filter.text(), self._session.reviewer
        self._tasks.run(
            lambda _control: read_overview(path, found, reviewer),
            done=self._on_read,
            failed=self._on_refused,
            report=lambda _done, _total: None,
        )

    def _follow(self) -> None:
        if self.isVisible():
            self.read()

    def _step(self, by: int) -> None:
        self.reports.selectRow(max(0, self.reports.currentIndex().row() + by))

    def _open(self, place: int) -> None:
        if 0 <= place < len(self._overview.reports):
            self.report_chosen.emit(self._overview.reports[place].id)

    # What is done

    def listed(self) -> list[str]:
        """The reports chosen in the table; all that are listed where fewer than two are."""
        chosen = self._chosen()
        return chosen if len(chosen) > 1 else [row.id for row in self._overview.reports]

    def _chosen(self) -> list[str]:
        places = sorted({index.row() for index in self.reports.selectionModel().selectedRows()})
        return [self._overview.reports[place].id for place in places]

    def ticked(self) -> list[str]:
        """The people that are ticked."""
        items = (self.people.item(place) for place in range(self.people.count()))
        return [
            str(it.data(Qt.ItemDataRole.UserRole))
            for it in items
            if it.checkState() is Qt.CheckState.Checked
        ]

    def share_out(self) -> None:
        """Give the listed reports that nobody has to the people ticked."""
        work = partial(share, self.listed(), self.ticked(), self._session.reviewer)
        self._work.run(self.tr("Giving out reports"), work, self._on_shared)

    def take_back_idle(self) -> None:
        """Take back what lies idle of the listed reports, from the people ticked or from all."""
        days, author = self.days.value(), self._session.reviewer
        work = partial(take_idle, self.listed(), self.ticked(), days, author)
        self._work.run(self.tr("Taking reports back"), work, self._on_taken)

    def _on_shared(self, count: int) -> str:
        return self._told(self.tr("%n report(s) given out.", "", count))

    def _on_taken(self, count: int) -> str:
        return self._told(self.tr("%n report(s) taken back.", "", count))

    def _told(self, said: str) -> str:
        self._work.reports_changed.emit()
        self._messages.done(said)
        return said

    # What is shown

    def _on_refused(self, sentence: str) -> None:
        self._far.setText(sentence)
        self._on_ended()

    def _on_ended(self) -> None:
        self._reading, again, self._again = False, self._again, False
        if again:
            self.read()

    def _on_read(self, overview: Overview) -> None:
        chosen = set(self._chosen())
        self._overview = overview
        self._show()
        rows = QItemSelection()
        for place, row in enumerate(overview.reports if chosen else ()):
            if row.id in chosen:
                index = self.reports.model().index(place, 0)
                rows.select(index, index)
        flag = QItemSelectionModel.SelectionFlag
        self.reports.selectionModel().select(rows, flag.ClearAndSelect | flag.Rows)
        self._on_ended()

    def _show(self) -> None:
        overview, today = self._overview, datetime.now(UTC)
        model = self.reports.model()
        assert isinstance(model, Table), "made so"
        titles = (self.tr("Report"), self.tr("State"), self.tr("Given to"), self.tr("Untouched"))
        rows = [self._row(row, overview.given.get(row.id, ()), today) for row in overview.reports]
        model.show(titles, [Row(cells) for cells in rows])
        head = self.reports.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._show_people(overview.loads)
        far = overview.progress
        said = self.tr("%n report(s) finished", "", far.finished)
        all_of = self.tr("of %n, {given} given out", "", far.reports).format(given=far.given)
        self._far.setText(f"{said} {all_of}")
        self._refresh()

    def _row(
        self, row: ReportRow, given: tuple[Given, ...], today: datetime
    ) -> tuple[str, str, str, str]:
        mark = self.tr("{name} ✓")
        names = [
            mark.format(name=in_own_direction(one.person))
            if one.finished
            else in_own_direction(one.person)
            for one in given
        ]
        who = self.tr(", ").join(names)
        if row.blind:
            who = self.tr("{names} (blind)").format(names=who)
        waits = [datetime.fromisoformat(one.touched) for one in given if not one.finished]
        days = (today - min(waits)).days if waits else -1
        lying = self.tr("%n day(s)", "", days) if days >= 0 else ""
        return isolated(row.title), word(row.state), who, lying

    def _show_people(self, people: tuple[Load, ...]) -> None:
        ticked = set(self.ticked())
        self.people.blockSignals(True)
        self.people.clear()
        for load in people:
            said = self.tr("{name}: {waiting} waiting, {finished} finished").format(
                name=in_own_direction(load.person), waiting=load.waiting, finished=load.finished
            )
            self._add_person(load.person, said, ticked=load.person in ticked)
        self.people.blockSignals(False)

    def _add_person(self, name: str, said: str, *, ticked: bool) -> None:
        item = QListWidgetItem(said)
        item.setData(Qt.ItemDataRole.UserRole, name)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self.people.addItem(item)

    def _add_name(self) -> None:
        name = self.name.text().strip()
        if name:
            self._add_person(name, name, ticked=True)
            self.name.clear()
            self._refresh()

    def _refresh(self) -> None:
        self.share.setEnabled(bool(self.ticked()))

    def changeEvent(self, event: QEvent) -> None:
        """Speak the other language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Give out the work"))
        self.filter.setPlaceholderText(self.tr("Filter the reports, such as assigned:none"))
        self.filter.setAccessibleName(self.tr("Filter the reports"))
        self.reports.setAccessibleName(self.tr("Reports"))
        self._people_name.setText(self.tr("To whom"))
        self.people.setAccessibleName(self.tr("People of the project"))
        self.name.setPlaceholderText(self.tr("Another name; Enter adds it"))
        self.name.setAccessibleName(self.tr("Another name"))
        self.share.setText(self.tr("Give to who has least"))
        self.share.setToolTip(self.tr("The listed reports that nobody has, one by one"))
        self.draw.setText(self.tr("Draw for double coding…"))
        self._rest.setText(self.tr("Not finished, and not touched for"))
        self.days.setSuffix(self.tr(" days"))
        self.days.setAccessibleName(self._rest.text())
        self.take_back.setText(self.tr("Take back"))
        self._show()


def _table() -> QTableView:
    view = QTableView()
    view.setModel(Table(view))
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setTabKeyNavigation(False)
    view.setShowGrid(False)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.verticalHeader().hide()
    view.horizontalHeader().setResizeContentsPrecision(_SEEN_ROWS)
    return view
