"""Unsaved work, kept in a file by what it is about until it is saved or given up."""

import os
from contextlib import suppress
from pathlib import Path
from typing import Generic, TypeVar

from PySide6.QtCore import QStandardPaths

from rasid.core.record import decode, encode
from rasid.errors import RasidError
from rasid.gui.kept_file import keep
from rasid.storage.project import Project

D = TypeVar("D")

_PLACE = "project"  # the file that says whose drafts a folder holds


class DraftFile(Generic[D]):
    """Drafts of one kind. Each change is on the disk when the method returns.

    RasidError where that fails; the draft is then kept in memory only.
    """

    def __init__(self, kind: type[D], path: Path | None = None) -> None:
        self._kind = kind
        self._path = path
        self._drafts: dict[str, D] = {}

    def load(self) -> None:
        """Read what was kept; a file that cannot be read is set aside under another name."""
        if self._path is None or not self._path.exists():
            return
        kind = self._kind
        try:
            self._drafts = decode(self._path.read_bytes(), dict[str, kind])  # type: ignore[valid-type]
        except (OSError, RasidError) as error:
            aside = self._path.with_suffix(".broken")
            os.replace(self._path, aside)
            raise RasidError(
                "The drafts of this report could not be read and were put into {path}. "
                "Go on from what is saved.",
                path=aside,
            ) from error

    def __len__(self) -> int:
        return len(self._drafts)

    def get(self, about: str) -> D | None:
        """The draft about something."""
        return self._drafts.get(about)

    def keep(self, about: str, draft: D) -> None:
        """Keep a draft in place of an earlier one."""
        if about not in self._drafts or self._drafts[about] != draft:
            self._drafts[about] = draft
            self._write()

    def forget(self, about: str) -> None:
        """Give a draft up; nothing where there is none."""
        if self._drafts.pop(about, None) is not None:
            self._write()

    def _write(self) -> None:
        if self._path is None:
            return
        try:
            if not self._drafts:
                self._path.unlink(missing_ok=True)
                return
            keep(self._path, encode(self._drafts))
        except OSError as error:
            raise RasidError(
                "The draft could not be kept in {path} ({why}). "
                "Save your work, or make room there.",
                path=self._path,
                why=error.strerror,
            ) from error


def drafts_folder(project: Project) -> Path:
    """Where the drafts of a project are kept on this machine.

    A copy of a project has a folder of its own while the first one stands where it was; one that
    was moved finds its drafts again.
    """
    home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)
    first = Path(home) / "drafts" / project.info.id
    place, folder, nth = project.path.resolve(), first, 1
    while True:
        owner = _owner(folder)
        if owner == place:
            return folder
        if owner is None or not owner.exists():
            with suppress(OSError):  # said where a draft itself cannot be kept
                keep(folder / _PLACE, str(place))
            return folder
        nth += 1
        folder = first.with_name(f"{first.name}-{nth}")


def _owner(folder: Path) -> Path | None:
    """The project whose drafts a folder holds; None where nobody has said."""
    try:
        return Path((folder / _PLACE).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError):
        return None
