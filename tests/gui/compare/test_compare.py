"""Two states lie side by side, and what of either is to stand is chosen by keys."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from rasid.core.record import Record
from rasid.core.revision import Reason
from rasid.core.vocabulary import EventType, Factuality, Label, State
from rasid.gui.compare.comparison import Choice
from rasid.gui.compare.ledger import LedgerDialog
from rasid.gui.compare.model import Column
from rasid.gui.compare.page import ComparePage
from rasid.gui.compare.which import Which, named
from rasid.gui.keys import Command
from rasid.gui.language import Language
from rasid.gui.main_window import MainWindow
from rasid.gui.modes import Mode
from rasid.review import decisions
from rasid.review.ledger import ledger
from rasid.storage.extractions import save_extractions
from rasid.storage.log import report_history
from rasid.storage.project import Project
from rasid.storage.queries import get_event
from tests.gui.conftest import Press
from tests.unit.conftest import sample_record


def tap(
    window: MainWindow,
    key: Qt.Key,
    held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    QTest.keyClick(QApplication.focusWidget() or window, key, held)
    QApplication.processEvents()


@pytest.fixture
def record() -> Record:
    return sample_record()


@pytest.fixture
def report(window: MainWindow) -> str:
    opened = window.session.opened
    assert opened is not None
    return opened.report.id


@pytest.fixture
def project(window: MainWindow) -> Project:
    assert window.session.project is not None
    return window.session.project


@pytest.fixture
def page(window: MainWindow, project: Project, report: str, record: Record) -> ComparePage:
    """What كريم changed, against the machine: a type, a factuality, an edge, an event less."""
    clash, strike = record.events
    changed = replace(clash, type=EventType.SHOOTING, factuality=Factuality.ONGOING)
    reason = Reason(code="text_misread")
    decisions.correct_event(project, changed, author="كريم", reason=reason)
    decisions.reject(project, strike.id, author="كريم")
    factions = record.spans[1]
    decisions.correct_span(
        project, factions.id, author="كريم", start=factions.start - 1, end=factions.end
    )
    window.session.open_report(report)
    tap(window, Qt.Key.Key_I)
    return window.compare


def cells(page: ComparePage, row: int) -> list[str]:
    return [str(page.model.data(page.model.index(row, column))) for column in Column]


def test_one_key_leads_there_and_back(window: MainWindow, page: ComparePage) -> None:
    assert window.modes.mode is Mode.COMPARE
    assert page.isVisible()
    assert not window.bar.isVisible()
    assert window.menus.actions["compare"].isChecked()
    tap(window, Qt.Key.Key_I)
    assert window.modes.mode is Mode.REVIEW
    window.menus.actions["compare"].trigger()
    assert window.modes.mode is Mode.COMPARE
    tap(window, Qt.Key.Key_Escape)
    assert window.modes.mode is Mode.REVIEW


def test_values_stand_beside_one_another(page: ComparePage) -> None:
    assert [cells(page, row)[:3] for row in range(page.model.rowCount())] == [
        ["Type", "Clash", "Shooting"],
        ["Factuality", "Actual", "Ongoing"],
        ["Air strike the whole event", "Air strike \u2067قصفت\u2069", "Rejected"],
        ["Actor edges", "الفصائل", "والفصائل"],
    ]
    assert cells(page, 0)[Column.NOTE] == "Text misread"
    assert page.filters.told() == "Event 1, Shooting · the same event on both sides"
    assert page.bar.place() == "Difference 1 of 4"


def test_only_the_attached_letter_is_marked(page: ComparePage) -> None:
    row = page.model.rows[3]
    assert row.first == (("الفصائل", False),)
    assert row.second == (("و", True), ("الفصائل", False))
    (framed,) = page.panes[1].changed
    assert framed[1] - framed[0] == 1
    assert page.panes[0].changed == []


def test_what_only_one_side_has_is_framed_there(
    window: MainWindow, project: Project, report: str
) -> None:
    decisions.create_span(project, report, Label.PLACE, 0, 4, author="كريم")
    window.session.open_report(report)
    tap(window, Qt.Key.Key_I)
    assert [list(pane.changed) for pane in window.compare.panes] == [[], [(0, 4)]]


def test_both_texts_scroll_together(window: MainWindow, page: ComparePage) -> None:
    window.resize(900, 600)
    QApplication.processEvents()
    one, two = (pane.verticalScrollBar() for pane in page.panes)
    assert one.maximum() > 0
    one.setValue(one.maximum())
    assert two.value() == one.value()
    two.setValue(0)
    assert one.value() == 0


def test_right_is_what_stands_at_the_right(
    window: MainWindow, page: ComparePage, project: Project, record: Record
) -> None:
    tap(window, Qt.Key.Key_Left)  # in English the machine stands at the left
    event = get_event(project, record.events[0].id)
    assert (event.event.type, event.event.factuality) == (EventType.CLASH, Factuality.ONGOING)
    assert event.author == "سلمى"
    assert cells(page, 0)[Column.CHOICE] == "left taken"
    assert page.bar.place() == "Difference 2 of 4"


def test_in_arabic_the_first_side_stands_at_the_right(
    window: MainWindow, page: ComparePage, project: Project, record: Record
) -> None:
    window.preferences.switch_language()
    QApplication.processEvents()
    assert window.translation.language is Language.ARABIC
    assert page.heads[0].mapToGlobal(page.heads[0].rect().center()).x() > (
        page.heads[1].mapToGlobal(page.heads[1].rect().center()).x()
    )
    assert page.bar.right.x() > page.bar.left.x()
    tap(window, Qt.Key.Key_Right)
    assert get_event(project, record.events[0].id).event.type is EventType.CLASH
    assert cells(page, 0)[Column.CHOICE] == "أُخذ الأيمن"
    tap(window, Qt.Key.Key_Down)
    assert page.comparison.place == 2


def test_a_whole_event_is_taken_at_once(
    window: MainWindow, page: ComparePage, project: Project, record: Record, report: str
) -> None:
    before = len(report_history(project, report))
    tap(window, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    event = get_event(project, record.events[0].id).event
    assert (event.type, event.factuality) == (EventType.CLASH, Factuality.ACTUAL)
    written = report_history(project, report)[before:]
    assert len({revision.step for revision in written}) == 1
    assert [cells(page, row)[Column.CHOICE] for row in (0, 1)] == ["left taken"] * 2
    assert page.bar.place() == "Difference 3 of 4"


def test_undo_takes_the_last_choice_back(
    window: MainWindow, page: ComparePage, project: Project, record: Record, press: Press
) -> None:
    tap(window, Qt.Key.Key_Left)
    tap(window, Qt.Key.Key_Right)  # as it stands: nothing is written
    press(page.table, "u")
    assert cells(page, 1)[Column.CHOICE] == "not decided"
    assert get_event(project, record.events[0].id).event.type is EventType.CLASH
    press(page.table, "u")
    assert get_event(project, record.events[0].id).event.type is EventType.SHOOTING
    assert page.comparison.choices == {}
    assert page.bar.place() == "Difference 1 of 4"


def test_keeping_what_stands_writes_nothing(
    window: MainWindow, page: ComparePage, project: Project, report: str
) -> None:
    before = report_history(project, report)
    tap(window, Qt.Key.Key_Right)
    assert report_history(project, report) == before
    assert cells(page, 0)[Column.CHOICE] == "right taken"


def test_one_can_leave_a_difference_open(
    window: MainWindow, page: ComparePage, press: Press
) -> None:
    press(page.table, "s")
    assert list(page.comparison.choices.values()) == [Choice.LEFT_OPEN]
    assert page.bar.place() == "Difference 2 of 4"
    press(page.table, "k")
    assert page.bar.place() == "Difference 1 of 4"
    press(page.table, "j")
    tap(window, Qt.Key.Key_Down)
    assert page.bar.place() == "Difference 3 of 4"


def test_a_difference_can_be_settled_in_the_form(
    window: MainWindow, page: ComparePage, press: Press
) -> None:
    press(page.table, "d")
    assert window.modes.mode is Mode.REVIEW
    assert window.session.focus.event_id == page.model.rows[0].point.pair.right.id  # type: ignore[union-attr]
    assert not window.runner.keys.may_run(Command.ACCEPT_EVENT)  # a form is open


def test_filters_show_one_kind(page: ComparePage) -> None:
    every, dead, places, sides, disputes = page.filters.pills()
    assert [pill.text() for pill in page.filters.pills()] == [
        "All differences 4",
        "Casualties 0",
        "Places 0",
        "Sides 1",
        "Disagreements 0",
    ]
    sides.click()
    assert [row.name for row in page.model.rows] == ["Actor"]
    assert not dead.isEnabled()
    assert not places.isEnabled()
    assert not disputes.isEnabled()
    every.click()
    assert page.model.rowCount() == 4


def test_only_what_people_disagree_on(
    window: MainWindow, project: Project, report: str, record: Record
) -> None:
    clash = record.events[0]
    decisions.confirm(project, clash.id, author="سلمى")
    decisions.correct_event(project, replace(clash, type=EventType.SHOOTING), author="كريم")
    decisions.reject(project, record.spans[2].id, author="كريم")
    window.session.open_report(report)
    tap(window, Qt.Key.Key_I)
    page = window.compare
    page.comparison.put(0, Which("by:سلمى"))
    page.filters.pills()[4].click()
    assert [row.name for row in page.model.rows] == ["Type"]


def test_the_dead_are_told_before_and_after(page: ComparePage) -> None:
    assert page.totals.words() == "Total: 4, then 4"
    page.own()[Command.TAKE_LEFT]()
    assert page.totals.words() == "Total: 4, then 4"


def test_the_dead_that_no_sum_holds_are_told(
    window: MainWindow, project: Project, report: str, record: Record
) -> None:
    clash = record.events[0]
    decisions.correct_event(
        project, replace(clash, factuality=Factuality.UNCONFIRMED), author="كريم"
    )
    window.session.open_report(report)
    tap(window, Qt.Key.Key_I)
    assert window.compare.totals.words() == "Total: 4, then 0"
    assert "4 عناصر" in window.compare.totals.left_out()


def test_no_difference_is_said_with_both_hashes(window: MainWindow) -> None:
    tap(window, Qt.Key.Key_I)
    said = window.compare._empty.text()
    title, one, two = said.splitlines()
    assert title == "No differences"
    assert one.removeprefix("The machine: ") == two.removeprefix("Now: ")
    assert len(one.removeprefix("The machine: ")) == 18


def test_another_file_is_compared_and_taken_from(
    window: MainWindow, project: Project, record: Record, tmp_path: Path
) -> None:
    other = tmp_path / "other.rasid"
    project.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    shutil.copy(project.path, other)
    with Project.open(other) as theirs:
        changed = replace(record.events[0], type=EventType.SHOOTING)
        decisions.correct_event(theirs, changed, author="ريم")
    tap(window, Qt.Key.Key_I)
    page = window.compare
    page.comparison.put(0, Which(file=other))
    assert cells(page, 0)[:3] == ["Type", "Shooting", "Clash"]
    assert named(page.comparison.which[0]) == ("Now · \u2068other.rasid\u2069", "as it stands")
    tap(window, Qt.Key.Key_Left)
    row = get_event(project, record.events[0].id)
    assert (row.event.type, row.state, row.author) == (
        EventType.SHOOTING,
        State.CONFIRMED,
        "سلمى",
    )


def test_the_side_that_cannot_be_read_is_named(window: MainWindow, tmp_path: Path) -> None:
    broken = tmp_path / "broken.rasid"
    broken.write_text("no project", encoding="utf-8")
    tap(window, Qt.Key.Key_I)
    window.compare.comparison.put(1, Which(file=broken))
    assert (
        "Now · \u2068broken.rasid\u2069 could not be read. broken.rasid is not a Rasid project"
        in (window.compare._empty.text())
    )
    window.compare.comparison.put(1, Which())
    assert window.compare._empty.text().startswith("No differences")


def test_the_menu_offers_states_of_the_project(
    page: ComparePage,
) -> None:
    head = page.heads[0]
    head.menu.aboutToShow.emit()
    names = {action.text(): action for action in head.menu.actions()}
    people = names["A person"].menu()
    assert [action.text() for action in people.actions()] == ["\u2068كريم\u2069"]
    people.actions()[0].trigger()
    assert page.comparison.which[0] == Which("by:كريم")
    assert page.model.rowCount() == 0  # that is how it stands
    head.menu.aboutToShow.emit()
    revisions = next(a for a in head.menu.actions() if a.text() == "A revision of this report")
    oldest = revisions.menu().actions()[-1]
    oldest.trigger()
    assert page.comparison.which[0].state.startswith("revision:")
    assert {row.name for row in page.model.rows} == {"Air strike", "Actor"}


def test_new_rules_are_held_against_people(
    window: MainWindow, project: Project, report: str, record: Record
) -> None:
    clash, strike = record.events
    decisions.confirm(project, clash.id, author="كريم")
    newer = (replace(clash, factuality=Factuality.ONGOING), replace(strike, note="x"))
    save_extractions(project, [(report, replace(record, events=newer))], version="test-2")
    window.session.open_report(report)
    tap(window, Qt.Key.Key_I)
    page = window.compare
    page.heads[0].menu.aboutToShow.emit()
    names = {action.text(): action for action in page.heads[0].menu.actions()}
    names["New rules against people"].menu().actions()[0].trigger()
    assert cells(page, 0)[:4] == ["Factuality", "Actual", "Ongoing", "Actual"]
    assert page.model.rowCount() == 1
    assert get_event(project, clash.id).event == clash
    tap(window, Qt.Key.Key_Right)
    assert get_event(project, clash.id).event.factuality is Factuality.ONGOING


def test_the_next_report_that_differs_is_opened(
    window: MainWindow, page: ComparePage, project: Project, report: str
) -> None:
    (second,) = project.connection.execute("SELECT max(id) FROM report WHERE id <> ?", (report,))
    decisions.create_span(project, second[0], Label.PLACE, 0, 3, author="كريم")
    tap(window, Qt.Key.Key_PageDown)
    QTest.qWait(20)
    assert window.session.opened is not None
    assert window.session.opened.report.id == second[0]
    assert [row.name for row in page.model.rows] == ["Place"]
    tap(window, Qt.Key.Key_PageDown)
    QTest.qWait(20)
    assert page.filters.told() == "No further report differs."
    tap(window, Qt.Key.Key_PageUp)
    QTest.qWait(20)
    assert window.session.opened.report.id == report


def test_arrows_are_left_alone_in_the_review(window: MainWindow) -> None:
    assert window.modes.mode is Mode.REVIEW
    assert not window.runner.keys.may_run(Command.TAKE_LEFT)
    window.inspector.setFocus()
    tap(window, Qt.Key.Key_Right)
    assert window.modes.mode is Mode.REVIEW


def test_the_ledger_lists_every_rule(page: ComparePage, project: Project) -> None:
    dialog = LedgerDialog(ledger(project), page)
    rows = {
        dialog.table.item(row, 2).text(): dialog.table.item(row, 4).text()
        for row in range(dialog.table.rowCount())
    }
    assert rows["Clash"] == "1"  # corrected
    assert rows["Trigger"] == "0"


@pytest.mark.parametrize("language", [Language.ENGLISH, Language.ARABIC])
def test_the_comparison_is_written_as_a_page(
    window: MainWindow, page: ComparePage, tmp_path: Path, language: Language
) -> None:
    if window.translation.language is not language:
        window.preferences.switch_language()
    path = tmp_path / "page.html"
    page.write_page(path)
    written = path.read_text("utf-8")
    assert f'lang="{language.value}"' in written
    assert 'class="only-second">و</span>' in written.replace("\n", "")
    assert path.name in page.filters.told()


@pytest.mark.parametrize("width", [800, 1024, 1440])
def test_what_decides_is_never_cut_off(window: MainWindow, page: ComparePage, width: int) -> None:
    window.resize(width, 700)
    QApplication.processEvents()
    for button in (page.bar.right, page.bar.left, page.bar.edit, page.bar.leave):
        assert button.isVisible()
        assert button.width() >= button.sizeHint().width()
    assert page.bar.report.isVisible() is (width == 1440)


def test_nothing_is_compared_while_nobody_looks(
    window: MainWindow, page: ComparePage, project: Project, record: Record
) -> None:
    assert page.comparison.original is not None
    tap(window, Qt.Key.Key_Escape)
    assert page.comparison.original is None
    clash = record.events[0].id
    window.session.write(lambda _, author: decisions.reject(project, clash, author=author))
    assert page.comparison.original is None
    tap(window, Qt.Key.Key_I)
    assert page.model.rowCount() == 3


def test_the_ledger_is_in_the_menu(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[int] = []
    monkeypatch.setattr(LedgerDialog, "exec", lambda self: shown.append(self.table.rowCount()))
    window.menus.actions["ledger"].trigger()
    assert shown == [7]
