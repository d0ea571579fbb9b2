"""``spans.conllu``: the words of CoNLL-U; what is written as one word is a token of several.

``MISC`` has ``TokenRange`` (code points), ``NE`` (the tag in IOB2) and ``SpaceAfter=No``.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from rasid.core.tally import Tally
from rasid.interchange.formats.conll import NO_EVENTS
from rasid.interchange.formats.names import Format
from rasid.interchange.formats.tokens import Tagged, Tokeniser, tagged
from rasid.interchange.formats.writer import Destination, FileFacts, How, Loss, Writer
from rasid.interchange.selection import Selected
from rasid.storage.comments import CommentRow

_UNKNOWN = "\t".join("_" * 7)  # lemma, tags, features, head, relation: nobody has said them


class ConlluWriter(Writer):
    """Writes ``spans.conllu``."""

    FORMAT = Format.CONLLU
    CANNOT_HOLD = (
        *NO_EVENTS,
        Loss(field="text", how=How.FLATTENED, why="blanks of every kind are told as one"),
    )

    def __init__(self, destination: Destination) -> None:
        super().__init__(destination)
        self._tokeniser = Tokeniser(destination.own)
        self._file = self.open("spans.conllu")
        self._rows = 0

    def add(
        self, selected: Selected, _tallies: Mapping[str, Tally], _comments: Sequence[CommentRow]
    ) -> None:
        """The sentences of a report."""
        report, text = selected.opened.report.id, selected.opened.text
        sentences = list(self._tokeniser.sentences(text))
        lines = [f"# newdoc id = {report}\n"]
        for number, sentence in enumerate(tagged(self, selected, sentences), 1):
            lines.append(f"# sent_id = {report}-{number}\n# text = {_text(text, sentence)}\n")
            lines += [f"{line}\n" for line in _lines(text, sentence)]
            lines.append("\n")
            self._rows += len(sentence)
        self._file.write("".join(lines))

    def finish(self) -> Iterator[FileFacts]:
        """The one file."""
        yield "spans.conllu", self._file.finish() | {"rows": self._rows}


def _lines(text: str, sentence: list[Tagged]) -> Iterator[str]:
    number, last = 1, sentence[-1]
    for _, group in groupby(sentence, key=_word):
        parts = list(group)
        end = parts[-1].token.end
        is_last = parts[-1] is last
        space = "" if is_last or text[end : end + 1].isspace() else "|SpaceAfter=No"
        start = parts[0].token.start
        if len(parts) > 1:
            span = f"{number}-{number + len(parts) - 1}"
            place = f"TokenRange={start}:{end}{space}"
            yield f"{span}\t{text[start:end]}\t{_UNKNOWN}\t{place}"
            space = ""
        for each in parts:
            at = each.token
            place = f"NE={each.tag}|TokenRange={at.start}:{at.end}{space}"
            yield f"{number}\t{text[at.start : at.end]}\t{_UNKNOWN}\t{place}"
            number += 1


def _word(each: Tagged) -> int:
    return each.token.word


def _text(text: str, sentence: list[Tagged]) -> str:
    """The sentence with every run of blanks made one."""
    return " ".join(text[sentence[0].token.start : sentence[-1].token.end].split())
