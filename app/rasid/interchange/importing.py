"""Brings reports, and proposals that came with them, into a project and says what became of each.

It serves the command line and the window alike: it tells its progress to callbacks and stops at
the next report when asked to; what was told by then is kept.
"""

import hashlib
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from rasid.core.identity import report_id
from rasid.core.record import Record, encode
from rasid.core.report import text_sha256
from rasid.errors import RasidError
from rasid.interchange.inward.coding import Coder
from rasid.interchange.inward.names import Names
from rasid.interchange.inward.records import document_of
from rasid.interchange.inward.reports import Reports, register_of
from rasid.interchange.reading import ImportOptions, Read, read_source
from rasid.interchange.records import adopt
from rasid.interchange.rows import Coded
from rasid.interchange.sources import Remark, Source, find_sources
from rasid.storage.extractions import save_extractions
from rasid.storage.project import Project
from rasid.storage.reports import Added, Incoming, add_reports, get_report, get_text

_BATCH = 100


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an import has come: ``done`` of ``total`` bytes, now in ``file``."""

    file: str
    done: int
    total: int


@dataclass(slots=True)
class ImportSummary:
    """What an import did, in reports; ``lost`` counts files and rows that could not be read.

    ``repaired`` counts annotations that were found by their words, not where they were said to be.
    """

    new: int = 0
    repeated: int = 0
    near: int = 0
    proposals: int = 0
    lost: int = 0
    repaired: int = 0
    decisions: int = 0
    cancelled: bool = False

    @property
    def read(self) -> int:
        """Reports that were read, whether new or not."""
        return self.new + self.repeated


def import_paths(
    project: Project,
    paths: Iterable[Path],
    options: ImportOptions | None = None,
    *,
    tell: Callable[[Remark], None] = lambda _: None,
    progress: Callable[[Progress], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> ImportSummary:
    """Add all reports below the paths. One bad file or row costs a remark, never the rest."""
    run = _Import(project, options or ImportOptions(), tell, progress, cancelled)
    sources = list(run.sources(paths))
    for added in add_reports(project, run.incoming(sources)):
        run.note(added)
    run.propose_for_known()
    run.save_proposals()
    return run.summary


class _Import:
    """One import under way: what is read but not yet added, and proposals not yet saved."""

    def __init__(
        self,
        project: Project,
        options: ImportOptions,
        tell: Callable[[Remark], None],
        progress: Callable[[Progress], None],
        cancelled: Callable[[], bool],
    ) -> None:
        self.summary = ImportSummary()
        self._project = project
        self._options = options
        self._tell = tell
        self._progress = progress
        self._cancelled = cancelled
        self._waiting: deque[Read] = deque()
        self._textless: list[Coded] = []
        self._proposals: list[tuple[str, Record]] = []

    def sources(self, paths: Iterable[Path]) -> Iterator[Source]:
        """The files to read; what can be none is told at once."""
        for found in find_sources(paths):
            if isinstance(found, Remark):
                self._remark(found)
            else:
                yield found

    def incoming(self, sources: list[Source]) -> Iterator[Incoming]:
        """The reports of all files, until there are no more or the user has had enough."""
        total, before = sum(source.size for source in sources), 0
        for source in sources:
            done = 0
            self._progress(Progress(source.name, before, total))
            for item in read_source(source, self._options):
                if self._cancelled():
                    self.summary.cancelled = True
                    return
                if isinstance(item, Read):
                    done = min(done + len(item.incoming.raw), source.size)
                    self._progress(Progress(source.name, before + done, total))
                    self._waiting.append(item)
                    yield item.incoming
                elif isinstance(item, Coded):
                    self._textless.append(item)
                else:
                    self._remark(item)
            before += source.size
        self._progress(Progress("", total, total))

    def note(self, added: Added) -> None:
        """Count and tell what became of the report that was read first of those waiting."""
        read, where = self._waiting.popleft(), added.incoming.file
        if added.is_new:
            self.summary.new += 1
        else:
            self.summary.repeated += 1
            known = get_report(self._project, added.report_id)
            what = RasidError(
                "the same text is in the project already, from {file}", file=known.file
            )
            self._remark(Remark(where, what, lost=False))
        if added.is_new and added.near:
            self.summary.near += 1
            other = get_report(self._project, added.near)
            what = RasidError("nearly the same text as {file}", file=other.file)
            self._remark(Remark(where, what, lost=False))
        if read.record is not None:
            self._propose(where, added.report_id, read.record, read.incoming.text)

    def propose_for_known(self) -> None:
        """Take the records that came without their text, for reports that are there by now."""
        for coded in self._textless:
            report = report_id(coded.record.report.sha256)
            try:
                text = get_text(self._project, report)
            except RasidError:
                what = RasidError(
                    "the record has no text, and no report in the project has its hash"
                )
                self._remark(Remark(coded.where, what))
            else:
                self._propose(coded.where, report, coded.record, text)

    def save_proposals(self) -> None:
        """Write the waiting proposals, named by their content: the same ones are kept once."""
        said = "\n".join(encode(record) for _, record in self._proposals)
        version = f"import-{hashlib.sha256(said.encode()).hexdigest()[:16]}"
        self.summary.proposals += save_extractions(
            self._project, self._proposals, version=version, origin="import"
        )
        self._proposals.clear()

    def _propose(self, where: str, report: str, record: Record, text: str) -> None:
        try:
            adopted = adopt(record, text)
        except RasidError as error:
            if text_sha256(text) != record.report.sha256:
                what = RasidError("its proposals were left out: {why}", why=error)
                self._remark(Remark(where, what))
                return
            repaired = self._repaired(where, report, record, text)
            if repaired is None:
                return
            adopted = repaired
        if any(waiting == report for waiting, _ in self._proposals):
            self.save_proposals()  # one import proposes once for a report; the later is another
        self._proposals.append((report, adopted))
        if len(self._proposals) >= _BATCH:
            self.save_proposals()

    def _repaired(self, where: str, report: str, record: Record, text: str) -> Record | None:
        """A record that hangs together badly, as far as its words stand in the text."""
        document = document_of(where, record, text)
        coder = Coder(Names(), register_of(self._project), self._remark)
        coding = coder.code(document, *Reports(self._project).held(document, report))
        self.summary.repaired += coder.repaired
        return coding.record if coding else None

    def _remark(self, remark: Remark) -> None:
        self.summary.lost += remark.lost
        self._tell(remark)
