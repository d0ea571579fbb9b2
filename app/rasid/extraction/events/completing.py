"""Fills what an event leaves unsaid from what the report says beside it, and notes that it did."""

import re
from collections.abc import Sequence

from rasid.core.vocabulary import Category, EventType, VictimStatus
from rasid.extraction.casualties.facts import Fact
from rasid.extraction.casualties.victims import categories
from rasid.extraction.events.camps import camp, is_actor, split_by_camp
from rasid.extraction.events.cues import Cues
from rasid.extraction.events.dates import DateReader
from rasid.extraction.events.draft import Draft
from rasid.extraction.events.families import FIRE, TERRITORY
from rasid.extraction.events.implying import imply
from rasid.extraction.events.lending import lend, lend_time
from rasid.extraction.events.mentions import Role
from rasid.extraction.events.skeleton import Mark, Skeleton

_OPPOSED = (
    TERRITORY
    | {EventType.CLASH, EventType.AGREEMENT, EventType.NEGOTIATION, EventType.SIEGE}
    | {EventType.SUICIDE_ATTACK, EventType.CAPTURE_COMBATANT, EventType.WITHDRAWAL}
)
_NEAREST = TERRITORY | {
    EventType.CLASH,
    EventType.AGREEMENT,
    EventType.NEGOTIATION,
    EventType.SUICIDE_ATTACK,
    EventType.CAPTURE_COMBATANT,
}
_TAKING = frozenset({EventType.ABDUCTION, EventType.ARREST, EventType.CAPTURE_COMBATANT})
_FIGHTS = TERRITORY | {EventType.CLASH}
_ADDED = re.compile(r"(?<!\S)(?:فيما|كما|بينما|في حين|كذلك)(?!\S)")
_ATTACKERS = re.compile(r"ال(?:مهاجم|متسلل|مقتحم)(?:ين|ون)")
_FAR = 1500
_ARMED = (VictimStatus.COMBATANT, VictimStatus.COMMANDER)
_AND = re.compile(r"(?: ،)? و")
_NO_RIVALS = (
    Category.CIVILIANS.value,
    Category.PROTESTERS.value,
    Category.ORGANISATION.value,
    Category.LOCAL_RECONCILED.value,
    Category.UNIDENTIFIED.value,
)


def complete(skeleton: Skeleton, cues: Cues, drafts: Sequence[Draft], dates: DateReader) -> None:
    """Sides from the fight the event belongs to, places and dates from the claims before it."""
    for nth, draft in enumerate(drafts):
        before = drafts[max(0, nth - 8) : nth]
        _sides(skeleton, draft, before, drafts[nth + 1 : nth + 3])
        lend(skeleton, draft, before, drafts[nth + 1 : nth + 3])
        lend_time(draft, before, dates)
        for fact in draft.facts:
            _victims(skeleton, draft, fact)
        imply(skeleton, cues, draft)


def _sides(
    skeleton: Skeleton, draft: Draft, before: Sequence[Draft], after: Sequence[Draft]
) -> None:
    sides = draft.sides
    if draft.type is EventType.CLASH and not (sides.a or sides.b):
        _losers(draft)
    if draft.type is EventType.WITHDRAWAL and not sides.b:
        _driven(draft, after)
    if not (sides.a or sides.b) and draft.type in (EventType.AGREEMENT, EventType.NEGOTIATION):
        _sides_before(draft, _of_sentence(draft, before))
    if not (sides.a or sides.b) and (draft.type is EventType.CLASH or sides.both):
        _sides_before(draft, before)
    if draft.type is EventType.RELEASE_EXCHANGE and not (sides.a or sides.b):
        _captors(draft, before)
    if draft.type not in _OPPOSED or bool(sides.a) == bool(sides.b):
        return
    if sides.a and _taken(draft):
        return
    rivals = _rivals_before(draft, before)
    if not rivals and draft.type in _NEAREST:
        rivals = _rival(skeleton, draft, sides.a or sides.b)
    if not rivals:
        return
    if sides.a:
        sides.b = rivals
    else:
        sides.a = rivals
    draft.inferred["side_b" if sides.b is rivals else "side_a"] = "the opponent named nearest"


def _taken(draft: Draft) -> bool:
    """Whether the people captured are told: they are the other side, whoever else is near."""
    captured = draft.type is EventType.CAPTURE_COMBATANT
    return captured and any(fact.categories for fact in draft.facts)


def _losers(draft: Draft) -> None:
    """A fight without named sides: the parties whose losses it tells, where there are two."""
    parties = [mark for fact in draft.facts for mark in fact.victims.parties]
    first, second = split_by_camp(list(dict.fromkeys(parties)))
    if first and second and camp(first[0]) != camp(second[0]):
        draft.sides.a, draft.sides.b = first, second
        draft.inferred["sides"] = "those whose losses are told"


def _driven(draft: Draft, after: Sequence[Draft]) -> None:
    """«انسحبت نتيجة القصف»: who shelled stands against who withdrew, and the reverse."""
    here = draft.first.mention.statement.sentence
    for fire in after:
        there = fire.first.mention
        if fire.type in FIRE and there.role is Role.CAUSE and there.statement.sentence == here:
            draft.sides.b = draft.sides.b or list(fire.sides.a)
            fire.sides.b = fire.sides.b or list(draft.sides.a)
            draft.inferred["side_b"] = "whose fire drove them out"


def _captors(draft: Draft, before: Sequence[Draft]) -> None:
    """«إطلاق سراح المحتجزين»: by those who took them, told before."""
    for earlier in reversed(before):
        if earlier.type in _TAKING:
            draft.sides.a, draft.sides.b = list(earlier.sides.a), list(earlier.sides.b)
            draft.places = draft.places or list(earlier.places)
            draft.inferred["sides"] = "those who took the people set free"
            return


def _rivals_before(draft: Draft, before: Sequence[Draft]) -> list[Mark]:
    """The principals of the other camp in the claim before, where it stands in one sentence."""
    ours = {camp(mark) for mark in draft.sides.a or draft.sides.b}
    here = draft.first.mention.statement.sentence
    for earlier in reversed(before[-1:]):
        if earlier.first.mention.statement.sentence == here and earlier.type in _FIGHTS:
            for side in (earlier.sides.a, earlier.sides.b):
                if side and not ours.intersection(map(camp, side)):
                    return [mark for mark in side if mark.at not in earlier.sides.allies]
    return []


def _sides_before(draft: Draft, before: Sequence[Draft]) -> None:
    """«الطرفين», or a clash without parties: those of the last fight told in the paragraph."""
    fights = [d for d in before if d.type in _FIGHTS and d.sides.a and d.sides.b]
    near = [d for d in fights if d.paragraph == draft.paragraph] or fights
    clashes = [d for d in near if d.type is EventType.CLASH]
    if near:
        source = (clashes or near)[-1]
        whole = source.type is EventType.CLASH
        draft.sides.a = list(source.sides.a if whole else source.sides.a[:1])
        draft.sides.b = list(source.sides.b if whole else source.sides.b[:1])
        draft.sides.allies = set(source.sides.allies)
        draft.inferred["sides"] = "from the fight told before"


def _rival(skeleton: Skeleton, draft: Draft, known: Sequence[Mark]) -> list[Mark]:
    """The nearest actor of another camp in the same paragraph, those before it first."""
    at = draft.first.mention.at
    ours = {camp(mark) for mark in known}
    line = skeleton.line
    start = max(line.rfind("\n", max(0, at - _FAR), at) + 1, at - _FAR)
    end = line.find("\n", at, at + _FAR)
    near = [m for m in skeleton.between(start, end if end >= 0 else at + _FAR) if is_actor(m)]
    others = [m for m in near if camp(m) not in ours and camp(m) not in _NO_RIVALS]
    added = _ADDED.search(line, at, at + 2 * _FAR)
    limit = added.start() if added else len(line)
    if draft.type in TERRITORY:
        others = [m for m in others if m.at < limit]
    ours_at = {m.at for m in near if camp(m) in ours}
    near = [m for m in near if m.at not in ours_at]
    others.sort(key=lambda mark: abs(mark.at - at) * (1 if mark.at < at else 2))
    found = _with_partners(skeleton, others[0], near) if others else []
    return found if draft.type is EventType.CLASH else found[:1]


def _with_partners(skeleton: Skeleton, nearest: Mark, near: Sequence[Mark]) -> list[Mark]:
    """«قوات النظام والمسلحين الموالين لها»: those listed with the rival are rivals too."""
    found = [nearest]
    where = near.index(nearest)
    for mark in near[where + 1 :]:
        if not _AND.fullmatch(skeleton.line, found[-1].at + 1, mark.at):
            break
        found.append(mark)
    for mark in reversed(near[:where]):
        if not _AND.fullmatch(skeleton.line, mark.at + 1, found[0].at):
            break
        found.insert(0, mark)
    return found


def _of_sentence(draft: Draft, before: Sequence[Draft]) -> list[Draft]:
    """Those of the claims before that stand in the same sentence."""
    here = draft.first.mention.statement.sentence
    return [d for d in before if d.first.mention.statement.sentence == here]


def _victims(skeleton: Skeleton, draft: Draft, fact: Fact) -> None:
    """«الطرفين», and combatants without a party, are those of the event."""
    sides = draft.sides
    if sides.a and any(_ATTACKERS.match(skeleton.folded(mark)) for mark in fact.victims.parties):
        fact.categories = categories(sides.a)
    if fact.categories:
        return
    if fact.victims.both or (fact.rule == "casualty.noun" and draft.type is EventType.CLASH):
        fact.categories = categories([*sides.a, *sides.b])
        fact.status = fact.victims.status
    elif draft.type is EventType.ARREST and sides.b and fact.status is VictimStatus.UNKNOWN:
        fact.categories, fact.status = categories(sides.b), VictimStatus.COMBATANT
    elif draft.type is EventType.CLASH and fact.status in _ARMED:
        # both sides of one category: whoever fell was of it
        fought = categories([*sides.a, *sides.b])
        fact.categories = fought if len(fought) == 1 else ()
    elif fact.status.value in ("combatant", "officer", "commander") and draft.type in FIRE:
        fact.categories = categories(sides.b)
