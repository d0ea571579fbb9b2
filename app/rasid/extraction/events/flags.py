"""What the next reader of an event is warned of; nothing is put right in silence (ruling 21)."""

import re
from collections.abc import Iterator, Sequence

from rasid.core.vocabulary import EventFlag, Qualifier
from rasid.extraction.casualties.facts import Fact
from rasid.extraction.events.draft import Draft
from rasid.extraction.events.places import place_reading
from rasid.extraction.events.skeleton import Skeleton

# «10 مدنيين، هم 4 رجال و3 أطفال»: the list is said to be the whole of them.
_WHOLE_LIST = re.compile(r"(?:^|\s)(?:و?هم|توزعوا|موزعين|:)(?:\s|$)")


def flags(skeleton: Skeleton, draft: Draft, facts: Sequence[Fact]) -> tuple[EventFlag, ...]:
    """The flags of an event whose casualty facts are ``facts``, each once."""
    return tuple(_found(skeleton, draft, facts))


def _found(skeleton: Skeleton, draft: Draft, facts: Sequence[Fact]) -> Iterator[EventFlag]:
    if draft.when is not None and draft.when.contradictory:
        yield EventFlag.SOURCE_ERROR
    if any(not _adds_up(skeleton, fact) for fact in facts):
        yield EventFlag.INCONSISTENT_TOTAL
    if any(place_reading(mark).undecided for mark in draft.places):
        yield EventFlag.PLACE_AMBIGUOUS
    if draft.when is not None and draft.when.mark and draft.when.start is None:
        yield EventFlag.DATE_UNRESOLVED


def _adds_up(skeleton: Skeleton, whole: Fact) -> bool:
    """Whether no part is more than its whole, and a list of all parts comes to it exactly."""
    parts = [part for part in whole.children if part.kind is whole.kind]
    sizes = [part.total for part in parts if part.total is not None]
    if whole.total is None or whole.qualifier is not Qualifier.EXACT or not sizes:
        return True
    if max(sizes) > whole.total:
        return False
    exact = len(sizes) == len(parts) and all(p.qualifier is Qualifier.EXACT for p in parts)
    between = skeleton.line[whole.at + 1 : min(part.at for part in parts)]
    listed = exact and len(parts) > 1 and _WHOLE_LIST.search(between) is not None
    return not listed or sum(sizes) == whole.total
