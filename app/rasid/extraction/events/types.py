"""Settles what type of event a mention states, from its trigger, its weapons and who acts."""

import re
from collections.abc import Sequence

from rasid.core.vocabulary import Category, EventType, Label
from rasid.extraction.candidate import TriggerReading, WeaponReading
from rasid.extraction.events.camps import actor_reading, governmental
from rasid.extraction.events.cues import Cues
from rasid.extraction.events.dates import DateReader
from rasid.extraction.events.families import FIRE, TERRITORY
from rasid.extraction.events.mentions import Mention, types_of
from rasid.extraction.events.skeleton import Mark, Skeleton

_PEACEFUL = ("دون قتال", "دون اشتباك", "دون مقاومه", "سلمي", "انسحاب", "بموجب", "تسليم", "اتفاق")
_INTENDED = ("لتنفيذ", "بوجود", "تنفيذ هذه", "التخطيط ل", "تحضير", "نيه")
_COLUMNS = ("رتل", "تعزيزات", "قافله", "الاف", "عشرات", "اليات", "حشود")
_ARMS = ("سلاح", "اسلحه", "ذخير", "دباب", "عتاد", "صواريخ", "مدرع", "متفجر", "ناسف", "مخدر")
_FLYING = ("صاروخ", "صواريخ", "طاير", "مسير")
_MARCHERS = (Category.PROTESTERS, Category.CIVILIANS)
_REVELS = ("حفل", "زفاف", "عرس", "احتفال", "ابتهاج", "عبث", "بالخطا", "تنظيف")
_FIRED = (None, EventType.SHELLING, EventType.SHOOTING)
_GROUND_FIRE = ("مدفعي", "قذيف", "قذايف", "هاون", "دباب", "بري")
_BY_WEAPON = re.compile(r" (?:\w+ )?(?:بواسطه |عبر )?ب?W")
_FROM_AFAR = FIRE - {EventType.SHOOTING, EventType.SHELLING, EventType.GRENADE}
_LASTING = re.compile(r"(?:منذ|خلال|مدي)(?: \w+){0,2} $")
_NUMBER = re.compile(r"(?<![\w.])\d[\d,]* (?:ال)?$")
# «ترتفع أعداد الهجمات ومحاولات الاغتيال …»
_RISEN = re.compile(
    r"(?:رتفع|رتفاع|بلغ|وصل|صل)\w* (?:الي \S+ )?(?:عدد|اعداد|تعداد) "
    r"(?:T )?(?:و\w+ )?$"
)
_FAR, _BEFORE = 600, 60
_NO_TOLLS = (EventType.OTHER, EventType.EVACUATION_DISPLACEMENT)
# «وبذلك يرتفع إلى …»: a sum over all that was told before.
_RISING = ("بذلك", "ليرتفع", "لترتفع", "ليبلغ", "لتبلغ")
_BLASTS = (EventType.IED_MINE, EventType.CAR_BOMB)
_AIRCRAFT = ("طاير", "طيران", "مروحي", "حربيه", "سرب", "قاذف")
_DRONES = ("مسير", "درون", "بدون طيار", "انتحاريه مسيره")
_BY_ROCKETS = ("صاروخيه", "صاروخي ", "صاروخيا")
# Weapon words in folded text, and the type of fire they make; the first that is found decides.
_WEAPONS: tuple[tuple[tuple[str, ...], EventType], ...] = (
    (("كلور", "سارين", "غاز", "كيماوي", "كيميايي"), EventType.CHEMICAL),
    (_DRONES, EventType.DRONE_STRIKE),
    (("براميل", "برميل"), EventType.AIR_STRIKE),
    (("حزام", "احزمه", "انتحاري"), EventType.SUICIDE_ATTACK),
    (("مفخخ",), EventType.CAR_BOMB),
    (("عبوه", "عبوات", "لغم", "الغام", "مخلفات"), EventType.IED_MINE),
    (("قنبله يدويه", "قنابل يدويه", "قنبله صوتيه"), EventType.GRENADE),
    (
        ("ارض - ارض", "ارض ارض", "موجه", "باليستي", "تاو", "سكود", "كورنيت", "كروز", "توماهوك"),
        EventType.MISSILE,
    ),
    (
        ("قذيفه", "قذايف", "قذايق", "هاون", "مدفعي", "راجم", "صواريخ", *_BY_ROCKETS),
        EventType.SHELLING,
    ),
    (("صاروخ",), EventType.MISSILE),
    (("دباب",), EventType.SHELLING),
    (("رصاص", "رشاش", "قناص", "نيران", "اسلحه", "النار", "مسدس"), EventType.SHOOTING),
)


class TypeReader:
    """Settles types of mentions in one skeleton."""

    def __init__(self, skeleton: Skeleton, cues: Cues, dates: DateReader) -> None:
        self.skeleton, self.cues, self.dates = skeleton, cues, dates

    def read(self, mention: Mention, actors: Sequence[Mark], acting: Sequence[Mark]) -> EventType:
        """``actors`` are those in the scope, ``acting`` those of the side that acts."""
        types = types_of(mention)
        first = types[0] if types else EventType.OTHER
        if len(set(types)) > 1:
            first = self._of_list(types)
        if first in FIRE and self._accident(mention):
            return EventType.OTHER
        if first not in _NO_TOLLS and (self._toll(mention) or self._counted(mention)):
            return EventType.TOLL_STATEMENT
        if EventType.PLANNED_OPERATION in _others(mention) and self._foiled(mention):
            return EventType.PLANNED_OPERATION
        if first in TERRITORY:
            state = governmental(acting)
            return EventType.TERRITORY_GAIN_STATE if state else EventType.TERRITORY_GAIN_NONSTATE
        if first in FIRE:
            fire = self._fire(mention, first, actors)
            return EventType.AIR_STRIKE if self._from_afar(mention, fire, acting) else fire
        if first is EventType.CLASH and (by_means := self._attack_with(mention)):
            return by_means
        if first is EventType.ATTACK_CIVILIANS and any(map(self._aircraft, acting)):
            return EventType.AIR_STRIKE
        if first is EventType.TROOP_MOVEMENT and self._reached(mention):
            state = governmental(acting)
            return EventType.TERRITORY_GAIN_STATE if state else EventType.TERRITORY_GAIN_NONSTATE
        if EventType.TROOP_MOVEMENT in _others(mention):
            return self._entering(mention, first, acting)
        if first is EventType.ARREST and _of(acting, Category.UNIDENTIFIED):
            return EventType.ABDUCTION
        if first is EventType.SIEGE and any(_of(acting, c) for c in _MARCHERS):
            return EventType.PROTEST
        if first is EventType.WEAPONS_SEIZURE:
            return self._seizure(mention)
        if first is EventType.CLASH and self._air_defence(mention):
            return EventType.DISRUPTED
        return first

    def _reached(self, mention: Mention) -> bool:
        """«تمكنت من الوصول إلى أسوار المطار»: ground won."""
        before = self.skeleton.line[max(mention.statement.start, mention.at - _BEFORE) : mention.at]
        may_win = any(type_ in TERRITORY for type_ in _others(mention))
        return may_win and "تمكن" in before and "T" not in before.rsplit("تمكن", 1)[-1]

    def _accident(self, mention: Mention) -> bool:
        """«انفجار أسطوانة غاز», «رصاص طائش خلال حفل زفاف» (ruling 13)."""
        line = self.skeleton.line
        weapons = self.skeleton.between(mention.start, mention.end, Label.WEAPON)
        words = " ".join([line[mention.start : mention.end], *map(self.skeleton.folded, weapons)])
        own = " ".join(map(self.skeleton.folded, mention.marks))
        if "اسطوان" in words and "غاز" in words:
            return True
        return "طايش" in f"{own} {words}" and any(word in words for word in _REVELS)

    def _toll(self, mention: Mention) -> bool:
        """«بلغ عدد الذين استشهدوا بانفجار ألغام منذ مطلع الشهر»: a count over a long time."""
        line, statement = self.skeleton.line, mention.statement
        if "C" not in line[statement.start : statement.end]:
            return False
        if self.cues.found("long_period", line, statement.start, statement.end):
            quantities = self.skeleton.between(statement.start, statement.end, Label.CASUALTY)
            return any(getattr(m.candidate.reading, "count", None) for m in quantities)
        if not self.cues.found("tally", line, statement.start, statement.end):
            return False
        if statement.opener in _RISING and "منذ " in line[statement.start : statement.end]:
            return True
        times = self.skeleton.between(statement.start, statement.end, Label.TIME)
        return any(self._lasts(m) for m in times)

    def _counted(self, mention: Mention) -> bool:
        """«أحصى 110 عملية قامت بها الخلايا منذ مطلع العام»: a count of attacks over a long time."""
        line, statement = self.skeleton.line, mention.statement
        before = line[max(statement.start, mention.at - _BEFORE) : mention.at]
        if not (_NUMBER.search(before) or _RISEN.search(before)):
            return False
        times = self.skeleton.between(statement.start, statement.end, Label.TIME)
        ranging = "الممتده" in line[statement.start : statement.end]
        return ranging or any(self._lasts(time) for time in times)

    def _lasts(self, time: Mark) -> bool:
        """«منذ مطلع العام»: a time that no single event takes."""
        led = _LASTING.search(self.skeleton.line[max(0, time.at - 30) : time.at])
        return led is not None and self.dates.is_long(time)

    def _entering(self, mention: Mention, type_: EventType, acting: Sequence[Mark]) -> EventType:
        """«دخلت»: ground handed over, ground won where there is fighting, or troops that move."""
        line, statement = self.skeleton.line, mention.statement
        scope = line[statement.start : statement.end]
        if any(word in scope for word in _PEACEFUL):
            return type_
        troops = any(word in scope for word in _COLUMNS)
        if troops or not acting or not mention.verb or not self._fighting(mention):
            return EventType.TROOP_MOVEMENT
        state = governmental(acting)
        return EventType.TERRITORY_GAIN_STATE if state else EventType.TERRITORY_GAIN_NONSTATE

    def _fighting(self, mention: Mention) -> bool:
        """Whether a clash is told before in the same paragraph."""
        far = max(0, mention.at - _FAR)
        start = self.skeleton.line.rfind("\n", far, mention.at) + 1
        marks = self.skeleton.triggers(max(start, far), mention.at)
        readings = [mark.candidate.reading for mark in marks]
        return any(isinstance(r, TriggerReading) and EventType.CLASH in r.types for r in readings)

    def _seizure(self, mention: Mention) -> EventType:
        """«استولى على منازل» loots, «اغتنم دبابة» seizes weapons."""
        line = self.skeleton.line[mention.at : mention.end]
        weapons = "W" in line or any(word in line for word in _ARMS)
        return EventType.WEAPONS_SEIZURE if weapons else EventType.LOOTING_DESTRUCTION

    def _air_defence(self, mention: Mention) -> bool:
        """«التصدي للصواريخ»."""
        own = " ".join(map(self.skeleton.folded, mention.marks))
        return "تصد" in own and any(word in self.weapon_words(mention) for word in _FLYING)

    def _foiled(self, mention: Mention) -> bool:
        """«إفشال عملية», «بوجود عمل عسكري»: an operation that is planned, or was foiled."""
        line = self.skeleton.line
        before = line[max(mention.statement.start, mention.at - 25) : mention.at]
        if any(word in before for word in _INTENDED):
            return True
        earlier = self.skeleton.triggers(max(0, mention.at - 8), mention.at)
        readings = [mark.candidate.reading for mark in earlier]
        return any(
            isinstance(r, TriggerReading) and r.types[:1] == (EventType.DISRUPTED,)
            for r in readings
        )

    def _of_list(self, types: tuple[EventType, ...]) -> EventType:
        """«القصف والتفجيرات والاشتباكات» is a clash; ground won outranks the fight for it."""
        for wanted in (TERRITORY, (EventType.CLASH,)):
            for type_ in types:
                if type_ in wanted:
                    return type_
        return types[0]

    def _fire(self, mention: Mention, type_: EventType, actors: Sequence[Mark]) -> EventType:
        hypotheses = (type_, *_others(mention))
        scope = self.skeleton.line[mention.start : mention.end]
        words = " ".join([self.weapon_words(mention), *map(self.skeleton.folded, actors), scope])
        by_air = any(self._aircraft(mark) for mark in actors)
        if any(drone in words for drone in _DRONES):
            return EventType.DRONE_STRIKE
        own = " ".join(map(self.skeleton.folded, mention.marks)).lstrip("وف")
        thrown = own.startswith(("القي", "القت", "القاء")) and not by_air
        if type_ is EventType.SUICIDE_ATTACK or (type_ is EventType.AIR_STRIKE and not thrown):
            return type_
        if "قذ" in words and "ارض" in words:
            return EventType.SHELLING
        by_weapon = next((t for keys, t in _WEAPONS if any(key in words for key in keys)), None)
        if by_weapon in (EventType.CHEMICAL, EventType.AIR_STRIKE):
            return by_weapon
        if type_ in _BLASTS:
            return by_weapon if by_weapon not in _FIRED else type_
        if by_air:
            return EventType.AIR_STRIKE
        if thrown:
            return by_weapon or EventType.GRENADE
        if type_ is EventType.SHOOTING or (
            len(hypotheses) == 1 and type_ is not EventType.SHELLING
        ):
            return type_
        return by_weapon or type_

    def _from_afar(self, mention: Mention, fire: EventType, acting: Sequence[Mark]) -> bool:
        """«استهدفت إسرائيل بالصواريخ»: what Israel fires into Syria comes from aircraft, unless
        shells are named.
        """
        words = self.weapon_words(mention)
        behind = self.skeleton.line[mention.last + 1 : mention.end].split()[:2]
        named = any(word.startswith("اسراييلي") for word in behind)
        if named and fire is EventType.SHELLING:
            return not any(word in words for word in _GROUND_FIRE)
        israeli = bool(acting) and (actor_reading(acting[0]).slug or "") == "israel"
        rockets = fire is EventType.MISSILE or "صواريخ" in words or "صاروخ" in words
        return israeli and rockets and fire in (EventType.MISSILE, EventType.SHELLING)

    def _attack_with(self, mention: Mention) -> EventType | None:
        """«هجوم بطائرات مسيرة»: an attack by means that need no fight."""
        found = _BY_WEAPON.match(self.skeleton.line, mention.last + 1, mention.end)
        if found is None:
            return None
        weapon = self.skeleton.between(found.end() - 1, found.end())
        words = " ".join(map(self.skeleton.folded, weapon))
        type_ = next((t for keys, t in _WEAPONS if any(key in words for key in keys)), None)
        return type_ if type_ in _FROM_AFAR else None

    def weapon_words(self, mention: Mention) -> str:
        """The folded weapons and triggers of a mention, and the kinds of the weapons."""
        weapons = self.skeleton.between(mention.start, mention.end, Label.WEAPON)
        kinds = [
            m.candidate.reading.kind
            for m in weapons
            if isinstance(m.candidate.reading, WeaponReading)
        ]
        marks = [*weapons, *mention.marks]
        return " ".join([*(self.skeleton.folded(mark) for mark in marks), *kinds])

    def _aircraft(self, mark: Mark) -> bool:
        words = self.skeleton.folded(mark)
        slug = actor_reading(mark).slug or ""
        return slug.endswith("air-force") or any(word in words for word in _AIRCRAFT)


def _others(mention: Mention) -> tuple[EventType, ...]:
    """The less likely types of its first trigger."""
    return mention.readings[0].types[1:] if mention.readings else ()


def _of(marks: Sequence[Mark], category: Category) -> bool:
    """Whether the first actor is of a category."""
    return bool(marks) and actor_reading(marks[0]).category is category
