"""Which known place is meant, chosen by name from the gazetteer, its homonyms first."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from rasid.core.arabic import fold
from rasid.extraction.gazetteer import GazetteerPlace
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.field_row import quiet_label
from rasid.gui.inspector.in_view import bring_into_view
from rasid.gui.inspector.name_line import NameLine
from rasid.gui.schematic import GovernorateMap


class GazetteerField(QWidget):
    """A place of the gazetteer, or none.

    Signals:
        changed: another place, or none; the argument is it.
    """

    changed = Signal(object)  # GazetteerPlace or None

    def __init__(
        self,
        id_: str | None,
        candidates: Sequence[str],
        desk: Desk,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._names = desk.knowledge.places()
        self._id = id_
        self._offered: list[GazetteerPlace] = []
        self._homonyms = self._names.several(candidates)
        self._alike: list[GazetteerPlace] = []
        known = self._names.get(id_)
        shown = self._name(known) if known else id_ or ""
        self.line = NameLine(shown, self.tr("Place of the gazetteer"))
        self.line.setPlaceholderText(self.tr("Name in Arabic or English"))
        self.map = GovernorateMap(desk.appearance)
        self.map.candidate_chosen.connect(self.set_id)
        self._said: QLabel = quiet_label("", type_="hint")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.line)
        layout.addWidget(self._said)
        layout.addWidget(self.map)
        self.line.textEdited.connect(self._on_typed)
        self.line.asked.connect(self._find)
        self.line.chosen.connect(self._on_chosen)
        self._find()
        self._say()

    @property
    def id(self) -> str | None:
        """The gazetteer's id, also where this gazetteer does not know it."""
        return self._id

    def offered(self) -> list[GazetteerPlace]:
        """The places offered for what was typed: those of that name, homonyms first."""
        return list(self._offered)

    def choose(self, place: GazetteerPlace | None) -> None:
        """Take a place."""
        self._id = place.id if place else None
        if place is not None:
            self._desk.recent_places.use(place.id)
        self.line.setText(self._name(place) if place else "")
        self._say()
        self.changed.emit(place)

    def set_id(self, id_: str | None) -> None:
        """Take the place of an id."""
        self.choose(self._names.get(id_))

    def _on_typed(self, text: str) -> None:
        """What is typed names a place only once it is chosen; its id typed out chooses it."""
        bring_into_view(self.map)
        bring_into_view(self.line)  # which comes before it where there is no room for both
        self._find()
        exact = self._names.get(text.strip())
        self._id = exact.id if exact else None
        self._say()
        self.changed.emit(exact)

    def _find(self) -> None:
        """The homonyms of the report's words, then the nearest names, those in use first."""
        desk, text = self._desk, self.line.text()
        if text.strip() and self._names.get(self._id) is None:
            found = desk.recent_places.first(self._names.find(text), lambda place: place.id)
        else:
            found = self._names.several(desk.recent_places.ids(desk.places_around()))
        typed = fold(text.strip())
        named = [place for place in found if fold(place.name_ar) == typed]
        alike = named if len(named) > 1 else self._homonyms
        rest = (place for place in (*self._homonyms, *found) if place not in alike)
        self._offered = [*alike, *dict.fromkeys(rest)]
        lines = (self._line_of(place) for place in self._offered)
        self.line.offer([f"{number}  {line}" for number, line in enumerate(lines, start=1)])
        self._alike = alike
        self._show_map()

    def _show_map(self) -> None:
        """Places of one name are told apart by where they lie; the list has the same numbers."""
        self.map.setVisible(len(self._alike) > 1)
        self.map.show_candidates(self._alike, self._id)

    def _on_chosen(self, row: int) -> None:
        if 0 <= row < len(self._offered):
            self.choose(self._offered[row])

    def _say(self) -> None:
        place = self._names.get(self._id)
        if place is not None:
            text = f"{self._line_of(place)} \u2066({place.id})\u2069"
        elif self._id:
            text = self.tr("Not in this gazetteer")
        elif self._alike:
            text = self.tr("%n place(s) bear this name", "", len(self._alike))
        else:
            text = ""
        self._said.setText(text)
        self._said.setVisible(bool(text))
        self._show_map()

    def _name(self, place: GazetteerPlace) -> str:
        return place.name_ar if self._desk.rtl or not place.name_en else place.name_en

    def _line_of(self, place: GazetteerPlace) -> str:
        governorate = self._names.get(place.admin1)
        inside = self._name(governorate) if governorate and governorate.id != place.id else ""
        return "  ·  ".join(part for part in (place.name_ar, place.name_en, inside) if part)
