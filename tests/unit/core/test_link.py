"""Of claims about one happening exactly those count that nothing stands for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasid.core.event import Casualty, Event
from rasid.core.link import Link, in_order, leads_to, left_out_by
from rasid.core.tally import Bounds, LeftOut, tally_dead
from rasid.core.vocabulary import CasualtyKind, EventType, Relation

SAME, UPDATES, PART, AGAINST = (
    Relation.SAME_AS,
    Relation.UPDATES,
    Relation.PART_OF,
    Relation.CONTRADICTS,
)
DAYS = {"a": "2017-01-01", "b": "2017-01-02", "c": "2017-01-03", "d": None}


@pytest.mark.parametrize(
    ("links", "left_out"),
    [
        ([], {}),
        ([("a", SAME, "b")], {"a": LeftOut.SAME_AS}),
        ([("b", SAME, "a")], {"a": LeftOut.SAME_AS}),
        ([("d", SAME, "a")], {"d": LeftOut.SAME_AS}),
        ([("a", SAME, "b"), ("b", SAME, "c")], {"a": LeftOut.SAME_AS, "b": LeftOut.SAME_AS}),
        ([("b", UPDATES, "a")], {"a": LeftOut.UPDATED}),
        ([("a", UPDATES, "b")], {"b": LeftOut.UPDATED}),
        ([("a", PART, "b")], {"a": LeftOut.PART_OF}),
        ([("a", AGAINST, "b")], {}),
        ([("c", UPDATES, "b"), ("b", UPDATES, "a")], {"a": LeftOut.UPDATED, "b": LeftOut.UPDATED}),
        ([("a", SAME, "b"), ("c", UPDATES, "a")], {"a": LeftOut.SAME_AS, "b": LeftOut.UPDATED}),
        ([("a", PART, "b"), ("b", PART, "a")], {"a": LeftOut.PART_OF}),
        ([("a", PART, "x")], {}),
    ],
)
def test_what_stands_back_is_left_out_with_the_reason(
    links: list[tuple[str, Relation, str]], left_out: dict[str, LeftOut]
) -> None:
    assert left_out_by([Link(*link) for link in links], DAYS) == left_out


EVENTS = st.sampled_from(sorted(DAYS))
LINKS = st.lists(
    st.builds(Link, EVENTS, st.sampled_from(Relation), EVENTS).filter(
        lambda link: link.source != link.target
    ),
    max_size=8,
)


@given(LINKS)
def test_a_happening_is_never_left_out_altogether(links: list[Link]) -> None:
    left_out = left_out_by(links, DAYS)
    for event in left_out:
        same = {event}
        while (
            more := {
                end
                for link in links
                if link.relation is SAME and {link.source, link.target} & same
                for end in (link.source, link.target)
            }
            - same
        ):
            same |= more
        standing = same | {reached for one in same for reached in _reach(links, one)}
        assert standing - left_out.keys()


def _reach(links: list[Link], start: str) -> set[str]:
    """What may count instead of an event, by any of the relations, in either way of sameness."""
    reached, waiting = {start}, [start]
    while waiting:
        one = waiting.pop()
        following = leads_to(links, one) | {
            end
            for link in links
            if link.relation is SAME and one in (link.source, link.target)
            for end in (link.source, link.target)
        }
        waiting += following - reached
        reached |= following
    return reached


@given(LINKS, st.randoms(use_true_random=False))
def test_the_order_of_links_and_of_their_ends_does_not_matter(
    links: list[Link], random: object
) -> None:
    shuffled = [in_order(link) for link in links]
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert left_out_by(shuffled, DAYS) == left_out_by(links, DAYS)


@given(LINKS, st.sets(st.sampled_from(sorted(DAYS))))
def test_dead_never_vanish_behind_events_that_state_none(
    links: list[Link], silent: set[str]
) -> None:
    left_out = left_out_by(links, DAYS, silent)
    stating = DAYS.keys() - silent
    assert not stating or stating - left_out.keys()
    for event in stating & left_out.keys():
        assert (_reach(links, event) & stating) - left_out.keys()


@pytest.mark.parametrize("relation", [SAME, UPDATES, PART])
def test_an_event_without_dead_stands_for_nobodys(relation: Relation) -> None:
    links = [Link("b", relation, "a"), Link("a", relation, "b")]
    assert "a" not in left_out_by(links, DAYS, {"b"})


def test_an_event_without_dead_passes_on_what_it_is_the_same_as() -> None:
    links = [Link("a", SAME, "b"), Link("b", SAME, "c")]
    left_out = left_out_by(links, DAYS, {"b"})
    assert {"a", "c"} - left_out.keys() == {max("a", "c", key=lambda one: (DAYS[one] or "", one))}


def test_the_dead_of_linked_claims_are_counted_once() -> None:
    def toll(event: str, number: int) -> Event:
        dead = Casualty(
            id=f"c-{event}", kind=CasualtyKind.KILLED, low=number, best=number, high=number
        )
        return Event(id=event, type=EventType.CLASH, casualties=(dead,))

    events = [toll("a", 40), toll("b", 52)]
    tally = tally_dead(events, left_out_by([Link("b", UPDATES, "a")], DAYS))
    assert tally.total == Bounds(52, 52, 52)
    assert [(o.event, o.why) for o in tally.left_out] == [("a", LeftOut.UPDATED)]
