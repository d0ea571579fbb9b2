"""People who are mentioned but not counted: told of again, or named as a party."""

import re
from collections.abc import Sequence

from rasid.extraction.lexicon import words
from rasid.extraction.matchers.context import Context
from rasid.extraction.matchers.exclusions import FULL_STOPS
from rasid.extraction.matchers.quantities import Quantity
from rasid.extraction.register import NAMES

_LISTING = words("هم وهم هما هن")
_BEING = words("كان كانت كانا وهو وهي هو هي يعد تعد يعتبر تعتبر كونه كونها")
_SPREAD = words("توزع يتوزع توزعت")
_HEADING, _LISTED = 7, 90
_AND_MORE = re.compile(r"(?: من| في| \w{4,})* (?:، )?و ?\d+ من ")


def is_known(context: Context, quantity: Quantity, last: Quantity | None) -> bool:
    """«راح ضحيتها شاب …، حيث تعرض الشاب لإطلاق نار أدى لمقتله»: he is counted already."""
    definite = context.form(quantity.first).startswith("ال")
    return definite and last is not None and last.count == quantity.count


def goes_on(context: Context, quantity: Quantity) -> bool:
    """«19 قتيلاً من قوات النظام، و23 من الفصائل»: the noun is said once for both."""
    last = context.document.tokens[quantity.stop - 1]
    behind = context.document.line[last.at + len(last.form) :][:_LISTED]
    return _AND_MORE.match(behind) is not None


def is_told_again(context: Context, quantity: Quantity, last: Quantity | None) -> bool:
    """«ذوي شاب تسلموا جثته، حيث فارق الشاب الحياة», «والقتلى هم: 9 مدنيين»."""
    form = context.form(quantity.first).removeprefix("و")
    if last is None or not form.startswith("ال"):
        return False
    if quantity.harm is not None:
        return context.form(quantity.stop) in _LISTING
    known = context.form(last.stop - 1).removeprefix("و")
    return quantity.count == 1 == last.count and known == form.removeprefix("ال")


def is_party(context: Context, quantity: Quantity, tied: Quantity | None) -> bool:
    """«اشتباكات بين مقاتلي X وY», «40 من قوات النظام والمتعاونين معها»: nobody is counted.

    ``tied`` is the last casualty where only «بينهم» or the like governs this one.
    """
    form = context.form(quantity.first)
    if context.form(quantity.first - 1).removeprefix("و") in _BEING:
        return True  # «أنه كان أحد عناصر الفصائل»
    if form.removeprefix("و").startswith("ال"):
        number = quantity.noun.entry.values["number"] if quantity.noun else ""
        if number in ("oblique", "dual") or _is_people(context, quantity.first - 1):
            return True  # «قتلى قوات النظام والعاملين في الحقل», «من العاملين المدنيين»
    if quantity.count is not None:
        return False
    if context.form(quantity.first - 1) == "بين":
        return True
    if quantity.proclitic != "و" or tied is None or not tied.number:
        return False
    named = context.hits.best(NAMES, quantity.stop) is not None
    ends = (form, context.form(quantity.stop))
    definite = named or any(form.startswith(("وال", "ال")) for form in ends)
    return context.form(tied.stop) == "من" and definite


def heads_a_line(context: Context, quantity: Quantity) -> bool:
    """«قتلى قوات النظام: 640», «توزع القتلى على الشكل التالي»: the noun of a list."""
    if context.form(quantity.first - 1).removeprefix("و") in _SPREAD:
        return True
    if context.form(quantity.first - 1).removeprefix("و").startswith("الشهداء"):
        return context.form(quantity.first - 2).removeprefix("و") in _SPREAD
    for index in range(quantity.stop, quantity.stop + _HEADING):
        form = context.form(index)
        if form == ":":
            return context.is_number(index + 1)
        if form in FULL_STOPS or form == "،":
            return False
    return False


def _is_people(context: Context, index: int) -> bool:
    """Whether a definite plural of people stands at a token."""
    hits = context.hits.at("people", index)
    return context.form(index).startswith("ال") and any(
        hit.entry.values["number"] in ("plural", "oblique") for hit in hits
    )


def pair(passed: Sequence[Quantity]) -> Sequence[Quantity]:
    """«استهدفوا مواطناً وطفله، ما أدى لمقتلهما»: the last two named one by one."""
    if len(passed) < 2:
        return ()
    first, second = passed[-2], passed[-1]
    ones = first.count == second.count == 1
    joined = second.proclitic == "و" and first.stop == second.first
    return (first, second) if ones and joined else ()
