"""The export: whole, the same for the same state, with nothing but what people stand behind."""

import csv
import hashlib
import json
import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from rasid.core.vocabulary import Basis, Label, Relation, State
from rasid.errors import RasidError
from rasid.interchange.exporting import export_project
from rasid.interchange.formats.csv_tables import TABLES
from rasid.interchange.formats.registry import Format
from rasid.interchange.importing import import_paths
from rasid.interchange.selection import Include
from rasid.interchange.tables import CASUALTY_COLUMNS, EVENT_COLUMNS, safe_row
from rasid.review import decisions, links
from rasid.review.comments import add_comment, change_comment
from rasid.storage.extractions import save_extractions
from rasid.storage.project import Project
from rasid.storage.queries import open_report
from rasid.storage.reports import Incoming, add_reports
from tests.unit.conftest import TEXT, incoming, sample_record


@pytest.fixture
def confirmed(project: Project, report: str) -> Project:
    """Everything in the sample report is confirmed."""
    decisions.confirm_all(project, report, author="ريم")
    return project


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def records(folder: Path) -> list[dict[str, Any]]:
    return [
        json.loads(line) for line in (folder / "records.jsonl").read_text("utf-8").split("\n")[:-1]
    ]


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.mark.parametrize(
    ("formats", "names"),
    [
        ([Format.JSONL], {"records.jsonl"}),
        ([Format.CSV], {"events.csv", "casualties.csv", "sources.csv"}),
        ([Format.CSV, Format.JSONL], {"records.jsonl", *TABLES}),
    ],
)
def test_each_format_writes_its_files_and_a_manifest_of_them(
    confirmed: Project, tmp_path: Path, formats: list[Format], names: set[str]
) -> None:
    out = tmp_path / "out"
    export_project(confirmed, out, formats=formats)
    manifest = json.loads((out / "manifest.json").read_bytes())
    assert {path.name for path in out.iterdir()} == {
        *names,
        "losses.csv",
        "policy.json",
        "manifest.json",
    }
    assert set(manifest["files"]) == {*names, "losses.csv", "policy.json"}
    for name, about in manifest["files"].items():
        raw = (out / name).read_bytes()
        assert about["sha256"] == hashlib.sha256(raw).hexdigest()
        assert about["bytes"] == len(raw)


def test_what_a_format_cannot_hold_is_named(
    confirmed: Project, report: str, tmp_path: Path
) -> None:
    start = open_report(confirmed, report).text.index("أطراف")
    made = decisions.create_span(
        confirmed, report, Label.PLACE, start, start + 5, author="ريم"
    ).subject
    export_project(confirmed, tmp_path / "out")
    losses = rows(tmp_path / "out" / "losses.csv")
    assert {loss["format"] for loss in losses} == {"csv"}  # whole records lose nothing
    assert losses[0] | {"why": ""} == {
        "format": "csv",
        "report": "",
        "subject": "",
        "field": "comments",
        "how": "left_out",
        "why": "",
    }
    of_report = [(loss["subject"], loss["how"]) for loss in losses if loss["report"]]
    assert of_report == [(made, "left_out")]


def test_a_record_carries_text_evidence_and_standing(
    confirmed: Project, report: str, tmp_path: Path
) -> None:
    export_project(confirmed, tmp_path / "out")
    (record,) = records(tmp_path / "out")
    assert record["text"] == TEXT
    assert record["report"]["id"] == report
    assert record["report"]["characters"] == len(TEXT)
    spans = {span["id"]: span for span in record["spans"]}
    for span in spans.values():
        assert TEXT[span["start"] : span["end"]] == span["text"]
        assert (span["state"], span["author"], len(span["revision"])) == ("confirmed", "ريم", 64)
    clash = record["events"][0]
    assert spans[clash["casualties"][0]["span"]]["text"] == "4 عناصر"
    assert (clash["state"], clash["author"]) == ("confirmed", "ريم")


def test_the_same_state_gives_the_same_bytes(confirmed: Project, tmp_path: Path) -> None:
    export_project(confirmed, tmp_path / "one")
    confirmed.close()
    shutil.copy(confirmed.path, tmp_path / "copy.rasid")
    with Project.open(tmp_path / "copy.rasid", read_only=True) as copy:
        export_project(copy, tmp_path / "two")
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_the_order_of_import_does_not_matter(tmp_path: Path) -> None:
    texts = [f"{TEXT} {n}" for n in range(3)]
    for name, order in (("one", texts), ("two", texts[::-1])):
        with Project.create(tmp_path / f"{name}.rasid", name="same") as project:
            incoming = (
                Incoming(text=t, raw=t.encode(), encoding="utf-8", file=f"{t[-1]}.txt")
                for t in order
            )
            for added in list(add_reports(project, incoming)):
                decisions.correct_report(project, added.report_id, author="ريم", finished=True)
            export_project(project, tmp_path / name, formats=[Format.JSONL])
    assert records(tmp_path / "one") == records(tmp_path / "two")


def test_an_export_comes_back_as_it_went(confirmed: Project, tmp_path: Path) -> None:
    export_project(confirmed, tmp_path / "one")
    with Project.create(tmp_path / "again.rasid", name="again") as again:
        import_paths(again, [tmp_path / "one" / "records.jsonl"])
        (report,) = (record["report"]["id"] for record in records(tmp_path / "one"))
        decisions.confirm_all(again, report, author="ريم")
        export_project(again, tmp_path / "two")

    def said(folder: Path) -> list[dict[str, Any]]:
        found = records(folder)
        for record in found:
            for item in (*record["spans"], *record["events"]):
                del item["time"], item["revision"]
        return found

    assert said(tmp_path / "one") == said(tmp_path / "two")


def test_the_dead_add_up_and_what_was_left_out_is_named(
    confirmed: Project, report: str, tmp_path: Path
) -> None:
    clash = open_report(confirmed, report).events[0].event
    (four,) = clash.casualties
    officer = replace(
        four, id="c-part", best=1, low=1, high=1, basis=Basis.SUBSET, subset_of=four.id
    )
    decisions.correct_event(confirmed, replace(clash, casualties=(four, officer)), author="ريم")
    export_project(confirmed, tmp_path / "out")
    dead = json.loads((tmp_path / "out" / "manifest.json").read_bytes())["dead"]
    assert dead["total"] == {"low": 4, "best": 4, "high": 4}
    assert dead["by_victims"] == {"STATE_FORCES": {"low": 4, "best": 4, "high": 4}}
    (omission,) = dead["left_out"]
    assert (omission["why"], omission["casualty"], omission["best"]) == ("subset", "c-part", 1)
    whole, part = rows(tmp_path / "out" / "casualties.csv")
    assert (whole["in_dead_total"], whole["left_out"]) == ("yes", "")
    assert (part["in_dead_total"], part["left_out"]) == ("no", "subset")
    assert [each["dead_best"] for each in (whole, part)] == ["4", ""]
    assert rows(tmp_path / "out" / "events.csv")[0]["dead_best"] == "4"


def test_tables_give_places_in_code_points_and_words(confirmed: Project, tmp_path: Path) -> None:
    export_project(confirmed, tmp_path / "out", formats=[Format.CSV])
    clash, strike = rows(tmp_path / "out" / "events.csv")
    assert tuple(clash) == EVENT_COLUMNS
    assert (clash["side_a"], clash["side_b"]) == ("syria-regime-forces", "rebel-factions")
    assert clash["side_a_text"] == "قوات النظام"
    start, end = map(int, clash["side_a_span"].split("-"))
    assert TEXT[start:end] == "قوات النظام"
    assert clash["trigger_text"] == "اشتباكات"
    assert (clash["place_lat"], clash["place_lon"]) == ("35.8644", "36.8058")
    assert (strike["side_a"], strike["dead_best"]) == ("", "0")
    (fact,) = rows(tmp_path / "out" / "casualties.csv")
    assert tuple(fact) == CASUALTY_COLUMNS
    assert (fact["text"], fact["victims"], fact["high"]) == ("4 عناصر", "STATE_FORCES", "4")
    assert TEXT[slice(*map(int, fact["span"].split("-")))] == "4 عناصر"


@pytest.mark.parametrize("cell", ["=1+1", "+963", "-5 dead", "@SUM(A1)", "\t=1", "\r=1", "＝1"])
def test_no_text_becomes_a_formula(cell: str) -> None:
    assert safe_row({"title": cell}) == {"title": f"'{cell}"}


@pytest.mark.parametrize("cell", ["قصف = 1", "5-3", -33.5, 0, None, ""])
def test_other_cells_stay_as_they_are(cell: object) -> None:
    assert safe_row({"title": cell}) == {"title": cell}


def test_a_title_that_is_a_formula_goes_out_harmless(
    confirmed: Project, report: str, tmp_path: Path
) -> None:
    decisions.correct_report(confirmed, report, author="ريم", title="=HYPERLINK(1)")
    export_project(confirmed, tmp_path / "out")
    assert rows(tmp_path / "out" / "events.csv")[0]["title"] == "'=HYPERLINK(1)"
    assert records(tmp_path / "out")[0]["report"]["title"] == "=HYPERLINK(1)"


def test_the_manifest_counts_what_stays_behind(
    confirmed: Project, report: str, tmp_path: Path
) -> None:
    clash, strike = (row.id for row in open_report(confirmed, report).events)
    decisions.verify(confirmed, clash, author="عمر")
    decisions.reject(confirmed, strike, author="ريم")
    manifest = export_project(confirmed, tmp_path / "out", include=Include.VERIFIED)
    assert manifest.counts["events"] == manifest.counts["verified_events"] == 1
    assert manifest.held_back == {State.REJECTED: 1}
    written = json.loads((tmp_path / "out" / "manifest.json").read_bytes())
    assert written["held_back_events"] == {"rejected": 1}
    assert written["rules"] == ["test-1"]
    assert open_report(confirmed, report).events[0].head in written["revisions"]


def test_a_cancelled_export_leaves_nothing(confirmed: Project, tmp_path: Path) -> None:
    with pytest.raises(RasidError, match="nothing was written"):
        export_project(confirmed, tmp_path / "out", cancelled=lambda: True)
    assert not (tmp_path / "out").exists()


def test_a_full_disk_is_one_sentence_and_leaves_nothing(
    confirmed: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(RasidError, match="the disk is full"):
        export_project(confirmed, tmp_path / "new" / "out")
    assert list((tmp_path / "new").iterdir()) == []


def test_what_others_write_meanwhile_does_not_get_in(
    confirmed: Project, report: str, tmp_path: Path
) -> None:
    clash = open_report(confirmed, report).events[0].id

    def reject(_: object) -> None:
        with Project.open(confirmed.path) as other:
            decisions.reject(other, clash, author="عمر")

    manifest = export_project(confirmed, tmp_path / "out", progress=reject)
    assert manifest.counts["events"] == 2
    assert open_report(confirmed, report).events[0].state is State.REJECTED


@pytest.mark.parametrize("told", [4, 5])
def test_dead_of_nearly_equal_reports_are_counted_once_or_named(tmp_path: Path, told: int) -> None:
    clauses = "، ".join(f"وقعت اشتباكات في المحور رقم {n} بريف حماة" for n in range(9))
    with Project.create(tmp_path / "p.rasid", name="p") as project:
        texts = [f"{TEXT}، {clauses}", f"{TEXT}، {clauses}، وقتل طفل في حلب"]
        arriving = [incoming(text, file=f"{n}.txt") for n, text in enumerate(texts)]
        first, second = (added.report_id for added in add_reports(project, arriving))
        records = [(first, sample_record(texts[0])), (second, sample_record(texts[1]))]
        save_extractions(project, records, version="1")
        decisions.confirm_all(project, first, author="ريم")
        assert export_project(project, tmp_path / "one").doubts.found() == []
        decisions.confirm_all(project, second, author="ريم")
        clash = open_report(project, second).events[0].event
        (dead,) = clash.casualties
        others = replace(dead, count=told, low=told, best=told, high=told)
        decisions.correct_event(project, replace(clash, casualties=(others,)), author="ريم")
        export_project(project, tmp_path / "two")
    said = json.loads((tmp_path / "two" / "manifest.json").read_bytes())["dead"]
    if told == 4:
        assert said["total"]["best"] == 4
        assert [each["why"] for each in said["left_out"]] == ["near_report"]
        assert said["may_be_counted_twice"] == []
    else:
        assert said["total"]["best"] == 9
        (doubtful,) = said["may_be_counted_twice"]
        assert (doubtful["why"], doubtful["near"], doubtful["best"]) == ("near_report", first, 5)


@pytest.mark.parametrize("earlier_first", [False, True])
@pytest.mark.parametrize("relation", Relation)
def test_a_link_between_nearly_equal_reports_never_makes_dead_vanish(
    tmp_path: Path, relation: Relation, earlier_first: bool
) -> None:
    clauses = "، ".join(f"وقعت اشتباكات في المحور رقم {n} بريف حماة" for n in range(9))
    with Project.create(tmp_path / "p.rasid", name="p") as project:
        texts = [f"{TEXT}، {clauses}", f"{TEXT}، {clauses}، وقتل طفل في حلب"]
        arriving = [incoming(text, file=f"{n}.txt") for n, text in enumerate(texts)]
        reports = [added.report_id for added in add_reports(project, arriving)]
        records = [(id_, sample_record(text)) for id_, text in zip(reports, texts, strict=True)]
        save_extractions(project, records, version="1")
        for report in reports:
            decisions.confirm_all(project, report, author="ريم")
        ends = [open_report(project, report).events[0].id for report in reports]
        source, target = ends if earlier_first else ends[::-1]
        links.link(project, source, relation, target, author="ريم")
        export_project(project, tmp_path / "out")
    said = json.loads((tmp_path / "out" / "manifest.json").read_bytes())["dead"]
    assert said["total"]["best"] == (8 if relation is Relation.CONTRADICTS else 4)
    assert len(said["left_out"]) == (0 if relation is Relation.CONTRADICTS else 1)


@pytest.mark.parametrize(
    ("rereport", "basis", "why"),
    [
        (True, Basis.INCREMENTAL, "rereport"),
        (False, Basis.CUMULATIVE, "running_total"),
    ],
)
def test_retold_and_running_tolls_are_named_beside_other_reports(
    tmp_path: Path, rereport: bool, basis: Basis, why: str
) -> None:
    with Project.create(tmp_path / "p.rasid", name="p") as project:
        for n, text in enumerate((TEXT, f"{TEXT} وفي ريف حلب أيضاً")):
            (added,) = add_reports(project, [incoming(text, file=f"{n}.txt")])
            save_extractions(project, [(added.report_id, sample_record(text))], version="1")
            clash = open_report(project, added.report_id).events[0].event
            (four,) = clash.casualties
            told = replace(clash, rereport=rereport, casualties=(replace(four, basis=basis),))
            decisions.correct_event(project, told if n else clash, author="ريم")
        manifest = export_project(project, tmp_path / "out")
    assert manifest.totals.total.best == 8
    assert why in {each.why for each in manifest.doubts.found()}


def test_an_open_comment_stops_the_export_until_it_is_resolved(
    confirmed: Project, report: str, tmp_path: Path
) -> None:
    asked = add_comment(confirmed, report, "أهو المصدر نفسه؟", author="ريم", stops_export=True)
    add_comment(confirmed, report, "لا بأس", author="ريم")
    with pytest.raises(RasidError, match=f"stop the export: 1, on {report}"):
        export_project(confirmed, tmp_path / "out")
    assert not (tmp_path / "out").exists()
    change_comment(confirmed, asked.subject, author="ليلى", resolved=True)
    assert export_project(confirmed, tmp_path / "out").despite == []
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_bytes())
    assert manifest["despite_comments"] == []


def test_a_forced_export_names_what_it_went_over(
    confirmed: Project, report: str, tmp_path: Path
) -> None:
    event = open_report(confirmed, report).events[0].id
    made = add_comment(
        confirmed, event, "العدد؟", author="ريم", field="casualties", stops_export=True
    )
    export_project(confirmed, tmp_path / "out", force=True)
    manifest = json.loads((tmp_path / "out" / "manifest.json").read_bytes())
    (named,) = manifest["despite_comments"]
    assert (named["id"], named["about"], named["field"]) == (made.subject, event, "casualties")
    (record,) = records(tmp_path / "out")
    (comment,) = record["comments"]
    assert (comment["text"], comment["author"], comment["resolved"]) == ("العدد؟", "ريم", False)
    assert comment["revision"] == made.revisions[0].id


def test_comments_on_what_stays_behind_stay_behind(
    confirmed: Project, report: str, tmp_path: Path
) -> None:
    event = open_report(confirmed, report).events[0].id
    add_comment(confirmed, event, "العدد؟", author="ريم")
    decisions.reject(confirmed, event, author="ريم")
    export_project(confirmed, tmp_path / "out", formats=[Format.JSONL])
    (record,) = records(tmp_path / "out")
    assert "comments" not in record
