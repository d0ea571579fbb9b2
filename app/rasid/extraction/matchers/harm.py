"""The word of harm in force at each word of a text, and the casualties met so far."""

from collections import deque
from dataclasses import dataclass

from rasid.core.vocabulary import CasualtyKind
from rasid.extraction.lexicon import cell_pattern, words
from rasid.extraction.matchers.context import Context
from rasid.extraction.matchers.exclusions import FULL_STOPS, is_denied, is_intended
from rasid.extraction.matchers.quantities import Quantity
from rasid.extraction.terms import Hit

_BULLETS = ("-", "–", "•", "*", "و")
_LEAVING = words("انشقاق انشق انشقت انشقوا استسلام استسلم استسلموا فرار فر فروا")
_TIES = words(
    """بينهم بينهما بينهن ضمنهم منهم منهما ضمنها أحدهم أحدهما إحداهما إحداهن غالبيتهم منهن هم هما
    هن التالي الآتي بواقع توزعوا موزعين يتوزعون"""
)
_THEIR_NUMBER = words("عددهم عددها")
_EPIDEMICS = words("كورونا كوفيد بكورونا الكوليرا كوليرا بالكوليرا بفيروس فيروس")
_TABLE = words("التالي الآتي كالتالي كالآتي")
_UNDONE = words("محاولة بمحاولة محاولات تبادل تهمة بتهمة تهديد بهدف بنية نية قصد بقصد")
_MODALS = words("قد ربما سوف لن")
_AGAIN = {f"{lead}{word}" for lead in ("و", "ل") for word in _TIES | _LEAVING}
_TURNS = FULL_STOPS | {":", "،"} | _TABLE | _THEIR_NUMBER | _TIES | _LEAVING | _AGAIN
_PROCLITICS = ("", "و", "ف", "ل", "ب", "ول", "وب", "فل")
_BEHIND, _REMEMBERED, _LABEL = 14, 24, 12


@dataclass(slots=True)
class Harm:
    """A word of harm: its kind, its class in the lexicon, and the token behind it.

    ``weak`` once a clause has ended since, ``used`` once it has governed people, ``tie`` where
    «بينهم» or the like stands for it.
    """

    kind: CasualtyKind
    class_: str
    at: int
    weak: bool = False
    tie: bool = False
    used: bool = False


class HarmInForce:
    """Follows a text word by word.

    ``last`` is the last casualty of the sentence and ``last_kind`` what befell it, ``passed`` the
    last people who were none. ``epidemic`` says that the text tells of a disease, whose cases are
    no wounded.
    """

    def __init__(self, context: Context) -> None:
        self.context = context
        self.now: Harm | None = None
        self.last: Quantity | None = None
        self.last_kind: CasualtyKind | None = None
        self.passed: deque[Quantity] = deque(maxlen=_REMEMBERED)
        self.epidemic = not _EPIDEMICS.isdisjoint(context.forms)
        self._table: CasualtyKind | None = None

    @property
    def turns(self) -> set[int]:
        """The tokens at which a ``step`` may change anything."""
        turns = {index for index, form in enumerate(self.context.forms) if form in _TURNS}
        return turns | self.context.openings | self.context.hits.firsts("triggers")

    def step(self, index: int) -> None:
        """Take out of force what the word at a token ends, put in force what it ties on."""
        form = self.context.forms[index]
        if form == "\n" and self._table and not self._line_of_table(index):
            self._table = None
        if form in FULL_STOPS:
            self.now = self.last = self.last_kind = None
            self.passed.clear()
            if form == "\n" and self._table and self._numbered(index):
                self.now = Harm(self._table, "verb", index, tie=True)
        elif form.removeprefix("و").removeprefix("ل") in _LEAVING:
            self.now = None  # «أسفر عن انشقاق أربعة عناصر»: nobody was harmed
        elif form == ":" and self._table:
            self.now = Harm(self._table, "verb", index, tie=True)
        elif index in self.context.openings and not form.endswith("اضافه"):
            self.now = None
        elif self.now is not None and (form == "،" or self.is_finite(index)):
            self.now.weak = self.now.class_ != "growth"
            self.now.used = self.now.used or form != "،"
        elif self.last and self.last_kind and not self.epidemic:
            self._tie(index, form, self.last, self.last_kind)

    def _line_of_table(self, index: int) -> bool:
        """Whether the line behind a break is one of a list: «قتلى قوات النظام: 640»."""
        ahead = self.context.forms[index + 1 : index + 1 + _LABEL]
        return ":" in ahead or "\n" in ahead[:1] or self._numbered(index)

    def _numbered(self, index: int) -> bool:
        """«24 من التنظيم», «- 24 …», «و37 مدنياً»: a line that begins with its number."""
        first = index + 1
        while self.context.form(first) in _BULLETS:
            first += 1
        return self.context.is_number(first)

    def _tie(self, index: int, form: str, last: Quantity, kind: CasualtyKind) -> None:
        """«بينهم», «هم:», «عددهم», «على الشكل التالي:» go back to the last casualty."""
        in_lines = form.removeprefix("و") == "هم" and self.context.form(index + 2) == "\n"
        if form in _TABLE or in_lines:
            self._table = kind
        listed = form == ":" and last.stop == index
        if listed or form.removeprefix("و") in _TIES:
            others = self._others_since()
            self.now = None if others else Harm(kind, "verb", index, tie=True)
        elif form in _THEIR_NUMBER:
            self.now = Harm(kind, "verb", index)

    def _others_since(self) -> bool:
        """Whether other people were counted since the last casualty, whom «بينهم» then means."""
        since = self.last.stop if self.last else 0
        return any(q.first >= since and (q.number or q.vague) for q in self.passed)

    def is_finite(self, index: int) -> bool:
        """Whether a verb of an event stands at a token."""
        hit = self.context.hits.best("triggers", index)
        return hit is not None and hit.entry.values["class"] == "verb"

    def take(self, hit: Hit) -> None:
        """Put a word of harm in force, unless its neighbours take it back."""
        context, values = self.context, hit.entry.values
        if hit.proclitic not in _PROCLITICS or context.form(hit.first - 1) in _UNDONE:
            return
        before = context.form(hit.first - 1)
        if before in _MODALS and context.form(hit.first)[:1] in ("ي", "ت"):
            return  # «قد يقتل», «سوف يصاب»; «قد قتل» is done
        if is_denied(context, hit.first) or is_intended(context, hit):
            return
        if self.epidemic and values["kind"] == CasualtyKind.WOUNDED:
            return
        if wanted := cell_pattern(values["behind"]):
            ahead = context.forms[hit.stop : hit.stop + _BEHIND]
            if not any(wanted.fullmatch(form) for form in ahead):
                return
        if values["class"] in ("count", "growth") and self.now and not self.now.weak:
            return
        self.now = Harm(CasualtyKind(values["kind"]), values["class"], hit.stop)
