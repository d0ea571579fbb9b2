"""``records.jsonl``: whole records, one a line; nothing is lost."""

from collections.abc import Iterator, Mapping, Sequence

from rasid.core.record import encode
from rasid.core.tally import Tally
from rasid.interchange.formats.names import Format
from rasid.interchange.formats.writer import Destination, FileFacts, Writer
from rasid.interchange.records import record_values
from rasid.interchange.selection import Selected
from rasid.storage.comments import CommentRow


class RecordsWriter(Writer):
    """Writes ``records.jsonl``."""

    FORMAT = Format.JSONL

    def __init__(self, destination: Destination) -> None:
        super().__init__(destination)
        self._file = self.open("records.jsonl")
        self._rows = 0

    def add(
        self, selected: Selected, _: Mapping[str, Tally], comments: Sequence[CommentRow]
    ) -> None:
        """One record with its comments."""
        self._file.write(encode(record_values(selected, comments)) + "\n")
        self._rows += 1

    def finish(self) -> Iterator[FileFacts]:
        """The one file."""
        yield "records.jsonl", self._file.finish() | {"rows": self._rows}
