"""Tells what is written onto a word from what the word begins with: «والقابون» from «وادي»."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from typing import Self

from rasid.extraction.normalise import fold
from rasid.extraction.resources import Resources
from rasid.extraction.tokenise import PROCLITICS

_ARTICLE = "ال"
_LEAST = 3  # letters of a word that is known from the same text only
_LONGEST = 60  # code points of a word with its marks
_WORD = re.compile(r"[^\W\d_]")
_OF_VERBS = frozenset("يتنا")  # what may follow س
# Words whose و is their own; a conjunction on a word nobody knows is taken for one otherwise.
_OWN_WAW = re.compile(
    "وادي.*|وزير.*|وزار.*|وزراء.*|وكال.*|وكيل.*|وكلاء|وحد[هت].?|وحدات.*|وحيد.*|وقت(ه|ها|ا)?|وقود"
    "|وقف.*|وقو[عف].*|وقاي?ع.*|وسط(ا|ي)?|وسيط[اه]?|وساي?ل.*|وسيل.*|وسام|وسيم|وصل(ت|وا|نا|ه|ها)?"
    "|وصف.*|وصول.{0,2}|وصي[ها]?|وصاي.*|وثق.*|وثاي?ق.*|وثيق.*|وفد.*|وفود.*|وفا[هت].*|وفق.*|وفي"
    "|ولاي.*|ولاد.*|ولد(ا|ت|ه|ها|ين|ان|وا)?|وليد.*|ولي|واحد[ها]?|واح(ه|ات)|واقع[هاي]?|واجه(ه|ت|وا|ات)?"
    "|واجب(ات|ه)?|واسع[ها]?|واصل(ت|وا)?|وارد(ات|ه)?|وافد.*|وافق.*|واشنطن|واضح[هات]?|وايل"
    "|وضع.*|وضوح|وجه.*|وجو[ده].*|وجب(ه|ات|ت)?|وجد(ت|وا|ان)?|وجيه|ورش.*|ورد(ت|ه|ا|وا)?|ورق(ه|ات)?"
    "|ورا[ءي].*|وري[ثد].*|وعدت?|وعدوا|وعود|وعره?|وعي|وظيف.*|وظاي?ف.*|وطن.*|وتير.*|وتر|وداي?ع.*"
    "|ودي(ا|ان|عه?)?|وشيك.*|وهم.*|ويلات|والد(ه|ها|هم|ي|ا|ين|ان|ته|تها|تهم|تي|ات)?|والي.?|والله"
)
_OWN_KAF = frozenset(("كميه", "كميات"))
_OF_TWO = frozenset(("و", "ب", "ل", "وب", "ول"))
"""What may stand before a known word of two letters: «وتل», «بحي»."""
# Words with an ال that is no article.
_OWN_ARTICLE = re.compile(
    "الله|التي|الذي.*|الل[ذت].*|الي|الا|والد(ه|ها|هم|ي|ا|ين|ان|ته|تها|تهم|تي|ات)?|والي.?|والله|بالغ.*|بالون.*|بالست.*|باليست.*|بالي.?|فالح|فالق.*|كالح.*"
)


@dataclass(frozen=True, slots=True)
class Clitics:
    """Knows words, and so what stands before one: ``heads`` begin terms, ``words`` are in some.

    All are folded. A word that is known as it stands bears nothing; what is left of one behind
    its proclitics must be known, bear the article, or stand by itself in the same text.
    """

    heads: Collection[str] = frozenset()
    words: Collection[str] = frozenset()

    @classmethod
    def of(cls, resources: Resources) -> Self:
        """With the words of all lexicons, parties and places."""
        heads, words = resources.finder.words()
        function = resources.function_words
        alone = {word for word in function if word[:1] != "و" or word[1:] not in function}
        return cls(heads | alone, words | function)

    def edges(self, text: str, place: int) -> tuple[int, ...]:
        """Where the word around a place may begin, as code points, the outermost first.

        The first is the word as written, then one for each proclitic taken off; the last is where
        a span begins by the codebook. One alone where nothing is attached; empty between words.
        """
        first, stop = _word_at(text, place)
        if first == stop:
            return ()
        folded = fold(text[first:stop])
        if folded.text in PROCLITICS and _ON_NUMBER.match(text, stop):
            return (first, stop)  # «و17», «لـ “حزب الله”»
        chain = self.proclitics(folded.text, text)
        if not chain and _WAW_AND_HAMZA.match(text, first):
            chain = "و"  # «وأحد» is read like «واحد» and is not it
        # what hangs on a proclitic stays with it: «وَ» goes as one
        return (first, *(first + folded.source[letters + 1] for letters in range(len(chain))))

    def article(self, text: str, place: int) -> int:
        """Where a word that begins at a place goes on behind its article, -1 where it has none."""
        folded = fold(text[place : _word_at(text, place)[1]])
        rest = folded.text.removeprefix(_ARTICLE)
        own = _OWN_ARTICLE.fullmatch(folded.text) or (
            folded.text in self.heads and rest not in self.words
        )
        if (
            text[place : place + 1] not in ("ا", "ٱ")
            or own
            or not 2 <= len(rest) < len(folded.text)
        ):
            return -1
        return place + folded.source[len(_ARTICLE)]

    def proclitics(self, form: str, text: str = "") -> str:
        """What stands before a folded word, as in «وب» of «وبالمنطقه»; "" for nothing.

        ``text`` is where else its words may stand without it.
        """
        if form in self.heads or form in _OWN_KAF:
            return ""
        found = [chain for chain in _CHAINS if form.startswith(chain) and self._real(form, chain)]
        if found:
            return found[0]
        alone = _alone(text, form) if text else frozenset()
        attested = [
            chain for chain in _CHAINS if form.startswith(chain) and behind(form, chain) in alone
        ]
        if attested:
            return attested[0]
        unknown = form[:1] == "و" and len(form) > _LEAST and not _OWN_WAW.fullmatch(form)
        return "و" if unknown else ""

    def _real(self, form: str, chain: str) -> bool:
        """Whether what follows a chain is a word of which that may be said."""
        rest = behind(form, chain)
        if chain.endswith("س") and rest[:1] not in _OF_VERBS:
            return False
        if chain == "و" and _OWN_WAW.fullmatch(form):
            return False
        if rest.startswith(_ARTICLE) and not _OWN_ARTICLE.fullmatch(form):
            return len(rest) >= len(_ARTICLE) + 3 or rest in self.words
        # likening is rare, and «كمية» is no «مية»
        if len(rest) == _LEAST - 1:
            return chain in _OF_TWO and rest in self.heads
        least = _LEAST + 1 if chain.endswith("ك") else _LEAST
        return len(rest) >= least and rest in self.words


_ON_NUMBER = re.compile('[\\d“«"]')
_WAW_AND_HAMZA = re.compile("و[أإآ][^\\W\\d_]{2}")
_CHAINS = sorted(PROCLITICS - {""}, key=len, reverse=True)


def behind(form: str, chain: str) -> str:
    """The folded word behind its proclitics; «للنظام» hides the alef of its article."""
    rest = form[len(chain) :]
    return "ا" + rest if chain.endswith("ل") and rest.startswith("ل") and len(rest) >= 4 else rest


def _alone(text: str, form: str) -> frozenset[str]:
    """What a word may be without its proclitics, as far as that stands in the text by itself."""
    found = {behind(form, chain) for chain in _CHAINS if form.startswith(chain)}
    rests = frozenset(rest for rest in found if len(rest) >= _LEAST)
    if not rests:
        return rests
    return rests & _words_of(text)


@lru_cache(maxsize=2)
def _words_of(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[^\W\d_]+", fold(text).text))


def _word_at(text: str, place: int) -> tuple[int, int]:
    """The run of letters and marks around a place; tatweel counts as a letter."""
    first = stop = place
    while first > max(0, place - _LONGEST) and _of_word(text[first - 1]):
        first -= 1
    while stop < min(len(text), place + _LONGEST) and _of_word(text[stop]):
        stop += 1
    return first, stop


_MARKED = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f]")


def _of_word(sign: str) -> bool:
    return bool(_WORD.match(sign) or _MARKED.match(sign))
