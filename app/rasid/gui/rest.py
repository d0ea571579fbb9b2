"""Work that waits until the hands rest, so that what a key did is painted before it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


class Rest(QObject):
    """Does ``work`` once it has not been asked for again for so many milliseconds; 0: at once.

    They are counted from when all that a key led to has been painted. The work may ask for itself
    again, to be done in parts.
    """

    def __init__(self, work: Callable[[], object], milliseconds: int, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._resting = QTimer(self, singleShot=True, interval=milliseconds)
        self._resting.timeout.connect(self._work)
        self._painted = QTimer(self, singleShot=True, interval=0)
        self._painted.timeout.connect(self._resting.start)

    @property
    def waits(self) -> bool:
        """Whether there is work to be done."""
        return self._painted.isActive() or self._resting.isActive()

    def set_length(self, milliseconds: int) -> None:
        """Wait so long from now on."""
        self._resting.setInterval(milliseconds)

    def ask(self) -> None:
        """Have the work done, after the hands have rested."""
        if self._resting.interval():
            self._resting.stop()
            self._painted.start()
        else:
            self._work()

    def now(self) -> None:
        """Do all that waits at once: somebody needs what comes of it."""
        while self.waits:
            self.drop()
            self._work()

    def drop(self) -> None:
        """Leave the work undone: it is not needed any more."""
        self._painted.stop()
        self._resting.stop()
