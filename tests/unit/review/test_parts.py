"""What goes to the new event unless somebody says otherwise."""

from dataclasses import replace

import pytest

from rasid.core.event import Event, Range
from rasid.review.parts import Part, given_by_default, parts_of, share_of, with_companions
from rasid.storage.project import Project
from rasid.storage.queries import SpanRow, open_report
from tests.unit.conftest import TEXT


@pytest.fixture
def spans(project: Project, report: str) -> tuple[SpanRow, ...]:
    return open_report(project, report).spans


@pytest.fixture
def event(project: Project, report: str) -> Event:
    """The clash, resting on the words of the strike, too."""
    clash, strike = (row.event for row in open_report(project, report).events)
    return replace(clash, evidence=(*clash.evidence, *strike.evidence))


def words(parts: list[Part], given: set[int]) -> dict[str, str]:
    at = ((parts[n].field, parts[n].where) for n in sorted(given))
    return {field: TEXT[where.start : where.end] for field, where in at if where}


def test_the_evidence_of_a_second_trigger_goes(event: Event, spans: tuple[SpanRow, ...]) -> None:
    parts = parts_of(event, spans)
    given = words(parts, given_by_default(parts, event, None))
    assert given == {"trigger": "قصفت", "evidence": "قصفت طائرات حربية أطراف البلدة"}


def test_what_stands_in_the_selected_words_goes(event: Event, spans: tuple[SpanRow, ...]) -> None:
    parts = parts_of(event, spans)
    start = TEXT.index("ما أدى")
    selection = Range(start, TEXT.index("، كما"))
    given = given_by_default(parts, event, selection)
    assert words(parts, given) == {"casualties": "4 عناصر"}
    share = share_of(parts, given, selection)
    assert share.evidence == (selection,)
    assert share.casualties == {event.casualties[0].id}


def test_nothing_goes_from_one_sentence_without_a_selection(
    event: Event, spans: tuple[SpanRow, ...]
) -> None:
    one = replace(event, evidence=event.evidence[:1])
    parts = parts_of(one, spans)
    assert given_by_default(parts, one, None) == set()


def test_a_trigger_alone_takes_the_sentence_it_stands_in(
    event: Event, spans: tuple[SpanRow, ...]
) -> None:
    parts = parts_of(event, spans)
    triggers = [n for n, part in enumerate(parts) if part.field == "trigger"]
    share = share_of(parts, {triggers[-1]}, None)
    assert share.evidence == (event.evidence[1],)


def test_a_part_is_taken_along_by_its_whole(event: Event, spans: tuple[SpanRow, ...]) -> None:
    four = event.casualties[0]
    part = replace(four, id="c-part", subset_of=four.id, span=None)
    changed = replace(event, casualties=(four, part))
    assert with_companions(parts_of(changed, spans), changed, {1}) == {0, 1}
