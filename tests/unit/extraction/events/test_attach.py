import pytest

from tests.unit.extraction.events.conftest import Read


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        # a cause behind the count is its own
        (
            "قصفت قوات النظام مدينة مورك، وقتل 5 مدنيين جراء غارات على مدينة سلمية.",
            [[], [5]],
        ),
        # but an effect belongs to what stands before it
        (
            "قصفت قوات النظام مدينة مورك، ما أدى لمقتل 5 مدنيين جراء القصف، وانسحبت من كفرنبودة.",
            [[5], []],
        ),
        ("قصفت قوات النظام مدينة مورك، وقتل 5 مدنيين فيها.", [[5]]),
        # those who were executed among the fallen
        (
            "قتل 63 من الفصائل باشتباكات مع التنظيم في حيط، بينهم 21 عنصراً أعدموا من قبل التنظيم.",
            [[63], [21]],
        ),
    ],
)
def test_a_count_goes_with_what_brought_it_about(
    events: Read, text: str, counts: list[list[int]]
) -> None:
    assert [[fact.count for fact in one.casualties] for one in events(text)] == counts
