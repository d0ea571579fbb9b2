"""``parquet/``: columns of reports, spans, events and casualties, typed, for whom counts.

Values that nest (sides, places, evidence …) are lists of structs; nothing of an event is flattened.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rasid.core.bounds import Bounds
from rasid.core.tally import Tally
from rasid.interchange.formats.extras import need
from rasid.interchange.formats.names import Format
from rasid.interchange.formats.writer import Destination, FileFacts, How, Loss, Writer
from rasid.interchange.records import record_values
from rasid.interchange.selection import Selected
from rasid.interchange.whole_folder import file_facts
from rasid.storage.comments import CommentRow

_STANDING = {"state": "string", "author": "string", "time": "string", "revision": "string"}
_RANGE = {"start": "int64", "end": "int64"}
_PARTY = dict.fromkeys(("category", "actor", "span", "name", "role", "certainty"), "string")
_COUNTS = dict.fromkeys(("count", "low", "best", "high"), "int64")
_DEAD = dict.fromkeys(("dead_low", "dead_best", "dead_high"), "int64")
TABLES: dict[str, dict[str, Any]] = {
    "reports": {
        **{"id": "string", "file": "string", "sha256": "string", "characters": "int64"},
        **dict.fromkeys(("title", "published", "published_basis", "source", "url"), "string"),
        "text": "string",
    },
    "spans": {
        **{"id": "string", "report": "string", "label": "string", **_RANGE, "text": "string"},
        **{"link": "string", "rule": "string", "confidence": "float64", **_STANDING},
    },
    "events": {
        **{"id": "string", "report": "string", "type": "string", "factuality": "string"},
        **{"rereport": "bool", "trigger": _RANGE, "evidence": [_RANGE]},
        **{"side_a": [_PARTY], "side_b": [_PARTY]},
        "places": [
            {
                **dict.fromkeys(("name", "span", "precision", "id", "role"), "string"),
                **{"lat": "float64", "lon": "float64", "candidates": ["string"]},
            }
        ],
        "date": dict.fromkeys(("start", "end", "precision", "span"), "string"),
        **{"weapons": [{"span": "string"}], "phase": "string", "flags": ["string"]},
        **{"note": "string", "inferred": [{"field": "string", "why": "string"}]},
        **{"rule": "string", "confidence": "float64"},
        **_DEAD,
        **_STANDING,
    },
    "casualties": {
        **{"id": "string", "report": "string", "event": "string", "kind": "string"},
        **{**_COUNTS, "qualifier": "string", "basis": "string", "victims": ["string"]},
        **{"status": "string", "subset_of": "string", "span": "string", "left_out": "string"},
        **_DEAD,
    },
}
"""The columns of each file and what they hold: a type's name, a list of one, or a struct."""

_GROUP = 2_000  # rows that wait in memory to be written at once


class ParquetWriter(Writer):
    """Writes ``parquet/``."""

    FORMAT = Format.PARQUET
    CANNOT_HOLD = (Loss(field="comments", how=How.LEFT_OUT, why="there is no table for them"),)

    def __init__(self, destination: Destination) -> None:
        self._arrow = need("pyarrow", "parquet")
        parquet = need("pyarrow.parquet", "parquet")
        super().__init__(destination)
        self._schemas = {
            name: self._arrow.schema([(c, self._type(of)) for c, of in columns.items()])
            for name, columns in TABLES.items()
        }
        self._files = {
            name: destination.files.enter_context(
                parquet.ParquetWriter(self.path(f"parquet/{name}.parquet"), schema)
            )
            for name, schema in self._schemas.items()
        }
        self._waiting: dict[str, list[dict[str, Any]]] = {name: [] for name in TABLES}
        self._rows = dict.fromkeys(TABLES, 0)

    def add(
        self, selected: Selected, tallies: Mapping[str, Tally], _comments: Sequence[CommentRow]
    ) -> None:
        """Rows of every table."""
        record = record_values(selected)
        report = record["report"]["id"]
        self._put("reports", {**record["report"], "text": record["text"]})
        for span in record["spans"]:
            self._put("spans", {**span, "report": report})
        for event in record["events"]:
            tally = tallies[event["id"]]
            dead = _dead(tally.total)
            reasons = [{"field": f, "why": why} for f, why in sorted(event["inferred"].items())]
            self._put("events", {**event, **dead, "report": report, "inferred": reasons})
            out = {each.casualty.id: each.why.value for each in tally.left_out}
            for fact in event["casualties"]:
                whole = {**fact, "report": report, "event": event["id"]}
                added = _dead(tally.added.get(fact["id"]))
                self._put("casualties", {**whole, "left_out": out.get(fact["id"]), **added})

    def finish(self) -> Iterator[FileFacts]:
        """All four files."""
        for name, file in self._files.items():
            self._flush(name)
            file.close()
            facts = file_facts(self.path(f"parquet/{name}.parquet"))
            yield f"parquet/{name}.parquet", facts | {"rows": self._rows[name]}

    def _put(self, table: str, row: dict[str, Any]) -> None:
        self._waiting[table].append({name: row[name] for name in TABLES[table]})
        self._rows[table] += 1
        if len(self._waiting[table]) == _GROUP:
            self._flush(table)

    def _flush(self, table: str) -> None:
        rows = self._arrow.Table.from_pylist(self._waiting[table], schema=self._schemas[table])
        self._files[table].write_table(rows)
        self._waiting[table] = []

    def _type(self, of: Any) -> Any:
        if isinstance(of, dict):
            return self._arrow.struct([(name, self._type(part)) for name, part in of.items()])
        if isinstance(of, list):
            return self._arrow.list_(self._type(of[0]))
        return self._arrow.type_for_alias(of)


def _dead(added: Bounds | None) -> dict[str, int | None]:
    """What an event or fact adds to the total of dead; all None where it adds nothing."""
    if added is None:
        return dict.fromkeys(_DEAD)
    return dict(zip(_DEAD, (added.low, added.best, added.high), strict=True))
