"""WEAPON: weapons, munitions and means, with their count."""

from collections.abc import Iterator

from rasid.core.vocabulary import Label
from rasid.extraction.candidate import Candidate, WeaponReading
from rasid.extraction.lexicon import words
from rasid.extraction.matchers.context import Context
from rasid.extraction.numbers import number_at
from rasid.extraction.terms import Hit

_AMOUNTS = words("مئات عشرات الاف ملايين مءات عده بعض مئه المئات العشرات ميات الميات")
_QUANTITIES = (("كميات", "كبيره", "من"), ("كميه", "كبيره", "من"), ("كميات", "من"), ("كميه", "من"))
_MORE = (("عدد", "من"), ("عدد", "كبير", "من"), ("عددا", "من"), ("المزيد", "من"), ("مزيد", "من"))
_HANDED = words(
    """تسليم سلم سلموا سلمت تسلم تسلمت اغتنام اغتنم اغتنمت غنم غنمت غنموا استيلاء استولى استولت
    مصادرة صادرت ضبط ضبطت سحب سحبت إدخال والسيطرة
    """
)
_TAKEN = words(
    """تدمير دمرت دمر إعطاب أعطبت أعطب استخدام استخدم استخدمت مدعومة مدعوما مزود مزودة إسقاط أسقطت
    أسقط سقوط تحطم خسارة بحوزتهم محملة محمل احتراق انفجار بواسطة استهداف استهدفت استهدف"""
)
_HEDGED = ("يعتقد", "يرجح", "التي", "الذي", "من")
_TWO = words("اثنين اثنان اثنتين")
_TYPE = ("نوع", "طراز")
_REACH = 8


def find_weapons(context: Context) -> Iterator[Candidate]:
    """The longest weapon at each place; vehicles and aircraft only as means, booty or loss."""
    covered = 0
    for hit in context.hits.all("weapons"):
        if hit.first < covered or not _is_weapon(context, hit, covered):
            continue
        begin = _with_amount(context, hit)
        stop = _with_type(context, _with_nation(context, hit.stop))
        covered = stop
        reading = WeaponReading(hit.entry.values["kind"])
        yield context.candidate(Label.WEAPON, begin, context.end(stop - 1), "weapon", 0.85, reading)


def _is_weapon(context: Context, hit: Hit, last_weapon: int) -> bool:
    if not hit.entry.values["means"]:
        return True
    if hit.entry.values["kind"] == "vehicle":
        return _near(context, hit, _HANDED) or (hit.proclitic == "و" and last_weapon == hit.first)
    if hit.proclitic == "و" and last_weapon == hit.first and last_weapon:
        return True
    if hit.proclitic in ("ب", "وب"):
        return True
    return _near(context, hit, _TAKEN | _HANDED)


def _near(context: Context, hit: Hit, wanted: frozenset[str]) -> bool:
    """Whether one of the words stands in the same clause not far before."""
    clause = context.document.clause_of(context.document.tokens[hit.first].start)
    first = max(clause.first if clause else 0, hit.first - _REACH)
    return any(form in wanted or form[1:] in wanted for form in context.forms[first : hit.first])


def _with_amount(context: Context, hit: Hit) -> int:
    """Where the weapon begins together with its count: «مئات البراميل», «5 صواريخ»."""
    if hit.proclitic:
        return hit.begin
    index = hit.first - 1
    hedged = _hedged_count(context, hit)
    if hedged is not None:
        return hedged
    for phrase in (*_QUANTITIES, *_MORE):
        size = len(phrase)
        words = context.forms[max(0, hit.first - size) : hit.first]
        if len(words) == size and words[1:] == phrase[1:] and _bare(words[0]) == phrase[0]:
            return context.end(hit.first - size) - len(phrase[0])
    form = context.form(index)
    if _bare(form) in _AMOUNTS:
        return context.end(index) - len(_bare(form))
    return hit.begin


def _hedged_count(context: Context, hit: Hit) -> int | None:
    """Where «أكثر من 40» or «5» before the weapon begins."""
    for size in (3, 2, 1):
        number = number_at(context, hit.first - size) if hit.first >= size else None
        if number is None or number.stop != hit.first:
            continue
        for first in range(max(0, number.first - 4), number.first):
            for hedge in context.hits.at("hedges", first):
                if hedge.stop == number.first and hedge.entry.values["position"] == "before":
                    return hedge.begin
        return number.begin
    return None


def _bare(form: str) -> str:
    """The word without a conjunction or preposition: «بمئات», «وعشرات»."""
    for proclitic in ("وب", "ب", "و", "ل"):
        rest = form.removeprefix(proclitic)
        if rest != form and (rest in _AMOUNTS or rest in ("كميات", "كميه", "عدد")):
            return rest
    return form


def _with_nation(context: Context, stop: int) -> int:
    """The end together with «اثنين» and an adjective of nationality."""
    stop += context.form(stop) in _TWO
    nation = context.hit("groups", stop, "nationality")
    return nation.stop if nation and not nation.proclitic else stop


def _with_type(context: Context, stop: int) -> int:
    """The end together with «التي يعتقد أنها من نوع أرض – أرض»."""
    if context.form(stop) not in _HEDGED:
        return stop
    for index in range(stop, min(stop + 6, len(context.forms))):
        if context.form(index) in _TYPE and context.form(index - 1) == "من":
            end = index + 2
            while context.form(end) == "-" and context.is_word(end + 1):
                end += 2
            if context.form(index + 1) == "ارض" and context.form(end) == "ارض":
                end += 1
            return min(end, len(context.forms))
    return stop
