"""All word lists, the actor register and the gazetteer, loaded and ready to match."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from rasid.core.vocabulary import CasualtyKind, Category, EventType, Qualifier, VictimStatus
from rasid.extraction.gazetteer import Gazetteer, gazetteer_terms, read_gazetteer
from rasid.extraction.lexicon import Check, Entry, Form, read_lexicon, spell_out
from rasid.extraction.register import Register, read_register, register_terms
from rasid.extraction.terms import TermFinder
from rasid.paths import bundled


def _one_of(*values: str) -> Check:
    def check(cell: str) -> None:
        if cell not in values:
            raise ValueError(f"«{cell}» is none of {', '.join(filter(None, values))}")

    return check


def _types(cell: str) -> None:
    for part in cell.split("|"):
        _one_of(*EventType)(part)


def _anything(_cell: str) -> None:
    pass


CHECKS: Mapping[str, Mapping[str, Check]] = {
    "triggers": {
        "type": _types,
        "class": _one_of("noun", "verb"),
        "not_after": _anything,
        "not_before": _anything,
        "before": _anything,
        "after": _anything,
    },
    "people": {
        "number": _one_of("singular", "dual", "plural", "oblique"),
        "status": _one_of(*VictimStatus),
        "category": _one_of("", *Category),
        "harm": _one_of("", *CasualtyKind),
    },
    "harm": {
        "kind": _one_of(*CasualtyKind),
        "class": _one_of("verb", "masdar", "count", "growth"),
        "behind": _anything,
    },
    "hedges": {
        "qualifier": _one_of(*Qualifier),
        "position": _one_of("before", "after", "vague"),
    },
    "numbers": {
        "class": _one_of("unit", "tail", "ten", "hundred", "thousand", "scale"),
        "value": int,
    },
    "calendar": {"class": _anything, "value": _anything, "number": _anything},
    "weapons": {"kind": str.isidentifier, "means": _one_of("", "1")},
    "sources": {"class": _one_of("name", "source", "adjective")},
    "groups": {"class": _anything, "category": _one_of("", *Category), "slug": _anything},
    "places": {
        "class": _anything,
        "type": _anything,
        "number": _anything,
        "precision": _anything,
    },
    "function": {},
}
"""The lexicons whose terms are matched, and what each column takes; others are read elsewhere."""


@dataclass(frozen=True)
class Resources:
    """What the rules look things up in; ``digest`` names this state of the files."""

    register: Register
    gazetteer: Gazetteer
    finder: TermFinder
    digest: str

    @classmethod
    def load(cls, folder: Path | None = None) -> "Resources":
        """Read ``lexicons/``, ``actors/`` and ``gazetteer/`` of a folder, by default Rasid's own.

        Raises RasidError naming file, line and
        reason where a file does not fit.
        """
        paths = resource_files(folder)
        lexicons = [
            entry
            for path in paths["lexicons"]
            if path.stem in CHECKS
            for entry in read_lexicon(path, CHECKS[path.stem])
        ]
        members = frozenset(
            form.line
            for entry in lexicons
            if entry.lexicon == "groups" and entry.values["class"] == "member"
            for form in spell_out(entry.form)
        )
        register = read_register(paths["actors"])
        gazetteer = read_gazetteer(paths["gazetteer"])

        def terms() -> Iterator[tuple[Form, Entry]]:
            for entry in lexicons:
                for form in spell_out(entry.form):
                    yield form, entry
            yield from register_terms(register, members)
            yield from gazetteer_terms(gazetteer)

        return cls(register, gazetteer, TermFinder(terms()), digest(paths))


def resource_files(folder: Path | None) -> dict[str, list[Path]]:
    """The files of each kind of resource.

    A lexicon of ``folder`` stands in for Rasid's own of the same name; its register and its
    gazetteer stand in for Rasid's own as a whole.
    """
    own = bundled("resources")
    roots = [own] if folder is None else [own, folder]
    lexicons = {path.name: path for root in roots for path in (root / "lexicons").glob("*.tsv")}
    found = {"lexicons": [lexicons[name] for name in sorted(lexicons)]}
    for kind in ("actors", "gazetteer"):
        several = [sorted((root / kind).glob("*.tsv")) for root in reversed(roots)]
        found[kind] = next(filter(None, several), [])
    return found


def digest(paths: Mapping[str, list[Path]]) -> str:
    """Hex hash of the contents of the files."""
    hasher = hashlib.sha256()
    for kind in sorted(paths):
        for path in paths[kind]:
            hasher.update(f"{kind}/{path.name}\0".encode())
            hasher.update(hashlib.sha256(path.read_bytes()).digest())
    return hasher.hexdigest()
