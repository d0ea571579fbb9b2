"""The page on which disagreements are settled: queue, text, grid, why, and what to do next."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from rasid.core.comment import FIELDS as _FIELDS
from rasid.gui.adjudication.draft import RulingDraft
from rasid.gui.adjudication.foot import AdjudicationFoot
from rasid.gui.adjudication.forms import form_on
from rasid.gui.adjudication.project_notes import ProjectNotes
from rasid.gui.adjudication.queue import DisagreementQueue
from rasid.gui.adjudication.remaining import Remaining
from rasid.gui.adjudication.rows import existence_word, names, rows_of
from rasid.gui.adjudication.text import CandidateText
from rasid.gui.adjudication.why import WhyBar
from rasid.gui.adjudication.words import why_not
from rasid.gui.announcer import announce
from rasid.gui.appearance import Appearance
from rasid.gui.commands.workbench import Methods
from rasid.gui.grid.table import GridTable
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.drawing import isolated
from rasid.gui.keys import TYPE_COMMANDS, Command
from rasid.gui.session import Session
from rasid.gui.tasks import Tasks
from rasid.review.adjudicating import gap_field, rule
from rasid.review.disagreements import Candidate, Disagreement, machine
from rasid.review.ruling import EXISTENCE, FACT, overrules
from rasid.storage.log import Outcome

_QUEUE, _TEXT = 280, 168  # pixels at 100 %: width of the queue, height of the text


class AdjudicationPage(QFrame):
    """One disagreement at a time, the worst first; each ruling is one step.

    Signals:
        left: back to review.
        missed: of the subjects that were asked for none is disagreed about.
    """

    left = Signal()
    missed = Signal(tuple)  # subjects

    def __init__(
        self,
        session: Session,
        appearance: Appearance,
        tasks: Tasks,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._appearance = session, appearance
        self._remaining = Remaining(session, tasks, self)
        self.desk = Desk(session, appearance, self)
        self._draft: RulingDraft | None = None
        self._wanted: tuple[str, ...] = ()  # subjects to go to when the list is there
        self._column = 1
        self.setProperty("ground", "window")
        self.queue = DisagreementQueue(appearance)
        self.text = CandidateText(appearance)
        self.table = GridTable(appearance)
        self.why = WhyBar(appearance)
        self.notes = ProjectNotes(session, appearance)
        self.foot = AdjudicationFoot(appearance)
        self._empty = QLabel()
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setWordWrap(True)
        self._lay_out()
        self._connect()
        self._retranslate()

    def _lay_out(self) -> None:
        px = self._appearance.px
        self.queue.setFixedWidth(px(_QUEUE))
        self.text.setFixedHeight(px(_TEXT))
        self._middle = QFrame()
        self._middle.setProperty("ground", "surface")
        column = QVBoxLayout(self._middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget, grows in (
            (self.text, 0),
            (self.table, 1),
            (self.why, 0),
            (self.notes, 0),
            (self.foot, 0),
        ):
            column.addWidget(widget, grows)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(1))
        row.addWidget(self.queue)
        row.addWidget(self._middle, 1)
        row.addWidget(self._empty, 1)

    def _connect(self) -> None:
        self.queue.chosen.connect(self._show)
        self.why.changed.connect(self._refresh_foot)
        self.table.selectionModel().currentRowChanged.connect(lambda *_: self._show_notes())
        does = (self.settle, self.adopt_all, self.edit, self.deny, self.undo)
        for button, act in zip(self.foot.buttons, does, strict=True):
            button.clicked.connect(partial(_call, act))
        self._remaining.found.connect(self._on_found)
        self._remaining.refused.connect(partial(self.foot.say, tone="bad"))
        self._session.decisions_written.connect(self._on_written)
        self._session.project_changed.connect(lambda: self.queue.show_all((), None))
        self._session.reviewer_changed.connect(lambda _: self._refresh_foot())

    # What keys ask for

    def own(self) -> Methods:
        """What keys do while the page is on."""
        digits = enumerate(TYPE_COMMANDS)
        return {
            **{command: partial(self.adopt, place) for place, command in digits},
            Command.REMOVE_LABEL: self.deny,
            Command.NEXT_CANDIDATE: partial(self._step_line, +1),
            Command.PREVIOUS_CANDIDATE: partial(self._step_line, -1),
            Command.NEXT_EVENT: partial(self.queue.step, +1),
            Command.PREVIOUS_EVENT: partial(self.queue.step, -1),
            Command.NEXT_REPORT: partial(self.queue.step, +1),
            Command.PREVIOUS_REPORT: partial(self.queue.step, -1),
            Command.SKIP: partial(self.queue.step, +1),
            Command.ACCEPT_SPAN: self.adopt_all,
            Command.ACCEPT_EVENT: self.settle,
            Command.EDIT: self.edit,
            Command.UNDO: self.undo,
            Command.WHY: self.why.next_kind,
            Command.COMMENT: self.why.note.setFocus,
            Command.LEAVE: self.leave,
        }

    def open(self) -> None:
        """List what is left, and take the keyboard."""
        self.table.setFocus()
        self._look()

    def show_subjects(self, *subjects: str) -> None:
        """Go to the disagreement about one of these as soon as the list is there.

        Where there is none left about them, ``missed`` says so.
        """
        self._wanted = subjects
        if not self._remaining.looking:
            self._go_to_wanted()

    def _look(self) -> None:
        self.foot.say(self.tr("Looking through the project"))
        self._remaining.look()

    def _on_written(self, outcome: Outcome) -> None:
        if self.isVisible():
            self._remaining.look_after(outcome, self.queue.left)

    def adopt(self, place: int) -> None:
        """Let what a candidate says in the current field hold, and go to the next to decide."""
        draft, key = self._draft, self._key()
        if draft is None or key is None or place >= len(draft.shown) or not self._may():
            return
        draft.adopt(key, place)
        self._column = place + 1
        self._show_grid(self._after(key))

    def adopt_all(self) -> None:
        """Let the candidate of the current column hold as a whole."""
        if self._draft is not None and self._may():
            self._draft.adopt_all(self._column - 1)
            self._show_grid(None)

    def deny(self) -> None:
        """Rule that there is no such thing here."""
        if self._draft is not None and self._may():
            self._draft.deny()
            self._show_grid(0)

    def undo(self) -> None:
        """Take back the last choice, else the last decision."""
        if self._draft is not None and self._draft.undo():
            self._show_grid(None)
        else:
            self._session.undo()

    def edit(self) -> None:
        """Write the ruling by hand."""
        draft = self._draft
        if draft is None or self.desk.opened is None or not self._may():
            return
        body = draft.body() or next((each.body for each in draft.shown if each.body), None)
        subject = draft.disagreement.subject
        candidate = Candidate(subject=subject, authors=(), body=body, heads=())
        form = form_on(candidate, self.desk, self)
        if form is None:
            self.foot.say(self.tr("Adopt the values of the candidates here, or all of a column."))
            return
        form.taken.connect(self._on_written_by_hand)
        form.show()

    def settle(self) -> None:
        """Write the ruling."""
        draft = self._draft
        if draft is None or not self._may():
            return
        waiting = draft.open_lines()
        if waiting:
            self._show_grid(self._row_of(waiting[0]))
            self.foot.say(self.tr("Decide the marked fields first: a digit adopts."), tone="warn")
            return
        found, body, key = draft.disagreement, draft.body(), self._key() or ""
        field = "casualties" if key.startswith(FACT) else key
        line = next((each for each in draft.lines if each.key == key), None)
        is_event = found.subject.startswith("e-") and line is not None and line.differs
        kind, note = self.why.kind(), self.why.said()
        written = self._session.write(
            lambda project, author: rule(
                project,
                found,
                body,
                author=author,
                why=kind,
                note=note,
                field=field if is_event and field in _FIELDS else None,
            )
        )
        if written is None and (self._needs_note() and not note):
            self.why.note.setFocus()

    def leave(self) -> None:
        """Back from the note to the grid, or from the page to review."""
        if self.why.note.hasFocus():
            self.table.setFocus()
        else:
            self.left.emit()

    # What is shown

    def _on_found(self, found: list[Disagreement]) -> None:
        opened = self._session.opened
        self.queue.show_all(found, opened.report.id if opened else None)
        self._go_to_wanted()

    def _go_to_wanted(self) -> None:
        wanted, self._wanted = self._wanted, ()
        if wanted and not self.queue.select(wanted):
            self.missed.emit(wanted)

    def _show(self, found: Disagreement | None) -> None:
        project = self._session.project
        for widget, shown in ((self._middle, found is not None), (self._empty, found is None)):
            widget.setVisible(shown)
        self._retranslate()
        if found is None or project is None:
            self._draft = None
            return
        opened = self._session.opened
        if found.report is not None and (opened is None or opened.report.id != found.report):
            self._session.open_report(found.report)
        self._draft = RulingDraft(found, machine(project, found))
        self._column = 1
        self.why.reset()
        self._show_grid(None)
        if self.desk.opened is not None:
            self.text.show_candidates(self.desk.opened, found.candidates)
        self.table.setFocus()

    def _show_grid(self, row: int | None) -> None:
        """Show the draft; ``row`` is to be current, by default the first that is to be decided."""
        draft = self._draft
        if draft is None:
            return
        shown = enumerate(draft.shown, 1)
        titles = [
            self.tr("Field"),
            *(f"{nth}  {names(each, self.desk)}" for nth, each in shown),
            self.tr("Ruling"),
        ]
        self.table.grid.show(titles, rows_of(draft, self.desk), self._column)
        waiting = draft.open_lines()
        if row is None:
            row = self._row_of(waiting[0]) if waiting else max(0, self.table.row)
        self._go_to(row)
        self._refresh_foot()
        self._show_notes()

    def _show_notes(self) -> None:
        draft, key = self._draft, self._key()
        if draft is None or key is None:
            return
        field = "casualties" if key.startswith(FACT) else key
        if key == EXISTENCE or not draft.disagreement.subject.startswith("e-"):
            field = gap_field(draft.disagreement)
        self.notes.show_field(field)

    def _refresh_foot(self) -> None:
        draft, project = self._draft, self._session.project
        if draft is None or project is None:
            return
        place, total = self.queue.place()
        words = self.tr("{place} of {total}").format(place=place, total=total)
        self.foot.place.setText(words)
        self.foot.none.set_words(existence_word(draft.disagreement.subject, there=False))
        whose = names(draft.shown[min(self._column, len(draft.shown)) - 1], self.desk)
        words = self.tr("All of {name}").format(name=whose)
        self.foot.whole.set_words(isolated(words) if self.desk.rtl else words)
        self.why.ask_for_note(needed=self._needs_note())
        refused = self._refused()
        waiting = len(draft.open_lines())
        for button in self.foot.buttons[:-1]:
            button.setEnabled(not refused)
        if refused:
            self.foot.say(refused, tone="bad")
        elif waiting:
            self.foot.say(self.tr("%n field(s) to decide: a digit adopts.", "", waiting))
        else:
            self.foot.say(self.tr("Everything is decided: Enter settles it."))

    def _needs_note(self) -> bool:
        draft = self._draft
        if draft is None:
            return False
        is_gap = self.why.kind().value == "guideline_gap"
        return is_gap or overrules(draft.disagreement.candidates, draft.body())

    def _refused(self) -> str:
        """Why the reviewer may not settle it; empty where they may."""
        return why_not(self._session, self._draft.disagreement) if self._draft is not None else ""

    def _may(self) -> bool:
        refused = self._refused()
        if refused:
            announce(self, refused)
            self.foot.say(refused, tone="bad")
        return not refused

    def _key(self) -> str | None:
        rows = self.table.grid.rows
        return rows[self.table.row].key if 0 <= self.table.row < len(rows) else None

    def _row_of(self, key: str) -> int:
        keys = [row.key for row in self.table.grid.rows]
        return keys.index(key) if key in keys else 0

    def _after(self, key: str) -> int:
        """The row of the next field to decide, else the one that was just decided."""
        waiting = self._draft.open_lines() if self._draft is not None else []
        rows = [self._row_of(each) for each in waiting]
        here = self._row_of(key)
        return next((row for row in rows if row > here), rows[0] if rows else here)

    def _go_to(self, row: int) -> None:
        """Make a line current, also while the table is not on the screen yet."""
        last = self.table.grid.rowCount() - 1
        self.table.setCurrentIndex(self.table.grid.index(max(0, min(row, last)), 0))

    def _step_line(self, by: int) -> None:
        self._go_to(max(0, self.table.row + by))

    def _on_written_by_hand(self, body: object) -> None:
        if self._draft is not None and isinstance(body, dict):
            self._draft.write(body)
            self._show_grid(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter settles, also from the note; arrows to the side go to another candidate."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.settle()
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right) and self._draft is not None:
            onward = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
            column = self._column + (1 if event.key() == onward else -1)
            self._column = max(1, min(column, len(self._draft.shown)))
            self._show_grid(self.table.row)
            self.table.bring_into_view(self._column)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the other language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._show_grid(None)

    def _retranslate(self) -> None:
        self.table.setAccessibleName(self.tr("Candidates side by side"))
        self._empty.setText(
            self.tr("Nothing here fits the filter.")
            if self.queue.left
            else self.tr("No disagreement left")
        )


def _call(act: Callable[[], object]) -> None:
    act()
