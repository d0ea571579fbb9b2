"""However an event is split, copied or merged, no dead are lost silently or counted twice."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasid.core.event import Casualty, Event, EventDate, Participant, Place, Range
from rasid.core.merging import Take, fact_pairs, merge
from rasid.core.reshaping import Share, copied, go_together, split
from rasid.core.tally import LeftOut, tally_dead
from rasid.core.vocabulary import (
    Basis,
    CasualtyKind,
    Category,
    EventType,
    Factuality,
    Qualifier,
)

STATE, REBEL = (Category.STATE_FORCES,), (Category.REBEL,)


def dead(id_: str, number: int, **changes: object) -> Casualty:
    values: dict[str, object] = {
        "id": id_,
        "kind": CasualtyKind.KILLED,
        "count": number,
        "qualifier": Qualifier.EXACT,
        "low": number,
        "best": number,
        "high": number,
        "victims": STATE,
        "span": f"s-{id_}",
    }
    return Casualty(**(values | changes))  # type: ignore[arg-type]


def event(id_: str, *facts: Casualty, **changes: object) -> Event:
    values: dict[str, object] = {
        "id": id_,
        "type": EventType.CLASH,
        "trigger": Range(0, 3),
        "evidence": (Range(0, 9), Range(20, 29)),
        "casualties": facts,
    }
    return Event(**(values | changes))  # type: ignore[arg-type]


def total(*events: Event) -> int:
    return tally_dead(events).total.best


FACTS = st.lists(
    st.builds(
        dead,
        st.just(""),
        st.integers(0, 90),
        basis=st.sampled_from(Basis),
        victims=st.sampled_from([STATE, REBEL, ()]),
        kind=st.sampled_from([CasualtyKind.KILLED, CasualtyKind.WOUNDED]),
    ),
    max_size=6,
).flatmap(
    lambda facts: st.lists(st.integers(0, 9), min_size=len(facts), max_size=len(facts)).map(
        lambda wholes: tuple(
            replace(
                fact,
                id=f"c-{n}",
                span=f"s-{n}",
                subset_of=f"c-{whole}" if whole < len(facts) and whole != n else None,
            )
            for n, (fact, whole) in enumerate(zip(facts, wholes, strict=True))
        )
    )
)


@given(FACTS, st.sets(st.integers(0, 6)), st.sampled_from(Factuality))
def test_a_split_leaves_the_dead_and_the_facts_as_they_were(
    facts: tuple[Casualty, ...], chosen: set[int], factuality: Factuality
) -> None:
    whole = event("e-1", *facts, factuality=factuality)
    share = Share(evidence=(Range(20, 29),), casualties=frozenset(f"c-{n}" for n in chosen))
    first, second = split(whole, share)
    assert tally_dead([first, second]).total == tally_dead([whole]).total
    assert sorted(f.id for f in (*first.casualties, *second.casualties)) == sorted(
        fact.id for fact in facts
    )


def test_a_part_goes_where_its_whole_goes() -> None:
    whole = event("e-1", dead("c-1", 7), dead("c-2", 1, basis=Basis.SUBSET, subset_of="c-1"))
    assert go_together(whole, {"c-1"}) == go_together(whole, {"c-2"}) == {"c-1", "c-2"}
    assert go_together(whole, {"c-none"}) == frozenset()


def test_running_totals_of_the_same_people_are_not_parted() -> None:
    first, second = (dead(f"c-{n}", n, basis=Basis.CUMULATIVE) for n in (50, 106))
    other = dead("c-7", 7, basis=Basis.CUMULATIVE, victims=REBEL)
    assert go_together(event("e-1", first, second, other), {"c-106"}) == {"c-50", "c-106"}


def test_a_split_shares_evidence_and_places_and_leaves_sides_and_date_to_both() -> None:
    near, far = Place(name="حضر"), Place(name="جوبر")
    side = (Participant(category=Category.REBEL, actor="hts"),)
    date = EventDate(start="2017-11-03", end="2017-11-03")
    whole = event("e-1", side_a=side, date=date, places=(near, far), note="ملاحظة")
    first, second = split(
        whole, Share(evidence=(Range(20, 29),), trigger=Range(20, 23), places=(far,))
    )
    assert (first.places, second.places) == ((near,), (far,))
    assert (first.evidence, second.evidence) == ((Range(0, 9),), (Range(20, 29),))
    assert (first.trigger, second.trigger) == (Range(0, 3), Range(20, 23))
    assert (first.side_a, first.date) == (second.side_a, second.date) == (side, date)
    assert (first.id, second.id, second.note) == ("e-1", "", None)
    assert split(whole, Share(evidence=(Range(20, 29),)))[1].places == (near, far)


def test_a_copy_has_no_dead() -> None:
    copy = copied(event("e-1", dead("c-1", 4), inferred={"casualties": "why", "date": "why"}))
    assert (copy.id, copy.casualties, dict(copy.inferred)) == ("", (), {})


@given(FACTS, FACTS, st.sampled_from(Factuality), st.sampled_from(Factuality))
def test_a_merger_counts_no_dead_that_were_not_counted(
    one: tuple[Casualty, ...], other: tuple[Casualty, ...], is_: Factuality, was: Factuality
) -> None:
    first = event("e-1", *one, factuality=is_)
    renamed = tuple(
        replace(f, id=f"d{f.id}", span=f"t{f.span}", subset_of=f.subset_of and f"d{f.subset_of}")
        for f in other
    )
    second = event("e-2", *renamed, factuality=was)
    merged = merge(first, second).event
    assert total(merged) <= total(first) + total(second)
    assert {f.id for f in merged.casualties} >= {f.id for f in one}


def test_the_same_figure_in_other_words_is_counted_once() -> None:
    merged = merge(event("e-1", dead("c-1", 4)), event("e-2", dead("c-2", 4))).event
    assert [fact.basis for fact in merged.casualties] == [Basis.INCREMENTAL, Basis.RESTATEMENT]
    assert total(merged) == 4
    other = dead("c-2", 4, victims=REBEL)
    assert total(merge(event("e-1", dead("c-1", 4)), event("e-2", other)).event) == 8


def test_a_fact_on_the_same_words_is_one_fact_and_its_parts_are_tied_to_it() -> None:
    second = event(
        "e-2",
        dead("c-2", 4, span="s-c-1"),
        dead("c-3", 1, basis=Basis.SUBSET, subset_of="c-2"),
    )
    merged = merge(event("e-1", dead("c-1", 4)), second)
    assert [(fact.id, fact.subset_of) for fact in merged.event.casualties] == [
        ("c-1", None),
        ("c-3", "c-1"),
    ]
    assert merged.gone == {"c-2": "c-1"}


def test_dead_of_an_unconfirmed_claim_do_not_become_confirmed_by_a_merger() -> None:
    claimed = event("e-2", dead("c-2", 9, victims=REBEL), factuality=Factuality.UNCONFIRMED)
    merged = merge(event("e-1", dead("c-1", 4)), claimed).event
    tally = tally_dead([merged])
    assert tally.total.best == 4
    assert [omission.why for omission in tally.left_out] == [LeftOut.CONFLICTING]


def test_counts_that_differ_stand_side_by_side_to_be_chosen() -> None:
    first, second = event("e-1", dead("c-1", 4)), event("e-2", dead("c-2", 5))
    [pair] = fact_pairs(first, second)
    assert pair.takes == (Take.BOTH, Take.FIRST, Take.SECOND)
    assert total(merge(first, second).event) == 9
    assert total(merge(first, second, {pair.key: Take.SECOND}).event) == 5
    assert merge(first, second, {pair.key: Take.SECOND}).gone == {"c-1": "c-2"}


def test_of_two_running_totals_the_one_that_stands_later_in_the_text_counts() -> None:
    later = event("e-1", dead("c-1", 106, basis=Basis.CUMULATIVE), trigger=Range(90, 93))
    early = event("e-2", dead("c-2", 50, basis=Basis.CUMULATIVE))
    assert total(merge(later, early).event) == total(merge(early, later).event) == 106


def test_values_of_both_are_joined_and_a_value_in_conflict_is_chosen() -> None:
    hts = Participant(category=Category.REBEL, actor="hts")
    free = Participant(category=Category.REBEL, actor="fsa")
    first = event("e-1", side_a=(hts,), date=EventDate())
    second = event(
        "e-2",
        side_a=(replace(hts, span="s-9"), free),
        date=EventDate(start="2017-11-03"),
        type=EventType.SIEGE,
        trigger=Range(40, 44),
    )
    merged = merge(first, second).event
    assert merged.side_a == (hts, free)
    assert (merged.type, merged.date.start) == (EventType.CLASH, "2017-11-03")
    assert Range(40, 44) in merged.evidence
    chosen = {"type": Take.SECOND, "side_a": Take.FIRST}
    other = merge(first, second, chosen).event
    assert (other.type, other.side_a, other.id) == (EventType.SIEGE, (hts,), "e-1")


@pytest.mark.parametrize("field", ["side_a", "side_b", "places", "weapons"])
def test_an_event_merged_with_its_copy_is_what_it_was(field: str) -> None:
    whole = event("e-1", dead("c-1", 4), places=(Place(name="حضر"),))
    merged = merge(whole, replace(copied(whole), id="e-2")).event
    assert getattr(merged, field) == getattr(whole, field)
    assert merged.casualties == whole.casualties
