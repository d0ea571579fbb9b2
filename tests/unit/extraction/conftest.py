from collections.abc import Callable

import pytest

from rasid.core.vocabulary import Label
from rasid.extraction.candidate import Candidate, Reading
from rasid.extraction.extractor import Extractor

Spans = Callable[..., list[str]]


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    return Extractor.load()


@pytest.fixture(scope="session")
def spans(extractor: Extractor) -> Spans:
    """The texts of the spans of a label, in text order."""

    def find(text: str, label: Label, published: str | None = None) -> list[str]:
        found = extractor.read(text, published).candidates
        return [text[c.start : c.end] for c in found if c.label is label]

    return find


@pytest.fixture(scope="session")
def candidate(extractor: Extractor) -> Callable[..., Candidate]:
    """The one candidate of a label."""

    def find(text: str, label: Label, published: str | None = None) -> Candidate:
        found = extractor.read(text, published).candidates
        (only,) = [c for c in found if c.label is label]
        return only

    return find


@pytest.fixture(scope="session")
def reading(candidate: Callable[..., Candidate]) -> Callable[..., Reading | None]:
    """What the rule read in the one candidate of a label."""

    def find(text: str, label: Label, published: str | None = None) -> Reading | None:
        return candidate(text, label, published).reading

    return find
