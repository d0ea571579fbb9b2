"""What stands in the way of an event on its way out of a project."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Protocol

from rasid.interchange.selection import Selected


class Why(StrEnum):
    """Why something may not go out as it is."""

    COMMENT = "comment"
    CHECK = "check"
    NO_EVIDENCE = "no_evidence"
    UNVERIFIED = "unverified"


@dataclass(frozen=True, slots=True, kw_only=True)
class Obstacle:
    """One thing that stops an export, and where to mend it.

    ``about`` is the event, span or report it is about, ``field`` a field of that event or "".
    ``check`` names the check that found it and ``words`` what in particular, or the words of the
    comment; ``said`` is a sentence that says what and what to do.
    """

    why: Why
    report: str
    about: str
    field: str = ""
    check: str = ""
    words: str = ""
    said: str = ""

    def masked(self, id_: Callable[[str], str], says: Callable[[str], str]) -> "Obstacle":
        """It under other ids and names."""
        return replace(
            self,
            report=id_(self.report),
            about=id_(self.about),
            words=says(self.words),
            said=says(self.said),
        )

    def __str__(self) -> str:
        """The place and the sentence."""
        return f"{self.about}: {self.said}"


class Gate(Protocol):
    """Looks at what goes out of each report."""

    def obstacles(self, selected: Selected) -> Iterable[Obstacle]:
        """What stops the export of what is selected."""
        ...


class Open:
    """Lets everything through: whoever exports has looked already, or does not want to."""

    def obstacles(self, _: Selected) -> Iterable[Obstacle]:
        """Nothing."""
        return ()
