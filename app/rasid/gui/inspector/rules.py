"""The rules of the extraction with the resources of a project, loaded when first needed."""

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from rasid.gui.inspector.project_files import Stamped, stamped_files

if TYPE_CHECKING:
    from rasid.extraction.extractor import Extractor


def load_rules(own: Path | None = None) -> "Extractor":
    """The rules, from any thread; a fifth of a second the first time, and after a change of files.

    Raises RasidError naming file, line and reason where a resource does not fit.
    """
    kinds = ("lexicons", "actors", "gazetteer")
    return _load(own, tuple(file for kind in kinds for file in stamped_files(kind, own)))


@lru_cache(maxsize=1)
def _load(own: Path | None, _files: tuple[Stamped, ...]) -> "Extractor":
    # Its modules alone take a third of a second, which no window should wait for to open.
    from rasid.extraction.extractor import Extractor

    return Extractor.load(own)
