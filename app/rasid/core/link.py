"""Links between claims about the same happening, and which claim a sum may count.

Reports claim, events happen (ARCHITECTURE decision 4): no total is summed over claims that
restate, contain or supersede one another.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rasid.core.tally import LeftOut
from rasid.core.vocabulary import Relation

_BOTH_WAYS = frozenset({Relation.SAME_AS, Relation.CONTRADICTS})


@dataclass(frozen=True, slots=True)
class Link:
    """``source`` is the same as, updates, is part of, or contradicts ``target``; event ids."""

    source: str
    relation: Relation
    target: str


def in_order(link: Link) -> Link:
    """A link that means the same both ways, with the lesser id first; others as they are."""
    if link.relation in _BOTH_WAYS and link.source > link.target:
        return Link(link.target, link.relation, link.source)
    return link


def stands_back(link: Link) -> tuple[str, str, LeftOut] | None:
    """The event that stands back, the one that counts, and why; None for a contradiction.

    Of two that are the same, which counts is not for the link to say: see ``left_out_by``.
    """
    match link.relation:
        case Relation.UPDATES:
            return (link.target, link.source, LeftOut.UPDATED)
        case Relation.PART_OF:
            return (link.source, link.target, LeftOut.PART_OF)
    return None


def leads_to(links: Iterable[Link], source: str) -> set[str]:
    """The events that count instead of ``source``, straight or by way of others."""
    steps: dict[str, set[str]] = {}
    for link in links:
        back = stands_back(link)
        if back:
            steps.setdefault(back[0], set()).add(back[1])
    reached, waiting = set[str](), [source]
    while waiting:
        for following in steps.get(waiting.pop(), set()) - reached:
            reached.add(following)
            waiting.append(following)
    return reached


def left_out_by(links: Iterable[Link], published: Mapping[str, str | None]) -> dict[str, LeftOut]:
    """Which events no sum may count, and why.

    ``published`` holds the events that a sum is over and the days of their reports; an event that
    is not among them stands for nothing. Of claims that are the same, or that stand back for one
    another in a ring, the one published last counts, and of one day the greater id.
    """
    known = [link for link in links if link.source in published and link.target in published]
    same = _same(known, published)
    edges = {
        Link(same[link.source], link.relation, same[link.target])
        for link in known
        if same[link.source] != same[link.target]
    }
    left_out = {event: LeftOut.SAME_AS for event, chosen in same.items() if event != chosen}
    for link in sorted(edges, key=lambda each: (each.relation, each.source, each.target)):
        back = stands_back(link)
        if back is None:
            continue
        event, counts, why = back
        in_ring = event in leads_to(edges, counts)
        if not in_ring or _later(event, counts, published) == counts:
            left_out.setdefault(event, why)
    return left_out


def _later(one: str, other: str, published: Mapping[str, str | None]) -> str:
    return max(one, other, key=lambda event: (published[event] or "", event))


def _same(links: Iterable[Link], published: Mapping[str, str | None]) -> dict[str, str]:
    """For every event of a sum the one that counts of those that are the same."""
    group = {event: {event} for event in published}
    for link in links:
        if link.relation is Relation.SAME_AS:
            joined = group[link.source] | group[link.target]
            for event in joined:
                group[event] = joined
    chosen: dict[str, str] = {}
    for event, members in group.items():
        chosen[event] = max(members, key=lambda one: (published[one] or "", one))
    return chosen
