"""Reads an export back from its folder, once it is known to be as its manifest says."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from rasid.core.event import Event
from rasid.core.policy import Policy, read_policy
from rasid.core.record import from_builtins
from rasid.core.tally import LeftOut, Tally, tally_dead
from rasid.errors import RasidError
from rasid.interchange.manifest import FORMAT
from rasid.interchange.whole_folder import MANIFEST

RECORDS = "records.jsonl"
_CHUNK = 1 << 20
_ELSEWHERE = frozenset({LeftOut.SAME_AS, LeftOut.UPDATED, LeftOut.PART_OF, LeftOut.NEAR_REPORT})
"""Why an event stands back as a whole: another one counts for it."""


@dataclass(frozen=True, slots=True)
class Told:
    """An event of an export as its record has it, the words its spans are, and its report."""

    values: Mapping[str, Any]
    words: Mapping[str, str]
    report: str
    title: str

    @property
    def id(self) -> str:
        """The id of the event."""
        return str(self.values["id"])


@dataclass(frozen=True)
class ReleaseFolder:
    """An export that is whole, with the values of its manifest."""

    path: Path
    manifest: Mapping[str, Any]
    _places: dict[str, int] = field(default_factory=dict)

    @cached_property
    def policy(self) -> Policy:
        """The policy it was made under."""
        return read_policy(self.manifest["policy"])

    @cached_property
    def elsewhere(self) -> dict[str, LeftOut]:
        """The events that another one counts for, and why."""
        return {
            each["event"]: LeftOut(each["why"])
            for each in self.manifest["dead"]["left_out"]
            if each["why"] in _ELSEWHERE
        }

    def dead(self, told: Told) -> Tally:
        """What an event adds to the dead of this export."""
        known = {name: value for name, value in told.values.items() if name not in _STANDING}
        event = from_builtins(known, Event)
        return tally_dead([event], self.elsewhere, self.policy)

    def events(self) -> Iterator[Told]:
        """All events, report by report; where each stands is remembered for ``find``."""
        with (self.path / RECORDS).open("rb") as file:
            place = 0
            for line in file:
                for told in _told(line):
                    self._places[told.id] = place
                    yield told
                place += len(line)

    def find(self, id_: str) -> Told | None:
        """One of the events that went by in ``events``."""
        if id_ not in self._places:
            return None
        with (self.path / RECORDS).open("rb") as file:
            file.seek(self._places[id_])
            return next(each for each in _told(file.readline()) if each.id == id_)


_STANDING = ("state", "author", "time", "revision")


def _told(line: bytes) -> Iterator[Told]:
    record = json.loads(line)
    words = {
        span["id"]: f"{span['text']} ({span['start']}–{span['end']})" for span in record["spans"]
    }
    for event in record["events"]:
        yield Told(event, words, record["report"]["id"], record["report"]["title"])


def open_release(path: Path) -> ReleaseFolder:
    """The export in a folder; RasidError where it is none, or not as its manifest says."""
    try:
        manifest = json.loads((path / MANIFEST).read_bytes())
    except (OSError, ValueError) as error:
        raise RasidError("{path} is no export of Rasid. Name its folder.", path=path) from error
    if not isinstance(manifest, dict) or manifest.get("format") != FORMAT:
        raise RasidError(
            "{path} was exported by another version of Rasid. Export it again with this one.",
            path=path,
        )
    for name, facts in manifest["files"].items():
        if _sha256(path / name) != facts["sha256"]:
            raise RasidError(
                "{file} is not as the manifest of {path} says. Take the export from where it was "
                "made.",
                file=name,
                path=path,
            )
    if RECORDS not in manifest["files"]:
        raise RasidError(
            "{path} holds no records.jsonl, so its events cannot be compared. Export with the "
            "format jsonl, too.",
            path=path,
        )
    return ReleaseFolder(path, manifest)


def _sha256(path: Path) -> str:
    hasher = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK):
                hasher.update(chunk)
    except OSError:
        return ""
    return hasher.hexdigest()
