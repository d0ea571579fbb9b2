"""Seats parties that no actor span names: victims, marchers, powers named by an adjective."""

import re

from rasid.core.vocabulary import Basis, CasualtyKind, Category, EventType
from rasid.extraction.casualties.facts import Fact
from rasid.extraction.casualties.victims import categories
from rasid.extraction.events.cues import Cues
from rasid.extraction.events.draft import Draft, Implied
from rasid.extraction.events.families import FIRE, OF_PERSONS
from rasid.extraction.events.skeleton import Skeleton

_AGAINST_PEOPLE = FIRE | OF_PERSONS
_BY_POWERS = FIRE | {EventType.TROOP_MOVEMENT, EventType.BASE, EventType.ARREST}
_WORDS = 3
# «استهداف آلية عسكرية تركية»: whose it was
_TARGETS = re.compile(
    r"(?<!\S)(?:علي )?[بل]?"
    r"(?:اليه|اليات|نقطه|نقاط|قاعده|رتل|موقع|مواقع|سياره|عربه|مقر|دوريه|شاحنه)(?!\S)"
)
_SLUGS = {Category.CIVILIANS: "civilians"}
# «5 أشخاص، هم: مواطنة و4 أطفال»: who the whole were.
_ALL_OF_THEM = re.compile(r"(?<!\S)(?:و?هم|توزعوا|:)(?!\S)")


def imply(skeleton: Skeleton, cues: Cues, draft: Draft) -> None:
    """Fill an empty side from what the words imply, and note that it was."""
    if draft.type is EventType.PROTEST and not draft.sides.a:
        draft.implied_a = [Implied(Category.PROTESTERS, None)]
        draft.inferred["side_a"] = "those who protest are not named"
    if draft.type in _BY_POWERS and not draft.sides.a:
        _power(skeleton, cues, draft)
    if draft.type in FIRE and not draft.sides.b:
        _owner(skeleton, cues, draft)
    if draft.type is EventType.CLASH and not (draft.sides.a or draft.sides.b):
        _victims(skeleton, draft)
    reconciled = any(Category.LOCAL_RECONCILED in fact.categories for fact in draft.facts)
    if draft.type in _AGAINST_PEOPLE:
        if reconciled:
            draft.sides.b.clear()
        _victims(skeleton, draft)
    if draft.type in OF_PERSONS and not (draft.sides.b or draft.implied_b):
        _person(skeleton, cues, draft)


def _person(skeleton: Skeleton, cues: Cues, draft: Draft) -> None:
    """«اعتدى عناصر الجندرمة على مواطن»: whom the words behind the trigger name."""
    mention = draft.first.mention
    found = cues.patterns["victims"].search(skeleton.line, mention.last + 1, mention.end)
    if found is not None and cues.value("victims", found).endswith(Category.CIVILIANS.value):
        draft.implied_b = [Implied(Category.CIVILIANS, _SLUGS[Category.CIVILIANS])]
        draft.inferred["side_b"] = "the people it was done to"


def _power(skeleton: Skeleton, cues: Cues, draft: Draft) -> None:
    """«غارات روسية», «رتل عسكري تركي»."""
    mention = draft.first.mention
    behind = " ".join(skeleton.line[mention.last + 1 : mention.end].split()[:_WORDS])
    own = " ".join(map(skeleton.folded, mention.marks))
    found = cues.patterns["nation"].search(f"{own} {behind}")
    if found is not None and not (draft.type in FIRE and _TARGETS.match(behind)):
        draft.implied_a = [Implied(Category.FOREIGN_STATE, cues.value("nation", found))]
        draft.inferred["side_a"] = "named by an adjective"


def _owner(skeleton: Skeleton, cues: Cues, draft: Draft) -> None:
    """«استهدفت عبوة آلية عسكرية تركية», «قاعدة أمريكية»: whose things were hit."""
    mention = draft.first.mention
    behind = " ".join(skeleton.line[mention.last + 1 : mention.end].split()[: 2 * _WORDS])
    hit = _TARGETS.search(behind)
    words = " ".join(behind[hit.end() :].split()[: _WORDS - 1]) if hit else ""
    found = cues.patterns["nation"].search(words)
    if found is not None:
        draft.implied_b = [Implied(Category.FOREIGN_STATE, cues.value("nation", found))]
        draft.inferred["side_b"] = "named by an adjective"


def _victims(skeleton: Skeleton, draft: Draft) -> None:
    """Those who were killed, wounded or taken are those acted upon; beside a party that is named
    only civilians are.
    """
    seen: dict[Category, Implied] = {}
    for fact in draft.facts:
        if _counts(skeleton, draft, fact):
            for category in fact.categories:
                seen.setdefault(category, Implied(category, _SLUGS.get(category), fact.mark))
    if draft.sides.b:
        known = categories(draft.sides.b)
        slain = {f.mark.at for f in draft.facts if _fell_beside(skeleton, f)}
        seen = {
            c: one
            for c, one in seen.items()
            if c is Category.CIVILIANS and c not in known and one.mark and one.mark.at in slain
        }
    if seen:
        draft.implied_b = list(seen.values())
        draft.inferred["side_b"] = "the victims of its casualty facts"


def _fell_beside(skeleton: Skeleton, fact: Fact) -> bool:
    """Whether a count of civilians makes them a side beside a party: killed, and not its own
    driver or wife («سائقه»).
    """
    candidate = fact.mark.candidate
    words = skeleton.document.text[candidate.start : candidate.end]  # unfolded: ة is no pronoun
    tied = " " not in words and words.endswith(("ه", "ها", "هم"))
    return fact.kind is not CasualtyKind.WOUNDED and not tied


def _counts(skeleton: Skeleton, draft: Draft, fact: Fact) -> bool:
    """Whether a fact tells of its own whom it befell: no part, unless of a whole that does not."""
    if fact.basis is Basis.RESTATEMENT:
        return False
    whole = fact.parent
    if whole is None or whole not in draft.facts:
        return True
    listed = skeleton.line[whole.at + 1 : min(part.at for part in whole.children)]
    return not whole.categories and _ALL_OF_THEM.search(listed) is not None
