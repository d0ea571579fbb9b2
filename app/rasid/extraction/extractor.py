"""Text in, record of proposals out."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from msgspec import Struct

from rasid.core.identity import span_id
from rasid.core.record import Record
from rasid.core.report import Report, headline, text_sha256
from rasid.core.span import Span
from rasid.core.vocabulary import PublishedBasis
from rasid.extraction.cache import load_resources
from rasid.extraction.candidate import Candidate
from rasid.extraction.document import Document
from rasid.extraction.events.assemble import assemble
from rasid.extraction.events.periods import as_of_their_day
from rasid.extraction.matchers.actors import find_actors
from rasid.extraction.matchers.boilerplate import find_boilerplate
from rasid.extraction.matchers.casualties import find_casualties
from rasid.extraction.matchers.context import Context
from rasid.extraction.matchers.places import find_places
from rasid.extraction.matchers.sources import find_sources
from rasid.extraction.matchers.times import find_times
from rasid.extraction.matchers.triggers import find_triggers
from rasid.extraction.matchers.weapons import find_weapons
from rasid.extraction.placing import place
from rasid.extraction.policy import Beaten, settle
from rasid.extraction.publication import derive_publication
from rasid.extraction.resources import Resources

RULES = "1"
"""Goes up when the rules change what they propose; resources count by their contents."""

_MATCHERS = (
    find_boilerplate,
    find_sources,
    find_casualties,
    find_actors,
    find_places,
    find_weapons,
    find_triggers,
)


class Reading(Struct, frozen=True, gc=False):
    """What the rules read in a text: candidates that stand, and those beaten."""

    document: Document
    published: str | None
    basis: PublishedBasis
    candidates: tuple[Candidate, ...]
    beaten: tuple[Beaten, ...]


class Extractor:
    """The rules with their resources; holds no state between reports and can be pickled."""

    def __init__(self, resources: Resources, own: Path | None = None) -> None:
        self._resources = resources
        self._own = own

    @classmethod
    def load(cls, own: Path | None = None) -> "Extractor":
        """Load Rasid's resources, with those of the folder ``own`` laid over them.

        Raises RasidError naming file, line and reason where one does not fit.
        """
        return cls(load_resources(own), own)

    def __reduce__(self) -> tuple[object, ...]:
        return Extractor.load, (self._own,)

    @property
    def resources(self) -> Resources:
        """What the rules look things up in."""
        return self._resources

    @property
    def version(self) -> str:
        """Names the rules and the state of their resources."""
        return f"{RULES}+{self._resources.digest[:12]}"

    def context(self, text: str, published: date | None = None) -> Context:
        """What the matchers see of a canonical text."""
        document, resources = Document.of(text), self._resources
        hits = resources.finder.find(document)
        known = resources.register, resources.gazetteer, resources.function_words
        return Context(document, hits, *known, published)

    def read(self, text: str, published: str | None = None) -> Reading:
        """Match everything in a canonical text; ``published`` is an ISO day or None."""
        context = self.context(text)
        times = list(find_times(context))
        basis = PublishedBasis.METADATA if published else PublishedBasis.UNKNOWN
        if published is None:
            published, basis = derive_publication(context.document, times)
        day = date.fromisoformat(published) if published else None
        timed = frozenset(token for time in times for token in range(time.first, time.stop))
        context = replace(context, published=day, timed=timed)
        found = [candidate for matcher in _MATCHERS for candidate in matcher(context)]
        kept, beaten = settle([*times, *found])
        kept = place(context.document, kept, context.gazetteer)
        return Reading(context.document, published, basis, tuple(kept), tuple(beaten))

    def extract(
        self,
        text: str,
        *,
        file: str = "",
        published: str | None = None,
        published_basis: PublishedBasis | None = None,
        title: str | None = None,
    ) -> Record:
        """The record of a canonical text; never fails on odd text, linear in its length.

        ``published`` is an ISO day; where None, the text is asked. ``published_basis`` says where
        a given day comes from.
        """
        sha256 = text_sha256(text)
        reading = self.read(text, published)
        basis = published_basis if published and published_basis else reading.basis
        report = Report(
            file=file,
            sha256=sha256,
            characters=len(text),
            title=title if title is not None else headline(text),
            published=reading.published,
            published_basis=PublishedBasis(basis),
        )
        spans = tuple([_span(text, sha256, candidate) for candidate in reading.candidates])
        events = assemble(
            reading.document,
            reading.candidates,
            cues=self._resources.cues,
            sha256=sha256,
            spans={span.start: span.id for span in spans},
            published=reading.published,
        )
        register = self._resources.register
        events = tuple(as_of_their_day(events, register, reading.published))
        return Record(report=report, spans=spans, events=events)


def _span(text: str, sha256: str, candidate: Candidate) -> Span:
    return Span(
        id=span_id(sha256, candidate.label, candidate.start, candidate.end),
        label=candidate.label,
        start=candidate.start,
        end=candidate.end,
        text=text[candidate.start : candidate.end],
        link=candidate.link,
        rule=candidate.rule,
        confidence=candidate.confidence,
    )
