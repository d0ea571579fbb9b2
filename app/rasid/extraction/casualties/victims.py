"""Who the people of a count were: from the party named behind it, the noun, or the fact before."""

import re
from collections.abc import Sequence
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from rasid.core.vocabulary import Category, Label, VictimStatus
from rasid.extraction.candidate import ActorReading, QuantityReading
from rasid.extraction.events.cues import Cues
from rasid.extraction.events.skeleton import Mark, Skeleton

UNARMED = frozenset({Category.CIVILIANS, Category.PROTESTERS, Category.ORGANISATION})
_LINK = (
    "من C|من|قتلوا|و?قضوا|استشهدوا|"
    "لعناصر|لعنصر|لمقاتلي|لمقاتلين|لمسلحي|لجنود|فصيل|"
    "في|ب?صفوف|لدي|ضمن|الي|وC|،|و?عناصر|خلايا|خليه|فلول|و?مقاتلي|مقاتلو|مسلحي|و?ضباط|جنود|عدد"
    "|قتلي|ممثلي|قوات|التابعه|التابعين|تابع|تابعين|تابعا|ينتمون|ينتمي|سابق|سابقين|سابقا|سابقون"
    "|محليه?|محليين|ميداني|عسكري|بارز|اخرين|اخر|اخرون|علي|الاقل|كبيره|بشريه|عامل|العاملين|مجموعات"
    "|العسكريين|المسلحين|المقاتلين|العناصر|الضباط|الجنود|القرويين|المحليين|و?ضباط|و?مسلحي"
    "|حاجز|مرتب|مرتبات|من?هم|لل?|صف|المتبقين|والعناصر|منشق|منشقين|متطوع|برتبه|عقيد|عميد|مقدم|رائد|نقيب|ملازم|اول|لواء|ركن"
)
_MORE = (
    r"(?: ،)?(?: (?:وعناصر|ومقاتلي|ومسلحي|وضباط|وجنود) ل?A|(?: (?:وعناصر|ومقاتلي|ومسلحي|و?من))? وA)"
)
_PARTY = rf"(?: (?:{_LINK})){{0,7}} ل?A(?:{_MORE})*"
_BEHIND = re.compile(_PARTY)
_SHARED = re.compile(_PARTY.replace("وC|", ""))
_TOLL_NOUN = re.compile(
    r"(?:عدد|حصيله|تعداد|صفوف) (?:(?!الذين|ممن)[^\W\dA-Z_]+ ){0,3}?A(?:(?: ،)? وA)*"
)
_TOLL_OF = re.compile(r"(?:عدد|حصيله|تعداد) (?=\S)")
_TOWARDS = re.compile(r"(?<!\S)(?:الي|ل) ?$")
_STOP = re.compile(r"(?<!\S)[.؟?!…\n؛C](?!\S)")
_FAR, _NEAR = 200, 12
_RECONCILED = re.compile(
    r"(?:ممن|الذين|من) (?:\w+ )?(?:اجر\w+|خضع\w*|وقع\w*|انضم\w*) (?:\S+ ){0,2}?(?:تسوي\w+|مصالح\w+)"
)
_BOTH_REACH = 40
_RESCUERS = ("دفاع المدني", "خوذ البيضاء", "هلال الاحمر", "منظومه الاسعاف", "اسعاف")
# «ضابط و5 عناصر من قوات النظام»: the party behind the list is that of both
_SHARING = (VictimStatus.UNKNOWN, VictimStatus.OFFICER, VictimStatus.COMMANDER)
_OF_A_STATE = (VictimStatus.COMBATANT, VictimStatus.OFFICER)


class Victims(Struct, frozen=True, gc=False):
    """Categories in text order, each once; ``both`` says that both sides of the fight are meant,
    ``parties`` are the actors they belonged to, ``foreign`` that only a nationality is named.
    """

    categories: tuple[Category, ...] = ()
    status: VictimStatus = VictimStatus.UNKNOWN
    both: bool = False
    parties: tuple[Mark, ...] = ()
    foreign: bool = False


class VictimReader:
    """Reads the victims of one count from its own words and those beside it."""

    def __init__(self, skeleton: Skeleton, cues: Cues) -> None:
        self.skeleton, self.cues = skeleton, cues

    def read(self, mark: Mark, end: int) -> Victims:
        """``end`` bounds the statement; what the text beside the count does not say stays empty."""
        status, by_noun = self._noun(mark)
        behind = self.skeleton.line[mark.at + 1 : end]
        both = self.cues.patterns["both"].search(behind[:_BOTH_REACH])
        nation = self.cues.patterns["nationality"].search(behind[:_BOTH_REACH])
        foreign = nation is not None and "C" not in behind[: nation.start()]
        parties = self._party(mark, end, status, beside=foreign)
        if parties and self._rescuers(parties[0]):
            return Victims((Category.CIVILIANS,), VictimStatus.MEDIC)
        found = categories(parties)
        if by_noun is not None and not (found and status is VictimStatus.UNKNOWN):
            return Victims((by_noun,), status)
        if found and _RECONCILED.search(behind[: _BOTH_REACH * 2].split("C")[0]):
            return Victims((Category.LOCAL_RECONCILED,), _armed(status), parties=parties)
        if found:
            return named(Victims((), status), parties)
        if nation is not None and foreign:
            category = Category(self.cues.value("nationality", nation))
            return Victims((category,), VictimStatus.COMBATANT, foreign=True)
        if status in _OF_A_STATE and self.cues.patterns["nation"].match(behind.lstrip()):
            return Victims((Category.FOREIGN_STATE,), status)
        if both is not None and "C" not in behind[: both.start()]:
            return Victims((), _armed(status), both=True)
        return Victims((), status)

    def _rescuers(self, party: Mark) -> bool:
        """«4 من عناصر الدفاع المدني»: medics, whatever they are called."""
        return self.skeleton.folded(party).removeprefix("ال").startswith(_RESCUERS)

    def _noun(self, mark: Mark) -> tuple[VictimStatus, Category | None]:
        """Status and category of the counted noun; the most telling word wins."""
        text = self.skeleton.folded(mark)
        following = self.skeleton.line[mark.at + 1 : mark.at + 30].lstrip().removeprefix("من ")
        first = self.cues.patterns["victims"].search(text)
        if first is None:
            first = self.cues.patterns["victims"].match(following)
        if first is None and self._grown(mark):
            first = self._counted(mark)
        if first is None:
            return _from_reading(mark)
        if self._of_a_family(text, first):
            return VictimStatus.CIVILIAN, Category.CIVILIANS
        longer = self.cues.patterns["victims"].match(f"{first['phrase']} {following}")
        value = self.cues.value("victims", longer or first)
        return _of_value(value)

    def _of_a_family(self, text: str, first: re.Match[str]) -> bool:
        """«34 طفلاً ومواطنة»: women and children under one number."""
        second = self.cues.patterns["victims"].search(text, first.end())
        if second is None:
            return False
        said = {self.cues.value("victims", match) for match in (first, second)}
        return said == {"child/CIVILIANS", "woman/CIVILIANS"}

    def parties(self, mark: Mark) -> tuple[Mark, ...]:
        """The parties right behind a count."""
        end = min(len(self.skeleton.line), mark.at + _FAR)
        return self._party(mark, end, self._noun(mark)[0], beside=True)

    def _party(
        self, mark: Mark, end: int, status: VictimStatus, *, beside: bool
    ) -> tuple[Mark, ...]:
        """The actors right behind the count or, unless ``beside``, behind a toll's far noun."""
        line = self.skeleton.line
        alone = status not in _SHARING
        found = (_SHARED if alone else _BEHIND).match(line, mark.at + 1, end)
        if found is None and not beside and self._grown(mark):
            found = _TOLL_NOUN.search(line, mark.at + 1, self._far(mark))
        if found is None and not beside and _TOWARDS.search(line, max(0, mark.at - _NEAR), mark.at):
            found = self._toll_before(mark)
        if found is None or self.cues.found("agent", line, found.start(), found.end()):
            return ()
        marks = self.skeleton.between(found.start(), found.end(), Label.ACTOR)
        return tuple(mark for mark in marks if not self._unknown(mark))

    def _unknown(self, party: Mark) -> bool:
        """«7 مجهولي الهوية» were of no party."""
        return self.skeleton.folded(party).startswith("مجهول")

    def _toll_before(self, mark: Mark) -> re.Match[str] | None:
        """«يرتفع تعداد قتلى قوات النظام … إلى 1434»: whose dead are counted stands before."""
        found = None
        for found in _TOLL_NOUN.finditer(self.skeleton.line, max(0, mark.at - _FAR), mark.at):  # noqa: B007
            pass
        return (
            found if found and not _STOP.search(self.skeleton.line, found.end(), mark.at) else None
        )

    def _grown(self, mark: Mark) -> bool:
        """«ارتفع إلى 52 …»: what is counted stands far behind."""
        return self.cues.found("cumulative", self.skeleton.line, max(0, mark.at - 30), mark.at)

    def _far(self, mark: Mark) -> int:
        """How far behind a count its noun may stand: in the same line."""
        stop = self.skeleton.line.find("\n", mark.at, mark.at + _FAR)
        return stop if stop >= 0 else min(len(self.skeleton.line), mark.at + _FAR)

    def _counted(self, mark: Mark) -> re.Match[str] | None:
        """The people in «تعداد الأطفال»."""
        toll = _TOLL_OF.search(self.skeleton.line, mark.at + 1, self._far(mark))
        if toll is None:
            return None
        return self.cues.patterns["victims"].match(self.skeleton.line, toll.end())


def categories(actors: Sequence[Mark]) -> tuple[Category, ...]:
    """The categories of actor marks in order, each once."""
    readings = [mark.candidate.reading for mark in actors]
    found = [reading.category for reading in readings if isinstance(reading, ActorReading)]
    return tuple(dict.fromkeys(found))


def named(victims: Victims, parties: Sequence[Mark]) -> Victims:
    """The same victims as members of the parties; unchanged without any."""
    found = categories(parties)
    if not found:
        return victims
    return replace(
        victims, categories=found, status=_status(victims.status, found), parties=tuple(parties)
    )


@lru_cache(maxsize=256)
def _of_value(value: str) -> tuple[VictimStatus, Category | None]:
    """What a cell of the word list says: «child/CIVILIANS», «combatant»."""
    status, _, category = value.partition("/")
    return VictimStatus(status), Category(category) if category else None


def _from_reading(mark: Mark) -> tuple[VictimStatus, Category | None]:
    reading = mark.candidate.reading
    if isinstance(reading, QuantityReading):
        return reading.status, reading.category
    return VictimStatus.UNKNOWN, None


def _armed(status: VictimStatus) -> VictimStatus:
    return VictimStatus.COMBATANT if status is VictimStatus.UNKNOWN else status


def _status(status: VictimStatus, found: tuple[Category, ...]) -> VictimStatus:
    """What the noun leaves open the party decides: armed parties lose combatants."""
    if status is not VictimStatus.UNKNOWN or not found:
        return status
    if not UNARMED.intersection(found):
        return VictimStatus.COMBATANT
    return VictimStatus.CIVILIAN if set(found) == {Category.CIVILIANS} else status
