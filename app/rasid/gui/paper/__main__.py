"""The program that prints: ``python -m rasid.gui.paper``."""

import json
import sys
from pathlib import Path
from typing import Any

from PySide6.QtGui import QGuiApplication

from rasid.gui.paper.filing import filed
from rasid.gui.paper.printing import Sheet, print_sheet
from rasid.interchange.printing import UNWRITTEN


def main() -> int:
    """Print what is asked for until there is no more; returns the exit code.

    Where a page cannot be written that is ``UNWRITTEN``, and the last line of standard error is the
    number of the system's error.
    """
    app = QGuiApplication.instance() or QGuiApplication([])
    assert app
    try:
        for line in sys.stdin.buffer:
            job = json.loads(line)
            print_sheet(_sheet(job), Path(job["path"]))
    except OSError as error:
        sys.stderr.write(f"\n{error.errno}\n")
        return UNWRITTEN
    return 0


def _sheet(job: dict[str, Any]) -> Sheet:
    if "record" in job:
        return filed(job)
    return Sheet(title=job["title"], language=job["language"], markdown=job["markdown"])


if __name__ == "__main__":
    sys.exit(main())
