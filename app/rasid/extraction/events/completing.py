"""Fills what an event leaves unsaid from what the report says beside it, and notes that it did."""

import re
from collections.abc import Sequence

from rasid.core.vocabulary import Category, EventType, Factuality, Label, VictimStatus
from rasid.extraction.casualties.facts import Fact
from rasid.extraction.casualties.victims import categories
from rasid.extraction.events.camps import camp, is_actor, split_by_camp
from rasid.extraction.events.cues import Cues
from rasid.extraction.events.dates import DateReader, When
from rasid.extraction.events.draft import Draft
from rasid.extraction.events.families import FIRE, TERRITORY
from rasid.extraction.events.implying import imply
from rasid.extraction.events.mentions import Role
from rasid.extraction.events.skeleton import Mark, Skeleton
from rasid.extraction.events.statements import Statement

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
_TALKS = frozenset({EventType.AGREEMENT, EventType.NEGOTIATION, EventType.RELEASE_EXCHANGE})
_FIGHTS = TERRITORY | {EventType.CLASH}
_ADDED = re.compile(r"(?<!\S)(?:فيما|كما|بينما|في حين|كذلك)(?!\S)")
_ATTACKERS = re.compile(r"ال(?:مهاجم|متسلل|مقتحم)(?:ين|ون)")
_FILED = re.compile(r" (?::|-)")
_FAR, _TOLD = 1500, 20
_ARMED = (VictimStatus.COMBATANT, VictimStatus.COMMANDER)
_AND = re.compile(r"(?: ،)? و")
_NO_RIVALS = (
    Category.CIVILIANS.value,
    Category.PROTESTERS.value,
    Category.ORGANISATION.value,
    Category.LOCAL_RECONCILED.value,
    Category.UNIDENTIFIED.value,
)
_PARTS = TERRITORY | {EventType.CAPTURE_COMBATANT, EventType.SUICIDE_ATTACK}


def complete(skeleton: Skeleton, cues: Cues, drafts: Sequence[Draft], dates: DateReader) -> None:
    """Sides from the fight the event belongs to, places and dates from the claims before it."""
    for nth, draft in enumerate(drafts):
        before = drafts[max(0, nth - 8) : nth]
        _sides(skeleton, draft, before, drafts[nth + 1 : nth + 3])
        _places(skeleton, draft, before)
        _date(draft, before, dates)
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


def _told_in(draft: Draft, here: Statement) -> bool:
    """Whether an event is told in a statement, first or again."""
    return any(told.mention.statement == here for told in draft.told[-_TOLD:])


def _dateline(skeleton: Skeleton, draft: Draft) -> list[Mark]:
    """«محافظة درعا: …»: where the paragraph is filed from."""
    at = draft.first.mention.at
    start = max(skeleton.line.rfind("\n", max(0, at - _FAR), at) + 1, at - _FAR)
    first = skeleton.between(start, min(at, start + 4), Label.PLACE)
    return [mark for mark in first if _FILED.match(skeleton.line, mark.at + 1)]


def _places(skeleton: Skeleton, draft: Draft, before: Sequence[Draft]) -> None:
    """Those of the claim told before, of the same statement or sentence first."""
    if draft.places:
        return
    here = draft.first.mention.statement
    if draft.type is EventType.TOLL_STATEMENT:
        return
    if draft.type in _TALKS:
        talks = [d for d in before if d.type in _TALKS]
        before = talks or _of_sentence(draft, before)
    placed = [d for d in reversed(before) if d.places and d.type is not EventType.OTHER]
    placed = [
        d
        for d in placed
        if d.factuality is not Factuality.BACKGROUND
        or d.first.mention.statement.sentence == here.sentence
    ]
    placed.sort(
        key=lambda d: (not _told_in(d, here), d.first.mention.statement.sentence != here.sentence)
    )
    if placed:
        draft.places = list(placed[0].places)
        draft.inferred["places"] = "from the claim told before"
    else:
        draft.places = _dateline(skeleton, draft)
        if draft.places:
            draft.inferred["places"] = "from the dateline"


def _date(draft: Draft, before: Sequence[Draft], dates: DateReader) -> None:
    if draft.when is not None:
        return
    telling = draft.first.telling
    source = _dated(draft, before)
    if source is not None:
        draft.when = source.when
        draft.inferred["date"] = "from the claim told before"
    elif draft.factuality is Factuality.BACKGROUND and not telling.dated:
        draft.when = When()
        draft.inferred["date"] = "background without a time"
    else:
        draft.when = dates.told_today(telling.reference)
        if telling.reference is None:
            return  # with no day of publication there is nothing to infer from
        told = "day of the bulletin retold" if telling.retold else "day of publication"
        draft.inferred["date"] = told


def _dated(draft: Draft, before: Sequence[Draft]) -> Draft | None:
    """The claim whose time is meant: one in the same statement, or the battle it is a part of."""
    here = draft.first.mention.statement
    dated = [
        d for d in reversed(before) if d.when is not None and d.first.telling == draft.first.telling
    ]
    for one in dated:
        if _told_in(one, here):
            return one
    partial = draft.type in _PARTS and draft.factuality is not Factuality.ATTEMPTED
    for one in dated:
        long = one.when is not None and one.when.start != one.when.end
        if one.type is EventType.CLASH and long and partial:
            near = any(
                told.mention.statement.paragraph == here.paragraph for told in one.told[-_TOLD:]
            )
            return one if near else None
    return dated[0] if dated and draft.factuality is Factuality.BACKGROUND else None


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
