"""Reports on paper: read back with pypdf, the same bytes every time, and refused without Qt."""

import json
from dataclasses import replace
from pathlib import Path
from unicodedata import normalize

import pytest
from pypdf import PdfReader

from rasid.core.arabic import fold
from rasid.core.record import Record
from rasid.core.vocabulary import EventType, SiegePhase
from rasid.errors import RasidError
from rasid.interchange import printing
from rasid.interchange.formats.names import Format
from rasid.interchange.printing import Printer
from rasid.publishing.publish import publish
from rasid.review import decisions
from rasid.review.comments import add_comment
from rasid.storage.project import Project


@pytest.fixture
def exported(project: Project, report: str, record: Record, tmp_path: Path) -> Path:
    """A report with a confirmed event, on paper."""
    decisions.confirm(project, record.events[0].id, author="سلمى")
    for span in record.spans:
        decisions.confirm(project, span.id, author="سلمى")
    add_comment(project, report, "يراجَع العدد", author="كريم")
    folder = tmp_path / "out"
    publish(project, folder, formats=[Format.PDF, Format.JSONL], force=True)
    return folder


def words(path: Path) -> str:
    """All that a reader of the PDF finds, the letters in the order of reading."""
    found = []
    for page in PdfReader(path).pages:
        for line in page.extract_text().splitlines():
            # pypdf tells signs from left to right; a joined form may be of several letters
            arabic = any("\u0600" <= sign <= "\u06ff" for sign in normalize("NFKC", line))
            found.append(fold(normalize("NFKC", line[::-1] if arabic else line)))
    return " ".join(" ".join(found).split())


@pytest.mark.parametrize(
    ("language", "said"),
    [("ar", ("اشتباك", "النوع", "القتلى", "المراجعة")), ("en", ("Clash", "Kind", "Confirmed"))],
)
def test_a_page_can_be_searched_for_text_event_and_revision(
    exported: Path, language: str, said: tuple[str, ...]
) -> None:
    (path,) = (exported / "pdf").glob(f"*.{language}.pdf")
    read = words(path)
    record = json.loads((exported / "records.jsonl").read_text("utf-8"))
    for word in ("سراقب", "اشتباكات", "عناصر", "العدد", *said):
        assert fold(word) in read, word
    run = read.replace(" ", "")
    assert record["events"][0]["revision"] in run
    assert record["report"]["id"] in run
    assert "1/1" in run


def test_an_arabic_page_says_the_phase_of_a_siege_in_arabic(
    project: Project, record: Record, tmp_path: Path
) -> None:
    siege = replace(record.events[0], type=EventType.SIEGE, phase=SiegePhase.BROKEN)
    decisions.correct_event(project, siege, author="سلمى")
    publish(project, tmp_path / "out", formats=[Format.PDF], force=True)
    (path,) = (tmp_path / "out" / "pdf").glob("*.ar.pdf")
    read = words(path)
    assert fold("كُسر") in read
    assert "broken" not in read


def test_the_pages_are_in_the_manifest_with_the_data_sheet(exported: Path) -> None:
    files = json.loads((exported / "manifest.json").read_text("utf-8"))["files"]
    printed = {name for name in files if name.endswith(".pdf")}
    (report,) = {Path(name).name.split(".")[0] for name in printed if name.startswith("pdf/")}
    assert printed == {
        *("data-sheet.ar.pdf", "data-sheet.en.pdf"),
        *(f"pdf/{report}.ar.pdf", f"pdf/{report}.en.pdf"),
    }
    assert fold("صحيفة") in words(exported / "data-sheet.ar.pdf")


def test_the_same_state_gives_the_same_bytes(
    project: Project, exported: Path, tmp_path: Path
) -> None:
    again = tmp_path / "again"
    publish(project, again, formats=[Format.PDF, Format.JSONL], force=True)
    for path in sorted(exported.rglob("*.pdf")):
        assert path.read_bytes() == (again / path.relative_to(exported)).read_bytes()


def test_a_page_that_is_long_is_numbered_on_every_sheet(tmp_path: Path) -> None:
    path = tmp_path / "long.pdf"
    with Printer() as printer:
        printer.print(path, "en", title="long", markdown="\n\n".join(["words"] * 200))
        printer.finish()
    pages = PdfReader(path).pages
    assert len(pages) > 2
    for number, page in enumerate(pages, 1):
        assert f"{number}/{len(pages)}" in "".join(page.extract_text().split())


def test_columns_run_from_right_to_left_in_arabic(tmp_path: Path) -> None:
    places = {}
    for language in ("ar", "en"):
        path = tmp_path / f"{language}.pdf"
        with Printer() as printer:
            table = "| one | two |\n|---|---|\n| a\\|b | c |\n"
            printer.print(path, language, title="table", markdown=table)
            printer.finish()
        places[language] = words(path)
    assert places["en"].index("one") < places["en"].index("two")
    assert places["ar"].index("one") > places["ar"].index("two")
    assert "a|b" in places["ar"].replace(" ", "")


def test_without_qt_one_sentence_refuses_and_nothing_is_left(
    project: Project, record: Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    decisions.confirm(project, record.events[0].id, author="سلمى")
    without = "import sys; sys.modules['PySide6'] = None; import rasid.gui.paper.__main__"
    monkeypatch.setattr(printing, "_PROGRAM", ("-c", without))
    with pytest.raises(RasidError, match="Qt does not work here") as refused:
        publish(project, tmp_path / "out", formats=[Format.PDF], force=True)
    assert str(refused.value).count("\n") == 0
    assert list(tmp_path.glob("*out*")) == []


def test_a_stopped_export_stops_the_printing(project: Project, tmp_path: Path) -> None:
    with pytest.raises(RasidError, match="stopped"):
        publish(project, tmp_path / "out", formats=[Format.PDF], force=True, cancelled=lambda: True)
    assert list(tmp_path.glob("*out*")) == []


def test_a_full_disk_is_told_as_such_and_nothing_is_left(
    project: Project, record: Record, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    decisions.confirm(project, record.events[0].id, author="سلمى")
    small = (
        "import resource, signal, sys\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))\n"
        "from rasid.gui.paper.__main__ import main\n"
        "sys.exit(main())"
    )
    monkeypatch.setattr(printing, "_PROGRAM", ("-c", small))
    with pytest.raises(RasidError, match=r"could not be written: File too large"):
        publish(project, tmp_path / "out", formats=[Format.PDF], force=True)
    assert list(tmp_path.glob("*out*")) == []
