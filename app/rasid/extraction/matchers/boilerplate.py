"""BOILERPLATE: lines the page put there, not the report."""

import re
from collections.abc import Iterator

from rasid.core.vocabulary import Label
from rasid.extraction.candidate import Candidate
from rasid.extraction.matchers.context import Context

_LINE = re.compile(
    r"\d[\d.,،]{0,9}(?: (?:زياره|مشاهده|مشاهدات|قراءه|views?))?"
    r"|[a-z]{2}(?: [|/·•-] [a-z]{2})*"
    r"|(?:العربيه|english|francais|deutsch|turkce|kurdi|kurdish)(?: [|/-]? ?[^\W\d]+){0,4}"
    r"|(?:post )?views ?: ?[\d.,]+"
    r"|(?:مشاركه|شارك|اطبع|طباعه|تعليق|التعليقات|اقرا ايضا|المزيد|الرئيسيه|تابعنا)(?: .{0,40})?"
    r"|(?:share|tweet|print|facebook|twitter|whatsapp|telegram|read more)(?: .{0,40})?"
)
_LONGEST = 8


def find_boilerplate(context: Context) -> Iterator[Candidate]:
    """Whole lines behind the headline that hold a view counter, a language link or navigation."""
    line = context.document.line
    for nth, (first, stop) in enumerate(context.document.paragraphs):
        if nth == 0 or stop - first > _LONGEST:
            continue
        begin, end = context.begin(first), context.end(stop - 1)
        if _LINE.fullmatch(line, begin, end):
            yield context.candidate(Label.BOILERPLATE, begin, end, "page-line", 0.95)
