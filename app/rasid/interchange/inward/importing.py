"""Brings annotations of other tools into a project, and says what became of each."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import islice, zip_longest
from pathlib import Path
from typing import Protocol

from rasid.core.identity import report_id
from rasid.core.record import Record, encode
from rasid.errors import RasidError
from rasid.interchange.formats.names import Format
from rasid.interchange.importing import ImportSummary, Progress
from rasid.interchange.inward.annotation import Document
from rasid.interchange.inward.coding import Coder, Coding
from rasid.interchange.inward.names import Names
from rasid.interchange.inward.readers import annotation_files, reader
from rasid.interchange.inward.reports import Reports, register_of
from rasid.interchange.reading import readable
from rasid.interchange.sources import Remark, Source
from rasid.storage.extractions import save_extractions
from rasid.storage.project import Project
from rasid.storage.reports import add_reports

_BATCH = 100


Refused = Sequence[tuple[str, RasidError]]


class Decide(Protocol):
    """Writes what a record says of a report as decisions of ``author``, made in sight of the
    revisions ``seen``; returns how many, and why an event was refused, by its id
    (``rasid.review.taking_in``)."""

    def __call__(
        self, project: Project, report: str, record: Record, seen: Mapping[str, str], *, author: str
    ) -> tuple[int, Refused]: ...


@dataclass(frozen=True, slots=True)
class Annotations:
    """What is to be read: files of one format, by a table of names.

    ``author`` is the person whose decisions they are, None where they are proposals.
    """

    format: Format
    names: Names = field(default_factory=Names)
    encoding: str | None = None
    author: str | None = None


def import_annotations(
    project: Project,
    paths: Iterable[Path],
    wanted: Annotations,
    *,
    decide: Decide | None = None,
    tell: Callable[[Remark], None] = lambda _: None,
    progress: Callable[[Progress], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> ImportSummary:
    """Read annotations for the reports with their texts; texts that are new become reports.

    They are kept as proposals, or where they have an author written by ``decide``. One bad file,
    text or annotation costs a remark, never the rest. What was read by the time it is cancelled
    is kept.
    """
    run = _Import(project, wanted, decide, tell)
    documents = _documents(run, paths, wanted, progress, cancelled)
    while batch := list(islice(documents, _BATCH)):
        run.take(batch)
    return run.summary


def _documents(
    run: "_Import",
    paths: Iterable[Path],
    wanted: Annotations,
    progress: Callable[[Progress], None],
    cancelled: Callable[[], bool],
) -> Iterator[Document]:
    """The documents of all files, until there are no more or the user has had enough."""
    read, sources = reader(wanted.format), list[Source]()
    for found in annotation_files(paths, wanted.format):
        if isinstance(found, Remark):
            run.remark(found)
        else:
            sources.append(found)
    total, before = sum(source.size for source in sources), 0
    for source in sources:
        done = 0
        progress(Progress(source.name, before, total))
        for item in readable(source, partial(read, source, wanted.encoding)):
            if cancelled():
                run.summary.cancelled = True
                return
            if isinstance(item, Remark):
                run.remark(item)
                continue
            done = min(done + len(item.text or "") * 2, source.size)
            progress(Progress(source.name, before + done, total))
            yield item
        before += source.size
    progress(Progress("", total, total))


class _Import:
    """One import under way."""

    def __init__(
        self,
        project: Project,
        wanted: Annotations,
        decide: Decide | None,
        tell: Callable[[Remark], None],
    ) -> None:
        self.summary = ImportSummary()
        self._project = project
        self._format = wanted.format
        self._decide = decide
        self._tell = tell
        self._author = wanted.author
        self._reports = Reports(project, wanted.author)
        self._coder = Coder(wanted.names, register_of(project), self.remark)

    def take(self, documents: Sequence[Document]) -> None:
        """Find or add the reports of some documents, and keep what is said of them."""
        found: list[tuple[str, Document]] = []
        new: list[Document] = []
        for document in documents:
            try:
                report = self._reports.find(document)
            except RasidError as error:
                self.remark(Remark(document.where, error))
                continue
            if report is None:
                new.append(document)
            else:
                found.append((report, document))
                self.summary.repeated += 1
        found += self._added(new)
        turns: dict[str, list[Document]] = {}
        for report, document in found:
            turns.setdefault(report, []).append(document)
        for turn in zip_longest(*turns.values()):  # one report twice takes two turns
            self._code(zip(turns, turn, strict=True))
        self.summary.repaired = self._coder.repaired

    def _code(self, found: Iterable[tuple[str, Document | None]]) -> None:
        codings = [self._coded(document, report) for report, document in found if document]
        kept = [coding for coding in codings if coding is not None]
        if self._author is None or self._decide is None:
            self.summary.proposals += self._propose(kept)
            return
        for coding in kept:
            self._write(coding, partial(self._decide, author=self._author))

    def _propose(self, codings: Sequence[Coding]) -> int:
        """Keep records as what this import proposes, named by their content."""
        records = [(report_id(each.record.report.sha256), each.record) for each in codings]
        said = "\n".join(encode(record) for _, record in records)
        digest = hashlib.sha256(said.encode()).hexdigest()[:16]
        version = f"import-{self._format.value}-{digest}"
        return save_extractions(self._project, records, version=version, origin="import")

    def _write(self, coding: Coding, decide: Callable[..., tuple[int, Refused]]) -> None:
        report = report_id(coding.record.report.sha256)
        try:
            decisions, refused = decide(self._project, report, coding.record, coding.seen)
        except RasidError as error:
            what = RasidError("its annotations were left out: {why}", why=error)
            self.remark(Remark(coding.where, what))
            return
        self.summary.decisions += decisions
        for subject, why in refused:
            what = RasidError("{event} was left out: {why}", event=subject, why=why)
            self.remark(Remark(coding.where, what))

    def remark(self, remark: Remark) -> None:
        """Count and pass on what is to be told."""
        self.summary.lost += remark.lost
        self._tell(remark)

    def _added(self, documents: Sequence[Document]) -> Iterator[tuple[str, Document]]:
        """The documents whose texts are new, with the reports they have become."""
        incoming, whose = [], []
        for document in documents:
            try:
                incoming.append(self._reports.incoming(document))
                whose.append(document)
            except RasidError as error:
                self.remark(Remark(document.where, error))
        for added, document in zip(add_reports(self._project, incoming), whose, strict=True):
            self.summary.new += added.is_new
            self._reports.came_in(added.report_id, added.incoming.text)
            yield added.report_id, document

    def _coded(self, document: Document, report: str) -> Coding | None:
        try:
            held, alignment = self._reports.held(document, report)
        except RasidError as error:
            self.remark(Remark(document.where, error))
            return None
        return self._coder.code(document, held, alignment)
