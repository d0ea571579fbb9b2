"""What a signature is over: the one spelling of each statement a key signs.

A statement names the project, so that none can be moved from one into another.
"""

from rasid.core.revision import canonical_json


def decision_statement(
    *, project: str, key: str, number: int, previous: str | None, revision: str
) -> bytes:
    """“This revision is mine”: the ``number``-th of this key, ``previous`` the one before.

    As a revision's id is a hash over all it says, author and time too, this is signed with it;
    as each names the one before, none can be taken out from between two others.
    """
    return _said("decision", project, key, number, previous, revision)


def key_statement(*, project: str, key: str, person: str, created: str) -> bytes:
    """“This key is this person's”: said by the key itself, or by another that vouches for it."""
    return _said("key", project, key, person, created)


def _said(what: str, *values: str | int | None) -> bytes:
    return f"rasid.{what}.v1\0{canonical_json(values)}".encode()
