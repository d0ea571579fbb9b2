"""Failed checks leave room for the fields: what blocks is all there, of the rest the first."""

import pytest
from pytestqt.qtbot import QtBot

from rasid.gui.appearance import Appearance
from rasid.gui.inspector.finding_list import FindingList
from rasid.review.checks import Check, Finding

LOOK, BLOCKS = Check.HOMONYM, Check.DATE_AFTER_PUBLICATION


def finding(check: Check, about: str) -> Finding:
    return Finding(check, "places", about=about)


@pytest.fixture
def shown(qtbot: QtBot, appearance: Appearance) -> FindingList:
    one = FindingList(appearance)
    qtbot.addWidget(one)
    return one


def seen(shown: FindingList) -> int:
    return sum(not line.isHidden() for line in shown.lines)


def test_three_that_stop_nothing_are_shown_and_how_many_more(shown: FindingList) -> None:
    shown.show_findings([finding(LOOK, str(n)) for n in range(8)])
    assert seen(shown) == 3
    assert not shown.more.isHidden()
    assert "5" in shown.more.text()
    shown.more.click()
    assert seen(shown) == 8
    assert shown.more.isHidden()


def test_what_stops_verification_is_shown_in_full_and_first(shown: FindingList) -> None:
    asked = [*(finding(LOOK, str(n)) for n in range(4)), *(finding(BLOCKS, str(n)) for n in "ab")]
    shown.show_findings(asked)
    assert [line.text() for line in shown.lines[:2]] == [
        line.text() for line in shown.lines if line._blocks
    ]
    assert seen(shown) == 3
    shown.show_findings(asked[:2])
    assert seen(shown) == 2
    assert shown.more.isHidden()
