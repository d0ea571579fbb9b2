"""Filters of the queue that were given a name, kept with the settings of the person."""

from dataclasses import dataclass

from rasid.core.record import decode, encode
from rasid.core.vocabulary import ReportState
from rasid.errors import RasidError
from rasid.gui.settings import Settings
from rasid.storage.report_query import Order


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedFilter:
    """What is typed, which states are chosen, and the order."""

    text: str
    states: tuple[ReportState, ...]
    order: Order
    descending: bool


class SavedFilters:
    """Filters by name; what cannot be read any more is no filter."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def names(self) -> list[str]:
        """In the order of the alphabet."""
        return sorted(self._read())

    def get(self, name: str) -> SavedFilter | None:
        """The filter of that name."""
        return self._read().get(name)

    def keep(self, name: str, filter_: SavedFilter) -> None:
        """Keep a filter in place of an earlier one of that name."""
        self._settings.saved_filters = encode({**self._read(), name: filter_})

    def forget(self, name: str) -> None:
        """Give a filter up."""
        others = {each: kept for each, kept in self._read().items() if each != name}
        self._settings.saved_filters = encode(others)

    def _read(self) -> dict[str, SavedFilter]:
        try:
            return decode(self._settings.saved_filters or "{}", dict[str, SavedFilter])
        except RasidError:
            return {}
