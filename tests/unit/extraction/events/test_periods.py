"""A party is counted as what it was on the day of the event."""

import pytest

from rasid.core.vocabulary import Category
from rasid.extraction.extractor import Extractor

PUBLISHED = "2019-06-01"


@pytest.mark.parametrize(
    ("when", "category"),
    [
        ("يوم أمس", Category.PRO_TURKEY),
        ("يوم 3 أيار 2016", Category.REBEL),
        ("يوم 3 أيار 2018", Category.PRO_TURKEY),
    ],
)
def test_the_category_follows_the_day_of_the_event(
    extractor: Extractor, when: str, category: Category
) -> None:
    text = f"قصفت الجبهة الشامية قرية مرعناز {when}"
    (event,) = extractor.extract(text, published=PUBLISHED).events
    assert [(p.actor, p.category) for p in event.side_a] == [("levant-front", category)]


def test_what_a_party_does_in_an_event_is_kept(extractor: Extractor) -> None:
    text = "خرج أهالي مدينة السويداء في مظاهرة يوم 3 أيار 2016"
    record = extractor.extract(text, published=PUBLISHED)
    found = {p.category for event in record.events for p in event.side_a}
    assert found == {Category.PROTESTERS}
