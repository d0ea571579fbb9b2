"""The masking a project asks for: of the people marked in it, with its secret."""

from rasid.errors import RasidError
from rasid.interchange.masking import Masking
from rasid.review.masks import find_masks, secret_of
from rasid.storage.project import Project


def find_masking(project: Project) -> Masking:
    """The masking of everybody marked; RasidError where nobody is."""
    masks, secret = find_masks(project), secret_of(project)
    if not masks or secret is None:
        raise RasidError("Nobody is marked to be masked. Mark their names first.")
    return Masking([(mask.name, *mask.spellings) for mask in masks], secret)
