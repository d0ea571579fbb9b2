"""An event: one claim in a report, with its casualty facts (codebook §3 and §4)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Annotated

from msgspec import Meta

from rasid.core.span import Confidence
from rasid.core.vocabulary import (
    Basis,
    CasualtyKind,
    Category,
    DatePrecision,
    EventFlag,
    EventType,
    Factuality,
    PlacePrecision,
    PlaceRole,
    Qualifier,
    SiegePhase,
    VictimStatus,
)

# Limits that hold whenever a value is read from a file, a command or the log.
Count = Annotated[int, Meta(ge=0, le=1_000_000_000)]
Day = Annotated[str, Meta(pattern=r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$")]
Latitude = Annotated[float, Meta(ge=-90, le=90)]
Longitude = Annotated[float, Meta(ge=-180, le=180)]


@dataclass(frozen=True, slots=True)
class Range:
    """Code points ``[start, end)`` of the canonical text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Participant:
    """An actor on one side. ``actor`` is a register slug, ``span`` the evidence.

    ``role`` is "ally" for one who supports that side; ``certainty`` is "probable" or
    "alternative"; ``name`` keeps the words of a party the register does not know.
    """

    category: Category
    actor: str | None = None
    span: str | None = None
    name: str | None = None
    role: str | None = None
    certainty: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where. ``id`` is a gazetteer id, ``candidates`` the homonyms it was chosen from."""

    name: str
    span: str | None = None
    precision: PlacePrecision = PlacePrecision.EXACT
    id: str | None = None
    lat: Latitude | None = None
    lon: Longitude | None = None
    role: PlaceRole | None = None
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EventDate:
    """When: ISO days, both ends included; None where unknown."""

    start: Day | None = None
    end: Day | None = None
    precision: DatePrecision = DatePrecision.UNKNOWN
    span: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Weapon:
    """A weapon or munition the event was done with."""

    span: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Casualty:
    """A casualty fact. ``id`` and ``subset_of`` are unique within the report."""

    id: str
    kind: CasualtyKind
    count: Count | None = None
    qualifier: Qualifier = Qualifier.UNSPECIFIED
    low: Count | None = None
    best: Count | None = None
    high: Count | None = None
    basis: Basis = Basis.INCREMENTAL
    victims: tuple[Category, ...] = ()
    status: VictimStatus = VictimStatus.UNKNOWN
    subset_of: str | None = None
    span: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One claim. ``inferred`` gives the reason for each field that has no span behind it.

    Order of the sides means nothing but for one-sided types, where ``side_a`` acts.
    """

    id: str
    type: EventType
    factuality: Factuality = Factuality.ACTUAL
    rereport: bool = False
    trigger: Range | None = None
    evidence: tuple[Range, ...] = ()
    side_a: tuple[Participant, ...] = ()
    side_b: tuple[Participant, ...] = ()
    places: tuple[Place, ...] = ()
    date: EventDate = EventDate()
    weapons: tuple[Weapon, ...] = ()
    casualties: tuple[Casualty, ...] = ()
    phase: SiegePhase | None = None
    flags: tuple[EventFlag, ...] = ()
    note: str | None = None
    inferred: Mapping[str, str] = field(default_factory=dict)
    rule: str | None = None
    confidence: Confidence | None = None

    @property
    def anchor(self) -> int:
        """Where the event begins in the text, for ordering: trigger, else first evidence."""
        if self.trigger:
            return self.trigger.start
        return min((e.start for e in self.evidence), default=0)


def spans_of(event: Event) -> Iterator[str]:
    """Ids of the spans an event rests on, each once, in the order of its fields."""
    spans = [
        *(participant.span for participant in (*event.side_a, *event.side_b)),
        *(place.span for place in event.places),
        event.date.span,
        *(weapon.span for weapon in event.weapons),
        *(casualty.span for casualty in event.casualties),
    ]
    yield from dict.fromkeys(span for span in spans if span is not None)
