import time
from itertools import chain

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rasid.core.event import Event, spans_of
from rasid.core.record import Record
from rasid.core.report import canonical_text
from rasid.core.vocabulary import Basis, EventFlag, Factuality
from rasid.extraction.extractor import Extractor

PHRASES = [
    "قتل 5 مدنيين", "بينهم طفل", "و3 عناصر", "من قوات النظام", "قصف", "الاشتباكات", "بين", "،",
    "الفصائل", "من جهة", "من جهة أخرى", "في بلدة حضر", "أمس", "منذ صباح اليوم", "ارتفع إلى 52",
    "عدد قتلى", "حيث", "كما", "وكان المرصد السوري نشر", "أن", "سيطرت", "إفشال عملية", "أطلقتها",
    "التي", "بقذائف الهاون", "هم: 4 من", "\n", ".", "محاولة اغتيال", "خسرته", "استعادة السيطرة",
]  # fmt: skip


def check(record: Record, text: str) -> None:
    """Everything an event says stands in the text, and every reference has an end."""
    spans = {span.id: span for span in record.spans}
    facts = [fact for event in record.events for fact in event.casualties]
    ids = [*(event.id for event in record.events), *(fact.id for fact in facts)]
    assert len(set(ids)) == len(ids)
    for event in record.events:
        assert event.evidence
        assert all(0 <= e.start < e.end <= len(text) for e in event.evidence)
        assert all(span in spans for span in spans_of(event))
        held = [event.trigger] if event.trigger else []
        held += [spans[fact.span] for fact in event.casualties if fact.span]
        for one in held:
            assert any(e.start <= one.start and one.end <= e.end for e in event.evidence)
    check_facts(record.events)


def check_facts(events: tuple[Event, ...]) -> None:
    """A part has its whole in the same event, and is not greater unless that is flagged."""
    for event in events:
        known = {fact.id: fact for fact in event.casualties}
        if event.factuality in (Factuality.PLANNED, Factuality.NEGATED):
            assert not known
        for fact in known.values():
            assert (fact.basis is Basis.SUBSET) == (fact.subset_of is not None)
            whole = known[fact.subset_of] if fact.subset_of else None
            if whole is not None and None not in (whole.best, fact.best):
                fits = (fact.best or 0) <= (whole.best or 0)
                assert fits or EventFlag.INCONSISTENT_TOTAL in event.flags


@given(st.lists(st.sampled_from(PHRASES), max_size=40).map(" ".join))
@settings(max_examples=150, deadline=None)
def test_any_phrases_of_the_genre_give_a_valid_record(extractor: Extractor, text: str) -> None:
    canonical = canonical_text(text)
    check(extractor.extract(canonical, published="2019-05-10"), canonical)


@given(st.text(max_size=150))
@settings(max_examples=60, deadline=None)
def test_any_text_gives_a_valid_record(extractor: Extractor, text: str) -> None:
    canonical = canonical_text(text)
    check(extractor.extract(canonical), canonical)


def test_the_same_text_gives_the_same_ids(extractor: Extractor) -> None:
    text = "قصفت قوات النظام بلدة الهبيط، ما أدى لاستشهاد 3 مواطنين بينهم طفل."
    first, second = (extractor.extract(text, published="2019-05-10") for _ in range(2))
    assert first == second


def test_events_stand_in_the_order_of_the_text(extractor: Extractor) -> None:
    text = "قصفت قوات النظام بلدة الهبيط، كما انفجرت عبوة ناسفة في مدينة إدلب."
    anchors = [event.anchor for event in extractor.extract(text).events]
    assert anchors == sorted(anchors)


@pytest.mark.parametrize(
    "unit",
    [
        "قتل 5 مدنيين بينهم طفل ، ",
        "دارت اشتباكات بين قوات النظام والفصائل في بلدة حضر ",
        "قصفت قوات النظام بلدة حضر أمس، كما ",
        "سيطرت على قرية حضر ",
        "بينهم 3 و4 و5 أطفال ",
    ],
)
def test_time_grows_with_the_text_and_not_with_its_square(extractor: Extractor, unit: str) -> None:
    def seconds(times: int) -> float:
        began = time.process_time()
        extractor.extract(unit * times)
        return time.process_time() - began

    seconds(20)
    small = min(seconds(100) for _ in range(3))
    assert min(seconds(1600) for _ in range(2)) < small * 16 * 4 + 0.2


def test_every_event_says_what_made_it_and_how_sure_it_is(extractor: Extractor) -> None:
    text = "قصفت قوات النظام بلدة الهبيط. قضى طفل بلغم أرضي في مدينة إدلب."
    found = extractor.extract(text).events
    assert [event.rule for event in found] == ["event.main", "event.casualty"]
    assert all(0 < (event.confidence or 0) <= 1 for event in found)
    assert list(chain.from_iterable(event.flags for event in found)) == []
