"""What is to be done next with an event: what Enter does, and the first button says."""

from bisect import bisect_left
from enum import StrEnum
from itertools import takewhile

from rasid.core.event import spans_of
from rasid.core.vocabulary import Label, State, Verification
from rasid.gui.session import Session
from rasid.review.verification import deciders
from rasid.storage.queries import EventRow


class Primary(StrEnum):
    """The one act that is offered first."""

    ACCEPT = "accept"
    ACCEPT_WORDS = "accept_words"
    """It was decided by a value of its own, and words it rests on wait."""
    VERIFY = "verify"
    GO_ON = "go_on"
    """Nothing is left for this reviewer to do."""


def primary(session: Session, row: EventRow) -> Primary:
    """What is next for an event on the desk and who sits there."""
    project, opened = session.project, session.opened
    if row.state is State.PROPOSED or project is None or opened is None:
        return Primary.ACCEPT
    if row.state is State.CONFIRMED and rests_on_undecided(session, row):
        return Primary.ACCEPT_WORDS
    if row.state is not State.CONFIRMED:
        return Primary.GO_ON
    if project.info.verification is not Verification.SECOND_PERSON:
        return Primary.VERIFY
    own = project.known_as(session.reviewer) in deciders(project, row, opened)
    return Primary.GO_ON if own else Primary.VERIFY


def rests_on_undecided(session: Session, row: EventRow) -> bool:
    """Whether nobody has decided yet on some of the words an event rests on."""
    named = map(session.span_row, spans_of(row.event))
    if any(span is not None and span.state is State.PROPOSED for span in named):
        return True
    opened, trigger = session.opened, row.event.trigger
    if opened is None or trigger is None:
        return False
    first = bisect_left(opened.spans, trigger.start, key=lambda span: span.span.start)
    here = takewhile(lambda span: span.span.start == trigger.start, opened.spans[first:])
    return any(
        span.state is State.PROPOSED
        and span.span.label is Label.TRIGGER
        and span.span.end == trigger.end
        for span in here
    )
