"""People whose names are not to leave the project: marked and unmarked, each a revision."""

import hashlib
import secrets
from dataclasses import dataclass, replace
from itertools import chain

from rasid.core.names import parts_of
from rasid.core.vocabulary import RevisionKind
from rasid.errors import RasidError
from rasid.review.settling import heads, settling
from rasid.storage.log import Draft, Outcome, history, write
from rasid.storage.project import Project

SECRET = "masking"
"""The subject that keeps the project's secret: without it no pseudonym tells a name."""
_LONGEST = 120
_BYTES = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Mask:
    """A person to be masked: by a name, and by other spellings of it or other names."""

    name: str
    spellings: tuple[str, ...] = ()
    author: str = ""
    time: str = ""


def find_masks(*projects: Project) -> list[Mask]:
    """The people to be masked in any of the projects, by name; with all that any desk has marked
    where they differ.
    """
    found: dict[str, Mask] = {}
    for each in chain.from_iterable(heads(of, "subject GLOB ?", "k-*") for of in projects):
        if "name" not in each.body or each.body.get("removed"):
            continue
        known = found.get(each.subject)
        names = (each.body["name"], *each.body["spellings"])
        if known is not None:
            spellings = dict.fromkeys((*known.spellings, *names)).keys() - {known.name}
            found[each.subject] = replace(known, spellings=tuple(sorted(spellings)))
        else:
            found[each.subject] = Mask(
                name=names[0], spellings=names[1:], author=each.author, time=each.time
            )
    return sorted(found.values(), key=lambda mask: mask.name)


def add_mask(
    project: Project, name: str, *, author: str, spellings: tuple[str, ...] = ()
) -> Outcome:
    """Mark a person; what was marked under the name before is kept and added to.

    RasidError for what is no name.
    """
    clean = _clean(name)
    known = next((each for each in find_masks(project) if _key(each.name) == _key(clean)), None)
    others = dict.fromkeys(map(_clean, spellings)) | dict.fromkeys(known.spellings if known else ())
    if known is not None and known.name != clean:
        others[clean] = None
    body = {"name": known.name if known else clean, "spellings": list(others)}
    drafts = [settling(project, _subject(clean), body)]
    if secret_of(project) is None:
        made = {"secret": secrets.token_hex(_BYTES)}
        drafts.append(
            Draft(subject=SECRET, kind=RevisionKind.CREATE, report=None, body=made, seen=None)
        )
    return write(project, author, drafts)


def remove_mask(project: Project, name: str, *, author: str) -> Outcome:
    """Let a name go out again; RasidError where nobody is marked by it."""
    key = _key(_clean(name))
    for each in find_masks(project):
        if _key(each.name) == key:
            body = {"name": each.name, "spellings": list(each.spellings), "removed": True}
            return write(project, author, [settling(project, _subject(name), body)])
    raise RasidError("Nobody is marked as {name}. List those who are.", name=name)


def secret_of(project: Project) -> str | None:
    """The secret of the project, the first that any desk made; None where nobody was marked."""
    made = [each for each in history(project, SECRET) if "secret" in each.body]
    return str(made[0].body["secret"]) if made else None


def _clean(name: str) -> str:
    clean = " ".join(name.split())
    letters = sum(len(word) for part in parts_of(clean) for word in part)
    if letters < 2 or len(clean) > _LONGEST:
        raise RasidError("A name has 2 to {most} letters. Write the person's name.", most=_LONGEST)
    return clean


def _key(name: str) -> str:
    return " ".join(word for part in parts_of(name) for word in part)


def _subject(name: str) -> str:
    return f"k-{hashlib.sha256(_key(name).encode('utf-8')).hexdigest()[:20]}"
