"""Quantities of people: a number or its stand-in, its hedges, and the counted noun beside it."""

from msgspec import Struct
from msgspec.structs import replace

from rasid.core.vocabulary import CasualtyKind, Category, Qualifier, VictimStatus
from rasid.extraction.lexicon import words
from rasid.extraction.matchers.context import Context
from rasid.extraction.numbers import Number, number_at
from rasid.extraction.terms import Hit

_ROUND = {Qualifier.TENS: 20, Qualifier.HUNDREDS: 200, Qualifier.THOUSANDS: 2000}
_OTHERS = words("آخر آخرا آخرين آخرون أخرى آخران آخرتان أخريات")
ONE_OF = words("أحد إحدى")
_TWO = words("اثنين اثنان إثنين إثنان اثنتين اثنتان")
_ONE = words("واحد واحدا واحدة")
_RANGE_WORDS = words("بين ما من وما")
_WOMAN = words("مواطنة امرأة سيدة")
_LONGEST_RANGE = 8
_MOST_BEHIND = 10


class Quantity(Struct, frozen=True, gc=False):
    """A quantity from ``begin`` in the line to token ``stop``.

    ``number`` says that digits or number words are there, ``vague`` that «عشرات», «عدد من» or the
    like stand for them; else only a noun does. ``noun`` is None where none is adjacent.
    """

    first: int
    stop: int
    begin: int
    proclitic: str
    count: int | None
    qualifier: Qualifier
    number: bool = False
    vague: bool = False
    noun: Hit | None = None
    low: int | None = None
    high: int | None = None

    @property
    def status(self) -> VictimStatus:
        """Status of the counted noun."""
        return VictimStatus(self.noun.entry.values["status"]) if self.noun else VictimStatus.UNKNOWN

    @property
    def category(self) -> Category | None:
        """Category of the counted noun itself."""
        value = self.noun.entry.values["category"] if self.noun else ""
        return Category(value) if value else None

    @property
    def harm(self) -> CasualtyKind | None:
        """What the noun itself says befell them («قتلى»)."""
        value = self.noun.entry.values["harm"] if self.noun else ""
        return CasualtyKind(value) if value else None

    def bounds(self) -> tuple[int | None, int | None, int | None]:
        """Low, best and high as codebook §4 has them."""
        count, qualifier = self.count, self.qualifier
        if qualifier in _ROUND:
            return _ROUND[qualifier], None, None
        if qualifier is Qualifier.RANGE:
            low, high = self.low or 0, self.high or 0
            return low, (low + high) // 2, high
        if qualifier is Qualifier.UNCONFIRMED:
            return 0, None, None
        if count is None:
            return None, None, None
        return {
            Qualifier.AT_LEAST: (count, count, None),
            Qualifier.MORE_THAN: (count + 1, count + 1, None),
            Qualifier.ABOUT: (None, count, None),
            Qualifier.AT_MOST: (None, count, count),
        }.get(qualifier, (count, count, count))


def quantity_at(context: Context, index: int) -> Quantity | None:
    """The quantity that begins at a token, hedge included; None where none does."""
    if index >= len(context.forms):
        return None
    counted = None if index in context.timed else _counted(context, index)
    counted = counted or _one_of(context, index)
    return counted or _vague(context, index) or _noun_alone(context, index)


def quantity_beginnings(context: Context) -> set[int]:
    """The tokens at which a quantity may begin."""
    openers = _RANGE_WORDS | ONE_OF
    ranges = {i for i, form in enumerate(context.forms) if form in openers}
    return ranges | context.digits | context.hits.firsts("people", "hedges", "numbers")


def people_at(context: Context, index: int) -> Hit | None:
    """A counted noun at a token that bears no proclitic."""
    return next((h for h in context.hits.at("people", index) if not h.proclitic), None)


def _hedge(context: Context, index: int, position: str) -> Hit | None:
    for hit in context.hits.at("hedges", index):
        if hit.entry.values["position"] == position:
            return hit
    return None


def _counted(context: Context, index: int) -> Quantity | None:
    """«أكثر من 17 عنصراً», «52 على الأقل», «بين 3 و5 أشخاص»."""
    ranged = _range(context, index)
    if ranged:
        return _with_noun(context, ranged)
    hedge = _hedge(context, index, "before")
    start = hedge.stop if hedge else index
    number = number_at(context, start)
    if number is None or (hedge and number.proclitic) or start in context.timed:
        return None
    qualifier = Qualifier(hedge.entry.values["qualifier"]) if hedge else Qualifier.EXACT
    begin, proclitic = (hedge.begin, hedge.proclitic) if hedge else (number.begin, number.proclitic)
    quantity = Quantity(index, number.stop, begin, proclitic, number.value, qualifier, number=True)
    if _is_one_of_words(number):
        return None
    return _with_noun(context, quantity)


def _is_one_of_words(number: Number) -> bool:
    """«أحد», «واحد» are no count by themselves."""
    return number.spelled and number.value == 1


def _range(context: Context, index: int) -> Quantity | None:
    form, start = context.form(index), index + 1
    if form == "ما" and context.form(start) == "بين":
        start += 1
    elif form not in ("بين", "من"):
        return None
    low = number_at(context, start)
    if low is None or low.proclitic:
        return None
    joint = context.form(low.stop)
    high = number_at(context, low.stop + 1 if joint in ("و", "الي", "-") else low.stop)
    if high is None or high.value <= low.value or high.stop - index > _LONGEST_RANGE:
        return None
    if joint not in ("و", "الي", "-") and high.proclitic != "و":
        return None
    begin = context.begin(index)
    return Quantity(
        index, high.stop, begin, "", None, Qualifier.RANGE,
        number=True, low=low.value, high=high.value,
    )  # fmt: skip


def _with_noun(context: Context, quantity: Quantity) -> Quantity:
    """The quantity with «على الأقل» on either side of the noun, and the noun."""
    quantity = _hedged_behind(context, quantity)
    noun = people_at(context, quantity.stop)
    if noun is not None:
        quantity = replace(quantity, stop=_twin(context, quantity, noun), noun=noun)
        if context.form(noun.stop) in (_OTHERS | _TWO):
            quantity = replace(quantity, stop=noun.stop + 1)
        quantity = _hedged_behind(context, quantity)
    elif context.form(quantity.stop) in _OTHERS:
        quantity = replace(quantity, stop=quantity.stop + 1)
    return quantity


def _twin(context: Context, quantity: Quantity, noun: Hit) -> int:
    """The end of two nouns under one number: «212 شهيداً وقتيلاً», «34 طفلاً ومواطنة»."""
    following = context.hits.at("people", noun.stop)
    second = next((hit for hit in following if hit.proclitic == "و"), None)
    if second is None or second.entry.values["number"] != "singular":
        return noun.stop
    one, two = noun.entry.values, second.entry.values
    if one["harm"] == two["harm"] == CasualtyKind.KILLED:
        return second.stop
    many = (quantity.count or 0) > _MOST_BEHIND and one["number"] == "singular"
    family = many and one["category"] == two["category"] == Category.CIVILIANS
    word = context.document.line[second.begin : second.end]
    woman = word in _WOMAN or context.document.line[noun.begin : noun.end] in _WOMAN
    return second.stop if family and (woman or word.endswith("ا")) else noun.stop


def _hedged_behind(context: Context, quantity: Quantity) -> Quantity:
    hedge = _hedge(context, quantity.stop, "after")
    if hedge is None or hedge.proclitic:
        return quantity
    qualifier = Qualifier(hedge.entry.values["qualifier"])
    if quantity.qualifier is not Qualifier.EXACT:
        qualifier = quantity.qualifier
    return replace(quantity, stop=hedge.stop, qualifier=qualifier)


def _one_of(context: Context, index: int) -> Quantity | None:
    """«أحد عناصر», «إحدى المواطنات»: one of several."""
    noun = people_at(context, index + 1)
    if noun is None:
        return None
    for proclitic, form in context.document.tokens[index].splits:
        if form in ONE_OF and noun.entry.values["number"] in ("plural", "oblique"):
            begin = context.begin(index) + len(proclitic)
            return Quantity(
                index, noun.stop, begin, proclitic, 1, Qualifier.EXACT, number=True, noun=noun
            )
    return None


def _vague(context: Context, index: int) -> Quantity | None:
    """«عشرات المصابين», «مزيد من عناصر», «الآلاف من المقاتلين وعوائلهم والمدنيين»."""
    hit = _hedge(context, index, "vague")
    if hit is None:
        return None
    qualifier = Qualifier(hit.entry.values["qualifier"])
    quantity = Quantity(index, hit.stop, hit.begin, hit.proclitic, None, qualifier, vague=True)
    start = hit.stop + 1 if context.form(hit.stop) == "من" else hit.stop
    noun = people_at(context, start)
    if noun is None:
        return quantity
    stop = noun.stop
    if hit.entry.form.endswith("من") or start > hit.stop:
        stop = _coordinated(context, stop)
    elif context.form(stop) in _OTHERS:
        stop += 1
    elif noun.entry.values["harm"]:
        stop = _coordinated(context, stop)
    return replace(quantity, stop=stop, noun=noun)


def _coordinated(context: Context, stop: int) -> int:
    """The end of a list of nouns that share «من»: «الضباط وصف الضباط»."""
    while True:
        hits = context.hits.at("people", stop)
        joined = next((h for h in hits if h.proclitic == "و"), None)
        if joined is None or joined.entry.values["number"] in ("singular", "dual"):
            return stop
        stop = joined.stop


def _number_behind(context: Context, index: int) -> Number | None:
    """«أطفالهما الثلاثة»: the number behind the noun, with the article."""
    number = number_at(context, index) if context.form(index).startswith("ال") else None
    return number if number and number.spelled and number.value <= _MOST_BEHIND else None


def _noun_alone(context: Context, index: int) -> Quantity | None:
    """«قيادي» is one, «شخصين» two, «قتلى» an unknown number."""
    hits = context.hits.at("people", index)
    if not hits or hits[0].entry.values["notes"].startswith("only with a number"):
        return None
    noun = hits[0]
    number = noun.entry.values["number"]
    count, stop = {"singular": 1, "dual": 2}.get(number), noun.stop
    if number in ("dual", "oblique") and context.form(stop) in _TWO:
        count, stop = 2, stop + 1
    elif number == "singular" and context.form(stop) in _ONE:
        stop += 1
    elif number == "plural" and (behind := _number_behind(context, stop)):
        count, stop = behind.value, behind.stop
    if number in ("singular", "dual") and context.form(stop) in _OTHERS:
        stop += 1
    qualifier = Qualifier.EXACT if count else Qualifier.UNSPECIFIED
    return Quantity(index, stop, noun.begin, noun.proclitic, count, qualifier, noun=noun)
