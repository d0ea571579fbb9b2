"""A row of a list of places, cleaned, or the reason why it is not taken."""

import math
import re
from dataclasses import dataclass

from rasid.extraction.gazetteer import GazetteerPlace

LONGEST_NAME = 100
_NOISE = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff|\ud800-\udfff]+"
)
_ARABIC = re.compile("[\u0621-\u063a\u0641-\u0652\u0660-\u0669\u0640\u0670 ()'-]+")
_ARABIC_LETTERS = re.compile("[\u0621-\u063a\u0641-\u064a]")
_OUT_OF_RANGE = "coordinates out of range"


@dataclass(frozen=True, slots=True)
class NotTaken:
    """A row that becomes no place; ``where`` is file and line."""

    where: str
    why: str


@dataclass(frozen=True, slots=True)
class Listed:
    """A place as a list gives it."""

    where: str
    place: GazetteerPlace


Row = Listed | NotTaken


def clean(cell: str) -> str:
    """A cell without what would break a line or hide in it."""
    return " ".join(_NOISE.sub(" ", cell).split())


def is_arabic(name: str) -> bool:
    """Whether a name is written in Arabic and nothing else, two letters at least."""
    return bool(_ARABIC.fullmatch(name)) and len(_ARABIC_LETTERS.findall(name)) > 1


def degrees(latitude: str, longitude: str) -> tuple[float | None, float | None]:
    """A point in degrees, both None where none is given; ValueError with the reason else."""
    cells = [clean(cell).replace(",", ".") for cell in (latitude, longitude)]
    if not any(cells):
        return None, None
    try:
        lat, lon = map(float, cells)
    except ValueError:
        raise ValueError("coordinates that are no numbers") from None
    if not (math.isfinite(lat) and math.isfinite(lon)) or abs(lat) > 90 or abs(lon) > 180:
        raise ValueError(_OUT_OF_RANGE)
    return lat, lon


def listed(where: str, place: GazetteerPlace) -> Row:
    """A place that is fit to be found in texts, or why it is not."""
    if not place.name_ar:
        return NotTaken(where, "no Arabic name")
    if not _ARABIC_LETTERS.search(place.name_ar) or not is_arabic(place.name_ar):
        return NotTaken(where, "a name with other than Arabic letters, or with a single one")
    if len(place.name_ar) > LONGEST_NAME:
        return NotTaken(where, f"a name of more than {LONGEST_NAME} characters")
    return Listed(where, place)
