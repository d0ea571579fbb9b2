"""A revision: one human decision, immutable, named by its own content.

The log of revisions is the truth; every other table is a view of it (ARCHITECTURE decision 2).
Nothing here depends on the order in which revisions arrive.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from rasid.core.vocabulary import RevisionKind

MAGIC = "rasid.revision.v1\0"


def canonical_json(value: object) -> str:
    """The one spelling of a JSON value that is hashed: sorted keys, no spaces, no NaN."""
    return _ENCODER.encode(value)


_ENCODER = json.JSONEncoder(
    sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why: a code from the codebook of reasons (DOMAIN §1.11) and the reviewer's own words."""

    code: str | None = None
    comment: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """One decision on one subject; ``body`` is its whole new state, never a delta.

    ``time`` is UTC, ISO with microseconds and a Z. ``parents`` are the revisions it was made in
    sight of: one, none for a first decision, several where it settles a disagreement.
    """

    id: str
    subject: str
    kind: RevisionKind
    parents: tuple[str, ...]
    author: str
    time: str
    reason: Reason | None
    body: Mapping[str, Any]

    @property
    def step(self) -> tuple[str, str]:
        """Revisions made by one act of one person share author and time."""
        return (self.author, self.time)


def revision_id(
    *,
    subject: str,
    kind: str,
    parents: Sequence[str],
    author: str,
    time: str,
    reason: Reason | None,
    body: Mapping[str, Any],
) -> str:
    """Hex SHA-256 over the canonical JSON of everything a revision says."""
    said = {
        "subject": subject,
        "kind": str(kind),
        "parents": sorted(parents),
        "author": author,
        "time": time,
        "reason": reason and {"code": reason.code, "comment": reason.comment},
        "body": body,
    }
    return hashlib.sha256((MAGIC + canonical_json(said)).encode("utf-8")).hexdigest()


def make_revision(
    *,
    subject: str,
    kind: RevisionKind,
    parents: Iterable[str],
    author: str,
    time: str,
    reason: Reason | None = None,
    body: Mapping[str, Any],
) -> Revision:
    """A revision with its id."""
    ordered = tuple(sorted(parents))
    name = revision_id(
        subject=subject,
        kind=kind,
        parents=ordered,
        author=author,
        time=time,
        reason=reason,
        body=body,
    )
    return Revision(
        id=name,
        subject=subject,
        kind=kind,
        parents=ordered,
        author=author,
        time=time,
        reason=reason,
        body=body,
    )


def is_intact(revision: Revision) -> bool:
    """Whether a revision still says what its id says it said."""
    return revision.id == revision_id(
        subject=revision.subject,
        kind=revision.kind,
        parents=revision.parents,
        author=revision.author,
        time=revision.time,
        reason=revision.reason,
        body=revision.body,
    )


def heads(revisions: Iterable[Revision]) -> list[Revision]:
    """The revisions of one subject that no other was made in sight of, newest first.

    More than one head is a disagreement. The first of them is what is shown until it is settled:
    the latest, and of two at the same instant the one with the greater id, on every machine.
    """
    known = list(revisions)
    seen = {parent for revision in known for parent in revision.parents}
    return sorted(
        (revision for revision in known if revision.id not in seen),
        key=lambda revision: (revision.time, revision.id),
        reverse=True,
    )
