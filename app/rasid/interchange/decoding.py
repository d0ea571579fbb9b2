"""Turns bytes into text and says which encoding they were in: BOM, then UTF-8, then a guess."""

import codecs
import re
from dataclasses import dataclass

from rasid.core.report import canonical_text
from rasid.errors import RasidError

# Longest first: the mark of UTF-32-LE begins with that of UTF-16-LE.
_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# What Arabic reports are written in. A free guess takes short cp1256 for cp1006 or Shift JIS.
_CANDIDATES = ["cp1256", "iso8859_6", "cp720", "cp1252"]
_SAMPLE = 1 << 16
# Controls but for white space and old ends of file, private characters, and no characters at all.
_STRANGE = re.compile(
    "[\x00-\x08\x0e-\x19\x1b\x1f\x7f-\x84\x86-\x9f\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff"
    "\U000f0000-\U0010ffff]"
)
_STRANGE_SHARE = 0.02
_FAMILIAR_SHARE = 0.8
_FEW_DAMAGED = 0.1


class UndecodableError(RasidError):
    """These bytes are no text that can be read; the message is the rest of "FILE …"."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A canonical text and the Python codec its bytes were read with."""

    text: str
    encoding: str


def check_encoding(name: str) -> str:
    """The codec's own name for an encoding given by a user; RasidError where there is none."""
    try:
        "".encode(name)  # lookup alone would also find hex and zip
    except (LookupError, ValueError):
        raise RasidError(
            "There is no encoding called {name}. Try utf-8, utf-16 or cp1256.", name=name
        ) from None
    return codecs.lookup(name).name


def decode(raw: bytes, encoding: str | None = None) -> Decoded:
    """The canonical text of ``raw``; UndecodableError where it is empty, damaged or no text."""
    if not raw.strip():
        raise UndecodableError("is empty")
    name = encoding or detect_encoding(raw)
    try:
        text = canonical_text(raw.decode(name))
    except UnicodeDecodeError as error:
        raise UndecodableError(
            "is not {encoding}: byte {place} does not fit", encoding=name, place=error.start
        ) from None
    check_text(text)
    return Decoded(text, name)


def check_text(text: str) -> None:
    """Refuse what is empty, or decoded but is no text; UndecodableError says which."""
    if not text.replace("\ufeff", "").strip():
        raise UndecodableError("is empty")
    if "\0" in text or not _is_plausible(text[:_SAMPLE]):
        raise UndecodableError("is not text")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise UndecodableError("holds half a character at {place}", place=error.start) from None


def detect_encoding(head: bytes) -> str:
    """The encoding of a file that begins with ``head``, which may stop inside a character."""
    for mark, name in _BOMS:
        if head.startswith(mark):
            return name
    utf8 = _decoded_prefix(head, "utf-8")
    if utf8 is not None and "\0" not in utf8 and _is_plausible(utf8[:_SAMPLE]):
        return "utf-8"
    if (wide := _bare_utf16(head[:_SAMPLE])) is not None:
        return wide
    if b"\0" in head or utf8 is not None:
        raise UndecodableError("is not text")
    if (place := _damaged_utf8(head)) is not None:
        raise UndecodableError(
            "is UTF-8 with damaged characters, the first at byte {place}", place=place
        )
    return _guess(head[:_SAMPLE])


def stream_codec(encoding: str, head: bytes) -> str:
    """The codec that reads a stream of this encoding from its ``head`` on, without its mark.

    Streams, unlike whole files, must not lack the mark where their codec expects one.
    """
    marked = any(head.startswith(mark) for mark, name in _BOMS if name == encoding)
    if encoding in ("utf-16", "utf-32") and not marked:
        return f"{encoding}-le"
    return "utf-8-sig" if encoding == "utf-8" else encoding


def _decoded_prefix(head: bytes, encoding: str) -> str | None:
    try:
        return codecs.getincrementaldecoder(encoding)().decode(head)
    except UnicodeDecodeError:
        return None


def _guess(sample: bytes) -> str:
    from charset_normalizer import from_bytes  # 30 ms, and most files are UTF-8

    best = from_bytes(sample, cp_isolation=_CANDIDATES).best()
    if best is None or not _is_plausible(sample.decode(best.encoding, "replace")):
        raise UndecodableError("is in no encoding that could be told; name it with --encoding")
    return codecs.lookup(best.encoding).name


def _bare_utf16(sample: bytes) -> str | None:
    """UTF-16 without a mark: in one of the two orders nearly all letters are Arabic or Latin."""
    even = sample[: len(sample) // 2 * 2]
    for name in ("utf-16-le", "utf-16-be"):
        text = _decoded_prefix(even, name)
        if text and _is_plausible(text) and _familiar_share(text) >= _FAMILIAR_SHARE:
            return name
    return None


def _familiar_share(text: str) -> float:
    familiar = sum(char < "\u0250" or "\u0600" <= char <= "\u06ff" for char in text)
    return familiar / len(text)


def _is_plausible(text: str) -> bool:
    """Whether hardly any character is one that no text holds."""
    return len(_STRANGE.findall(text)) <= len(text) * _STRANGE_SHARE


def _damaged_utf8(head: bytes) -> int | None:
    """Where text that is plainly UTF-8 is first broken; other encodings break it everywhere."""
    text = head.decode("utf-8", "replace")
    damaged = text.count("\ufffd")
    beyond_ascii = sum(char > "\x7f" for char in text)
    if damaged > beyond_ascii * _FEW_DAMAGED:
        return None
    return len(text[: text.index("\ufffd")].encode("utf-8"))
