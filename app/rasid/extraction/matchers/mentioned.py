"""People who are mentioned but not counted: told of again, or named as a party."""

from rasid.extraction.lexicon import words
from rasid.extraction.matchers.context import Context
from rasid.extraction.matchers.quantities import Quantity
from rasid.extraction.register import NAMES

_LISTING = words("هم وهم هما هن")


def is_known(context: Context, quantity: Quantity, last: Quantity | None) -> bool:
    """«راح ضحيتها شاب …، حيث تعرض الشاب لإطلاق نار أدى لمقتله»: he is counted already."""
    definite = context.form(quantity.first).startswith("ال")
    return definite and last is not None and last.count == quantity.count


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
    if quantity.count is not None:
        return False
    if context.form(quantity.first - 1) == "بين":
        return True
    if quantity.proclitic != "و" or tied is None or not tied.number:
        return False
    named = context.hits.best(NAMES, quantity.stop) is not None
    ends = (context.form(quantity.first), context.form(quantity.stop))
    definite = named or any(form.startswith(("وال", "ال")) for form in ends)
    return context.form(tied.stop) == "من" and definite
