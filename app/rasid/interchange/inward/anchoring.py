"""Finds where a mark of another tool stands in the report, by its place or by its words."""

import re
from collections.abc import Iterator, Mapping, Sequence
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

    def __init__(self, text: str, alignment: Alignment, marks: Sequence[Mark] = ()) -> None:
        self._text = text
        self._alignment = alignment
        self._slip = slip(marks)

    def place(self, mark: Mark) -> Anchored:
        """RasidError says why a mark cannot be placed."""
        quote = mark.quote
        if (sent := sent_along(mark)) is not None:
            at, said = sent
            if (mark.start, mark.end) == (at.start, at.end):
                if said is not None and self._holds(at) and self._words(at) == said:
                    return Anchored(at)
                quote = said or quote
            elif quote is None and (back := self._slipped(mark, at)) is not None:
                return Anchored(back, repaired=True)
        for nth, at in enumerate(self._readings(mark)):
            if self._holds(at) and (quote is None or loose(self._words(at)) == loose(quote)):
                return Anchored(at, repaired=nth > 0)
        return Anchored(self._quoted(mark, quote), repaired=mark.start is not None)

    def _slipped(self, mark: Mark, at: Range) -> Range | None:
        """Where a mark was sent, if all marks of its document are as far from where they were, or
        it is as long as it was and cuts a word: nobody marks so.
        """
        if mark.start is None or mark.end is None:
            return None
        by = mark.start - at.start
        if mark.end - at.end != by:
            return None
        return self.moved(at) if by == self._slip or cuts(self._text, *_place(mark)) else None

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


_FEWEST = 3  # marks that slipped alike: two may have been moved by hand


def slip(marks: Sequence[Mark]) -> int | None:
    """How far all marks that went out with their places are from there, if it is one distance."""
    sent = [(mark, at[0]) for mark in marks if (at := sent_along(mark)) is not None]
    by = {
        distance
        for mark, at in sent
        for distance in ((mark.start or 0) - at.start, (mark.end or 0) - at.end)
    }
    return by.pop() if len(by) == 1 and len(sent) >= _FEWEST else None


_LONGEST = 40  # letters of a word
_WORD_BEFORE = re.compile(r"(?<!\w)\w+\Z")
_CLITICS = re.compile("[وفبلك]{1,2}")  # a span begins behind them


def cuts(text: str, start: int, end: int) -> bool:
    """Whether a stretch of text begins or ends inside a word or with a blank, or is outside."""
    if not 0 <= start < end <= len(text):
        return True
    if text[start].isspace() or text[end - 1].isspace():
        return True
    begun = _WORD_BEFORE.search(text[max(0, start - _LONGEST) : start])
    inside = begun is not None and text[start].isalnum() and not _CLITICS.fullmatch(begun[0])
    return inside or (end < len(text) and text[end - 1 : end + 1].isalnum())


def _place(mark: Mark) -> tuple[int, int]:
    return mark.start or 0, mark.end or 0


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
