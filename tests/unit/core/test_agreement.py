"""Measures of agreement give the figures of published worked examples."""

import pytest

from rasid.core.agreement import (
    Undefined,
    alpha_nominal,
    alpha_unitised,
    cohen_kappa,
    disagreement_unitised,
    measured,
    observed,
    unitised,
)

GRANTS = [("yes", "yes")] * 20 + [("yes", "no")] * 5 + [("no", "yes")] * 10 + [("no", "no")] * 15


def test_kappa_of_two_readers_of_fifty_proposals() -> None:
    assert observed(GRANTS) == pytest.approx(0.70)
    assert cohen_kappa(GRANTS) == pytest.approx(0.40)


def test_nominal_alpha_of_two_observers_of_ten_units() -> None:
    # Krippendorff (2011), A: binary data, two observers, nothing missing
    ours = [0, 1, 0, 0, 0, 0, 0, 0, 1, 0]
    theirs = [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]
    assert alpha_nominal(zip(ours, theirs, strict=True)) == pytest.approx(0.095, abs=0.0005)


def test_nominal_alpha_of_four_observers_with_values_missing() -> None:
    # Krippendorff (2011), C: nominal data, any number of observers, missing data
    observers = ("123321412...", "1233224125.3", ".3332342251.", "12332441251.")
    units = [[said for said in unit if said != "."] for unit in zip(*observers, strict=True)]
    assert alpha_nominal(units) == pytest.approx(0.743, abs=0.0005)


# Krippendorff (2004), p. 254: two observers, a continuum of 300 that begins at 150
FIRST = {"c": [(75, 145), (220, 250)], "k": [(30, 90), (150, 200)]}
SECOND = {"c": [(70, 150), (205, 225), (250, 270)], "k": [(30, 90), (150, 200)]}


def test_unitised_alpha_of_two_observers() -> None:
    c, k = ([unitised([FIRST[name], SECOND[name]], 300)] for name in "ck")
    apart, chance = disagreement_unitised(c)
    assert (apart, chance) == (pytest.approx(0.0144, abs=5e-5), pytest.approx(0.0532, abs=5e-5))
    assert 1 - apart / chance == pytest.approx(0.7286, abs=5e-5)
    # the book divides rounded figures: 1 - 0.0144 / (0.0532 + 0.0490) = 0.8591
    assert alpha_unitised([c, k]) == pytest.approx(0.8591, abs=5e-4)


def test_the_same_units_agree_whole_and_none_at_all_say_nothing() -> None:
    assert alpha_unitised([[unitised([FIRST["c"], FIRST["c"]], 300)]]) == 1
    assert alpha_unitised([[unitised([(), ()], 300)]]) is Undefined.NOTHING_COMPARED
    assert alpha_unitised([]) is Undefined.NOTHING_COMPARED


def test_a_unit_that_only_one_has_is_apart_by_its_length() -> None:
    alone = unitised([[(10, 16)], []], 100)
    assert alone.apart == 2 * 6**2  # Krippendorff (2004), table of distances: 36 each way
    touching = unitised([[(10, 16)], [(9, 11)]], 100)
    assert touching.apart == 2 * 26


def test_continua_count_as_one() -> None:
    whole = unitised([FIRST["c"], SECOND["c"]], 300)
    once, twice = disagreement_unitised([whole]), disagreement_unitised([whole, whole])
    assert twice[0] == pytest.approx(once[0] / 2)  # the squares of twice the length
    assert alpha_unitised([[whole, whole]]) == pytest.approx(0.73, abs=0.02)


@pytest.mark.parametrize("measure", [cohen_kappa, alpha_nominal])
def test_what_cannot_be_measured_says_why(measure) -> None:  # type: ignore[no-untyped-def]
    assert measure([]) is Undefined.NOTHING_COMPARED
    assert measure([("a", "a")] * 5) is Undefined.ONE_CATEGORY
    assert measured([], measure).undefined is Undefined.NOTHING_COMPARED
    assert measured([("a", "a")] * 5, measure).value is None


def test_an_interval_holds_the_value_and_can_be_repeated() -> None:
    kappa = measured(GRANTS, cohen_kappa)
    assert kappa == measured(GRANTS, cohen_kappa)
    assert kappa.low is not None
    assert kappa.high is not None
    assert 0.1 < kappa.low < 0.4 < kappa.high < 0.7  # 0.14–0.66 by the asymptotic formula
    assert kappa.cases == 50


def test_more_cases_make_an_interval_narrower() -> None:
    few, many = measured(GRANTS, cohen_kappa), measured(GRANTS * 20, cohen_kappa)
    assert few.high is not None
    assert few.low is not None
    assert many.high is not None
    assert many.low is not None
    assert many.high - many.low < (few.high - few.low) / 2
