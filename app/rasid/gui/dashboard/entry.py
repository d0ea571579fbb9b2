"""Puts the dashboard into the window."""

from typing import TYPE_CHECKING

from rasid.gui.dashboard.page import Dashboard
from rasid.gui.keys import Command
from rasid.gui.modes import Mode

if TYPE_CHECKING:
    from rasid.gui.main_window import MainWindow


def add_dashboard(window: "MainWindow") -> Dashboard:
    """Make the page, with its way in and out."""
    page = Dashboard(window.session, window.appearance, window.tasks, window.messages)
    own = page.own()
    window.modes.add(Mode.DASHBOARD, page, frozenset(own) | {Command.PALETTE})
    window.runner.add_within(page, own)
    page.left.connect(window.modes.leave)

    def show(report: str, event: str) -> None:
        window.modes.leave()
        window.session.open_report(report)
        if event:
            window.session.focus.set_event(event)

    page.subject_chosen.connect(show)
    ticked = window.menus.actions["dashboard"]
    window.modes.changed.connect(lambda now: ticked.setChecked(now is Mode.DASHBOARD))
    return page
