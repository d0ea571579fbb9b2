"""``ged.csv``: the 49 columns of UCDP's georeferenced events, one row an event with dead."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import fmean

from rasid.core.bounds import Bounds
from rasid.core.cells import cells, is_summary
from rasid.core.event import Event, Participant, Place
from rasid.core.policy import Places, Policy, Summaries
from rasid.core.tally import LeftOut, Tally, as_coded, facts_of_dead, victims_of
from rasid.core.territory import UNARMED
from rasid.core.vocabulary import (
    Basis,
    Category,
    DatePrecision,
    Factuality,
    PlacePrecision,
)
from rasid.interchange.formats.joining import Told, joined
from rasid.interchange.formats.known import Known, principals
from rasid.interchange.formats.names import Format
from rasid.interchange.formats.writer import Destination, FileFacts, How, Loss, Writer
from rasid.interchange.selection import Selected
from rasid.interchange.tables import Row, safe_row, table_writer
from rasid.storage.comments import CommentRow
from rasid.storage.queries import EventRow

COLUMNS = (
    *("id", "relid", "year", "active_year", "code_status", "type_of_violence"),
    *("conflict_dset_id", "conflict_new_id", "conflict_name"),
    *("dyad_dset_id", "dyad_new_id", "dyad_name"),
    *("side_a_dset_id", "side_a_new_id", "side_a", "side_b_dset_id", "side_b_new_id", "side_b"),
    *("number_of_sources", "source_article", "source_office", "source_date", "source_headline"),
    *("source_original", "where_prec", "where_coordinates", "where_description", "adm_1", "adm_2"),
    *("latitude", "longitude", "geom_wkt", "priogrid_gid", "country", "country_id", "region"),
    *("event_clarity", "date_prec", "date_start", "date_end"),
    *("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low"),
    *("gwnoa", "gwnob"),
)
_SOURCE = "SOHR"
_GOVERNMENT = "Government of Syria"
_INSURGENTS = "Syrian insurgents"
_SYRIA = 652
_DYAD = {
    "conflict_new_id": 299,
    "conflict_name": "Syria: Government",
    "dyad_new_id": 11973,
    "side_a_new_id": 118,
    "side_b_new_id": 4456,
}
"""The one dyad whose ids are published where we could read them; the rest stay blank."""
_STATE = frozenset({Category.STATE_FORCES, Category.PRO_GOV_MILITIA, Category.FOREIGN_STATE})
_WHERE = {
    PlacePrecision.EXACT: 1,
    PlacePrecision.NEAR: 2,
    PlacePrecision.AREA: 4,
    PlacePrecision.ADMIN2: 3,
    PlacePrecision.ADMIN1: 4,
    PlacePrecision.BETWEEN: 5,
    PlacePrecision.MULTI_ADMIN1: 5,
    PlacePrecision.COUNTRY: 6,
}
_SEVERAL_PLACES = 5
_WHEN = {
    DatePrecision.DAY: 1,
    DatePrecision.DAYS: 2,
    DatePrecision.WEEK: 3,
    DatePrecision.MONTH: 4,
    DatePrecision.YEAR: 5,
}


class GedWriter(Writer):
    """Writes ``ged.csv``."""

    FORMAT = Format.GED
    CANNOT_HOLD = (
        Loss(field="spans", how=How.LEFT_OUT, why="a table of events has no place for them"),
        Loss(field="comments", how=How.LEFT_OUT, why="a table of events has no place for them"),
        Loss(field="casualties", how=How.FLATTENED, why="only dead, by side"),
        Loss(field="type", how=How.FLATTENED, why="state-based, non-state or one-sided"),
        Loss(field="weapons", how=How.LEFT_OUT, why="there is no column for them"),
    )

    def __init__(self, destination: Destination) -> None:
        super().__init__(destination)
        self._policy = destination.policy.with_places(Places.TOGETHER)
        self._known = Known.load(destination.own)
        self._file = self.open("ged.csv")
        self._table = table_writer(self._file, COLUMNS)
        self._rows = 0

    def add(
        self, selected: Selected, tallies: Mapping[str, Tally], _: Sequence[CommentRow]
    ) -> None:
        """The rows of each event with dead and a date; an exchange under one policy has one row."""
        going = list[EventRow]()
        for row in selected.events:
            why = _no_row(row.event, tallies[row.id], self._policy) or self.destination.stands_back(
                row.id
            )
            if why:
                self.lose(selected, row.id, "", How.LEFT_OUT, why)
            else:
                going.append(row)
        for told in joined(going, self._policy):
            for row in told.others:
                why = f"one event with {told.row.id}, as the place changed hands back"
                self.lose(selected, row.id, "", How.FLATTENED, why)
            dead = sum((tallies[row.id].total for row in told.rows), Bounds())
            if dead.high is None:
                why = "the end is open; best stands for it"
                self.lose(selected, told.row.id, "casualties", How.FLATTENED, why)
            for values in self._rows_of(selected, told, dead):
                self._table.writerow(safe_row(values))
                self._rows += 1

    def finish(self) -> Iterator[FileFacts]:
        """The one file."""
        yield "ged.csv", self._file.finish() | {"rows": self._rows}

    def _rows_of(self, selected: Selected, told: Told, dead: Bounds) -> Iterator[Row]:
        event = as_coded(replace(told.row.event, places=told.places), self._policy)
        sides = _sides(event)
        self._tell_sides(selected, told.row, sides)
        by_side = self._dead_of_sides(told, sides)
        found = cells(event, dead, self._policy)
        if len(found) > 1:
            why = f"{len(found)} rows, one for each day or place; their dead add up to {dead.best}"
            self.lose(selected, told.row.id, "places", How.FLATTENED, why)
        elif len(told.places) > 1:
            why = "one row for several places, with the point in their middle"
            self.lose(selected, told.row.id, "places", How.FLATTENED, why)
        base = self._event(selected, told.row, sides)
        for nth, cell in enumerate(found):
            day = cell.date.start or ""
            yield {
                **base,
                "id": told.row.id + (f"-{nth + 1}" if nth else ""),
                "year": int(day[:4]),
                **self._where(cell.places),
                "event_clarity": _clarity(event),
                "date_prec": _WHEN[cell.date.precision],
                "date_start": f"{day} 00:00:00.000",
                "date_end": f"{cell.date.end or day} 00:00:00.000",
                **{f"deaths_{side}": number for side, number in _take(by_side, cell.dead).items()},
                "best": cell.dead.best,
                "high": cell.dead.best if cell.dead.high is None else cell.dead.high,
                "low": cell.dead.low,
            }

    def _tell_sides(self, selected: Selected, row: EventRow, sides: "_Sides") -> None:
        """Name a row that has not the two sides every row of UCDP has."""
        for name, side in (("side_a", sides.a), ("side_b", sides.b)):
            if not side:
                why = "nobody is named; UCDP has no rows without both sides"
                self.lose(selected, row.id, name, How.FLATTENED, why)
        if sides.violence is None:
            why = "type_of_violence stays empty, as a side is not named"
            self.lose(selected, row.id, "type", How.FLATTENED, why)

    def _event(self, selected: Selected, row: EventRow, sides: "_Sides") -> Row:
        day = row.event.date.start
        names = [self._name(principals(side)[0], day) for side in (sides.a, sides.b)]
        known = names == [_GOVERNMENT, _INSURGENTS]
        return {
            **dict.fromkeys(COLUMNS, ""),
            "relid": selected.opened.report.id,
            "code_status": "Clear",
            "type_of_violence": sides.violence or "",
            **(_DYAD if known else {}),
            "dyad_name": " - ".join(names) if all(names) else "",
            "side_a": names[0],
            "side_b": names[1],
            **_source(selected),
            "gwnoa": _SYRIA if names[0] == _GOVERNMENT else "",
            "gwnob": _SYRIA if names[1] == _GOVERNMENT else "",
        }

    def _dead_of_sides(self, told: Told, sides: "_Sides") -> dict[str, int]:
        """The dead by side: what each counted fact adds, where its victims are of one side."""
        by_side = dict.fromkeys(("a", "b", "civilians", "unknown"), 0)
        of_a = {p.category for p in sides.a} - {p.category for p in sides.b} - UNARMED
        of_b = {p.category for p in sides.b} - {p.category for p in sides.a} - UNARMED
        fitting = [("a", of_a), ("b", of_b), ("civilians", UNARMED)]
        for row in told.rows:
            for fact, added in facts_of_dead(row.event, self.destination.left_out, self._policy):
                if isinstance(added, LeftOut):
                    continue
                victims = set(victims_of(row.event, fact, self._policy))
                side = next((one for one, these in fitting if victims and victims <= these), None)
                by_side[side or "unknown"] += added.best
        return by_side

    def _name(self, side: Sequence[Participant], day: str | None) -> str:
        for party in side:
            known = self._known.actor(party, day)
            if known:
                return known.ucdp_name or known.name_en
            if party.category in UNARMED:
                return "Civilians"
            return party.name or ""
        return ""

    def _where(self, places: Sequence[Place]) -> Row:
        if not places:
            return {"region": "Middle East", "country": "Syria", "country_id": _SYRIA}
        first = self._known.where(places[0])
        lat, lon = _middle(places)
        return {
            "where_prec": _WHERE[places[0].precision] if len(places) == 1 else _SEVERAL_PLACES,
            "where_coordinates": first.name,
            "where_description": "; ".join(place.name for place in places),
            "adm_1": first.units[0],
            "adm_2": first.units[1],
            "latitude": "" if lat is None else f"{lat:.6f}",
            "longitude": "" if lon is None else f"{lon:.6f}",
            "geom_wkt": "" if lat is None else f"POINT ({lon:.6f} {lat:.6f})",
            "country": first.country,
            "country_id": _SYRIA if first.country == "Syria" else "",
            "region": "Middle East" if first.country == "Syria" else "",
        }


@dataclass(frozen=True, slots=True)
class _Sides:
    """The sides as GED orders them, the government or the attacker first."""

    a: tuple[Participant, ...]
    b: tuple[Participant, ...]
    violence: int | None


def _sides(event: Event) -> _Sides:
    one, other = event.side_a, event.side_b
    unarmed = [bool(side) and all(p.category in UNARMED for p in side) for side in (one, other)]
    if unarmed[0] and not unarmed[1]:
        one, other, unarmed = other, one, [False, True]
    state = [any(p.category in _STATE for p in side) for side in (one, other)]
    if unarmed[1] or (one and not other and _only_civilians(event)):
        civilians = (Participant(category=Category.CIVILIANS),)
        return _Sides(one, other or civilians, 3 if one else None)
    if state[1] and not state[0]:
        one, other = other, one
    if not (one and other):
        return _Sides(one, other, None)
    return _Sides(one, other, 1 if any(state) else 2)


def _only_civilians(event: Event) -> bool:
    victims = {c for fact in event.casualties if fact.kind == "killed" for c in fact.victims}
    return victims == {Category.CIVILIANS}


def _no_row(event: Event, tally: Tally, policy: Policy) -> str:
    """Why GED has no row for an event; "" where it has."""
    if event.date.start is None or event.date.precision not in _WHEN:
        return "it has no date"
    if tally.total.best == 0 and tally.total.high == 0:
        return "nobody was killed whom a total counts"
    if is_summary(event) and policy.summaries is Summaries.LEFT_OUT:
        return "it sums up a stretch of time; the policy can make it a summary row"
    return ""


def _take(by_side: dict[str, int], dead: Bounds) -> dict[str, int]:
    """So many of the dead of each side as one row holds, taken off what is left of them."""
    taken, left = dict[str, int](), dead.best
    for side, number in by_side.items():
        taken[side] = min(number, left)
        left -= taken[side]
        by_side[side] -= taken[side]
    return taken


def _clarity(event: Event) -> int:
    """1 where the report tells one happening clearly; 2 for sums over time and doubtful claims."""
    cumulative = any(fact.basis is Basis.CUMULATIVE for fact in event.casualties)
    clear = event.factuality is Factuality.ACTUAL and event.date.precision is DatePrecision.DAY
    return 1 if clear and not cumulative else 2


def _source(selected: Selected) -> Row:
    report = selected.opened.report
    office = report.source or _SOURCE
    return {
        "number_of_sources": 1,
        "source_article": f'"{office},{report.published or ""},{report.title}"',
        "source_office": office,
        "source_date": report.published or "",
        "source_headline": report.title,
        "source_original": _SOURCE,
    }


def _middle(places: Sequence[Place]) -> tuple[float | None, float | None]:
    points = [(p.lat, p.lon) for p in places if p.lat is not None and p.lon is not None]
    if not points:
        return None, None
    return fmean(lat for lat, _ in points), fmean(lon for _, lon in points)
