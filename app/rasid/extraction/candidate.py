"""What a rule proposes: a span, why, how sure, and what it read there."""

from msgspec import Struct

from rasid.core.vocabulary import (
    CasualtyKind,
    Category,
    EventType,
    Label,
    PlacePrecision,
    Qualifier,
    VictimStatus,
)
from rasid.extraction.dates import TimeExpression


class ActorReading(Struct, frozen=True, gc=False):
    """``slug`` is None for a party the register does not know; ``certainty`` as in the codebook.

    ``anaphoric`` marks words that name a party only in context («التنظيم», «مجموعات»); the slug
    is then the party they were taken to mean.
    """

    category: Category
    slug: str | None = None
    certainty: str | None = None
    anaphoric: bool = False


class PlaceReading(Struct, frozen=True, gc=False):
    """``type`` is the type word's class ("town", "quarter", "countryside" …, "" where bare).

    ``candidates`` are gazetteer ids, the likeliest first; empty for an unseen name. ``precision``
    already heeds the relation words that stand before the span. ``undecided`` says that the text
    gives nothing to tell the first candidate from another by.
    """

    name: str
    type: str = ""
    precision: PlacePrecision = PlacePrecision.EXACT
    candidates: tuple[str, ...] = ()
    lat: float | None = None
    lon: float | None = None
    undecided: bool = False


class QuantityReading(Struct, frozen=True, gc=False):
    """A number of people as codebook §4 bounds it.

    ``kind`` is what the word that governs the span says befell them, None where only «بينهم» or
    the like ties it to a quantity before it; ``noun`` is the counted noun, folded, "" where none
    is adjacent; ``subset`` says that such a tie stands before the span; ``category`` is that of
    the noun itself («مدنيين»), None for «عنصراً».
    """

    count: int | None
    qualifier: Qualifier
    low: int | None
    best: int | None
    high: int | None
    kind: CasualtyKind | None = None
    noun: str = ""
    status: VictimStatus = VictimStatus.UNKNOWN
    category: Category | None = None
    subset: bool = False


class TriggerReading(Struct, frozen=True, gc=False):
    """``types`` are the event types the word may state, the likeliest first.

    ``lemma`` is the lexicon's form, ``enclitic`` the pronoun on the word («ها» in «قصفها»), and
    ``verb`` says that the word is a finite verb.
    """

    types: tuple[EventType, ...]
    lemma: str = ""
    enclitic: str = ""
    verb: bool = False


class WeaponReading(Struct, frozen=True, gc=False):
    """``kind`` is the lexicon's class of the weapon: "barrel_bomb", "mortar", "missile" …"""

    kind: str


Reading = (
    ActorReading | PlaceReading | TimeExpression | QuantityReading | TriggerReading | WeaponReading
)


class Candidate(Struct, frozen=True, gc=False):
    """A proposed span.

    ``start`` and ``end`` are code points of the text, ``first`` and ``stop`` the tokens it
    touches. ``rule`` names what made it; ``confidence`` is 0 to 1. ``reading`` is None for
    ATTRIBUTION and BOILERPLATE. ``link`` is a register slug or gazetteer id.
    """

    label: Label
    start: int
    end: int
    first: int
    stop: int
    rule: str
    confidence: float
    reading: Reading | None = None
    link: str | None = None

    @property
    def span(self) -> tuple[int, int]:
        """Where it stands in the text."""
        return self.start, self.end

    @property
    def length(self) -> int:
        """Code points covered."""
        return self.end - self.start
