"""What goes out to annotation tools, read back by the documented form of each."""

import json
import re
from typing import Any
from xml.etree import ElementTree

import pytest

from rasid.core.vocabulary import EventType, Label
from rasid.interchange.formats.brat import one_line
from rasid.interchange.formats.names import Format
from tests.unit.interchange.formats.conftest import Exports, utf16

Record = dict[str, Any]


def spans_of(record: Record) -> dict[str, tuple[str, int, int]]:
    """Label and code points of the spans of a record."""
    return {span["id"]: (span["label"], span["start"], span["end"]) for span in record["spans"]}


def place_of(event: dict[str, Any]) -> tuple[int, int]:
    at = event["trigger"] or event["evidence"][0]
    return at["start"], at["end"]


def roles_of(event: dict[str, Any]) -> set[tuple[str, str]]:
    """The arms of an event, from the record."""
    fields = {
        **{"side_a": event["side_a"], "side_b": event["side_b"], "place": event["places"]},
        **{"date": [event["date"]], "weapon": event["weapons"], "casualty": event["casualties"]},
    }
    return {(role, x["span"]) for role, values in fields.items() for x in values if x["span"]}


# --- brat ---------------------------------------------------------------------------------------


def standoff(lines: list[str]) -> dict[str, list[str]]:
    """The annotations of a brat file by name, in columns: see brat.nlplab.org/standoff.html."""
    found: dict[str, list[str]] = {}
    for line in lines:
        assert re.match(r"([TEA]|#)\d+\t[^\t]", line), line
        name, *rest = line.split("\t", 2)
        assert name not in found
        found[name] = rest
    return found


def test_brat_gives_every_span_and_event(exports: Exports) -> None:
    folder = exports.of(Format.BRAT) / "brat"
    types = (folder / "annotation.conf").read_text("utf-8")
    for record in exports.records():
        name = record["report"]["id"]
        text = (folder / f"{name}.txt").read_bytes().decode("utf-8")
        assert text == record["text"]
        whole = (folder / f"{name}.ann").read_bytes().decode("utf-8")
        assert whole.splitlines() == whole.split("\n")[:-1]  # no other line end is in it
        found = standoff(whole.splitlines())
        notes = {
            columns[0].split(" ")[1]: json.loads(columns[1])
            for name, columns in found.items()
            if name.startswith("#")
        }
        bound = {}
        for name, columns in found.items():
            if not name.startswith("T"):
                continue
            label, places = columns[0].split(" ", 1)
            assert f"\n{label}" in types
            parts = [tuple(map(int, place.split(" "))) for place in places.split(";")]
            words = " ".join(text[start:end] for start, end in parts)
            assert words == columns[1] or not words.strip()
            bound[name] = (label, parts[0][0], parts[-1][1])
        for name, note in notes.items():
            if name.startswith("T"):
                label, start, end = spans_of(record)[note["id"]]
                trimmed = text[start:end].strip()
                assert bound[name][0] == label
                assert start <= bound[name][1] <= bound[name][2] <= end
                assert text[bound[name][1] : bound[name][2]].strip() == trimmed
        assert {n["id"] for k, n in notes.items() if k[0] == "T"} == set(spans_of(record))
        events = {e["id"]: e for e in record["events"]}
        for name, columns in found.items():
            if name.startswith("E"):
                told = notes[name]
                assert told == events.pop(told["id"])
                kind, *arms = columns[0].split(" ")
                assert kind.split(":")[0] == told["type"] == bound[kind.split(":")[1]][0]
                read = [(re.sub(r"\d+$", "", arm.split(":")[0]), arm.split(":")[1]) for arm in arms]
                assert {(role, notes[t]["id"]) for role, t in read} == roles_of(told)
                assert len({arm.split(":")[0] for arm in arms}) == len(arms)
        assert not [e for e in events.values() if e["trigger"] or e["evidence"]]


def test_a_span_over_several_lines_is_parted_and_named(exports: Exports) -> None:
    (record,) = (each for each in exports.records() if each["report"]["file"] == "breaks.txt")
    whole = next(span for span in record["spans"] if span["label"] == "PLACE")
    ann = exports.of(Format.BRAT) / "brat" / f"{record['report']['id']}.ann"
    (line,) = re.findall(r"T\d+\tPLACE ([^\t]+)\t", ann.read_text("utf-8"))
    assert line.count(";") > 2
    assert {loss["subject"] for loss in exports.losses(Format.BRAT)} >= {whole["id"]}


@pytest.mark.parametrize("end", ["\u2028", "\u2029", "\x85", "\x0b", "\x0c"])
def test_json_stays_on_one_line_and_the_same(end: str) -> None:
    json_text = json.dumps({"note": f"أ{end}ب"}, ensure_ascii=False)
    assert len(one_line(json_text).splitlines()) == 1
    assert json.loads(one_line(json_text)) == json.loads(json_text)


# --- Label Studio -------------------------------------------------------------------------------


def test_label_studio_gives_every_span_and_event_in_utf16(exports: Exports) -> None:
    tasks = json.loads((exports.of(Format.LABEL_STUDIO) / "label-studio.json").read_bytes())
    records = exports.records()
    assert [task["data"]["text"] for task in tasks] == [record["text"] for record in records]
    for task, record in zip(tasks, records, strict=True):
        (annotation,) = task["annotations"]
        regions = [each for each in annotation["result"] if each["type"] == "labels"]
        wanted = [
            *(
                (i, [label], utf16(record["text"], s, e))
                for i, (label, s, e) in spans_of(record).items()
            ),
            *(
                (e["id"], [e["type"]], utf16(record["text"], *place_of(e)))
                for e in record["events"]
            ),
        ]
        told = [
            (r["id"], r["value"]["labels"], (r["value"]["start"], r["value"]["end"]))
            for r in regions
        ]
        assert told == wanted
        for region in regions:
            raw = record["text"].encode("utf-16-le")
            start, end = region["value"]["start"], region["value"]["end"]
            assert raw[2 * start : 2 * end].decode("utf-16-le") == region["value"]["text"]
        arms = {
            (each["from_id"], each["labels"][0], each["to_id"])
            for each in annotation["result"]
            if each["type"] == "relation"
        }
        assert arms == {(e["id"], *arm) for e in record["events"] for arm in roles_of(e)}
        assert [r["meta"]["rasid"] for r in regions] == [*record["spans"], *record["events"]]


def test_label_studio_results_fit_the_labels_that_come_along(exports: Exports) -> None:
    folder = exports.of(Format.LABEL_STUDIO)
    view = ElementTree.fromstring((folder / "label-studio.xml").read_text("utf-8"))
    controls = {each.get("name"): each.get("toName") for each in view.iter() if each.get("toName")}
    values = {each.get("value") for each in view.iter("Label")}
    assert values == {*(label.value for label in Label), *(type_.value for type_ in EventType)}
    relations = {each.get("value") for each in view.iter("Relation")}
    for task in json.loads((folder / "label-studio.json").read_bytes()):
        for each in task["annotations"][0]["result"]:
            if each["type"] == "relation":
                assert set(each["labels"]) <= relations
            else:
                assert controls[each["from_name"]] == each["to_name"] == "text"


# --- doccano ------------------------------------------------------------------------------------


def test_doccano_gives_every_span_and_event_in_utf16(exports: Exports) -> None:
    raw = (exports.of(Format.DOCCANO) / "doccano.jsonl").read_bytes().decode("utf-8")
    lines = [json.loads(line) for line in raw.split("\n") if line]
    entities, relations = list[int](), list[int]()
    for line, record in zip(lines, exports.records(), strict=True):
        assert line["text"] == record["text"]
        named = {
            e["id"]: (e["label"], e["start_offset"], e["end_offset"]) for e in line["entities"]
        }
        assert list(named.values()) == [
            *((label, *utf16(record["text"], s, e)) for label, s, e in spans_of(record).values()),
            *((e["type"], *utf16(record["text"], *place_of(e))) for e in record["events"]),
        ]
        ids = [each["id"] for each in (*record["spans"], *record["events"])]
        back = dict(zip(named, ids, strict=True))
        arms = {(back[r["from_id"]], r["type"], back[r["to_id"]]) for r in line["relations"]}
        assert arms == {(e["id"], *arm) for e in record["events"] for arm in roles_of(e)}
        assert line["rasid"]["events"] == record["events"]
        entities += named
        relations += [each["id"] for each in line["relations"]]
    assert len(set(entities)) == len(entities)
    assert len(set(relations)) == len(relations)


# --- Web Annotation -----------------------------------------------------------------------------


def test_web_annotations_point_to_the_words_they_quote(exports: Exports) -> None:
    page = json.loads((exports.of(Format.WEB_ANNOTATION) / "web-annotation.jsonld").read_bytes())
    assert page["@context"] == "http://www.w3.org/ns/anno.jsonld"
    items = {item["id"].removeprefix("urn:rasid:"): item for item in page["items"]}
    assert len(items) == len(page["items"])
    for record in exports.records():
        report, text = record["report"]["id"], record["text"]
        described = items.pop(f"{report}:text")
        assert (described["body"][0]["value"], described["target"]) == (text, f"urn:rasid:{report}")
        for said in (*record["spans"], *record["events"]):
            item = items.pop(said["id"])
            is_span = "label" in said
            first = item["target"] if is_span else item["target"][0]
            place, quote = first["selector"]
            at = (said["start"], said["end"]) if is_span else place_of(said)
            assert (place["start"], place["end"]) == at
            assert quote["exact"] == text[at[0] : at[1]]
            around = quote["prefix"] + quote["exact"] + quote["suffix"]
            assert text.startswith(around, at[0] - len(quote["prefix"]))
            assert item["body"][0]["value"] == (said["label"] if is_span else said["type"])
            assert json.loads(item["body"][-1]["value"]) == said
            assert (item["creator"]["name"], item["created"]) == ("ريم", said["time"])
            if not is_span:
                arms = {f"urn:rasid:{span}" for _, span in roles_of(said)}
                assert set(item["target"][1:]) == arms
    assert items == {}


# --- all of them --------------------------------------------------------------------------------

TOOLS = [Format.BRAT, Format.LABEL_STUDIO, Format.DOCCANO, Format.WEB_ANNOTATION]


@pytest.mark.parametrize("format_", TOOLS)
def test_the_same_state_gives_the_same_files(exports: Exports, format_: Format) -> None:
    again = Exports(exports.project, exports.folder / "again")
    one, two = exports.of(format_), again.of(format_)
    files = [path.relative_to(one) for path in one.rglob("*") if path.is_file()]
    assert len(files) > 2
    for file in files:
        assert (one / file).read_bytes() == (two / file).read_bytes(), file


@pytest.mark.parametrize("format_", TOOLS)
def test_every_file_is_in_the_manifest(exports: Exports, format_: Format) -> None:
    folder = exports.of(format_)
    told = json.loads((folder / "manifest.json").read_bytes())["files"]
    files = {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}
    assert set(told) == files - {"manifest.json"}
