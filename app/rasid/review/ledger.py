"""How each rule fared with people: accepted, corrected, rejected, and what no rule proposed."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from rasid.core.event import Event
from rasid.core.record import Record, decode
from rasid.core.span import Span
from rasid.core.vocabulary import State
from rasid.extraction.scoring.pairing import common
from rasid.storage.project import Project
from rasid.storage.queries import EventRow, SpanRow
from rasid.storage.standing import Decision, decisions, event_row, proposals_of, span_row


class Fate(StrEnum):
    """What became of a proposal, or that there was none."""

    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    REJECTED = "rejected"
    WAITING = "waiting"
    MISSED = "missed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One rule of one version. What nobody proposed has no ``rule``.

    ``proposes`` is the label of its spans or the type of its events.
    """

    version: str
    rule: str | None
    proposes: str
    accepted: int = 0
    corrected: int = 0
    rejected: int = 0
    waiting: int = 0
    missed: int = 0

    @property
    def decided(self) -> int:
        """How many of its proposals people have decided."""
        return self.accepted + self.corrected + self.rejected


_Line = tuple[str, str | None, str]


def ledger(project: Project) -> list[Entry]:
    """The rules of all versions, the newest version first, then by name.

    Every version is held against what people decided of its proposals, whichever version they had
    before their eyes. Missed is what people made in reports that version read, where it had
    nothing at the same words.
    """
    counts: dict[_Line, Counter[Fate]] = {}
    for version, report, extraction, record in _extractions(project):
        said = {
            each.subject: each
            for each in decisions(project.connection, "report = ?", (report,))
            if each.subject[:2] in ("s-", "e-")
        }
        for rule, proposes, fate in _fates(report, extraction, record, said):
            counts.setdefault((version, rule, proposes), Counter())[fate] += 1
    order = {version: nth for nth, version in enumerate(_versions(project))}
    lines = sorted(
        counts, key=lambda line: (order[line[0]], line[1] is None, line[1] or "", line[2])
    )
    return [
        Entry(
            version=version,
            rule=rule,
            proposes=proposes,
            **{fate.value: number for fate, number in counts[version, rule, proposes].items()},
        )
        for version, rule, proposes in lines
    ]


def _versions(project: Project) -> list[str]:
    rows = project.connection.execute(
        "SELECT version FROM extraction GROUP BY version ORDER BY max(created) DESC, version"
    )
    return [version for (version,) in rows]


_LATEST_OF_VERSION = """
    SELECT version, report, id, record FROM extraction AS x
    WHERE NOT EXISTS (
        SELECT 1 FROM extraction WHERE report = x.report AND version = x.version
            AND (created, id) > (x.created, x.id)
    )
    ORDER BY report
"""


def _extractions(project: Project) -> Iterator[tuple[str, str, str, Record]]:
    """Version, report, extraction and what it proposed; of a version read twice the later one."""
    for version, report, id_, record in project.connection.execute(_LATEST_OF_VERSION):
        yield version, report, id_, decode(record, Record)


def _fates(
    report: str, extraction: str, record: Record, said: dict[str, Decision]
) -> Iterator[tuple[str | None, str, Fate]]:
    proposed = proposals_of(extraction, record)
    for span in record.spans:
        row = span_row(report, span.id, proposed, said.get(span.id))
        assert row is not None, "what is proposed stands somehow"
        yield span.rule, span.label.value, _fate(row)
    for event in record.events:
        told = event_row(report, event.id, proposed, said.get(event.id))
        assert told is not None, "what is proposed stands somehow"
        yield event.rule, event.type.value, _fate(told)
    for subject, decision in said.items():
        if subject in proposed.spans or subject in proposed.events:
            continue
        made = span_row(report, subject, proposed, decision) if subject[0] == "s" else None
        if made is not None and _stands(made) and not _marked(made.span, record.spans):
            yield None, made.span.label.value, Fate.MISSED
        found = event_row(report, subject, proposed, decision) if subject[0] == "e" else None
        if found is not None and _stands(found) and not _told(found.event, record.events):
            yield None, found.event.type.value, Fate.MISSED


def _fate(row: SpanRow | EventRow) -> Fate:
    if row.state is State.PROPOSED:
        return Fate.WAITING
    if row.state is State.REJECTED:
        return Fate.REJECTED
    return Fate.CORRECTED if row.edited else Fate.ACCEPTED


def _stands(row: SpanRow | EventRow) -> bool:
    return row.state in (State.CONFIRMED, State.VERIFIED)


def _marked(span: Span, proposed: Sequence[Span]) -> bool:
    """Whether a rule marked the same words alike, though under another name."""
    said = (span.label, span.start, span.end)
    return any((each.label, each.start, each.end) == said for each in proposed)


def _told(event: Event, proposed: Sequence[Event]) -> bool:
    """Whether a rule told an event of that type by the same trigger."""
    where = event.trigger
    return where is not None and any(
        each.type is event.type and each.trigger is not None and common(each.trigger, where)
        for each in proposed
    )


def totals(entries: Sequence[Entry]) -> dict[str, Entry]:
    """The rules of each version together, as one entry with neither rule nor what it proposes."""
    found: dict[str, Entry] = {}
    for entry in entries:
        sums = found.get(entry.version, Entry(version=entry.version, rule=None, proposes=""))
        found[entry.version] = replace(
            sums,
            **{fate.value: getattr(sums, fate) + getattr(entry, fate) for fate in Fate},
        )
    return found
