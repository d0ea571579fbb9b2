"""Packets: work that goes away in a file and comes back.

A packet is a project file: the same project, with the reports somebody takes away. What was
decided in it comes back by merging, which is set union of revisions.
"""

from collections.abc import Sequence
from pathlib import Path

from rasid.errors import RasidError
from rasid.review.assigning import assign
from rasid.storage.excerpt import write_excerpt
from rasid.storage.merging import Merged, merge
from rasid.storage.project import Project
from rasid.storage.reports import ReportRow, find_reports, get_report

__all__ = ["Merged", "make_packet", "merge_packet", "reports_for"]


def reports_for(project: Project, name: str) -> list[str]:
    """Ids of the reports that are given to somebody, in the order of the project."""
    known = project.known_as(name)
    return [row.id for row in find_reports(project) if known in row.assigned]


def make_packet(
    project: Project,
    path: Path | str,
    *,
    name: str,
    reports: Sequence[str],
    author: str,
    blind: bool = False,
) -> int:
    """Write the packet of these reports for ``name``; returns how many reports are in it.

    Reports that were not given to them yet are from now on: that is kept in the project, and
    in the packet. ``blind`` gives all of them out blind; reports that are blind already stay so.
    Of blind reports the packet holds no decision of others. RasidError where the file exists or
    cannot be made; then they have the reports who had them before.
    """
    if not reports:
        raise RasidError("There is no report to take. Choose other reports.")
    if Path(path).exists():
        raise RasidError(
            "{file} exists already. Open it, or choose another name.", file=Path(path).name
        )
    known = project.add_person(name)
    rows = [get_report(project, report) for report in dict.fromkeys(reports)]
    _give(project, rows, known, author, blind=blind)
    hidden = [row.id for row in rows if blind or row.blind]
    try:
        packet = write_excerpt(
            project, path, reports=[row.id for row in rows], blind_for=known, blind=hidden
        )
    except RasidError:  # the packet tells who has its reports, so they had to be given before
        _give_back(project, rows, author)
        raise
    with packet:
        return len(find_reports(packet))


def _give(
    project: Project, rows: Sequence[ReportRow], name: str, author: str, *, blind: bool
) -> None:
    """Add a person to those who have each report, keeping the others."""
    wanted: dict[tuple[tuple[str, ...], bool], list[str]] = {}
    for row in rows:
        people = row.assigned if name in row.assigned else (*row.assigned, name)
        hidden = (blind or row.blind) and len(people) > 1
        if (people, hidden) != (row.assigned, row.blind):
            wanted.setdefault((people, hidden), []).append(row.id)
    for (people, hidden), ids in wanted.items():
        assign(project, ids, people, author=author, blind=hidden)


def _give_back(project: Project, rows: Sequence[ReportRow], author: str) -> None:
    """Leave each report with whom it was, as ``rows`` have it."""
    before: dict[tuple[tuple[str, ...], bool], list[str]] = {}
    for row in rows:
        now = get_report(project, row.id)
        if (now.assigned, now.blind) != (row.assigned, row.blind):
            before.setdefault((row.assigned, row.blind), []).append(row.id)
    for (people, blind), ids in before.items():
        assign(project, ids, people, author=author, blind=blind)


def merge_packet(project: Project, path: Path | str) -> Merged:
    """Take in what was decided in a packet; whole or not at all, and as often as one likes.

    RasidError where the packet is of another project, was cut short or tampered with, or is the
    project itself; then nothing is changed.
    """
    packet = Path(path)
    if packet.exists() and packet.samefile(project.path):
        raise RasidError("{file} is the project itself. Choose the packet.", file=packet.name)
    with Project.open(packet, read_only=True) as other:
        return merge(project, other)
