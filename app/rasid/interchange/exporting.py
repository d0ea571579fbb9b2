"""Exports what people confirmed or verified: records, tables, and a manifest that sums them up."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path

from rasid.core.policy import Policy
from rasid.core.tally import tally_dead
from rasid.errors import RasidError
from rasid.interchange.formats.losses import LOSSES, LossReport
from rasid.interchange.formats.registry import USUAL, Format, writer_class
from rasid.interchange.formats.writer import Destination
from rasid.interchange.importing import Progress
from rasid.interchange.linked import find_linked
from rasid.interchange.manifest import Manifest, Release
from rasid.interchange.own_resources import own_resources
from rasid.interchange.selection import STATES, Include, Selected, select
from rasid.interchange.whole_folder import MANIFEST, NewFile, whole_folder
from rasid.storage.comments import CommentRow, find_comments
from rasid.storage.connection import snapshot
from rasid.storage.extractions import extraction_versions
from rasid.storage.project import Project
from rasid.storage.queries import open_report
from rasid.storage.reports import find_reports


def export_project(
    project: Project,
    folder: Path,
    *,
    formats: Collection[Format] = USUAL,
    include: Include = Include.CONFIRMED,
    policy: Policy = Policy(),  # noqa: B008  # frozen
    release: Release | None = None,
    own: Path | None = None,
    versions: Mapping[str, str] | None = None,
    replacing: bool = False,
    force: bool = False,
    progress: Callable[[Progress], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Manifest:
    """Write ``folder``, whole or not at all; the same state gives the same bytes.

    ``replacing`` lets an earlier export give way. ``force`` exports although open comments stop
    it, and the manifest names them. ``policy`` says how claims become numbers and rows. ``release``
    is the snapshot the project is kept as, ``own`` the folder of its own resources where they do
    not lie beside it, ``versions`` those of what parties and places are looked up in.
    ``progress`` counts reports. RasidError where comments stop the export, where the folder cannot
    be written, or where the export was cancelled.
    """
    manifest = Manifest(project.info, include, policy, release, versions or {})
    with (
        whole_folder(folder, replacing=replacing) as aside,
        snapshot(project.connection),
        ExitStack() as files,
    ):
        manifest.despite = find_comments(project, stopping=True)
        if not force:
            _refuse_stopped(manifest.despite)
        losses = LossReport(files.enter_context(NewFile(aside / LOSSES)))
        linked = find_linked(project, STATES[include])
        own = own or own_resources(project.path)
        to = Destination(aside, files, losses, own, linked.left_out, policy)
        writers = [writer_class(format_)(to) for format_ in Format if format_ in formats]
        versions = extraction_versions(project)
        manifest.links += linked.links
        for selected in _selected(project, include, progress, cancelled):
            manifest.hold_back(selected)
            if selected.is_empty:
                continue
            manifest.add_report(selected, versions)
            tallies = {row.id: tally_dead([row.event], linked.left_out, policy) for row in selected.events}
            for row in selected.events:
                manifest.add_dead(selected, row, tallies[row.id])
            comments = find_comments(project, report=selected.opened.report.id)
            for writer in writers:
                writer.add(selected, tallies, comments)
        manifest.files = dict(file for writer in writers for file in writer.finish())
        manifest.files |= [losses.finish()]
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
