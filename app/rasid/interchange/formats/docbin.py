"""``spans.spacy``: a spaCy DocBin, a document for each report; large exports go on in others.

Words are those of CoNLL, so that spans are whole words. ``doc.spans`` has every span by groups
``sc`` (labels) and ``events`` (triggers); ``doc.user_data["rasid"]`` the whole record as JSON.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rasid.core.record import encode
from rasid.core.tally import Tally
from rasid.interchange.formats.extras import need
from rasid.interchange.formats.frames import annotated
from rasid.interchange.formats.names import Format
from rasid.interchange.formats.tokens import Tokeniser
from rasid.interchange.formats.writer import Destination, FileFacts, How, Loss, Writer
from rasid.interchange.records import record_values
from rasid.interchange.selection import Selected
from rasid.interchange.whole_folder import file_facts
from rasid.storage.comments import CommentRow

_MOST = 500  # documents of one file, as the library keeps a whole one in memory


class DocBinWriter(Writer):
    """Writes ``spans.spacy``, ``spans-2.spacy`` …"""

    FORMAT = Format.DOCBIN
    CANNOT_HOLD = (
        Loss(field="event", how=How.FLATTENED, why="fields beside type and trigger are JSON"),
        Loss(field="comments", how=How.LEFT_OUT, why="there is no place for them"),
    )

    def __init__(self, destination: Destination) -> None:
        self._spacy = need("spacy", "docbin")
        super().__init__(destination)
        self._tokeniser = Tokeniser(destination.own)
        self._facts: list[FileFacts] = []
        self._begin()

    def add(
        self, selected: Selected, _tallies: Mapping[str, Tally], _comments: Sequence[CommentRow]
    ) -> None:
        """A document."""
        document = annotated(self, selected)
        if len(self._docs) == _MOST:
            self._end()
            self._begin()
        doc = self._doc(document.text)
        doc.user_data["rasid"] = encode(record_values(selected))
        spans = [(s.id, s.label.value, s.start, s.end) for s in document.spans]
        events = [(f.id, f.type, f.at.start, f.at.end) for f in document.frames]
        doc.spans["sc"] = list(self._spans(selected, doc, spans))
        doc.spans["events"] = list(self._spans(selected, doc, events))
        self._docs.add(doc)

    def finish(self) -> Iterator[FileFacts]:
        """Every file."""
        self._end()
        yield from self._facts

    def _begin(self) -> None:
        """A new file, without the words of those before."""
        self._vocabulary = self._spacy.blank("ar").vocab
        self._docs = need("spacy.tokens", "docbin").DocBin(attrs=[], store_user_data=True)

    def _end(self) -> None:
        nth = len(self._facts) + 1
        name = f"spans-{nth}.spacy" if nth > 1 else "spans.spacy"
        self.path(name).write_bytes(self._docs.to_bytes())
        self._facts.append((name, file_facts(self.path(name)) | {"rows": len(self._docs)}))

    def _doc(self, text: str) -> Any:
        words, spaces = _words(text, self._tokeniser)
        return need("spacy.tokens", "docbin").Doc(self._vocabulary, words=words, spaces=spaces)

    def _spans(
        self, selected: Selected, doc: Any, places: Sequence[tuple[str, str, int, int]]
    ) -> Iterator[Any]:
        for id_, label, start, end in places:
            span = doc.char_span(start, end, label=label, span_id=id_)
            if span is None:
                span = doc.char_span(start, end, label=label, span_id=id_, alignment_mode="expand")
                if span is None:
                    self.lose(selected, id_, "", How.LEFT_OUT, "no word is in it")
                    continue
                why = f"an edge is no edge of a word; it is “{span.text}” there"
                self.lose(selected, id_, "", How.FLATTENED, why)
            yield span


def _words(text: str, tokeniser: Tokeniser) -> tuple[list[str], list[bool]]:
    """The words that give the text again, blanks but for single spaces being words as well."""
    words, spaces, last = list[str](), list[bool](), 0
    for token in (token for sentence in tokeniser.sentences(text) for token in sentence):
        _fill(text[last : token.start], words, spaces)
        words.append(text[token.start : token.end])
        spaces.append(False)
        last = token.end
    _fill(text[last:], words, spaces)
    return words, spaces


def _fill(gap: str, words: list[str], spaces: list[bool]) -> None:
    if gap[:1] == " " and words:
        spaces[-1] = True
        gap = gap[1:]
    if gap:
        words.append(gap)
        spaces.append(False)
