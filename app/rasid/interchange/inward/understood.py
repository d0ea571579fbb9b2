"""Makes one sentence of whatever a library says of a file that does not fit its standard."""

import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile

from rasid.interchange.decoding import UndecodableError

_UNREADABLE = (
    *(BadZipFile, zlib.error, ParseError, SyntaxError, EOFError, RecursionError),
    *(KeyError, ValueError, TypeError, IndexError, AttributeError, OverflowError, AssertionError),
)
"""What openpyxl and cassis raise for a broken file: they check hardly anything beforehand."""


@contextmanager
def understood(format_: str) -> Iterator[None]:
    """UndecodableError for all of that; to be put round calls of the library alone."""
    try:
        with warnings.catch_warnings():  # of styles, of dates no calendar has, of unknown types
            warnings.simplefilter("ignore")
            yield
    except _UNREADABLE as error:
        why = " ".join(str(error).split())[:200] or type(error).__name__
        raise UndecodableError(
            "is no {format} file that can be read ({why})", format=format_, why=why
        ) from None
