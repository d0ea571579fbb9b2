"""``doccano.jsonl``: a line for each report, with entities and relations.

Offsets are UTF-16 units, which is how doccano's page counts where its grapheme mode is off.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rasid.core.offsets import Utf16Map
from rasid.core.record import encode
from rasid.core.tally import Tally
from rasid.interchange.formats.frames import HELD_AS_NOTE, Annotated, annotated
from rasid.interchange.formats.names import Format
from rasid.interchange.formats.writer import Destination, FileFacts, Writer
from rasid.interchange.selection import Selected
from rasid.storage.comments import CommentRow


class DoccanoWriter(Writer):
    """Writes ``doccano.jsonl``; ids of entities and relations are numbers of the whole file."""

    FORMAT = Format.DOCCANO
    CANNOT_HOLD = HELD_AS_NOTE

    def __init__(self, destination: Destination) -> None:
        super().__init__(destination)
        self._file = self.open("doccano.jsonl")
        self._rows = self._entities = self._relations = 0

    def add(
        self, selected: Selected, _tallies: Mapping[str, Tally], _comments: Sequence[CommentRow]
    ) -> None:
        """A line with the entities of spans and events, and the arms of events as relations."""
        self._file.write(encode(self._line(annotated(self, selected))) + "\n")
        self._rows += 1

    def finish(self) -> Iterator[FileFacts]:
        """The one file."""
        yield "doccano.jsonl", self._file.finish() | {"rows": self._rows}

    def _line(self, document: Annotated) -> dict[str, Any]:
        units = Utf16Map.of(document.text)
        names, entities, relations = dict[str, int](), [], []
        stretches = [
            *((s.id, s.label.value, s.start, s.end) for s in document.spans),
            *((f.id, f.type, f.at.start, f.at.end) for f in document.frames),
        ]
        for id_, label, start, end in stretches:
            self._entities += 1
            names[id_] = self._entities
            place = {"start_offset": units.to_utf16(start), "end_offset": units.to_utf16(end)}
            entities.append({"id": self._entities, "label": label, **place})
        for frame in document.frames:
            for role, span in frame.arms:
                self._relations += 1
                ends = {"from_id": names[frame.id], "to_id": names[span]}
                relations.append({"id": self._relations, **ends, "type": role})
        return {
            "id": self._rows + 1,
            "text": document.text,
            "entities": entities,
            "relations": relations,
            "Comments": [],
            "rasid": {
                "report": document.report,
                "spans": list(document.said.values()),
                "events": [frame.values for frame in document.frames],
            },
        }
