"""How links between events are said, and the digits that make them."""

from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from rasid.core.link import Link
from rasid.core.vocabulary import Relation


@dataclass(frozen=True, slots=True)
class Tie:
    """A relation between this event and that one; ``forwards`` where this is its source."""

    relation: Relation
    forwards: bool = True


NO_LINK = 0
"""The digit that takes a link away."""

RELATIONS = {
    1: Tie(Relation.SAME_AS),
    2: Tie(Relation.UPDATES),
    3: Tie(Relation.UPDATES, forwards=False),
    4: Tie(Relation.PART_OF),
    5: Tie(Relation.PART_OF, forwards=False),
    6: Tie(Relation.CONTRADICTS),
}
"""What a digit says of this event and that one."""

_WORDS: dict[Tie, object] = {
    Tie(Relation.SAME_AS): QT_TRANSLATE_NOOP("Link", "The same"),
    Tie(Relation.UPDATES): QT_TRANSLATE_NOOP("Link", "This updates that"),
    Tie(Relation.UPDATES, forwards=False): QT_TRANSLATE_NOOP("Link", "That updates this"),
    Tie(Relation.PART_OF): QT_TRANSLATE_NOOP("Link", "This is part of that"),
    Tie(Relation.PART_OF, forwards=False): QT_TRANSLATE_NOOP("Link", "That is part of this"),
    Tie(Relation.CONTRADICTS): QT_TRANSLATE_NOOP("Link", "They contradict"),
}


def relation_words(tie: Tie) -> str:
    """What a digit says."""
    return QCoreApplication.translate("Link", str(_WORDS[tie]))


def tie_of(link: Link, event: str) -> Tie:
    """A link as the event that is looked at sees it."""
    both_ways = link.relation in (Relation.SAME_AS, Relation.CONTRADICTS)
    return Tie(link.relation, both_ways or link.source == event)


def tie_words(link: Link, event: str) -> str:
    """A link in words, from the side of one of its events."""
    return relation_words(tie_of(link, event))
