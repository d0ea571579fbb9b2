"""Exports a project: with the policy in force, and nothing that ought to stay behind."""

from collections.abc import Callable, Collection
from pathlib import Path

from rasid.core.policy import Policy
from rasid.interchange.exporting import export_project
from rasid.interchange.formats.names import USUAL, Format
from rasid.interchange.importing import Progress
from rasid.interchange.manifest import Manifest
from rasid.interchange.selection import Include
from rasid.storage.project import Project


def publish(
    project: Project,
    folder: Path,
    *,
    formats: Collection[Format] = USUAL,
    include: Include = Include.CONFIRMED,
    policy: Policy | None = None,
    replacing: bool = False,
    force: bool = False,
    progress: Callable[[Progress], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Manifest:
    """Write ``folder``, whole or not at all; see ``rasid.interchange.exporting``."""
    return export_project(
        project,
        folder,
        formats=formats,
        include=include,
        policy=policy or Policy(),
        replacing=replacing,
        force=force,
        progress=progress,
        cancelled=cancelled,
    )
