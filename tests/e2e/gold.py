"""What a coded seed says of its events, and what a row of the project lacks to say the same.

Compared is what reports are scored by: type, factuality, the words of sides, places and weapons,
the days, and each casualty fact with its count, bounds and basis; and every span, letter by letter.
"""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rasid.core.event import Event, Range
from rasid.core.vocabulary import EventType, Factuality, Label
from rasid.extraction.scoring.pairing import common, pair_up
from rasid.gui.keys import Command
from rasid.storage.queries import Opened

Words = frozenset[tuple[int, int]]

ROLES = {
    "side_a": (Command.SIDE_A, Label.ACTOR),
    "side_b": (Command.SIDE_B, Label.ACTOR),
    "places": (Command.PLACE, Label.PLACE),
    "weapons": (Command.WEAPON, Label.WEAPON),
    "casualties": (Command.CASUALTY, Label.CASUALTY),
}


@dataclass(frozen=True)
class GoldEvent:
    """A coded event; ``words`` are the places of its values in the text, by field."""

    type: EventType
    factuality: Factuality
    trigger: Range
    evidence: tuple[Range, ...]
    days: tuple[str | None, str | None]
    words: dict[str, Words]
    facts: frozenset[tuple[Any, ...]]


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
        field: frozenset((start, end) for start, end in coded[field])
        for field in ("side_a", "side_b", "places", "weapons")
    }
    words["casualties"] = frozenset(
        (fact["span"][0], fact["span"][1]) for fact in coded["casualties"]
    )
    return GoldEvent(
        EventType(coded["type"]),
        Factuality(coded["factuality"]),
        Range(*coded["trigger"]),
        tuple(Range(*each) for each in coded["evidence"]),
        (coded["date"][0], coded["date"][1]),
        words,
        frozenset(
            (tuple(f["span"]), f["kind"], f["count"], f["low"], f["best"], f["high"], f["basis"])
            for f in coded["casualties"]
        ),
    )


def words_of(event: Event, opened: Opened) -> dict[str, Words]:
    """Where the values of an event stand, by field."""
    places = {row.id: (row.span.start, row.span.end) for row in opened.spans}
    return {
        field: frozenset(places[each.span] for each in getattr(event, field) if each.span in places)
        for field in ROLES
    }


def facts_of(event: Event, opened: Opened) -> frozenset[tuple[Any, ...]]:
    """Its casualty facts, as a coded event has them."""
    places = {row.id: (row.span.start, row.span.end) for row in opened.spans}
    return frozenset(
        (places[f.span], f.kind.value, f.count, f.low, f.best, f.high, f.basis.value)
        for f in event.casualties
        if f.span in places
    )


def lacks(event: Event, gold: GoldEvent, opened: Opened) -> list[str]:
    """The fields in which an event says something else than the coded one."""
    said = words_of(event, opened)
    found = [field for field in ROLES if said[field] != gold.words[field]]
    sides = {said["side_a"], said["side_b"]}
    if gold.type is EventType.CLASH and sides == {gold.words["side_a"], gold.words["side_b"]}:
        found = [field for field in found if field not in ("side_a", "side_b")]
    if event.type is not gold.type:
        found.append("type")
    if event.factuality is not gold.factuality:
        found.append("factuality")
    if (event.date.start, event.date.end) != gold.days:
        found.append("date")
    if "casualties" not in found and facts_of(event, opened) != gold.facts:
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
