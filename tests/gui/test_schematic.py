"""The map tells homonyms apart, north up in either language, and says so in words."""

import itertools

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from rasid.extraction.gazetteer import GazetteerPlace, read_gazetteer
from rasid.gui.appearance import Appearance
from rasid.gui.governorates import governorates
from rasid.gui.schematic import GovernorateMap
from rasid.paths import bundled

GAZETTEER = read_gazetteer(sorted((bundled("resources") / "gazetteer").glob("*.tsv")))


def place(id_: str) -> GazetteerPlace:
    return GAZETTEER.get(id_)


def homonyms(name: str) -> list[GazetteerPlace]:
    return [each for each in GAZETTEER.places.values() if each.name_ar == name]


@pytest.fixture
def drawing(qtbot: QtBot, appearance: Appearance) -> GovernorateMap:
    one = GovernorateMap(appearance)
    qtbot.addWidget(one)
    one.resize(360, 260)
    one.show()
    return one


def test_it_draws_the_fourteen_governorates_of_the_gazetteer() -> None:
    known = {
        each.id
        for each in GAZETTEER.places.values()
        if each.type == "governorate" and each.id.startswith("sy.")
    }
    assert {each.id for each in governorates()} == known
    assert len(known) == 14


def test_towns_lie_in_their_governorate(drawing: GovernorateMap) -> None:
    """A schematic straightens borders; 19 towns in 20 must still be on the right side."""
    drawing.resize(1200, 900)
    towns = [
        each
        for each in GAZETTEER.places.values()
        if each.type in ("city", "town") and each.admin1.startswith("sy.") and each.lat
    ]
    drawing.show_candidates(towns[:1])
    inside = 0
    for town in towns:
        assert town.lat is not None
        assert town.lon is not None
        point = drawing._projection().point(town.lon, town.lat)
        inside += drawing.governorate_at(point) == town.admin1
    assert len(towns) > 100
    assert inside / len(towns) > 0.95


def test_homonyms_are_marked_apart_with_the_numbers_of_their_list(drawing: GovernorateMap) -> None:
    both = homonyms("صوران")
    assert len({each.admin1 for each in both}) == 2
    drawing.show_candidates(both, both[1].id)
    marks = drawing.marks()
    assert [mark.number for mark in marks] == list(range(1, len(both) + 1))
    for one, other in itertools.pairwise(marks):
        assert (one.at - other.at).manhattanLength() >= 2 * 9


def test_north_is_up_and_east_is_right_in_either_language(drawing: GovernorateMap) -> None:
    ends = [place(id_) for id_ in ("sy.hasakah", "sy.latakia", "sy.daraa")]
    for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
        drawing.setLayoutDirection(direction)
        drawing.show_candidates(ends)
        hasakah, latakia, daraa = (mark.at for mark in drawing.marks())
        assert hasakah.x() > latakia.x()
        assert hasakah.y() < daraa.y()


def test_a_place_without_coordinates_stands_in_its_governorate(drawing: GovernorateMap) -> None:
    unplaced = next(
        each for each in GAZETTEER.places.values() if each.admin1 == "sy.homs" and each.lat is None
    )
    drawing.show_candidates([unplaced])
    (mark,) = drawing.marks()
    assert drawing.governorate_at(mark.at) == "sy.homs"


def test_a_place_abroad_is_named_beneath_and_not_drawn(drawing: GovernorateMap) -> None:
    drawing.show_candidates([place("sy.homs"), place("lb")])
    assert [mark.place.id for mark in drawing.marks()] == ["sy.homs"]
    assert [(number, each.id) for number, each in drawing.elsewhere()] == [(2, "lb")]


def test_a_click_on_a_mark_chooses_it_and_one_beside_does_not(drawing: GovernorateMap) -> None:
    drawing.show_candidates([place("sy.homs"), place("sy.hasakah")])
    chosen: list[str] = []
    drawing.candidate_chosen.connect(chosen.append)
    at = drawing.marks()[1].at
    QTest.mouseClick(drawing, Qt.MouseButton.LeftButton, pos=at.toPoint())
    QTest.mouseClick(drawing, Qt.MouseButton.LeftButton, pos=(at + QPointF(0, 60)).toPoint())
    assert chosen == ["sy.hasakah"]


def test_it_says_in_words_what_it_shows(drawing: GovernorateMap) -> None:
    drawing.show_candidates(homonyms("صوران"))
    said = drawing.accessibleDescription()
    assert drawing.accessibleName()
    assert "1 " in said
    assert "Aleppo" in said
    assert "Hama" in said
    drawing.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert "حلب" in drawing.accessibleDescription()


def test_a_candidate_changes_what_is_painted(drawing: GovernorateMap) -> None:
    empty = drawing.grab().toImage()
    drawing.show_candidates([place("sy.homs")])
    assert drawing.grab().toImage() != empty
