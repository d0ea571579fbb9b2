"""Which of several places of one name is meant."""

from rasid.extraction.gazetteer import GazetteerPlace
from rasid.extraction.matchers.context import Context

_MAJOR = ("governorate", "city")
_COMMON = ("الباب", "الثورة", "الميادين", "السلمية", "الشيوخ", "نوى", "جاسم", "العشارة")
_SETTLEMENTS = (*_MAJOR, "country", "town", "district", "subdistrict", "village", "region")
_FITTING = {
    "governorate": ("governorate",),
    "countryside": ("governorate", "city"),
    "desert": ("governorate", "city"),
    "town": ("city", "town"),
    "village": ("village", "town"),
    "quarter": ("quarter", "neighbourhood"),
    "camp": ("camp",),
    "base": ("airport", "base"),
    "subdistrict": ("subdistrict", "town"),
    "district": ("district", "city"),
}


class Homonyms:
    """Ranks gazetteer ids by the governorate in force and by the type word."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.governorate = ""

    def _places(self, index: int) -> list[GazetteerPlace]:
        hits = self.context.hits.at("gazetteer", index)
        return [self.context.gazetteer.get(hit.entry.values["id"]) for hit in hits]

    def is_major(self, index: int) -> bool:
        """Whether the name at a token is known well enough to need no word before it."""
        return any(
            place.type == "governorate" or (place.type in _MAJOR and place.name_ar not in _COMMON)
            for place in self._places(index)
        )

    def is_country(self, index: int) -> bool:
        """Whether the name at a token is that of a country."""
        return any(place.type == "country" for place in self._places(index))

    def is_settlement(self, index: int) -> bool:
        """Whether people live in the place named at a token."""
        return any(place.type in _SETTLEMENTS for place in self._places(index))

    def ranked(self, begin: int, name: int, end: int, type_: str) -> tuple[str, ...]:
        """Ids of the places that the name means, the likeliest first.

        Those in the governorate in force come first, then those that the type word names or fits.
        """
        whole = self._ids(begin, end, exact=True)
        ids = list(dict.fromkeys([*whole, *self._ids(name, end, exact=False)]))
        if not ids:
            return ()
        fitting = _FITTING.get(type_, ())
        places = {id_: self.context.gazetteer.get(id_) for id_ in ids}
        ids.sort(
            key=lambda id_: (
                self._elsewhere(places[id_]),
                id_ not in whole,
                places[id_].type not in fitting,
            ),
        )
        first = places[ids[0]]
        if type_ in ("governorate", "countryside") or first.type == "governorate":
            self.governorate = first.admin1 or first.id
        return tuple(ids)

    def _elsewhere(self, place: GazetteerPlace) -> bool:
        """Whether a place lies outside the governorate in force."""
        return bool(self.governorate) and self.governorate not in (place.admin1, place.id)

    def _ids(self, begin: int, end: int, *, exact: bool) -> list[str]:
        named = self.context.hits.at("gazetteer", self.context.document.token_at(begin))
        hits = [h for h in named if h.begin >= begin]
        if not hits:
            return []
        longest = max((h.end for h in hits if h.end <= end), default=0)
        chosen = [h for h in hits if h.end == (end if exact else longest)]
        return list(dict.fromkeys(h.entry.values["id"] for h in chosen))
