"""Puts the history, the question whose a value is, and past states into the window."""

from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QInputDialog, QPushButton, QVBoxLayout, QWidget

from rasid.gui.compare.which import Which
from rasid.gui.history.elsewhere import Elsewhere
from rasid.gui.history.filters import last_instant, read_day
from rasid.gui.history.history import History, Methods
from rasid.gui.history.page import TimelinePage, Told
from rasid.gui.history.past import Past
from rasid.gui.history.whose import Whose, WhosePanel
from rasid.gui.inspector.inspector import Inspector, Tab
from rasid.gui.keys import Command
from rasid.gui.modes import Mode
from rasid.gui.tasks import Tasks

if TYPE_CHECKING:
    from rasid.gui.main_window import MainWindow


def add_history(window: "MainWindow", tasks: Tasks) -> History:
    """Make the page, and let keys, menu and palette lead to it."""
    session, appearance, modes = window.session, window.appearance, window.modes
    desk = Elsewhere(session, appearance, window)
    page = TimelinePage(desk)
    past = Past(session, appearance, tasks, window)
    _put_above(window.pages, past.bar)
    room = window.modes.parentWidget() or window
    panel = WhosePanel(Elsewhere(session, appearance, window), room)
    whose = Whose(session, appearance, panel, room, window.inspector, window.report)
    history = History(
        session, window.messages, tasks, past, whose, page, window.commands.select, modes.leave
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
    window.runner.add(
        {
            Command.HISTORY: partial(modes.toggle, Mode.HISTORY),
            Command.WHOSE: whose.ask,
            Command.RESTORE: lambda: _restore_in(window.inspector),
            Command.PAST: partial(_ask_day, window, past),
        }
    )
    window.runner.add_within(page, own)
    window.runner.add_within(panel, whose.own())
    window.runner.add_left(whose.leave)
    action = window.menus.actions["history"]
    modes.changed.connect(lambda mode: action.setChecked(mode is Mode.HISTORY))
    _show_count(window, history)
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


def _restore_in(inspector: Inspector) -> None:
    """Where the history stands beside the text, what is chosen in it comes back."""
    if inspector.tabs.currentIndex() == Tab.HISTORY:
        inspector.history.restore_selected()


def _ask_day(window: "MainWindow", past: Past) -> None:
    """Which day to go back to; one that cannot be read is asked for again. From a past day the
    same key leads back.
    """
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


def _show_count(window: "MainWindow", history: History) -> None:
    """A quiet line in the top bar while others' changes in one's work wait for an answer."""
    button = QPushButton()
    button.setProperty("kind", "link")
    button.hide()
    window.top_bar.add_notice(button)

    def show(count: int) -> None:
        button.setText(history.notice())
        button.setVisible(count > 0)

    def open_mine() -> None:
        window.modes.enter(Mode.HISTORY)
        history.tell(Told.MINE)

    button.clicked.connect(open_mine)
    history.counted.connect(show)
    window.appearance.changed.connect(lambda: show(history.waiting))
