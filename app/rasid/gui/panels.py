"""Queue, report and inspector side by side; in narrow windows the outer two give way."""

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QSplitter, QSplitterHandle, QVBoxLayout, QWidget

from rasid.gui.appearance import Appearance
from rasid.gui.settings import Settings

_QUEUE, _INSPECTOR = (200, 240, 360), (344, 400, 560)  # pixels at 100 %: least, usual, most
_REPORT_LEAST = 420
# The narrowest windows that have room, at 100 %: one on a screen of 1280 may have a frame.
_WITH_QUEUE, _WITH_INSPECTOR = 1256, 1024
_REARRANGING = (QEvent.Type.Resize, QEvent.Type.LayoutDirectionChange)


class Panels(QSplitter):
    """The three panels; what room is left or wanting is the report's.

    In a window below 1256 pixels the queue is folded to its strip, below 1024 the inspector is a
    sheet over the report's trailing half; both can be opened there and put away again.

    Signals:
        changed: a panel was opened, folded or put away.
    """

    changed = Signal()

    def __init__(
        self,
        queue: QWidget,
        strip: QWidget,
        report: QWidget,
        inspector: QWidget,
        appearance: Appearance,
        settings: Settings,
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._queue, self._strip, self._inspector = queue, strip, inspector
        self._report = report
        self._appearance, self._settings = appearance, settings
        self._queue_wanted = self._inspector_wanted = True
        self._queue_unfolded = self._sheet_open = False
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        report.setMinimumWidth(_REPORT_LEAST)
        for widget in (strip, queue, report, inspector):
            self.addWidget(widget)
        self.setStretchFactor(2, 1)
        appearance.changed.connect(self._on_appearance_changed)
        self._bound()

    # Widths

    def restore(self) -> None:
        """The widths as they were left on a screen of this size."""
        known = self._settings.layout(self._screen())
        queue, inspector = known or (self._usual(_QUEUE), self._usual(_INSPECTOR))
        middle = max(_REPORT_LEAST, self.window().width() - queue - inspector)
        self.setSizes([self._strip.width(), queue, middle, inspector])

    def reset(self) -> None:
        """The widths as they came."""
        self._settings.forget_layout(self._screen())
        self.restore()

    def remember(self) -> None:
        """Keep the widths for the next time on a screen of this size."""
        if self.is_wide:
            _, queue, _, inspector = self.sizes()
            if queue and inspector:
                self._settings.set_layout(self._screen(), queue, inspector)

    def createHandle(self) -> QSplitterHandle:
        return _Handle(self)

    def _usual(self, bounds: tuple[int, int, int]) -> int:
        return self._appearance.px(bounds[1])

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

    # What is shown

    @property
    def is_wide(self) -> bool:
        """Whether all three panels have room."""
        return self.width() >= self._appearance.px(_WITH_QUEUE)

    @property
    def has_sheet(self) -> bool:
        """Whether the inspector is a sheet over the report."""
        return self.width() < self._appearance.px(_WITH_INSPECTOR)

    def queue_is_shown(self) -> bool:
        """Whether the queue is there in full."""
        return self._queue_wanted if self.is_wide else self._queue_unfolded

    def inspector_is_shown(self) -> bool:
        """Whether the inspector is there, as a panel or as a sheet."""
        return self._sheet_open if self.has_sheet else self._inspector_wanted

    def show_queue(self, *, shown: bool) -> None:
        """Show the queue, or put it away; in a narrow window unfold or fold it."""
        if self.is_wide:
            self._queue_wanted = shown
        else:
            self._queue_unfolded = shown
        self._arrange()

    def show_inspector(self, *, shown: bool) -> None:
        """Show the inspector, or put it away; in a narrow window it is a sheet."""
        if self.has_sheet:
            self._sheet_open = shown
        else:
            self._inspector_wanted = shown
        self._arrange()

    def leave_sheet(self) -> bool:
        """Put the sheet away; False where none is open."""
        if not (self.has_sheet and self._sheet_open):
            return False
        self.show_inspector(shown=False)
        return True

    def _arrange(self) -> None:
        """Give every part its place in a window of the present width."""
        focused = self._inspector.isAncestorOf(self.window().focusWidget() or self)
        self._strip.setVisible(not self.is_wide and not self._queue_unfolded)
        self._queue.setVisible(self.queue_is_shown())
        in_row = self.indexOf(self._inspector) >= 0
        if self.has_sheet and in_row:
            self._inspector.setParent(self.parentWidget())
        elif not self.has_sheet and not in_row:
            self.addWidget(self._inspector)
            self.restore()
        shown = self.inspector_is_shown()
        self._inspector.setVisible(shown)
        if self.has_sheet and shown:
            self._lay_sheet()
        if focused and not shown:
            self._report.setFocus()
        self.changed.emit()

    def _lay_sheet(self) -> None:
        """Over the trailing half of the report, or as much of it as the inspector needs."""
        report = QRect(self.mapToParent(self._report.pos()), self._report.size())
        width = max(self._inspector.minimumWidth(), report.width() // 2)
        width = min(width, self._inspector.maximumWidth(), self.width())
        left = self.x() if self.isRightToLeft() else self.geometry().right() + 1 - width
        self._inspector.setGeometry(left, report.top(), width, report.height())
        self._inspector.raise_()

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() in _REARRANGING and self.parentWidget() is not None:
            self._arrange()
        return handled

    def _on_appearance_changed(self) -> None:
        self._bound()
        if self.parentWidget() is not None:
            self._arrange()


class _Handle(QSplitterHandle):
    """A handle that gives the panels their usual widths by a double click."""

    def __init__(self, panels: Panels) -> None:
        super().__init__(Qt.Orientation.Horizontal, panels)
        self._panels = panels

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self._panels.reset()


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
