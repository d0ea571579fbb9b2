"""TRIGGER: words that state an event, unless their neighbours say otherwise."""

import re
from collections.abc import Iterator
from functools import lru_cache

from rasid.core.vocabulary import EventType, Label
from rasid.extraction.candidate import Candidate, TriggerReading
from rasid.extraction.lexicon import cell_pattern
from rasid.extraction.matchers.context import Context
from rasid.extraction.terms import Hit

_WITHIN, _REACH = "…", 10
_AIMED, _BACK = "استهدف", 10


def _allowed(context: Context, hit: Hit) -> bool:
    """Whether place and neighbours, as the lexicon has them, let the word be a trigger."""
    values = hit.entry.values
    if values["class"] == "headline" and hit.first >= context.document.paragraphs[0][1]:
        return False
    if _stands(context, hit, values["not_after"], -1):
        return False
    own = cell_pattern(values["not_after"])
    if own and own.fullmatch(context.form(hit.first)):
        return False
    if _relative(context, hit) or _barred(context, hit):
        return False
    return _wanted(context, hit, values["before"], 1) and _wanted(context, hit, values["after"], -1)


def _barred(context: Context, hit: Hit) -> bool:
    """Whether a word of ``not_before`` follows, nearer than any of ``before``."""
    values = hit.entry.values
    barred = _place(context, hit, values["not_before"], 1)
    if barred is None:
        return False
    wanted = _place(context, hit, values["before"], 1)
    return wanted is None or barred < wanted


def _wanted(context: Context, hit: Hit, cell: str, side: int) -> bool:
    return not cell or _stands(context, hit, cell, side)


def _stands(context: Context, hit: Hit, cell: str, side: int) -> bool:
    """Whether a word of the cell stands right before (-1) or behind (1) the hit, with «…» near."""
    return _place(context, hit, cell, side) is not None


def _place(context: Context, hit: Hit, cell: str, side: int) -> int | None:
    """The first token on that side that holds a word of the cell, those behind «…» also near."""
    for pattern, reach in _patterns(cell):
        first = hit.stop if side > 0 else max(0, hit.first - reach)
        stop = hit.stop + reach if side > 0 else hit.first
        for index in range(first, min(stop, len(context.forms))):
            if pattern.fullmatch(context.form(index)):
                return index
    return None


def _relative(context: Context, hit: Hit) -> bool:
    """«غارات استهدفت مواقع»: the verb only says at what the strike before it was aimed."""
    if hit.proclitic or not hit.entry.form.startswith(_AIMED):
        return False
    clause = context.document.clause_of(context.document.tokens[hit.first].start)
    first = max(clause.first if clause else 0, hit.first - _BACK)
    for index in range(hit.first - 1, first - 1, -1):
        before = context.hits.best("triggers", index)
        if before is not None:
            return before.entry.values["class"] == "noun"
    return False


@lru_cache(maxsize=4096)
def _patterns(cell: str) -> tuple[tuple[re.Pattern[str], int], ...]:
    """The words of a cell that stand beside the hit, and those that stand near, with the reach."""
    adjacent, _, near = cell.partition(_WITHIN)
    sides = ((cell_pattern(adjacent.rstrip("|")), 1), (cell_pattern(near), _REACH))
    return tuple((pattern, reach) for pattern, reach in sides if pattern is not None)


def find_triggers(context: Context) -> Iterator[Candidate]:
    """The longest allowed trigger at each place."""
    covered = 0
    for best in context.hits.all("triggers"):
        if best.first < covered:
            continue
        for hit in context.hits.at("triggers", best.first):
            if _allowed(context, hit):
                covered = hit.stop
                yield _candidate(context, hit)
                break


def _candidate(context: Context, hit: Hit) -> Candidate:
    values = hit.entry.values
    types = _types(values["type"])
    lemma = context.document.line[hit.begin : hit.end]
    reading = TriggerReading(types, lemma, hit.enclitic, values["class"] != "noun")
    confidence = 0.9 if hit.stop - hit.first > 1 else 0.8
    return context.candidate(Label.TRIGGER, hit.begin, hit.end, "trigger", confidence, reading)


@lru_cache(maxsize=1024)
def _types(cell: str) -> tuple[EventType, ...]:
    """The types a cell names, the likeliest first."""
    return tuple(map(EventType, cell.split("|")))
