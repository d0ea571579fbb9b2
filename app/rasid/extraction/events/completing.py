"""Fills what an event leaves unsaid from what the report says beside it, and notes that it did."""

import re
from collections.abc import Sequence

from rasid.core.vocabulary import CasualtyKind, EventType, VictimStatus
from rasid.extraction.casualties.facts import Fact
from rasid.extraction.casualties.victims import UNARMED, categories
from rasid.extraction.events.cues import Cues
from rasid.extraction.events.dates import DateReader
from rasid.extraction.events.draft import Draft
from rasid.extraction.events.families import FIRE
from rasid.extraction.events.implying import imply
from rasid.extraction.events.lending import lend, lend_time
from rasid.extraction.events.opponents import fill_sides
from rasid.extraction.events.skeleton import Skeleton

_ATTACKERS = re.compile(r"ال(?:مهاجم|متسلل|مقتحم)(?:ين|ون)")
_BY_THEM = re.compile(r"(?<!\S)و(?:قتلت|اسرت|اردت|جرحت|اصابت) $")
_NEAR = 12
_ARMED = (VictimStatus.COMBATANT, VictimStatus.COMMANDER)


def complete(skeleton: Skeleton, cues: Cues, drafts: Sequence[Draft], dates: DateReader) -> None:
    """Sides from the fight the event belongs to, places and dates from the claims before it."""
    for nth, draft in enumerate(drafts):
        before = drafts[max(0, nth - 8) : nth]
        fill_sides(skeleton, draft, before, drafts[nth + 1 : nth + 3])
        lend(skeleton, draft, before, drafts[nth + 1 : nth + 3])
        lend_time(draft, before, dates)
        for fact in draft.facts:
            _victims(skeleton, draft, fact)
        imply(skeleton, cues, draft)


def _victims(skeleton: Skeleton, draft: Draft, fact: Fact) -> None:
    """«الطرفين», and combatants without a party, are those of the event."""
    sides = draft.sides
    if sides.a and any(_ATTACKERS.match(skeleton.folded(mark)) for mark in fact.victims.parties):
        fact.categories = categories(sides.a)
    if fact.categories:
        return
    taken = fact.kind is CasualtyKind.CAPTURED and skeleton.line[fact.at - 3 : fact.at] == "وT "
    struck = taken or _BY_THEM.search(skeleton.line[max(0, fact.at - _NEAR) : fact.at])
    if struck and sides.a and sides.b and draft.type is EventType.CLASH:
        fact.categories = categories(sides.b)  # «تصدت الفصائل للهجوم وقتلت 4 عناصر»
        return
    if fact.victims.both or (fact.rule == "casualty.noun" and draft.type is EventType.CLASH):
        fact.categories = categories([*sides.a, *sides.b])
        armed = bool(fact.categories) and UNARMED.isdisjoint(fact.categories)
        unsaid = fact.victims.status is VictimStatus.UNKNOWN
        fact.status = VictimStatus.COMBATANT if armed and unsaid else fact.victims.status
    elif draft.type is EventType.ARREST and sides.b and fact.status is VictimStatus.UNKNOWN:
        fact.categories, fact.status = categories(sides.b), VictimStatus.COMBATANT
    elif draft.type is EventType.CLASH and fact.status in _ARMED:
        # both sides of one category: whoever fell was of it
        fought = categories([*sides.a, *sides.b])
        fact.categories = fought if len(fought) == 1 else ()
    elif fact.status.value in ("combatant", "officer", "commander") and draft.type in FIRE:
        fact.categories = categories(sides.b)
