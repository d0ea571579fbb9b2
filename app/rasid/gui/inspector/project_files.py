"""The files of resources the open project is read with: Rasid's, then those it brings."""

from pathlib import Path
from typing import TypeAlias

from rasid.gui.session import Session
from rasid.interchange.own_resources import own_resources
from rasid.paths import bundled

Stamped: TypeAlias = tuple[Path, int]
"""A file, and when it was last written, in nanoseconds: what was read of it holds till then."""


def own_folder(session: Session) -> Path | None:
    """The folder of resources of the open project; None where it brings none."""
    return own_resources(session.project.path) if session.project else None


def stamped_files(kind: str, own: Path | None = None) -> tuple[Stamped, ...]:
    """The files of one kind (lexicons, actors, gazetteer), in the order the extractor takes."""
    roots = [bundled("resources"), *([] if own is None else [own])]
    files = (path for root in roots for path in sorted((root / kind).glob("*.tsv")))
    return tuple((path, path.stat().st_mtime_ns) for path in files)
