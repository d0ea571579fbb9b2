"""Parties the register does not know: «لواء X», «فصيل “X”», «مجموعات مسلحة»."""

from collections.abc import Iterator

from rasid.core.vocabulary import Category, Label
from rasid.extraction.candidate import ActorReading, Candidate
from rasid.extraction.lexicon import words
from rasid.extraction.matchers.allegiance import belongs_to, loyal_to
from rasid.extraction.matchers.context import Context
from rasid.extraction.matchers.names import is_stop, name_stop, quoted_stop
from rasid.extraction.register import ANAPHORA, NAMES
from rasid.extraction.terms import Hit
from rasid.extraction.tokenise import PROCLITICS

_NEEDS_ADJECTIVE = words("لواء كتيبه مجموعه خليه فصيل كتايب قوي مجهول لواءا")
_BELONGING = words("تابعة تابعين تابعون تابع موالية مرتبطة")
_AT_FRONT = words("على في إلى نحو عن")
_TRIBES = words("عشيرة قبيلة عشائر")
_LOOSE = words("تجمع قوات مجلس قوة جماعة هيئة فريق فرق منظمة مؤسسة حزب تنظيم جماعات تنظيمات")
_OF_THEM = words("منه منها منهم منهما")
_UNDERTAKINGS = words("معركة عملية غرفة معارك")
_BACK = words("اللواء الفصيل الكتيبة المجموعة الميليشيا الحركة الجبهة الفرقة الفوج")
_LONGEST_NAME = 4
_BACK_WRITTEN = frozenset(lead + form for lead in PROCLITICS for form in _BACK) | frozenset(
    lead + form.removeprefix("ا") for lead in PROCLITICS if lead.endswith("ل") for form in _BACK
)


COUNTED = words("عدد تعداد حصيلة أعداد وعدد")
"""Words that make people behind them a figure and no party."""


def find_groups(context: Context) -> Iterator[Candidate]:
    """Unknown groups by their head word, and groups that are only described."""
    for hit in context.hits.all("groups"):
        class_ = hit.entry.values["class"]
        if class_ in ("head", "label"):
            yield from _unknown(context, hit)
        nation = context.hit("groups", hit.stop, "nationality") if class_ == "office" else None
        if nation is not None and not nation.proclitic:
            yield _national(context, hit, nation)
        generic = context.hit("groups", hit.first, "generic")
        if generic:
            yield from _described(context, generic)
        bystander = context.hit("groups", hit.first, "bystander")
        origin = context.form(hit.first - 1) == "من" and not _definite(context, hit)
        if bystander and not origin and context.form(hit.first - 1) not in COUNTED:
            yield _group(context, bystander, bystander.end, "bystanders", 0.6)


def _definite(context: Context, hit: Hit) -> bool:
    """Whether the word has its article: «من أهالي القرية» says where somebody is from."""
    return context.document.line.startswith("ال", hit.begin)


def _group(context: Context, hit: Hit, end: int, rule: str, confidence: float) -> Candidate:
    values = hit.entry.values
    own = Category(values["category"] or Category.UNIDENTIFIED)
    category = loyal_to(context.document.line[hit.begin : end], own)
    slug = (values["slug"] or None) if category is own else None
    reading = ActorReading(category, slug, anaphoric=slug is None)
    return context.candidate(Label.ACTOR, hit.begin, end, rule, confidence, reading, slug)


def _unknown(context: Context, hit: Hit) -> Iterator[Candidate]:
    """A head word with a name behind it, in quotation marks or as far as a name may go."""
    word = context.document.line[hit.begin : hit.end]
    if word == "جبهه" and context.form(hit.first - 1) in _AT_FRONT:
        return
    nation = context.hit("groups", hit.stop, "nationality")
    if nation is not None and not nation.proclitic:
        yield _national(context, hit, nation)
        return
    stop = quoted_stop(context, hit.stop)
    if stop is None:
        if word in _LOOSE and not context.form(hit.stop).startswith("ال"):
            return
        if hit.entry.values["class"] == "label" and context.hits.at(NAMES, hit.stop):
            return
        stop = name_stop(context, hit.stop, _LONGEST_NAME)
    if stop is None:
        return
    own = Category(hit.entry.values["category"])
    inner = [h.entry for h in context.hits.at(NAMES, hit.stop + 1) if h.stop < stop]
    if inner:  # «فصيل “فرقة الحمزة”»
        own = context.register.named(inner, context.day).category
    reading = ActorReading(belongs_to(context, stop) or own)
    end = context.end(stop - 1)
    yield context.candidate(Label.ACTOR, hit.begin, end, "unknown-group", 0.6, reading)


def _national(context: Context, hit: Hit, nation: Hit) -> Candidate:
    """«قوات إسرائيلية», «السلطات الألمانية»: the forces of a state."""
    adjective = context.document.line[nation.begin : nation.end].removeprefix("ال")
    actor = context.register.known_as(f"القوات ال{adjective}", context.day)
    category = actor.category if actor else Category.FOREIGN_STATE
    slug = actor.slug if actor else None
    reading = ActorReading(category, slug)
    return context.candidate(
        Label.ACTOR, hit.begin, nation.end, "national-forces", 0.8, reading, slug
    )


def _described(context: Context, hit: Hit) -> Iterator[Candidate]:
    """A group word with its adjectives; nothing where «من X» says whose members they are."""
    end, stop = hit.end, hit.stop
    while (more := context.hit("groups", stop, "adjective")) and not more.proclitic:
        end, stop = more.end, more.stop
    word = context.document.line[hit.begin : hit.end]
    if stop == hit.stop and word in _NEEDS_ADJECTIVE:
        return
    if context.form(hit.first - 1) in COUNTED:
        return
    if context.form(stop) == "من" and context.form(stop + 1) in _TRIBES:
        tribe = name_stop(context, stop + 2, 2)
        if tribe is not None:
            yield _group(context, hit, context.end(tribe - 1), "tribesmen", 0.7)
        return
    if is_partitive(context, stop):
        return
    if word == "فصايل" and context.form(stop) in _UNDERTAKINGS:
        undertaken = quoted_stop(context, stop + 1) or name_stop(context, stop + 1, 2)
        end = context.end(undertaken - 1) if undertaken else end
    followed = _names_party(context, stop) or not is_stop(context, stop)
    if stop == hit.stop and followed and not word.startswith(("ال", "مجهول")):
        return
    yield _group(context, hit, end, "described-group", 0.65 if stop > hit.stop else 0.55)


def is_partitive(context: Context, stop: int) -> bool:
    """Whether «من X» or «منهم» says of which party those before it are."""
    if context.form(stop) in _OF_THEM:
        return True
    if context.form(stop) in _BELONGING and context.hits.at(NAMES, stop + 1):
        return True
    return context.form(stop) == "من" and _names_party(context, stop + 1)


def _names_party(context: Context, index: int) -> bool:
    if context.hits.at(NAMES, index) or context.hits.at(ANAPHORA, index):
        return True
    if context.form(index) in _BACK:
        return True
    return any(context.hit("groups", index, class_) is not None for class_ in ("head", "label"))


def find_repeated(context: Context, earlier: list[Candidate]) -> Iterator[Candidate]:
    """«اللواء» where an unknown «لواء …» stands before it."""
    heads: dict[str, Candidate] = {}
    position = 0
    if not earlier:
        return
    for index in range(earlier[0].first + 1, len(context.forms)):
        if context.forms[index] not in _BACK_WRITTEN:
            continue
        while position < len(earlier) and earlier[position].first < index:
            before = earlier[position]
            heads[context.form(before.first).removesuffix("ا")] = before
            position += 1
        for proclitic, form in context.document.tokens[index].splits:
            head = heads.get(form.removeprefix("ال")) if form.startswith("ال") else None
            if head is None or form not in _BACK or context.is_number(index + 1):
                continue
            begin = context.begin(index) + len(proclitic)
            end = context.end(index)
            if (more := context.hit("groups", index + 1, "adjective")) and not more.proclitic:
                end = more.end
            category = head.reading.category if isinstance(head.reading, ActorReading) else None
            reading = ActorReading(category or Category.REBEL, head.link, anaphoric=True)
            yield context.candidate(
                Label.ACTOR, begin, end, "repeated-group", 0.7, reading, head.link
            )
            break
