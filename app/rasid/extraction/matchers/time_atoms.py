"""The parts a time expression is made of, each read at one token."""

from collections.abc import Callable

from hijridate import Hijri
from msgspec import Struct
from msgspec.structs import replace

from rasid.extraction.dates import Relation, TimeExpression, Unit, merge
from rasid.extraction.matchers.context import Context
from rasid.extraction.numbers import number_at
from rasid.extraction.terms import Hit

_YEARS = range(1900, 2101)
_HIJRI_YEARS = range(1343, 1501)
_FORMS_OF_YEAR = ("عام", "العام", "سنه", "السنه", "لعام", "للعام")
_THIS_MONTH = ("شهر", "الشهر", "لشهر")
_BEFORE_MONTH = ("خلال", "منذ", "في", "حتي")
_PORTIONS = ("النصف", "الثلث", "الربع", "الاسبوع")
_JOINTS = ("من", "/", "-", "و")
_FEW = ("عده", "بضع", "بضعه", "القليله", "القليلين", "القلائل", "عدد")

_LEADING = frozenset(
    {"بعد", "قبل", "قبيل", "عقب", "منذ", "نحو", "حوالي", "قرابه", "زهاء", "اكثر", "اقل", "ال"}
    | {"يوم", "اليوم", "نهار", "ليله", "ليل", *_FORMS_OF_YEAR, *_THIS_MONTH, *_FEW}
)


class Atom(Struct, frozen=True, gc=False):
    """A part of a time expression up to token ``stop``; ``alone`` says whether it suffices."""

    stop: int
    expression: TimeExpression
    alone: bool = True


Reader = Callable[[Context, int], Atom | None]


def may_begin(context: Context, index: int) -> bool:
    """Whether any part of a time expression can begin at a token; most words say no at once, and
    so do most numbers, which count people.
    """
    if context.form(index) in _LEADING or context.hits.at("calendar", index):
        return True
    if context.is_number(index):
        return _may_go_on(context, index + 1)
    return any(_may_go_on(context, hit.stop) for hit in context.hits.at("numbers", index))


def _may_go_on(context: Context, index: int) -> bool:
    """Whether a token may be part of a time together with a number before it."""
    form, hits = context.form(index), context.hits
    if form in _LEADING or form in _JOINTS or context.is_number(index):
        return True
    return bool(hits.at("calendar", index) or hits.at("numbers", index))


def calendar(context: Context, index: int, class_: str, bare: bool = True) -> Hit | None:
    """The longest calendar word of a class at a token; ``bare`` asks for no proclitic."""
    for hit in context.hits.of_class("calendar", class_, index):
        if not (bare and hit.proclitic):
            return hit
    return None


def relation(context: Context, index: int) -> Relation | None:
    """«الفائت», «الجاري», «المقبل» at a token."""
    if not context.hits.at("calendar", index):
        return None
    for class_ in Relation:
        if calendar(context, index, class_.value):
            return class_
    return None


def read_part(context: Context, index: int) -> Atom | None:
    """A part of the day: «فجر», «بعد منتصف ليل»."""
    hit = calendar(context, index, "part")
    if hit is None:
        return None
    return Atom(hit.stop, TimeExpression(), alone=hit.entry.values["value"] == "1")


def read_day(context: Context, index: int) -> Atom | None:
    """A day counted from publication: «اليوم», «أمس الأول»."""
    hit = calendar(context, index, "day")
    if hit is None:
        return None
    return Atom(hit.stop, TimeExpression(offset=int(hit.entry.values["value"])))


def read_weekday(context: Context, index: int) -> Atom | None:
    """A day of the week, or the night between two: «الأربعاء – الخميس» is the second."""
    start = index + 1 if context.form(index) in ("يوم", "نهار", "ليله", "ليل") else index
    hit = calendar(context, start, "weekday")
    if hit is None:
        return None
    stop = hit.stop
    if context.form(stop) == "-" and (second := calendar(context, stop + 1, "weekday")):
        hit, stop = second, second.stop
    expression = TimeExpression(weekday=int(hit.entry.values["value"]))
    if which := relation(context, stop):
        expression, stop = replace(expression, relation=which), stop + 1
    return Atom(stop, expression)


def read_date(context: Context, index: int) -> Atom | None:
    """A day of a month: «الـ 28 من أيلول / سبتمبر الجاري من العام 2017», «3/11/2017»."""
    numeric = _numeric(context, index)
    if numeric:
        return numeric
    if context.form(index - 1) in _PORTIONS:
        return None  # «النصف الأول من شهر أيار»
    start = index + 1 if context.form(index) == "ال" else index
    day, stop = _day_of_month(context, start)
    if day is None:
        return None
    if context.form(stop) in ("من", "/", "-"):
        stop += 1
    month = _hijri_day(context, stop, day) or read_month(context, stop)
    if month is None:
        return None
    if month.expression.day is not None:
        return month
    return Atom(month.stop, merge(TimeExpression(day=day), month.expression))


def _day_of_month(context: Context, index: int) -> tuple[int | None, int]:
    ordinal = calendar(context, index, "ordinal")
    if ordinal and not context.is_number(index):
        return int(ordinal.entry.values["value"]), ordinal.stop
    number = number_at(context, index)
    if number and not number.proclitic and 1 <= number.value <= 31 and number.stop == index + 1:
        return number.value, number.stop
    return None, index


def _numeric(context: Context, index: int) -> Atom | None:
    """«3/11/2017», «03-11-2017», «2017/11/3»."""
    if not context.is_number(index) or context.form(index + 1) not in ("/", "-"):
        return None
    if context.form(index + 3) != context.form(index + 1):
        return None
    forms = [context.form(index + offset) for offset in (0, 2, 4)]
    if not all(form.isdecimal() and len(form) <= 4 for form in forms):
        return None
    first, month, last = map(int, forms)
    day, year = (first, last) if first <= 31 else (last, first)
    if not (1 <= day <= 31 and 1 <= month <= 12 and year in _YEARS):
        return None
    return Atom(index + 5, TimeExpression(day=day, month=month, year=year))


def read_month(context: Context, index: int) -> Atom | None:
    """A month or year with what stands around it; not alone where the name is all there is."""
    edge = calendar(context, index, "edge")
    start = edge.stop if edge else index
    atom = _named_month(context, start) or _relative_month(context, start) or _year(context, start)
    if atom and edge:
        return Atom(atom.stop, replace(atom.expression, edge=edge.entry.values["value"]))
    return atom


def _named_month(context: Context, index: int) -> Atom | None:
    titled = context.form(index) in _THIS_MONTH
    start = index + 1 if titled else index
    hit = calendar(context, start, "month")
    if hit is None:
        return _hijri(context, start, titled)
    led = context.form(index - 1) in _BEFORE_MONTH
    month, stop, alone = int(hit.entry.values["value"]), hit.stop, titled or led
    if context.form(stop) == "/" and (second := calendar(context, stop + 1, "month")):
        stop, alone = second.stop, True
    elif (context.form(stop), context.form(stop + 2)) == ("(", ")") and (
        second := calendar(context, stop + 1, "month")
    ):
        stop, alone = second.stop + 1, True
    expression = TimeExpression(month=month)
    if which := relation(context, stop):
        expression, stop, alone = replace(expression, relation=which), stop + 1, True
    tail = _year_tail(context, stop)
    if tail:
        return Atom(tail.stop, merge(expression, tail.expression))
    return Atom(stop, expression, alone)


def _year_tail(context: Context, index: int) -> Atom | None:
    """«من العام الجاري 2017», «/ 2023», «2017» behind a month."""
    stop = index + 1 if context.form(index) in ("من", "/", "-", "،", "ل") else index
    if year := _year(context, stop):
        return year
    if context.is_number(stop) and _is_year(context.form(stop)):
        return Atom(stop + 1, TimeExpression(year=int(context.form(stop))))
    return None


def _is_year(form: str) -> bool:
    return len(form) == 4 and form.isdecimal() and int(form) in _YEARS


def _year(context: Context, index: int) -> Atom | None:
    """«العام 2014», «العام الجاري 2017», «عام 2016 الفائت»."""
    if context.form(index) not in _FORMS_OF_YEAR:
        return None
    stop, expression = index + 1, TimeExpression()
    if which := relation(context, stop):
        expression, stop = TimeExpression(year_relation=which), stop + 1
    if context.is_number(stop) and _is_year(context.form(stop)):
        expression = replace(expression, year=int(context.form(stop)))
        stop += 1
        if expression.year_relation is None and (which := relation(context, stop)):
            expression, stop = replace(expression, year_relation=which), stop + 1
    return Atom(stop, expression) if stop > index + 1 else None


def _relative_month(context: Context, index: int) -> Atom | None:
    """«الشهر الجاري», «الشهر ذاته»."""
    if context.form(index) not in _THIS_MONTH:
        return None
    if which := relation(context, index + 1):
        expression = TimeExpression(relation=which)
        tail = _year_tail(context, index + 2)
        if tail:
            return Atom(tail.stop, merge(expression, tail.expression))
        return Atom(index + 2, expression)
    if context.form(index + 1) in ("ذاته", "نفسه"):
        return Atom(index + 2, TimeExpression(anaphoric=True))
    return None


def _hijri(context: Context, index: int, titled: bool) -> Atom | None:
    """A month of the Islamic calendar with its year, as the month it began in."""
    hit = calendar(context, index, "hijri")
    if hit is None:
        return None
    dated = _hijri_day(context, index, 1)
    if dated is None:
        return Atom(hit.stop, TimeExpression(anaphoric=True), titled)
    return Atom(dated.stop, replace(dated.expression, day=None))


def _hijri_day(context: Context, index: int, day: int) -> Atom | None:
    """That day of a month of the Islamic calendar with its year, in the Gregorian calendar."""
    hit = calendar(context, index, "hijri")
    if hit is None:
        return None
    stop = hit.stop + 1 if context.form(hit.stop) in ("من", "/", "لعام") else hit.stop
    stop += context.form(stop) in _FORMS_OF_YEAR
    form, month = context.form(stop), int(hit.entry.values["value"])
    if not (len(form) == 4 and form.isdecimal() and int(form) in _HIJRI_YEARS):
        return None
    if day > Hijri(int(form), month, 1).month_length():
        return None
    then = Hijri(int(form), month, day).to_gregorian()
    stop += 1 + (context.form(stop + 1) in ("ه", "هجري", "هجريه"))
    return Atom(stop, TimeExpression(day=then.day, month=then.month, year=then.year))


def read_stretch(context: Context, index: int) -> Atom | None:
    """A stretch of time: «الـ 24 ساعة الفائتة», «6 أيام», «بعد يومين», «الأشهر الأربعة»."""
    start, before = index, ""
    if context.form(index) in ("بعد", "قبل", "قبيل", "عقب", "منذ"):
        before = context.form(index)
        start += 1
    if context.form(start) in ("نحو", "حوالي", "قرابه", "زهاء"):
        start += 1
    elif context.form(start) in ("اكثر", "اقل") and context.form(start + 1) == "من":
        start += 2
    article = context.form(start) == "ال"
    start += article
    few = context.form(start) in _FEW
    start += few
    number = None if few else number_at(context, start)
    unit = calendar(context, number.stop if number else start, "unit")
    if unit is None or (number is not None and number.proclitic):
        return None
    amount = number.value if number else None
    if amount is None and not few and not before and context.form(index - 1) == "منذ":
        values = unit.entry.values
        single = values["number"] == "singular" and values["value"] != Unit.DAY.value
        amount = 1 if single and not context.form(unit.first).startswith("ال") else None
    return _measured(context, unit, amount, few, before)


def _measured(
    context: Context, unit: Hit, amount: int | None, few: bool, before: str
) -> Atom | None:
    size, stop = unit.entry.values["number"], unit.stop
    definite = context.form(unit.first).startswith("ال")
    if amount is None and size == "dual":
        amount = 2
    if context.form(stop) in _FEW:
        few, stop = True, stop + 1
    named = size == "singular" and unit.entry.values["value"] in ("month", "year")
    if definite and amount is None and named:
        return None  # «الشهر الفائت», «العام 2014» are of the calendar
    behind = number_at(context, stop) if definite and size == "plural" else None
    if behind is not None and amount is None:
        amount, stop = behind.value, behind.stop
    which = relation(context, stop)
    stop += which is not None
    if amount is None and size == "singular" and (definite or before) and which:
        amount = 1
    if amount is None and not few and not before and which is None:
        return None
    if amount is None and size == "singular" and not (before and unit.entry.values["value"]):
        return None
    if before == "منذ":
        return None
    expression = TimeExpression(
        amount=amount,
        unit=Unit(unit.entry.values["value"]),
        elapsed=which is not None,
        anchored=before in ("بعد", "عقب", "قبيل"),
        relation=which,
    )
    if before == "قبل":
        days = {Unit.HOUR: 0, Unit.DAY: 1, Unit.WEEK: 7}.get(Unit(unit.entry.values["value"]))
        single = size == "singular" and amount is None
        if days is not None and (amount is not None or days == 0 or single):
            expression = TimeExpression(offset=-days * min(amount or int(single), 5000))
    return Atom(stop, expression)


def read_back(context: Context, index: int) -> Atom | None:
    """Words that point back: «حينها», «الفترة ذاتها»."""
    hit = calendar(context, index, "back", bare=False)
    if hit is None or hit.proclitic not in ("", "و", "ف"):
        return None
    return Atom(hit.stop, TimeExpression(anaphoric=True))
