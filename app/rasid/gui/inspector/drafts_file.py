"""Unsaved work on the events of one report, kept in a file until it is saved or given up."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from rasid.core.event import Event
from rasid.core.record import decode, encode
from rasid.core.revision import Reason
from rasid.errors import RasidError
from rasid.gui.kept_file import keep

NEW = ""
"""What the draft of an event that is being made is kept under."""


Unread = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Draft:
    """Unsaved work on an event, and the revision it was begun in sight of.

    ``unread`` is what stands in lines of the form and says nothing as yet (half a date, a name
    that is still looked for), letter for letter: by value of the event, then by line.
    """

    event: Event
    seen: str | None
    unread: Unread = field(default_factory=dict)
    reason: Reason | None = None


class Drafts:
    """Drafts by event id. Each change is on the disk when the method returns.

    RasidError where that fails; the draft is then kept in memory only.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._drafts: dict[str, Draft] = {}

    def load(self) -> None:
        """Read what was kept; a file that cannot be read is set aside under another name."""
        if self._path is None or not self._path.exists():
            return
        try:
            self._drafts = decode(self._path.read_bytes(), dict[str, Draft])
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

    def get(self, event_id: str) -> Draft | None:
        """The draft of an event."""
        return self._drafts.get(event_id)

    def keep(self, event_id: str, draft: Draft) -> None:
        """Keep a draft in place of an earlier one."""
        if self._drafts.get(event_id) != draft:
            self._drafts[event_id] = draft
            self._write()

    def forget(self, event_id: str) -> None:
        """Give a draft up; nothing where there is none."""
        if self._drafts.pop(event_id, None) is not None:
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
