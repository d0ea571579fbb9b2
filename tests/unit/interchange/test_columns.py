"""Columns are known by their names, else by what stands in them."""

import pytest

from rasid.errors import RasidError
from rasid.interchange.columns import Columns, guess_columns, header_names

BODY = "دارت اشتباكات عنيفة بين قوات النظام والفصائل المقاتلة في محيط بلدة مورك بريف حماة الشمالي"


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (
            ("id", "date", "title", "text", "url", "source"),
            Columns("text", "title", "date", "url", "source", "id"),
        ),
        (
            ("Report ID", "Publication_Date", "HEADLINE", "Body", "Link"),
            Columns("Body", "HEADLINE", "Publication_Date", "Link", None, "Report ID"),
        ),
        (
            ("المعرف", "تاريخ النشر", "العنوان", "النص", "الرابط", "المصدر"),
            Columns("النص", "العنوان", "تاريخ النشر", "الرابط", "المصدر", "المعرف"),
        ),
    ],
)
def test_columns_by_name(names: tuple[str, ...], expected: Columns) -> None:
    assert guess_columns([dict.fromkeys(names, "x")]) == expected


def test_columns_by_content() -> None:
    rows = [
        {"a": "2017-11-03", "b": "https://example.org/1", "c": BODY, "d": "نظام"},
        {"a": "04/11/2017", "b": "https://example.org/2", "c": BODY * 2, "d": ""},
    ]
    assert guess_columns(rows) == Columns(text="c", published="a", url="b")


def test_the_only_column_is_the_text_however_short() -> None:
    assert guess_columns([{"x": "قصف"}]) == Columns(text="x")


def test_what_was_told_is_kept_and_not_used_twice() -> None:
    rows = [{"text": "عنوان", "body": BODY, "date": "2017-11-03"}]
    assert guess_columns(rows, Columns(text="body", title="text")) == Columns(
        text="body", title="text", published="date"
    )


def test_a_told_column_must_be_there() -> None:
    with pytest.raises(RasidError, match="there is no column tekst; there are text, date"):
        guess_columns([{"text": BODY, "date": ""}], Columns(text="tekst"))


def test_without_anything_like_a_text_the_columns_are_listed() -> None:
    with pytest.raises(RasidError, match="--text-column: slug, name, category"):
        guess_columns([{"slug": "hts", "name": "HTS", "category": "REBEL"}])


def test_columns_read_as_options() -> None:
    assert str(Columns(text="body", published="day")) == "text=body, published=day"


@pytest.mark.parametrize(
    ("first", "names"),
    [
        (["id", "text"], ["id", "text"]),
        ([" Date ", "Body", "Link"], ["Date", "Body", "Link"]),
        (["", "title", "text"], ["1", "title", "text"]),
        (["text", "text", "url"], ["text", "2", "url"]),
    ],
)
def test_short_words_are_names_of_columns(first: list[str], names: list[str]) -> None:
    assert header_names(first) == names


@pytest.mark.parametrize(
    "first", [["1", BODY], ["2017-11-03", "قصف"], ["https://example.org", "قصف"]]
)
def test_a_row_of_data_is_no_header(first: list[str]) -> None:
    assert header_names(first) is None
