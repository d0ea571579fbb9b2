"""Brings the page of the history, whose values are, and past states together with the window."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from rasid.errors import RasidError
from rasid.gui.history.entries import named
from rasid.gui.history.my_work import MyWork
from rasid.gui.history.page import TimelinePage, Told
from rasid.gui.history.past import Past
from rasid.gui.history.restoring import may_be_restored, restore_moment
from rasid.gui.history.whose import Whose
from rasid.gui.keys import LABEL_COMMANDS, Command
from rasid.gui.messages import Messages
from rasid.gui.refusal import refusal
from rasid.gui.session import Session
from rasid.review.overruled import Overruled, accept
from rasid.review.timeline import Moment, timeline_page
from rasid.storage.chronicle import Logged, Place, Scope

Methods = dict[Command, Callable[[], object]]


class History(QObject):
    """What the page tells, and what is done from it.

    ``select`` makes a span or event of the report on the desk current, ``leave`` leads back to it.
    """

    def __init__(
        self,
        session: Session,
        messages: Messages,
        mine: MyWork,
        past: Past,
        whose: Whose,
        page: TimelinePage,
        select: Callable[[str], object],
        leave: Callable[[], object],
    ) -> None:
        super().__init__(page)
        self._session, self._messages = session, messages
        self._mine, self._select, self._leave = mine, select, leave
        self.page, self.past, self.whose = page, past, whose
        self._subject = self._report = ""
        page.told_changed.connect(self.tell)
        page.wish_changed.connect(lambda: self.tell(page.told))
        page.entry_changed.connect(self._show_values)
        page.opened.connect(self._on_opened)
        page.list.entries.rowsInserted.connect(lambda *_: page.count.setText(self._count()))
        session.decisions_written.connect(lambda _: self._on_written())
        mine.counted.connect(lambda _: self._on_counted())

    def own(self) -> Methods:
        """What keys do on the page, but for those that need other parts of the window."""
        page = self.page
        told = zip(LABEL_COMMANDS, Told, strict=False)
        return {
            Command.NEXT_CANDIDATE: lambda: page.list.step(+1),
            Command.PREVIOUS_CANDIDATE: lambda: page.list.step(-1),
            Command.NEXT_EVENT: lambda: page.blame.step(+1),
            Command.PREVIOUS_EVENT: lambda: page.blame.step(-1),
            Command.SKIP: page.list.toggle,
            Command.ACCEPT_EVENT: self._enter,
            Command.ACCEPT_SPAN: self._accept,
            Command.RESTORE: self._restore,
            Command.PAST: self._open_state,
            **{command: partial(self.tell, one) for command, one in told},
        }

    # What is told

    def tell(self, told: Told) -> None:
        """Tell the history of something, with what is wished for."""
        self._report, self._subject = self._meant(told)
        if told in (Told.THIS, Told.REPORT) and not self._report:
            told = Told.PROJECT
        wish = self.page.filters.wish()
        scope = Scope(report=self._report or None, subject=self._subject or None)

        def read(before: Place | None) -> list[Moment]:
            project = self._session.project
            if project is None:
                return []
            try:
                return timeline_page(project, scope, wish, before=before)
            except RasidError as error:
                self._session.problem_raised.emit(refusal(error))
                return []

        mine = told is Told.MINE
        entries = self.page.list.entries
        if mine:
            entries.show(lambda before: [] if before else list(map(_moment_of, self._mine.changes)))
        else:
            entries.show(read, self._subject)
        self._say(told)
        self.page.list.select(0)
        self.page.settle()

    def tell_mine(self) -> None:
        """Tell of what others have changed in one's own decisions."""
        self.tell(Told.MINE)

    def _meant(self, told: Told) -> tuple[str, str]:
        """Report and subject of a history; "" for all."""
        focus, opened = self._session.focus, self._session.opened
        report = opened.report.id if opened and told in (Told.THIS, Told.REPORT) else ""
        subject = (focus.span_id or focus.event_id) if told is Told.THIS else ""
        return report, subject

    def _say(self, told: Told) -> None:
        page, told_of = self.page, self.page.list.entries.moments
        note = ""
        if told is Told.MINE and not told_of:
            note = self.tr("Nobody has changed what you decided, or you have answered it all.")
        elif not told_of:
            note = self.tr("No revision here.")
        page.show_told(told, self._title(told), "" if note else self._count(), note)
        focus, opened = self._session.focus, self._session.opened
        here = bool(opened) and bool(focus.span_id or focus.event_id)
        page.offer(this=here, report=opened is not None, mine=len(self._mine.changes))

    def _count(self) -> str:
        """How many revisions of how many people are told so far."""
        entries = self.page.list.entries
        decided = [moment for moment in entries.moments if moment.logged]
        people = len({moment.by[0] for moment in decided})
        if not decided:
            return self.tr("No revision yet: as the machine proposed it")
        revisions = self.tr("%n revision(s)", "", len(decided))
        if entries.canFetchMore(self.page.list.rootIndex()):
            revisions = f"{revisions} …"
        persons = self.tr("%n person(s)", "", people)
        return f"{revisions} · {persons}"

    def _title(self, told: Told) -> str:
        session, page = self._session, self.page
        if told is Told.MINE:
            return self.tr("What happened to my work")
        if told is Told.PROJECT or session.opened is None:
            return session.project.info.name if session.project else ""
        if told is Told.REPORT or not self._subject:
            return str(session.opened.report.title)
        own = (m for m in page.list.entries.moments if _is_of(m, self._subject) and m.body)
        return next((name for m in own if (name := named(self._subject, m.body or {}))), "")

    def _on_opened(self) -> None:
        project = self._session.project
        self.page.filters.show_people(project.people() if project else [])
        here = self._session.focus.span_id or self._session.focus.event_id
        told = self.page.told
        self.tell(Told.THIS if here and told is not Told.MINE else told)

    def _on_written(self) -> None:
        if self.page.isVisible():
            at = self.page.list.currentIndex().row()
            self.tell(self.page.told)
            self.page.list.select(at)

    # Whose values are

    def _show_values(self) -> None:
        """Of the thing the current entry is about, as it stands now."""
        row = self.page.list.current()
        report, subject = self._about(row.moment if row else None)
        self.page.blame.show_subject(report, subject)
        can = row is not None and len(row.moments) == 1
        restorable = row is not None and can and may_be_restored(row.moment)
        self.page.buttons[Command.RESTORE].setEnabled(restorable and not self._is_present())
        self.page.buttons[Command.PAST].setEnabled(bool(row and row.moment.by[1]))
        self.page.buttons[Command.COMMENT].setEnabled(bool(report))
        compares = row is not None and row.moment.revision is not None and bool(report)
        self.page.buttons[Command.COMPARE].setEnabled(compares)
        self.page.buttons[Command.ACCEPT_SPAN].setEnabled(self._overruled() is not None)

    def _about(self, moment: Moment | None) -> tuple[str, str]:
        revision = moment.revision if moment else None
        if revision is None:
            return self._report, self._subject
        report = str(revision.body.get("report") or "")
        if revision.subject[:2] in ("s-", "e-"):
            return report, revision.subject
        return report, self._subject or str(revision.body.get("about") or revision.subject)

    def _is_present(self) -> bool:
        """Whether the current entry is the newest of its subject that is told."""
        row = self.page.list.current()
        if row is None or row.moment.revision is None or self.page.told is Told.MINE:
            return False
        subject = row.moment.revision.subject
        told_of = self.page.list.entries.moments
        newest = next((m for m in told_of if m.revision and m.revision.subject == subject), None)
        return newest is row.moment and self.page.filters.wish() is None

    # What is done

    def _enter(self) -> None:
        """Unfold a run; go to what an entry is about."""
        row = self.page.list.current()
        if row is None or (len(row.moments) > 1 and self.page.list.toggle()):
            return
        self.go()

    def go(self) -> None:
        """Lay what the current entry is about on the desk."""
        row = self.page.list.current()
        report, subject = self._about(row.moment if row else None)
        if not report:
            return
        self._leave()
        opened = self._session.opened
        if opened is None or opened.report.id != report:
            self._session.open_report(report)
        if subject[:2] in ("s-", "e-"):
            self._select(subject)

    def _restore(self) -> None:
        self.page.settle()  # keys may come faster than the values are looked up
        row = self.page.list.current()
        if row is None or not self.page.buttons[Command.RESTORE].isEnabled():
            return
        if restore_moment(self._session, self._subject, row.moment):
            said = self.tr("Restored as a new revision.")
            self._messages.decided(said, (self.tr("Undo"), self._session.undo))

    def _accept(self) -> None:
        found = self._overruled()
        if found is not None and self._session.write(
            lambda project, author: accept(project, found, author=author)
        ):
            said = self.tr("The change is accepted.")
            self._messages.decided(said, (self.tr("Undo"), self._session.undo))

    def _overruled(self) -> Overruled | None:
        row = self.page.list.current()
        if self.page.told is not Told.MINE or row is None or row.moment.revision is None:
            return None
        name = row.moment.revision.id
        return next((each for each in self._mine.changes if each.theirs.id == name), None)

    def _open_state(self) -> None:
        """The whole project as it was when the current entry was made."""
        row = self.page.list.current()
        if not self.past.leave() and row is not None and row.moment.by[1]:
            self.past.open(row.moment.by[1])

    def _on_counted(self) -> None:
        if self.page.isVisible() and self.page.told is Told.MINE:
            self.tell(Told.MINE)


def _is_of(moment: Moment, subject: str) -> bool:
    return moment.revision is None or moment.revision.subject == subject


def _moment_of(found: Overruled) -> Moment:
    """A change in one's own work as an entry: what was changed in what one had said."""
    theirs = found.theirs
    logged = Logged(id=theirs.id, author=theirs.author, time=theirs.time, revision=theirs)
    return Moment(
        revision=theirs, proposal=None, body=theirs.body, changes=found.changes, logged=logged
    )
