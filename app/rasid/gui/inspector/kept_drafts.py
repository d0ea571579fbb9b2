"""The drafts of the report on the desk; what the disk refuses is said, and work goes on."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Generic

from PySide6.QtCore import QObject, Signal

from rasid.errors import RasidError
from rasid.gui.draft_file import D, DraftFile
from rasid.gui.refusal import refusal


class KeptDrafts(QObject, Generic[D]):
    """Drafts of one kind by the id of what they are about.

    Signals:
        problem_raised: a sentence on what could not be read or kept.
    """

    problem_raised = Signal(str)

    def __init__(self, kind: type[D], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._drafts = DraftFile(kind)

    def turn_to(self, path: Path | None) -> None:
        """Go on with the drafts of another file."""
        self._drafts = DraftFile(self._kind, path)
        self._try(self._drafts.load)

    def get(self, about: str) -> D | None:
        """The draft about something."""
        return self._drafts.get(about)

    @property
    def hold_any(self) -> bool:
        """Whether work stands there that is not saved."""
        return bool(self._drafts)

    def keep(self, about: str, draft: D) -> None:
        """Put a draft on the disk."""
        self._try(partial(self._drafts.keep, about, draft))

    def forget(self, about: str) -> None:
        """Give a draft up."""
        self._try(partial(self._drafts.forget, about))

    def _try(self, act: Callable[[], None]) -> None:
        try:
            act()
        except RasidError as error:
            self.problem_raised.emit(refusal(error))
