"""What a refusal says: its template with the values in place, whatever is in them."""

import pickle
from pathlib import Path

import pytest

from rasid.errors import RasidError
from rasid.interchange.decoding import UndecodableError


def test_the_sentence_is_the_template_with_its_values() -> None:
    error = RasidError("{path} has {most} lines.", path=Path("a.txt"), most=3)
    assert str(error) == "a.txt has 3 lines."
    assert error.template == "{path} has {most} lines."
    assert error.values == {"path": Path("a.txt"), "most": 3}


@pytest.mark.parametrize("text", ["{", "a}b", "{}", "{name!r}", 'Expected `{"id": …}`', "100 %"])
def test_braces_are_literal_without_values_and_within_them(text: str) -> None:
    assert str(RasidError(text)) == text
    assert str(RasidError("It says {why}.", why=text)) == f"It says {text}."


def test_a_template_may_name_a_value_as_it_likes() -> None:
    assert str(RasidError("{self} {template}", self="a", template="b")) == "a b"


def test_a_refusal_may_be_the_reason_of_another() -> None:
    inner = RasidError("two spans have one {what}", what="{id}")
    assert str(RasidError("left out: {why}", why=inner)) == "left out: two spans have one {id}"


@pytest.mark.parametrize("kind", [RasidError, UndecodableError])
def test_it_comes_back_whole_from_another_process(kind: type[RasidError]) -> None:
    inner = RasidError("no {thing}", thing="{x}")
    error = pickle.loads(pickle.dumps(kind("{file}: {why}", file="{}.txt", why=inner)))
    assert type(error) is kind
    assert (str(error), error.template) == ("{}.txt: no {x}", "{file}: {why}")
    assert str(error.values["why"]) == "no {x}"
    assert str(pickle.loads(pickle.dumps(kind("a {")))) == "a {"
