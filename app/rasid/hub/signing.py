"""Ed25519 keys: one for each person on this machine, made on first use, and what they sign."""

from __future__ import annotations

import hashlib
import os
import tempfile
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_config_path

from rasid.core.arabic import fold
from rasid.errors import RasidError
from rasid.hub.library import need
from rasid.storage.connection import transaction
from rasid.storage.project import Project
from rasid.storage.signatures import (
    Key,
    add_vouching,
    begin_signing,
    is_part,
    read_keys,
    set_desk,
)

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (
        Ed25519PrivateKey,
        Ed25519PublicKey,
    )

_ED25519 = "cryptography.hazmat.primitives.asymmetric.ed25519"
_SERIALIZATION = "cryptography.hazmat.primitives.serialization"


@dataclass(frozen=True, slots=True)
class Ed25519Signer:
    """Signs with one private key."""

    private: Ed25519PrivateKey

    @property
    def key(self) -> str:
        """The public key, in hexadecimal."""
        return self.private.public_key().public_bytes_raw().hex()

    def sign(self, statement: bytes) -> str:
        """The signature of a statement, in hexadecimal."""
        return self.private.sign(statement).hex()


def find_signer(person: str) -> Ed25519Signer:
    """The signer of a person on this machine; the key is made where there is none yet.

    RasidError where the library for it is missing, or its file cannot be read or written.
    """
    return _signer_at(key_file(person))


def key_file(person: str) -> Path:
    """Where this machine's user keeps the private key of a person."""
    name = hashlib.sha256(fold(person).encode("utf-8")).hexdigest()[:16]
    return user_config_path("rasid", appauthor=False) / "keys" / f"{name}.pem"


@cache
def _signer_at(path: Path) -> Ed25519Signer:
    made = need(_ED25519)
    try:
        if not path.exists():
            _write_new(path)
        private = need(_SERIALIZATION).load_pem_private_key(path.read_bytes(), password=None)
    except (OSError, ValueError, TypeError) as error:  # TypeError: it wants a password
        raise RasidError(
            "The key in {path} could not be read or made: {why}. Put back a copy of it, or sign "
            "with a new one after moving it away.",
            path=path,
            why=error,
        ) from error
    if not isinstance(private, made.Ed25519PrivateKey):
        raise RasidError(
            "The key in {path} could not be read or made: {why}. Put back a copy of it, or sign "
            "with a new one after moving it away.",
            path=path,
            why="no Ed25519 key",
        )
    return Ed25519Signer(private)


def _write_new(path: Path) -> None:
    """A new key for this user's eyes only; of two programs that make one at once, one wins."""
    serialization = need(_SERIALIZATION)
    pem = (
        need(_ED25519)
        .Ed25519PrivateKey.generate()
        .private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    descriptor, aside = tempfile.mkstemp(dir=path.parent)  # made with 0600
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(pem)
            file.flush()
            os.fsync(file.fileno())
        os.link(aside, path)
    except FileExistsError:
        pass
    finally:
        os.unlink(aside)


def is_signed_by(key: str, signature: str, statement: bytes) -> bool:
    """Whether a public key made a signature over exactly this statement."""
    invalid = need("cryptography.exceptions").InvalidSignature
    try:
        _public(key).verify(bytes.fromhex(signature), statement)
    except (invalid, ValueError):
        return False
    return True


@lru_cache(maxsize=64)
def _public(key: str) -> Ed25519PublicKey:
    """ValueError where it is none."""
    public: Ed25519PublicKey = need(_ED25519).Ed25519PublicKey.from_public_bytes(bytes.fromhex(key))
    return public


# --- in a project -----------------------------------------------------------------------------


def start_signing(project: Project, person: str) -> int:
    """Sign what is decided in this file from now on, and what the person decided before.

    Returns how many earlier decisions were signed.
    """
    name = project.add_person(person)
    return begin_signing(project, name, find_signer(name))


def stop_signing(project: Project) -> None:
    """Leave what is decided in this file from now on unsigned; what was signed stays so."""
    with transaction(project.connection) as db:
        set_desk(db, signing=False, part=is_part(db))


def vouch(project: Project, key: str, person: str) -> Key:
    """Say with a person's key that another one, by the beginning of its id, is its person's.

    RasidError where there is not one such key.
    """
    found = [known for known in read_keys(project.connection) if known.id.startswith(key)]
    if len(found) != 1:
        raise RasidError("There is not one key {key}. Take it from `rasid sign`.", key=key)
    name = project.add_person(person)
    with transaction(project.connection) as db:
        add_vouching(db, found[0], name, find_signer(name))
    return found[0]
