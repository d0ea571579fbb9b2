"""The parts of the window that are made when they are first asked for, so that it starts without
them; their modules are loaded only then, too.
"""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QPushButton

from rasid.gui.keys import Command
from rasid.gui.modes import IN_FOCUS, Mode
from rasid.gui.palette.entries import Entry

if TYPE_CHECKING:
    from rasid.gui.codebook.panel import CodebookPanel
    from rasid.gui.comments.comments import Comments
    from rasid.gui.compare.page import ComparePage
    from rasid.gui.consistency.consistency import Consistency
    from rasid.gui.dashboard.page import Dashboard
    from rasid.gui.focus_mode.page import FocusPage
    from rasid.gui.history.history import History
    from rasid.gui.inspector.inspector import Inspector
    from rasid.gui.main_window import MainWindow
    from rasid.gui.marking.marking import MarkSame
    from rasid.gui.palette.palette import Palette
    from rasid.gui.teamwork import Teamwork

_IDLE = 1500  # milliseconds without a move after a project was opened: nobody is kept waiting


def make_palette(window: "MainWindow") -> "Palette":
    """The list that finds every action by its name."""
    from rasid.gui.palette.palette import Palette
    from rasid.gui.palette.parts import offers_of_parts

    def offers() -> list[Entry]:
        return [*window.runner.offers(), *offers_of_parts(window)]

    part = Palette(window.appearance, window.settings, offers, window)
    window.runner.add_left(part.leave)
    return part


def make_focus_page(window: "MainWindow") -> "FocusPage":
    """The page of one decision at a time."""
    from rasid.gui.focus_mode.page import FocusPage

    part = FocusPage(window.session, window.appearance, window.report)
    part.left.connect(window.modes.leave)
    part.next_report_requested.connect(lambda: window.queue.step(+1))
    window.modes.add(Mode.FOCUS, part, IN_FOCUS)
    return part


def make_comments(window: "MainWindow") -> "Comments":
    """The box in which comments are written, and the list of those that wait."""
    from rasid.gui.comments.comments import Comments

    part = Comments(
        window.session,
        window.appearance,
        window.messages,
        window.commands.select,
        window.desk,
        window.place,
        window.report,
    )
    window.runner.add_within(part.sheet, part.own())
    return part


def make_codebook(window: "MainWindow") -> "CodebookPanel":
    """The rules of the codebook beside the report."""
    from rasid.gui.codebook.panel import CodebookPanel

    return CodebookPanel(window.session, window.appearance, window.desk, window.report)


def make_comparison(window: "MainWindow") -> "ComparePage":
    """The page of two states side by side."""
    from rasid.gui.compare.entry import add_comparison

    return add_comparison(window)


def make_dashboard(window: "MainWindow") -> "Dashboard":
    """The page of what the project comes to."""
    from rasid.gui.dashboard.entry import add_dashboard

    return add_dashboard(window)


def make_teamwork(window: "MainWindow") -> "Teamwork":
    """What people do with one another's work."""
    from rasid.gui.teamwork import Teamwork

    return Teamwork(window, window.tasks)


def make_history(window: "MainWindow") -> "History":
    """The page of the history, whose a value is, and past states."""
    from rasid.gui.history.placing import add_history

    return add_history(window, window.tasks)


def make_marking(window: "MainWindow") -> "MarkSame":
    """The sheet that marks the current words wherever they stand."""
    from rasid.gui.marking.marking import MarkSame

    part = MarkSame(
        window.commands.bench,
        window.appearance,
        window.tasks,
        window.desk,
        window.place,
        partial(window.commands.run, Command.UNDO),
    )
    window.runner.add_within(part.sheet, part.own())
    window.runner.add_left(part.leave)
    return part


def make_consistency(window: "MainWindow") -> "Consistency":
    """The sheet of words marked in different ways."""
    from rasid.gui.consistency.consistency import Consistency

    part = Consistency(
        window.commands.bench,
        window.appearance,
        window.tasks,
        window.desk,
        window.place,
        partial(window.commands.run, Command.UNDO),
    )
    window.runner.add_within(part.sheet, part.own())
    window.runner.add_left(part.leave)
    return part


def furnish(window: "MainWindow") -> None:
    """Make what will be looked at next, once the report has been painted: what was decided from
    then on is known to them.
    """
    assert window.inspector
    assert window.focus_page
    assert window.comments
    assert window.codebook


def lead_to_parts(window: "MainWindow") -> None:
    """Let keys, menus and palette ask for them."""
    modes = window.modes
    modes.add_later(Mode.FOCUS, lambda: window.focus_page)
    modes.add_later(Mode.COMPARE, lambda: window.compare)
    modes.add_later(Mode.HISTORY, lambda: window.history)
    modes.add_later(Mode.ADJUDICATION, lambda: window.teamwork)
    modes.add_later(Mode.AGREEMENT, lambda: window.teamwork)
    modes.add_later(Mode.WORKLOAD, lambda: window.teamwork)
    modes.add_later(Mode.DASHBOARD, lambda: window.dashboard)
    window.runner.add(
        {
            Command.PALETTE: lambda: window.command_palette.start(),
            Command.COMPARE: partial(modes.toggle, Mode.COMPARE),
            Command.HISTORY: partial(modes.toggle, Mode.HISTORY),
            Command.WHOSE: lambda: window.history.whose.ask(),
            Command.RESTORE: lambda: _restore_in(window.inspector),
            Command.PAST: partial(_ask_day, window),
            Command.MARK_SAME: lambda: window.marking.start(),
            Command.CONSISTENCY: lambda: window.consistency.start(),
        }
    )
    window.place.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    window.place.customContextMenuRequested.connect(
        lambda where: window.history.whose.show_menu(where)
    )
    _show_count(window)
    _prepare_when_idle(window)


def _prepare_when_idle(window: "MainWindow") -> None:
    def prepare() -> None:
        furnish(window)
        if window.session.project is not None:
            window.marking.prepare()

    idle = QTimer(window, singleShot=True, interval=_IDLE)
    idle.timeout.connect(prepare)
    session = window.session
    session.project_changed.connect(idle.start)

    def wait_again() -> None:
        if idle.isActive():
            idle.start()

    for busy in (session.focus.span_changed, session.focus.event_changed):
        busy.connect(wait_again)


def _restore_in(inspector: "Inspector") -> None:
    """Where the history stands beside the text, what is chosen in it comes back."""
    from rasid.gui.inspector.inspector import Tab

    if inspector.tabs.currentIndex() == Tab.HISTORY:
        inspector.history.restore_selected()


def _ask_day(window: "MainWindow") -> None:
    from rasid.gui.history.placing import ask_day

    ask_day(window)


def _show_count(window: "MainWindow") -> None:
    """A quiet line in the top bar while others' changes in one's work wait for an answer."""
    button = QPushButton()
    button.setProperty("kind", "link")
    button.hide()
    window.top_bar.add_notice(button)

    def show(count: int) -> None:
        button.setText(window.my_work.notice())
        button.setVisible(count > 0)

    def open_mine() -> None:
        window.modes.enter(Mode.HISTORY)
        window.history.tell_mine()

    button.clicked.connect(open_mine)
    window.my_work.counted.connect(show)
    window.appearance.changed.connect(lambda: show(len(window.my_work.changes)))
