"""A form gives back every value it was given, touched only where a person touched it."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from rasid.core.event import Casualty, Event, EventDate, Participant, Place, Range, Weapon
from rasid.core.report import canonical_text
from rasid.core.vocabulary import (
    Basis,
    CasualtyKind,
    Category,
    DatePrecision,
    EventFlag,
    EventType,
    Factuality,
    PlacePrecision,
    PlaceRole,
    Qualifier,
    SiegePhase,
    VictimStatus,
)
from rasid.extraction.extractor import Extractor
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.event_form import EventForm
from rasid.gui.session import Session
from tests.gui.conftest import make_project
from tests.gui.inspector.conftest import events

FIELDS = ("side_a", "side_b", "places", "weapons", "casualties")


def form_over(qtbot: QtBot, event: Event, desk: Desk) -> EventForm:
    """A form in which every value was opened once."""
    form = EventForm(event, event, desk)
    qtbot.addWidget(form)
    for field in FIELDS:
        for index in range(len(getattr(event, field))):
            form.open(field, index)
    return form


def test_an_event_with_every_field_comes_back_as_it_was(
    qtbot: QtBot, desk: Desk, session: Session
) -> None:
    span = events(session)[0].event.casualties[0].span
    whole = Casualty(id="c-1", kind=CasualtyKind.DISPLACED, low=2000, qualifier=Qualifier.THOUSANDS)
    part = Casualty(
        id="c-2",
        kind=CasualtyKind.KILLED_OR_WOUNDED,
        count=3,
        qualifier=Qualifier.RANGE,
        low=1,
        best=2,
        high=3,
        basis=Basis.SUBSET,
        victims=(Category.PROTESTERS, Category.CIVILIANS),
        status=VictimStatus.CHILD,
        subset_of="c-1",
        span=span,
    )
    event = Event(
        id="e-1",
        type=EventType.SIEGE,
        factuality=Factuality.ATTEMPTED,
        rereport=True,
        trigger=Range(3, 9),
        evidence=(Range(1, 20), Range(30, 40)),
        side_a=(
            Participant(category=Category.IS, actor="is", name="التنظيم\nهناك", role="ally"),
            Participant(category=Category.UNIDENTIFIED, actor="no-such-actor"),
        ),
        side_b=(Participant(category=Category.REBEL, name="جماعة", certainty="alternative"),),
        places=(
            Place(
                name="ريف حلب\nالشمالي",
                precision=PlacePrecision.MULTI_ADMIN1,
                id="no-such-place",
                lat=36.5,
                lon=37.0,
                role=PlaceRole.LEFT,
                candidates=("x", "y"),
            ),
        ),
        date=EventDate(start="2017-11-03", precision=DatePrecision.WEEK),
        weapons=(Weapon(span=str(span)),),
        casualties=(whole, part),
        phase=SiegePhase.BROKEN,
        flags=(EventFlag.OVERLAP_UNKNOWN, EventFlag.SOURCE_ERROR),
        note="سطر\nوسطر",
        inferred={"date": "a", "places": "b"},
        rule="r",
        confidence=0.5,
    )
    form = form_over(qtbot, event, desk)
    assert form.value() == event
    assert not form.is_changed()
    assert form.problem() == ""


@pytest.mark.parametrize(
    "date",
    [
        EventDate(),
        EventDate(precision=DatePrecision.MONTH),
        EventDate(end="2017-11-03", precision=DatePrecision.DAYS),
        EventDate(start="2017-11-01", end="2017-11-03", precision=DatePrecision.DAYS),
    ],
)
def test_a_date_of_which_something_is_unknown_comes_back(
    qtbot: QtBot, desk: Desk, date: EventDate
) -> None:
    event = Event(id="e-1", type=EventType.CLASH, evidence=(Range(0, 5),), date=date)
    form = form_over(qtbot, event, desk)
    assert form.value() == event
    assert form.problem() == ""


def test_what_is_extracted_from_the_seeds_comes_back(
    qtbot: QtBot, desk: Desk, session: Session, seeds: list[Path], tmp_path: Path
) -> None:
    extractor = Extractor.load()
    texts = [canonical_text(seed.read_text(encoding="utf-8")) for seed in seeds]
    make_project(tmp_path / "seeds.rasid", texts, [extractor.extract(text) for text in texts])
    assert session.open_project(tmp_path / "seeds.rasid")
    assert session.project is not None
    reports = session.project.connection.execute("SELECT id FROM report").fetchall()
    count = 0
    for (report,) in reports:
        session.open_report(report)
        for row in events(session):
            form = EventForm(row.event, row.event, desk)
            qtbot.addWidget(form)
            assert form.value() == row.event
            assert form.problem() == ""
            count += 1
    assert count > 20
