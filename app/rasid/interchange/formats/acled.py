"""``acled.csv``: the 31 columns of an ACLED export, one row a place of an event."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from rasid.core.bounds import Bounds
from rasid.core.cells import cells, main_places
from rasid.core.event import Event, EventDate, Participant, Place
from rasid.core.policy import Places, Policy
from rasid.core.tally import Tally, as_coded
from rasid.core.vocabulary import Category
from rasid.interchange.formats import acled_codes as codes
from rasid.interchange.formats.joining import Told, joined
from rasid.interchange.formats.known import Known, principals
from rasid.interchange.formats.names import Format
from rasid.interchange.formats.writer import Destination, FileFacts, How, Loss, Writer
from rasid.interchange.selection import Selected
from rasid.interchange.tables import Row, safe_row, table_writer
from rasid.storage.comments import CommentRow
from rasid.storage.queries import EventRow

COLUMNS = (
    *("event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type"),
    *("sub_event_type", "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2"),
    *("interaction", "civilian_targeting", "iso", "region", "country", "admin1", "admin2"),
    *("admin3", "location", "latitude", "longitude", "geo_precision", "source", "source_scale"),
    *("notes", "fatalities", "tags", "timestamp"),
)
SOURCE = "Syrian Observatory for Human Rights"
_GENERIC = {
    Category.CIVILIANS: "Civilians (Syria)",
    Category.PROTESTERS: "Protesters (Syria)",
    Category.UNIDENTIFIED: "Unidentified Armed Group (Syria)",
}
_AFRICA = frozenset({"Libya", "Sudan", "Egypt", "Chad"})


class AcledWriter(Writer):
    """Writes ``acled.csv``."""

    FORMAT = Format.ACLED
    CANNOT_HOLD = (
        Loss(field="spans", how=How.LEFT_OUT, why="a table of events has no place for them"),
        Loss(field="comments", how=How.LEFT_OUT, why="a table of events has no place for them"),
        Loss(
            field="casualties", how=How.FLATTENED, why="the best of the dead; the rest is in notes"
        ),
        Loss(field="factuality", how=How.FLATTENED, why="told in notes only"),
        Loss(field="weapons", how=How.LEFT_OUT, why="there is no column for them"),
    )

    def __init__(self, destination: Destination) -> None:
        super().__init__(destination)
        self._policy = destination.policy.with_places(Places.EACH)
        self._known = Known.load(destination.own)
        self._file = self.open("acled.csv")
        self._table = table_writer(self._file, COLUMNS)
        self._rows = 0

    def add(
        self, selected: Selected, tallies: Mapping[str, Tally], _: Sequence[CommentRow]
    ) -> None:
        """The rows of each event that ACLED records; an exchange under one policy has one row."""
        going = list[EventRow]()
        for row in selected.events:
            why = _no_row(row.event) or self.destination.stands_back(row.id)
            if why:
                self.lose(selected, row.id, "", How.LEFT_OUT, why)
            else:
                going.append(replace(row, event=as_coded(row.event, self._policy)))
        for told in joined(going, self._policy):
            for row in told.others:
                why = f"one armed clash with {told.row.id}, as the place changed hands back"
                self.lose(selected, row.id, "", How.FLATTENED, why)
            for values in self._rows_of(selected, told, tallies):
                self._table.writerow(safe_row(values))
                self._rows += 1

    def finish(self) -> Iterator[FileFacts]:
        """The one file."""
        yield "acled.csv", self._file.finish() | {"rows": self._rows}

    def _rows_of(
        self, selected: Selected, told: Told, tallies: Mapping[str, Tally]
    ) -> Iterator[Row]:
        event = told.row.event
        dead = sum((tallies[row.id].total for row in told.rows), Bounds())
        found = cells(replace(event, places=told.places), dead, self._policy)
        if len(found) > 1:
            why = f"{len(found)} rows, one for each day or place; their dead add up to {dead.best}"
            self.lose(selected, told.row.id, "places", How.FLATTENED, why)
        elif len(told.places) > 1:
            why = f"one row for {len(told.places)} places; the first stands for them"
            self.lose(selected, told.row.id, "places", How.FLATTENED, why)
        places = [
            next(p for p in cell.places if p.precision in codes.GEO_PRECISION) for cell in found
        ]
        coded = _coded(told, self._policy)
        self._tell(selected, told.row, coded, places)
        for nth, (cell, place) in enumerate(zip(found, places, strict=True)):
            yield {
                **self._event(selected, told, coded, cell.date),
                "event_id_cnty": _id(told.row.id, nth),
                **self._place(place),
                "fatalities": cell.dead.best,
            }

    def _tell(
        self, selected: Selected, row: EventRow, coded: "_Coded", places: Sequence[Place]
    ) -> None:
        """Name what no row of ACLED would have so."""

        def lose(field: str, why: str) -> None:
            self.lose(selected, row.id, field, How.FLATTENED, why)

        if coded.stand_in:
            lose("side_a", "nobody is named; an unidentified group")
        (first, allies), (second, others) = principals(coded.acting), principals(coded.facing)
        if not first:
            lose("side_a", "nobody is named; actor1 stays empty")
        elif second and _who(first[0]) == _who(second[0]):
            lose("side_b", "both sides are the same party")
        for party in (*first, *allies, *second, *others):
            if self._known.actor(party, row.event.date.start) is None and party.name:
                why = f"“{party.name}” is not in the register; the words of the report stand"
                lose("side_a" if party in coded.acting else "side_b", why)
        for place in dict.fromkeys(places):
            if place.lat is None:
                lose("places", f"{place.name} has no coordinates")
            if not self._known.where(place).name.isascii():
                lose("places", f"{place.name} has no English name")

    def _event(self, selected: Selected, told: Told, coded: "_Coded", date: EventDate) -> Row:
        row, event, at = told.row, told.row.event, codes.when(date)
        assert at is not None  # _no_row has asked
        day, precision = at
        return {
            "event_date": day.isoformat(),
            "year": day.year,
            "time_precision": precision,
            "disorder_type": codes.disorder(coded.kind, coded.sub_type),
            "event_type": coded.kind,
            "sub_event_type": coded.sub_type,
            **self._parties(selected, coded, day.isoformat()),
            "source": selected.opened.report.source or SOURCE,
            "source_scale": "Other",
            "notes": " | ".join(_notes(selected, each.event) for each in told.rows),
            "tags": "; ".join(event.flags),
            "timestamp": int(datetime.fromisoformat(row.time).timestamp()) if row.time else "",
        }

    def _parties(self, selected: Selected, coded: "_Coded", day: str) -> Row:
        (first, allies), (second, others) = principals(coded.acting), principals(coded.facing)
        inter1, inter2 = (codes.inter(next(iter(party), None)) for party in (first, second))
        aimed = coded.kind != codes.STRATEGIC and inter2 in (6, 7)
        return {
            "actor1": self._names(selected, first, day),
            "assoc_actor_1": self._names(selected, allies, day),
            "inter1": codes.INTER_NAMES.get(inter1 or 0, ""),
            "actor2": self._names(selected, second, day),
            "assoc_actor_2": self._names(selected, others, day),
            "inter2": codes.INTER_NAMES.get(inter2 or 0, ""),
            "interaction": codes.interaction(inter1, inter2),
            "civilian_targeting": "Civilians targeted" if aimed else "",
        }

    def _names(self, selected: Selected, parties: Sequence[Participant], day: str) -> str:
        words = {span.id: span.span.text for span in selected.spans}
        names = []
        for party in parties:
            known = self._known.actor(party, day)
            name = (known.acled_name or known.name_en) if known else party.name
            said = words.get(party.span or "")
            names.append(name or _GENERIC.get(party.category) or said or party.category.value)
        return "; ".join(dict.fromkeys(names))

    def _place(self, place: Place) -> Row:
        where = self._known.where(place)
        return {
            "iso": where.iso or "",
            "region": "Northern Africa" if where.country in _AFRICA else "Middle East",
            "country": where.country,
            "admin1": where.units[0],
            "admin2": where.units[1],
            "admin3": where.units[2],
            "location": where.name,
            "latitude": "" if place.lat is None else f"{place.lat:.4f}",
            "longitude": "" if place.lon is None else f"{place.lon:.4f}",
            "geo_precision": codes.GEO_PRECISION[place.precision],
        }


@dataclass(frozen=True, slots=True)
class _Coded:
    """A happening as ACLED has it; ``stand_in`` says that who acted is not named."""

    kind: str
    sub_type: str
    acting: tuple[Participant, ...]
    facing: tuple[Participant, ...]
    stand_in: bool


def _coded(told: Told, policy: Policy) -> _Coded:
    event = told.row.event
    found = codes.types(event, policy)
    assert found is not None  # _no_row has asked
    kind, sub_type = (codes.BATTLES, codes.ARMED_CLASH) if told.is_exchange else found
    acting, facing = event.side_a, event.side_b or _targets(event, kind)
    if (kind == codes.BATTLES and not acting) or codes.is_credited(event, policy):
        acting, facing = facing, acting
    if kind == codes.PROTESTS and _protests(facing) and not _protests(acting):
        acting, facing = facing, acting
    stand_in = kind != codes.STRATEGIC and not acting
    if stand_in:
        acting = (Participant(category=Category.UNIDENTIFIED),)
    return _Coded(kind, sub_type, acting, facing, stand_in)


def _protests(side: Sequence[Participant]) -> bool:
    return any(party.category is Category.PROTESTERS for party in side)


def _who(party: Participant) -> tuple[str, str]:
    """What makes two parties the same in a table that has no more of them."""
    return party.category.value, party.actor or party.name or ""


def _no_row(event: Event) -> str:
    """Why ACLED has no row for an event; "" where it has."""
    if codes.types(event) is None:
        if event.factuality in codes.NO_ROW:
            return f"what is {event.factuality.value} has no row"
        return f"{event.type.value} has no row of its own"
    if codes.when(event.date) is None:
        return "it has no day, week or month"
    if not any(place.precision in codes.GEO_PRECISION for place in main_places(event)):
        return "it has no place below the country"
    return ""


def _targets(event: Event, kind: str) -> tuple[Participant, ...]:
    """The civilians an attack hit, where nobody else is named on the other side."""
    hit = any(Category.CIVILIANS in fact.victims for fact in event.casualties)
    if kind == codes.AGAINST_CIVILIANS or (hit and kind == codes.REMOTE):
        return (Participant(category=Category.CIVILIANS),)
    return ()


def _notes(selected: Selected, event: Event) -> str:
    """The note, the words the event rests on, and every casualty fact."""
    text = selected.opened.text
    quoted = " … ".join(" ".join(text[e.start : e.end].split()) for e in event.evidence)
    facts = "; ".join(
        f"{fact.kind.value} {fact.qualifier.value} {'' if fact.best is None else fact.best} "
        f"{'+'.join(fact.victims)} ({fact.basis.value})"
        for fact in event.casualties
    )
    told = "" if event.factuality == "actual" else f"factuality: {event.factuality.value}"
    return " | ".join(" ".join(part.split()) for part in (event.note, quoted, facts, told) if part)


def _id(event: str, nth: int) -> str:
    """An id that always belongs to the same event and place."""
    return f"SYR{event.removeprefix('e-')}" + (f"-{nth + 1}" if nth else "")
