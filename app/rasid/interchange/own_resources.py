"""The word lists, actors and places a project brings with it."""

from pathlib import Path

_SUFFIX = ".resources"


def own_resources(project: Path) -> Path | None:
    """The folder ``NAME.resources`` beside the project file ``NAME.rasid``; None without one."""
    folder = project_resources(project)
    return folder if folder.is_dir() else None


def project_resources(project: Path) -> Path:
    """Where the own resources of a project file lie, or would."""
    return project.with_suffix(_SUFFIX)
