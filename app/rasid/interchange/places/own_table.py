"""Reads a table of places with columns of any name, told or guessed."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from rasid.errors import RasidError
from rasid.extraction.gazetteer import GazetteerPlace
from rasid.interchange.places.known import KnownPlaces
from rasid.interchange.places.listed import NotTaken, Row, clean, degrees, is_arabic, listed

_NAMES = {
    "id": "id code pcode identifier المعرف الرمز",
    "name_ar": "namear arabic arabicname namearabic ar الاسم اسم اسمالمكان المكان البلدة القرية",
    "name_en": "nameen english englishname nameenglish en name latin place",
    "type": "type kind class category featuretype النوع نوع",
    "admin1": "admin1 governorate province state mohafaza المحافظة محافظة",
    "admin2": "admin2 district county المنطقة منطقة القضاء",
    "lat": "lat latitude y ycoord latitudey pointy خطالعرض العرض",
    "lon": "lon long lng longitude x xcoord longitudex pointx خطالطول الطول",
    "aliases": "aliases alias othernames alternatenames اسماءاخرى أسماءأخرى",
}
FIELDS = tuple(_NAMES)
_TYPES = {
    "مدينة": "city", "بلدة": "town", "قرية": "village", "مزرعة": "village", "حي": "quarter",
    "مخيم": "camp", "مطار": "airport", "معبر": "crossing", "جبل": "mountain", "تل": "mountain",
    "نهر": "river", "طريق": "road", "محافظة": "governorate", "منطقة": "district",
    "قضاء": "district", "ناحية": "subdistrict", "قاعدة": "base",
}  # fmt: skip
_SETTLEMENTS = frozenset(("مدينة", "بلدة", "قرية", "مزرعة", "حي", "مخيم"))
_OURS = frozenset(_TYPES.values()) | {"area", "front", "country"}
_SETTLEMENT = "village"
_NOT_LETTERS = re.compile(r"[\W_]+")
_ALIAS_MARK = re.compile("[|;،؛/]")


def place_columns(
    header: Sequence[str], rows: Iterable[Mapping[str, str]], told: Mapping[str, str]
) -> dict[str, str]:
    """Which column holds what, by field; RasidError where one told is missing, or no names are."""
    for field, column in told.items():
        if field not in _NAMES or column not in header:
            raise RasidError(
                "{field}={column} fits nothing: the fields are {fields}; "
                "the columns are {columns}.",
                field=field,
                column=column,
                fields=", ".join(FIELDS),
                columns=", ".join(header),
            )
    found = dict(told)
    for field, words in _NAMES.items():
        for name in header:
            if field not in found and name not in found.values() and _plain(name) in words.split():
                found[field] = name
    if "name_ar" not in found:
        arabic = _most_arabic([n for n in header if n not in found.values()], list(rows))
        if arabic is None:
            raise RasidError("No column of Arabic names was found; name it, as in name_ar=COLUMN.")
        found["name_ar"] = arabic
    return found


def _plain(name: str) -> str:
    return _NOT_LETTERS.sub("", name).lower()


def _most_arabic(names: Sequence[str], rows: Sequence[Mapping[str, str]]) -> str | None:
    """The column in which at least half of the first rows are Arabic."""
    shares = {
        name: sum(is_arabic(clean(row.get(name, ""))) for row in rows) / max(1, len(rows))
        for name in names
    }
    best = max(shares, key=lambda name: shares[name], default=None)
    return best if best is not None and shares[best] >= 0.5 else None


def read_own(
    rows: Iterable[tuple[str, Mapping[str, str]]], columns: Mapping[str, str], known: KnownPlaces
) -> Iterator[Row]:
    """The places of a table; ``rows`` are places in the file with their cells."""
    for where, cells in rows:
        said = {field: cells.get(column, "") for field, column in columns.items()}
        try:
            lat, lon = degrees(said.get("lat", ""), said.get("lon", ""))
        except ValueError as error:
            yield NotTaken(where, str(error))
            continue
        text = {field: clean(cell) for field, cell in said.items()}
        aliases = map(clean, _ALIAS_MARK.split(said.get("aliases", "")))
        governorate = text.get("admin1", "")
        word, name = _without_type(text.get("name_ar", ""))
        place = GazetteerPlace(
            id=_id(text),
            name_ar=name,
            name_en=text.get("name_en", ""),
            type=_type(text.get("type", "") or word),
            admin1=known.unit("governorate", [governorate]) or governorate,
            admin2=known.unit("district", [text.get("admin2", "")]) or text.get("admin2", ""),
            lat=lat,
            lon=lon,
            aliases=tuple(filter(is_arabic, aliases)),
        )
        yield listed(where, place)


def _without_type(name: str) -> tuple[str, str]:
    """A name and the type word that stood before it: the gazetteer holds «الحراك», not «بلدة …»."""
    word, _, rest = name.partition(" ")
    return (word, rest) if word in _SETTLEMENTS and rest else ("", name)


def _type(cell: str) -> str:
    """Our word for a kind of place; a settlement where the list does not say."""
    lowered = cell.lower()
    return lowered if lowered in _OURS else _TYPES.get(cell, _SETTLEMENT)


def _id(text: Mapping[str, str]) -> str:
    """The list's own id, or one made from what it says, the same each time."""
    own = re.sub(r"[^0-9A-Za-z._-]+", "-", text.get("id", "")).strip("-")
    if own:
        return f"own.{own}"
    parts = [text.get(name, "") for name in ("name_ar", "admin1", "admin2", "lat", "lon")]
    return f"own.{hashlib.sha256(chr(0).join(parts).encode()).hexdigest()[:12]}"
