"""The tables ``events.csv`` and ``casualties.csv``: one row an event, one row a casualty fact.

UTF-8 with a byte order mark, as spreadsheets want it. Several values in one cell are separated by
"; " and stand in the same order in all columns of their field. Places in the text are code
points, start-end, half open. A text cell that a spreadsheet would take for a formula begins with
an apostrophe (``'``), which is not part of the value.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Protocol

from rasid.core.event import Casualty, EventDate, Participant, Place, Range, Weapon
from rasid.core.tally import Bounds, Tally
from rasid.interchange.selection import Selected
from rasid.storage.queries import EventRow, SpanRow

BOM = "\ufeff"
_SEPARATOR = "; "
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")

_REPORT = ("report", "file", "sha256", "title", "published", "published_basis", "source", "url")
_EVENT = ("event", "type", "factuality", "rereport", "date_start", "date_end", "places")
_STANDING = ("state", "author", "time", "revision")

EVENT_COLUMNS = (
    *_REPORT,
    *_EVENT,
    *("phase", "date_precision", "date_span", "date_text", "trigger_span", "trigger_text"),
    *("evidence_span", "evidence_text"),
    *(f"{side}{part}" for side in ("side_a", "side_b") for part in ("", "_category", "_role")),
    *(f"{side}{part}" for side in ("side_a", "side_b") for part in ("_span", "_text")),
    *("place_precision", "place_role", "place_id", "place_lat", "place_lon", "place_span"),
    *("place_text", "weapon_span", "weapon_text", "dead_low", "dead_best", "dead_high"),
    *("flags", "note", "inferred", *_STANDING),
)
CASUALTY_COLUMNS = (
    *_REPORT,
    *_EVENT,
    *("casualty", "kind", "count", "qualifier", "low", "best", "high", "basis", "victims"),
    *("victim_status", "subset_of", "span", "text", "in_dead_total", "left_out"),
    *("dead_low", "dead_best", "dead_high", "inferred"),
    *_STANDING,
)
Row = dict[str, object]


class Writer(Protocol):
    """Where a table goes."""

    def write(self, text: str, /) -> object:
        """Take the next characters."""


def table_writer(file: Writer, columns: Sequence[str]) -> "csv.DictWriter[str]":
    """A table with its header written; a missing column of a row is an error of ours."""
    file.write(BOM)
    writer = csv.DictWriter(file, columns)
    writer.writeheader()
    return writer


def safe_row(row: Row) -> Row:
    """The row with no text in it that a spreadsheet would run as a formula; numbers stay."""
    return {
        name: f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
        for name, value in row.items()
    }


def event_row(selected: Selected, row: EventRow, tally: Tally) -> Row:
    """An event as a row of events.csv; ``tally`` is that of the event alone."""
    event, text = row.event, selected.opened.text
    spans = {span.id: span for span in selected.spans}
    dead = tally.total
    return {
        **_report(selected),
        **_event(row),
        "phase": event.phase,
        "date_precision": event.date.precision,
        **_evidence("date", (event.date,), spans),
        **_ranges("trigger", (event.trigger,) if event.trigger else (), text),
        **_ranges("evidence", event.evidence, text),
        **_side("side_a", event.side_a, spans),
        **_side("side_b", event.side_b, spans),
        **_places(event.places, spans),
        **_evidence("weapon", event.weapons, spans),
        "dead_low": dead.low,
        "dead_best": dead.best,
        "dead_high": dead.high,
        "flags": _joined(event.flags),
        "note": event.note,
        "inferred": _inferred(event.inferred),
        **_standing(row),
    }


def casualty_rows(selected: Selected, row: EventRow, tally: Tally) -> Iterator[Row]:
    """The facts of an event as rows of casualties.csv; ``tally`` is that of the event alone."""
    spans = {span.id: span for span in selected.spans}
    left_out = {omission.casualty.id: omission.why for omission in tally.left_out}
    for fact in row.event.casualties:
        place = _evidence("", (fact,), spans)
        counts_dead = fact.kind in ("killed", "killed_or_wounded")
        yield {
            **_report(selected),
            **_event(row),
            **_fact(fact),
            "span": place["_span"],
            "text": place["_text"],
            "in_dead_total": _yes(counts_dead and fact.id not in left_out),
            "left_out": left_out.get(fact.id),
            **_dead(tally.added.get(fact.id)),
            "inferred": _inferred(row.event.inferred),
            **_standing(row),
        }


def _dead(added: Bounds | None) -> Row:
    """What a fact adds to the total of dead; empty where it adds nothing or has no upper end."""
    if added is None:
        return dict.fromkeys(("dead_low", "dead_best", "dead_high"))
    return {"dead_low": added.low, "dead_best": added.best, "dead_high": added.high}


def _fact(fact: Casualty) -> Row:
    return {
        "casualty": fact.id,
        "kind": fact.kind,
        "count": fact.count,
        "qualifier": fact.qualifier,
        "low": fact.low,
        "best": fact.best,
        "high": fact.high,
        "basis": fact.basis,
        "victims": _joined(fact.victims),
        "victim_status": fact.status,
        "subset_of": fact.subset_of,
    }


def _report(selected: Selected) -> Row:
    row = selected.opened.report
    return {name: row.id if name == "report" else getattr(row, name) for name in _REPORT}


def _event(row: EventRow) -> Row:
    event = row.event
    return {
        "event": event.id,
        "type": event.type,
        "factuality": event.factuality,
        "rereport": _yes(event.rereport),
        "date_start": event.date.start,
        "date_end": event.date.end,
        "places": _joined(place.name for place in event.places),
    }


def _side(name: str, side: Sequence[Participant], spans: Mapping[str, SpanRow]) -> Row:
    return {
        name: _joined(p.actor or p.name for p in side),
        f"{name}_category": _joined(p.category for p in side),
        f"{name}_role": _aligned(p.role or p.certainty for p in side),
        **_evidence(name, side, spans),
    }


def _places(places: Sequence[Place], spans: Mapping[str, SpanRow]) -> Row:
    return {
        "place_precision": _joined(place.precision for place in places),
        "place_role": _aligned(place.role for place in places),
        "place_id": _aligned(place.id for place in places),
        "place_lat": _aligned(place.lat for place in places),
        "place_lon": _aligned(place.lon for place in places),
        **_evidence("place", places, spans),
    }


def _evidence(
    name: str,
    values: Iterable[Participant | Place | EventDate | Weapon | Casualty],
    spans: Mapping[str, SpanRow],
) -> Row:
    """Where the values of a field stand in the text, and the words there."""
    rests_on = [spans[value.span].span if value.span else None for value in values]
    return {
        f"{name}_span": _aligned(span and f"{span.start}-{span.end}" for span in rests_on),
        f"{name}_text": _aligned(span and span.text for span in rests_on),
    }


def _ranges(name: str, ranges: Iterable[Range], text: str) -> Row:
    places = list(ranges)
    return {
        f"{name}_span": _joined(f"{place.start}-{place.end}" for place in places),
        f"{name}_text": _joined(text[place.start : place.end] for place in places),
    }


def _standing(row: EventRow) -> Row:
    return {"state": row.state, "author": row.author, "time": row.time, "revision": row.head}


def _inferred(inferred: Mapping[str, str]) -> str:
    return _joined(f"{field}: {why}" for field, why in sorted(inferred.items()))


def _joined(values: Iterable[Any]) -> str:
    """All values in one cell, an empty place for each that is missing."""
    return _SEPARATOR.join("" if value is None else str(value) for value in values)


def _aligned(values: Iterable[Any]) -> str:
    """The same, but an empty cell where nothing is there at all."""
    listed = list(values)
    return _joined(listed) if any(value is not None for value in listed) else ""


def _yes(value: bool) -> str:
    return "yes" if value else "no"
