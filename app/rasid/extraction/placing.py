"""Which of the homonyms a place is, by the governorate named with it and the places around it."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from rasid.core.vocabulary import Label, PlacePrecision
from rasid.extraction.candidate import Candidate, PlaceReading
from rasid.extraction.document import Document
from rasid.extraction.gazetteer import Gazetteer, GazetteerPlace

_REGIONS = ("governorate", "countryside")
_UNITS = ("country", "governorate", "district", "subdistrict")
_EXTENT = {"country": PlacePrecision.COUNTRY, "governorate": PlacePrecision.ADMIN1}
_WORDS_BETWEEN = 3
_NEIGHBOURS, _LONGEST_LIST, _REACH = 8, 24, 60
_SAME_DEGREES = 0.25


def place(
    document: Document, candidates: Sequence[Candidate], gazetteer: Gazetteer
) -> list[Candidate]:
    """The candidates with the homonyms of places in the likeliest order; none is dropped.

    Asked in this order: the governorate said right behind («بلدة صوران بريف حماة»), the one in
    force before («محافظة حلب – …», «وفي ريف درعا …»), the governorate of most places near by.
    """
    placing = _Placing(document, candidates, gazetteer)
    return [placing.placed(nth) for nth in range(len(candidates))]


class _Named(Struct, frozen=True, gc=False):
    """A place in the text: the ``nth`` candidate, its paragraph, and the governorate it names.

    ``sure`` is the governorate of a place that has no homonym in another one.
    """

    nth: int
    paragraph: int
    known: tuple[GazetteerPlace, ...]
    region: str
    sure: str


class _Placing:
    def __init__(
        self, document: Document, candidates: Sequence[Candidate], gazetteer: Gazetteer
    ) -> None:
        self.document, self.candidates, self.gazetteer = document, candidates, gazetteer
        self.places = [
            self._named(nth, candidate, candidate.reading)
            for nth, candidate in enumerate(candidates)
            if candidate.label is Label.PLACE and isinstance(candidate.reading, PlaceReading)
        ]
        self.position = {named.nth: at for at, named in enumerate(self.places)}

    def _named(self, nth: int, candidate: Candidate, reading: PlaceReading) -> _Named:
        clause = self.document.clause_of(candidate.start)
        known = tuple(self.gazetteer.get(id_) for id_ in reading.candidates)
        region = ""
        if known and (reading.type in _REGIONS or known[0].type == "governorate"):
            region = _governorate(known[0])
        units = {_governorate(each) for each in known}
        sure = units.pop() if len(units) == 1 else ""
        return _Named(nth, clause.paragraph if clause else 0, known, region, sure)

    def placed(self, nth: int) -> Candidate:
        """One candidate; as it was where there is nothing to choose between."""
        candidate = self.candidates[nth]
        at = self.position.get(nth)
        if at is None or not self.places[at].known:
            return candidate
        if len(self.places[at].known) < 2 or self.places[at].region:
            return _measured(candidate, self.places[at].known[0])
        known = self.places[at].known
        units = {_governorate(each) for each in known}
        chosen = self._behind(at, units) or self._before(at, units) or self._around(at, units)
        ordered = sorted(known, key=lambda each: bool(chosen) and _governorate(each) != chosen)
        first, *others = ordered
        rivals = (each for each in others if not chosen or _governorate(each) == chosen)
        undecided = any(_rivals(first, each) for each in rivals)
        if first is known[0] and not undecided:
            return _measured(candidate, first)
        assert isinstance(candidate.reading, PlaceReading)
        ids = tuple(each.id for each in ordered)
        reading = replace(
            candidate.reading, candidates=ids, lat=first.lat, lon=first.lon, undecided=undecided
        )
        return _measured(replace(candidate, reading=reading, link=first.id), first)

    def _behind(self, at: int, units: set[str]) -> str:
        """The governorate named right behind, a list of places between them allowed."""
        for before, after in pairwise(self.places[at : at + _LONGEST_LIST]):
            first, second = self.candidates[before.nth], self.candidates[after.nth]
            if second.first - first.stop > _WORDS_BETWEEN or before.paragraph != after.paragraph:
                return ""
            if after.region:
                return after.region if after.region in units else ""
        return ""

    def _before(self, at: int, units: set[str]) -> str:
        """The governorate last named in the paragraph, else the one that opens the report."""
        here = self.places[at].paragraph
        for named in reversed(self.places[max(0, at - _REACH) : at]):
            if named.paragraph != here:
                break
            if named.region:
                return named.region if named.region in units else ""
        opening = self.places[0].region
        return opening if opening in units else ""

    def _around(self, at: int, units: set[str]) -> str:
        """The governorate of most places near by whose own is beyond doubt."""
        here = self.places[at].paragraph
        near = self.places[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS + 1]
        votes = Counter(n.sure for n in near if n.sure in units and n.paragraph == here)
        ranked = votes.most_common(2)
        tied = len(ranked) > 1 and ranked[0][1] == ranked[1][1]
        return ranked[0][0] if ranked and not tied else ""


def _measured(candidate: Candidate, place: GazetteerPlace) -> Candidate:
    """A bare name with the precision of what it names: «سوريا» is a country, «درعا» a unit."""
    reading, precision = candidate.reading, _EXTENT.get(place.type)
    assert isinstance(reading, PlaceReading)
    if precision is None or reading.type or reading.precision is not PlacePrecision.EXACT:
        return candidate
    return replace(candidate, reading=replace(reading, precision=precision))


def _governorate(place: GazetteerPlace) -> str:
    return place.id if place.type == "governorate" else place.admin1


def _rivals(one: GazetteerPlace, other: GazetteerPlace) -> bool:
    """Whether two places are of one kind and far apart; a unit is no rival of its seat."""
    if one.type != other.type or one.type in _UNITS:
        return False
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return one.admin1 != other.admin1
    return max(abs(one.lat - other.lat), abs(one.lon - other.lon)) > _SAME_DEGREES
