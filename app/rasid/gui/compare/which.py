"""Which state of which project stands on a side, what it is called, and how it is opened."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from rasid.gui.inspector.drawing import in_own_direction
from rasid.review.comparing import Side
from rasid.review.sides import read_side
from rasid.storage.project import Project


@dataclass(frozen=True, slots=True)
class Which:
    """``state`` as ``rasid.review.sides`` reads it; ``file`` is None for the open project.

    ``older`` are earlier rules: of the newer ones only that is shown which the older said
    otherwise and which differs from what people decided.
    """

    state: str = ""
    file: Path | None = None
    older: str = ""


_NOW = QT_TRANSLATE_NOOP("Which", "Now")
_MACHINE = QT_TRANSLATE_NOOP("Which", "The machine")
_RULES = QT_TRANSLATE_NOOP("Which", "Rules {version}")
_REVISION = QT_TRANSLATE_NOOP("Which", "At revision {id}")
_UPGRADE = QT_TRANSLATE_NOOP("Which", "what is new since {version} and differs from people")
_PERSON = QT_TRANSLATE_NOOP("Which", "what this person decided")
_PROPOSED = QT_TRANSLATE_NOOP("Which", "as last proposed")
_STANDING = QT_TRANSLATE_NOOP("Which", "as it stands")
_MOMENT = QT_TRANSLATE_NOOP("Which", "as it was then (UTC)")


def named(which: Which) -> tuple[str, str]:
    """What a side is called, and a word more about it."""
    kind, _, value = which.state.partition(":")
    if kind in ("", "now"):
        name, hint = _say(_NOW), _say(_STANDING)
    elif kind == "machine":
        name, hint = _say(_MACHINE), _say(_PROPOSED)
    elif kind == "rules":
        name, hint = _say(_RULES).format(version=_isolated(value)), ""
        if which.older:
            hint = _say(_UPGRADE).format(version=_isolated(which.older))
    elif kind == "by":
        name, hint = in_own_direction(value), _say(_PERSON)
    elif kind == "revision":
        name, hint = _say(_REVISION).format(id=_isolated(value[:8])), ""
    else:
        name, hint = _isolated(which.state.replace("T", " ")), _say(_MOMENT)
    if which.file is not None:
        name = f"{name} · {in_own_direction(which.file.name)}"
    return name, hint


def side_of(which: Which, project: Project) -> Side:
    """The side of a comparison; RasidError where the project knows no such state."""
    side = read_side(project, which.state)
    return Side(name=named(which)[0], project=project, view=side.view)


def older_side_of(which: Which, project: Project) -> Side:
    """The side of the older rules."""
    return side_of(Which(f"rules:{which.older}", which.file), project)


def _say(source: object) -> str:
    return QCoreApplication.translate("Which", str(source))


def _isolated(text: str) -> str:
    return f"\u2068{text}\u2069"
