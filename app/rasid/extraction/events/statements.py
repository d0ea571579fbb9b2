"""Cuts a skeleton into statements: stretches that tell one thing."""

import re
from bisect import bisect_right
from dataclasses import dataclass

from rasid.extraction.events.cues import Cues
from rasid.extraction.events.skeleton import Skeleton

_STOP = re.compile(r"(?<!\S)[.؟?!…\n](?!\S)")


@dataclass(frozen=True, slots=True)
class Statement:
    """``[start, end)`` of a skeleton's line.

    ``opener`` is the cue that opens it ("" after a stop). ``sentence`` and ``paragraph`` count
    from 0; the headline is paragraph 0 unless the text has one paragraph only.
    """

    start: int
    end: int
    opener: str
    sentence: int
    paragraph: int


def cut_statements(skeleton: Skeleton, cues: Cues) -> tuple[Statement, ...]:
    """The statements of a text in order; linear in its length."""
    return tuple(_cut(skeleton.line, cues))


def statement_at(statements: tuple[Statement, ...], at: int) -> Statement:
    """The statement that holds a position, or the last one begun before it."""
    starts = [statement.start for statement in statements]
    return statements[max(0, bisect_right(starts, at) - 1)]


def _cut(line: str, cues: Cues) -> list[Statement]:
    cuts = [(m.start(), m.end(), m[0]) for m in _STOP.finditer(line)]
    cuts += [
        (m.start(), m.start(), m["phrase"])
        for cue in ("break", "accompany")
        for m in cues.patterns[cue].finditer(line)
    ]
    found: list[Statement] = []
    start, opener, sentence, paragraph = 0, "", 0, 0
    fresh_sentence = fresh_paragraph = True
    for stop, resume, mark in [*sorted(cuts), (len(line), len(line), ".")]:
        if line[start:stop].strip():
            found.append(Statement(start, stop, opener, sentence, paragraph))
            fresh_sentence = fresh_paragraph = False
        if resume > stop:
            sentence += not fresh_sentence
            fresh_sentence, opener = True, ""
            if mark == "\n" and not fresh_paragraph:
                paragraph, fresh_paragraph = paragraph + 1, True
        else:
            opener = mark
        start = resume
    return found
