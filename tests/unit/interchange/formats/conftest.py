"""A project with all that makes a format stumble, and its exports."""

import csv
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from rasid.core.event import (
    Casualty,
    Event,
    EventDate,
    Participant,
    Place,
    Range,
    Weapon,
)
from rasid.core.offsets import Utf16Map
from rasid.core.policy import CODEBOOK, Policy
from rasid.core.vocabulary import (
    CasualtyKind,
    Category,
    DatePrecision,
    EventType,
    Label,
    Qualifier,
)
from rasid.interchange.exporting import export_project
from rasid.interchange.extracting import extract_project
from rasid.interchange.formats.names import Format
from rasid.interchange.importing import import_paths
from rasid.review import decisions
from rasid.storage.project import Project
from rasid.storage.queries import open_report
from rasid.storage.reports import find_reports

HARD = {
    "emoji": "😀 قصف 👩‍👩‍👧 على حي جوبر 🇸🇾 ليلاً",
    "tashkeel": "قَصْفٌ مُكَثَّفٌ عـلـى بـلـدة حضر\u0651\u064e بريف القنيطرة",
    "directions": "SOHR: قصف BM-21 (2017) على «خان شيخون» – 12 مدنياً\u200f\u202e abc\u202c",
    "breaks": "قصف\u00a0جوي\r\nعلى\u2028بلدة\u2029حضر\rمساء\t أمس\u200c\n\nثم\u0085هدوء\x0b.",
    "formula": "=1+1 قصف\tعلى 'حلب' \"و\" <b>حماة</b> & حمص \x01",
    "one letter": "ق",
}


@dataclass(frozen=True)
class Exports:
    """The formats of one project, written once each, beside the records that lose nothing."""

    project: Project
    folder: Path
    policy: Policy = CODEBOOK

    def of(self, format_: Format) -> Path:
        """The folder of a format's export."""
        target = self.folder / format_.value
        if not target.exists():
            export_project(self.project, target, formats=[format_], policy=self.policy)
        return target

    def records(self) -> list[dict[str, Any]]:
        """What was exported, from the format that holds everything."""
        lines = (self.of(Format.JSONL) / "records.jsonl").read_text("utf-8").split("\n")
        return [json.loads(line) for line in lines if line]

    def losses(self, format_: Format) -> list[dict[str, str]]:
        """The rows of its losses."""
        return table(self.of(format_) / "losses.csv")


def table(path: Path) -> list[dict[str, str]]:
    """The rows of a table, as a reader finds them that looks at the file to learn its dialect."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def utf16(text: str, start: int, end: int) -> tuple[int, int]:
    """Code points as UTF-16 units, by encoding: what our own map must agree with."""
    units = tuple(len(text[:at].encode("utf-16-le")) // 2 for at in (start, end))
    assert units == tuple(Utf16Map.of(text).to_utf16(at) for at in (start, end))
    return units[0], units[1]


@pytest.fixture(scope="session")
def exports(tmp_path_factory: pytest.TempPathFactory, seeds: list[Path]) -> Iterator[Exports]:
    """The seeds as extracted, and hard texts by hand, all confirmed."""
    folder = tmp_path_factory.mktemp("formats")
    for name, text in HARD.items():
        (folder / "hard" / f"{name}.txt").parent.mkdir(exist_ok=True)
        (folder / "hard" / f"{name}.txt").write_bytes(text.encode())
    with Project.create(folder / "formats.rasid", name="صيغ") as project:
        import_paths(project, [seeds[0].parent])
        extract_project(project)
        import_paths(project, [folder / "hard"])
        for row in find_reports(project):
            if row.file.removesuffix(".txt") in HARD:
                annotate(project, row.id)
            else:
                decisions.confirm_all(project, row.id, author="ريم")
        yield Exports(project, folder / "out")


@pytest.fixture
def one_event(empty: Project, tmp_path: Path) -> Callable[..., Exports]:
    """Makes the exports of one event, told in its fields."""

    def export(policy: Policy = CODEBOOK, **fields: Any) -> Exports:
        (tmp_path / "one.txt").write_text("قتل 3 مدنيين في سراقب\n", "utf-8")
        import_paths(empty, [tmp_path / "one.txt"])
        (report,) = find_reports(empty)
        told: dict[str, Any] = {
            "type": EventType.SHELLING,
            "evidence": (Range(0, 10),),
            "date": EventDate(start="2017-11-03", end="2017-11-03", precision=DatePrecision.DAY),
            "places": (Place(name="سراقب", id="sy.idlib.saraqib", lat=35.8644, lon=36.8058),),
            **fields,
        }
        decisions.create_event(empty, report.id, Event(id="", **told), author="ريم")
        return Exports(empty, tmp_path / "out", policy)

    return export


def killed(count: int | None, *victims: Category, **fields: Any) -> Casualty:
    """So many dead."""
    told: dict[str, Any] = {
        **{"qualifier": Qualifier.EXACT, "low": count, "best": count, "high": count},
        **fields,
    }
    id_ = "c-" + "+".join((*victims, str(count), str(told["qualifier"])))
    return Casualty(id=id_, kind=CasualtyKind.KILLED, count=count, victims=victims, **told)


def annotate(project: Project, report: str) -> None:
    """Spans that nest, overlap, cross lines and hold one letter, and an event on them."""
    text = open_report(project, report).text
    length, middle = len(text), max(1, len(text) // 2)
    places = [
        (Label.ACTOR, 0, middle),
        (Label.PLACE, 0, length),
        (Label.WEAPON, length - 1, length),
        (Label.TIME, middle - 1, length),
    ]
    made = {
        label: decisions.create_span(project, report, label, start, end, author="ريم").subject
        for label, start, end in places
        if text[start:end].strip()
    }
    event = Event(
        id="",
        type=EventType.SHELLING,
        evidence=(Range(0, length),),
        trigger=Range(0, middle),
        side_a=(Participant(category=Category.UNIDENTIFIED, span=made.get(Label.ACTOR)),),
        places=(Place(name="هنا", span=made[Label.PLACE], lat=36.1, lon=37.2),),
        date=EventDate(
            start="2017-11-03",
            end="2017-11-03",
            precision=DatePrecision.DAY,
            span=made.get(Label.TIME),
        ),
        weapons=tuple(Weapon(span=made[Label.WEAPON]) for _ in [0] if Label.WEAPON in made),
        casualties=(killed(3, Category.CIVILIANS),),
        inferred={"casualties": "كذا\u2028وكذا"},
        note="=ملاحظة\n😀\u2028آخر",
    )
    decisions.create_event(project, report, event, author="ريم")
