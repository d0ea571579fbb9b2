"""The table of what an import repaired, left out or guessed: one row a remark."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from rasid.errors import RasidError
from rasid.interchange.sources import Remark
from rasid.interchange.tables import safe_row, table_writer
from rasid.interchange.whole_folder import NewFile

_COLUMNS = ("where", "left_out", "what")


@contextmanager
def remark_table(path: Path) -> Iterator[Callable[[Remark], None]]:
    """Lets remarks be written into a new CSV file, one by one, before the import begins.

    RasidError where the file is there already or cannot be made.
    """
    try:
        file = NewFile(path)
    except OSError as error:
        raise RasidError(
            "{path} could not be made: {why}. Choose another name or folder.",
            path=path,
            why=error.strerror,
        ) from error
    with file:
        table = table_writer(file, _COLUMNS)

        def write(remark: Remark) -> None:
            left_out = "yes" if remark.lost else "no"
            row: dict[str, object] = {
                "where": remark.where,
                "left_out": left_out,
                "what": str(remark.what),
            }
            table.writerow(safe_row(row))

        yield write
        file.finish()
