"""What is left of a paragraph that was read is accepted with one key, and taken back with one."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from rasid.core.vocabulary import State
from rasid.gui.main_window import MainWindow
from rasid.storage.queries import SpanRow
from tests.gui.conftest import Press, make_project
from tests.unit.conftest import TEXT, sample_record

TWO = TEXT.replace("يوم أمس، ", "يوم أمس\n\n")
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def project_path(tmp_path: Path) -> Path:
    """A report of three paragraphs, with proposals in two of them."""
    path = tmp_path / "work.rasid"
    make_project(path, [TWO], [sample_record(TWO)])
    return path


def spans(window: MainWindow) -> list[SpanRow]:
    assert window.session.opened is not None
    return list(window.session.opened.spans)


def paragraph(window: MainWindow, row: SpanRow) -> int:
    assert window.session.opened is not None
    return window.session.opened.text.count("\n", 0, row.span.start)


def accept(window: MainWindow, press: Press) -> None:
    press(window.report, "\x01", Qt.Key.Key_A, CONTROL)


def test_only_what_is_left_in_the_paragraph_is_accepted_as_one_step(
    window: MainWindow, press: Press
) -> None:
    rows = spans(window)
    last = max(rows, key=lambda row: row.span.start)
    here = [row for row in rows if paragraph(window, row) == paragraph(window, last)]
    assert 1 < len(here) < len(rows)
    window.commands.select_span(here[0].id)
    press(window.report, "x")  # what is wrong is said first
    window.commands.select_span(here[1].id)
    accept(window, press)
    states = {row.id: row.state for row in spans(window)}
    assert states.pop(here[0].id) is State.REJECTED
    for row in rows:
        if row.id != here[0].id:
            expected = State.CONFIRMED if row in here else State.PROPOSED
            assert states[row.id] is expected, row.span.text
    press(window.report, "u")
    left = {row.state for row in spans(window) if row.id != here[0].id}
    assert left == {State.PROPOSED}


def test_where_nothing_is_left_it_says_so(window: MainWindow, press: Press) -> None:
    window.commands.select_span(spans(window)[0].id)
    accept(window, press)
    window.commands.select_span(spans(window)[0].id)
    accept(window, press)
    assert "No span is left" in window.bar._what.text()


def test_in_a_field_it_still_chooses_all_that_was_typed(window: MainWindow, press: Press) -> None:
    field = window.queue.filter
    field.setText("ريف")
    field.setFocus()
    accept_in = window.focusWidget()
    assert accept_in is field
    press(field, "\x01", Qt.Key.Key_A, CONTROL)
    assert field.selectedText() == "ريف"
    assert all(row.state is State.PROPOSED for row in spans(window))
