"""Extractions: what one version of the rules proposed for one report, kept for good."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from rasid.core.identity import extraction_id
from rasid.core.record import Record, decode, encode, misplaced
from rasid.core.vocabulary import PublishedBasis
from rasid.errors import RasidError
from rasid.storage.connection import transaction
from rasid.storage.project import Project, now
from rasid.storage.projections import refresh_report
from rasid.storage.seal import seal
from rasid.storage.standing import LATEST, proposals_of

_BATCH = 500

Origin = Literal["rules", "import"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToExtract:
    """What the extractor needs to know of a report in the project."""

    report: str
    file: str
    text: str
    title: str
    published: str | None
    published_basis: PublishedBasis


def pending_reports(project: Project, version: str) -> list[str]:
    """Ids of the reports these rules have not read, in order; imported proposals are left alone.

    A report whose publication date was changed since is pending again.
    """
    rows = project.connection.execute(
        """
        SELECT report, published, published_basis, (SELECT sha256 FROM report WHERE id = s.report)
        FROM report_state AS s
        WHERE NOT EXISTS (
            SELECT 1 FROM extraction WHERE report = s.report AND origin = 'import'
        )
        ORDER BY seq
        """
    ).fetchall()
    done = {id_ for (id_,) in project.connection.execute("SELECT id FROM extraction")}
    return [
        report
        for report, published, basis, sha256 in rows
        if extraction_id(sha256, version, given_date(published, basis)) not in done
    ]


def given_date(published: str | None, basis: str) -> str | None:
    """The publication date as something the extractor is told, not one it found itself."""
    return published if basis in (PublishedBasis.METADATA, PublishedBasis.MANUAL) else None


def to_extract(project: Project, report: str) -> ToExtract:
    """A report as the extractor is to read it."""
    row = project.connection.execute(
        """
        SELECT file, text, s.title, s.published, s.published_basis
        FROM report JOIN report_state AS s ON s.report = report.id WHERE report.id = ?
        """,
        (report,),
    ).fetchone()
    if row is None:
        raise RasidError(
            "There is no report {report} in {file}. List the reports.",
            report=report,
            file=project.path.name,
        )
    file, text, title, published, basis = row
    given = given_date(published, basis)
    return ToExtract(
        report=report,
        file=file,
        text=text,
        title=title,
        published=given,
        published_basis=PublishedBasis(basis) if given else PublishedBasis.UNKNOWN,
    )


def save_extractions(
    project: Project,
    records: Iterable[tuple[str, Record]],
    *,
    version: str,
    origin: Origin = "rules",
) -> int:
    """Keep the records of reports as the latest proposals for them; returns how many were new.

    Human decisions stay as they are. RasidError where a record does not fit its report's text.
    """
    arriving, saved = iter(records), 0
    while batch := list(islice(arriving, _BATCH)):
        with transaction(project.connection) as db:
            for report, record in batch:
                sha256, text, published, basis = db.execute(
                    """
                    SELECT sha256, text, s.published, s.published_basis
                    FROM report JOIN report_state AS s ON s.report = report.id
                    WHERE report.id = ?
                    """,
                    (report,),
                ).fetchone()
                for span in misplaced(record, text):
                    raise RasidError(
                        "{file}: the span “{text}” does not stand at {start}–{end}. "
                        "Nothing of this record was taken.",
                        file=record.report.file,
                        text=span.text,
                        start=span.start,
                        end=span.end,
                    )
                id_ = extraction_id(sha256, version, given_date(published, basis))
                values = (id_, report, version, origin, now(), encode(record))
                created = db.execute(
                    """
                    INSERT INTO extraction (id, report, version, origin, created, record, hash)
                    VALUES (?, ?, ?, ?, ?, ?, ?)
                    """,
                    (*values, seal(*values)),
                ).rowcount
                if created:
                    saved += 1
                    refresh_report(db, report, proposals_of(id_, record))
    return saved


def stored_records(project: Project) -> Iterator[Record]:
    """The latest proposals for each report that has any, as they were made, in the order added."""
    latest = project.connection.execute(
        f"""
        SELECT record FROM report JOIN extraction ON extraction.id = (
            SELECT id FROM extraction WHERE report = report.id ORDER BY {LATEST} LIMIT 1
        )
        ORDER BY report.seq
        """
    )
    return (decode(record, Record) for (record,) in latest)


def extraction_origin(project: Project, id_: str) -> tuple[str, str]:
    """The version of the rules an extraction is of, and when it was made; "" where unknown."""
    row = project.connection.execute(
        "SELECT version, created FROM extraction WHERE id = ?", (id_,)
    ).fetchone()
    return (row[0], row[1]) if row else ("", "")


def extraction_versions(project: Project) -> dict[str, str]:
    """Which version of the rules, or which import, each extraction is of."""
    return dict(project.connection.execute("SELECT id, version FROM extraction"))
