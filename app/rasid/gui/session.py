"""The session: the open project, who works on it, and the only way the window writes to it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from rasid.errors import RasidError
from rasid.gui.focus import Focus
from rasid.gui.refusal import refusal
from rasid.gui.report.marks import fields_of, numbered, triggers_of
from rasid.review.undo import can_undo, next_redo, next_undo, redo, undo
from rasid.storage.blindness import hidden_from, reads_as
from rasid.storage.log import Outcome
from rasid.storage.project import Project
from rasid.storage.queries import EventRow, Opened, SpanRow, open_report, stamp_of
from rasid.storage.reopening import reopen_report

T = TypeVar("T")

Act = Callable[[Project, str], Outcome | None]
"""A decision to be written, given the project and the reviewer's name, as in
``lambda project, author: confirm(project, event_id, author=author)``."""

Done = Callable[[Outcome], object]
"""What follows when a step is written."""

MANY = 100
"""Decisions of one step beyond which it is not written on the thread of the window."""


class Beside(Protocol):
    """Does what takes long beside the window, over connections of its own."""

    def write(self, act: Act, done: Done) -> None:
        """Write a step of many decisions; nothing else is written until it is over."""

    def read(self, work: Callable[[Project], T], done: Callable[[T], object]) -> None:
        """Read the project, and give ``done`` what was read."""


class Session(QObject):
    """Holds the project and the report on the desk; every write of the window goes through it.

    After a write the report on the desk has been brought up to date before ``decisions_written`` is
    emitted, so that listeners need only look at ``opened``.

    Signals:
        project_changed: another project is open, or none.
        report_opened: another report is on the desk, or none.
        decisions_written: what a write changed; also after undo and redo.
        problem_raised: one sentence for the message presenter; nothing was written.
        reviewer_changed: the name decisions are now signed with.
    """

    project_changed = Signal()
    report_opened = Signal()
    decisions_written = Signal(object)  # Outcome
    problem_raised = Signal(str)  # the sentence of a RasidError
    reviewer_changed = Signal(str)  # name

    def __init__(self, reviewer: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._said: set[str] = set()
        self.focus = Focus(self)
        self.focus.event_changed.connect(self._let_go_of_span)
        self._project: Project | None = None
        self._opened: Opened | None = None
        self._standing: list[EventRow] = []
        self._undoable: bool | None = None  # None: to be looked up
        self._events: dict[str, EventRow] = {}
        self._spans: dict[str, SpanRow] = {}
        self._reviewer = reviewer
        self._beside: Beside | None = None
        self._held = ""  # why nothing can be decided just now

    @property
    def project(self) -> Project | None:
        """The open project."""
        return self._project

    @property
    def opened(self) -> Opened | None:
        """The report on the desk with its text, spans and events as they stand now."""
        return self._opened

    @property
    def reviewer(self) -> str:
        """The name decisions are signed with; empty until the reviewer has given it."""
        return self._reviewer

    @property
    def is_blind(self) -> bool:
        """Whether the report on the desk hides the work of its other readers."""
        if self._project is None or self._opened is None:
            return False
        return hidden_from(self._project.connection, self._opened.report.id) is not None

    def set_reviewer(self, name: str) -> None:
        """Sign decisions with another name from now on."""
        if name != self._reviewer:
            self._reviewer = name
            self._undoable = None
            self._read_as_reviewer()
            self.reviewer_changed.emit(name)
            if self._opened is not None and self._opened.report.blind:
                self.reload()

    def open_project(self, path: Path) -> bool:
        """Put the project at ``path`` in place of the present one; False where it can't."""
        return self._take(lambda: Project.open(path))

    def create_project(self, path: Path, name: str) -> bool:
        """Make a project at ``path`` and open it; False where it can't."""
        return self._take(lambda: Project.create(path, name=name))

    def close(self) -> None:
        """Put the project away."""
        if self._project is not None:
            self._forget_report()
            self._project.close()
            self._undoable = None
            self._project = None
            self.project_changed.emit()

    def open_report(self, report_id: str) -> None:
        """Lay a report on the desk; "" clears it."""
        if self._project is None or not report_id:
            self._forget_report()
            return
        try:
            opened = open_report(self._project, report_id)
        except RasidError as error:
            self.problem_raised.emit(refusal(error))
            return
        self.focus.clear()
        self._lay(opened)
        self.report_opened.emit()

    def reload(self) -> None:
        """Read the report on the desk again after work that was no decision of this window.

        Where nothing changed in it, the reviewer is not disturbed; what was current stays so.
        """
        if self._project is None or self._opened is None:
            return
        self._undoable = None
        report, event, span = self._opened.report.id, self.focus.event_id, self.focus.span_id
        fresh = open_report(self._project, report)
        if fresh == self._opened:
            self._opened = replace(self._opened, stamp=fresh.stamp)
            return
        self.open_report(report)
        if self.event_row(event):
            self.focus.set_event(event)
        if self.span_row(span):
            self.focus.set_span(span)

    def say_once(self, sentence: str) -> None:
        """Raise what is wrong with the project's own files, however many find it out."""
        if sentence not in self._said:
            self._said.add(sentence)
            self.problem_raised.emit(sentence)

    def write(self, act: Act) -> Outcome | None:
        """Write one decision; None where it was refused and the sentence has been said."""
        if self._project is None:
            return None
        if self._held:
            self.problem_raised.emit(self._held)
            return None
        self._undoable = None
        try:
            if self._is_overtaken(self._project):
                self.problem_raised.emit(
                    self.tr(
                        "This report was changed while you had it open. "
                        "It is shown as it is now: look at it and decide again."
                    )
                )
                return None
            outcome = act(self._project, self._reviewer)
            opened = self._opened
            if outcome and opened and opened.report.id in outcome.reports:
                self._lay(reopen_report(self._project, opened, outcome))
        except RasidError as error:
            self.problem_raised.emit(refusal(error))
            return None
        if outcome is not None:
            self.decisions_written.emit(outcome)
        return outcome

    def lend(self, beside: Beside) -> None:
        """Give it somebody for long work; without, everything is done at once."""
        self._beside = beside

    def hold(self, why: str) -> None:
        """Refuse decisions for a while, with this sentence; "" takes them again."""
        self._held = why

    def write_many(self, act: Act, count: int, done: Done = lambda _: None) -> Outcome | None:
        """Write a step of ``count`` decisions: beside the window where they are many, and None is
        returned.
        """
        if count > MANY and self._beside is not None and not self._held:
            self._beside.write(act, done)
            return None
        outcome = self.write(act)
        if outcome is not None:
            done(outcome)
        return outcome

    def read(self, work: Callable[[Project], T], done: Callable[[T], object]) -> None:
        """Read what takes a while, beside the window."""
        if self._beside is not None:
            self._beside.read(work, done)
        elif self._project is not None:
            done(work(self._project))

    def adopt(self, outcome: Outcome) -> None:
        """Show what work beside the window has written over a connection of its own."""
        self._undoable = None
        if self._project is None:
            return
        if self._opened is not None and self._opened.report.id in outcome.reports:
            self._lay(open_report(self._project, self._opened.report.id))
        self.decisions_written.emit(outcome)

    def undo(self) -> Outcome | None:
        """Take back the reviewer's last step; None where there is none, or it is long."""
        step = next_undo(self._project, author=self._reviewer) if self._project else ()
        return self.write_many(lambda p, author: undo(p, author=author, step=step), len(step))

    def redo(self) -> Outcome | None:
        """Do again what was last taken back; None where there is nothing, or it is long."""
        step = next_redo(self._project, author=self._reviewer) if self._project else ()
        return self.write_many(lambda p, author: redo(p, author=author, step=step), len(step))

    def can_undo(self) -> bool:
        """Whether this reviewer has a step to take back."""
        if self._undoable is None:  # asked at every key, and the log is long
            project = self._project
            self._undoable = project is not None and can_undo(project, author=self._reviewer)
        return self._undoable

    def can_redo(self) -> bool:
        """Whether this reviewer has a step to do again."""
        return self._project is not None and bool(next_redo(self._project, author=self._reviewer))

    @property
    def standing_events(self) -> list[EventRow]:
        """The events on the desk that bear their number in the text, in its order."""
        return self._standing

    def event_row(self, event_id: str) -> EventRow | None:
        """The event of that id on the desk."""
        return self._events.get(event_id)

    def span_row(self, span_id: str) -> SpanRow | None:
        """The span of that id on the desk."""
        return self._spans.get(span_id)

    def _is_overtaken(self, project: Project) -> bool:
        """Whether the report on the desk was changed over another connection; it is shown now, as
        nobody decides on what the window does not show.
        """
        was = self._opened
        if was is None or stamp_of(project.connection, was.report.id) == was.stamp:
            return False
        self.reload()
        return self._opened != was

    def _let_go_of_span(self, event_id: str) -> None:
        """With another event current, a span of the one before is so no longer."""
        event, span = self.event_row(event_id), self.span_row(self.focus.span_id)
        if event is not None and span is not None:
            triggers = triggers_of([span])
            if span.id not in fields_of(event.event, triggers):
                self.focus.set_span("")

    def _lay(self, opened: Opened | None) -> None:
        if opened is None or self._opened is None or opened.events is not self._opened.events:
            self._standing = numbered(opened.events) if opened else []
        self._opened = opened
        self._events = {row.id: row for row in opened.events} if opened else {}
        self._spans = {row.id: row for row in opened.spans} if opened else {}

    def _take(self, opening: Callable[[], Project]) -> bool:
        try:
            project = opening()
        except RasidError as error:
            self.problem_raised.emit(refusal(error))
            return False
        self.close()
        self._undoable = None
        self._project = project
        self._said.clear()
        self._read_as_reviewer()
        self.project_changed.emit()
        return True

    def _read_as_reviewer(self) -> None:
        """Reports the reviewer reads blind are shown without the work of the others."""
        if self._project is not None:
            name = self._project.known_as(self._reviewer) if self._reviewer.strip() else None
            reads_as(self._project.connection, name)

    def _forget_report(self) -> None:
        if self._opened is not None:
            self._lay(None)
            self.focus.clear()
            self.report_opened.emit()
