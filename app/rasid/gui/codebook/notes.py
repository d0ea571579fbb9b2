"""The notes of the project's own codebook that hold on a field, in words."""

from PySide6.QtCore import QCoreApplication

from rasid.gui.inspector.drawing import in_own_direction, isolated
from rasid.gui.session import Session
from rasid.review.codebook_notes import Note, find_notes


def notes_on(session: Session, field: str) -> list[Note]:
    """The notes on a field or a label, the oldest first."""
    if session.project is None:
        return []
    return find_notes(session.project, field)


def note_words(note: Note) -> str:
    """What a note says, on which example, by whom and when."""
    said = in_own_direction(note.body.text)
    if note.body.example:
        example = QCoreApplication.translate("CodebookNotes", "Example: {words}")
        said += "\n" + example.format(words=isolated(note.body.example))
    return f"{said}\n{in_own_direction(note.author)} · \u2066{note.day}\u2069"
