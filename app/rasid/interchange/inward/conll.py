"""Reads CoNLL: a word a line, its tag in IOB last, an empty line after each sentence."""

from collections.abc import Iterator, Sequence

from rasid.interchange.inward.annotation import Document
from rasid.interchange.inward.words import Word, documents
from rasid.interchange.rows import bounded_lines, open_text, too_long
from rasid.interchange.sources import Remark, Source

_DOCUMENT = "-DOCSTART-"
_OURS = 4  # columns: word, start, end, tag


def read(source: Source, encoding: str | None) -> Iterator[Document | Remark]:
    """A document from one ``-DOCSTART-`` to the next; its text is that of a report here."""
    held: list[list[Word]] = [[]]
    name, first = None, 1
    with open_text(source, encoding) as stream:
        for number, line in enumerate(bounded_lines(stream), 1):
            if line is None:
                raise too_long()
            cells = _cells(line.rstrip("\r\n"))
            if not cells:
                held.append([])
            elif cells[0] == _DOCUMENT:
                yield from documents(source, first, name, held)
                held, first = [[]], number
                name = cells[1] if len(cells) == _OURS else None
            elif not cells[0].startswith("#"):
                held[-1].append(_word(cells))
    yield from documents(source, first, name, held)


def _cells(line: str) -> Sequence[str]:
    """Parted by tabs, or by blanks where there is no tab: a word may hold other blanks."""
    if not line.strip():
        return ()
    return line.split("\t") if "\t" in line else line.split(" ")


def _word(cells: Sequence[str]) -> Word:
    if len(cells) == _OURS and cells[1].isdecimal() and cells[2].isdecimal():
        return Word(cells[0], cells[3], (int(cells[1]), int(cells[2])))
    return Word(cells[0], cells[-1] if len(cells) > 1 else "O")
