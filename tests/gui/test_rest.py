"""Work waits until the hands rest, and is never missed by whoever needs it."""

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from rasid.gui.rest import Rest


def test_asked_for_many_times_it_is_done_once(qtbot: QtBot) -> None:
    done: list[int] = []
    owner = QObject()
    rest = Rest(lambda: done.append(1), 20, owner)
    for _ in range(5):
        rest.ask()
    assert rest.waits
    assert not done
    qtbot.waitUntil(lambda: bool(done))
    qtbot.wait(60)
    assert done == [1]
    assert not rest.waits


def test_who_needs_it_has_it_at_once_and_it_is_not_done_again(qtbot: QtBot) -> None:
    done: list[int] = []
    owner = QObject()
    rest = Rest(lambda: done.append(1), 20, owner)
    rest.now()
    assert not done  # nothing was asked for
    rest.ask()
    rest.now()
    qtbot.wait(60)
    assert done == [1]


def test_work_in_parts_is_done_to_its_end(qtbot: QtBot) -> None:
    parts = ["first", "second", "third"]
    owner = QObject()

    def work() -> None:
        parts.pop(0)
        if parts:
            rest.ask()

    rest = Rest(work, 10, owner)
    rest.ask()
    qtbot.waitUntil(lambda: len(parts) == 2)
    rest.now()
    assert parts == []


def test_without_a_rest_it_is_done_at_once_and_what_is_dropped_never(qtbot: QtBot) -> None:
    done: list[int] = []
    owner = QObject()
    rest = Rest(lambda: done.append(1), 0, owner)
    rest.ask()
    assert done == [1]
    rest.set_length(10)
    rest.ask()
    rest.drop()
    qtbot.wait(40)
    assert done == [1]
