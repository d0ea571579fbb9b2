"""Brings what has just appeared in a form into sight, once it has its place."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QWidget


def bring_into_view(part: QWidget, room: int = 0) -> None:
    """Scroll as far as needed to show a part, with so many pixels below it."""
    QTimer.singleShot(0, part, lambda: _scroll_to(part, room))


def _scroll_to(part: QWidget, room: int) -> None:
    holder = part.parentWidget()
    while holder is not None and not isinstance(holder, QScrollArea):
        holder = holder.parentWidget()
    if holder is not None and not part.isHidden():
        holder.ensureWidgetVisible(part, 0, room)
