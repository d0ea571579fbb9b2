"""Seats parties that no actor span names: victims, marchers, powers named by an adjective."""

from rasid.core.vocabulary import Basis, Category, EventType
from rasid.extraction.events.cues import Cues
from rasid.extraction.events.draft import Draft, Implied
from rasid.extraction.events.families import FIRE, OF_PERSONS
from rasid.extraction.events.skeleton import Skeleton

_AGAINST_PEOPLE = FIRE | OF_PERSONS
_BY_POWERS = FIRE | {EventType.TROOP_MOVEMENT, EventType.BASE, EventType.ARREST}
_WORDS = 3
_SLUGS = {Category.CIVILIANS: "civilians"}
_PARTS = (Basis.SUBSET, Basis.RESTATEMENT)


def imply(skeleton: Skeleton, cues: Cues, draft: Draft) -> None:
    """Fill an empty side from what the words imply, and note that it was."""
    if draft.type is EventType.PROTEST and not draft.sides.a:
        draft.implied_a = [Implied(Category.PROTESTERS, None)]
        draft.inferred["side_a"] = "those who protest are not named"
    if draft.type in _BY_POWERS and not draft.sides.a:
        _power(skeleton, cues, draft)
    if draft.type is EventType.CLASH and not (draft.sides.a or draft.sides.b):
        _victims(draft)
    reconciled = any(Category.LOCAL_RECONCILED in fact.categories for fact in draft.facts)
    if draft.type in _AGAINST_PEOPLE and (reconciled or not draft.sides.b):
        draft.sides.b.clear()
        _victims(draft)


def _power(skeleton: Skeleton, cues: Cues, draft: Draft) -> None:
    """«غارات روسية», «رتل عسكري تركي»."""
    mention = draft.first.mention
    behind = " ".join(skeleton.line[mention.last + 1 : mention.end].split()[:_WORDS])
    own = " ".join(map(skeleton.folded, mention.marks))
    found = cues.patterns["nation"].search(f"{own} {behind}")
    if found is not None:
        draft.implied_a = [Implied(Category.FOREIGN_STATE, cues.value("nation", found))]
        draft.inferred["side_a"] = "named by an adjective"


def _victims(draft: Draft) -> None:
    """Those who were killed, wounded or taken are those acted upon."""
    seen: dict[Category, Implied] = {}
    for fact in draft.facts:
        if fact.basis not in _PARTS:
            for category in fact.categories:
                implied = Implied(category, _SLUGS.get(category), fact.mark)
                seen.setdefault(category, implied)
    if seen:
        draft.implied_b = list(seen.values())
        draft.inferred["side_b"] = "the victims of its casualty facts"
