"""Each check finds what it is for, leaves what is right alone, and blocks where it must."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from rasid.core.event import Casualty, Event, EventDate, Participant, Place
from rasid.core.record import Record
from rasid.core.span import Span
from rasid.core.vocabulary import (
    Basis,
    CasualtyKind,
    Category,
    EventType,
    Factuality,
    Label,
    Qualifier,
    Relation,
    State,
)
from rasid.errors import RasidError
from rasid.review import decisions
from rasid.review.checks import Check, Finding, check_event
from rasid.review.links import link
from rasid.storage.project import Project
from rasid.storage.queries import EventRow, Opened, SpanRow, open_report

Change = Callable[[Event], Event]
STATE = (Category.STATE_FORCES,)


def fact(number: int | None, **changes: object) -> Casualty:
    values: dict[str, object] = {
        "id": f"c-{number}",
        "kind": CasualtyKind.KILLED,
        "count": number,
        "qualifier": Qualifier.EXACT,
        "low": number,
        "best": number,
        "high": number,
        "victims": STATE,
    }
    return Casualty(**(values | changes))  # type: ignore[arg-type]


def facts(*casualties: Casualty) -> Change:
    return lambda event: replace(event, casualties=casualties, inferred={"casualties": "test"})


@pytest.fixture
def opened(project: Project, report: str) -> Opened:
    """The sample report on the desk, published on 2019-05-02."""
    return open_report(project, report)


def found(opened: Opened, change: Change = lambda event: event) -> dict[Check, bool]:
    """The checks that speak of the changed first event, and whether each blocks."""
    row = opened.events[0]
    changed = replace(row, event=change(row.event))
    return {finding.check: finding.blocks for finding in check_event(changed, opened)}


def test_a_sound_event_says_only_that_its_day_is_open(opened: Opened) -> None:
    assert found(opened) == {Check.DATE_UNRESOLVED: False}


@pytest.mark.parametrize(
    ("check", "blocks", "wrong", "right"),
    [
        (
            Check.BOUNDS,
            True,
            facts(fact(4, low=5)),
            facts(fact(4, low=4, best=None, high=9)),
        ),
        (Check.BOUNDS, True, facts(fact(4, low=-1)), facts(fact(0))),
        (
            Check.SUBSET_WITHOUT_WHOLE,
            True,
            facts(fact(1, basis=Basis.SUBSET)),
            facts(fact(4), fact(1, basis=Basis.SUBSET, subset_of="c-4")),
        ),
        (
            Check.SUBSET_EXCEEDS_WHOLE,
            True,
            facts(fact(4), fact(5, basis=Basis.SUBSET, subset_of="c-4")),
            facts(
                fact(4, qualifier=Qualifier.AT_LEAST, high=None),
                fact(5, basis=Basis.SUBSET, subset_of="c-4"),
            ),
        ),
        (
            Check.COUNTED_TWICE,
            False,
            facts(fact(9, basis=Basis.CUMULATIVE), fact(4)),
            facts(fact(9, basis=Basis.CUMULATIVE), fact(4, victims=(Category.REBEL,))),
        ),
        (
            Check.TOTAL_DIFFERS,
            False,
            facts(fact(9, basis=Basis.RESTATEMENT), fact(4), fact(3)),
            facts(fact(7, basis=Basis.RESTATEMENT), fact(4), fact(3)),
        ),
        (
            Check.TOTAL_DIFFERS,
            False,
            facts(
                fact(200, qualifier=Qualifier.MORE_THAN, low=201, basis=Basis.RESTATEMENT),
                fact(82),
                fact(115),
            ),
            facts(
                fact(190, qualifier=Qualifier.MORE_THAN, low=191, basis=Basis.RESTATEMENT),
                fact(82),
                fact(115),
            ),
        ),
        (
            Check.DID_NOT_HAPPEN,
            True,
            lambda event: replace(event, factuality=Factuality.PLANNED),
            lambda event: replace(event, factuality=Factuality.PLANNED, casualties=()),
        ),
        (
            Check.DATE_ORDER,
            True,
            lambda event: replace(event, date=EventDate(start="2019-05-02", end="2019-05-01")),
            lambda event: replace(event, date=EventDate(start="2019-05-01", end="2019-05-02")),
        ),
        (
            Check.DATE_AFTER_PUBLICATION,
            True,
            lambda event: replace(event, date=EventDate(start="2019-05-03", end="2019-05-03")),
            lambda event: replace(event, date=EventDate(start="2019-05-02", end="2019-05-02")),
        ),
        (
            Check.HOMONYM,
            False,
            lambda event: replace(event, places=(Place(name="حضر", candidates=("a", "b")),)),
            lambda event: replace(
                event, places=(Place(name="حضر", id="a", candidates=("a", "b")),)
            ),
        ),
        (
            Check.NO_EVIDENCE,
            False,
            lambda event: replace(event, places=(Place(name="حضر"),)),
            lambda event: replace(
                event, places=(Place(name="حضر"),), inferred={"places": "from the headline"}
            ),
        ),
        (
            Check.LOST_EVIDENCE,
            True,
            lambda event: replace(event, date=EventDate(span="s-gone")),
            lambda event: event,
        ),
        (
            Check.WRONG_LABEL,
            True,
            lambda event: replace(event, date=EventDate(span=event.places[0].span)),
            lambda event: replace(
                event,
                side_b=(Participant(category=Category.REBEL, span=event.casualties[0].span),),
            ),
        ),
        (
            Check.PART_ADDED,
            True,
            facts(fact(4), fact(1, subset_of="c-4")),
            facts(fact(4), fact(1, subset_of="c-4", kind=CasualtyKind.WOUNDED)),
        ),
        (
            Check.DID_NOT_HAPPEN,
            True,
            lambda event: replace(event, type=EventType.PLANNED_OPERATION),
            lambda event: replace(event, type=EventType.PLANNED_OPERATION, casualties=()),
        ),
        (
            Check.OUTSIDE_SYRIA,
            False,
            lambda event: replace(event, places=(Place(name="حضر", lat=30.0, lon=36.0),)),
            lambda event: replace(
                event, places=(Place(name="الموصل", id="iq.nineveh", lat=36.3, lon=43.1),)
            ),
        ),
    ],
)
def test_each_check_finds_its_own(
    opened: Opened, check: Check, blocks: bool, wrong: Change, right: Change
) -> None:
    assert found(opened, wrong).get(check) is blocks
    assert check not in found(opened, right)


def _with_words(opened: Opened, words: str, kind: CasualtyKind) -> tuple[EventRow, Opened]:
    span = Span(id="s-x", label=Label.CASUALTY, start=0, end=len(words), text=words)
    row = SpanRow(report=opened.report.id, span=span)
    event = replace(opened.events[0].event, casualties=(fact(3, kind=kind, span="s-x"),))
    return replace(opened.events[0], event=event), replace(opened, spans=(*opened.spans, row))


@pytest.mark.parametrize(
    ("words", "kind", "is_found"),
    [
        ("3 جرحى", CasualtyKind.KILLED, True),
        ("ثلاثة مصابين", CasualtyKind.KILLED, True),
        ("3 جرحى", CasualtyKind.WOUNDED, False),
        ("3 قتلى", CasualtyKind.KILLED, False),
        ("3 قتلى وجرحى", CasualtyKind.KILLED, False),
    ],
)
def test_wounded_are_never_dead(
    opened: Opened, words: str, kind: CasualtyKind, is_found: bool
) -> None:
    row, changed = _with_words(opened, words, kind)
    checks = {finding.check for finding in check_event(row, changed)}
    assert (Check.WOUNDED_AS_DEAD in checks) is is_found


def test_a_page_counter_is_no_number_of_people(opened: Opened) -> None:
    row, changed = _with_words(opened, "42", CasualtyKind.KILLED)
    assert Check.PAGE_RESIDUE not in {f.check for f in check_event(row, changed)}
    residue = Span(id="s-y", label=Label.BOILERPLATE, start=0, end=2, text="42")
    with_residue = replace(
        changed, spans=(*changed.spans, SpanRow(report=changed.report.id, span=residue))
    )
    assert Check.PAGE_RESIDUE in {f.check for f in check_event(row, with_residue)}


def test_rejected_evidence_is_lost(project: Project, record: Record, report: str) -> None:
    town = record.spans[2]
    decisions.reject(project, town.id, author="سلمى")
    opened = open_report(project, report)
    (lost,) = (f for f in check_event(opened.events[0], opened) if f.check is Check.LOST_EVIDENCE)
    assert (lost.field, lost.item, lost.about) == ("places", town.id, town.text)


def test_a_blocking_check_stops_verification(project: Project, record: Record) -> None:
    clash = record.events[0]
    late = replace(
        clash, date=EventDate(start="2020-01-01", end="2020-01-01", span=clash.date.span)
    )
    decisions.correct_event(project, late, author="سلمى")
    with pytest.raises(RasidError, match=r"lies after its report.*cannot be verified"):
        decisions.verify(project, clash.id, author="كريم")
    assert open_report(project, _report(record)).events[0].state is State.CONFIRMED


def _report(record: Record) -> str:
    return f"r-{record.report.sha256[:16]}"


@pytest.mark.parametrize("check", Check)
def test_every_check_says_what_and_what_to_do(check: Check) -> None:
    said = str(Finding(check, "places", None, "حضر"))
    assert said.endswith(".")
    assert "{" not in said
    assert said.count(". ") + said.count("? ") == 1


def test_the_same_dead_in_the_same_place_are_told_twice_until_they_are_linked(
    project: Project, record: Record, report: str
) -> None:
    clash = record.events[0]
    other = replace(clash, id="", type=EventType.SHOOTING, casualties=(fact(4),))
    made = decisions.create_event(project, report, other, author="سلمى").subject
    opened = open_report(project, report)
    assert found(opened)[Check.TOLD_TWICE] is False
    [finding] = [
        each for each in check_event(opened.events[0], opened) if each.check is Check.TOLD_TWICE
    ]
    assert finding.about == "3"
    link(project, made, Relation.SAME_AS, clash.id, author="سلمى")
    assert Check.TOLD_TWICE not in found(open_report(project, report))


def test_other_dead_or_another_day_are_not_told_twice(
    project: Project, record: Record, report: str
) -> None:
    clash = replace(record.events[0], date=EventDate(start="2019-05-01"))
    decisions.correct_event(project, clash, author="سلمى")
    for day, dead in (("2019-04-01", 4), ("2019-05-01", 5)):
        other = replace(clash, casualties=(fact(dead),), date=EventDate(start=day))
        decisions.create_event(project, report, other, author="سلمى")
    assert Check.TOLD_TWICE not in found(open_report(project, report))


def with_headline(project: Project, report: str, number: int) -> Opened:
    """The clash restates a number of dead in the headline."""
    span = decisions.create_span(project, report, Label.CASUALTY, 0, 8, author="سلمى").subject
    opened = open_report(project, report)
    event = opened.events[0].event
    headline = fact(number, basis=Basis.RESTATEMENT, span=span)
    changed = replace(event, casualties=(*event.casualties, headline))
    decisions.correct_event(project, changed, author="سلمى")
    return open_report(project, report)


@pytest.mark.parametrize(("number", "exceeds"), [(9, True), (4, False), (3, False)])
def test_a_headline_with_more_dead_than_the_events_asks_for_a_look(
    project: Project, report: str, number: int, exceeds: bool
) -> None:
    assert (Check.HEADLINE_EXCEEDS in found(with_headline(project, report, number))) is exceeds


@pytest.mark.parametrize(
    ("words", "contradicts"),
    [("الجمعة من العام الجاري 2018", True), ("الجمعة من العام الجاري 2019", False)],
)
def test_the_current_year_is_that_of_publication(
    opened: Opened, words: str, contradicts: bool
) -> None:
    time = next(row for row in opened.spans if row.span.label is Label.TIME)
    spans = tuple(
        replace(row, span=replace(row.span, text=words)) if row.id == time.id else row
        for row in opened.spans
    )
    changed = found(replace(opened, spans=spans))
    assert (Check.YEAR_CONTRADICTS in changed) is contradicts


def test_a_party_is_of_the_category_it_had_on_the_day(opened: Opened) -> None:
    def on(slug: str, day: str | None) -> Category | None:
        assert day == "2019-05-02"
        return {"syria-regime-forces": Category.REBEL, "rebel-factions": Category.REBEL}.get(slug)

    findings = check_event(opened.events[0], opened, on)
    [finding] = [each for each in findings if each.check is Check.OTHER_CATEGORY]
    assert (finding.field, finding.about) == ("side_a", "syria-regime-forces = REBEL")
    assert not finding.blocks
