"""What the codebook's words and those of a printed page are called, without a window."""

from collections.abc import Mapping
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
    Qualifier,
    SiegePhase,
    VictimStatus,
)
from rasid.paths import bundled

_CLOSED: Mapping[tuple[str, str], type[StrEnum]] = {
    ("type", ""): EventType,
    ("factuality", ""): Factuality,
    ("phase", ""): SiegePhase,
    ("label", ""): Label,
    ("flags", ""): EventFlag,
    ("side_a", "category"): Category,
    ("side_b", "category"): Category,
    ("places", "precision"): PlacePrecision,
    ("places", "role"): PlaceRole,
    ("date", "precision"): DatePrecision,
    ("casualties", "kind"): CasualtyKind,
    ("casualties", "qualifier"): Qualifier,
    ("casualties", "basis"): Basis,
    ("casualties", "victims"): Category,
    ("casualties", "status"): VictimStatus,
}


class PageWords:
    """The words of one language; a value no list knows stands as it is."""

    def __init__(self, *, arabic: bool) -> None:
        self.arabic = arabic

    def say(self, name: str) -> str:
        """A word of the page itself."""
        return self._find("Page", name)

    def field(self, name: str) -> str:
        """A field of the codebook; a path such as "date.start" by its parts."""
        return " · ".join(self._find("Field", part) for part in name.split("."))

    def word(self, value: StrEnum) -> str:
        """A value of a closed list."""
        return self._find(type(value).__name__, value.value)

    def value(self, field: str, part: str | None, value: str) -> str:
        """A value of a field, in words where its list is closed."""
        closed = _CLOSED.get((field, part or ""))
        return self._find(closed.__name__, value) if closed else value

    def value_of(self, kind: str, value: str) -> str:
        """A value of a list by the name of the list."""
        return self._find(kind, value)

    def _find(self, kind: str, value: str) -> str:
        pair = _words().get((kind, value))
        return pair[int(self.arabic)] if pair else value


@cache
def _words() -> dict[tuple[str, str], tuple[str, str]]:
    """English and Arabic by kind and value."""
    path = bundled("resources") / "compare" / "words.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return {(kind, value): (english, arabic) for kind, value, english, arabic in rows}
