import pytest

from rasid.core.bounds import codebook_bounds
from rasid.core.vocabulary import Qualifier


@pytest.mark.parametrize(
    ("qualifier", "count", "expected"),
    [
        ("exact", 17, (17, 17, 17)),
        ("at_least", 17, (17, 17, None)),
        ("more_than", 17, (18, 18, None)),
        ("about", 17, (None, 17, None)),
        ("tens", None, (20, None, None)),
        ("hundreds", None, (200, None, None)),
        ("thousands", None, (2000, None, None)),
        ("unspecified", None, (None, None, None)),
        ("unconfirmed", 5, (0, None, None)),
    ],
)
def test_bounds_follow_the_table_of_the_codebook(
    qualifier: str, count: int | None, expected: tuple[int | None, ...]
) -> None:
    assert codebook_bounds(Qualifier(qualifier), count) == expected
