"""The rows of the grid in which a disagreement is settled, in the words of the interface."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from rasid.core.body import read_event
from rasid.core.event import Casualty, Event
from rasid.core.record import from_builtins
from rasid.core.vocabulary import Label
from rasid.gui.adjudication.draft import RulingDraft
from rasid.gui.grid.rows import (
    FIELDS,
    NOTHING,
    GridRow,
    Told,
    fact_text,
    fact_title,
    field_text,
    field_title,
)
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.difference_words import value_text
from rasid.gui.inspector.drawing import isolated
from rasid.gui.inspector.field_words import field_word
from rasid.gui.inspector.sides import side_of
from rasid.gui.words import word
from rasid.review.differences import Difference
from rasid.review.disagreements import Body, Candidate
from rasid.review.ruling import EXISTENCE, FACT, Line
from rasid.review.ruling import NOTHING as ABSENT
from rasid.storage.queries import EventRow, Opened


@dataclass(frozen=True, slots=True)
class RulingRow(GridRow):
    """A row that is marked only where people differ, whatever the machine says."""

    @property
    def differs(self) -> bool:
        """Whether people say different things of it."""
        return self.marked


def rows_of(draft: RulingDraft, desk: Desk) -> list[GridRow]:
    """One row for each line that says anything."""
    rows: list[GridRow] = []
    for line in draft.lines:
        shown = range(len(draft.shown))
        cells = tuple(words(line, at, draft.candidate(at), desk) for at in shown)
        at = draft.adopted(line)
        if not line.differs and set(cells) == {NOTHING} and (at is None or at in shown):
            continue
        adopted = frozenset({at} if at is not None and draft.is_chosen(line) else ())
        if draft.denied:
            adopted = frozenset()
        rows.append(
            RulingRow(
                line.key,
                title(line, draft),
                cells,
                _result(line, draft, desk),
                adopted,
                line.differs,
            )
        )
    return rows


def _result(line: Line, draft: RulingDraft, desk: Desk) -> str:
    if draft.denied:
        is_first = line.key == draft.lines[0].key
        return existence_word(draft.disagreement.subject, there=False) if is_first else ""
    at = draft.adopted(line)
    if at is None:
        digits = " ".join(str(nth) for nth in range(1, len(draft.shown) + 1))
        return QCoreApplication.translate("Adjudication", "Choose {digits}").format(digits=digits)
    said = words(line, at, draft.candidate(at), desk)
    if draft.is_by_hand(at):
        by_you = QCoreApplication.translate("Adjudication", "written by you")
        return f"{said}\n{by_you}" if line.differs else said
    if draft.is_chosen(line) and line.differs:
        whose = QCoreApplication.translate("Adjudication", "from {name}")
        return f"{said}\n{whose.format(name=names(draft.shown[at], desk))}"
    return said


def names(candidate: Candidate, desk: Desk) -> str:
    """Who said it, or that it was the machine."""
    separator = "، " if desk.rtl else ", "
    machine = QCoreApplication.translate("Adjudication", "Machine")
    return separator.join(map(isolated_name, candidate.authors)) or machine


def isolated_name(name: str) -> str:
    """A name in its own direction."""
    return f"\u2068{name}\u2069"


_EXISTENCE: dict[str, tuple[object, object]] = {
    "e": (
        QT_TRANSLATE_NOOP("Adjudication", "There is an event here"),
        QT_TRANSLATE_NOOP("Adjudication", "No event here"),
    ),
    "s": (
        QT_TRANSLATE_NOOP("Adjudication", "There is a span here"),
        QT_TRANSLATE_NOOP("Adjudication", "No span here"),
    ),
}
_OTHER: tuple[object, object] = (
    QT_TRANSLATE_NOOP("Adjudication", "There is one"),
    QT_TRANSLATE_NOOP("Adjudication", "There is none"),
)


def existence_word(subject: str, *, there: bool) -> str:
    """Whether there is such a thing, by what it is."""
    yes, no = _EXISTENCE.get(subject[:1], _OTHER)
    return QCoreApplication.translate("Adjudication", str(yes if there else no))


def title(line: Line, draft: RulingDraft) -> str:
    """What a line is called."""
    if line.key == EXISTENCE:
        return QCoreApplication.translate("Adjudication", "Is it there")
    if line.key == "edges":
        return field_word("text")
    if not line.key.startswith(FACT):
        return field_title(line.key)
    at = next(at for at, value in enumerate(line.values) if value not in (None, ABSENT))
    event = event_of(draft.candidate(at).body)
    fact = from_builtins(line.values[at], Casualty)
    return fact_title(fact, side_of(event, fact) if event else None)


def words(line: Line, at: int, candidate: Candidate, desk: Desk) -> str:
    """What a candidate says on a line."""
    value = line.values[at]
    if line.key == EXISTENCE:
        return existence_word(candidate.subject, there=bool(value))
    opened, event = desk.opened, event_of(candidate.body)
    if value is ABSENT or value is None or opened is None:
        return NOTHING
    if event is not None:
        return _event_words(line.key, value, event, opened, desk)
    if line.key == "edges":
        return isolated(" ".join(str(value["text"]).split()))
    if line.key == "label":
        return word(Label(value))
    return value_text(Difference(field=line.key), value, desk)


def _event_words(key: str, value: Any, event: Event, opened: Opened, desk: Desk) -> str:
    told = Told(EventRow(event=event, report=opened.report.id), opened)
    if key.startswith(FACT):
        return fact_text(from_builtins(value, Casualty), told)
    if key in FIELDS:
        return field_text(event, key, told, desk)
    return NOTHING if value is False else value_text(Difference(field=key), value, desk)


def event_of(body: Body | None) -> Event | None:
    """The event of a body, None where it is of something else."""
    return read_event(body).event if body is not None and "event" in body else None
