"""Writes a comparison as one page that stands by itself: right to left, to be read or printed."""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from rasid.core.tally import Bounds, Tally
from rasid.core.vocabulary import Category, State
from rasid.errors import RasidError
from rasid.extraction.clitics import Clitics
from rasid.paths import bundled
from rasid.review.comparing import ReportComparison, Side, framed_stretches
from rasid.review.differences import Difference
from rasid.review.page_words import PageWords
from rasid.review.pairs import SpanPair
from rasid.review.points import Point, points
from rasid.review.upgrades import Upgrade
from rasid.review.wording import In, compare_wording
from rasid.storage.queries import EventRow, Opened, SpanRow

_NOTHING = "–"
_SIDES = ("only-first", "only-second")
_EVIDENCE = 60  # letters that are quoted of an event
Piece = tuple[str, bool]


def write_page(
    path: Path,
    first: Side,
    second: Side,
    reports: Iterable[ReportComparison | Upgrade],
    clitics: Clitics,
    *,
    arabic: bool,
    older: bool = False,
    hashes: Iterable[tuple[str, str]] = (),
) -> int:
    """Write the reports that differ into one file; returns how many there were.

    No part of it is fetched from elsewhere and it runs nothing. ``hashes`` are told where nothing
    differs, by the name of the side; ``older`` says that the reports are upgrades, whose older
    rules are to be told, too. RasidError where the file cannot be written.
    """
    words = PageWords(arabic=arabic)
    environment = Environment(
        loader=FileSystemLoader(bundled("resources") / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    writer = _Writer(words, clitics, (first.name, second.name))
    page = environment.get_template("comparison.html").stream(
        language="ar" if arabic else "en",
        first=first.name,
        second=second.name,
        older=older,
        say=words.say,
        reports=map(writer.report, reports),
        hashes=hashes,
        all=writer.sums,
    )
    aside = path.with_name(f".{path.name}.part")
    try:
        with aside.open("wb") as file:
            page.dump(file, encoding="utf-8")
        os.replace(aside, path)
    except OSError as error:
        raise RasidError(
            "{path} could not be written: {why}. Choose a folder you may write to.",
            path=path,
            why=error.strerror,
        ) from error
    finally:
        aside.unlink(missing_ok=True)
    return writer.sums.count


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A line of sums."""

    name: str
    before: str
    after: str
    total: bool = False


@dataclass
class _Sums:
    """The dead of all reports that were written so far."""

    words: PageWords
    count: int = 0
    totals: list[Bounds] = field(default_factory=lambda: [Bounds(), Bounds()])
    left_out: list[int] = field(default_factory=lambda: [0, 0])

    def add(self, dead: tuple[Tally, Tally]) -> None:
        """Count a report in."""
        self.count += 1
        for side, tally in enumerate(dead):
            self.totals[side] += tally.total
            self.left_out[side] += len(tally.left_out)

    def lines(self) -> list[_Line]:
        """The sums as lines of a table."""
        say, (before, after) = self.words.say, (_bounds(each, self.words) for each in self.totals)
        return [
            _Line(name=say("total"), before=before, after=after, total=True),
            _Line(name=say("left_out"), before=str(self.left_out[0]), after=str(self.left_out[1])),
        ]


class _Writer:
    """Turns comparisons into what the template shows; nothing is escaped here."""

    def __init__(self, words: PageWords, clitics: Clitics, names: tuple[str, str]) -> None:
        self._words, self._clitics, self._names = words, clitics, names
        self._spans: dict[str, SpanRow] = {}
        self._text = ""
        self.sums = _Sums(words)

    def report(self, found: ReportComparison | Upgrade) -> Mapping[str, Any]:
        """One report: both texts, the points of difference, the sums."""
        compared = found.against if isinstance(found, Upgrade) else found
        self.sums.add(compared.dead)
        sides = (compared.left, compared.right)
        self._text = compared.text
        self._spans = {row.id: row for side in sides if side for row in side.spans}
        return {
            "id": compared.report,
            "title": compared.title,
            "panes": [self._pane(compared, nth, side) for nth, side in enumerate(sides)],
            "rows": [self._row(each, found) for each in points(compared)],
            "sums": list(self._sums(compared.dead)),
        }

    # The texts

    def _pane(self, compared: ReportComparison, nth: int, side: Opened | None) -> Mapping[str, Any]:
        return {
            "name": self._names[nth],
            "there": side is not None,
            "runs": list(self._runs(compared, nth, side)) if side else [],
        }

    def _runs(
        self, compared: ReportComparison, nth: int, side: Opened
    ) -> Iterator[Mapping[str, str]]:
        """The text cut wherever a span or a frame begins or ends."""
        text = compared.text
        spans = [row.span for row in side.spans if row.state is not State.REJECTED]
        framed = list(framed_stretches(compared, nth))
        edges = {0, len(text), *(at for span in spans for at in (span.start, span.end))}
        edges |= {at for stretch in framed for at in stretch}
        for start, end in pairwise(sorted(edges)):
            here = [span for span in spans if span.start <= start and end <= span.end]
            inner = min(here, key=lambda span: span.end - span.start, default=None)
            classes = ["s", inner.label.value] if inner else []
            if any(a <= start and end <= b for a, b in framed):
                classes.append(_SIDES[nth])
            title = " + ".join(self._words.word(span.label) for span in here)
            yield {"text": text[start:end], "classes": " ".join(classes), "title": title}

    # The differences

    def _row(self, point: Point, found: ReportComparison | Upgrade) -> Mapping[str, Any]:
        pair = point.pair
        rows = (pair.left, pair.right)
        either = pair.right or pair.left
        assert either is not None, "a pair has one side at least"
        older = found.old_values(point) if isinstance(found, Upgrade) else ()
        if isinstance(pair, SpanPair):
            name, values = "", self._span(pair)
        elif point.whole:
            refused = self._words.say("rejected" if pair.rejected else "absent")
            name = ""
            values = [
                [(self._event(row) if isinstance(row, EventRow) else refused, row is not None)]
                for row in rows
            ]
        else:
            name = self._field(point)
            values = [self._values(point, side) for side in (0, 1)]
        return {
            "what": self._what(either),
            "why": self._words.say(pair.paired_by.value),
            "field": name,
            "older": " · ".join(
                self._value(change, value)
                for change, value in zip(point.changes, older, strict=False)
            ),
            "first": values[0],
            "second": values[1],
        }

    def _what(self, row: SpanRow | EventRow) -> str:
        if isinstance(row, EventRow):
            return self._event(row)
        return f"{self._words.word(row.span.label)}: {row.span.text}"

    def _event(self, row: EventRow) -> str:
        where = row.event.trigger or next(iter(row.event.evidence), None)
        words = " ".join(self._text[where.start : where.end].split()) if where else ""
        if len(words) > _EVIDENCE:
            words = words[:_EVIDENCE].rpartition(" ")[0] + "…"
        return f"{self._words.word(row.event.type)}: {words}"

    def _span(self, pair: SpanPair) -> list[list[Piece]]:
        one, two = pair.left, pair.right
        if one is None or two is None:
            return [[(row.span.text if row else _NOTHING, row is not None)] for row in (one, two)]
        wording = compare_wording(one.span.text, two.span.text, self._clitics)
        found = list[list[Piece]]()
        for row, own, others in ((one, In.LEFT, In.RIGHT), (two, In.RIGHT, In.LEFT)):
            pieces = [(p.text, p.stands_in is own) for p in wording if p.stands_in is not others]
            for change in pair.changes:
                if change.field in ("label", "link"):
                    value = getattr(row.span, change.field)
                    pieces += [(" ", False), (self._value(change, value), True)]
            found.append(pieces)
        return found

    def _field(self, point: Point) -> str:
        change = point.changes[0]
        names = [self._words.field(change.field)]
        if change.item is not None and change.part is not None:
            names.append(self._member(change.field, change.item))
        parts = [self._words.field(each.part) for each in point.changes if each.part]
        comma = "، " if self._words.arabic else ", "
        return " · ".join(filter(None, (*names, comma.join(parts))))

    def _values(self, point: Point, side: int) -> list[Piece]:
        pieces = list[Piece]()
        for change in point.changes:
            if pieces:
                pieces.append((" · ", False))
            value = change.after if side else change.before
            pieces.append((self._value(change, value), value not in (None, [], "")))
        return pieces

    def _value(self, change: Difference, value: Any) -> str:
        if value is None or value in ([], ""):
            return _NOTHING
        if isinstance(value, Mapping):
            return self._member(change.field, value)
        if isinstance(value, bool):
            return self._words.say("yes" if value else "no")
        if isinstance(value, list | tuple):
            return ("، " if self._words.arabic else ", ").join(
                self._value(change, each) for each in value
            )
        if change.part == "span":
            row = self._spans.get(value)
            return row.span.text if row else str(value)
        return self._words.value(change.field, change.part, str(value))

    def _member(self, name: str, item: Mapping[str, Any]) -> str:
        """A party, a place, a count or a stretch of the text, in the words of the report."""
        row = self._spans.get(item.get("span") or "")
        if name == "casualties":
            said = row.span.text if row else _NOTHING
            bounds = " · ".join(
                _NOTHING if item.get(part) is None else str(item[part])
                for part in ("low", "best", "high")
            )
            kind = self._words.value(name, "kind", str(item.get("kind")))
            return f"{kind}: {said} ({bounds})"
        if "start" in item and "end" in item:
            return self._text[item["start"] : item["end"]]
        own = item.get("name") or (row.span.text if row else None) or item.get("actor")
        return str(own or self._words.value(name, "category", str(item.get("category") or "")))

    # The sums

    def _sums(self, dead: tuple[Tally, Tally]) -> Iterator[_Line]:
        before, after = dead
        none = Bounds()
        for victims in sorted({*before.by_victims, *after.by_victims}):
            sums = [each.by_victims.get(victims, none) for each in dead]
            yield _Line(
                name=self._victims(victims),
                before=_bounds(sums[0], self._words),
                after=_bounds(sums[1], self._words),
            )
        yield _Line(
            name=self._words.say("total"),
            before=_bounds(before.total, self._words),
            after=_bounds(after.total, self._words),
            total=True,
        )
        omissions = [self._left_out(tally) for tally in dead]
        if any(tally.left_out for tally in dead):
            name = self._words.say("left_out")
            yield _Line(name=name, before=omissions[0], after=omissions[1])

    def _victims(self, key: str) -> str:
        if not key:
            return self._words.say("others")
        return " + ".join(self._words.word(Category(each)) for each in key.split("+"))

    def _left_out(self, tally: Tally) -> str:
        said = []
        for omission in tally.left_out:
            row = self._spans.get(omission.casualty.span or "")
            count = row.span.text if row else str(omission.casualty.best or _NOTHING)
            said.append(f"{count} ({self._words.word(omission.why)})")
        return "; ".join(said) or self._words.say("nothing")


def _bounds(bounds: Bounds, words: PageWords) -> str:
    """Best, with how low and high it may be; an open end is written out."""
    if bounds.high is None:
        least = words.say("or_more").format(n=bounds.low)
        return least if bounds.low == bounds.best else f"{bounds.best} ({least})"
    if bounds.low == bounds.high:
        return str(bounds.best)
    return f"{bounds.best} (\u2066{bounds.low}–{bounds.high}\u2069)"
