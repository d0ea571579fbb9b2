"""Makes the map of the dashboard from an overview."""

from collections.abc import Sequence

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
_NEAR = 2  # decimals of a degree within which places are one


def event_map(overview: Overview, *, rtl: bool, outline: tuple[Ring, ...] = ()) -> EventMap:
    """Where the events that stand happened."""
    names = {each.id: each.name_ar if rtl else each.name_en for each in governorates()}
    inside: dict[str, list[str]] = {}
    beneath: dict[str, list[str]] = {}
    at: dict[tuple[float, float, str], list[Spot]] = {}
    for spot in overview.spots:
        home = _beneath(spot, names)
        if home is not None:
            beneath.setdefault(home, []).append(spot.event)
            continue
        inside.setdefault(spot.governorate, []).append(spot.event)
        sign = SIGNS.get(spot.precision)
        if sign is not None and spot.lat is not None and spot.lon is not None:
            key = (round(spot.lat, _NEAR), round(spot.lon, _NEAR), sign)
            at.setdefault(key, []).append(spot)
    return EventMap(
        title=title("map"),
        by_governorate={
            id_: Mark(names[id_], f"{len(events):,}", tuple(events))
            for id_, events in inside.items()
        },
        points=tuple(_point(*key, spots) for key, spots in at.items()),
        beneath=tuple(
            Mark(name, f"{len(events):,}", tuple(events)) for name, events in beneath.items()
        ),
        signs=(
            ("disc", word(PlacePrecision.EXACT)),
            ("ring", word(PlacePrecision.NEAR)),
            ("square", word(PlacePrecision.AREA)),
        ),
        empty=QCoreApplication.translate("Dashboard", "No events that stand"),
        outline=outline,
    )


def _point(lat: float, lon: float, sign: str, spots: Sequence[Spot]) -> Point:
    names = dict.fromkeys(isolated(spot.name) for spot in spots)
    closely = dict.fromkeys(word(spot.precision) for spot in spots)
    name = QCoreApplication.translate("Dashboard", ", ").join((*names, *closely))
    mark = Mark(name, f"{len(spots):,}", tuple(spot.event for spot in spots))
    return Point(mark, lat, lon, sign)


def _beneath(spot: Spot, inside: dict[str, str]) -> str | None:
    """Under which heading a spot is told beneath the map; None where it is on it."""
    if spot.governorate and spot.governorate not in inside:
        return QCoreApplication.translate("Dashboard", "Outside Syria")
    if spot.precision in _TOO_WIDE and spot.name:
        return word(spot.precision)
    if not spot.governorate:
        return QCoreApplication.translate("Dashboard", "No known place")
    return None
