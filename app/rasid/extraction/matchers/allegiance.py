"""What stands beside a party and says whose it is: «الموالية لتركيا», «التابعة لقسد»."""

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from rasid.core.vocabulary import Category
from rasid.extraction.candidate import ActorReading, Candidate
from rasid.extraction.matchers.context import Context
from rasid.extraction.register import NAMES
from rasid.extraction.terms import Hit

# A state that only tells whom a party is loyal to («الموالي لتركيا», «المدعوم روسياً»).
_LOYAL = re.compile(r"[وفبل]*(?:ال)?(?:موال\w*|مدعوم\w*|مقرب\w*|محسوب\w*|مرتبط\w*)")
_LINKS = ("من", "علي", "الي", "ب", "ل")
_BY_PATRON = {
    "تركيا": Category.PRO_TURKEY,
    "انقره": Category.PRO_TURKEY,
    "ايران": Category.FOREIGN_MILITIA,
    "لنظام": Category.PRO_GOV_MILITIA,
}
_LOYAL_TO = re.compile(
    r"(?:موال|مدعوم|تابع|مساند)\w* (?:من )?(?:قوات )?ل?"
    r"(?P<patron>تركيا|انقره|ايران|لنظام|ها|هم|ه)(?!\S)"
)
_BELONGS = re.compile(r"[وف]?(?:ال)?(?:تابع\w*|[يت]تبع|[يت]تبعون|منضوي\w*)")
_UNDER = ("تحت", "لواء", "رايه", "ضمن", "الي", "في", "صفوف", "،")
_FACTIONS = re.compile(r"(?:[وف]?[بل]?ال|[وف]?لل)?فصايل")
_UNNAMED, _OF_TURKEY = ("rebel-factions", "islamist-factions"), "pro-turkish-factions"
_STATES = frozenset({"turkey", "russia", "iran", "usa", "israel"})


def is_patron(context: Context, hit: Hit, slug: str, category: Category) -> bool:
    """Whether a state is named only as the patron of the party before it."""
    if category is not Category.FOREIGN_STATE or hit.stop - hit.first > 1 or slug not in _STATES:
        return False
    before = context.form(hit.first - 1)
    if before in _LINKS:
        before = context.form(hit.first - 2)
    return _LOYAL.fullmatch(before) is not None


def belongs_to(context: Context, stop: int) -> Category | None:
    """The category told at a token by «، التابعة لقوات سوريا الديمقراطية», «الموالية لتركيا»."""
    at = stop + (context.form(stop) == "،")
    if _LOYAL.fullmatch(context.form(at)):
        patron = context.form(at + 1 + (context.form(at + 1) in _LINKS))
        return _BY_PATRON.get(patron.removeprefix("ل"))
    if not _BELONGS.fullmatch(context.form(at)):
        return None
    at += 1
    while context.form(at) in _UNDER:
        at += 1
    for hit in context.hits.at(NAMES, at):
        return context.register.named([hit.entry], context.day).category
    return None


def loyal_to(words: str, category: Category) -> Category:
    """The category of a party that is only described: «فصائل موالية لإيران»."""
    if (found := _LOYAL_TO.search(words)) is None:
        return category
    of_a_state = _BY_PATRON.get(found["patron"])
    if of_a_state is not None:
        return of_a_state
    open_ = category in (Category.UNIDENTIFIED, Category.REBEL)
    return Category.PRO_GOV_MILITIA if open_ else category


def factions_of_turkey(context: Context, found: Iterable[Candidate]) -> Iterator[Candidate]:
    """«القوات التركية والفصائل», and «الفصائل» behind those that Turkey stands by: the same."""
    turkish, ends = False, set[int]()
    for one in sorted(found, key=lambda candidate: (candidate.start, -candidate.end)):
        reading = one.reading
        assert isinstance(reading, ActorReading)
        if (reading.slug or "").startswith("turkey"):
            ends.add(one.stop)
        if _FACTIONS.match(context.document.line, context.begin(one.first)):
            tied = one.first in ends and context.form(one.first).startswith("و")
            if reading.slug in _UNNAMED and (turkish or tied):
                reading = ActorReading(Category.PRO_TURKEY, _OF_TURKEY, anaphoric=True)
                one = replace(one, reading=reading, link=_OF_TURKEY)
            turkish = reading.category is Category.PRO_TURKEY
        yield one
