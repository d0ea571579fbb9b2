"""The name of a party, completed from the actor register in either script."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.field_row import quiet_label
from rasid.gui.inspector.name_line import NameLine
from rasid.gui.inspector.register import Actor


class ActorField(QWidget):
    """A party of the register, or a free name.

    Signals:
        changed: another party or name; the argument says whether an actor was chosen.
    """

    changed = Signal(bool)

    def __init__(
        self, actor: str | None, name: str | None, desk: Desk, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._actor = actor
        self._name_given = name
        self._touched = False
        self._found: list[Actor] = []
        known = desk.register.get(actor)
        shown = name or (self._name(known) if known else actor or "")
        self.line = NameLine(shown, self.tr("Actor"))
        self.line.setPlaceholderText(self.tr("Name in Arabic or English"))
        self._said: QLabel = quiet_label("", type_="hint")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.line)
        layout.addWidget(self._said)
        self.line.textEdited.connect(self._on_typed)
        self.line.asked.connect(self._find)
        self.line.chosen.connect(self._on_chosen)
        self._say()

    @property
    def actor(self) -> Actor | None:
        """The party of the register."""
        return self._desk.register.get(self._actor)

    @property
    def slug(self) -> str | None:
        """The register's slug for it, also where this register does not know that."""
        return self._actor

    @property
    def name(self) -> str | None:
        """The free name of a party the register does not know."""
        if not self._touched:
            return self._name_given
        text = self.line.text().strip()
        return text if text and self._actor is None else None

    def offered(self) -> list[Actor]:
        """The parties offered for what was typed, nearest first."""
        return list(self._found)

    def choose(self, actor: Actor) -> None:
        """Take a party of the register."""
        self._touched = True
        self._actor = actor.slug
        self._desk.recent_actors.use(actor.slug)
        self.line.setText(self._name(actor))
        self._say()
        self.changed.emit(True)

    def _on_typed(self, text: str) -> None:
        self._touched = True
        self._find()
        exact = self._desk.register.named(text)
        self._actor = exact.slug if exact else None
        self._say()
        self.changed.emit(exact is not None)

    def _find(self) -> None:
        """The nearest names, or, before anything is typed, those in use."""
        desk, text = self._desk, self.line.text()
        if text.strip():
            found = desk.recent_actors.first(desk.register.find(text), lambda actor: actor.slug)
        else:
            slugs = desk.recent_actors.ids(desk.actors_around())
            found = [actor for slug in slugs if (actor := desk.register.get(slug)) is not None]
        self._found = found
        self.line.offer([self._line(actor) for actor in found])

    def _on_chosen(self, row: int) -> None:
        if 0 <= row < len(self._found):
            self.choose(self._found[row])

    def _say(self) -> None:
        """Tell which party was understood."""
        if self._actor is not None:
            known = self.actor
            other = (known.english if self._desk.rtl else known.arabic) if known else ""
            self._said.setText(f"{other} \u2066({self._actor})\u2069")
        elif self.line.text().strip():
            self._said.setText(self.tr("Not in the register; kept as a free name"))
        self._said.setVisible(bool(self.line.text().strip()))

    def _name(self, actor: Actor) -> str:
        return actor.arabic if self._desk.rtl else actor.english

    @staticmethod
    def _line(actor: Actor) -> str:
        return f"{actor.arabic}  ·  {actor.english}"
