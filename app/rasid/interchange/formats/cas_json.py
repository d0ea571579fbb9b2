"""``cas-json/``: a UIMA CAS in JSON CAS 0.4 for each report, with its types."""

from collections.abc import Mapping, Sequence

from rasid.core.record import encode
from rasid.core.tally import Tally
from rasid.interchange.formats import cas
from rasid.interchange.formats.frames import HELD_AS_NOTE, annotated
from rasid.interchange.formats.names import Format
from rasid.interchange.formats.tokens import Tokeniser
from rasid.interchange.formats.writer import Destination, FolderWriter
from rasid.interchange.selection import Selected
from rasid.storage.comments import CommentRow


class CasJsonWriter(FolderWriter):
    """Writes ``cas-json/``."""

    FORMAT = Format.CAS_JSON
    CANNOT_HOLD = HELD_AS_NOTE

    def __init__(self, destination: Destination) -> None:
        super().__init__(destination)
        self._tokeniser = Tokeniser(destination.own)
        self._types = {
            name: {
                "%NAME": name,
                "%SUPER_TYPE": above,
                **{f: {"%NAME": f, "%RANGE": range_} for f, range_ in features.items()},
            }
            for name, (above, features) in cas.TYPES.items()
        }

    def add(
        self, selected: Selected, _tallies: Mapping[str, Tally], _comments: Sequence[CommentRow]
    ) -> None:
        """One CAS."""
        document = annotated(self, selected)
        made = cas.structures(document, self._tokeniser)
        values = {
            "%TYPES": self._types,
            "%FEATURE_STRUCTURES": made,
            "%VIEWS": {cas.VIEW: {"%SOFA": 1, "%MEMBERS": cas.members(made)}},
        }
        self.keep(f"{document.id}.json", encode(values) + "\n")
