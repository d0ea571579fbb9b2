"""Fills what an event leaves unsaid from what the report says beside it, and notes that it did."""

from collections.abc import Sequence
from datetime import date

from rasid.core.vocabulary import Category, EventType, Factuality
from rasid.extraction.casualties.facts import Fact
from rasid.extraction.casualties.victims import categories
from rasid.extraction.events.camps import camp, is_actor
from rasid.extraction.events.dates import DateReader
from rasid.extraction.events.draft import Draft
from rasid.extraction.events.sides import TWO_SIDED
from rasid.extraction.events.skeleton import Mark, Skeleton
from rasid.extraction.events.types import FIRE, TERRITORY

_OPPOSED = TERRITORY | {EventType.CLASH, EventType.SIEGE, EventType.SUICIDE_ATTACK}
_NOT_PLACED = {EventType.AGREEMENT, EventType.NEGOTIATION}


def complete(
    skeleton: Skeleton, drafts: Sequence[Draft], dates: DateReader, published: date | None
) -> None:
    """Sides from the fight the event belongs to, places and dates from the claims before it."""
    for nth, draft in enumerate(drafts):
        before = drafts[max(0, nth - 8) : nth]
        _sides(skeleton, draft, before)
        _places(draft, before)
        _date(draft, before, dates)
        for fact in draft.facts:
            _victims(draft, fact)


def _sides(skeleton: Skeleton, draft: Draft, before: Sequence[Draft]) -> None:
    sides = draft.sides
    if (sides.both or draft.type in TWO_SIDED) and not (sides.a and sides.b):
        known = [d for d in before if d.sides.a and d.sides.b and d.type is EventType.CLASH]
        if known and not (sides.a or sides.b):
            sides.a, sides.b = list(known[-1].sides.a), list(known[-1].sides.b)
            sides.allies = set(known[-1].sides.allies)
            draft.inferred["sides"] = "from the clash told before"
            return
    if draft.type in _OPPOSED and sides.a and not sides.b:
        rival = _rival(skeleton, draft, sides.a)
        if rival is not None:
            sides.b = [rival]
            draft.inferred["side_b"] = "the opponent named nearest"
    elif draft.type in _OPPOSED and sides.b and not sides.a:
        rival = _rival(skeleton, draft, sides.b)
        if rival is not None:
            sides.a = [rival]
            draft.inferred["side_a"] = "the opponent named nearest"


def _rival(skeleton: Skeleton, draft: Draft, known: Sequence[Mark]) -> Mark | None:
    """The nearest actor of another camp in the same paragraph, those before it first."""
    at = draft.first.mention.at
    ours = {camp(mark) for mark in known}
    line = skeleton.line
    start, end = line.rfind("\n", 0, at) + 1, line.find("\n", at)
    near = [m for m in skeleton.between(start, end if end >= 0 else len(line)) if is_actor(m)]
    others = [m for m in near if camp(m) not in ours and camp(m) != Category.CIVILIANS.value]
    if not others:
        return None
    return min(others, key=lambda mark: abs(mark.at - at) * (1 if mark.at < at else 2))


def _places(draft: Draft, before: Sequence[Draft]) -> None:
    if draft.places or not before:
        return
    for earlier in reversed(before):
        if earlier.places:
            draft.places = list(earlier.places)
            draft.inferred["places"] = "from the claim told before"
            return


def _date(draft: Draft, before: Sequence[Draft], dates: DateReader) -> None:
    if draft.when is not None:
        return
    telling = draft.first.telling
    same = [d for d in before if d.paragraph == draft.paragraph and d.when is not None]
    if draft.factuality is not Factuality.ACTUAL and same and not telling.retold:
        draft.when = same[-1].when
        draft.inferred["date"] = "from the claim told before"
        return
    draft.when = dates.told_today(telling.reference)
    draft.inferred["date"] = (
        "day of the bulletin retold" if telling.retold else "day of publication"
    )


def _victims(draft: Draft, fact: Fact) -> None:
    """«الطرفين», and combatants without a party, are those of the event."""
    if fact.categories:
        return
    sides = draft.sides
    if fact.victims.both or (
        fact.kind.value == "killed_or_wounded" and draft.type is EventType.CLASH
    ):
        fact.categories = categories([*sides.a, *sides.b])
        fact.status = fact.victims.status
    elif fact.status.value in ("combatant", "officer", "commander") and draft.type in FIRE:
        fact.categories = categories(sides.b)
