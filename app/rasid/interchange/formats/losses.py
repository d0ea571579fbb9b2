"""``losses.csv``: what each format of an export does not hold as it is."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from rasid.interchange.tables import safe_row, table_writer
from rasid.interchange.whole_folder import NewFile

LOSSES = "losses.csv"
_COLUMNS = ("format", "report", "subject", "field", "how", "why")


class How(StrEnum):
    """What became of a thing that a format cannot hold."""

    LEFT_OUT = "left_out"
    FLATTENED = "flattened"


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """A span, an event or a field of one that a format does not hold as it is.

    ``subject`` is its id, empty for what the format never holds; ``field`` a name of the codebook.
    """

    report: str = ""
    subject: str = ""
    field: str = ""
    how: How
    why: str


class LossReport:
    """The table, written as losses become known, so that it takes no memory."""

    def __init__(self, file: NewFile) -> None:
        self._file = file
        self._table = table_writer(file, _COLUMNS)
        self._rows = 0

    def add(self, format_: str, losses: Iterable[Loss]) -> None:
        """A row for each loss of a format."""
        for loss in losses:
            row: dict[str, object] = {name: getattr(loss, name) for name in _COLUMNS[1:]}
            self._table.writerow(safe_row({"format": format_, **row}))
            self._rows += 1

    def finish(self) -> tuple[str, dict[str, object]]:
        """Bring the table to the disk; returns its name, hash, bytes and rows."""
        return LOSSES, self._file.finish() | {"rows": self._rows}
