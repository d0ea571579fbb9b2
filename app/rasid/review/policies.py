"""Policies saved with a project: made, chosen, withdrawn, each a revision like any decision."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from rasid.core.policy import CODEBOOK, READY, Policy, policy_name, policy_values, read_policy
from rasid.errors import RasidError
from rasid.review.settling import settling
from rasid.storage.log import Outcome, history, write
from rasid.storage.project import Project
from rasid.storage.standing import decisions

IN_FORCE = "policy"
"""The subject of decisions about which policy holds for the project."""
_SUFFIX = ".json"


@dataclass(frozen=True, slots=True, kw_only=True)
class SavedPolicy:
    """A policy as it stands. ``version`` counts its revisions, 0 for one every project has.

    ``contested`` says that two people have made it differently on two desks.
    """

    policy: Policy
    version: int = 0
    author: str | None = None
    time: str | None = None
    contested: bool = False
    in_force: bool = False


def find_policies(project: Project) -> list[SavedPolicy]:
    """All policies of a project, those every project has first."""
    found = {name: SavedPolicy(policy=policy) for name, policy in READY.items()}
    for each in decisions(project.connection, "subject GLOB ?", ("y-*",)):
        if _holds(each.body):
            policy = read_policy(each.body["policy"])
            found[policy.name] = SavedPolicy(
                policy=policy,
                version=len(history(project, each.subject)),
                author=each.author,
                time=each.time,
                contested=each.contested,
            )
    name = None if _is_disputed(project) else _name_in_force(project)
    return [replace(each, in_force=each.policy.name == name) for each in found.values()]


def get_policy(project: Project, name: str) -> Policy:
    """A policy by its name, or that of a file ``NAME.json``.

    RasidError where there is none, or where two people have made it differently.
    """
    if name.endswith(_SUFFIX):
        return policy_from(Path(name))
    known = find_policies(project)
    for each in known:
        if each.policy.name == " ".join(name.split()):
            if each.contested:
                raise RasidError(
                    "The policy {name} was made differently by two people. Make it anew.",
                    name=each.policy.name,
                )
            return each.policy
    raise RasidError(
        "There is no policy {name}. There are: {known}.",
        name=name,
        known=", ".join(each.policy.name for each in known),
    )


def policy_in_force(project: Project) -> Policy:
    """The policy that holds where nobody names another; the codebook's where none was chosen.

    RasidError where it is there no longer, or was chosen or made differently by two people.
    """
    if _is_disputed(project):
        raise RasidError("Two people chose different policies. Choose one for the project.")
    return get_policy(project, _name_in_force(project))


def make_policy(project: Project, policy: Policy, *, author: str) -> Outcome:
    """Save a policy under its name; what stood there before stays in its history."""
    name = policy_name(policy.name)
    if name in READY:
        raise RasidError(
            "{name} is a policy of every project and stays as it is. Choose another name.",
            name=name,
        )
    subject = _subject(name)
    return write(
        project,
        author,
        [settling(project, subject, {"name": name, "policy": policy_values(policy)})],
    )


def withdraw_policy(project: Project, name: str, *, author: str) -> Outcome:
    """Take a policy away; its history stays. RasidError for one in force or of every project."""
    policy = get_policy(project, name)
    if policy.name in READY or policy.name == _name_in_force(project):
        raise RasidError(
            "{name} cannot be withdrawn: it is in force, or a policy of every project.",
            name=policy.name,
        )
    body = {"name": policy.name, "policy": policy_values(policy), "withdrawn": True}
    return write(project, author, [settling(project, _subject(policy.name), body)])


def use_policy(project: Project, name: str, *, author: str) -> Outcome:
    """Let a policy hold for the project from now on."""
    body = {"name": get_policy(project, name).name}
    return write(project, author, [settling(project, IN_FORCE, body)])


def versions_of(project: Project, name: str) -> list[tuple[Policy, str, str]]:
    """A saved policy as it was from time to time, newest first, with who made it and when."""
    made = [each for each in history(project, _subject(name)) if "policy" in each.body]
    return [(read_policy(each.body["policy"]), each.author, each.time) for each in reversed(made)]


def policy_from(path: Path) -> Policy:
    """A policy from a JSON file such as ``policy.json``; RasidError where it is none."""
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise RasidError("{file} could not be read. Check that it exists.", file=path) from error
    except ValueError as error:
        raise RasidError("{file} holds no JSON.", file=path) from error
    if isinstance(values, dict) and "name" not in values:
        values["name"] = path.stem
    return read_policy(values)


def _is_disputed(project: Project) -> bool:
    return any(each.contested for each in decisions(project.connection, "subject = ?", (IN_FORCE,)))


def _name_in_force(project: Project) -> str:
    chosen = decisions(project.connection, "subject = ?", (IN_FORCE,))
    return str(chosen[0].body.get("name", CODEBOOK.name)) if chosen else CODEBOOK.name


def _holds(body: Mapping[str, Any]) -> bool:
    return "policy" in body and not body.get("withdrawn")


def _subject(name: str) -> str:
    return f"y-{hashlib.sha256(name.encode('utf-8')).hexdigest()[:20]}"
