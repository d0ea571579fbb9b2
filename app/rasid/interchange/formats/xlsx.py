"""``dataset.xlsx``: the tables of events, facts and reports as sheets that run right to left."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from typing import BinaryIO, TypeVar

from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.worksheet import Worksheet

from rasid.core.tally import Tally
from rasid.interchange.formats.csv_tables import TABLES, lose_idle_spans, rows_of
from rasid.interchange.formats.names import Format
from rasid.interchange.formats.writer import Destination, FileFacts, How, Loss, Writer
from rasid.interchange.selection import Selected
from rasid.interchange.tables import Row
from rasid.interchange.whole_folder import file_facts
from rasid.storage.comments import CommentRow

T = TypeVar("T")
MOST_ROWS = 1_048_576
MOST_CHARACTERS = 32_767
_MADE = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)  # the same state, the same bytes


class WorkbookWriter(Writer):
    """Writes ``dataset.xlsx``; a text is never a formula, a link or a number."""

    FORMAT = Format.XLSX
    CANNOT_HOLD = (
        Loss(field="text", how=How.LEFT_OUT, why="a table of events has no place for the text"),
        Loss(field="comments", how=How.LEFT_OUT, why="a table of events has no place for them"),
        Loss(field="places.candidates", how=How.LEFT_OUT, why="only the chosen homonym is told"),
    )

    def __init__(self, destination: Destination) -> None:
        super().__init__(destination)
        self._path = self.path("dataset.xlsx")
        self._sink = _Sink(self._path.open("wb"))
        destination.files.callback(self._sink.close)
        self._book = Workbook(
            self._sink,
            {
                "constant_memory": True,
                "tmpdir": str(destination.folder),
                "strings_to_formulas": False,
                "strings_to_urls": False,
                "strings_to_numbers": False,
            },
        )
        destination.files.callback(self._abandon)
        self._book.set_properties({"created": _MADE})
        self._bold = self._book.add_format({"bold": True})
        self._sheets = {name: _Sheet(self, name) for name in TABLES}

    def add(
        self, selected: Selected, tallies: Mapping[str, Tally], _: Sequence[CommentRow]
    ) -> None:
        """A row for the report, for each event, and for each of its facts."""
        for name, row in rows_of(selected, tallies):
            for column in self._sheets[name].write(row):
                why = f"a cell holds {MOST_CHARACTERS} characters"
                self.lose(selected, str(row.get("event", "")), column, How.FLATTENED, why)
        lose_idle_spans(self, selected)

    def finish(self) -> Iterator[FileFacts]:
        """The one file."""
        try:
            self._book.close()
        except FileCreateError as error:
            cause = error.args[0]
            raise (cause if isinstance(cause, OSError) else error) from error
        self._sink.flush()
        rows = sum(sheet.rows for sheet in self._sheets.values())
        yield "dataset.xlsx", file_facts(self._path) | {"rows": rows}

    def new_sheet(self, name: str, columns: Sequence[str]) -> Worksheet:
        """An empty sheet with its header."""
        sheet = self._book.add_worksheet(name)
        sheet.right_to_left()
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, len(columns) - 1, 18)
        for place, column in enumerate(columns):
            sheet.write_string(0, place, column, self._bold)
        return sheet

    def _abandon(self) -> None:
        """Close what an export that was stopped has open, without a word."""
        for sheet in self._book.worksheets():
            with suppress(AttributeError, OSError):
                sheet.row_data_fh.close()
        self._book.fileclosed = True


class _Sink:
    """The file a workbook goes into. Once the disk has refused or the export is over, it takes all
    without a word: an archive under way is closed when nobody looks any more, and would complain.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._refused = False

    def write(self, data: bytes) -> int:
        """Append bytes."""
        return self._try(lambda: self._file.write(data), len(data))

    def flush(self) -> None:
        """Hand over to the system what was written."""
        self._try(self._file.flush, None)

    def seek(self, place: int, whence: int = 0) -> int:
        """Go to a place in the file."""
        return self._try(lambda: self._file.seek(place, whence), 0)

    def tell(self) -> int:
        """The place in the file."""
        return self._try(self._file.tell, 0)

    def close(self) -> None:
        """Let go of the file."""
        self._refused = True
        with suppress(OSError):
            self._file.close()

    def _try(self, act: Callable[[], T], otherwise: T) -> T:
        if self._refused:
            return otherwise
        try:
            return act()
        except OSError:
            self._refused = True
            raise


class _Sheet:
    """A table, on as many sheets as it takes."""

    def __init__(self, writer: WorkbookWriter, file: str) -> None:
        self._writer = writer
        self._name = file.removesuffix(".csv")
        self._columns = TABLES[file]
        self._sheet = writer.new_sheet(self._name, self._columns)
        self._next = 1
        self._number = 1
        self.rows = 0

    def write(self, row: Row) -> list[str]:
        """Append a row; returns the columns whose text was too long for a cell."""
        if self._next == MOST_ROWS:
            self._number += 1
            self._sheet = self._writer.new_sheet(f"{self._name} {self._number}", self._columns)
            self._next = 1
        cut = []
        for place, column in enumerate(self._columns):
            value = row[column]
            if value is None or value == "":
                continue
            if isinstance(value, int | float):
                self._sheet.write_number(self._next, place, value)
                continue
            text = str(value)
            if len(text) > MOST_CHARACTERS:
                text = text[:MOST_CHARACTERS]
                cut.append(column)
            self._sheet.write_string(self._next, place, text)
        self._next += 1
        self.rows += 1
        return cut
