"""``events.geojson``: one feature an event (RFC 7946), a point for each place with coordinates."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rasid.core.event import Place
from rasid.core.record import encode
from rasid.core.tally import Tally
from rasid.interchange.formats.names import Format
from rasid.interchange.formats.writer import Destination, FileFacts, How, Loss, Writer
from rasid.interchange.selection import Selected
from rasid.interchange.tables import event_row
from rasid.storage.comments import CommentRow
from rasid.storage.queries import EventRow

_HEAD = '{"type":"FeatureCollection","features":[\n'
_DIGITS = 6  # decimals of a degree: a tenth of a metre


class GeoJsonWriter(Writer):
    """Writes ``events.geojson``."""

    FORMAT = Format.GEOJSON
    CANNOT_HOLD = (
        Loss(field="text", how=How.LEFT_OUT, why="a map has no place for the text"),
        Loss(field="comments", how=How.LEFT_OUT, why="a map has no place for them"),
        Loss(field="casualties", how=How.FLATTENED, why="only the total of dead is told"),
        Loss(field="places.candidates", how=How.LEFT_OUT, why="only the chosen homonym is told"),
    )

    def __init__(self, destination: Destination) -> None:
        super().__init__(destination)
        self._file = self.open("events.geojson")
        self._file.write(_HEAD)
        self._rows = 0

    def add(
        self, selected: Selected, tallies: Mapping[str, Tally], _: Sequence[CommentRow]
    ) -> None:
        """A feature for each event."""
        for row in selected.events:
            self._file.write(",\n" if self._rows else "")
            self._file.write(encode(_feature(selected, row, tallies[row.id])))
            self._rows += 1
            for place in row.event.places:
                if point(place) is None:
                    why = f"“{place.name}” has no coordinates"
                    self.lose(selected, row.id, "places", How.FLATTENED, why)

    def finish(self) -> Iterator[FileFacts]:
        """The one file."""
        self._file.write("\n]}\n")
        yield "events.geojson", self._file.finish() | {"rows": self._rows}


def point(place: Place) -> list[float] | None:
    """Longitude and latitude of a place, in that order; None where they are unknown."""
    if place.lat is None or place.lon is None:
        return None
    return [round(place.lon, _DIGITS), round(place.lat, _DIGITS)]


def _feature(selected: Selected, row: EventRow, tally: Tally) -> dict[str, Any]:
    cells = event_row(selected, row, tally)
    return {
        "type": "Feature",
        "id": row.id,
        "geometry": _geometry([p for p in map(point, row.event.places) if p is not None]),
        "properties": {name: value for name, value in cells.items() if value not in (None, "")},
    }


def _geometry(points: list[list[float]]) -> dict[str, Any] | None:
    if not points:
        return None
    if len(points) == 1:
        return {"type": "Point", "coordinates": points[0]}
    return {"type": "MultiPoint", "coordinates": points}
