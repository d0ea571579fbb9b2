"""What is shown after any keys is what the report, opened anew, would show."""

from unittest.mock import patch

from hypothesis import HealthCheck, given
from hypothesis import settings as with_settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from rasid.gui.inspector.inspector import Tab
from rasid.gui.inspector.report_toll import dead_of_report
from rasid.gui.keys import Command
from rasid.gui.main_window import MainWindow
from rasid.gui.report.marks import PAINTED, page_of
from rasid.storage import queries, standing
from rasid.storage.queries import Opened, open_report

KEYS = [
    *(Command.NEXT_CANDIDATE, Command.PREVIOUS_CANDIDATE, Command.NEXT_EVENT),
    *(Command.ACCEPT_SPAN, Command.ACCEPT_EVENT, Command.REJECT, Command.SKIP),
    *(Command.LABEL_1, Command.LABEL_2, Command.LABEL_3, Command.LABEL_6),
    *(Command.END_GROW, Command.END_SHRINK, Command.START_GROW, Command.START_SHRINK),
    *(Command.UNDO, Command.UNDO, Command.REDO, Command.LEAVE),
]


def read_anew(window: MainWindow) -> Opened:
    """The report on the desk with nothing remembered of it."""
    session = window.session
    assert session.project is not None
    assert session.opened is not None
    with (
        patch.dict(standing._known, clear=True),
        patch.object(standing, "proposals_of_row", standing.proposals_of_row.__wrapped__),
        patch.object(standing, "read_span_row", standing.read_span_row.__wrapped__),
        patch.object(queries, "read_event_row", queries.read_event_row.__wrapped__),
    ):
        return open_report(session.project, session.opened.report.id)


def assert_kept_up(window: MainWindow, *, rejected: bool) -> None:
    """Text, cards and sum say what the file says."""
    kept, fresh = window.session.opened, read_anew(window)
    assert kept == fresh
    page = page_of(
        window.report._map,
        fresh.spans,
        fresh.events,
        numbers=fresh.numbers,
        labels=PAINTED,
        rejected=rejected,
    )
    assert window.report.page == page
    events = window.inspector.events
    desk = events.desk
    assert [(card.row, card._number) for card in events.cards] == desk.numbered_events()
    assert events._sum.total() == dead_of_report(desk).total
    for card in events.cards:
        assert card.head.summary == card._summary()
        assert events.deck._column.indexOf(card) == events.cards.index(card)


@with_settings(
    max_examples=12,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    commands=st.lists(st.sampled_from(KEYS), min_size=5, max_size=25),
    rejected=st.booleans(),
)
def test_after_any_keys_the_window_shows_what_a_fresh_reading_would(
    window: MainWindow, commands: list[Command], rejected: bool
) -> None:
    window.inspector.tabs.setCurrentIndex(Tab.EVENTS)
    window.report.set_layers(frozenset(PAINTED), rejected=rejected)
    for command in commands:
        window.runner.run(command)
        QApplication.processEvents()
        assert_kept_up(window, rejected=rejected)
