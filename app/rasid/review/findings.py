"""What can be found not to fit in an event, how much it matters, and how it is said (DOMAIN §1.13).

A blocking finding stops verification: with it, a total of dead or a date would be wrong. The
others ask for a second look. Each names its field, so that the window can go there.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from rasid.core.vocabulary import Category
from rasid.storage.queries import EventRow, Opened, SpanRow


class Check(StrEnum):
    """What can be found, by a name that stays."""

    LOST_EVIDENCE = "lost_evidence"
    NO_EVIDENCE = "no_evidence"
    WRONG_LABEL = "wrong_label"
    PAGE_RESIDUE = "page_residue"
    BOUNDS = "bounds"
    WOUNDED_AS_DEAD = "wounded_as_dead"
    SUBSET_WITHOUT_WHOLE = "subset_without_whole"
    SUBSET_EXCEEDS_WHOLE = "subset_exceeds_whole"
    COUNTED_TWICE = "counted_twice"
    DID_NOT_HAPPEN = "did_not_happen"
    PART_ADDED = "part_added"
    TOTAL_DIFFERS = "total_differs"
    HEADLINE_EXCEEDS = "headline_exceeds"
    TOLD_TWICE = "told_twice"
    DATE_ORDER = "date_order"
    DATE_AFTER_PUBLICATION = "date_after_publication"
    DATE_UNRESOLVED = "date_unresolved"
    YEAR_CONTRADICTS = "year_contradicts"
    HOMONYM = "homonym"
    OUTSIDE_SYRIA = "outside_syria"
    OTHER_CATEGORY = "other_category"


BLOCKING = frozenset(
    {
        Check.LOST_EVIDENCE,
        Check.WRONG_LABEL,
        Check.PAGE_RESIDUE,
        Check.BOUNDS,
        Check.WOUNDED_AS_DEAD,
        Check.SUBSET_WITHOUT_WHOLE,
        Check.SUBSET_EXCEEDS_WHOLE,
        Check.PART_ADDED,
        Check.DID_NOT_HAPPEN,
        Check.DATE_ORDER,
        Check.DATE_AFTER_PUBLICATION,
    }
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that does not fit: where, what, and the words or numbers it is about.

    ``field`` is the name of a field of the event, ``item`` the id of the casualty fact or span
    within it, if one is meant.
    """

    check: Check
    field: str
    item: str | None = None
    about: str = ""

    @property
    def blocks(self) -> bool:
        """Whether the event may not be verified with it."""
        return self.check in BLOCKING

    def __str__(self) -> str:
        """What was found and what to do, in English; the window has the same in both languages."""
        return _SENTENCES[self.check].format(about=self.about, field=self.field)


CategoryOn = Callable[[str, str | None], Category | None]
"""What a party of the register is on an ISO day, None for a stranger."""


@dataclass(frozen=True, slots=True)
class Context:
    """An event as it is checked, its report, the spans of that by id, and who knows the parties."""

    row: EventRow
    opened: Opened
    spans: Mapping[str, SpanRow]
    category_on: CategoryOn | None = None


_SENTENCES = {
    Check.LOST_EVIDENCE: "The evidence “{about}” was rejected or is gone. Point to other words.",
    Check.NO_EVIDENCE: "{field} has neither evidence nor a reason. Select the words, or say why.",
    Check.WRONG_LABEL: "“{about}” is marked as something else. Relabel it, or choose other words.",
    Check.PAGE_RESIDUE: "“{about}” is page residue, not people. Remove the casualty fact.",
    Check.BOUNDS: "Low, best and high do not ascend ({about}). Correct the numbers.",
    Check.WOUNDED_AS_DEAD: "“{about}”: wounded are counted as dead. Separate them.",
    Check.SUBSET_WITHOUT_WHOLE: "A part is not tied to its whole. Say which fact it is part of.",
    Check.SUBSET_EXCEEDS_WHOLE: "A part is greater than its whole ({about}). Correct one of them.",
    Check.COUNTED_TWICE: "A running total ({about}) stands beside parts of it. Keep one of them.",
    Check.DID_NOT_HAPPEN: "What is {about} has no casualties. Remove them, or correct factuality.",
    Check.PART_ADDED: "A part ({about}) is added to its whole. Make it a subset, or untie it.",
    Check.TOTAL_DIFFERS: "The total and its parts differ ({about}). Flag it, or correct a number.",
    Check.HEADLINE_EXCEEDS: "The headline tells of more dead than the events ({about}). Find them.",
    Check.TOLD_TWICE: "Event {about} tells of the same dead in the same place. Merge or link them.",
    Check.DATE_ORDER: "The event ends before it begins ({about}). Correct the date.",
    Check.DATE_AFTER_PUBLICATION: "The event lies after its report ({about}). Correct one date.",
    Check.DATE_UNRESOLVED: "The date could not be resolved. Set the publication date, or the day.",
    Check.YEAR_CONTRADICTS: "The year named is not that of publication ({about}). Correct one.",
    Check.HOMONYM: "Several places are called “{about}”. Choose one.",
    Check.OUTSIDE_SYRIA: "“{about}” lies outside Syria on the map. Choose the place again.",
    Check.OTHER_CATEGORY: "The register has {about} that day. Correct the category or the actor.",
}
