"""What PostgreSQL says of the world, in sentences."""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from psycopg import errors

from rasid.errors import RasidError
from rasid.hub.connecting import NotNowError, OfflineError

_SENTENCES: tuple[tuple[type[psycopg.Error] | tuple[type[psycopg.Error], ...], str], ...] = (
    (
        errors.ReadOnlySqlTransaction,
        "The hub takes in nothing now: it is read-only. Your work is kept here and is sent later.",
    ),
    (
        (errors.DiskFull, errors.OutOfMemory, errors.InsufficientResources),
        "The hub is full and takes in nothing. Tell who runs it; your work is kept here and is "
        "sent later.",
    ),
    (
        (errors.LockNotAvailable, errors.QueryCanceled, errors.DeadlockDetected),
        "The hub is busy. Your work is kept here; synchronise again in a while.",
    ),
    (
        (errors.InvalidSchemaName, errors.UndefinedTable, errors.UndefinedFunction),
        "There is no hub in this database. Make one with `rasid hub init`, or check the address.",
    ),
    (
        errors.InsufficientPrivilege,
        "The hub does not let you do this. Ask who runs it what your role is.",
    ),
)
_PASSES = (
    *(errors.ReadOnlySqlTransaction, errors.DiskFull, errors.OutOfMemory),
    *(errors.InsufficientResources, errors.LockNotAvailable, errors.QueryCanceled),
    errors.DeadlockDetected,
)
"""Of a hub that takes nothing in for a while."""


@contextmanager
def explaining() -> Iterator[None]:
    """Whatever PostgreSQL says of the world inside is a RasidError; OfflineError where the
    connection is gone. Its other errors are ours and go through.
    """
    try:
        yield
    except psycopg.Error as error:
        for kind, sentence in _SENTENCES:
            if isinstance(error, kind):
                if isinstance(error, _PASSES):
                    raise NotNowError(sentence) from error
                raise RasidError(sentence) from error
        if isinstance(error, errors.DatabaseError) and error.sqlstate is not None:
            if error.sqlstate.startswith(("57P", "08", "53", "58")):
                raise _broken_off() from error
            raise
        if isinstance(error, psycopg.OperationalError | psycopg.InterfaceError):
            raise _broken_off() from error
        raise


def _broken_off() -> OfflineError:
    return OfflineError(
        "The connection to the hub broke off. What came through is kept; the rest is sent later."
    )
