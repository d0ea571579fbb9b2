"""TIME: the longest expression that parts of the calendar make together."""

import re
from collections.abc import Iterator

from rasid.core.vocabulary import Label
from rasid.extraction.candidate import Candidate
from rasid.extraction.dates import TimeExpression, merge
from rasid.extraction.lexicon import words
from rasid.extraction.matchers.context import Context
from rasid.extraction.matchers.time_atoms import (
    Atom,
    Reader,
    may_begin,
    read_back,
    read_date,
    read_day,
    read_month,
    read_part,
    read_stretch,
    read_weekday,
)

# Tried in this order at each token; what follows a part of the day is read by the later ones.
_READERS: tuple[tuple[str, Reader], ...] = (
    ("time-back", read_back),
    ("time-stretch", read_stretch),
    ("time-part", read_part),
    ("time-date", read_date),
    ("time-weekday", read_weekday),
    ("time-day", read_day),
    ("time-month", read_month),
)
_GLUE = ("الموافق", "المصادف", "الواقع", "في")
_DAY_WORDS = ("يوم", "اليوم", "نهار")
_OPENERS = words(
    """ال بعد قبل قبيل عقب نحو حوالي قرابة زهاء عدة بضع بضعة أكثر أقل يوم شهر الشهر عام العام
    لعام سنة السنة"""
)
_AGES = words(
    "العمر عمره عمرها بعمر عمر يبلغ تبلغ البالغ البالغة فتى الفتى شاب شابا الشاب طفل طفلا"
    " الطفل طفلة الطفلة رجل رجلا فتاة مواطن مواطنا مواطنة"
)
_PRAYERS = words("صلاة خطبة")
_PROCLITICS = ("و", "ف", "ب", "ل", "وب", "ول", "فب")


_DAY_TITLE = re.compile("([وفلب]*)يوم")
_DAYS = ("time-weekday", "time-date", "time-day")


def find_times(context: Context) -> Iterator[Candidate]:
    """All time expressions, left to right, none overlapping."""
    covered = 0
    for index in sorted(_beginnings(context)):
        found = _expression(context, index) if index >= covered else None
        if found is None:
            continue
        covered, rule, expression, begin = found
        if begin < context.end(covered - 1):
            end = context.end(covered - 1)
            yield context.candidate(Label.TIME, begin, end, rule, 0.9, expression)


def _beginnings(context: Context) -> set[int]:
    """The tokens at which a time expression may begin."""
    openers = {i for i, form in enumerate(context.forms) if form in _OPENERS or "يوم" in form}
    return openers | context.digits | context.hits.firsts("calendar", "numbers")


def _expression(
    context: Context, index: int, *, led: bool = False
) -> tuple[int, str, TimeExpression, int] | None:
    """The longest expression at a token: its end, rule, meaning and place in the line.

    ``led`` says that a word with a proclitic led here, so that no second one may follow.
    """
    if index >= len(context.forms):
        return None
    before = context.form(index - 1)
    if before in _PRAYERS or (before in _AGES and context.is_number(index)):
        return None
    position, rule, whole, alone = index, "", TimeExpression(), False
    hits = context.hits.at("calendar", index)
    begin = context.begin(index)
    titled = _DAY_TITLE.fullmatch(context.form(index))
    if led and ((hits and hits[0].proclitic) or (titled and titled[1])):
        return None
    if titled and titled[1]:
        rest = _expression(context, index + 1, led=True)
        if rest and rest[3] == context.end(index) + 1 and rest[1] in _DAYS:
            return rest[0], rest[1], rest[2], begin + len(titled[1])
        return None
    if hits and hits[0].proclitic:
        return _behind_proclitic(context, index)
    while True:
        atom, name = _atom(context, position)
        if atom is None:
            break
        whole = merge(whole, atom.expression)
        rule = rule or name
        alone = alone or atom.alone
        position = atom.stop
        if name in ("time-stretch", "time-back"):
            break
        glued = position + 1 + (context.form(position + 1) == "ل")
        if context.form(position) in _GLUE and _atom(context, glued)[0]:
            position = glued
    if position == index or not alone:
        return None
    return position, rule, whole, begin


def _behind_proclitic(context: Context, index: int) -> tuple[int, str, TimeExpression, int] | None:
    """An expression whose first word bears a proclitic: «وأمس», «بفجر»."""
    for hit in context.hits.at("calendar", index):
        class_, value = hit.entry.values["class"], hit.entry.values["value"]
        if hit.proclitic not in _PROCLITICS:
            continue
        after = hit.stop < len(context.forms)
        rest = _expression(context, hit.stop, led=True) if after else None
        if rest is not None and rest[3] != context.begin(hit.stop):
            rest = None
        if class_ == "part" and (rest or value == "1"):
            stop, expression = (rest[0], rest[2]) if rest else (hit.stop, TimeExpression())
            return stop, "time-part", expression, hit.begin
        if class_ == "day":
            whole = TimeExpression(offset=int(value))
            stop, expression = (rest[0], merge(whole, rest[2])) if rest else (hit.stop, whole)
            return stop, "time-day", expression, hit.begin
        if class_ == "weekday":
            whole = TimeExpression(weekday=int(value))
            return hit.stop, "time-weekday", whole, hit.begin
        if class_ == "back" and hit.proclitic in ("و", "ف", "ب"):
            return hit.stop, "time-back", TimeExpression(anaphoric=True), hit.begin
    return None


def _atom(context: Context, index: int) -> tuple[Atom | None, str]:
    if not may_begin(context, index):
        return None, ""
    for name, reader in _READERS:
        if atom := reader(context, index):
            return atom, name
    if context.form(index) in _DAY_WORDS:
        following = index + 1
        if (atom := read_date(context, following)) or (atom := read_day(context, following)):
            return atom, "time-date"
    return None, ""
