"""What is asked when one asks why: some words of the report, and whose decisions stand there."""

from dataclasses import dataclass
from pathlib import Path

from rasid.core.event import Event, Range
from rasid.core.vocabulary import State
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.project_files import own_folder
from rasid.storage.queries import Opened, SpanRow


@dataclass(frozen=True, slots=True)
class Question:
    """Words of a report, and those spans and events there that are not as a rule proposed them.

    ``made`` and ``changed`` are the words of spans people made or changed; ``event_made`` says
    that the event asked about is a person's own.
    """

    opened: Opened
    own: Path | None
    where: Range
    made: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    event_made: bool = False

    @property
    def words(self) -> str:
        """The words asked about, in one line."""
        return " ".join(self.opened.text[self.where.start : self.where.end].split())


def question_at(desk: Desk) -> Question | None:
    """About the selected words, else the current span, else the words that state the current event.

    None where none of them is there.
    """
    focus, opened = desk.session.focus, desk.opened
    if opened is None:
        return None
    event = None
    span = desk.span(focus.span_id)
    where = desk.selection
    if where is None and span is not None:
        where = Range(span.span.start, span.span.end)
    if where is None:
        row = desk.session.event_row(focus.event_id)
        event = row.event if row is not None else None
        where = _stated(event)
    if where is None:
        return None
    rows = [row for row in opened.spans if _touches(row, where) and row.state is not State.REJECTED]
    return Question(
        opened,
        own_folder(desk.session),
        where,
        made=tuple(row.span.text for row in rows if row.span.rule is None),
        changed=tuple(row.span.text for row in rows if row.span.rule is not None and row.edited),
        event_made=event is not None and event.rule is None,
    )


def _stated(event: Event | None) -> Range | None:
    """Where an event is stated: at its trigger, else at its first evidence."""
    if event is None:
        return None
    return event.trigger or next(iter(event.evidence), None)


def _touches(row: SpanRow, where: Range) -> bool:
    return row.span.start < where.end and where.start < row.span.end
