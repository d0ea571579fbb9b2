"""What makes a quantity of people no casualty, or a number no quantity of people."""

from rasid.extraction.lexicon import words
from rasid.extraction.matchers.context import Context
from rasid.extraction.matchers.quantities import Quantity
from rasid.extraction.terms import Hit

FULL_STOPS = frozenset(".؟?!…\n؛")
"""Signs no casualty phrase goes over."""

_DENIALS = words("دون بدون عدم لم لا ولا ولم ودون نفي نفى")
_DENIED = words(
    """وقوع تسجيل ورود معلومات أنباء إصابات خسائر أي أية حدوث سقوط ترد يرد تسفر يسفر تسجل يسجل توقع
    يوقع تقع يقع تخلف يخلف تؤد يؤد تتسبب يتسبب أن وجود قتلى ضحايا"""
)
_DENIED_REACH = 12
_TANWIN = "\u064b"
_NO_PEOPLE = words(
    """صاروخ صواريخ غارة غارات برميل براميل قذيفة قذائف كم كلم متر مترا كيلومتر كيلومترا ساعة ساعات
    يوم أيام يوما أسبوع أسابيع شهر أشهر شهرا عام عاما سنة سنوات أعوام آلية آليات سيارة سيارات
    دبابة دبابات عربة عربات منزل منازل منزلا قرية قرى بلدة بلدات نقطة نقاط موقع مواقع مرة مرات
    مراحل دقيقة دقائق مبنى مباني ليرة دولار طن أطنان شاحنة شاحنات حافلة حافلات طائرة طائرات محور
    محاور حاجز حواجز عبوة عبوات لغم ألغام هجوم هجمات رأس رؤوس هكتار دونم بالمئة بالمائة ضربة ضربات
    استهداف استهدافا عملية عمليات تفجير تفجيرات مقر مقرات مستودع مستودعات مدرسة مدارس محافظة
    محافظات دفعة حالة رصاصة رصاصات طلقة جولة هدف أهداف هدفا كيلو غرام مليون كتيبة كتائب فصيل فصائل
    نوع أنواع مليار كيلومترات أمتار مترا بئر آبار حقل حقول خيمة خيم عائلة انتهاك انتهاكات خرق خروقات
    جريمة جرائم حادث حادثة حوادث محاولة محاولات غنمة أغنام غنم خروف خرفان خراف نعجة نعاج ماعز بقرة
    أبقار بقرات ماشية مواشي جمل جمال إبل ناقة حصان أحصنة خيول خيل حمار حمير بغل بغال كلب كلاب قطة
    قطط دجاجة دجاج طيور حيوان حيوانات محل محلات متجر متاجر مولدة مولدات خزان خزانات سفينة سفن زورق
    زوارق ناقلة ناقلات دراجة دراجات صهريج صهاريج جرافة جرافات بناء أبنية خيام مركز مراكز
    """
)
_NUMBERED = words("ال / - العام عام اللواء الفوج")
_DIRECT = words("مباشرة محققة دقيقة")
_KILLING = "مقتل"
_KILLINGS = words("قتل قتله قتلها قتلهم")
_DONE = words("قام قامت قاموا يقوم تسبب تسببت تسببوا أدى أدت وأدى قيام")
_HANDED = words("سلم سلمت سلموا تسليم تسلم تسلمت تبادل دفن تشييع استلام سلمهم نقل")


def is_denied(context: Context, first: int) -> bool:
    """«دون معلومات عن خسائر بشرية», «لم ترد أنباء عن قتلى»."""
    if _DENIALS.isdisjoint(context.forms[max(0, first - _DENIED_REACH) : first]):
        return False
    for index in range(first - 1, max(first - _DENIED_REACH, -1), -1):
        form = context.form(index)
        if form in FULL_STOPS or form == "،" or index in context.openings:
            return False
        if form in _DENIALS and context.form(index + 1) in _DENIED:
            return True
    return False


def is_intended(context: Context, hit: Hit) -> bool:
    """«هدد بقتل», «متهمين بقتل»: a killing that is only threatened, planned or charged."""
    if hit.entry.form.startswith(_KILLING) or hit.proclitic not in ("ب", "ل"):
        return False
    word = context.document.line[hit.begin : hit.end]
    return word in _KILLINGS and context.form(hit.first - 1) not in _DONE


def is_handed_over(context: Context, first: int) -> bool:
    """Whether bodies are only handed over, buried or mourned."""
    before = context.forms[max(0, first - 5) : first]
    return any(form.removeprefix("و") in _HANDED for form in before)


def is_released(context: Context, first: int) -> bool:
    """Captives set free are no casualties."""
    return _event_before(context, first, "RELEASE", 6)


def is_evacuated(context: Context, first: int) -> bool:
    """Whether an evacuation stands not far before: «خرجت القافلة … على متنها 1908 أشخاص»."""
    return _event_before(context, first, "EVACUATION", 45)


def _event_before(context: Context, first: int, type_: str, reach: int) -> bool:
    hits = (context.hits.best("triggers", index) for index in range(max(0, first - reach), first))
    return any(hit is not None and type_ in hit.entry.values["type"] for hit in hits)


def is_direct_hit(context: Context, quantity: Quantity) -> bool:
    """«محققة إصابات مباشرة»: hits, not people hit."""
    return context.form(quantity.stop) in _DIRECT


def has_tanwin(context: Context, quantity: Quantity) -> bool:
    """Whether the noun is written as an object: «قيادياً»."""
    if quantity.noun is None:
        return False
    token = context.document.tokens[quantity.noun.first]
    return _TANWIN in context.document.text[token.start : token.end]


def _no_people(form: str) -> bool:
    """Whether a word names things or animals, its article and its tanwin («خروفاً») aside."""
    return form in _NO_PEOPLE or form.removeprefix("ال").removesuffix("ا") in _NO_PEOPLE


def is_thing(context: Context, index: int) -> bool:
    """Whether the word at a token, article aside, names what is counted and no people."""
    if _no_people(context.form(index)):
        return True
    return any(not hit.proclitic for hit in context.hits.at("triggers", index))


def counts_things(context: Context, quantity: Quantity) -> bool:
    """Rockets, raids, kilometres, hours and the like are no people."""
    if quantity.noun is not None or not (quantity.number or quantity.vague):
        return False
    if quantity.stop - 1 in context.timed or context.form(quantity.first - 1) in _NUMBERED:
        return True
    follows = context.form(quantity.stop)
    if _no_people(follows) or follows in ("%", "/", "-"):
        return True
    if follows == "من":
        return quantity.vague and (context.form(quantity.stop + 1).removeprefix("ال") in _NO_PEOPLE)
    lexicons = ("calendar", "weapons", "triggers")
    return any(context.hits.at(lexicon, quantity.stop) for lexicon in lexicons)
