"""Disagreements are settled in the grid by key: by field, as a whole, by hand, or not at all."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester

from rasid.core.event import Event
from rasid.core.vocabulary import EventType, Factuality, Ruling, State
from rasid.gui.adjudication.forms import EventRulingForm
from rasid.gui.adjudication.model import DisagreementModel
from rasid.gui.adjudication.page import AdjudicationPage
from rasid.gui.inspector.difference_words import value_text
from rasid.gui.main_window import MainWindow
from rasid.gui.modes import Mode
from rasid.review import decisions
from rasid.review.codebook_notes import find_notes
from rasid.review.differences import Difference
from rasid.review.disagreements import disagreements
from rasid.storage.log import history
from rasid.storage.merging import merge
from rasid.storage.project import Project
from rasid.storage.queries import EventRow, get_event
from tests.gui.conftest import SECOND, Press, make_project
from tests.support.acts import copied
from tests.unit.conftest import TEXT, sample_record

CONTROL = Qt.KeyboardModifier.ControlModifier
CLASH, STRIKE = sample_record().events


def with_dead(event: Event, dead: int) -> Event:
    (fact,) = event.casualties
    return replace(event, casualties=(replace(fact, count=dead, low=dead, best=dead, high=dead),))


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    """Rim and Sami decided two events differently; Salma, at the window, is no party."""
    path = tmp_path / "work.rasid"
    make_project(path, [TEXT, SECOND], [sample_record()])
    with Project.open(path) as project, Project.open(copied(project, "other")) as other:
        five = replace(with_dead(CLASH, 5), type=EventType.SHELLING)
        decisions.correct_event(project, five, author="ريم")
        decisions.correct_event(other, replace(with_dead(CLASH, 7), side_b=()), author="سامي")
        decisions.confirm(project, STRIKE.id, author="ريم")
        decisions.reject(other, STRIKE.id, author="سامي")
        merge(project, other)
    return path


@pytest.fixture
def page(window: MainWindow) -> AdjudicationPage:
    """The page, opened from the desk by its key."""
    window.menus.actions["adjudication"].trigger()
    QApplication.processEvents()
    return window.teamwork.adjudication


def keys(page: AdjudicationPage) -> list[str]:
    return [row.key.partition(":")[0] for row in page.table.grid.rows]


def standing(window: MainWindow, event: Event) -> EventRow:
    assert window.session.project is not None
    return get_event(window.session.project, event.id)


def go_to(page: AdjudicationPage, press: Press, key: str) -> None:
    """Move to a line by key."""
    for _ in range(40):
        row = page.table.grid.rows[page.table.row]
        if row.key.partition(":")[0] == key:
            return
        press(page.table, "j" if keys(page).index(key) > page.table.row else "k")
    raise AssertionError(key)


def test_the_worst_is_first_and_all_its_fields_are_shown(
    window: MainWindow, page: AdjudicationPage
) -> None:
    assert window.modes.mode is Mode.ADJUDICATION
    assert [each.subject for each in page.queue.model.rows] == [CLASH.id, STRIKE.id]
    rows = {row.key.partition(":")[0]: row for row in page.table.grid.rows}
    assert {"type", "side_a", "side_b", "places", "casualties"} <= rows.keys()
    assert rows["type"].cells == ("Shelling", "Clash", "Clash")  # the machine comes last
    assert {key for key, row in rows.items() if row.differs} == {"type", "side_b", "casualties"}
    assert rows["type"].result == "Choose 1 2 3"
    assert rows["side_a"].result == rows["side_a"].cells[0]  # agreed, and filled in
    assert page.table.grid.rows[page.table.row].key == "type"
    assert page.text.marked()


def test_digits_adopt_field_by_field_and_enter_settles(
    window: MainWindow, page: AdjudicationPage, press: Press
) -> None:
    press(page.table, "1")
    assert page.table.grid.rows[page.table.row].key == "side_b"  # on to the next to decide
    type_row = page.table.grid.rows[keys(page).index("type")]
    assert type_row.adopted == {0}
    assert type_row.result.startswith("Shelling\n")
    press(page.table, "1")
    press(page.table, key=Qt.Key.Key_Return)  # the dead are not decided yet
    assert "Decide" in page.foot.said.text()
    assert standing(window, CLASH).contested
    press(page.table, "2")
    press(page.table, key=Qt.Key.Key_Return)
    row = standing(window, CLASH)
    assert not row.contested
    assert (row.event.type, row.event.casualties[0].best) == (EventType.SHELLING, 7)
    assert row.event.side_b == CLASH.side_b
    assert [each.subject for each in page.queue.model.rows] == [STRIKE.id]


def test_a_column_is_adopted_as_a_whole_and_choices_are_taken_back(
    window: MainWindow, page: AdjudicationPage, press: Press
) -> None:
    press(page.table, key=Qt.Key.Key_Right)
    press(page.table, "a")
    assert page.foot.said.text() == "Everything is decided: Enter settles it."
    press(page.table, "u")
    assert "3 fields to decide" in page.foot.said.text()
    press(page.table, "a")
    press(page.table, key=Qt.Key.Key_Return)
    assert standing(window, CLASH).event.casualties[0].best == 7
    press(page.table, "u")  # nothing chosen: the ruling is taken back, and they disagree again
    assert standing(window, CLASH).contested
    assert [each.subject for each in page.queue.model.rows] == [CLASH.id, STRIKE.id]


def test_nothing_here_is_a_decision_too(
    window: MainWindow, page: AdjudicationPage, press: Press
) -> None:
    press(page.table, "l")
    press(page.table, "0")
    press(page.table, key=Qt.Key.Key_Return)
    assert standing(window, STRIKE).state is State.REJECTED
    press(page.table, "0")  # that overrules both: it takes a note
    press(page.table, key=Qt.Key.Key_Return)
    assert standing(window, CLASH).state is not State.REJECTED
    assert page.why.note.hasFocus()
    page.why.note.setText("خبر مكرر")
    press(page.why.note, key=Qt.Key.Key_Return)
    assert standing(window, CLASH).state is State.REJECTED
    assert page.queue.model.rowCount() == 0
    assert page._empty.isVisible()
    assert page._empty.text() == "No disagreement left"


def test_whether_it_is_there_is_chosen_by_digit(
    window: MainWindow, page: AdjudicationPage, press: Press
) -> None:
    press(page.table, "l")
    row = page.table.grid.rows[0]
    assert (row.title, row.cells[:2]) == (
        "Is it there",
        ("There is an event here", "No event here"),
    )
    assert "“Type”" in page.notes.words()  # whether it is there is a matter of what counts as one
    press(page.table, "1")
    press(page.table, key=Qt.Key.Key_Return)
    assert standing(window, STRIKE).state is State.CONFIRMED
    assert not standing(window, STRIKE).contested


def test_a_value_is_written_by_hand(
    window: MainWindow, page: AdjudicationPage, press: Press
) -> None:
    press(page.table, "a")
    press(page.table, "d")
    form = next(each for each in page.findChildren(EventRulingForm))
    form.form.claim.factuality.set_value(Factuality.BACKGROUND)
    form.form.note.setPlainText("رواية سابقة")
    press(form, key=Qt.Key.Key_Return, held=CONTROL)
    rows = {row.key.partition(":")[0]: row for row in page.table.grid.rows}
    assert rows["factuality"].result == "Background"
    page.why.note.setText("السياق يدل على ذلك")
    page.table.setFocus()
    press(page.table, key=Qt.Key.Key_Return)
    event = standing(window, CLASH).event
    assert (event.factuality, event.note) == (Factuality.BACKGROUND, "رواية سابقة")


def test_a_gap_is_written_into_the_codebook_and_shown_from_then_on(
    window: MainWindow, page: AdjudicationPage, press: Press
) -> None:
    assert "No note of this project" in page.notes.words()
    press(page.table, "a")
    go_to(page, press, "type")
    for _ in range(2):
        press(page.table, ";")
    assert page.why.kind() is Ruling.GUIDELINE_GAP
    press(page.table, key=Qt.Key.Key_Return)  # a gap needs a note
    assert standing(window, CLASH).contested
    page.why.note.setText("القصف المتبادل اشتباك")
    page.table.setFocus()
    press(page.table, key=Qt.Key.Key_Return)
    assert window.session.project is not None
    (note,) = find_notes(window.session.project, "type")
    assert note.author == "سلمى"
    go_to(page, press, "type")
    assert "القصف المتبادل اشتباك" in page.notes.words()
    press(page.table, key=Qt.Key.Key_Escape)
    assert window.modes.mode is Mode.REVIEW
    window.codebook.toggle()
    window.session.focus.set_event(CLASH.id)
    QApplication.processEvents()
    assert "القصف المتبادل اشتباك" in window.codebook.words()


def test_a_party_does_not_judge_and_is_told_why(
    window: MainWindow, page: AdjudicationPage, press: Press
) -> None:
    window.session.set_reviewer("ريم")
    press(page.table, "1")
    press(page.table, key=Qt.Key.Key_Return)
    assert "is a party to this" in page.foot.said.text()
    assert standing(window, CLASH).contested
    assert not page.foot.rule.isEnabled()


def test_the_kind_of_error_is_kept_with_the_ruling(
    window: MainWindow, page: AdjudicationPage, press: Press
) -> None:
    press(page.table, "a")
    page.why.kinds[Ruling.SLIP].click()
    press(page.table, key=Qt.Key.Key_Return)
    assert window.session.project is not None
    reason = history(window.session.project, CLASH.id)[-1].reason
    assert reason is not None
    assert reason.code == "slip"


def test_the_queue_is_filtered(page: AdjudicationPage) -> None:
    page.queue.kind.setCurrentIndex(2)  # spans
    assert page.queue.model.rowCount() == 0
    assert page._empty.text() == "Nothing here fits the filter."
    page.queue.kind.setCurrentIndex(1)
    assert page.queue.model.rowCount() == 2
    assert page.queue.people.count() == 2


@pytest.mark.usefixtures("qapp")
def test_the_model_keeps_the_promises_of_qt(qtmodeltester: ModelTester, project_path: Path) -> None:
    model = DisagreementModel()
    with Project.open(project_path) as project:
        model.show(disagreements(project))
    qtmodeltester.check(model)


def test_a_list_is_said_as_words(page: AdjudicationPage) -> None:
    said = value_text(Difference(field="assigned"), ["ريم", "Sami"], page.desk)
    assert "[" not in said
    assert "'" not in said
    assert "ريم" in said
    assert "Sami" in said
