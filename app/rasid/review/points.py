"""The points on which two states of a report differ, each of which can be decided by itself."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby

from rasid.core.record import encode
from rasid.core.vocabulary import Label, State
from rasid.review.comparing import ReportComparison
from rasid.review.differences import Difference
from rasid.review.pairs import EventPair, SpanPair
from rasid.storage.queries import EventRow, SpanRow


class Kind(StrEnum):
    """What a point is about."""

    CASUALTIES = "casualties"
    PLACES = "places"
    SIDES = "sides"
    OTHER = "other"


_OF_FIELDS = {
    "casualties": Kind.CASUALTIES,
    "places": Kind.PLACES,
    "side_a": Kind.SIDES,
    "side_b": Kind.SIDES,
}
_OF_LABELS = {Label.CASUALTY: Kind.CASUALTIES, Label.PLACE: Kind.PLACES, Label.ACTOR: Kind.SIDES}


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A span, an event that is on one side only, or one value of an event that is on both.

    ``changes`` are all of one field and one member of its list; for a ``whole`` span or event
    they are all there are.
    """

    pair: SpanPair | EventPair
    changes: tuple[Difference, ...]
    whole: bool

    @property
    def kind(self) -> Kind:
        """What it is about; a whole event is about its dead where it has any."""
        row = self.pair.left or self.pair.right
        if isinstance(row, SpanRow):
            return _OF_LABELS.get(row.span.label, Kind.OTHER)
        if self.whole and isinstance(row, EventRow):
            return Kind.CASUALTIES if row.event.casualties else Kind.OTHER
        field = self.changes[0].field
        if field == "inferred":
            field = (self.changes[0].part or "").partition(".")[0]
        return _OF_FIELDS.get(field, Kind.OTHER)

    @property
    def is_disagreement(self) -> bool:
        """Whether people stand on both sides: two who decided, or one whose heads are at odds."""
        rows = [row for row in (self.pair.left, self.pair.right) if row is not None]
        if isinstance(self.pair, EventPair) and self.pair.rejected is not None:
            rows.append(self.pair.rejected)
        authors = {row.author for row in rows if row.author and row.state is not State.PROPOSED}
        return len(authors) > 1 or any(row.contested for row in rows)

    @property
    def key(self) -> str:
        """Tells it from the other points of the report, as long as it is not decided."""
        row = self.pair.left or self.pair.right
        assert row is not None, "a pair has one side at least"
        if self.whole:
            return row.id
        change = self.changes[0]
        return f"{row.id} {change.field} {encode(change.item)}"


def points(compared: ReportComparison) -> tuple[Point, ...]:
    """Where two sides differ: events with their values in the codebook's order, then spans."""
    events = (point for pair in compared.differing_events for point in _of_event(pair))
    spans = (
        Point(pair=pair, changes=pair.changes, whole=True) for pair in compared.differing_spans
    )
    return (*events, *spans)


def whole(pair: SpanPair | EventPair) -> Point:
    """All that two sides say differently of a span or an event, as one point."""
    return Point(pair=pair, changes=pair.changes, whole=True)


def _of_event(pair: EventPair) -> Iterator[Point]:
    if pair.left is None or pair.right is None:
        yield whole(pair)
        return
    for changes in _together(pair.changes):
        yield Point(pair=pair, changes=changes, whole=False)


def _together(changes: Sequence[Difference]) -> Iterator[tuple[Difference, ...]]:
    """Changes of one field and member, as one; why a value was inferred stands by itself."""
    for _, group in groupby(changes, key=_about):
        yield tuple(group)


def _about(change: Difference) -> tuple[str, str]:
    about = change.part if change.field == "inferred" else encode(change.item)
    return change.field, about or ""
