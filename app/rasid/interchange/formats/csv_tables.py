"""``events.csv``, ``casualties.csv``, ``sources.csv``: a row an event, a fact, a report."""

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
    Row,
    casualty_rows,
    event_row,
    safe_row,
    table_writer,
)
from rasid.storage.comments import CommentRow

_OF_REPORT = (
    *("file", "sha256", "characters", "encoding", "title", "published", "published_basis"),
    *("source", "url", "near"),
)
SOURCE_COLUMNS = (
    *("report", *_OF_REPORT, "spans", "events", "attribution_span", "attribution_text"),
)
TABLES = {
    "events.csv": EVENT_COLUMNS,
    "casualties.csv": CASUALTY_COLUMNS,
    "sources.csv": SOURCE_COLUMNS,
}
"""The files and their columns."""


class TablesWriter(Writer):
    """Writes the three tables."""

    FORMAT = Format.CSV
    CANNOT_HOLD = (
        Loss(field="comments", how=How.LEFT_OUT, why="a table of events has no place for them"),
        Loss(field="places.candidates", how=How.LEFT_OUT, why="only the chosen homonym is told"),
    )

    def __init__(self, destination: Destination) -> None:
        super().__init__(destination)
        self._files = {name: self.open(name) for name in TABLES}
        self._tables = {
            name: table_writer(self._files[name], columns) for name, columns in TABLES.items()
        }
        self._rows = dict.fromkeys(self._files, 0)

    def add(
        self, selected: Selected, tallies: Mapping[str, Tally], _: Sequence[CommentRow]
    ) -> None:
        """A row for the report, for each event, and for each of its facts."""
        for name, row in rows_of(selected, tallies):
            self._tables[name].writerow(safe_row(row))
            self._rows[name] += 1
        lose_idle_spans(self, selected)

    def finish(self) -> Iterator[FileFacts]:
        """All of them."""
        for name, file in self._files.items():
            yield name, file.finish() | {"rows": self._rows[name]}


def rows_of(selected: Selected, tallies: Mapping[str, Tally]) -> Iterator[tuple[str, Row]]:
    """The rows of a report, each with the table it goes to."""
    yield "sources.csv", source_row(selected)
    for row in selected.events:
        tally = tallies[row.id]
        yield "events.csv", event_row(selected, row, tally)
        for fact in casualty_rows(selected, row, tally):
            yield "casualties.csv", fact


def lose_idle_spans(writer: Writer, selected: Selected) -> None:
    """Name the spans that no row of a table tells of."""
    told = {span for row in selected.events for span in spans_of(row.event)}
    triggers = {row.event.trigger for row in selected.events}
    for span in selected.spans:
        at = Range(span.span.start, span.span.end)
        is_trigger = span.span.label is Label.TRIGGER and at in triggers
        if span.id not in told and not is_trigger and span.span.label is not Label.ATTRIBUTION:
            writer.lose(selected, span.id, "", How.LEFT_OUT, "no event rests on it")


def source_row(selected: Selected) -> Row:
    """Where a report comes from, whom it quotes, and how much of it goes out."""
    report = selected.opened.report
    said = [row.span for row in selected.spans if row.span.label is Label.ATTRIBUTION]
    return {
        "report": report.id,
        **{name: getattr(report, name) for name in _OF_REPORT},
        "spans": len(selected.spans),
        "events": len(selected.events),
        "attribution_span": "; ".join(f"{span.start}-{span.end}" for span in said),
        "attribution_text": "; ".join(span.text for span in said),
    }
