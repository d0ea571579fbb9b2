"""Imports the libraries that only some formats need, and that are not installed with Rasid."""

from importlib import import_module
from types import ModuleType

from rasid.errors import RasidError


def need(module: str, extra: str) -> ModuleType:
    """The module; RasidError that says what to install where it is missing."""
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        raise RasidError(
            "The format needs {library}, which is not installed. Run: pip install 'rasid[{extra}]'",
            library=module,
            extra=extra,
        ) from error
