"""The decision list that seats one actor: does it act, is it acted upon, or is it no party?"""

import re
from collections.abc import Callable
from enum import Enum

from msgspec import Struct

from rasid.core.vocabulary import Category, EventType
from rasid.extraction.events.camps import actor_reading, camp
from rasid.extraction.events.cues import Cues
from rasid.extraction.events.families import FIRE, OF_PERSONS, TERRITORY, TWO_SIDED
from rasid.extraction.events.mentions import Mention, Role
from rasid.extraction.events.skeleton import Mark


class Seat(Enum):
    """Where an actor sits."""

    ACTS = "a"
    SUFFERS = "b"
    NOBODY = ""


class Situation(Struct, frozen=True, gc=False):
    """One actor in the scope of a mention.

    ``near`` is the text before it, back to the last actor or trigger; ``words`` are its own,
    folded; ``acting`` are the actors seated as acting so far.
    """

    line: str
    mention: Mention
    type: EventType
    mark: Mark
    near: str
    words: str
    acting: tuple[Mark, ...]
    cues: Cues

    @property
    def after(self) -> bool:
        """Whether it stands behind the trigger."""
        return self.mark.at > self.mention.at

    @property
    def adjacent(self) -> bool:
        """Whether it follows the trigger at once, a preposition apart."""
        return self.after and not self.near.strip(" لب")


Rule = Callable[[Situation], Seat | None]
_MARCHERS = (Category.CIVILIANS.value, Category.PROTESTERS.value)
# Aimed at ground: whoever holds it is acted upon.
_AIMED = (FIRE | TERRITORY) - {
    EventType.IED_MINE, EventType.CAR_BOMB, EventType.SUICIDE_ATTACK, EventType.GRENADE,
}  # fmt: skip
_ACCUSED = re.compile(
    r"(?:بتهمه|بذريعه|بحجه|للاشتباه|بدعوي|المتهم\w*|مطالب\w*|طالب\w*|تنديد\w*|ممن \w+"
    r"|مخلفات|منضوي\w*|منضم\w*|حلت? (?:مكان|محل)\w*"
    r"|خارج\w* (?:عن )?(?:سيطره|نفوذ)"
    r"|\w*متعاون\w*|\w*متعامل\w*|[يت]تعاون\w*|[يت]تعامل\w*|بالتعامل|التعامل|لصالح|مقرب\w* من)"
    r"(?: \S+){0,6}? ?\S*$"
)
_IN_FAVOUR = ("لصالح ", "لصالح ل")
_BELONGING = re.compile(r"(?:الانتماء|الانتساب|انتمائهم|انتمائه)")
_SPEAKS = re.compile(r"(?:نفت|نفي|اتهمت|اتهم|زعمت|زعم|ادانت|ادان|دعت|دعا) $")
_OWN_PEOPLE = re.compile(
    r" (?:مقتل|اصابه|استشهاد|وقوع|سقوط|فقدان) (?:\w+ ){0,3}"
    r"(?:عناصر|مقاتلي|جنود|قوات)(?:ها|ه|هم)(?!\S)"
)
_CHARGED = re.compile(r"(?:اتهم|اتهمت|اتهموا) (?:[^\W\dT]+ ){1,2}$")
_CHARGE = 30
_ON_WORD = re.compile(r"(?:وفقا|وفق|بحسب|حسب|نقلا عن)(?: \w+){0,2} ل?$")
_SELVES = re.compile(r" (?:نفسه|نفسها|انفسهم|نفسيهما)(?!\S)")
_TRIBE = re.compile(r"(?:ال)?(?:عشير|عشاير|قبيل|قبايل)")
_GROUND = re.compile(r"(?:ضمن|في|داخل) (?:ال)?مناطق (?:(?:سيطره|نفوذ|انتشار) )?ل?$")
_VICTIM = re.compile(r"C[^،TW]*$|(?:عدد|حصيله|تعداد) (?:\w+ ){0,2}$|صفوف $")
_EXPOSED = re.compile(r"[تي]?تعرض\w* (?:\w+ )?$")
_SHOOTER = re.compile(r"بW (?:قناص\w* |عناصر |حواجز |مسلحي )?$")
_OWNED = re.compile(
    r"(?<!\S)[وفبل]*(?P<thing>\S+)(?: (?!ب)\S+)? (?:(?:ال)?تابع\w*|[يت]تبع) ل[“\"« ]*$"
)
_CRAFT = ("W", "طاير", "مسير", "مروحي", "طيران", "سرب")
_JAIL = re.compile(r"(?:سجون|سجن|معتقلات|معتقل|اقبيه|افرع|فرع) (?:\w+ )?$")
_DONE_IN_JAIL = (EventType.ATTACK_CIVILIANS, EventType.TOLL_STATEMENT)
_OF_THOSE = re.compile(r" C من ")
_THEN_OTHERS = re.compile(r"A(?: وA)* [CW]")
_GROUND_HIT = re.compile(r"علي (?:ال)?مناطق (?:\w+ )?ل?$")
_SLAIN = re.compile(r"(?:شهداء|القتلي|الضحايا|الجرحي) $")
_UNDER = re.compile(
    r"[”\"» ،]*(?:التابع\w*|المنضوي\w*|المنتمي\w*) (?:تحت \w+ |الي |في )?ل?[“\"« ]*"
)
_WAYS = ("نحو ", "صوب ", "باتجاه ")
_BREAKS = ("كسر", "فك", "رفع", "انهاء")
_LAID_BY = re.compile(r"(?:[يت]فرض|فرض|المفروض)\w* (?:من قبل |\w+ )?$")
_STRIKES = ("استهداف", "تدمير", "اعطاب", "قنص", "اغتيال")
_OF_A_THING = re.compile(r"^ (?:W|C|\w+)(?: \w+)? (?:ل|من |في )$")
_AGAINST = re.compile(
    r"(?:علي|ضد|بحق|مع|باتجاه|صفوف|عن|استهدف(?:ت|تا|وا)?|ضربت|طالت) (?:\w+ ){0,3}ل?$"
)
_SURVIVOR = re.compile(r"(?:نجا|نجاه|نجت|تعرض|طالت|استهدفت)(?: \S+){0,4}? ?$")
_TOWARDS = re.compile(r"(?:الي|نحو|باتجاه|مناطق|علي) (?:\w+ ){0,3}ل?$")
_BY = re.compile(
    r" (?:(?:عناصر|عنصر|مقاتل(?:و|ون)?|مسلح(?:و|ون)?|دوري\w+|حاجز|حواجز|مجموع\w+|خلايا|خليه"
    r"|قناص\w*|قوات)(?: (?:من|تابع\w* ل?|في))? ?)?ل?"
)
_PATIENT_FOLLOWS = re.compile(r"A(?: ،)? (?:\w+ ){0,3}?ل?[CA]")


def _accused(s: Situation) -> Seat | None:
    """«بتهمة التعامل مع النظام», «من مخلفات التنظيم»: named, but no party to this.

    Whom «بتهمة الانتماء» puts in a party are taken to be its people.
    """
    if not _ACCUSED.search(s.near):
        return None
    if s.type in TERRITORY and s.near.endswith(_IN_FAVOUR):
        return None  # «خسرته قوات النظام لصالح التنظيم»
    return Seat.SUFFERS if _BELONGING.search(s.near) else Seat.NOBODY


def _speaker(s: Situation) -> Seat | None:
    """«نفت قوات سوريا الديمقراطية القصف», «اتهمت الحكومة»: who speaks of it; but whose own
    people fell («مقتل أي من عناصرها») was hit.
    """
    if s.after or not _SPEAKS.search(s.near):
        return None
    own = s.type in FIRE and _OWN_PEOPLE.match(s.line, s.mark.at + 1, s.mention.at)
    return Seat.SUFFERS if own else Seat.NOBODY


def _charged(s: Situation) -> Seat | None:
    """«واتهم نشطاء حرس الحدود بإطلاق النار»: whom somebody charges with it acts."""
    before = s.line[max(s.mention.start, s.mark.at - _CHARGE) : s.mark.at]
    return Seat.ACTS if not s.after and _CHARGED.search(before) else None


def _source(s: Situation) -> Seat | None:
    """«وفقاً للأمم المتحدة»: on whose word it is told."""
    return Seat.NOBODY if _ON_WORD.search(s.near) else None


def _bomber(s: Situation) -> Seat | None:
    """«فجر 4 من عناصر التنظيم أنفسهم»: they act, though they are counted."""
    if s.type is not EventType.SUICIDE_ATTACK:
        return None
    if _SELVES.match(s.line, s.mark.at + 1):
        return Seat.ACTS
    driver = s.acting and s.words.removeprefix("ال").startswith("انتحاري")
    return Seat.NOBODY if driver else None  # «عربة يقودها انتحاري»


def _ground(s: Situation) -> Seat | None:
    """«انفجار … ضمن مناطق سيطرة الفصائل»: the words say where."""
    return Seat.NOBODY if s.type not in _AIMED and _GROUND.search(s.near) else None


def _protest(s: Situation) -> Seat | None:
    """Those who march act; those who stop them stand against them."""
    if s.type is not EventType.PROTEST:
        return None
    if camp(s.mark) in _MARCHERS:
        return Seat.ACTS
    return Seat.SUFFERS if s.cues.found("agent", s.near) else Seat.NOBODY


def _dead(s: Situation) -> Seat | None:
    """«الشهداء المدنيين»: who the dead were."""
    counted = s.type is EventType.BODIES_FOUND and s.near.endswith(" C ")
    return Seat.NOBODY if counted or _SLAIN.search(s.near) else None


def _parent(s: Situation) -> Seat | None:
    """«شعبة المخابرات العسكرية التابعة لقوات النظام»: only says whose the party before is."""
    return Seat.NOBODY if _UNDER.fullmatch(s.near) else None


def _summed(s: Situation) -> Seat | None:
    """Of a sum that no trigger tells only who did it is a party («على يد التنظيم»)."""
    if s.type is not EventType.TOLL_STATEMENT or s.mention.readings:
        return None
    aimed = Seat.SUFFERS if _GROUND_HIT.search(s.near) else Seat.NOBODY
    return _agent(s) or aimed


def _unarmed(s: Situation) -> Seat | None:
    """Civilians do not shell or fight; who flees to the ground of a party is not its victim."""
    civil = camp(s.mark) == Category.CIVILIANS.value
    if civil and (s.type in FIRE or s.type is EventType.CLASH):
        return Seat.SUFFERS if s.after else Seat.NOBODY
    where = s.type in (EventType.EVACUATION_DISPLACEMENT, EventType.OTHER)
    return Seat.NOBODY if where and s.cues.found("control", s.near) else None


def _unknown(s: Situation) -> Seat | None:
    """«اغتيال مسلحين مجهولين، شاباً»: unknown gunmen are told of for what they did."""
    gunmen = "مجهول" in s.words and camp(s.mark) == Category.UNIDENTIFIED.value
    violent = s.type in OF_PERSONS and not s.mention.verb and not s.acting
    return Seat.ACTS if gunmen and violent and s.adjacent else None


def _perpetrators(s: Situation) -> Seat | None:
    """«أعدم مقاتلون من جبهة النصرة 51 عنصراً من القوات»: who is counted first did it to the next."""
    if not s.mention.verb or s.acting or s.type not in OF_PERSONS | FIRE:
        return None
    first = s.after and _OF_THOSE.fullmatch(s.near)
    return Seat.ACTS if first and _THEN_OTHERS.match(s.line, s.mark.at, s.mention.end) else None


def _victim(s: Situation) -> Seat | None:
    """«مقتل 3 من قوات النظام»: victims are acted upon; of two sides they tell nothing."""
    jailed = s.type in _DONE_IN_JAIL and _JAIL.search(s.near)
    if jailed or not _VICTIM.search(s.near) or s.cues.found("agent", s.near):
        return None
    if s.type in FIRE | OF_PERSONS and _TRIBE.match(s.words):
        return Seat.NOBODY  # «شقيقان من عشائر البدو»: where they come from
    tells = s.type in TWO_SIDED or s.type is EventType.TOLL_STATEMENT
    return Seat.NOBODY if tells else Seat.SUFFERS


def _exposed(s: Situation) -> Seat | None:
    """«القصف الذي تعرضت له الفصائل»."""
    return Seat.SUFFERS if _EXPOSED.search(s.near) else None


def _owned(s: Situation) -> Seat | None:
    """«سيارة تابعة لقوات سوريا الديمقراطية»: whose things are hit; craft act for their owners."""
    owned = _OWNED.search(s.near) if s.after else None
    if owned is None or (s.type in TWO_SIDED and not (s.type is EventType.CLASH and s.acting)):
        return None
    craft = any(word in owned[0] for word in _CRAFT)
    hit = s.acting if craft else s.acting or s.type in FIRE
    return Seat.SUFFERS if hit else None


def _agent(s: Situation) -> Seat | None:
    """«من قبل الفصائل», «برصاص قناصة النظام»."""
    jailed = s.type in _DONE_IN_JAIL and _JAIL.search(s.near)
    named = s.cues.found("agent", s.near) or _SHOOTER.search(s.near) or jailed
    return Seat.ACTS if named else None


def _mover(s: Situation) -> Seat | None:
    """«رتل مؤلف من 500 عنصر من لواء فاطميون»: who moves."""
    moves = s.type is EventType.TROOP_MOVEMENT and s.after and not s.acting
    return Seat.ACTS if moves and not _TOWARDS.search(s.near) else None


def _bystander(s: Situation) -> Seat | None:
    """«وقدرت الأمم المتحدة عدد السكان»: a party only where it stands next to the trigger."""
    from_afar = camp(s.mark) == Category.ORGANISATION.value and not s.adjacent and s.after
    return Seat.NOBODY if from_afar else None


def _held(s: Situation) -> Seat | None:
    """«تمركزات لقوات النظام», «على مواقع الفصائل»: whose ground is attacked."""
    if _BY.fullmatch(s.near) and s.after:
        return None
    control = s.cues.found("control", s.near)
    if control and s.acting and same_party(s.mark, s.acting[0]):
        return Seat.NOBODY
    if s.after and (control or _AGAINST.search(s.near)):
        return Seat.SUFFERS
    return None


def _besieger(s: Situation) -> Seat | None:
    """«كسر الحصار الذي يفرضه التنظيم»: who laid the siege stands against those who break it."""
    if s.type is not EventType.SIEGE or not s.after or not s.mention.readings:
        return None
    broken = s.mention.readings[0].lemma.startswith(_BREAKS) and _LAID_BY.search(s.near)
    return Seat.SUFFERS if broken else None


def _struck(s: Situation) -> Seat | None:
    """«تدمير دبابة لقوات النظام»: whose vehicle it was."""
    if s.acting or not s.after or s.mention.verb or not s.mention.readings:
        return None
    struck = s.mention.readings[0].lemma.startswith(_STRIKES) and _OF_A_THING.search(s.near)
    return Seat.SUFFERS if struck else None


def _survivor(s: Situation) -> Seat | None:
    """«نجا قيادي في الجيش الوطني من محاولة اغتيال»."""
    target = s.type in OF_PERSONS and not s.after and _SURVIVOR.search(s.near)
    return Seat.SUFFERS if target else None


def _displaced(s: Situation) -> Seat | None:
    """«نزح المدنيون», «خرجت دفعة من مقاتلي الفصائل»: who leaves is the one it befalls."""
    leaves = s.type is EventType.EVACUATION_DISPLACEMENT and s.mention.verb
    return Seat.SUFFERS if leaves else None


def _recipient(s: Situation) -> Seat | None:
    """«تسليم السلاح لقوات النظام»."""
    given = s.type is EventType.WEAPONS_HANDOVER and s.line[s.mark.at - 1] == "ل"
    return Seat.SUFFERS if given else None


def _before(s: Situation) -> Seat | None:
    """«نفذت طائرات حربية غارات»: who is named before the trigger acts."""
    if s.after:
        return None
    if s.mention.role is Role.RELATIVE and s.mention.enclitic:
        return Seat.NOBODY  # «… اللتين تحاصرهما الفصائل»: who acts stands behind
    same = not s.acting or camp(s.acting[0]) == camp(s.mark)
    return Seat.ACTS if same else Seat.SUFFERS


def _patient(s: Situation) -> Seat | None:
    """«اغتيال قيادي»: the noun is followed by whom it befell, unless a second one follows."""
    if s.type not in OF_PERSONS or s.mention.verb or s.acting:
        return None
    follows = _PATIENT_FOLLOWS.match(s.line, s.mark.at, s.mention.end)
    return None if follows else Seat.SUFFERS


def _by_means(s: Situation) -> Seat | None:
    """«قصفت تركيا بالطائرات»: aircraft behind «ب» are what the party before them used."""
    used = s.after and s.acting and s.line[s.mark.at - 1] == "ب"
    return Seat.NOBODY if used and any(word in s.words for word in _CRAFT) else None


def _first(s: Situation) -> Seat | None:
    """«قصفت قوات النظام», «هجوم للتنظيم»: the first behind the trigger acts, unless it says where
    somebody went («نحو الجانب التركي»).
    """
    if s.type in FIRE and s.near.endswith(_WAYS):
        return Seat.NOBODY
    if s.acting and s.type is EventType.WITHDRAWAL:
        return Seat.NOBODY
    return Seat.SUFFERS if s.acting else Seat.ACTS


def same_party(one: Mark, other: Mark) -> bool:
    """Whether two marks are one party."""
    slug = actor_reading(one).slug
    return slug is not None and slug == actor_reading(other).slug


RULES: tuple[Rule, ...] = (
    _accused,
    _speaker,
    _charged,
    _source,
    _bomber,
    _ground,
    _protest,
    _dead,
    _parent,
    _summed,
    _unarmed,
    _unknown,
    _perpetrators,
    _victim,
    _exposed,
    _owned,
    _agent,
    _bystander,
    _mover,
    _held,
    _besieger,
    _struck,
    _survivor,
    _displaced,
    _recipient,
    _before,
    _patient,
    _by_means,
    _first,
)
"""Asked in this order; the first that answers decides."""


def seat(situation: Situation) -> Seat:
    """Where the actor sits."""
    for rule in RULES:
        found = rule(situation)
        if found is not None:
            return found
    return Seat.NOBODY
