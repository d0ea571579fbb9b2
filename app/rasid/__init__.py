"""Rasid (راصد): turns Arabic conflict reports into a verified event dataset.

In Python: ``rasid.open`` reads a project, ``rasid.extract`` a text (docs/python.md).
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rasid.api.project import ProjectReader, open
    from rasid.api.record import Casualty, Event, Report, Span
    from rasid.api.text import extract
    from rasid.core.bounds import Bounds
    from rasid.core.policy import Policy
    from rasid.core.tally import Tally
    from rasid.errors import RasidError

__version__ = "0.1.0"

__all__ = [
    "Bounds",
    "Casualty",
    "Event",
    "Policy",
    "ProjectReader",
    "RasidError",
    "Report",
    "Span",
    "Tally",
    "__version__",
    "extract",
    "open",
]

_FROM = {
    "ProjectReader": "rasid.api.project",
    "open": "rasid.api.project",
    "Casualty": "rasid.api.record",
    "Event": "rasid.api.record",
    "Report": "rasid.api.record",
    "Span": "rasid.api.record",
    "extract": "rasid.api.text",
    "Bounds": "rasid.core.bounds",
    "Policy": "rasid.core.policy",
    "Tally": "rasid.core.tally",
    "RasidError": "rasid.errors",
}
"""Where a name comes from; nothing of it is imported before it is asked for."""


def __getattr__(name: str) -> Any:
    if name not in _FROM:
        raise AttributeError(f"module 'rasid' has no attribute {name!r}")
    return getattr(import_module(_FROM[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *_FROM})
