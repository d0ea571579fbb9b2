"""Comments being written, kept in a file until they are saved or given up."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from rasid.errors import RasidError
from rasid.gui.draft_file import DraftFile, drafts_folder
from rasid.storage.project import Project


@dataclass(frozen=True, slots=True)
class CommentDraft:
    """What has been typed, and what is ticked."""

    text: str
    question: bool = False
    stops_export: bool = False


class CommentDrafts(DraftFile[CommentDraft]):
    """Drafts by what they are about; an empty one is none."""

    def __init__(self, path: Path | None = None) -> None:
        super().__init__(CommentDraft, path)
        with suppress(RasidError):  # set aside: one begins anew
            self.load()

    def get(self, about: str) -> CommentDraft:
        """The draft about something; an empty one where there is none."""
        return super().get(about) or CommentDraft("")

    def keep(self, about: str, draft: CommentDraft) -> None:
        """Keep a draft in place of an earlier one; an empty one is forgotten."""
        if draft.text.strip():
            super().keep(about, draft)
        else:
            self.forget(about)


def drafts_of(project: Project | None) -> CommentDrafts:
    """The drafts of a project on this machine."""
    if project is None:
        return CommentDrafts()
    return CommentDrafts(drafts_folder(project) / "comments.json")
