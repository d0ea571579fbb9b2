"""The log is read page by page, newest first, and says where it is broken."""

from dataclasses import replace

import pytest

from rasid.core.record import Record
from rasid.core.vocabulary import EventType, Relation, RevisionKind
from rasid.review.assigning import assign
from rasid.review.comments import add_comment
from rasid.review.decisions import confirm, correct_event, correct_report, reject
from rasid.review.links import link
from rasid.review.undo import undo
from rasid.storage.blindness import reads_as
from rasid.storage.chronicle import Flaw, Logged, Scope, Wish, read_page
from rasid.storage.log import report_history
from rasid.storage.project import Project

ALL = Scope()


def kinds(page: list[Logged]) -> list[str]:
    return [each.revision.kind.value if each.revision else "?" for each in page]


@pytest.fixture
def worked(project: Project, report: str, record: Record) -> Project:
    """Five acts of three people."""
    clash, strike = record.events
    confirm(project, clash.id, author="سلمى")
    correct_event(project, replace(clash, type=EventType.SIEGE), author="كريم")
    reject(project, strike.id, author="ليلى")
    add_comment(project, clash.id, "لماذا حصار؟", author="سلمى")
    correct_report(project, report, author="سلمى", published="2017-11-03")
    return project


def test_pages_meet_without_a_gap_or_a_doublet(worked: Project, report: str) -> None:
    whole = [revision.id for revision in report_history(worked, report)][::-1]
    found: list[str] = []
    before = None
    while page := read_page(worked, ALL, before=before, limit=2):
        found += [each.id for each in page]
        before = page[-1].place
    assert found == whole
    assert len(found) == len(set(found)) > 5


def test_an_event_comes_with_what_was_said_about_it_and_its_links(
    worked: Project, report: str, record: Record
) -> None:
    clash, strike = (event.id for event in record.events)
    undo(worked, author="ليلى")  # a rejected event has no links
    link(worked, clash, Relation.CONTRADICTS, strike, author="كريم")
    page = read_page(worked, Scope(report=report, subject=clash))
    assert [each.revision.subject[:2] for each in page if each.revision] == ["l-", "m-", "e-", "e-"]
    other = read_page(worked, Scope(report=report, subject=record.spans[0].id))
    assert not any(each.revision and each.revision.subject.startswith("m-") for each in other)


@pytest.mark.parametrize("scope", [ALL, Scope(report="")])
def test_only_what_is_wished_for_is_told(worked: Project, report: str, scope: Scope) -> None:
    if scope.report is not None:
        scope = Scope(report=report)
    assert {each.author for each in read_page(worked, scope, Wish(author="كريم"))} == {"كريم"}
    assert kinds(read_page(worked, scope, Wish(kind=RevisionKind.REJECT))) == ["reject"]
    first, *_, last = read_page(worked, scope)
    only = read_page(worked, scope, Wish(since=first.time))
    assert {each.time for each in only} == {first.time}
    assert last.id in [each.id for each in read_page(worked, scope, Wish(until=last.time))]
    assert first.id not in [each.id for each in read_page(worked, scope, Wish(until=last.time))]


def _loosely(project: Project, statement: str, *values: object) -> None:
    """Change the log as only somebody can who goes round Rasid."""
    db = project.connection
    names = [n for (n,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")]
    for name in names:
        db.execute(f"DROP TRIGGER {name}")
    db.execute("PRAGMA foreign_keys = OFF")
    db.execute("PRAGMA ignore_check_constraints = ON")
    db.execute(statement, values)


@pytest.mark.parametrize(
    ("statement", "flaw"),
    [
        ("UPDATE revision SET author = 'ليلى' WHERE id = ?", Flaw.CHANGED),
        ("UPDATE revision SET body = '{' WHERE id = ?", Flaw.UNREADABLE),
        (
            "DELETE FROM revision WHERE id = (SELECT parent FROM revision_parent WHERE child = ?)",
            Flaw.PARENT_GONE,
        ),
    ],
)
def test_a_broken_entry_is_told_in_its_place(
    worked: Project, record: Record, statement: str, flaw: Flaw
) -> None:
    corrected = next(
        each
        for each in read_page(worked, ALL)
        if each.revision
        and each.revision.kind == "correct"
        and each.revision.subject == record.events[0].id
    )
    whole = [each.id for each in read_page(worked, ALL)]
    assert not any(each.flaw for each in read_page(worked, ALL))
    _loosely(worked, statement, corrected.id)
    page = read_page(worked, ALL)
    assert {each.id: each.flaw for each in page}[corrected.id] is flaw
    assert [id_ for id_ in whole if id_ in [each.id for each in page]] == [e.id for e in page]


def test_a_gap_in_the_order_of_arrival_is_told(worked: Project) -> None:
    newest, second, *_ = read_page(worked, ALL)
    _loosely(worked, "DELETE FROM revision WHERE id = ?", second.id)
    [first, *_] = read_page(worked, ALL)
    assert (first.id, first.flaw) == (newest.id, Flaw.GAP)


@pytest.mark.parametrize("scoped", ["report", "subject", "project"])
def test_who_reads_blind_is_told_of_their_own_work_only(
    project: Project, report: str, record: Record, scoped: str
) -> None:
    clash = record.events[0].id
    assign(project, [report], ["ريم", "سامي"], author="القائد", blind=True)
    for name in ("ريم", "سامي"):
        reads_as(project.connection, name)
        confirm(project, clash, author=name)
    scope = {
        "report": Scope(report=report),
        "subject": Scope(report=report, subject=clash),
        "project": ALL,
    }[scoped]
    assert {each.author for each in read_page(project, scope)} == {"سامي"}
    reads_as(project.connection, "القائد")
    assert {each.author for each in read_page(project, scope)} >= {"ريم", "سامي"}
