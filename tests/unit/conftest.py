"""A project with one short report of our own and proposals for it, for storage and review."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rasid.core.event import Casualty, Event, EventDate, Participant, Place, Range
from rasid.core.identity import casualty_id, event_id, report_id, span_id
from rasid.core.record import Record
from rasid.core.report import Report, headline, text_sha256
from rasid.core.span import Span
from rasid.core.vocabulary import (
    CasualtyKind,
    Category,
    EventType,
    Label,
    PublishedBasis,
    Qualifier,
)
from rasid.storage.extractions import save_extractions
from rasid.storage.project import Project
from rasid.storage.reports import Incoming, add_reports

TEXT = (
    "اشتباكات في ريف إدلب\n\n"
    "دارت اشتباكات بين قوات النظام والفصائل في بلدة سراقب يوم أمس، ما أدى لمقتل 4 عناصر من قوات "
    "النظام، كما قصفت طائرات حربية أطراف البلدة"
)


def quoted(text: str, label: Label, quote: str, nth: int = 0) -> Span:
    """The span of the nth occurrence of a quote."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(quote, start + 1)
    end = start + len(quote)
    return Span(
        id=span_id(text_sha256(text), label, start, end),
        label=label,
        start=start,
        end=end,
        text=quote,
        rule="test.rule",
        confidence=0.75,
    )


def sample_record(text: str = TEXT) -> Record:
    """Two events, one of them with four dead."""
    sha256 = text_sha256(text)
    regime = quoted(text, Label.ACTOR, "قوات النظام")
    factions = quoted(text, Label.ACTOR, "الفصائل")
    town = quoted(text, Label.PLACE, "بلدة سراقب")
    day = quoted(text, Label.TIME, "يوم أمس")
    four = quoted(text, Label.CASUALTY, "4 عناصر")
    clash_word = quoted(text, Label.TRIGGER, "اشتباكات", 1)
    strike_word = quoted(text, Label.TRIGGER, "قصفت")
    clash = Event(
        id=event_id(sha256, EventType.CLASH, clash_word.start, clash_word.end),
        type=EventType.CLASH,
        trigger=Range(clash_word.start, clash_word.end),
        evidence=(Range(clash_word.start, four.end),),
        side_a=(
            Participant(
                category=Category.STATE_FORCES, actor="syria-regime-forces", span=regime.id
            ),
        ),
        side_b=(Participant(category=Category.REBEL, actor="rebel-factions", span=factions.id),),
        places=(Place(name="بلدة سراقب", span=town.id, lat=35.8644, lon=36.8058),),
        date=EventDate(span=day.id),
        casualties=(
            Casualty(
                id=casualty_id(sha256, CasualtyKind.KILLED, four.start, four.end),
                kind=CasualtyKind.KILLED,
                count=4,
                qualifier=Qualifier.EXACT,
                low=4,
                best=4,
                high=4,
                victims=(Category.STATE_FORCES,),
                span=four.id,
            ),
        ),
        rule="test.clash",
        confidence=0.9,
    )
    strike = Event(
        id=event_id(sha256, EventType.AIR_STRIKE, strike_word.start, strike_word.end),
        type=EventType.AIR_STRIKE,
        trigger=Range(strike_word.start, strike_word.end),
        evidence=(Range(strike_word.start, len(text)),),
        rule="test.strike",
        confidence=0.6,
    )
    return Record(
        report=Report(
            file="sample.txt",
            sha256=sha256,
            characters=len(text),
            title=headline(text),
            published="2019-05-02",
            published_basis=PublishedBasis.DERIVED,
        ),
        spans=(regime, factions, town, day, four, clash_word, strike_word),
        events=(clash, strike),
    )


def incoming(text: str = TEXT, file: str = "sample.txt", **known: object) -> Incoming:
    """A text on its way in."""
    return Incoming(text=text, raw=text.encode(), encoding="utf-8", file=file, **known)  # type: ignore[arg-type]


@pytest.fixture
def record() -> Record:
    """What is proposed for the sample report."""
    return sample_record()


@pytest.fixture
def report(record: Record) -> str:
    """Id of the sample report."""
    return report_id(record.report.sha256)


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Project]:
    """A project without reports."""
    with Project.create(tmp_path / "test.rasid", name="تجربة") as project:
        yield project


@pytest.fixture
def project(empty: Project, record: Record, report: str) -> Project:
    """A project with the sample report and its proposals."""
    assert len(list(add_reports(empty, [incoming()]))) == 1
    assert save_extractions(empty, [(report, record)], version="test-1") == 1
    return empty
