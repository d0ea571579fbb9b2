"""Aircraft that the register does not list by name: «مسيّرات إسرائيلية»."""

from collections.abc import Iterator

from rasid.core.vocabulary import Category, Label
from rasid.extraction.candidate import ActorReading, Candidate
from rasid.extraction.lexicon import words
from rasid.extraction.matchers.context import Context
from rasid.extraction.register import NAMES, Actor
from rasid.extraction.terms import Hit

_LOST = words("إسقاط أسقطت أسقط تحطم تحطمت سقوط سقطت بإسقاط سقط تدمير هبوط اعتراض لإسقاط")
_DOWNED, _BACK = words("أسقط أسقطت أسقطوا وأسقط وأسقطت"), 6
_ATTACKS = words("استهدفت قصفت هاجمت أغارت ألقت أطلقت نفذت شنت ضربت تستهدف تقصف")
_FLYING = ("drone", "aircraft", "ship")


def is_lost(context: Context, index: int) -> bool:
    """Whether the words before a token say that what follows was shot down or crashed."""
    before = context.form(index - 1)
    if before in _LOST or before.removeprefix("و") in _LOST:
        return True
    return any(form in _DOWNED for form in context.forms[max(0, index - _BACK) : index])


def owner_of(context: Context, adjective: str) -> Actor | None:
    """Whose aircraft an adjective of nationality means."""
    bare = adjective.removeprefix("ال")
    feminine = bare if bare.endswith("ه") else f"{bare}ه"
    return context.register.known_as(f"طايرات {feminine}", context.day)


def owning_party(context: Context, index: int) -> Hit | None:
    """The party in «تابعة للتحالف الدولي» at a token."""
    owned = context.hit("groups", index, "owned")
    parties = context.hits.at(NAMES, owned.stop) if owned else ()
    return next((party for party in parties if party.proclitic == "ل"), None)


def find_aircraft(context: Context) -> Iterator[Candidate]:
    """Drones and aircraft with their nationality, or with «تابعة ل» and the party."""
    for hit in context.hits.all("weapons"):
        if hit.entry.values["kind"] not in _FLYING or is_lost(context, hit.first):
            continue
        nation = context.hit("groups", hit.stop, "nationality")
        party = owning_party(context, hit.stop)
        if nation and not nation.proclitic:
            adjective = context.document.line[nation.begin : nation.end]
            yield _candidate(context, hit.begin, nation.end, owner_of(context, adjective))
        elif party:
            actor = context.register.named([party.entry], context.day)
            yield _candidate(context, hit.begin, party.end, actor)
        elif hit.entry.values["kind"] == "drone" and _acts(context, hit):
            reading = ActorReading(Category.UNIDENTIFIED)
            yield context.candidate(
                Label.ACTOR, hit.begin, hit.end, "aircraft-acting", 0.9, reading
            )


def _acts(context: Context, hit: Hit) -> bool:
    """«استهدفت طائرة مسيرة سيارة»: nobody's, but it is the subject."""
    before = context.form(hit.first - 1).removeprefix("و")
    return before in _ATTACKS and not hit.proclitic


def _candidate(context: Context, begin: int, end: int, actor: Actor | None) -> Candidate:
    category = actor.category if actor else Category.FOREIGN_STATE
    slug = actor.slug if actor else None
    reading = ActorReading(category, slug)
    return context.candidate(Label.ACTOR, begin, end, "aircraft-owned", 0.9, reading, slug)
