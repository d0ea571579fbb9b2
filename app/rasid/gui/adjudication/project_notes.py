"""What the codebook and the notes of the project say on the field that is being decided."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from rasid.gui.appearance import Appearance
from rasid.gui.codebook.entries import FIELDS, entries
from rasid.gui.codebook.notes import note_words, notes_on
from rasid.gui.inspector.field_words import field_word
from rasid.gui.session import Session


class ProjectNotes(QFrame):
    """A card under the grid."""

    def __init__(
        self, session: Session, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._field = ""
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setProperty("type", "secondary")
        self._text.setAlignment(Qt.AlignmentFlag.AlignLeading)
        column = QVBoxLayout(self)
        px = appearance.px
        column.setContentsMargins(px(16), px(6), px(16), px(8))
        column.addWidget(self._text)

    def words(self) -> str:
        """What it says at present."""
        return self._text.text()

    def show_field(self, field: str) -> None:
        """Say what holds on a field of an event, or on a label as ``span.LABEL``."""
        self._field = field
        entry = entries(FIELDS).get(field)
        lines = []
        if entry is not None:
            section = self.tr("Codebook §{section}").format(section=entry.section)
            lines.append(f"{section} · {entry.words(arabic=self.isRightToLeft())}")
        notes = notes_on(self._session, field)
        if notes:
            lines += [
                self.tr("Note of this project: {note}").format(note=note_words(note))
                for note in notes
            ]
        else:
            name = field_word(field.removeprefix("span."))
            lines.append(self.tr("No note of this project on “{field}” yet.").format(field=name))
        self._text.setText("\n".join(lines))

    def changeEvent(self, event: QEvent) -> None:
        """Speak the other language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._field:
            self.show_field(self._field)
