"""What every format that goes out does, and how it says what it could not hold."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import ClassVar

from rasid.core.tally import Tally
from rasid.interchange.selection import Selected
from rasid.interchange.whole_folder import NewFile
from rasid.storage.comments import CommentRow

FileFacts = tuple[str, dict[str, object]]
"""The name of a file, and its hash, bytes and rows."""


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


class Writer(ABC):
    """Writes one format, report by report; ``CANNOT_HOLD`` is what it loses of any report."""

    CANNOT_HOLD: ClassVar[Sequence[Loss]] = ()

    def __init__(self, folder: Path, files: ExitStack) -> None:
        self.folder = folder
        self.files = files
        self.losses: list[Loss] = []

    def open(self, name: str) -> NewFile:
        """A new file of the export, closed with it."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        return self.files.enter_context(NewFile(path))

    def lose(self, selected: Selected, subject: str, field: str, how: How, why: str) -> None:
        """Name something of a report that the format does not hold as it is."""
        report = selected.opened.report.id
        self.losses.append(Loss(report=report, subject=subject, field=field, how=how, why=why))

    @abstractmethod
    def add(
        self, selected: Selected, tallies: Mapping[str, Tally], comments: Sequence[CommentRow]
    ) -> None:
        """Write what goes out of one report; ``tallies`` are of its events by id."""

    @abstractmethod
    def finish(self) -> Iterator[FileFacts]:
        """Bring every file to the disk."""
