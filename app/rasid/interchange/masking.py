"""Masks people's names in what goes out: the text, all that was said of it, and every id.

A masked text is another text, with a hash of its own, and all offsets are of that. The ids of a
project are hashes of its texts and of what people decided: whoever guesses a name could put it
back and compare, so each goes out as another, made of it with the project's secret.
"""

import hashlib
import hmac
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass, replace
from functools import lru_cache
from typing import Any, TypeVar

from rasid.core.event import Casualty, EventDate, Participant, Place, Range, Weapon
from rasid.core.names import Found, Name, Replaced, letters_of, replace_all
from rasid.core.report import text_sha256
from rasid.interchange.selection import Selected
from rasid.storage.comments import CommentRow
from rasid.storage.reports import ReportRow
from rasid.storage.rows import EventRow, SpanRow

Value = TypeVar("Value", Participant, Place, EventDate, Casualty, Weapon)

_WORD = "شخص_"
_ALPHABET = "بتجدرزسشصضطعغقمن"
"""Sixteen letters that neither are written onto a word nor make a common one."""
_LETTERS = 8
_APART = "\0|\0"
"""Between texts in which a name is looked for at once; no name reaches over it."""
_LEAST = 16
"""Digits that tell the ids of one project apart."""
_HASH = re.compile(r"[0-9a-fA-F]{8,}")


class Unmasked:
    """Lets everything go out as it is."""

    def values(self) -> dict[str, Any] | None:
        """See ``Masking.values``."""
        return None

    def id(self, id_: str) -> str:
        """See ``Masking.id``."""
        return id_

    def says(self, text: str) -> str:
        """See ``Masking.says``."""
        return text

    def mask(self, selected: Selected) -> Selected:
        """See ``Masking.mask``."""
        return selected

    def comment(self, row: CommentRow) -> CommentRow:
        """See ``Masking.comment``."""
        return row


UNMASKED = Unmasked()


class Masking(Unmasked):
    """Puts pseudonyms in the place of names; the same secret and name give the same one.

    ``people`` are the names each person is known by, the first of which makes the pseudonym.
    """

    def __init__(self, people: Iterable[Sequence[str]], secret: str) -> None:
        self._secret = bytes.fromhex(secret)
        self._people = [
            (self.pseudonym(names[0]), [Name(name) for name in names]) for names in people
        ]
        shared = Counter(
            part
            for _, names in self._people
            for part in {part for name in names for part in name.parts}
        )
        self._shared = {part for part, count in shared.items() if count > 1}

    def values(self) -> dict[str, Any]:
        """What the manifest says of it; never a name."""
        return {"people": len(self._people), "ids": "keyed", "addresses": "left out"}

    def id(self, id_: str) -> str:
        """What an id goes out as: of the same kind, and as long where it is long enough."""
        kind = id_[:2] if id_[1:2] == "-" else ""
        return kind + self._keyed("id", id_)[: max(_LEAST, len(id_) - len(kind))]

    def pseudonym(self, name: str) -> str:
        """What stands for a name, however it is spelt."""
        return self._pseudonym(*Name(name).parts)

    def says(self, text: str) -> str:
        """A text that stands by itself, with every name and part of a name masked."""
        return self._masked(text, self._people).text

    def mask(self, selected: Selected) -> Selected:
        """What goes out of a report, with other names, offsets and ids."""
        opened = selected.opened
        authors = {row.author for row in selected.spans}
        said = (opened.report, opened.text, selected.events, opened.comments, [*authors])
        here = self._here(_strings(said))
        text = self._masked(opened.text, here)
        one = _Report(self.id, text, lambda words: self._masked(words, here).text)
        spans = tuple(map(one.span, selected.spans))
        events = tuple(map(one.event, selected.events))
        masked = replace(
            opened,
            report=self._report(opened.report, text, here),
            text=text.text,
            spans=spans,
            events=events,
            numbers={self.id(event): nth for event, nth in opened.numbers.items()},
            links=(),
            comments=tuple(map(one.comment, opened.comments)),
        )
        held_back = tuple((one.event(row), why) for row, why in selected.held_back)
        return Selected(masked, spans, events, held_back)

    def comment(self, row: CommentRow) -> CommentRow:
        """A comment that stands by itself, with every name and part of a name masked."""
        return _Report(self.id, Replaced(""), self.says).comment(row)

    def _report(self, row: ReportRow, text: Replaced, here: "_People") -> ReportRow:
        """Where a name was masked, the address and what hashes a file name holds would tell it."""
        file = self._masked(row.file, here).text
        return replace(
            row,
            id=self.id(row.id),
            file=_HASH.sub(lambda m: self._keyed("file", m[0])[: len(m[0])], file),
            sha256=text_sha256(text.text),
            characters=len(text.text),
            near=self.id(row.near) if row.near else None,
            title=self._masked(row.title, here).text,
            assigned=tuple(self._masked(name, here).text for name in row.assigned),
            source=self._masked(row.source, here).text if row.source else row.source,
            url=None if here else row.url,
            head=self.id(row.head) if row.head else None,
        )

    def _here(self, strings: Iterable[str]) -> "_People":
        """The people who are named in full, or in their own short way, in any of the strings."""
        said = _APART.join(strings)
        heard = letters_of(said)
        return [
            (pseudonym, names)
            for pseudonym, names in self._people
            if any(
                name.may_stand(heard) and next(name.find(said), None) is not None for name in names
            )
        ]

    def _masked(self, text: str, people: "_People") -> Replaced:
        if not people or not text:
            return Replaced(text)
        return replace_all(text, self._found(text, people))

    def _found(self, text: str, people: "_People") -> Iterator[tuple[Found, str]]:
        whole = [
            (found, pseudonym)
            for pseudonym, names in people
            for name in names
            for found in name.find(text)
        ]
        yield from sorted(whole, key=lambda each: each[0].start - each[0].end)
        for pseudonym, names in people:
            for name in names:
                for part in name.parts:
                    words = self._pseudonym(part) if part in self._shared else pseudonym
                    yield from ((found, words) for found in name.find_part(part, text))

    def _pseudonym(self, *parts: Sequence[str]) -> str:
        made = self._keyed("name", " ".join(word for part in parts for word in part))
        return _WORD + "".join(_ALPHABET[int(digit, 16)] for digit in made[:_LETTERS])

    @lru_cache(maxsize=65536)  # noqa: B019  # a masking lives as long as its export
    def _keyed(self, kind: str, value: str) -> str:
        said = f"{kind}\0{value}".encode("utf-8", "surrogatepass")
        return hmac.new(self._secret, said, hashlib.sha256).hexdigest()


_People = list[tuple[str, list[Name]]]
"""Pseudonyms with the names they stand for."""


class _Report:
    """Masks the rows of one report, whose text has been masked."""

    def __init__(
        self, id_: Callable[[str], str], text: Replaced, says: Callable[[str], str]
    ) -> None:
        self._id = id_
        self._text = text
        self._says = says

    def span(self, row: SpanRow) -> SpanRow:
        span = row.span
        start, end = self._text.start(span.start), self._text.end(span.end)
        return replace(
            row,
            **self._standing(row),
            span=replace(
                span,
                id=self._id(span.id),
                start=start,
                end=end,
                text=self._text.text[start:end],
                link=self._said(span.link),
            ),
        )

    def event(self, row: EventRow) -> EventRow:
        event = row.event
        return replace(
            row,
            **self._standing(row),
            event=replace(
                event,
                id=self._id(event.id),
                trigger=self._range(event.trigger) if event.trigger else None,
                evidence=tuple(map(self._range, event.evidence)),
                side_a=tuple(map(self._party, event.side_a)),
                side_b=tuple(map(self._party, event.side_b)),
                places=tuple(self._rested(replace(p, name=self._says(p.name)))
                             for p in event.places),
                date=self._rested(event.date),
                weapons=tuple(map(self._rested, event.weapons)),
                casualties=tuple(map(self._casualty, event.casualties)),
                note=self._said(event.note),
                inferred={name: self._says(why) for name, why in event.inferred.items()},
            ),
        )  # fmt: skip

    def comment(self, row: CommentRow) -> CommentRow:
        return replace(
            row,
            id=self._id(row.id),
            report=self._id(row.report),
            about=self._id(row.about),
            text=self._says(row.text),
            replies_to=self._id(row.replies_to) if row.replies_to else None,
            author=self._says(row.author),
            changed_by=self._says(row.changed_by),
            head=self._id(row.head) if row.head else None,
        )

    def _standing(self, row: SpanRow | EventRow) -> dict[str, Any]:
        return {
            "report": self._id(row.report),
            "author": self._said(row.author),
            "head": self._id(row.head) if row.head else None,
        }

    def _said(self, words: str | None) -> str | None:
        return self._says(words) if words else words

    def _range(self, place: Range) -> Range:
        return Range(self._text.start(place.start), self._text.end(place.end))

    def _party(self, party: Participant) -> Participant:
        return replace(
            self._rested(party), name=self._said(party.name), actor=self._said(party.actor)
        )

    def _casualty(self, fact: Casualty) -> Casualty:
        whole = self._id(fact.subset_of) if fact.subset_of else None
        return replace(self._rested(fact), id=self._id(fact.id), subset_of=whole)

    def _rested(self, value: Value) -> Value:
        return value if value.span is None else replace(value, span=self._id(value.span))


def _strings(value: object) -> Iterator[str]:
    """Every text in a value, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from _strings((*value.keys(), *value.values()))
    elif isinstance(value, (list, tuple)):
        for each in value:
            yield from _strings(each)
    elif is_dataclass(value):
        for each in fields(value):
            yield from _strings(getattr(value, each.name))
