"""What a toll counts: «ارتفع إلى 52 على الأقل عدد عناصر … ممن قتلوا»."""

from rasid.core.vocabulary import CasualtyKind
from rasid.extraction.lexicon import words
from rasid.extraction.matchers.context import Context
from rasid.extraction.matchers.exclusions import FULL_STOPS, is_thing
from rasid.extraction.matchers.quantities import Quantity

COUNTS = words("عدد أعداد حصيلة تعداد مجموع المجموع العدد الحصيلة عددهم عددها بعدد لعدد")
"""Words that make what is behind them a figure."""

_OF_WHAT_IS_NAMED = words("عدد أعداد تعداد مجموع لعدد بعدد")
"""Of these the next word names what is counted; «حصيلة القصف» is the toll of the shelling."""

_WHO = words("ممن الذين")
_HEDGING = words("أكثر من نحو حوالي قرابة زهاء ما لا يقل عن أقل")

REACH = 45
"""How many words a toll may stand from its noun."""

_NOUN_REACH, _BACK, _FIGURE_REACH = 22, 26, 6


def kind_counted(context: Context, quantity: Quantity, verb: int) -> CasualtyKind | None:
    """The kind of a toll; its noun stands between ``verb``, the token behind the word of growth,
    and the number («ارتفعت حصيلة القتلى إلى 35»), or behind the number, or before the verb.
    """
    named = _figure_before(context, quantity.first, verb)
    if named is not None and _counts_things(context, named):
        return None  # «ارتفعت أعداد الهجمات إلى 142، فيما وصل عدد الذين قتلوا …»
    between = _before(context, quantity.first, verb)
    return between or _behind(context, quantity.stop) or _before(context, quantity.first, 0)


def kind_of_figure(context: Context, quantity: Quantity) -> CasualtyKind | None:
    """The kind of a figure behind its noun: «عدد القتلى لم يتجاوز 12», and, where it is said to
    have grown, far behind: «يرتفع تعداد الذين قتلوا … منذ مطلع العام … إلى 42».
    """
    if context.form(quantity.first - 1) == "الي":
        return _grown_to(context, quantity.first)
    for index in range(quantity.first - 1, max(quantity.first - _FIGURE_REACH, -1), -1):
        form = context.form(index)
        if form in FULL_STOPS or form == "،" or context.is_number(index):
            return None
        if form.removeprefix("و") in COUNTS:
            return _kind_counted(context, index, quantity.first)
    return None


def is_toll_of_things(context: Context, quantity: Quantity) -> bool:
    """«ارتفعت أعداد الهجمات ومحاولات القتل إلى 142»: how often it was tried, not how many died."""
    towards = quantity.first - 1
    while context.form(towards) in _HEDGING:
        towards -= 1
    if quantity.noun is not None or context.form(towards) != "الي":
        return False
    index = _figure_before(context, quantity.first, max(0, quantity.first - REACH))
    return index is not None and _counts_things(context, index)


def _grown_to(context: Context, first: int) -> CasualtyKind | None:
    index = _figure_before(context, first, max(0, first - REACH))
    if index is None or index + 1 >= first:
        return None
    grows = any(_is_growth(context, at) for at in (*range(max(0, index - 3), index), first - 2))
    return _kind_counted(context, index, first) if grows else None


def _is_growth(context: Context, index: int) -> bool:
    hit = context.hits.best("harm", index)
    return hit is not None and hit.entry.values["class"] == "growth"


def _figure_before(context: Context, first: int, floor: int) -> int | None:
    """The token of the last word of counting in ``[floor, first)`` of one sentence."""
    for index in range(first - 1, max(first - REACH, floor - 1), -1):
        form = context.form(index)
        if form in FULL_STOPS or (index in context.openings and index > floor):
            return None
        if form.removeprefix("و") in COUNTS:
            return index
    return None


def _counts_things(context: Context, index: int) -> bool:
    named = context.form(index).removeprefix("و") in _OF_WHAT_IS_NAMED
    return named and is_thing(context, index + 1)


def _kind_counted(context: Context, index: int, stop: int) -> CasualtyKind | None:
    """What the word of counting at a token counts; None where that is no people."""
    if _counts_things(context, index):
        return None
    return _kind_near(context, index + 1, stop)


def _behind(context: Context, stop: int) -> CasualtyKind | None:
    size = len(context.forms)
    for index in range(stop, min(stop + REACH, size)):
        form = context.form(index)
        if form in FULL_STOPS or (index > stop and index in context.openings):
            return None
        if form in COUNTS:
            return _kind_counted(context, index, min(index + _NOUN_REACH, size))
        if form in _WHO and (kind := _kind_near(context, index + 1, min(index + 3, size))):
            return kind  # «يرتفع إلى 256 شخصاً من المدنيين …، ممن اغتيلوا»
    return None


def _before(context: Context, first: int, floor: int) -> CasualtyKind | None:
    for index in range(first - 1, max(first - _BACK, floor - 1), -1):
        form = context.form(index)
        if form in FULL_STOPS:
            return None
        if form.removeprefix("و") in COUNTS:
            return _kind_counted(context, index, first)
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
