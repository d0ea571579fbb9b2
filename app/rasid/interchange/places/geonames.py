"""Reads a GeoNames dump (SY.txt and the like): 19 cells a line, tab separated, no header."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rasid.extraction.gazetteer import GazetteerPlace
from rasid.interchange.places.known import KnownPlaces
from rasid.interchange.places.listed import NotTaken, Row, clean, degrees, is_arabic, listed

COLUMNS = 19
_TYPES = {
    **dict.fromkeys(("PCLI", "PCL", "PCLD", "PCLS"), "country"),
    "ADM1": "governorate",
    "ADM2": "district",
    "ADM3": "subdistrict",
    **dict.fromkeys(("PPLC", "PPLA"), "city"),
    **dict.fromkeys(("PPLA2", "PPLA3"), "town"),
    **dict.fromkeys(("PPL", "PPLA4", "PPLF", "PPLL", "PPLS"), "village"),
    "PPLX": "quarter",
    **dict.fromkeys(("CMP", "CMPRF"), "camp"),
    **dict.fromkeys(("AIRP", "AIRF", "AIRB"), "airport"),
    **dict.fromkeys(("MILB", "INSM"), "base"),
    **dict.fromkeys(("MT", "MTS", "HLL", "HLLS", "PK", "RDGE"), "mountain"),
    **dict.fromkeys(("STM", "STMI", "WAD"), "river"),
    **dict.fromkeys(("AREA", "RGN", "DSRT", "PLN", "VAL"), "area"),
}
_TOWN, _CITY = 10_000, 100_000
_MOST_ALIASES = 6
_TYPE_WORDS = ("محافظة", "منطقة", "ناحية", "قضاء", "مدينة", "بلدة", "قرية", "مخيم")


@dataclass(frozen=True, slots=True)
class _Line:
    where: str
    id: str
    name: str
    alternatives: str
    lat: str
    lon: str
    code: str
    units: tuple[str, str, str]
    population: str

    @classmethod
    def of(cls, where: str, cells: list[str]) -> "_Line":
        return cls(
            where, cells[0], clean(cells[1]), cells[3], cells[4], cells[5], cells[7],
            (cells[10], cells[11], cells[12]), cells[14],
        )  # fmt: skip

    @property
    def names(self) -> list[str]:
        """The Arabic names, the plain ones first."""
        several = dict.fromkeys(map(clean, [self.name, *self.alternatives.split(",")]))
        arabic = [name for name in several if is_arabic(name)]
        plain = [name.partition(" ")[2] for name in arabic if name.startswith(_TYPE_WORDS)]
        known = [name for name in arabic if not name.startswith(_TYPE_WORDS)]
        return list(dict.fromkeys([*known, *filter(is_arabic, plain), *arabic]))

    @property
    def type(self) -> str | None:
        """Our type; a settlement grows with its people. None for what no report would name."""
        type_ = _TYPES.get(self.code)
        people = int(self.population) if self.population.isdecimal() else 0
        if type_ in ("village", "town") and people >= _TOWN:
            return "city" if people >= _CITY else "town"
        return type_


def read_geonames(lines: Iterable[tuple[str, str]], known: KnownPlaces) -> Iterator[Row]:
    """The places of a dump in its order; ``lines`` are pairs of place in the file and line."""
    parsed: list[_Line] = []
    for where, line in lines:
        cells = line.rstrip("\r\n").split("\t")
        if len(cells) != COLUMNS or not cells[0].isdecimal():
            yield NotTaken(where, f"not the {COLUMNS} cells of a GeoNames row")
        elif (one := _Line.of(where, cells)).type is None:
            yield NotTaken(where, "a kind of place that reports do not name")
        else:
            parsed.append(one)
    units = _units(parsed, known)
    for one in parsed:
        yield _row(one, units)


def _units(lines: Iterable[_Line], known: KnownPlaces) -> dict[tuple[str, ...], str]:
    """Ids of governorates and districts by their GeoNames codes: ours where we know them."""
    units: dict[tuple[str, ...], str] = {}
    for one in lines:
        depth = {"ADM1": 1, "ADM2": 2}.get(one.code)
        if depth and one.type:
            names = [one.name, *one.names]
            units[one.units[:depth]] = known.unit(one.type, names) or f"gn.{one.id}"
    return units


def _row(one: _Line, units: dict[tuple[str, ...], str]) -> Row:
    try:
        lat, lon = degrees(one.lat, one.lon)
    except ValueError as error:
        return NotTaken(one.where, str(error))
    first, *others = one.names or [""]
    is_unit = one.code in ("ADM1", "PCLI", "PCL", "PCLD", "PCLS")
    place = GazetteerPlace(
        id=f"gn.{one.id}",
        name_ar=first,
        name_en=one.name,
        type=one.type or "",
        admin1="" if is_unit else units.get(one.units[:1], ""),
        admin2="" if is_unit or one.code == "ADM2" else units.get(one.units[:2], ""),
        lat=lat,
        lon=lon,
        aliases=tuple(others[:_MOST_ALIASES]),
    )
    return listed(one.where, place)
