"""What a toll counts: «ارتفع إلى 52 على الأقل عدد عناصر … ممن قتلوا»."""

from rasid.core.vocabulary import CasualtyKind
from rasid.extraction.lexicon import words
from rasid.extraction.matchers.context import Context
from rasid.extraction.matchers.exclusions import FULL_STOPS
from rasid.extraction.matchers.quantities import Quantity

COUNTS = words("عدد أعداد حصيلة تعداد مجموع المجموع العدد الحصيلة عددهم عددها بعدد لعدد")
"""Words that make what is behind them a figure."""

REACH = 45
"""How many words a toll may stand from its noun."""

_NOUN_REACH, _BACK = 22, 26


def kind_counted(context: Context, quantity: Quantity, verb: int) -> CasualtyKind | None:
    """The kind of a toll; its noun stands between ``verb``, the token behind the word of growth,
    and the number («ارتفعت حصيلة القتلى إلى 35»), or behind the number, or before the verb.
    """
    between = _before(context, quantity.first, verb)
    return between or _behind(context, quantity.stop) or _before(context, quantity.first, 0)


def _behind(context: Context, stop: int) -> CasualtyKind | None:
    size = len(context.forms)
    for index in range(stop, min(stop + REACH, size)):
        form = context.form(index)
        if form in FULL_STOPS:
            return None
        if form in COUNTS:
            return _kind_near(context, index + 1, min(index + _NOUN_REACH, size))
    return None


def _before(context: Context, first: int, floor: int) -> CasualtyKind | None:
    for index in range(first - 1, max(first - _BACK, floor - 1), -1):
        form = context.form(index)
        if form in FULL_STOPS:
            return None
        if form.removeprefix("و") in COUNTS:
            return _kind_near(context, index + 1, first)
    return None


def _kind_near(context: Context, first: int, stop: int) -> CasualtyKind | None:
    for index in range(first, stop):
        if context.form(index) in FULL_STOPS:
            return None
        for hit in context.hits.at("harm", index):
            if hit.entry.values["class"] in ("verb", "masdar"):
                return CasualtyKind(hit.entry.values["kind"])
        for hit in context.hits.at("people", index):
            if hit.entry.values["harm"]:
                return CasualtyKind(hit.entry.values["harm"])
    return None
