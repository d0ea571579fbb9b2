"""An outline of one's own for the map: the rings of a GeoJSON file, in degrees."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from rasid.errors import RasidError

Ring = tuple[tuple[float, float], ...]
_MOST = 20_000_000  # bytes
_DEEPEST = 8  # collections in collections


def read_outline(path: Path) -> tuple[Ring, ...]:
    """The outer rings of all polygons of a file; RasidError where there are none."""
    try:
        if path.stat().st_size > _MOST:
            raise RasidError("{file} is too large for an outline. Simplify it.", file=path.name)
        values = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise RasidError(
            "{file} could not be read as GeoJSON. Choose another file.", file=path.name
        ) from error
    try:
        rings = tuple(_rings(values, _DEEPEST))
    except (AttributeError, TypeError, ValueError, LookupError) as error:
        raise RasidError(
            "{file} could not be read as GeoJSON. Choose another file.", file=path.name
        ) from error
    if not rings:
        raise RasidError(
            "{file} holds no polygon. Choose an outline of governorates.", file=path.name
        )
    if not all(map(_in_degrees, rings)):
        raise RasidError(
            "{file} is not in degrees of longitude and latitude. Save it as GeoJSON in WGS 84.",
            file=path.name,
        )
    return rings


def _rings(value: Mapping[str, Any] | None, depth: int) -> Iterator[Ring]:
    if value is None or not depth:
        return
    match value.get("type"):
        case "FeatureCollection":
            for feature in value["features"]:
                yield from _rings(feature, depth - 1)
        case "Feature":
            yield from _rings(value["geometry"], depth - 1)
        case "GeometryCollection":
            for geometry in value["geometries"]:
                yield from _rings(geometry, depth - 1)
        case "Polygon":
            yield _ring(value["coordinates"][0])
        case "MultiPolygon":
            for polygon in value["coordinates"]:
                yield _ring(polygon[0])


def _ring(points: list[list[float]]) -> Ring:
    return tuple((float(point[0]), float(point[1])) for point in points)


def _in_degrees(ring: Ring) -> bool:
    """Whether all of a ring is longitude and latitude; no comparison holds of what is no number."""
    return all(-180 <= lon <= 180 and -90 <= lat <= 90 for lon, lat in ring)
