"""What a comment can be about where one is: a field, a span, the event, the report."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QWidget

from rasid.core.comment import FIELDS
from rasid.gui.inspector.drawing import isolated
from rasid.gui.inspector.field_words import field_word
from rasid.gui.session import Session
from rasid.gui.words import word
from rasid.storage.comments import CommentRow

FIELD = "field"
"""The property under which a widget of a card tells the field of the event it shows."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A thing of the report on the desk that can be spoken of; ``words`` is what it is called."""

    about: str
    field: str | None
    words: str

    @property
    def key(self) -> str:
        """One name for the thing and its field."""
        return f"{self.about}.{self.field}" if self.field else self.about


def subjects_here(session: Session) -> list[Subject]:
    """What the next comment may be about, the nearest first."""
    opened = session.opened
    if opened is None:
        return []
    event, span = session.focus.event_id, session.focus.span_id
    found = []
    field = focused_field()
    if field and session.event_row(event):
        found.append(subject_of(session, event, field))
    if session.span_row(span):
        found.append(subject_of(session, span))
    if session.event_row(event):
        found.append(subject_of(session, event))
    return [*found, subject_of(session, opened.report.id)]


def subject_of(session: Session, about: str, field: str | None = None) -> Subject:
    """Something in the report on the desk."""
    return Subject(about, field, said_of(session, about, field))


def about(session: Session, comment: CommentRow) -> Subject:
    """What a comment on the report on the desk is about."""
    return subject_of(session, comment.about, comment.field)


def said_of(session: Session, about: str, field: str | None = None) -> str:
    """What a thing of the report on the desk is called."""
    span, event = session.span_row(about), session.event_row(about)
    if span is not None:
        return f"{word(span.span.label)}: {isolated(span.span.text)}"
    if event is None or session.opened is None:
        return QCoreApplication.translate("Subject", "The report")
    number = session.opened.numbers.get(about, 0)
    said = QCoreApplication.translate("Subject", "Event %1: %2")
    name = said.replace("%1", str(number)).replace("%2", word(event.event.type))
    return f"{name} · {field_word(field)}" if field else name


def focused_field() -> str:
    """The field of the open card that has the keyboard; "" where none has."""
    widget: QWidget | None = QApplication.focusWidget()
    while widget is not None:
        field = widget.property(FIELD)
        if isinstance(field, str) and field in FIELDS:
            return field
        widget = widget.parentWidget()
    return ""
