"""A reader can ask which rules read a stretch, and which were beaten by which and why."""

import pytest

from rasid.core.vocabulary import Label
from rasid.errors import RasidError
from rasid.extraction.candidate import Candidate
from rasid.extraction.explaining import Explained, explain
from rasid.extraction.extractor import Extractor
from rasid.extraction.policy import Beaten, Why, settle

TEXT = (
    "اشتباكات عنيفة بين قوات النظام والمسلحين الموالين لها وتنظيم الدولة الإسلامية في بلدة السخنة"
)


def explained(extractor: Extractor, words: str, text: str = TEXT) -> tuple[Explained, ...]:
    start = text.index(words)
    return explain(extractor, text, start, start + len(words), published="2017-11-03")


def test_what_stands_is_told_with_its_rule_words_and_terms(extractor: Extractor) -> None:
    found = next(e for e in explained(extractor, "قوات النظام") if e.label == Label.ACTOR)
    assert (found.text, found.rule, found.link) == (
        "قوات النظام",
        "register",
        "syria-regime-forces",
    )
    assert "actors: قوات النظام" in found.terms
    assert found.beaten_by is None
    assert TEXT[found.start : found.end] == found.text


def test_what_was_beaten_names_the_winner_and_why(extractor: Extractor) -> None:
    found = [e for e in explained(extractor, "المسلحين الموالين لها") if e.beaten_by]
    assert found
    for each in found:
        assert each.beaten_by is not None
        assert each.beaten_by.why in set(Why)
        assert each.beaten_by.start < each.end
        assert each.start < each.beaten_by.end


def test_events_told_there_are_named_with_their_rule(extractor: Extractor) -> None:
    found = [e for e in explained(extractor, "اشتباكات") if e.label == "CLASH"]
    assert len(found) == 1
    assert found[0].rule.startswith("event.")


def test_only_what_touches_the_stretch_is_told(extractor: Extractor) -> None:
    found = explained(extractor, "السخنة")
    assert [e.label for e in found if e.label in set(Label)] == [Label.PLACE]


def test_a_stretch_without_proposals_is_explained_by_nothing(extractor: Extractor) -> None:
    assert explain(extractor, "لا شيء هنا", 0, 2) == ()


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (5, 2), (0, 999), (999, 1000)])
def test_a_stretch_outside_the_text_is_refused(extractor: Extractor, start: int, end: int) -> None:
    with pytest.raises(RasidError, match="is no stretch of this text"):
        explain(extractor, TEXT, start, end)


def candidate(label: Label, start: int, end: int, confidence: float = 0.8) -> Candidate:
    return Candidate(label, start, end, start, end, "rule", confidence)


@pytest.mark.parametrize(
    ("loser", "winner", "why"),
    [
        (candidate(Label.PLACE, 2, 5), candidate(Label.ACTOR, 0, 5), Why.LONGER),
        (candidate(Label.ACTOR, 0, 5, 0.5), candidate(Label.PLACE, 0, 5, 0.9), Why.SURER),
        (candidate(Label.PLACE, 0, 5), candidate(Label.ACTOR, 0, 5), Why.LABEL),
        (candidate(Label.ACTOR, 3, 6), candidate(Label.ACTOR, 1, 4), Why.EARLIER),
        (candidate(Label.ACTOR, 0, 5, 0.5), candidate(Label.ACTOR, 0, 5, 0.9), Why.SAME),
    ],
)
def test_the_policy_names_what_decided(loser: Candidate, winner: Candidate, why: Why) -> None:
    kept, beaten = settle([loser, winner])
    assert kept == [winner]
    assert beaten == [Beaten(loser, winner)]
    assert beaten[0].why is why


def test_candidates_that_share_no_word_all_stand() -> None:
    apart = [candidate(Label.ACTOR, 0, 2), candidate(Label.PLACE, 2, 4)]
    assert settle(apart) == (apart, [])
