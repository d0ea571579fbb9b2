"""A report on the desk, with all that is in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from rasid.storage.comments import CommentRow
from rasid.storage.links import LinkRow
from rasid.storage.reports import ReportRow
from rasid.storage.rows import EventRow, SpanRow


@dataclass(frozen=True, slots=True)
class Stamp:
    """How far the file had come when a report was read: the number SQLite gives to what other
    connections have written, the latest extraction, whose own work alone was shown.
    """

    others: int
    extraction: str
    reader: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """All the window needs of one report; spans and events in the order of the text.

    ``numbers`` has the number of each event, by id; ``links`` are those its events are part of,
    ``comments`` are on anything in it, the oldest first. ``stamp`` tells whether anything but
    one's own decisions can have changed it since (see ``storage.reopening``).
    """

    report: ReportRow
    text: str
    spans: tuple[SpanRow, ...]
    events: tuple[EventRow, ...]
    numbers: Mapping[str, int] = field(default_factory=dict)
    links: tuple[LinkRow, ...] = ()
    comments: tuple[CommentRow, ...] = ()
    stamp: Stamp | None = field(default=None, compare=False, repr=False)
