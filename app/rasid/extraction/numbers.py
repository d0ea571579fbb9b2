"""Numbers in digits and in words, 0 to 999,999 and beyond, in any gender and case."""

import re

from msgspec import Struct

from rasid.extraction.lexicon import words
from rasid.extraction.matchers.context import Context
from rasid.extraction.terms import Hit

_SEPARATORS = re.compile("[.,،]")
_MOST_DIGITS = 9
_NEVER_FIRST = words("آلاف ملايين الآلاف الملايين")
_DUAL = words("ألفا مليونا")


class Number(Struct, frozen=True, gc=False):
    """A number at tokens ``[first, stop)``; ``begin`` is its place in the line, behind proclitics.

    ``spelled`` says that it is in words.
    """

    value: int
    first: int
    stop: int
    begin: int
    proclitic: str = ""
    spelled: bool = False


def digits(form: str) -> int | None:
    """The value of a token of digits, grouped or not; None beyond nine digits."""
    plain = _SEPARATORS.sub("", form)
    return int(plain) if len(plain) <= _MOST_DIGITS else None


def number_at(context: Context, index: int) -> Number | None:
    """The longest number that begins at a token: «5 آلاف», «115 ألفاً و206», «سبعة وعشرين»."""
    if context.is_number(index):
        value = digits(context.form(index))
        if value is None:
            return None
        stop = index + 1
        scale = _scale(context, stop)
        if scale is not None:
            value, stop = value * scale, stop + 1
            value, stop = _rest(context, stop, value, scale)
        return Number(value, index, stop, context.begin(index))
    return _spelled(context, index) if context.hits.at("numbers", index) else None


def _scale(context: Context, index: int) -> int | None:
    hit = context.hit("numbers", index, "scale")
    return int(hit.entry.values["value"]) if hit and not hit.proclitic else None


def _rest(context: Context, index: int, value: int, scale: int) -> tuple[int, int]:
    """The part below the thousand behind «و»: «115 ألفاً و206», «210 آلاف وستين»."""
    if context.form(index) == "و" and context.is_number(index + 1):
        below = digits(context.form(index + 1))
        if below is not None and below < scale:
            return value + below, index + 2
    following = context.hits.best("numbers", index)
    if following is not None and following.proclitic == "و":
        below_words = _spelled(context, index)
        if below_words is not None and below_words.value < scale:
            return value + below_words.value, below_words.stop
    return value, index


def _spelled(context: Context, index: int) -> Number | None:
    start = _word(context, index, None)
    if start is None or context.document.line[start.begin : start.end] in _NEVER_FIRST:
        return None
    total, group, stop = 0, 0, index
    hit: Hit | None = start
    while hit is not None:
        value, class_ = int(hit.entry.values["value"]), hit.entry.values["class"]
        if class_ == "scale":
            total, group = total + max(group, 1) * value, 0
        elif class_ == "hundred" and value == 100 and 0 < group < 10:
            group *= 100
        elif class_ == "thousand":
            total += value
        else:
            group += value
        stop = hit.stop
        following = _word(context, stop, group)
        hit = following if following and _fits(following, total, group) else None
    if context.document.line[start.begin : start.end] in _DUAL and stop == start.stop:
        total *= 2  # «ألفا شخص»; «ألفاً» stands behind a number
    return Number(total + group, index, stop, start.begin, start.proclitic, True)


def _word(context: Context, index: int, group: int | None) -> Hit | None:
    """The number word at a token: ``group`` is what stands before it, None at the beginning."""
    for hit in context.hits.at("numbers", index):
        if group is None and not hit.proclitic and _is_eleven(context, index):
            continue
        class_ = hit.entry.values["class"]
        if (class_ == "tail") == (group is not None and 0 < group < 10 and not hit.proclitic):
            return hit
        if group is not None and hit.proclitic == "و" and class_ != "tail":
            return hit
        if group is not None and class_ in ("hundred", "scale") and not hit.proclitic:
            return hit
    return None


def _is_eleven(context: Context, index: int) -> bool:
    """«وأحد عشر»: folded it looks like «واحد», but the conjunction stands before «أحد»."""
    hits = context.hits.at("numbers", index + 1)
    return context.form(index) == "واحد" and any(h.entry.values["class"] == "tail" for h in hits)


def _fits(hit: Hit, total: int, group: int) -> bool:
    """Whether a number word continues the number rather than beginning another."""
    value, class_ = int(hit.entry.values["value"]), hit.entry.values["class"]
    if not hit.proclitic:
        if class_ == "tail":
            return 0 < group < 10
        if class_ == "scale":
            return group > 0 or total == 0
        return class_ == "hundred" and value == 100 and 2 < group < 10
    if hit.proclitic != "و":
        return False
    if class_ in ("scale", "thousand"):
        return total == 0 and group == 0
    if class_ == "hundred":
        return total > 0 and group == 0
    if class_ == "ten":
        return group % 100 < 10
    return group % 100 == 0 and (group > 0 or total > 0) and value <= 10
