"""Records from outside are checked and named our way; our own come back as they went."""

from dataclasses import replace

import pytest

from rasid.core.event import Casualty, Event, EventDate, Participant, Place, Range, Weapon
from rasid.core.identity import event_id, span_id
from rasid.core.record import Record
from rasid.core.report import Report, text_sha256
from rasid.core.span import Span
from rasid.core.vocabulary import CasualtyKind, Category, EventType, Label
from rasid.errors import RasidError
from rasid.interchange.records import adopt

TEXT = "قصفت 😀 طائرات حربية بلدة خان شيخون، ما أدى لمقتل 4 مدنيين"
SHA256 = text_sha256(TEXT)


def cut(id_: str, label: Label, words: str) -> Span:
    start = TEXT.index(words)
    return Span(id=id_, label=label, start=start, end=start + len(words), text=words)


def foreign() -> Record:
    spans = (
        cut("s1", Label.TRIGGER, "قصفت"),
        cut("s2", Label.ACTOR, "طائرات حربية"),
        cut("s3", Label.PLACE, "بلدة خان شيخون"),
        cut("s4", Label.CASUALTY, "4 مدنيين"),
        cut("s5", Label.WEAPON, "طائرات حربية"),
    )
    event = Event(
        id="e1",
        type=EventType.AIR_STRIKE,
        trigger=Range(0, 4),
        evidence=(Range(0, len(TEXT)),),
        side_a=(Participant(category=Category.UNIDENTIFIED, span="s2"),),
        places=(Place(name="بلدة خان شيخون", span="s3"),),
        date=EventDate(span=None),
        weapons=(Weapon(span="s5"),),
        casualties=(Casualty(id="c1", kind=CasualtyKind.KILLED, span="s4"),),
    )
    report = Report(file="a.txt", sha256=SHA256, characters=len(TEXT), title="قصف")
    return Record(report=report, spans=spans, events=(event,))


def test_foreign_ids_become_ours_everywhere() -> None:
    adopted = adopt(foreign(), TEXT)
    place = foreign().spans[2]
    assert adopted.spans[2].id == span_id(SHA256, "PLACE", place.start, place.end)
    (event,) = adopted.events
    assert event.id == event_id(SHA256, "AIR_STRIKE", 0, 4)
    ids = [span.id for span in adopted.spans]
    assert [event.side_a[0].span, event.places[0].span] == ids[1:3]
    assert [event.casualties[0].span, event.weapons[0].span] == ids[3:]
    assert event.date.span is None


def test_what_was_adopted_once_comes_back_unchanged() -> None:
    adopted = adopt(foreign(), TEXT)
    assert adopt(adopted, TEXT) == adopted


def test_an_id_of_ours_stays_when_its_span_has_moved() -> None:
    adopted = adopt(foreign(), TEXT)
    moved = replace(cut("", Label.PLACE, "خان شيخون"), id=adopted.spans[2].id)
    again = replace(adopted, spans=(*adopted.spans[:2], moved, *adopted.spans[3:]))
    assert adopt(again, TEXT) == again


def test_an_id_of_another_report_is_not_taken_over() -> None:
    stranger = span_id(text_sha256("another"), "TRIGGER", 0, 4)
    record = replace(foreign(), spans=(replace(foreign().spans[0], id=stranger),), events=())
    assert adopt(record, TEXT).spans[0].id == span_id(SHA256, "TRIGGER", 0, 4)


def test_an_event_cannot_bear_the_name_of_a_span() -> None:
    name = span_id(SHA256, "TRIGGER", 0, 4)
    record = replace(foreign(), events=(replace(foreign().events[0], id=name),))
    assert adopt(record, TEXT).events[0].id == event_id(SHA256, "AIR_STRIKE", 0, 4)


def test_two_of_one_place_get_two_names() -> None:
    event = foreign().events[0]
    twice = replace(
        foreign(),
        spans=(*foreign().spans, replace(foreign().spans[0], id="again")),
        events=(event, replace(event, id="e2")),
    )
    adopted = adopt(twice, TEXT)
    assert len({span.id for span in adopted.spans}) == 6
    assert len({event.id for event in adopted.events}) == 2


def test_an_event_without_any_place_still_gets_a_name() -> None:
    record = replace(foreign(), events=(Event(id="x", type=EventType.OTHER),))
    assert adopt(record, TEXT).events[0].id == event_id(SHA256, "OTHER", 0, 0)


@pytest.mark.parametrize(
    ("record", "why"),
    [
        (
            replace(foreign(), report=replace(foreign().report, sha256=text_sha256("x"))),
            "the text is not the one",
        ),
        (
            replace(foreign(), spans=(replace(foreign().spans[2], start=1, end=5),), events=()),
            "“بلدة خان شيخون” does not stand at 1–5",
        ),
        (
            replace(foreign(), spans=(foreign().spans[0], foreign().spans[0]), events=()),
            "two spans have one id",
        ),
        (replace(foreign(), spans=()), "event e1 names a span s2 that is not there"),
        (
            replace(foreign(), events=(replace(foreign().events[0], trigger=Range(50, 99)),)),
            "points to 50–99, outside the text",
        ),
        (
            replace(foreign(), events=(replace(foreign().events[0], evidence=(Range(4, 4),)),)),
            "points to 4–4",
        ),
        (
            replace(
                foreign(),
                events=(
                    replace(foreign().events[0], casualties=foreign().events[0].casualties * 2),
                ),
            ),
            "two casualty facts of one id",
        ),
    ],
)
def test_a_record_that_hangs_together_badly_is_refused(record: Record, why: str) -> None:
    with pytest.raises(RasidError, match=why):
        adopt(record, TEXT)
