"""Who signs decisions in whose name: told from above, for storage knows no keys."""

from collections.abc import Callable
from typing import Protocol

from rasid.errors import RasidError


class Signer(Protocol):
    """Signs in the name of one person."""

    @property
    def key(self) -> str:
        """The public key: 64 hexadecimal digits."""

    def sign(self, statement: bytes) -> str:
        """The signature of a statement: 128 hexadecimal digits."""


def _nobody(person: str) -> Signer:
    raise RasidError(
        "The decisions of this project are signed, and this program has no key of {person}. "
        "Decide in Rasid's window or on its command line.",
        person=person,
    )


_find: Callable[[str], Signer] = _nobody


def use_signers(find: Callable[[str], Signer]) -> None:
    """Say how the signer of a person is found; whatever starts Rasid does so once."""
    global _find
    _find = find


def signer_of(person: str) -> Signer:
    """Who signs in this person's name; RasidError where nothing here can."""
    return _find(person)
