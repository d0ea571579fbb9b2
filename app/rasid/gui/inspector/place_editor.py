"""Edits one place of an event."""

from PySide6.QtWidgets import QLineEdit, QWidget

from rasid.core.event import Place
from rasid.core.vocabulary import Label, PlacePrecision, PlaceRole
from rasid.extraction.gazetteer import GazetteerPlace
from rasid.gui.inspector.choice import Choice
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.evidence_field import EvidenceField
from rasid.gui.inspector.field_words import field_word
from rasid.gui.inspector.gazetteer_field import GazetteerField
from rasid.gui.inspector.member_editor import MemberEditor, WordsField

_LATITUDES, _LONGITUDES = 90, 180


class PlaceEditor(MemberEditor):
    """Name, precision, role, gazetteer id, coordinates and the words it rests on."""

    def __init__(self, place: Place, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._candidates = place.candidates
        self.name = WordsField(place.name, field_word("name"))
        self.precision = Choice(PlacePrecision, field_word("precision"))
        self.precision.set_value(place.precision)
        self.role = Choice(PlaceRole, field_word("role"), none=self.tr("where it happened"))
        self.role.set_value(place.role)
        self.gazetteer = GazetteerField(place.id, place.candidates, desk)
        self.lat = self._line("" if place.lat is None else str(place.lat), "lat")
        self.lon = self._line("" if place.lon is None else str(place.lon), "lon")
        self.evidence = EvidenceField(Label.PLACE, place.span, desk)
        self.add_row(field_word("name"), self.name)
        self.add_row(field_word("precision"), self.precision)
        self.add_row(field_word("role"), self.role)
        self.add_row(field_word("span"), self.evidence)
        self.add_row(field_word("id"), self.gazetteer)
        self.add_row(field_word("lat"), self.lat)
        self.add_row(field_word("lon"), self.lon)
        self.add_removal(self.tr("Remove this place"))
        for line in (self.name, self.lat, self.lon):
            line.textChanged.connect(lambda _text: self.changed.emit())
        self.gazetteer.changed.connect(self._on_gazetteer)
        self.precision.value_changed.connect(self.changed)
        self.role.value_changed.connect(self.changed)
        self.evidence.changed.connect(self._on_evidence)

    def value(self) -> Place:
        """The place."""
        return Place(
            name=self.name.value(),
            span=self.evidence.span,
            precision=self.precision.value() or PlacePrecision.EXACT,
            id=self.gazetteer.id,
            lat=_degrees(self.lat.text(), _LATITUDES),
            lon=_degrees(self.lon.text(), _LONGITUDES),
            role=self.role.value(),
            candidates=self._candidates,
        )

    def problem(self) -> str:
        """A place needs a name, and coordinates that lie on the earth, both or none."""
        if not self.name.text().strip():
            return self.tr("A place has no name. Name it or remove it.")
        lines = ((self.lat, _LATITUDES), (self.lon, _LONGITUDES))
        if any(line.text().strip() and _degrees(line.text(), most) is None for line, most in lines):
            return self.tr("The coordinates are no degrees. Write them like 33.51 and 36.29.")
        if bool(self.lat.text().strip()) != bool(self.lon.text().strip()):
            return self.tr("One coordinate is missing. Give both or none.")
        sought = self.lines_unread().get("id")
        if sought is not None and sought.text().strip():
            said = self.tr("“%1” is no place of the gazetteer. Choose one of the list or clear it.")
            return said.replace("%1", sought.text().strip())
        return ""

    def lines(self) -> dict[str, QLineEdit]:
        """Coordinates, and the place that is looked for."""
        return {"lat": self.lat, "lon": self.lon, "id": self.gazetteer.line}

    def lines_unread(self) -> dict[str, QLineEdit]:
        """Those that name no degrees and no place of the gazetteer."""
        place = self.value()
        values = {"lat": place.lat, "lon": place.lon, "id": place.id}
        return {name: line for name, line in self.lines().items() if values[name] is None}

    def first_field(self) -> QWidget:
        """The name."""
        return self.name

    def _on_evidence(self) -> None:
        """Words of a place yet unnamed also name it."""
        row = self.desk.span(self.evidence.span)
        if row is not None and not self.name.text().strip():
            self.name.setText(row.span.text)
            self.gazetteer.set_id(row.span.link)
        self.changed.emit()

    def _on_gazetteer(self, place: GazetteerPlace | None) -> None:
        """A known place brings its coordinates; one taken back takes them along."""
        self.lat.setText("" if place is None or place.lat is None else str(place.lat))
        self.lon.setText("" if place is None or place.lon is None else str(place.lon))
        self.changed.emit()

    def _line(self, text: str, field: str) -> QLineEdit:
        line = QLineEdit(text)
        line.setAccessibleName(field_word(field))
        return line


def _degrees(text: str, most: int) -> float | None:
    """A coordinate; a comma or an Arabic one may stand for the point."""
    try:
        value = float(text.strip().replace("٫", ".").replace(",", "."))
    except ValueError:
        return None
    return value if -most <= value <= most else None
