"""``brat/``: a text and its standoff annotations for each report, with ``annotation.conf``.

Offsets are code points, which is how brat's server counts.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import count

from rasid.core.event import Range
from rasid.core.record import encode
from rasid.core.tally import Tally
from rasid.core.vocabulary import EventType, Label
from rasid.interchange.formats.frames import HELD_AS_NOTE, ROLES, Annotated, Frame, annotated
from rasid.interchange.formats.names import Format
from rasid.interchange.formats.writer import Destination, FolderWriter, How, Loss
from rasid.interchange.selection import Selected
from rasid.storage.comments import CommentRow

_BREAK = "\n\x0b\x0c\r\x1c-\x1e\x85\u2028\u2029"
"""What some reader takes for the end of a line: no text of an annotation may hold it."""
_LINE = re.compile(f"[^{_BREAK}]*[^{_BREAK}\\s][^{_BREAK}]*")
_BREAKS = re.compile(f"[{_BREAK}]")


class BratWriter(FolderWriter):
    """Writes ``brat/``."""

    FORMAT = Format.BRAT
    CANNOT_HOLD = (
        *HELD_AS_NOTE,
        Loss(field="report", how=How.LEFT_OUT, why="a text has its id as its name, nothing else"),
    )

    def __init__(self, destination: Destination) -> None:
        super().__init__(destination)
        self.keep("annotation.conf", _configuration())

    def add(
        self, selected: Selected, _tallies: Mapping[str, Tally], _comments: Sequence[CommentRow]
    ) -> None:
        """A text and its annotations."""
        document = annotated(self, selected)
        for span in document.spans:
            if len(fragments(document.text, Range(span.start, span.end))) > 1:
                self.lose(selected, span.id, "", How.FLATTENED, "parted where a line ends")
        lines = "".join(f"{line}\n" for line in _lines(document))
        self.keep(f"{document.id}.txt", document.text)
        self.keep(f"{document.id}.ann", lines)


def fragments(text: str, at: Range) -> list[Range]:
    """The lines a stretch of text is on, as code points."""
    found = [Range(*match.span()) for match in _LINE.finditer(text, at.start, at.end)]
    return found or [at]


def _lines(document: Annotated) -> Iterator[str]:
    names, notes = dict[str, str](), count(1)
    for number, span in enumerate(document.spans, 1):
        names[span.id] = f"T{number}"
        at = Range(span.start, span.end)
        yield _text_bound(names[span.id], span.label.value, document.text, at)
        yield _note(next(notes), names[span.id], document.said[span.id])
    for number, frame in enumerate(document.frames, 1):
        trigger = f"T{len(document.spans) + number}"
        yield _text_bound(trigger, frame.type, document.text, frame.at)
        yield f"E{number}\t{frame.type}:{trigger}{_arguments(frame, names)}"
        yield f"A{number}\tFactuality E{number} {frame.values['factuality']}"
        yield _note(next(notes), f"E{number}", frame.values)


def _text_bound(name: str, label: str, text: str, at: Range) -> str:
    parts = fragments(text, at)
    places = ";".join(f"{part.start} {part.end}" for part in parts)
    words = " ".join(_BREAKS.sub(" ", text[part.start : part.end]) for part in parts)
    return f"{name}\t{label} {places}\t{words}"


def _arguments(frame: Frame, names: Mapping[str, str]) -> str:
    """Roles with the spans in them; a role that comes again is numbered from 2."""
    seen, told = dict[str, int](), ""
    for role, span in frame.arms:
        seen[role] = seen.get(role, 0) + 1
        told += f" {role}{seen[role] if seen[role] > 1 else ''}:{names[span]}"
    return told


def _note(number: int, name: str, values: Mapping[str, object]) -> str:
    """A note that holds a whole span or event, on one line for every reader."""
    return f"#{number}\tAnnotatorNotes {name}\t{one_line(encode(values))}"


def one_line(json: str) -> str:
    """JSON with the line ends of all kinds escaped."""
    return _BREAKS.sub(lambda match: f"\\u{ord(match[0]):04x}", json)


def _configuration() -> str:
    """The types of a collection, as brat asks for them."""
    roles = ", ".join(f"{role}*:<ENTITY>" for role in ROLES)
    factuality = "actual|background|ongoing|unconfirmed|attempted|failed|planned|negated"
    parts = {
        "entities": [label.value for label in Label],
        "relations": [],
        "events": [f"{type_.value}\t{roles}" for type_ in EventType],
        "attributes": [f"Factuality\tArg:<EVENT>, Value:{factuality}"],
    }
    return "\n".join(f"[{name}]\n" + "".join(f"{x}\n" for x in of) for name, of in parts.items())
