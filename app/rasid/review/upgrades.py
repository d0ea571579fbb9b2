"""What newer rules propose differently, as far as it differs from what people decided."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from rasid.core.event import Range
from rasid.core.vocabulary import ReportState, State
from rasid.extraction.scoring.pairing import common
from rasid.review.comparing import ReportComparison, Side, compare_report
from rasid.review.differences import Difference, same_member
from rasid.review.pairs import EventPair, SpanPair
from rasid.review.points import Point
from rasid.storage.queries import EventRow, Opened, SpanRow
from rasid.storage.views import fingerprints, open_view

Pair = TypeVar("Pair", SpanPair, EventPair)
Row = SpanRow | EventRow

_SETTLED = (ReportState.CONFIRMED, ReportState.VERIFIED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Upgrade:
    """What an upgrade of the rules brings for one report.

    ``against`` has people on the left and the new rules on the right, with those differences only
    that the upgrade brought; ``rules`` has all that the old and the new rules say differently.
    """

    against: ReportComparison
    rules: ReportComparison

    def old_values(self, point: Point) -> tuple[Any, ...]:
        """What the old rules said, for each change of a point; None where they said nothing."""
        pairs: tuple[SpanPair | EventPair, ...] = (*self.rules.spans, *self.rules.events)
        known = next((pair for pair in pairs if _answers(pair, point.pair.right)), None)
        found = (_brought(change, known.changes if known else ()) for change in point.changes)
        return tuple(change.before if change else None for change in found)


def compare_upgrades(
    human: Side, old: Side, new: Side, reports: Collection[str] | None = None
) -> Iterator[Upgrade]:
    """The reports where the new rules differ from the old ones and from what people decided.

    ``human`` is the side of people; what nobody decided there is left to the queue.
    """
    before, after = fingerprints(old.project, old.view), fingerprints(new.project, new.view)
    decided = fingerprints(human.project, human.view)
    for report, read in after.items():
        if reports is not None and report not in reports:
            continue
        if len(decided.get(report, ())) < 2 or before.get(report) in (None, read):
            continue
        upgrade = compare_upgrade(
            open_view(human.project, report, human.view),
            open_view(old.project, report, old.view),
            open_view(new.project, report, new.view),
        )
        if upgrade.against:
            yield upgrade


def compare_upgrade(human: Opened, old: Opened, new: Opened) -> Upgrade:
    """The same for one report."""
    rules = compare_report(old, new)
    decided = replace(
        human,
        spans=tuple(row for row in human.spans if row.state is not State.PROPOSED),
        events=tuple(row for row in human.events if row.state is not State.PROPOSED),
    )
    whole = compare_report(decided, new)
    is_settled = human.report.finished or human.report.state in _SETTLED
    against = replace(
        whole,
        spans=tuple(_filtered(whole.spans, rules.spans, decided.spans, is_settled=is_settled)),
        events=tuple(_filtered(whole.events, rules.events, decided.events, is_settled=is_settled)),
    )
    return Upgrade(against=against, rules=rules)


def _filtered(
    pairs: Iterable[Pair], rules: Iterable[Pair], decided: Iterable[Row], *, is_settled: bool
) -> Iterator[Pair]:
    """The pairs with those changes only that the upgrade brought and that concern people."""
    rules = list(rules)
    dropped = {pair.left.id for pair in rules if pair.left and pair.right is None}
    refused = [row for row in decided if row.state is State.REJECTED]
    for pair in pairs:
        known = next((each for each in rules if _answers(each, pair.right)), None)
        if pair.right is None:
            concerns = pair.left is not None and pair.left.id in dropped
            yield pair if concerns else replace(pair, changes=())
        elif pair.left is None:
            concerns = is_settled or any(_same_place(pair.right, row) for row in refused)
            is_new = known is not None and bool(known.changes)
            yield pair if concerns and is_new else replace(pair, changes=())
        else:
            brought = known.changes if known else ()
            is_new = known is None or known.left is None
            kept = (change for change in pair.changes if is_new or _brought(change, brought))
            yield replace(pair, changes=tuple(kept))


def _answers(pair: SpanPair | EventPair, row: Row | None) -> bool:
    return row is not None and pair.right is not None and pair.right.id == row.id


def _brought(change: Difference, brought: Iterable[Difference]) -> Difference | None:
    """The change of the rules that is about the same value."""
    for other in brought:
        if (other.field, other.part) != (change.field, change.part):
            continue
        if change.item is None or other.item is None:
            if change.item is other.item:
                return other
        elif same_member(change.field, change.item, other.item):
            return other
    return None


def _same_place(one: Row, other: Row) -> bool:
    if one.id == other.id:
        return True
    if isinstance(one, SpanRow) and isinstance(other, SpanRow):
        alike = one.span.label is other.span.label
        return alike and common(_edges(one), _edges(other)) > 0
    if isinstance(one, EventRow) and isinstance(other, EventRow):
        here, there = one.event.trigger, other.event.trigger
        return here is not None and there is not None and common(here, there) > 0
    return False


def _edges(row: SpanRow) -> Range:
    return Range(row.span.start, row.span.end)
