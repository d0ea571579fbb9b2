"""Gives reports to people."""

from collections.abc import Sequence

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
    drafts = [
        report_draft(project, row, assigned=names, blind=blind)
        for row in rows
        if (row.assigned, row.blind) != (names, blind)
    ]
    if not drafts:
        raise RasidError("These reports are given so already. Choose others.")
    return write(project, author, drafts)
