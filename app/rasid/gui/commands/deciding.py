"""Commands that decide about the current span, event or report, and take that back."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from rasid.core.vocabulary import State
from rasid.gui.commands.workbench import Methods, Workbench
from rasid.gui.itinerary import next_undecided, step
from rasid.gui.keys import Command
from rasid.gui.primary import Primary
from rasid.gui.session import Session
from rasid.gui.words import word
from rasid.review.decisions import (
    confirm,
    confirm_spans,
    confirm_words,
    correct_report,
    reject,
    verify,
)
from rasid.storage.log import Outcome


class Deciding(QObject):
    """Decisions go through the session; the choice is shown, then the focus moves on."""

    def __init__(self, bench: Workbench, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bench = bench

    def methods(self) -> Methods:
        """See ``Methods``."""
        return {
            Command.ACCEPT_SPAN: self._accept_span,
            Command.ACCEPT_PARAGRAPH: self._accept_paragraph,
            Command.ACCEPT_EVENT: self._accept_event,
            Command.REJECT: self._reject,
            Command.REMOVE_LABEL: self._reject_span,
            Command.SKIP: self._skip,
            Command.UNDO: self._undo,
            Command.REDO: self._redo,
            Command.FINISH_REPORT: self._finish_report,
        }

    def _accept_span(self) -> None:
        row = self._bench.span()
        if row is None:
            self._bench.bar.state_choice(self.tr("Choose a span first"))
            return
        if row.state is State.CONFIRMED:
            self._bench.bar.state_choice(self.tr("This span is accepted already"))
            return
        outcome = self._bench.session.write(lambda p, author: confirm(p, row.id, author=author))
        if outcome is not None:
            said = self.tr("Accepted: {words}").format(words=row.span.text)
            self._choose(said, partial(self._advance_span, row.id))

    def _accept_paragraph(self) -> None:
        """Accept what nobody has decided of the paragraph one is in: it has been read."""
        bench, opened = self._bench, self._bench.session.opened
        span, event = bench.span(), bench.event()
        if opened is None or (span is None and event is None):
            bench.bar.state_choice(self.tr("Choose a span or an event first"))
            return
        place = span.span.start if span else event.event.anchor if event else 0
        first = opened.text.rfind("\n", 0, place) + 1
        last = opened.text.find("\n", place) % (len(opened.text) + 1)
        left = [
            row.id
            for row in bench.candidates()
            if row.state is State.PROPOSED and first <= row.span.start < last
        ]
        if not left:
            bench.bar.state_choice(self.tr("No span is left to decide in this paragraph"))
            return
        if bench.session.write(lambda p, author: confirm_spans(p, left, author=author)):
            said = self.tr("%n span(s) of the paragraph accepted", "", len(left))
            self._choose(said, partial(self._advance_span, left[-1]))

    def _accept_event(self) -> None:
        row = self._bench.event()
        if row is None or row.state is State.VERIFIED:
            return
        acts = {
            Primary.ACCEPT: (confirm, self.tr("Accepted: {event}")),
            Primary.ACCEPT_WORDS: (confirm_words, self.tr("Its words accepted: {event}")),
            Primary.VERIFY: (verify, self.tr("Verified: {event}")),
        }
        following = self._bench.bar.primary_of(row)
        if following not in acts:
            self._advance_event(row.id)
            return
        act, said = acts[following]
        outcome = self._bench.session.write(lambda p, author: act(p, row.id, author=author))
        if outcome is not None:
            said = said.format(event=word(row.event.type))
            self._choose(said, partial(self._advance_event, row.id))

    def _choose(self, said: str, move: Callable[[], object]) -> None:
        """Say what was chosen, then move."""
        self._bench.onward.then(move)
        self._bench.bar.state_choice(said)

    def _reject(self) -> None:
        is_span = self._bench.span() is not None
        rejected = self._reject_span() if is_span else self._reject_event()
        if rejected:
            self._bench.bar.reasons.open_for(rejected)

    def _reject_event(self) -> str:
        bench, row = self._bench, self._bench.event()
        if row is None:
            return ""
        events = bench.events()
        outcome = bench.session.write(lambda p, author: reject(p, row.id, author=author))
        if outcome is not None:
            self._say_rejected(self.tr("Event rejected: {words}"), word(row.event.type))
            following = next_undecided(events, row.id, bench.skipped)
            following = following or step([each.id for each in bench.events()], "", 1)
            bench.onward.then(partial(bench.session.focus.set_event, following))
        return row.id if outcome is not None else ""

    def _reject_span(self) -> str:
        bench, row = self._bench, self._bench.span()
        if row is None:
            return ""
        candidates = bench.candidates()
        outcome = bench.session.write(lambda p, author: reject(p, row.id, author=author))
        if outcome is not None:
            self._say_rejected(self.tr("Span rejected: {words}"), row.span.text)
            following = next_undecided(candidates, row.id, bench.skipped)
            bench.onward.then(partial(bench.select_span, following))
        return row.id if outcome is not None else ""

    def _say_rejected(self, sentence: str, words: str) -> None:
        self._bench.messages.decided(sentence.format(words=words), (self.tr("Undo"), self._undo))

    def _skip(self) -> None:
        focus = self._bench.session.focus
        if focus.span_id:
            self._bench.skipped.add(focus.span_id)
            self._advance_span(focus.span_id)
        elif focus.event_id:
            self._bench.skipped.add(focus.event_id)
            self._advance_event(focus.event_id)

    def _advance_span(self, current: str) -> None:
        following = next_undecided(self._bench.candidates(), current, self._bench.skipped)
        if following:
            self._bench.select_span(following)

    def _advance_event(self, current: str) -> None:
        following = next_undecided(self._bench.events(), current, self._bench.skipped)
        self._bench.session.focus.set_span("")
        if following:
            self._bench.session.focus.set_event(following)
        else:
            action = (self.tr("Next report"), lambda: self._bench.step_report(+1))
            self._bench.messages.done(self.tr("Nothing left to decide here."), action)

    def _finish_report(self) -> None:
        opened = self._bench.session.opened
        if opened is None:
            return
        report = opened.report.id
        done = self._bench.session.write(
            lambda p, author: correct_report(p, report, author=author, finished=True)
        )
        if done is not None:
            self._bench.messages.decided(self.tr("Report finished."), (self.tr("Undo"), self._undo))
            self._bench.step_report(+1)

    # Taking back

    def _undo(self) -> None:
        """Take back the reviewer's last step, and go where it was."""
        outcome = self._bench.session.undo()
        if outcome is not None:
            self._go_to(outcome)
            self._bench.bar.state_choice(self.tr("Undone"))
        elif not self._bench.session.can_undo():
            self._bench.bar.state_choice(self.tr("Nothing of yours is left to undo"))

    def _redo(self) -> None:
        """Do again what was taken back, and go there."""
        outcome = self._bench.session.redo()
        if outcome is not None:
            self._go_to(outcome)
            self._bench.bar.state_choice(self.tr("Done again"))
        elif not self._bench.session.can_redo():
            self._bench.bar.state_choice(self.tr("Nothing was undone that could be done again"))

    def _go_to(self, outcome: Outcome) -> None:
        session = self._bench.session
        opened = session.opened
        if outcome.reports and (opened is None or opened.report.id not in outcome.reports):
            session.open_report(next(iter(outcome.reports)))
        subject = _about(session, outcome.subject)
        if session.span_row(subject):
            self._bench.select_span(subject)
        elif session.event_row(subject):
            self._bench.select_event(subject)


def _about(session: Session, subject: str) -> str:
    """What a comment is about; any other subject itself."""
    comments = session.opened.comments if session.opened else ()
    return next((each.about for each in comments if each.id == subject), subject)
