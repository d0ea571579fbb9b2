"""The drafts of the report on the desk; what the disk refuses is said, and work goes on."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from rasid.errors import RasidError
from rasid.gui.inspector.drafts_file import Draft, Drafts
from rasid.gui.refusal import refusal


class KeptDrafts(QObject):
    """Drafts by event id.

    Signals:
        problem_raised: a sentence on what could not be read or kept.
    """

    problem_raised = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._drafts = Drafts()

    def turn_to(self, path: Path | None) -> None:
        """Go on with the drafts of another report."""
        self._drafts = Drafts(path)
        self._try(self._drafts.load)

    def get(self, event_id: str) -> Draft | None:
        """The draft of an event."""
        return self._drafts.get(event_id)

    @property
    def hold_any(self) -> bool:
        """Whether work on the report stands there that is not saved."""
        return bool(self._drafts)

    def keep(self, event_id: str, draft: Draft) -> None:
        """Put a draft on the disk."""
        self._try(partial(self._drafts.keep, event_id, draft))

    def forget(self, event_id: str) -> None:
        """Give a draft up."""
        self._try(partial(self._drafts.forget, event_id))

    def _try(self, act: Callable[[], None]) -> None:
        try:
            act()
        except RasidError as error:
            self.problem_raised.emit(refusal(error))
