"""Lends a mention the parties that the sentence named before it and that it only points to."""

import re
from collections.abc import Sequence

from rasid.core.vocabulary import Category, EventType, Factuality
from rasid.extraction.events.camps import camp, gain_of
from rasid.extraction.events.draft import Told
from rasid.extraction.events.families import FIRE, TERRITORY
from rasid.extraction.events.mentions import Mention, Role
from rasid.extraction.events.places import is_region
from rasid.extraction.events.pointing import (
    HITS,
    antecedent,
    goes_on,
    latter,
    opening_party,
    owner,
    sentence_subject,
    theirs,
)
from rasid.extraction.events.skeleton import Skeleton
from rasid.extraction.events.statements import ADDS

_REACH = 6
_CARRIES = TERRITORY | {EventType.SIEGE, EventType.WITHDRAWAL, EventType.TROOP_MOVEMENT}
_BY_RAID = frozenset(
    {EventType.ARREST, EventType.LOOTING_DESTRUCTION, EventType.EXECUTION, EventType.BASE}
)
_TAKES = frozenset({EventType.ABDUCTION, EventType.ARREST, EventType.CAPTURE_COMBATANT})
_MARCHERS = (Category.CIVILIANS.value, Category.PROTESTERS.value)
_BLASTS = (EventType.IED_MINE, EventType.CAR_BOMB)
_CLOSE = 15
_EFFECTS = re.compile(r"(?<!\S)[وف]?(?:اسفر|ادي|تسبب|خلف|اوقع|نتج عن|نجم عن) (?:هذا |ذلك )?$")
_ON_WHAT = re.compile(r" (?:عن|الي|في|ب)")
_THE_CRAFT = re.compile(r"(?<!\S)[وف]?(?:ان |فان )?ال(?:طايره|مسيره)(?: ال\w+)? $")
_EFFECT_WITHIN = 40
_DEVICE = re.compile(r"ال(?:عبوه|لغم|قنبله|سياره|دراجه)(?!\S)")
# «الذي جرى استهدافه»
_BEFALLEN = re.compile(r"(?:الذي|التي|الذين) (?:جري|تم|جرت|تمت) $")
_AT_HIM = re.compile(r" علي(?:ه|ها|هم|هما)(?!\S)")
_AGAINST_PERSONS = frozenset({EventType.ASSASSINATION, EventType.ATTACK_CIVILIANS})
# «قصفت الطائرات بثماني غارات مدينة …»
_INSTRUMENT = re.compile(r"(?<!\S)ب(?:\w+ )?$")
_LOSES = ("خسر", "خسار")
_DEFEATS = ("هزيم", "هزاي", "الهزاي", "الهزيم")
_FOILS = ("افشال", "احباط", "الاحباط", "الافشال", "افشل", "احبط")
_RETAKES = ("استعاد", "تستعيد", "يستعيد", "استرجاع", "اعاده")
_OPPOSITE = {
    EventType.TERRITORY_GAIN_STATE: EventType.TERRITORY_GAIN_NONSTATE,
    EventType.TERRITORY_GAIN_NONSTATE: EventType.TERRITORY_GAIN_STATE,
}
_SAME_AREA = re.compile(
    r"(?:المناطق|المنطقه|الاماكن|المواقع) (?:ذاتها|نفسها)|(?:ذات|نفس|هذه|تلك) (?:المنطقه|المناطق)"
)


def carry(skeleton: Skeleton, told: Sequence[Told]) -> None:
    """Fill subjects, losers and areas that stand in earlier mentions of the paragraph."""
    for nth, one in enumerate(told):
        before = _before(told, nth)
        _foil(skeleton, one, before)
        latter(skeleton, one)
        if one.type is EventType.TROOP_MOVEMENT and not (one.sides.a or one.mention.verb):
            sentence_subject(one, before)
        if one.type in TERRITORY:
            _ground(skeleton, one, before)
            if not one.places:
                _area(skeleton, one, before)
        elif one.type in _CARRIES and not one.sides.a and _needs_subject(one):
            _subject(one, before)
        if before and one.planned and not one.sides.a and _beside(one, before[0]):
            _subject(one, before[:1])
        _inherit(skeleton, one, before)
        if not one.sides.a:
            antecedent(skeleton, one)
            owner(skeleton, one)
            _of_the_same(one, before)
        if before and one.type in HITS and not one.sides.b:
            theirs(skeleton, one, before)
        if before and _let_go(one, before[0]):
            _subject(one, before[:1])
        if before and not one.sides.a and goes_on(skeleton, one, before[0]):
            _subject(one, before[:1])
        if one.type is EventType.SIEGE and one.sides.a and camp(one.sides.a[0]) in _MARCHERS:
            one.type = EventType.PROTEST  # «وقطعوا الطريق»
        if before and one.type in _BY_RAID:
            _raid(one, before[0])
        if before and one.type in FIRE:
            _massacre(one, before[0])
        if before and one.mention.enclitic and _befallen(skeleton, one):
            one.tied = True
        if one.type in FIRE and before:
            _at_him(skeleton, one, before[0])
            _effect(skeleton, one, before[0])
            _second_verb(skeleton, one, before[0])
            _same_blast(skeleton, one, before[0])
            if one.mention.verb and not one.sides.a and before[0].type is one.type:
                _subject(one, before[:1])
            if not one.places:
                _area(skeleton, one, before)


def _let_go(one: Told, earlier: Told) -> bool:
    """«أفرجت عن 3 مواطنين كانت قد اختطفتهم»: who let them go had taken them."""
    taken = one.type in _TAKES and one.mention.enclitic and not one.sides.a
    return taken and earlier.type is EventType.RELEASE_EXCHANGE and _beside(one, earlier)


def _inherit(skeleton: Skeleton, one: Told, before: Sequence[Told]) -> None:
    """«شهدت خلال الأسابيع الفائتة قصفاً … وقصفاً»: told of the past in one breath."""
    mention = one.mention
    earlier = next((told for told in before if not told.tied), None)
    if earlier is None or one.own_time:
        return
    goes_along = mention.role is Role.ACCOMPANY and not one.sides.a and not mention.verb
    if earlier.factuality is not (Factuality.ONGOING if goes_along else Factuality.BACKGROUND):
        return
    tied = mention.role in (Role.CAUSE, Role.ACCOMPANY) or skeleton.line[mention.at - 1] == "و"
    beside = earlier.mention.statement.sentence == mention.statement.sentence
    turns = mention.statement.opener in ADDS and mention.start == mention.statement.start
    if tied and beside and not turns and one.factuality is Factuality.ACTUAL:
        one.factuality = earlier.factuality


def _foil(skeleton: Skeleton, one: Told, before: Sequence[Told]) -> None:
    """«إفشال», «إحباط» foil a plan; «منعهم» only stops what was told."""
    marks = one.mention.marks
    words = skeleton.folded(marks[0]).lstrip("وفب") if marks else ""
    one.thwarts = one.type is EventType.DISRUPTED and words.startswith(_FOILS)
    stopped = before and before[0].hinders and before[0].mention.statement == one.mention.statement
    one.hinders = words.startswith("منع") or bool(stopped)
    foiled = before and before[0].thwarts and before[0].mention.statement == one.mention.statement
    if foiled and (one.type in FIRE or one.type in TERRITORY or one.type is EventType.CLASH):
        one.type = EventType.PLANNED_OPERATION


def _second_verb(skeleton: Skeleton, one: Told, earlier: Told) -> None:
    """«صاروخ أطلقته قوات النظام»: who fired, and where at, belongs to the fire just told."""
    mention = one.mention
    here, there = mention.statement.sentence, earlier.mention.statement.sentence
    if earlier.type not in FIRE or here != there:
        return
    tied = mention.role is Role.RELATIVE or (mention.verb and mention.enclitic)
    again = mention.verb and _of_raids(skeleton, mention) and not one.sides.a
    before = skeleton.line[max(0, mention.at - _CLOSE) : mention.at]
    by_means = earlier.type is one.type and not one.sides.a and _INSTRUMENT.search(before)
    instrument = by_means and "C" not in _since(skeleton, earlier, one)
    if not (tied or again or instrument):
        return
    if one.type is EventType.AIR_STRIKE:
        earlier.type = one.type
    one.tied, one.type = True, earlier.type
    earlier.sides.a = earlier.sides.a or list(one.sides.a)
    earlier.sides.b = earlier.sides.b or list(one.sides.b)
    if one.places and all(map(is_region, earlier.places)):
        earlier.places = list(one.places)  # «قصفاً في ريف إدلب، استهدف بلدة كنصفرة»
    if one.when is None or not one.when.lasts_long:
        earlier.when = earlier.when or one.when  # not the month a toll was kept for


def _of_the_same(one: Told, before: Sequence[Told]) -> None:
    """«تناوبت الطائرات على تنفيذ غارات، بالتزامن مع استهدافها المحاور»: by the same means."""
    if not (before and one.mention.enclitic and one.sides.a) or one.weapons:
        return
    if one.type in FIRE and before[0].type in FIRE and one.sides.a == before[0].sides.a:
        one.type = before[0].type


def _effect(skeleton: Skeleton, one: Told, earlier: Told) -> None:
    """«وأسفر الاستهداف عن أضرار», «فإن الطائرة قصفت المقر»: told of the fire before."""
    mention = one.mention
    words = skeleton.line[max(0, mention.at - _EFFECT_WITHIN) : mention.at]
    noun = mention.known and not mention.verb and _EFFECTS.search(words)
    noun = noun and _ON_WHAT.match(skeleton.line, mention.last + 1)
    craft = mention.verb and not one.sides.a and _THE_CRAFT.search(words)
    if earlier.type in FIRE and (noun or craft):
        one.tied, one.type = True, earlier.type
        one.sides.a, one.sides.b = list(earlier.sides.a), list(earlier.sides.b)


def _befallen(skeleton: Skeleton, one: Told) -> bool:
    """«القيادي الذي جرى استهدافه»: he of whom it was told."""
    at = one.mention.at
    return bool(_BEFALLEN.search(skeleton.line[max(0, at - _EFFECT_WITHIN) : at]))


def _at_him(skeleton: Skeleton, one: Told, earlier: Told) -> None:
    """«محاولة اغتيال قيادي، حيث أطلق مجهولون النار عليه»: how it was tried."""
    pronoun = _AT_HIM.match(skeleton.line, one.mention.last + 1)
    if pronoun and earlier.type in _AGAINST_PERSONS and _beside(one, earlier):
        one.tied = True
        earlier.sides.a = earlier.sides.a or list(one.sides.a)
        earlier.places = list(one.places) or earlier.places


def _raid(one: Told, earlier: Told) -> None:
    """«اقتحمت قوات النظام الحي ونفذت حملة اعتقالات»: who stormed did the rest; nobody fought."""
    if not _beside(one, earlier) or one.sides.a:
        return
    one.sides.a = list(earlier.sides.a)
    one.sides.allies |= earlier.sides.allies
    one.carried = True
    if earlier.type is EventType.CLASH and not earlier.sides.b:
        earlier.type, one.tied = one.type, True
        earlier.sides.b = list(one.sides.b)
        earlier.places = earlier.places or list(one.places)


def _massacre(one: Told, earlier: Told) -> None:
    """«مجزرة … بقصف الطائرات»: the fire says what the massacre was."""
    if earlier.type is EventType.ATTACK_CIVILIANS and _beside(one, earlier):
        earlier.type, one.tied = one.type, True
        earlier.sides.a = earlier.sides.a or list(one.sides.a)
        earlier.places = earlier.places or list(one.places)
        earlier.when = one.when or earlier.when


def _beside(one: Told, earlier: Told) -> bool:
    """Whether two mentions stand in one sentence and the second adds no claim of its own."""
    here, there = one.mention.statement, earlier.mention.statement
    return here.sentence == there.sentence and here.opener not in ADDS


def _of_raids(skeleton: Skeleton, mention: Mention) -> bool:
    """«غارات …، استهدفت إحداها حافلة»: the verb says where the fire just told went."""
    opens = mention.start == mention.statement.start and mention.statement.opener in ADDS
    return "ستهدف" in skeleton.folded(mention.marks[0]) and not opens


def _same_blast(skeleton: Skeleton, one: Told, earlier: Told) -> None:
    """«هزت انفجارات المدينة ناجمة عن انفجار سيارة»: the second says what the first was."""
    if earlier.type not in _BLASTS or one.type not in FIRE:
        return
    if one.type in _BLASTS and _the_device(skeleton, one) and _beside(one, earlier):
        one.tied, one.type = True, earlier.type
    if earlier.weapons or one.tied:
        return
    caused = "ناجم" in skeleton.line[earlier.mention.last : one.mention.at]
    if not caused and (one.type not in _BLASTS or one.places):
        return
    if earlier.mention.statement.sentence == one.mention.statement.sentence:
        one.tied, earlier.type = True, one.type
        earlier.weapons = list(one.weapons)
        earlier.sides.a = earlier.sides.a or list(one.sides.a)
        earlier.sides.b = earlier.sides.b or list(one.sides.b)
        earlier.places += [mark for mark in one.places if mark not in earlier.places]


def _the_device(skeleton: Skeleton, one: Told) -> bool:
    """«استهدف بعبوة ناسفة سيارة، حيث انفجرت العبوة»: the device of which was told."""
    named = [*map(skeleton.folded, one.weapons), skeleton.line[one.mention.last + 1 :][:12].strip()]
    return not one.places and bool(named) and bool(_DEVICE.match(named[0]))


def _before(told: Sequence[Told], nth: int) -> list[Told]:
    """The mentions before one in its paragraph, the nearest first."""
    paragraph = told[nth].mention.statement.paragraph
    near = told[max(0, nth - _REACH) : nth]
    return [one for one in reversed(near) if one.mention.statement.paragraph == paragraph]


def _needs_subject(one: Told) -> bool:
    return one.type is not EventType.TROOP_MOVEMENT or one.mention.verb


def _ground(skeleton: Skeleton, one: Told, before: Sequence[Told]) -> None:
    marks = one.mention.marks
    words = skeleton.folded(marks[0]).lstrip("وف") if marks else ""
    earlier = next((t for t in before if t.type in TERRITORY and t.sides.a), None)
    if words.startswith(_DEFEATS):
        one.type = EventType.OTHER
        return
    if words.startswith(_LOSES):
        scope = skeleton.line[one.mention.start : one.mention.end]
        if one.sides.a and "لصالح" in scope:
            one.type = gain_of(one.sides.a)
            named = [*earlier.sides.a, *earlier.sides.b] if earlier else []
            one.sides.b = [m for m in named if camp(m) != camp(one.sides.a[0])][:1]
            return
        losers = one.sides.a or (earlier.sides.a if earlier else [])
        if losers:
            state = camp(losers[0]) == "regime"
            one.type = (
                EventType.TERRITORY_GAIN_NONSTATE if state else EventType.TERRITORY_GAIN_STATE
            )
            one.sides.a, one.sides.b = list(one.sides.b), list(losers)
        return
    if one.sides.a:
        return
    if (
        words.startswith(_RETAKES)
        and earlier is not None
        and "T" not in _since(skeleton, earlier, one)
    ):
        one.type = _OPPOSITE[earlier.type]
        one.sides.b = list(earlier.sides.a)
        one.sides.a = list(earlier.sides.b)
        return
    _subject(one, before)
    if not one.sides.a and one.mention.verb is False and not before:
        opening_party(skeleton, one)
    if one.sides.a:
        one.type = gain_of(one.sides.a)


def _since(skeleton: Skeleton, earlier: Told, one: Told) -> str:
    """What stands between an earlier claim and one that undoes it."""
    return skeleton.line[earlier.mention.last + 1 : one.mention.at]


def _subject(one: Told, before: Sequence[Told]) -> None:
    """The party that acted last, unless it is the one acted upon here."""
    against = {camp(mark) for mark in one.sides.b}
    for earlier in before:
        if earlier.sides.a and camp(earlier.sides.a[0]) not in against:
            if earlier.type in FIRE and earlier.type is not one.type:
                continue
            one.sides.a = list(
                earlier.sides.a[:1] if earlier.type is EventType.CLASH else earlier.sides.a
            )
            one.carried = True
            return


def _area(skeleton: Skeleton, one: Told, before: Sequence[Told]) -> None:
    """«على المناطق ذاتها»: places and target of the claim before."""
    scope = skeleton.line[one.mention.start : one.mention.end]
    if before and _SAME_AREA.search(scope):
        placed = next((earlier for earlier in before if earlier.places), before[0])
        one.places = list(placed.places)
        if one.type in FIRE:
            one.sides.b = one.sides.b or list(before[0].sides.b)
        one.own_area = True
