"""What the palette offers beside keys and menus: what is chosen by button, list or tab."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from rasid.core.vocabulary import Label, ReportState
from rasid.gui.inspector.inspector import Tab
from rasid.gui.naming import Name, name_of
from rasid.gui.palette.entries import Entry
from rasid.gui.words import source
from rasid.review.snapshots import find_snapshots

if TYPE_CHECKING:
    from rasid.gui.main_window import MainWindow

_TABS = {
    Tab.EVENTS: QT_TRANSLATE_NOOP("Palette", "Go to the events beside the text"),
    Tab.SPANS: QT_TRANSLATE_NOOP("Palette", "Go to the spans beside the text"),
    Tab.HISTORY: QT_TRANSLATE_NOOP("Palette", "Go to the history beside the text"),
    Tab.REPORT: QT_TRANSLATE_NOOP("Palette", "Go to the details of the report beside the text"),
}
_FACE = QT_TRANSLATE_NOOP("Palette", "Face of the report: {which}")
_ORDER = QT_TRANSLATE_NOOP("Palette", "Order of the reports: {which}")
_STATE = QT_TRANSLATE_NOOP("Palette", "List only reports of this state, or all again: {which}")
_LAYER = QT_TRANSLATE_NOOP("Palette", "Show or hide a layer: {which}")
_SAVED = QT_TRANSLATE_NOOP("Palette", "Saved filter: {which}")
_SNAPSHOT = QT_TRANSLATE_NOOP("Palette", "The project as it was: {which}")
_EVENT_FIELDS = QT_TRANSLATE_NOOP("Palette", "Tint the event fields only, or all spans")
_SAVE_FILTER = QT_TRANSLATE_NOOP("Palette", "Save this filter under a name…")
_CLEAR_FILTER = QT_TRANSLATE_NOOP("Palette", "Clear the filter of the reports")
_REVIEWER = QT_TRANSLATE_NOOP("Palette", "Reviewer: who is working here…")
_STOP = QT_TRANSLATE_NOOP("Palette", "Stop the work under way")


def offers_of_parts(window: "MainWindow") -> list[Entry]:
    """Every action of the parts of the window; those that ask for a project say so without one."""
    entries = [*_of_inspector(window), *_of_layers(window), *_of_queue(window)]
    why_not = "" if window.session.project else window.runner.tr("Open a project first")
    of_a_project = [
        Entry(each.id, each.name, each.caps, each.run, each.why_not or why_not) for each in entries
    ]
    return [*of_a_project, *_of_snapshots(window), *_of_window(window)]


def _entry(
    id_: str, sentence: object, run: Callable[[], object], which: Name | None = None, why: str = ""
) -> Entry:
    name = name_of("Palette", str(sentence))
    if which is not None:
        name = Name(
            name.english.format(which=which.english), name.arabic.format(which=which.arabic)
        )
    return Entry(id_, name, (), run, why)


def _of_inspector(window: "MainWindow") -> Iterator[Entry]:
    def go(tab: Tab) -> None:
        window.modes.leave()
        window.panels.show_inspector(shown=True)
        window.inspector.tabs.setCurrentIndex(tab)
        window.inspector.tabs.setFocus()

    for tab, name in _TABS.items():
        yield _entry(f"tab:{tab.name.casefold()}", name, partial(go, tab))


def _of_layers(window: "MainWindow") -> Iterator[Entry]:
    yield _entry("layers:event", _EVENT_FIELDS, window.layers.event_focus.click)
    for button in window.layers.buttons:
        which = name_of(Label.__name__, source(button.label))
        yield _entry(f"layer:{button.label}", _LAYER, button.click, which)


def _of_queue(window: "MainWindow") -> Iterator[Entry]:
    queue = window.queue

    def shown(do: Callable[[], object]) -> Callable[[], None]:
        """Do it where it is seen."""

        def run() -> None:
            window.modes.leave()
            window.panels.show_queue(shown=True)
            do()

        return run

    for nth, (which, action) in enumerate(queue.order.named()):
        yield _entry(f"order:{nth}", _ORDER, shown(action.trigger), which)
    for state in ReportState:
        which = name_of(ReportState.__name__, source(state))
        yield _entry(f"state:{state}", _STATE, shown(queue.pill(state).click), which)
    for name in queue.saved.names():
        run = shown(partial(queue.use_saved, name))
        yield _entry(f"saved:{name}", _SAVED, run, Name(name, name))
    yield _entry("filter:save", _SAVE_FILTER, shown(queue.filters.ask_name))
    yield _entry("filter:clear", _CLEAR_FILTER, shown(partial(queue.set_filter, "")))


def _of_snapshots(window: "MainWindow") -> Iterator[Entry]:
    project = window.session.project
    for each in find_snapshots(project) if project else ():
        run = partial(_open_past, window, each.until)
        yield _entry(f"snapshot:{each.name}", _SNAPSHOT, run, Name(each.name, each.name))


def _open_past(window: "MainWindow", until: str) -> None:
    window.history.past.open(until)


def _of_window(window: "MainWindow") -> Iterator[Entry]:
    for action in window.menus.faces():
        face = Name(action.text(), action.text())
        yield _entry(f"face:{face.english}", _FACE, action.trigger, face)
    yield _entry("reviewer", _REVIEWER, window.ask_reviewer)
    idle = "" if window.work.under_way else window.runner.tr("Nothing is under way")
    yield _entry("stop", _STOP, window.work.cancel, why=idle)
