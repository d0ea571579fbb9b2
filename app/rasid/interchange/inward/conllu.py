"""Reads CoNLL-U whose words are tagged in their last column: ``NE=B-LABEL``."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from rasid.interchange.inward.annotation import Document
from rasid.interchange.inward.words import Word, documents
from rasid.interchange.rows import bounded_lines, open_text, too_long
from rasid.interchange.sources import Remark, Source

_DOCUMENT = "# newdoc id ="
_COLUMNS = 10
_TAGS = ("NE", "Entity", "NER")


def read(source: Source, encoding: str | None) -> Iterator[Document | Remark]:
    """A document from one ``newdoc`` to the next; its text is that of a report here."""
    held: list[list[Word]] = [[]]
    name, first, covered = None, 1, range(0)
    with open_text(source, encoding) as stream:
        for number, line in enumerate(bounded_lines(stream), 1):
            if line is None:
                raise too_long()
            line = line.rstrip("\r\n")
            if line.startswith(_DOCUMENT):
                yield from documents(source, first, name, held)
                held, first = [[]], number
                name = line.removeprefix(_DOCUMENT).strip()
            elif not line.strip():
                held.append([])
                covered = range(0)
            elif not line.startswith("#"):
                covered = _take(line.split("\t"), held[-1], covered)
    yield from documents(source, first, name, held)


def _take(cells: Sequence[str], sentence: list[Word], covered: range) -> range:
    """Add a word. Parts of a token stand in its place where they have one of their own; else it
    stays, with the first of their tags. ``covered`` are the numbers of these parts.
    """
    if len(cells) != _COLUMNS or "." in cells[0]:
        return covered
    said = dict(part.partition("=")[::2] for part in cells[9].split("|"))
    tag = next((said[name] for name in _TAGS if name in said), "O")
    place = _range(said.get("TokenRange", ""))
    first, _, last = cells[0].partition("-")
    if last:
        sentence.append(Word(cells[1], "O", place))
        both = first.isdecimal() and last.isdecimal()
        return range(int(first), int(last) + 1) if both else covered
    if not first.isdecimal() or int(first) not in covered:
        sentence.append(Word(cells[1], tag, place))
    elif place is not None:
        if int(first) == covered.start:
            sentence.pop()
        sentence.append(Word(cells[1], tag, place))
    elif sentence[-1].tag == "O":
        sentence[-1] = replace(sentence[-1], tag=tag)
    return covered


def _range(told: str) -> tuple[int, int] | None:
    start, _, end = told.partition(":")
    return (int(start), int(end)) if start.isdecimal() and end.isdecimal() else None
