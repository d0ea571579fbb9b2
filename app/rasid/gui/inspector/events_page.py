"""The events of the report as cards in the order of the text; one is open, one may be edited."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rasid.core.event import Event, Range
from rasid.core.tally import Bounds
from rasid.gui.inspector.describe import bounds_text
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.drafts import Part, swapped, without_member
from rasid.gui.inspector.drafts_file import NEW, Draft
from rasid.gui.inspector.event_card import EventCard
from rasid.gui.inspector.event_deck import EventDeck
from rasid.gui.inspector.event_form import EventForm
from rasid.gui.inspector.events_head import EventsHead
from rasid.gui.inspector.failed_checks import Failed, next_failed, place_of
from rasid.gui.inspector.kept_drafts import KeptDrafts
from rasid.gui.inspector.new_event_card import NewEventCard, begun_event
from rasid.gui.inspector.report_toll import RunningSum
from rasid.gui.inspector.save_bar import SaveBar
from rasid.gui.inspector.writing import assign_words, correct, create, holds, save_draft
from rasid.gui.report.marks import numbered
from rasid.storage.queries import EventRow

_PAUSE = 400  # milliseconds without a keystroke after which a form is checked


class EventsPage(QWidget):
    """The cards, and the foot that saves a form.

    Signals:
        event_selected: a card was opened, or "" where the open one was closed.
        editing_changed: a form was opened or left.
        draft_kept: whether the form holds something that is saved only as a draft.
        problem_raised: a sentence on what cannot be done now.
    """

    event_selected = Signal(str)  # event id
    editing_changed = Signal(bool)
    draft_kept = Signal(bool)
    problem_raised = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._sum = RunningSum(desk)
        self._drafts = KeptDrafts(Draft, self)
        self._drafts.problem_raised.connect(self.problem_raised)
        self._current = ""
        self._editing: Draft | None = None
        self._new: NewEventCard | None = None
        self._last_check: Failed | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._check)
        self._build()

    @property
    def current(self) -> str:
        """Id of the open event, "" for none."""
        return self._current

    @property
    def form(self) -> EventForm | None:
        """The open form."""
        if self._new is not None:
            return self._new.form
        card = self.deck.get(self._current)
        return card.form if card else None

    @property
    def cards(self) -> list[EventCard]:
        """All cards, in the order of the text."""
        return self.deck.cards()

    def has_draft(self, event_id: str) -> bool:
        """Whether work on an event was left unsaved."""
        return self._drafts.get(event_id) is not None

    def show_report(self) -> None:
        """Show the cards of the report now on the desk; work on the last one is kept."""
        self.put_away()
        self._current = ""
        self._drafts.turn_to(self.desk.drafts_path())
        self.draft_kept.emit(self._drafts.hold_any)
        self.deck.clear()
        self.refresh()
        self.deck.to_top()

    def refresh(self) -> None:
        """Show the events as they stand now; an open form stays as it is."""
        rows = self.desk.numbered_events()
        present = {row.id for row, _ in rows}
        for card in self.deck.cards():
            if card.event_id not in present:
                self._drop(card.event_id)
        self.deck.show_rows(rows, first=0 if self._new is None else 1)
        self._show_counts([row for row, _ in rows])

    def set_current(self, event_id: str) -> None:
        """Open one card and close the one that was open; work on that is kept as a draft."""
        if event_id == self._current or (event_id and event_id not in self.deck):
            return
        self.put_away()
        if self._current in self.deck:
            self.deck.close_up(self._current)
        self._current = event_id
        if event_id:
            if self.has_draft(event_id):
                self.edit()
            else:
                self.deck.open(event_id)
            self.deck.bring_into_view(self.deck[event_id])

    def edit(self, field: str = "", index: int = -1) -> None:
        """Turn the open card into a form, and open a value of a field where one is named."""
        card = self.deck.get(self._current)
        if card is None or self._new is not None:
            return
        if card.form is None:
            event, head = card.row.event, card.row.head
            kept = self._drafts.get(self._current) or Draft(event, head, begun=event)
            self._editing = draft = kept.onto(event, head) if kept.seen != head else kept
            self._begin(card.edit(draft.event), draft)
            if draft is not kept:
                self.foot.say_since()
        if card.form is not None:
            card.form.open(field, index) if field else card.form.claim.type.setFocus()

    def new_event(self, where: Range) -> None:
        """Begin an event on some words of the text."""
        self.set_current("")
        self.put_away()
        words = self.desk.quote(where)
        self._begin_new(Draft(begun_event(where, words, self.desk.event_type(where)), None))

    def _begin_new(self, draft: Draft) -> None:
        self._new = NewEventCard(draft.event, self.desk)
        self._editing = draft
        self.deck.place(self._new, 0)
        self.head.resume.hide()
        self._begin(self._new.form, draft)
        self._new.form.claim.type.setFocus(Qt.FocusReason.OtherFocusReason)
        self.deck.bring_into_view(self._new)

    def assign(self, part: Part, where: Range) -> None:
        """Make some words of the text a value of the open event."""
        form = self.form
        if form is None and self._current not in self.deck:
            self.problem_raised.emit(
                self.tr("No event is open. Open one, or make one from the selected words.")
            )
            return
        if form is not None:
            form.assign(part, where)
            return
        event = self.deck[self._current].row.event
        if part is Part.CASUALTY and not holds(self.desk, event, part, where):
            self.edit()  # what befell the people must be said before it can be saved
            self.assign(part, where)
        elif hint := assign_words(self.desk, event, part, where):
            self.problem_raised.emit(hint)

    def swap_sides(self) -> None:
        """Exchange the sides of the open event."""
        form, card = self.form, self.deck.get(self._current)
        if form is not None:
            form.swap_sides()
        elif card is not None:
            correct(self.desk, card.row.event, swapped(card.row.event))

    def go_to_next_check(self) -> bool:
        """Open the form at the next value that fails a check; False where none does."""
        opened, category_on = self.desk.opened, self.desk.register.category_on
        found = opened and next_failed(
            opened, numbered(opened.events), self._current, self._last_check, category_on
        )
        if not found:
            return False
        self._last_check = found
        event_id, finding = found
        self.set_current(event_id)
        self.event_selected.emit(event_id)
        self.edit(*place_of(finding, self.deck[event_id].shown))
        return True

    def show_span(self, span_id: str) -> bool:
        """Tint what rests on a span in the open card; False where nothing does."""
        card = self.deck.get(self._current)
        return card is not None and card.show_span(span_id)

    def resume(self) -> None:
        """Go on with the event that was begun and not saved."""
        kept = self._drafts.get(NEW)
        if kept is not None and self._new is None:
            self.set_current("")
            self._begin_new(kept)

    def put_away(self) -> None:
        """Keep what the open form holds, and close it."""
        if self.form is not None:
            self._keep()
            self._close_form()

    def save(self) -> None:
        """Write the open form as one revision, and close it."""
        form = self.form
        if form is None or self._editing is None:
            return
        problem = form.problem() or self._needless(form)
        if problem:
            self.foot.say(problem)
            return
        draft, reason = replace(self._editing, event=form.value()), self.foot.reason()
        if self._new is not None:
            self._create(draft.event)
        elif not form.is_changed() or save_draft(self.desk, draft, reason) is not None:
            self._give_up()
        elif self.form is form and draft.seen != self.deck[self._current].row.head:
            self.put_away()  # somebody was faster
            self.edit()

    def leave(self) -> bool:
        """Close the open form; asks first where that would lose something. False without one."""
        form = self.form
        if form is not None and self._is_unsaved(form) and not self.foot.is_asking:
            self.foot.ask()
        elif form is not None:
            self._give_up()
            self.desk.take_back_marked()
        return form is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """In a form Esc leaves and Ctrl+S saves; no other key of it is a command of the window."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if self.form is None:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Escape:
            self._on_escape()
        elif control and (enter or event.key() == Qt.Key.Key_S):
            self.save()
        elif control:
            super().keyPressEvent(event)

    def _on_escape(self) -> None:
        if self.foot.is_asking:
            self.foot.go_on()
        else:
            self.leave()

    def _build(self) -> None:
        appearance = self.desk.appearance
        self.head = EventsHead(appearance)
        self.head.new_requested.connect(self._on_add)
        self.head.resume_requested.connect(self.resume)
        self.deck = EventDeck(self.desk)
        self.deck.opened.connect(self._on_opened)
        self.deck.open_toggled.connect(self._on_toggled)
        self.deck.edit_requested.connect(self._on_edit_requested)
        self.deck.clear_requested.connect(self._on_clear_requested)
        self.foot = SaveBar(appearance)
        self.foot.hide()
        self.foot.save_requested.connect(self.save)
        self.foot.leave_requested.connect(self.leave)
        self.foot.stay_requested.connect(self.foot.go_on)
        self.foot.changed.connect(self._keep)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.head)
        layout.addWidget(self.deck, 1)
        layout.addWidget(self.foot)

    def _drop(self, event_id: str) -> None:
        if event_id == self._current:
            self._editing = None
            self._end()
            self._current = ""
            if self.desk.session.focus.event_id == event_id:
                self.event_selected.emit("")
        self._drafts.forget(event_id)
        self.deck.drop(event_id)

    def _show_counts(self, rows: Sequence[EventRow]) -> None:
        dead = self._sum.total()
        said = bounds_text(dead) if dead != Bounds() else ""
        self.head.show_counts([row.state for row in rows], said)
        self.head.resume.setVisible(self._new is None and self._drafts.get(NEW) is not None)

    def _on_opened(self, event_id: str) -> None:
        self.show_span(self.desk.session.focus.span_id)
        self.deck.bring_into_view(self.deck[event_id])

    def _on_toggled(self, event_id: str) -> None:
        if event_id == self._current and self.form is not None:
            return
        wanted = "" if event_id == self._current else event_id
        self.set_current(wanted)
        self.event_selected.emit(wanted)

    def _on_edit_requested(self, event_id: str, field: str, index: int) -> None:
        self.set_current(event_id)
        # The chip that asked is gone with the card's values, so it must have done its work first.
        QTimer.singleShot(0, self, partial(self.edit, field, index))

    def _on_clear_requested(self, event_id: str, field: str, index: int) -> None:
        event = self.deck[event_id].row.event
        cleared = without_member(event, field, index)
        QTimer.singleShot(0, self, lambda: correct(self.desk, event, cleared))

    def _on_add(self) -> None:
        selection = self.desk.selection
        if selection is None:
            self.problem_raised.emit(
                self.tr("No words are selected. Select the words that tell of the event.")
            )
            return
        self.new_event(selection)

    def _begin(self, form: EventForm, draft: Draft) -> None:
        self.desk.marked.clear()
        self.foot.reset(draft.reason)
        self.foot.show()
        form.type_again(draft.unread)
        form.changed.connect(self._on_form_changed)
        self.editing_changed.emit(True)
        self._keep()

    def _on_form_changed(self) -> None:
        self._keep()
        self._pause.start()
        if self.foot.message:
            self.foot.go_on()

    def _end(self) -> None:
        self.foot.hide()
        self.draft_kept.emit(self._drafts.hold_any)
        self.editing_changed.emit(False)

    def _keep(self) -> None:
        """Put what the form holds on the disk; a form without changes leaves nothing there."""
        form, key = self.form, NEW if self._new is not None else self._current
        if form is None or self._editing is None:
            return
        if self._is_unsaved(form):
            reason, unread = self.foot.reason(), form.unread()
            draft = replace(self._editing, event=form.value(), unread=unread, reason=reason)
            self._drafts.keep(key, draft)
        else:
            self._drafts.forget(key)
        self.draft_kept.emit(self._is_unsaved(form))

    def _needless(self, form: EventForm) -> str:
        """A comment goes with a change; alone it would be lost."""
        if form.is_changed() or self.foot.reason() is None:
            return ""
        return self.tr("Nothing was changed that this comment could go with. Leave, and press /.")

    def _is_unsaved(self, form: EventForm) -> bool:
        return form.is_changed() or self.foot.reason() is not None

    def _check(self) -> None:
        if self._current in self.deck:
            self.deck[self._current].check()

    def _close_form(self) -> None:
        """Put the form away; the card shows its values again."""
        if self.form is None:
            return
        if self._new is not None:
            self.deck.discard(self._new)
            self._new = None
            self.head.resume.setVisible(self._drafts.get(NEW) is not None)
        elif self._current in self.deck:
            self.deck[self._current].open()
        self._editing = None
        self._pause.stop()
        self._end()

    def _give_up(self) -> None:
        """Close the form and forget its draft: it is saved, or not wanted."""
        self._drafts.forget(NEW if self._new is not None else self._current)
        card = self.deck.get(self._current)
        if card is not None:
            card.head.setFocus(Qt.FocusReason.OtherFocusReason)
        self._close_form()
        if card is not None:
            self.deck.bring_into_view(card)

    def _create(self, event: Event) -> None:
        outcome = create(self.desk, event, self.foot.reason())
        if outcome is not None:
            self._give_up()
            self.set_current(outcome.subject)
            self.event_selected.emit(outcome.subject)
