"""``losses.csv``: what each format of an export does not hold as it is."""

from collections.abc import Mapping

from rasid.interchange.formats.writer import FileFacts, Loss, Writer
from rasid.interchange.tables import safe_row, table_writer
from rasid.interchange.whole_folder import NewFile

LOSSES = "losses.csv"
_COLUMNS = ("format", "report", "subject", "field", "how", "why")


def write_losses(file: NewFile, writers: Mapping[str, Writer]) -> FileFacts:
    """A row for each loss, those of any report first; ``writers`` by the name of the format."""
    table = table_writer(file, _COLUMNS)
    rows = 0
    for format_, writer in writers.items():
        for loss in (*writer.CANNOT_HOLD, *writer.losses):
            table.writerow(safe_row(_values(format_, loss)))
            rows += 1
    return LOSSES, file.finish() | {"rows": rows}


def _values(format_: str, loss: Loss) -> dict[str, object]:
    return {
        "format": format_,
        "report": loss.report,
        "subject": loss.subject,
        "field": loss.field,
        "how": loss.how.value,
        "why": loss.why,
    }
