"""All word lists, the actor register and the gazetteer, loaded and ready to match."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rasid.core.vocabulary import (
    CasualtyKind,
    Category,
    EventType,
    PlacePrecision,
    Qualifier,
    VictimStatus,
)
from rasid.errors import RasidError
from rasid.extraction.events.cues import FILES as CUE_FILES
from rasid.extraction.events.cues import Cues
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


def _name(cell: str) -> None:
    if not cell.isidentifier():
        raise ValueError(f"«{cell}» is no name of Latin letters and underscores")


def _anything(_cell: str) -> None:
    pass


_FUNCTION = "function"
_NUMBERS = ("singular", "dual", "plural")
_CALENDAR = (
    *("month", "weekday", "part", "hijri", "day", "ordinal", "past", "current", "next"),
    *("unit", "edge", "back"),
)
_GROUPS = (
    *("head", "generic", "member", "adjective", "label", "bystander", "hedge", "nationality"),
    *("office", "owned"),
)
_PLACES = ("type", "bare", "direction", "adjective", "relation", "head", "facility")
CHECKS: Mapping[str, Mapping[str, Check]] = {
    "triggers": {
        "type": _types,
        "class": _one_of("noun", "verb", "headline"),
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
    "calendar": {
        "class": _one_of(*_CALENDAR),
        "value": _anything,
        "number": _one_of("", *_NUMBERS),
    },
    "weapons": {"kind": _name, "means": _one_of("", "1")},
    "sources": {"class": _one_of("name", "source", "adjective", "speaker")},
    "groups": {"class": _one_of(*_GROUPS), "category": _one_of("", *Category), "slug": _anything},
    "places": {
        "class": _one_of(*_PLACES),
        "type": _anything,
        "number": _one_of("", *_NUMBERS),
        "precision": _one_of("", *PlacePrecision),
    },
    _FUNCTION: {},
}
"""The lexicons whose terms are matched, and what each column takes; others are read elsewhere."""


KINDS = ("lexicons", "actors", "gazetteer")
"""The folders of a folder of resources."""


@dataclass(frozen=True)
class Resources:
    """What the rules look things up in; ``digest`` names this state of the files."""

    register: Register
    gazetteer: Gazetteer
    cues: Cues
    function_words: frozenset[str]
    finder: TermFinder
    digest: str

    @classmethod
    def load(cls, own: Path | None = None) -> "Resources":
        """Read Rasid's own ``lexicons/``, ``actors/`` and ``gazetteer/`` with those of a folder
        laid over them: there a spelling, a party or a place replaces ours, or adds to them.

        Raises RasidError naming file, line and reason where a file does not fit.
        """
        files = resource_files(own)
        terms = _lexicon_terms(files["lexicons"])
        members = frozenset(
            form.line
            for form, entry in terms
            if entry.lexicon == "groups" and entry.values["class"] == "member"
        )
        register = read_register(files["actors"])
        gazetteer = read_gazetteer(files["gazetteer"])
        cues = Cues.load(path for path in files["lexicons"] if path.name in CUE_FILES)

        function_words = frozenset(form.line for form, e in terms if e.lexicon == _FUNCTION)

        def everything() -> Iterator[tuple[Form, Entry]]:
            yield from (term for term in terms if term[1].lexicon != _FUNCTION)
            yield from register_terms(register, members)
            yield from gazetteer_terms(gazetteer)

        finder = TermFinder(everything())
        return cls(register, gazetteer, cues, function_words, finder, digest(files))


def resource_files(own: Path | None) -> dict[str, list[Path]]:
    """The files of each kind of resource, Rasid's own first; RasidError for a wrong folder."""
    roots = [bundled("resources"), *([] if own is None else [own])]
    if own is not None and not any((own / kind).is_dir() for kind in KINDS):
        raise RasidError(
            f"{own} holds none of the folders {', '.join(KINDS)}; "
            "name a folder of resources as docs/resources.md describes it."
        )
    return {
        kind: [path for root in roots for path in sorted((root / kind).glob("*.tsv"))]
        for kind in KINDS
    }


def _lexicon_terms(paths: Sequence[Path]) -> list[tuple[Form, Entry]]:
    """All spellings of the lexicons; those of a later file in place of the same before it."""
    by_lexicon: dict[str, list[tuple[Form, Entry]]] = {}
    for path in paths:
        if path.name in CUE_FILES:
            continue
        if path.stem not in CHECKS:
            known = ", ".join(sorted([*CHECKS, *(name.removesuffix(".tsv") for name in CUE_FILES)]))
            raise RasidError(f"{path} is no lexicon Rasid knows; name it after one of {known}.")
        entries = read_lexicon(path, CHECKS[path.stem])
        fresh = [(form, entry) for entry in entries for form in spell_out(entry.form)]
        replaced = {form.line for form, _ in fresh}
        kept = [pair for pair in by_lexicon.get(path.stem, ()) if pair[0].line not in replaced]
        by_lexicon[path.stem] = kept + fresh
    return [pair for terms in by_lexicon.values() for pair in terms]


def resource_versions(own: Path | None) -> dict[str, str]:
    """A hash of the lexicons, the register and the gazetteer each, with those of a folder laid
    over them; RasidError for a wrong folder.
    """
    names = {"actors": "register"}
    return {
        names.get(kind, kind): digest({kind: paths}) for kind, paths in resource_files(own).items()
    }


def digest(files: Mapping[str, Sequence[Path]]) -> str:
    """Hex hash of the contents of the files, wherever they lie."""
    hasher = hashlib.sha256()
    for kind in sorted(files):
        for path in files[kind]:
            hasher.update(f"{kind}/{path.name}\0".encode())
            hasher.update(hashlib.sha256(path.read_bytes()).digest())
    return hasher.hexdigest()
