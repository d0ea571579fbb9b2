"""What stood in a project at one moment, revision by revision, so that it can be read for ever.

An instant is not enough for that: work that is merged later brings in decisions made before it.
"""

import hashlib
import sqlite3
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from rasid.core.revision import canonical_json
from rasid.errors import RasidError
from rasid.storage.standing import LATEST

_SHORT = 16  # digits of a revision id in a body: enough within one report, and the hash is over all


@dataclass(frozen=True, slots=True)
class FrozenReport:
    """A report at a moment: its latest extraction ("" for none), the ids of the revisions that
    stood in it, and a hash of how it came in.
    """

    extraction: str
    came: str
    revisions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Frozen:
    """Reports by id at a moment, and the revisions that stood for the project as a whole."""

    reports: Mapping[str, FrozenReport]
    of_project: tuple[str, ...]

    @property
    def hash(self) -> str:
        """Hex SHA-256 over everything in it, whole ids and all."""
        hasher = hashlib.sha256(canonical_json(self.of_project).encode())
        for id_, report in sorted(self.reports.items()):
            said = [id_, report.extraction, report.came, report.revisions]
            hasher.update(canonical_json(said).encode())
        return hasher.hexdigest()

    def heads(self) -> Iterator[str]:
        """The ids of all revisions that stood."""
        yield from self.of_project
        for report in self.reports.values():
            yield from report.revisions


_HEADS = """
    SELECT report, id FROM revision AS r
    WHERE subject NOT GLOB 'n-*' AND NOT EXISTS (SELECT 1 FROM revision_parent WHERE parent = r.id)
    ORDER BY report, id
"""
_REPORTS = f"""
    SELECT id, near, file, title, published, published_basis, source, url,
        coalesce((SELECT id FROM extraction WHERE report = report.id ORDER BY {LATEST} LIMIT 1), '')
    FROM report ORDER BY id
"""


def freeze(db: sqlite3.Connection, reports: Collection[str] | None = None) -> Frozen:
    """What stands now in these reports, or in all; other snapshots are no part of it."""
    heads = {
        report: tuple(id_ for _, id_ in group)
        for report, group in groupby(db.execute(_HEADS), lambda row: row[0])
    }
    found = {
        id_: FrozenReport(extraction, came, heads.get(id_, ()))
        for id_, extraction, came in _came(db, reports)
    }
    return Frozen(found, heads.get(None, ()))


def _came(
    db: sqlite3.Connection, reports: Collection[str] | None
) -> Iterator[tuple[str, str, str]]:
    """Id, latest extraction, and a hash of how each report came in."""
    rows = db.execute(_REPORTS).fetchall()
    wanted = {row[0] for row in rows} if reports is None else set(reports)
    for id_, near, *said, extraction in rows:
        if id_ in wanted:
            came = canonical_json([near if near in wanted else None, *said])
            yield id_, extraction, hashlib.sha256(came.encode()).hexdigest()[:_SHORT]


def frozen_values(frozen: Frozen) -> dict[str, Any]:
    """It as JSON values, the ids of revisions cut short: the hash holds them together."""
    return {
        "hash": frozen.hash,
        "project": [id_[:_SHORT] for id_ in frozen.of_project],
        "reports": {
            id_: [report.extraction, report.came, *(rev[:_SHORT] for rev in report.revisions)]
            for id_, report in frozen.reports.items()
        },
    }


def read_frozen(db: sqlite3.Connection, values: Mapping[str, Any]) -> Frozen:
    """It back from JSON values; RasidError where this file has not all that is in it."""
    short = {None: values["project"]} | {
        id_: ids for id_, (_, _, *ids) in values["reports"].items()
    }
    found: dict[str | None, tuple[str, ...]] = {}
    rows = db.execute("SELECT report, id FROM revision ORDER BY report")
    for report, group in groupby(rows, lambda row: row[0]):
        if report in short:
            known = {id_[:_SHORT]: id_ for _, id_ in group}
            found[report] = tuple(known[id_] for id_ in short[report] if id_ in known)
    lost = sum(len(ids) - len(found.get(report, ())) for report, ids in short.items())
    if lost:
        raise RasidError(
            "{count} decisions of the snapshot are not in this file. Take in the work they are in "
            "first.",
            count=lost,
        )
    reports = {
        id_: FrozenReport(extraction, came, found.get(id_, ()))
        for id_, (extraction, came, *_) in values["reports"].items()
    }
    frozen = Frozen(reports, found.get(None, ()))
    _refuse_other(db, frozen, values["hash"])
    return frozen


def _refuse_other(db: sqlite3.Connection, frozen: Frozen, expected: str) -> None:
    """RasidError where reports or proposals are not what they were, whatever was decided."""
    extractions = {id_ for (id_,) in db.execute("SELECT id FROM extraction")} | {""}
    here = {id_: came for id_, _, came in _came(db, frozen.reports)}
    for id_, report in frozen.reports.items():
        if here.get(id_) != report.came or report.extraction not in extractions:
            raise RasidError(
                "The report {report} came into this file in another way than it was when the "
                "snapshot was made. Read the snapshot in the project it was made in.",
                report=id_,
            )
    if frozen.hash != expected:
        raise RasidError("The snapshot was changed behind Rasid's back. Look at `rasid check`.")
