"""What the palette offers, and how a few letters choose among it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from rasid.core.arabic import WORD, fold, stem
from rasid.gui.naming import Name

_WHOLE, _WORD, _INSIDE = range(3)  # how well a name answers; the best first


@dataclass(frozen=True, slots=True)
class Entry:
    """An action: ``id`` is what it is remembered by, ``caps`` are those of its key.

    ``why_not`` says why it does nothing now, "" where it does.
    """

    id: str
    name: Name
    caps: tuple[str, ...]
    run: Callable[[], object]
    why_not: str = ""


def choose(entries: Iterable[Entry], asked: str, recent: Sequence[str]) -> list[Entry]:
    """The entries that ``asked`` fits: names that begin with it first, then what can be done now,
    then those used last.
    """
    wanted = fold(" ".join(asked.split()))
    age = {id_: nth for nth, id_ in enumerate(recent)}
    ranked = [
        (rank, bool(entry.why_not), age.get(entry.id, len(age)), nth, entry)
        for nth, entry in enumerate(entries)
        if (rank := _rank(entry.name, wanted)) is not None
    ]
    return [entry for *_, entry in sorted(ranked, key=lambda each: each[:4])]


def _rank(name: Name, wanted: str) -> int | None:
    ranks = [
        rank
        for each in (name.english, name.arabic)
        if (rank := _rank_of(fold(each), wanted)) is not None
    ]
    return min(ranks, default=None)


def _rank_of(name: str, wanted: str) -> int | None:
    """Words are compared with and without what is attached before them."""
    if name.startswith(wanted):
        return _WHOLE
    words = [form for word in WORD.findall(name) for form in (word, stem(word))]
    asked = WORD.findall(wanted)
    if asked and all(any(word.startswith((part, stem(part))) for word in words) for part in asked):
        return _WORD
    return _INSIDE if wanted in name else None
