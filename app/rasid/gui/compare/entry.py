"""Puts the page of the comparison into the window."""

from typing import TYPE_CHECKING

from rasid.gui.compare.page import ComparePage
from rasid.gui.keys import Command
from rasid.gui.modes import Mode

if TYPE_CHECKING:
    from rasid.gui.main_window import MainWindow


def add_comparison(window: "MainWindow") -> ComparePage:
    """Make the page and tie it to the window."""
    page, modes = ComparePage(window.session, window.appearance), window.modes
    modes.add(Mode.COMPARE, page, frozenset({*page.own(), Command.PALETTE}))
    window.runner.add_within(page, page.own())
    action = window.menus.actions["compare"]
    modes.changed.connect(lambda mode: action.setChecked(mode is Mode.COMPARE))

    def edit(subject: str) -> None:
        modes.leave()
        window.commands.select(subject)
        window.commands.run(Command.EDIT)

    page.left.connect(modes.leave)
    page.edit_requested.connect(edit)
    page.report_wanted.connect(window.session.open_report)
    return page
