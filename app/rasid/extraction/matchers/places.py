"""PLACE: type word and name with its directions, known names, and lists of them."""

from collections.abc import Iterator, Mapping

from msgspec import Struct

from rasid.core.vocabulary import Label, PlacePrecision
from rasid.extraction.candidate import Candidate, PlaceReading
from rasid.extraction.lexicon import words
from rasid.extraction.matchers.context import Context
from rasid.extraction.matchers.homonyms import Homonyms
from rasid.extraction.matchers.names import is_stop
from rasid.extraction.matchers.place_names import (
    Name,
    adjectives,
    described_countryside,
    directions,
    known_name,
    read_name,
    road_stop,
    unit_name,
    unit_places,
)
from rasid.extraction.register import ANAPHORA
from rasid.extraction.terms import Hit

_BEFORE_PLACE = words(
    """في الى من على نحو باتجاه بين عند قرب محيط بمحيط اطراف باطراف داخل خارج حول عبر ضمن تجاه صوب
    محور محاور بمحور جبهة جبهات محوري شمال جنوب شرق غرب وسط شمالي جنوبي شرقي غربي ريف بريف مدينة
    بلدة قرية حي منطقة العاصمة اتجاه قطاع جيب مشارف تخوم مداخل ضواحي باطراف وفي ففي وبين و لمدينة
    مناطق احياء قرى بلدات مدن وصولا حتى فوق على سماء اجواء قصف قصفت استهدف استهدفت وسط انحاء عموم
    """
)


_POWERS_DO = words(
    """اعلنت اتهمت نفت طالبت دعت هددت قالت اكدت وافقت توصلت رفضت تعهدت زعمت ادانت حذرت ابلغت تتهم
    تعلن تنفي تطالب تهدد تقول تؤكد ترفض اتفقت طلبت منحت سمحت دعمت تدعم"""
)
_DEALS = words("اتفاق اتفاقية مفاوضات محادثات مباحثات لقاء اجتماع قمة تفاهم توافق تنسيق الاتفاق")
_DEALS_WITHIN = 4
_NEVER = ("ك", "وك", "فك", "س")
_INHABITED = ("town", "village", "quarter")
_LARGER = ("town", "village", "district", "subdistrict", "governorate", "countryside")
_VAGUE_TYPES = ("facility", "building", "hill", "area", "base", "road")


def _is_vague(values: Mapping[str, str]) -> bool:
    """Whether a type word often has mere adjectives behind it: «نقطة مشتركة», «تلال قريبة»."""
    return values["type"] in _VAGUE_TYPES or values["number"] == "plural"


class _Type(Struct, frozen=True, gc=False):
    """A type word before a name, or what the first member of a list left in force."""

    name: str = ""
    precision: PlacePrecision = PlacePrecision.EXACT
    several: bool = False


def find_places(context: Context) -> Iterator[Candidate]:
    """All places left to right; a list shares the type word of its first member."""
    finder = _Finder(context)
    covered = 0
    for index in sorted(context.hits.firsts("places", "gazetteer") | unit_places(context)):
        found = finder.at(index) if index >= covered else None
        if found is None:
            continue
        yield found
        covered = found.stop
        while (more := finder.member(covered)) is not None:
            yield more
            covered = more.stop


class _Finder:
    def __init__(self, context: Context) -> None:
        self.context = context
        self.homonyms = Homonyms(context)
        self.type = _Type()
        self.told: set[str] = set()

    def at(self, index: int) -> Candidate | None:
        """The place that begins at a token."""
        return (
            self._bare(index)
            or self._typed(index)
            or self._front(index)
            or self._unit(index)
            or self._known(index)
        )

    def _bare(self, index: int) -> Candidate | None:
        """«البادية», «وسط وغرب سوريا»: what is a place by itself."""
        context = self.context
        for hit in context.hits.at("places", index):
            class_ = hit.entry.values["class"]
            if class_ == "bare":
                longer = context.hits.best("gazetteer", index)
                if longer and longer.stop > hit.stop:
                    return None
                self.type = _Type("region", PlacePrecision.AREA)
                stop = directions(context, hit.stop)
                return self._candidate(hit.begin, stop, hit.begin, "place-region", 0.9)
            if class_ == "direction" and hit.entry.values["type"] == "prefix":
                country = known_name(context, hit.stop, "")
                if country and self.homonyms.is_country(hit.stop):
                    self.type = _Type("region", PlacePrecision.AREA)
                    return self._candidate(
                        hit.begin, country.stop, hit.begin, "place-direction", 0.85
                    )
        return None

    def _typed(self, index: int) -> Candidate | None:
        """A type word with a name behind it."""
        context = self.context
        hit = context.hit("places", index, "type") or context.hit("places", index, "facility")
        if context.form(index).startswith(("الريف", "بالريف", "والريف")):
            return self._countryside(index)
        if hit is None or hit.proclitic in _NEVER:
            return None
        values = hit.entry.values
        if self._nested(hit, values["type"]):
            return None
        name = read_name(context, hit.stop, values["type"])
        vague = _is_vague(values) and not self._on_front(index)
        if name is None or (vague and not self._named(name, values)):
            return None
        stop = name.stop
        if values["type"] == "road":
            stop = road_stop(context, name.stop)
            if stop == name.stop and not name.known:
                return None
        several = values["number"] != "singular"
        self.type = _Type(values["type"], PlacePrecision(values["precision"]), several)
        rule = "place-typed-known" if name.known else "place-typed"
        return self._candidate(hit.begin, stop, name.begin, rule, 0.9 if name.known else 0.75)

    def _on_front(self, index: int) -> bool:
        """«على محاور تل ممو»: behind the word for a front stands a name."""
        hits = self.context.hits.of_class("places", "relation", index - 1) if index else ()
        return any(hit.entry.values["type"] == "front" and hit.stop == index for hit in hits)

    def _named(self, name: Name, values: Mapping[str, str]) -> bool:
        """Whether what follows a vague type word is a name: «قرى بيلونية وحربل», not «قرى عدة»."""
        if name.definite:
            return True
        last = self.context.form(name.stop - 1)
        follows = self.context.form(name.stop)
        lists = follows.startswith("و") and not is_stop(self.context, name.stop)
        return values["type"] in _INHABITED and (lists or not last.endswith(("ه", "ات", "ين")))

    def _nested(self, outer: Hit, type_: str) -> bool:
        """Whether another place begins behind a type word that cannot hold it: «مركز مدينة X»."""
        if type_ in ("facility", "building"):
            return self.at_type_word(outer.stop)
        if outer.entry.values["number"] == "plural":
            return self.at_type_word(outer.stop)
        inner = self.context.hit("places", outer.stop, "type")
        return type_ == "quarter" and inner is not None and inner.entry.values["type"] in _LARGER

    def _front(self, index: int) -> Candidate | None:
        """«محور حميمة»: the name alone."""
        context = self.context
        hit = context.hit("places", index, "relation")
        if hit is None or hit.entry.values["type"] != "front" or hit.stop >= len(context.forms):
            return None
        if self.at_type_word(hit.stop):
            return None
        name = read_name(context, hit.stop, "front")
        several = hit.entry.values["number"] != "singular"
        if name is None or (name.proclitic and name.known):
            return None
        if several and not (name.known or name.stop - hit.stop > 1):
            return None  # «محاور القتال»; «محاور تل ممو ومكحلة» are named
        self.type = _Type("front", PlacePrecision.NEAR, several)
        return self._candidate(name.begin, name.stop, name.begin, "place-front", 0.7)

    def _countryside(self, index: int) -> Candidate | None:
        """«الريف الجنوبي الشرقي لمدينة حلب»."""
        found = described_countryside(self.context, index)
        if found is None:
            return None
        self.type = _Type("countryside", PlacePrecision.AREA)
        return self._candidate(found.begin, found.stop, found.name, "place-countryside", 0.85)

    def _unit(self, index: int) -> Candidate | None:
        """«اللواء 137» as a garrison."""
        name = unit_name(self.context, index)
        if name is None:
            return None
        self.type = _Type("base")
        return self._candidate(name.begin, name.stop, name.begin, "place-garrison", 0.8)

    def _known(self, index: int) -> Candidate | None:
        """A name of the gazetteer where its neighbours leave no doubt that it is one."""
        name = known_name(self.context, index)
        if name is None or not self._trusted(index, name):
            return None
        self.type = _Type()
        stop = directions(self.context, adjectives(self.context, name.stop))
        return self._candidate(name.begin, stop, name.begin, "place-known", 0.8)

    def _trusted(self, index: int, name: Name) -> bool:
        """Whether a bare name is one: many names of places are words of the language too."""
        context = self.context
        if self._is_power(index) and (self._acts(index - 1) or self._deals(index)):
            return False
        if name.stop - index > 1 or self.homonyms.is_major(index):
            return True
        if self.context.document.line[name.begin : context.end(name.stop - 1)] in self.told:
            return True
        if context.hits.at("triggers", index):
            return False
        if name.proclitic in ("ب", "وب", "فب"):
            return self.homonyms.is_settlement(index)
        if name.proclitic:
            return False
        return context.form(index - 1) in _BEFORE_PLACE or context.form(index + 1) == "-"

    def _is_power(self, index: int) -> bool:
        """Whether a country, or a capital that stands for its government, is named there."""
        return self.homonyms.is_country(index) or bool(self.context.hits.at(ANAPHORA, index))

    def _deals(self, index: int) -> bool:
        """«اتفاق بين روسيا وتركيا»: countries between which something is agreed."""
        before = self.context.forms[max(0, index - _DEALS_WITHIN) : index]
        nouns = _DEALS.intersection(form.lstrip("وبل") for form in before)
        return self.context.form(index - 1) in ("بين", "وبين") and bool(nouns)

    def _acts(self, index: int) -> bool:
        """«استهدفت إسرائيل»: behind a verb in the feminine a country is who does it."""
        if self.context.form(index).removeprefix("و").removeprefix("ف") in _POWERS_DO:
            return True
        hit = self.context.hits.best("triggers", index)
        verb = hit is not None and hit.entry.values["class"] == "verb"
        return verb and self.context.form(index).endswith("ت")

    def member(self, index: int) -> Candidate | None:
        """The next member of the list after a place: «و X», «، X»."""
        context = self.context
        begin = None
        if context.form(index) in ("،", "و", "او") and index + 1 < len(context.forms):
            if self.at_type_word(index + 1):
                return None
            name = known_name(context, index + 1) or (
                read_name(context, index + 1, self.type.name) if self._lists(index) else None
            )
            begin = name.begin if name and not name.proclitic.strip("و") else None
        else:
            name = known_name(context, index, "و")
            if name is None and self._lists(index) and not self.at_type_word(index):
                name = read_name(context, index, self.type.name, "و")
            begin = name.begin if name else None
        if name is None or begin is None:
            return None
        rule = "place-list" if name.known else "place-list-unseen"
        stop = directions(context, adjectives(context, name.stop))
        return self._candidate(begin, stop, begin, rule, 0.8 if name.known else 0.6)

    def at_type_word(self, index: int) -> bool:
        """Whether a type word stands at a token, which begins a place of its own."""
        of_class = self.context.hits.of_class
        return any(of_class("places", class_, index) for class_ in ("type", "facility", "bare"))

    def _lists(self, index: int) -> bool:
        """Whether an unseen name may go on the list: only behind «بلدات», «حيي» and the like."""
        return self.type.several and self.context.form(index) != "،"

    def _candidate(
        self, begin: int, stop: int, name: int, rule: str, confidence: float
    ) -> Candidate:
        context = self.context
        end = context.end(stop - 1)
        self.told.add(context.document.line[name:end])
        ids = self.homonyms.ranked(begin, name, end, self.type.name)
        precision = self.type.precision
        first = context.document.token_at(begin)
        near = self._relation(first)
        place = context.gazetteer.get(ids[0]) if ids else None
        start, finish = context.document.span_within(first, stop - 1, begin, end)
        reading = PlaceReading(
            context.document.text[start:finish],
            self.type.name,
            near if near and precision is PlacePrecision.EXACT else precision,
            ids,
            place.lat if place else None,
            place.lon if place else None,
        )
        link = ids[0] if ids else None
        return Candidate(Label.PLACE, start, finish, first, stop, rule, confidence, reading, link)

    def _relation(self, index: int) -> PlacePrecision | None:
        """What the relation word right before a place says of its precision."""
        context = self.context
        for first in range(max(0, index - 3), index):
            for hit in context.hits.of_class("places", "relation", first):
                if hit.stop == index:
                    return PlacePrecision(hit.entry.values["precision"])
        return None
