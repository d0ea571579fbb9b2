"""What is refused is said in Arabic words, its values too, and each of them can be written."""

import errno
import os
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from rasid.core.vocabulary import EventType, Label, ReportState
from rasid.errors import RasidError
from rasid.gui.language import Language
from rasid.gui.main_window import MainWindow
from rasid.gui.refusal import refusal
from rasid.gui.search.spoken import spoken
from rasid.gui.settings import Settings
from rasid.gui.words import word
from rasid.review.report_filter import read_filter
from rasid.review.search import read_question
from rasid.storage.report_query import Waiting


@pytest.fixture
def settings(settings: Settings) -> Settings:
    settings.language = Language.ARABIC
    return settings


@pytest.mark.parametrize("asked", ["نوع:غلط", "وسم:غلط", "حالة:غلط"])
def test_the_values_of_a_search_are_named_in_arabic(window: MainWindow, asked: str) -> None:
    assert window
    with pytest.raises(RasidError) as refused:
        read_question(asked, spoken())
    said = refusal(refused.value)
    assert "غلط" in said
    assert not re.search("[A-Za-z]", said), said


@pytest.mark.parametrize("asked", ["حالة:غلط", "ينتظر:غلط"])
def test_the_values_of_a_filter_are_named_in_arabic(window: MainWindow, asked: str) -> None:
    assert window
    with pytest.raises(RasidError) as refused:
        read_filter(asked, spoken())
    assert not re.search("[A-Za-z]", refusal(refused.value))


@pytest.mark.parametrize("kind", [Label, EventType])
def test_what_is_named_is_understood(window: MainWindow, kind: type[Label | EventType]) -> None:
    assert window
    field = {Label: "وسم", EventType: "نوع"}[kind]
    for each in kind:
        read_question(f'{field}:"{word(each)}"', spoken())


@pytest.mark.parametrize("kind", [ReportState, Waiting])
def test_a_filter_understands_what_is_named(
    window: MainWindow, kind: type[ReportState | Waiting]
) -> None:
    assert window
    field = {ReportState: "حالة", Waiting: "ينتظر"}[kind]
    for each in kind:
        read_filter(f'{field}:"{word(each)}"', spoken())


def test_a_stopped_export_is_said_without_the_switch_of_the_terminal(window: MainWindow) -> None:
    assert window
    error = RasidError(
        "Open comments stop the export: {count}, on {where}. Resolve them, or export with --force.",
        count=2,
        where="e-6e78c16479c360d87d18",
    )
    assert "2" in refusal(error)
    assert "force" not in refusal(error)


@pytest.mark.parametrize(
    ("template", "values", "said"),
    [
        (
            "There is no span {id}. Open its report again.",
            {"id": "s-6e78c16479c360d87d18"},
            "لم يعد المقطع هنا. افتح تقريره من جديد.",
        ),
        (
            "{event} is rejected. Restore it, or link another event.",
            {"event": "e-6e78c16479c360d87d18"},
            "الحدث مرفوض. استعده، أو اربط حدثاً آخر.",
        ),
        (
            "{path} could not be written: {why}; choose another folder.",
            {"path": "ناتج", "why": os.strerror(errno.EROFS)},
            "تعذّرت الكتابة في \u2068ناتج\u2069 (القرص للقراءة فقط). اختر مجلداً آخر.",
        ),
    ],
)
def test_neither_ids_nor_the_words_of_the_system_are_shown(
    window: MainWindow, template: str, values: dict[str, object], said: str
) -> None:
    assert window
    assert refusal(RasidError(template, **values)) == said


@pytest.mark.parametrize(
    ("template", "values", "said"),
    [
        ("is not JSON ({why})", {"why": "Expecting value: line 1"}, "ليس بصيغة JSON"),
        (
            "could not be read ({why})",
            {"why": os.strerror(errno.EACCES)},
            "تعذّرت قراءته (الصلاحيات لا تسمح)",
        ),
        (
            "The {name} does not fit the codebook: {error}.",
            {"name": "حدث", "error": "Expected `int` - at `$.casualties[0].low`"},
            "لا يوافق هذا دليلَ الترميز (\u2068حدث\u2069): \u2068$.casualties[0].low\u2069.",
        ),
    ],
)
def test_a_library_is_not_quoted_in_english(
    window: MainWindow, template: str, values: dict[str, object], said: str
) -> None:
    assert window
    assert refusal(RasidError(template, **values)) == said


def test_what_stands_in_a_file_is_named_as_it_stands_there(window: MainWindow) -> None:
    assert window
    error = RasidError("event {event} has two casualty facts of one id", event="e-6e78c16479c360d8")
    assert "e-6e78c16479c360d8" in refusal(error, of_file=True)


def test_no_sentence_asks_for_the_terminal(checkout: Path) -> None:
    catalogue = ElementTree.parse(checkout / "resources" / "translations" / "rasid_ar.ts")
    said = [message.findtext("translation", "") for message in catalogue.iter("message")]
    assert len(said) > 1000
    assert [each for each in said if re.search(r"--[a-z]|`|\bpip\b|\brasid [a-z]", each)] == []
