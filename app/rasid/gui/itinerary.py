"""Which candidate or event comes next; pure functions over what is on the desk."""

from collections.abc import Collection, Sequence

from rasid.core.vocabulary import State
from rasid.storage.queries import EventRow, SpanRow


def step(ids: Sequence[str], current: str, by: int) -> str:
    """The id ``by`` places after the current one; the ends hold. "" where there are none."""
    if not ids:
        return ""
    if current not in ids:
        return ids[0] if by > 0 else ids[-1]
    return ids[max(0, min(len(ids) - 1, ids.index(current) + by))]


def next_undecided(
    rows: Sequence[SpanRow | EventRow], current: str, skipped: Collection[str]
) -> str:
    """The next one nobody has decided, after the current one and then from the start.

    Skipped ones come when nothing else is left. "" where all is decided.
    """
    ids = [row.id for row in rows]
    start = ids.index(current) + 1 if current in ids else 0
    round_trip = [*rows[start:], *rows[:start]]
    waiting = [row.id for row in round_trip if row.state is State.PROPOSED and row.id != current]
    return next((id_ for id_ in waiting if id_ not in skipped), next(iter(waiting), ""))


def event_with(events: Sequence[EventRow], fields: dict[str, frozenset[str]], span: str) -> str:
    """The first event that rests on a span; "" for none."""
    return next((row.id for row in events if span in fields.get(row.id, frozenset())), "")
