"""The order in which Tab goes through widgets: that of their layouts, however late they came."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)


@dataclass(frozen=True, slots=True)
class Spot:
    """Where the keyboard is: in which part, at which stop, and behind which letter of its text."""

    part: int
    stop: int
    letter: int


def spot_in(*parts: QWidget) -> Spot | None:
    """Where the keyboard is inside the first of some parts that has it; None where none has."""
    focused = QApplication.focusWidget()
    for part, holder in enumerate(parts):
        for nth, stop in enumerate(tab_stops(holder)):
            if focused is not None and (stop is focused or stop.isAncestorOf(focused)):
                return Spot(part, nth, _letter(focused))
    return None


def go_back_to(spot: Spot, *parts: QWidget) -> None:
    """Put the keyboard where it was, in parts that were made anew in the same order."""
    stops = tab_stops(parts[spot.part])
    if spot.stop >= len(stops):
        return
    stop = stops[spot.stop]
    stop.setFocus(Qt.FocusReason.OtherFocusReason)
    if isinstance(stop, QLineEdit):
        stop.setCursorPosition(spot.letter)
    elif isinstance(stop, QPlainTextEdit):
        cursor = QTextCursor(stop.document())
        cursor.setPosition(min(spot.letter, stop.document().characterCount() - 1))
        stop.setTextCursor(cursor)


def _letter(widget: QWidget) -> int:
    if isinstance(widget, QLineEdit):
        return widget.cursorPosition()
    return widget.textCursor().position() if isinstance(widget, QPlainTextEdit) else 0


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
