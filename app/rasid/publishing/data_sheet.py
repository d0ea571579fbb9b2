"""A data sheet in words, beside the manifest and made of nothing else."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, Self

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from rasid.core.policy import CHOICES
from rasid.core.tally import SEVERAL, LeftOut
from rasid.core.vocabulary import Category
from rasid.extraction.gazetteer import Gazetteer, read_gazetteer
from rasid.interchange.doubts import Doubt
from rasid.interchange.totals import NOT_NAMED
from rasid.paths import bundled
from rasid.review.page_words import PageWords

LANGUAGES = ("ar", "en")
_SHEET = "data-sheet."
_MARKS = re.compile(r"([\\`*_{}\[\]<>#|])")


def sheet_name(language: str) -> str:
    """The file of the sheet in a language."""
    return f"{_SHEET}{language}.md"


def data_sheets(manifest: Mapping[str, Any]) -> dict[str, str]:
    """The sheets by the names of their files, from the values of a manifest."""
    return {sheet_name(language): data_sheet(manifest, language) for language in LANGUAGES}


def data_sheet(manifest: Mapping[str, Any], language: str) -> str:
    """The sheet in Arabic ("ar") or English ("en"), in Markdown.

    The manifest may name the sheets themselves already: that changes nothing.
    """
    words = Words.of_language(language)
    return markdown(
        f"data-sheet.{language}.md",
        m=manifest,
        dead=manifest["dead"],
        files={
            name: facts for name, facts in manifest["files"].items() if not name.startswith(_SHEET)
        },
        doubts=_doubts(manifest["dead"]["may_be_counted_twice"]),
        choices=[*words.choices(manifest["policy"])],
        words=words,
    )


def markdown(template: str, **values: object) -> str:
    """A template of Markdown, filled in."""
    environment = Environment(
        loader=FileSystemLoader(bundled("resources") / "templates"),
        autoescape=False,  # Markdown: names are written plain by ``plain``
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["plain"] = plain
    return environment.get_template(template).render(values)


def plain(text: object) -> str:
    """Text that no Markdown reader takes for a mark."""
    return _MARKS.sub(r"\\\1", " ".join(str(text).split()))


def _doubts(doubtful: Iterable[Mapping[str, Any]]) -> dict[str, tuple[int, int]]:
    """For each reason the events in doubt and the best of their dead."""
    found: dict[str, dict[str, int]] = {}
    for each in doubtful:
        found.setdefault(each["why"], {})[each["event"]] = each["best"]
    return {why: (len(events), sum(events.values())) for why, events in sorted(found.items())}


class Words:
    """What the keys of a manifest are called in one language."""

    def __init__(self, words: PageWords) -> None:
        self._words = words
        self.word, self.field = words.word, words.field

    @classmethod
    def of_language(cls, language: str) -> Self:
        """The words of Arabic ("ar") or English ("en")."""
        return cls(PageWords(arabic=language == "ar"))

    def victims(self, key: str) -> str:
        """The categories a count covers."""
        if key == NOT_NAMED:
            return self._words.say("no_victims")
        return " + ".join(self._words.word(Category(each)) for each in key.split("+"))

    def month(self, key: str) -> str:
        """A month, or the first and last of several."""
        return self._words.say("no_day") if key == NOT_NAMED else key.replace("/", " – ")

    def governorate(self, key: str) -> str:
        """A governorate, a country, or several."""
        if key in (NOT_NAMED, SEVERAL):
            return self._words.say("no_place" if key == NOT_NAMED else "several_places")
        place = _gazetteer().places.get(key)
        if place is None:
            return plain(key)
        return place.name_ar if self._words.arabic else place.name_en

    def left_out(self, why: str) -> str:
        """Why a fact was left out."""
        return self._words.word(LeftOut(why))

    def doubt(self, why: str) -> str:
        """Why dead may be counted twice."""
        return self._words.word(Doubt(why))

    def of(self, name: str) -> str:
        """A field or measure agreement is told of, or the state of an event."""
        return plain(self._words.field(name) if name.islower() else name)

    def state(self, name: str) -> str:
        """Why an event stayed behind."""
        return self._words.value_of("State", name)

    def choices(self, policy: Mapping[str, str]) -> Iterator[str]:
        """What each choice of a policy does, in a sentence."""
        for name, kind in CHOICES.items():
            if name in policy:
                said = self._words.value_of("Policy", f"{name}.{policy[name]}")
                yield said if self._words.arabic else kind(policy[name]).effect


@cache
def _gazetteer() -> Gazetteer:
    return read_gazetteer([bundled("resources") / "gazetteer" / "administrative.tsv"])
