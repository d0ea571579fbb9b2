"""Parties, places and rules as the open project knows them."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from rasid.errors import RasidError
from rasid.gui.inspector.project_files import own_folder
from rasid.gui.inspector.rules import load_rules
from rasid.gui.refusal import refusal
from rasid.gui.session import Session

if TYPE_CHECKING:
    from rasid.extraction.extractor import Extractor
    from rasid.gui.inspector.gazetteer_names import GazetteerNames
    from rasid.gui.inspector.register import Register

T = TypeVar("T")


class ProjectKnowledge:
    """What pickers offer, and what selected words are read with: the same as the extraction has.

    Where a file of the project's own does not fit, that is said once and Rasid's own are used.
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    def register(self) -> "Register":
        """The parties."""
        from rasid.gui.inspector.register import Register

        return self._load(Register.load)

    def places(self) -> "GazetteerNames":
        """The places."""
        from rasid.gui.inspector.gazetteer_names import GazetteerNames

        return self._load(GazetteerNames.load)

    def rules(self) -> "Extractor":
        """The rules."""
        return self._load(load_rules)

    def _load(self, load: Callable[[Path | None], T]) -> T:
        own = own_folder(self._session)
        try:
            return load(own)
        except RasidError as error:
            if own is None:
                raise
            self._session.say_once(refusal(error))
            return load(None)
