"""What an event cannot be, whoever says so: refused before it is written.

What only ought to be looked at again is a check (``rasid.review.checks``).
"""

from datetime import date

from rasid.core.event import Casualty, Event, spans_of
from rasid.errors import RasidError
from rasid.storage.queries import Opened


def refuse_impossible(event: Event, opened: Opened) -> None:
    """RasidError where an event rests on nothing, on words outside its report or on spans that
    are not there, or where its days or numbers cannot be.
    """
    _evidence(event, opened)
    _days(event)
    others = [row.event for row in opened.events if row.id != event.id]
    facts = {fact.id for each in (*others, event) for fact in each.casualties}
    for fact in event.casualties:
        _casualty(fact, facts)


def _evidence(event: Event, opened: Opened) -> None:
    ranges = [*event.evidence, *([event.trigger] if event.trigger else [])]
    if not ranges:
        raise RasidError("An event needs evidence. Select the words that tell of it.")
    if any(not 0 <= r.start < r.end <= len(opened.text) for r in ranges):
        raise RasidError("Evidence lies outside the report. Select it in the text again.")
    known = {row.id for row in opened.spans}
    lost = [span for span in spans_of(event) if span not in known]
    if lost:
        raise RasidError(
            "The event rests on a span that is not there ({span}). Mark it first.", span=lost[0]
        )


def _days(event: Event) -> None:
    days = [day for day in (event.date.start, event.date.end) if day is not None]
    for day in days:
        try:
            date.fromisoformat(day)
        except ValueError as error:
            raise RasidError(
                "{day} is not a day. Write it as year-month-day, such as 2017-11-03.", day=day
            ) from error
    if days != sorted(days):
        raise RasidError(
            "The event ends before it begins ({days}). Correct the date.", days=" – ".join(days)
        )


def _casualty(fact: Casualty, facts: set[str]) -> None:
    numbers = [number for number in (fact.low, fact.best, fact.high) if number is not None]
    if numbers != sorted(numbers):
        said = " ≤ ".join(map(str, numbers))
        raise RasidError(
            "Low, best and high do not ascend ({numbers}). Correct the numbers.", numbers=said
        )
    if fact.subset_of == fact.id or (fact.subset_of and fact.subset_of not in facts):
        raise RasidError("A part is tied to a fact that is not there. Say which it is part of.")
