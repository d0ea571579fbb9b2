"""Finds where a mark of another tool stands in the report, by its place or by its words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from rasid.core.event import Range
from rasid.errors import RasidError
from rasid.interchange.inward.alignment import Alignment, Loosened, loose
from rasid.interchange.inward.annotation import Mark, number

_SHOWN = 40  # characters of a quote in a remark


@dataclass(frozen=True, slots=True)
class Anchored:
    """Where a mark stands; ``repaired`` says that it was not where its tool says."""

    at: Range
    repaired: bool = False


class Anchors:
    """Places the marks of one document in the text of its report."""

    def __init__(self, text: str, alignment: Alignment) -> None:
        self._text = text
        self._alignment = alignment

    def place(self, mark: Mark) -> Anchored:
        """RasidError says why a mark cannot be placed."""
        quote = mark.quote
        if (sent := sent_along(mark)) is not None:
            at, said = sent
            if (mark.start, mark.end) == (at.start, at.end):
                if said is not None and self._holds(at) and self._words(at) == said:
                    return Anchored(at)
                quote = said or quote
        for nth, at in enumerate(self._readings(mark)):
            if self._holds(at) and (quote is None or loose(self._words(at)) == loose(quote)):
                return Anchored(at, repaired=nth > 0)
        return Anchored(self._quoted(mark, quote), repaired=mark.start is not None)

    def moved(self, at: Range) -> Range | None:
        """A place of the canonical text this was exported from; None where it is no more."""
        here = self._alignment.from_canonical(at)
        return here if self._holds(here) else None

    def _readings(self, mark: Mark) -> Iterator[Range]:
        """What the numbers of a mark may mean, as they should be read first."""
        if mark.start is None or mark.end is None:
            return
        yield self._alignment.from_raw(Range(mark.start, mark.end))
        yield self._alignment.from_canonical(Range(mark.start, mark.end))
        if mark.otherwise is not None and (mark.quote or mark.said):
            yield self._alignment.from_raw(Range(*mark.otherwise))

    def _holds(self, at: Range) -> bool:
        inside = 0 <= at.start < at.end <= len(self._text)
        return inside and bool(self._words(at).strip())

    def _words(self, at: Range) -> str:
        return self._text[at.start : at.end]

    @cached_property
    def _loosened(self) -> Loosened:
        return Loosened.of(self._text)

    def _quoted(self, mark: Mark, quote: str | None) -> Range:
        """The one place its words stand in."""
        if quote is None or not loose(quote):
            raise RasidError(
                "{start}–{end} holds no words of the report", start=mark.start, end=mark.end
            )
        found = self._loosened.places(quote)
        if len(found) > 1:
            found = self._amid(mark, quote) or found
        if len(found) == 1:
            return found[0]
        if not found:
            raise RasidError("“{quote}” does not stand in the report", quote=quote[:_SHOWN])
        raise RasidError(
            "“{quote}” stands in the report more than once, and not at {start}–{end}",
            quote=quote[:_SHOWN],
            start=mark.start,
            end=mark.end,
        )

    def _amid(self, mark: Mark, quote: str) -> list[Range]:
        """The places of a quote with the words told round it."""
        if not mark.prefix and not mark.suffix:
            return []
        whole = self._loosened.places(mark.prefix + quote + mark.suffix)
        if len(whole) != 1:
            return []
        inside = Loosened.of(self._words(whole[0]))
        first = len(loose(mark.prefix))
        last = first + len(loose(quote)) - 1
        begin = whole[0].start
        return [Range(begin + inside.starts[first], begin + inside.ends[last])]


def sent_along(mark: Mark) -> tuple[Range, str | None] | None:
    """The place and words of a mark as Rasid sent it out, which its tool may have changed since.

    An event stands at its trigger, else at its first evidence, and says no words.
    """
    said = mark.said
    if said is None:
        return None
    place: Mapping[str, Any] | None = said
    if "type" in said:
        evidence = said.get("evidence")
        place = said.get("trigger") or (
            evidence[0] if isinstance(evidence, list) and evidence else None
        )
    if not isinstance(place, dict):
        return None
    start, end = number(place.get("start")), number(place.get("end"))
    if start is None or end is None:
        return None
    words = said.get("text")
    return Range(start, end), words if isinstance(words, str) else None
