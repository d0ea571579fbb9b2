"""Imports the libraries that only a team's hub needs, and that are not installed with Rasid."""

from importlib import import_module
from types import ModuleType

from rasid.errors import RasidError


def need(module: str) -> ModuleType:
    """The module; RasidError that says what to install where it is missing."""
    try:
        return import_module(module)
    except ModuleNotFoundError as error:
        raise RasidError(
            "This needs {library}, which is not installed. Run: pip install 'rasid[hub]'",
            library=module.partition(".")[0],
        ) from error
