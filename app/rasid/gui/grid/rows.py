"""The rows of a grid of events, and the words in its cells."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from rasid.core.event import Casualty, Event, Participant
from rasid.gui.inspector.describe import date_text, number, participant_name, side_word
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.drawing import isolated
from rasid.gui.inspector.field_words import field_word
from rasid.gui.words import word
from rasid.storage.queries import EventRow, Opened

T = TypeVar("T")

FIELDS = (
    "type",
    "factuality",
    "side_a",
    "side_b",
    "places",
    "date",
    "weapons",
    "trigger",
    "evidence",
)
"""The fields of a grid, in the order of the card; casualty facts follow, a row each."""

NOTHING = "–"


@dataclass(frozen=True, slots=True)
class GridRow:
    """One field: what each event says of it, and what comes of them.

    ``adopted`` are the places of the cells the result is from. A row that ``differs`` is marked.
    """

    key: str
    title: str
    cells: tuple[str, ...]
    result: str
    adopted: frozenset[int] = frozenset()
    marked: bool = False

    @property
    def differs(self) -> bool:
        """Whether the events do not say the same."""
        return self.marked or len(set(self.cells)) > 1


@dataclass(frozen=True, slots=True)
class Told:
    """An event with the report that tells it."""

    row: EventRow
    opened: Opened

    @property
    def number(self) -> int:
        """Its number in its report."""
        return self.opened.numbers[self.row.id]

    def words(self, span_id: str | None) -> str:
        """The words of a span of its report, empty for none."""
        return next((row.span.text for row in self.opened.spans if row.id == span_id), "")

    def quote(self, start: int, end: int) -> str:
        """Words of its report on one line."""
        return " ".join(self.opened.text[start:end].split())


def field_text(event: Event, field: str, told: Told, desk: Desk) -> str:
    """What an event says of a field, in the words of the report ``told`` is of."""
    match field:
        case "type":
            return word(event.type)
        case "factuality":
            return word(event.factuality)
        case "side_a":
            return _listed(event.side_a, lambda party: _party(party, told, desk), desk)
        case "side_b":
            return _listed(event.side_b, lambda party: _party(party, told, desk), desk)
        case "places":
            return _listed(event.places, lambda place: isolated(place.name), desk)
        case "date":
            return date_text(event.date)
        case "weapons":
            return _listed(event.weapons, lambda each: isolated(told.words(each.span)), desk)
        case "trigger":
            where = event.trigger
            return isolated(told.quote(where.start, where.end)) if where else NOTHING
    return _evidence(event, told)


def _party(party: Participant, told: Told, desk: Desk) -> str:
    own = party.name or told.words(party.span)
    return isolated(own) if own and desk.rtl else participant_name(party, desk)


def _evidence(event: Event, told: Told) -> str:
    count = len(event.evidence)
    if not count:
        return NOTHING
    first = told.quote(event.evidence[0].start, event.evidence[0].end)
    words = first.split(" ")
    cut = " ".join(words[:4]) + (" …" if len(words) > 4 else "")
    return f"{isolated(cut)} ({count})"


def _listed(values: Iterable[T], name: Callable[[T], str], desk: Desk) -> str:
    separator = "، " if desk.rtl else ", "
    return separator.join(name(value) for value in values) or NOTHING


def fact_text(fact: Casualty | None, told: Told) -> str:
    """A casualty fact: as written, low · best · high, and its basis."""
    if fact is None:
        return NOTHING
    written = told.words(fact.span)
    bounds = " · ".join(number(each) for each in (fact.low, fact.best, fact.high))
    said = isolated(written) if written else word(fact.qualifier)
    return f"{said}\n{bounds} · {word(fact.basis)}"


def fact_title(fact: Casualty, side: str | None) -> str:
    """What befell whom."""
    return f"{word(fact.kind)} {side_word(side)}" if side else word(fact.kind)


def field_title(field: str) -> str:
    """The name of a field; the sides are called by their letters."""
    if field in ("side_a", "side_b"):
        return side_word(field[-1])
    return field_word(field)
