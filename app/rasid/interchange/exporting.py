"""Exports what people confirmed or verified: records, tables, and a manifest that sums them up."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import ExitStack
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from rasid.core.record import encode
from rasid.core.tally import Tally, tally_dead
from rasid.errors import RasidError
from rasid.interchange.importing import Progress
from rasid.interchange.linked import find_linked
from rasid.interchange.manifest import Manifest
from rasid.interchange.records import record_values
from rasid.interchange.selection import STATES, Include, Selected, select
from rasid.interchange.tables import (
    CASUALTY_COLUMNS,
    EVENT_COLUMNS,
    casualty_rows,
    event_row,
    safe_row,
    table_writer,
)
from rasid.interchange.whole_folder import MANIFEST, NewFile, whole_folder
from rasid.storage.comments import CommentRow, find_comments
from rasid.storage.connection import snapshot
from rasid.storage.extractions import extraction_versions
from rasid.storage.project import Project
from rasid.storage.queries import open_report
from rasid.storage.reports import find_reports


class Format(StrEnum):
    """``jsonl`` writes records.jsonl, ``csv`` writes events.csv and casualties.csv."""

    JSONL = "jsonl"
    CSV = "csv"


def export_project(
    project: Project,
    folder: Path,
    *,
    formats: Collection[Format] = tuple(Format),
    include: Include = Include.CONFIRMED,
    replacing: bool = False,
    force: bool = False,
    progress: Callable[[Progress], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Manifest:
    """Write ``folder``, whole or not at all; the same state gives the same bytes.

    ``replacing`` lets an earlier export give way. ``force`` exports although open comments stop
    it, and the manifest names them. ``progress`` counts reports. RasidError where comments stop
    the export, where the folder cannot be written, or where the export was cancelled.
    """
    manifest = Manifest(project.info, include)
    with (
        whole_folder(folder, replacing=replacing) as aside,
        snapshot(project.connection),
        ExitStack() as files,
    ):
        manifest.despite = find_comments(project, stopping=True)
        if not force:
            _refuse_stopped(manifest.despite)
        parts = [part(aside, files) for format_, part in _PARTS.items() if format_ in formats]
        versions = extraction_versions(project)
        linked = find_linked(project, STATES[include])
        manifest.links += linked.links
        for selected in _selected(project, include, progress, cancelled):
            manifest.hold_back(selected)
            if selected.is_empty:
                continue
            manifest.add_report(selected, versions)
            tallies = {row.id: tally_dead([row.event], linked.left_out) for row in selected.events}
            for row in selected.events:
                manifest.add_dead(selected, row, tallies[row.id])
            for part in parts:
                part.add(project, selected, tallies)
        manifest.files = {name: about for part in parts for name, about in part.finish()}
        summary = files.enter_context(NewFile(aside / MANIFEST))
        summary.write(manifest.encode())
        summary.finish()
    return manifest


_NAMED = 3  # things a refusal names before it stops


def _refuse_stopped(stopping: Sequence[CommentRow]) -> None:
    if stopping:
        where = list(dict.fromkeys(comment.about for comment in stopping))
        more = ", …" if len(where) > _NAMED else ""
        raise RasidError(
            "Open comments stop the export: {count}, on {where}. "
            "Resolve them, or export with --force.",
            count=len(stopping),
            where=", ".join(where[:_NAMED]) + more,
        )


def _selected(
    project: Project,
    include: Include,
    progress: Callable[[Progress], None],
    cancelled: Callable[[], bool],
) -> Iterator[Selected]:
    """All reports by what they are, not by when they came, so that the order is always the same."""
    reports = sorted((row.file, row.sha256, row.id) for row in find_reports(project))
    for done, (file, _, id_) in enumerate(reports, 1):
        if cancelled():
            raise RasidError("The export was stopped, and nothing was written.")
        yield select(open_report(project, id_), include)
        progress(Progress(file, done, len(reports)))


class _Part(Protocol):
    """One kind of file in an export, written report by report."""

    def add(self, project: Project, selected: Selected, tallies: Mapping[str, Tally]) -> None:
        """Write what goes out of one report; ``tallies`` are of its events by id."""

    def finish(self) -> Iterator[tuple[str, dict[str, object]]]:
        """The names of the files, and for each its hash, bytes and rows."""


class _Records:
    def __init__(self, folder: Path, files: ExitStack) -> None:
        self._file = files.enter_context(NewFile(folder / "records.jsonl"))
        self._rows = 0

    def add(self, project: Project, selected: Selected, _: Mapping[str, Tally]) -> None:
        comments = find_comments(project, report=selected.opened.report.id)
        self._file.write(encode(record_values(selected, comments)) + "\n")
        self._rows += 1

    def finish(self) -> Iterator[tuple[str, dict[str, object]]]:
        yield "records.jsonl", self._file.finish() | {"rows": self._rows}


class _Tables:
    def __init__(self, folder: Path, files: ExitStack) -> None:
        self._files = {
            name: files.enter_context(NewFile(folder / name))
            for name in ("events.csv", "casualties.csv")
        }
        self._events = table_writer(self._files["events.csv"], EVENT_COLUMNS)
        self._casualties = table_writer(self._files["casualties.csv"], CASUALTY_COLUMNS)
        self._rows = dict.fromkeys(self._files, 0)

    def add(self, _: Project, selected: Selected, tallies: Mapping[str, Tally]) -> None:
        for row in selected.events:
            tally = tallies[row.id]
            self._events.writerow(safe_row(event_row(selected, row, tally)))
            self._rows["events.csv"] += 1
            for fact in casualty_rows(selected, row, tally):
                self._casualties.writerow(safe_row(fact))
                self._rows["casualties.csv"] += 1

    def finish(self) -> Iterator[tuple[str, dict[str, object]]]:
        for name, file in self._files.items():
            yield name, file.finish() | {"rows": self._rows[name]}


_PARTS: dict[Format, Callable[[Path, ExitStack], _Part]] = {
    Format.JSONL: _Records,
    Format.CSV: _Tables,
}
