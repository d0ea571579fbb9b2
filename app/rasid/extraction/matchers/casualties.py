"""CASUALTY: quantities of people that a word of harm governs."""

from collections.abc import Iterator
from dataclasses import dataclass

from rasid.core.vocabulary import CasualtyKind, Label
from rasid.extraction.candidate import Candidate, QuantityReading
from rasid.extraction.lexicon import cell_pattern, words
from rasid.extraction.matchers.context import Context
from rasid.extraction.matchers.quantities import (
    Quantity,
    quantity_at,
    quantity_beginnings,
)
from rasid.extraction.register import NAMES
from rasid.extraction.terms import Hit

_TIES = words(
    """بينهم بينهما بينهن ضمنهم منهم منهما ضمنها أحدهم أحدهما إحداهما إحداهن غالبيتهم منهن هم هما
    هن التالي الآتي بواقع"""
)
_COUNTS = words("عدد أعداد حصيلة تعداد مجموع المجموع العدد الحصيلة عددهم عددها بعدد لعدد")
_THEIR_NUMBER = words("عددهم عددها")
_AGENTS = words(
    """يد أيدي قبل برصاص بنيران بسلاح بقيادة برفقة قاده قادها شنه شنها نفذه نفذها قوامها قوامه يضم
    تضم تحمل يقل بحوزة يقوده قافلة تشييع يقطنه يقطنها تقطنه يسكنه تسكنه يقله تقله يستقله بداخله"""
)
_DENIALS = words("دون بدون عدم لم لا ولا ولم ودون نفي نفى")
_DENIED = words(
    """وقوع تسجيل ورود معلومات أنباء إصابات خسائر أي أية حدوث سقوط ترد يرد تسفر يسفر تسجل يسجل توقع
    يوقع تقع يقع تخلف يخلف تؤد يؤد تتسبب يتسبب أن وجود قتلى ضحايا"""
)
_TANWIN = "\u064b"
_FULL_STOPS = frozenset(".؟?!…\n؛")
_NO_PEOPLE = words(
    """صاروخ صواريخ غارة غارات برميل براميل قذيفة قذائف كم كلم متر مترا كيلومتر كيلومترا ساعة ساعات
    يوم أيام يوما أسبوع أسابيع شهر أشهر شهرا عام عاما سنة سنوات أعوام آلية آليات سيارة سيارات
    دبابة دبابات عربة عربات منزل منازل منزلا قرية قرى بلدة بلدات نقطة نقاط موقع مواقع مرة مرات
    مراحل دقيقة دقائق مبنى مباني ليرة دولار طن أطنان شاحنة شاحنات حافلة حافلات طائرة طائرات محور
    محاور حاجز حواجز عبوة عبوات لغم ألغام هجوم هجمات رأس رؤوس هكتار دونم بالمئة بالمائة ضربة ضربات
    استهداف استهدافا عملية عمليات تفجير تفجيرات مقر مقرات مستودع مستودعات مدرسة مدارس محافظة
    محافظات دفعة حالة رصاصة رصاصات طلقة جولة هدف أهداف هدفا كيلو غرام مليون كتيبة كتائب فصيل فصائل
    نوع أنواع مليار كيلومترات أمتار مترا بئر آبار حقل حقول خيمة خيم عائلة
    """
)
_TAKEN = (CasualtyKind.CAPTURED, CasualtyKind.ABDUCTED, CasualtyKind.ARRESTED)
_KILLING, _KILLINGS = "مقتل", words("قتل قتله قتلها قتلهم")
_DONE = words("قام قامت قاموا يقوم تسبب تسببت تسببوا أدى أدت وأدى قيام")
_HANDED = words("سلم سلمت سلموا تسليم تسلم تسلمت تبادل دفن تشييع استلام سلمهم نقل")
_EPIDEMICS = words("كورونا كوفيد بكورونا الكوليرا كوليرا بالكوليرا بفيروس فيروس")
_TABLE = words("التالي الآتي كالتالي كالآتي")
_REACHING = words("طالت طال شملت")
_UNDONE = words("محاولة بمحاولة محاولات تبادل تهمة بتهمة تهديد بهدف بنية نية قصد بقصد")
_BY_PRONOUN = {"ه": 1, "ها": 1, "هما": 2}
_FAR, _NEAR, _RIGHT = 28, 9, 9
_GROWTH_REACH, _BEHIND = 45, 14


@dataclass(slots=True)
class _Harm:
    """The word of harm in force: its kind, class, token, and whether a clause ended since."""

    kind: CasualtyKind
    class_: str
    at: int
    weak: bool = False
    tie: bool = False
    used: bool = False


def find_casualties(context: Context) -> Iterator[Candidate]:
    """All casualty quantities of the document in text order."""
    yield from _Reader(context).read()


class _Reader:
    def __init__(self, context: Context) -> None:
        self.context = context
        self.harm: _Harm | None = None
        self.last: Quantity | None = None
        self.last_kind: CasualtyKind | None = None
        self.passed: list[Quantity] = []
        self.epidemic = any(form in _EPIDEMICS for form in context.forms)
        self.table: CasualtyKind | None = None
        self.connectives = {c.first for c in context.document.clauses if c.connective}

    def read(self) -> Iterator[Candidate]:
        """One pass over the tokens that keeps the harm in force."""
        context, index = self.context, 0
        size = len(context.forms)
        beginnings = quantity_beginnings(context)
        while index < size:
            self._step(index)
            quantity = quantity_at(context, index) if index in beginnings else None
            verdict = self._judge(quantity) if quantity else None
            if quantity and verdict:
                yield self._candidate(quantity, *verdict)
                self.last, index = quantity, max(quantity.stop, index + 1)
                continue
            if quantity and quantity.noun and not verdict:
                self.passed.append(quantity)
            hit = context.hits.best("harm", index)
            if hit is not None:
                if hit.enclitic and (meant := self._meant(hit)):
                    kind = CasualtyKind(hit.entry.values["kind"])
                    yield self._candidate(meant, kind, "casualty-referred", 0.7)
                self._take(hit)
                index = max(index + 1, hit.stop)
                continue
            index += 1

    def _step(self, index: int) -> None:
        """Forget what a sentence or clause end takes out of force."""
        form = self.context.form(index)
        if form in _FULL_STOPS:
            self.harm = self.last = self.last_kind = None
            self.passed = []
        elif form == ":" and self.table:
            self.harm = _Harm(self.table, "verb", index, tie=True)
        elif index in self.connectives:
            self.harm = None
        elif self.harm is not None and (form == "،" or self._finite(index)):
            self.harm.weak = self.harm.class_ != "growth"
            self.harm.used = self.harm.used or form != "،"
        elif self.last and self.last_kind and not (self.epidemic or self._others_since()):
            self.table = self.last_kind if form in _TABLE else self.table
            listed = form == ":" and self.last.stop == index
            if listed or form.removeprefix("و") in _TIES:
                self.harm = _Harm(self.last_kind, "verb", index, tie=True)
            elif form in _THEIR_NUMBER:
                self.harm = _Harm(self.last_kind, "verb", index)

    def _others_since(self) -> bool:
        """Whether other people were counted since the last casualty, whom «بينهم» then means."""
        since = self.last.stop if self.last else 0
        return any(q.first >= since and (q.number or q.vague) for q in self.passed)

    def _finite(self, index: int) -> bool:
        hit = self.context.hits.best("triggers", index)
        return hit is not None and hit.entry.values["class"] == "verb"

    def _take(self, hit: Hit) -> None:
        """A word of harm comes into force, unless its neighbours take it back."""
        context, values = self.context, hit.entry.values
        before = context.form(hit.first - 1)
        if hit.proclitic not in ("", "و", "ف", "ل", "ب", "ول", "وب", "فل", "س"):
            return
        if before in _UNDONE or self._denied(hit.first) or self._intended(hit):
            return
        if self.epidemic and values["kind"] == CasualtyKind.WOUNDED:
            return
        if wanted := cell_pattern(values["behind"]):
            ahead = context.forms[hit.stop : hit.stop + _BEHIND]
            if not any(wanted.fullmatch(form) for form in ahead):
                return
        if values["class"] in ("count", "growth") and self.harm and not self.harm.weak:
            return
        self.table = None
        self.harm = _Harm(CasualtyKind(values["kind"]), values["class"], hit.stop)

    def _intended(self, hit: Hit) -> bool:
        """«هدد بقتل», «متهمين بقتل»: a killing that is only threatened, planned or charged."""
        if hit.entry.form.startswith(_KILLING) or hit.proclitic not in ("ب", "ل"):
            return False
        word = self.context.document.line[hit.begin : hit.end]
        return word in _KILLINGS and self.context.form(hit.first - 1) not in _DONE

    def _meant(self, hit: Hit) -> Quantity | None:
        """Whom «مقتله», «إصابتهما» means: the last of that number who is no casualty yet."""
        if hit.entry.values["class"] != "masdar":
            return None
        wanted = _BY_PRONOUN.get(hit.enclitic, 0)
        for quantity in reversed(self.passed):
            before = self.context.form(quantity.first - 1)
            if quantity.count == wanted and before not in _AGENTS and not self._acts(quantity):
                self.passed.remove(quantity)
                return quantity
        return None

    def _acts(self, quantity: Quantity) -> bool:
        """Whether the quantity is the one who does it, not the one it is done to."""
        context = self.context
        named = context.hits.best(NAMES, quantity.first)
        nominative = context.form(quantity.stop - 1).endswith(("ان", "ون"))
        return bool(named and named.stop > quantity.stop) or nominative

    def _judge(self, quantity: Quantity) -> tuple[CasualtyKind | None, str, float] | None:
        """Kind, rule and confidence of a casualty; None where the quantity is none."""
        if self._denied(quantity.first) or self._is_number_of_things(quantity):
            return None
        named = self.context.hits.best(NAMES, quantity.first)
        alone = not (quantity.number or quantity.vague)
        if alone and named and named.stop > quantity.stop:
            return None
        if alone and self._is_agent(quantity):
            return None
        before = self.context.form(quantity.first - 1)
        if before in _AGENTS or quantity.proclitic in ("ب", "ك", "وب"):
            return None
        if quantity.harm is CasualtyKind.WOUNDED and (self.epidemic or self._direct_hit(quantity)):
            return None
        if quantity.harm is not None and quantity.harm is not CasualtyKind.KILLED_OR_WOUNDED:
            return self._by_noun(quantity, before)
        if quantity.harm is not None:
            return quantity.harm, "casualty-losses", 0.85
        governed = self._governed(quantity, before)
        if governed is not None:
            return governed
        return self._behind(quantity)

    def _direct_hit(self, quantity: Quantity) -> bool:
        """«محققة إصابات مباشرة»: hits, not people hit."""
        return self.context.form(quantity.stop) in ("مباشره", "محققه", "دقيقه")

    def _by_noun(
        self, quantity: Quantity, before: str
    ) -> tuple[CasualtyKind | None, str, float] | None:
        """«قتلى», «جرحى»: the noun itself says it."""
        earlier = self.context.form(quantity.first - 2)
        counted_there = {before.removeprefix("و"), earlier.removeprefix("و")} & _COUNTS
        if counted_there or self._released(quantity) or self._handed(quantity.first):
            return None
        if before == "من" and not quantity.number:
            return None
        counted = quantity.number or quantity.vague
        noun = quantity.noun
        assert noun is not None
        if not counted and quantity_at(self.context, quantity.stop) and quantity.harm:
            following = quantity_at(self.context, quantity.stop)
            if following and following.number and not following.proclitic:
                if self._handed(quantity.first):
                    return None
                self.harm = _Harm(quantity.harm, "masdar", quantity.stop)
                return None
        definite = self.context.form(noun.first).startswith("ال")
        if not counted and quantity.proclitic == "ل":
            return None
        if not counted and definite and not (self.harm and not self.harm.weak):
            return None
        if counted and definite and not quantity.vague:
            return None
        return quantity.harm, "casualty-noun", 0.9 if counted else 0.8

    def _governed(
        self, quantity: Quantity, before: str
    ) -> tuple[CasualtyKind | None, str, float] | None:
        """A quantity that the harm in force reaches."""
        harm = self.harm
        if harm is None:
            return None
        listed = quantity.proclitic == "و" or before in ("و", "مقابل")
        since = max(harm.at, self.last.stop) if listed and self.last else harm.at
        distance = quantity.first - since
        if harm.weak and not (listed and self.last) and not self._late_object(quantity):
            return None
        if harm.class_ == "growth":
            return self._grown(quantity, distance)
        if harm.class_ == "count":
            known = quantity.number and quantity.noun and distance < _NEAR
            if harm.kind is CasualtyKind.DISPLACED and not self._evacuated(quantity.first):
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

    def _evacuated(self, first: int) -> bool:
        """Whether an evacuation stands not far before: «خرجت القافلة … على متنها 1908 أشخاص»."""
        for index in range(max(0, first - _GROWTH_REACH), first):
            hit = self.context.hits.best("triggers", index)
            if hit and "EVACUATION" in hit.entry.values["type"]:
                return True
        return False

    def _is_agent(self, quantity: Quantity) -> bool:
        """«خطف مسلحون ثلاثة مواطنين»: a bare nominative plural before the victims."""
        context = self.context
        if quantity.count or self.harm is None or self.harm.class_ == "growth":
            return False
        nominative = context.form(quantity.stop - 1).endswith(("ون", "و"))
        if not nominative and self.harm.kind not in _TAKEN:
            return False
        for index in range(quantity.stop, min(quantity.stop + _FAR, len(context.forms))):
            form = context.form(index)
            if form in _FULL_STOPS or index in self.connectives or form[:1] == "و":
                return False
            following = quantity_at(context, index)
            if following and following.noun and not following.proclitic:
                return following.number or following.count == 2 or self._tanwin(following)
        return False

    def _tanwin(self, quantity: Quantity) -> bool:
        noun = quantity.noun
        token = self.context.document.tokens[noun.first] if noun else None
        return token is not None and _TANWIN in self.context.document.text[token.start : token.end]

    def _late_object(self, quantity: Quantity) -> bool:
        """«اغتال مسلحون … يوم الخميس، قيادياً»: the victim behind commas, nothing counted yet."""
        harm = self.harm
        if harm is None or harm.used or harm.class_ not in ("verb", "masdar"):
            return False
        if self.context.form(quantity.first - 1) in _REACHING:
            return quantity.number or quantity.vague
        if quantity.number or quantity.count == 2:
            return quantity.noun is not None or self.context.form(quantity.stop) == ":"
        return self._tanwin(quantity)

    def _people(self, quantity: Quantity, distance: int, listed: bool) -> bool:
        """Whether a governed quantity is of people."""
        context = self.context
        if quantity.noun is not None:
            if quantity.number or quantity.vague:
                return distance < _FAR
            if (quantity.proclitic and not listed) or context.form(quantity.first - 1) == "من":
                return False
            if listed and quantity.count is None and distance > 2 and not self._in_tie():
                return False
            if self.last is not None and self.last.stop == quantity.first and not listed:
                return False
            if self._late_object(quantity):
                return distance < _FAR
            if context.form(quantity.first - 1).removeprefix("و") in _COUNTS:
                return False
            if listed and self._untaken(quantity.first - 1):
                return False
            others = quantity.noun.entry.values["notes"].startswith("only after")
            if others and not (self.last or distance <= 1):
                return False
            return distance < (_NEAR if not listed else 4 + _NEAR)
        follows = context.form(quantity.stop)
        if context.form(quantity.first - 1) in _REACHING:
            return True
        if quantity.number:
            if self.harm is not None and self.harm.weak and not listed:
                return follows == ":"
            return distance <= 2 or listed or follows in ("من", "بينهم", "في", "،", "اخرين")
        return distance <= 1 and follows in ("من", "في", "بجراح", "،", "بينهم", "جراء", "")

    def _untaken(self, index: int) -> bool:
        """Whether people stand there that are no casualty, so that a list goes on without one."""
        taken = self.last is not None and self.last.stop == index + 1
        return not taken and bool(self.context.hits.at("people", index))

    def _in_tie(self) -> bool:
        return self.harm is not None and self.harm.tie

    def _grown(self, quantity: Quantity, distance: int) -> tuple[CasualtyKind, str, float] | None:
        """«ارتفع إلى 52 على الأقل عدد عناصر …»: what is counted stands behind."""
        towards = self.context.form(quantity.first - 1) == "الي"
        if not quantity.number or distance > (_GROWTH_REACH if towards else _NEAR):
            return None
        kind = self._counted_behind(quantity.stop) or self._counted_before(quantity.first)
        if kind is None or (self.epidemic and kind is CasualtyKind.WOUNDED):
            return None
        self.harm = _Harm(kind, "verb", quantity.stop)
        return kind, "casualty-growth", 0.85

    def _counted_behind(self, stop: int) -> CasualtyKind | None:
        """The kind that «عدد قتلى», «عدد عناصر … ممن قتلوا» gives a number before it."""
        context = self.context
        reach = min(stop + _GROWTH_REACH, len(context.forms))
        for index in range(stop, reach):
            form = context.form(index)
            if form in _FULL_STOPS:
                return None
            if form in _COUNTS:
                return self._kind_near(index + 1, min(index + 22, len(context.forms)))
        return None

    def _counted_before(self, first: int) -> CasualtyKind | None:
        """«ارتفعت حصيلة القتلى إلى 35»."""
        for index in range(first - 1, max(first - 26, -1), -1):
            form = self.context.form(index)
            if form in _FULL_STOPS:
                return None
            if form.removeprefix("و") in _COUNTS:
                return self._kind_near(index + 1, first)
        return None

    def _kind_near(self, first: int, stop: int) -> CasualtyKind | None:
        for index in range(first, stop):
            if self.context.form(index) in _FULL_STOPS:
                return None
            for hit in self.context.hits.at("harm", index):
                if hit.entry.values["class"] in ("verb", "masdar"):
                    return CasualtyKind(hit.entry.values["kind"])
            for hit in self.context.hits.at("people", index):
                if hit.entry.values["harm"]:
                    return CasualtyKind(hit.entry.values["harm"])
        return None

    def _behind(self, quantity: Quantity) -> tuple[CasualtyKind, str, float] | None:
        """«أكثر من 200 قتلوا», «مواطن استشهد»: the verb stands behind."""
        context = self.context
        if not (quantity.number or quantity.noun) or quantity.proclitic in ("ب", "ل"):
            return None
        plain = not quantity.number and not quantity.vague
        reach = quantity.stop + (3 if plain else _RIGHT)
        for index in range(quantity.stop, min(reach, len(context.forms))):
            form = context.form(index)
            if form in _FULL_STOPS or form == "،" or self._finite(index):
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

    def _active(self, hit: Hit) -> bool:
        """Whether the verb behind takes another victim: «مسلحون قتلوا 3 عناصر»."""
        following = quantity_at(self.context, hit.stop)
        return following is not None and following.first == hit.stop

    def _is_number_of_things(self, quantity: Quantity) -> bool:
        """Rockets, raids, kilometres, hours and the like are no people."""
        context = self.context
        if quantity.noun is not None or not (quantity.number or quantity.vague):
            return False
        if quantity.stop - 1 in context.timed:
            return True
        follows = context.form(quantity.stop)
        if follows in _NO_PEOPLE or follows in ("%", "/", "-"):
            return True
        if context.hits.at("calendar", quantity.stop) and follows not in ("من",):
            return True
        if follows == "من" and quantity.vague:
            return context.form(quantity.stop + 1).removeprefix("ال") in _NO_PEOPLE
        weapon = context.hits.best("weapons", quantity.stop)
        if weapon or context.hits.at("triggers", quantity.stop):
            return True
        return context.form(quantity.first - 1) in (
            "ال",
            "/",
            "-",
            "العام",
            "عام",
            "اللواء",
            "الفوج",
        )

    def _denied(self, first: int) -> bool:
        """«دون معلومات عن خسائر بشرية», «لم ترد أنباء عن قتلى»."""
        context = self.context
        for index in range(first - 1, max(first - 7, -1), -1):
            form = context.form(index)
            if form in _FULL_STOPS or form == "،" or index in self.connectives:
                return False
            if form in _DENIALS and context.form(index + 1) in _DENIED:
                return True
        return False

    def _handed(self, first: int) -> bool:
        """Whether bodies are only handed over, buried or mourned."""
        before = self.context.forms[max(0, first - 5) : first]
        return any(form.removeprefix("و") in _HANDED for form in before)

    def _released(self, quantity: Quantity) -> bool:
        """Captives set free are no casualties."""
        for index in range(max(0, quantity.first - 6), quantity.first):
            hit = self.context.hits.best("triggers", index)
            if hit and "RELEASE" in hit.entry.values["type"]:
                return True
        return False

    def _candidate(
        self, quantity: Quantity, kind: CasualtyKind | None, rule: str, confidence: float
    ) -> Candidate:
        context = self.context
        self.last_kind = kind or self.last_kind
        low, best, high = quantity.bounds()
        qualifier = quantity.qualifier
        noun = (
            context.document.line[quantity.noun.begin : quantity.noun.end] if quantity.noun else ""
        )
        reading = QuantityReading(
            quantity.count, qualifier, low, best, high, kind, noun,
            quantity.status, quantity.category, self.harm is not None and self.harm.tie,
        )  # fmt: skip
        end = context.end(quantity.stop - 1)
        return context.candidate(Label.CASUALTY, quantity.begin, end, rule, confidence, reading)
