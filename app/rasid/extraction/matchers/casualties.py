"""CASUALTY: quantities of people that a word of harm governs."""

from collections.abc import Iterator, Sequence

from rasid.core.vocabulary import CasualtyKind, Label
from rasid.extraction.candidate import Candidate, QuantityReading
from rasid.extraction.lexicon import words
from rasid.extraction.matchers.context import Context
from rasid.extraction.matchers.exclusions import (
    FULL_STOPS,
    counts_things,
    has_tanwin,
    is_denied,
    is_direct_hit,
    is_evacuated,
    is_handed_over,
    is_released,
)
from rasid.extraction.matchers.growth import (
    COUNTS,
    REACH,
    is_toll_of_things,
    kind_counted,
    kind_of_figure,
)
from rasid.extraction.matchers.harm import Harm, HarmInForce
from rasid.extraction.matchers.mentioned import (
    goes_on,
    heads_a_line,
    is_known,
    is_party,
    is_told_again,
    pair,
)
from rasid.extraction.matchers.quantities import (
    ONE_OF,
    Quantity,
    quantity_at,
    quantity_beginnings,
)
from rasid.extraction.register import NAMES
from rasid.extraction.terms import Hit

Verdict = tuple[CasualtyKind | None, str, float]
"""Kind, rule and confidence of a casualty; the kind is None where only a tie governs it."""

_AGENTS = words(
    """يد أيدي قبل أمام بحضور تجمهر مرأى برصاص بنيران بسلاح بقيادة برفقة قاده قادها شنه شنها نفذه
    نفذها قوامها قوامه يضم تضم تحمل يقل بحوزة يقوده قافلة تشييع يقطنه يقطنها تقطنه يسكنه تسكنه
    يقله تقله يستقله بداخله ذوي
    """
)
_TAKEN = (CasualtyKind.CAPTURED, CasualtyKind.ABDUCTED, CasualtyKind.ARRESTED)
_RANK = words("برتبة رتبة")
_MADE_UP = words("المؤلف المؤلفة مؤلف مؤلفة المكون المكونة مكون مكونة")
_REACHING = words("طالت طال شملت")
_BY_PRONOUN = {"ه": 1, "ها": 1, "هما": 2}
_OF_THEM = words("منهم منهن منهما")
_MURDERED = words("اغتال يغتال واغتال")
_THAT = words("أن إن بأن")
_ENDS = words("، بينهم من . :")
_FAR, _NEAR, _RIGHT, _LONGEST_LIST, _FIGURE = 28, 9, 9, 4, 18


def find_casualties(context: Context) -> Iterator[Candidate]:
    """All casualty quantities of the document in text order."""
    yield from _Reader(context).read()


class _Reader:
    def __init__(self, context: Context) -> None:
        self.context = context
        self.told = HarmInForce(context)

    def read(self) -> Iterator[Candidate]:
        """One pass over the words that matter, which keeps the harm in force."""
        context, resume = self.context, 0
        beginnings = quantity_beginnings(context)
        for index in sorted(beginnings | self.told.turns | context.hits.firsts("harm")):
            if index < resume:
                continue
            self.told.step(index)
            quantity = quantity_at(context, index) if index in beginnings else None
            verdict = self._judge(quantity) if quantity else None
            if quantity and verdict:
                yield self._candidate(quantity, *verdict)
                self.told.last, resume = quantity, quantity.stop
                continue
            if quantity and quantity.noun:
                self.told.passed.append(quantity)
                if quantity.number or quantity.vague:
                    resume = quantity.stop
                    continue
            hit = context.hits.best("harm", index)
            if hit is not None:
                for meant in self._meant(hit) if hit.enclitic else ():
                    kind = CasualtyKind(hit.entry.values["kind"])
                    yield self._candidate(meant, kind, "casualty-referred", 0.7)
                self.told.take(hit)
                resume = hit.stop

    def _meant(self, hit: Hit) -> Sequence[Quantity]:
        """Whom «مقتله», «إصابتهما» means: the last of that number who is no casualty yet."""
        if hit.entry.values["class"] != "masdar" or self.context.form(hit.first - 1) == "شهاده":
            return ()  # «شهادة وفاته»
        wanted = _BY_PRONOUN.get(hit.enclitic, 0)
        for quantity in reversed(self.told.passed):
            before = self.context.form(quantity.first - 1)
            several = hit.enclitic == "هم" and quantity.number and (quantity.count or 0) > 2
            if (quantity.count != wanted and not several) or is_known(
                self.context, quantity, self.told.last
            ):
                continue
            body = self.told.last and self.told.last.stop == quantity.first  # «جثة شاب»
            if before not in _AGENTS and not body and not self._acts(quantity):
                self.told.passed.remove(quantity)
                return (quantity,)
        return pair(self.told.passed) if hit.enclitic == "هما" else ()

    @property
    def _tied(self) -> bool:
        """Whether only «بينهم» or the like governs what comes."""
        return self.told.now is not None and self.told.now.tie

    def _acts(self, quantity: Quantity) -> bool:
        """Whether the quantity is the one who does it, not the one it is done to."""
        context = self.context
        named = context.hits.best(NAMES, quantity.first)
        nominative = context.form(quantity.stop - 1).endswith(("ان", "ون"))
        nominative = nominative and not quantity.number  # «8 شبان» is no dual
        return bool(named and named.stop > quantity.stop) or nominative

    def _judge(self, quantity: Quantity) -> Verdict | None:
        """Kind, rule and confidence of a casualty; None where the quantity is none."""
        context = self.context
        if is_denied(context, quantity.first) or counts_things(context, quantity):
            return None
        named = context.hits.best(NAMES, quantity.first)
        alone = not (quantity.number or quantity.vague)
        again = alone and is_told_again(context, quantity, self.told.last)
        if again or is_toll_of_things(context, quantity):
            return None
        if alone and named and named.stop > quantity.stop:
            return None
        if alone and (quantity.first in self.context.inside_names or self._is_agent(quantity)):
            return None
        before = self.context.form(quantity.first - 1)
        acting = before in _AGENTS and quantity.harm is None
        if before in _RANK or acting or quantity.proclitic in ("ك", "وب"):
            return None
        tied = self.told.last if self._tied else None
        alone = alone or context.form(quantity.first) in ONE_OF
        if alone and quantity.harm is None and is_party(context, quantity, tied):
            return None
        if quantity.proclitic == "ب":
            return self._figure(quantity)  # «قدر عدد القتلى بأكثر من 45»
        if quantity.harm is CasualtyKind.WOUNDED and (
            self.told.epidemic or is_direct_hit(self.context, quantity)
        ):
            return None
        if quantity.harm is not None and quantity.harm is not CasualtyKind.KILLED_OR_WOUNDED:
            return self._by_noun(quantity, before)
        if quantity.harm is not None:
            told = before == "بين" or before.removeprefix("و") in COUNTS
            return None if told else (quantity.harm, "casualty-losses", 0.85)
        return self._governed(quantity, before) or self._figure(quantity) or self._behind(quantity)

    def _by_noun(self, quantity: Quantity, before: str) -> Verdict | None:
        """«قتلى», «جرحى»: the noun itself says it."""
        earlier = self.context.form(quantity.first - 2)
        counted_there = {before.removeprefix("و"), earlier.removeprefix("و")} & COUNTS
        if (counted_there and not quantity.number) or is_released(self.context, quantity.first):
            return None
        if is_handed_over(self.context, quantity.first):
            return None
        if not quantity.number and heads_a_line(self.context, quantity):
            return None
        if before.removeprefix("ل") in ("من", "قافله") and not quantity.number:
            return None  # «انضم لقافلة الشهداء»
        counted = quantity.number or quantity.vague
        noun = quantity.noun
        assert noun is not None
        if not counted and quantity_at(self.context, quantity.stop) and quantity.harm:
            following = quantity_at(self.context, quantity.stop)
            if following and following.number and not following.proclitic:
                self.told.now = Harm(quantity.harm, "masdar", quantity.stop)
                return None
        definite = self.context.form(noun.first).startswith("ال")
        governed = self.told.now and not self.told.now.weak
        if not counted and (quantity.proclitic == "ل" or (definite and not governed)):
            return None
        if counted and definite and not quantity.vague:
            return None
        if quantity.number and quantity.harm and goes_on(self.context, quantity):
            self.told.now = Harm(quantity.harm, "masdar", quantity.stop)
        return quantity.harm, "casualty-noun", 0.9 if counted else 0.8

    def _governed(self, quantity: Quantity, before: str) -> Verdict | None:
        """A quantity that the harm in force reaches."""
        harm = self.told.now
        if harm is None:
            return None
        listed = quantity.proclitic == "و" or before in ("و", "مقابل") or self._added(quantity)
        since = max(harm.at, self.told.last.stop) if listed and self.told.last else harm.at
        distance = quantity.first - since
        parted = self.context.form(quantity.stop) in _OF_THEM
        reached = ((listed or parted) and self.told.last) or self._late_object(quantity)
        if harm.weak and not reached and not self._distributed(quantity):
            return None
        if harm.class_ == "growth":
            return self._grown(quantity, distance)
        if harm.class_ == "count":
            known = quantity.number and quantity.noun and distance < _NEAR
            if harm.kind is CasualtyKind.DISPLACED and not is_evacuated(
                self.context, quantity.first
            ):
                return None
            harm.class_ = "verb" if known else harm.class_
            return (harm.kind, "casualty-documented", 0.75) if known else None
        if not self._people(quantity, distance, listed):
            return None
        harm.used = True
        if harm.kind is CasualtyKind.DISPLACED and not (quantity.number or quantity.vague):
            return None
        kind = None if harm.tie else harm.kind
        return kind, "casualty-tied" if harm.tie else "casualty-governed", 0.92

    def _is_agent(self, quantity: Quantity) -> bool:
        """«خطف مسلحون ثلاثة مواطنين»: a bare nominative plural before the victims."""
        context = self.context
        if quantity.count or self.told.now is None or self.told.now.class_ == "growth":
            return False
        nominative = context.form(quantity.stop - 1).endswith(("ون", "و"))
        if not nominative and self.told.now.kind not in _TAKEN:
            return False
        if nominative and context.form(quantity.first - 1) in _MURDERED:
            return True  # «اغتال مسلحون مختار قرية الحصان»
        for index in range(quantity.stop, min(quantity.stop + _FAR, len(context.forms))):
            form = context.form(index)
            if form in FULL_STOPS or index in context.openings or form[:1] == "و":
                return False
            following = quantity_at(context, index)
            if following and following.noun and not following.proclitic:
                return (
                    following.number or following.count == 2 or has_tanwin(self.context, following)
                )
        return False

    def _added(self, quantity: Quantity) -> bool:
        """«بالإضافة لـ 145», «إضافة لمواطنة»."""
        context = self.context
        back = 1 if quantity.proclitic == "ل" else 2
        led = back == 1 or context.form(quantity.first - 1) in ("ل", "الي")
        return led and context.form(quantity.first - back).endswith("اضافه")

    def _distributed(self, quantity: Quantity) -> bool:
        """«… استشهد 28 مواطناً، وفي محافظة إدلب 14 مواطناً»: the verb is understood."""
        context = self.context
        clause = context.document.clause_of(context.document.tokens[quantity.first].start)
        opens = clause is not None and context.form(clause.first) in ("وفي", "ففي")
        return opens and self.told.last is not None and quantity.number and bool(quantity.noun)

    def _late_object(self, quantity: Quantity) -> bool:
        """«اغتال مسلحون … يوم الخميس، قيادياً»: the victim behind commas, nothing counted yet."""
        harm = self.told.now
        if harm is None or harm.used or harm.class_ not in ("verb", "masdar"):
            return False
        if self.context.form(quantity.first - 1) in _REACHING:
            return quantity.number or quantity.vague
        if quantity.number or quantity.count == 2:
            return quantity.noun is not None or self.context.form(quantity.stop) == ":"
        return has_tanwin(self.context, quantity)

    def _people(self, quantity: Quantity, distance: int, listed: bool) -> bool:
        """Whether a governed quantity is of people."""
        context = self.context
        if quantity.noun is not None:
            if quantity.number or quantity.vague:
                return distance < _FAR
            made_up = context.form(quantity.first - 2) in _MADE_UP and self.told.last is not None
            if context.form(quantity.first - 1) == "من":
                return made_up and quantity.count is not None
            if quantity.proclitic and not listed:
                return False
            if listed and quantity.count is None and distance > 2 and not self._tied:
                return False
            if self.told.last is not None and self.told.last.stop == quantity.first and not listed:
                return False
            if self._late_object(quantity):
                return distance < _FAR
            if context.form(quantity.first - 1).removeprefix("و") in COUNTS:
                return False
            if listed and self._untaken(quantity.first - 1):
                return False
            if self._only_after(quantity.noun, distance):
                return False
            return distance < (_NEAR if not listed else 4 + _NEAR)
        follows = context.form(quantity.stop)
        if context.form(quantity.first - 1) in _REACHING or follows in _OF_THEM:
            return True
        if quantity.number:
            if self.told.now is not None and self.told.now.weak and not listed:
                return follows == ":"
            return distance <= 2 or listed or follows in ("من", "بينهم", "في", "،", "اخرين")
        return distance <= 1 and follows in ("من", "في", "بجراح", "،", "بينهم", "جراء", "")

    def _only_after(self, noun: Hit, distance: int) -> bool:
        """Whether a word that counts people in some places only does not stand in one of them."""
        notes = noun.entry.values["notes"]
        if notes.startswith("only right after"):
            following = self.context.hits.at("people", noun.stop)
            return self.told.last is None or distance > 0 or bool(following)
        return notes.startswith("only after") and not (self.told.last or distance <= 1)

    def _untaken(self, index: int) -> bool:
        """Whether people stand there that are no casualty, so that a list goes on without one."""
        taken = self.told.last is not None and self.told.last.stop == index + 1
        return not taken and bool(self.context.hits.at("people", index))

    def _grown(self, quantity: Quantity, distance: int) -> Verdict | None:
        """«ارتفع إلى 52 على الأقل عدد عناصر …»: what is counted stands behind."""
        towards = self.context.form(quantity.first - 1) == "الي"
        ends = quantity.noun is None and self.context.form(quantity.stop) in _ENDS
        reach = REACH if towards else _FIGURE if ends else _NEAR
        if not quantity.number or distance > reach:
            return None
        now = self.told.now
        kind = kind_counted(self.context, quantity, now.at if now else 0)
        if kind is None or (self.told.epidemic and kind is CasualtyKind.WOUNDED):
            return None
        self.told.now = Harm(kind, "verb", quantity.stop)
        return kind, "casualty-growth", 0.85

    def _figure(self, quantity: Quantity) -> Verdict | None:
        """«عدد القتلى لم يتجاوز 12»: a figure right behind what it counts."""
        told = quantity.number and quantity.proclitic in ("", "ب")
        kind = kind_of_figure(self.context, quantity) if told else None
        if kind is None or (self.told.epidemic and kind is CasualtyKind.WOUNDED):
            return None
        return kind, "casualty-figure", 0.8

    def _behind(self, quantity: Quantity) -> Verdict | None:
        """«أكثر من 200 قتلوا», «مواطن استشهد»: the verb stands behind."""
        context, before = self.context, self.context.form(quantity.first - 1)
        if not (quantity.number or quantity.noun) or quantity.proclitic in ("ب", "ل"):
            return None
        if context.form(quantity.stop) in COUNTS:
            return None  # «41 عدد الغارات التي قتلت …»
        plain = not quantity.number and not quantity.vague
        if plain:
            quantity = self._end_of_list(quantity)
        told = before in _THAT and quantity.number and quantity.noun  # «أن 22 عنصراً من … قُتلوا»
        reach = quantity.stop + (3 if plain else _FAR if told else _RIGHT)
        for index in range(quantity.stop, min(reach, len(context.forms))):
            form = context.form(index)
            if form in FULL_STOPS or form == "،" or self.told.is_finite(index):
                return None
            if index > quantity.stop and context.is_number(index):
                return None
            hit = context.hits.best("harm", index)
            if hit and hit.entry.values["class"] == "verb" and hit.proclitic in ("", "و"):
                if hit.proclitic == "و" and not quantity.noun:
                    return None
                if plain and index > quantity.stop:
                    return None
                if self._active(hit):
                    return None
                return CasualtyKind(hit.entry.values["kind"]), "casualty-behind", 0.75
        return None

    def _end_of_list(self, quantity: Quantity) -> Quantity:
        """The last of «سيدة وأطفالها الأربعة»."""
        for _ in range(_LONGEST_LIST):
            joined = quantity_at(self.context, quantity.stop)
            if joined is None or joined.proclitic != "و":
                break
            quantity = joined
        return quantity

    def _active(self, hit: Hit) -> bool:
        """Whether the verb behind takes another victim: «مسلحون قتلوا 3 عناصر»."""
        following = quantity_at(self.context, hit.stop)
        return following is not None and following.first == hit.stop

    def _candidate(
        self, quantity: Quantity, kind: CasualtyKind | None, rule: str, confidence: float
    ) -> Candidate:
        context = self.context
        self.told.last_kind = kind or self.told.last_kind
        low, best, high = quantity.bounds()
        qualifier = quantity.qualifier
        noun = (
            context.document.line[quantity.noun.begin : quantity.noun.end] if quantity.noun else ""
        )
        reading = QuantityReading(
            quantity.count, qualifier, low, best, high, kind, noun,
            quantity.status, quantity.category, self._tied,
        )  # fmt: skip
        end = context.end(quantity.stop - 1)
        return context.candidate(Label.CASUALTY, quantity.begin, end, rule, confidence, reading)
