"""The actors a reviewer can choose from, found by name in either script."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from rapidfuzz import fuzz, process

from rasid.core.arabic import fold
from rasid.core.vocabulary import Category
from rasid.extraction.register import Register as Source
from rasid.extraction.register import read_register
from rasid.gui.inspector.project_files import Stamped, stamped_files


@dataclass(frozen=True, slots=True)
class Actor:
    """A party as it was called and counted on one day."""

    slug: str
    arabic: str
    english: str
    category: Category


class Register:
    """Actors by slug and by what people type, as they were on an ISO day."""

    _CUTOFF = 60

    def __init__(self, source: Source, day: str | None = None) -> None:
        self._source = source
        self._day = day
        self._forms: list[str] = []
        self._slugs: list[str] = []
        pairs = {
            (fold(form), row.slug)
            for row in source.actors
            for form in (row.name_ar, row.name_en, row.slug, *row.aliases)
        }
        for form, slug in sorted(pairs):
            self._forms.append(form)
            self._slugs.append(slug)

    @staticmethod
    def load(own: Path | None = None) -> "Register":
        """Rasid's register with that of a folder over it; RasidError where a line does not fit."""
        return _load(stamped_files("actors", own))

    def on(self, day: str | None) -> "Register":
        """The same actors as they were on another day."""
        other = object.__new__(Register)
        other._source, other._day = self._source, day
        other._forms, other._slugs = self._forms, self._slugs
        return other

    def get(self, slug: str | None) -> Actor | None:
        """The actor of a slug."""
        rows = list(self._source.get(slug)) if slug else []
        if not rows:
            return None
        row = self._source.pick(range(len(rows)), rows, self._day)
        return Actor(row.slug, row.name_ar, row.name_en, row.category)

    def category_on(self, slug: str, day: str | None) -> Category | None:
        """What a party was on a day; None for one the register does not know."""
        return self._source.category(slug, day)

    def named(self, text: str) -> Actor | None:
        """The one actor that has exactly this name, hamza seats and the like aside."""
        folded = fold(text.strip())
        found = {
            slug for form, slug in zip(self._forms, self._slugs, strict=True) if form == folded
        }
        return self.get(found.pop()) if len(found) == 1 else None

    def find(self, text: str, limit: int = 8) -> list[Actor]:
        """Actors whose names come near ``text``, prefixes first, then the nearest."""
        typed = fold(text.strip())
        if not typed:
            return []
        nearness: dict[str, float] = {}
        matches = process.extract(
            typed, self._forms, scorer=fuzz.WRatio, limit=None, score_cutoff=self._CUTOFF
        )
        for form, score, index in matches:
            slug = self._slugs[index]
            bonus = 100 if form.startswith(typed) else 50 if typed in form else 0
            nearness[slug] = max(nearness.get(slug, 0.0), score + bonus)
        ordered = sorted(nearness, key=lambda slug: (-nearness[slug], slug))[:limit]
        return [actor for slug in ordered if (actor := self.get(slug)) is not None]


@lru_cache(maxsize=2)
def _load(files: tuple[Stamped, ...]) -> Register:
    return Register(read_register(path for path, _ in files))
