"""A masked export holds no form of a masked name, in any format, and is right in itself."""

import csv
import json
import re
import unicodedata
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pyarrow.parquet as pq
import pytest
import spacy
from pypdf import PdfReader
from spacy.tokens import DocBin

from rasid.core.event import Casualty, Event, EventDate, Participant, Place, Range
from rasid.core.names import Name
from rasid.core.policy import Policy
from rasid.core.report import text_sha256
from rasid.core.vocabulary import (
    CasualtyKind,
    Category,
    DatePrecision,
    EventType,
    Include,
    Label,
    Qualifier,
)
from rasid.errors import RasidError
from rasid.interchange.formats.names import Format
from rasid.interchange.importing import import_paths
from rasid.publishing.publish import publish
from rasid.review import decisions
from rasid.review.comments import add_comment
from rasid.review.masks import add_mask, remove_mask
from rasid.review.snapshots import make_snapshot
from rasid.storage.project import Project
from rasid.storage.queries import open_report
from rasid.storage.reports import find_reports

TEXT = """مقتل القيادي أحمد عبد الرحمن الخطيب في حضر

استُشهد القيادي أَحْمَد عبدالرحمن الخطيب "أبو عمر" في بلدة حضر، ونقل الخطيب وأبي عمر إلى المشفى، \
وقال محمود: للخطيب ولاحمد الخطيب أخ. 😀 ومضى إلى غايته"""
OTHER = "قصف على حلب\n\nقصفت الطائرات حي الخطيب في حلب، وقتل 3 مدنيين"
NAMES = ("أحمد عبد الرحمن الخطيب", "أبو عمر", "Abu Omar")
SECRETS = ("https://example.org/ahmad-al-khatib", "8e24e0eddd252565")


@pytest.fixture
def masked(empty: Project, tmp_path: Path) -> Project:
    """A report that names a man in all ways there are, another that names a street like him."""
    (tmp_path / "001_أحمد_الخطيب_8e24e0eddd252565.txt").write_text(TEXT, "utf-8")
    (tmp_path / "002.txt").write_text(OTHER, "utf-8")
    (tmp_path / "003.txt").write_text(OTHER.replace("حلب", "حمص"), "utf-8")
    import_paths(empty, list(tmp_path.glob("*.txt")))
    for row in find_reports(empty):
        if row.file == "003.txt":
            decisions.correct_report(empty, row.id, author="سلمى", finished=True)
        else:
            _annotate(empty, row.id)
    add_mask(empty, NAMES[0], author="سلمى", spellings=NAMES[1:])
    return empty


def _annotate(project: Project, report: str) -> None:
    text = open_report(project, report).text
    decisions.correct_report(
        project, report, author="سلمى", url=SECRETS[0], source="مكتب أحمد الخطيب"
    )
    words = ["القيادي", "أحمد عبد الرحمن الخطيب", "الخطيب", "بلدة حضر", "أبو عمر", "غايته"]
    for quote in words:
        for found in re.finditer(quote, text):
            decisions.create_span(
                project, report, Label.PLACE, found.start(), found.end(), author="سلمى"
            )
    event = Event(
        id="", type=EventType.ASSASSINATION,
        trigger=Range(0, 4),
        evidence=(Range(0, text.index("\n")),),
        side_b=(Participant(category=Category.REBEL, name="جماعة أحمد الخطيب"),),
        places=(Place(name="بيت الخطيب"),),
        date=EventDate(start="2017-11-03", end="2017-11-03", precision=DatePrecision.DAY),
        casualties=(
            Casualty(id="c-1", kind=CasualtyKind.KILLED, count=1, qualifier=Qualifier.EXACT,
                     low=1, best=1, high=1),
        ),
        note="قيل إن أحمد الخطيب (Abu Omar) هو المقصود",
        inferred={"date": "عن احمد الخطيب"},
    )  # fmt: skip
    outcome = decisions.create_event(project, report, event, author="أحمد الخطيب")
    add_comment(project, outcome.subject, "أهو أبو عمر؟", author="سلمى")


def texts_in(folder: Path) -> Iterator[tuple[str, str]]:
    """Everything that can be read in an export, by file, names of files too."""
    for path in sorted(folder.rglob("*")):
        if path.is_dir():
            continue
        where = str(path.relative_to(folder))
        yield "names of files", where
        if path.suffix in (".xlsx", ".zip"):
            with zipfile.ZipFile(path) as book:
                for name in book.namelist():
                    yield where, book.read(name).decode("utf-8")
        elif path.suffix == ".parquet":
            yield where, json.dumps(pq.read_table(path).to_pylist(), ensure_ascii=False)
        elif path.suffix == ".spacy":
            vocab = spacy.blank("ar").vocab
            binary = DocBin().from_disk(path)
            yield where, " ".join([*binary.strings])
            for doc in binary.get_docs(vocab):
                yield where, f"{doc.text} {doc.user_data}"
        elif path.suffix == ".pdf":
            printed = PdfReader(path)
            for page in printed.pages:
                for line in page.extract_text().splitlines():
                    for said in (line, line[::-1]):  # as some printers order it
                        yield where, unicodedata.normalize("NFKC", said)  # joined forms of letters
            yield where, str(printed.metadata)
        else:
            yield where, path.read_text("utf-8-sig")


def unescaped(text: str) -> str:
    """A text with the escapes of JSON and XML undone."""
    text = re.sub(r"\\u([0-9a-f]{4})", lambda m: chr(int(m[1], 16)), text)
    return re.sub(r"&#(\d+);", lambda m: chr(int(m[1])), text)


def test_no_format_holds_any_form_of_a_masked_name(masked: Project, tmp_path: Path) -> None:
    folder = tmp_path / "public"
    publish(masked, folder, formats=list(Format), masked=True, force=True)
    read = list(texts_in(folder))
    assert {where.split("/")[0] for where, _ in read} >= {"records.jsonl", "events.csv"}
    ids = {row.id for row in find_reports(masked)} | {row.sha256 for row in find_reports(masked)}
    opened = [open_report(masked, row.id) for row in find_reports(masked)]
    ids |= {row.head for one in opened for row in (*one.spans, *one.events) if row.head}
    named = next(row for row in find_reports(masked) if "احمد" in row.title or "أحمد" in row.title)
    ids -= {row.sha256 for row in find_reports(masked) if row.id != named.id}
    for where, text in read:
        for name in map(Name, NAMES):
            assert not list(name.find(unescaped(text))), (where, name)
        for part in ("أحمد", "احمد", "عبدالرحمن", "أبي عمر"):
            assert part not in unescaped(text), where
        for secret in (*SECRETS, *ids):
            assert secret not in text, where


def test_a_part_of_a_name_is_masked_where_the_person_is_named_and_not_elsewhere(
    masked: Project, tmp_path: Path
) -> None:
    publish(masked, tmp_path / "public", masked=True, force=True)
    kept = {str(each["text"])[:10]: "حي الخطيب" in str(each["text"])
            for each in records(tmp_path / "public")}  # fmt: skip
    assert kept == {TEXT[:10]: False, OTHER[:10]: False, "قصف على حم": True}


def records(folder: Path) -> list[dict[str, object]]:
    lines = (folder / "records.jsonl").read_text("utf-8").split("\n")
    return [json.loads(line) for line in lines if line]


def test_every_span_of_a_masked_export_holds_its_words(masked: Project, tmp_path: Path) -> None:
    publish(masked, tmp_path / "public", masked=True, force=True)
    spans = 0
    for record in records(tmp_path / "public"):
        text, told = str(record["text"]), record["report"]
        assert isinstance(told, dict)
        assert told["sha256"] == text_sha256(text)
        assert (told["characters"], told["url"]) == (len(text), None)
        for span in record["spans"]:  # type: ignore[attr-defined]
            assert text[span["start"] : span["end"]] == span["text"] != ""
            spans += 1
        ids = {span["id"] for span in record["spans"]}  # type: ignore[attr-defined]
        assert len(ids) == len(record["spans"])  # type: ignore[arg-type]
        for event in record["events"]:  # type: ignore[attr-defined]
            assert event["evidence"][0]["end"] <= len(text)
            assert text[: event["evidence"][0]["end"]].count("\n") == 0
    assert spans > 8


def test_pseudonyms_and_ids_are_those_of_the_last_release(masked: Project, tmp_path: Path) -> None:
    for name in ("one", "two"):
        publish(masked, tmp_path / name, masked=True, force=True)
    assert files(tmp_path / "one") == files(tmp_path / "two")
    add_mask(masked, "محمود", author="سلمى")
    publish(masked, tmp_path / "three", masked=True, force=True)
    before, after = ((tmp_path / name / "events.csv") for name in ("one", "three"))
    assert column(before, "event") == column(after, "event")
    pseudonyms = [
        set(re.findall("شخص_[^\\W_]{8}", path.read_text("utf-8"))) for path in (before, after)
    ]
    assert pseudonyms[0] == pseudonyms[1]
    assert len(pseudonyms[0]) == 1


def test_what_is_not_masked_goes_out_as_it_is(masked: Project, tmp_path: Path) -> None:
    publish(masked, tmp_path / "whole", force=True)
    publish(masked, tmp_path / "masked", masked=True, force=True)
    whole, told = (
        json.loads((tmp_path / name / "manifest.json").read_bytes()) for name in ("whole", "masked")
    )
    assert whole["masking"] is None
    assert told["masking"]["people"] == 1
    assert (whole["counts"], whole["dead"]["total"]) == (told["counts"], told["dead"]["total"])
    assert "الخطيب" in (tmp_path / "whole" / "records.jsonl").read_text("utf-8")


def test_a_snapshot_is_masked_as_it_was_kept(masked: Project, tmp_path: Path) -> None:
    make_snapshot(masked, "Q4", author="سلمى", include=Include.CONFIRMED)
    remove_mask(masked, NAMES[0], author="سلمى")
    published(masked, tmp_path / "public")
    for where, text in texts_in(tmp_path / "public"):
        assert not list(Name(NAMES[0]).find(text)), where


def test_who_is_marked_after_a_snapshot_is_masked_in_it_too(
    masked: Project, tmp_path: Path
) -> None:
    make_snapshot(masked, "Q4", author="سلمى", include=Include.CONFIRMED)
    for name in ("محمود", "غايته"):
        published(masked, tmp_path / f"before {name}")
        assert name in (tmp_path / f"before {name}" / "records.jsonl").read_text("utf-8")
        add_mask(masked, name, author="سلمى")
        published(masked, tmp_path / f"after {name}")
        for where, text in texts_in(tmp_path / f"after {name}"):
            assert not list(Name(name).find(text)), where
    told = json.loads((tmp_path / "after غايته" / "manifest.json").read_bytes())
    assert told["masking"]["people"] == 3
    remove_mask(masked, NAMES[0], author="سلمى")
    published(masked, tmp_path / "once more")
    assert files(tmp_path / "once more") == files(tmp_path / "after غايته")


def test_a_snapshot_older_than_all_masks_is_masked(masked: Project, tmp_path: Path) -> None:
    remove_mask(masked, NAMES[0], author="سلمى")
    make_snapshot(masked, "Q4", author="سلمى", include=Include.CONFIRMED)
    with pytest.raises(RasidError, match="Nobody is marked"):
        published(masked, tmp_path / "nobody")
    add_mask(masked, "محمود", author="سلمى")
    published(masked, tmp_path / "public")
    (told,) = (each for each in records(tmp_path / "public") if "الخطيب أخ" in str(each["text"]))
    assert "محمود" not in str(told["text"])


def published(project: Project, folder: Path) -> None:
    publish(project, folder, snapshot="Q4", masked=True, force=True, policy=Policy())


def files(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def column(path: Path, name: str) -> list[str]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [row[name] for row in csv.DictReader(file)]
