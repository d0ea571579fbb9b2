"""Links between claims about the same happening, and which claim a sum may count.

Reports claim, events happen (ARCHITECTURE decision 4): no total is summed over claims that
restate, contain or supersede one another.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
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
    return _reached(_steps(links, {}), source)


def left_out_by(
    links: Iterable[Link],
    published: Mapping[str, str | None],
    silent: Collection[str] = (),
) -> dict[str, LeftOut]:
    """Which events no sum may count, and why.

    ``published`` holds the events that a sum is over and the days of their reports; an event that
    is not among them stands for nothing. ``silent`` are those that add no dead to a sum: they
    stand for nobody's, so that linking an event never makes dead vanish. Of claims that are the
    same, or that stand back for one another in a ring, the one published last counts, and of one
    day the greater id.
    """

    def rank(event: str) -> tuple[bool, str, str]:
        return (event not in silent, published[event] or "", event)

    known = [link for link in links if link.source in published and link.target in published]
    same = _same(known, published, rank)
    steps = _steps(known, same)
    left_out: dict[str, LeftOut] = {}
    for event, chosen in same.items():
        if event != chosen and chosen not in silent:
            left_out[event] = LeftOut.SAME_AS
        elif chosen in steps:
            reached = _reached(steps, chosen)
            ring = {one for one in reached if chosen in _reached(steps, one)} | {chosen}
            beyond = any(one not in silent for one in reached - ring)
            keeper = max(ring, key=rank)
            if beyond or (keeper != chosen and keeper not in silent):
                left_out[event] = next(iter(steps[chosen].values()))
    return left_out


Steps = Mapping[str, Mapping[str, LeftOut]]
"""Which event stands back for which, and why."""


def _steps(links: Iterable[Link], same: Mapping[str, str]) -> Steps:
    """Between those that count of what is the same; in an order that links do not bring along."""
    steps: dict[str, dict[str, LeftOut]] = {}
    for link in sorted(links, key=lambda each: (each.relation, each.source, each.target)):
        if back := stands_back(link):
            event, counts = same.get(back[0], back[0]), same.get(back[1], back[1])
            if event != counts:
                steps.setdefault(event, {}).setdefault(counts, back[2])
    return steps


def _reached(steps: Steps, source: str) -> set[str]:
    reached, waiting = set[str](), [source]
    while waiting:
        for following in steps.get(waiting.pop(), {}).keys() - reached:
            reached.add(following)
            waiting.append(following)
    return reached


def _same(
    links: Iterable[Link], events: Iterable[str], rank: Callable[[str], tuple[bool, str, str]]
) -> dict[str, str]:
    """For every event of a sum the one that counts of those that are the same."""
    group = {event: {event} for event in events}
    for link in links:
        if link.relation is Relation.SAME_AS:
            joined = group[link.source] | group[link.target]
            for event in joined:
                group[event] = joined
    return {event: max(members, key=rank) for event, members in group.items()}
