"""Why a stretch of text is read as it is: the rules that fired there, and which beat which."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from rasid.core.event import Event, Range
from rasid.core.span import Span
from rasid.errors import RasidError
from rasid.extraction.candidate import Candidate, PlaceReading
from rasid.extraction.extractor import Extractor, Reading
from rasid.extraction.policy import Beaten
from rasid.extraction.terms import Hits


@dataclass(frozen=True, slots=True, kw_only=True)
class Winner:
    """The proposal that stands in place of a beaten one, and what decided between the two."""

    rule: str
    label: str
    start: int
    end: int
    text: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """What one rule proposed; ``start`` and ``end`` are code points, half open.

    ``label`` is that of a span or the type of an event. ``terms`` are the words of lexicons,
    register and gazetteer it rests on, as ``lexicon: words``, folded; ``candidates`` the homonyms
    of a place, the likeliest first; ``inferred`` the reasons for what no words of an event say.
    """

    label: str
    start: int
    end: int
    text: str
    rule: str
    confidence: float
    link: str | None = None
    terms: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()
    inferred: Mapping[str, str] = field(default_factory=dict)
    beaten_by: Winner | None = None


def explain(
    extractor: Extractor, text: str, start: int, end: int, *, published: str | None = None
) -> tuple[Explained, ...]:
    """All proposals that touch ``[start, end)`` of a canonical text: spans that stand, then those
    beaten, then events. ``published`` is an ISO day; where None, the text is asked.

    Raises RasidError where the range does not lie in the text.
    """
    if not 0 <= start < end <= len(text):
        raise RasidError(
            f"{start} to {end} is no stretch of this text of {len(text)} characters; "
            "give two positions in it, the smaller first."
        )
    reading = extractor.read(text, published)
    hits = extractor.resources.finder.find(reading.document)
    record = extractor.extract(text, published=published)
    return (
        *(_standing(reading, hits, c) for c in reading.candidates if _touches(c, start, end)),
        *(_beaten(reading, hits, b) for b in reading.beaten if _touches(b.candidate, start, end)),
        *(_event(text, event) for event in record.events if _tells(event, start, end)),
    )


def _touches(place: Candidate | Span | Range, start: int, end: int) -> bool:
    return place.start < end and start < place.end


def _tells(event: Event, start: int, end: int) -> bool:
    ranges = [*event.evidence, *([event.trigger] if event.trigger else [])]
    return any(_touches(each, start, end) for each in ranges)


def _standing(
    reading: Reading, hits: Hits, candidate: Candidate, winner: Winner | None = None
) -> Explained:
    meant = candidate.reading
    return Explained(
        label=candidate.label,
        start=candidate.start,
        end=candidate.end,
        text=reading.document.text[candidate.start : candidate.end],
        rule=candidate.rule,
        confidence=candidate.confidence,
        link=candidate.link,
        terms=tuple(dict.fromkeys(_terms(reading, hits, candidate))),
        candidates=meant.candidates if isinstance(meant, PlaceReading) else (),
        beaten_by=winner,
    )


def _terms(reading: Reading, hits: Hits, candidate: Candidate) -> Iterator[str]:
    """The terms that lie wholly in the words of a candidate."""
    line = reading.document.line
    for lexicon in hits.lexicons:
        for hit in hits.all(lexicon):
            if candidate.first <= hit.first and hit.stop <= candidate.stop:
                yield f"{lexicon}: {line[hit.begin : hit.end]}"


def _beaten(reading: Reading, hits: Hits, beaten: Beaten) -> Explained:
    by = beaten.by
    winner = Winner(
        rule=by.rule,
        label=by.label,
        start=by.start,
        end=by.end,
        text=reading.document.text[by.start : by.end],
        why=beaten.why,
    )
    return _standing(reading, hits, beaten.candidate, winner)


def _event(text: str, event: Event) -> Explained:
    place = event.trigger or event.evidence[0]
    return Explained(
        label=event.type,
        start=place.start,
        end=place.end,
        text=text[place.start : place.end],
        rule=event.rule or "",
        confidence=event.confidence or 0.0,
        inferred=event.inferred,
    )
