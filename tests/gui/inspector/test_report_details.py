"""The report's own details are edited as a revision; what was typed is not lost unasked."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from rasid.core.vocabulary import PublishedBasis
from rasid.gui.inspector.inspector import Inspector, Tab
from rasid.gui.inspector.report_page import ReportPage
from rasid.gui.session import Session
from rasid.review.decisions import confirm, correct_report
from rasid.storage.log import history
from rasid.storage.reports import ReportRow
from tests.gui.inspector.conftest import events, spans


@pytest.fixture
def page(inspector: Inspector) -> ReportPage:
    """The details in front."""
    inspector.tabs.setCurrentIndex(Tab.REPORT)
    return inspector.report


def row_of(session: Session) -> ReportRow:
    assert session.opened is not None
    return session.opened.report


def test_all_details_are_saved_as_one_revision(page: ReportPage, session: Session) -> None:
    page.title.setPlainText("عنوان\nآخر")
    page.published.setText("3/11/2017")
    page.source.setText("المرصد السوري")
    page.url.setText("https://www.syriahr.com/1")
    page.finished.click()
    QTest.mouseClick(page.save, Qt.MouseButton.LeftButton)
    row = row_of(session)
    assert (row.title, row.published) == ("عنوان آخر", "2017-11-03")
    assert row.published_basis is PublishedBasis.MANUAL
    assert (row.source, row.url) == ("المرصد السوري", "https://www.syriahr.com/1")
    assert row.finished
    assert session.project is not None
    assert len(history(session.project, row.id)) == 1
    assert not page.is_changed()


def test_a_date_that_stays_keeps_its_basis(page: ReportPage, session: Session) -> None:
    basis = row_of(session).published_basis
    page.source.setText("x")
    page.save_details()
    assert row_of(session).published_basis is basis
    assert row_of(session).source == "x"


@pytest.mark.parametrize("typed", ["2017-11", "tomorrow", "2017-02-30"])
def test_what_is_no_day_is_not_saved(page: ReportPage, session: Session, typed: str) -> None:
    before = row_of(session).published
    page.published.setText(typed)
    page.save_details()
    assert row_of(session).published == before
    assert page.published.text() == typed
    assert "no day" in page.message


def test_a_title_cannot_be_emptied(page: ReportPage, session: Session) -> None:
    title = row_of(session).title
    page.title.clear()
    page.save_details()
    assert row_of(session).title == title
    assert "no title" in page.message


def test_a_missing_date_says_what_it_costs(page: ReportPage) -> None:
    assert page.basis.text() == "derived from the text"
    page.published.clear()
    assert "cannot be resolved" in page.basis.text()
    page.published.setText("2017-11-03")
    assert page.basis.text() == "set by hand when saved"


def test_what_was_typed_outlives_another_decision(page: ReportPage, session: Session) -> None:
    page.source.setText("لم يُحفظ بعد")
    session.write(lambda p, a: confirm(p, spans(session)[0].id, author=a))
    assert page.source.text() == "لم يُحفظ بعد"
    assert page.is_changed()


def test_nothing_changed_writes_nothing(page: ReportPage, session: Session) -> None:
    page.save_details()
    assert session.project is not None
    assert history(session.project, row_of(session).id) == []
    assert len(events(session)) == 2


def test_what_was_typed_is_kept_as_a_draft_until_it_is_saved(
    page: ReportPage, inspector: Inspector, session: Session, qtbot: QtBot
) -> None:
    page.published.setText("5 تشرين")
    page.title.setPlainText("سطر\nثان ")
    again = ReportPage(inspector.report._desk)  # as after a restart
    qtbot.addWidget(again)
    again.turn_to()
    again.refresh()
    assert again.published.text() == "5 تشرين"
    assert again.title.toPlainText() == "سطر\nثان "
    assert again.source.text() == (row_of(session).source or "")
    assert again.holds_draft
    again.published.setText("2017-11-05")
    again.save_details()
    assert not again.holds_draft
    assert row_of(session).published == "2017-11-05"


def test_typing_it_back_leaves_no_draft(page: ReportPage) -> None:
    page.source.setText("x")
    assert page.holds_draft
    page.source.setText("")
    assert not page.holds_draft


def test_what_another_changed_meanwhile_is_not_part_of_the_draft(
    page: ReportPage, inspector: Inspector, session: Session, qtbot: QtBot
) -> None:
    page.source.setText("المرصد")
    report = row_of(session).id
    session.write(
        lambda project, author: correct_report(project, report, author=author, title="عنوان جديد")
    )
    again = ReportPage(inspector.report._desk)
    qtbot.addWidget(again)
    again.turn_to()
    again.refresh()
    assert again.title.toPlainText() == "عنوان جديد"
    assert again.source.text() == "المرصد"
