"""Says of a project's decisions which are signed, by whose key, and what was forged or taken out.

What only the newest of a chain would show is found where somebody knows of it: on the hub, or in
another desk's file.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from rasid.core.signing import decision_statement, key_statement
from rasid.hub.signing import is_signed_by
from rasid.storage.check import Finding
from rasid.storage.project import Project
from rasid.storage.signatures import Key, Signature, is_part, read_keys, read_signatures


class Trust(StrEnum):
    """Why a key is taken for its person's, or why it is not."""

    FIRST = "first"
    """The first key this file came to know in that name."""
    VOUCHED = "vouched"
    """A trusted key says so: the person's own, or somebody else's."""
    CLAIMED = "claimed"
    """A further key in the name of somebody whose first one is known, and nobody vouches."""
    FALSE = "false"
    """The key itself does not say so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """What one key has signed here, one after another.

    ``gaps`` is how many decisions are not here that a later one names as the one before.
    """

    key: Key
    trust: Trust
    voucher: str | None
    signed: int
    gaps: int

    @property
    def is_trusted(self) -> bool:
        """Whether the key is taken for its person's."""
        return self.trust in (Trust.FIRST, Trust.VOUCHED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Every chain of a project, how many decisions of whom are unsigned, and what is wrong.

    ``may_lack``: it holds a part of the project, or the hub keeps back what is read blind, so
    that gaps are no sign of something taken out.
    """

    chains: tuple[Chain, ...]
    unsigned: dict[str, int]
    may_lack: bool
    findings: tuple[Finding, ...]


def read_provenance(project: Project) -> Provenance:
    """Verify every signature of a project; RasidError where the library for it is missing."""
    db = project.connection
    may_lack = is_part(db) or bool(db.execute("SELECT 1 FROM hub_withheld").fetchone())
    joined = bool(db.execute("SELECT 1 FROM hub").fetchone())
    authors = dict(db.execute("SELECT id, author FROM revision"))
    chains: list[Chain] = []
    findings: list[Finding] = []
    signed: set[str] = set()
    for chain in _trusted_or_not(db, project.info.id):
        reading = _Reading(project.info.id, chain, authors, may_lack=may_lack, joined=joined)
        findings += _about_key(chain)
        findings += reading.findings(read_signatures(db, chain.key.id))
        chains.append(replace(chain, signed=len(reading.signed), gaps=reading.gaps))
        if chain.is_trusted:
            signed |= reading.signed
    signing = {chain.key.person for chain in chains if chain.is_trusted}
    unsigned: dict[str, int] = {}
    for revision, author in authors.items():
        if revision not in signed:
            unsigned[author] = unsigned.get(author, 0) + 1
            if author in signing:
                what = f"is in the name of {author}, who signs, and is not signed with their key"
                findings.append(Finding(_named(revision), what))
    return Provenance(
        chains=tuple(chains), unsigned=unsigned, may_lack=may_lack, findings=tuple(findings)
    )


def _named(revision: str) -> str:
    return f"revision {revision[:12]}"


def _about_key(chain: Chain) -> Iterator[Finding]:
    where = f"key {chain.key.id[:12]}"
    if chain.trust is Trust.FALSE:
        yield Finding(where, f"does not itself say that it is {chain.key.person}'s")
    elif chain.trust is Trust.CLAIMED:
        what = f"is a further key in the name of {chain.key.person}, and no trusted key vouches"
        yield Finding(where, what)


class _Reading:
    """Goes through the signatures of one key: which revisions it signed, and what is wrong."""

    def __init__(
        self, project: str, chain: Chain, authors: dict[str, str], *, may_lack: bool, joined: bool
    ) -> None:
        self._project = project
        self._key = chain.key
        self._authors = authors
        self._may_lack, self._joined = may_lack, joined
        self.signed: set[str] = set()
        self.gaps = 0

    def findings(self, signatures: Iterable[Signature]) -> Iterator[Finding]:
        """Everything wrong with them; ``signed`` and ``gaps`` are known when it is through."""
        person = self._key.person
        there: set[str] = set()
        for one in signatures:
            there.add(one.revision)
            where = _named(one.revision)
            if not self._holds(one):
                yield Finding(where, f"the signature with {person}'s key is not of this statement")
            elif one.revision not in self._authors:
                yield Finding(where, f"was signed by {person} and is gone")
            elif self._authors[one.revision] != person:
                author = self._authors[one.revision]
                yield Finding(where, f"is by {author} and signed with the key of {person}")
            else:
                self.signed.add(one.revision)
            if one.previous is not None and one.previous not in there:
                self.gaps += 1
                if not self._may_lack:
                    why = " or was not taken by the hub" if self._joined else ""
                    yield Finding(where, f"what {person} signed just before it is gone{why}")

    def _holds(self, one: Signature) -> bool:
        said = decision_statement(
            project=self._project,
            key=one.key,
            number=one.number,
            previous=one.previous,
            revision=one.revision,
        )
        return is_signed_by(one.key, one.signature, said)


def _trusted_or_not(db: sqlite3.Connection, project: str) -> list[Chain]:
    """Every key with what speaks for it, in the order they came to be known here."""
    said = db.execute("SELECT key, voucher, signature FROM vouching ORDER BY key, voucher")
    vouchings = [row for row in said.fetchall() if row[0] != row[1]]
    chains: dict[str, Chain] = {}
    for key in read_keys(db):
        statement = _of_key(project, key)
        if not is_signed_by(key.id, key.signature, statement):
            trust = Trust.FALSE
        elif any(one.key.person == key.person and one.is_trusted for one in chains.values()):
            trust = Trust.CLAIMED
        else:
            trust = Trust.FIRST
        chains[key.id] = Chain(key=key, trust=trust, voucher=None, signed=0, gaps=0)
    while newly := next(_vouched(chains, vouchings, project), None):
        chains[newly.key.id] = newly
    return list(chains.values())


def _vouched(
    chains: dict[str, Chain], vouchings: list[tuple[str, str, str]], project: str
) -> Iterator[Chain]:
    """Keys that a trusted one vouches for; their own person's before others'."""
    for own in (True, False):
        for id_, voucher, signature in vouchings:
            claimed, speaker = chains.get(id_), chains.get(voucher)
            if claimed is None or speaker is None or claimed.trust is not Trust.CLAIMED:
                continue
            is_own = speaker.key.person == claimed.key.person
            said = _of_key(project, claimed.key)
            holds = is_own == own and speaker.is_trusted and is_signed_by(voucher, signature, said)
            if holds:
                yield replace(claimed, trust=Trust.VOUCHED, voucher=speaker.key.person)


def _of_key(project: str, key: Key) -> bytes:
    return key_statement(project=project, key=key.id, person=key.person, created=key.created)
