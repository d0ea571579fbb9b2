"""Tab goes through cards and forms in the order they are read."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from rasid.gui.inspector.inspector import Inspector


def walk(start: QWidget, steps: int, key: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """What Tab stops at, one step after another."""
    start.setFocus()
    stops: list[QWidget] = []
    for _ in range(steps):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
        stops.append(QApplication.focusWidget())
    return stops


def test_an_open_card_is_read_from_its_head_to_the_next_card(
    qtbot: QtBot, inspector: Inspector
) -> None:
    first, second = inspector.events.cards
    body = first.body
    assert body is not None
    qtbot.waitUntil(body.isVisible)
    chips = [chip for chip, _ in body.chips]
    inside = [*first.failed.lines, *chips]
    stops = walk(first.head, len(inside) + 1)
    assert stops[: len(inside)] == inside
    assert stops[-1] is body.table
    assert second.head in walk(body.table, 4)


def test_shift_tab_goes_back_the_same_way(qtbot: QtBot, inspector: Inspector) -> None:
    first = inspector.events.cards[0]
    body = first.body
    assert body is not None
    qtbot.waitUntil(body.isVisible)
    chips = [chip for chip, _ in body.chips]
    back = walk(chips[2], 3, Qt.Key.Key_Backtab)
    assert back == [chips[1], chips[0], first.failed.lines[-1]]


def test_what_was_added_to_a_form_is_reached_where_it_stands(
    qtbot: QtBot, inspector: Inspector
) -> None:
    inspector.edit_current()
    form = inspector.events.form
    assert form is not None
    form.open("side_a", -1)
    editor = form.side_a.editor
    assert editor is not None
    qtbot.waitUntil(form.side_a.chips[-1].isVisible)
    stops = walk(form.side_a.chips[-1], 20)
    assert stops[0] is editor.first_field()
    assert form.swap in stops
    assert stops.index(form.swap) > stops.index(form.side_b.chips[0])


def test_after_the_last_field_comes_what_saves_the_form(qtbot: QtBot, inspector: Inspector) -> None:
    inspector.edit_current()
    form = inspector.events.form
    assert form is not None
    qtbot.waitUntil(form.note.isVisible)
    foot = inspector.events.foot
    last = inspector.events.cards[-1].head
    stops = walk(last, 4)
    assert stops == [foot.code, foot.comment, foot.save, foot.cancel]


def test_tab_leaves_the_panel_at_its_end(qtbot: QtBot, inspector: Inspector) -> None:
    holder, other = QWidget(), QPushButton("x")
    qtbot.addWidget(holder)
    layout = QVBoxLayout(holder)
    layout.addWidget(inspector)
    layout.addWidget(other)
    with qtbot.waitExposed(holder):
        holder.show()
    holder.activateWindow()
    qtbot.waitUntil(holder.isActiveWindow)
    stops = walk(inspector.events.cards[-1].head, 1)
    inspector.setParent(None)  # each is put away on its own
    assert stops == [other]
