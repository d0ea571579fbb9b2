"""Files made to do harm are refused in a line, and change nothing."""

import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rasid.interchange.formats.names import READABLE, Format
from rasid.interchange.inward.importing import Annotations, import_annotations
from rasid.interchange.sources import Remark
from rasid.storage.project import Project
from rasid.storage.reports import find_reports

TEXT = "قصفت طائرات حربية بلدة سراقب"
JSON = (Format.JSONL, Format.LABEL_STUDIO, Format.DOCCANO, Format.WEB_ANNOTATION)


def told(project: Project, path: Path, format_: Format) -> list[str]:
    """What an import says; nothing came in by it."""
    before = project.connection.execute("SELECT total_changes()").fetchone()
    remarks: list[Remark] = []
    summary = import_annotations(project, [path], Annotations(format_), tell=remarks.append)
    assert project.connection.execute("SELECT total_changes()").fetchone() == before
    assert find_reports(project) == []
    assert summary.lost == len(remarks)
    lines = [str(remark) for remark in remarks]
    assert all("\n" not in line for line in lines)
    return lines


DEEP = "[" * 200_000
HOSTILE_JSON = {
    '{"text": "a", "text": "b", "label": []}': "has “text” twice in one object",
    '{"text": "' + TEXT + '", "label": [[NaN, 1, "PLACE"]]}': "NaN is no number",
    '{"text": "' + TEXT + '", "label": [[-Infinity, 1, "PLACE"]]}': "-Infinity is no number",
    DEEP: "is not JSON of any depth a report has",
    '{"a":' * 100_000: "is not JSON of any depth a report has",
    "{": "is not JSON",
    '{"text": "\\ud800", "data": {"text": "\\ud800"}, "label": []}': "",
    "\x00\x01": "is not",
    "": "is empty",
}


@pytest.mark.parametrize("written", HOSTILE_JSON, ids=lambda each: repr(each[:30]))
@pytest.mark.parametrize("format_", JSON)
@pytest.mark.parametrize("ending", ["json", "jsonl"])
def test_json_that_is_none_is_refused(
    empty: Project, tmp_path: Path, written: str, format_: Format, ending: str
) -> None:
    path = tmp_path / f"a.{ending}"
    path.write_bytes(written.encode())
    lines = told(empty, path, format_)
    if not (ending == "jsonl" and not written.strip()):
        assert len(lines) >= 1
    if format_ is Format.DOCCANO and ending == "json":
        assert HOSTILE_JSON[written] in lines[0]


@pytest.mark.parametrize("format_", READABLE)
@pytest.mark.parametrize(
    "raw", [b"\xff\xfe\x00", b"\x00" * 40, b"\xd9\x85\xd9\x84\xff\xff\xff", b"PK\x03\x04", b"<a>"]
)
def test_bytes_that_are_no_file_of_the_format_are_refused(
    empty: Project, tmp_path: Path, format_: Format, raw: bytes
) -> None:
    for ending in ("json", "ann", "xmi", "zip", "conll"):
        path = tmp_path / f"a.{ending}"
        path.write_bytes(raw)
        (tmp_path / "TypeSystem.xml").write_bytes(raw)
        told(empty, path, format_)


TYPES = '<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier"><types/></typeSystemDescription>'
LAUGHS = '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
OUTSIDE = '<!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
XMI = (
    '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" '
    'xmi:version="2.0"><cas:NULL xmi:id="0"/><cas:Sofa xmi:id="1" sofaNum="1" '
    'sofaID="_InitialView" sofaString="&a;"/><cas:View sofa="1" members=""/></xmi:XMI>'
)


@pytest.mark.parametrize("doctype", [LAUGHS, OUTSIDE])
@pytest.mark.parametrize("where", ["xmi", "types"])
def test_entities_are_refused(empty: Project, tmp_path: Path, doctype: str, where: str) -> None:
    xmi, types = XMI.replace("&a;", TEXT), TYPES
    if where == "xmi":
        xmi = doctype + XMI
    else:
        types = doctype + types
    (tmp_path / "a.xmi").write_text(xmi, "utf-8")
    (tmp_path / "TypeSystem.xml").write_text(types, "utf-8")
    assert told(empty, tmp_path / "a.xmi", Format.CAS_XMI) == [
        "a.xmi: declares entities, which no report needs"
    ]


@pytest.mark.parametrize("format_", [Format.CAS_XMI, Format.CAS_JSON])
def test_an_archive_that_leads_out_of_itself_is_refused(
    empty: Project, tmp_path: Path, format_: Format
) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("../../a.xmi", XMI)
        archive.writestr("TypeSystem.xml", TYPES)
    (line,) = told(empty, tmp_path / "a.zip", format_)
    assert line == "a.zip: holds a file that leads out of it (../../a.xmi)"


def test_a_folder_a_pipe_and_a_device_are_no_files(empty: Project, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.ann")
    (tmp_path / "b.ann").mkdir()
    assert told(empty, tmp_path, Format.BRAT) == [f"{tmp_path / 'a.ann'}: is no file"]
    assert told(empty, Path("/dev/zero"), Format.BRAT) == ["/dev/zero: is no file"]


LINE = """
import resource, sys
from pathlib import Path
from rasid.interchange.formats.names import Format
from rasid.interchange.inward.importing import Annotations, import_annotations
from rasid.storage.project import Project
import rasid.interchange.inward.doccano, rasid.interchange.inward.conll, sqlite_utils
with Project.open(Path(sys.argv[1])) as project:
    resource.setrlimit(resource.RLIMIT_AS, (900 << 20, 900 << 20))
    for form in (Format.DOCCANO, Format.CONLL):
        import_annotations(project, [Path(sys.argv[2])], Annotations(form), tell=print)
"""


def test_a_line_of_a_gigabyte_is_refused_without_being_held(empty: Project, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    with path.open("wb") as file:
        file.write(b'{"text": "')
        file.seek(1 << 30)  # a hole: it takes no room on the disk
        file.write(b'"}\n')
    os.truncate(path, 1 << 30)
    with path.open("r+b") as file:
        for at in range(10, 4 << 20, 1 << 20):
            file.seek(at)
            file.write(b"a" * (1 << 20))
    run = subprocess.run(
        [sys.executable, "-c", LINE, str(empty.path), str(path)],
        capture_output=True, text=True, check=True, timeout=120,
    )  # fmt: skip
    assert run.stdout.splitlines() == [
        "a.jsonl:1: is longer than 8 MB, which no report is",
        "a.jsonl: is longer than 8 MB, which no report is",
    ]


@settings(max_examples=60, deadline=None)
@given(raw=st.binary(max_size=400), format_=st.sampled_from(READABLE))
def test_any_bytes_are_told_and_break_nothing(
    tmp_path_factory: pytest.TempPathFactory,
    copied_project: Callable[[Path], Project],
    raw: bytes,
    format_: Format,
) -> None:
    folder = tmp_path_factory.mktemp("any")
    for ending in ("json", "ann", "xmi", "zip", "conll", "txt"):
        (folder / f"a.{ending}").write_bytes(raw)
    with copied_project(folder) as project:
        for ending in ("json", "ann", "xmi", "zip", "conll"):
            remarks: list[Remark] = []
            wanted = Annotations(format_)
            import_annotations(project, [folder / f"a.{ending}"], wanted, tell=remarks.append)
            assert all("\n" not in str(remark) for remark in remarks)


KEYS = (
    *("text", "label", "entities", "data", "annotations", "result", "value", "start", "end"),
    *("labels", "type", "from_id", "to_id", "id", "items", "target", "body", "selector"),
    *("relations", "rasid", "report", "spans", "events", "sha256", "exact", "source"),
    *("%TYPES", "%FEATURE_STRUCTURES", "%VIEWS", "%ID", "%TYPE", "meta"),
)
SHAPES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=5)
    ),
    max_leaves=25,
)


@settings(max_examples=80, deadline=None)
@given(value=SHAPES, format_=st.sampled_from([*JSON, Format.CAS_JSON]))
def test_json_of_any_shape_is_told_and_breaks_nothing(
    tmp_path_factory: pytest.TempPathFactory,
    copied_project: Callable[[Path], Project],
    value: object,
    format_: Format,
) -> None:
    folder = tmp_path_factory.mktemp("shape")
    (folder / "a.json").write_text(json.dumps(value, allow_nan=True), "utf-8")
    with copied_project(folder) as project:
        import_annotations(project, [folder / "a.json"], Annotations(format_))
