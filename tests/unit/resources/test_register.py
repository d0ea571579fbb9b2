import csv
from collections import defaultdict
from datetime import date
from pathlib import Path

import pytest

from rasid.core.vocabulary import Category

REGISTER = Path(__file__).parents[3] / "resources" / "actors" / "register.tsv"
COLUMNS = [
    "slug",
    "name_ar",
    "name_en",
    "category",
    "aliases",
    "anaphora",
    "valid_from",
    "valid_to",
    "successor",
    "acled_name",
    "ucdp_name",
]


def read_rows() -> list[dict[str, str]]:
    lines = REGISTER.read_text(encoding="utf-8").splitlines()
    rows = csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t")
    return list(rows)


ROWS = read_rows()
SLUGS = {row["slug"] for row in ROWS}


def names(row: dict[str, str]) -> list[str]:
    return [row["name_ar"], *filter(None, row["aliases"].split("|"))]


def anaphora(row: dict[str, str]) -> list[str]:
    return list(filter(None, row["anaphora"].split("|")))


def period(row: dict[str, str]) -> tuple[date, date]:
    start = date.fromisoformat(row["valid_from"]) if row["valid_from"] else date.min
    end = date.fromisoformat(row["valid_to"]) if row["valid_to"] else date.max
    return start, end


def overlap(one: dict[str, str], other: dict[str, str]) -> bool:
    (a, b), (c, d) = period(one), period(other)
    return a <= d and c <= b


def test_has_the_columns_the_loader_reads():
    lines = REGISTER.read_text(encoding="utf-8").splitlines()
    header = next(line for line in lines if not line.startswith("#"))
    assert header.split("\t") == COLUMNS


def test_every_line_has_every_column():
    lines = REGISTER.read_text(encoding="utf-8").splitlines()
    short = [
        number
        for number, line in enumerate(lines, 1)
        if not line.startswith("#") and line.count("\t") != len(COLUMNS) - 1
    ]
    assert short == []


def test_names_at_least_130_parties():
    assert len(SLUGS) >= 130


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['slug']}@{row['valid_from']}")
def test_a_row_is_complete_and_its_period_runs_forward(row):
    start, end = period(row)
    assert start <= end
    assert row["slug"] == row["slug"].lower().strip()
    assert row["name_ar"]
    assert row["name_en"]
    assert row["category"] in set(Category)
    assert row["successor"] in SLUGS | {""}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['slug']}@{row['valid_from']}")
def test_a_row_says_no_name_twice_and_no_name_with_blanks_around_it(row):
    said = names(row) + anaphora(row)
    assert len(said) == len(set(said))
    assert all(name == name.strip() for name in said)


def test_the_periods_of_one_party_do_not_overlap():
    by_slug = defaultdict(list)
    for row in ROWS:
        by_slug[row["slug"]].append(row)
    clashes = [
        slug
        for slug, rows in by_slug.items()
        for nth, row in enumerate(rows)
        for other in rows[:nth]
        if overlap(row, other)
    ]
    assert clashes == []


def test_an_alias_names_one_party_on_any_day():
    by_name = defaultdict(list)
    for row in ROWS:
        for name in names(row):
            by_name[name].append(row)
    clashes = [
        (name, row["slug"], other["slug"])
        for name, rows in by_name.items()
        for nth, row in enumerate(rows)
        for other in rows[:nth]
        if overlap(row, other)
    ]
    assert clashes == []


@pytest.mark.parametrize(
    ("name", "day", "slug", "category"),
    [
        ("جبهة النصرة", "2015-05-01", "jabhat-al-nusra", "REBEL"),
        ("الطائرات الحربية", "2015-09-29", "regime-air-force", "STATE_FORCES"),
        ("الطائرات الحربية", "2015-09-30", "unidentified-air-force", "UNIDENTIFIED"),
        ("الجبهة الشامية", "2016-01-01", "levant-front", "REBEL"),
        ("الجبهة الشامية", "2019-01-01", "levant-front", "PRO_TURKEY"),
        ("لواء شهداء اليرموك", "2013-06-01", "yarmouk-martyrs", "REBEL"),
        ("لواء شهداء اليرموك", "2015-06-01", "yarmouk-martyrs", "IS"),
        ("الجيش السوري", "2024-12-07", "syria-regime-forces", "STATE_FORCES"),
        ("الجيش السوري", "2024-12-08", "syria-new-government", "STATE_FORCES"),
        ("إدارة العمليات العسكرية", "2024-11-30", "military-operations-administration", "REBEL"),
    ],
)
def test_a_name_stands_for_the_party_of_the_day(name, day, slug, category):
    on = date.fromisoformat(day)
    valid = [row for row in ROWS if name in names(row) and period(row)[0] <= on <= period(row)[1]]
    assert [(row["slug"], row["category"]) for row in valid] == [(slug, category)]
