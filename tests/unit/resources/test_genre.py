import importlib.util
import itertools
import re
from pathlib import Path
from types import ModuleType

import pytest

from rasid.core.event import Casualty, spans_of
from rasid.core.record import Record, decode, misplaced
from rasid.core.report import canonical_text, headline, text_sha256
from rasid.core.vocabulary import Basis, EventType, Factuality, Label, Qualifier

GENRE = Path(__file__).parents[2] / "data" / "genre"
STEMS = sorted(path.stem for path in GENRE.glob("*.txt"))
WORD = re.compile(r"[\w\u064b-\u0652]")
# Proclitics stand outside a span; these words merely begin with such letters.
WITH_PROCLITIC = re.compile(r"(?:و|ف|ب|ك)ال(?=[\w]{3})|لل")
EDGE = set(" \n،؛.,:…!؟?()[]«»-–—/")
OPENING, CLOSING = "“\"'", "”\"'"


def build_genre() -> ModuleType:
    path = Path(__file__).parents[2] / "tools" / "build_genre.py"
    spec = importlib.util.spec_from_file_location("build_genre", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def read(stem: str) -> tuple[str, Record]:
    text = (GENRE / f"{stem}.txt").read_text(encoding="utf-8")
    return text, decode((GENRE / f"{stem}.json").read_bytes(), Record)


def casualties(record: Record) -> list[Casualty]:
    return [casualty for event in record.events for casualty in event.casualties]


def test_there_are_reports_to_develop_on_and_reports_held_out():
    assert len([stem for stem in STEMS if stem < "9"]) >= 40
    assert len([stem for stem in STEMS if stem >= "9"]) >= 12


@pytest.mark.parametrize("stem", STEMS)
def test_text_and_record_are_what_the_source_builds(stem):
    text, record = build_genre().build(stem)
    assert (GENRE / f"{stem}.txt").read_text(encoding="utf-8") == text
    assert (GENRE / f"{stem}.json").read_text(encoding="utf-8") == record


@pytest.mark.parametrize("stem", STEMS)
def test_report_fits_its_text(stem):
    text, record = read(stem)
    assert canonical_text(text) == text
    assert record.report.sha256 == text_sha256(text)
    assert record.report.characters == len(text)
    assert record.report.title == headline(text)
    assert 250 <= len(text) <= 2500


@pytest.mark.parametrize("stem", STEMS)
def test_spans_stand_where_they_say_and_apart(stem):
    text, record = read(stem)
    assert list(misplaced(record, text)) == []
    ordered = sorted(record.spans, key=lambda span: span.start)
    assert [
        (one.text, other.text)
        for one, other in itertools.pairwise(ordered)
        if other.start < one.end
    ] == []


@pytest.mark.parametrize("stem", STEMS)
def test_spans_have_no_punctuation_at_their_edges_and_no_proclitic(stem):
    text, record = read(stem)
    for span in record.spans:
        assert span.text[0] not in EDGE, span
        assert span.text[-1] not in EDGE - {")"}, span
        assert not (span.text[0] in OPENING and span.text[-1] in CLOSING), span
        before = text[span.start - 1] if span.start else " "
        starts_a_word = not WORD.match(before)
        assert not (starts_a_word and WITH_PROCLITIC.match(span.text)), span
        if not starts_a_word:
            word_start = re.search(r"\S*\Z", text[: span.start])
            assert word_start is not None
            assert re.fullmatch(r"[“(]?[وفبكلسـ]{1,3}", word_start.group()), span
        after = text[span.end : span.end + 1]
        assert not WORD.match(after), span


@pytest.mark.parametrize("stem", STEMS)
def test_references_resolve_and_have_the_right_label(stem):
    text, record = read(stem)
    labels = {span.id: span.label for span in record.spans}
    facts = {casualty.id: casualty for casualty in casualties(record)}
    assert len(facts) == len(casualties(record))
    for event in record.events:
        assert set(spans_of(event)) <= set(labels)
        assert all(labels[place.span or ""] is Label.PLACE for place in event.places)
        assert all(labels[weapon.span] is Label.WEAPON for weapon in event.weapons)
        assert event.date.span is None or labels[event.date.span] is Label.TIME
        for side in (*event.side_a, *event.side_b):
            assert labels[side.span or ""] in (Label.ACTOR, Label.CASUALTY)
        for casualty in event.casualties:
            assert labels[casualty.span or ""] is Label.CASUALTY
        assert event.evidence
        assert all(0 <= x.start < x.end <= len(text) for x in event.evidence)


@pytest.mark.parametrize("stem", STEMS)
def test_triggers_and_casualties_stand_inside_the_evidence_of_their_event(stem):
    _, record = read(stem)
    spans = {span.id: span for span in record.spans}
    triggers = {(x.start, x.end) for x in record.spans if x.label is Label.TRIGGER}
    for event in record.events:
        inside = [(event.trigger.start, event.trigger.end)] if event.trigger else []
        assert set(inside) <= triggers
        inside += [(spans[c.span or ""].start, spans[c.span or ""].end) for c in event.casualties]
        for start, end in inside:
            assert any(x.start <= start and end <= x.end for x in event.evidence), (event, start)


@pytest.mark.parametrize("stem", STEMS)
def test_every_casualty_span_has_exactly_one_fact(stem):
    _, record = read(stem)
    used = [casualty.span for casualty in casualties(record)]
    marked = [span.id for span in record.spans if span.label is Label.CASUALTY]
    assert sorted(marked) == sorted(x for x in used if x)


@pytest.mark.parametrize("stem", STEMS)
def test_facts_obey_the_codebook(stem):
    _, record = read(stem)
    facts = {casualty.id: casualty for casualty in casualties(record)}
    for fact in facts.values():
        assert (fact.low, fact.best, fact.high) == expected_bounds(fact), fact
        assert (fact.basis is Basis.SUBSET) == (fact.subset_of is not None), fact
        if fact.subset_of:
            whole = facts[fact.subset_of]
            assert whole.id != fact.id
            if fact.count is not None and whole.count is not None:
                assert fact.count <= whole.count, fact
    for event in record.events:
        if event.type is EventType.PLANNED_OPERATION or event.factuality is Factuality.PLANNED:
            assert event.casualties == ()


def expected_bounds(fact: Casualty) -> tuple[int | None, int | None, int | None]:
    n = fact.count
    if n is None:
        floors = {
            Qualifier.TENS: 20,
            Qualifier.HUNDREDS: 200,
            Qualifier.THOUSANDS: 2000,
            Qualifier.UNCONFIRMED: 0,
            Qualifier.UNSPECIFIED: None,
        }
        return floors[fact.qualifier], None, None
    return {
        Qualifier.EXACT: (n, n, n),
        Qualifier.AT_LEAST: (n, n, None),
        Qualifier.MORE_THAN: (n + 1, n + 1, None),
        Qualifier.ABOUT: (None, n, None),
        Qualifier.AT_MOST: (None, n, n),
        Qualifier.UNCONFIRMED: (0, None, None),
    }[fact.qualifier]


@pytest.mark.parametrize("stem", STEMS)
def test_dates_run_forward_and_are_null_without_a_publication_day(stem):
    _, record = read(stem)
    for event in record.events:
        start, end = event.date.start, event.date.end
        assert (start is None) == (end is None)
        if start is not None and end is not None:
            assert start <= end
