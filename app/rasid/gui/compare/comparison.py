"""What is being compared, at which point one is, and what has been chosen so far."""

from collections.abc import Iterator
from contextlib import ExitStack
from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from rasid.errors import RasidError
from rasid.extraction.clitics import Clitics
from rasid.gui.compare.which import Which, named, older_side_of, side_of
from rasid.gui.refusal import refusal
from rasid.gui.session import Act, Session
from rasid.review.comparing import (
    ReportComparison,
    Side,
    compare,
    compare_report,
    hashes,
    may_differ,
)
from rasid.review.points import Kind, Point, points, whole
from rasid.review.taking import take_left, take_right
from rasid.review.upgrades import Upgrade, compare_upgrade, compare_upgrades
from rasid.storage.log import Outcome
from rasid.storage.project import Project
from rasid.storage.queries import Opened
from rasid.storage.views import open_view

_SLICE = 40  # milliseconds of looking for the next report before the window breathes


class Choice(Enum):
    """What was chosen for a point: the first side, the second, or neither for now."""

    FIRST = auto()
    SECOND = auto()
    LEFT_OPEN = auto()


class Comparison(QObject):
    """Two states of the report on the desk. Points stay listed once they are chosen.

    Signals:
        changed: other states or another report are compared, or what is compared was written.
        moved: another point is current, or one was chosen.
        report_wanted: id of the next report that differs.
        ended: no further report differs, in the direction that was asked for.
    """

    changed = Signal()
    moved = Signal()
    report_wanted = Signal(str)  # id
    ended = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._which = [Which("machine"), Which()]
        self._files = ExitStack()
        self._projects: dict[Path, Project] = {}
        self._writing = False
        self._steps: list[tuple[tuple[str, ...], bool]] = []  # keys, and whether that was written
        self._looking = QTimer(self, singleShot=True, interval=0)
        self._looking.timeout.connect(self._look_on)
        self._ahead: Iterator[str] = iter(())
        self._forget()
        session.project_changed.connect(self._on_project_changed)
        session.decisions_written.connect(self._on_decisions_written)

    def _forget(self) -> None:
        self.original: ReportComparison | None = None
        self.present: ReportComparison | None = None
        self.upgrade: Upgrade | None = None
        self.problem = ""
        self.choices: dict[str, Choice] = {}
        self.kind: Kind | None = None
        self.only_disagreements = False
        self._all: tuple[Point, ...] = ()
        self._current = 0
        self._steps.clear()

    # What is compared

    @property
    def which(self) -> tuple[Which, Which]:
        """The state on each side."""
        return self._which[0], self._which[1]

    def put(self, side: int, which: Which) -> None:
        """Put another state on a side and compare anew."""
        if which.older:  # new rules are held against people, who stand first
            self._which = [Which(), which]
        else:
            self._which[side] = which
            if self._which[1 - side].older:
                self._which[1 - side] = Which("machine")
        self.load()

    def load(self) -> None:
        """Compare the report on the desk as both sides have it now, from its first point."""
        self._forget()
        opened = self._session.opened
        if opened is not None:
            self.original, self.upgrade = self._compare(opened.report.id)
            self.present = self.original
        if self.original is not None:
            self._all = points(self.original)
        self.changed.emit()

    def _compare(self, report: str) -> tuple[ReportComparison | None, Upgrade | None]:
        """What both sides say of a report; None with ``problem`` said where one can't be read."""
        states = list[Opened | None]()
        older: Opened | None = None
        for which in self._which:
            try:
                project = self._project(which)
                states.append(_state(side_of(which, project), report))
                if which.older:
                    older = _state(older_side_of(which, project), report)
            except RasidError as error:
                said = self.tr("{side} could not be read. {why}")
                self.problem = said.format(side=named(which)[0], why=refusal(error))
                return None, None
        first, second = states
        if first is None and second is None:
            return None, None
        if first is None or second is None or older is None:
            return compare_report(first, second), None
        upgrade = compare_upgrade(first, older, second)
        return upgrade.against, upgrade

    def _project(self, which: Which) -> Project:
        if which.file is None:
            assert self._session.project is not None, "the page needs an open project"
            return self._session.project
        if which.file not in self._projects:
            project = Project.open(which.file, read_only=True, reader=self._session.reviewer)
            self._projects[which.file] = self._files.enter_context(project)
        return self._projects[which.file]

    def project(self, side: int) -> Project | None:
        """The project on a side; None where it could not be opened."""
        which = self._which[side]
        return self._session.project if which.file is None else self.other(which.file)

    def other(self, file: Path) -> Project | None:
        """Another project file that lies open on a side."""
        return self._projects.get(file)

    def rest(self) -> None:
        """Follow nothing while nobody looks; ``load`` begins anew."""
        self._looking.stop()
        self._forget()

    def close(self) -> None:
        """Let go of other files."""
        self._looking.stop()
        self._files.close()
        self._projects.clear()

    # Where one is

    @property
    def shown(self) -> list[Point]:
        """The points that pass the filter."""
        return [point for point in self._all if self._passes(point)]

    def count(self, kind: Kind | None, *, disagreements: bool = False) -> int:
        """How many points a filter would show."""
        return sum(
            kind in (None, point.kind) and (not disagreements or point.is_disagreement)
            for point in self._all
        )

    def filter(self, kind: Kind | None, *, disagreements: bool = False) -> None:
        """Show only points of one kind, or only where people stand on both sides."""
        self.kind, self.only_disagreements = kind, disagreements
        self._current = 0
        self.moved.emit()

    def _passes(self, point: Point) -> bool:
        return self.kind in (None, point.kind) and (
            not self.only_disagreements or point.is_disagreement
        )

    @property
    def point(self) -> Point | None:
        """The current point."""
        shown = self.shown
        return shown[self._current] if self._current < len(shown) else None

    @property
    def place(self) -> int:
        """The index of the current point among those shown."""
        return self._current

    def go_to(self, index: int) -> None:
        """Make a point current."""
        if 0 <= index < len(self.shown) and index != self._current:
            self._current = index
            self.moved.emit()

    def step(self, by: int) -> None:
        """To the next point or the one before."""
        self.go_to(self._current + by)

    # What is chosen

    def take(self, side: int, *, all_of_it: bool = False) -> None:
        """Have the project say what a side says, of the current point or of its whole event."""
        point, now, compared = self.point, self._session.opened, self.original
        if point is None or now is None or compared is None:
            return
        about = whole(point.pair) if all_of_it else point
        done = list[Outcome | None]()

        def act(project: Project, author: str) -> Outcome | None:
            taking = take_right if side else take_left
            done.append(taking(project, now, compared, about, author=author))
            return done[0]

        self._write(act)
        if done:  # else it was refused, and the sentence has been said
            same = [each for each in self._all if each.pair is point.pair] if all_of_it else [point]
            choice = Choice.SECOND if side else Choice.FIRST
            self._choose([each.key for each in same], choice, written=done[0] is not None)

    def leave_open(self) -> None:
        """Choose neither side for now."""
        if self.point is not None:
            self._choose([self.point.key], Choice.LEFT_OPEN, written=False)

    def undo(self) -> None:
        """Take the last choice back."""
        if not self._steps:
            self._session.undo()
            return
        keys, written = self._steps[-1]
        if written and self._write(None) is None:
            return
        self._steps.pop()
        for key in keys:
            self.choices.pop(key, None)
        shown = [point.key for point in self.shown]
        self._current = next((nth for nth, key in enumerate(shown) if key in keys), self._current)
        self._refresh()

    def _choose(self, keys: list[str], choice: Choice, *, written: bool) -> None:
        self._steps.append((tuple(keys), written))
        self.choices.update(dict.fromkeys(keys, choice))
        shown = self.shown
        later = (*range(self._current + 1, len(shown)), *range(self._current))
        self._current = next(
            (nth for nth in later if shown[nth].key not in self.choices), self._current
        )
        if written:
            self._refresh()
        else:
            self.moved.emit()

    def _write(self, act: Act | None) -> Outcome | None:
        """Write through the session, or take the last step back where there is no act."""
        self._writing = True
        try:
            return self._session.write(act) if act else self._session.undo()
        finally:
            self._writing = False

    def _refresh(self) -> None:
        """Both sides as they are now; the points stay as they were."""
        if self.original is not None:
            self.present, _ = self._compare(self.original.report)
        self.changed.emit()

    # All reports

    def write_page(self, path: Path, clitics: Clitics, *, arabic: bool) -> bool:
        """Write what differs in all reports to a page; False where it could not be."""
        from rasid.review.comparison_page import write_page  # the template language is slow to load

        try:
            first, second = (side_of(which, self._project(which)) for which in self._which)
            older = self._which[1].older
            found: Iterator[ReportComparison | Upgrade]
            if older:
                old = older_side_of(self._which[1], self._project(self._which[1]))
                found = compare_upgrades(first, old, second)
            else:
                found = compare(first, second)
            write_page(
                path,
                first,
                second,
                found,
                clitics,
                arabic=arabic,
                older=bool(older),
                hashes=_named_hashes(first, second),
            )
        except RasidError as error:
            self._session.problem_raised.emit(refusal(error))
            return False
        return True

    # The next report

    def seek(self, by: int) -> None:
        """Look for the next report that differs, or the one before."""
        project, opened = self._session.project, self._session.opened
        if project is None:
            return
        try:
            first, second = (side_of(which, self._project(which)) for which in self._which)
            reports = may_differ(first, second)
        except RasidError:
            return  # said on the page already
        here = opened.report.id if opened else ""
        order = reports if by > 0 else reports[::-1]
        at = order.index(here) + 1 if here in order else 0
        self._ahead = iter(order[at:])
        self._looking.start()

    def _look_on(self) -> None:
        clock = QElapsedTimer()
        clock.start()
        project = self._session.project
        for report in self._ahead:
            if project is not None and _knows(project, report) and self._compare(report)[0]:
                self.report_wanted.emit(report)
                return
            if clock.elapsed() > _SLICE:
                self._looking.start()
                return
        self.ended.emit()

    # Following the session

    def _on_project_changed(self) -> None:
        self.close()
        self._which = [Which("machine"), Which()]
        self._forget()

    def _on_decisions_written(self) -> None:
        if not self._writing and self.original is not None:
            self.load()


def _named_hashes(first: Side, second: Side) -> Iterator[tuple[str, str]]:
    """Counted only where they are asked for."""
    yield from zip((first.name, second.name), hashes(first, second), strict=True)


def _knows(project: Project, report: str) -> bool:
    row = project.connection.execute("SELECT 1 FROM report WHERE id = ?", (report,)).fetchone()
    return row is not None


def _state(side: Side, report: str) -> Opened | None:
    """The report as a side has it; None where it does not have it."""
    if not _knows(side.project, report):
        return None
    return open_view(side.project, report, side.view)
