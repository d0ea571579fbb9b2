"""ATTRIBUTION: who says so."""

from collections.abc import Iterator

from rasid.core.vocabulary import Label
from rasid.extraction.candidate import Candidate
from rasid.extraction.lexicon import words
from rasid.extraction.matchers.context import Context

_SAYING = words(
    """أكد أكدت أفاد أفادت قال قالت ذكر ذكرت بحسب وفق وفقا حسب اتهم وأكد وأفاد وقال أبلغ تحدث ووفق
    يقول"""
)


def _says(context: Context, index: int) -> bool:
    """Whether a word of saying stands right before a token."""
    return context.form(index - 1) in _SAYING


def find_sources(context: Context) -> Iterator[Candidate]:
    """Named sources, and «مصادر» with the adjectives behind it."""
    covered = 0
    for hit in context.hits.all("sources"):
        if hit.first < covered or hit.entry.values["class"] == "adjective":
            continue
        if hit.entry.values["class"] == "speaker" and not _says(context, hit.first):
            continue
        end, stop, rule = hit.end, hit.stop, "source-name"
        if hit.entry.values["class"] == "source":
            rule = "source-noun"
            while (more := context.hit("sources", stop, "adjective")) and (
                more.proclitic in ("", "و")
            ):
                end, stop = more.end, more.stop
            if stop == hit.stop and context.form(hit.first) in ("مصدر", "المصدر"):
                continue
        covered = stop
        yield context.candidate(Label.ATTRIBUTION, hit.begin, end, rule, 0.92)
