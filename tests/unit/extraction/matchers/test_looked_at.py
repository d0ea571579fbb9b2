"""Rules look at some words only; looking at all of them finds nothing more."""

from pathlib import Path

import pytest

from rasid.extraction.extractor import Extractor
from rasid.extraction.matchers.casualties import find_casualties
from rasid.extraction.matchers.context import Context
from rasid.extraction.matchers.harm import HarmInForce
from rasid.extraction.matchers.time_atoms import (
    may_begin,
    read_back,
    read_date,
    read_day,
    read_month,
    read_part,
    read_stretch,
    read_weekday,
)

GENRE = Path(__file__).parents[3] / "data" / "genre"
TEXTS = sorted(GENRE.glob("*.txt"))
READERS = (
    read_back, read_date, read_day, read_month, read_part, read_stretch, read_weekday,
)  # fmt: skip
TIMES = (
    "قبل 5 أيام", "3 / 11 / 2017", "3 من نيسان", "ثلاثة أيام", "5 آلاف يوم", "مئة وخمسين يوماً",
    "العام 2014", "للعام 2015", "الأيام القليلة الفائتة", "بعد نحو 24 ساعة", "الـ 28 من أيلول",
)  # fmt: skip


@pytest.fixture(params=[*TIMES, *TEXTS], ids=lambda text: getattr(text, "stem", text))
def context(request: pytest.FixtureRequest, extractor: Extractor) -> Context:
    given = request.param
    return extractor.context(given if isinstance(given, str) else given.read_text("utf-8"))


def test_no_time_begins_where_none_is_looked_for(context: Context) -> None:
    unseen = [index for index in range(len(context.forms)) if not may_begin(context, index)]
    missed = [context.form(index) for index in unseen if any(r(context, index) for r in READERS)]
    assert missed == []


@pytest.mark.parametrize("text", TIMES)
def test_a_time_is_looked_for_where_one_begins(extractor: Extractor, text: str) -> None:
    assert may_begin(extractor.context(text), 0)


@pytest.mark.parametrize("text", ["قتل 5 مدنيين", "استشهد ثلاثة مواطنين", "مقتل 12 عنصراً"])
def test_a_number_of_people_is_passed_over(extractor: Extractor, text: str) -> None:
    assert not may_begin(extractor.context(text), 1)


def test_no_harm_turns_where_none_is_looked_for(
    context: Context, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = list(find_casualties(context))
    everywhere = set(range(len(context.forms)))
    monkeypatch.setattr(HarmInForce, "turns", everywhere)
    assert list(find_casualties(context)) == found
