"""Who acts and who is acted upon in one mention, from the words around each actor."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from rasid.core.vocabulary import Category, EventType
from rasid.extraction.events.camps import camp, split_by_camp
from rasid.extraction.events.cues import Cues
from rasid.extraction.events.families import FIRE, TWO_SIDED
from rasid.extraction.events.mentions import SETTLED, Mention
from rasid.extraction.events.seating import Seat, Situation, same_party, seat
from rasid.extraction.events.skeleton import Mark, Skeleton

_ONE_HAND = re.compile(r"من (?:جهه|جانب|طرف)(?! (?:اخر|ثاني|قوات|مسلح))(?: اولي)?")
_OTHER_HAND = re.compile(r"من (?:جهه|جانب|طرف) (?:اخري|اخر|ثانيه)")
_BETWEEN = re.compile(r"(?<!\S)بين (?:\w+ ){0,4}?(?:عن )?A")
_MEMBERS = re.compile(
    r"(?: (?:من|و?خلايا|و?عناصر|و?مقاتلي|و?مسلحي|و?ممثلين|ممثلي|و?وجهاء|و?وفد|و?قوات|عن|المولفه"
    r"|انفه|الذكر"
    r"|وC|علي راس\w+|ابرزها|ابرزهم|\w*سوري\w*|جنسيات|وغير|و?من|كل|تابعه|تابعين|الي|جانب)"
    r"| ،){0,6} و?(?:من )?$"
)
_OR = re.compile(r" (?:او|ام) (?:\w+ )?(?:تابع\w* )?ل?")
_ALLY_REACH = 24
_OF_COUNTED = re.compile(r"C(?: \w+)? من $")
_PRESUMED = re.compile(
    r"(?:يرجح|يعتقد|يشتبه|رجحت)(?: ب?ان\w*)?(?: \w+){0,3} (?:من|ل|الي) ?(?:\w+ )?$"
)
# «قصفت محاور القتال بين A وB»: those who fight there are not said to be hit.
_FRONTS = re.compile(r"محاور (?:ال)?(?:قتال|اشتباك\w*|مواجه\w*|تماس)[ ،]*بين ")
_WITHIN = re.compile(r"[”\"» ]*(?:في|لدي) [“\"«]?")  # «“الأمن العسكري” في قوات النظام»
_ENEMIES = {Category.IS.value, Category.REBEL.value}
_TALKS = (EventType.AGREEMENT, EventType.NEGOTIATION)
# What a party does alone: whoever else is named is not acted upon.
_ONE_PARTY = frozenset({EventType.TROOP_MOVEMENT, EventType.BASE, EventType.LOOTING_DESTRUCTION})


@dataclass(slots=True)
class Sides:
    """Actor marks of each side; ``allies`` support theirs, ``both`` says «الطرفين»."""

    a: list[Mark] = field(default_factory=list)
    b: list[Mark] = field(default_factory=list)
    allies: set[int] = field(default_factory=set)
    alternatives: set[int] = field(default_factory=set)
    both: bool = False


def _at_war(actors: Sequence[Mark]) -> bool:
    """Whether the regime and its enemies stand on one side."""
    camps = {camp(mark) for mark in actors}
    return "regime" in camps and bool(camps & _ENEMIES)


class SideReader:
    """Reads the sides of mentions in one skeleton."""

    def __init__(self, skeleton: Skeleton, cues: Cues) -> None:
        self.skeleton, self.cues = skeleton, cues

    def read(self, mention: Mention, type_: EventType) -> Sides:
        """The sides that the scope of a mention names."""
        fronts = _FRONTS.search(self.skeleton.line, mention.start, mention.end)
        limit = fronts.start() if fronts and type_ in FIRE else mention.end
        actors = self.skeleton.actors(mention.start, limit)
        sides = Sides()
        sides.both = self.cues.found("both", self.skeleton.line, mention.start, mention.end)
        self._tell_allies(actors, sides)
        mutual = type_ in FIRE and "متبادل" in self.skeleton.line[mention.start : mention.end]
        paired = mutual or type_ in TWO_SIDED
        if not paired or not self._between(mention, actors, sides):
            self._one_by_one(mention, type_, actors, sides)
        if sides.both and type_ in TWO_SIDED and not (sides.a and sides.b):
            sides.a, sides.b = [], []  # «بين الجانبين»: those of the fight told before
        if type_ is EventType.CLASH and sides.b and not sides.a:
            self._losers(mention, actors, sides)
        if type_ is EventType.CLASH and not sides.b and _at_war(sides.a):
            sides.a, sides.b = split_by_camp(sides.a)
        if type_ in _TALKS and len(sides.a) > 1 and not sides.b:
            sides.a, sides.b = split_by_camp(sides.a)  # «توصلت تركيا وروسيا إلى اتفاق»
        if type_ in _ONE_PARTY:
            robbed = type_ is EventType.LOOTING_DESTRUCTION
            sides.b = [m for m in sides.b if robbed and camp(m) == Category.CIVILIANS.value]
        if type_ is EventType.OTHER and not mention.verb:
            sides.a.clear()
        for side in (sides.a, sides.b):
            # an ally never stands alone: without a principal it acts itself
            if side and all(mark.at in sides.allies for mark in side):
                sides.allies -= {mark.at for mark in side}
        return sides

    def _losers(self, mention: Mention, actors: list[Mark], sides: Sides) -> None:
        """«لقي 14 مقاتلاً من التنظيم حتفهم في اشتباكات مع الوحدات»: who fell fought the others."""
        theirs = {camp(mark) for mark in sides.b}
        for before, mark in pairwise([None, *actors]):
            assert mark is not None
            start = before.at if before else mention.start
            near = self.skeleton.line[start : mark.at]
            if mark.at < mention.at and camp(mark) not in theirs and _OF_COUNTED.search(near):
                sides.a.append(mark)

    def _tell_allies(self, actors: list[Mark], sides: Sides) -> None:
        """«A مدعمة بA وA»: those after the cue stand by the one before; «A أو A» are a choice."""
        line = self.skeleton.line
        for before, mark in pairwise(actors):
            gap = line[before.at + 1 : mark.at]
            reach = max(before.at, mark.at - _ALLY_REACH)
            cue = self.cues.found("ally", line, reach, mark.at)
            glued = self.cues.found("ally", gap.rstrip("بلو "))
            listed = before.at in sides.allies and _MEMBERS.fullmatch(gap)
            if cue or glued or listed:
                sides.allies.add(mark.at)
            elif _OR.fullmatch(gap):
                sides.alternatives |= {before.at, mark.at}

    def _between(self, mention: Mention, actors: list[Mark], sides: Sides) -> bool:
        """«بين … من جهة، و… من جهة أخرى», or «بين A وA»."""
        line = self.skeleton.line
        opening = _BETWEEN.search(line, mention.start, mention.end)
        if opening is None:
            return False
        begin = opening.start()
        other = _OTHER_HAND.search(line, begin, mention.end)
        one = _ONE_HAND.search(line, begin, other.start() if other else mention.end)
        if one is not None:
            limit = other.end() if other else mention.end
            ours = [mark for mark in actors if begin < mark.at < one.start()]
            theirs = [mark for mark in actors if one.end() <= mark.at < limit]
            if theirs:
                sides.a, sides.b = ours, theirs
                return True
        sides.a, sides.b = split_by_camp(self._list(opening.end() - 1, actors, sides.allies))
        if not sides.b:
            sides.a = []
        return bool(sides.b)

    def _list(self, first: int, actors: list[Mark], allies: set[int]) -> list[Mark]:
        """The actors of a list that begins at one of them, those who support a member included."""
        found: list[Mark] = []
        for mark in actors:
            if mark.at < first:
                continue
            gap = self.skeleton.line[found[-1].at + 1 : mark.at] if found else ""
            if found and not (_MEMBERS.fullmatch(gap) or mark.at in allies):
                break
            found.append(mark)
        return found

    def _one_by_one(
        self, mention: Mention, type_: EventType, actors: list[Mark], sides: Sides
    ) -> None:
        """Each actor by its own words; one joined by «و» sits where the one before it sits."""
        # «جاء الهجوم نتيجة تسلل لعناصر من التنظيم»: whoever attacked did not attack itself
        crept = any("تسلل" in reading.lemma for reading in mention.readings)
        line, previous, seated = self.skeleton.line, mention.start, Seat.NOBODY
        for mark in actors:
            gap = line[previous : mark.at]
            if sides.a and _PRESUMED.search(gap):
                sides.a[-1] = mark  # «مسلحان يرجح أنهما من خلايا التنظيم»: one party
                previous = mark.at + 1
                continue
            listed = _MEMBERS.fullmatch(gap) or _OR.fullmatch(gap)
            joined = previous > mention.start and gap.strip() and listed
            within = seated is Seat.NOBODY and _WITHIN.fullmatch(gap)
            if not (joined or (within and previous > mention.start)) and not (
                mark.at in sides.allies and previous > mention.start
            ):
                near = gap if SETTLED.search(gap) else gap.rsplit("T", 1)[-1]
                words = self.skeleton.folded(mark).lstrip("وبل")
                seated = seat(
                    Situation(line, mention, type_, mark, near, words, tuple(sides.a), self.cues)
                )
            again = crept and seated is Seat.SUFFERS and any(same_party(mark, m) for m in sides.a)
            if seated is not Seat.NOBODY and not again:
                (sides.a if seated is Seat.ACTS else sides.b).append(mark)
            previous = mark.at + 1
