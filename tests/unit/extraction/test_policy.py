from rasid.core.vocabulary import Label
from rasid.extraction.candidate import Candidate
from rasid.extraction.policy import Beaten, Why, settle


def propose(
    first: int, stop: int, label: Label = Label.ACTOR, confidence: float = 0.5
) -> Candidate:
    return Candidate(label, first * 10, stop * 10 - 1, first, stop, "rule", confidence)


def test_the_longer_stands_whatever_its_confidence() -> None:
    short, long = propose(0, 1, confidence=0.9), propose(0, 2, confidence=0.1)
    kept, beaten = settle([short, long])
    assert kept == [long]
    assert beaten == [Beaten(short, long)]


def test_of_two_as_long_the_surer_stands() -> None:
    sure, unsure = propose(0, 1, Label.WEAPON, 0.9), propose(0, 1, Label.ACTOR, 0.5)
    assert settle([unsure, sure])[0] == [sure]


def test_of_two_as_sure_the_label_first_in_the_codebook_stands() -> None:
    actor, place = propose(0, 1, Label.ACTOR), propose(0, 1, Label.PLACE)
    assert settle([place, actor])[0] == [actor]


def test_those_that_touch_no_common_word_all_stand_in_text_order() -> None:
    first, second = propose(0, 1), propose(1, 2)
    assert settle([second, first]) == ([first, second], [])


def test_what_only_a_beaten_one_blocked_stands() -> None:
    chain = [propose(0, 4), propose(3, 6), propose(5, 7)]
    assert settle(chain)[0] == [chain[0], chain[2]]


def test_a_candidate_proposed_twice_stands_once() -> None:
    twice = propose(0, 1)
    kept, beaten = settle([twice, twice])
    assert kept == [twice]
    assert [loser.why for loser in beaten] == [Why.SAME]
