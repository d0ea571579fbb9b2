"""What every format that goes out does, and how it says what it could not hold."""

from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar

from rasid.core.policy import Policy
from rasid.core.tally import LeftOut, Tally
from rasid.interchange.formats.losses import How, Loss, LossReport
from rasid.interchange.formats.names import Format
from rasid.interchange.selection import Selected
from rasid.interchange.whole_folder import NewFile, sync_files
from rasid.storage.comments import CommentRow

__all__ = ["Destination", "FileFacts", "FolderWriter", "How", "Loss", "Writer"]

FileFacts = tuple[str, dict[str, object]]
"""The name of a file in the export, and its hash, bytes and rows."""


@dataclass(frozen=True, slots=True)
class Destination:
    """What the writers of one export share.

    ``files`` closes what they open, ``own`` is the folder of the project's own resources, and
    ``left_out`` says which events another one counts for, and why. ``policy`` says how claims
    become numbers and rows.
    """

    folder: Path
    files: ExitStack
    losses: LossReport
    own: Path | None = None
    left_out: Mapping[str, LeftOut] = field(default_factory=dict)
    policy: Policy = Policy()  # noqa: RUF009  # frozen

    def stands_back(self, event: str) -> str:
        """Why a table of happenings has no row for an event; "" where it may have."""
        why = self.left_out.get(event)
        return f"another event counts for it ({why.value})" if why else ""


class Writer(ABC):
    """Writes one format, report by report; ``CANNOT_HOLD`` is what it loses of any report."""

    FORMAT: ClassVar[Format]
    CANNOT_HOLD: ClassVar[Sequence[Loss]] = ()

    def __init__(self, destination: Destination) -> None:
        self.destination = destination
        destination.losses.add(self.FORMAT.value, self.CANNOT_HOLD)

    def open(self, name: str) -> NewFile:
        """A new file of the export, closed with it."""
        return self.destination.files.enter_context(NewFile(self.path(name)))

    def path(self, name: str) -> Path:
        """Where a file of the export lies, its folder made."""
        path = self.destination.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        return path

    def lose(self, selected: Selected, subject: str, field: str, how: How, why: str) -> None:
        """Name something of a report that the format does not hold as it is."""
        report = selected.opened.report.id
        loss = Loss(report=report, subject=subject, field=field, how=how, why=why)
        self.destination.losses.add(self.FORMAT.value, (loss,))

    @abstractmethod
    def add(
        self, selected: Selected, tallies: Mapping[str, Tally], comments: Sequence[CommentRow]
    ) -> None:
        """Write what goes out of one report; ``tallies`` are of its events by id."""

    @abstractmethod
    def finish(self) -> Iterator[FileFacts]:
        """Bring every file to the disk."""


class FolderWriter(Writer):
    """Writes a folder with some file for each report."""

    def __init__(self, destination: Destination) -> None:
        super().__init__(destination)
        self._facts: list[FileFacts] = []

    def keep(self, name: str, content: str) -> None:
        """A whole file of the folder."""
        name = f"{self.FORMAT.value}/{name}"
        with NewFile(self.path(name)) as file:
            file.write(content)
            self._facts.append((name, file.finish(synced=False)))

    def finish(self) -> Iterator[FileFacts]:
        """Bring all of them to the disk."""
        sync_files(self.path(name) for name, _ in self._facts)
        yield from self._facts
