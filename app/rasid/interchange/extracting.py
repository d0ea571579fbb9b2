"""Runs the extractor over many reports, in several processes, in order and in flat memory."""

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import chain, islice
from pathlib import Path

from rasid.core.identity import report_id
from rasid.core.record import Record
from rasid.core.report import headline, text_sha256
from rasid.errors import RasidError
from rasid.extraction.extractor import Extractor
from rasid.interchange.importing import Progress
from rasid.interchange.own_resources import own_resources
from rasid.interchange.reading import ImportOptions, Read, read_source
from rasid.interchange.rows import Coded
from rasid.interchange.sources import Remark, find_sources
from rasid.storage.extractions import ToExtract, pending_reports, save_extractions, to_extract
from rasid.storage.project import Project

_CHUNK = 16
_WORTH_PROCESSES = 64  # below this many reports, starting processes costs more than it saves


def extract_project(
    project: Project,
    *,
    resources: Path | None = None,
    jobs: int | None = None,
    progress: Callable[[Progress], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> int:
    """Read the reports of a project that these rules have not read; returns how many.

    ``resources`` is a folder to lay over Rasid's own, by default the one the project brings.
    Proposals are saved some at a time, so that stopping keeps what was done. ``progress`` counts
    reports, not bytes.
    """
    extractor = Extractor.load(resources or own_resources(project.path))
    pending = pending_reports(project, extractor.version)

    def records() -> Iterator[tuple[str, Record]]:
        texts = (to_extract(project, report) for report in pending)
        extracted = extract_texts(texts, extractor, jobs=jobs)
        for done, (report, record) in enumerate(zip(pending, extracted, strict=True), 1):
            yield report, record
            progress(Progress(record.report.file, done, len(pending)))
            if cancelled():
                extracted.close()
                return

    return save_extractions(project, records(), version=extractor.version)


def extract_paths(
    paths: Iterable[Path],
    options: ImportOptions,
    *,
    resources: Path | None = None,
    jobs: int | None = None,
    tell: Callable[[Remark], None] = lambda _: None,
) -> Iterator[Record]:
    """The records of all reports below the paths, without any project."""
    extractor = Extractor.load(resources)
    yield from extract_texts(_texts(paths, options, tell), extractor, jobs=jobs)


def _texts(
    paths: Iterable[Path], options: ImportOptions, tell: Callable[[Remark], None]
) -> Iterator[ToExtract]:
    for source in find_sources(paths):
        if isinstance(source, Remark):
            tell(source)
            continue
        for item in read_source(source, options):
            if isinstance(item, Read):
                yield _to_extract(item)
            elif isinstance(item, Coded):
                tell(Remark(item.where, RasidError("the record has no text")))
            else:
                tell(item)


def _to_extract(read: Read) -> ToExtract:
    incoming = read.incoming
    return ToExtract(
        report=report_id(text_sha256(incoming.text)),
        file=incoming.file,
        text=incoming.text,
        title=incoming.title or headline(incoming.text),
        published=incoming.published,
        published_basis=incoming.published_basis,
    )


def extract_texts(
    texts: Iterable[ToExtract], extractor: Extractor, *, jobs: int | None = None
) -> Generator[Record, None, None]:
    """One record a text, in their order.

    ``jobs`` processes share the work; by default one for each processor where that is worth it.
    """
    arriving = iter(texts)
    if jobs is None:
        head = list(islice(arriving, _WORTH_PROCESSES))
        arriving = chain(head, arriving)
        jobs = os.cpu_count() or 1 if len(head) == _WORTH_PROCESSES else 1
    if jobs > 1:
        yield from _in_processes(arriving, extractor, jobs)
        return
    for text in arriving:
        yield _extract(extractor, text)


def _extract(extractor: Extractor, text: ToExtract) -> Record:
    return extractor.extract(
        text.text,
        file=text.file,
        published=text.published,
        published_basis=text.published_basis,
        title=text.title,
    )


def _in_processes(texts: Iterator[ToExtract], extractor: Extractor, jobs: int) -> Iterator[Record]:
    """At most two chunks a process are under way, so that memory does not grow with the input."""
    # Not fork: the window has threads, and a forked copy of their locks may never be released.
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(jobs, context, initializer=_start_worker, initargs=(extractor,))
    under_way: deque[Future[list[Record]]] = deque()
    try:
        while chunk := list(islice(texts, _CHUNK)):
            under_way.append(pool.submit(_extract_chunk, chunk))
            if len(under_way) >= 2 * jobs:
                yield from under_way.popleft().result()
        while under_way:
            yield from under_way.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)


_worker: list[Extractor] = []


def _start_worker(extractor: Extractor) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the process that started us
    threading.Thread(target=_leave_with_parent, daemon=True).start()
    _worker.append(extractor)


def _leave_with_parent() -> None:
    """A process that is killed cannot tell its workers to stop; they look for themselves."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _extract_chunk(texts: list[ToExtract]) -> list[Record]:
    return [_extract(_worker[0], text) for text in texts]
