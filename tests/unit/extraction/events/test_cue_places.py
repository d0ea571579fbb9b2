import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasid.extraction.events.cue_places import PhraseFinder
from rasid.extraction.events.cues import Cues
from rasid.extraction.extractor import Extractor

CLASSES = ("harm", "victims", "none", "agent", "subset", "break", "cumulative")


@pytest.fixture(scope="module")
def cues() -> Cues:
    return Extractor.load().resources.cues


@given(data=st.data())
def test_a_line_looked_up_gives_what_searching_it_gives(cues: Cues, data: st.DataObject) -> None:
    cue = data.draw(st.sampled_from(CLASSES))
    phrases = st.sampled_from(sorted(cues.values[cue]))
    heads = st.sampled_from(["", "", "و", "ف", "ولل", "بال", "ال", "ك", "س", "x"])
    words = st.one_of(st.builds(str.__add__, heads, phrases), st.sampled_from(["C", "وC", "\n"]))
    line = data.draw(st.lists(words, max_size=8).map(" ".join))
    start = data.draw(st.integers(0, len(line)))
    end = data.draw(st.integers(start, len(line)))
    placed, pattern = cues.over(line), cues.patterns[cue]
    spans = [match.span("phrase") for match in pattern.finditer(line, start, end)]
    looked_up = placed.patterns[cue].finditer(line, start, end)
    assert [match.span("phrase") for match in looked_up] == spans
    assert placed.found(cue, line, start, end) == bool(spans)
    last = placed.last(cue, line, start, end)
    assert (last and last.span("phrase")) == (spans[-1] if spans else None)


def test_another_text_than_the_line_is_searched(cues: Cues) -> None:
    placed = cues.over("قصف")
    assert placed.found("harm", "ثم قتل C")
    assert not placed.found("harm", "ثم قصف C")


def test_a_line_is_tried_only_where_a_phrase_may_begin(cues: Cues) -> None:
    line = "كلمه " * 400 + "قتل"
    tried: list[int] = []

    class Counting:
        def match(self, text: str, start: int, end: int) -> re.Match[str] | None:
            tried.append(start)
            return cues.patterns["harm"].match(text, start, end)

    placed = cues.over(line).patterns["harm"]
    placed.match = Counting().match  # type: ignore[method-assign]
    assert placed.search(line) is not None
    assert tried == [len(line) - len("قتل")]


@given(
    phrases=st.sets(st.text("ابت ", min_size=1, max_size=5).filter(str.strip), min_size=1),
    line=st.text("ابتوC ", max_size=30),
)
def test_phrases_with_shared_beginnings_are_found_as_when_each_is_tried(
    phrases: set[str], line: str
) -> None:
    spelled = {" ".join(phrase.split()) for phrase in phrases}
    tried = "|".join(sorted(map(re.escape, spelled), key=len, reverse=True))
    each = re.compile(rf"(?<!\S)(?:[وف]?(?:لل|[بلك])?)?(?P<phrase>{tried})(?!\S)")
    cues = Cues({}, {"some": dict.fromkeys(spelled, "")}, PhraseFinder({}))
    found = [match.span("phrase") for match in cues.union("some").finditer(line)]
    assert found == [match.span("phrase") for match in each.finditer(line)]
