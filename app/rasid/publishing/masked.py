"""The masking a project asks for: of the people marked in it, with its secret."""

from rasid.errors import RasidError
from rasid.interchange.masking import Masking
from rasid.review.masks import find_masks, secret_of
from rasid.storage.project import Project


def find_masking(project: Project, kept: Project | None = None) -> Masking:
    """The masking of everybody marked in the project today, and in the state a snapshot ``kept``
    of it, whose pseudonyms stay; RasidError where nobody is.
    """
    of = (project,) if kept is None or kept is project else (kept, project)
    masks = find_masks(*of)
    secret = next(filter(None, map(secret_of, of)), None)
    if not masks or secret is None:
        raise RasidError("Nobody is marked to be masked. Mark their names first.")
    return Masking([(mask.name, *mask.spellings) for mask in masks], secret)
