"""What is refused is said in Arabic words, its values too, and each of them can be written."""

import re

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
