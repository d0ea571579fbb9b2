"""The places Rasid knows already, so that a list neither doubles them nor renames their units."""

from collections import defaultdict
from collections.abc import Iterable
from math import cos, hypot, radians

from rasid.extraction.gazetteer import Gazetteer, GazetteerPlace
from rasid.extraction.lexicon import line_form

UNITS = ("country", "governorate", "district", "subdistrict")
_KM_A_DEGREE = 111.2
_SAME_KM = 10.0


class KnownPlaces:
    """Looks up units by name, and tells a place that is known already."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._by_name: dict[str, list[GazetteerPlace]] = defaultdict(list)
        for place in gazetteer.places.values():
            for name in (place.name_ar, place.name_en, *place.aliases):
                self._by_name[line_form(name)].append(place)

    def unit(self, type_: str, names: Iterable[str]) -> str | None:
        """The id of the governorate, district … that bears one of the names."""
        for name in names:
            for place in self._by_name.get(line_form(name), ()):
                if place.type == type_:
                    return place.id
        return None

    def has(self, place: GazetteerPlace) -> bool:
        """Whether a place of this name and kind is known here, or within some kilometres of it."""
        return any(_same(known, place) for known in self._by_name.get(line_form(place.name_ar), ()))


def _same(known: GazetteerPlace, new: GazetteerPlace) -> bool:
    if known.type in UNITS or new.type in UNITS:
        same_unit = not (known.admin1 and new.admin1) or known.admin1 == new.admin1
        return known.type == new.type and same_unit
    distance = _kilometres(known, new)
    return distance < _SAME_KM if distance is not None else known.admin1 == new.admin1


def _kilometres(one: GazetteerPlace, other: GazetteerPlace) -> float | None:
    """How far two places lie apart; None where a point is unknown."""
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return None
    east = (one.lon - other.lon) * cos(radians(one.lat))
    return hypot(one.lat - other.lat, east) * _KM_A_DEGREE
