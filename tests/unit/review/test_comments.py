"""Comments are decisions like any other: signed, changed by revisions, taken back by undo."""

import pytest

from rasid.core.body import ReportBody
from rasid.core.comment import CommentKind, old_question
from rasid.core.record import Record, to_builtins
from rasid.core.vocabulary import PublishedBasis, ReportState, RevisionKind
from rasid.errors import RasidError
from rasid.review import decisions
from rasid.review.assigning import assign
from rasid.review.comments import LONGEST, add_comment, change_comment, reply
from rasid.review.undo import redo, undo
from rasid.storage.check import check
from rasid.storage.comments import find_comments, get_comment
from rasid.storage.log import Draft, history, write
from rasid.storage.project import Project
from rasid.storage.rebuilding import rebuild_views
from rasid.storage.reports import get_report


def test_a_span_an_event_a_field_and_a_report_take_comments(
    project: Project, record: Record, report: str
) -> None:
    span, event = record.spans[0].id, record.events[0].id
    for about, field in ((span, None), (event, None), (event, "date"), (report, None)):
        add_comment(project, about, "انظر هنا", author="سلمى", field=field)
    found = find_comments(project, report=report)
    assert {(row.about, row.field) for row in found} == {
        (span, None),
        (event, None),
        (event, "date"),
        (report, None),
    }
    assert len({row.id for row in found}) == 4
    assert [row.id for row in find_comments(project, about=span)] == [
        row.id for row in found if row.about == span
    ]
    assert get_report(project, report).comments == 4
    assert get_report(project, report).state is ReportState.PROPOSED


def test_what_a_comment_cannot_be_is_refused(project: Project, record: Record, report: str) -> None:
    event = record.events[0].id
    with pytest.raises(RasidError, match="is empty"):
        add_comment(project, report, " \n ", author="سلمى")
    with pytest.raises(RasidError, match="at most"):
        add_comment(project, report, "ا" * (LONGEST + 1), author="سلمى")
    with pytest.raises(RasidError, match="no field of an event"):
        add_comment(project, event, "؟", author="سلمى", field="inferred")
    with pytest.raises(RasidError, match="no field of an event"):
        add_comment(project, report, "؟", author="سلمى", field="date")
    with pytest.raises(RasidError, match="There is no event"):
        add_comment(project, "e-" + "0" * 20, "؟", author="سلمى")
    assert find_comments(project) == []


@pytest.mark.parametrize(
    ("kind", "stops", "state"),
    [
        (CommentKind.QUESTION, False, ReportState.FLAGGED),
        (CommentKind.COMMENT, True, ReportState.FLAGGED),
        (CommentKind.COMMENT, False, ReportState.PROPOSED),
    ],
)
def test_a_report_waits_while_a_question_or_a_stop_is_open(
    project: Project, report: str, kind: CommentKind, stops: bool, state: ReportState
) -> None:
    made = add_comment(project, report, "؟", author="سلمى", kind=kind, stops_export=stops)
    assert get_report(project, report).state is state
    change_comment(project, made.subject, author="كريم", resolved=True)
    row = get_report(project, report)
    assert (row.state, row.comments) == (ReportState.PROPOSED, 0)
    assert get_comment(project, made.subject).author == "سلمى"
    assert get_comment(project, made.subject).changed_by == "كريم"


def test_an_answer_settles_its_question_in_one_step(project: Project, report: str) -> None:
    asked = add_comment(
        project, report, "هل القيادي منهم؟", author="سلمى", kind=CommentKind.QUESTION
    )
    answer = reply(project, asked.subject, "نعم", author="كريم")
    assert len({revision.step for revision in answer.revisions}) == 1
    rows = {row.id: row for row in find_comments(project)}
    assert rows[asked.subject].resolved
    assert rows[answer.subject].replies_to == asked.subject
    assert get_report(project, report).state is ReportState.PROPOSED
    assert find_comments(project, only_open=True) == []
    later = reply(project, answer.subject, "شكراً", author="سلمى")
    assert get_comment(project, later.subject).replies_to == asked.subject
    undo(project, author="كريم")
    assert get_report(project, report).state is ReportState.FLAGGED
    assert answer.subject not in {row.id for row in find_comments(project)}
    redo(project, author="كريم")
    assert get_comment(project, asked.subject).resolved


def test_a_comment_is_written_anew_and_keeps_who_wrote_it(project: Project, report: str) -> None:
    made = add_comment(project, report, "الأول", author="سلمى")
    change_comment(project, made.subject, author="كريم", text="الثاني")
    row = get_comment(project, made.subject)
    assert (row.text, row.author, row.changed_by) == ("الثاني", "سلمى", "كريم")
    kinds = [revision.kind for revision in history(project, made.subject)]
    assert kinds == [RevisionKind.CREATE, RevisionKind.CORRECT]
    with pytest.raises(RasidError, match="says so already"):
        change_comment(project, made.subject, author="كريم", text="الثاني")


def test_the_same_words_said_twice_are_two_comments(project: Project, report: str) -> None:
    first = add_comment(project, report, "انظر", author="سلمى").subject
    undo(project, author="سلمى")
    second = add_comment(project, report, "انظر", author="سلمى").subject
    third = add_comment(project, report, "انظر", author="كريم").subject
    assert len({first, second, third}) == 3
    assert len(find_comments(project)) == 2


def test_comments_are_what_the_log_says(project: Project, record: Record) -> None:
    asked = add_comment(project, record.spans[0].id, "؟", author="سلمى", stops_export=True).subject
    reply(project, asked, "لا", author="كريم", resolve=False)
    before = find_comments(project)
    assert list(check(project)) == []
    rebuild_views(project)
    assert find_comments(project) == before
    project.connection.execute("UPDATE comment SET stops_export = 0")
    assert {finding.where for finding in check(project)} == {f"comment {asked}"}


def test_a_question_an_older_rasid_kept_is_a_comment(project: Project, report: str) -> None:
    row = get_report(project, report)
    body = ReportBody(
        report=report,
        title=row.title,
        published=row.published,
        published_basis=row.published_basis,
        source=None,
        url=None,
        flag="أي يوم؟",
    )
    old = Draft(
        subject=report,
        kind=RevisionKind.CORRECT,
        report=report,
        body=to_builtins(body),
        seen=None,
    )
    write(project, "سلمى", [old])
    (asked,) = find_comments(project, only_open=True)
    assert (asked.id, asked.text, asked.author) == (old_question(report), "أي يوم؟", "سلمى")
    assert get_report(project, report).state is ReportState.FLAGGED
    decisions.correct_report(project, report, author="كريم", finished=True)
    assert [each.id for each in find_comments(project, only_open=True)] == [asked.id]
    reply(project, asked.id, "الثاني", author="كريم")
    assert find_comments(project, only_open=True) == []
    assert list(check(project)) == []
    undo(project, author="كريم")
    assert [each.id for each in find_comments(project, only_open=True)] == [asked.id]
    assert list(check(project)) == []
    change_comment(project, asked.id, author="كريم", resolved=True)
    assert find_comments(project, only_open=True) == []


def test_reports_are_given_to_people(project: Project, report: str) -> None:
    assign(project, [report], ["سلمى", "كريم", "سلمى"], author="ليلى", blind=True)
    row = get_report(project, report)
    assert (row.assigned, row.blind) == (("سلمى", "كريم"), True)
    with pytest.raises(RasidError, match="given so already"):
        assign(project, [report], ["سلمى", "كريم"], author="ليلى", blind=True)
    with pytest.raises(RasidError, match="work blind"):
        assign(project, [report], ["سلمى"], author="ليلى", blind=True)
    decisions.correct_report(project, report, author="سلمى", finished=True)
    assert get_report(project, report).assigned == ("سلمى", "كريم")
    assign(project, [report], [], author="ليلى")
    assert get_report(project, report).assigned == ()
    undo(project, author="ليلى")
    assert get_report(project, report).assigned == ("سلمى", "كريم")
    assert list(check(project)) == []


def test_giving_a_report_away_leaves_its_date_to_the_rules(project: Project, report: str) -> None:
    before = get_report(project, report)
    assert before.published_basis is PublishedBasis.DERIVED
    assign(project, [report], ["سلمى"], author="ليلى")
    after = get_report(project, report)
    assert (after.published, after.published_basis) == (before.published, before.published_basis)
    decisions.correct_report(project, report, author="سلمى", published=None)
    assert get_report(project, report).published is None
