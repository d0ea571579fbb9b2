"""Reading reports: from text to proposed spans and events."""

from collections.abc import Iterable

import pytest

from rasid.extraction.extractor import Extractor
from tests.bench import floors
from tests.bench.conftest import Measure
from tests.bench.corpus import samples

ROUNDS = 1
WORK = "extract"


@pytest.fixture(scope="module")
def written(count: int) -> list[str]:
    """The texts of so many reports."""
    return [each.text for each in samples(count)]


def _extract(extractor: Extractor, texts: Iterable[str]) -> None:
    for text in texts:
        extractor.extract(text, published="2018-05-02")


def test_extract(ours: Measure, written: list[str]) -> None:
    extractor = Extractor.load()
    ours(WORK, _extract, lambda: (extractor, written), ROUNDS)


def test_extract_floor(floor: Measure, written: list[str]) -> None:
    floor(WORK, floors.find_words, lambda: (written,), ROUNDS)
