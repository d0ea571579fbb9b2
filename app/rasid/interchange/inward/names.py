"""What another tool's labels and roles are called in Rasid, told by a table of the user."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from rasid.core.vocabulary import CasualtyKind, EventType, Label
from rasid.errors import RasidError
from rasid.interchange.decoding import decode
from rasid.interchange.formats.frames import ROLES

NOTHING = "-"
"""Stands in the table for what is left out on purpose."""
_OURS = frozenset({*Label, *EventType, *ROLES, *CasualtyKind, NOTHING})
_AGAIN = re.compile(r"\d+$")
_LARGEST = 1 << 20


@dataclass(frozen=True, slots=True)
class Names:
    """From their names to ours; a name that is ours but for its case needs no line."""

    ours: Mapping[str, str] = field(default_factory=dict)

    def label(self, theirs: str) -> Label | EventType | None:
        """What a mark is; None for one that has no name here."""
        name = self.ours.get(theirs, theirs.upper())
        if name in set(Label):
            return Label(name)
        return EventType(name) if name in set(EventType) else None

    def role(self, theirs: str) -> str | None:
        """What an arm is: a role of ours, or what befell those a casualty span counts.

        A number at its end only tells it from others of the kind.
        """
        known = self.ours.get(theirs) or self.ours.get(_AGAIN.sub("", theirs))
        name = known or _AGAIN.sub("", theirs).lower()
        return name if name in ROLES or name in set(CasualtyKind) else None

    def omits(self, theirs: str) -> bool:
        """Whether the table leaves something out on purpose."""
        return self.ours.get(theirs) == NOTHING


def read_names(path: Path) -> Names:
    """A table of two columns parted by a tab; RasidError names the line that does not fit.

    Empty lines and those that begin with ``#`` are passed by.
    """
    try:
        if path.stat().st_size > _LARGEST:
            raise RasidError("{path} is no table of names. Write a name a line.", path=path)
        written = decode(path.read_bytes()).text
    except OSError as error:
        raise RasidError(
            "{path} could not be read ({why}); check the name.", path=path, why=error.strerror
        ) from error
    ours: dict[str, str] = {}
    for number, line in enumerate(written.split("\n"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        theirs, _, name = (part.strip() for part in line.partition("\t"))
        if name not in _OURS:
            raise RasidError(
                "{path}:{line}: {name} is no label, type or role of Rasid. Write their name, a "
                "tab, and ours.",
                path=path,
                line=number,
                name=name or theirs,
            )
        ours[theirs] = name
    return Names(ours)
