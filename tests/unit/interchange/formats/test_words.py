"""What goes out word by word, read back by a library for it and by the letter of the form."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import conllu
import pytest

from rasid.interchange.formats.names import Format
from rasid.interchange.formats.tokens import Tokeniser
from tests.unit.interchange.formats.conftest import Exports

Read = tuple[str, int, int, str]
"""A word, its code points and its tag."""


@pytest.fixture(scope="session")
def tokeniser() -> Tokeniser:
    return Tokeniser(None)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ووصلت للنظام", "و وصلت ل لنظام"),
        ("حيي جوبر والقابون", "حيي جوبر و القابون"),
        ("في وادي بردى ولواء", "في وادي بردى و لواء"),
        ("بحلب،", "ب حلب ،"),
        ("و17 مقاتلاً", "و 17 مقاتلاً"),
        ("قُتِلَ 12 (BM-21).", "قُتِلَ 12 ( BM - 21 ) ."),
        ("أ\u00a0ب\u2028ج", "أ ب ج"),
    ],
)
def test_particles_are_words_of_their_own(tokeniser: Tokeniser, text: str, words: str) -> None:
    found = [text[t.start : t.end] for sentence in tokeniser.sentences(text) for t in sentence]
    assert found == words.split(" ")


@pytest.mark.parametrize(
    ("text", "sentences"),
    [("قصف. هدوء", 2), ("قصف\nهدوء", 2), ("قصف 3.5 كم", 1), ("SOHR.org هنا", 1), ("\n\n", 0)],
)
def test_sentences_end_with_lines_and_full_stops(
    tokeniser: Tokeniser, text: str, sentences: int
) -> None:
    assert len(list(tokeniser.sentences(text))) == sentences


def conll(path: Path) -> Iterator[tuple[str, list[list[Read]]]]:
    """The reports of a CoNLL file: id and sentences."""
    text = path.read_bytes().decode("utf-8")
    for part in text.split("-DOCSTART-\t")[1:]:
        head, *blocks = part.rstrip("\n").split("\n\n")
        sentences = []
        for block in blocks:
            rows = [line.split("\t") for line in block.split("\n")]
            assert {len(row) for row in rows} == {4}
            assert not [row for row in rows if len(row[0].split()) != 1]
            sentences.append([(w, int(start), int(end), tag) for w, start, end, tag in rows])
        yield head.split("\t")[0], sentences


def of_conllu(path: Path) -> Iterator[tuple[str, list[list[Read]]]]:
    """The same of a CoNLL-U file, by the library that reads such files."""
    reports: dict[str, list[list[Read]]] = {}
    for sentence in conllu.parse(path.read_bytes().decode("utf-8")):
        report = str(sentence.metadata["sent_id"]).rpartition("-")[0]
        words = []
        for token in sentence:
            start, end = map(int, token["misc"]["TokenRange"].split(":"))
            if isinstance(token["id"], int):
                words.append((token["form"], start, end, token["misc"]["NE"]))
        reports.setdefault(report, []).append(words)
    yield from reports.items()


def iob2(sentences: list[list[Read]]) -> set[tuple[str, int, int]]:
    """The spans that tags make; a tag that follows nothing is a fault."""
    found: set[tuple[str, int, int]] = set()
    for sentence in sentences:
        current: tuple[str, int, int] | None = None
        for _, start, end, tag in sentence:
            kind, _, label = tag.partition("-")
            if kind == "I":
                assert current is not None
                assert current[0] == label
                current = (label, current[1], end)
            else:
                found |= {current} if current else set()
                current = (label, start, end) if kind == "B" else None
        found |= {current} if current else set()
    return found


READERS: list[Any] = [
    pytest.param(Format.CONLL, "spans.conll", conll, id="conll"),
    pytest.param(Format.CONLLU, "spans.conllu", of_conllu, id="conllu"),
]


@pytest.mark.parametrize(("format_", "file", "read"), READERS)
def test_every_span_is_there_or_named(
    exports: Exports, format_: Format, file: str, read: Any
) -> None:
    found = dict(read(exports.of(format_) / file))
    losses = exports.losses(format_)
    lost = {loss["subject"] for loss in losses if loss["subject"]}
    left_out = {loss["subject"] for loss in losses if loss["how"] == "left_out"} - {""}
    held = 0
    for record in exports.records():
        sentences = found.pop(record["report"]["id"], [])
        for word, start, end, _ in (each for sentence in sentences for each in sentence):
            assert record["text"][start:end] == word
        spans = iob2(sentences)
        for span in record["spans"]:
            if span["id"] not in lost:
                stripped = span["text"].strip()
                start = span["start"] + span["text"].index(stripped)
                assert (span["label"], start, start + len(stripped)) in spans, span
                held += 1
        made = {span["id"] for span in record["spans"]} - left_out
        assert len(spans) >= len(made)
    assert found == {}
    assert held > 100


@pytest.mark.parametrize(("format_", "file", "read"), READERS)
def test_every_letter_is_in_a_word(exports: Exports, format_: Format, file: str, read: Any) -> None:
    found = dict(read(exports.of(format_) / file))
    for record in exports.records():
        words = [each for sentence in found[record["report"]["id"]] for each in sentence]
        told = "".join(word for word, *_ in words)
        assert told == "".join(record["text"].split())


def test_a_written_word_is_one_token_of_several_words(exports: Exports) -> None:
    sentences = conllu.parse((exports.of(Format.CONLLU) / "spans.conllu").read_text("utf-8"))
    several = [
        (
            token["form"],
            [w["form"] for w in sentence if w["id"] in range(token["id"][0], token["id"][2] + 1)],
        )
        for sentence in sentences
        for token in sentence
        if isinstance(token["id"], tuple)
    ]
    assert len(several) > 50
    assert all("".join(words) == form for form, words in several)


def test_the_text_of_a_sentence_is_what_its_tokens_make(exports: Exports) -> None:
    sentences = conllu.parse((exports.of(Format.CONLLU) / "spans.conllu").read_text("utf-8"))
    for sentence in sentences:
        made, inside = "", 0
        for token in sentence:
            if isinstance(token["id"], tuple):
                inside = token["id"][2]
            elif token["id"] <= inside:
                continue
            no_space = (token["misc"] or {}).get("SpaceAfter") == "No"
            made += token["form"] + ("" if no_space else " ")
        assert made.strip() == sentence.metadata["text"]
