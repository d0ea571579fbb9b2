"""Connects to a hub, with a password from wherever it is kept, and says why where that fails."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from rasid.errors import RasidError
from rasid.hub.library import need
from rasid.hub.secrets import HubUrl, remember_password, with_known_password

if TYPE_CHECKING:
    import psycopg

Ask = Callable[[HubUrl], str | None]
"""Asks a person for the password of a hub, until it is right; None where they would not say."""


class OfflineError(RasidError):
    """The hub cannot be reached now; work goes on, and is sent later."""


class NotNowError(RasidError):
    """The hub answers and takes nothing in now; a while later it may."""


class PasswordError(RasidError):
    """The hub wants a password, or another one; a person can write it."""


def connect(url: HubUrl, *, ask: Ask | None = None) -> psycopg.Connection:
    """A connection in which each statement stands for itself (autocommit).

    The password is the URL's own, else the keyring's, else PGPASSFILE's, else what ``ask`` says;
    one that was asked for or written in the URL, and is right, goes into the keyring. OfflineError
    where nobody answers, PasswordError where the password will not do; RasidError where the hub, or
    its certificate, says no.
    """
    driver = need("psycopg")
    known = with_known_password(url)
    try:
        connection: psycopg.Connection = driver.connect(**known.arguments(), autocommit=True)
    except driver.OperationalError as error:
        said = ask(url) if ask is not None and _wants_password(error) else None
        if said is None:
            raise explained(error, known) from None  # the cause may hold the connection's details
        return connect(replace(url, password=said), ask=ask)
    if url.password is not None:
        remember_password(url)
    return connection


def _wants_password(error: psycopg.OperationalError) -> bool:
    """Whether the hub wants a password and got none, or a wrong one."""
    return bool(error.pgconn and error.pgconn.needs_password) or _REFUSED in str(error)


_REFUSED = "password authentication failed"
_SENTENCES = (
    (
        ("certificate verify failed", "certificate", "root.crt"),
        "The certificate of {url} is not one this machine trusts. Ask who runs it for its root "
        "certificate, and name the file as sslrootcert in the address.",
    ),
    (
        ("does not support ssl", "no pg_hba.conf entry", "no encryption"),
        "{url} lets you in only from other places, or offers no TLS. Ask who runs it.",
    ),
    (
        ("does not exist", "not permitted to log in", "permission denied for database"),
        "{url} knows no such person or database. Check the address, or ask who runs it.",
    ),
)


def explained(error: Exception, url: HubUrl) -> RasidError:
    """What PostgreSQL says where no connection comes about, as a sentence without the password."""
    said = str(error).lower()
    if any(sign in said for sign in (_REFUSED, "no password supplied", "password was provided")):
        return PasswordError(
            "{url} does not take this name and password. Write the password anew.", url=url.stored
        )
    for signs, sentence in _SENTENCES:
        if any(sign in said for sign in signs):
            return RasidError(sentence, url=url.stored)
    return OfflineError(
        "{url} cannot be reached now. Your work goes on here and is sent later.", url=url.stored
    )
