"""The session: one way to write, one signal after it, undo after a restart."""

from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from rasid.core.vocabulary import EventType, State
from rasid.gui.session import Session
from rasid.review.decisions import confirm, correct_event, correct_report, correct_span
from rasid.storage.project import Project


def test_a_write_is_told_once_and_the_desk_is_up_to_date(session: Session) -> None:
    assert session.opened is not None
    span = session.opened.spans[0].id
    seen: list[State] = []

    def look() -> None:
        row = session.span_row(span)
        assert row is not None
        seen.append(row.state)

    session.decisions_written.connect(look)
    outcome = session.write(lambda project, author: confirm(project, span, author=author))
    assert outcome is not None
    assert outcome.subject == span
    assert seen == [State.CONFIRMED]


def test_decisions_are_signed_with_the_reviewers_name(session: Session) -> None:
    assert session.opened is not None
    span = session.opened.spans[0].id
    session.set_reviewer("كريم")
    session.write(lambda project, author: confirm(project, span, author=author))
    row = session.span_row(span)
    assert row is not None
    assert row.author == "كريم"


def test_a_refused_write_says_one_sentence_and_changes_nothing(
    session: Session, qtbot: QtBot
) -> None:
    assert session.opened is not None
    row = session.opened.spans[0]
    with (
        qtbot.waitSignal(session.problem_raised) as said,
        qtbot.assertNotEmitted(session.decisions_written),
    ):
        answer = session.write(
            lambda project, author: correct_span(project, row.id, end=10**6, author=author)
        )
    assert answer is None
    assert said.args is not None
    assert said.args[0]
    assert session.span_row(row.id) == row


def test_nobody_decides_on_what_the_window_does_not_show(
    project_path: Path, session: Session, qtbot: QtBot
) -> None:
    assert session.opened is not None
    first, second = session.opened.events
    session.focus.set_event(second.id)
    with Project.open(project_path) as elsewhere:
        changed = replace(first.event, type=EventType.SHELLING)
        correct_event(elsewhere, changed, author="كريم")
    with qtbot.waitSignal(session.problem_raised) as said:
        answer = session.write(lambda project, author: confirm(project, first.id, author=author))
    assert answer is None
    assert said.args is not None
    assert "shown as it is now" in said.args[0]
    row = session.event_row(first.id)
    assert row is not None
    assert (row.event.type, row.author) == (EventType.SHELLING, "كريم")
    assert session.focus.event_id == second.id
    outcome = session.write(lambda project, author: confirm(project, first.id, author=author))
    assert outcome is not None


def test_what_is_decided_elsewhere_in_other_reports_stops_nobody(
    project_path: Path, session: Session
) -> None:
    assert session.opened is not None
    with Project.open(project_path) as elsewhere:
        (other,) = elsewhere.connection.execute(
            "SELECT id FROM report WHERE id <> ?", (session.opened.report.id,)
        ).fetchone()
        correct_report(elsewhere, other, author="كريم", finished=True)
    span = session.opened.spans[0].id
    assert session.write(lambda project, author: confirm(project, span, author=author))


def test_undo_and_redo_work_after_a_restart(project_path: Path, session: Session) -> None:
    assert session.opened is not None
    report, span = session.opened.report.id, session.opened.spans[0].id
    session.write(lambda project, author: confirm(project, span, author=author))
    session.close()
    later = Session("سلمى")
    assert later.open_project(project_path)
    later.open_report(report)
    assert later.can_undo()
    assert later.undo() is not None
    row = later.span_row(span)
    assert row is not None
    assert row.state is State.PROPOSED
    assert later.can_redo()
    assert later.redo() is not None
    row = later.span_row(span)
    assert row is not None
    assert row.state is State.CONFIRMED
    later.close()


def test_a_project_that_cannot_be_opened_leaves_the_present_one(
    session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    present = session.project
    with qtbot.waitSignal(session.problem_raised):
        assert not session.open_project(tmp_path / "none.rasid")
    assert session.project is present
    assert session.opened is not None


def test_another_report_clears_the_focus(session: Session) -> None:
    assert session.opened is not None
    session.focus.set_event(session.opened.events[0].id)
    session.focus.set_span(session.opened.spans[0].id)
    session.open_report("")
    assert (session.focus.event_id, session.focus.span_id) == ("", "")
    assert session.opened is None


def test_reading_again_disturbs_nobody_where_nothing_changed(
    session: Session, qtbot: QtBot
) -> None:
    assert session.opened is not None
    session.focus.set_event(session.opened.events[1].id)
    with qtbot.assertNotEmitted(session.report_opened):
        session.reload()
    assert session.focus.event_id == session.opened.events[1].id
    assert session.project is not None
    confirm(session.project, session.opened.spans[0].id, author="كريم")
    with qtbot.waitSignal(session.report_opened):
        session.reload()
