"""Computes again, on demand, all that follows from what came in and what was decided."""

from rasid.storage.connection import transaction
from rasid.storage.near import rebuild_fingerprints
from rasid.storage.project import Project
from rasid.storage.projections import rebuild
from rasid.storage.search import forget_words


def rebuild_views(project: Project) -> None:
    """Make every projection and index of a project anew; what came in is only read."""
    with transaction(project.connection) as db:
        rebuild(db)
        rebuild_fingerprints(db)
        forget_words(db)
