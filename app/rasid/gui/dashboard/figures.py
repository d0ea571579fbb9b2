"""Makes the figures of the dashboard from an overview, in the language of the interface."""

from collections.abc import Callable, Iterable, Mapping
from itertools import islice
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from rasid.core.bounds import Bounds
from rasid.core.tally import UNKNOWN
from rasid.core.vocabulary import ReportState, State
from rasid.gui.dashboard.columns import Columns, Series
from rasid.gui.dashboard.figure import Amount, Figure, Ink, Mark
from rasid.gui.dashboard.rows import Number, Parts, Row, Rows
from rasid.gui.dashboard.wording import include_word, period_word, title
from rasid.gui.export.words import policy_word
from rasid.gui.inspector.describe import bounds_text, victims_text
from rasid.gui.words import word
from rasid.publishing.overview import SEVERAL, Overview, Sum, grain_of, period, shares

Stage = TypeVar("Stage", State, ReportState)
_PERIODS, _DAYS, _ACTORS = 12, 31, 8
_SIDE_INKS = {"STATE_FORCES": Ink("side_a"), "CIVILIANS": Ink("civilians", "dotted")}
_INKS = (Ink("side_b", "hatched"), Ink("ok", "crossed"), Ink("accent", "hatched"), Ink("bad"))
_OTHERS, _UNNAMED = Ink("text3", "crossed"), Ink("text3", "open")
STATE_INKS: Mapping[State, Ink] = {
    State.VERIFIED: Ink("accent"),
    State.CONFIRMED: Ink("ok", "hatched"),
    State.PROPOSED: Ink("text3", "open"),
    State.REJECTED: Ink("bad", "crossed"),
}
REPORT_INKS: Mapping[ReportState, Ink] = {
    ReportState.VERIFIED: Ink("accent"),
    ReportState.CONFIRMED: Ink("ok", "hatched"),
    ReportState.IN_REVIEW: Ink("side_a", "dotted"),
    ReportState.FLAGGED: Ink("warn", "crossed"),
    ReportState.PROPOSED: Ink("text3", "dotted"),
    ReportState.NEW: Ink("text3", "open"),
}


def figures(overview: Overview, actor_name: Callable[[str], str]) -> dict[str, Figure]:
    """All figures but the map, by the names of their titles; ``actor_name`` tells slugs."""
    return {
        **_numbers(overview),
        "dead_by_month": _dead(overview),
        "event_states": _parts("event_states", overview.event_days, STATE_INKS),
        "report_states": _parts("report_states", overview.report_days, REPORT_INKS),
        "actors": _actors(overview, actor_name),
        "left_out": _left_out(overview),
        "event_days": _days("event_days", overview.event_days, STATE_INKS),
        "report_days": _days("report_days", overview.report_days, REPORT_INKS),
    }


def _nothing() -> str:
    return QCoreApplication.translate("Dashboard", "Nothing here yet")


def _numbers(overview: Overview) -> dict[str, Figure]:
    total, standing = overview.total, overview.standing
    dead = total.dead
    low = QCoreApplication.translate("Dashboard", "At least %1").replace("%1", f"{dead.low:,}")
    if dead.high is None:
        end = QCoreApplication.translate("Dashboard", "no upper end")
    else:
        end = QCoreApplication.translate("Dashboard", "at most %1")
        end = end.replace("%1", f"{dead.high:,}")
    out = [each for each in (*overview.left_out.values(), *overview.held_back.values())]
    whole = QCoreApplication.translate("Dashboard", "of %1 in the project")
    whole = whole.replace("%1", f"{len(overview.events):,}")
    facts = QCoreApplication.translate("Dashboard", "facts about dead, with reasons below")
    return {
        "dead": _number("dead", f"{dead.best:,}", f"{low} · {end}", total.events),
        "events": _number(
            "events", f"{standing:,}", whole, _once(spot.event for spot in overview.spots)
        ),
        "left_out_count": _number(
            "left_out_count",
            f"{sum(each.facts for each in out):,}",
            facts,
            dict.fromkeys(event for each in out for event in each.events),
        ),
        "policy": _number(
            "policy",
            policy_word(overview.policy.name),
            include_word(overview.include),
            (),
        ),
    }


def _number(name: str, value: str, beneath: str, subjects: Iterable[str]) -> Figure:
    return Number(title(name), Mark(title(name), value, tuple(subjects)), beneath)


def waiting() -> dict[str, Figure]:
    """What stands there until everything is counted: never a nought."""
    names = ("dead", "events", "left_out_count", "policy")
    return {name: _number(name, "…", "", ()) for name in names}


def _dead(overview: Overview) -> Columns:
    grain = grain_of((month for _, month in overview.dead), _PERIODS, "month")
    sides = _sides(overview)
    cells: dict[tuple[str, str], Sum] = {}
    for (victims, month), some in overview.dead.items():
        key = (period(month, grain), victims if victims in sides else _OTHER_SIDES)
        cell = cells.setdefault(key, Sum())
        cell.dead += some.dead
        cell.events += some.events
    shown = [side for side in (*sides, _OTHER_SIDES) if any(side == of for _, of in cells)]
    shown.sort(key=lambda side: side == UNKNOWN)
    periods = _in_order({at for at, _ in cells})
    return Columns(
        title("dead_by_month"),
        tuple(period_word(each) for each in periods),
        tuple(Series(_side_word(each), sides.get(each, _OTHERS)) for each in shown),
        tuple(tuple(_amount(at, side, cells.get((at, side))) for side in shown) for at in periods),
        QCoreApplication.translate("Dashboard", "No dead in what stands"),
    )


_OTHER_SIDES = "others"


def _sides(overview: Overview) -> dict[str, Ink]:
    """The sides with the most dead, civilians and the state before all, each in its own way.

    Whom the text does not name is never among the others.
    """
    best: dict[str, int] = {}
    for (victims, _), some in overview.dead.items():
        best[victims] = best.get(victims, 0) + some.dead.best
    in_order = sorted((each for each in best if each), key=lambda side: (-best[side], side))
    free = iter(_INKS)
    inks = {side: _SIDE_INKS.get(side) or next(free, _OTHERS) for side in in_order}
    drawn = {side: ink for side, ink in inks.items() if ink is not _OTHERS}
    return {**drawn, UNKNOWN: _UNNAMED} if UNKNOWN in best else drawn


def _side_word(side: str) -> str:
    if side == _OTHER_SIDES:
        return QCoreApplication.translate("Dashboard", "others")
    if side == UNKNOWN:
        return QCoreApplication.translate("Dashboard", "not named")
    return victims_text(side)


def _amount(at: str, side: str, some: Sum | None) -> Amount | None:
    if some is None:
        return None
    name = f"{period_word(at)} · {_side_word(side)}"
    return Amount(Mark(name, bounds_text(some.dead), _once(some.events)), some.dead)


def _once(events: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(events))


def _in_order(periods: set[str]) -> list[str]:
    """By time; what has none stands last."""
    return sorted(periods, key=lambda at: (at == "", at == SEVERAL, at))


def _parts(
    name: str, days: Mapping[tuple[str, Stage], list[str]], inks: Mapping[Stage, Ink]
) -> Parts:
    by_state: dict[Stage, list[str]] = {}
    for (_, state), some in days.items():
        by_state.setdefault(state, []).extend(some)
    whole = sum(map(len, by_state.values()))
    rows = tuple(
        Row(
            Mark(word(state), f"{len(by_state[state]):,}", tuple(by_state[state])),
            len(by_state[state]) / whole,
            ink,
        )
        for state, ink in inks.items()
        if state in by_state
    )
    return Parts(title(name), rows, _nothing())


def _days(
    name: str,
    days: Mapping[tuple[str, Stage], list[str]],
    inks: Mapping[Stage, Ink],
) -> Columns:
    grain = grain_of((day for day, _ in days), _DAYS)
    cells: dict[tuple[str, Stage], list[str]] = {}
    for (day, state), some in days.items():
        cells.setdefault((period(day, grain), state), []).extend(some)
    periods = _in_order({at for at, _ in cells})
    shown = [state for state in inks if any(state == of for _, of in cells)]

    def amount(at: str, state: Stage) -> Amount | None:
        some = cells.get((at, state))
        if some is None:
            return None
        mark = Mark(f"{period_word(at)} · {word(state)}", f"{len(some):,}", tuple(some))
        return Amount(mark, Bounds(len(some), len(some), len(some)))

    return Columns(
        title(name),
        tuple(period_word(each) for each in periods),
        tuple(Series(word(state), inks[state]) for state in shown),
        tuple(tuple(amount(at, state) for state in shown) for at in periods),
        _nothing(),
        stacked=True,
    )


def _actors(overview: Overview, actor_name: Callable[[str], str]) -> Rows:
    most = shares(overview.actors, _ACTORS)
    top = len(most[0][1]) if most else 1
    rows = tuple(
        Row(
            Mark(actor_name(slug), f"{len(events) / overview.standing:.0%}", tuple(events)),
            len(events) / top,
        )
        for slug, events in most
    )
    return Rows(title("actors"), rows, _nothing())


def _said(some: Sum) -> str:
    """What is said of dead; how often it is, where that is no number to add up."""
    if some.dead == Bounds(0, 0, None):
        times = QCoreApplication.translate("Dashboard", "no number (facts: %1)")
        return times.replace("%1", f"{some.facts:,}")
    return bounds_text(some.dead)


def _left_out(overview: Overview) -> Rows:
    """Reasons of facts in events that stand, then the events that do not."""
    some = [(word(why), each) for why, each in overview.left_out.items()]
    for why, each in overview.held_back.items():
        contested = QCoreApplication.translate("Dashboard", "decided differently")
        some.append((contested if why == "contested" else word(State(why)), each))
    some.sort(key=lambda each: -each[1].dead.best)
    rows = tuple(
        Row(Mark(name, _said(each), _once(each.events))) for name, each in islice(some, 12)
    )
    return Rows(
        title("left_out"), rows, QCoreApplication.translate("Dashboard", "Nothing is left out")
    )
