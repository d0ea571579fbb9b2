"""Opens a project as a snapshot keeps it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from rasid.review.snapshots import Snapshot, frozen_in
from rasid.storage.connection import snapshot as one_state
from rasid.storage.excerpt import write_excerpt, write_frozen
from rasid.storage.frozen import freeze
from rasid.storage.project import Project


@contextmanager
def as_kept(project: Project, snapshot: Snapshot | None) -> Iterator[Project]:
    """The project as a snapshot keeps it; the project itself without one, or where nothing has
    been decided since.

    RasidError where this file has not all the snapshot holds.
    """
    if snapshot is None:
        yield project
        return
    with one_state(project.connection):
        frozen = frozen_in(project, snapshot)
        if frozen is not None and frozen == freeze(project.connection):
            del frozen  # it is large, and the project holds the same
            yield project
            return
    with TemporaryDirectory(prefix="rasid-") as folder:
        path = Path(folder) / project.path.name
        made = (
            write_excerpt(project, path, until=snapshot.until)
            if frozen is None
            else write_frozen(project, path, frozen)
        )
        del frozen
        with made as kept:
            yield kept
