"""Puts marks together from words tagged in IOB, as CoNLL files have them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from rasid.interchange.inward.annotation import Document, Mark
from rasid.interchange.sources import Source


@dataclass(frozen=True, slots=True)
class Word:
    """A word with its tag; ``place`` is code points of its text where the file tells them."""

    form: str
    tag: str
    place: tuple[int, int] | None = None


def documents(
    source: Source, line: int, name: str | None, held: Sequence[Sequence[Word]]
) -> Iterator[Document]:
    """The document of some sentences, that begin on this line; none without words.

    Where each word has its place, those are places in the report it names.
    """
    words = [word for sentence in held for word in sentence]
    if not words:
        return
    placed = name is not None and all(word.place is not None for word in words)
    text, marks = _marks(held, placed=placed)
    yield Document(
        where=f"{source.name}:{line}",
        text=None if placed else text,
        marks=tuple(marks),
        report=name,
        whole=False,
    )


def _marks(sentences: Iterable[Iterable[Word]], *, placed: bool) -> tuple[str, list[Mark]]:
    """The words written one after another, and the marks on them.

    ``placed`` takes the places the file tells; else they are those in the words so written.
    """
    marks, written, length = list[Mark](), list[str](), 0
    for sentence in sentences:
        open_: Mark | None = None
        for word in sentence:
            start, end = length, length + len(word.form)
            if placed and word.place is not None:
                start, end = word.place
            kind, _, label = word.tag.partition("-")
            if open_ is not None and kind in ("I", "E", "L") and label == open_.label:
                quote = f"{open_.quote} {word.form}"
                open_ = replace(open_, end=end, quote=quote)
                marks[-1] = open_
            elif label and kind in ("B", "I", "S", "U", "E", "L"):
                open_ = Mark(
                    name=f"{label} {len(marks) + 1}",
                    label=label,
                    start=start,
                    end=end,
                    quote=word.form,
                )
                marks.append(open_)
            else:
                open_ = None
            written.append(word.form)
            length += len(word.form) + 1
    return " ".join(written), marks
