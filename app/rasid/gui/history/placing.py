"""Puts the history, the question whose a value is, and past states into the window."""

from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QInputDialog, QVBoxLayout, QWidget

from rasid.gui.compare.which import Which
from rasid.gui.history.elsewhere import Elsewhere
from rasid.gui.history.filters import last_instant, read_day
from rasid.gui.history.history import History, Methods
from rasid.gui.history.page import TimelinePage
from rasid.gui.history.past import Past
from rasid.gui.history.whose import Whose, WhosePanel
from rasid.gui.keys import Command
from rasid.gui.modes import Mode
from rasid.gui.tasks import Tasks

if TYPE_CHECKING:
    from rasid.gui.main_window import MainWindow


def add_history(window: "MainWindow", tasks: Tasks) -> History:
    """Make the page and what belongs to it."""
    session, appearance, modes = window.session, window.appearance, window.modes
    desk = Elsewhere(session, appearance, window)
    page = TimelinePage(desk)
    past = Past(session, appearance, tasks, window)
    _put_above(window.pages, past.bar)
    room = window.modes.parentWidget() or window
    panel = WhosePanel(Elsewhere(session, appearance, window), room)
    whose = Whose(session, appearance, panel, room, window.inspector, window.report)
    history = History(
        session,
        window.messages,
        window.my_work,
        past,
        whose,
        page,
        window.commands.select,
        modes.leave,
    )
    panel.history_requested.connect(lambda: modes.enter(Mode.HISTORY))

    def comment() -> None:
        history.go()
        window.comments.write()

    own: Methods = {
        **history.own(),
        Command.COMMENT: comment,
        Command.COMPARE: partial(_compare, window, history),
        Command.HISTORY: modes.leave,
        Command.WHOSE: page.blame.table.setFocus,
    }
    staying = frozenset({*own, Command.UNDO, Command.REDO, Command.PALETTE})
    modes.add(Mode.HISTORY, page, staying)
    page.command_given.connect(lambda command: own[command]())
    window.runner.add_within(page, own)
    window.runner.add_within(panel, whose.own())
    window.runner.add_left(whose.leave)
    action = window.menus.actions["history"]
    modes.changed.connect(lambda mode: action.setChecked(mode is Mode.HISTORY))
    return history


def _compare(window: "MainWindow", history: History) -> None:
    """Put what stood before the current entry beside what it led to."""
    row = history.page.list.current()
    revision = row.moment.revision if row else None
    if revision is None or not revision.body.get("report"):
        return
    before = datetime.fromisoformat(revision.time) - timedelta(microseconds=1)
    instant = before.isoformat(timespec="microseconds").replace("+00:00", "Z")
    history.go()
    comparison = window.compare.comparison
    comparison.put(0, Which(instant))
    comparison.put(1, Which(f"revision:{revision.id}"))
    window.modes.enter(Mode.COMPARE)


def _put_above(part: QWidget, bar: QWidget) -> None:
    whole = part.parentWidget()
    column = whole.layout() if whole else None
    if isinstance(column, QVBoxLayout):
        column.insertWidget(column.indexOf(part), bar)


def ask_day(window: "MainWindow") -> None:
    """Which day to go back to; one that cannot be read is asked for again. From a past day the
    same key leads back.
    """
    past = window.history.past
    if past.leave() or window.session.project is None:
        return
    title, said = QCoreApplication.translate("History", "The project as it was"), ""
    question = QCoreApplication.translate(
        "History", "As it stood at the end of which day? Write it as 2026-11-03."
    )
    while True:
        said, chosen = QInputDialog.getText(window, title, question, text=said)
        if not chosen:
            return
        day = read_day(said)
        if day is not None:
            past.open(last_instant(day))
            return
