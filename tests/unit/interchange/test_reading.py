"""Tables, JSON and texts give reports; what is none costs a remark and nothing more."""

import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasid.core.report import canonical_text
from rasid.core.vocabulary import PublishedBasis
from rasid.interchange.columns import Columns
from rasid.interchange.reading import ImportOptions, Read, read_source
from rasid.interchange.rows import Coded
from rasid.interchange.sources import MAX_REPORT_BYTES, Remark, Source, find_sources

FIRST = "دارت اشتباكات عنيفة بين قوات النظام والفصائل، في محيط بلدة مورك بريف حماة الشمالي اليوم"
SECOND = "قصفت طائرات حربية مناطق في بلدة كفرنبل\r\nبريف إدلب الجنوبي، ما أدى لمقتل 4 مدنيين"


def read(path: Path, options: ImportOptions | None = None) -> list[Read | Coded | Remark]:
    (source,) = find_sources([path])
    assert isinstance(source, Source)
    return list(read_source(source, options or ImportOptions()))


def reports(found: list[Read | Coded | Remark]) -> list[Read]:
    return [item for item in found if isinstance(item, Read)]


def remarks(found: list[Read | Coded | Remark]) -> list[str]:
    return [str(item) for item in found if isinstance(item, Remark)]


def test_a_text_file_keeps_its_bytes(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(SECOND.encode("utf-16"))
    (only,) = reports(read(path))
    assert only.incoming.text == SECOND.replace("\r\n", "\n")
    assert only.incoming.raw == SECOND.encode("utf-16")
    assert (only.incoming.encoding, only.incoming.file) == ("utf-16", "a.txt")
    assert only.incoming.published_basis is PublishedBasis.UNKNOWN


def test_a_date_given_with_the_files_is_metadata(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(FIRST, "utf-8")
    (only,) = reports(read(path, ImportOptions(published="2017-11-03", source="SOHR")))
    assert only.incoming.published == "2017-11-03"
    assert only.incoming.published_basis is PublishedBasis.METADATA
    assert only.incoming.source == "SOHR"


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1256"])
def test_tables_of_any_delimiter_and_encoding(
    tmp_path: Path, delimiter: str, encoding: str
) -> None:
    path = tmp_path / "reports.csv"
    rows = [("id", "date", "text"), ("7", "3/11/2017", FIRST), ("8", "", f'"{SECOND}"')]
    written = "\r\n".join(delimiter.join(row) for row in rows)
    path.write_bytes(written.encode(encoding))
    found = read(path)
    assert remarks(found) == ["reports.csv: columns text=text, published=date, key=id (guessed)"]
    first, second = (item.incoming for item in reports(found))
    assert (first.text, first.published, first.key) == (FIRST, "2017-11-03", "7")
    assert first.raw.decode(first.encoding) == FIRST
    assert second.text == SECOND.replace("\r\n", "\n")
    assert second.raw.decode(second.encoding) == SECOND
    assert (first.file, second.file) == ("reports.csv:2", "reports.csv:3")


def test_a_tsv_is_cut_at_tabs_only(tmp_path: Path) -> None:
    path = tmp_path / "reports.tsv"
    path.write_text(f"text\ttitle\n{FIRST}, {FIRST}\tعنوان، آخر\n", "utf-8")
    (only,) = reports(read(path))
    assert only.incoming.text == f"{FIRST}, {FIRST}"
    assert only.incoming.title == "عنوان، آخر"


def test_a_table_without_header_has_numbered_columns(tmp_path: Path) -> None:
    path = tmp_path / "reports.csv"
    path.write_text(f"2017-11-03|{FIRST}\n2017-11-04|{FIRST[:75]}\n", "utf-8")
    found = read(path)
    assert remarks(found) == ["reports.csv: columns text=2, published=1 (guessed)"]
    assert [item.incoming.published for item in reports(found)] == ["2017-11-03", "2017-11-04"]


def test_columns_that_are_all_named_are_not_told(tmp_path: Path) -> None:
    path = tmp_path / "reports.csv"
    path.write_text(f"a,b\nعنوان,{FIRST}\n", "utf-8")
    found = read(path, ImportOptions(columns=Columns(text="b", title="a")))
    assert remarks(found) == []
    assert reports(found)[0].incoming.title == "عنوان"


def test_bad_rows_are_told_with_their_lines_and_the_rest_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "reports.csv"
    path.write_text(
        f"text,date\n{FIRST},2017-11-03\n,2017-11-03\n{FIRST} ثانية,غداً\na,b,c,d\n{FIRST} ثالثة,\n",
        "utf-8",
    )
    found = read(path)
    assert len(reports(found)) == 3
    assert remarks(found)[1:] == [
        "reports.csv:3: its text is empty",
        "reports.csv:4: “غداً” is no publication date. Write it as 2017-11-03.",
        "reports.csv:5: has 4 cells below 2 column names",
    ]
    assert reports(found)[1].incoming.published is None


def test_a_row_with_a_bad_date_does_not_get_the_date_of_others(tmp_path: Path) -> None:
    path = tmp_path / "reports.csv"
    path.write_text(f"text,date\n{FIRST},غداً\n{SECOND[:40]},\n", "utf-8")
    found = read(path, ImportOptions(published="2017-11-03"))
    assert [item.incoming.published for item in reports(found)] == [None, "2017-11-03"]


def test_a_quotation_mark_that_never_closes_is_told(tmp_path: Path) -> None:
    path = tmp_path / "reports.csv"
    path.write_text(f'text,date\n{FIRST},2017-11-03\n"{SECOND},\nx,\n', "utf-8")
    found = read(path)
    assert len(reports(found)) == 1
    assert "reports.csv:3: is no row of a table" in remarks(found)[-1]


def test_a_table_that_stops_being_text_keeps_what_came_before(tmp_path: Path) -> None:
    path = tmp_path / "reports.csv"
    rows = "".join(f"{FIRST} {n}\n" for n in range(9000))
    path.write_bytes(f"text\n{rows}".encode() + "قصف\n".encode("cp1256"))
    found = read(path)
    assert len(reports(found)) >= 8000
    assert "is not utf-8" in remarks(found)[-1]


def test_json_lines_take_strings_and_numbers_and_tell_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "reports.jsonl"
    lines = [
        json.dumps({"id": 7, "body": FIRST, "date": "2017-11-03", "tags": ["a"]}),
        "",
        "{not json",
        "[1, 2]",
        json.dumps({"id": 8, "body": None}),
        '{"id": 9, "body": "\\ud83d half"}',
        json.dumps({"id": 10, "body": SECOND}, ensure_ascii=False),
    ]
    path.write_text("\n".join(lines), "utf-8")
    found = read(path)
    assert [item.incoming.key for item in reports(found)] == ["7", "10"]
    told = "\n".join(remarks(found))
    assert "reports.jsonl:3: is not JSON" in told
    assert "reports.jsonl:4: is no JSON object" in told
    assert "reports.jsonl:5: its text is empty" in told
    assert "reports.jsonl:6: " in told


def test_a_json_file_holds_one_object_a_list_or_lines(tmp_path: Path) -> None:
    rows = [{"text": FIRST}, {"text": SECOND}]
    for name, written in {
        "one.json": json.dumps(rows[0]),
        "list.json": json.dumps(rows, indent=1),
        "lines.json": "\n".join(map(json.dumps, rows)),
    }.items():
        (tmp_path / name).write_text(written, "utf-8")
    assert len(reports(read(tmp_path / "one.json"))) == 1
    assert [item.incoming.file for item in reports(read(tmp_path / "list.json"))] == [
        "list.json[1]",
        "list.json[2]",
    ]
    assert len(reports(read(tmp_path / "lines.json"))) == 2


def test_json_escapes_beyond_the_files_encoding_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "reports.jsonl"
    path.write_bytes(json.dumps({"text": "قصف 😀"}, ensure_ascii=True).encode("cp1256"))
    (only,) = reports(read(path, ImportOptions(encoding="cp1256")))
    assert only.incoming.raw.decode(only.incoming.encoding) == "قصف 😀"


@pytest.mark.parametrize(
    ("name", "raw", "why"),
    [
        ("a.txt", b"", "is empty"),
        ("a.txt", b"\0" * 2000, "is not text"),
        ("a.csv", b"PK\x03\x04\0\0\0\0" * 500, "is not text"),
        ("a.jsonl", b"\x7fELF\x02\x01\x01\0" * 500, "is not text"),
        ("a.json", b"{", "is not JSON"),
        ("a.json", "قصف".encode(), "is not JSON"),
        ("a.csv", b"slug,name\nhts,HTS\n", "no column looks like the text"),
    ],
)
def test_what_is_something_else_is_told_in_one_line(
    tmp_path: Path, name: str, raw: bytes, why: str
) -> None:
    (tmp_path / name).write_bytes(raw)
    found = read(tmp_path / name)
    assert reports(found) == []
    (only,) = remarks(found)
    assert only.startswith(f"{name}: ")
    assert why in only
    assert "\n" not in only


@pytest.mark.parametrize("name", ["a.txt", "a.csv", "a.jsonl"])
def test_what_is_far_too_long_is_never_held_whole(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    with path.open("wb") as file:
        for _ in range(3 * MAX_REPORT_BYTES // 8192 + 1):
            file.write(b"x" * 8192)
    (only,) = remarks(read(path))
    assert "which no report is" in only or "larger than a report can be" in only


def test_a_line_too_long_costs_only_itself(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    with path.open("w", encoding="utf-8") as file:
        file.write(json.dumps({"text": FIRST}) + "\n")
        file.write('{"text": "' + "x" * (2 * MAX_REPORT_BYTES) + '"}\n')
        file.write(json.dumps({"text": SECOND}) + "\n")
    found = read(path)
    assert len(reports(found)) == 2
    assert "a.jsonl:2: is longer than" in remarks(found)[-1]


def test_an_unreadable_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FIRST, "utf-8")
    (source,) = find_sources([tmp_path / "a.txt"])
    assert isinstance(source, Source)
    source.path.unlink()
    (only,) = read_source(source, ImportOptions())
    assert str(only) == "a.txt: could not be read (No such file or directory)"


def test_a_table_of_an_export_is_not_taken_for_reports(tmp_path: Path) -> None:
    path = tmp_path / "casualties.csv"
    path.write_text("report,sha256,event,text,revision\nr-1,0,e-1,4 مدنيين,0\n", "utf-8")
    assert remarks(read(path)) == [
        "casualties.csv: is a table of an export; import its records.jsonl"
    ]


@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
def test_json_nested_without_end_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("[" * 200_000)
    (only,) = remarks(read(tmp_path / name))
    assert "is not JSON" in only


def test_a_table_saved_with_its_row_numbers_is_read(tmp_path: Path) -> None:
    path = tmp_path / "reports.csv"
    path.write_text(f",text\n0,{FIRST}\n1,{SECOND[:40]}\n", "utf-8")
    assert len(reports(read(path))) == 2


PIECES = st.sampled_from(
    [
        *(
            '"',
            ",",
            ";",
            "\t",
            "\n",
            "\r",
            "\r\n",
            "{",
            "}",
            "[",
            "]",
            ":",
            "\\",
            "\\ud83d",
            "\\u0000",
        ),
        *("text", "date", "report", "sha256", "spans", "null", "1e999", "-1", "\ufeff", "\u2028"),
        *("قصف", FIRST, "2017-11-03", "https://example.org", " ", "😀", '{"text": "', '"}\n'),
    ]
)


@given(
    st.one_of(st.lists(PIECES, max_size=30).map("".join).map(str.encode), st.binary(max_size=300)),
    st.sampled_from(["a.txt", "a.csv", "a.tsv", "a.jsonl", "a.json"]),
    st.sampled_from([None, "utf-8", "cp1256", "utf-16"]),
)
def test_any_bytes_give_reports_or_remarks(raw: bytes, name: str, encoding: str | None) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, name)
        path.write_bytes(raw)
        for item in read(path, ImportOptions(encoding=encoding)):
            if isinstance(item, Read):
                told = item.incoming
                assert told.text == canonical_text(told.raw.decode(told.encoding))
                assert told.text.strip()
                assert told.text.encode("utf-8")
            elif isinstance(item, Remark):
                assert "\n" not in str(item)


@pytest.mark.parametrize("name", ["a.json", "a.jsonl"])
@pytest.mark.parametrize(
    ("written", "why"),
    [
        ('{"text": "%s", "text": "%s"}', "has “text” twice in one object"),
        ('{"text": "%s", "more": {"a": 1, "a": "%s"}}', "has “a” twice in one object"),
        ('{"text": "%s", "id": NaN, "x": "%s"}', "is not JSON (NaN is no number)"),
    ],
)
def test_json_that_could_be_read_in_two_ways_is_refused(
    tmp_path: Path, name: str, written: str, why: str
) -> None:
    (tmp_path / name).write_text(written % (FIRST, FIRST), "utf-8")
    (line,) = remarks(read(tmp_path / name))
    assert line.endswith(why)
