"""A score counts what the codebook calls right, and names each thing that is not."""

import importlib.util
import json
from dataclasses import replace
from pathlib import Path

import pytest

from rasid.core.event import Casualty, Event, EventDate, Participant, Place, Range
from rasid.core.record import Record, to_builtins
from rasid.core.report import Report
from rasid.core.span import Span
from rasid.core.vocabulary import Basis, CasualtyKind, Category, EventType, Label, Qualifier
from rasid.extraction.extractor import Extractor
from rasid.extraction.scoring.compare import Coded, score
from rasid.extraction.scoring.measures import Found, Score
from rasid.interchange.coded import read_coded


def span(id_: str, label: Label, start: int, end: int) -> Span:
    return Span(id=id_, label=label, start=start, end=end, text="ا" * (end - start))


def dead(count: int, span_id: str, basis: Basis = Basis.INCREMENTAL) -> Casualty:
    return Casualty(
        id=f"c-{span_id}",
        kind=CasualtyKind.KILLED,
        count=count,
        qualifier=Qualifier.EXACT,
        low=count,
        best=count,
        high=count,
        basis=basis,
        span=span_id,
    )


SPANS = (
    span("t", Label.TRIGGER, 0, 6),
    span("a", Label.ACTOR, 10, 20),
    span("b", Label.ACTOR, 22, 30),
    span("p", Label.PLACE, 35, 45),
    span("c", Label.CASUALTY, 50, 55),
)
CLASH = Event(
    id="e1",
    type=EventType.CLASH,
    trigger=Range(0, 6),
    evidence=(Range(0, 60),),
    side_a=(Participant(category=Category.STATE_FORCES, span="a"),),
    side_b=(Participant(category=Category.IS, span="b"),),
    places=(Place(name="x", span="p"),),
    date=EventDate(start="2017-11-03", end="2017-11-03"),
    casualties=(dead(4, "c"),),
)
GOLD = Record(
    report=Report(file="a.txt", sha256="1", characters=80, title=""), spans=SPANS, events=(CLASH,)
)


def compared(found: Record, until: int | None = None) -> Score:
    return score([found], [Coded("a", GOLD, until)])


def with_event(**changes: object) -> Record:
    return replace(GOLD, events=(replace(CLASH, **changes),))  # type: ignore[arg-type]


def test_a_record_is_all_right_against_itself() -> None:
    result = compared(GOLD)
    assert result.all_spans(exact=True).f1 == 1.0
    assert result.casualties == Found(1, 1, 1)
    assert result.typed_events == Found(1, 1, 1)
    assert {each.accuracy for each in result.fields.values()} == {1.0}
    assert (result.false_dead, result.misses) == (0, [])


def test_a_report_without_a_prediction_is_named_and_all_missed() -> None:
    result = score([], [Coded("a", GOLD)])
    assert result.absent == ["a"]
    assert result.all_spans(exact=False) == Found(0, 0, 5)
    assert result.typed_events.recall == 0.0


def test_a_shifted_span_overlaps_but_is_not_exact() -> None:
    moved = (*SPANS[:1], span("a", Label.ACTOR, 11, 20), *SPANS[2:])
    result = compared(replace(GOLD, spans=moved))
    assert result.overlapping[Label.ACTOR] == Found(2, 2, 2)
    assert result.exact[Label.ACTOR] == Found(1, 2, 2)
    assert [(m.what, m.how) for m in result.misses] == [(Label.ACTOR, "coded 10-20")]


def test_one_span_answers_one_coded_span() -> None:
    wide = (*SPANS[:1], span("a", Label.ACTOR, 10, 30), *SPANS[3:])
    result = compared(replace(GOLD, spans=wide))
    assert result.overlapping[Label.ACTOR] == Found(1, 1, 2)


def test_sides_of_a_clash_may_be_swapped_and_of_a_strike_not() -> None:
    swapped = {"side_a": CLASH.side_b, "side_b": CLASH.side_a}
    assert compared(with_event(**swapped)).fields["event.sides"].accuracy == 1.0
    strike = replace(CLASH, type=EventType.AIR_STRIKE)
    gold = Coded("a", replace(GOLD, events=(strike,)))
    other = replace(GOLD, events=(replace(strike, **swapped),))
    assert score([other], [gold]).fields["event.sides"].accuracy == 0.0


def test_another_type_at_the_same_place_is_an_event_of_any_type_only() -> None:
    result = compared(with_event(type=EventType.SHELLING))
    assert result.typed_events == Found(0, 1, 1)
    assert result.events == Found(1, 1, 1)


def test_a_fact_is_right_in_kind_count_and_qualifier_together() -> None:
    wrong = replace(CLASH.casualties[0], qualifier=Qualifier.ABOUT)
    result = compared(with_event(casualties=(wrong,)))
    assert result.casualties == Found(0, 1, 1)
    assert result.fields["casualty.bounds"].accuracy == 1.0


def test_dead_where_nobody_coded_any_are_false() -> None:
    more = (*SPANS, span("d", Label.CASUALTY, 62, 66))
    found = replace(with_event(casualties=(*CLASH.casualties, dead(9, "d"))), spans=more)
    result = compared(found)
    assert result.false_dead == 1
    assert result.fields["report.dead_total"].accuracy == 0.0


def test_wounded_read_as_dead_are_false() -> None:
    wounded = replace(CLASH.casualties[0], kind=CasualtyKind.WOUNDED)
    gold = Coded("a", with_event(casualties=(wounded,)))
    assert score([GOLD], [gold]).false_dead == 1


def test_a_restatement_of_the_dead_is_no_false_fact() -> None:
    more = (*SPANS, span("d", Label.CASUALTY, 62, 66))
    told = dead(9, "d", Basis.RESTATEMENT)
    found = replace(with_event(casualties=(*CLASH.casualties, told)), spans=more)
    assert compared(found).false_dead == 0


def test_what_lies_behind_the_coded_part_is_left_out() -> None:
    result = compared(GOLD, until=40)
    assert result.overlapping[Label.CASUALTY] == Found(0, 0, 0)
    assert result.casualties == Found(0, 0, 0)
    assert result.typed_events == Found(1, 1, 1)


def reference(checkout: Path) -> Path:
    return checkout.parent / "shared" / "score" / "score.py"


def test_the_definitions_are_those_of_the_reference(checkout: Path, extractor: Extractor) -> None:
    path = reference(checkout)
    if not path.exists():
        pytest.skip("the reference scorer is not beside this checkout")
    spec = importlib.util.spec_from_file_location("reference_score", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    folder = checkout / "tests" / "data" / "genre"
    files = sorted(folder.glob("00*.json"))
    coded = read_coded(folder, "00*")
    found = [extractor.extract((folder / c.record.report.file).read_text("utf-8")) for c in coded]
    golds = [(file.name, json.loads(file.read_text("utf-8"))) for file in files]
    theirs, errors = module.score([to_builtins(record) for record in found], golds)
    ours = score(found, coded)
    for label, expected in theirs["spans"].items():
        is_sum = label == "ALL"
        for kind, counts in (("exact", ours.exact), ("overlap", ours.overlapping)):
            got = ours.all_spans(exact=kind == "exact") if is_sum else counts[Label(label)]
            same = tuple(expected[kind][name] for name in ("tp", "pred", "gold"))
            assert (got.hits, got.predicted, got.coded) == same, (label, kind)
    for got, expected in (
        (ours.casualties, theirs["casualty_tuple"]),
        (ours.typed_events, theirs["events"]["typed"]),
        (ours.events, theirs["events"]["untyped"]),
    ):
        assert round(got.f1, 3) == expected["f1"]
    accuracies = {name.split(" ")[0]: value for name, value in theirs["fields"].items()}
    for name, right in ours.fields.items():
        expected = accuracies[name.split(" ")[0]]
        assert (round(right.accuracy, 3), right.asked) == (expected["accuracy"], expected["n"])
    assert (ours.false_dead, len(ours.misses)) == (theirs["false_dead_facts"], len(errors))
