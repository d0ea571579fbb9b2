"""What every matcher sees of a report."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from rasid.core.vocabulary import Label
from rasid.extraction.candidate import Candidate, Reading
from rasid.extraction.document import Document
from rasid.extraction.gazetteer import Gazetteer
from rasid.extraction.register import NAMES, Register
from rasid.extraction.terms import Hit, Hits
from rasid.extraction.tokenise import Kind


@dataclass(frozen=True)
class Context:
    """A document, the terms found in it, and what they mean.

    ``published`` is the day where known, ``timed`` the tokens of time expressions.
    """

    document: Document
    hits: Hits
    register: Register
    gazetteer: Gazetteer
    function_words: frozenset[str]
    published: date | None = None
    timed: frozenset[int] = frozenset()

    @property
    def day(self) -> str | None:
        """The day of publication in ISO form."""
        return self.published.isoformat() if self.published else None

    @property
    def digits(self) -> frozenset[int]:
        """The tokens of digits."""
        return self.document.digits

    @cached_property
    def inside_names(self) -> frozenset[int]:
        """The tokens of the register's names behind their first («العسكري» in «الأمن العسكري»)."""
        hits = self.hits.all(NAMES)
        return frozenset(token for hit in hits for token in range(hit.first + 1, hit.stop))

    @property
    def openings(self) -> frozenset[int]:
        """The tokens at which a connective opens a clause."""
        return self.document.openings

    @property
    def forms(self) -> tuple[str, ...]:
        """The folded tokens."""
        return self.document.forms

    def form(self, index: int) -> str:
        """The folded token there, "" beyond either end."""
        forms = self.document.forms
        return forms[index] if 0 <= index < len(forms) else ""

    def is_function_word(self, index: int) -> bool:
        """Whether a function word stands there, a conjunction or preposition written on it."""
        form = self.form(index)
        known = self.function_words
        return form in known or (form[:1] in ("و", "ف", "ل", "ب") and form[1:] in known)

    def is_word(self, index: int) -> bool:
        """Whether a word stands there."""
        tokens = self.document.tokens
        return 0 <= index < len(tokens) and tokens[index].kind is Kind.WORD

    def is_number(self, index: int) -> bool:
        """Whether digits stand there."""
        return index in self.document.digits

    def hit(self, lexicon: str, index: int, class_: str) -> Hit | None:
        """The longest term of a class of a lexicon at a token; it may bear a proclitic."""
        hits = self.hits.of_class(lexicon, class_, index)
        return hits[0] if hits else None

    def candidate(
        self,
        label: Label,
        begin: int,
        end: int,
        rule: str,
        confidence: float,
        reading: Reading | None = None,
        link: str | None = None,
    ) -> Candidate:
        """A candidate over the non-empty range ``[begin, end)`` of ``Document.line``."""
        document = self.document
        first, last = document.token_at(begin), document.token_at(end - 1)
        start, finish = document.span_within(first, last, begin, end)
        return Candidate(label, start, finish, first, last + 1, rule, confidence, reading, link)

    def begin(self, index: int) -> int:
        """Where a token begins in the line."""
        return self.document.tokens[index].at

    def end(self, index: int) -> int:
        """Where a token ends in the line."""
        token = self.document.tokens[index]
        return token.at + len(token.form)
