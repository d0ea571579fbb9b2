"""What stands in the way of events on their way out, each with the place to mend it."""

from collections.abc import Iterator
from dataclasses import replace

from rasid.core.vocabulary import Include, State
from rasid.interchange.obstacles import Obstacle, Why
from rasid.interchange.selection import Selected, select
from rasid.publishing.frozen_state import as_kept
from rasid.review.checks import Check, check_event
from rasid.review.snapshots import get_snapshot
from rasid.storage.comments import find_comments
from rasid.storage.project import Project
from rasid.storage.queries import open_report, report_spans
from rasid.storage.reports import find_reports


class Checked:
    """No event with a blocking check open or a field that rests on nothing; in a ``release`` none
    that nobody verified.
    """

    def __init__(self, project: Project, *, release: bool) -> None:
        self._project = project
        self._release = release

    def obstacles(self, selected: Selected) -> Iterator[Obstacle]:
        """What stops the events of a report that are selected."""
        going = {row.id for row in selected.events}
        if not going:
            return
        spans = report_spans(self._project.connection, selected.opened.report.id)
        opened = replace(selected.opened, spans=spans)  # with those nobody stands behind
        for row in opened.events:
            if row.id not in going:
                continue
            if self._release and row.state is not State.VERIFIED:
                yield Obstacle(
                    why=Why.UNVERIFIED,
                    report=row.report,
                    about=row.id,
                    said="Nobody has verified it. Verify it, or leave it out of the release.",
                )
            for finding in check_event(row, opened):
                if finding.blocks or finding.check is Check.NO_EVIDENCE:
                    why = Why.CHECK if finding.blocks else Why.NO_EVIDENCE
                    yield Obstacle(
                        why=why,
                        report=row.report,
                        about=row.id,
                        field=finding.field,
                        check=finding.check,
                        words=finding.about,
                        said=str(finding),
                    )


def find_obstacles(
    project: Project, *, include: Include = Include.CONFIRMED, snapshot: str | None = None
) -> Iterator[Obstacle]:
    """All that stops an export of the project, or of a snapshot of it, report by report.

    RasidError where there is no such snapshot, or this file has not all of it.
    """
    kept = get_snapshot(project, snapshot) if snapshot is not None else None
    with as_kept(project, kept) as state:
        gate = Checked(state, release=kept is not None)
        for comment in find_comments(state, stopping=True):
            yield Obstacle(
                why=Why.COMMENT,
                report=comment.report,
                about=comment.about,
                field=comment.field or "",
                words=comment.text,
                said=f"“{comment.text}” ({comment.author}) stops the export. Resolve it.",
            )
        for report in find_reports(state):
            selected = select(open_report(state, report.id), kept.include if kept else include)
            yield from gate.obstacles(selected)
