"""Workbooks give a report a row; bombs among them are refused before they unfold."""

import subprocess
import sys
import zipfile
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from rasid.interchange.importing import import_paths
from rasid.storage.check import check
from rasid.storage.project import Project
from rasid.storage.reports import find_reports, get_text
from tests.unit.interchange.test_reading import FIRST, SECOND, read, remarks, reports


def saved(path: Path, *sheets: list[list[object]]) -> Path:
    book = Workbook()
    book.remove(book.active)
    for number, rows in enumerate(sheets, 1):
        sheet = book.create_sheet(f"ورقة {number}")
        sheet.sheet_view.rightToLeft = True
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def packed(path: Path, members: dict[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def test_a_sheet_gives_a_report_a_row_with_its_columns(tmp_path: Path) -> None:
    rows = [
        ["الرقم", "التاريخ", "العنوان", "النص", None],
        [7.0, datetime(2017, 11, 3), "عنوان", FIRST, None],
        [None, None, None, None, None],
        [8, "٤ تشرين الثاني 2017", None, SECOND.replace("\r", ""), None],
    ]
    found = read(saved(tmp_path / "a.xlsx", rows))
    first, second = (each.incoming for each in reports(found))
    assert (first.text, first.published, first.title) == (FIRST, "2017-11-03", "عنوان")
    assert (first.key, first.file) == ("7", "a.xlsx:ورقة 1!2")
    assert (second.text, second.published) == (SECOND.replace("\r", ""), "2017-11-04")
    assert second.file == "a.xlsx:ورقة 1!4"
    assert remarks(found) == [
        "a.xlsx:ورقة 1: columns text=النص, title=العنوان, published=التاريخ, key=الرقم (guessed)"
    ]


def test_every_sheet_is_read_and_one_without_reports_costs_a_line(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.xlsx", [["a", "b"], [1, 2]], [["text"], [FIRST]], [])
    found = read(path)
    assert [each.incoming.text for each in reports(found)] == [FIRST]
    assert any("ورقة 1: no column looks like the text" in line for line in remarks(found))


def test_signs_of_a_cell_stay_as_they_are(tmp_path: Path) -> None:
    text = "=1+1 قَصْفٌ\u00a0😀\u200f «خان»\nسطر عـلـى بلدة"
    book = Workbook()
    book.active.append(["text"])
    book.active.append([text])
    book.active["A2"].data_type = "s"
    book.save(tmp_path / "a.xlsx")
    (only,) = reports(read(tmp_path / "a.xlsx"))
    assert only.incoming.text == text


def test_a_workbook_comes_into_a_project(empty: Project, tmp_path: Path) -> None:
    path = saved(tmp_path / "a.xlsx", [["text"], [FIRST], [SECOND]])
    assert import_paths(empty, [path]).new == 2
    assert get_text(empty, find_reports(empty)[0].id) == FIRST
    assert list(check(empty)) == []


SHEET = (
    '<?xml version="1.0"?>{}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/'
    '2006/main"><sheetData><row><c t="inlineStr"><is><t>{}</t></is></c></row></sheetData>'
    "</worksheet>"
)
LAUGHS = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]>'


@pytest.mark.parametrize("doctype", [LAUGHS, OUTSIDE, '<!DOCTYPE l SYSTEM "http://x/y.dtd">'])
def test_entities_are_refused(tmp_path: Path, doctype: str) -> None:
    sheet = SHEET.format(doctype, "&a;").encode()
    path = packed(tmp_path / "a.xlsx", {"xl/worksheets/sheet1.xml": sheet})
    assert remarks(read(path)) == ["a.xlsx: declares entities, which no report needs"]


@pytest.mark.parametrize("name", ["../../etc/cron.d/x", "/etc/x", "a\\..\\..\\x"])
def test_a_way_out_of_the_archive_is_refused(tmp_path: Path, name: str) -> None:
    path = packed(tmp_path / "a.xlsx", {name: b"x"})
    assert "leads out of it" in remarks(read(path))[0]


@pytest.mark.parametrize(
    "raw",
    [b"", b"PK", b"PK\x03\x04" + bytes(40), b"PK\x05\x06" + bytes(18), b"\xd0\xcf\x11\xe0" * 99],
)
def test_what_is_no_workbook_is_refused_in_a_line(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "a.xlsx").write_bytes(raw)
    (line,) = remarks(read(tmp_path / "a.xlsx"))
    assert line.startswith("a.xlsx: is no ")


def test_a_workbook_cut_or_changed_anywhere_gives_reports_or_a_line(tmp_path: Path) -> None:
    whole = saved(tmp_path / "whole.xlsx", [["text"], [FIRST], [SECOND]]).read_bytes()
    path = tmp_path / "a.xlsx"
    for at in range(0, len(whole), 61):
        for broken in (whole[:at], whole[:at] + b"\xff\0" + whole[at + 2 :]):
            path.write_bytes(broken)
            assert all("\n" not in line for line in remarks(read(path)))


BOMB = """
import resource, sys
from pathlib import Path
from rasid.interchange.reading import ImportOptions, read_source
from rasid.interchange.sources import find_sources
resource.setrlimit(resource.RLIMIT_AS, (450 << 20, 450 << 20))
for source in find_sources([Path(sys.argv[1])]):
    for item in read_source(source, ImportOptions()):
        print(item)
"""


def test_a_zip_bomb_is_refused_without_being_unpacked(tmp_path: Path) -> None:
    with (
        zipfile.ZipFile(tmp_path / "a.xlsx", "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open("xl/sharedStrings.xml", "w", force_zip64=True) as member,
    ):
        for _ in range(512):
            member.write(bytes(1 << 20))
    told = subprocess.run(
        [sys.executable, "-c", BOMB, str(tmp_path / "a.xlsx")],
        capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip
    assert told.stdout.strip() == ("a.xlsx: unpacks to 512 MB, more than a file of reports does")


def test_a_small_bomb_is_told_by_its_ratio(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.xlsx", {"a.xml": bytes(40 << 20)})
    assert "unpacks to 40 MB" in remarks(read(path))[0]


def test_a_row_far_below_the_last_one_excel_knows_ends_the_sheet(tmp_path: Path) -> None:
    path = saved(tmp_path / "a.xlsx", [["text"], [FIRST]])
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    name = "xl/worksheets/sheet1.xml"
    members[name] = members[name].replace(b'r="2"', b'r="99999999999"').replace(b'"A2"', b'"A99"')
    found = read(packed(tmp_path / "b.xlsx", members))
    assert reports(found) == []
