"""``events.csv`` and ``casualties.csv``: one row an event, one row a casualty fact."""

from collections.abc import Iterator, Mapping, Sequence

from rasid.core.event import Range, spans_of
from rasid.core.tally import Tally
from rasid.core.vocabulary import Label
from rasid.interchange.formats.names import Format
from rasid.interchange.formats.writer import Destination, FileFacts, How, Loss, Writer
from rasid.interchange.selection import Selected
from rasid.interchange.tables import (
    CASUALTY_COLUMNS,
    EVENT_COLUMNS,
    casualty_rows,
    event_row,
    safe_row,
    table_writer,
)
from rasid.storage.comments import CommentRow


class TablesWriter(Writer):
    """Writes ``events.csv`` and ``casualties.csv``."""

    FORMAT = Format.CSV
    CANNOT_HOLD = (
        Loss(field="comments", how=How.LEFT_OUT, why="a table of events has no place for them"),
        Loss(field="places.candidates", how=How.LEFT_OUT, why="only the chosen homonym is told"),
    )

    def __init__(self, destination: Destination) -> None:
        super().__init__(destination)
        self._files = {name: self.open(name) for name in ("events.csv", "casualties.csv")}
        self._events = table_writer(self._files["events.csv"], EVENT_COLUMNS)
        self._casualties = table_writer(self._files["casualties.csv"], CASUALTY_COLUMNS)
        self._rows = dict.fromkeys(self._files, 0)

    def add(
        self, selected: Selected, tallies: Mapping[str, Tally], _: Sequence[CommentRow]
    ) -> None:
        """A row for each event, and one for each of its facts."""
        told = {span for row in selected.events for span in spans_of(row.event)}
        triggers = {row.event.trigger for row in selected.events}
        for row in selected.events:
            tally = tallies[row.id]
            self._events.writerow(safe_row(event_row(selected, row, tally)))
            self._rows["events.csv"] += 1
            for fact in casualty_rows(selected, row, tally):
                self._casualties.writerow(safe_row(fact))
                self._rows["casualties.csv"] += 1
        for span in selected.spans:
            at = Range(span.span.start, span.span.end)
            is_trigger = span.span.label is Label.TRIGGER and at in triggers
            if span.id not in told and not is_trigger:
                self.lose(selected, span.id, "", How.LEFT_OUT, "no event rests on it")

    def finish(self) -> Iterator[FileFacts]:
        """Both files."""
        for name, file in self._files.items():
            yield name, file.finish() | {"rows": self._rows[name]}
