"""What a revision says of its subject: the whole new state, one shape per kind of subject."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from rasid.core.event import Event, spans_of
from rasid.core.record import from_builtins, to_builtins
from rasid.core.revision import canonical_json
from rasid.core.span import Span
from rasid.core.vocabulary import Label, PublishedBasis, Relation, State, Verification

PROJECT = "project"
"""The subject of decisions about the project as a whole."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answers:
    """The proposal a decision is about."""

    extraction: str
    candidate: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SpanBody:
    """The whole state of a span."""

    report: str
    state: State
    answers: Answers | None
    label: Label
    start: int
    end: int
    text: str
    link: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What a verification holds for: the evidence as it was seen, and who may give it.

    ``evidence`` is the ``evidence_seen`` of the event. ``alone`` says that the verifier had a hand
    in the event, which counts only while the project lets one person do both.
    """

    evidence: str
    alone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EventBody:
    """The whole state of an event; its ``id`` is the subject."""

    report: str
    state: State
    answers: Answers | None
    event: Event
    verified: Verified | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkBody:
    """The whole state of a link; ``report`` is the source's, ``state`` confirmed or rejected."""

    report: str
    state: State
    relation: Relation
    source: str
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportBody:
    """What people have said of a report.

    ``assigned`` are the people it is given to, ``blind`` says that they are not to see one
    another's work on it. ``flag`` is a question as older revisions keep it (see ``old_question``).
    """

    report: str
    title: str
    published: str | None
    published_basis: PublishedBasis
    source: str | None
    url: str | None
    flag: str | None = None
    finished: bool = False
    assigned: tuple[str, ...] = ()
    blind: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectBody:
    """What people have settled for the project."""

    name: str
    verification: Verification


def undecided(report: str) -> dict[str, Any]:
    """The body that takes every decision back: the proposal stands, or nothing was proposed."""
    return {"report": report, "state": State.PROPOSED.value}


def is_undecided(body: Mapping[str, Any]) -> bool:
    """Whether a body of a span or event leaves it to the proposal.

    One that is proposed and has values is a proposal that follows its spans: see
    ``rasid.review.following``.
    """
    return body.get("state") == State.PROPOSED.value and "event" not in body


_NO_OPINION = ("answers", "verified", "assigned", "blind", "finished")


def united(bodies: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """What report bodies of one fork come to, the newest first; its values are the newest's.

    Whoever any of them gives the report to has it, it is blind where any of them says so, and
    finished where anybody is through with it: a reader in a packet cannot know what the others
    were given or did since it left.
    """
    if len(bodies) == 1 or is_undecided(bodies[0]):
        return dict(bodies[0])
    people = dict.fromkeys(name for body in reversed(bodies) for name in body.get("assigned", ()))
    return {
        **bodies[0],
        "assigned": [*people],
        "blind": any(body.get("blind") for body in bodies),
        "finished": any(body.get("finished") for body in bodies),
    }


def content(body: Mapping[str, Any]) -> str:
    """What a body says, in one spelling, whichever proposal it answers and whoever verified it.

    Bodies of one content agree: of two people who say the same, neither contests the other. Who
    has a report, and who is through with it, is no matter of opinion: see ``united``.
    """
    said = {key: value for key, value in body.items() if key not in _NO_OPINION}
    if said.get("state") == State.VERIFIED.value:
        said["state"] = State.CONFIRMED.value
    return canonical_json(said)


def span_body(report: str, span: Span, state: State, answers: Answers | None) -> dict[str, Any]:
    """The body of a decision on a span, as JSON values."""
    body = SpanBody(
        report=report,
        state=state,
        answers=answers,
        label=span.label,
        start=span.start,
        end=span.end,
        text=span.text,
        link=span.link,
    )
    built: dict[str, Any] = to_builtins(body)
    return built


def event_body(
    report: str,
    event: Event,
    state: State,
    answers: Answers | None,
    verified: Verified | None = None,
) -> dict[str, Any]:
    """The body of a decision on an event; what proposed it is left to the proposal."""
    said = replace(event, rule=None, confidence=None)
    body = EventBody(report=report, state=state, answers=answers, event=said, verified=verified)
    built: dict[str, Any] = to_builtins(body)
    return built


def evidence_seen(event: Event, spans: Iterable[tuple[Span, State]]) -> str:
    """A hash of the words an event rests on: label, place, link and state of each of its spans.

    A verified event whose evidence is another now is verified no more.
    """
    wanted = set(spans_of(event))
    seen = sorted(
        [span.id, span.label.value, span.start, span.end, span.link or "", state.value]
        for span, state in spans
        if span.id in wanted
    )
    return hashlib.sha256(canonical_json(seen).encode("utf-8")).hexdigest()


def read_span(
    subject: str, body: Mapping[str, Any], proposed: Span | None = None
) -> tuple[SpanBody, Span]:
    """A span body and the span it describes, found by what proposed it; RasidError where it does
    not fit.
    """
    read = from_builtins(body, SpanBody)
    span = Span(
        id=subject,
        label=read.label,
        start=read.start,
        end=read.end,
        text=read.text,
        link=read.link,
        rule=proposed.rule if proposed else None,
        confidence=proposed.confidence if proposed else None,
    )
    return read, span


def read_event(body: Mapping[str, Any]) -> EventBody:
    """An event body; RasidError where it does not fit."""
    return from_builtins(body, EventBody)
