"""Exports what people confirmed or verified: records, tables, and a manifest that sums them up."""

import json
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any

from rasid.core.link import Link
from rasid.core.policy import CODEBOOK, Policy, policy_values
from rasid.core.tally import LeftOut, Tally, tally_dead
from rasid.errors import RasidError
from rasid.interchange.formats.known import Known
from rasid.interchange.formats.losses import LOSSES, LossReport
from rasid.interchange.formats.registry import USUAL, Format, writer_class
from rasid.interchange.formats.writer import Destination, FileFacts
from rasid.interchange.importing import Progress
from rasid.interchange.linked import find_linked
from rasid.interchange.manifest import Ids, Manifest, Release, encode
from rasid.interchange.masking import UNMASKED, Unmasked
from rasid.interchange.obstacles import Gate, Obstacle, Open
from rasid.interchange.own_resources import own_resources
from rasid.interchange.selection import STATES, Include, Selected, select
from rasid.interchange.whole_folder import MANIFEST, NewFile, file_facts, whole_folder
from rasid.storage.comments import CommentRow, find_comments
from rasid.storage.connection import read_through, snapshot
from rasid.storage.extractions import extraction_versions
from rasid.storage.project import Project
from rasid.storage.queries import EventRow, Opened, report_events
from rasid.storage.reports import find_reports, get_report, get_text
from rasid.storage.standing import confirmed_spans

POLICY = "policy.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Backing:
    """What an export can show for itself, found out by who publishes it.

    ``release`` is the snapshot the project is kept as, ``own`` the folder of its own resources
    where they do not lie beside it, ``versions`` those of what parties and places are looked up
    in, ``agreement`` the figures of how far people agree. ``describe`` makes further files of the
    values of the manifest, by name; ``gate`` says what stops an event.
    """

    release: Release | None = None
    own: Path | None = None
    versions: Mapping[str, str] = field(default_factory=dict)
    agreement: Mapping[str, Any] | None = None
    describe: Callable[[Mapping[str, Any]], Mapping[str, str | bytes]] = lambda _: {}
    gate: Gate = Open()  # noqa: RUF009  # has no state


def export_project(
    project: Project,
    folder: Path,
    *,
    formats: Collection[Format] = USUAL,
    include: Include = Include.CONFIRMED,
    policy: Policy = CODEBOOK,
    masking: Unmasked = UNMASKED,
    backing: Backing = Backing(),
    replacing: bool = False,
    force: bool = False,
    progress: Callable[[Progress], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Manifest:
    """Write ``folder``, whole or not at all; the same state gives the same bytes.

    ``policy`` says how claims become numbers and rows, ``masking`` which names go out as
    pseudonyms. ``replacing`` lets an earlier export give way. ``force`` exports although open
    comments or the gate stop it, and the manifest names them. ``progress`` counts reports.
    RasidError where something stops the export, where the folder cannot be written, or where the
    export was cancelled.
    """
    manifest = _begun(project, include, policy, masking, backing)
    with (
        whole_folder(folder, replacing=replacing) as aside,
        snapshot(project.connection),
        read_through(project.connection),
        ExitStack() as files,
    ):
        stopping = find_comments(project, stopping=True)
        manifest.despite = [*map(masking.comment, stopping)]
        if not force:
            _refuse_stopped(stopping)
        losses = LossReport(files.enter_context(NewFile(aside / LOSSES)))
        revisions = Ids(files.enter_context(TemporaryFile(dir=aside.parent)))
        linked = find_linked(project, STATES[include], policy)
        left_out = {masking.id(event): why for event, why in linked.left_out.items()}
        own = backing.own or own_resources(project.path)
        to = Destination(aside, files, losses, own, left_out, policy)
        writers = [writer_class(format_)(to) for format_ in Format if format_ in formats]
        manifest.name_links(
            Link(masking.id(each.source), each.relation, masking.id(each.target))
            for each in linked.links
        )
        export = _Export(project, manifest, revisions, left_out, policy, own)
        obstacles = list[Obstacle]()
        for selected in _selected(project, include, progress, cancelled):
            obstacles += backing.gate.obstacles(selected)
            going = masking.mask(selected)
            if (tallies := export.count(going)) is not None:
                for writer in writers:
                    writer.add(going, tallies, going.opened.comments)
        if not force:
            _refuse_obstacles(obstacles)
        manifest.forced += [each.masked(masking.id, masking.says) for each in obstacles]
        manifest.files = dict(file for writer in writers for file in writer.finish())
        manifest.files |= [losses.finish()]
        _write_manifest(manifest, aside, backing, revisions)
    return manifest


def _begun(
    project: Project, include: Include, policy: Policy, masking: Unmasked, backing: Backing
) -> Manifest:
    """A manifest of nothing yet, under the names that go out."""
    return Manifest(
        project=replace(project.info, name=masking.says(project.info.name)),
        include=include,
        policy=replace(policy, name=masking.says(policy.name)),
        masking=masking.values(),
        release=backing.release and backing.release.masked(masking.says),
        versions=backing.versions,
        agreement=backing.agreement,
    )


def _write_manifest(manifest: Manifest, aside: Path, backing: Backing, revisions: Ids) -> None:
    """Write the policy, what describes the export in words, and what sums all of it up."""
    policy = json.dumps(policy_values(manifest.policy), ensure_ascii=False, indent=1)
    manifest.files |= [_one_file(aside / POLICY, policy + "\n")]
    values = manifest.values()
    described = backing.describe(values).items()
    values["files"] |= [_one_file(aside / name, content) for name, content in described]
    with NewFile(aside / MANIFEST) as summary:
        for piece in encode(values, revisions):
            summary.write(piece)
        summary.finish()


class _Export:
    """Counts what goes out, report by report."""

    def __init__(
        self,
        project: Project,
        manifest: Manifest,
        revisions: Ids,
        left_out: Mapping[str, LeftOut],
        policy: Policy,
        own: Path | None,
    ) -> None:
        self._manifest, self._revisions = manifest, revisions
        self._left_out, self._policy = left_out, policy
        self._versions = extraction_versions(project)
        self._governorate = Known.load(own).governorate

    def count(self, selected: Selected) -> dict[str, Tally] | None:
        """The dead of each event of a report by its id; None where nothing of it goes out."""
        for row, why in selected.held_back:
            self._manifest.hold_back(why, self._tally(row))
        if selected.is_empty:
            return None
        tallies = {row.id: self._tally(row) for row in selected.events}
        self._revisions.add(self._manifest.add_report(selected, self._versions))
        self._manifest.add_dead(selected, tallies)
        return tallies

    def _tally(self, row: EventRow) -> Tally:
        return tally_dead([row.event], self._left_out, self._policy, self._governorate)


def _one_file(path: Path, content: str | bytes) -> FileFacts:
    if isinstance(content, bytes):
        path.write_bytes(content)
        return path.name, file_facts(path)
    with NewFile(path) as file:
        file.write(content)
        return path.name, file.finish()


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


def _refuse_obstacles(obstacles: Sequence[Obstacle]) -> None:
    if obstacles:
        raise RasidError(
            "In the way of the export stand: {count}, the first in {about}. Settle what "
            "`rasid gate` lists, or export with --force.",
            count=len(obstacles),
            about=obstacles[0].about,
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
        yield select(_opened(project, id_), include)
        progress(Progress(file, done, len(reports)))


def _opened(project: Project, id_: str) -> Opened:
    """A report without what the window shows besides, and without spans nobody stands behind."""
    return Opened(
        report=get_report(project, id_),
        text=get_text(project, id_),
        spans=tuple(confirmed_spans(project.connection, id_)),
        events=report_events(project.connection, id_, again=False),
        comments=tuple(find_comments(project, report=id_)),
    )
