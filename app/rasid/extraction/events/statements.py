"""Cuts a skeleton into statements: stretches that tell one thing."""

import re
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from rasid.extraction.events.cues import Cues
from rasid.extraction.events.skeleton import Skeleton

# What leads to a source that reports anew.
_REPORTS = re.compile(
    r"(?<!كما )(?<!كذلك )(?<!\S)[وف]?كانت?(?: قد)? (?:\w+ )?$"
    r"|(?<!\S)[وف](?:نشر|رصد|علم|وثق|اكد|اشار|افاد|ذكر|قال|احصي)(?:ت|وا)? $"
)
_LEAD = 60
# «، وفي بادية الرهجان …»: the report turns to another place.
_ELSEWHERE = re.compile(r"[،.:] ([وف]في P)")
# «وسط مدينة الميادين» says where, «وسط قصف مكثف» what went along.
_AMID = re.compile(r"وسط (?:ال)?(?:P|تجمع|حشد|حشود|سوق|مدينه|بلده|قريه|حي)")
# «منذ مطلع العام وفقاً لتوثيقات المرصد 221 استهدافاً» goes on; behind a comma it turns.
_ASIDE = re.compile(r"[^\s،.؛:\n] (?:وفقا ل|وفق |بحسب )(?:توثيقات|احصائيات)$")
_SOURCE = 30
_GROWTH = re.compile(r"(?<=، )و(?:بلغ|بلغت|ارتفع|ارتفعت|يرتفع|ترتفع)(?!\S)")
_HEADLINE, _LONGEST_HEADLINE = 110, 400
# A statement longer than any real one is cut at a comma, so that reading it stays linear.
_COMMA = re.compile(" ، ")
_LONGEST = 1200
ADDS = frozenset(
    {
        *("فيما", "كما", "بينما", "في حين", "كذلك", "وفي", "علي صعيد متصل", "علي صعيد اخر"),
        *("في سياق متصل", "في سياق منفصل", "في سياق اخر", "في موازاه ذلك", "بموازاه ذلك"),
        *("في الاثناء", "في هذه الاثناء", "في شان متصل", "من ناحيه ثانيه", "في تطور اخر"),
    }
)
"""Openers that add a claim to the one before; others («حيث», «قبل أن») go on with it."""
_STOP = re.compile(r"[.؟?!…\n](?<!\S.)(?!\S)", re.DOTALL)


class Statement(Struct, frozen=True, gc=False):
    """``[start, end)`` of a skeleton's line.

    ``opener`` is the cue that opens it ("" after a stop). ``sentence`` and ``paragraph`` count
    from 0; paragraph 0 is the headline, a text without one begins at 1.
    """

    start: int
    end: int
    opener: str
    sentence: int
    paragraph: int


def cut_statements(skeleton: Skeleton, cues: Cues) -> tuple[Statement, ...]:
    """The statements of a text in order; linear in its length."""
    statements = _cut(skeleton.line, cues)
    if statements and not _has_headline(skeleton.line, statements):
        statements = [replace(one, paragraph=one.paragraph + 1) for one in statements]
    return tuple(statements)


def _has_headline(line: str, statements: list[Statement]) -> bool:
    """A headline is a first line without a full stop, a colon, or a source and a long telling."""
    if statements[-1].paragraph == 0:
        return False
    first = [one for one in statements if one.paragraph == 0]
    stretch = line[first[0].start : first[-1].end + 2]
    plain = len(stretch) < (_HEADLINE if "S" in stretch else _LONGEST_HEADLINE)
    return plain and not stretch.rstrip().endswith((".", ":"))


def _cut(line: str, cues: Cues) -> list[Statement]:
    cuts = [(m.start(), m.end(), m[0]) for m in _STOP.finditer(line)]
    cuts += [
        (m.start(), m.start(), m["phrase"])
        for cue in ("break", "accompany")
        for m in cues.patterns[cue].finditer(line)
        if not (_AMID.match(line, m.start()) or _is_aside(line, m.end()))
    ]
    cuts += [(at, at, "") for at in _reports(line)]
    cuts += [(m.start(), m.start(), "") for m in _GROWTH.finditer(line)]
    cuts += [(m.start(1), m.start(1), "وفي") for m in _ELSEWHERE.finditer(line)]
    found: list[Statement] = []
    start, opener, sentence, paragraph = 0, "", 0, 0
    fresh_sentence = fresh_paragraph = True
    for stop, resume, mark in _with_long_cut(line, sorted(cuts)):
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


def _reports(line: str) -> Iterator[int]:
    """Where the words begin that lead to a source."""
    source = line.find("S")
    while source >= 0:
        if found := _REPORTS.search(line, max(0, source - _LEAD), source):
            yield found.start()
        source = line.find("S", source + 1)


def _is_aside(line: str, end: int) -> bool:
    return _ASIDE.search(line, max(0, end - _SOURCE), end) is not None


def _with_long_cut(line: str, cuts: list[tuple[int, int, str]]) -> Iterator[tuple[int, int, str]]:
    """The cuts and the end of the line, with further ones inside endless statements."""
    last = 0
    for cut in [*cuts, (len(line), len(line), "")]:
        while cut[0] - last > _LONGEST:
            comma = _COMMA.search(line, last + _LONGEST, cut[0])
            last = comma.start() if comma else min(last + 2 * _LONGEST, cut[0])
            if last < cut[0]:
                yield last, last, ""
        yield cut
        last = cut[1]
