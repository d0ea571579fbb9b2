"""Where a mention happened: its places without the regions that only say where those lie."""

import re
from collections.abc import Sequence

from rasid.core.event import Place
from rasid.core.vocabulary import EventType, Label, PlacePrecision, PlaceRole
from rasid.extraction.candidate import PlaceReading
from rasid.extraction.events.skeleton import Mark, Skeleton

_ORIGIN = re.compile(
    r"(?:قادم\w* من|جاءت بها من|انطلاقا من|خرجت? من|من محور|من منطقه|(?<=T) من|عسكريه من)$"
)
_REACH, _WITNESS = 30, 4
_WITNESSED = re.compile(r"[وف]?(?:التي|الذي) (?:ت|ي)?شهدت?")
# «مواطن من بلدة تسيل»: where a victim comes from, not where it happened.
_NATIVE = re.compile(r"(?:C(?: \w+)? من|من (?:ابناء|اهالي|سكان)|ينحدر\w* من) $")
_LIES_IN = re.compile(r"(?:\w+ ){0,1}(?:ب|في|ضمن|الواقع\w* (?:في|ب|ضمن)|التابع\w* ل|ضمن)")
_DATELINE = re.compile(r" (?:- [SA]|: )")
_FROM = re.compile(r"(?:القادم\w*|القادمين) من $")
_COARSE = frozenset(
    {PlacePrecision.AREA, PlacePrecision.ADMIN1, PlacePrecision.ADMIN2, PlacePrecision.MULTI_ADMIN1,
     PlacePrecision.COUNTRY}
)  # fmt: skip
_TO_DESTINATION = (EventType.TROOP_MOVEMENT, EventType.EVACUATION_DISPLACEMENT)


class PlaceReader:
    """Reads the places of mentions in one skeleton."""

    def __init__(self, skeleton: Skeleton) -> None:
        self.skeleton = skeleton

    def read(self, start: int, end: int, type_: EventType) -> list[Mark]:
        """The places of ``[start, end)``, the finest where finer and coarser ones are nested."""
        marks = self._witness(start) + self.skeleton.between(start, end, Label.PLACE)
        marks = [mark for mark in marks if not self._dateline(mark)]
        marks = [mark for mark in marks if not _FROM.search(self._before(start, mark))]
        marks = [mark for mark in marks if not _NATIVE.search(self._before(0, mark))]
        places = [mark for nth, mark in enumerate(marks) if not self._contains(nth, marks)]
        if type_ in _TO_DESTINATION and len(places) > 1:
            places = [m for m in places if not self._origin(start, m)] or places
        return places

    def _witness(self, start: int) -> list[Mark]:
        """«منطقة القلمون التي شهدت عملية تهجير»: the place stands before the relative."""
        if not _WITNESSED.match(self.skeleton.line, start):
            return []
        return self.skeleton.between(max(0, start - _WITNESS), start, Label.PLACE)

    def _contains(self, nth: int, marks: Sequence[Mark]) -> bool:
        """«قرية باشكوي بريف حلب الشمالي»: the countryside only says where the village lies."""
        mark = marks[nth]
        if nth == 0:
            return False
        before = marks[nth - 1]
        gap = self.skeleton.line[before.at + 1 : mark.at].strip()
        if gap in ("ب", "في", "ضمن", "،ب"):
            return (
                place_reading(mark).precision in _COARSE
                or place_reading(before).precision not in _COARSE
            )
        return False

    def _dateline(self, mark: Mark) -> bool:
        """«محافظة حلب – المرصد السوري …:»: where the report is filed from."""
        return bool(_DATELINE.match(self.skeleton.line, mark.at + 1))

    def _origin(self, start: int, mark: Mark) -> bool:
        return bool(_ORIGIN.search(self._before(start, mark).rstrip()))

    def _before(self, start: int, mark: Mark) -> str:
        """The words right before a place."""
        return self.skeleton.line[max(start, mark.at - _REACH) : mark.at]

    def places(self, marks: Sequence[Mark], type_: EventType) -> tuple[Place, ...]:
        """The marks as places of an event, each span once."""
        return tuple(self._place(mark, type_) for mark in marks)

    def _place(self, mark: Mark, type_: EventType) -> Place:
        reading, candidate = place_reading(mark), mark.candidate
        role = PlaceRole.LEFT if type_ is EventType.WITHDRAWAL else None
        if type_ is EventType.TROOP_MOVEMENT:
            role = PlaceRole.DESTINATION
        return Place(
            name=reading.name,
            span=None,
            precision=reading.precision,
            id=candidate.link,
            lat=reading.lat,
            lon=reading.lon,
            role=role,
            candidates=reading.candidates,
        )


def place_reading(mark: Mark) -> PlaceReading:
    """The reading of a PLACE mark; a bare name where it has none."""
    reading = mark.candidate.reading
    return reading if isinstance(reading, PlaceReading) else PlaceReading("")
