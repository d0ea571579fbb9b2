"""ATTRIBUTION: who says so."""

from collections.abc import Iterator

from rasid.core.vocabulary import Label
from rasid.extraction.candidate import Candidate
from rasid.extraction.matchers.context import Context


def find_sources(context: Context) -> Iterator[Candidate]:
    """Named sources, and «مصادر» with the adjectives behind it."""
    covered = 0
    for hit in context.hits.all("sources"):
        if hit.first < covered or hit.entry.values["class"] == "adjective":
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
        yield context.candidate(Label.ATTRIBUTION, hit.begin, end, rule, 0.9)
