"""What every part of the panel works with: the open report, the looks, the selected words."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from rasid.core.event import Casualty, Event, Range
from rasid.core.vocabulary import EventType, Label, State
from rasid.extraction.candidate import QuantityReading
from rasid.extraction.dates import Period
from rasid.gui.appearance import Appearance
from rasid.gui.draft_file import drafts_folder
from rasid.gui.inspector.counts import read_count
from rasid.gui.inspector.days import Days, NeedsPublicationError, read_typed
from rasid.gui.inspector.project_knowledge import ProjectKnowledge
from rasid.gui.inspector.reader import Reader
from rasid.gui.inspector.recent import Recent
from rasid.gui.inspector.register import Register
from rasid.gui.inspector.stretches import joined
from rasid.gui.report.marks import numbered
from rasid.gui.session import Session
from rasid.review.decisions import create_span
from rasid.review.undo import next_undo
from rasid.storage.comments import CommentRow
from rasid.storage.queries import EventRow, Opened, SpanRow, get_event

R = TypeVar("R")


class Desk(QObject):
    """The report on the desk as the panel's widgets need it.

    Signals:
        selection_changed: other words are selected in the text, or none.
        evidence_requested: ranges to show in the text, in code points.
    """

    selection_changed = Signal()
    evidence_requested = Signal(list)  # list of (start, end)

    def __init__(
        self,
        session: Session,
        appearance: Appearance,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.session = session
        self.appearance = appearance
        self.knowledge = ProjectKnowledge(session)
        self._register: Register | None = None  # read when first asked for
        self._reader = Reader(self.knowledge.rules)
        self._spans: dict[str, SpanRow] = {}
        self._known: Opened | None = None
        self._selection: Range | None = None
        self.marked: list[str] = []  # ids of spans made for the open form, the newest last
        self.recent_actors = Recent()
        self.recent_places = Recent()
        session.report_opened.connect(self._on_report_opened)

    @property
    def opened(self) -> Opened | None:
        """The report with its spans and events as they stand now."""
        return self.session.opened

    @property
    def register(self) -> Register:
        """The actors as they were when the report was published."""
        if self._register is None:
            self._register = self.knowledge.register()
        published = self.opened.report.published if self.opened else None
        return self._register.on(published)

    @property
    def selection(self) -> Range | None:
        """The words selected in the text."""
        return self._selection

    def select(self, start: int, end: int) -> None:
        """Remember the words selected in the text; an empty range stands for none."""
        selection = Range(start, end) if start < end else None
        if selection != self._selection:
            self._selection = selection
            self.selection_changed.emit()

    def span(self, span_id: str | None) -> SpanRow | None:
        """A span of the report."""
        opened = self.opened
        if opened is not self._known:
            self._spans = {row.span.id: row for row in opened.spans} if opened else {}
            self._known = opened
        return self._spans.get(span_id) if span_id else None

    def comments_on(self, about: str) -> list[CommentRow]:
        """The comments on a span or event that wait, the oldest first."""
        rows = self.opened.comments if self.opened else ()
        return [row for row in rows if row.about == about and row.is_open]

    def words(self, span_id: str | None) -> str:
        """The words of a span, empty for none."""
        row = self.span(span_id)
        return row.span.text if row else ""

    def quote(self, where: Range) -> str:
        """The words of the report at a range."""
        return self.opened.text[where.start : where.end] if self.opened else ""

    def joined(self, ranges: Iterable[Range]) -> list[Range]:
        """Stretches of the report as they read: neighbours as one, in the order of the text."""
        return joined(ranges, self.opened.text) if self.opened else []

    def drafts_path(self) -> Path | None:
        """Where unsaved work on the events of the open report is kept on this machine."""
        return self._kept(f"{self.opened.report.id}.json") if self.opened else None

    def details_path(self) -> Path | None:
        """Where unsaved details of reports are kept on this machine."""
        return self._kept("details.json") if self.opened else None

    def _kept(self, name: str) -> Path | None:
        project = self.session.project
        return drafts_folder(project) / name if project else None

    def numbered_events(self) -> list[tuple[EventRow, int]]:
        """Events with their numbers, those that stand in the order of the text, then the others."""
        if self.opened is None:
            return []
        rows, numbers = self.opened.events, self.opened.numbers
        rejected = [row for row in rows if row.state is State.REJECTED]
        return [(row, numbers[row.id]) for row in (*numbered(rows), *rejected)]

    def spans_labelled(self, label: Label) -> list[SpanRow]:
        """Spans of one label that were not rejected, in the order of the text."""
        rows = self.opened.spans if self.opened else ()
        kept = [r for r in rows if r.span.label is label and r.state is not State.REJECTED]
        return sorted(kept, key=lambda row: (row.span.start, row.span.end))

    def span_for(self, label: Label, where: Range) -> str | None:
        """Id of the span of that label at exactly those words, made where there is none.

        None where it could not be made; the reason has then been said.
        """
        for row in self.spans_labelled(label):
            if (row.span.start, row.span.end) == (where.start, where.end):
                return row.span.id
        opened = self.opened
        if opened is None:
            return None
        outcome = self.session.write(
            lambda project, author: create_span(
                project, opened.report.id, label, where.start, where.end, author=author
            )
        )
        if outcome is not None:
            self.marked.append(outcome.subject)
        return outcome.subject if outcome else None

    def take_back_marked(self) -> None:
        """Undo the marks made for a form that was left, as far as nothing was done since."""
        session = self.session
        while self.marked and session.project is not None:
            step = next_undo(session.project, author=session.reviewer)
            if [each.subject for each in step] != [self.marked.pop()]:
                return
            session.undo()

    def read(self, where: Range, kind: type[R]) -> R | None:
        """What the rules of the extraction read at some words."""
        return self._reader.reading(self.opened, where, kind) if self.opened else None

    def period(self, where: Range) -> Period | None:
        """The days some words mean for this report."""
        return self._reader.period(self.opened, where) if self.opened else None

    def tells_when(self, where: Range) -> bool:
        """Whether some words of the report are a time, also one that needs a day it lacks."""
        if self.period(where) is not None:
            return True
        try:
            return self.days(self.quote(where)) is not None
        except NeedsPublicationError:
            return True

    def days(self, text: str) -> Days | None:
        """The days some typed words mean; NeedsPublicationError where the report has no date."""
        published = self.opened.report.published if self.opened else None
        return read_typed(text, self.knowledge.rules(), published)

    def count(self, text: str) -> QuantityReading | None:
        """The count some typed words say, None where they are none."""
        return read_count(text, self.knowledge.rules())

    def event_type(self, where: Range) -> EventType | None:
        """The event some words state, None where the rules know none."""
        return self._reader.event_type(self.opened, where) if self.opened else None

    def go_to_event(self, event_id: str) -> None:
        """Make an event current, in this report or another one."""
        project = self.session.project
        if self.session.event_row(event_id) is None and project is not None:
            self.session.open_report(get_event(project, event_id).report)
        self.session.focus.set_span("")
        self.session.focus.set_event(event_id)

    def show_span(self, span_id: str | None) -> None:
        """Ask for a span's words to be shown in the text."""
        row = self.span(span_id)
        if row is not None:
            self.evidence_requested.emit([(row.span.start, row.span.end)])

    def show_ranges(self, ranges: Iterable[Range]) -> None:
        """Ask for stretches of the text to be shown."""
        self.evidence_requested.emit([(where.start, where.end) for where in ranges])

    def actors_around(self) -> Iterator[str]:
        """Parties of the report's events, by slug, those of the open one first."""
        for event in self._events_around():
            for party in (*event.side_a, *event.side_b):
                if party.actor:
                    yield party.actor

    def places_around(self) -> Iterator[str]:
        """Places of the report's events, by id, those of the open one first."""
        for event in self._events_around():
            for place in event.places:
                if place.id:
                    yield place.id

    def _events_around(self) -> list[Event]:
        current = self.session.focus.event_id
        rows = self.opened.events if self.opened else ()
        standing = [row for row in rows if row.state is not State.REJECTED]
        return [row.event for row in sorted(standing, key=lambda row: row.id != current)]

    def facts_elsewhere(self, event: Event) -> Iterator[Casualty]:
        """Casualty facts of the report's other events."""
        for row in self.opened.events if self.opened else ():
            if row.event.id != event.id:
                yield from row.event.casualties

    def _on_report_opened(self) -> None:
        self._register = None

    @property
    def rtl(self) -> bool:
        """Whether the interface reads from right to left."""
        return QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
