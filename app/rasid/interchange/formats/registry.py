"""The formats by the names the command line has for them."""

from enum import StrEnum
from importlib import import_module

from rasid.interchange.formats.writer import Writer


class Format(StrEnum):
    """What an export may hold; the first two are written where none is chosen."""

    JSONL = "jsonl"
    CSV = "csv"


USUAL = (Format.JSONL, Format.CSV)

_WRITERS = {
    Format.JSONL: "records_file.RecordsWriter",
    Format.CSV: "csv_tables.TablesWriter",
}
"""Module and class of each, imported when it is asked for: some need libraries of their own."""


def writer_class(format_: Format) -> type[Writer]:
    """The class that writes a format."""
    module, name = _WRITERS[format_].split(".")
    found: type[Writer] = getattr(import_module(f"rasid.interchange.formats.{module}"), name)
    return found
