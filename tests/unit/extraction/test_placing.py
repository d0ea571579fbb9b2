"""Homonyms are told apart by what is named around them; all of them are kept."""

import pytest

from rasid.core.event import Event, Place
from rasid.core.vocabulary import EventFlag
from rasid.extraction.extractor import Extractor

ALEPPO, HAMA = "sy.aleppo.suran-aleppo", "sy.hama.suran-hama"


def event(extractor: Extractor, text: str) -> Event:
    (only,) = extractor.extract(text, published="2015-05-05").events
    return only


def suran(event: Event) -> Place:
    return next(place for place in event.places if "صوران" in place.name)


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("قصفت قوات النظام بلدة صوران بريف حماة الشمالي", HAMA),
        ("قصفت قوات النظام بلدة صوران في ريف حلب الشمالي", ALEPPO),
        ("قصفت قوات النظام بلدات صوران ومورك وكفرزيتا بريف حماة", HAMA),
        ("محافظة حماة – قصفت قوات النظام بلدة صوران", HAMA),
        ("محافظة حلب – قصفت قوات النظام بلدة صوران", ALEPPO),
        ("وفي ريف حماة قصفت قوات النظام بلدة صوران", HAMA),
        ("قصفت قوات النظام بلدة صوران وبلدة مورك وبلدة كفرزيتا", HAMA),
        ("قصفت قوات النظام بلدة صوران وبلدة مارع وبلدة تل رفعت", ALEPPO),
    ],
)
def test_what_is_named_around_a_place_decides(extractor: Extractor, text: str, id_: str) -> None:
    found = event(extractor, text)
    place = suran(found)
    assert place.id == id_
    assert {ALEPPO, HAMA} <= set(place.candidates)
    assert place.candidates[0] == place.id
    known = extractor.resources.gazetteer.get(id_)
    assert (place.lat, place.lon) == (known.lat, known.lon)
    assert EventFlag.PLACE_AMBIGUOUS not in found.flags


@pytest.mark.parametrize(
    "text",
    [
        "قصفت قوات النظام بلدة صوران",
        "قصفت قوات النظام بلدة صوران وبلدة مورك وبلدة مارع",
        "قصفت قوات النظام بلدة صوران وبلدة السخنة بريف حمص",
    ],
)
def test_where_nothing_decides_the_event_is_flagged(extractor: Extractor, text: str) -> None:
    found = event(extractor, text)
    assert {ALEPPO, HAMA} <= set(suran(found).candidates)
    assert EventFlag.PLACE_AMBIGUOUS in found.flags


@pytest.mark.parametrize(
    "text", ["قصفت قوات النظام بلدة السخنة", "قصفت قوات النظام قرية كفر مجهولة جداً"]
)
def test_a_place_without_homonyms_is_not_flagged(extractor: Extractor, text: str) -> None:
    assert EventFlag.PLACE_AMBIGUOUS not in event(extractor, text).flags


def test_a_town_and_the_unit_named_after_it_are_no_rivals(extractor: Extractor) -> None:
    found = event(extractor, "قصفت قوات النظام مدينة الباب")
    assert EventFlag.PLACE_AMBIGUOUS not in found.flags


def test_the_span_is_linked_as_the_place_is(extractor: Extractor) -> None:
    text = "قصفت قوات النظام بلدة صوران بريف حماة الشمالي"
    record = extractor.extract(text, published="2015-05-05")
    links = {span.id: span.link for span in record.spans}
    for place in record.events[0].places:
        assert links[str(place.span)] == place.id
