"""The sheets that split, merge and link have a name for every control."""

import pytest

from rasid.gui.keys import Command
from rasid.gui.main_window import MainWindow
from tests.gui.test_accessible import controls, nameless


@pytest.mark.parametrize("command", [Command.SPLIT, Command.MERGE, Command.LINKS])
def test_no_control_of_a_sheet_is_nameless(window: MainWindow, command: Command) -> None:
    window.session.focus.set_span("")
    window.runner.run(command)
    sheet = window.inspector.reshaping.sheet
    assert sheet is not None
    assert len(list(controls(sheet))) > 2
    assert nameless(sheet) == []
    sheet.reject()
