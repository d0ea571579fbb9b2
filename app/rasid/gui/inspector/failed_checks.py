"""Where failed checks lead: the next one of a report, and the value a finding is about."""

from collections.abc import Sequence
from typing import Any

from rasid.core.event import Event
from rasid.review.checks import CategoryOn, Check, Finding, check_event
from rasid.storage.queries import EventRow, Opened

Failed = tuple[str, Finding]
"""A finding, after the id of its event."""


def next_failed(
    opened: Opened,
    rows: Sequence[EventRow],
    current: str,
    last: Failed | None,
    category_on: CategoryOn | None = None,
) -> Failed | None:
    """The failed check after ``last``, from the current event on and round to it again.

    ``rows`` are the events to go through, in order.
    """
    ids = [row.event.id for row in rows]
    start = ids.index(current) if current in ids else 0
    earlier: list[Failed] = []
    for row in [*rows[start:], *rows[:start]]:
        found = [(row.event.id, finding) for finding in check_event(row, opened, category_on)]
        if last in found:
            place = found.index(last) + 1
            earlier, found = found[:place], found[place:]
        if found:
            return found[0]
    return earlier[0] if earlier else None


def place_of(finding: Finding, event: Event) -> tuple[str, int]:
    """The field of a finding, and the place in it of the value that is meant."""
    values = getattr(event, finding.field, None)
    if not isinstance(values, tuple):
        return finding.field, 0
    meant = (index for index, value in enumerate(values) if _is_meant(finding, value))
    return finding.field, next(meant, 0)


def _is_meant(finding: Finding, value: Any) -> bool:
    if finding.item is not None:
        return finding.item in (getattr(value, "id", None), getattr(value, "span", None))
    if finding.check is Check.NO_EVIDENCE:
        return getattr(value, "span", None) is None
    return getattr(value, "name", None) == finding.about
