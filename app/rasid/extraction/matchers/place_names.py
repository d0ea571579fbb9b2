"""The name in a place: known, unseen, of a unit, of a road, with its directions."""

from msgspec import Struct

from rasid.extraction.lexicon import words
from rasid.extraction.matchers.context import Context
from rasid.extraction.matchers.names import GENERIC, is_stop, quoted_stop
from rasid.extraction.numbers import number_at
from rasid.extraction.terms import Hit

_UNITS = words("اللواء الفوج الفرقة الكتيبة")
_AT_UNIT = words("في عن محيط بمحيط داخل قرب من على الى باتجاه مقر تخوم اطراف نحو حول مساكن")
_NAMED_AFTER = ("quarter", "village", "town", "camp", "building")
_FEMININE = ("town", "village", "area", "subdistrict", "governorate", "desert")
_ADMIN_WORDS = words("مدينة محافظة بلدة العاصمة لمدينة لمحافظة لبلدة للعاصمة")
_NEVER = ("ك", "وك", "فك", "س", "وس", "فس")
_TOWARDS = ("ل", "من", "في")


class Name(Struct, frozen=True, gc=False):
    """A name from ``begin`` in the line to token ``stop``."""

    begin: int
    stop: int
    known: bool
    definite: bool
    proclitic: str = ""


class Countryside(Struct, frozen=True, gc=False):
    """A described countryside from ``begin``; ``name`` is where the name in it begins."""

    begin: int
    stop: int
    name: int


def known_name(context: Context, index: int, proclitic: str | None = None) -> Name | None:
    """The longest name of the gazetteer at a token, bearing that proclitic where one is asked."""
    for hit in context.hits.at("gazetteer", index):
        if hit.proclitic in _NEVER or _only_direction(context, hit):
            continue
        if hit.stop == index + 1 and context.form(index) in GENERIC:
            continue
        if proclitic is None or hit.proclitic == proclitic:
            return Name(hit.begin, hit.stop, True, True, hit.proclitic)
    return None


def _only_direction(context: Context, hit: Hit) -> bool:
    """«جنوب دمشق»: the direction stays outside (codebook ruling 6)."""
    for word in context.hits.of_class("places", "direction", hit.first):
        if word.entry.values["type"] == "prefix" and word.stop < hit.stop:
            return bool(context.hits.at("gazetteer", word.stop))
    return False


def read_name(
    context: Context, index: int, type_: str, proclitic: str = "", *, nested: bool = False
) -> Name | None:
    """A known or unseen name at a token, with the adjectives and directions that belong to it.

    ``nested`` says that the name already stands behind two type words, and may begin no third.
    """
    if not context.is_word(index):
        return None
    known = known_name(context, index, proclitic)
    inner = context.hit("places", index, "type") if known is None and not nested else None
    if inner is not None and not inner.proclitic and inner.stop < len(context.forms):
        named = read_name(context, inner.stop, inner.entry.values["type"], nested=True)
        return named and Name(context.begin(index), named.stop, named.known, True)
    if known is None and not proclitic and (directed := _directed(context, index)):
        return directed
    unseen = _unseen(context, index, type_, proclitic)
    if known is None or (unseen and unseen.stop > known.stop and _longer(context, index, type_)):
        name = unseen
    else:
        name = known
    if name is None:
        return None
    stop = name.stop
    if type_ in ("countryside", "desert", "area"):
        stop = directions(context, stop)
    stop = directions(context, adjectives(context, stop))
    return Name(name.begin, stop, name.known, name.definite, name.proclitic)


def _directed(context: Context, index: int) -> Name | None:
    """«شمال كردفان» as a name behind a type word («ولاية شمال كردفان»)."""
    for hit in context.hits.of_class("places", "direction", index):
        if hit.entry.values["type"] == "prefix" and not hit.proclitic:
            name = known_name(context, hit.stop, "") if hit.stop < len(context.forms) else None
            if name is None and context.is_word(hit.stop) and not is_stop(context, hit.stop):
                name = Name(context.begin(hit.stop), hit.stop + 1, False, True)
            return name and Name(context.begin(index), name.stop, name.known, True)
    return None


def _longer(context: Context, index: int, type_: str) -> bool:
    """Whether a known name goes on: «قرية حور العيس», though there is a Hur as well."""
    inner = type_ == "village" and known_name(context, index + 1, "") is not None
    return inner or _headed(context, index)


def _headed(context: Context, index: int) -> bool:
    return context.hit("places", index, "head") is not None


def _unseen(context: Context, index: int, type_: str, proclitic: str) -> Name | None:
    """A name no list holds: one word, two where the first calls for a second."""
    quoted = quoted_stop(context, index)
    if quoted is not None:
        return Name(context.begin(index), quoted, False, True)
    form = context.form(index)
    if not form.startswith(proclitic) or len(form) - len(proclitic) < 2:
        return None
    ignored = ("actors", "people") if type_ in _NAMED_AFTER else ()
    if not proclitic and is_stop(context, index, ignored) and not _headed(context, index):
        return None
    if form.startswith("لل") or (type_ == "facility" and form.startswith("ل")):
        return None  # «مخيم للنازحين»
    begin, stop = context.begin(index) + len(proclitic), index + 1
    definite = form[len(proclitic) :].startswith("ال")
    bare = form[len(proclitic) :]
    head = bool(proclitic) or _headed(context, index)
    if (_headed(context, index) or (proclitic and _is_head(context, index))) and (
        context.is_word(stop) and not is_stop(context, stop)
    ):
        definite = True
        stop += 1
    elif not definite and head and is_stop(context, index):
        return None
    elif not definite and _goes_on(context, stop, type_):
        definite = True
        stop += 1
    if type_ == "facility" and definite:
        stop = _definite_stop(context, stop)
    return Name(begin, stop, False, definite) if len(bare) > 1 else None


def _definite_stop(context: Context, stop: int) -> int:
    """The end of a run of definite words: «مركز البحوث العلمية»."""
    while context.form(stop).startswith("ال") and not is_stop(context, stop):
        stop += 1
    return stop


def _is_head(context: Context, index: int) -> bool:
    hits = context.hits.of_class("places", "head", index)
    return any(hit.proclitic == "و" for hit in hits)


def _goes_on(context: Context, index: int, type_: str) -> bool:
    """Whether a definite word still belongs to the name before it.

    «رسم الحرمل» is a name, «حضر الاستراتيجية» a name and what is said of it.
    """
    form = context.form(index)
    if not form.startswith("ال") or is_stop(context, index):
        return False
    if form.endswith(("ي", "يه", "يين", "يتين")):
        return False
    return not (type_ in _FEMININE and form.endswith("ه"))


def adjectives(context: Context, stop: int) -> int:
    """The end together with «العسكري», «القديمة» behind a name."""
    while hit := context.hit("places", stop, "adjective"):
        if hit.proclitic:
            break
        stop = hit.stop
    return stop


def directions(context: Context, stop: int) -> int:
    """The end together with «الجنوبي الغربي» behind a name; only the definite ones."""
    while hit := _direction(context, stop):
        stop = hit.stop
    return stop


def _direction(context: Context, index: int) -> Hit | None:
    if context.form(index).startswith("ال"):
        for hit in context.hits.of_class("places", "direction", index):
            if hit.entry.values["type"] == "suffix":
                return hit
    return None


def described_countryside(context: Context, index: int) -> Countryside | None:
    """«الريف الجنوبي الشرقي لمدينة حلب», «الريف الشمالي لحماة»."""
    form = context.form(index)
    begin = context.end(index) - len("الريف")
    if not form.endswith("الريف"):
        return None
    stop = directions(context, index + 1)
    if stop == index + 1:
        return None
    start = stop
    if context.form(start) in _TOWARDS:
        start += 1
    if context.form(start) in _ADMIN_WORDS:
        start += 1
    name = known_name(context, start)
    if name is None or (start == stop and name.proclitic != "ل"):
        return None
    return Countryside(begin, name.stop, name.begin)


def unit_places(context: Context) -> set[int]:
    """The tokens at which a unit or a described countryside may begin."""
    places = {index for index, form in enumerate(context.forms) if form in _UNITS}
    if "الريف" in context.document.line:
        places |= {nth for nth, form in enumerate(context.forms) if form.endswith("الريف")}
    return places


def unit_name(context: Context, index: int) -> Name | None:
    """«اللواء 137» where the words before it make it a place."""
    if context.form(index) not in _UNITS or context.form(index - 1) not in _AT_UNIT:
        return None
    number = number_at(context, index + 1)
    if number is None or number.spelled:
        return None
    return Name(context.begin(index), number.stop, False, True)


def road_stop(context: Context, stop: int) -> int:
    """The end of a road named by its ends: «دمشق – دير الزور»."""
    while context.form(stop) == "-":
        name = known_name(context, stop + 1)
        if name is None and not is_stop(context, stop + 1):
            name = Name(context.begin(stop + 1), stop + 2, False, True)
        if name is None:
            return stop
        stop = name.stop
    return adjectives(context, stop)
