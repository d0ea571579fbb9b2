"""How far an unseen name goes."""

from rasid.extraction.lexicon import words
from rasid.extraction.matchers.context import Context

_OPENING = frozenset("“„«‹〝\"'‘")
_CLOSING = frozenset("”“»›〞\"'’")
_OPENING_WORDS = words("شهداء")
_LONGEST_QUOTE = 8
_LABELS = ("triggers", "harm", "actors", "people", "weapons", "sources", "hedges")
_ENDING = {"calendar": ("",), **dict.fromkeys(_LABELS, ("", "و", "ف", "ل", "ب"))}
GENERIC = words(
    """القريه المدينه البلده الحي المنطقه المخيم الطريق البلدات القري المدن الجبل الاحياء المناطق
    الحاجز الموقع المواقع المنزل المكان الجهه الجهات الطرفين القوات المعارك المعركه الليل
    النهار البلاد كبيرة صغيرة كبير صغير ضخم ضخمة واسع واسعة السير المرور النزوح الطيران البيع الشراء
    """
)


def is_stop(context: Context, index: int, ignored: tuple[str, ...] = ()) -> bool:
    """Whether no name can go on at a token: signs, function words, words of other labels.

    ``ignored`` are lexicons whose words may be names here («حي البدو»).
    """
    if not context.is_word(index) or context.form(index) in GENERIC:
        return True
    if context.is_function_word(index):
        return True
    for lexicon, proclitics in _ENDING.items():
        for hit in context.hits.at(lexicon, index):
            if hit.proclitic in proclitics and lexicon not in ignored:
                return True
    return False


def quoted_stop(context: Context, index: int) -> int | None:
    """The end of a name in quotation marks that opens right before a token."""
    tokens, text = context.document.tokens, context.document.text
    if index == 0 or index >= len(tokens):
        return None
    gap = text[tokens[index - 1].end : tokens[index].start]
    if _OPENING.isdisjoint(gap):
        return None
    for stop in range(index + 1, min(index + _LONGEST_QUOTE, len(tokens)) + 1):
        following = tokens[stop].start if stop < len(tokens) else len(text)
        gap = text[tokens[stop - 1].end : following]
        if not _CLOSING.isdisjoint(gap):
            return stop
        if "\n" in gap:
            return None
    return None


def name_stop(context: Context, index: int, longest: int) -> int | None:
    """The end of a name that begins at a token: a definite word and the definite words behind
    it, or one bare word, or a construct of bare words up to a definite one; None where no name
    can begin.
    """
    if is_stop(context, index) and context.form(index) not in _OPENING_WORDS:
        return None
    stop = index + 1
    if context.form(index) in _OPENING_WORDS and not is_stop(context, stop):
        stop += 1
    while stop < index + longest and not is_stop(context, stop):
        if not context.form(stop).startswith("ال"):
            if context.form(stop - 1).startswith("ال") or not _construct(context, stop):
                break
        elif context.form(stop - 1).startswith("ال") and not _adjective(context.form(stop)):
            break
        stop += 1
    return stop


def _construct(context: Context, index: int) -> bool:
    """Whether a bare word goes on to a definite one: «نور الدين», «شهداء بدر»."""
    return context.form(index + 1).startswith("ال") and not is_stop(context, index + 1)


def _adjective(form: str) -> bool:
    """Whether a definite word looks like an adjective of relation: «الإسلامية», «الزنكي»."""
    return form.endswith(("ي", "يه"))
