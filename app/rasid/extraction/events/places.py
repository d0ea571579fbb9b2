"""Where a mention happened: its places without the regions that only say where those lie."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from rasid.core.event import Place
from rasid.core.vocabulary import EventType, Label, PlacePrecision, PlaceRole
from rasid.extraction.candidate import PlaceReading
from rasid.extraction.events.families import FIRE
from rasid.extraction.events.skeleton import Mark, Skeleton

_REACH, _WITNESS, _CLAUSE, _FAR = 30, 4, 120, 1500
# «منطقة القلمون التي شهدت عملية تهجير», «اللواء العامل في برزة والذي دخل في مصالحة»
_RELATIVE = re.compile(r"(?: ،)? ?[وف]?(?:التي|الذي)(?: (?:كان|كانت|قد|ت?شهدت?|يشهد)){0,2}(?!\S)")
# «مواطن من بلدة تسيل»: where a victim comes from, not where it happened.
_NATIVE = re.compile(
    r"(?:C(?: \w+)? من|من (?:ابناء|اهالي|سكان)|[يت]نحدر\w* من(?: [^\W،]+){0,3}?(?: في| من)?) $"
)
IN_CUSTODY = re.compile(
    r"تحت التعذيب|(?:داخل|في) (?:احد )?(?:ال)?(?:سجون|معتقلات|اقبيه|افرع|فرع)(?!\S)"
)
"""A death in a prison, wherever the dead was from."""
_DOING = re.compile(
    r"(?:خلال|اثناء|لدي|عند) (?:محاول|قيام|مرور|تواجد|عمل|عبور|رعي|جني|ذهاب|عودت)\w*(?!\S)"
)
_COMMA = re.compile(r" [،.؟?!…\n؛](?!\S)")
_DATELINE = re.compile(r" (?:- [SA]|: )")
_SIDE = r"(?:شمال|جنوب|شرق|غرب|وسط)ي?"
# What stands between a place and the region it lies in.
_IN = re.compile(r"(?:(?:\w+ )?الواقع\w* )?(?:في|ب|ضمن|داخل)|،ب|")
_SIDE_OF = re.compile(
    rf"(?:(?:\w+ )?الواقع\w* )?(?:الي (?:ال)?)?{_SIDE}(?: {_SIDE})?(?: من)?"
    r"|(?:(?:\w+ )?الواقع\w* )?في (?:ال)?(?:قسم|جزء|طرف|اطراف|جه[هة]|شطر|منطقه)"
    r"(?: ال\w+){1,2} (?:من|ل)|التابع\w* (?:اداريا )?ل"
)
_FRAME = re.compile(r"[ ،:.]*[وف]?(?:في|ب) ?$")
# Named beside the place, but nothing happened there.
_ASIDE = re.compile(
    r"(?:كلم|كم|كيلو ?متر\w*|متر\w*|بعد\w*)(?: قليله)? (?:عن|من)(?: \w+)? $"
    r"|(?:متمركز|متواجد|منتشر|مرابط|عامل)\w* (?:في|ب|ضمن|داخل|علي) ?$|(?<!\S)عبر $"
)
_FOR_OTHERS = re.compile(r"(?:تضامنا مع|نصره ل|نصره|القادم\w* من|القادمين من) ?$")
_ALONG = re.compile(r"علي (?:ال)?طريق (?:\w+ ){0,3}(?:الواصل|الرابط|الممتد|الذي)")
_FROM = re.compile(
    r"(?:قادم\w* من|جاءت بها من|انطلاقا من|خرجت? من|من محور|من منطقه|(?<=T) من|عسكريه من)$"
)
_USUAL = {EventType.WITHDRAWAL: PlaceRole.LEFT, EventType.TROOP_MOVEMENT: PlaceRole.DESTINATION}
_OUT_OF = re.compile(r"(?<!قريبه )(?<!قريب )(?<!بالقرب )(?<!\S)(?:من|عن)(?: [^\W\dA-Z_]+)? ?$")
_TOWARDS = re.compile(
    r"(?<!\S)(?:الي|نحو|باتجاه|صوب|لداخل)(?: (?:ال)?مناطق القريبه من| [^\W\dA-Z_]+)? ?$|(?<!\S)ل$"
)
_LISTED = re.compile(r"(?: ،)? و ?")
_COARSE = frozenset(
    {PlacePrecision.AREA, PlacePrecision.ADMIN1, PlacePrecision.ADMIN2, PlacePrecision.MULTI_ADMIN1,
     PlacePrecision.COUNTRY}
)  # fmt: skip
# What may be named again by one word with the article, and by which of them.
_KINDS = (
    ("مدينه",), ("بلده",), ("قريه",), ("حي",), ("مخيم",), ("مطار",), ("قاعده",),
    ("طريق", "اوتوستراد"),
    ("معبر",), ("حقل",), ("سجن",), ("جبل", "تل", "تله"), ("كتيبه", "ثكنه", "لواء"),
)  # fmt: skip
_KIND = "|".join(kind for kinds in _KINDS for kind in kinds)
_NAMED_AGAIN = re.compile(rf"(?<!\S)(?:[وفبل]|لل)?ال({_KIND})(?!\S)(?! ال(?!ذي|تي)| P)")
_SITES = ("facility", "base", "building")
_SHARED = (PlacePrecision.BETWEEN, PlacePrecision.NEAR)


class PlaceReader:
    """Reads the places of mentions in one skeleton."""

    def __init__(self, skeleton: Skeleton) -> None:
        self.skeleton = skeleton

    def read(self, start: int, end: int, type_: EventType) -> list[Mark]:
        """The places of ``[start, end)``, the finest where finer and coarser ones are nested.

        Where only the home of a victim is named, it is taken.
        """
        antecedent = self._antecedent(start, end)
        if antecedent:
            return antecedent
        marks = self.skeleton.between(start, self._doing(start, end), Label.PLACE)
        marks = [mark for mark in marks if not self._dateline(mark)]
        marks = [mark for mark in marks if not _FOR_OTHERS.search(self._before(start, mark))]
        places = [mark for nth, mark in enumerate(marks) if not self._contains(nth, marks)]
        if type_ is not EventType.EVACUATION_DISPLACEMENT:
            abroad = [m for m in places if not self._native(m)]
            jailed = IN_CUSTODY.search(self.skeleton.line, start, end)
            places = abroad if abroad or jailed else places
        there = [m for m in places if not _ASIDE.search(self._before(start, m))]
        places = there if type_ in FIRE else there or places
        if type_ is EventType.TROOP_MOVEMENT:
            places = [m for m in places if not self._origin(start, m)] or places
        return self._without_frame(start, self._without_road(places)) or self._meant(start, end)

    def _antecedent(self, start: int, end: int) -> list[Mark]:
        """«منطقة القلمون التي شهدت عملية تهجير»: the place stands before the relative."""
        if not _RELATIVE.match(self.skeleton.line, start, end):
            return []
        return self.skeleton.between(max(0, start - _WITNESS), start, Label.PLACE)

    def _meant(self, start: int, end: int) -> list[Mark]:
        """«لاستكمال السيطرة على كامل المطار», «في محيط البلدة»: the last one named of that kind."""
        found = _NAMED_AGAIN.search(self.skeleton.line, start, end)
        if found is None:
            return []
        kinds = next(kinds for kinds in _KINDS if found[1] in kinds)
        for mark in reversed(self.skeleton.between(max(0, start - _FAR), start, Label.PLACE)):
            head = self.skeleton.folded(mark).split()[0]
            if any(head.removeprefix(lead) in kinds for lead in ("", "ال", "ل", "ب", "و")):
                return [mark]
        return []

    def _doing(self, start: int, end: int) -> int:
        """«قتل طفل برصاص الجندرمة، خلال محاولته عبور الحدود»: to where he was is told, too."""
        doing = _DOING.match(self.skeleton.line, end)
        if doing is None:
            return end
        places = [
            m for m in self.skeleton.between(start, end, Label.PLACE) if not self._dateline(m)
        ]
        if any(not self._native(mark) for mark in places):
            return end
        stop = _COMMA.search(self.skeleton.line, doing.end(), doing.end() + _CLAUSE)
        return stop.start() if stop else min(doing.end() + _CLAUSE, len(self.skeleton.line))

    def _contains(self, nth: int, marks: Sequence[Mark]) -> bool:
        """«قرية باشكوي بريف حلب الشمالي»: the countryside only says where the village lies."""
        if nth == 0:
            return False
        mark, before = marks[nth], marks[nth - 1]
        gap = self.skeleton.line[before.at + 1 : mark.at].strip()
        coarse = place_reading(mark).precision in _COARSE
        if _SIDE_OF.fullmatch(gap):
            return True
        if not _IN.fullmatch(gap) or (not gap and not coarse):
            return False
        if not coarse and (place_reading(before).type in _SITES or self._native(before)):
            return False  # «مشفى الشامي في مدينة أريحا», «مواطن من أبناء تسيل في مدينة نوى»
        return coarse or place_reading(before).precision not in _COARSE

    def _without_frame(self, start: int, marks: list[Mark]) -> list[Mark]:
        """«وفي مدينة الرقة، … في حي البدو»: the frame only says where the quarter lies."""
        line = self.skeleton.line
        if len(marks) < 2 or not _FRAME.fullmatch(line, start, marks[0].at):
            return marks
        last = 0
        while last + 1 < len(marks) and self._listed(marks[last], marks[last + 1]):
            last += 1
        finer = marks[last + 1 :]
        return finer or marks

    def _without_road(self, marks: list[Mark]) -> list[Mark]:
        """«بلدة خناصر …، على الطريق الواصل بين …»: what the road links is not where it was."""
        for nth in range(1, len(marks)):
            if _ALONG.search(self.skeleton.line, marks[nth - 1].at, marks[nth].at):
                return marks[:nth]
        return marks

    def _listed(self, before: Mark, mark: Mark) -> bool:
        return bool(_LISTED.fullmatch(self.skeleton.line, before.at + 1, mark.at))

    def _native(self, mark: Mark) -> bool:
        return bool(_NATIVE.search(self._before(0, mark)))

    def _dateline(self, mark: Mark) -> bool:
        """«محافظة حلب – المرصد السوري …:»: where the report is filed from."""
        return bool(_DATELINE.match(self.skeleton.line, mark.at + 1))

    def _origin(self, start: int, mark: Mark) -> bool:
        return bool(_FROM.search(self._before(start, mark).rstrip()))

    def _before(self, start: int, mark: Mark) -> str:
        """The words right before a place."""
        return self.skeleton.line[max(start, mark.at - _REACH) : mark.at]

    def places(
        self, marks: Sequence[Mark], type_: EventType, spans: Mapping[int, str]
    ) -> tuple[Place, ...]:
        """The marks as places of an event, those of a list in one role; ``spans`` are ids of spans
        by where they start.
        """
        found: list[Place] = []
        for nth, mark in enumerate(marks):
            place = self._place(mark, type_, spans[mark.candidate.start])
            if nth and self._listed(marks[nth - 1], mark):
                place = _shared(place, found[-1], bare=not place_reading(mark).type)
            found.append(place)
        return tuple(found)

    def _place(self, mark: Mark, type_: EventType, span: str) -> Place:
        reading, candidate = place_reading(mark), mark.candidate
        role, precision = self._role(mark, type_), reading.precision
        if role is PlaceRole.DESTINATION and precision is PlacePrecision.NEAR:
            precision = PlacePrecision.EXACT  # «نحو بلدة عرسال»: there, not near it
        return Place(
            name=reading.name,
            span=span,
            precision=precision,
            id=candidate.link,
            lat=reading.lat,
            lon=reading.lon,
            role=role,
            candidates=reading.candidates,
        )

    def _role(self, mark: Mark, type_: EventType) -> PlaceRole | None:
        """Where people came from or went to (ruling 19); None: where it happened."""
        usual = _USUAL.get(type_)
        if usual is None and type_ is not EventType.EVACUATION_DISPLACEMENT:
            return None
        before = self._before(0, mark)
        if _TOWARDS.search(before):
            return PlaceRole.DESTINATION
        if type_ is not EventType.WITHDRAWAL and _OUT_OF.search(before):
            return PlaceRole.ORIGIN
        return usual


def _shared(place: Place, first: Place, *, bare: bool) -> Place:
    """A later member of a list with what the words before the list say of all members."""
    precision = place.precision
    if bare and {precision, first.precision} <= _COARSE:
        precision = first.precision  # «ريفي إدلب وحماة»
    elif precision is PlacePrecision.EXACT and first.precision in _SHARED:
        precision = first.precision
    return replace(place, role=place.role or first.role, precision=precision)


def place_reading(mark: Mark) -> PlaceReading:
    """The reading of a PLACE mark; a bare name where it has none."""
    reading = mark.candidate.reading
    return reading if isinstance(reading, PlaceReading) else PlaceReading("")


def is_unit(mark: Mark) -> bool:
    """Whether a place is a country or one of its units, in which something happened somewhere."""
    return place_reading(mark).precision in _COARSE - {PlacePrecision.AREA}


def is_region(mark: Mark) -> bool:
    """Whether a place is an area or larger, not a settlement or a spot."""
    return place_reading(mark).precision in _COARSE
