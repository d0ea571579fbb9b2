"""Gives each casualty fact to the event that brought it about."""

from collections.abc import Sequence

from rasid.core.vocabulary import CasualtyKind, EventType
from rasid.extraction.casualties.facts import Fact
from rasid.extraction.events.draft import Draft
from rasid.extraction.events.families import FIRE, TERRITORY
from rasid.extraction.events.mentions import Mention

_DEADLY = FIRE | TERRITORY | {
    EventType.CLASH, EventType.ASSASSINATION, EventType.EXECUTION, EventType.ATTACK_CIVILIANS,
    EventType.BODIES_FOUND, EventType.OTHER, EventType.SUICIDE_ATTACK, EventType.PROTEST,
    EventType.SIEGE, EventType.TOLL_STATEMENT, EventType.LOOTING_DESTRUCTION, EventType.SEXUAL_VIOLENCE,
}  # fmt: skip
_OF_KIND = {
    CasualtyKind.CAPTURED: {EventType.CAPTURE_COMBATANT, EventType.CLASH},
    CasualtyKind.ABDUCTED: {EventType.ABDUCTION},
    CasualtyKind.ARRESTED: {EventType.ARREST},
    CasualtyKind.DISPLACED: {EventType.EVACUATION_DISPLACEMENT},
}


def attach(drafts: Sequence[Draft], facts: Sequence[Fact]) -> None:
    """Put every fact in the ``facts`` of a draft; one that no event can hold is left out."""
    homes = [(told.mention, draft) for draft in drafts for told in draft.told]
    homes.sort(key=lambda pair: pair[0].at)
    given: dict[int, Draft] = {}
    for fact in [*(f for f in facts if not _headline(f)), *(f for f in facts if _headline(f))]:
        home = given.get(id(fact.parent)) or _home(fact, homes) or _by_weight(fact, drafts)
        if home is not None:
            given[id(fact)] = home
            home.facts.append(fact)


def _headline(fact: Fact) -> bool:
    return fact.statement.paragraph == 0


def _can(draft: Draft, fact: Fact) -> bool:
    return draft.type in _OF_KIND.get(fact.kind, _DEADLY)


def _home(fact: Fact, homes: list[tuple[Mention, Draft]]) -> Draft | None:
    """The mention in the same statement, nearest before, else nearest behind, else told before."""
    here = [(m, d) for m, d in homes if m.statement == fact.statement and _can(d, fact)]
    before = [d for m, d in here if m.at <= fact.at]
    if before:
        return before[-1]
    if here:
        return here[0][1]
    if _headline(fact):
        return None
    near = [
        d
        for m, d in homes
        if m.at < fact.at and m.statement.paragraph == fact.statement.paragraph and _can(d, fact)
    ]
    if near:
        return near[-1]
    behind = [
        d for m, d in homes if m.statement.sentence == fact.statement.sentence and _can(d, fact)
    ]
    return behind[0] if behind else None


def _by_weight(fact: Fact, drafts: Sequence[Draft]) -> Draft | None:
    """A headline or summary goes with the event that holds the most facts of its kind."""
    able = [d for d in drafts if _can(d, fact)]
    if not able:
        return None
    return max(
        able, key=lambda d: (sum(f.kind is fact.kind for f in d.facts), len(d.facts), len(d.told))
    )
