"""Reads brat standoff: ``x.ann`` beside ``x.txt``."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import msgspec

from rasid.core.event import Range
from rasid.core.offsets import Utf16Map
from rasid.errors import RasidError
from rasid.interchange.decoding import UndecodableError, detect_encoding
from rasid.interchange.formats.brat import fragments
from rasid.interchange.inward.anchoring import sent_along
from rasid.interchange.inward.annotation import Arm, Document, Mark, as_said
from rasid.interchange.sources import MAX_REPORT_BYTES, Remark, Source

_PLACE = re.compile(r"(\S+) (\d{1,10} \d{1,10}(?:;\d{1,10} \d{1,10})*)", re.ASCII)
_FACTUALITY = "factuality"
_MOST_BYTES = 8 * MAX_REPORT_BYTES


def read(source: Source, encoding: str | None) -> Iterator[Document | Remark]:
    """The one document of a pair of files; brat counts code points of the text as it stands."""
    path = source.path.with_suffix(".txt")
    if not path.is_file():
        raise RasidError("has no {file} beside it, whose text it is of", file=path.name)
    written = _text(path, encoding)
    lines = _text(source.path, encoding)
    pair = _Standoff(source.name, written)
    for line in lines.split("\n"):
        if line.strip():
            pair.read(line.removesuffix("\r"))
    marks = pair.marks()
    yield from pair.remarks()
    yield Document(
        where=source.name,
        text=written,
        marks=marks,
        arms=tuple(pair.arms),
        report=path.stem,
        known={"file": path.name},
    )


def _text(path: Path, encoding: str | None) -> str:
    if path.stat().st_size > _MOST_BYTES:
        raise UndecodableError(
            "is {size} MB, larger than a report can be ({most} MB)",
            size=path.stat().st_size >> 20,
            most=_MOST_BYTES >> 20,
        )
    raw = path.read_bytes()
    name = encoding or (detect_encoding(raw) if raw.strip() else "utf-8")
    if name == "utf-8-sig":
        name = "utf-8"  # brat counts the mark as a sign of the text
    return raw.decode(name)


class _Standoff:
    """The annotations of one file, as they are read line by line."""

    def __init__(self, where: str, text: str) -> None:
        self.arms: list[Arm] = []
        self._where = where
        self._text = text
        self._units = Utf16Map.of(text)
        self._marks: dict[str, Mark] = {}
        self._parts: dict[str, list[Range]] = {}
        self._triggers: dict[str, str] = {}
        self._events: dict[str, Mark] = {}
        self._left_out: Counter[str] = Counter()
        self._remarks: list[Remark] = []

    def read(self, line: str) -> None:
        """One annotation; brat tells its kind by the first letter of its name."""
        name, _, rest = line.partition("\t")
        read: dict[str, Callable[[str, str], bool]] = {
            "T": self._text_bound,
            "E": self._event,
            "A": self._attribute,
            "M": self._attribute,
            "#": self._note,
        }
        if not rest or name[:1] not in read:
            kind = rest.split(maxsplit=1)[0] if rest else line[:20]
            self._left_out[f"{name[:1]} {kind}"] += 1
        elif not read[name[0]](name, rest):
            what = RasidError("“{line}” could not be read", line=rest[:60])
            self._remarks.append(Remark(f"{self._where}: {name}", what))

    def remarks(self) -> Iterator[Remark]:
        """What could not be read, or has no place in Rasid."""
        yield from self._remarks
        for kind, count in self._left_out.items():
            what = RasidError(
                "annotations of the kind “{name}” left out: {count}", name=kind, count=count
            )
            yield Remark(self._where, what)

    def marks(self) -> tuple[Mark, ...]:
        """Spans, and events where their triggers stand."""
        found = [
            self._whole(mark)
            for name, mark in self._marks.items()
            if name not in self._triggers.values()
        ]
        for name, event in self._events.items():
            trigger = self._marks.get(self._triggers[name])
            if trigger is None:
                what = RasidError("its trigger {name} is not there", name=self._triggers[name])
                self._remarks.append(Remark(f"{self._where}: {name}", what))
                continue
            placed = replace(trigger, name=name, said=event.said, note=event.note)
            found.append(
                self._whole(
                    replace(placed, label=event.label, factuality=event.factuality),
                    self._parts[trigger.name],
                )
            )
        return tuple(found)

    def _whole(self, mark: Mark, parts: list[Range] | None = None) -> Mark:
        """A mark over the lines it was parted by; of any other parts the first stands for all."""
        parts = parts or self._parts[mark.name]
        sent = sent_along(mark)
        if sent is not None and fragments(self._text, sent[0]) == parts:
            return replace(mark, start=sent[0].start, end=sent[0].end)
        if len(parts) == 1:
            return mark
        hull = Range(parts[0].start, parts[-1].end)
        if fragments(self._text, hull) == parts:
            return replace(mark, start=hull.start, end=hull.end)
        what = RasidError("is in {count} parts, of which the first was taken", count=len(parts))
        self._remarks.append(Remark(f"{self._where}: {mark.name}", what))
        first = parts[0]
        quote = self._text[first.start : first.end]
        return replace(mark, start=first.start, end=first.end, quote=quote)

    def _text_bound(self, name: str, rest: str) -> bool:
        place, _, quote = rest.partition("\t")
        match = _PLACE.fullmatch(place)
        if match is None:
            return False
        numbers = [tuple(map(int, part.split())) for part in match[2].split(";")]
        self._parts[name] = [Range(*each) for each in numbers]
        start, end = numbers[0][0], numbers[-1][1]
        turned = (self._units.to_code_point(start), self._units.to_code_point(end))
        self._marks[name] = Mark(
            name=name,
            label=match[1],
            start=start,
            end=end,
            otherwise=turned if self._units.wide else None,
            quote=quote or None,
        )
        return True

    def _event(self, name: str, rest: str) -> bool:
        head, *arguments = rest.split()
        type_, _, trigger = head.partition(":")
        if not trigger:
            return False
        self._triggers[name] = trigger
        self._events[name] = Mark(name=name, label=type_)
        for each in arguments:
            role, _, target = each.partition(":")
            self.arms.append(Arm(name, role, target))
        return True

    def _attribute(self, name: str, rest: str) -> bool:
        kind, _, said = rest.partition(" ")
        target, _, value = said.partition(" ")
        if kind.lower() == _FACTUALITY and target in self._events:
            self._events[target] = replace(self._events[target], factuality=value.strip())
        else:
            self._left_out[f"{name[0]} {kind}"] += 1
        return True

    def _note(self, _name: str, rest: str) -> bool:
        about, _, written = rest.partition("\t")
        _, _, target = about.partition(" ")
        held = self._marks if target in self._marks else self._events
        if target not in held:
            return False
        said = _sent(written)
        if said is not None:
            held[target] = replace(held[target], said=said)
        elif held is self._events:
            held[target] = replace(held[target], note=written)
        else:
            self._left_out[f"# {about.split(maxsplit=1)[0]}"] += 1
        return True


def _sent(written: str) -> dict[str, object] | None:
    if not written.startswith("{"):
        return None
    try:
        value = as_said(msgspec.json.decode(written))
    except (msgspec.DecodeError, RecursionError):
        return None
    return dict(value) if value is not None else None
