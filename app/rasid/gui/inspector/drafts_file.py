"""What is kept of a form that is not saved yet."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from rasid.core.event import Event
from rasid.core.revision import Reason
from rasid.gui.inspector.drafts import carried_over

NEW = ""
"""What the draft of an event that is being made is kept under."""


Unread = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Draft:
    """Unsaved work on an event, and the revision it was begun in sight of.

    ``begun`` is the event as that has it, None where it is not known or was not there. ``unread``
    is what stands in lines of the form and says nothing as yet (half a date, a name that is still
    looked for), letter for letter: by value of the event, then by line.
    """

    event: Event
    seen: str | None
    unread: Unread = field(default_factory=dict)
    reason: Reason | None = None
    begun: Event | None = None

    def onto(self, event: Event, head: str | None) -> "Draft":
        """The same changes to the event as it is since the revision ``head``."""
        edited = carried_over(self.event, self.begun, event) if self.begun else self.event
        return replace(self, event=edited, seen=head, begun=event)


@dataclass(frozen=True, slots=True, kw_only=True)
class DetailsDraft:
    """What was typed over the details of a report, letter for letter; None stays as it is."""

    title: str | None = None
    published: str | None = None
    source: str | None = None
    url: str | None = None
    finished: bool | None = None
