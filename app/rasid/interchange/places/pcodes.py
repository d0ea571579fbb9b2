"""Reads a table of P-codes as OCHA publishes them: admin1Name_ar, admin1Pcode and so on."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rasid.extraction.gazetteer import GazetteerPlace
from rasid.interchange.places.known import KnownPlaces
from rasid.interchange.places.listed import NotTaken, Row, clean, degrees, listed

_COLUMN = re.compile(
    r"adm(?:in)?(?P<level>[1-5])_?(?P<what>name_?ar|name_?en|name1?|ar|en|pcode)", re.IGNORECASE
)
_WHAT = {
    **dict.fromkeys(("namear", "ar", "name1"), "ar"),
    **dict.fromkeys(("nameen", "en", "name"), "en"),
    "pcode": "pcode",
}
_LATITUDE = ("latitude", "lat", "latitudey", "y", "ycoord", "pointy", "centerlat")
_LONGITUDE = ("longitude", "lon", "long", "longitudex", "x", "xcoord", "pointx", "centerlon")
_TYPES = {1: "governorate", 2: "district", 3: "subdistrict"}
_SETTLEMENT = "village"
_PCODE = re.compile(r"[A-Za-z]{1,3}[0-9A-Za-z]{1,16}")

Columns = Mapping[tuple[int, str], str]


def pcode_columns(header: Iterable[str]) -> Columns:
    """Columns by level and content ("ar", "en", "pcode"); empty where this is no such table."""
    found = {
        (int(match["level"]), _WHAT[match["what"].lower().replace("_", "")]): name
        for name in header
        if (match := _COLUMN.fullmatch(name.strip()))
    }
    levels = {level for level, what in found if what == "pcode"}
    return found if any((level, "ar") in found for level in levels) else {}


def point_columns(header: Sequence[str]) -> tuple[str, str]:
    """The columns of latitude and longitude, "" where there are none."""
    plain = {re.sub(r"[\W_]+", "", name).lower(): name for name in header}
    lat, lon = (
        next((plain[each] for each in names if each in plain), "")
        for names in (_LATITUDE, _LONGITUDE)
    )
    return (lat, lon) if lat and lon else ("", "")


def read_pcodes(
    rows: Iterable[tuple[str, Mapping[str, str]]], columns: Columns, known: KnownPlaces
) -> Iterator[Row]:
    """Each unit and settlement once, from above; ``rows`` are places in the file with cells."""
    levels = sorted({level for level, what in columns if what == "pcode"})
    told: dict[str, str] = {}
    for where, cells in rows:
        given = [level for level in levels if clean(cells.get(columns[level, "pcode"], ""))]
        if not given:
            yield NotTaken(where, "no P-code")
            continue
        parents: dict[int, str] = {}
        for level in given:
            code = clean(cells[columns[level, "pcode"]])
            if not _PCODE.fullmatch(code):
                yield NotTaken(where, "a P-code that is none")
                break
            if code not in told:
                row = _row(where, level, cells, columns, parents, deepest=level == given[-1])
                told[code] = _id(row, level, f"ocha.{code.lower()}", known)
                yield row
            parents[level] = told[code]


def _id(row: Row, level: int, own: str, known: KnownPlaces) -> str:
    """How rows below refer to a unit: by our id where we know it."""
    if isinstance(row, NotTaken) or level not in _TYPES:
        return own
    return known.unit(_TYPES[level], (row.place.name_ar, row.place.name_en)) or own


def _row(
    where: str,
    level: int,
    cells: Mapping[str, str],
    columns: Columns,
    parents: Mapping[int, str],
    *,
    deepest: bool,
) -> Row:
    def cell(what: str) -> str:
        return clean(cells.get(columns.get((level, what), ""), ""))

    latitude, longitude = point_columns(list(cells)) if deepest else ("", "")
    try:
        lat, lon = degrees(cells.get(latitude, ""), cells.get(longitude, ""))
    except ValueError as error:
        return NotTaken(where, str(error))
    place = GazetteerPlace(
        id=f"ocha.{cell('pcode').lower()}",
        name_ar=cell("ar"),
        name_en=cell("en"),
        type=_TYPES.get(level, _SETTLEMENT),
        admin1=parents.get(1, ""),
        admin2=parents.get(2, ""),
        lat=lat,
        lon=lon,
    )
    return listed(where, place)
