"""What goes out as records comes back as the same texts, spans and events."""

import json
from pathlib import Path
from typing import Any

import pytest

from rasid.core.event import Event, Participant, Place, Range
from rasid.core.vocabulary import Category, EventType, Label
from rasid.interchange.exporting import export_project
from rasid.interchange.formats.registry import Format
from rasid.interchange.importing import import_paths
from rasid.review import decisions
from rasid.storage.check import check
from rasid.storage.project import Project
from rasid.storage.queries import open_report
from rasid.storage.reports import find_reports

TEXTS = {
    "emoji": "😀 قصف 👩‍👩‍👧 على حي جوبر 🇸🇾 ليلاً",
    "tashkeel and tatweel": "قَصْفٌ مُكَثَّفٌ عـلـى بـلـدة حضر\u0651\u064e بريف القنيطرة",
    "mixed directions": "SOHR: قصف BM-21 (2017) على «خان شيخون» – 12 مدنياً\u200f\u202e abc\u202c",
    "spaces and breaks": "قصف\u00a0جوي\r\nعلى\u2028بلدة\u2029حضر\rمساء\t أمس\u200c",
    "presentation forms": "ﻗﺼﻒ ﻋﻠﻰ ﺣﻠﺐ لا ﷲ",
    "one letter": "ق",
}


def annotate(project: Project, report: str) -> None:
    """Some spans, one of a single character, and an event that rests on them."""
    length = len(open_report(project, report).text)
    middle, label = length // 2, iter((Label.ACTOR, Label.PLACE, Label.TRIGGER))
    spans = [
        decisions.create_span(project, report, next(label), start, end, author="ريم").subject
        for start, end in ((0, max(1, middle)), (0, length), (length - 1, length))
        if open_report(project, report).text[start:end].strip()
    ]
    event = Event(
        id="",
        type=EventType.SHELLING,
        evidence=(Range(0, length),),
        side_a=(Participant(category=Category.UNIDENTIFIED, span=spans[0]),),
        places=(Place(name="هنا", span=spans[-1], candidates=("a", "b")),),
        inferred={"date": "لا تاريخ"},
        note="ملاحظة\n😀",
    )
    decisions.create_event(project, report, event, author="ريم")


def exported(project: Project, folder: Path) -> list[dict[str, Any]]:
    """The records of an export, without who confirmed them when."""
    export_project(project, folder, formats=[Format.JSONL])
    lines = (folder / "records.jsonl").read_text("utf-8").split("\n")
    records = [json.loads(line) for line in lines if line]
    for record in records:
        for item in (*record["spans"], *record["events"]):
            del item["time"], item["revision"]
    return records


def there_and_back(project: Project, folder: Path) -> None:
    for row in find_reports(project):
        annotate(project, row.id)
    first = exported(project, folder / "first")
    with Project.create(folder / "again.rasid", name="again") as again:
        summary = import_paths(again, [folder / "first"])
        assert (summary.new, summary.lost) == (len(first), 0)
        for row in find_reports(again):
            decisions.confirm_all(again, row.id, author="ريم")
        assert exported(again, folder / "second") == first
        assert list(check(again)) == []


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_texts_of_every_kind_come_back(
    empty: Project, tmp_path: Path, name: str, encoding: str
) -> None:
    (tmp_path / "in.txt").write_bytes(TEXTS[name].encode(encoding))
    assert import_paths(empty, [tmp_path / "in.txt"]).new == 1
    there_and_back(empty, tmp_path)


def test_the_seeds_come_back(empty: Project, tmp_path: Path, seeds: list[Path]) -> None:
    assert import_paths(empty, [seeds[0].parent]).new == 5
    there_and_back(empty, tmp_path)
