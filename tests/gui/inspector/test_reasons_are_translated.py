"""Why a value was inferred is told in the language of the interface and stored as it was."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from rasid.extraction.extractor import Extractor
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.inferred_field import InferredField
from rasid.gui.inspector.inferred_words import REASONS, reason_as_stored, reason_in_words
from rasid.gui.language import Language, Translation

WRITERS = ("extraction/**/*.py", "interchange/**/*.py")
ARABIC = ("\u0600", "\u06ff")


@pytest.fixture
def arabic(qapp: QApplication) -> Iterator[None]:
    assert qapp
    translation = Translation()
    translation.use(Language.ARABIC)
    yield
    translation.use(Language.ENGLISH)


def reasons_in(source: str) -> set[str]:
    """Every string that some code puts under a key of ``inferred``."""
    tree = ast.parse(source)
    given: set[str] = set()
    for function in [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]:
        named = {
            target.id: node.value
            for node in ast.walk(function)
            if isinstance(node, ast.Assign)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        for value in _put_into_inferred(function):
            told = named.get(value.id, value) if isinstance(value, ast.Name) else value
            given |= set(_strings(told))
    return given


def _put_into_inferred(function: ast.FunctionDef) -> Iterator[ast.expr]:
    for node in ast.walk(function):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Subscript) and _is_inferred(target.value):
                    yield node.value
        elif (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr == "setdefault"
            and _is_inferred(node.func.value)
        ):
            yield node.args[1]


def _is_inferred(node: ast.expr) -> bool:
    name = node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")
    return name == "inferred"


def _strings(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.IfExp):  # its condition is no reason
        yield from _strings(node.body)
        yield from _strings(node.orelse)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    else:
        raise AssertionError(f"a reason that cannot be known beforehand: {ast.dump(node)}")


def test_reasons_are_found_in_code() -> None:
    code = """
def one(draft):
    draft.inferred["date"] = "plain"
    told = "first" if draft.x == "no reason" else "second"
    draft.inferred["sides"] = told
    inferred.setdefault(name, "beside")
    draft.other["date"] = "elsewhere"
"""
    assert reasons_in(code) == {"plain", "first", "second", "beside"}


@pytest.mark.usefixtures("arabic")
def test_every_reason_rasid_writes_has_arabic(checkout: Path) -> None:
    root = checkout / "app" / "rasid"
    files = [path for pattern in WRITERS for path in root.glob(pattern)]
    written = {reason for path in files for reason in reasons_in(path.read_text("utf-8"))}
    assert len(written) >= 10
    assert written == set(REASONS)
    for reason in written:
        assert all(ARABIC[0] <= letter <= ARABIC[1] for letter in reason_in_words(reason)[:2])


def test_every_reason_given_for_the_seeds_is_known(seeds: list[Path]) -> None:
    extractor = Extractor.load()
    given = {
        reason
        for path in seeds
        for event in extractor.extract(path.read_text("utf-8")).events
        for reason in event.inferred.values()
    }
    assert given
    assert given <= set(REASONS)


@pytest.mark.usefixtures("arabic")
def test_no_two_reasons_read_alike_so_that_each_goes_back_to_its_own() -> None:
    assert [reason_as_stored(reason_in_words(reason)) for reason in REASONS] == list(REASONS)


@pytest.mark.usefixtures("arabic")
def test_a_reason_somebody_wrote_stays_as_written() -> None:
    assert reason_in_words("said by two witnesses") == "said by two witnesses"
    assert reason_as_stored("قاله شاهدان") == "قاله شاهدان"


@pytest.mark.usefixtures("arabic")
def test_a_form_shows_the_arabic_and_keeps_what_is_stored(desk: Desk) -> None:
    stored = {"side_b": "the opponent named nearest", "date": "قاله شاهدان"}
    field = InferredField(stored, desk)
    assert field.lines["side_b"].text() == "أقرب خصم ذُكر"
    assert field.value() == stored
    field.lines["side_b"].setText("سمّاه البيان")
    assert field.value()["side_b"] == "سمّاه البيان"
