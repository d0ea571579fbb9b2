"""Finds the party words point back to: relatives, «الأخيرة», «مواقعها», a verb with «و»."""

import re
from collections.abc import Sequence

from rasid.core.vocabulary import EventType
from rasid.extraction.events.camps import UNARMED, camp, gain_of
from rasid.extraction.events.draft import Told
from rasid.extraction.events.families import FIRE, TERRITORY
from rasid.extraction.events.mentions import Role
from rasid.extraction.events.skeleton import Skeleton

# What happens without somebody named who does it.
_ARRIVES = frozenset({EventType.IED_MINE, EventType.CAR_BOMB, EventType.EVACUATION_DISPLACEMENT})
_FALLS = re.compile(r"و?(?:سقط|تساقط|انفجر|وقع|اندلع)")
_RELATIVE = re.compile(r" ?[وف]?(?:الذي|التي|الذين) ")
_LATTER = re.compile(r"(?<!\S)[وف]?(?P<to>[لب])?(?:ال|ل)اخير(?:ه|ين)?(?= |$)")
_HELD = re.compile(r"(?:علي|مواقع|نقاط|تجمعات|تمركزات|عناصر|حواجز|اليات|مقرات) $")
_OF_THEIRS = re.compile(
    r"(?<!\S)[وبل]*(?:مواقع|نقاط|تجمعات|تمركزات|حواجز|اليات|مقرات|مقار|معاقل|تحصينات|عناصر)"
    r"(?:ها|ه|هم)(?!\S)"
)
HITS = FIRE | {EventType.CLASH}
"""What may be aimed at «مواقعها»."""
_ABLE = re.compile(r"(?<!\S)[وف]?(?:تمكن\w*|نجح\w*|استطاع\w*) (?:من|في) $")
_HEAD = re.compile(r"A(?: \w+(?: في)? P)?$")
_NEAR, _FAR = 40, 250
# «وسط تنفيذها غارات»
_CARRIED_OUT = re.compile(r"(?:تنفيذ|شن|قيام|اطلاق)(?:ها|ه|هم|هما) (?:\w+ )?[لب]?$")


def antecedent(skeleton: Skeleton, one: Told) -> None:
    """«اللواء العامل في برزة والذي دخل في مصالحة»: the party before the relative is the subject."""
    mention, line = one.mention, skeleton.line
    relative = _RELATIVE.match(line, mention.start, mention.at)
    if relative is None or one.type in _ARRIVES or mention.enclitic:
        return
    floor = max(0, mention.start - _NEAR)
    if found := _HEAD.search(line[floor : mention.start].rstrip()):
        at = floor + found.start()
        one.sides.a = skeleton.actors(at, at + 1)


def owner(skeleton: Skeleton, one: Told) -> None:
    """«بدء قوات النظام عمليات قصفها المكثف»: a noun with a pronoun is of the party before it."""
    mention = one.mention
    if mention.verb or one.type not in HITS or one.sides.a:
        return
    floor = max(mention.statement.start, mention.at - _FAR)
    if not mention.enclitic:
        if not _CARRIED_OUT.search(skeleton.line[floor : mention.at]):
            return
        far = max(0, mention.at - _FAR)
        floor = max(far, skeleton.line.rfind("\n", far, mention.at))
    theirs_at = {mark.at for mark in one.sides.b}
    named = [m for m in skeleton.actors(floor, mention.at) if m.at not in theirs_at]
    armed = [m for m in named if camp(m) not in UNARMED]
    one.sides.a = armed[-1:]


def latter(skeleton: Skeleton, one: Told) -> None:
    """«… قوات النظام، فيما قصفت الأخيرة بلدة آفس»: the party named last acts, or is hit."""
    mention = one.mention
    found = _LATTER.search(skeleton.line, mention.start, mention.end)
    if found is None:
        return
    floor = max(0, found.start() - _FAR)
    named = skeleton.actors(floor, mention.start)
    if not named:
        return
    hit = one.sides.a or found["to"] or _HELD.search(skeleton.line[floor : found.start()])
    side = one.sides.b if hit else one.sides.a
    if not side:
        side.append(named[-1])
    if one.type in TERRITORY and not hit:
        one.type = gain_of(one.sides.a)


def theirs(skeleton: Skeleton, one: Told, before: Sequence[Told]) -> None:
    """«وردت الفصائل باستهداف تجمعاتها»: of the other camp in the last claim."""
    mention = one.mention
    if not one.sides.a or not _OF_THEIRS.search(skeleton.line, mention.at, mention.end):
        return
    ours = set(map(camp, one.sides.a))
    for earlier in before[:2]:
        for side in (earlier.sides.a, earlier.sides.b):
            others = [mark for mark in side if camp(mark) not in ours]
            if others:
                one.sides.b = others[:1]
                return


def opening_party(skeleton: Skeleton, one: Told) -> None:
    """«تواصل قوات النظام عملياتها، حيث تمكنت من التقدم»: the party the sentence opened with."""
    mention, line = one.mention, skeleton.line
    far = max(0, mention.at - _FAR)
    start = max(far, line.rfind("\n", far, mention.at), line.rfind(" . ", far, mention.at))
    if not _ABLE.search(line[start : mention.at]):
        return
    against = set(map(camp, one.sides.b))
    named = skeleton.actors(start, mention.start)
    one.sides.a = [m for m in named if camp(m) not in UNARMED and camp(m) not in against][:1]
    one.carried = bool(one.sides.a)


def goes_on(skeleton: Skeleton, one: Told, earlier: Told) -> bool:
    """«دخلت الهيئة السجن وأطلقت سراح السجناء»: a verb tied on with «و» has the same subject."""
    mention = one.mention
    if not mention.verb or one.type in _ARRIVES or skeleton.line[mention.at - 1] != "و":
        return False
    told = earlier.mention
    same = told.statement == mention.statement and told.verb
    return same and not _FALLS.match(skeleton.folded(mention.marks[0]))


def sentence_subject(one: Told, before: Sequence[Told]) -> None:
    """«تمكنت قوات النظام من …، بالتزامن مع استقدام تعزيزات»: those of whom the sentence tells."""
    here = one.mention.statement.sentence
    told = [each for each in before if each.mention.statement.sentence == here and each.sides.a]
    if told and one.mention.role is Role.ACCOMPANY:
        one.sides.a = list(told[-1].sides.a)
        one.carried = True
