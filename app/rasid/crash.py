"""Writes down an error of ours, so that whoever met it can look at it or send it."""

import platform
import sys
import tempfile
import traceback
from datetime import UTC, datetime
from pathlib import Path

from rasid import __version__
from rasid.secrecy import without_passwords


def write_crash_report(error: BaseException) -> Path:
    """Save what happened, and nothing of any report or password, to a file of its own."""
    written = "".join(traceback.format_exception(error))
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
    said = (
        f"Rasid {__version__}, Python {platform.python_version()}, {platform.platform()}\n"
        f"{' '.join(sys.argv)}\n\n{written}"
    )
    with tempfile.NamedTemporaryFile(
        "w",
        encoding="utf-8",
        errors="backslashreplace",  # arguments may hold bytes that are no text
        prefix=f"rasid-{stamp}-",
        suffix=".txt",
        delete=False,
    ) as file:
        file.write(without_passwords(said))
    return Path(file.name)
