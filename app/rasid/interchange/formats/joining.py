"""The events of a report as tables of happenings tell them: an exchange of a place is one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rasid.core.cells import distinct, main_places
from rasid.core.event import Place
from rasid.core.policy import Exchange, Policy
from rasid.core.territory import exchanges
from rasid.storage.queries import EventRow


@dataclass(frozen=True, slots=True)
class Told:
    """One happening: the event that stands for it, and others that are told with it."""

    row: EventRow
    others: tuple[EventRow, ...] = ()
    is_exchange: bool = False

    @property
    def rows(self) -> tuple[EventRow, ...]:
        """All of them, the one that stands for them first."""
        return (self.row, *self.others)

    @property
    def places(self) -> tuple[Place, ...]:
        """Where, each place once."""
        return distinct(place for row in self.rows for place in main_places(row.event))


def joined(rows: Sequence[EventRow], policy: Policy) -> Iterator[Told]:
    """Each event by itself, but for those an exchange of one day makes one under a policy."""
    heads = exchanges([row.event for row in rows]) if policy.exchange is Exchange.ONE else {}
    for row in rows:
        if heads.get(row.id, row.id) == row.id:
            others = (each for each in rows if heads.get(each.id) == row.id and each is not row)
            yield Told(row, tuple(others), row.id in heads)
