"""Bytes become text the right way, or are refused in a sentence."""

import codecs
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasid.core.report import canonical_text
from rasid.errors import RasidError
from rasid.interchange.decoding import (
    UndecodableError,
    check_encoding,
    check_text,
    decode,
    detect_encoding,
)

SHORT = "مقتل 3 مدنيين في بلدة سراقب"
LONG = (
    "وثق المرصد السوري لحقوق الإنسان مقتل 17 عنصراً من قوات النظام والمسلحين الموالين لها، خلال "
    "الاشتباكات العنيفة التي دارت منذ صباح أمس مع تنظيم الدولة الإسلامية في ريف حماة الشرقي.\r\n"
) * 6
BOMS = {
    "utf-8-sig": codecs.BOM_UTF8,
    "utf-16": codecs.BOM_UTF16_LE,
    "utf-32": codecs.BOM_UTF32_LE,
}


@pytest.mark.parametrize("text", [SHORT, LONG], ids=["short", "long"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "cp1256", "iso8859-6"])
def test_arabic_is_told_apart_without_a_mark(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding))
    assert decoded.encoding == encoding
    assert decoded.text == text.replace("\r\n", "\n")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides_and_is_dropped(encoding: str) -> None:
    raw = LONG.encode(encoding)
    assert raw.startswith(BOMS[encoding])
    assert decode(raw).encoding == encoding
    assert decode(raw).text == LONG.replace("\r\n", "\n")


def test_big_endian_marks_are_known_too() -> None:
    raw = codecs.BOM_UTF16_BE + SHORT.encode("utf-16-be")
    assert decode(raw).text == SHORT


def test_what_was_asked_for_overrides_the_guess() -> None:
    raw = "قصف".encode("cp1256")
    assert decode(raw, "cp1256").text == "قصف"
    assert decode(raw, "cp720").text != "قصف"


@pytest.mark.parametrize("name", ["utf-8", "UTF8", "cp1256", "windows-1256"])
def test_encodings_go_by_their_own_names(name: str) -> None:
    assert check_encoding(name) == codecs.lookup(name).name


@pytest.mark.parametrize("name", ["arabic-8000", "hex", "zip", "rot13", "a\0b"])
def test_what_is_no_encoding_of_text_is_refused(name: str) -> None:
    with pytest.raises(RasidError, match="Try utf-8"):
        check_encoding(name)


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b"", "is empty"),
        (b" \r\n\t ", "is empty"),
        (codecs.BOM_UTF8, "is empty"),
        ("\u00a0\n".encode(), "is empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\2\0", "is not text"),
        (b"SQLite format 3\0\x10\0\1\1\0\x40  ", "is not text"),
        (random.Random(7).randbytes(5000), "is not text"),
        (bytes(5000), "is not text"),
        (LONG.encode()[:301] + b"\xd8" + LONG.encode()[301:], "damaged .* at byte 301"),
        (LONG.encode()[:300], "is not utf-8: byte 299 does not fit"),
        (b"\xff" + LONG.encode(), "damaged characters, the first at byte 0"),
    ],
)
def test_what_is_no_text_is_refused_with_the_reason(raw: bytes, why: str) -> None:
    with pytest.raises(UndecodableError, match=why):
        decode(raw)


def test_a_wrong_override_says_where_it_does_not_fit() -> None:
    with pytest.raises(UndecodableError, match="is not utf-8: byte 0 does not fit"):
        decode("قصف".encode("cp1256"), "utf-8")


def test_an_override_does_not_make_text_of_a_picture() -> None:
    with pytest.raises(UndecodableError, match="is not text"):
        decode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\2\0", "cp1256")


def test_half_a_character_is_refused() -> None:
    with pytest.raises(UndecodableError, match="half a character at 3"):
        check_text("قصف\ud83d")


def test_a_head_may_stop_inside_a_character() -> None:
    raw = LONG.encode()
    assert {detect_encoding(raw[:end]) for end in range(40, 60)} == {"utf-8"}


@given(
    st.text(st.sampled_from("ابتثجحخ دذرزسشص\n،.؛“”()0123٤٥abc\u0640\u064e\u200f😀"), min_size=1)
)
def test_any_utf_8_text_keeps_every_character(text: str) -> None:
    if text.strip():
        assert decode(text.encode()).text == text


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    try:
        decoded = decode(raw)
    except UndecodableError:
        return
    assert decoded.text == canonical_text(raw.decode(decoded.encoding))
