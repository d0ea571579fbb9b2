"""The times and places an event is told over, and its dead shared out among them by a policy."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from rasid.core.bounds import Bounds, divide
from rasid.core.event import Event, EventDate, Place
from rasid.core.policy import Places, Policy, Tolls
from rasid.core.vocabulary import Basis, DatePrecision, EventType, PlacePrecision

_ONE_DAY = (DatePrecision.DAY, DatePrecision.UNKNOWN)
_BY_DAY = (DatePrecision.DAY, DatePrecision.DAYS, DatePrecision.WEEK, DatePrecision.MONTH)


@dataclass(frozen=True, slots=True)
class Cell:
    """One time and one place or several, with the dead that are counted there."""

    date: EventDate
    places: tuple[Place, ...]
    dead: Bounds


def main_places(event: Event) -> tuple[Place, ...]:
    """Where an event happened; where it only names where from and where to, these."""
    return tuple(place for place in event.places if place.role is None) or event.places


def distinct(places: Iterable[Place]) -> tuple[Place, ...]:
    """Each place once, as it is first told."""
    found: dict[str, Place] = {}
    for place in places:
        found.setdefault(place.id or place.name, place)
    return tuple(found.values())


def cells(event: Event, dead: Bounds, policy: Policy) -> tuple[Cell, ...]:
    """An event in the parts a policy tells it in; their dead add up to ``dead``.

    Days of a toll that is spread which get none of the dead are left out, but for the first.
    """
    whens, wheres = days(event, policy), _wheres(event, policy)
    found = list[Cell]()
    for when, on_day in zip(whens, divide(dead, len(whens)), strict=True):
        if found and on_day == Bounds():
            continue
        for where, there in zip(wheres, _among(wheres, on_day, policy), strict=True):
            found.append(Cell(when, where, there))
    return tuple(found)


def days(event: Event, policy: Policy) -> tuple[EventDate, ...]:
    """The times of its rows: the time as told, or each day of a toll that is spread."""
    if policy.tolls is Tolls.KEPT or not is_toll_over_days(event):
        return (event.date,)
    first = date.fromisoformat(event.date.start or "")
    length = (date.fromisoformat(event.date.end or "") - first).days + 1
    told = [(first + timedelta(days=nth)).isoformat() for nth in range(length)]
    return tuple(EventDate(start=day, end=day, precision=DatePrecision.DAY) for day in told)


def is_toll_over_days(event: Event) -> bool:
    """Whether an event holds a cumulative toll over a known stretch of days."""
    told = event.date
    return (
        told.start is not None
        and told.end is not None
        and told.start < told.end
        and told.precision in _BY_DAY
        and any(fact.basis is Basis.CUMULATIVE for fact in event.casualties)
    )


def is_summary(event: Event) -> bool:
    """Whether an event is a sum over time, not a happening: what was counted within it."""
    if event.type is not EventType.TOLL_STATEMENT:
        return False
    lasts = event.date.start != event.date.end or event.date.precision not in _ONE_DAY
    return lasts or any(fact.basis is Basis.CUMULATIVE for fact in event.casualties)


def _wheres(event: Event, policy: Policy) -> tuple[tuple[Place, ...], ...]:
    """The places of each row; a whole country is none beside a place in it."""
    places = distinct(main_places(event))
    if policy.places in (Places.BY_FORMAT, Places.TOGETHER) or len(places) < 2:
        return (places,)
    within = [place for place in places if place.precision is not PlacePrecision.COUNTRY]
    return tuple((place,) for place in within or places[:1])


def _among(wheres: Sequence[object], dead: Bounds, policy: Policy) -> tuple[Bounds, ...]:
    if policy.places is Places.FIRST:
        return (dead, *(Bounds() for _ in wheres[1:]))
    return divide(dead, len(wheres))
