"""The data sheet says what the manifest says, in words, in both languages."""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from rasid.core.policy import CHOICES
from rasid.core.record import Record
from rasid.core.tally import LeftOut
from rasid.core.vocabulary import Basis, Category, Include
from rasid.interchange.doubts import Doubt
from rasid.publishing.data_sheet import data_sheet, plain, sheet_name
from rasid.publishing.publish import publish
from rasid.review import decisions
from rasid.review.page_words import PageWords
from rasid.review.snapshots import make_snapshot
from rasid.storage.project import Project
from rasid.storage.queries import get_event

LANGUAGES = pytest.mark.parametrize("language", ["ar", "en"])


@pytest.fixture
def out(confirmed: Project, record: Record, tmp_path: Path) -> Path:
    """An export with a part that is in no sum, a held event and open ends."""
    clash = get_event(confirmed, record.events[0].id).event
    (four,) = clash.casualties
    officer = replace(four, id="c-1", best=1, low=1, high=1, basis=Basis.SUBSET, subset_of=four.id)
    more = replace(four, low=5, best=7, high=None)
    decisions.correct_event(confirmed, replace(clash, casualties=(more, officer)), author="ريم")
    decisions.reject(confirmed, record.events[1].id, author="ريم")
    decisions.verify(confirmed, clash.id, author="عمر")
    make_snapshot(confirmed, "2019-*Q2*", author="Lead", include=Include.VERIFIED)
    publish(confirmed, tmp_path / "out", snapshot="2019-*Q2*")
    return tmp_path / "out"


def manifest(out: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((out / "manifest.json").read_bytes())
    return read


def tables(sheet: str) -> list[list[list[str]]]:
    """The cells of each table of a Markdown text, without its rule."""
    found = re.findall(r"(?:^\|.*\|\n)+", sheet, re.MULTILINE)
    rows = [[line.strip("|").split("|") for line in one.splitlines()] for one in found]
    return [[[cell.strip() for cell in row] for row in one if "---" not in row[1]] for one in rows]


@LANGUAGES
def test_it_is_made_of_the_manifest_alone(out: Path, language: str) -> None:
    written = (out / sheet_name(language)).read_text("utf-8")
    assert data_sheet(manifest(out), language) == written
    assert sheet_name(language) in manifest(out)["files"]


@LANGUAGES
def test_its_numbers_are_those_of_the_manifest(out: Path, language: str) -> None:
    dead, sheet = manifest(out)["dead"], (out / sheet_name(language)).read_text("utf-8")
    assert dead["total"] == {"low": 5, "best": 7, "high": None}
    total, victims, month, governorate, left_out, held, files = tables(sheet)
    for table, sums in (
        (total, {"all": dead["total"]}),
        (victims, dead["by_victims"]),
        (month, dead["by_month"]),
        (governorate, dead["by_governorate"]),
    ):
        cells = [row[1:3] for row in table[1:]]
        assert cells == [[str(of["low"]), str(of["best"])] for of in sums.values()]
        assert [row[3] for row in table[1:]] == ["open" if language == "en" else "مفتوح"] * len(
            sums
        )
    assert month[1][0] == "2019-05"
    assert left_out[1][1:] == ["1", "1", "1", "1"]
    assert held[1][1:] == ["1", "0", "0", "0"]
    names = {row[0] for row in files[1:]}
    assert names == {name.replace("_", r"\_") for name in manifest(out)["files"]} - {
        sheet_name("ar"),
        sheet_name("en"),
    }


@LANGUAGES
def test_it_names_the_release_and_its_hash(out: Path, language: str) -> None:
    sheet = (out / sheet_name(language)).read_text("utf-8")
    assert r"2019-\*Q2\*" in sheet
    assert manifest(out)["release"]["hash"][:16] in sheet


@LANGUAGES
def test_what_is_no_release_says_so(confirmed: Project, tmp_path: Path, language: str) -> None:
    publish(confirmed, tmp_path / "plain")
    sheet = (tmp_path / "plain" / sheet_name(language)).read_text("utf-8")
    assert {"en": "Not a release", "ar": "ليس إصداراً"}[language] in sheet


@pytest.mark.parametrize("value", [*LeftOut, *Doubt, *Category])
def test_every_reason_and_side_has_its_words(value: Any) -> None:
    assert re.search("[ء-ي]", PageWords(arabic=True).word(value))
    assert "_" not in PageWords(arabic=False).word(value)


def test_every_choice_of_a_policy_has_its_words() -> None:
    for name, kind in CHOICES.items():
        for value in kind:
            key = f"{name}.{value.value}"
            assert PageWords(arabic=False).value_of("Policy", key) == value.effect
            assert re.search("[ء-ي]", PageWords(arabic=True).value_of("Policy", key))


def test_a_name_is_no_mark() -> None:
    assert plain("a|b\n# <x> *c*") == r"a\|b \# \<x\> \*c\*"
