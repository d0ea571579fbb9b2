"""Names a side of a comparison in words: a file, and which state of it."""

import re
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path

from rasid.core.revision import Revision
from rasid.errors import RasidError
from rasid.review.comparing import Side
from rasid.review.snapshots import snapshot_view
from rasid.storage.log import get_revision
from rasid.storage.project import Project
from rasid.storage.views import MACHINE, NOW, View

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?Z?")
_LAST = time(23, 59, 59, 999_999)


def split_side(words: str) -> tuple[Path, str]:
    """The file of a side and which state of it: what stands behind the last ``@``, "" for now.

    A file whose own name has an ``@`` is found where there is one of that name.
    """
    if Path(words).exists():
        return Path(words), ""
    file, _, state = words.rpartition("@")
    return (Path(file), state) if file else (Path(words), "")


def read_side(project: Project, state: str) -> Side:
    """A state of a project by its name.

    ``now`` or nothing: as it stands; ``machine``: the latest proposals; ``rules:VERSION``: those
    of one version; ``by:NAME``: what one person decided; a day or an instant (UTC): as it was
    then, the day included; ``revision:ID``: as it was when that was decided;
    ``snapshot:NAME``: as it was when it was named so. RasidError for words
    that name no state of this project.
    """
    kind, _, value = state.partition(":")
    name = f"{project.info.name}, {state}" if state else project.info.name
    if not state or state == "now":
        view = NOW
    elif state == "machine":
        view = MACHINE
    elif kind == "rules":
        view = View(decided=False, version=_version(project, value))
    elif kind == "by":
        view = View(author=_person(project, value))
    elif kind == "revision":
        view = View(until=_revision(project, value).time)
    elif kind == "snapshot":
        view = snapshot_view(project, value)
    else:
        view = View(until=_instant(state))
    return Side(name=name, project=project, view=view)


def told_apart(one: Side, two: Side) -> tuple[Side, Side]:
    """Two sides by names that tell them apart: with their files, where the project of both has one
    name but they come from two files; with the whole path where the files share a name, too.
    """
    paths = [side.project.path.resolve() for side in (one, two)]
    if paths[0] == paths[1] or one.project.info.name != two.project.info.name:
        return one, two
    files = [path.name for path in paths]
    if files[0] == files[1]:
        files = [str(path) for path in paths]
    told = [
        replace(side, name=f"{file}: {side.name}")
        for side, file in zip((one, two), files, strict=True)
    ]
    return told[0], told[1]


def _version(project: Project, version: str) -> str:
    known = [v for (v,) in project.connection.execute("SELECT DISTINCT version FROM extraction")]
    if version in known:
        return version
    raise RasidError(
        "No report was read by the rules {version}. There are: {known}.",
        version=version,
        known=", ".join(sorted(known)) or "–",
    )


def _person(project: Project, name: str) -> str:
    known = project.known_as(name)
    if known in project.people():
        return known
    raise RasidError(
        "Nobody called {name} has worked here. There are: {known}.",
        name=name,
        known=", ".join(project.people()) or "–",
    )


def _revision(project: Project, id_: str) -> Revision:
    return get_revision(project.connection, id_)


def _instant(words: str) -> str:
    """The last instant of a day, or an instant, as revisions tell time."""
    try:
        if _DAY.fullmatch(words):
            moment = datetime.combine(date.fromisoformat(words), _LAST)
        elif _INSTANT.fullmatch(words):
            moment = datetime.fromisoformat(words.removesuffix("Z"))
        else:
            raise ValueError
    except ValueError as error:
        raise RasidError(
            "“{words}” names no state of a project. Write now, machine, rules:VERSION, by:NAME, "
            "revision:ID, snapshot:NAME, or a day such as 2026-11-03.",
            words=words,
        ) from error
    return moment.isoformat(timespec="microseconds") + "Z"
