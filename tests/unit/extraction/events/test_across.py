"""What events say against each other is flagged."""

import pytest

from rasid.core.vocabulary import EventFlag
from tests.unit.extraction.events.conftest import Read


@pytest.mark.parametrize(
    ("toll", "flagged"),
    [
        ("ارتفع إلى 527 عدد الشهداء الذين قضوا منذ الـ 5 من أيار الجاري في ريف إدلب", True),
        ("ارتفع إلى 527 عدد قتلى قوات النظام منذ الـ 5 من أيار الجاري في ريف إدلب", False),
        ("ارتفع إلى 527 عدد الشهداء الذين قضوا أمس في ريف إدلب", False),
        ("ارتفع إلى 527 عدد الشهداء الذين قضوا منذ مطلع العام الجاري في ريف إدلب", False),
        ("أصيب 527 مواطناً منذ الـ 5 من أيار الجاري في ريف إدلب", False),
    ],
)
def test_a_toll_that_may_hold_the_dead_told_beside_it_is_flagged(
    events: Read, toll: str, flagged: bool
) -> None:
    found = events(f"استشهد 6 مواطنين بقصف على بلدة الهبيط.\nمن جهة أخرى، {toll}.")
    flags = [flag for event in found for flag in event.flags]
    assert (EventFlag.OVERLAP_UNKNOWN in flags) is flagged


@pytest.mark.parametrize(
    ("again", "flagged"),
    [
        ("استعادت قوات النظام السيطرة على قرية البانة مساء اليوم", True),
        ("استعادت قوات النظام السيطرة على قرية الحويز مساء اليوم", False),
        ("تسعى قوات النظام لاستعادة السيطرة على قرية البانة", False),
    ],
)
def test_ground_won_and_lost_on_one_day_is_flagged(events: Read, again: str, flagged: bool) -> None:
    found = events(f"سيطرت الفصائل على قرية البانة صباح اليوم، فيما {again}.")
    flags = [EventFlag.SAME_DAY_REVERSAL in event.flags for event in found]
    assert any(flags) is flagged
    assert all(flags) is flagged
