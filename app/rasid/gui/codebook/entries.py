"""What the codebook says about each of its words, in both languages."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from rasid.core.vocabulary import (
    Basis,
    CasualtyKind,
    Category,
    DatePrecision,
    EventFlag,
    EventType,
    Factuality,
    Label,
    PlacePrecision,
    PlaceRole,
    PublishedBasis,
    Qualifier,
    SiegePhase,
    VictimStatus,
)
from rasid.paths import bundled

VOCABULARIES: dict[type[StrEnum], str] = {
    Label: "label",
    EventType: "event_type",
    Factuality: "factuality",
    Category: "category",
    PlacePrecision: "place_precision",
    PlaceRole: "place_role",
    DatePrecision: "date_precision",
    SiegePhase: "siege_phase",
    CasualtyKind: "casualty_kind",
    Qualifier: "qualifier",
    Basis: "basis",
    VictimStatus: "victim_status",
    PublishedBasis: "published_basis",
    EventFlag: "event_flag",
}
"""The word lists annotators choose from, and the file that explains each."""

FIELDS = "field"
"""The file that explains the fields."""


@dataclass(frozen=True, slots=True)
class Entry:
    """What the codebook says of one word; ``section`` is the part of it that rules on this."""

    section: int
    english: str
    arabic: str

    def words(self, *, arabic: bool) -> str:
        """The explanation in one language."""
        return self.arabic if arabic else self.english


@cache
def entries(file: str) -> Mapping[str, Entry]:
    """The entries of one file of ``resources/codebook``, by word."""
    path = bundled("resources") / "codebook" / f"{file}.toml"
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    return {word: Entry(it["section"], it["en"], it["ar"]) for word, it in data.items()}


def entry_of(value: StrEnum) -> Entry | None:
    """What a word of a list means; None for a list the codebook does not rule on."""
    file = VOCABULARIES.get(type(value))
    return entries(file)[value] if file else None
