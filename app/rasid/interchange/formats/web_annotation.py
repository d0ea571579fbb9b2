"""``web-annotation.jsonld``: a page of W3C Web Annotations, one for each span and event.

A position counts code points; the quote beside it finds the place again where the text has moved.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rasid.core.event import Range
from rasid.core.record import encode
from rasid.core.span import Span
from rasid.core.tally import Tally
from rasid.interchange.formats.frames import Annotated, Frame, annotated
from rasid.interchange.formats.names import Format
from rasid.interchange.formats.writer import Destination, FileFacts, How, Loss, Writer
from rasid.interchange.selection import Selected
from rasid.storage.comments import CommentRow

_HEAD = (
    '{"@context":"http://www.w3.org/ns/anno.jsonld","id":"urn:rasid:export",'
    '"type":"AnnotationPage","items":[\n'
)
_CONTEXT = 32  # characters of a quote's surroundings


class WebAnnotationWriter(Writer):
    """Writes ``web-annotation.jsonld``."""

    FORMAT = Format.WEB_ANNOTATION
    CANNOT_HOLD = (
        Loss(field="event", how=How.FLATTENED, why="fields beside type and spans are JSON"),
        Loss(field="comments", how=How.LEFT_OUT, why="annotations of annotations are not written"),
    )

    def __init__(self, destination: Destination) -> None:
        super().__init__(destination)
        self._file = self.open("web-annotation.jsonld")
        self._file.write(_HEAD)
        self._rows = 0

    def add(
        self, selected: Selected, _tallies: Mapping[str, Tally], _comments: Sequence[CommentRow]
    ) -> None:
        """An annotation with the text of the report, then one for each span and event."""
        document = annotated(self, selected)
        items = [_text(document)]
        items += [_span(document, span) for span in document.spans]
        items += [_event(document, frame) for frame in document.frames]
        for item in items:
            self._file.write(",\n" if self._rows else "")
            self._file.write(encode(item))
            self._rows += 1

    def finish(self) -> Iterator[FileFacts]:
        """The one file."""
        self._file.write("\n]}\n")
        yield "web-annotation.jsonld", self._file.finish() | {"rows": self._rows}


def _name(id_: str) -> str:
    return f"urn:rasid:{id_}"


def _text(document: Annotated) -> dict[str, Any]:
    return {
        "id": f"{_name(document.id)}:text",
        "type": "Annotation",
        "motivation": "describing",
        "body": [
            {
                "type": "TextualBody",
                "purpose": "describing",
                "format": "text/plain",
                "language": "ar",
                "textDirection": "rtl",
                "value": document.text,
            },
            _json(document.report),
        ],
        "target": _name(document.id),
    }


def _span(document: Annotated, span: Span) -> dict[str, Any]:
    said = document.said[span.id]
    bodies = [_tag("tagging", span.label.value), _json(said)]
    if span.link:
        link = {"type": "SpecificResource", "purpose": "identifying", "source": _name(span.link)}
        bodies.insert(1, link)
    target = _target(document, Range(span.start, span.end))
    return _annotation(said, "tagging", bodies, target)


def _event(document: Annotated, frame: Frame) -> dict[str, Any]:
    bodies = [_tag("classifying", frame.type), _json(frame.values)]
    spans = dict.fromkeys(_name(span) for _, span in frame.arms)
    targets = [_target(document, frame.at), *spans]
    return _annotation(frame.values, "classifying", bodies, targets)


def _annotation(
    said: Mapping[str, Any], motivation: str, bodies: list[Any], target: object
) -> dict[str, Any]:
    made = {"creator": {"type": "Person", "name": said["author"]}} if said["author"] else {}
    return {
        "id": _name(said["id"]),
        "type": "Annotation",
        "motivation": motivation,
        **made,
        **({"created": said["time"]} if said["time"] else {}),
        "body": bodies,
        "target": target,
    }


def _tag(purpose: str, value: str) -> dict[str, str]:
    return {"type": "TextualBody", "purpose": purpose, "value": value}


def _json(values: Mapping[str, Any]) -> dict[str, str]:
    """A whole span, event or report, which has no words of its own in the vocabulary."""
    return {"type": "TextualBody", "format": "application/json", "value": encode(values)}


def _target(document: Annotated, at: Range) -> dict[str, Any]:
    text = document.text
    return {
        "source": _name(document.id),
        "selector": [
            {"type": "TextPositionSelector", "start": at.start, "end": at.end},
            {
                "type": "TextQuoteSelector",
                "exact": text[at.start : at.end],
                "prefix": text[max(0, at.start - _CONTEXT) : at.start],
                "suffix": text[at.end : at.end + _CONTEXT],
            },
        ],
    }
