"""ACTOR: parties the register knows, and those it does not know."""

from collections.abc import Iterator

from rasid.core.vocabulary import Category, Label
from rasid.extraction.candidate import ActorReading, Candidate
from rasid.extraction.matchers.aircraft import find_aircraft, is_lost, owner_of, owning_party
from rasid.extraction.matchers.allegiance import belongs_to, factions_of_turkey, is_patron
from rasid.extraction.matchers.context import Context
from rasid.extraction.matchers.groups import COUNTED, find_groups, find_repeated, is_partitive
from rasid.extraction.register import ANAPHORA, NAMES, Actor
from rasid.extraction.terms import Hit

_AIRCRAFT = ("طاير", "طيران", "مروحي", "الطاير", "الطيران", "المروحي", "سرب")
_GENERAL = (Category.UNIDENTIFIED, Category.CIVILIANS)
_SHELTERED = ("نازحين", "لاجيين", "مهجرين")
_PEOPLE = (Category.CIVILIANS, Category.PROTESTERS)
_WORKING_IN = " العامل في "


def find_actors(context: Context) -> Iterator[Candidate]:
    """All parties in text order, those that only the context names among them."""
    named = list(_named(context))
    unknown = list(find_groups(context))
    found = [
        *named,
        *_anaphoric(context, named),
        *find_aircraft(context),
        *unknown,
        *find_repeated(context, unknown),
    ]
    yield from factions_of_turkey(context, found)


def _named(context: Context) -> Iterator[Candidate]:
    covered = 0
    for hit in context.hits.all(NAMES):
        if hit.first < covered or (_is_aircraft(context, hit) and is_lost(context, hit.first)):
            continue
        actor = _actor(context, NAMES, hit)
        if _only_described(context, hit, actor):
            continue
        if is_patron(context, hit, actor.slug, actor.category):
            continue
        covered = hit.stop
        yield from _hedged(context, hit, actor) or [_candidate(context, hit, actor)]
        if _is_aircraft(context, hit) and context.form(hit.stop) in ("والمروحيه", "ومروحيه"):
            begin = context.begin(hit.stop) + 1
            reading = ActorReading(actor.category, actor.slug)
            end = context.end(hit.stop)
            yield context.candidate(
                Label.ACTOR, begin, end, "aircraft-list", 0.85, reading, actor.slug
            )


def _only_described(context: Context, hit: Hit, actor: Actor) -> bool:
    """Whether general words name no party here: «مقاتلون من X», «عدد الأطفال», «إلى جهة مجهولة»."""
    if actor.category not in _GENERAL:
        return False
    before = context.form(hit.first - 1)
    if before in COUNTED or (actor.category is Category.CIVILIANS and before == "من"):
        return True
    if actor.category is Category.UNIDENTIFIED and before == "الي":
        return True
    if actor.category is Category.CIVILIANS and context.is_number(hit.first - 1):
        return True
    if hit.stop - hit.first > 1:
        return before.startswith("ال") and hit.entry.form.startswith("مجهول")
    sheltered = context.form(hit.first).endswith(_SHELTERED) and hit.proclitic == "ل"
    if sheltered or context.form(hit.stop) in ("واحده", "الهويه"):
        return True
    return _follows_people(context, hit) or is_partitive(context, hit.stop)


def _follows_people(context: Context, hit: Hit) -> bool:
    """Whether the word only says of people before it what they are: «شهداء مدنيين»."""
    if hit.proclitic or context.form(hit.first).startswith("ال"):
        return False
    return bool(context.hits.at("people", hit.first - 1))


def _actor(context: Context, lexicon: str, hit: Hit) -> Actor:
    """Who a name means on the day of publication, of all rows that share it."""
    same = (h.entry for h in context.hits.at(lexicon, hit.first) if h.span == hit.span)
    return context.register.named(same, context.day)


def _candidate(context: Context, hit: Hit, actor: Actor) -> Candidate:
    """The name without «العامل في …» and, of people, without where they are."""
    end = hit.end
    name = context.document.line[hit.begin : end]
    for cut in (_WORKING_IN, " في ") if actor.category in _PEOPLE else (_WORKING_IN,):
        if cut in name:
            end = hit.begin + name.index(cut)
            break
    category, slug = actor.category, actor.slug or None
    owner = belongs_to(context, hit.stop)
    if owner is not None and owner is not category:
        category, slug = owner, None  # «الأمن الداخلي التابع لقسد»
    reading = ActorReading(category, slug)
    return context.candidate(Label.ACTOR, hit.begin, end, "register", 0.9, reading, slug)


def _is_aircraft(context: Context, hit: Hit) -> bool:
    return context.document.line.startswith(_AIRCRAFT, hit.begin)


def _hedged(context: Context, hit: Hit, actor: Actor) -> list[Candidate]:
    """«طائرات حربية يرجح بأنها روسية»: one span, the owner probable."""
    hedge = context.hit("groups", hit.stop, "hedge")
    if hedge is not None and (party := owning_party(context, hedge.stop)):
        owner_party = _actor(context, NAMES, party)
        reading = ActorReading(owner_party.category, owner_party.slug, "probable")
        return [
            context.candidate(
                Label.ACTOR, hit.begin, party.end, "hedged-aircraft", 0.9, reading, owner_party.slug
            )
        ]
    owner = context.hit("groups", hedge.stop, "nationality") if hedge else None
    if hedge is None or owner is None or not _is_aircraft(context, hit):
        return []
    adjective = context.document.line[owner.begin : owner.end]
    end, certainty = owner.end, "probable"
    if context.form(owner.stop) == "او" and (
        second := context.hit("groups", owner.stop + 1, "nationality")
    ):
        end, certainty = second.end, "alternative"
    chosen = owner_of(context, adjective) or actor
    reading = ActorReading(chosen.category, chosen.slug, certainty)
    return [
        context.candidate(Label.ACTOR, hit.begin, end, "hedged-aircraft", 0.9, reading, chosen.slug)
    ]


def _and_whole(slug: str) -> Iterator[str]:
    """A party and those it is an arm of: «israel-air-force», «israel-air», «israel»."""
    while slug:
        yield slug
        slug = slug.rpartition("-")[0]


def _anaphoric(context: Context, named: list[Candidate]) -> Iterator[Candidate]:
    """«الهيئة», «الحركة»: the party that bears the word, named last before or else first behind."""
    position = 0
    seen: dict[str, int] = {}
    heads: dict[str, int] = {}
    later: dict[str, int] = {}
    for slug, at in {str(c.link): -nth for nth, c in enumerate(reversed(named)) if c.link}.items():
        later |= {whole: max(at, later.get(whole, at)) for whole in _and_whole(slug)}
    for hit in context.hits.all(ANAPHORA):
        while position < len(named) and named[position].first < hit.first:
            if named[position].link:
                seen |= dict.fromkeys(_and_whole(str(named[position].link)), position)
                heads[f"ال{_head(context, named[position])}"] = position
            position += 1
        rows = (
            context.register.actors[int(h.entry.values["row"])]
            for h in context.hits.at(ANAPHORA, hit.first)
            if h.span == hit.span
        )
        known = list(rows)
        definite = context.form(hit.first).startswith(("ال", "لل", "وال", "بال"))
        if not definite and (_follows_people(context, hit) or is_partitive(context, hit.stop)):
            continue
        met = [(seen[row.slug], row) for row in known if row.slug in seen]
        met = met or [(later[row.slug], row) for row in known if row.slug in later]
        if not met and len({row.slug for row in known}) == 1:
            met = [(0, known[0])]
        if not met:
            continue
        at, actor = max(met, key=lambda pair: pair[0])
        if is_patron(context, hit, actor.slug, actor.category):
            continue
        category, slug = actor.category, str(actor.slug)
        headed = heads.get(hit.entry.form)
        if headed is not None and headed > at:
            category, slug = _party(named[headed]), str(named[headed].link)
        reading = ActorReading(category, slug, anaphoric=True)
        yield context.candidate(Label.ACTOR, hit.begin, hit.end, "anaphora", 0.75, reading, slug)


def _head(context: Context, named: Candidate) -> str:
    """The first word of a name: «قوات» of «قوات سوريا الديمقراطية», which «القوات» goes back to."""
    return context.form(named.first).lstrip("وفبل")


def _party(named: Candidate) -> Category:
    assert isinstance(named.reading, ActorReading)
    return named.reading.category
