"""TRIGGER: words that state an event, unless their neighbours say otherwise."""

import re
from collections.abc import Iterator
from functools import lru_cache

from rasid.core.vocabulary import EventType, Label
from rasid.extraction.candidate import Candidate, TriggerReading
from rasid.extraction.matchers.context import Context
from rasid.extraction.normalise import fold_text
from rasid.extraction.terms import Hit

_WITHIN, _REACH = "…", 6
_AIMED, _BACK = "استهدف", 10


@lru_cache(maxsize=4096)
def _words(cell: str) -> re.Pattern[str] | None:
    """The words of a cell as one pattern; a star stands for any letters."""
    if not cell:
        return None
    parts = (re.escape(fold_text(word)).replace(r"\*", r"\w*") for word in cell.split("|"))
    return re.compile("|".join(parts))


def _allowed(context: Context, hit: Hit) -> bool:
    values = hit.entry.values
    before, after = context.form(hit.first - 1), context.form(hit.stop)
    if (words := _words(values["not_after"])) and (
        words.fullmatch(before) or words.fullmatch(context.form(hit.first))
    ):
        return False
    if (words := _words(values["not_before"])) and words.fullmatch(after):
        return False
    if _relative(context, hit):
        return False
    wanted = values["before"]
    if not (words := _words(wanted.removeprefix(_WITHIN))):
        return True
    reach = hit.stop + (_REACH if wanted.startswith(_WITHIN) else 1)
    return any(words.fullmatch(form) for form in context.forms[hit.stop : reach])


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
    types = tuple(EventType(name) for name in values["type"].split("|"))
    lemma = context.document.line[hit.begin : hit.end]
    reading = TriggerReading(types, lemma, hit.enclitic, values["class"] == "verb")
    confidence = 0.9 if hit.stop - hit.first > 1 else 0.8
    return context.candidate(Label.TRIGGER, hit.begin, hit.end, "trigger", confidence, reading)
