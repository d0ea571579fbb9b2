"""Every value that is shown has a word, in both languages."""

import pytest

from rasid.core.tally import LeftOut
from rasid.gui.naming import name_of
from rasid.gui.words import source, word


@pytest.mark.parametrize("why", LeftOut)
def test_every_way_to_be_left_out_of_a_sum_has_its_words(why: LeftOut) -> None:
    assert word(why)
    name = name_of("LeftOut", source(why))
    assert any("\u0600" <= sign <= "\u06ff" for sign in name.arabic)


def test_no_two_ways_are_called_the_same() -> None:
    english = {source(why) for why in LeftOut}
    arabic = {name_of("LeftOut", source(why)).arabic for why in LeftOut}
    assert len(english) == len(arabic) == len(LeftOut)
