"""Makes the map of the dashboard from an overview."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from rasid.core.vocabulary import PlacePrecision
from rasid.gui.dashboard.event_map import SIGNS, EventMap, Point
from rasid.gui.dashboard.figure import Mark
from rasid.gui.dashboard.outline import Ring
from rasid.gui.dashboard.wording import title
from rasid.gui.governorates import governorates
from rasid.gui.inspector.drawing import isolated
from rasid.gui.words import word
from rasid.publishing.overview import Overview, Spot

_TOO_WIDE = (PlacePrecision.MULTI_ADMIN1, PlacePrecision.COUNTRY)
_STEPS = (0.01, 0.1, 0.2, 0.4)  # degrees within which places are one sign, as many as there are
_MOST = 400  # signs before a coarser step is taken
_NAMED = 3  # places a sign is called by


def event_map(overview: Overview, *, rtl: bool, outline: tuple[Ring, ...] = ()) -> EventMap:
    """Where the events that stand happened; one of several places is at each of them."""
    names = {each.id: each.name_ar if rtl else each.name_en for each in governorates()}
    inside: dict[str, list[str]] = {}
    beneath: dict[str, list[str]] = {}
    closer = list[Spot]()
    for spot in overview.spots:
        home = _beneath(spot, names)
        if home is not None:
            beneath.setdefault(home, []).append(spot.event)
            continue
        inside.setdefault(spot.governorate, []).append(spot.event)
        if spot.precision in SIGNS and spot.lat is not None and spot.lon is not None:
            closer.append(spot)
    return EventMap(
        title=title("map"),
        by_governorate={id_: _counted(names[id_], events) for id_, events in inside.items()},
        points=tuple(_points(closer)),
        beneath=tuple(_counted(name, events) for name, events in beneath.items()),
        signs=(
            ("disc", word(PlacePrecision.EXACT)),
            ("ring", word(PlacePrecision.NEAR)),
            ("square", word(PlacePrecision.AREA)),
        ),
        outline=outline,
    )


def _points(spots: Sequence[Spot]) -> Iterator[Point]:
    """A sign for all that lie close together and are known alike; finer where there are few."""
    for step in _STEPS:
        at: dict[tuple[int, int, str], list[Spot]] = {}
        for spot in spots:
            lat, lon = spot.lat or 0, spot.lon or 0  # those without are not on the map
            cell = (round(lat / step), round(lon / step), SIGNS[spot.precision])
            at.setdefault(cell, []).append(spot)
        if len(at) <= _MOST:
            break
    for (_, _, sign), some in at.items():
        lat = sum(spot.lat or 0 for spot in some) / len(some)
        lon = sum(spot.lon or 0 for spot in some) / len(some)
        yield Point(_mark(some), lat, lon, sign)


def _mark(spots: Sequence[Spot]) -> Mark:
    names = [*dict.fromkeys(isolated(spot.name) for spot in spots)]
    more = ["…"] if len(names) > _NAMED else []
    closely = dict.fromkeys(word(spot.precision) for spot in spots)
    said = (*names[:_NAMED], *more, *closely)
    name = QCoreApplication.translate("Dashboard", ", ").join(said)
    return _counted(name, [spot.event for spot in spots])


def _counted(name: str, events: Sequence[str]) -> Mark:
    """Each event once, though several of its places lie there."""
    once = tuple(dict.fromkeys(events))
    return Mark(name, f"{len(once):,}", once)


def _beneath(spot: Spot, inside: dict[str, str]) -> str | None:
    """Under which heading a spot is told beneath the map; None where it is on it."""
    if spot.governorate and spot.governorate not in inside:
        return QCoreApplication.translate("Dashboard", "Outside Syria")
    if spot.precision in _TOO_WIDE and spot.name:
        return word(spot.precision)
    if not spot.governorate:
        return QCoreApplication.translate("Dashboard", "No known place")
    return None
