"""The dashboard: sums with their bounds, states, actors, what is left out, and where."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from rasid.core.vocabulary import Include
from rasid.errors import RasidError
from rasid.gui.appearance import Appearance
from rasid.gui.commands.workbench import Methods
from rasid.gui.dashboard.card import Card
from rasid.gui.dashboard.figure import Mark
from rasid.gui.dashboard.figures import figures, waiting
from rasid.gui.dashboard.map_figure import event_map
from rasid.gui.dashboard.opened_mark import OpenedMark
from rasid.gui.dashboard.outline import Ring, read_outline
from rasid.gui.dashboard.picture import save_picture
from rasid.gui.dashboard.wording import include_word, title
from rasid.gui.inspector.drawing import in_own_direction
from rasid.gui.inspector.project_files import own_folder
from rasid.gui.inspector.register import Register
from rasid.gui.keys import Command
from rasid.gui.messages import Messages
from rasid.gui.refusal import refusal
from rasid.gui.session import Session
from rasid.gui.tasks import Control, Tasks
from rasid.publishing.overview import Overview, read_overview

_GAP = 10  # pixels at 100 %
_LAYOUT = {  # name: row, column, rows, columns of twelve, height
    "dead": (0, 0, 3, 58),
    "events": (0, 3, 3, 58),
    "left_out_count": (0, 6, 3, 58),
    "policy": (0, 9, 3, 58),
    "dead_by_month": (1, 0, 7, 300),
    "map": (1, 7, 5, 300),
    "event_states": (2, 0, 3, 190),
    "actors": (2, 3, 5, 190),
    "left_out": (2, 8, 4, 190),
    "report_states": (3, 0, 3, 190),
    "event_days": (3, 3, 5, 190),
    "report_days": (3, 8, 4, 190),
}
"""Where a figure stands: row, column, how many of twelve columns, height in pixels at 100 %."""


class Dashboard(QFrame):
    """Figures of the whole project; each mark opens its events.

    Signals:
        left: back to review.
        subject_chosen: a report is to be opened, and an event in it, or "".
    """

    left = Signal()
    subject_chosen = Signal(str, str)

    def __init__(
        self,
        session: Session,
        appearance: Appearance,
        tasks: Tasks,
        messages: Messages,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._appearance = session, appearance
        self._tasks, self._messages = tasks.for_reading(), messages
        self._overview: Overview | None = None
        self._outline: tuple[Ring, ...] = ()
        self._control: Control | None = None
        self._ticket = 0
        self.setProperty("ground", "window")
        self._make_parts()
        self._lay_out()
        self._retranslate()

    def _make_parts(self) -> None:
        self._title, self._said = QLabel(), QLabel()
        self._title.setProperty("type", "panel")
        self._said.setProperty("type", "secondary")
        self.include = QComboBox()
        self.include.addItems([""] * len(Include))
        self.tables, self.outline, self.save = QPushButton(), QPushButton(), QPushButton()
        self.tables.setCheckable(True)
        self.cards = {name: Card(self._appearance, place[3]) for name, place in _LAYOUT.items()}
        self.opened = OpenedMark(self._appearance)
        for card in self.cards.values():
            card.chosen.connect(self._open_mark)
        self.opened.subject_chosen.connect(self.subject_chosen)
        self.include.activated.connect(lambda _: self.read())
        self.tables.toggled.connect(self._set_tables)
        self.outline.clicked.connect(self.ask_outline)
        self.save.clicked.connect(self.ask_picture)
        self._session.project_changed.connect(self._forget)

    def _lay_out(self) -> None:
        px = self._appearance.px
        head = QHBoxLayout()
        head.setContentsMargins(px(16), px(8), px(16), 0)
        for part in (self._title, self.include, self._said):
            head.addWidget(part)
        head.addStretch(1)
        for button in (self.tables, self.outline, self.save):
            head.addWidget(button)
        self._room = QWidget()
        self._room.setProperty("ground", "window")
        grid = QGridLayout(self._room)
        grid.setContentsMargins(px(16), px(_GAP), px(16), px(_GAP))
        grid.setSpacing(px(_GAP))
        for column in range(12):
            grid.setColumnStretch(column, 1)
            grid.setColumnMinimumWidth(column, 1)
        for name, (row, column, wide, _) in _LAYOUT.items():
            grid.addWidget(self.cards[name], row, column, 1, wide)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self._room)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        middle = QHBoxLayout()
        middle.addWidget(scroll, 1)
        middle.addWidget(self.opened)
        column_ = QVBoxLayout(self)
        column_.setContentsMargins(0, 0, 0, 0)
        column_.addLayout(head)
        column_.addLayout(middle, 1)

    # What keys ask for

    def own(self) -> Methods:
        """What keys do while the page is on."""
        return {Command.LEAVE: self.leave}

    def open(self) -> None:
        """Count, and take the keyboard."""
        self.cards["dead"].view.setFocus()
        self.read()

    def leave(self) -> None:
        """Close the list, or else the page."""
        if self.opened.isHidden():
            self._stop()
            self.left.emit()
        else:
            self.opened.hide()
            self.cards["dead_by_month"].view.setFocus()

    def read(self) -> None:
        """Count anew, beside the window."""
        project = self._session.project
        if project is None:
            return
        self._stop()
        ticket, path, reader = self._ticket, project.path, self._session.reviewer
        include = [*Include][self.include.currentIndex()]
        if self._overview is None:
            for name, figure in waiting().items():
                self.cards[name].show_figure(figure)
        self._said.setText(self.tr("Counting"))

        def work(control: Control) -> Overview:
            return read_overview(
                path,
                reader=reader,
                include=include,
                progress=control.report,
                cancelled=control.cancelled,
            )

        self._control = self._tasks.run(
            work,
            done=partial(self._on_read, ticket),
            failed=partial(self._on_failed, ticket),
            report=lambda done, total: self._tell_progress(ticket, done, total),
        )

    def _forget(self) -> None:
        """Nothing of one project is shown in another."""
        self._stop()
        self._overview = None
        self.opened.hide()

    def _stop(self) -> None:
        self._ticket += 1
        if self._control is not None:
            self._control.cancel()
            self._control = None

    def _on_read(self, ticket: int, overview: Overview) -> None:
        if ticket == self._ticket:
            self._overview = overview
            self._said.setText("")
            self._show()

    def _on_failed(self, ticket: int, sentence: str) -> None:
        if ticket == self._ticket:
            self._said.setText(sentence)

    def _tell_progress(self, ticket: int, done: int, total: int) -> None:
        if ticket == self._ticket and total:
            said = self.tr("Counting: %1 %").replace("%1", str(100 * done // total))
            self._said.setText(said)

    # What is shown

    def _show(self) -> None:
        if self._overview is None:
            return
        shown = figures(self._overview, self._actor_name)
        rtl = self.isRightToLeft()
        shown["map"] = event_map(self._overview, rtl=rtl, outline=self._outline)
        for name, figure in shown.items():
            self.cards[name].show_figure(figure)

    def _actor_name(self, slug: str) -> str:
        actor = Register.load(own_folder(self._session)).get(slug)
        if actor is None:
            return in_own_direction(slug)
        return actor.arabic if self.isRightToLeft() or not actor.english else actor.english

    def _open_mark(self, mark: Mark) -> None:
        if self._overview is not None:
            self.opened.show_mark(mark, self._overview)

    def _set_tables(self, on: bool) -> None:
        for card in self.cards.values():
            card.set_tables(on)

    # Files

    def ask_outline(self) -> None:
        """Ask for a GeoJSON file to draw on; without one, back to the schematic."""
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Outline for the map"), "", "GeoJSON (*.geojson *.json)"
        )
        if chosen or self._outline:
            self.use_outline(Path(chosen) if chosen else None)

    def use_outline(self, path: Path | None) -> None:
        """Draw on the polygons of a file, or on the schematic again."""
        try:
            self._outline = read_outline(path) if path else ()
        except RasidError as error:
            self._messages.problem(refusal(error))
            return
        self._show()

    def ask_picture(self) -> None:
        """Ask for a file, then save what is shown."""
        project = self._session.project
        if project is None or self._overview is None:
            return
        start = project.path.with_name(f"{project.path.stem}.png")
        chosen, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the figures"), str(start), "PNG (*.png);;SVG (*.svg);;PDF (*.pdf)"
        )
        if chosen:
            self.save_picture(Path(chosen))

    def save_picture(self, path: Path) -> None:
        """Save all figures as they stand on the page."""
        cells = [
            (card.figure, QRectF(card.geometry()))
            for card in self.cards.values()
            if card.figure is not None
        ]
        project = self._session.project
        name = project.info.name if project else ""
        heading = f"{in_own_direction(name)} · {self.include.currentText()}"
        try:
            save_picture(path, cells, self._appearance, heading=heading, rtl=self.isRightToLeft())
        except RasidError as error:
            self._messages.problem(refusal(error))
        else:
            self._messages.done(self.tr("Saved: %1").replace("%1", path.name))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._show()

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Dashboard"))
        for nth, each in enumerate(Include):
            self.include.setItemText(nth, include_word(each))
        self.include.setAccessibleName(self.tr("What is summed"))
        self.tables.setText(self.tr("As tables"))
        self.outline.setText(self.tr("Outline…"))
        self.outline.setToolTip(self.tr("Draw the map on the polygons of a GeoJSON file"))
        self.save.setText(self.tr("Save picture…"))
        for name, card in self.cards.items():
            card.setAccessibleName(title(name))
