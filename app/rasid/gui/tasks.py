"""Work that would keep the window waiting, done beside it, one piece after the other."""

import threading
from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

from rasid.errors import RasidError
from rasid.gui.refusal import refusal

Report = Callable[[int, int], None]
"""Says how far the work is: done, total."""


class Control:
    """What a piece of work is given to say how far it is, and to learn that it is to stop."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop at the next good place."""
        self._cancelled.set()

    def cancelled(self) -> bool:
        """Whether the work has been asked to stop."""
        return self._cancelled.is_set()


Work = Callable[[Control], Any]
Done = Callable[[Any], None]
Failed = Callable[[str], None]


class Tasks(Protocol):
    """Runs work beside the window."""

    def run(self, work: Work, *, done: Done, failed: Failed, report: Report) -> Control:
        """Start ``work``; all three callbacks are called on the thread of the window.

        ``failed`` gets a sentence. An exception that is no RasidError is our bug: it is raised
        again on the thread of the window, where ``sys.excepthook`` meets it.
        """
        ...

    def for_reading(self) -> "Tasks":
        """Where to do what only reads, so that it waits for no writing."""
        ...

    def wait(self) -> None:
        """Return when nothing is under way any more."""
        ...


class _Courier(QObject):
    """Carries what happens to the thread of the window; its slots run where it was made."""

    progressed = Signal(int, int)  # done, total
    finished = Signal(object)  # what the work returned
    failed = Signal(str)  # a sentence
    broken = Signal(object)  # an exception that is our bug
    arrived = Signal()  # one of the three above has been told

    def __init__(self, done: Done, failed: Failed, report: Report, parent: QObject) -> None:
        super().__init__(parent)
        self._done, self._failed, self._report = done, failed, report
        queued = Qt.ConnectionType.QueuedConnection
        self.progressed.connect(self._on_progressed, queued)
        self.finished.connect(self._on_finished, queued)
        self.failed.connect(self._on_failed, queued)
        self.broken.connect(self._on_broken, queued)

    def _on_progressed(self, done: int, total: int) -> None:
        self._report(done, total)

    def _on_finished(self, answer: object) -> None:
        self.arrived.emit()
        self._done(answer)

    def _on_failed(self, sentence: str) -> None:
        self.arrived.emit()
        self._failed(sentence)

    def _on_broken(self, error: Exception) -> None:
        self.arrived.emit()
        self._failed(f"{type(error).__name__}: {error}")
        raise error


class _Job(QRunnable):
    def __init__(self, work: Work, courier: _Courier, control: Control) -> None:
        super().__init__()
        self._work, self._courier, self._control = work, courier, control

    def run(self) -> None:
        try:
            answer = self._work(self._control)
        except RasidError as error:
            self._courier.failed.emit(refusal(error))
        except Exception as error:  # noqa: BLE001  carried over and raised in the window's thread
            self._courier.broken.emit(error)
        else:
            self._courier.finished.emit(answer)


class SerialLane(QObject):
    """One thread, one piece of work at a time: the lane for everything that writes."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)

    def run(self, work: Work, *, done: Done, failed: Failed, report: Report) -> Control:
        """See ``Tasks.run``."""
        courier = _Courier(done, failed, report, self)
        courier.arrived.connect(courier.deleteLater)
        control = Control(courier.progressed.emit)
        self._pool.start(_Job(work, courier, control))
        return control

    def for_reading(self) -> "SerialLane":
        """See ``Tasks.for_reading``."""
        return SerialLane(self)

    def wait(self) -> None:
        """See ``Tasks.wait``."""
        self._pool.waitForDone()


class Inline:
    """Does the work at once, for tests and for the picture without a display."""

    def run(self, work: Work, *, done: Done, failed: Failed, report: Report) -> Control:
        """See ``Tasks.run``."""
        control = Control(report)
        try:
            answer = work(control)
        except RasidError as error:
            failed(refusal(error))
        else:
            done(answer)
        return control

    def for_reading(self) -> "Inline":
        """See ``Tasks.for_reading``."""
        return self

    def wait(self) -> None:
        """See ``Tasks.wait``."""
