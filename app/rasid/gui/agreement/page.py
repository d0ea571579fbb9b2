"""The page of agreement: figures with intervals, drift, and where people disagree most."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from rasid.gui.agreement.drift import Drift, Week
from rasid.gui.agreement.model import Row, Table
from rasid.gui.agreement.words import about_word, case_text, measure_word, value_text
from rasid.gui.appearance import Appearance
from rasid.gui.commands.workbench import Methods
from rasid.gui.keys import Command
from rasid.gui.session import Session
from rasid.gui.tasks import Control, Tasks
from rasid.review.agreement import (
    Case,
    Figure,
    Reading,
    by_pair,
    cases,
    drift,
    figures,
    readings,
)
from rasid.storage.project import Project

_MARGIN = 16  # pixels at 100 %


@dataclass(frozen=True, slots=True)
class Measures:
    """All that the page shows, by pair of people, "" for all of them."""

    figures: dict[str, list[Figure]]
    cases: dict[str, dict[str, list[Case]]]
    weeks: dict[str, list[Week]]
    readings: dict[str, int]
    titles: dict[str, str]


class AgreementPage(QFrame):
    """Figures of what was read blind by two people.

    Signals:
        left: back to review.
        case_chosen: a case is to be looked at: its report, the subjects in question.
    """

    left = Signal()
    case_chosen = Signal(str, list)

    def __init__(
        self,
        session: Session,
        appearance: Appearance,
        tasks: Tasks,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._appearance, self._tasks = session, appearance, tasks
        self._measures = Measures({}, {}, {}, {}, {})
        self._looking = False
        self.setProperty("ground", "surface")
        self._title, self._said, self._drift_name, self._cases_name = (
            QLabel(),
            QLabel(),
            QLabel(),
            QLabel(),
        )
        for label in (self._title, self._drift_name, self._cases_name):
            label.setProperty("type", "panel")
        self._said.setProperty("type", "secondary")
        self._said.setWordWrap(True)
        self.people = QComboBox()
        self.figures, self.cases = _table(), _table()
        self.drift = Drift(appearance)
        self._lay_out()
        self.people.currentIndexChanged.connect(lambda _: self._show())
        self.cases.activated.connect(lambda index: self._open_case(index.row()))
        self._retranslate()

    def _lay_out(self) -> None:
        px = self._appearance.px
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addWidget(self.people)
        head.addStretch(1)
        side = QVBoxLayout()
        side.addWidget(self._drift_name)
        side.addWidget(self.drift)
        side.addWidget(self._cases_name)
        side.addWidget(self.cases, 1)
        columns = QHBoxLayout()
        columns.setSpacing(px(_MARGIN))
        columns.addWidget(self.figures, 1)
        columns.addLayout(side, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(_MARGIN), px(12), px(_MARGIN), px(12))
        column.setSpacing(px(8))
        column.addLayout(head)
        column.addWidget(self._said)
        column.addLayout(columns, 1)

    # What keys ask for

    def own(self) -> Methods:
        """What keys do while the page is on."""
        return {
            Command.NEXT_CANDIDATE: lambda: self._step(+1),
            Command.PREVIOUS_CANDIDATE: lambda: self._step(-1),
            Command.ACCEPT_EVENT: lambda: self._open_case(self.cases.currentIndex().row()),
            Command.NEXT_EVENT: lambda: self._next_people(+1),
            Command.PREVIOUS_EVENT: lambda: self._next_people(-1),
            Command.LEAVE: self.left.emit,
        }

    def open(self) -> None:
        """Measure, and take the keyboard."""
        self.cases.setFocus()
        project = self._session.project
        if project is None:
            return
        path = project.path
        self._looking = True
        self._retranslate()
        self._tasks.run(
            lambda control: measure(path, control),
            done=self._on_measured,
            failed=self._said.setText,
            report=lambda _done, _total: None,
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the case."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open_case(self.cases.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        self.cases.selectRow(max(0, self.cases.currentIndex().row() + by))

    def _next_people(self, by: int) -> None:
        count = self.people.count()
        if count:
            self.people.setCurrentIndex((self.people.currentIndex() + by) % count)

    def _open_case(self, place: int) -> None:
        row = self._case_rows.row(place)
        if row is not None and row.case is not None:
            subjects = [id_ for id_ in (row.case.left, row.case.right) if id_]
            self.case_chosen.emit(row.case.report, subjects)

    # What is shown

    @property
    def _case_rows(self) -> Table:
        model = self.cases.model()
        assert isinstance(model, Table), "made so"
        return model

    def _on_measured(self, measures: Measures) -> None:
        self._measures = measures
        self._looking = False
        before = self.people.currentIndex()
        self.people.blockSignals(True)
        self.people.clear()
        self.people.addItems([name or self.tr("Everybody") for name in measures.figures])
        self.people.setCurrentIndex(max(0, min(before, self.people.count() - 1)))
        self.people.blockSignals(False)
        self._show()

    def _show(self) -> None:
        names = [*self._measures.figures]
        at = self.people.currentIndex()
        name = names[at] if 0 <= at < len(names) else ""
        titles = (self.tr("Of"), self.tr("Measure"), self.tr("Value [95 %]"))
        said = [
            Row((about_word(it.about), measure_word(it.measure), value_text(it.measured)))
            for it in self._measures.figures.get(name, ())
        ]
        figure_rows = self.figures.model()
        assert isinstance(figure_rows, Table), "made so"
        figure_rows.show(titles, said)
        found = self._measures.cases.get(name, {})
        rows = [
            Row(
                (
                    f"{about_word(about)} ({len(each)})",
                    case_text(case),
                    self._measures.titles[case.report],
                ),
                case,
            )
            for about, each in found.items()
            for case in each
        ]
        self._case_rows.show((self.tr("Disagree on"), self.tr("Event"), self.tr("Report")), rows)
        self.drift.show_weeks(self._measures.weeks.get(name, ()), self._drift_name.text())
        if rows:
            self.cases.selectRow(0)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the other language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            if self.people.count():
                self.people.setItemText(0, self.tr("Everybody"))
            self._show()

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Agreement"))
        self._drift_name.setText(self.tr("Whole events agreed on, week by week"))
        self._cases_name.setText(self.tr("Where people disagree most; Enter opens the case"))
        self.people.setAccessibleName(self.tr("Between whom"))
        self.figures.setAccessibleName(self.tr("Figures"))
        self.cases.setAccessibleName(self.tr("Cases"))
        count = self._measures.readings.get("", 0)
        if self._looking:
            said = self.tr("Measuring")
        elif count:
            said = self.tr("From %n reading(s) by two people, blind to one another.", "", count)
        else:
            said = self.tr(
                "No report was finished by two people blind yet. Draw some for double coding from "
                "the menu of the project."
            )
        self._said.setText(said)
        for widget in (self.figures, self.drift, self.cases, self._drift_name, self._cases_name):
            widget.setVisible(bool(count))


def _table() -> QTableView:
    view = QTableView()
    view.setModel(Table(view))
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setTabKeyNavigation(False)
    view.setShowGrid(False)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.verticalHeader().hide()
    view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
    return view


def measure(path: Path, control: Control) -> Measures:
    """All figures of a project, for everybody and for each pair of people."""
    with Project.open(path, read_only=True) as project:
        read = readings(project)
    pairs = by_pair(read)
    groups: dict[str, list[Reading]] = {"": read} if read else {}
    groups |= pairs if len(pairs) > 1 else {}
    found = Measures({}, {}, {}, {}, {each.report: each.compared.title for each in read})
    for nth, (name, some) in enumerate(groups.items()):
        if control.cancelled():
            break
        control.report(nth, len(groups))
        found.figures[name] = figures(some)
        found.cases[name] = cases(some)
        found.readings[name] = len(some)
        found.weeks[name] = [Week(*each) for each in drift(some).items()]
    return found
