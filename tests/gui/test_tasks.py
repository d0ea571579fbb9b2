"""Long work: in order, off the window's thread, with its errors brought back."""

import threading

import pytest
from pytestqt.qtbot import QtBot

from rasid.errors import RasidError
from rasid.gui.tasks import Control, Inline, SerialLane, Tasks


class Ears:
    """Remembers what was called back, and on which thread."""

    def __init__(self) -> None:
        self.done: list[object] = []
        self.failed: list[str] = []
        self.reports: list[tuple[int, int]] = []
        self.threads: set[int] = set()

    def on_done(self, answer: object) -> None:
        self.done.append(answer)
        self.threads.add(threading.get_ident())

    def on_failed(self, sentence: str) -> None:
        self.failed.append(sentence)
        self.threads.add(threading.get_ident())

    def on_report(self, done: int, total: int) -> None:
        self.reports.append((done, total))
        self.threads.add(threading.get_ident())

    def start(self, tasks: Tasks, work) -> Control:  # type: ignore[no-untyped-def]
        return tasks.run(work, done=self.on_done, failed=self.on_failed, report=self.on_report)


def test_work_runs_beside_the_window_and_comes_back_to_it(qtbot: QtBot) -> None:
    lane, ears = SerialLane(), Ears()
    where: list[int] = []

    def work(control: Control) -> str:
        where.append(threading.get_ident())
        control.report(1, 2)
        return "answer"

    ears.start(lane, work)
    qtbot.waitUntil(lambda: ears.done == ["answer"])
    assert ears.reports == [(1, 2)]
    assert where != [threading.get_ident()]
    assert ears.threads == {threading.get_ident()}


def test_one_piece_of_work_waits_for_the_other(qtbot: QtBot) -> None:
    lane, ears = SerialLane(), Ears()
    order: list[str] = []
    gate = threading.Event()

    def first(_control: Control) -> None:
        gate.wait(5)
        order.append("first")

    ears.start(lane, first)
    ears.start(lane, lambda _control: order.append("second"))
    gate.set()
    qtbot.waitUntil(lambda: len(ears.done) == 2)
    assert order == ["first", "second"]


def test_the_worlds_fault_comes_back_as_a_sentence(qtbot: QtBot) -> None:
    lane, ears = SerialLane(), Ears()

    def work(_control: Control) -> None:
        raise RasidError("The disk is full. Make room.")

    ears.start(lane, work)
    qtbot.waitUntil(lambda: bool(ears.failed))
    assert ears.failed == ["The disk is full. Make room."]
    assert ears.done == []


def test_our_own_bug_is_raised_in_the_window(qtbot: QtBot) -> None:
    lane, ears = SerialLane(), Ears()

    def work(_control: Control) -> None:
        raise KeyError("bug")

    with qtbot.captureExceptions() as raised:
        ears.start(lane, work)
        qtbot.waitUntil(lambda: bool(ears.failed))
        qtbot.wait(20)
    assert [type(error) for _, error, _ in [(k, v, t) for k, v, t in raised]] == [KeyError]


def test_work_learns_that_it_is_to_stop(qtbot: QtBot) -> None:
    lane, ears = SerialLane(), Ears()
    control = ears.start(lane, lambda control: control.cancelled())
    control.cancel()
    lane.wait()
    stopped = ears.start(lane, lambda control: (control.cancel(), control.cancelled())[1])
    qtbot.waitUntil(lambda: len(ears.done) == 2)
    assert ears.done[1] is True
    assert stopped.cancelled()


@pytest.mark.parametrize("good", [True, False])
def test_the_inline_runner_answers_at_once(good: bool) -> None:
    ears = Ears()

    def work(control: Control) -> int:
        control.report(1, 1)
        if not good:
            raise RasidError("No.")
        return 7

    ears.start(Inline(), work)
    assert (ears.done, ears.failed) == (([7], []) if good else ([], ["No."]))
    assert ears.reports == [(1, 1)]
