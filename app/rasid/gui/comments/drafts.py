"""Comments being written, kept in a file until they are saved or given up."""

import os
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from rasid.core.record import decode, encode
from rasid.errors import RasidError
from rasid.gui.kept_file import keep
from rasid.storage.project import Project


@dataclass(frozen=True, slots=True)
class CommentDraft:
    """What has been typed, and what is ticked."""

    text: str
    question: bool = False
    stops_export: bool = False


class CommentDrafts:
    """Drafts by what they are about. Each change is on the disk when the method returns.

    RasidError where that fails; the draft is then kept in memory only.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._drafts: dict[str, CommentDraft] = {}
        if path is not None and path.exists():
            try:
                self._drafts = decode(path.read_bytes(), dict[str, CommentDraft])
            except (OSError, RasidError):
                os.replace(path, path.with_suffix(".broken"))

    def get(self, about: str) -> CommentDraft:
        """The draft about something; an empty one where there is none."""
        return self._drafts.get(about, CommentDraft(""))

    def keep(self, about: str, draft: CommentDraft) -> None:
        """Keep a draft in place of an earlier one; an empty one is forgotten."""
        if draft.text.strip():
            changed = self._drafts.get(about) != draft
            self._drafts[about] = draft
        else:
            changed = self._drafts.pop(about, None) is not None
        if changed:
            self._write()

    def _write(self) -> None:
        if self._path is None:
            return
        try:
            keep(self._path, encode(self._drafts))
        except OSError as error:
            raise RasidError(
                "The draft could not be kept in {path} ({why}). "
                "Save your work, or make room there.",
                path=self._path,
                why=error.strerror,
            ) from error


def drafts_of(project: Project | None) -> CommentDrafts:
    """The drafts of a project on this machine."""
    if project is None:
        return CommentDrafts()
    home = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation)
    return CommentDrafts(Path(home) / "drafts" / project.info.id / "comments.json")
