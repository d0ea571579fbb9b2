"""The one place where code points meet UTF-16 units, which is how Qt counts."""

import re
from bisect import bisect_left
from dataclasses import dataclass

_BEYOND_BMP = re.compile("[\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Utf16Map:
    """Converts positions in one text both ways.

    ``wide`` holds the code-point positions of characters outside the basic plane, ``units`` the
    UTF-16 positions of the same characters; both ascend.
    """

    wide: tuple[int, ...]
    units: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> "Utf16Map":
        """The map of ``text``; free to use where it has no character beyond the basic plane."""
        wide = tuple(match.start() for match in _BEYOND_BMP.finditer(text))
        return cls(wide, tuple(position + nth for nth, position in enumerate(wide)))

    def to_utf16(self, position: int) -> int:
        """UTF-16 position of a code-point position."""
        return position + bisect_left(self.wide, position) if self.wide else position

    def to_code_point(self, position: int) -> int:
        """Code-point position of a UTF-16 position; one inside a pair belongs to its start."""
        if not self.units:
            return position
        before = bisect_left(self.units, position)
        if before and self.units[before - 1] + 1 == position:
            return self.wide[before - 1]
        return position - before
