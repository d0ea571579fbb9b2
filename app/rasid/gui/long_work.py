"""Import, extraction and export, run beside the window with their own connection."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Signal

from rasid.errors import RasidError
from rasid.gui.inspector.describe import bounds_text
from rasid.gui.inspector.drawing import in_own_direction
from rasid.gui.messages import Messages
from rasid.gui.refusal import refusal
from rasid.gui.session import Act, Session
from rasid.gui.tasks import Control, Tasks, Work
from rasid.gui.work_log import LogEntry, WorkLog
from rasid.storage.log import Outcome
from rasid.storage.project import Project

if TYPE_CHECKING:
    from rasid.gui.export.wish import ExportWish
    from rasid.gui.importing.dialog import AnnotationsWish
    from rasid.interchange.importing import ImportSummary
    from rasid.interchange.manifest import Manifest
    from rasid.interchange.sources import Remark

T = TypeVar("T")

Done = Callable[[Any], str]
"""Takes what work returned, and says in a sentence how it ended."""

_SHOWN = 5  # remarks on the banner; the log has them all


class LongWork(QObject):
    """Starts long work on the open project, one piece at a time.

    Signals:
        progressed: what is under way ("" for nothing), done, total.
        reports_changed: reports or proposals have come in.
    """

    progressed = Signal(str, int, int)  # words, done, total
    reports_changed = Signal()

    def __init__(
        self, session: Session, tasks: Tasks, messages: Messages, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._tasks = tasks
        self._messages = messages
        self._control: Control | None = None
        self._under_way = False
        self._reading = tasks.for_reading()
        session.lend(self)
        self.log = WorkLog(self)
        self._entry: LogEntry | None = None

    @property
    def under_way(self) -> bool:
        """Whether something is being done."""
        return self._under_way

    def cancel(self) -> None:
        """Stop at the next good place; what is done stays done."""
        if self._control is not None:
            self._control.cancel()

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Add the reports below the paths, then read the new ones."""
        project = self._path()
        if project is not None:
            self._start(
                self.tr("Importing"),
                lambda control: _import(project, paths, control),
                self._on_imported,
            )

    def import_annotations(self, wish: "AnnotationsWish") -> None:
        """Add what another tool holds as proposals, or as decisions of a person."""
        project = self._path()
        if project is not None:
            self._start(
                self.tr("Importing"),
                lambda control: _import_annotations(project, wish, control),
                self._on_annotations,
            )

    def extract(self) -> None:
        """Read the reports the present rules have not read."""
        project = self._path()
        if project is not None:
            self._start(
                self.tr("Reading"), lambda control: _extract(project, control), self._on_extracted
            )

    def export(self, wish: "ExportWish") -> None:
        """Write the dataset into a folder."""
        project = self._path()
        if project is not None:
            self._start(
                self.tr("Exporting"),
                lambda control: _export(project, wish, control),
                lambda manifest: self._on_exported(manifest, wish.folder),
            )

    def run(self, words: str, work: Callable[[Path, Control], Any], done: Done) -> None:
        """Do other work on the open project; ``done`` gets what it returns and says how it ended.

        ``words`` say what is under way. What ``done`` returns goes into the log.
        """
        project = self._path()
        if project is not None:
            self._start(
                words,
                lambda control: work(project, control),
                lambda answer: self._note(done(answer)),
            )

    def write(self, act: Act, done: Callable[[Outcome], object]) -> None:
        """Write a step of many decisions, whole or, stopped, not at all."""
        project, reviewer = self._path(), self._session.reviewer
        if project is None:
            return

        def written(outcome: Outcome | None) -> None:
            count = len(outcome.revisions) if outcome else 0
            self._note(self.tr("%n decision(s) written.", "", count))
            if outcome is not None:
                self._session.adopt(outcome)
                done(outcome)

        self._session.hold(self.tr("Many decisions are being written. Wait, or stop it above."))
        self._start(
            self.tr("Writing decisions"),
            lambda control: _write(project, reviewer, act, control),
            written,
        )

    def read(self, work: Callable[[Project], T], done: Callable[[T], object]) -> None:
        """Read the open project beside everything that is written."""
        project, reader = self._session.project, self._session.reviewer
        if project is None:
            return
        path = project.path

        def over(answer: T) -> None:
            if self._session.project is project:
                done(answer)

        self._reading.run(
            lambda _control: _read(path, reader, work),
            done=over,
            failed=self._messages.problem,
            report=lambda _done, _total: None,
        )

    def _path(self) -> Path | None:
        if self._session.project is None:
            return None
        if self.under_way:
            self._messages.warning(
                self.tr("Other work is still under way. Wait for it, or stop it first.")
            )
            return None
        return self._session.project.path

    def _start(self, words: str, work: Work, done: Callable[[Any], None]) -> None:
        self.progressed.emit(words, 0, 0)
        self._entry = self.log.begin(words)

        def over(answer: Any) -> None:
            self._end()
            done(answer)

        def failed(sentence: str) -> None:
            self._end()
            self._note(sentence)
            self._messages.problem(sentence)

        self._under_way = True
        self._control = self._tasks.run(
            work,
            done=over,
            failed=failed,
            report=lambda at, total: self.progressed.emit(words, at, total),
        )

    def _end(self) -> None:
        self._under_way = False
        self._session.hold("")
        self.progressed.emit("", 0, 0)

    def _note(self, outcome: str, remarks: list[str] | None = None) -> None:
        """Write into the log how the work ended, and whether it was stopped."""
        if self._entry is not None:
            stopped = self._control is not None and self._control.cancelled()
            said = self.tr("Stopped.") + " " + outcome if stopped else outcome
            self.log.end(self._entry, said, remarks)

    def _on_imported(self, answer: tuple[int, int, list[str]]) -> None:
        new, repeated, remarks = answer
        self.reports_changed.emit()
        said = self.tr("%n report(s) imported.", "", new)
        if repeated:
            said += " " + self.tr("%n were there already.", "", repeated)
        self._say_imported(said, remarks)
        if new:
            self.extract()

    def _on_annotations(self, answer: tuple["ImportSummary", list[str]]) -> None:
        summary, remarks = answer
        self.reports_changed.emit()
        said = self.tr("%n report(s) with annotations.", "", summary.read)
        if summary.decisions:
            said += " " + self.tr("%n decision(s) written.", "", summary.decisions)
        if summary.repaired:
            said += " " + self.tr("%n found by their words.", "", summary.repaired)
        if summary.lost:
            said += " " + self.tr("%n left out.", "", summary.lost)
        self._say_imported(said, remarks)

    def _say_imported(self, said: str, remarks: list[str]) -> None:
        if remarks:
            said += " " + self.tr("%n remark(s).", "", len(remarks))
            self._messages.warning("\n".join(remarks[:_SHOWN]))
        self._note(said, remarks)
        self._messages.done(said)

    def _on_exported(self, manifest: "Manifest", folder: Path) -> None:
        said = self.tr("%n event(s) exported.", "", manifest.counts["events"])
        said += " " + self.tr("Dead: {dead}").format(dead=bounds_text(manifest.totals.total))
        self._note(said, [str(folder)])
        self._messages.done(said)

    def _on_extracted(self, reports: int) -> None:
        self.reports_changed.emit()
        said = self.tr("%n report(s) read.", "", reports)
        self._note(said)
        self._messages.done(said)


def _import(path: Path, paths: Sequence[Path], control: Control) -> tuple[int, int, list[str]]:
    from rasid.interchange.importing import import_paths

    remarks: list[str] = []
    with Project.open(path) as project:
        summary = import_paths(
            project,
            paths,
            tell=lambda it: remarks.append(_remark(it)),
            progress=lambda at: control.report(at.done, at.total),
            cancelled=control.cancelled,
        )
    return summary.new, summary.repeated, remarks


def _import_annotations(
    path: Path, wish: "AnnotationsWish", control: Control
) -> tuple["ImportSummary", list[str]]:
    from rasid.interchange.inward.importing import Annotations, import_annotations
    from rasid.interchange.inward.names import Names, read_names
    from rasid.review.taking_in import take_in

    remarks: list[str] = []
    names = read_names(wish.names) if wish.names else Names()
    with Project.open(path) as project:
        summary = import_annotations(
            project,
            wish.paths,
            Annotations(wish.format, names, author=wish.author or None),
            decide=take_in,
            tell=lambda it: remarks.append(_remark(it)),
            progress=lambda at: control.report(at.done, at.total),
            cancelled=control.cancelled,
        )
    return summary, remarks


def _remark(remark: "Remark") -> str:
    return f"{in_own_direction(remark.where)}: {refusal(remark.what, of_file=True)}"


def _write(path: Path, author: str, act: Act, control: Control) -> Outcome | None:
    def watch(done: int, total: int) -> None:
        if control.cancelled():
            raise RasidError("The step was stopped. Nothing of it was written.")
        control.report(done, total)

    with Project.open(path, reader=author) as project:
        project.watch = watch
        return act(project, author)


def _read(path: Path, reader: str, work: Callable[[Project], T]) -> T:
    with Project.open(path, read_only=True, reader=reader) as project:
        return work(project)


def _extract(path: Path, control: Control) -> int:
    # Its lexicons take a moment to load: not before somebody needs them.
    from rasid.interchange.extracting import extract_project

    with Project.open(path) as project:
        return extract_project(
            project,
            progress=lambda at: control.report(at.done, at.total),
            cancelled=control.cancelled,
        )


def _export(path: Path, wish: "ExportWish", control: Control) -> "Manifest":
    from rasid.publishing.publish import publish

    with Project.open(path, read_only=True) as project:
        return publish(
            project,
            wish.folder,
            formats=wish.formats,
            include=wish.include,
            snapshot=wish.snapshot,
            policy=wish.policy,
            masked=wish.masked,
            replacing=wish.replacing,
            force=wish.force,
            progress=lambda at: control.report(at.done, at.total),
            cancelled=control.cancelled,
        )
