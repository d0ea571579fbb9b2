"""A point of difference as a line of the table: the field, both values, why, in words."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from rasid.core.event import Casualty
from rasid.core.record import to_builtins
from rasid.core.vocabulary import State
from rasid.extraction.clitics import Clitics
from rasid.gui.compare.both import BothSides
from rasid.gui.inspector.describe import first_words, number
from rasid.gui.inspector.difference_words import member_text, value_text
from rasid.gui.inspector.drawing import isolated
from rasid.gui.inspector.field_words import field_word
from rasid.gui.words import word
from rasid.review.differences import Difference, find_member
from rasid.review.pairs import EventPair, PairedBy, SpanPair
from rasid.review.points import Point
from rasid.review.wording import In, compare_wording
from rasid.storage.queries import EventRow, SpanRow

Piece = tuple[str, bool]
"""Words, and whether only this side has them."""

_NOTHING = "–"
_WORDS = 60  # letters of an event's evidence that are named

_WHY: dict[tuple[type, PairedBy], object] = {
    (EventPair, PairedBy.IDENTITY): QT_TRANSLATE_NOOP("Compare", "the same event on both sides"),
    (EventPair, PairedBy.TRIGGER): QT_TRANSLATE_NOOP(
        "Compare", "paired because its trigger word is the same"
    ),
    (EventPair, PairedBy.EVIDENCE): QT_TRANSLATE_NOOP(
        "Compare", "paired because it is of one type and told in the same words"
    ),
    (EventPair, PairedBy.ALONE): QT_TRANSLATE_NOOP("Compare", "on one side only"),
    (SpanPair, PairedBy.IDENTITY): QT_TRANSLATE_NOOP("Compare", "the same span on both sides"),
    (SpanPair, PairedBy.PLACE): QT_TRANSLATE_NOOP(
        "Compare", "paired because the words are the same"
    ),
    (SpanPair, PairedBy.OVERLAP): QT_TRANSLATE_NOOP("Compare", "paired because the words overlap"),
    (SpanPair, PairedBy.ALONE): QT_TRANSLATE_NOOP("Compare", "on one side only"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What the table shows of a point; ``about`` and ``why_paired`` are told above the panes."""

    point: Point
    name: str
    hint: str
    first: tuple[Piece, ...]
    second: tuple[Piece, ...]
    note: str = ""
    about: str = ""
    why_paired: str = ""


@dataclass(frozen=True)
class RowWriter:
    """Writes points in the language of the interface; ``note`` says why a side is as it is."""

    desk: BothSides
    clitics: Callable[[], Clitics]
    note: Callable[[Point], str]

    def row(self, point: Point) -> Row:
        """A point as a line of the table."""
        pair = point.pair
        if isinstance(pair, SpanPair):
            name, hint, values = self._span(pair)
        elif point.whole:
            name, hint, values = self._event(pair)
        else:
            name, hint, values = self._value(point, pair)
        return Row(
            point=point,
            name=name,
            hint=hint,
            first=tuple(values[0]),
            second=tuple(values[1]),
            note=self.note(point),
            about=self._about(pair),
            why_paired=_say(_WHY[type(pair), pair.paired_by]),
        )

    def _about(self, pair: SpanPair | EventPair) -> str:
        row = pair.right or pair.left
        if isinstance(row, EventRow):
            said = QCoreApplication.translate("Compare", "Event {number}, {type}")
            number_ = self.desk.opened.numbers.get(row.id, 0) if self.desk.opened else 0
            return said.format(number=number_ or "–", type=word(row.event.type))
        assert isinstance(row, SpanRow)
        return f"{word(row.span.label)}: {isolated(first_words(row.span.text, _WORDS))}"

    # Spans

    def _span(self, pair: SpanPair) -> tuple[str, str, tuple[list[Piece], list[Piece]]]:
        one, two = pair.left, pair.right
        either = two or one
        assert either is not None, "a pair has one side at least"
        name = word(either.span.label)
        if one is None or two is None:
            return name, _say(_SPAN), (_alone(one), _alone(two))
        hints, first, second = [], list[Piece](), list[Piece]()
        fields = {change.field for change in pair.changes}
        if "label" in fields:
            hints.append(field_word("label"))
            first += [(word(one.span.label), True), (" ", False)]
            second += [(word(two.span.label), True), (" ", False)]
        if one.span.text != two.span.text:
            hints.append(_say(_EDGES))
        words = self._wordings(one.span.text, two.span.text)
        first, second = [*first, *words[0]], [*second, *words[1]]
        if fields & {"start", "end"} and one.span.text == two.span.text:
            hints.append(_say(_PLACE))
            first.append((f" {one.span.start}–{one.span.end}", True))
            second.append((f" {two.span.start}–{two.span.end}", True))
        if "link" in fields:
            hints.append(field_word("link"))
            first += [(" ", False), (one.span.link or _NOTHING, True)]
            second += [(" ", False), (two.span.link or _NOTHING, True)]
        return name, " · ".join(hints), (first, second)

    def _wordings(self, one: str, two: str) -> tuple[list[Piece], list[Piece]]:
        """Both wordings, with what only one of them has told apart."""
        if one == two:
            return [(one, False)], [(two, False)]
        pieces = compare_wording(one, two, self.clitics())
        first = [(p.text, p.stands_in is In.LEFT) for p in pieces if p.stands_in is not In.RIGHT]
        second = [(p.text, p.stands_in is In.RIGHT) for p in pieces if p.stands_in is not In.LEFT]
        return first, second

    # Events

    def _event(self, pair: EventPair) -> tuple[str, str, tuple[list[Piece], list[Piece]]]:
        either = pair.right or pair.left
        assert either is not None, "a pair has one side at least"
        refused = word(State.REJECTED) if pair.rejected else _NOTHING
        values = [
            self._summary(row) if row is not None else [(refused, False)]
            for row in (pair.left, pair.right)
        ]
        return word(either.event.type), _say(_WHOLE_EVENT), (values[0], values[1])

    def _summary(self, row: EventRow) -> list[Piece]:
        """An event by its type and what stands at its beginning."""
        where = row.event.trigger or next(iter(row.event.evidence), None)
        words = self.desk.quote(where) if where else ""
        dead = [casualty for casualty in row.event.casualties]
        said = [(word(row.event.type), True)]
        if words:
            said.append((f" {isolated(first_words(' '.join(words.split()), _WORDS))}", False))
        for casualty in dead[:3]:
            said.append(
                (f" · {member_text('casualties', to_builtins(casualty), self.desk)}", False)
            )
        return said

    def _value(
        self, point: Point, pair: EventPair
    ) -> tuple[str, str, tuple[list[Piece], list[Piece]]]:
        change = point.changes[0]
        names = [field_word(change.field)]
        parts = [each.part for each in point.changes if each.part is not None]
        if change.field == "inferred":
            names += [field_word(part) for part in parts]
            parts = []
        elif change.item is not None and parts:
            names.append(member_text(change.field, change.item, self.desk))
        hint = " · ".join(field_word(part) for part in parts)
        if change.field == "casualties" and change.item is not None and parts:
            values = tuple(self._fact(pair, side, change.item, parts) for side in (0, 1))
            return " · ".join(names), hint, (values[0], values[1])
        if change.field == "note":
            return names[0], "", self._wordings(change.before or "", change.after or "")
        return " · ".join(names), hint, (self._said(point, 0), self._said(point, 1))

    def _said(self, point: Point, side: int) -> list[Piece]:
        pieces = list[Piece]()
        for change in point.changes:
            if pieces:
                pieces.append((" · ", False))
            value = change.after if side else change.before
            words = value_text(change, value, self.desk)
            pieces.append((words, words != _NOTHING))
        return pieces

    def _fact(
        self, pair: EventPair, side: int, item: Mapping[str, Any], parts: Sequence[str]
    ) -> list[Piece]:
        """A count whole, so that a changed bound is seen among the others."""
        row = pair.right if side else pair.left
        assert row is not None, "both sides have the event"
        facts = row.event.casualties
        at = find_member("casualties", item, [to_builtins(fact) for fact in facts])
        if at is None:
            return [(_NOTHING, False)]
        return list(_with_commas(self._of_fact(facts[at], parts)))

    def _of_fact(self, fact: Casualty, parts: Sequence[str]) -> Iterator[list[Piece]]:
        if "kind" in parts:
            yield [(word(fact.kind), True)]
        yield [(word(fact.qualifier), "qualifier" in parts)]
        bounds: list[Piece] = []
        for part in ("low", "best", "high"):
            bounds += [("  ·  ", False)] if bounds else []
            bounds.append((number(getattr(fact, part)), part in parts))
        yield bounds
        if fact.basis != "incremental" or "basis" in parts:
            yield [(word(fact.basis), "basis" in parts)]
        said = to_builtins(fact)
        for part in parts:
            if part not in ("kind", "qualifier", "low", "best", "high", "basis", "id", "count"):
                change = Difference(field="casualties", part=part, item=said)
                yield [(value_text(change, said.get(part), self.desk), True)]
        if "count" in parts and not {"low", "best", "high"} & set(parts):
            yield [(f"{field_word('count')} {number(fact.count)}", True)]


_SPAN = QT_TRANSLATE_NOOP("Compare", "span")
_EDGES = QT_TRANSLATE_NOOP("Compare", "edges")
_PLACE = QT_TRANSLATE_NOOP("Compare", "place in the text")
_WHOLE_EVENT = QT_TRANSLATE_NOOP("Compare", "the whole event")


def before_words(point: Point, values: Sequence[Any], desk: BothSides) -> str:
    """What the older rules said of a point."""
    changes = zip(point.changes, values, strict=True)
    return " · ".join(value_text(change, from_old, desk) for change, from_old in changes)


def _alone(row: SpanRow | None) -> list[Piece]:
    return [(row.span.text, True)] if row else [(_NOTHING, False)]


def _with_commas(groups: Iterator[list[Piece]]) -> Iterator[Piece]:
    for nth, group in enumerate(groups):
        if nth:
            yield ("    ", False)
        yield from group


def _say(source: object) -> str:
    return QCoreApplication.translate("Compare", str(source))
