"""Brings the box, the list of comments and the report together."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from rasid.core.comment import CommentKind
from rasid.errors import RasidError
from rasid.gui.appearance import Appearance
from rasid.gui.beside import Beside
from rasid.gui.comments.box import CommentBox
from rasid.gui.comments.drafts import drafts_of
from rasid.gui.comments.sheet import CommentSheet
from rasid.gui.comments.subject import subjects_here
from rasid.gui.keys import Command
from rasid.gui.messages import Messages
from rasid.gui.refusal import refusal
from rasid.gui.session import Session
from rasid.review.comments import add_comment, change_comment, reply
from rasid.storage.comments import CommentRow
from rasid.storage.log import Outcome

_BOX = 250  # pixels at 100 %: the least height of the box


class Comments(QObject):
    """Writes what is typed, keeps what is not saved, and goes where a comment points.

    ``select`` makes a span or event of the report on the desk current.
    """

    def __init__(
        self,
        session: Session,
        appearance: Appearance,
        messages: Messages,
        select: Callable[[str], object],
        room: QWidget,
        beside: QWidget,
        report: QWidget,
    ) -> None:
        super().__init__(room)
        self._session = session
        self._messages = messages
        self._select = select
        self._report = report
        self._answered: CommentRow | None = None
        self._back: QWidget = report
        self._drafts = drafts_of(None)
        self.sheet = CommentSheet(appearance, room)
        self.box = CommentBox(appearance, room)
        self._over = Beside(self.sheet, room, beside, report, appearance)
        self._below = Beside(self.box, room, beside, report, appearance, height=_BOX)
        self._connect()
        self._on_project_changed()

    def _connect(self) -> None:
        self.box.saved.connect(self._save)
        self.box.left.connect(self.leave)
        self.box.changed.connect(self._keep)
        self.box.subject_changed.connect(self._turn)
        self.sheet.left.connect(self.leave)
        self.sheet.jump_requested.connect(self._jump)
        self.sheet.command_given.connect(lambda command: self.own()[command]())
        self._session.project_changed.connect(self._on_project_changed)
        self._session.decisions_written.connect(self._on_written)
        self._session.report_opened.connect(self._on_report_opened)

    # What keys ask for

    def own(self) -> dict[Command, Callable[[], object]]:
        """What keys do while the list has the focus."""
        return {
            Command.NEXT_CANDIDATE: lambda: self.sheet.step(+1),
            Command.PREVIOUS_CANDIDATE: lambda: self.sheet.step(-1),
            Command.ACCEPT_SPAN: self._settle,
            Command.ACCEPT_EVENT: self._jump,
            Command.COMMENT: self._answer,
            Command.COMMENTS: self.leave,
        }

    def write(self) -> None:
        """Say something about the thing one is at."""
        subjects = subjects_here(self._session)
        if subjects:
            self._answered = None
            self._back = self._report
            self.box.offer(subjects)
            self._open_box()

    def show_waiting(self) -> None:
        """Show what waits in the project; once shown, put it away."""
        if not self.sheet.isHidden():
            self.leave()
        elif self._session.project is not None:
            self.sheet.refresh()
            self._over.show()
            self.sheet.view.setFocus()

    def leave(self) -> bool:
        """Put the box away, then the list; False where neither is shown."""
        if not self.box.isHidden():
            self.box.hide()
            self._back.setFocus()
            return True
        if not self.sheet.isHidden():
            self.sheet.hide()
            self._report.setFocus()
            return True
        return False

    # The box

    def _open_box(self) -> None:
        self._turn()
        self._below.show()
        self.box.entry.setFocus()

    def _turn(self) -> None:
        """Show what was said about the thing chosen, and what was typed about it."""
        self.box.fill(self._drafts.get(self._key()))
        self.box.show_thread(self._said_before())
        self._below.place()

    def _said_before(self) -> list[CommentRow]:
        if self._answered is not None:
            return [self._answered, *self.sheet.model.answers(self._answered.id)]
        subject, opened = self.box.chosen, self._session.opened
        if subject is None or opened is None:
            return []
        wanted = (subject.about, subject.field)
        return [row for row in opened.comments if (row.about, row.field) == wanted]

    def _key(self) -> str:
        if self._answered is not None:
            return self._answered.id
        return self.box.chosen.key if self.box.chosen else ""

    def _keep(self) -> None:
        try:
            self._drafts.keep(self._key(), self.box.draft())
        except RasidError as error:
            self._messages.problem(refusal(error))

    def _save(self) -> None:
        draft, key = self.box.draft(), self._key()
        outcome = self._written()
        if outcome is None:
            return
        self._drafts.keep(key, type(draft)(""))
        said = self.tr("Answer saved.") if self._answered else self.tr("Comment saved.")
        self.box.hide()
        self._back.setFocus()
        self._messages.decided(said, (self.tr("Undo"), self._session.undo))

    def _written(self) -> Outcome | None:
        draft, asked, subject = self.box.draft(), self._answered, self.box.chosen
        if asked is not None:
            resolve = self.box.resolves.isChecked()
            return self._session.write(
                lambda p, author: reply(p, asked.id, draft.text, author=author, resolve=resolve)
            )
        if subject is None:
            return None
        return self._session.write(
            lambda p, author: add_comment(
                p,
                subject.about,
                draft.text,
                author=author,
                field=subject.field,
                kind=CommentKind.QUESTION if draft.question else CommentKind.COMMENT,
                stops_export=draft.stops_export,
            )
        )

    # The list

    def _answer(self) -> None:
        row = self.sheet.current()
        if row is not None:
            self._answered = row
            self._back = self.sheet.view
            self.box.answer()
            self._open_box()

    def _settle(self) -> None:
        row = self.sheet.current()
        if row is not None:
            self._session.write(
                lambda p, author: change_comment(
                    p, row.id, author=author, resolved=not row.resolved
                )
            )

    def _jump(self) -> None:
        row = self.sheet.current()
        if row is None:
            return
        opened = self._session.opened
        if opened is None or opened.report.id != row.report:
            self._session.open_report(row.report)
        self._select(row.about)

    # What happens elsewhere

    def _on_written(self, _: Outcome) -> None:
        if not self.sheet.isHidden():
            self.sheet.refresh()

    def _on_report_opened(self) -> None:
        """What is being written about another report is kept, not written about this one."""
        if self._answered is None and not self.box.isHidden():
            self.box.hide()

    def _on_project_changed(self) -> None:
        self.box.hide()
        self.sheet.hide()
        self._drafts = drafts_of(self._session.project)
        self.sheet.show_project(self._session.project)
