"""Finds where a report speaks of events: triggers, how they are introduced, their scope."""

import re
from collections.abc import Sequence
from enum import Enum
from itertools import pairwise

from msgspec import Struct

from rasid.core.vocabulary import EventType
from rasid.extraction.candidate import TriggerReading
from rasid.extraction.events.cues import Cues
from rasid.extraction.events.families import FIRE, TERRITORY
from rasid.extraction.events.skeleton import Mark, Skeleton
from rasid.extraction.events.statements import Statement

_JOINED = re.compile(r"(?: [^\W\dA-Z_]+){0,3}(?: ،)? (?:و|او )(?:ب|ل)?")
_HINGE = re.compile(
    r"(?<!\S)(?:،|وذلك|وسط|[وف]?(?:التي|الذي|اللتين|اللذين|ما|مما)|(?:اسفرت?|تمخضت?) عن"
    r"|مع(?= (?:\w+ )?\w{0,2}T| تمكن| تنفيذ)"
    r"|[وف]?ناجم\w* عن"
    r"|[وف]?(?:نتيجه|جراء|اثر|بسبب|بعد|(?<!من )قبل|خلال|عبر|عقب|اثناء)|[وف]?منهم|ومن ثم|لحين)(?!\S)"
    r"|(?<!\S)[وف](?=T)"
)
_DEMONSTRATIVE = re.compile(r"(?<!\S)[وفبل]*(?:هذه|هذا|تلك|ذلك|هاتين|ذات|نفس)(?: ال\w+)?\s*$")
_SELFSAME = re.compile(r" (?:ذاته|ذاتها|نفسه|نفسها)(?!\S)")
_RELATIVES = frozenset({"ما", "مما"}).union(
    *({word, f"و{word}", f"ف{word}"} for word in ("التي", "الذي", "الذين", "اللتين", "اللذين"))
)
# With the article these point back to an event; «السيطرة», «الإفراج» bear it always.
_NAMED_AGAIN = frozenset(
    {"fighting", EventType.AGREEMENT, EventType.PROTEST, EventType.NEGOTIATION}
    | {EventType.PLANNED_OPERATION, EventType.TROOP_MOVEMENT, EventType.EVACUATION_DISPLACEMENT}
)
_SINCE = re.compile(
    r"منذ (?:دخول|بدء|بدايه|انطلاق|انطلاقه|اندلاع|اعلان|سريان|توقيع|تطبيق|T) (?:ال\w+ )?$"
)
_IN_FORCE = re.compile(r"(?: [^\W\dA-Z_]+| T){0,3} حيز التنفيذ")
_FALLEN = re.compile(r"وقوع(?:ه|ها|هم) في $")  # «أعدموا عقب وقوعهم في الأسر»
# «عملية “ردع العدوان”», «المشاركة في عملية نبع السلام»: the name of an operation, no fight told.
_OPERATION_OF = re.compile(r"(?:المشارك\w*|مشارك\w*|المنضوي\w*) (?:في|ضمن|ب) ?$")
# «ممن أجروا اتفاقيات التسوية»: who somebody is.
SETTLED = re.compile(
    r"(?:ممن|الذين|من|اللذين) (?:\w+ )?(?:اجر\w+|خضع\w*|وقع\w*|انضم\w*|تصالح\w*) "
    r"(?:[^،.\n]{0,24} ?و?)?(?:T|$)"
)
# «قبل التسوية», «بعد عمليات “التسوية”», «عند تطبيق اتفاقية التسوية»: since when somebody is what.
_SETTLEMENT = re.compile(r"(?:ال)?(?:تسوي|مصالح)")
_BY_THEN = re.compile(
    r"(?<!\S)[وف]?(?:قبل|بعد|عقب|عند|منذ|اثر|عمليات|ممن|الذين)(?! ان)(?: [^،.\n]{0,40}?)?[“\"« ]*$"
)
_RANSOM = re.compile(r"(?:فديه|مبلغ|مبالغ)[^،]{0,60}مقابل $")
# «اليوم الـ 23 من تصعيد العمليات العسكرية»: the words count days.
_COUNTED = re.compile(
    r"(?<!\S)[وبلف]?(?:D|ال?يوم\w*|اسبوع\w*|شهر\w*)(?: ال ?\w+){1,2} من "
    r"(?:تصعيد |بدء )?$"
)
# «الحديث الإعلامي في أستانا عن وقف إطلاق النار»: spoken of, not agreed.
_SPOKEN_OF = re.compile(r"(?<!\S)[وب]?ال(?:حديث|انباء|شايعات)(?: [^\W،]+){0,3} عن $")
# «أحصى 110 عملية …، تمت عبر هجمات وتفجيرات», «لا تشمل عملية سجن غويران»
_BY_WAY_OF = re.compile(
    r"(?<!\S)[وب]?(?:تمت|جرت|(?:اساليب|اشكال|طرق) \w+) (?:عبر|من خلال)(?: (?:و?T|\w+|،)){0,6} و?$"
)
_CEASED = re.compile(r"(?<!\S)[وفب]?استمرار (?:توقف|غياب|انقطاع) (?:\w+ )?$")
_DAY_OF = re.compile(r" [^.،\n]{0,60}يومه(?!\S)")  # «دخل وقف إطلاق النار يومه الـ 30»
_LEFT_OUT = re.compile(r"لا [تي]شمل (?:\w+ )?$")
_FRAMES = (
    _SINCE, _OPERATION_OF, _FALLEN, SETTLED, _RANSOM,
    _COUNTED, _SPOKEN_OF, _BY_WAY_OF, _LEFT_OUT, _CEASED,
)  # fmt: skip
# «المواطنين المحاصرين»: who they are.
_QUALIFIES = re.compile(r"(?:A|C|ين|ون) $")
_PRE_WORDS, _FRAMED_WITHIN, _SHORT = 6, 90, 50


class Role(Enum):
    """How a mention is tied to its surroundings."""

    MAIN = "main"
    CAUSE = "cause"
    ACCOMPANY = "accompany"
    PURPOSE = "purpose"
    RELATIVE = "relative"


_CARRIED = (Role.PURPOSE, Role.CAUSE)


class Mention(Struct, frozen=True, gc=False):
    """Triggers that name one thing, joined by «و»; none where a casualty alone tells it.

    ``[start, end)`` of the skeleton's line is its scope: the words that belong to it and to no
    other mention. ``at`` is where its first trigger stands, or the count that tells it without
    one; ``readings`` are what its triggers may state. ``known`` says that the words point back
    («القصف»), ``demonstrative`` that they point («هذه الاشتباكات»).
    """

    marks: tuple[Mark, ...]
    statement: Statement
    start: int
    end: int
    role: Role
    known: bool
    at: int
    demonstrative: bool = False
    readings: tuple[TriggerReading, ...] = ()

    @property
    def last(self) -> int:
        """Where its last trigger stands."""
        return self.marks[-1].at if self.marks else self.at

    @property
    def verb(self) -> bool:
        """Whether it is told by a finite verb."""
        return bool(self.readings) and self.readings[0].verb

    @property
    def enclitic(self) -> bool:
        """Whether its word bears a pronoun."""
        return bool(self.readings) and bool(self.readings[0].enclitic)


def find_mentions(skeleton: Skeleton, cues: Cues, statements: Sequence[Statement]) -> list[Mention]:
    """All mentions in text order."""
    found: list[Mention] = []
    for statement in statements:
        triggers = skeleton.triggers(statement.start, statement.end)
        groups = _groups(skeleton, [m for m in triggers if not _frames(skeleton, m)])
        starts = _starts(skeleton.line, statement, groups)
        for nth, group in enumerate(groups):
            end = starts[nth + 1] if nth + 1 < len(groups) else statement.end
            role = _role(skeleton, cues, statement, group, starts[nth])
            carried = nth and found[-1].role in _CARRIED and role is not Role.PURPOSE
            if carried and skeleton.line[group[0].at - 1] == "و":
                role = found[-1].role
            known = _known(skeleton, group)
            shown = known is not None and _demonstrated(skeleton.line, group[0].at)
            found.append(
                Mention(
                    tuple(group),
                    statement,
                    starts[nth],
                    end,
                    role,
                    bool(known or shown),
                    group[0].at,
                    shown,
                    tuple(map(_reading, group)),
                )
            )
    return found


def _frames(skeleton: Skeleton, mark: Mark) -> bool:
    """«منذ دخول اتفاق وقف إطلاق النار حيز التنفيذ», «الفصائل المشاركة في عملية …»: the words only
    say since when, or who.
    """
    line, at = skeleton.line, mark.at
    before = line[max(0, at - _FRAMED_WITHIN) : at]
    framed = any(frame.search(before) for frame in _FRAMES)
    if _reading(mark).types[:1] == (EventType.SIEGE,) and _QUALIFIES.search(before):
        framed = framed or skeleton.folded(mark).startswith("المحاصر")
    if _reading(mark).types[:1] == (EventType.AGREEMENT,) and _DAY_OF.match(line, at + 1):
        return True
    if _SETTLEMENT.match(skeleton.folded(mark)) and _BY_THEN.search(before[-_SHORT:]):
        return True
    return framed or _IN_FORCE.match(line, at + 1) is not None


def _groups(skeleton: Skeleton, triggers: list[Mark]) -> list[list[Mark]]:
    groups: list[list[Mark]] = []
    for mark in triggers:
        joined = groups and _JOINED.fullmatch(skeleton.line, groups[-1][-1].at + 1, mark.at)
        if joined and _family(groups[-1][-1]) == _family(mark):
            groups[-1].append(mark)
        else:
            groups.append([mark])
    return groups


def _reading(mark: Mark) -> TriggerReading:
    """The reading of a TRIGGER mark."""
    reading = mark.candidate.reading
    assert isinstance(reading, TriggerReading)
    return reading


def _family(mark: Mark) -> str:
    """Fighting, ground, or the type itself: only triggers of one family name one thing."""
    reading = _reading(mark)
    type_ = reading.types[0] if reading.types else EventType.OTHER
    if type_ in FIRE or type_ is EventType.CLASH:
        return "fighting"
    return "ground" if type_ in TERRITORY else type_.value


def _starts(line: str, statement: Statement, groups: list[list[Mark]]) -> list[int]:
    """Scopes begin at the last hinge between two mentions, the first at its statement."""
    starts = [statement.start] if groups else []
    for before, group in pairwise(groups):
        hinges = list(_HINGE.finditer(line, before[-1].at + 1, group[0].at + 1))
        word = line.rfind(" ", 0, group[0].at) + 1
        starts.append(max(before[-1].at + 1, hinges[-1].start() if hinges else word))
    return starts


def _role(
    skeleton: Skeleton, cues: Cues, statement: Statement, group: list[Mark], start: int
) -> Role:
    line, at = skeleton.line, group[0].at
    word = line.rfind(" ", 0, at) + 1
    before = line[_back(line, at, _PRE_WORDS, statement.start) : at]
    if _RELATIVES.intersection((line[start:word] or before).rsplit(None, 1)[-1:]):
        return Role.RELATIVE
    purpose = cues.last("purpose", before, 0, len(before))
    if purpose is not None and "T" not in before[purpose.end() :]:
        return Role.PURPOSE
    ground = _family(group[0]) == "ground" and not cues.found("attempt", before)
    if ground and line[at - 1] == "ل" and start > statement.start:
        return Role.PURPOSE  # «هجوم لاستعادة السيطرة»
    if statement.opener in cues.values["accompany"] and start == statement.start:
        return Role.ACCOMPANY
    if cues.patterns["accompany"].match(line, start, at + 1):
        return Role.ACCOMPANY
    if cues.last("cause", before, 0, len(before)) or line[at - 1] == "ب":
        return Role.CAUSE
    return Role.MAIN


def _back(line: str, at: int, words: int, floor: int) -> int:
    for _ in range(words):
        at = line.rfind(" ", floor, max(floor, at))
        if at < 0:
            return floor
    return at + 1


def _known(skeleton: Skeleton, group: list[Mark]) -> bool | None:
    """A definite noun or one with a pronoun points back; None for a verb, which never does."""
    first = group[0]
    reading = _reading(first)
    if reading.verb:
        return None
    if reading.enclitic:
        return True
    definite = skeleton.folded(first).lstrip("وفبك").startswith(("ال", "لل"))
    return definite and _family(first) in _NAMED_AGAIN


def _demonstrated(line: str, at: int) -> bool:
    """«هذه الاشتباكات»."""
    before = _DEMONSTRATIVE.search(line[max(0, at - 25) : at])
    return bool(before or _SELFSAME.match(line, at + 1))


def types_of(mention: Mention) -> tuple[EventType, ...]:
    """The likeliest type of each of its triggers."""
    return tuple([reading.types[0] for reading in mention.readings if reading.types])
