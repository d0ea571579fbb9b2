"""Commands that shape the current event: its type, its factuality, splitting, merging, linking."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject

from rasid.core.vocabulary import EventType, Factuality
from rasid.gui.commands.workbench import Methods, Workbench
from rasid.gui.keys import TYPE_COMMANDS, Command
from rasid.gui.type_strip import TYPES
from rasid.gui.words import word
from rasid.review.decisions import correct_event
from rasid.review.event_edits import duplicate_event


class Shaping(QObject):
    """What is done to an event as a whole."""

    def __init__(self, bench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bench = bench
        bench.bar.factuality.given.connect(self._say_factuality)

    def methods(self) -> Methods:
        """See ``Methods``."""
        return {
            Command.TYPE_9: self._ask_for_event,
            Command.FACTUALITY: self._ask_factuality,
            Command.DUPLICATE: self._duplicate,
            Command.LINKS: lambda: self._bench.panel.link_current(),
        }

    def of_event(self) -> Methods:
        """What keys do while an event is the focus, in place of what they do to words."""
        types = zip(TYPES, TYPE_COMMANDS, strict=True)
        set_type = {command: partial(self._set_type, type_) for type_, command in types}
        return self.without_span() | set_type

    def without_span(self) -> Methods:
        """What keys do to the event with words selected, which then say what goes or comes."""
        return {
            Command.SPLIT: lambda: self._bench.panel.split_current(),
            Command.MERGE: lambda: self._bench.panel.merge_current(),
        }

    def _set_type(self, type_: EventType) -> None:
        bench, row = self._bench, self._bench.event()
        if row is None or row.event.type is type_:
            return
        changed = replace(row.event, type=type_)
        if bench.session.write(
            lambda p, author: correct_event(p, changed, author=author, in_full=False)
        ):
            bench.bar.state_choice(self.tr("Type: {type}").format(type=word(type_)))

    def _ask_factuality(self) -> None:
        row = self._bench.event()
        if row is None:
            self._ask_for_event()
        else:
            self._bench.bar.factuality.open_for(row.id)

    def _say_factuality(self, factuality: Factuality) -> None:
        said = self.tr("Factuality: {factuality}").format(factuality=word(factuality))
        self._bench.bar.state_choice(said)

    def _duplicate(self) -> None:
        bench, row = self._bench, self._bench.event()
        if row is None:
            self._ask_for_event()
            return
        made = bench.session.write(lambda p, author: duplicate_event(p, row, author=author))
        if made is not None:
            bench.select_event(made.subject)
            bench.bar.state_choice(self.tr("Copied without its casualties"))

    def _ask_for_event(self) -> None:
        self._bench.bar.state_choice(self.tr("Make an event the focus first: Esc, then L or H"))
