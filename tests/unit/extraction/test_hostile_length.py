"""Four times the length may cost some more than four times the work, never sixteen times."""

import gc
import time
from collections.abc import Iterator

import pytest

from rasid.extraction.extractor import Extractor

SHORT, TIMES, MOST = 400, 4, 9
PIECES = {
    "counts in one sentence": "قتل 5 مدنيين و",
    "counts without a comma": "قتل 5 مدنيين ",
    "a list of counts": "5 مدنيين و",
    "parts of parts": "بينهم 3 أطفال و",
    "arrests": "اعتقال 5 أشخاص و",
    "triggers in one clause": "قصف ",
    "actors in one list": "قوات النظام و",
    "actors and triggers": "قصفت قوات النظام ",
    "places in one list": "بلدة سراقب و",
    "times in one clause": "منذ 5 نيسان ",
    "claims in one sentence": "قتل 5 مدنيين في قصف لقوات النظام على بلدة سراقب و",
    "lines": "مقتل 3 مدنيين\n",
    "commas": "، ",
    "opened quotes": "«قصف ",
    "quoted words": "«قصف» ",
    "words": "كلمة ",
}


@pytest.fixture(autouse=True)
def quiet() -> Iterator[None]:
    """No collection of what other tests left behind, which would count as reading."""
    gc.collect()
    gc.disable()
    yield
    gc.enable()


def _cost(extractor: Extractor, text: str) -> float:
    """The least processor time of three readings."""
    costs = []
    for _ in range(3):
        begun = time.process_time()
        extractor.extract(text)
        costs.append(time.process_time() - begun)
    return min(costs)


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES.keys())
def test_time_grows_as_the_length_does(extractor: Extractor, piece: str) -> None:
    short = _cost(extractor, piece * SHORT)
    assert _cost(extractor, piece * (SHORT * TIMES)) < MOST * short + 0.01
