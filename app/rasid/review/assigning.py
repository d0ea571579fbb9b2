"""Gives reports to people, and some of them to two who do not see one another's work."""

import hashlib
from collections.abc import Sequence
from itertools import combinations
from math import ceil

from rasid.core.vocabulary import ReportState
from rasid.errors import RasidError
from rasid.review.decisions import report_draft
from rasid.storage.log import Outcome, write
from rasid.storage.project import Project
from rasid.storage.reports import get_report


def assign(
    project: Project,
    reports: Sequence[str],
    people: Sequence[str],
    *,
    author: str,
    blind: bool = False,
) -> Outcome:
    """Give reports to these people in place of those who had them, as one step; nobody for none.

    ``blind``: they are not to see one another's work on it. RasidError where nothing changes.
    """
    names = tuple(dict.fromkeys(project.add_person(name) for name in people))
    if blind and len(names) < 2:
        raise RasidError("Only two people or more can work blind. Name another one.")
    rows = [get_report(project, report) for report in dict.fromkeys(reports)]
    project.watch(0, len(rows))
    drafts = [
        report_draft(project, row, assigned=names, blind=blind)
        for row in rows
        if (row.assigned, row.blind) != (names, blind)
    ]
    if not drafts:
        raise RasidError("These reports are given so already. Choose others.")
    return write(project, author, drafts)


def double_code(
    project: Project,
    reports: Sequence[str],
    people: Sequence[str],
    *,
    author: str,
    share: float = 0.15,
) -> list[str]:
    """Give a share of reports (0 to 1) to two people each, blind to one another; returns which.

    The draw follows from the ids of the project and the reports, so that anyone can repeat it,
    and every two of the people get as many. Reports that anybody works on already are not drawn;
    those that are given out blind already stay with whom they are.
    """
    names = list(dict.fromkeys(project.add_person(name) for name in people))
    if len(names) < 2:
        raise RasidError("Only two people or more can work blind. Name another one.")
    rows = [get_report(project, report) for report in dict.fromkeys(reports)]
    lots = sorted((_lot(project, row.id), row.id) for row in rows if row.state in _UNTOUCHED)
    drawn = [report for _, report in lots[: ceil(len(rows) * share)]]
    given = {row.id for row in rows if row.blind}
    pairs = list(combinations(names, 2))
    for nth, pair in enumerate(pairs):
        if theirs := [report for report in drawn[nth :: len(pairs)] if report not in given]:
            assign(project, theirs, pair, author=author, blind=True)
    return drawn


_UNTOUCHED = (ReportState.NEW, ReportState.PROPOSED)


def _lot(project: Project, report: str) -> str:
    return hashlib.sha256(f"{project.info.id} {report}".encode()).hexdigest()
