"""What the page of leads shows, read from the project beside the window; and what it does there."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rasid.gui.search.spoken import spoken
from rasid.gui.tasks import Control
from rasid.review.report_filter import read_filter
from rasid.review.workload import (
    Given,
    Load,
    Progress,
    days_ago,
    given_out,
    idle,
    loads,
    progress,
    share_out,
    take_back,
)
from rasid.storage.project import Project
from rasid.storage.reports import ReportRow, find_reports


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """The reports a filter finds with who has each, everybody's load, and how far all are."""

    reports: tuple[ReportRow, ...]
    given: dict[str, tuple[Given, ...]]
    loads: tuple[Load, ...]
    progress: Progress


def read_overview(path: Path, found: str, reviewer: str) -> Overview:
    """Read it; RasidError where the filter means nothing."""
    with Project.open(path, read_only=True) as project:
        reports = tuple(find_reports(project, read_filter(found, spoken(), me=reviewer)))
        given: dict[str, list[Given]] = {}
        for one in given_out(project, [row.id for row in reports]):
            given.setdefault(one.report, []).append(one)
        return Overview(
            reports=reports,
            given={report: tuple(each) for report, each in given.items()},
            loads=tuple(loads(project)),
            progress=progress(project),
        )


def share(
    reports: Sequence[str], people: Sequence[str], author: str, path: Path, _control: Control
) -> int:
    """Give these reports to these people, each to who has least; returns how many."""
    with Project.open(path) as project:
        return len(share_out(project, reports, people, author=author).revisions)


def take_idle(
    reports: Sequence[str],
    people: Sequence[str],
    days: int,
    author: str,
    path: Path,
    _control: Control,
) -> int:
    """Take back what lies idle of these reports with these people; returns how many."""
    with Project.open(path) as project:
        wanted = set(reports)
        lying = [
            one
            for one in idle(project, days_ago(days))
            if one.report in wanted and (not people or one.person in people)
        ]
        return len(take_back(project, lying, author=author).revisions)
