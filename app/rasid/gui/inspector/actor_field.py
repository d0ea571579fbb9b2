"""The name of a party, completed from the actor register in either script."""

from PySide6.QtCore import QModelIndex, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLabel, QLineEdit, QVBoxLayout, QWidget

from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.field_row import quiet_label
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
        self.line = QLineEdit(name or (self._name(known) if known else actor or ""))
        self.line.setAccessibleName(self.tr("Actor"))
        self.line.setPlaceholderText(self.tr("Name in Arabic or English"))
        self._names = QStringListModel(self)
        self._completer = QCompleter(self._names, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(8)
        self.line.setCompleter(self._completer)
        self._said: QLabel = quiet_label("", type_="hint")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.line)
        layout.addWidget(self._said)
        self.line.textEdited.connect(self._on_typed)
        activated = self._completer.activated[QModelIndex]  # type: ignore[index]
        activated.connect(self._on_chosen, Qt.ConnectionType.QueuedConnection)
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
        self.line.setText(self._name(actor))
        self._say()
        self.changed.emit(True)

    def _on_typed(self, text: str) -> None:
        self._touched = True
        self._found = self._desk.register.find(text)
        self._names.setStringList([self._line(actor) for actor in self._found])
        exact = self._desk.register.named(text)
        self._actor = exact.slug if exact else None
        self._say()
        self.changed.emit(exact is not None)

    def _on_chosen(self, index: QModelIndex) -> None:
        if 0 <= index.row() < len(self._found):
            self.choose(self._found[index.row()])

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
