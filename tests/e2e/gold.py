"""What a coded seed says of its events, and what a row of the project lacks to say the same.

Compared is the whole coded record but the edges of the evidence and the notes: type, factuality,
trigger, the words of sides, places and weapons, whom they name, how near a place is, the days, each
casualty fact with all that is said of it and what it is part of; and every span, letter by letter.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rasid.core.event import Event, Range
from rasid.core.record import to_builtins
from rasid.core.vocabulary import EventType, Factuality, Label
from rasid.extraction.scoring.pairing import common, pair_up
from rasid.gui.keys import Command
from rasid.storage.queries import Opened

Place = tuple[int, int]
Words = frozenset[Place]

ROLES = {
    "side_a": (Command.SIDE_A, Label.ACTOR),
    "side_b": (Command.SIDE_B, Label.ACTOR),
    "places": (Command.PLACE, Label.PLACE),
    "weapons": (Command.WEAPON, Label.WEAPON),
    "casualties": (Command.CASUALTY, Label.CASUALTY),
}
SIDES = ("side_a", "side_b")


@dataclass(frozen=True)
class GoldEvent:
    """A coded event. ``words`` are the places of its values in the text, by field; ``parties``,
    by side, whom the words name (the actor, or else the category); ``near`` the precision of a
    place; ``facts`` all that is said of casualties.
    """

    type: EventType
    factuality: Factuality
    rereport: bool
    trigger: Range
    evidence: tuple[Range, ...]
    date: tuple[str | None, str | None, str]
    words: dict[str, Words]
    parties: dict[str, dict[Place, str]]
    near: dict[Place, str]
    facts: dict[Place, dict[str, Any]]


@dataclass(frozen=True)
class Gold:
    """A coded report."""

    seed: str
    spans: frozenset[tuple[Label, int, int]]
    events: tuple[GoldEvent, ...]


def read_gold(path: Path) -> Gold:
    """One file of tests/data/actions."""
    coded = json.loads(path.read_text("utf-8"))
    return Gold(
        coded["seed"],
        frozenset((Label(label), start, end) for label, start, end in coded["spans"]),
        tuple(map(_event, coded["events"])),
    )


def _event(coded: dict[str, Any]) -> GoldEvent:
    words = {
        field: frozenset((start, end) for start, end, *_ in coded[field])
        for field in (*SIDES, "places", "weapons")
    }
    facts = {(fact["span"][0], fact["span"][1]): _fact(fact) for fact in coded["casualties"]}
    return GoldEvent(
        type=EventType(coded["type"]),
        factuality=Factuality(coded["factuality"]),
        rereport=coded["rereport"],
        trigger=Range(*coded["trigger"]),
        evidence=tuple(Range(*each) for each in coded["evidence"]),
        date=(coded["date"][0], coded["date"][1], coded["date"][2]),
        words={**words, "casualties": frozenset(facts)},
        parties={side: {(a, b): who for a, b, who in coded[side]} for side in SIDES},
        near={(start, end): precision for start, end, precision in coded["places"]},
        facts=facts,
    )


_OF_A_FACT = ("kind", "count", "qualifier", "low", "best", "high", "basis", "status")


def _fact(coded: dict[str, Any]) -> dict[str, Any]:
    whole = coded["subset_of"]
    return {
        **{name: coded[name] for name in _OF_A_FACT},
        "victims": frozenset(coded["victims"]),
        "subset_of": (whole[0], whole[1]) if whole else None,
    }


def _places(opened: Opened) -> dict[str, Place]:
    return {row.id: (row.span.start, row.span.end) for row in opened.spans}


def words_of(event: Event, opened: Opened) -> dict[str, Words]:
    """Where the values of an event stand, by field."""
    places = _places(opened)
    return {
        field: frozenset(places[each.span] for each in getattr(event, field) if each.span in places)
        for field in ROLES
    }


def parties_of(event: Event, side: str, opened: Opened) -> dict[Place, str]:
    """Whom the words of a side name."""
    places = _places(opened)
    return {
        places[each.span]: each.actor or each.category.value
        for each in getattr(event, side)
        if each.span in places
    }


def near_of(event: Event, opened: Opened) -> dict[Place, str]:
    """How near each place is."""
    places = _places(opened)
    return {places[p.span]: p.precision.value for p in event.places if p.span in places}


def facts_of(event: Event, opened: Opened) -> dict[Place, dict[str, Any]]:
    """Its casualty facts, as a coded event has them."""
    places = _places(opened)
    at = {fact.id: places.get(fact.span or "") for fact in event.casualties}
    return {
        places[fact.span]: {
            **{name: to_builtins(getattr(fact, name)) for name in _OF_A_FACT},
            "victims": frozenset(each.value for each in fact.victims),
            "subset_of": at.get(fact.subset_of or ""),
        }
        for fact in event.casualties
        if fact.span in places
    }


def lacks(event: Event, gold: GoldEvent, opened: Opened) -> list[str]:
    """The fields in which an event says something else than the coded one, in the order in which
    they are mended: first whose words they are, then what is said of these.
    """
    said = words_of(event, opened)
    turned = gold.type is EventType.CLASH and {said[s] for s in SIDES} == {
        gold.words[s] for s in SIDES
    }
    found = [
        field
        for field in ROLES
        if said[field] != gold.words[field] and not (turned and field in SIDES)
    ]
    if event.type is not gold.type:
        found.append("type")
    if event.factuality is not gold.factuality:
        found.append("factuality")
    if event.rereport is not gold.rereport:
        found.append("rereport")
    if event.trigger != gold.trigger:
        found.append("trigger")
    if (event.date.start, event.date.end, event.date.precision.value) != gold.date:
        found.append("date")
    who = {place: name for s in SIDES for place, name in parties_of(event, s, opened).items()}
    wanted = {place: name for s in SIDES for place, name in gold.parties[s].items()}
    if any(who[place] != wanted[place] for place in who.keys() & wanted.keys()):
        found.append("parties")
    near = near_of(event, opened)
    if any(near[place] != gold.near[place] for place in near.keys() & gold.near.keys()):
        found.append("near")
    facts = facts_of(event, opened)
    if any(facts[place] != gold.facts[place] for place in facts.keys() & gold.facts.keys()):
        found.append("facts")
    return found


def partners(gold: Gold, events: list[Event]) -> dict[str, GoldEvent]:
    """The coded event each proposed one answers, by the id of the proposed one."""

    def alike(coded: GoldEvent, found: Event) -> float:
        same = coded.type is found.type
        if found.trigger is None:
            return 0.0
        if common(found.trigger, coded.trigger):
            return 4.0 + same
        told = any(common(found.trigger, place) for place in coded.evidence)
        return (2.0 if told else 0.0) if same else 0.0

    pairs = pair_up(gold.events, events, alike)
    return {events[other].id: gold.events[nth] for nth, other in pairs}
