"""What was chosen lately, so that pickers offer it first."""

from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")

_KEPT = 8


class Recent:
    """Ids in the order of their last use, the newest first; those of the report come after."""

    def __init__(self) -> None:
        self._ids: list[str] = []

    def use(self, id_: str) -> None:
        """Remember that something was chosen."""
        self._ids = [id_, *(each for each in self._ids if each != id_)][:_KEPT]

    def ids(self, around: Iterable[str] = ()) -> list[str]:
        """What to offer before anything is typed: used lately, then what stands ``around``."""
        return list(dict.fromkeys((*self._ids, *around)))[:_KEPT]

    def first(self, found: Iterable[T], id_of: Callable[[T], str]) -> list[T]:
        """What was found, that which was used lately before the rest; else in the same order."""
        places = {id_: place for place, id_ in enumerate(self._ids)}
        return sorted(found, key=lambda each: places.get(id_of(each), _KEPT))
