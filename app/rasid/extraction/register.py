"""The actor register: who a party is, under which names, and of what category when."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from rasid.core.vocabulary import Category
from rasid.extraction.lexicon import Entry, Form, broken, line_form, read_table

_COLUMNS = ("slug", "name_ar", "name_en", "category", "aliases", "valid_from", "valid_to")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}|")
_AMOUNTS = ("مءات", "ميات", "مياتال", "عشرات", "الاف", "عدد")
NAMES, ANAPHORA = "actors", "anaphora"
"""Lexicons of the register's names, and of words that name a party only after its name."""


class Actor(Struct, frozen=True, gc=False):
    """A party during one period; the days are ISO, both included, None where open."""

    slug: str
    name_ar: str
    name_en: str
    category: Category
    aliases: tuple[str, ...] = ()
    anaphora: tuple[str, ...] = ()
    valid_from: str | None = None
    valid_to: str | None = None
    successor: str | None = None
    acled_name: str | None = None
    ucdp_name: str | None = None

    def held(self, day: str | None) -> bool:
        """Whether the row holds on an ISO day; with no day, whether it is still open."""
        if day is None:
            return self.valid_to is None
        return (self.valid_from or "") <= day <= (self.valid_to or "9999")


class Register:
    """The rows of the register, found by slug or by name."""

    def __init__(self, actors: Iterable[Actor]) -> None:
        self.actors = tuple(actors)
        self._by_slug: dict[str, list[Actor]] = defaultdict(list)
        self._by_name: dict[str, list[Actor]] = defaultdict(list)
        for actor in self.actors:
            self._by_slug[actor.slug].append(actor)
            for name in (actor.name_ar, *actor.aliases):
                self._by_name[line_form(name)].append(actor)

    def category(self, slug: str, day: str | None) -> Category | None:
        """The category of a party on an ISO day, or of its last period; None for a stranger."""
        rows = self._by_slug.get(slug)
        return self.pick(range_of(rows), rows, day).category if rows else None

    def known_as(self, name: str, day: str | None) -> Actor | None:
        """Who a line form names on an ISO day."""
        rows = self._by_name.get(name)
        return self.pick(range_of(rows), rows, day) if rows else None

    def get(self, slug: str) -> tuple[Actor, ...]:
        """The periods of a party, in the order of the file."""
        return tuple(self._by_slug.get(slug, ()))

    @staticmethod
    def pick(order: Iterable[int], rows: list[Actor], day: str | None) -> Actor:
        """Of rows that share a name, the one that holds that day, else the last to hold."""
        chosen = [rows[i] for i in order if rows[i].held(day)]
        if chosen:
            return chosen[-1] if day is None else chosen[0]
        early = day is not None and all((row.valid_from or "") > day for row in rows)
        if early:
            return min(rows, key=lambda row: row.valid_from or "")
        return max(rows, key=lambda row: row.valid_to or "9999")

    def named(self, entries: Iterable[Entry], day: str | None) -> Actor:
        """Who the entries of one name mean on an ISO day."""
        rows = [self.actors[int(entry.values["row"])] for entry in entries]
        return self.pick(range_of(rows), rows, day)


def range_of(rows: list[Actor] | None) -> range:
    """Indices of rows."""
    return range(len(rows or ()))


def read_register(paths: Iterable[Path]) -> Register:
    """The register of some tab-separated files; what a later one says of a slug replaces the rest.

    Raises RasidError naming file, line and reason for a line that does not fit.
    """
    actors: list[Actor] = []
    for path in paths:
        fresh = list(_read(path))
        replaced = {actor.slug for actor in fresh}
        actors = [actor for actor in actors if actor.slug not in replaced] + fresh
    return Register(actors)


def _read(path: Path) -> Iterator[Actor]:
    for number, row in read_table(path, _COLUMNS):
        if not row["slug"] or not row["name_ar"]:
            raise broken(path, number, "has no slug or no Arabic name")
        if row["category"] not in set(Category):
            raise broken(path, number, f"has an unknown category «{row['category']}»")
        days = row["valid_from"], row["valid_to"]
        if not all(_DAY.fullmatch(day) for day in days):
            raise broken(path, number, "has a day that is not written YYYY-MM-DD")
        yield Actor(
            row["slug"],
            row["name_ar"],
            row["name_en"],
            Category(row["category"]),
            _several(row["aliases"]),
            _several(row.get("anaphora", "")),
            *(row.get(name) or None for name in ("valid_from", "valid_to", "successor")),
            *(row.get(name) or None for name in ("acled_name", "ucdp_name")),
        )


def _several(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip())


def register_terms(register: Register, members: frozenset[str]) -> Iterator[tuple[Form, Entry]]:
    """The forms of all names, in both cases of the sound plural.

    A name that only puts a ``members`` word before another name of the same party is left out:
    in «عناصر X» the party is X.
    """
    for row, actor in enumerate(register.actors):
        names = {line_form(name) for name in (actor.name_ar, *actor.aliases)}
        for name in sorted(names):
            head, _, rest = name.partition(" ")
            if (head in members or head in _AMOUNTS) and rest in names:
                continue
            yield from _forms(name, Entry(NAMES, name, {"row": str(row)}))
        for word in actor.anaphora:
            yield from _forms(line_form(word), Entry(ANAPHORA, word, {"row": str(row)}))


def _forms(name: str, entry: Entry) -> Iterator[tuple[Form, Entry]]:
    yield Form(name), entry
    words = name.split()
    for ending, other in (("ين", "ون"), ("ون", "ين")):
        if words[0].endswith(ending) and len(words[0]) > 4:
            changed = [w[:-2] + other if w.endswith(ending) and len(w) > 4 else w for w in words]
            yield Form(" ".join(changed)), entry
