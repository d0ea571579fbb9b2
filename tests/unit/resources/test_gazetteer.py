import csv
from collections import Counter
from pathlib import Path

import pytest

GAZETTEER = Path(__file__).parents[3] / "resources" / "gazetteer"
COLUMNS = ["id", "name_ar", "name_en", "type", "admin1", "admin2", "lat", "lon", "aliases"]
TYPES = set(
    [
        "country",
        "governorate",
        "district",
        "subdistrict",
        "city",
        "town",
        "village",
        "quarter",
        "camp",
        "airport",
        "base",
        "crossing",
        "area",
        "mountain",
        "river",
        "road",
        "front",
    ]
)
SYRIA = ((32.2, 37.4), (35.5, 42.5))
FILES = sorted(GAZETTEER.glob("*.tsv"))


def read_rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


ROWS = [row for path in FILES for row in read_rows(path)]
BY_ID = {row["id"]: row for row in ROWS}


def has_name(row: dict[str, str], name: str) -> bool:
    return name in (row["name_ar"], *row["aliases"].split("|"))


def counts_outside_syria(type_: str) -> int:
    return sum(row["type"] == type_ and not row["id"].startswith("sy.") for row in ROWS)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_file_has_the_columns_and_every_line_fills_them(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[0].split("\t") == COLUMNS
    assert [line for line in lines if line.count("\t") != len(COLUMNS) - 1] == []


def test_ids_are_unique():
    assert [id_ for id_, count in Counter(row["id"] for row in ROWS).items() if count > 1] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_types_names_and_parents_are_known(path):
    for row in read_rows(path):
        assert row["type"] in TYPES, row
        assert row["name_ar"], row
        assert row["name_en"], row
        assert row["admin1"] == "" or BY_ID[row["admin1"]]["type"] == "governorate", row
        assert row["admin2"] == "" or BY_ID[row["admin2"]]["type"] == "district", row
        if row["admin2"]:
            assert BY_ID[row["admin2"]]["admin1"] == row["admin1"], row


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_places_of_a_syrian_governorate_lie_in_syria(path):
    (south, north), (west, east) = SYRIA
    for row in read_rows(path):
        assert bool(row["lat"]) == bool(row["lon"]), row
        if row["admin1"].startswith("sy.") and row["lat"]:
            assert south <= float(row["lat"]) <= north, row
            assert west <= float(row["lon"]) <= east, row


def test_covers_the_administrative_map():
    counts = Counter(row["type"] for row in ROWS)
    assert counts["governorate"] - counts_outside_syria("governorate") == 14
    assert counts["district"] >= 60
    assert counts["subdistrict"] >= 200
    assert counts["quarter"] >= 120


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("القريتين", {"sy.homs.al-qaryatayn", "sy.homs.s.al-qaryatayn"}),
        ("صوران", {"sy.hama.suran-hama", "sy.aleppo.suran-aleppo"}),
        ("الحجر الأسود", {"sy.rif-dimashq.al-hajar-al-aswad"}),
        ("تل الهرة", {"sy.quneitra.tal-al-hara-quneitra"}),
        ("تل الحارة", {"sy.daraa.tall-al-harah"}),
        ("حميمة", {"sy.homs.hmeimah"}),
        ("عين العرب (كوباني)", {"sy.aleppo.ayn-al-arab"}),
        ("معبر باب الهوى", {"sy.idlib.bab-al-hawa"}),
        ("طرابلس", {"lb.tripoli", "ly.tripoli"}),
    ],
)
def test_homonyms_are_all_there(name, ids):
    assert ids <= {row["id"] for row in ROWS if has_name(row, name)}


def test_no_place_says_a_name_twice():
    twice = [
        row["id"]
        for row in ROWS
        if len(row["aliases"].split("|")) != len(set(row["aliases"].split("|")))
    ]
    assert twice == []
