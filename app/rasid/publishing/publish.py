"""Exports a project: with the policy in force, and nothing that ought to stay behind."""

from collections.abc import Callable, Collection
from pathlib import Path
from typing import Any

from rasid.core.policy import Policy
from rasid.core.record import to_builtins
from rasid.errors import RasidError
from rasid.extraction.resources import resource_versions
from rasid.interchange.exporting import Backing, export_project
from rasid.interchange.formats.names import USUAL, Format
from rasid.interchange.importing import Progress
from rasid.interchange.manifest import Manifest, Release
from rasid.interchange.masking import UNMASKED
from rasid.interchange.own_resources import own_resources
from rasid.interchange.selection import Include
from rasid.publishing.data_sheet import data_sheets
from rasid.publishing.frozen_state import as_kept
from rasid.publishing.gate import Checked
from rasid.publishing.masked import find_masking
from rasid.publishing.printed_sheet import printed_sheets
from rasid.review.agreement import figures, readings
from rasid.review.policies import policy_in_force
from rasid.review.snapshots import Snapshot, get_snapshot
from rasid.storage.project import Project


def publish(
    project: Project,
    folder: Path,
    *,
    formats: Collection[Format] = USUAL,
    include: Include = Include.CONFIRMED,
    snapshot: str | None = None,
    policy: Policy | None = None,
    masked: bool = False,
    replacing: bool = False,
    force: bool = False,
    progress: Callable[[Progress], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Manifest:
    """Write ``folder``, whole or not at all; see ``rasid.interchange.exporting``.

    With the name of a ``snapshot`` it is a release: what the snapshot keeps goes out, as far as
    that says, and the same bytes come of it at any time. RasidError where this file has not all
    of it, and where parties and places are looked up in other files than then. No event goes out
    with what ``rasid.publishing.gate`` finds, but with ``force``. ``policy`` is the one in force
    in the project where it is None. ``masked`` puts pseudonyms for the people marked in it today,
    also where a snapshot is older, and for those the snapshot knows, so that the same bytes come
    of it as long as nobody else is marked.
    """
    kept = get_snapshot(project, snapshot) if snapshot is not None else None
    own = own_resources(project.path)
    versions = resource_versions(own)
    if kept is not None and kept.versions and kept.versions != versions and not force:
        raise RasidError(
            "The register, gazetteer or lexicons are others than when the snapshot {name} was "
            "made, so another dataset would come of it. Bring the old ones back, or export with "
            "--force.",
            name=kept.name,
        )
    with as_kept(project, kept) as state:
        return export_project(
            state,
            folder,
            formats=formats,
            include=kept.include if kept else include,
            policy=policy or policy_in_force(state),
            masking=find_masking(project, state) if masked else UNMASKED,
            backing=Backing(
                release=_release(kept) if kept else None,
                own=own,
                versions=versions,
                agreement=_agreement(state),
                describe=printed_sheets if Format.PDF in formats else data_sheets,
                gate=Checked(state, release=kept is not None),
            ),
            replacing=replacing,
            force=force,
            progress=progress,
            cancelled=cancelled,
        )


def _agreement(project: Project) -> dict[str, Any] | None:
    """How far people agree on what two of them read blind; None where nobody did."""
    read = sorted(readings(project), key=lambda each: (each.report, each.people))
    if not read:
        return None
    return {
        "readings": len(read),
        "reports": len({each.report for each in read}),
        "figures": to_builtins(figures(read)),
    }


def _release(kept: Snapshot) -> Release:
    return Release(
        snapshot=kept.name,
        until=kept.until,
        author=kept.author,
        hash=kept.hash,
        versions=kept.versions,
    )
