"""Figures stand with their intervals, and a case leads to where it is settled, or to the text."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from rasid.core.agreement import Measured, Undefined
from rasid.core.vocabulary import EventType
from rasid.gui.agreement.drift import Drift, Week
from rasid.gui.agreement.page import AgreementPage
from rasid.gui.agreement.words import value_text
from rasid.gui.appearance import Appearance
from rasid.gui.main_window import MainWindow
from rasid.gui.modes import Mode
from rasid.review import decisions
from rasid.review.adjudicating import rule
from rasid.review.assigning import assign
from rasid.review.disagreements import disagreements
from rasid.storage.blindness import reads_as
from rasid.storage.project import Project
from tests.gui.conftest import SECOND, Press, make_project
from tests.unit.conftest import TEXT, sample_record

CLASH, STRIKE = sample_record().events


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    """Rim and Sami read the first report blind and differ on the type of its first event."""
    path = tmp_path / "work.rasid"
    make_project(path, [TEXT, SECOND], [sample_record()])
    with Project.open(path) as project:
        (report,) = project.connection.execute("SELECT id FROM report ORDER BY seq").fetchone()
        assign(project, [report], ["ريم", "سامي"], author="القائد", blind=True)
        for name in ("ريم", "سامي"):
            reads_as(project.connection, name)
            if name == "سامي":
                shelling = replace(CLASH, type=EventType.SHELLING)
                decisions.correct_event(project, shelling, author=name)
            decisions.confirm_all(project, report, author=name)
            decisions.correct_report(project, report, author=name, finished=True)
    return path


@pytest.fixture
def page(window: MainWindow) -> AgreementPage:
    """The page, opened from its menu."""
    window.menus.actions["agreement"].trigger()
    return window.teamwork.agreement


def said(page: AgreementPage) -> dict[tuple[str, str], str]:
    model = page.figures.model()
    rows = (
        [str(model.index(row, column).data()) for column in range(3)]
        for row in range(model.rowCount())
    )
    return {(about, measure): value for about, measure, value in rows}


def test_figures_are_shown_with_intervals_or_why_there_is_none(page: AgreementPage) -> None:
    figures = said(page)
    assert figures["Type", "Agreement"] == "\u20660.50\u2069 (one report: no interval)"
    assert "1.00" in figures["Date", "Agreement"]
    assert "Not defined: everybody always said" in figures["Factuality", "Cohen's κ"]
    assert len(page.drift.points()) == 1


def test_a_case_leads_to_where_it_is_settled_and_then_to_the_text(
    window: MainWindow, page: AgreementPage, press: Press
) -> None:
    assert "Type (1)" in str(page.cases.model().index(0, 0).data())
    which = str(page.cases.model().index(0, 1).data())
    assert which.startswith("1 · Clash / Shelling · ")
    start, end = CLASH.evidence[0].start, CLASH.evidence[0].end
    assert " ".join(TEXT[start:end].split())[:20] in which
    press(page.cases, key=Qt.Key.Key_Return)
    assert window.modes.mode is Mode.ADJUDICATION
    current = window.teamwork.adjudication.queue.current()
    assert current is not None
    assert current.subject == CLASH.id
    assert window.session.project is not None
    for found in disagreements(window.session.project):
        rule(window.session.project, found, found.candidates[0].body, author="ليلى")
    window.menus.actions["agreement"].trigger()
    press(page.cases, key=Qt.Key.Key_Return)  # nothing is left to settle there
    assert window.modes.mode is Mode.REVIEW
    assert window.session.focus.event_id == CLASH.id


def test_esc_leads_back(window: MainWindow, page: AgreementPage, press: Press) -> None:
    press(page.cases, key=Qt.Key.Key_Escape)
    assert window.modes.mode is Mode.REVIEW


@pytest.mark.parametrize("rtl", [False, True])
def test_time_runs_in_the_direction_of_reading(appearance: Appearance, rtl: bool) -> None:
    drift = Drift(appearance)
    drift.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    )
    drift.resize(400, 150)
    weeks = [
        Week("2026-W46", Measured(0.2, 5, 0.1, 0.4)),
        Week("2026-W47", Measured(None, 0, undefined=Undefined.NOTHING_COMPARED)),
        Week("2026-W48", Measured(0.9, 5, 0.8, 1.0)),
    ]
    drift.show_weeks(weeks, "Agreement")
    (first, early), (last, late) = drift.points()
    assert (first, last) == ("2026-W46", "2026-W48")  # a week without a value has no point
    assert (early.x() < late.x()) is not rtl
    assert early.y() > late.y()
    assert "2026-W48: 0.90" in drift.accessibleName()
    assert not drift.grab().isNull()


def test_what_is_not_defined_says_why(qapp: object) -> None:
    assert qapp
    nothing = Measured(None, 0, undefined=Undefined.NOTHING_COMPARED)
    assert "nothing to compare" in value_text(nothing)
    assert "0.50 [0.25–0.75]" in value_text(Measured(0.5, 4, 0.25, 0.75))
