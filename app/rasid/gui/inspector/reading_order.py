"""The order in which Tab goes through widgets: that of their layouts, however late they came."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def tab_stops(inside: QWidget) -> list[QWidget]:
    """What Tab stops at inside a widget, in reading order."""
    layout = inside.layout()
    return [widget for widget in _in(layout) if _takes_tab(widget)] if layout else []


def beyond(widget: QWidget, inside: QWidget, *, forwards: bool) -> QWidget | None:
    """The next stop outside ``inside``, going on from ``widget``; None where there is none."""
    found = widget.nextInFocusChain() if forwards else widget.previousInFocusChain()
    while found is not None and found is not widget:
        if found is not inside and not inside.isAncestorOf(found) and _takes_tab(found):
            return found
        found = found.nextInFocusChain() if forwards else found.previousInFocusChain()
    return None


def _takes_tab(widget: QWidget) -> bool:
    wants = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    return bool(wants) and widget.isVisible() and widget.isEnabled()


def _in(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        widget = item.widget() if item is not None else None
        inner = item.layout() if item is not None else None
        if widget is not None:
            yield widget
            within = widget.widget() if isinstance(widget, QScrollArea) else widget
            inner = within.layout() if within is not None else None
        if inner is not None:
            yield from _in(inner)
