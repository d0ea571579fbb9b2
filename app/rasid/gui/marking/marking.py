"""Brings the current words, the sheet of their places and the project together."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from rasid.core.vocabulary import Label
from rasid.errors import RasidError
from rasid.gui.appearance import Appearance
from rasid.gui.beside import Beside
from rasid.gui.clitics import ProjectClitics
from rasid.gui.commands.workbench import Methods, Workbench
from rasid.gui.keys import LABEL_COMMANDS, Command
from rasid.gui.marking.model import Row
from rasid.gui.marking.sheet import MarkingSheet, Scope
from rasid.gui.refusal import refusal
from rasid.gui.session import MANY
from rasid.gui.tasks import Control, Tasks
from rasid.review.marking import Found, Words, find_in_project, find_in_report, mark_all
from rasid.storage.log import Outcome
from rasid.storage.project import Project
from rasid.storage.search import index_words

MOST = 5_000
"""Places listed at a time; what is beyond them comes when they are marked."""

_Answer = tuple[list[Found], bool]


class MarkSame(QObject):
    """Marks the current words wherever they stand: in the report at once, in the project beside
    the window. ``undo`` takes the whole step back.

    The sheet lies over ``beside`` (the inspector) inside ``room``, so that the text stays in sight.
    """

    def __init__(
        self,
        bench: Workbench,
        appearance: Appearance,
        tasks: Tasks,
        room: QWidget,
        beside: QWidget,
        undo: Callable[[], object],
    ) -> None:
        super().__init__(room)
        self._bench, self._session = bench, bench.session
        self._tasks = tasks
        self._undo = undo
        self._clitics = ProjectClitics(bench.session)
        self.sheet = MarkingSheet(appearance, room)
        self._place = Beside(self.sheet, room, beside, bench.view, appearance)
        self._words: Words | None = None
        self._quote = ""
        self._label: Label | None = None
        self._scope = Scope.REPORT
        self._ticket = 0  # answers to an older question are not for us any more
        self._control: Control | None = None
        self._connect()

    def _connect(self) -> None:
        self.sheet.closed.connect(self.leave)
        self.sheet.scope_chosen.connect(self._look_in)
        self.sheet.label_chosen.connect(self._look_for)
        self.sheet.marked.connect(self._mark)
        self.sheet.place_chosen.connect(self._show)
        self._session.report_opened.connect(self.leave)
        self._session.project_changed.connect(self.leave)
        self._session.decisions_written.connect(self._on_decisions_written)

    # What keys ask for

    def own(self) -> Methods:
        """What keys do while the sheet has the focus."""
        labels = zip(Label, LABEL_COMMANDS, strict=True)
        return {
            Command.SKIP: self.sheet.toggle,
            Command.NEXT_CANDIDATE: lambda: self.sheet.step(+1),
            Command.PREVIOUS_CANDIDATE: lambda: self.sheet.step(-1),
            Command.ACCEPT_EVENT: self._mark,
            Command.MARK_SAME: self.start,
            **{command: partial(self._look_for, label) for label, command in labels},
        }

    def prepare(self) -> None:
        """Have what is needed read beside the window, so that the first key need not wait."""
        self._clitics.load_beside(self._tasks)

    def start(self) -> None:
        """List the places of the selected words, or of the current span; again: the other scope."""
        if not self.sheet.isHidden():
            other = Scope.PROJECT if self._scope is Scope.REPORT else Scope.REPORT
            self._look_in(other)
            return
        opened, span = self._session.opened, self._bench.span()
        start, end = self._bench.selected_or_span()
        if opened is None or start == end:
            self._bench.bar.state_choice(self.tr("Choose a span or select words first"))
            return
        try:
            self._words = Words.of(opened.text, start, end, self._clitics())
        except RasidError as error:
            self._session.problem_raised.emit(refusal(error))
            return
        self._quote = opened.text[start:end]
        self._label = span.span.label if span else self._label_of(start, end)
        self._scope = Scope.REPORT
        self._place.show()
        self._bench.bar.setEnabled(False)  # one decision at a time: the sheet has its own
        self.sheet.view.setFocus()
        self._find()

    def leave(self) -> bool:
        """Put the sheet away; False where it was not shown."""
        if self.sheet.isHidden():
            return False
        self._cancel()
        self.sheet.hide()
        self._bench.bar.setEnabled(True)
        self._bench.view.found.clear()
        self._bench.view.setFocus()
        return True

    def _label_of(self, start: int, end: int) -> Label | None:
        """The label the selected words bear already, if any."""
        opened = self._session.opened
        rows = opened.spans if opened else ()
        same = (r.span.label for r in rows if (r.span.start, r.span.end) == (start, end))
        return next(same, None)

    # Looking

    def _look_in(self, scope: Scope) -> None:
        self._scope = scope
        self._find()

    def _look_for(self, label: Label | None) -> None:
        self._label = label
        self._find()

    def _on_decisions_written(self) -> None:
        if not self.sheet.isHidden() and self._scope is Scope.REPORT:
            self._find()

    def _find(self) -> None:
        self._cancel()
        words, label, project = self._words, self._label, self._session.project
        self.sheet.ask(self._quote, label, self._scope)
        self.sheet.view.setFocus()
        opened = self._session.opened
        if words is None or opened is None or project is None:
            return
        if label is None:
            self.sheet.show_refusal(self.tr("Say as what: press 1 to 8, or choose a label."))
        elif self._scope is Scope.REPORT:
            self.sheet.show_found([find_in_report(opened, label, words)], named=False)
        else:
            path, reader = project.path, self._session.reviewer
            self._run(
                self.tr("Looking through the project"),
                lambda control: _look(path, reader, label, words, control),
                self._on_found,
            )

    def _on_found(self, answer: _Answer) -> None:
        found, more = answer
        self.sheet.show_found(found, named=True, more=more)

    def _show(self, row: Row) -> None:
        """Frame a place on the page where it is of the report on the desk."""
        opened, view = self._session.opened, self._bench.view
        if opened is None or row.occurrence is None or row.found.report.id != opened.report.id:
            return
        places = [(each.start, each.end) for each in row.found.occurrences]
        view.found.show(places, (row.occurrence.start, row.occurrence.end))
        view.bring_into_sight(*view.found.current)

    # Marking

    def _mark(self) -> None:
        places, label = self.sheet.model.chosen(), self._label
        if label is None or self._session.opened is None or not places:
            return
        count = sum(map(len, places.values()))
        self._session.write_many(
            lambda p, author: mark_all(p, label, places, author=author), count, self._on_marked
        )
        if count > MANY:  # how far it is stands above, where it can be stopped
            self.leave()

    def _on_marked(self, outcome: Outcome) -> None:
        count = sum(revision.subject.startswith("s-") for revision in outcome.revisions)
        said = self.tr("%n place(s) marked.", "", count)
        self._bench.messages.decided(said, (self.tr("Undo"), self._undo))
        self.leave()

    # Beside the window

    def _run(
        self, words: str, work: Callable[[Control], object], done: Callable[..., object]
    ) -> None:
        self._ticket += 1
        ticket = self._ticket

        def over(answer: object) -> None:
            if ticket == self._ticket:
                done(answer)

        def failed(sentence: str) -> None:
            if ticket == self._ticket:
                self.sheet.show_refusal(sentence)

        def report(at: int, total: int) -> None:
            if ticket == self._ticket:
                self.sheet.show_progress(words, at, total)

        self.sheet.show_progress(words, 0, 0)
        self._control = self._tasks.run(work, done=over, failed=failed, report=report)

    def _cancel(self) -> None:
        self._ticket += 1
        if self._control is not None:
            self._control.cancel()
            self._control = None


def _look(path: Path, reader: str, label: Label, words: Words, control: Control) -> _Answer:
    found: list[Found] = []
    places = 0
    with Project.open(path, reader=reader) as project:
        index_words(project, cancelled=control.cancelled)
        for each in find_in_project(
            project, label, words, progress=control.report, cancelled=control.cancelled
        ):
            if places >= MOST:
                return found, True
            found.append(each)
            places += len(each.occurrences)
    return found, False
