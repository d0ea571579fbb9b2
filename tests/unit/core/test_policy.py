"""A policy re-reads what the codebook derived, and leaves what a person gave; no dead are lost."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rasid.core.bounds import Bounds, codebook_bounds, divide
from rasid.core.cells import cells
from rasid.core.effect import effects
from rasid.core.event import Casualty, Event, EventDate, Participant, Place
from rasid.core.policy import (
    CHOICES,
    READY,
    About,
    Hezbollah,
    MoreThan,
    OpenHigh,
    Places,
    Policy,
    Ranges,
    Tens,
    Tolls,
    Unconfirmed,
    Unnumbered,
    policy_values,
    read_policy,
)
from rasid.core.tally import LeftOut, adds_no_dead, facts_of_dead, tally_dead
from rasid.core.territory import exchanges, is_under_fire
from rasid.core.vocabulary import (
    Basis,
    CasualtyKind,
    Category,
    DatePrecision,
    EventFlag,
    EventType,
    Factuality,
    PlacePrecision,
    Qualifier,
)
from rasid.errors import RasidError


def dead(qualifier: Qualifier, count: int | None = None, **changes: object) -> Casualty:
    low, best, high = codebook_bounds(qualifier, count)
    values: dict[str, object] = {
        "id": "c-1",
        "kind": CasualtyKind.KILLED,
        "count": count,
        "qualifier": qualifier,
        "low": low,
        "best": best,
        "high": high,
    }
    return Casualty(**(values | changes))  # type: ignore[arg-type]


def clash(*casualties: Casualty, **changes: object) -> Event:
    values: dict[str, object] = {"id": "e-1", "type": EventType.CLASH, "casualties": casualties}
    return Event(**(values | changes))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("fact", "policy", "expected"),
    [
        (dead(Qualifier.MORE_THAN, 17), Policy(), Bounds(18, 18, None)),
        (dead(Qualifier.MORE_THAN, 17), Policy(more_than=MoreThan.N), Bounds(17, 17, None)),
        (
            dead(Qualifier.MORE_THAN, 17),
            Policy(more_than=MoreThan.N, open_high=OpenHigh.BEST),
            Bounds(17, 17, 17),
        ),
        (dead(Qualifier.ABOUT, 50), Policy(), Bounds(0, 50, None)),
        (dead(Qualifier.ABOUT, 50), Policy(about=About.TEN_PERCENT), Bounds(45, 50, 55)),
        (dead(Qualifier.ABOUT, 5), Policy(about=About.TEN_PERCENT), Bounds(4, 5, 6)),
        (dead(Qualifier.ABOUT, 50), Policy(about=About.EXACT), Bounds(50, 50, 50)),
        (dead(Qualifier.RANGE, low=10, best=15, high=20), Policy(), Bounds(10, 15, 20)),
        (
            dead(Qualifier.RANGE, low=10, best=15, high=20),
            Policy(ranges=Ranges.LOWEST),
            Bounds(10, 10, 20),
        ),
        (dead(Qualifier.TENS), Policy(), Bounds(20, 20, None)),
        (dead(Qualifier.TENS), Policy(tens=Tens.ONE), Bounds(10, 10, None)),
        (dead(Qualifier.HUNDREDS), Policy(tens=Tens.ONE), Bounds(100, 100, None)),
        (dead(Qualifier.TENS), Policy(tens=Tens.LEFT_OUT), LeftOut.POLICY),
        (dead(Qualifier.UNSPECIFIED), Policy(), LeftOut.NO_NUMBER),
        (dead(Qualifier.UNSPECIFIED), Policy(unnumbered=Unnumbered.THREE), Bounds(3, 3, None)),
        (dead(Qualifier.UNCONFIRMED, 6), Policy(), LeftOut.UNCONFIRMED),
        (
            dead(Qualifier.UNCONFIRMED, 6),
            Policy(unconfirmed=Unconfirmed.HIGH_ONLY),
            Bounds(0, 0, 6),
        ),
        (dead(Qualifier.UNCONFIRMED, 6), Policy(unconfirmed=Unconfirmed.LOW_ZERO), Bounds(0, 6, 6)),
        (
            dead(Qualifier.UNCONFIRMED),
            Policy(unconfirmed=Unconfirmed.HIGH_ONLY),
            Bounds(0, 0, None),
        ),
        (dead(Qualifier.EXACT, 4), READY["acled-like"], Bounds(4, 4, 4)),
        # bounds a person gave stand under every policy
        (dead(Qualifier.MORE_THAN, 17, low=20, best=25, high=30), READY["acled-like"],
         Bounds(20, 25, 30)),
        (dead(Qualifier.TENS, low=30, best=40), Policy(tens=Tens.ONE), Bounds(30, 40, None)),
        (
            dead(Qualifier.RANGE, low=10, best=18, high=20),
            Policy(ranges=Ranges.LOWEST),
            Bounds(10, 18, 20),
        ),
    ],
)  # fmt: skip
def test_a_fact_adds_what_the_policy_makes_of_its_words(
    fact: Casualty, policy: Policy, expected: Bounds | LeftOut
) -> None:
    assert [added for _, added in facts_of_dead(clash(fact), {}, policy)] == [expected]


def test_a_whole_event_nobody_confirmed_follows_the_same_choice() -> None:
    told = clash(dead(Qualifier.EXACT, 4), factuality=Factuality.UNCONFIRMED)
    kept = Policy(unconfirmed=Unconfirmed.HIGH_ONLY)
    assert tally_dead([told]).total == Bounds()
    assert tally_dead([told], policy=kept).total == Bounds(0, 0, 4)


def test_dead_of_hezbollah_are_the_governments_where_it_is_the_only_foreign_militia() -> None:
    hezbollah = Participant(category=Category.FOREIGN_MILITIA, actor="hezbollah")
    other = Participant(category=Category.FOREIGN_MILITIA, actor="fatemiyoun")
    fact = dead(Qualifier.EXACT, 3, victims=(Category.FOREIGN_MILITIA,))
    policy = Policy(hezbollah=Hezbollah.PRO_GOVERNMENT)
    three = Bounds(3, 3, 3)
    alone, joined = clash(fact, side_a=(hezbollah,)), clash(fact, side_a=(hezbollah, other))
    assert tally_dead([alone]).by_victims == {"FOREIGN_MILITIA": three}
    assert tally_dead([alone], policy=policy).by_victims == {"PRO_GOV_MILITIA": three}
    assert tally_dead([joined], policy=policy).by_victims == {"FOREIGN_MILITIA": three}


def test_a_toll_of_six_days_is_spread_as_acled_divides_it() -> None:
    told = clash(
        dead(Qualifier.EXACT, 87, basis=Basis.CUMULATIVE),
        date=EventDate(start="2017-09-28", end="2017-10-03", precision=DatePrecision.DAYS),
    )
    kept, spread = tally_dead([told]), tally_dead([told], policy=Policy(tolls=Tolls.SPREAD))
    assert kept.by_month == {"2017-09/2017-10": Bounds(87, 87, 87)}
    assert spread.by_month == {"2017-09": Bounds(45, 45, 45), "2017-10": Bounds(42, 42, 42)}
    days = cells(told, Bounds(87, 87, 87), Policy(tolls=Tolls.SPREAD))
    assert [cell.dead.best for cell in days] == [15, 15, 15, 14, 14, 14]
    assert tally_dead([replace(told, casualties=(dead(Qualifier.EXACT, 4),))]).by_month.keys() == {
        "2017-09/2017-10"
    }


def test_dead_of_several_governorates_are_told_apart_only_where_they_are_divided() -> None:
    there = (Place(name="حماة", id="hama"), Place(name="حمص", id="homs"),
             Place(name="سوريا", id="sy", precision=PlacePrecision.COUNTRY))  # fmt: skip
    told = clash(dead(Qualifier.EXACT, 5), places=there)

    def by(places: Places) -> dict[str, int]:
        policy = Policy(places=places)
        sums = tally_dead([told], policy=policy, governorate=lambda place: place.id or "")
        return {key: each.best for key, each in sums.by_governorate.items()}

    assert by(Places.TOGETHER) == by(Places.BY_FORMAT) == {"several": 5}
    assert by(Places.EACH) == {"hama": 3, "homs": 2}
    assert by(Places.FIRST) == {"hama": 5, "homs": 0}


def gain(id_: str, **changes: object) -> Event:
    values: dict[str, object] = {
        "id": id_,
        "type": EventType.TERRITORY_GAIN_STATE,
        "side_a": (Participant(category=Category.STATE_FORCES),),
        "places": (Place(name="بلدة حضر"),),
        "date": EventDate(start="2017-11-03", end="2017-11-03", precision=DatePrecision.DAY),
    }
    return Event(**(values | changes))  # type: ignore[arg-type]


REBELS = {
    "type": EventType.TERRITORY_GAIN_NONSTATE,
    "side_a": (Participant(category=Category.REBEL),),
}


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ([gain("a"), gain("b", **REBELS)], {"a": "a", "b": "a"}),
        ([gain("a"), gain("b", flags=(EventFlag.SAME_DAY_REVERSAL,))], {"a": "a", "b": "a"}),
        ([gain("a", flags=(EventFlag.SAME_DAY_REVERSAL,))], {"a": "a"}),
        ([gain("a"), gain("b")], {}),
        (
            [
                gain("a", places=(Place(name="تل"), Place(name="بلدة حضر"))),
                gain("b", **REBELS, places=(Place(name="بلدة حضر"), Place(name="الحمرية"))),
                gain("c", **REBELS, places=(Place(name="جوبر"),)),
            ],
            {"a": "a", "b": "a"},
        ),
        ([gain("a"), gain("b", **REBELS, places=(Place(name="بلدة أخرى"),))], {}),
        ([gain("a"), gain("b", **REBELS, date=EventDate(start="2017-11-04"))], {}),
        ([gain("a"), clash(places=(Place(name="بلدة حضر"),), date=gain("a").date)], {}),
    ],
)
def test_a_place_that_changes_hands_twice_in_a_day_is_one_exchange(
    events: list[Event], expected: dict[str, str]
) -> None:
    assert exchanges(events) == expected


@pytest.mark.parametrize(
    ("type_", "party", "expected"),
    [
        (EventType.WITHDRAWAL, Category.REBEL, True),
        (EventType.WITHDRAWAL, Category.CIVILIANS, False),
        (EventType.WITHDRAWAL, None, False),
        (EventType.CLASH, Category.REBEL, False),
    ],
)
def test_only_an_armed_party_presses_a_withdrawal(
    type_: EventType, party: Category | None, expected: bool
) -> None:
    side = (Participant(category=party),) if party else ()
    assert is_under_fire(gain("a", type=type_, side_b=side)) is expected


# --- properties over any events

numbers = st.integers(0, 200)
any_policy = st.builds(
    Policy, **{name: st.sampled_from(list(values)) for name, values in CHOICES.items()}
)
as_told = st.builds(
    lambda q, n: dead(q, n),
    st.sampled_from([q for q in Qualifier if q is not Qualifier.RANGE]),
    st.none() | numbers,
)
of_a_person = st.builds(
    dead,
    st.sampled_from(list(Qualifier)),
    st.none() | numbers,
    low=st.none() | numbers,
    best=st.none() | numbers,
    high=st.none() | numbers,
)
facts = st.lists(
    st.builds(
        replace,
        as_told | of_a_person,
        kind=st.sampled_from(list(CasualtyKind)),
        basis=st.sampled_from(list(Basis)),
        victims=st.lists(st.sampled_from(list(Category)), max_size=2, unique=True).map(tuple),
    ),
    max_size=5,
).map(lambda found: tuple(replace(fact, id=f"c-{n}") for n, fact in enumerate(found)))
dates = st.sampled_from(
    [
        EventDate(),
        EventDate(start="2017-11-03", end="2017-11-03", precision=DatePrecision.DAY),
        EventDate(start="2017-10-29", end="2017-11-03", precision=DatePrecision.DAYS),
        EventDate(start="2017-01-01", end="2017-12-31", precision=DatePrecision.YEAR),
    ]
)
places = st.lists(
    st.builds(
        Place,
        name=st.just("x"),
        id=st.sampled_from([None, "hama", "homs"]),
        precision=st.sampled_from(list(PlacePrecision)),
    ),
    max_size=3,
).map(tuple)
parties = st.lists(
    st.builds(
        Participant,
        category=st.sampled_from(list(Category)),
        actor=st.sampled_from([None, "hezbollah"]),
    ),
    max_size=2,
).map(tuple)
some_events = st.lists(
    st.builds(
        Event,
        id=st.just(""),
        type=st.sampled_from(list(EventType)),
        factuality=st.sampled_from(list(Factuality)),
        casualties=facts,
        date=dates,
        places=places,
        side_a=parties,
        side_b=parties,
    ),
    max_size=4,
).map(lambda found: [replace(event, id=f"e-{n}") for n, event in enumerate(found)])


def governorate(place: Place) -> str:
    return place.id or ""


@settings(max_examples=150)
@given(some_events, any_policy, st.sampled_from([None, LeftOut.SAME_AS]))
def test_every_fact_counts_once_or_is_left_out_once_and_every_division_is_the_whole(
    told: list[Event], policy: Policy, linked: LeftOut | None
) -> None:
    before = list(told)
    links = {"e-0": linked} if linked else {}
    tally = tally_dead(told, links, policy, governorate)
    low, best, high = tally.total.low, tally.total.best, tally.total.high
    assert 0 <= low <= best
    assert high is None or best <= high
    for parts in (tally.by_victims, tally.by_month, tally.by_governorate):
        assert sum(parts.values(), Bounds()) == tally.total
        assert all(each.low <= each.best for each in parts.values())
    of_dead = sum(f.kind in ("killed", "killed_or_wounded") for e in told for f in e.casualties)
    counted = [
        fact.id
        for event in told
        for fact, added in facts_of_dead(event, links, policy)
        if isinstance(added, Bounds)
    ]
    assert len(counted) + len(tally.left_out) == of_dead
    for event in told:
        alone = tally_dead([event], links, policy)
        assert sum(alone.added.values(), Bounds()) == alone.total
    assert told == before
    if linked and told:
        assert tally_dead(told[:1], links, policy).total == Bounds()


@settings(max_examples=80)
@given(some_events, any_policy)
def test_the_effect_of_each_choice_is_the_total_under_it(told: list[Event], policy: Policy) -> None:
    def linked(way: Policy) -> dict[str, LeftOut]:
        counts = [event.id for event in told if not adds_no_dead(event, way)]
        return dict.fromkeys(counts[1:], LeftOut.SAME_AS)

    found = effects([told[:2], told[2:]], linked, policy, governorate)
    assert {(each.choice, each.value) for each in found} == {
        (name, value.value) for name, values in CHOICES.items() for value in values
    }
    for each in found:
        way = policy.choose(each.choice, each.value)
        assert each.dead == tally_dead(told, linked(way), way, governorate).total
        assert each.chosen == (way == policy)
        if each.chosen:
            assert (each.events, each.moved) == (0, 0)
        if each.choice in ("more_than", "about", "ranges", "tens", "unnumbered", "unconfirmed"):
            assert each.events == sum(
                tally_dead([event], linked(way), way).total
                != tally_dead([event], linked(policy), policy).total
                for event in told
            )


@given(
    st.builds(lambda a, b, c: Bounds(a, a + b, c and a + b + c), numbers, numbers,
              st.none() | numbers),
    st.integers(1, 40),
)  # fmt: skip
def test_shares_are_whole_people_and_add_up(whole: Bounds, parts: int) -> None:
    shares = divide(whole, parts)
    assert sum(shares, Bounds()) == whole
    assert all(each.low <= each.best for each in shares)
    assert max(each.best for each in shares) - min(each.best for each in shares) <= 1


# --- files


@pytest.mark.parametrize("policy", READY.values(), ids=READY)
def test_a_policy_is_read_back_as_it_was_written(policy: Policy) -> None:
    assert read_policy(policy_values(policy)) == policy


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ([], "JSON object"),
        ({"name": 4}, "JSON object"),
        ({"name": " "}, "at most 80 letters"),
        ({"ten": "one"}, "no choice ten. There are: more_than"),
        ({"tens": "eleven"}, "tens cannot be eleven. It can be: plural, one, left_out"),
        ({"tens": 1}, "tens cannot be 1"),
    ],
)
def test_what_is_no_policy_is_refused_in_a_sentence(values: object, message: str) -> None:
    with pytest.raises(RasidError, match=message):
        read_policy(values)


def test_every_choice_says_what_it_does_and_no_two_the_same() -> None:
    said = [value.effect for values in CHOICES.values() for value in values]
    assert all(sentence.endswith(".") for sentence in said)
    assert len(set(said)) == len(said)
