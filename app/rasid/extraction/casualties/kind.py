"""What befell the people of a count: read from the noun, the word that governs it, or behind it."""

import re

from msgspec import Struct

from rasid.core.vocabulary import CasualtyKind, EventType
from rasid.extraction.candidate import TriggerReading
from rasid.extraction.events.cues import Cues
from rasid.extraction.events.skeleton import Mark, Skeleton

_BY_TRIGGER = {
    EventType.CAPTURE_COMBATANT: CasualtyKind.CAPTURED,
    EventType.ABDUCTION: CasualtyKind.ABDUCTED,
    EventType.ARREST: CasualtyKind.ARRESTED,
    EventType.EVACUATION_DISPLACEMENT: CasualtyKind.DISPLACED,
    EventType.EXECUTION: CasualtyKind.KILLED,
    EventType.ASSASSINATION: CasualtyKind.KILLED,
    EventType.BODIES_FOUND: CasualtyKind.KILLED,
}
# Said behind a count these outweigh what governs it.
_BEHIND_FIRST = (CasualtyKind.KILLED_OR_WOUNDED, CasualtyKind.MISSING)
_STATES = (
    CasualtyKind.CAPTURED,
    CasualtyKind.ABDUCTED,
    CasualtyKind.ARRESTED,
    CasualtyKind.MISSING,
    CasualtyKind.DISPLACED,
)
_NO_KIND = (EventType.RELEASE_EXCHANGE, EventType.PLANNED_OPERATION, EventType.TROOP_MOVEMENT)
_LEFT_WORDS, _LONG_WORD, _RIGHT, _MENACE, _TALLY_REACH = 14, 12, 160, 4, 40
_UNTRUE = ("لا صحه", "عدم صحه")
_TALLIES = ("عدد", "تعداد", "حصيله", "اعداد")
_ADDED = re.compile(r"(?<!\S)(?:فيما|كما|بينما|كذلك|في حين)(?!\S)")
_BOTH_NOUNS = re.compile(r"(?:قتيل|قتلي|شهيد|شهداء)\S* (?:و|او )(?:جريح|جرحي|مصاب)")
_EITHER_OR = re.compile(r"بين C (?:و|او ?)C")
_LEFT = re.compile(r"(?<!\S)و?(?:خرج\w*|خروج|الافراج عن \w+) من $")
_THEIR_BODIES = re.compile(r" (?:ممن )?(?:T )?علي (?:جثت|جثث|جثامين)\w+(?!\S)")
_TALLY = re.compile(r" (?:عدد|تعداد|حصيله|مجموع) ")
_CLAUSE_END = re.compile(r"(?<!\S)[.؟?!…\n؛](?!\S)")


class Governor(Struct, frozen=True, gc=False):
    """What governs a count: its kind (None: nothing befell them) and the rule that says so."""

    kind: CasualtyKind | None
    rule: str


class KindReader:
    """Finds the governor of a count; None where the text has none."""

    def __init__(self, skeleton: Skeleton, cues: Cues) -> None:
        self.skeleton, self.cues = skeleton, cues

    def read(self, mark: Mark, start: int, end: int) -> Governor | None:
        """``start`` and ``end`` bound the statement the count stands in."""
        if self._denied(mark, start) or self._of_either(mark) or self._of_things(mark):
            return Governor(None, "casualty.none")
        if _THEIR_BODIES.match(self.skeleton.line, mark.at + 1):
            return Governor(CasualtyKind.KILLED, "casualty.body")
        if self._either_behind(mark, end) or _BOTH_NOUNS.search(self.skeleton.folded(mark)):
            return Governor(CasualtyKind.KILLED_OR_WOUNDED, "casualty.mixed")
        tally = self._tally(mark, start)
        if tally is not None:
            return Governor(tally, "casualty.tally")
        by_noun = self._by_noun(mark)
        behind = self._behind(mark, end, only=_BEHIND_FIRST)
        if by_noun is None and self._grown(mark):
            by_noun = self._behind(mark, end)
        near = max(start, _words_back(self.skeleton.line, mark.at, _LEFT_WORDS))
        harm = self.cues.last("harm", self.skeleton.line, near, mark.at)
        before = self._before(mark, near, harm)
        governed = before is not None and self._beside(mark, start, harm)
        if by_noun is not None and by_noun.kind in _STATES and governed:
            # «استشهد 3 نازحين»: the noun tells what they were, the verb what befell them
            by_noun = None
        if before is None or self._governs_another(mark, harm):
            before = self._behind(mark, end) or before
        return behind or by_noun or before

    def _beside(self, mark: Mark, start: int, harm: re.Match[str] | None) -> bool:
        """Whether no other count stands between this one and the word of harm before it."""
        return "C" not in self.skeleton.line[harm.end() if harm else start : mark.at]

    def _governs_another(self, mark: Mark, harm: re.Match[str] | None) -> bool:
        """Whether the nearest word of harm has its own count, and a verb follows this one."""
        line = self.skeleton.line
        if harm is None or "C" not in line[harm.end() : mark.at]:
            return False
        behind = mark.at + (4 if line.startswith(" T ", mark.at + 1) else 2)  # «عثر على جثته»
        return self.cues.patterns["after"].match(line, behind) is not None

    def _grown(self, mark: Mark) -> bool:
        """«ارتفع إلى» right before the count: what it counts stands behind."""
        near = self.skeleton.line[max(0, mark.at - 20) : mark.at]
        return self.cues.found("cumulative", near[near.find(" ") :] if " " in near else near)

    def _denied(self, mark: Mark, start: int) -> bool:
        """«دون أنباء عن قتلى»: the denial stands right before the count or its list."""
        last = self.cues.last("none", self.skeleton.line, start, mark.at)
        if last is None:
            return False
        if last["phrase"].startswith(_UNTRUE):
            return True
        between = self.skeleton.line[last.end() : mark.at].split()
        return len(between) <= 3 or set(between) <= {"C", "وC", "او", "اي", "وقوع", "سقوط", "ب"}

    def _of_things(self, mark: Mark) -> bool:
        """«ارتفع إلى 1163 عدد الهجمات»: a tally of attacks or villages, whoever died in them."""
        noun = _TALLY.match(self.skeleton.line, mark.at + 1)
        if noun is None or self._by_noun(mark) is not None:
            return False
        counted = self.cues.patterns["things"].match(self.skeleton.line, noun.end())
        return counted is not None or self.skeleton.line.startswith("T", noun.end())

    def _of_either(self, mark: Mark) -> bool:
        """«ما بين قتيل وجريح»: the words tell what befell the count before them."""
        around = self.skeleton.line[max(0, mark.at - 12) : mark.at + 6]
        return _EITHER_OR.search(around) is not None

    def _either_behind(self, mark: Mark, end: int) -> bool:
        found = _EITHER_OR.search(self.skeleton.line, mark.at + 1, min(end, mark.at + _RIGHT))
        return found is not None

    def _tally(self, mark: Mark, start: int) -> CasualtyKind | None:
        """«بلغ عدد القتلى والجرحى 33 شخصاً»: what the noun right before the number counts."""
        line = self.skeleton.line
        found = self.cues.last("after", line, max(start, mark.at - _TALLY_REACH), mark.at)
        if found is None or not found["phrase"].startswith(_TALLIES) or self._by_noun(mark):
            return None  # «عدد الشهداء مرشح للارتفاع لوجود جرحى»: the nearer noun says it
        between = line[found.end() : mark.at]
        direct = "،" not in between and "C" not in between and "T" not in between
        return CasualtyKind(self.cues.value("after", found)) if direct else None

    def _by_noun(self, mark: Mark) -> Governor | None:
        text = self.skeleton.folded(mark)
        found = self.cues.patterns["people"].search(text)
        if found is None:
            return None
        return Governor(CasualtyKind(self.cues.value("people", found)), "casualty.noun")

    def _before(self, mark: Mark, start: int, harm: re.Match[str] | None) -> Governor | None:
        """The nearest word of harm to the left, in reach and in the same statement."""
        line = self.skeleton.line
        mixed = self.cues.last("mixed", line, start, mark.at)
        trigger = self._trigger_before(mark, start)
        threat = self.cues.last("threat", line, start, mark.at)
        at = harm.end() if harm else -1
        if harm is not None and self._menaced(harm.start(), start):
            return Governor(None, "casualty.threat")
        if trigger is not None and trigger[0] > at:
            menaced = self._menaced(trigger[0], start)
            return Governor(None, "casualty.threat") if menaced else trigger[1]
        if harm is None or (threat is not None and threat.end() >= harm.end()):
            return None if harm is None else Governor(None, "casualty.threat")
        if mixed is not None and mixed.end() >= harm.end():
            return Governor(CasualtyKind.KILLED_OR_WOUNDED, "casualty.mixed")
        kind = CasualtyKind(self.cues.value("harm", harm))
        behind = line[mark.at : mark.at + _RIGHT // 2]
        if kind is CasualtyKind.WOUNDED and self.cues.found("died", behind.split("،")[0]):
            kind = CasualtyKind.KILLED if "توفي" in line[start : mark.at] else kind
        return Governor(kind, "casualty.verb")

    def _menaced(self, at: int, start: int) -> bool:
        """«هدد التنظيم بقتل 5 رهائن»: nobody has died."""
        found = self.cues.last("menace", self.skeleton.line, start, at)
        return found is not None and len(self.skeleton.line[found.end() : at].split()) <= _MENACE

    def _trigger_before(self, mark: Mark, start: int) -> tuple[int, Governor] | None:
        for trigger in reversed(self.skeleton.triggers(start, mark.at)):
            reading = trigger.candidate.reading
            assert isinstance(reading, TriggerReading)
            if not reading.types or reading.types[0] in _NO_KIND:
                return trigger.at, Governor(None, "casualty.trigger")
            if _LEFT.search(self.skeleton.line, start, trigger.at):
                return trigger.at, Governor(None, "casualty.trigger")  # «خرج من الاعتقال»
            kind = _BY_TRIGGER.get(reading.types[0])
            if kind is not None:
                tried = self.skeleton.folded(trigger).startswith("محاول") or self.cues.found(
                    "attempt", self.skeleton.line, max(start, trigger.at - 12), trigger.at
                )
                return trigger.at, Governor(None if tried else kind, "casualty.trigger")
        return None

    def _behind(
        self, mark: Mark, end: int, *, only: tuple[CasualtyKind, ...] = tuple(CasualtyKind)
    ) -> Governor | None:
        """«أكثر من 200 قتلوا», «ارتفع إلى 106 …، عدد قتلى»: said behind the count."""
        line = self.skeleton.line
        if not self.cues.found("after", line, mark.at + 1, mark.at + _RIGHT):
            return None
        stop = _CLAUSE_END.search(line, mark.at, mark.at + _RIGHT + 2)
        limit = min(stop.start() if stop else len(line), mark.at + _RIGHT)
        added = _ADDED.search(line, mark.at, limit)
        limit = added.start() if added else limit
        grown = self.cues.found("cumulative", line, max(0, mark.at - 30), mark.at)
        if not grown:
            limit = min(limit, end)
        found = self.cues.patterns["after"].search(line, mark.at + 1, limit)
        if found is None:
            return None
        if not grown and (
            "،" in line[mark.at : found.start()] or "وC" in line[mark.at : found.start()]
        ):
            return None
        kind = CasualtyKind(self.cues.value("after", found))
        if kind not in only:
            return None
        return Governor(kind, "casualty.behind")


def _words_back(line: str, at: int, words: int) -> int:
    """The position ``words`` words before ``at``."""
    before = line[max(0, at - _LONG_WORD * words) : at].rsplit(" ", words)
    if len(before) <= words and at > _LONG_WORD * words:
        before = line[:at].rsplit(" ", words)
    return at - sum(map(len, before[1:])) - words + 1 if len(before) > words else 0
