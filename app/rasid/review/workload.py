"""Shares out reports by how much each person has before them, and takes back what lies idle."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from heapq import heapify, heapreplace

from rasid.errors import RasidError
from rasid.review.decisions import report_draft
from rasid.storage.log import Outcome, write
from rasid.storage.project import Project
from rasid.storage.reports import get_report


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """How many reports a person has, and with how many of them they are through."""

    person: str
    given: int
    finished: int

    @property
    def waiting(self) -> int:
        """How many are still before them."""
        return self.given - self.finished


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """A report somebody has: whether they are through, and when it was last touched.

    ``touched``, UTC, is their own last decision in it, or when it was given to them since.
    """

    report: str
    person: str
    finished: bool
    touched: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far the reports are: all, given to anybody, finished by all who have them."""

    reports: int
    given: int
    finished: int


_GIVEN = """
    SELECT r.report, a.person,
        EXISTS (
            SELECT 1 FROM revision
            WHERE subject = r.report AND author = a.person AND json_extract(body, '$.finished')
        ),
        max(
            coalesce((
                SELECT max(time) FROM revision WHERE report = r.report AND author = a.person
            ), ''),
            coalesce((
                SELECT max(time) FROM revision
                WHERE subject = r.report AND EXISTS (
                    SELECT 1 FROM json_each(revision.body, '$.assigned') WHERE value = a.person
                )
            ), '')
        )
    FROM assignment AS a JOIN report_state AS r ON r.seq = a.report
    WHERE :reports IS NULL OR r.report IN (SELECT value FROM json_each(:reports))
    ORDER BY r.seq, a.person
"""


def given_out(project: Project, reports: Iterable[str] | None = None) -> list[Given]:
    """Who has which of these reports, all where None, in the order of the project."""
    wanted = None if reports is None else json.dumps([*reports])
    rows = project.connection.execute(_GIVEN, {"reports": wanted})
    return [Given(report=r, person=p, finished=bool(f), touched=t) for r, p, f, t in rows]


def loads(project: Project) -> list[Load]:
    """What everybody in the project has before them, by name and in no other order."""
    found = {name: [0, 0] for name in project.people()}
    for one in given_out(project):
        counted = found.setdefault(one.person, [0, 0])
        counted[0] += 1
        counted[1] += one.finished
    return [
        Load(person=name, given=given, finished=finished)
        for name, (given, finished) in sorted(found.items())
    ]


def progress(project: Project) -> Progress:
    """How far the reports of a project are."""
    (reports,) = project.connection.execute("SELECT count(*) FROM report_state").fetchone()
    through: dict[str, bool] = {}
    for one in given_out(project):
        through[one.report] = through.get(one.report, True) and one.finished
    return Progress(reports=reports, given=len(through), finished=sum(through.values()))


def share_out(
    project: Project, reports: Sequence[str], people: Sequence[str], *, author: str
) -> Outcome:
    """Give each of these reports to one of the people, always to who has least before them.

    Reports that somebody has stay where they are. One step; RasidError where nothing changes.
    """
    names = list(dict.fromkeys(project.add_person(name) for name in people))
    if not names:
        raise RasidError("There is nobody to give reports to. Name somebody.")
    waiting = {load.person: load.waiting for load in loads(project)}
    least = [(waiting.get(name, 0), nth, name) for nth, name in enumerate(names)]
    heapify(least)
    drafts = []
    for report in dict.fromkeys(reports):
        row = get_report(project, report)
        if row.assigned:
            continue
        has, nth, name = least[0]
        heapreplace(least, (has + 1, nth, name))
        drafts.append(report_draft(project, row, assigned=(name,), blind=False))
    if not drafts:
        raise RasidError("Somebody has each of these reports already. Choose others.")
    return write(project, author, drafts)


def days_ago(days: int) -> str:
    """The instant so many days before now, as decisions have it."""
    then = datetime.now(UTC) - timedelta(days=days)
    return then.isoformat(timespec="microseconds").replace("+00:00", "Z")


def idle(project: Project, before: str) -> list[Given]:
    """What people have, are not through with, and have not touched since an instant (UTC, ISO)."""
    return [one for one in given_out(project) if not one.finished and one.touched < before]


def take_back(project: Project, given: Sequence[Given], *, author: str) -> Outcome:
    """Take reports from those who have them; others who have them too keep them. One step.

    Who reads blind alone then reads like anybody. RasidError where nobody has them any more.
    """
    leaving: dict[str, set[str]] = {}
    for one in given:
        leaving.setdefault(one.report, set()).add(one.person)
    drafts = []
    for report, people in leaving.items():
        row = get_report(project, report)
        left = tuple(name for name in row.assigned if name not in people)
        if left != row.assigned:
            blind = row.blind and len(left) > 1
            drafts.append(report_draft(project, row, assigned=left, blind=blind))
    if not drafts:
        raise RasidError("Nobody has these reports any more. Look at the list again.")
    return write(project, author, drafts)
