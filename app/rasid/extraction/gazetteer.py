"""The gazetteer: known places with their names, units and coordinates."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from rasid.extraction.lexicon import Entry, Form, broken, line_form, read_table

_COLUMNS = ("id", "name_ar", "name_en", "type", "admin1", "admin2", "lat", "lon", "aliases")
NAMES = "gazetteer"
HOME = "sy"
"""The id of the country most reports are about."""


class GazetteerPlace(Struct, frozen=True, gc=False):
    """A known place; ``lat`` and ``lon`` in degrees, None where unknown.

    ``admin1`` is the governorate's Arabic name or id as the file gives it.
    """

    id: str
    name_ar: str
    name_en: str
    type: str
    admin1: str
    admin2: str
    lat: float | None
    lon: float | None
    aliases: tuple[str, ...] = ()


class Gazetteer:
    """Places by id."""

    def __init__(self, places: Iterable[GazetteerPlace]) -> None:
        self.places = {place.id: place for place in places}

    def get(self, id_: str) -> GazetteerPlace:
        """The place of an id."""
        return self.places[id_]

    def governorate(self, id_: str | None) -> str:
        """Id of the governorate a place lies in, of its country outside Syria; "" where unknown."""
        place = self.places.get(id_ or "")
        if place is None:
            return ""
        country = place.id.split(".", 1)[0]
        if country != HOME:
            return country
        return place.id if place.type == "governorate" else place.admin1


def read_gazetteer(paths: Iterable[Path]) -> Gazetteer:
    """The gazetteer of some tab-separated files; a row of a later one replaces that of its id.

    Raises RasidError naming file, line and reason for a line that does not fit.
    """
    return Gazetteer(place for path in paths for place in _read(path))


def _read(path: Path) -> Iterator[GazetteerPlace]:
    for number, row in read_table(path, _COLUMNS):
        if not row["id"] or not row["name_ar"]:
            raise broken(path, number, "has no id or no Arabic name")
        try:
            lat, lon = (float(row[name]) if row[name] else None for name in ("lat", "lon"))
        except ValueError as error:
            raise broken(path, number, "has a latitude or longitude that is no number") from error
        # written so that NaN, which is neither above nor below, is out of range too
        if not (lat is None or abs(lat) <= 90) or not (lon is None or abs(lon) <= 180):
            raise broken(path, number, "has a latitude or longitude that is out of range")
        row = {name: row[name] for name in _COLUMNS}
        aliases = tuple(part.strip() for part in row["aliases"].split("|") if part.strip())
        del row["aliases"], row["lat"], row["lon"]
        yield GazetteerPlace(**row, lat=lat, lon=lon, aliases=aliases)


def gazetteer_terms(gazetteer: Gazetteer) -> Iterator[tuple[Form, Entry]]:
    """The forms of all names."""
    for place in gazetteer.places.values():
        for name in dict.fromkeys(line_form(n) for n in (place.name_ar, *place.aliases)):
            if name:
                yield Form(name), Entry(NAMES, name, {"id": place.id})
