"""Differences say exactly what a reviewer changed, and nothing they did not touch."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasid.core.event import Casualty, Event, EventDate, Participant, Place, Range, Weapon
from rasid.core.record import to_builtins
from rasid.core.vocabulary import (
    Basis,
    CasualtyKind,
    Category,
    DatePrecision,
    EventFlag,
    EventType,
    PlacePrecision,
    Qualifier,
)
from rasid.review.differences import Difference, differences

CLASH = Event(
    id="e-1",
    type=EventType.CLASH,
    trigger=Range(10, 20),
    evidence=(Range(5, 60),),
    side_a=(Participant(actor="syria-regime-forces", category=Category.STATE_FORCES, span="s-1"),),
    side_b=(Participant(actor="hts", category=Category.REBEL, span="s-2"),),
    places=(Place(name="بلدة حضر", span="s-3"), Place(name="تل الهرة", span="s-4")),
    date=EventDate(start="2017-11-03", end="2017-11-03", precision=DatePrecision.DAY),
    weapons=(Weapon(span="s-5"),),
    casualties=(
        Casualty(id="c-1", kind=CasualtyKind.KILLED, count=17, low=17, best=17, high=17),
        Casualty(id="c-2", kind=CasualtyKind.WOUNDED),
    ),
    rule="clash.light-verb",
    confidence=0.92,
)


def body(event: Event, state: str = "confirmed") -> dict[str, Any]:
    return {"report": "r-1", "state": state, "answers": None, "event": to_builtins(event)}


def test_equal_bodies_do_not_differ() -> None:
    assert differences(body(CLASH), body(CLASH)) == ()


def test_a_changed_value_is_named_with_both_sides() -> None:
    siege = replace(CLASH, type=EventType.SIEGE)
    assert differences(body(CLASH), body(siege)) == (
        Difference(field="type", before="CLASH", after="SIEGE"),
    )


def test_a_changed_state_is_a_difference() -> None:
    assert differences(body(CLASH), body(CLASH, "verified")) == (
        Difference(field="state", before="confirmed", after="verified"),
    )


def test_what_a_verifier_saw_is_told_by_the_state_alone() -> None:
    verified = body(CLASH, "verified") | {"verified": {"alone": False, "evidence": "f47c"}}
    (change,) = differences(body(CLASH), verified)
    assert (change.field, change.after) == ("state", "verified")


def test_a_place_made_less_precise_is_one_part_of_that_place() -> None:
    area = replace(CLASH.places[1], precision=PlacePrecision.AREA)
    [change] = differences(body(CLASH), body(replace(CLASH, places=(CLASH.places[0], area))))
    assert (change.field, change.part) == ("places", "precision")
    assert (change.before, change.after) == ("exact", "area")
    assert change.item is not None
    assert change.item["name"] == "تل الهرة"


def test_a_corrected_count_names_each_part_of_the_fact() -> None:
    more = replace(CLASH.casualties[0], qualifier=Qualifier.MORE_THAN, low=18, best=18, high=None)
    changes = differences(body(CLASH), body(replace(CLASH, casualties=(more, CLASH.casualties[1]))))
    assert {change.part: (change.before, change.after) for change in changes} == {
        "qualifier": ("unspecified", "more_than"),
        "low": (17, 18),
        "best": (17, 18),
        "high": (17, None),
    }
    assert all(change.item is not None and change.item["id"] == "c-1" for change in changes)


def test_an_added_and_a_removed_member_are_whole_members() -> None:
    ally = Participant(name="الفصائل", category=Category.REBEL, span="s-9")
    [added] = differences(body(CLASH), body(replace(CLASH, side_b=(*CLASH.side_b, ally))))
    assert (added.field, added.part, added.before) == ("side_b", None, None)
    assert added.after == to_builtins(ally)
    [removed] = differences(body(CLASH), body(replace(CLASH, weapons=())))
    assert (removed.field, removed.before, removed.after) == ("weapons", {"span": "s-5"}, None)


def test_a_member_whose_actor_changed_on_the_same_words_is_the_same_member() -> None:
    renamed = replace(CLASH.side_b[0], actor="is", category=Category.IS)
    changes = differences(body(CLASH), body(replace(CLASH, side_b=(renamed,))))
    assert [(change.part, change.before, change.after) for change in changes] == [
        ("category", "REBEL", "IS"),
        ("actor", "hts", "is"),
    ]


def test_swapped_sides_show_on_both_sides() -> None:
    swapped = replace(CLASH, side_a=CLASH.side_b, side_b=CLASH.side_a)
    fields = [change.field for change in differences(body(CLASH), body(swapped))]
    assert sorted(fields) == ["side_a", "side_a", "side_b", "side_b"]


def test_the_order_of_members_is_no_difference() -> None:
    turned = replace(CLASH, places=CLASH.places[::-1], casualties=CLASH.casualties[::-1])
    assert differences(body(CLASH), body(turned)) == ()


def test_two_equal_members_are_not_one() -> None:
    doubled = replace(CLASH, weapons=(Weapon(span="s-5"), Weapon(span="s-5")))
    assert len(differences(body(CLASH), body(doubled))) == 1


def test_a_moved_date_names_its_part_and_a_reason_its_field() -> None:
    moved = replace(
        CLASH, date=replace(CLASH.date, end="2017-11-04"), inferred={"date": "publication day"}
    )
    changes = differences(body(CLASH), body(moved))
    assert [(change.field, change.part) for change in changes] == [
        ("date", "end"),
        ("inferred", "date"),
    ]


def test_evidence_ranges_come_and_go() -> None:
    changes = differences(body(CLASH), body(replace(CLASH, evidence=(Range(5, 70),))))
    assert [(change.before, change.after) for change in changes] == [
        (None, {"start": 5, "end": 70}),
        ({"start": 5, "end": 60}, None),
    ]


def test_who_proposed_it_and_what_it_answers_are_no_content() -> None:
    theirs = replace(CLASH, rule=None, confidence=None)
    answered = {**body(theirs), "answers": {"extraction": "x-1", "candidate": "e-1"}}
    assert differences(body(CLASH), answered) == ()


def test_an_empty_list_of_flags_is_the_same_as_none() -> None:
    assert differences({"flags": None}, {"flags": []}) == ()
    [change] = differences(body(CLASH), body(replace(CLASH, flags=(EventFlag.SOURCE_ERROR,))))
    assert (change.field, change.after) == ("flags", ["source_error"])


@pytest.mark.parametrize(
    ("before", "after", "fields"),
    [
        (None, {"report": "r-1", "state": "confirmed", "label": "ACTOR", "start": 3}, 3),
        ({"report": "r-1", "title": "a", "published": None}, {"title": "b", "published": None}, 1),
        (None, None, 0),
    ],
)
def test_spans_reports_and_nothing_compare_by_the_same_rule(
    before: dict[str, Any] | None, after: dict[str, Any] | None, fields: int
) -> None:
    assert len(differences(before, after)) == fields


def test_changes_come_in_the_order_of_the_codebook_whatever_the_order_of_keys() -> None:
    changed = body(
        replace(CLASH, type=EventType.SIEGE, note="x", places=CLASH.places[:1]), "verified"
    )
    turned = {**changed, "event": dict(sorted(changed["event"].items(), reverse=True))}
    fields = [change.field for change in differences(body(CLASH), turned)]
    assert fields == ["state", "type", "places", "note"]


places = st.builds(
    Place,
    name=st.sampled_from(["حضر", "القنيطرة", "دمشق"]),
    span=st.sampled_from([None, "s-1", "s-2"]),
    precision=st.sampled_from(PlacePrecision),
)
casualties = st.builds(
    Casualty,
    id=st.sampled_from(["c-1", "c-2", "c-3"]),
    kind=st.sampled_from(CasualtyKind),
    basis=st.sampled_from(Basis),
    low=st.none() | st.integers(0, 9),
)
events = st.builds(
    Event,
    id=st.just("e-1"),
    type=st.sampled_from(EventType),
    places=st.lists(places, max_size=4).map(tuple),
    casualties=st.lists(casualties, max_size=3, unique_by=lambda c: c.id).map(tuple),
    note=st.none() | st.text(max_size=5),
)


@given(events, events)
def test_going_back_takes_back_as_many_changes_and_none_are_idle(one: Event, other: Event) -> None:
    there, back = differences(body(one), body(other)), differences(body(other), body(one))
    assert all(change.before != change.after for change in there)
    assert bool(there) == bool(back)
    assert {change.field for change in there} == {change.field for change in back}
