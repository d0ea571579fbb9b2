"""What contradicts itself in a report is flagged, and never put right in silence."""

import pytest

from rasid.core.event import Event
from rasid.core.tally import tally_dead
from rasid.core.vocabulary import Basis, EventFlag
from rasid.extraction.extractor import Extractor

RAID = "في قصف لقوات النظام على بلدة دوما"


def event(extractor: Extractor, text: str, published: str | None = "2015-08-05") -> Event:
    (only,) = extractor.extract(text, published=published).events
    return only


@pytest.mark.parametrize(
    "text",
    [
        f"استشهد 10 مدنيين {RAID}، هم 4 رجال و3 أطفال ومواطنتان",
        f"استشهد 10 مدنيين {RAID}، هم 4 رجال و3 أطفال",
        f"قتل 10 مدنيين بينهم 12 طفلاً {RAID}",
    ],
)
def test_a_total_that_its_parts_contradict_stays_and_is_flagged(
    extractor: Extractor, text: str
) -> None:
    found = event(extractor, text)
    assert EventFlag.INCONSISTENT_TOTAL in found.flags
    assert found.casualties[0].best == 10
    assert {fact.basis for fact in found.casualties[1:]} == {Basis.SUBSET}
    assert tally_dead([found]).total.best == 10


@pytest.mark.parametrize(
    "text",
    [
        f"استشهد 9 مدنيين، هم 4 رجال و3 أطفال ومواطنتان، {RAID}",
        f"استشهد 9 مدنيين بينهم 3 أطفال {RAID}",
        f"استشهد أكثر من 9 مدنيين، هم 4 رجال و3 أطفال، {RAID}",
        f"استشهد 9 مدنيين {RAID}",
    ],
)
def test_a_total_that_its_parts_allow_is_not_flagged(extractor: Extractor, text: str) -> None:
    assert EventFlag.INCONSISTENT_TOTAL not in event(extractor, text).flags


@pytest.mark.parametrize(
    ("text", "contradicts"),
    [
        ("قصفت قوات النظام بلدة الحراك يوم 5 تموز من العام الجاري 2014", True),
        ("قصفت قوات النظام بلدة الحراك يوم 5 تموز من العام الجاري 2015", False),
        ("قصفت قوات النظام بلدة الحراك يوم 5 تموز من العام الجاري", False),
    ],
)
def test_this_year_beside_another_year_is_a_source_error(
    extractor: Extractor, text: str, contradicts: bool
) -> None:
    found = event(extractor, text)
    assert (EventFlag.SOURCE_ERROR in found.flags) is contradicts
    if contradicts:
        assert found.date.start == "2014-07-05"


def test_a_time_that_cannot_be_resolved_is_flagged(extractor: Extractor) -> None:
    found = event(extractor, "قصفت قوات النظام بلدة الحراك يوم أمس", None)
    assert found.date.start is None
    assert EventFlag.DATE_UNRESOLVED in found.flags
