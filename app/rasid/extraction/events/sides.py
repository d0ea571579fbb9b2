"""Who acts and who is acted upon in one mention, from the words around each actor."""

import re
from dataclasses import dataclass, field

from rasid.core.vocabulary import Category, EventType
from rasid.extraction.events.camps import camp, is_actor, split_by_camp
from rasid.extraction.events.cues import Cues
from rasid.extraction.events.families import OF_PERSONS, TWO_SIDED
from rasid.extraction.events.mentions import Mention
from rasid.extraction.events.skeleton import Mark, Skeleton

_MARCHERS = (Category.CIVILIANS.value, Category.PROTESTERS.value)
_VICTIM = re.compile(r"C[^،TW]*$|(?:عدد|حصيله|تعداد) (?:\w+ ){0,2}$|صفوف $")
_ACCUSED = re.compile(r"(?:بتهمه|بذريعه|بحجه|للاشتباه|بدعوي|المتهم\w*|مطالب\w*|طالب\w*|تنديد\w*)(?: \S+){0,6}? ?\S*$")
_SURVIVOR = re.compile(r"(?:نجا|نجاه|نجت|تعرض|طالت|استهدفت)(?: \S+){0,4}? ?$")
_SHOOTER = re.compile(r"بW (?:قناص\w* |عناصر |حواجز |مسلحي )?$")
_ONE_HAND = re.compile(r"من (?:جهه|جانب|طرف)(?! (?:اخر|ثاني|قوات|مسلح))(?: اولي)?")
_OTHER_HAND = re.compile(r"من (?:جهه|جانب|طرف) (?:اخري|اخر|ثانيه)")
_BETWEEN = re.compile(r"(?<!\S)بين (?:\w+ ){0,4}?(?:عن )?A")
_MEMBERS = re.compile(
    r"(?: (?:من|وعناصر|عناصر|ومقاتلي|مقاتلي|مسلحي|ومسلحي|وممثلين|ممثلين|ممثلي|عن|المؤلفه|انفه|الذكر"
    r"|\w*سوري\w*|جنسيات|وغير|و?من|كل|تابعه|تابعين|الي|جانب)| ،){0,6} و?(?:من )?$"
)


@dataclass(slots=True)
class Sides:
    """Actor marks of each side; ``allies`` support theirs, ``both`` says «الطرفين»."""

    a: list[Mark] = field(default_factory=list)
    b: list[Mark] = field(default_factory=list)
    allies: set[int] = field(default_factory=set)
    alternatives: set[int] = field(default_factory=set)
    both: bool = False


class SideReader:
    """Reads the sides of mentions in one skeleton."""

    def __init__(self, skeleton: Skeleton, cues: Cues) -> None:
        self.skeleton, self.cues = skeleton, cues

    def read(self, mention: Mention, type_: EventType, end: int | None = None) -> Sides:
        """The sides the scope of a mention names; ``end`` widens it."""
        stop = mention.end if end is None else end
        actors = [m for m in self.skeleton.between(mention.start, stop) if is_actor(m)]
        sides = Sides()
        line = self.skeleton.line
        sides.both = self.cues.found("both", line, mention.start, stop)
        actors = self._set_allies_apart(actors, sides)
        if type_ in TWO_SIDED and self._between(mention, stop, actors, sides):
            pass
        else:
            self._one_by_one(mention, type_, actors, sides)
        self._seat_allies(sides)
        return sides

    def _set_allies_apart(self, actors: list[Mark], sides: Sides) -> list[Mark]:
        """«A مدعمة بA وA»: those after the cue stand by the one before it."""
        line, previous = self.skeleton.line, 0
        rest: list[Mark] = []
        for mark in actors:
            gap = line[previous : mark.at]
            if (
                (rest and self.cues.found("ally", gap.rstrip("بلو ") + " "))
                or (rest and self.cues.last("ally", line, max(previous - 1, mark.at - 24), mark.at))
            ) or (rest and previous and (previous - 1) in sides.allies and _MEMBERS.fullmatch(gap)):
                sides.allies.add(mark.at)
            elif rest and re.fullmatch(r" (?:او|ام) (?:\w+ )?", gap):
                sides.alternatives |= {mark.at, previous - 1}
            rest.append(mark)
            previous = mark.at + 1
        return rest

    def _between(self, mention: Mention, stop: int, actors: list[Mark], sides: Sides) -> bool:
        """«بين … من جهة، و… من جهة أخرى», or «بين A وA»."""
        line = self.skeleton.line
        opening = _BETWEEN.search(line, mention.start, stop)
        if opening is None:
            return False
        begin = opening.start()
        other = _OTHER_HAND.search(line, begin, stop)
        one = _ONE_HAND.search(line, begin, other.start() if other else stop)
        if one is not None:
            limit = other.end() if other else stop
            sides.a += [m for m in actors if begin < m.at < one.start()]
            sides.b += [m for m in actors if one.end() <= m.at < limit]
            if sides.b:
                return True
            sides.a.clear()
        listed = self._list(opening.end() - 1, stop, actors)
        sides.a, sides.b = split_by_camp(listed)
        return bool(sides.b)

    def _list(self, first: int, stop: int, actors: list[Mark]) -> list[Mark]:
        """The actors of a list that begins at one of them."""
        found: list[Mark] = []
        for mark in actors:
            if first <= mark.at < stop:
                gap = self.skeleton.line[found[-1].at + 1 : mark.at] if found else ""
                if found and not _MEMBERS.fullmatch(gap):
                    break
                found.append(mark)
        return found

    def _one_by_one(
        self, mention: Mention, type_: EventType, actors: list[Mark], sides: Sides
    ) -> None:
        previous: tuple[Mark, list[Mark]] | None = None
        for mark in actors:
            side = self._side(mention, type_, mark, previous, sides)
            if side is not None:
                side.append(mark)
                previous = (mark, side)

    def _side(
        self,
        mention: Mention,
        type_: EventType,
        mark: Mark,
        previous: tuple[Mark, list[Mark]] | None,
        sides: Sides,
    ) -> list[Mark] | None:
        line = self.skeleton.line
        floor = max(mention.start, previous[0].at + 1 if previous else 0)
        gap = line[floor : mark.at]
        if previous and (_MEMBERS.fullmatch(gap) or mark.at in sides.allies):
            return previous[1]
        near = gap.rsplit("T", 1)[-1]
        after_trigger = mark.at > mention.at
        if _ACCUSED.search(near):
            return None
        if _VICTIM.search(near) and not self.cues.found("agent", near):
            return None if type_ in TWO_SIDED else sides.b
        if "تعرض" in near:
            return sides.b
        if self.cues.found("agent", near) or _SHOOTER.search(near):
            return sides.a
        if sides.a and self.cues.found("control", near) and camp(mark) == camp(sides.a[0]):
            return None
        if self.cues.found("control", near) or re.search(
            r"(?:علي|ضد|بحق|مع|باتجاه|صفوف) (?:\w+ ){0,3}ل?$", near
        ):
            return sides.b if after_trigger or previous else None
        if type_ is EventType.PROTEST:
            return self._protest(mark, sides, near)
        if type_ is EventType.BODIES_FOUND and camp(mark) in _MARCHERS:
            return None
        if type_ in OF_PERSONS and not after_trigger and _SURVIVOR.search(near):
            return sides.b
        if type_ is EventType.WEAPONS_HANDOVER and line[mark.at - 1] == "ل":
            return sides.b
        if not after_trigger:
            same = bool(sides.a) and camp(sides.a[0]) == camp(mark)
            return sides.a if not sides.a or same else sides.b
        adjacent = not near.strip(" لب")
        patient = type_ in OF_PERSONS and not mention.verb
        if adjacent and "ل" in near:
            return sides.b if sides.a or type_ not in TWO_SIDED else sides.a
        if patient and not sides.a and not self._goes_on(mention, mark):
            return sides.b
        if not sides.a:
            return sides.a
        return sides.b

    def _protest(self, mark: Mark, sides: Sides, near: str) -> list[Mark] | None:
        """Those who march, and those who stop them; whom they march against is no party."""
        if camp(mark) in _MARCHERS:
            return sides.a
        return sides.b if self.cues.found("agent", near) else None

    def _goes_on(self, mention: Mention, mark: Mark) -> bool:
        """«اعتقال قوات النظام لمواطن»: a patient follows, so the first is the agent."""
        return bool(
            re.match(r"A (?:\w+ ){0,3}?ل?(?:C|A)", self.skeleton.line[mark.at : mention.end])
        )

    def _seat_allies(self, sides: Sides) -> None:
        """An ally never stands alone: without a principal it acts itself."""
        for side in (sides.a, sides.b):
            if side and all(mark.at in sides.allies for mark in side):
                sides.allies -= {mark.at for mark in side}
