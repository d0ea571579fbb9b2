"""``label-studio.json``: a task for each report, and ``label-studio.xml``, the project's labels.

Offsets are UTF-16 units, which is how Label Studio counts.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rasid.core.event import Range
from rasid.core.offsets import Utf16Map
from rasid.core.record import encode
from rasid.core.tally import Tally
from rasid.core.vocabulary import EventType, Factuality, Label
from rasid.interchange.formats.frames import HELD_AS_NOTE, ROLES, Annotated, Frame, annotated
from rasid.interchange.formats.names import Format
from rasid.interchange.formats.writer import Destination, FileFacts, Writer
from rasid.interchange.selection import Selected
from rasid.storage.comments import CommentRow


class LabelStudioWriter(Writer):
    """Writes ``label-studio.json`` and ``label-studio.xml``."""

    FORMAT = Format.LABEL_STUDIO
    CANNOT_HOLD = HELD_AS_NOTE

    def __init__(self, destination: Destination) -> None:
        super().__init__(destination)
        self._tasks = self.open("label-studio.json")
        self._tasks.write("[")
        self._labels = self.open("label-studio.xml")
        self._labels.write(_configuration())
        self._rows = 0

    def add(
        self, selected: Selected, _tallies: Mapping[str, Tally], _comments: Sequence[CommentRow]
    ) -> None:
        """A task with one annotation."""
        self._tasks.write(",\n" if self._rows else "\n")
        self._rows += 1
        task = _task(annotated(self, selected), self._rows)
        self._tasks.write(encode(task))

    def finish(self) -> Iterator[FileFacts]:
        """Both files."""
        self._tasks.write("\n]\n")
        yield "label-studio.json", self._tasks.finish() | {"rows": self._rows}
        yield "label-studio.xml", self._labels.finish()


def _task(document: Annotated, number: int) -> dict[str, Any]:
    units = Utf16Map.of(document.text)
    result = []
    for span in document.spans:
        at = Range(span.start, span.end)
        region = _region(document.text, units, at, "label", "labels", [span.label.value])
        result.append({"id": span.id, **region, "meta": {"rasid": document.said[span.id]}})
    for frame in document.frames:
        region = _region(document.text, units, frame.at, "event", "labels", [frame.type])
        result.append({"id": frame.id, **region, "meta": {"rasid": frame.values}})
        factuality = [frame.values["factuality"]]
        result.append(
            {
                "id": frame.id,
                **_region(document.text, units, frame.at, "factuality", "choices", factuality),
            }
        )
        result += [_relation(frame, role, span) for role, span in frame.arms]
    return {
        "id": number,
        "data": {"text": document.text, "report": document.report},
        "annotations": [{"result": result, "was_cancelled": False, "ground_truth": False}],
    }


def _region(
    text: str, units: Utf16Map, at: Range, control: str, kind: str, values: list[str]
) -> dict[str, Any]:
    """One result about a stretch of text."""
    place = {"start": units.to_utf16(at.start), "end": units.to_utf16(at.end)}
    return {
        "from_name": control,
        "to_name": "text",
        "type": kind,
        "value": {**place, "text": text[at.start : at.end], kind: values},
        "origin": "manual",
    }


def _relation(frame: Frame, role: str, span: str) -> dict[str, Any]:
    return {
        "from_id": frame.id,
        "to_id": span,
        "type": "relation",
        "direction": "right",
        "labels": [role],
    }


def _configuration() -> str:
    """The labelling interface that the tasks fit."""
    labels = "".join(f'    <Label value="{label.value}"/>\n' for label in Label)
    events = "".join(f'    <Label value="{type_.value}"/>\n' for type_ in EventType)
    choices = "".join(f'    <Choice value="{each.value}"/>\n' for each in Factuality)
    roles = "".join(f'    <Relation value="{role}"/>\n' for role in ROLES)
    return (
        "<View>\n"
        f'  <Labels name="label" toName="text">\n{labels}  </Labels>\n'
        f'  <Labels name="event" toName="text">\n{events}  </Labels>\n'
        f"  <Relations>\n{roles}  </Relations>\n"
        '  <View style="direction: rtl">\n'
        '    <Text name="text" value="$text" granularity="symbol"/>\n'
        "  </View>\n"
        '  <Choices name="factuality" toName="text" perRegion="true" whenTagName="event">\n'
        f"{choices}  </Choices>\n"
        "</View>\n"
    )
