"""``acled.csv``: the 31 columns of an ACLED export, one row a place of an event."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from rasid.core.cells import main_places
from rasid.core.event import Event, Participant, Place
from rasid.core.tally import LeftOut, Tally
from rasid.core.vocabulary import CasualtyKind, Category
from rasid.interchange.formats import acled_codes as codes
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
_IN_TALLY = frozenset({LeftOut.NO_NUMBER})
"""Facts our sum has no number for, and ACLED has."""


class AcledWriter(Writer):
    """Writes ``acled.csv``."""

    FORMAT = Format.ACLED
    CANNOT_HOLD = (
        Loss(field="spans", how=How.LEFT_OUT, why="a table of events has no place for them"),
        Loss(field="comments", how=How.LEFT_OUT, why="a table of events has no place for them"),
        Loss(field="casualties", how=How.FLATTENED, why="one number of dead; the rest is in notes"),
        Loss(field="factuality", how=How.FLATTENED, why="told in notes only"),
        Loss(field="weapons", how=How.LEFT_OUT, why="there is no column for them"),
    )

    def __init__(self, destination: Destination) -> None:
        super().__init__(destination)
        self._known = Known.load(destination.own)
        self._file = self.open("acled.csv")
        self._table = table_writer(self._file, COLUMNS)
        self._rows = 0

    def add(
        self, selected: Selected, tallies: Mapping[str, Tally], _: Sequence[CommentRow]
    ) -> None:
        """A row for each place of each event that ACLED records."""
        for row in selected.events:
            why = _no_row(row.event) or self.destination.stands_back(row.id)
            if why:
                self.lose(selected, row.id, "", How.LEFT_OUT, why)
                continue
            for values in self._rows_of(selected, row, tallies[row.id]):
                self._table.writerow(safe_row(values))
                self._rows += 1

    def finish(self) -> Iterator[FileFacts]:
        """The one file."""
        yield "acled.csv", self._file.finish() | {"rows": self._rows}

    def _rows_of(self, selected: Selected, row: EventRow, tally: Tally) -> Iterator[Row]:
        places = [p for p in main_places(row.event) if p.precision in codes.GEO_PRECISION]
        dead, rounded = _dead(row.event, tally)
        if rounded:
            self.lose(selected, row.id, "casualties", How.FLATTENED, rounded)
        if len(places) > 1:
            why = f"a row for each of {len(places)} places, the dead divided among them"
            self.lose(selected, row.id, "places", How.FLATTENED, why)
        share, rest = divmod(dead, len(places))
        parts = self._event(selected, row)
        for nth, place in enumerate(places):
            yield {
                **parts,
                "event_id_cnty": _id(row.id, nth),
                **self._place(place),
                "fatalities": share + (nth < rest),
            }

    def _event(self, selected: Selected, row: EventRow) -> Row:
        event, found = row.event, codes.types(row.event)
        at = codes.when(event.date)
        assert found is not None  # _no_row has asked
        assert at is not None
        day, precision = at
        return {
            "event_date": day.isoformat(),
            "year": day.year,
            "time_precision": precision,
            "disorder_type": codes.disorder(*found),
            "event_type": found[0],
            "sub_event_type": found[1],
            **self._parties(selected, row, found[0], day.isoformat()),
            "source": selected.opened.report.source or SOURCE,
            "source_scale": "Other",
            "notes": _notes(selected, event),
            "tags": "; ".join(event.flags),
            "timestamp": int(datetime.fromisoformat(row.time).timestamp()) if row.time else "",
        }

    def _parties(self, selected: Selected, row: EventRow, kind: str, day: str) -> Row:
        event = row.event
        acting, facing = event.side_a, event.side_b or _targets(event, kind)
        if kind == codes.BATTLES and not acting:
            acting, facing = facing, acting
        if kind != codes.STRATEGIC and not acting:
            acting = (Participant(category=Category.UNIDENTIFIED),)
            self.lose(
                selected, row.id, "side_a", How.FLATTENED, "nobody is named; an unidentified group"
            )
        (first, allies), (second, others) = principals(acting), principals(facing)
        inter1, inter2 = (codes.inter(next(iter(party), None)) for party in (first, second))
        aimed = kind != codes.STRATEGIC and inter2 in (6, 7)
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


def _dead(event: Event, tally: Tally) -> tuple[int, str]:
    """The number of dead by ACLED's rule, and a remark where it is not our best."""
    out = {each.casualty.id for each in tally.left_out if each.why not in _IN_TALLY}
    counted = [
        fact for fact in event.casualties if fact.kind is CasualtyKind.KILLED and fact.id not in out
    ]
    dead = sum(codes.fatalities(fact) for fact in counted)
    best = tally.total.best
    return dead, "" if dead == best else f"{dead} by ACLED's rule for vague numbers, {best} by ours"


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
