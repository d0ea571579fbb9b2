"""The short pause after a decision that shows what was chosen, before the focus moves on."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from rasid.gui.session import Session


class Onward(QObject):
    """Holds one move back for a moment; whoever acts meanwhile acts on what comes next.

    A move is dropped where the focus or the report has changed by other means. ``pause`` is in
    milliseconds; with 0 the focus moves at once.
    """

    def __init__(self, session: Session, pause: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._move: Callable[[], object] | None = None
        self._timer = QTimer(self, singleShot=True, interval=pause)
        self._timer.timeout.connect(self.now)
        for elsewhere in (
            session.focus.event_changed,
            session.focus.span_changed,
            session.report_opened,
        ):
            elsewhere.connect(self._drop)

    @property
    def pause(self) -> int:
        """How long a choice is shown, in milliseconds."""
        return self._timer.interval()

    @property
    def waits(self) -> bool:
        """Whether a choice is being shown and the focus has yet to move."""
        return self._move is not None

    def then(self, move: Callable[[], object]) -> None:
        """Move in a moment, after the choice has been seen."""
        self.now()
        self._move = move
        if self.pause:
            self._timer.start()
        else:
            self.now()

    def now(self) -> None:
        """Move at once if a move is held back: somebody wants to go on."""
        move, self._move = self._move, None
        self._timer.stop()
        if move is not None:
            move()

    def _drop(self) -> None:
        self._move = None
        self._timer.stop()
