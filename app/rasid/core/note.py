"""A note in the project's own codebook: what a gap in the guidelines was settled to be."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class NoteBody:
    """The whole state of a note: of which field, what it says, and the case it was found in.

    ``about`` is the span or event of the example, ``example`` its words. ``withdrawn`` ones are
    kept and not shown beside the field.
    """

    field: str
    text: str
    example: str = ""
    about: str | None = None
    withdrawn: bool = False


def is_note(subject: str) -> bool:
    """Whether a subject of revisions is a codebook note."""
    return subject.startswith("g-")
