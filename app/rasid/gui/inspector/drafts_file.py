"""What is kept of a form that is not saved yet."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from rasid.core.event import Event
from rasid.core.revision import Reason

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


@dataclass(frozen=True, slots=True, kw_only=True)
class DetailsDraft:
    """What was typed over the details of a report, letter for letter; None stays as it is."""

    title: str | None = None
    published: str | None = None
    source: str | None = None
    url: str | None = None
    finished: bool | None = None
