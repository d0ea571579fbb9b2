"""A report: one canonical text, frozen and hashed (codebook §1)."""

import hashlib
from dataclasses import dataclass

from rasid.core.vocabulary import PublishedBasis

_BOM = "\ufeff"

PAGE = "html/"
"""Begins the encoding of a report found on a web page: its bytes are those of the whole page."""


def canonical_text(decoded: str) -> str:
    """CRLF and CR become LF, one leading byte order mark goes; nothing else is touched.

    Every stored offset counts code points of this text.
    """
    return decoded.removeprefix(_BOM).replace("\r\n", "\n").replace("\r", "\n")


def text_sha256(text: str) -> str:
    """Hex SHA-256 of a canonical text in UTF-8; lone surrogates hash as they stand."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def headline(text: str) -> str:
    """The first line that holds anything, stripped; empty for an empty text."""
    return next((line.strip() for line in text.splitlines() if line.strip()), "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What is known of one report; ``published`` is an ISO day."""

    file: str
    sha256: str
    characters: int
    title: str
    published: str | None = None
    published_basis: PublishedBasis = PublishedBasis.UNKNOWN
    source: str | None = None
    url: str | None = None
