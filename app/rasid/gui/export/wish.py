"""What was chosen in the export dialog."""

from dataclasses import dataclass
from pathlib import Path

from rasid.core.policy import Policy
from rasid.core.vocabulary import Include
from rasid.interchange.formats.names import Format


@dataclass(frozen=True, slots=True)
class ExportWish:
    """What to write, and where.

    With a ``snapshot`` what it keeps goes out, else what stands now, as far as ``include`` says.
    ``policy`` is that in force where None. ``replacing`` lets an earlier export in the folder give
    way, ``force`` overrides what stops the export.
    """

    folder: Path
    formats: tuple[Format, ...]
    include: Include
    replacing: bool = False
    force: bool = False
    snapshot: str | None = None
    policy: Policy | None = None
    masked: bool = False
