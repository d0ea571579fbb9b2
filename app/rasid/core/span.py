"""A span: what the text says, and where."""

from dataclasses import dataclass
from typing import Annotated

from msgspec import Meta

from rasid.core.vocabulary import Label

Confidence = Annotated[float, Meta(ge=0, le=1)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A labelled stretch of a canonical text; offsets in code points, half open.

    ``text`` repeats the characters so that a shifted span is noticed. ``link`` is a slug of the
    actor register or an id of the gazetteer. ``rule`` and ``confidence`` (0 to 1) say what
    proposed it; both are None for a span made by a person.
    """

    id: str
    label: Label
    start: int
    end: int
    text: str
    link: str | None = None
    rule: str | None = None
    confidence: Confidence | None = None
