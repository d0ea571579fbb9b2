"""The governorates as a schematic: rings in degrees, and how degrees lie on a drawing."""

import math
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPolygonF

from rasid.extraction.gazetteer import read_gazetteer
from rasid.paths import bundled

_NARROWING = math.cos(math.radians(35))  # of a degree of longitude, at the middle of Syria
_WEST, _EAST, _SOUTH, _NORTH = 35.6, 42.4, 32.3, 37.3  # degrees the drawing spans


@dataclass(frozen=True, slots=True)
class Governorate:
    """One governorate; points are (longitude, latitude) in degrees.

    ``outside`` is "left" or "right" where the name stands beyond the border and a line leads
    from there to ``line_from``, "" where it stands inside.
    """

    id: str
    name_ar: str
    name_en: str
    ring: tuple[tuple[float, float], ...]
    name_at: tuple[float, float]
    outside: str
    line_from: tuple[float, float]


@cache
def governorates() -> tuple[Governorate, ...]:
    """The fourteen, the small ones after those they lie in."""
    folder = bundled("resources")
    known = read_gazetteer([folder / "gazetteer" / "administrative.tsv"])
    text = (folder / "map" / "governorates.toml").read_text(encoding="utf-8")
    return tuple(
        Governorate(
            id=id_,
            name_ar=known.get(id_).name_ar,
            name_en=known.get(id_).name_en,
            ring=tuple((lon, lat) for lon, lat in entry["ring"]),
            name_at=(entry["name"][0], entry["name"][1]),
            outside=entry.get("outside", ""),
            line_from=tuple(entry.get("from", entry["name"])),
        )
        for id_, entry in tomllib.loads(text)["governorate"].items()
    )


class Projection:
    """Degrees on a drawing: north up, as large as fits between the margins.

    ``left`` and ``right`` are pixels kept free for names beyond the borders.
    """

    def __init__(self, room: QRectF, *, left: float, right: float) -> None:
        width, height = (_EAST - _WEST) * _NARROWING, _NORTH - _SOUTH
        wide = max(1.0, room.width() - left - right)
        self._degree = min(wide / width, max(1.0, room.height()) / height)
        self._left = room.left() + left + (wide - width * self._degree) / 2
        self._top = room.top() + (room.height() - height * self._degree) / 2

    def point(self, lon: float, lat: float) -> QPointF:
        """Where a place lies."""
        x = self._left + (lon - _WEST) * _NARROWING * self._degree
        return QPointF(x, self._top + (_NORTH - lat) * self._degree)

    def polygon(self, ring: Sequence[tuple[float, float]]) -> QPolygonF:
        """A ring of places."""
        return QPolygonF([self.point(lon, lat) for lon, lat in ring])
