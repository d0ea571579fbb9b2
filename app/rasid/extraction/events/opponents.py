"""Fills the sides an event leaves unsaid from the fight it belongs to, and notes that it did."""

import re
from collections.abc import Iterable, Sequence

from rasid.core.vocabulary import Basis, Category, EventType, Label
from rasid.extraction.events.camps import UNARMED, actor_reading, camp, split_by_camp
from rasid.extraction.events.draft import Draft
from rasid.extraction.events.families import FIRE, TERRITORY
from rasid.extraction.events.mentions import Role
from rasid.extraction.events.skeleton import Mark, Skeleton

_NEAREST = TERRITORY | {
    EventType.CLASH,
    EventType.AGREEMENT,
    EventType.NEGOTIATION,
    EventType.SUICIDE_ATTACK,
    EventType.CAPTURE_COMBATANT,
}
_OPPOSED = _NEAREST | {EventType.SIEGE, EventType.WITHDRAWAL}
_TALKS = (EventType.AGREEMENT, EventType.NEGOTIATION)
_TAKING = frozenset({EventType.ABDUCTION, EventType.ARREST, EventType.CAPTURE_COMBATANT})
_FIGHTS = TERRITORY | {EventType.CLASH}
_ADDED = re.compile(r"(?<!\S)(?:فيما|كما|بينما|في حين|كذلك)(?!\S)")
_AND = re.compile(r"(?: ،)? و")
_OF_THEM = re.compile(r"(?<!\S)[وف]?(?:منهم|بينهم) من $")
_FAR, _OF_WHOM = 1500, 20
_NO_RIVALS = (
    Category.CIVILIANS.value,
    Category.PROTESTERS.value,
    Category.ORGANISATION.value,
    Category.LOCAL_RECONCILED.value,
    Category.UNIDENTIFIED.value,
)
_LISTED = (Basis.SUBSET, Basis.RESTATEMENT)


def fill_sides(
    skeleton: Skeleton, draft: Draft, before: Sequence[Draft], after: Sequence[Draft]
) -> None:
    """``before`` and ``after`` are the events told next to it, in text order."""
    sides = draft.sides
    if not (sides.a or sides.b):
        _both(draft, before)
    if draft.type is EventType.WITHDRAWAL and not sides.b:
        _driven(draft, after)
    if draft.type is EventType.SUICIDE_ATTACK and not sides.a:
        _bombers(skeleton, draft)
    if draft.type is EventType.CAPTURE_COMBATANT and not (sides.a or sides.b):
        _captors_of(draft, before)
    if draft.type is EventType.WEAPONS_HANDOVER and not sides.a:
        _givers(draft, before)
    if draft.type in _OPPOSED and bool(sides.a) != bool(sides.b):
        _opponent(skeleton, draft, before)


def _both(draft: Draft, before: Sequence[Draft]) -> None:
    """Both sides of an event that names no party."""
    if draft.type is EventType.CLASH:
        _losers(draft)
    if draft.type is EventType.RELEASE_EXCHANGE:
        _captors(draft, before)
    near = _of_sentence(draft, before)
    if draft.sides.a or draft.sides.b:
        return
    if draft.type in _TALKS and not draft.sides.both:
        _sides_before(draft, near)
    elif draft.type is EventType.CLASH or draft.sides.both:
        _sides_around(draft, near)
        if not (draft.sides.a or draft.sides.b):
            _sides_before(draft, before)


def _opponent(skeleton: Skeleton, draft: Draft, before: Sequence[Draft]) -> None:
    """Who stands against the one side that is named."""
    sides = draft.sides
    if sides.a and _taken(draft):
        return
    if draft.type is EventType.WITHDRAWAL and draft.first.mention.role is not Role.CAUSE:
        return  # only «سيطرت … عقب انسحاب …» says before whom
    side = "side_b" if sides.a else "side_a"
    if rivals := _lost(draft):
        draft.inferred[side] = "those whose losses are told"
    else:
        rivals = _rivals_before(draft, before)
        if not rivals and draft.type in _NEAREST:
            rivals = _rival(skeleton, draft, sides.a or sides.b)
        if not rivals:
            return
        draft.inferred[side] = "the opponent named nearest"
    if sides.a:
        sides.b = rivals
    else:
        sides.a = rivals


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


def _lost(draft: Draft) -> list[Mark]:
    """Of a clash that names one side: the parties of the other camp whose losses it tells."""
    if draft.type is not EventType.CLASH:
        return []
    whole = [fact for fact in draft.facts if fact.basis not in _LISTED]
    parties = dict.fromkeys(mark for fact in whole for mark in fact.victims.parties)
    ours = set(map(camp, draft.sides.a or draft.sides.b))
    others = [m for m in parties if camp(m) not in ours and camp(m) not in _NO_RIVALS]
    return others if len(set(map(camp, others))) == 1 else []


def _bombers(skeleton: Skeleton, draft: Draft) -> None:
    """«قتل 70 عنصراً من التنظيم، منهم من فجر نفسه»: of those counted before."""
    at = draft.first.mention.at
    if not _OF_THEM.search(skeleton.line[max(0, at - _OF_WHOM) : at]):
        return
    actors = skeleton.actors(max(0, at - _FAR), at)
    fallen = {category for fact in draft.facts for category in fact.categories}
    counted = skeleton.between(max(0, at - _FAR), at, Label.CASUALTY)
    behind = [m for m in actors if counted and m.at > counted[-1].at]
    same = [m for m in actors if actor_reading(m).category in fallen][-1:]
    same = same or behind[:1] or actors[-1:]
    if same:
        draft.sides.a = same
        draft.inferred["side_a"] = "from the claim told before"


def _captors_of(draft: Draft, before: Sequence[Draft]) -> None:
    """«اشتباكات …، وأسر 15 آخرين»: by those who fought the people taken."""
    taken = {category for fact in draft.facts for category in fact.categories}
    for earlier in reversed(before):
        if earlier.type in _FIGHTS and earlier.sides.a and earlier.sides.b and taken:
            for side, other in _both_ways(earlier):
                if taken & {actor_reading(mark).category for mark in other}:
                    draft.sides.a = list(side)
                    draft.inferred["side_a"] = "from the fight told before"
                    return


def _givers(draft: Draft, before: Sequence[Draft]) -> None:
    """«جرى تسليم الأسلحة لقوات النظام»: by the armed people evacuated, or who agreed to it."""
    takers = set(map(camp, draft.sides.b))
    for earlier in reversed(before):
        if earlier.type is EventType.EVACUATION_DISPLACEMENT or earlier.type in _TALKS:
            parties = [*earlier.sides.a, *earlier.sides.b]
            armed = [m for m in parties if camp(m) not in takers and _is_armed(m)]
            if armed:
                draft.sides.a = armed
                draft.inferred["side_a"] = "from the claim told before"
                return


def _is_armed(mark: Mark) -> bool:
    return camp(mark) not in UNARMED


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
    """The principals of the other side in the claim before, where it stands in one sentence.

    Ground is lost by the first of them.
    """
    ours = draft.sides.a or draft.sides.b
    here = draft.first.mention.statement.sentence
    for earlier in reversed(before[-1:]):
        if earlier.first.mention.statement.sentence == here and earlier.type in _FIGHTS:
            for side, other in _both_ways(earlier):
                if side and (_against(side, ours) or _same_party(other, ours)):
                    found = [mark for mark in side if mark.at not in earlier.sides.allies]
                    return found[:1] if draft.type in TERRITORY else found
    return []


def _both_ways(draft: Draft) -> tuple[tuple[list[Mark], list[Mark]], ...]:
    return (draft.sides.a, draft.sides.b), (draft.sides.b, draft.sides.a)


def _against(side: Sequence[Mark], ours: Sequence[Mark]) -> bool:
    """Whether two sides are of different camps."""
    return not set(map(camp, side)) & set(map(camp, ours))


def _same_party(side: Sequence[Mark], ours: Sequence[Mark]) -> bool:
    """Whether a party stands in both: in a fight within a camp it tells the sides apart."""
    slugs = {actor_reading(mark).slug for mark in side} - {None}
    return any(actor_reading(mark).slug in slugs for mark in ours)


def _sides_around(draft: Draft, near: Sequence[Draft]) -> None:
    """«معاودة قوات النظام قصفها …، بالتزامن مع اشتباكات»: the two camps the sentence tells of."""
    if draft.first.mention.role is not Role.ACCOMPANY:
        return
    acting = [mark for one in near for mark in one.sides.a if _is_armed(mark)]
    named = [mark for one in near for side in (one.sides.a, one.sides.b) for mark in side]
    named = [mark for mark in named if _is_armed(mark)]
    if len(set(map(camp, named))) == 2 and acting:
        ours = camp(acting[-1])
        draft.sides.a = _one_each(m for m in named if camp(m) == ours)
        draft.sides.b = _one_each(m for m in named if camp(m) != ours)
        draft.inferred["sides"] = "from the claim told before"


def _one_each(marks: Iterable[Mark]) -> list[Mark]:
    """One mark a party."""
    found = {actor_reading(mark).slug or str(mark.at): mark for mark in marks}
    return list(found.values())


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
    near = skeleton.actors(start, end if end >= 0 else at + _FAR)
    others = [m for m in near if camp(m) not in ours and camp(m) not in _NO_RIVALS]
    added = _ADDED.search(line, at, at + 2 * _FAR)
    limit = added.start() if added else len(line)
    if draft.type in TERRITORY:
        others = [m for m in others if m.at < limit]
    ours_at = {m.at for m in near if camp(m) in ours}
    near = [m for m in near if m.at not in ours_at]
    others.sort(key=lambda mark: abs(mark.at - at) * (1 if mark.at < at else 2))
    found = _with_partners(skeleton, others[0], near) if others else []
    alone = draft.type in TERRITORY or draft.type in _TALKS
    return found[:1] if alone else found


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
