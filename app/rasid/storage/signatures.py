"""The signatures of a project's decisions, and the public keys they are made with.

Keys, vouchings and signatures travel with the decisions and are never changed. What signs, and
what verifies, comes from above: nothing here knows how.
"""

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rasid.core.revision import Revision
from rasid.core.signing import decision_statement, key_statement
from rasid.errors import RasidError
from rasid.storage.connection import transaction
from rasid.storage.project import Project, now
from rasid.storage.signer import Signer, signer_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """A public key and whose it says it is; ``signature`` is its own over that."""

    id: str
    person: str
    created: str
    signature: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """A key's ``number``-th signature in a project, over one revision after ``previous``."""

    revision: str
    key: str
    number: int
    previous: str | None
    signature: str


def signs(db: sqlite3.Connection) -> bool:
    """Whether decisions that are written into this file are signed."""
    row = db.execute("SELECT signs FROM desk").fetchone()
    return bool(row and row[0])


def is_part(db: sqlite3.Connection) -> bool:
    """Whether this file was cut out of a project and holds some of its decisions only."""
    row = db.execute("SELECT part FROM desk").fetchone()
    return bool(row and row[0])


def set_desk(db: sqlite3.Connection, *, signing: bool, part: bool) -> None:
    """Say whether what is written into this file is signed, and whether it is a part."""
    db.execute("INSERT OR REPLACE INTO desk VALUES (1, ?, ?)", (signing, part))


def sign_written(db: sqlite3.Connection, author: str, revisions: Sequence[Revision]) -> None:
    """Sign what is just being written, where this file says so; in the writer's transaction.

    RasidError where it is to be signed and nothing here can.
    """
    if not signs(db):
        return
    sign_revisions(db, author, signer_of(author), [one.id for one in revisions])


def begin_signing(project: Project, author: str, signer: Signer) -> int:
    """Sign from now on, and what stands in the author's name without a signature; how many."""
    name = project.add_person(author)
    with transaction(project.connection) as db:
        set_desk(db, signing=True, part=is_part(db))
        rows = db.execute(
            """
            SELECT id FROM revision
            WHERE author = ? AND id NOT IN (SELECT revision FROM signature) ORDER BY seq
            """,
            (name,),
        ).fetchall()
        ids = [id_ for (id_,) in rows]
        sign_revisions(db, name, signer, ids)
    return len(ids)


def sign_revisions(
    db: sqlite3.Connection, person: str, signer: Signer, revisions: Iterable[str]
) -> None:
    """Add signatures of revisions, each after the one before; and the key, where it is new."""
    (project,) = db.execute("SELECT id FROM project").fetchone()
    _introduce(db, project, person, signer)
    last = db.execute(
        "SELECT number, revision FROM signature WHERE key = ? ORDER BY number DESC, revision",
        (signer.key,),
    ).fetchone()
    number, previous = last or (0, None)
    rows = []
    for revision in revisions:
        number += 1
        statement = decision_statement(
            project=project, key=signer.key, number=number, previous=previous, revision=revision
        )
        rows.append((revision, signer.key, number, previous, signer.sign(statement)))
        previous = revision
    db.executemany("INSERT INTO signature VALUES (?, ?, ?, ?, ?)", rows)


def _introduce(db: sqlite3.Connection, project: str, person: str, signer: Signer) -> None:
    known = db.execute("SELECT person FROM key WHERE id = ?", (signer.key,)).fetchone()
    if known is None:
        created = now()
        said = key_statement(project=project, key=signer.key, person=person, created=created)
        db.execute(
            "INSERT INTO key (id, person, created, signature) VALUES (?, ?, ?, ?)",
            (signer.key, person, created, signer.sign(said)),
        )
    elif known != (person,):
        raise RasidError(
            "This key is the one of {other} in this project, not of {person}. Sign with your own.",
            other=known[0],
            person=person,
        )


def add_vouching(db: sqlite3.Connection, key: Key, person: str, signer: Signer) -> None:
    """Let a person's key, which is added where it is new, say that another is its person's."""
    (project,) = db.execute("SELECT id FROM project").fetchone()
    _introduce(db, project, person, signer)
    said = key_statement(project=project, key=key.id, person=key.person, created=key.created)
    db.execute(
        "INSERT OR IGNORE INTO vouching VALUES (?, ?, ?)", (key.id, signer.key, signer.sign(said))
    )


# --- reading and uniting ----------------------------------------------------------------------


def read_keys(db: sqlite3.Connection) -> list[Key]:
    """All keys, in the order this file came to know them."""
    rows = db.execute("SELECT id, person, created, signature FROM key ORDER BY seq")
    return [Key(id=i, person=p, created=c, signature=s) for i, p, c, s in rows]


def read_signatures(db: sqlite3.Connection, key: str) -> Iterable[Signature]:
    """The signatures of one key, in their order."""
    rows = db.execute(
        """
        SELECT revision, key, number, previous, signature FROM signature
        WHERE key = ? ORDER BY number, revision
        """,
        (key,),
    )
    return (
        Signature(revision=r, key=k, number=n, previous=p, signature=s) for r, k, n, p, s in rows
    )


def copy_signatures(db: sqlite3.Connection, other: sqlite3.Connection) -> None:
    """Take from another file the keys, the vouchings, and the signatures of what is here."""
    db.executemany(
        "INSERT OR IGNORE INTO key (id, person, created, signature) VALUES (?, ?, ?, ?)",
        other.execute("SELECT id, person, created, signature FROM key ORDER BY seq"),
    )
    db.executemany(
        "INSERT OR IGNORE INTO vouching VALUES (?, ?, ?)",
        other.execute("SELECT key, voucher, signature FROM vouching"),
    )
    db.executemany(
        """
        INSERT OR IGNORE INTO signature SELECT ?1, ?2, ?3, ?4, ?5
        WHERE EXISTS (SELECT 1 FROM revision WHERE id = ?1)
        """,
        other.execute("SELECT revision, key, number, previous, signature FROM signature"),
    )
