"""The trailing panel: the report's events, spans, history and details, and their editing."""

from enum import IntEnum

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from rasid.core.event import Range
from rasid.core.vocabulary import State
from rasid.gui.appearance import Appearance
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.drafts import FIELDS, Part
from rasid.gui.inspector.drawing import isolated
from rasid.gui.inspector.events_page import EventsPage
from rasid.gui.inspector.history_page import HistoryPage
from rasid.gui.inspector.reading_order import beyond, go_back_to, spot_in, tab_stops
from rasid.gui.inspector.report_page import ReportPage
from rasid.gui.inspector.reshaping import Reshaping
from rasid.gui.inspector.spans_page import SpansPage
from rasid.gui.inspector.why_panel import WhyPanel
from rasid.gui.rest import Rest
from rasid.gui.session import Session
from rasid.gui.words import word
from rasid.storage.queries import Opened


class Tab(IntEnum):
    """The pages, from the leading edge."""

    EVENTS = 0
    SPANS = 1
    HISTORY = 2
    REPORT = 3


class Inspector(QWidget):
    """Shows what the session has on the desk and follows its focus.

    Signals:
        evidence_requested: words to show in the text, as (start, end) in code points.
        event_selected: the event that was opened here, "" where it was closed.
        span_selected: the span that was made current in the list.
        editing_changed: a form was opened or left; while one is open, keys belong to it.
        hint_raised: why there is nothing to link, merge or split here, for the moment.
        draft_kept: whether a form or the details hold something that is saved only as a draft.
    """

    evidence_requested = Signal(list)
    event_selected = Signal(str)
    span_selected = Signal(str)
    editing_changed = Signal(bool)
    hint_raised = Signal(str)
    draft_kept = Signal(bool)

    def __init__(
        self,
        session: Session,
        appearance: Appearance,
        parent: QWidget | None = None,
        *,
        rest: int = 0,
    ) -> None:
        """``rest`` is how long the hands must rest before it follows, in milliseconds."""
        super().__init__(parent)
        self._following = Rest(self._follow, rest, self)
        self._behind = False  # whether something was decided that is not shown yet
        self._turned = False  # whether another event is current that is not shown yet
        self.setProperty("ground", "raised")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._desk = Desk(session, appearance, self)
        self._shown = ""  # report id
        self._form_kept = False  # whether the form holds something that is saved only as a draft
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self.why = WhyPanel(self._desk)
        self.reshaping = Reshaping(self._desk, self)
        self.reshaping.problem_raised.connect(self.hint_raised)
        self._build()
        self._desk.evidence_requested.connect(self.evidence_requested)
        session.report_opened.connect(self._on_report_opened)
        session.decisions_written.connect(self._on_decisions_written)
        session.focus.event_changed.connect(self._on_event_changed)
        session.focus.span_changed.connect(lambda _span: self._following.ask())
        # A new language comes as several events; one building is enough.
        self._rebuilding = QTimer(self, singleShot=True, interval=0)
        self._rebuilding.timeout.connect(self._rebuild)
        appearance.changed.connect(self._rebuilding.start)
        if session.opened is not None:
            self.show_report(session.opened)
            self._on_event_changed(session.focus.event_id)

    @property
    def is_editing(self) -> bool:
        """Whether a form is open."""
        return self.events.form is not None

    def set_rest(self, milliseconds: int) -> None:
        """Follow once the hands have rested so long; 0 follows at once."""
        self._following.set_length(milliseconds)

    def catch_up(self) -> None:
        """Show at once what was to be shown when the hands rest."""
        self._following.now()

    def show_report(self, opened: Opened) -> None:
        """Show the report on the desk from the beginning; once shown, bring it up to date."""
        if opened.report.id == self._shown:
            self.refresh()
            return
        self._shown = opened.report.id
        self.report.turn_to()
        self.events.show_report()
        self._show_page()
        self._name_tabs()

    def refresh(self) -> None:
        """Show everything as it stands now; an open form and what was typed stay."""
        self._behind = False
        self.events.refresh()
        self._show_page()
        self._name_tabs()

    def set_current_event(self, event_id: str) -> None:
        """Open the card of an event, "" closes the open one."""
        self.events.set_current(event_id)
        if event_id and not self._session.focus.span_id:
            self._show_history()

    def show_span(self, span_id: str) -> None:
        """Tint every value that rests on a span, "" takes the tint back."""
        self.events.show_span(span_id)
        if self.tabs.currentIndex() == Tab.SPANS:
            self.spans.set_current(span_id)
        self._show_history()

    def set_selection(self, start: int, end: int) -> None:
        """Say which words are selected in the text, so that fields can take them."""
        self._desk.select(start, end)

    def assign_selection(self, role: str, start: int, end: int) -> None:
        """Make words of the text a value of the open event or form.

        ``role`` is a ``Part``: side_a, side_b, place, date, casualty, weapon, trigger, evidence.
        """
        self.catch_up()
        self.tabs.setCurrentIndex(Tab.EVENTS)
        self.events.assign(Part(role), Range(start, end))

    def open_value(self, role: str, start: int, end: int) -> None:
        """Turn the open card into a form at what words of the text are to the event."""
        self.catch_up()
        self.tabs.setCurrentIndex(Tab.EVENTS)
        self.events.edit()
        self.events.assign(Part(role), Range(start, end))

    def open_field(self, role: str) -> None:
        """Turn the open card into a form at a field; of several values a new one is begun."""
        self.catch_up()
        self.tabs.setCurrentIndex(Tab.EVENTS)
        part = Part(role)
        self.events.edit(FIELDS.get(part, part.value))

    def new_event(self, start: int, end: int) -> None:
        """Begin an event on words of the text."""
        self.catch_up()
        self.tabs.setCurrentIndex(Tab.EVENTS)
        self.events.new_event(Range(start, end))

    def edit_current(self) -> None:
        """Turn the open card into a form."""
        self.catch_up()
        self.tabs.setCurrentIndex(Tab.EVENTS)
        self.events.edit()

    def leave_form(self) -> bool:
        """Leave the open form, or ask what is to become of it; False where none is open."""
        return self.events.leave()

    def swap_sides(self) -> None:
        """Exchange the sides of the open event."""
        self.catch_up()
        self.events.swap_sides()

    def go_to_next_check(self) -> bool:
        """Open the form at the next value that fails a check; False where none does."""
        self.catch_up()
        self.tabs.setCurrentIndex(Tab.EVENTS)
        return self.events.go_to_next_check()

    def split_current(self) -> None:
        """Offer to split the open event."""
        self.catch_up()
        self.reshaping.split(self.events.current)

    def merge_current(self) -> None:
        """Offer to merge the open event with another one."""
        self.catch_up()
        self.reshaping.merge(self.events.current)

    def link_current(self) -> None:
        """Offer to link the open event with others."""
        self.catch_up()
        self.reshaping.link(self.events.current)

    def explain(self) -> None:
        """Show why the selected words, the current span or event are read as they are."""
        self.why.ask()

    def leave_explanation(self) -> bool:
        """Put that away; False where it is not shown."""
        return self.why.leave()

    def show_history(self, subject: str) -> None:
        """Bring up the history of a span, event or report."""
        self.catch_up()
        self.tabs.setCurrentIndex(Tab.HISTORY)
        self.history.show_subject(subject, self._title_of(subject))

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Tab goes in reading order, also into what was opened or added later."""
        self.catch_up()
        current, stops = QApplication.focusWidget(), tab_stops(self)
        if current is None or current not in stops:
            return super().focusNextPrevChild(forwards)
        index = stops.index(current) + (1 if forwards else -1)
        inside = 0 <= index < len(stops)
        target = stops[index] if inside else beyond(current, self, forwards=forwards)
        if target is None:
            return False
        tab, back = Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason
        target.setFocus(tab if forwards else back)
        return True

    def changeEvent(self, event: QEvent) -> None:
        """In another language everything is said anew."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._rebuilding.start()

    def _build(self) -> None:
        self.tabs = QTabBar()
        self.tabs.setExpanding(False)
        self.tabs.setDrawBase(False)
        self.tabs.setAccessibleName(self.tr("Inspector"))
        self.events = EventsPage(self._desk)
        self.spans = SpansPage(self._desk)
        self.history = HistoryPage(self._desk)
        self.report = ReportPage(self._desk)
        self._pages = QStackedWidget()
        for page in (self.events, self.spans, self.history, self.report):
            self.tabs.addTab("")
            self._pages.addWidget(page)
        self._layout.addWidget(self.tabs)
        self._layout.addWidget(self._pages, 3)
        for widget in (self.tabs, self._pages):
            widget.show()  # a layout would only do so later, and focus goes to what is shown
        self._layout.addWidget(self.why, 2)
        self.tabs.currentChanged.connect(self._on_tab)
        self.events.event_selected.connect(self._on_event_selected)
        self.events.editing_changed.connect(self.editing_changed)
        self.events.draft_kept.connect(self._on_draft_kept)
        self.report.draft_kept.connect(lambda _kept: self._on_draft_kept(self._form_kept))
        self.report.problem_raised.connect(self._session.problem_raised)
        self.events.problem_raised.connect(self._session.problem_raised)
        self.spans.span_selected.connect(self._on_span_selected)
        self.history.problem_raised.connect(self._session.problem_raised)
        self.report.history_requested.connect(lambda: self.show_history(self._shown))
        self._name_tabs()

    def _rebuild(self) -> None:
        """Build the pages anew in other words or looks; form and keyboard are as they were."""
        focused, spot = QApplication.focusWidget(), spot_in(*self._parts())
        tab, current, form = self.tabs.currentIndex(), self.events.current, self.events.form
        opened = form.opened() if form is not None else None
        self.events.put_away()
        self._layout.removeWidget(self.why)
        for widget in (self.tabs, self._pages):
            self._layout.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._build()
        self._shown = ""
        if self._session.opened is not None:
            self.show_report(self._session.opened)
        self.events.set_current(current)
        if opened is not None and not self.is_editing:
            self.events.edit() if current else self.events.resume()
        if opened is not None and self.events.form is not None:
            self.events.form.open_again(opened)
        self.tabs.setCurrentIndex(tab)
        if spot is not None:
            go_back_to(spot, *self._parts())
        elif focused is not None and not self.isAncestorOf(focused):
            focused.setFocus(Qt.FocusReason.OtherFocusReason)

    def _parts(self) -> tuple[QWidget, QWidget, QWidget]:
        """Where the keyboard may be, the narrowest first: lines may come and go between them."""
        return self.events.form or self.events, self.events.foot, self

    def _name_tabs(self) -> None:
        """Count what stands; rejected ones are listed last, and counted apart above the list."""
        opened = self._session.opened
        events, spans = (
            sum(row.state is not State.REJECTED for row in rows)
            for rows in ((opened.events, opened.spans) if opened else ((), ()))
        )
        self.tabs.setTabText(Tab.EVENTS, self.tr("Events %1").replace("%1", str(events)))
        self.tabs.setTabText(Tab.SPANS, self.tr("Spans %1").replace("%1", str(spans)))
        self.tabs.setTabText(Tab.HISTORY, self.tr("History"))
        self.tabs.setTabText(Tab.REPORT, self.tr("Report"))

    def _on_decisions_written(self) -> None:
        """What a form wrote is shown at once, as the form goes on from it."""
        self._behind = True
        self._following.ask()
        if self.is_editing:
            self.catch_up()

    def _on_event_changed(self, event_id: str) -> None:
        """A form is put away at once, and one that was left comes back."""
        self._turned = True
        self._following.ask()
        if self.is_editing or self.events.has_draft(event_id):
            self.catch_up()

    def _follow(self) -> None:
        """One thing at a time, so that a key pressed meanwhile need not wait for all of them."""
        if self._behind:
            self.refresh()
            self._following.ask()
        elif self._turned:
            self._turned = False
            self.set_current_event(self._session.focus.event_id)
            self._following.ask()
        else:
            self.show_span(self._session.focus.span_id)

    def _on_report_opened(self) -> None:
        self._shown = ""
        if self._session.opened is not None:
            self.show_report(self._session.opened)
        else:
            self.events.show_report()
            self.refresh()
        self._on_event_changed(self._session.focus.event_id)

    def tell_draft(self) -> None:
        """Say again whether something is saved only as a draft."""
        self.draft_kept.emit(self._form_kept or self.report.holds_draft)

    def _on_draft_kept(self, kept: bool) -> None:
        self._form_kept = kept
        self.tell_draft()

    def _on_tab(self, index: int) -> None:
        self._show_page()
        self._pages.setCurrentIndex(index)

    def _show_page(self) -> None:
        """Bring the page in sight up to date; the others wait until they are looked at."""
        tab = self.tabs.currentIndex()
        if tab == Tab.SPANS:
            self.spans.refresh()
            self.spans.set_current(self._session.focus.span_id)
        elif tab == Tab.REPORT:
            self.report.refresh()
        self._show_history()

    def _on_event_selected(self, event_id: str) -> None:
        self._session.focus.set_span("")
        self._session.focus.set_event(event_id)
        self.event_selected.emit(event_id)
        self._show_history()

    def _on_span_selected(self, span_id: str) -> None:
        self._session.focus.set_span(span_id)
        self.span_selected.emit(span_id)

    def _show_history(self) -> None:
        """The history follows what is selected: the span, else the event, else the report.

        It is read only while it is looked at.
        """
        if self.tabs.currentIndex() != Tab.HISTORY:
            return
        subject = self._session.focus.span_id or self.events.current or self._shown
        self.history.show_subject(subject, self._title_of(subject))

    def _title_of(self, subject: str) -> str:
        span, event = self._session.span_row(subject), self._session.event_row(subject)
        if span is not None:
            return f"{word(span.span.label)}: {isolated(span.span.text)}"
        if event is not None:
            place = event.event.places[0].name if event.event.places else ""
            return self.tr(", ").join(filter(None, [word(event.event.type), isolated(place)]))
        return self.tr("This report") if subject else ""
