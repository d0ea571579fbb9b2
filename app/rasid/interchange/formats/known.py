"""What the register and the gazetteer know of the parties and places of an event."""

from dataclasses import dataclass
from pathlib import Path

from rasid.core.event import Participant, Place
from rasid.extraction.gazetteer import HOME, Gazetteer, GazetteerPlace, read_gazetteer
from rasid.extraction.register import Actor, Register, read_register
from rasid.extraction.resources import resource_files

_UNITS = ("governorate", "district", "subdistrict")


@dataclass(frozen=True, slots=True)
class Where:
    """A place with the units it lies in, by their English names; "" where unknown."""

    name: str
    country: str
    iso: int | None
    units: tuple[str, str, str]


class Known:
    """Looks parties and places up."""

    def __init__(self, register: Register, gazetteer: Gazetteer) -> None:
        self._register = register
        self._gazetteer = gazetteer

    @classmethod
    def load(cls, own: Path | None) -> "Known":
        """With Rasid's own resources and those of a folder laid over them."""
        files = resource_files(own)
        return cls(read_register(files["actors"]), read_gazetteer(files["gazetteer"]))

    def actor(self, participant: Participant, day: str | None) -> Actor | None:
        """The party as it was on an ISO day; None for one the register does not know."""
        rows = list(self._register.get(participant.actor)) if participant.actor else []
        return self._register.pick(range(len(rows)), rows, day) if rows else None

    def governorate(self, place: Place) -> str:
        """The governorate of a place, as sums are kept by it."""
        return self._gazetteer.governorate(place.id)

    def where(self, place: Place) -> Where:
        """A place in its units; Syria where nothing else is known."""
        known = self._gazetteer.places.get(place.id or "")
        code = (place.id or HOME).split(".", 1)[0]
        country = self._gazetteer.places.get(code)
        found = dict.fromkeys(_UNITS, "")
        for unit in self._within(known):
            found[unit.type] = unit.name_en or unit.name_ar
        return Where(
            name=(known.name_en if known else "") or place.name,
            country=country.name_en if country else "",
            iso=_ISO.get(code),
            units=(found["governorate"], found["district"], found["subdistrict"]),
        )

    def _within(self, place: GazetteerPlace | None) -> list[GazetteerPlace]:
        """The place itself where it is a unit, and the units it lies in."""
        if place is None:
            return []
        ids = (place.id, place.admin1, place.admin2)
        found = [self._gazetteer.places[id_] for id_ in ids if id_ in self._gazetteer.places]
        return [each for each in found if each.type in _UNITS]


_ISO = {
    **{"sy": 760, "iq": 368, "lb": 422, "tr": 792, "jo": 400, "il": 376, "ps": 275, "ir": 364},
    **{"ye": 887, "ly": 434, "sd": 729, "eg": 818, "sa": 682, "ru": 643},
}
"""Numeric codes of ISO 3166-1."""


def principals(
    side: tuple[Participant, ...],
) -> tuple[tuple[Participant, ...], tuple[Participant, ...]]:
    """The first party that is no ally, and all others of a side."""
    first = next((p for p in side if p.role != "ally"), side[0] if side else None)
    return ((first,) if first else ()), tuple(p for p in side if p is not first)
