"""Turns the quantities of a report into casualty facts and ties parts to their wholes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from rasid.core.bounds import codebook_bounds
from rasid.core.vocabulary import Basis, CasualtyKind, Category, Label, Qualifier, VictimStatus
from rasid.extraction.candidate import QuantityReading
from rasid.extraction.casualties.basis import BasisReader, Tie
from rasid.extraction.casualties.kind import Governor, KindReader
from rasid.extraction.casualties.tables import table_label
from rasid.extraction.casualties.victims import (
    UNARMED,
    VictimReader,
    Victims,
    categories,
    named,
)
from rasid.extraction.events.cues import Cues
from rasid.extraction.events.skeleton import Mark, Skeleton
from rasid.extraction.events.statements import Statement

_FORECAST = 90
_HEARSAY_REACH, _NEAR, _SINGULAR_FROM = 8, 40, 10
_WHOSE = re.compile(r"(?:ه|ها|هم|هما)$")
# «مقتل 61 …، وإصابة 110 …، والقتلى هم: 9 مدنيين»
_THE_DEAD = re.compile(r"(?<!\S)و?ال(?:قتلي|شهداء|ضحايا|وفيات) و?هم(?!\S)")
_OF_THOSE = re.compile(r"(?:ان )?و?من (?:بين|ضمن) ال(?:قتلي|شهداء|ضحايا|مجموع|حصيله|عدد)")
_MADE_UP = re.compile(
    r"(?: كاملة?ه?)? (?:و?(?:ال)?(?:مولف|مكون)(?:ه|ين)?|تتالف|تتكون)(?: \w+)? من C"
)


@dataclass(slots=True)
class Fact:
    """A casualty fact in the making; ``parent`` is the fact it is part of.

    ``lead`` is the total of the report's lead that it gives again for one governorate.
    """

    mark: Mark
    statement: Statement
    kind: CasualtyKind
    count: int | None
    qualifier: Qualifier
    low: int | None
    best: int | None
    high: int | None
    basis: Basis
    victims: Victims
    rule: str
    parent: "Fact | None" = None
    categories: tuple[Category, ...] = ()
    status: VictimStatus = VictimStatus.UNKNOWN
    children: list["Fact"] = field(default_factory=list)
    lead: "Fact | None" = None

    @property
    def at(self) -> int:
        """Where the count stands in the skeleton's line."""
        return self.mark.at

    @property
    def total(self) -> int | None:
        """The number it stands for."""
        return self.best if self.best is not None else self.low


class FactReader:
    """Reads all facts of one skeleton in text order."""

    def __init__(self, skeleton: Skeleton, cues: Cues, statements: Sequence[Statement]) -> None:
        self.skeleton, self.cues, self.statements = skeleton, cues, statements
        self.kinds = KindReader(skeleton, cues)
        self.basis = BasisReader(skeleton, cues)
        self.victims = VictimReader(skeleton, cues)

    def read(self) -> list[Fact]:
        """The facts; a quantity that nothing is said to have befallen gives none."""
        facts: list[Fact] = []
        sentence_start, sentence = 0, -1
        for statement in self.statements:
            if statement.sentence != sentence:
                sentence, sentence_start = statement.sentence, statement.start
            marks = self.skeleton.between(statement.start, statement.end, Label.CASUALTY)
            for mark in marks:
                fact = self._fact(mark, statement, sentence_start, facts)
                if fact is not None:
                    facts.append(fact)
        for nth, fact in enumerate(facts):
            self._add_up(fact, facts[nth + 1 : nth + 1 + _NEAR])
        for fact in facts:
            _take_in(fact)
        return facts

    def _add_up(self, whole: Fact, rest: list[Fact]) -> None:
        """A list that adds up to the total it follows is the total broken down."""
        parts, start = missing_parts(whole, rest), whole.at
        first = min((child.at for child in whole.children), default=start)
        if not parts:
            parts = parts_of(whole, rest)
            start = max((child.at for child in whole.children), default=start)
            first = parts[0].at if parts else start
        told_again = any(p.statement.paragraph != whole.statement.paragraph for p in parts)
        if parts and not told_again and self.basis.breaks_down(start + 1, first):
            for part in parts:
                part.parent, part.basis = whole, Basis.SUBSET
                whole.children.append(part)

    def _fact(
        self, mark: Mark, statement: Statement, sentence_start: int, before: list[Fact]
    ) -> Fact | None:
        reading = mark.candidate.reading
        if not isinstance(reading, QuantityReading):
            return None
        if self._echo(mark, reading, before):
            return None
        parent = self._parent(mark, statement, reading, before)
        governor = self._governor(mark, statement, reading, parent, before)
        if governor is None or governor.kind is None:
            return None
        hearsay = self._hearsay(mark, statement)
        qualifier = Qualifier.UNCONFIRMED if hearsay else reading.qualifier
        low, best, high = (
            codebook_bounds(qualifier, reading.count)
            if hearsay
            else (reading.low, reading.best, reading.high)
        )
        fact = Fact(
            mark, statement, governor.kind, reading.count, qualifier, low, best, high,
            Basis.SUBSET if parent else Basis.INCREMENTAL,
            self.victims.read(mark, statement.end), governor.rule, parent,
        )  # fmt: skip
        if parent is None and self.basis.cumulative(mark, statement, sentence_start):
            fact.basis = Basis.CUMULATIVE
        self._name_victims(fact, before)
        if parent is not None:
            parent.children.append(fact)
        return fact

    def _echo(self, mark: Mark, reading: QuantityReading, before: list[Fact]) -> bool:
        """«3 من عناصر», «عائلة من 7 أشخاص»: the noun of another count, no second count."""
        if _MADE_UP.match(self.skeleton.line, mark.at + 1):
            return True
        if not before:
            return False
        gap = self.skeleton.line[before[-1].at + 1 : mark.at]
        if gap.strip() in ("", "و") and self.skeleton.folded(mark).removeprefix("و") == "شابا":
            return (before[-1].count or 0) > _SINGULAR_FROM  # «97 رجلاً وشاباً» are 97
        if reading.count is not None:
            return False
        return gap in (" من ", " عدد ") or self.skeleton.folded(mark).startswith("عدد ال")

    def _parent(
        self, mark: Mark, statement: Statement, reading: QuantityReading, before: list[Fact]
    ) -> Fact | None:
        """The whole that «بينهم» makes this a part of: one with room for it, or the one beside."""
        near = before[-_NEAR:]
        sentence = [f for f in near if f.statement.sentence == statement.sentence]
        start = sentence[0].statement.start if sentence else statement.start
        tie = self.basis.tie(mark, start)
        size = reading.best if reading.best is not None else reading.low
        if tie is None:
            return self._heading(mark, size, near) or self._lying(mark, size, statement, near)
        if _OF_THOSE.match(
            self.skeleton.line, tie.cue
        ):  # «من بين القتلى», told the sentence before
            paragraph = statement.paragraph
            sentence = [f for f in near if f.statement.paragraph == paragraph] or sentence
            sentence = [f for f in sentence if f.kind is CasualtyKind.KILLED]
        wholes = [fact for fact in sentence if fact.at < tie.cue]
        wholes = [fact for fact in wholes if self._may_hold(fact, mark)] or wholes
        # the list goes on with what it began with: «166، بينهم 6 نساء، هم 64 …، و80 …، و4 …»
        listing = [w for w in wholes if any(child.at > tie.cue for child in w.children)]
        wholes = [w for w in listing if _holds(w, size, tie)] or wholes
        if reading.kind is not None and not reading.subset:
            wholes = [fact for fact in wholes if fact.kind is reading.kind] or wholes
        if _THE_DEAD.search(self.skeleton.line, max(0, tie.cue - _NEAR), mark.at):
            wholes = [fact for fact in wholes if fact.kind is CasualtyKind.KILLED]
        for whole in reversed(wholes):
            if _holds(whole, size, tie):
                return whole
        # «10 بينهم 12»: said to be a part all the same, so it is not added, and it is flagged
        beside = wholes and not self.skeleton.line[wholes[-1].at + 1 : tie.cue].strip()
        return wholes[-1] if beside and tie.nested else None

    def _may_hold(self, whole: Fact, mark: Mark) -> bool:
        """Whether the people of a count may be among those of another: no fighters of civilians."""
        armed = [c for c in categories(self.victims.parties(mark)) if c not in UNARMED]
        return not armed or not whole.categories or not UNARMED.issuperset(whole.categories)

    def _lying(
        self, mark: Mark, size: int | None, statement: Statement, near: list[Fact]
    ) -> Fact | None:
        """«وعدد القتلى مرشح للارتفاع لوجود جرحى بحالات خطرة»: some of the wounded told before."""
        forecast = self.skeleton.line[max(statement.start, mark.at - _FORECAST) : mark.at]
        if size is not None or not self.cues.found("growth", forecast):
            return None
        told = [f for f in near if f.statement.paragraph == statement.paragraph]
        hurt = [f for f in told if f.kind is CasualtyKind.WOUNDED and f.parent is None]
        return hurt[-1] if hurt and "جرح" in self.skeleton.folded(mark) else None

    def _heading(self, mark: Mark, size: int | None, near: list[Fact]) -> Fact | None:
        """The total over the list of lines that this count heads one of."""
        for whole in reversed([fact for fact in near if fact.parent is None]):
            if table_label(self.skeleton, whole.at, mark.at) is not None:
                return whole if _holds(whole, size, Tie(whole.at, False)) else None
        return None

    def _governor(
        self,
        mark: Mark,
        statement: Statement,
        reading: QuantityReading,
        parent: Fact | None,
        before: list[Fact],
    ) -> Governor | None:
        start = statement.start
        if parent is not None:
            start = max(start, parent.at + 1)
            if _THE_DEAD.search(self.skeleton.line, start, mark.at):
                return Governor(parent.kind, "casualty.part")
        found = self.kinds.read(mark, start, statement.end)
        if found is None and parent is not None:
            return Governor(parent.kind, "casualty.part")
        line = self.skeleton.line
        if found is None and before and "عددهم" in line[max(0, mark.at - 30) : mark.at]:
            return Governor(before[-1].kind, "casualty.their_number")
        if found is None and self.cues.found("documented", line, statement.start, mark.at):
            return Governor(CasualtyKind.KILLED, "casualty.documented")
        if found is None and reading.subset and before:
            # tied on by «بينهم», yet no part of what that divides: «قتل 18 بينهم 4 ضباط، و15 …»
            return Governor(before[-1].kind, "casualty.listed")
        if found is None and reading.kind is not None:
            return Governor(reading.kind, "casualty.reading")
        return found

    def _hearsay(self, mark: Mark, statement: Statement) -> bool:
        """«أنباء عن» right before the count or its list; «معلومات مؤكدة عن» is none."""
        line = self.skeleton.line
        found = self.cues.last("unconfirmed", line, statement.start, mark.at)
        if found is None or len(line[found.end() : mark.at].split()) > _HEARSAY_REACH:
            return False
        own = line[found.end() : mark.at].rpartition("، و")
        if own[1] and self.cues.found("harm", own[2]):
            return False  # «أنباء عن جرحى، وقتل عنصران»
        sure = self.cues.last("confirmed", line, statement.start, mark.at)
        return sure is None or sure.end() < found.end()

    def _name_victims(self, fact: Fact, before: list[Fact]) -> None:
        """Fill victims and status from the fact itself, its whole, or the fact it goes on from."""
        read = fact.victims
        if fact.parent is not None and not read.categories:
            label = table_label(self.skeleton, fact.parent.at, fact.at) or ()
            read = named(read, label)
        fact.categories, fact.status = read.categories, read.status
        if read.foreign and not (fact.parent and _REGIME.intersection(fact.parent.categories)):
            fact.categories, fact.status = (), VictimStatus.UNKNOWN
        if fact.categories or read.both:
            return
        source = fact.parent or self._goes_on(fact, before)
        if source is None:
            return
        fact.categories = source.categories
        if (
            fact.status is VictimStatus.OFFICER
            and fact.parent
            and Category.STATE_FORCES in source.categories
        ):
            fact.categories = (Category.STATE_FORCES,)
        if fact.status is VictimStatus.UNKNOWN:
            fact.status = source.status if source is fact.parent else _of_the_same(source)

    def _goes_on(self, fact: Fact, before: list[Fact]) -> Fact | None:
        """The fact whose people this one goes on about: «وإصابة آخرين», «وسقوط جرحى»."""
        whole = [earlier for earlier in before[-_NEAR:] if earlier.parent is None]
        if not whole:
            return None
        text, line = self.skeleton.folded(fact.mark), self.skeleton.line
        theirs = "عددهم" in line[max(0, fact.at - 30) : fact.at]
        guards = fact.status is VictimStatus.COMBATANT and _WHOSE.search(text)
        if theirs or guards or self.cues.found("others", text):
            return whole[-1]
        bare = fact.status is VictimStatus.UNKNOWN and not self.cues.found("victims", text)
        near = whole[-1].statement.sentence == fact.statement.sentence
        fight = self.skeleton.triggers(fact.statement.start, fact.at)
        near = near and (whole[-1].statement == fact.statement or not fight)
        listed = whole[-1].basis is Basis.INCREMENTAL and fact.basis is Basis.INCREMENTAL
        return whole[-1] if bare and near and listed else None


def _of_the_same(source: Fact) -> VictimStatus:
    """What others of the same people were: not the children or the commander named before."""
    if source.status in (VictimStatus.CHILD, VictimStatus.WOMAN, VictimStatus.COMMANDER):
        armed = not UNARMED.intersection(source.categories)
        return VictimStatus.COMBATANT if armed else VictimStatus.CIVILIAN
    return source.status


def _holds(whole: Fact, size: int | None, tie: Tie) -> bool:
    """Whether a total has room for one more part of the list that the tie opens."""
    limit = whole.total
    if size is None or limit is None:
        return True
    if tie.nested:
        return size <= limit
    listed = (child.total or 0 for child in whole.children if child.at > tie.cue)
    return sum(listed) + size <= limit


def parts_of(whole: Fact, rest: Sequence[Fact]) -> list[Fact]:
    """The facts behind a total, two at least, that add up to it exactly; else none.

    What the total holds by «بينهم» («54 بينهم 7 أطفال») is another way to divide it.
    """
    return _adding_up(whole, rest, 0)


def missing_parts(whole: Fact, rest: Sequence[Fact]) -> list[Fact]:
    """The facts behind a total that, with the parts it has, add up to it exactly; else none."""
    held = sum(child.total or 0 for child in whole.children)
    return _adding_up(whole, rest, held) if held else []


def _adding_up(whole: Fact, rest: Sequence[Fact], total: int) -> list[Fact]:
    parts: list[Fact] = []
    least = 1 if total else 2
    if whole.total is None or whole.total < 2 or whole.parent is not None:
        return []
    for other in rest:
        if other.kind is not whole.kind or not other.total or other.parent is not None:
            continue
        total += other.total
        parts.append(other)
        if total >= whole.total:
            break
    return parts if total == whole.total and len(parts) >= least else []


_REGIME = frozenset({Category.STATE_FORCES, Category.PRO_GOV_MILITIA, Category.FOREIGN_MILITIA})


def _take_in(fact: Fact) -> None:
    """A whole of fighters holds the parties of its parts: 106 with 20 of another force in them."""
    if not fact.categories or UNARMED.intersection(fact.categories):
        return
    parts = [c for child in fact.children for c in child.categories if c not in UNARMED]
    fact.categories = tuple(dict.fromkeys((*fact.categories, *parts)))
