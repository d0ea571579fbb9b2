"""Queue, report and inspector side by side, with the widths the reviewer gave them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from rasid.gui.appearance import Appearance
from rasid.gui.settings import Settings

_QUEUE, _INSPECTOR = (200, 240, 360), (344, 400, 560)  # pixels: least, usual, most
_REPORT_LEAST = 420


class Panels(QSplitter):
    """The three panels; what room is left or wanting is the report's."""

    def __init__(
        self,
        queue: QWidget,
        report: QWidget,
        inspector: QWidget,
        appearance: Appearance,
        settings: Settings,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._queue, self._inspector = queue, inspector
        self._appearance = appearance
        self._settings = settings
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        report.setMinimumWidth(_REPORT_LEAST)
        for widget in (queue, report, inspector):
            self.addWidget(widget)
        self.setStretchFactor(1, 1)
        appearance.changed.connect(self._bound)
        self._bound()

    def restore(self) -> None:
        """The widths as they were left on a screen of this size."""
        state = self._settings.layout(self._screen())
        if state is None or not self.restoreState(state):
            px = self._appearance.px
            queue, inspector = px(_QUEUE[1]), px(_INSPECTOR[1])
            middle = max(_REPORT_LEAST, self.window().width() - queue - inspector)
            self.setSizes([queue, middle, inspector])

    def remember(self) -> None:
        """Keep the widths for the next time on a screen of this size."""
        self._settings.set_layout(self._screen(), self.saveState())

    def _screen(self) -> str:
        size = self.screen().size()
        return f"{size.width()}x{size.height()}"

    def _bound(self) -> None:
        px = self._appearance.px
        bounds: tuple[tuple[QWidget, tuple[int, int, int]], ...]
        bounds = ((self._queue, _QUEUE), (self._inspector, _INSPECTOR))
        for panel, (least, _, most) in bounds:
            panel.setMinimumWidth(px(least))
            panel.setMaximumWidth(px(most))


def ground(*parts: QWidget, growing: QWidget) -> QFrame:
    """A frame of paper with parts one below the other."""
    frame = QFrame()
    frame.setProperty("ground", "paper")
    stack(frame, *parts, growing=growing)
    return frame


def stack(widget: QWidget, *parts: QWidget, growing: QWidget) -> None:
    """Lay parts into a widget one below the other, without gaps; one takes what room is left."""
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part, 1 if part is growing else 0)
