"""Annotations other people made with other tools: placed, repaired by their words, or told."""

import json
import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from rasid.core.vocabulary import CasualtyKind, Category, EventType, Factuality, Label, State
from rasid.interchange.exporting import export_project
from rasid.interchange.formats.names import Format
from rasid.interchange.importing import ImportSummary, Progress, import_paths
from rasid.interchange.inward.importing import Annotations, import_annotations
from rasid.interchange.inward.names import Names, read_names
from rasid.interchange.selection import Include
from rasid.interchange.sources import Remark
from rasid.review import decisions
from rasid.review.taking_in import take_in
from rasid.storage.check import check
from rasid.storage.log import project_history
from rasid.storage.project import Project
from rasid.storage.queries import get_event, get_span, open_report
from rasid.storage.reports import find_reports

TEXT = "😀 قصفت طائرات حربية بلدة سراقب صباح اليوم،\r\nما أدى لمقتل 4 مدنيين بقنابل في سراقب\n"
CANONICAL = TEXT.replace("\r\n", "\n")


def at(quote: str, text: str = TEXT, nth: int = 0) -> tuple[int, int]:
    start = -1
    for _ in range(nth + 1):
        start = text.index(quote, start + 1)
    return start, start + len(quote)


def in_units(quote: str, text: str = TEXT, nth: int = 0) -> tuple[int, int]:
    start, end = at(quote, text, nth)
    return tuple(len(text[:each].encode("utf-16-le")) // 2 for each in (start, end))  # type: ignore[return-value]


BRAT = """T1\tAttack {0}\tقصفت
T2\tGroup {1}\tطائرات حربية
T3\tLocation {2}\tبلدة سراقب
T4\tVictims {3}\t4 مدنيين
T5\tArm {4}\tقنابل
T6\tDate {5}\tصباح اليوم
E1\tAttack:T1 Attacker:T2 Where2:T3 Dead:T4 With:T5 When:T6
A1\tFactuality E1 unconfirmed
A2\tNegation E1
R1\tCoref Arg1:T3 Arg2:T2
#1\tAnnotatorNotes E1\tرأي
"""
NAMES = Names(
    {
        **{"Attack": "AIR_STRIKE", "Group": "ACTOR", "Location": "PLACE", "Victims": "CASUALTY"},
        **{"Arm": "WEAPON", "Date": "TIME", "Attacker": "side_a", "Where": "place"},
        **{"Dead": "killed", "With": "weapon", "When": "date", "Coref": "-"},
    }
)
QUOTES = ("قصفت", "طائرات حربية", "بلدة سراقب", "4 مدنيين", "قنابل", "صباح اليوم")


def brat(
    folder: Path, place: Callable[[str], tuple[int, int]] = at, text: str = TEXT, name: str = "a"
) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.txt").write_bytes(text.encode())
    places = ["{} {}".format(*place(quote)) for quote in QUOTES]
    (folder / f"{name}.ann").write_bytes(BRAT.format(*places).encode())
    return folder


def run(
    project: Project,
    path: Path,
    format_: Format,
    names: Names = NAMES,
    author: str | None = None,
    **more: Any,
) -> tuple[ImportSummary, list[str]]:
    remarks: list[Remark] = []
    wanted = Annotations(format_, names, author=author)
    summary = import_annotations(
        project, [path], wanted, decide=take_in, tell=remarks.append, **more
    )
    return summary, [str(remark) for remark in remarks]


def spans_of(project: Project) -> set[tuple[str, str]]:
    return {
        (row.span.label.value, row.span.text)
        for report in find_reports(project)
        for row in open_report(project, report.id).spans
    }


EXPECTED = {
    *{("TRIGGER", "قصفت"), ("ACTOR", "طائرات حربية"), ("PLACE", "بلدة سراقب")},
    *{("CASUALTY", "4 مدنيين"), ("WEAPON", "قنابل"), ("TIME", "صباح اليوم")},
}


@pytest.fixture
def known(empty: Project, tmp_path: Path) -> Project:
    """A project with the text alone."""
    (tmp_path / "text.txt").write_bytes(TEXT.encode())
    import_paths(empty, [tmp_path / "text.txt"])
    return empty


def test_an_event_of_brat_is_read_by_its_trigger_and_arguments(
    known: Project, tmp_path: Path
) -> None:
    summary, remarks = run(known, brat(tmp_path / "b"), Format.BRAT)
    assert (summary.new, summary.proposals, summary.repaired) == (0, 1, 0)
    assert remarks == [
        "a.ann: annotations of the kind “A Negation” left out: 1",
        "a.ann: annotations of the kind “R Coref” left out: 1",
    ]
    assert spans_of(known) == EXPECTED
    (row,) = open_report(known, find_reports(known)[0].id).events
    event = row.event
    assert (event.type, event.factuality, event.note) == (
        *(EventType.AIR_STRIKE, Factuality.UNCONFIRMED, "رأي"),
    )
    assert event.trigger is not None
    assert CANONICAL[event.trigger.start : event.trigger.end] == "قصفت"
    assert [each.name for each in event.places] == ["بلدة سراقب"]
    (fact,) = event.casualties
    assert (fact.kind, fact.count, fact.best) == (CasualtyKind.KILLED, 4, None)
    assert {each.span for each in (*event.side_a, *event.weapons)} <= {
        row.id for row in open_report(known, row.report).spans
    }
    assert row.state is State.PROPOSED
    assert list(check(known)) == []


def test_a_party_the_register_knows_gets_its_name_there(empty: Project, tmp_path: Path) -> None:
    text = "قصفت قوات النظام بلدة سراقب"
    (tmp_path / "a.txt").write_text(text, "utf-8")
    lines = ["T1\tSHELLING 0 4\tقصفت", "T2\tACTOR 5 16\tقوات النظام", "E1\tSHELLING:T1 side_a:T2"]
    (tmp_path / "a.ann").write_text("\n".join(lines), "utf-8")
    summary, remarks = run(empty, tmp_path / "a.ann", Format.BRAT, Names())
    assert (summary.new, remarks) == (1, [])
    (event,) = open_report(empty, find_reports(empty)[0].id).events
    (party,) = event.event.side_a
    assert (party.actor, party.category) == ("syria-regime-forces", Category.STATE_FORCES)


@pytest.mark.parametrize(
    "place",
    [
        partial(in_units),  # brat's page counts UTF-16 where an emoji stands before
        lambda quote: at(quote, CANONICAL),  # made for line ends of one sign
        lambda quote: (at(quote)[0] + 3, at(quote)[1] + 3),
        lambda _quote: (900, 904),
    ],
)
def test_wrong_places_are_repaired_by_words_that_stand_once(
    known: Project, tmp_path: Path, place: Callable[[str], tuple[int, int]]
) -> None:
    summary, remarks = run(known, brat(tmp_path / "b", place), Format.BRAT)
    assert spans_of(known) == EXPECTED
    assert summary.repaired > 0
    assert sum("where its words are" in line for line in remarks) == summary.repaired


def test_words_that_stand_twice_or_not_at_all_are_told_and_left_out(
    known: Project, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT.encode())
    lines = ["T1\tPLACE 1 6\tسراقب", "T2\tPLACE 1 5\tحلب", "T3\tPLACE 900 905", "T4\tPLACE x y\tz"]
    (tmp_path / "a.ann").write_text("\n".join(lines), "utf-8")
    summary, remarks = run(known, tmp_path / "a.ann", Format.BRAT)
    assert spans_of(known) == set()
    assert summary.lost == 4
    assert remarks == [
        "a.ann: T4: “PLACE x y\tz” could not be read",
        "a.ann: T1: PLACE was left out: “سراقب” stands in the report more than "
        "once, and not at 1–6",
        "a.ann: T2: PLACE was left out: “حلب” does not stand in the report",
        "a.ann: T3: PLACE was left out: 900–905 holds no words of the report",
    ]


@pytest.mark.parametrize("end", [2**31, 10**9, 9_999_999_999])
def test_places_past_the_end_are_told(known: Project, tmp_path: Path, end: int) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT.encode())
    (tmp_path / "a.ann").write_text(f"T1\tPLACE 4 {end}\n", "utf-8")
    _, remarks = run(known, tmp_path / "a.ann", Format.BRAT)
    assert remarks == [f"a.ann: T1: PLACE was left out: 4–{end} holds no words of the report"]


@pytest.mark.parametrize("number", ["-5", "1e400", "1.5", "true", "null", '"7"', "1" + "0" * 400])
def test_numbers_that_are_no_places_are_told(known: Project, tmp_path: Path, number: str) -> None:
    text = json.dumps(TEXT)
    (tmp_path / "a.jsonl").write_text(
        f'{{"text": {text}, "label": [[{number}, 9, "PLACE"], [0, {number}, "PLACE"]]}}', "utf-8"
    )
    summary, remarks = run(known, tmp_path / "a.jsonl", Format.DOCCANO)
    assert summary.lost >= 1
    assert spans_of(known) == set()
    assert all("\n" not in line for line in remarks)


def test_labels_without_a_name_here_are_counted(known: Project, tmp_path: Path) -> None:
    summary, remarks = run(known, brat(tmp_path / "b"), Format.BRAT, Names({"Group": "ACTOR"}))
    assert spans_of(known) == {("ACTOR", "طائرات حربية")}
    assert (
        "a.ann: “Location” is no label of Rasid, so 1 were left out; name it in a table (--labels)"
        in remarks
    )
    assert summary.lost == len(remarks)


def test_a_number_of_people_without_a_fate_enters_no_event(known: Project, tmp_path: Path) -> None:
    names = Names({**NAMES.ours, "Dead": "casualty"})
    _, remarks = run(known, brat(tmp_path / "b"), Format.BRAT, names)
    (row,) = open_report(known, find_reports(known)[0].id).events
    assert row.event.casualties == ()
    assert any("does not say what befell" in line for line in remarks)


def test_a_table_of_names_is_read_and_a_wrong_line_is_named(tmp_path: Path) -> None:
    path = tmp_path / "names.tsv"
    path.write_text("# theirs\tours\nAttack\tAIR_STRIKE\n\nDead\tkilled\nCoref\t-\n", "utf-8")
    names = read_names(path)
    assert names.label("Attack") is EventType.AIR_STRIKE
    assert (names.role("Dead"), names.role("Dead2"), names.omits("Coref")) == (
        *("killed", "killed", True),
    )
    path.write_text("Attack\tWAR\n", "utf-8")
    with pytest.raises(Exception, match=r"names.tsv:1: WAR is no label"):
        read_names(path)


def doccano(folder: Path, text: str, place: Callable[[str, str], tuple[int, int]]) -> Path:
    labels = ("TRIGGER", "ACTOR", "PLACE", "CASUALTY", "WEAPON", "TIME")
    marks = [[*place(quote, text), label] for quote, label in zip(QUOTES, labels, strict=True)]
    path = folder / "a.jsonl"
    path.write_text(json.dumps({"text": text, "label": marks}), "utf-8")
    return path


@pytest.mark.parametrize(
    "text",
    [
        CANONICAL,
        "\ufeff" + TEXT,
        TEXT.replace("\r\n", "\r"),
        TEXT.replace("\r\n", "\u2028"),
        TEXT.replace("أ", "ا\u0654"),
        TEXT.replace(" ", "\u00a0"),
        TEXT.strip(),
    ],
)
def test_a_text_that_differs_by_blanks_or_composition_is_aligned(
    known: Project, tmp_path: Path, text: str
) -> None:
    def place(quote: str, text: str) -> tuple[int, int]:
        return in_units(quote if quote in text else quote.replace(" ", "\u00a0"), text)

    summary, remarks = run(known, doccano(tmp_path, text, place), Format.DOCCANO)
    assert (summary.new, remarks) == (0, [])
    assert spans_of(known) == EXPECTED


def test_a_text_that_differs_by_a_letter_is_a_report_of_its_own(
    known: Project, tmp_path: Path
) -> None:
    summary, _ = run(
        known, doccano(tmp_path, TEXT.replace("4", "5") + "4 مدنيين", in_units), Format.DOCCANO
    )
    assert summary.new == 1


def test_a_text_that_is_not_that_of_the_report_it_names_is_refused(
    known: Project, tmp_path: Path
) -> None:
    report = find_reports(known)[0].id
    folder = brat(tmp_path / "b", text=TEXT.replace("صباح", "مساء "), name=report)
    summary, remarks = run(known, folder, Format.BRAT)
    assert (summary.new, spans_of(known)) == (0, set())
    assert remarks[-1] == f"{report}.ann: its text is not that of {report}, which it names"


def test_label_studio_as_it_writes_itself(known: Project, tmp_path: Path) -> None:
    def region(id_: str, label: str, quote: str) -> dict[str, Any]:
        start, end = in_units(quote)
        value = {"start": start, "end": end, "text": quote, "labels": [label]}
        return {"id": id_, "type": "labels", "from_name": "l", "to_name": "t", "value": value}

    result = [
        *(region("a", "AIR_STRIKE", "قصفت"), region("b", "ACTOR", "طائرات حربية")),
        {
            "type": "relation",
            "from_id": "b",
            "to_id": "a",
            "direction": "right",
            "labels": ["side_a"],
        },
        {"id": "z", "type": "textarea", "value": {"text": ["كلام"]}},
    ]
    cancelled = {"was_cancelled": True, "result": [region("x", "TIME", "صباح اليوم")]}
    task = {"id": 1, "data": {"txt": TEXT}, "annotations": [cancelled, {"result": result}]}
    (tmp_path / "a.json").write_text(json.dumps([task]), "utf-8")
    _, remarks = run(known, tmp_path / "a.json", Format.LABEL_STUDIO)
    assert remarks == ["a.json[1]: annotations of the kind “textarea” left out: 1"]
    assert spans_of(known) == {("TRIGGER", "قصفت"), ("ACTOR", "طائرات حربية")}
    (row,) = open_report(known, find_reports(known)[0].id).events
    (party,) = row.event.side_a
    assert get_span(known, party.span or "").span.text == "طائرات حربية"


def test_a_web_annotation_finds_its_place_by_quote_and_surroundings(
    known: Project, tmp_path: Path
) -> None:
    report = find_reports(known)[0].id

    def note(quote: str, **around: str) -> dict[str, Any]:
        selector = {"type": "TextQuoteSelector", "exact": quote, **around}
        target = {"source": f"urn:rasid:{report}", "selector": selector}
        return {
            "type": "Annotation",
            "id": f"x:{quote}",
            "body": "http://x/y#PLACE",
            "target": target,
        }

    items = [note("بلدة سراقب"), note("سراقب", prefix="بقنابل في "), note("حلب")]
    (tmp_path / "a.jsonld").write_text(json.dumps({"items": items}), "utf-8")
    _, remarks = run(known, tmp_path / "a.jsonld", Format.WEB_ANNOTATION)
    rows = open_report(known, report).spans
    assert [(row.span.start, row.span.end) for row in rows] == [
        *(at("بلدة سراقب", CANONICAL), at("سراقب", CANONICAL, 1)),
    ]
    (line,) = remarks
    assert line.endswith("x:حلب: PLACE was left out: “حلب” does not stand in the report")


def test_a_web_annotation_of_an_unknown_address_is_told(known: Project, tmp_path: Path) -> None:
    target = {
        "source": "http://x/1",
        "selector": {"type": "TextPositionSelector", "start": 0, "end": 4},
    }
    item = {"type": "Annotation", "body": "PLACE", "target": target}
    (tmp_path / "a.jsonld").write_text(json.dumps(item), "utf-8")
    _, remarks = run(known, tmp_path / "a.jsonld", Format.WEB_ANNOTATION)
    assert remarks == [
        "a.jsonld: http://x/1: no report in the project is called http://x/1, and its "
        "text is not told"
    ]


CONLL = "قصفت O\nطائرات B-ACTOR\nحربية I-ACTOR\nبلدة B-PLACE\nسراقب I-PLACE\n"


def test_conll_without_places_finds_the_report_by_its_words(empty: Project, tmp_path: Path) -> None:
    (tmp_path / "text.txt").write_text("قصفت طائرات  حربية\nبلدة سراقب", "utf-8")
    import_paths(empty, [tmp_path / "text.txt"])
    (tmp_path / "a.conll").write_text(CONLL, "utf-8")
    _, remarks = run(empty, tmp_path / "a.conll", Format.CONLL)
    assert remarks == []
    assert spans_of(empty) == {("ACTOR", "طائرات  حربية"), ("PLACE", "بلدة سراقب")}


def test_conll_of_a_text_that_is_not_here_is_refused(known: Project, tmp_path: Path) -> None:
    (tmp_path / "a.conll").write_text(CONLL, "utf-8")
    summary, remarks = run(known, tmp_path / "a.conll", Format.CONLL)
    assert summary.new == 0
    assert remarks == ["a.conll:1: no report in the project has these words; import its text first"]


# --- what a person says -----------------------------------------------------------------------


def test_annotations_become_decisions_of_the_person_named(known: Project, tmp_path: Path) -> None:
    folder = brat(tmp_path / "b")
    summary, _ = run(known, folder, Format.BRAT, author="ريم")
    opened = open_report(known, find_reports(known)[0].id)
    assert {row.state for row in (*opened.spans, *opened.events)} == {State.CONFIRMED}
    assert {row.author for row in (*opened.spans, *opened.events)} == {"ريم"}
    assert summary.decisions == len(opened.spans) + len(opened.events)
    assert len({revision.step for revision in project_history(known)}) == 1
    again, _ = run(known, folder, Format.BRAT, author="ريم")
    assert again.decisions == 0
    assert list(check(known)) == []


def test_what_two_people_say_differently_is_a_disagreement(known: Project, tmp_path: Path) -> None:
    run(known, brat(tmp_path / "b"), Format.BRAT, author="ريم")
    other = Names({**NAMES.ours, "Attacker": "side_b"})
    run(known, brat(tmp_path / "b"), Format.BRAT, other, author="سامي")
    opened = open_report(known, find_reports(known)[0].id)
    assert [row.contested for row in opened.events] == [True]
    assert {row.contested for row in opened.spans} == {False}
    assert list(check(known)) == []


def exported(project: Project, folder: Path) -> Path:
    export_project(project, folder, formats=[Format.BRAT], include=Include.CONFIRMED)
    return folder


def test_what_was_sent_out_and_changed_by_nobody_is_not_said_again(
    known: Project, tmp_path: Path
) -> None:
    run(known, brat(tmp_path / "b"), Format.BRAT, author="ريم")
    out = exported(known, tmp_path / "out")
    summary, remarks = run(known, out, Format.BRAT, author="سامي")
    assert (summary.decisions, remarks) == (0, [])


def test_what_was_changed_in_the_tool_is_a_correction_of_what_it_saw(
    known: Project, tmp_path: Path
) -> None:
    run(known, brat(tmp_path / "b"), Format.BRAT, author="ريم")
    out = exported(known, tmp_path / "out")
    (ann,) = out.glob("brat/*.ann")
    written = ann.read_text("utf-8")
    ann.write_text(
        written.replace("PLACE", "ACTOR", 1).replace(":AIR_STRIKE", ":SHELLING"), "utf-8"
    )
    ann.write_text(ann.read_text("utf-8").replace("\tAIR_STRIKE:", "\tSHELLING:"), "utf-8")
    run(known, out, Format.BRAT, author="سامي")
    opened = open_report(known, find_reports(known)[0].id)
    (event,) = opened.events
    assert (event.event.type, event.author, event.contested) == (
        *(EventType.SHELLING, "سامي", False),
    )
    (place,) = [row for row in opened.spans if row.span.text == "بلدة سراقب"]
    assert (place.span.label, place.author) == (Label.ACTOR, "سامي")
    assert get_span(known, place.id).span.label is Label.ACTOR
    assert [each.span for each in event.event.places] == [place.id]


def test_a_verified_event_that_is_said_again_stays_verified(
    project: Project, report: str, tmp_path: Path
) -> None:
    event = open_report(project, report).events[0]
    decisions.confirm(project, event.id, author="ريم")
    decisions.verify(project, event.id, author="سامي")
    out = exported(project, tmp_path / "out")
    for path in out.glob("brat/*.ann"):  # as if another tool had dropped what was seen
        said = re.sub(r'"revision":"[0-9a-f]+"', '"revision":""', path.read_text("utf-8"))
        path.write_text(said, "utf-8")
    run(project, out, Format.BRAT, author="لمى")
    after = get_event(project, event.id)
    assert (after.state, after.author) == (State.VERIFIED, "سامي")
    assert list(check(project)) == []


def test_an_event_that_cannot_be_is_told_and_the_rest_written(
    project: Project, report: str, tmp_path: Path
) -> None:
    decisions.confirm_all(project, report, author="ريم")
    export_project(project, tmp_path / "out", formats=[Format.JSONL], include=Include.CONFIRMED)
    (file,) = (tmp_path / "out").glob("records.jsonl")
    record = json.loads(file.read_text("utf-8"))
    record["events"][0]["casualties"][0] |= {"low": 9, "high": 1}
    record["spans"][0]["link"] = "hts"
    file.write_text(json.dumps(record), "utf-8")
    summary, remarks = run(project, tmp_path / "out", Format.JSONL, author="لمى")
    assert summary.decisions == 1
    (line,) = remarks
    assert "was left out: Low, best and high do not ascend" in line


@pytest.mark.parametrize("format_", [Format.DOCCANO, Format.CAS_XMI])
def test_places_that_all_slipped_are_put_back_where_they_were_sent(
    project: Project, report: str, tmp_path: Path, format_: Format
) -> None:
    decisions.confirm_all(project, report, author="ريم")
    before = values_of(project, report)
    export_project(project, tmp_path / "out", formats=[format_], include=Include.CONFIRMED)
    for path in (tmp_path / "out").rglob("*.*"):
        if path.suffix in (".xmi", ".jsonl"):
            written = re.sub(
                r'((?:begin|end)="|(?:start|end)_offset": ?)(\d+)(?=.{0,2000}json=|[,}])',
                lambda it: f"{it[1]}{int(it[2]) + 3}",
                path.read_text("utf-8"),
            )
            path.write_text(written, "utf-8")
    summary, _ = run(project, tmp_path / "out", format_, Names(), author="سامي")
    assert summary.repaired > 0
    assert (summary.lost, summary.decisions) == (0, 0)
    assert values_of(project, report) == before


@pytest.mark.parametrize(("unit", "told"), [(at, 1), (in_units, 0)])
def test_the_unit_of_a_doccano_file_is_the_one_that_cuts_no_words(
    known: Project, tmp_path: Path, unit: Callable[[str, str], tuple[int, int]], told: int
) -> None:
    _, remarks = run(known, doccano(tmp_path, TEXT, unit), Format.DOCCANO)
    assert spans_of(known) == EXPECTED
    assert sum("read as code points" in line for line in remarks) == told


def test_a_doccano_file_that_cuts_words_in_any_unit_is_told(known: Project, tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"text": TEXT, "label": [[4, 13, "ACTOR"]]}), "utf-8")
    _, remarks = run(known, path, Format.DOCCANO)
    assert remarks == ["a.jsonl:1: 1 of its marks cut words; look whether its places are right"]


# --- what a file is silent on -----------------------------------------------------------------

PLAIN = (Format.BRAT, Format.CONLL, Format.CONLLU, Format.DOCCANO, Format.LABEL_STUDIO)


def plain(project: Project, folder: Path, format_: Format) -> Path:
    """An export as another tool writes it: nothing of our JSON goes along."""
    export_project(project, folder, formats=[format_], include=Include.CONFIRMED)
    for path in folder.rglob("*.ann"):
        lines = [line for line in path.read_text("utf-8").split("\n") if line[:1] not in ("#", "A")]
        path.write_text("\n".join(lines), "utf-8")
    for path in (*folder.rglob("doccano.jsonl"), *folder.rglob("label-studio.json")):
        written = re.sub(r'"rasid":', '"other":', path.read_text("utf-8"))
        path.write_text(written, "utf-8")
    return folder


def values_of(project: Project, report: str) -> set[object]:
    opened = open_report(project, report)
    return {repr(row.span) for row in opened.spans} | {repr(row.event) for row in opened.events}


@pytest.mark.parametrize("format_", PLAIN)
def test_what_a_format_cannot_hold_is_no_other_opinion(
    project: Project, report: str, tmp_path: Path, format_: Format
) -> None:
    decisions.confirm_all(project, report, author="ريم")
    actor = next(row for row in open_report(project, report).spans if row.span.label is Label.ACTOR)
    decisions.correct_span(project, actor.id, link="syria-regime-forces", author="ريم")
    before = values_of(project, report)
    run(project, plain(project, tmp_path / "out", format_), format_, Names(), author="سامي")
    opened = open_report(project, report)
    assert not any(row.contested for row in (*opened.spans, *opened.events))
    assert values_of(project, report) == before
    said = {each.author for each in project_history(project) if each.subject[:2] in ("s-", "e-")}
    assert said == {"ريم", "سامي"}
    assert list(check(project)) == []


def test_a_file_with_fewer_arms_takes_nobody_out_of_an_event(
    known: Project, tmp_path: Path
) -> None:
    folder = brat(tmp_path / "b")
    run(known, folder, Format.BRAT, author="ريم")
    before = values_of(known, find_reports(known)[0].id)
    (ann,) = folder.glob("*.ann")
    ann.write_text(re.sub(r" (Dead|Where2|When):T\d", "", ann.read_text("utf-8")), "utf-8")
    run(known, folder, Format.BRAT, author="سامي")
    opened = open_report(known, find_reports(known)[0].id)
    assert [row.contested for row in opened.events] == [False]
    assert values_of(known, opened.report.id) == before


def test_another_arm_is_another_opinion_and_takes_along_what_the_file_is_silent_on(
    known: Project, tmp_path: Path
) -> None:
    folder = brat(tmp_path / "b")
    run(known, folder, Format.BRAT, author="ريم")
    (ann,) = folder.glob("*.ann")
    written = re.sub(r" (Dead|When):T\d", "", ann.read_text("utf-8"))
    ann.write_text(written.replace("Attacker:T2", "Attacker:T3"), "utf-8")
    run(known, folder, Format.BRAT, author="سامي")
    (row,) = open_report(known, find_reports(known)[0].id).events
    assert (row.contested, row.author) == (True, "سامي")
    assert [party.name for party in row.event.side_a] == ["بلدة سراقب"]
    assert len(row.event.casualties) == 1


def test_another_type_at_a_trigger_is_another_opinion_on_the_event_there(
    known: Project, tmp_path: Path
) -> None:
    folder = brat(tmp_path / "b")
    run(known, folder, Format.BRAT, author="ريم")
    other = Names({**NAMES.ours, "Attack": "SHELLING"})
    run(known, folder, Format.BRAT, other, author="سامي")
    (row,) = open_report(known, find_reports(known)[0].id).events
    assert (row.contested, row.event.type) == (True, EventType.SHELLING)


def test_what_nobody_stands_behind_is_not_lent_to_a_file(
    project: Project, report: str, tmp_path: Path
) -> None:
    decisions.confirm_all(project, report, author="ريم")
    out = plain(project, tmp_path / "out", Format.BRAT)
    with Project.create(tmp_path / "again.rasid", name="again") as again:
        run(again, tmp_path / "out", Format.BRAT, Names())
        export_project(project, tmp_path / "all", formats=[Format.JSONL])
        run(again, tmp_path / "all", Format.JSONL, Names())  # proposals with values
        run(again, out, Format.BRAT, Names(), author="سامي")
        (first, *_) = find_reports(again)
        rows = open_report(again, first.id).events
        assert {row.state for row in rows} == {State.CONFIRMED}
        assert {fact.best for row in rows for fact in row.event.casualties} <= {None}


def test_a_record_without_some_fields_is_silent_on_them(
    project: Project, report: str, tmp_path: Path
) -> None:
    decisions.confirm_all(project, report, author="ريم")
    before = values_of(project, report)
    export_project(project, tmp_path / "out", formats=[Format.JSONL], include=Include.CONFIRMED)
    file = tmp_path / "out" / "records.jsonl"
    record = json.loads(file.read_text("utf-8"))
    for value in (*record["spans"], *record["events"]):
        for name in ("revision", "link", "side_a", "places", "date", "casualties", "evidence"):
            value.pop(name, None)
    file.write_text(json.dumps(record), "utf-8")
    run(project, tmp_path / "out", Format.JSONL, Names(), author="سامي")
    opened = open_report(project, report)
    assert not any(row.contested for row in (*opened.spans, *opened.events))
    assert values_of(project, report) == before


def test_who_takes_in_a_file_again_keeps_their_own_opinion_not_the_newest(
    known: Project, tmp_path: Path
) -> None:
    folder = brat(tmp_path / "b")
    run(known, folder, Format.BRAT, author="ريم")
    other = Names({**NAMES.ours, "Attacker": "side_b"})
    run(known, folder, Format.BRAT, other, author="سامي")
    (ann,) = folder.glob("*.ann")
    ann.write_text(ann.read_text("utf-8").replace(" Attacker:T2", ""), "utf-8")
    summary, _ = run(known, folder, Format.BRAT, author="ريم")
    assert summary.decisions == 0
    (row,) = open_report(known, find_reports(known)[0].id).events
    assert row.contested


def test_progress_reaches_the_end_and_what_was_read_before_a_stop_is_kept(
    empty: Project, tmp_path: Path
) -> None:
    for number in range(4):
        brat(tmp_path / "b", text=f"{TEXT} {number}", name=str(number))
    seen: list[Progress] = []
    summary, _ = run(
        *(empty, tmp_path / "b", Format.BRAT),
        progress=seen.append,
        cancelled=lambda: {each.file for each in seen} >= {"0.ann", "1.ann", "2.ann"},
    )
    assert (summary.cancelled, summary.new, len(find_reports(empty))) == (True, 2, 2)
    seen.clear()
    again, _ = run(empty, tmp_path / "b", Format.BRAT, progress=seen.append)
    assert (again.new, again.repeated) == (2, 2)
    assert [each.done for each in seen] == sorted(each.done for each in seen)
    assert seen[-1].done == seen[-1].total > 0
