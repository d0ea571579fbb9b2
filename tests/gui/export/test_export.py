"""The export dialog: what goes out, under which policy with which totals, and what stops it."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from rasid.core.policy import CHOICES, READY, policy_values
from rasid.core.vocabulary import Include, Label, Qualifier
from rasid.gui.export.dialog import ExportDialog
from rasid.gui.export.formats import losses_text
from rasid.gui.export.masks_dialog import MasksDialog
from rasid.gui.export.words import EFFECTS, choice_word, format_word, loss_word
from rasid.gui.main_window import MainWindow
from rasid.gui.menu_actions import selected_words
from rasid.interchange.formats.registry import Format, writer_class
from rasid.review import decisions
from rasid.review.comments import add_comment
from rasid.review.masks import add_mask, find_masks
from rasid.review.policies import find_policies, policy_in_force, use_policy
from rasid.review.snapshots import make_snapshot
from rasid.storage.project import Project

DIFFERENCE = 2


@pytest.fixture
def dialog(window: MainWindow, tmp_path: Path) -> ExportDialog:
    """Over a clash with «more than 17» dead that is confirmed."""
    project = project_of(window)
    opened = window.session.opened
    assert opened is not None
    clash = opened.events[0].event
    fact = replace(
        clash.casualties[0], count=17, qualifier=Qualifier.MORE_THAN, low=18, best=18, high=None
    )
    decisions.correct_event(project, replace(clash, casualties=(fact,)), author="سلمى")
    made = ExportDialog(tmp_path / "out", window.session, window)
    made.choose(Include.CONFIRMED)
    return made


def project_of(window: MainWindow) -> Project:
    project = window.session.project
    assert project is not None
    return project


def test_every_choice_stands_with_the_total_it_gives(dialog: ExportDialog) -> None:
    tree = dialog.policy.tree
    assert dialog.policy.total.text() == "Dead under this policy: 18+"
    assert tree.cell("more_than", "n_plus_one", DIFFERENCE) == ""
    assert tree.dead("more_than", "n") == "17+"
    assert "-1" in tree.cell("more_than", "n", DIFFERENCE)
    assert tree.cell("more_than", "n", DIFFERENCE + 1) == "1"
    assert tree.dead("open_high", "best") == "18"
    assert tree.cell("tens", "one", DIFFERENCE) == "0"


def test_a_way_is_taken_with_space_and_the_totals_follow(dialog: ExportDialog) -> None:
    tree = dialog.policy.tree
    QTest.keyClick(tree, Qt.Key.Key_Down)
    QTest.keyClick(tree, Qt.Key.Key_Space)
    assert dialog.policy.policy.more_than == "n"
    assert dialog.policy.total.text() == "Dead under this policy: 17+"
    assert dialog.policy.name.currentText() == "Codebook, changed"
    QTest.keyClick(tree, Qt.Key.Key_Up)
    QTest.keyClick(tree, Qt.Key.Key_Return)
    assert dialog.policy.name.currentText() == "Codebook (in force)"
    assert dialog.policy.policy == READY["codebook"]


def test_what_was_chosen_is_kept_under_a_name_and_put_in_force(
    dialog: ExportDialog, window: MainWindow
) -> None:
    page = dialog.policy
    assert not page.save.isEnabled()
    page.choose("tens", "one")
    assert page.save.isEnabled()
    assert not page.use.isEnabled()
    page.keep(" فصلي ")
    assert "فصلي" in page.name.currentText()
    page.use.click()
    in_force = policy_in_force(project_of(window))
    assert (in_force.name, in_force.tens) == ("فصلي", "one")
    assert len(find_policies(project_of(window))) == len(READY) + 1


def test_the_chosen_policy_and_formats_are_what_is_written(
    dialog: ExportDialog, window: MainWindow, tmp_path: Path
) -> None:
    page = dialog.policy
    page.name.setCurrentIndex(1)
    page.name.activated.emit(1)
    dialog.formats.choose([Format.ACLED, Format.GEOJSON])
    window.work.export(dialog.wish())
    out = tmp_path / "out"
    assert json.loads((out / "policy.json").read_bytes()) == policy_values(READY["acled-like"])
    assert (out / "acled.csv").is_file()
    assert not (out / "records.jsonl").exists()
    assert window.toast.words() == "1 event exported. Dead: 17+"


def test_nothing_can_be_written_without_a_format_or_folder(dialog: ExportDialog) -> None:
    assert dialog.go.isEnabled()
    dialog.formats.choose([])
    assert not dialog.go.isEnabled()
    dialog.formats.choose([Format.JSONL])
    dialog.folder.setText(" ")
    assert not dialog.go.isEnabled()


def test_a_snapshot_can_be_exported_and_its_totals_stay(window: MainWindow, tmp_path: Path) -> None:
    project = project_of(window)
    opened = window.session.opened
    assert opened is not None
    decisions.confirm(project, opened.events[0].id, author="سلمى")
    make_snapshot(project, "الربع", author="سلمى", include=Include.CONFIRMED)
    decisions.reject(project, opened.events[0].id, author="سلمى")
    dialog = ExportDialog(tmp_path / "out", window.session, window)
    assert dialog.policy.total.text() == "Dead under this policy: 0"
    dialog.choose(Include.CONFIRMED, "الربع")
    assert dialog.policy.total.text() == "Dead under this policy: 4"
    assert dialog.wish().snapshot == "الربع"


def test_a_snapshot_goes_out_under_its_own_policy_unless_another_is_chosen(
    window: MainWindow, tmp_path: Path
) -> None:
    project = project_of(window)
    opened = window.session.opened
    assert opened is not None
    decisions.confirm(project, opened.events[0].id, author="سلمى")
    use_policy(project, "ucdp-like", author="سلمى")
    make_snapshot(project, "الربع", author="سلمى", include=Include.CONFIRMED)
    use_policy(project, "conservative", author="سلمى")
    dialog = ExportDialog(tmp_path / "out", window.session, window)
    page = dialog.policy
    assert page.policy == READY["conservative"]
    dialog.choose(Include.CONFIRMED, "الربع")
    assert (page.policy, dialog.wish().policy) == (READY["ucdp-like"], None)
    assert "in force" not in page.name.currentText()
    dialog.choose(Include.CONFIRMED)
    assert (page.policy, dialog.wish().policy) == (READY["conservative"], None)
    page.choose("tens", "one" if page.policy.tens != "one" else "plural")
    chosen = page.policy
    dialog.choose(Include.CONFIRMED, "الربع")
    assert page.policy == dialog.wish().policy == chosen


def test_an_obstacle_leads_to_its_event(window: MainWindow, tmp_path: Path) -> None:
    opened = window.session.opened
    assert opened is not None
    strike = opened.events[1].id
    window.session.write(
        lambda p, author: add_comment(p, strike, "أين؟", author=author, stops_export=True)
    )
    dialog = ExportDialog(tmp_path / "out", window.session, window)
    dialog.jumped.connect(window.projects.jump)
    window.session.open_report("")
    exported = list[int]()
    dialog.accepted.connect(lambda: exported.append(1))
    dialog.show()
    dialog.choose(Include.CONFIRMED)
    dialog.force.setChecked(True)
    dialog.pages.setCurrentIndex(1)
    assert dialog.go.isEnabled()
    QTest.keyClick(dialog.gate.list, Qt.Key.Key_Return)
    assert dialog.result() == ExportDialog.DialogCode.Rejected
    assert exported == []
    assert window.session.opened is not None
    assert window.session.focus.event_id == strike


def test_names_are_masked_only_where_somebody_is_marked(window: MainWindow, tmp_path: Path) -> None:
    dialog = ExportDialog(tmp_path / "out", window.session, window)
    assert not dialog.masked.isEnabled()
    add_mask(project_of(window), "أحمد الخطيب", author="سلمى")
    dialog = ExportDialog(tmp_path / "out", window.session, window)
    assert dialog.masked.text() == "Pseudonyms for the 1 person who are masked"
    dialog.masked.setChecked(True)
    assert dialog.wish().masked


def test_every_choice_format_and_loss_has_words() -> None:
    said = [way.effect for ways in CHOICES.values() for way in ways]
    assert list(EFFECTS) == said
    for name in CHOICES:
        assert choice_word(name)
    for format_ in Format:
        assert format_word(format_)
        for loss in writer_class(format_).CANNOT_HOLD:
            assert loss_word(loss.field)
        assert losses_text(format_).endswith(".")
    assert losses_text(Format.JSONL) == "It holds everything."
    assert losses_text(Format.GEOJSON).startswith("Left out: the text, comments, ")


def test_a_selected_name_is_marked_and_can_be_let_go(window: MainWindow) -> None:
    opened = window.session.opened
    assert opened is not None
    town = next(row for row in opened.spans if row.span.label is Label.PLACE)
    window.session.focus.set_span(town.id)
    dialog = MasksDialog(window.session, selected_words(window), window)
    assert dialog.name.text() == town.span.text
    dialog.others.setText("أبو عمر، Abu Omar")
    dialog.mark.click()
    (mask,) = find_masks(project_of(window))
    assert (mask.name, mask.spellings) == (town.span.text, ("أبو عمر", "Abu Omar"))
    assert "شخص_" in dialog.list.item(0).text()
    assert not dialog.mark.isEnabled()
    dialog.list.setCurrentRow(0)
    dialog.remove.click()
    assert find_masks(project_of(window)) == []
    dialog.name.setText("!")
    dialog.mark.click()
    assert "2 to 120 letters" in window.banner.words()


def test_sums_that_come_after_the_dialog_was_closed_are_let_go(dialog: ExportDialog) -> None:
    dialog.show()
    dialog.reject()
    before = dialog.policy.total.text()
    dialog.policy.choose("more_than", "n")
    assert dialog.policy.total.text() in (before, "The totals are being summed…")
