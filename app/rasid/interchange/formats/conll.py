"""``spans.conll``: a word a line with its place and its tag in IOB2.

Columns are word, start, end (code points) and tag, parted by tabs; an empty line ends a sentence,
``-DOCSTART-`` begins a report.
"""

from collections.abc import Iterator, Mapping, Sequence

from rasid.core.tally import Tally
from rasid.interchange.formats.names import Format
from rasid.interchange.formats.tokens import OUTSIDE, Tokeniser, tagged
from rasid.interchange.formats.writer import Destination, FileFacts, How, Loss, Writer
from rasid.interchange.selection import Selected
from rasid.storage.comments import CommentRow

NO_EVENTS = (
    Loss(field="event", how=How.LEFT_OUT, why="a row of tags has no place for events"),
    Loss(field="link", how=How.LEFT_OUT, why="a tag is a label alone"),
    Loss(field="comments", how=How.LEFT_OUT, why="there is no place for them"),
)


class ConllWriter(Writer):
    """Writes ``spans.conll``."""

    FORMAT = Format.CONLL
    CANNOT_HOLD = (
        *NO_EVENTS,
        Loss(field="text", how=How.FLATTENED, why="blanks between words are not told"),
    )

    def __init__(self, destination: Destination) -> None:
        super().__init__(destination)
        self._tokeniser = Tokeniser(destination.own)
        self._file = self.open("spans.conll")
        self._rows = 0

    def add(
        self, selected: Selected, _tallies: Mapping[str, Tally], _comments: Sequence[CommentRow]
    ) -> None:
        """The sentences of a report."""
        text = selected.opened.text
        lines = [f"-DOCSTART-\t{selected.opened.report.id}\t{len(text)}\t{OUTSIDE}\n\n"]
        for sentence in tagged(self, selected, list(self._tokeniser.sentences(text))):
            for each in sentence:
                at = each.token
                lines.append(f"{text[at.start : at.end]}\t{at.start}\t{at.end}\t{each.tag}\n")
            lines.append("\n")
            self._rows += len(sentence)
        self._file.write("".join(lines))

    def finish(self) -> Iterator[FileFacts]:
        """The one file."""
        yield "spans.conll", self._file.finish() | {"rows": self._rows}
