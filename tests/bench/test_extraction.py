"""Reading reports: from text to proposed spans and events."""

from collections.abc import Iterable
from itertools import cycle, islice
from pathlib import Path

import pytest

from rasid.extraction.extractor import Extractor
from tests.bench import floors
from tests.bench.conftest import Measure
from tests.bench.corpus import samples

ROUNDS = 1
WORK = "extract"
SEEDS = "extract 100 reports of 3,000 letters"
START = "load the rules with their resources"
LONG = "extract one text ten times as long: {}"
SHORT, LETTERS = 100, 3_000
# Ten times the length must cost ten times as much; the floor is ten texts of the shorter length.
PIECES = {
    "، ": "commas",
    "قتل 3 مدنيين وأصيب آخرون في قصف لقوات النظام على بلدة السخنة، ": "clauses",
    "قصفت قوات النظام بلدة مورك. ": "sentences",
}


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
    automaton = floors.make_automaton()
    floor(WORK, floors.scan, lambda: (automaton, written), ROUNDS)


@pytest.fixture(scope="module")
def seed_texts(seeds: list[Path]) -> list[str]:
    """A hundred reports of one length: the sample reports in turn, repeated until they reach it."""
    texts = [path.read_text(encoding="utf-8") + "\n" for path in seeds]
    cut = [(text * (LETTERS // len(text) + 1))[:LETTERS] for text in texts]
    return list(islice(cycle(cut), 100))


def test_extract_seeds(ours: Measure, seed_texts: list[str]) -> None:
    extractor = Extractor.load()
    ours(SEEDS, _extract, lambda: (extractor, seed_texts), 5)


def test_extract_seeds_floor(floor: Measure, seed_texts: list[str]) -> None:
    automaton = floors.make_automaton()
    floor(SEEDS, floors.scan, lambda: (automaton, seed_texts), 5)


@pytest.mark.parametrize("piece", PIECES, ids=range(len(PIECES)))
def test_extract_long(ours: Measure, piece: str) -> None:
    extractor = Extractor.load()
    ours(LONG.format(PIECES[piece]), _extract, lambda: (extractor, [piece * (10 * SHORT)]), 3)


@pytest.mark.parametrize("piece", PIECES, ids=range(len(PIECES)))
def test_extract_long_floor(floor: Measure, piece: str) -> None:
    extractor = Extractor.load()
    texts = [piece * SHORT] * 10
    floor(LONG.format(PIECES[piece]), _extract, lambda: (extractor, texts), 3)


def test_start(ours: Measure) -> None:
    ours(START, Extractor.load, tuple, 5)


def test_start_floor(floor: Measure) -> None:
    floor(START, floors.make_automaton, tuple, 5)
