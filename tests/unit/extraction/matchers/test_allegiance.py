from collections.abc import Callable

import pytest

from rasid.core.vocabulary import Label
from rasid.extraction.candidate import ActorReading
from rasid.extraction.extractor import Extractor

Parties = Callable[[str], list[tuple[str, str]]]


@pytest.fixture(scope="module")
def actors(extractor: Extractor) -> Parties:
    """The ACTOR spans of a text of 2022 with their categories."""

    def find(text: str) -> list[tuple[str, str]]:
        found = extractor.read(text, "2022-06-14").candidates
        return [
            (text[c.start : c.end], str(c.reading.category))
            for c in found
            if c.label is Label.ACTOR and isinstance(c.reading, ActorReading)
        ]

    return find


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a state that only stands behind a party is none
        ("اختطف فصيل السلطان مراد الموالي لتركيا رجلاً.", [("فصيل السلطان مراد", "PRO_TURKEY")]),
        ("قصفت تركيا بلدة عين عيسى.", [("تركيا", "FOREIGN_STATE")]),
        # whose unit it is
        (
            "هاجم مسلحون قوات “الكوماندوس”، التابعة لقوات سوريا الديمقراطية.",
            [
                ("مسلحون", "UNIDENTIFIED"),
                ("قوات “الكوماندوس”", "KURDISH_LED"),
                ("قوات سوريا الديمقراطية", "KURDISH_LED"),
            ],
        ),
        ("هاجمت قوات “الكوماندوس” حاجزاً.", [("قوات “الكوماندوس”", "REBEL")]),
        # the factions beside Turkey's forces, and again later
        (
            "قصفت القوات التركية والفصائل قرية، ثم انسحبت الفصائل.",
            [
                ("القوات التركية", "FOREIGN_STATE"),
                ("الفصائل", "PRO_TURKEY"),
                ("الفصائل", "PRO_TURKEY"),
            ],
        ),
        (
            "قصفت القوات التركية قرية، كما قصفت الفصائل مدينة مورك.",
            [("القوات التركية", "FOREIGN_STATE"), ("الفصائل", "REBEL")],
        ),
        # whom a party without a name is loyal to
        ("قصفت فصائل موالية لإيران قاعدة.", [("فصائل موالية لإيران", "FOREIGN_MILITIA")]),
        ("قصفت فصائل إسلامية قاعدة.", [("فصائل إسلامية", "REBEL")]),
        # the authorities of a state, and those of none
        ("أوقفت السلطات الألمانية طبيباً.", [("السلطات الألمانية", "FOREIGN_STATE")]),
        # where somebody is from makes no party of his town
        ("اعتقلت الأسايش شاباً من أهالي قرية معراتة.", [("الأسايش", "KURDISH_LED")]),
        ("تظاهر أهالي قرية معراتة.", [("أهالي", "CIVILIANS")]),
    ],
)
def test_words_beside_a_party_say_whose_it_is(
    actors: Parties, text: str, expected: list[tuple[str, str]]
) -> None:
    assert actors(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("اتهمت أنقرة قسد، فيما أعلنت موسكو الهدنة.", ["أنقرة", "قسد", "موسكو"]),
        ("توصلت تركيا وروسيا إلى اتفاق.", ["تركيا", "روسيا"]),
        ("جرى اتفاق بين روسيا وتركيا.", ["روسيا", "تركيا"]),
        ("عاد الوفد من موسكو إلى أنقرة.", []),
        ("عند الشريط الحدودي بين سوريا وتركيا.", []),
    ],
)
def test_a_country_or_capital_that_acts_or_agrees_is_a_party(
    actors: Parties, text: str, expected: list[str]
) -> None:
    assert [words for words, _ in actors(text)] == expected
