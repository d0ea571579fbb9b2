"""What is shown after any keys is what the report, opened anew, would show."""

import random
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as with_settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from rasid.gui.app import make_window
from rasid.gui.first_use import furnish
from rasid.gui.inspector.inspector import Tab
from rasid.gui.inspector.report_toll import dead_of_report
from rasid.gui.keys import Command
from rasid.gui.main_window import MainWindow
from rasid.gui.report.marks import PAINTED, page_of
from rasid.gui.settings import Settings
from rasid.gui.tasks import Inline
from rasid.interchange.importing import import_paths
from rasid.storage import queries, standing
from rasid.storage.project import Project
from rasid.storage.queries import Opened, open_report
from tests.bench.corpus import as_line, sample

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


# Typed fast: what is not in the text follows when the hands rest


@pytest.fixture(params=[1, 2, 3])
def long_report(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A project of two reports with many spans that overlap and share events."""
    path = tmp_path / "long.rasid"
    lines = tmp_path / "long.jsonl"
    made = (sample(71 * request.param, spans=60), sample(72 * request.param, spans=20, clauses=1))
    lines.write_text("".join(f"{as_line(one)}\n" for one in made), encoding="utf-8")
    with Project.create(path, name="long") as project:
        assert import_paths(project, [lines]).new == 2
    return path


@pytest.fixture
def fast(
    qtbot: QtBot, settings: Settings, long_report: Path
) -> Iterator[tuple[MainWindow, MainWindow]]:
    """A window whose hands rest for a moment, and one that follows at once, over one project."""
    windows = []
    for rest in (30, 0):
        settings.rest = rest
        one = make_window(settings, Inline())
        qtbot.addWidget(one)
        with qtbot.waitExposed(one):
            one.show()
        furnish(one)  # with this rest, not the next one's
        windows.append(one)
    assert windows[0].projects.open_path(long_report)
    yield windows[0], windows[1]
    for one in windows:
        one.close()


def said(window: MainWindow) -> list[str]:
    """All that is written in the inspector and above the queue, in the order it was made."""
    labels = [
        label for part in (window.inspector, window.queue) for label in part.findChildren(QLabel)
    ]
    return [label.text() for label in labels if label.isVisibleTo(window)]


def follows(window: MainWindow) -> bool:
    """Whether all has followed."""
    return not (window.inspector._following.waits or window.queue._following.waits)


def test_however_fast_keys_come_it_ends_as_a_window_opened_afresh(
    qtbot: QtBot, fast: tuple[MainWindow, MainWindow], long_report: Path
) -> None:
    window, afresh = fast
    drawn = random.Random(str(long_report))
    window.report.set_layers(frozenset(PAINTED), rejected=False)
    for _ in range(6):
        for command in drawn.choices(KEYS, k=12):
            window.runner.run(command)
            fresh = read_anew(window)
            assert window.session.opened == fresh
            assert window.report.page == page_of(
                window.report._map,
                fresh.spans,
                fresh.events,
                numbers=fresh.numbers,
                labels=PAINTED,
                rejected=False,
            )
        qtbot.waitUntil(lambda: follows(window))
        assert_kept_up(window, rejected=False)
        assert afresh.projects.open_path(long_report)
        focus = window.session.focus
        assert window.session.opened is not None
        afresh.session.open_report(window.session.opened.report.id)
        afresh.session.focus.set_event(focus.event_id)
        afresh.session.focus.set_span(focus.span_id)
        afresh.report.set_layers(frozenset(PAINTED), rejected=False)
        QApplication.processEvents()
        assert said(window) == said(afresh)
        assert window.queue.model.report(0) == afresh.queue.model.report(0)


def test_who_reads_the_cards_has_them_as_they_are_now(fast: tuple[MainWindow, MainWindow]) -> None:
    window, _ = fast
    for command in (Command.NEXT_EVENT, Command.ACCEPT_EVENT, Command.NEXT_EVENT):
        window.runner.run(command)
    assert window.inspector.events.current != window.session.focus.event_id
    window.runner.run(Command.EDIT)
    form, row = (
        window.inspector.events.form,
        window.session.event_row(window.session.focus.event_id),
    )
    assert form is not None
    assert row is not None
    assert form.value() == row.event


def test_a_field_is_opened_on_the_event_one_is_at_however_fast_the_keys(
    fast: tuple[MainWindow, MainWindow],
) -> None:
    window, _ = fast
    for open_it in (
        lambda: window.inspector.open_field("weapon"),
        lambda: window.inspector.open_value("evidence", 0, 4),
    ):
        window.runner.run(Command.NEXT_EVENT)
        wanted = window.session.focus.event_id
        assert window.inspector.events.current != wanted
        open_it()
        assert window.inspector.events.current == wanted
        assert window.inspector.is_editing
        while window.inspector.leave_form():
            pass


def on_screen(window: MainWindow) -> QImage:
    """The text as it stands on the screen, without being painted for this."""
    corner = window.report.viewport().mapTo(window, QPoint(0, 0))
    place = QRect(corner, window.report.viewport().size())
    return window.screen().grabWindow(window.winId()).toImage().copy(place)


def test_what_is_painted_line_by_line_is_what_a_whole_painting_shows(
    fast: tuple[MainWindow, MainWindow], long_report: Path
) -> None:
    window, afresh = fast
    afresh.hide()
    drawn = random.Random(str(long_report))
    for command in drawn.choices(KEYS, k=40):
        window.runner.run(command)
        QApplication.processEvents()
        painted = on_screen(window)
        assert not painted.isNull()
        window.report.viewport().repaint()
        assert painted == on_screen(window), command
