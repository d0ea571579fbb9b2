"""Puts candidates together into the events of a report (codebook §3, §4 and §6)."""

from collections.abc import Iterable, Mapping
from datetime import date

from rasid.core.event import Event
from rasid.extraction.candidate import Candidate
from rasid.extraction.casualties.facts import Fact, FactReader
from rasid.extraction.casualties.restatement import mark_restatements
from rasid.extraction.document import Document
from rasid.extraction.events.across import flag_across
from rasid.extraction.events.attach import attach
from rasid.extraction.events.completing import complete
from rasid.extraction.events.cues import Cues
from rasid.extraction.events.dates import DateReader
from rasid.extraction.events.draft import Draft
from rasid.extraction.events.grouping import group
from rasid.extraction.events.reading import MentionReader
from rasid.extraction.events.skeleton import Skeleton
from rasid.extraction.events.statements import cut_statements
from rasid.extraction.events.writing import EventWriter


def assemble(
    document: Document,
    candidates: Iterable[Candidate],
    *,
    cues: Cues,
    sha256: str,
    spans: Mapping[int, str],
    published: str | None,
) -> tuple[Event, ...]:
    """The events of one report in text order; linear in its length, never fails on odd text.

    ``sha256`` names the report in ids, ``spans`` are the ids of its spans by where they start,
    ``published`` is an ISO day or None.
    """
    day = date.fromisoformat(published) if published else None
    skeleton = Skeleton.of(document, candidates)
    cues = cues.over(skeleton.line)
    statements = cut_statements(skeleton, cues)
    facts = FactReader(skeleton, cues, statements).read()
    mark_restatements(skeleton, cues, facts)
    reader = MentionReader(skeleton, cues, statements, day)
    told = reader.read(facts)
    drafts = group(told)
    unheld = attach(skeleton, drafts, facts)
    more = list(map(Draft.of, reader.read_unheld(unheld, told)))
    attach(skeleton, more, [fact for fact in unheld if _within(fact, more)])
    drafts += more
    complete(skeleton, cues, drafts, DateReader(skeleton, day))
    writer = EventWriter(skeleton, sha256, spans)
    events = sorted(map(writer.event, drafts), key=lambda event: (event.anchor, event.id))
    return tuple(flag_across(events))


def _within(fact: Fact, drafts: Iterable[Draft]) -> bool:
    """Whether one of the events is told in the statement of a fact."""
    return any(draft.first.mention.statement == fact.statement for draft in drafts)
