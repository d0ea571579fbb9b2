"""What goes out to INCEpTION, read back by dkpro-cassis."""

import json
from typing import Any

import cassis
import pytest

from rasid.interchange.formats import cas
from rasid.interchange.formats.cas_xmi import in_xml
from rasid.interchange.formats.names import Format
from tests.unit.interchange.formats.conftest import Exports
from tests.unit.interchange.formats.test_annotations import place_of, roles_of, spans_of

CAS = [Format.CAS_XMI, Format.CAS_JSON]


def read(exports: Exports, format_: Format, report: str) -> Any:
    folder = exports.of(format_) / format_.value
    if format_ is Format.CAS_JSON:
        with (folder / f"{report}.json").open("rb") as file:
            return cassis.load_cas_from_json(file)
    with (folder / "TypeSystem.xml").open("rb") as file:
        types = cassis.load_typesystem(file)
    with (folder / f"{report}.xmi").open("rb") as file:
        return cassis.load_cas_from_xmi(file, typesystem=types)


@pytest.mark.parametrize("format_", CAS)
def test_every_span_and_event_is_there(exports: Exports, format_: Format) -> None:
    for record in exports.records():
        found = read(exports, format_, record["report"]["id"])
        text = record["text"] if format_ is Format.CAS_JSON else in_xml(record["text"])
        assert found.sofa_string == text
        spans = {s.uid: (s.label, s.begin, s.end) for s in found.select(cas.SPAN)}
        assert spans == spans_of(record)
        events = {e["id"]: e for e in record["events"]}
        for event in found.select(cas.EVENT):
            told = events.pop(event.uid)
            assert (event.label, (event.begin, event.end)) == (told["type"], place_of(told))
            arguments = event.arguments
            links = getattr(arguments, "elements", arguments) or []
            assert {(link.role, link.target.uid) for link in links} == roles_of(told)
            if format_ is Format.CAS_JSON:
                assert json.loads(event.json) == told
        assert events == {}


@pytest.mark.parametrize("format_", CAS)
def test_words_lie_in_sentences(exports: Exports, format_: Format) -> None:
    for record in exports.records():
        found = read(exports, format_, record["report"]["id"])
        sentences = list(found.select(cas.SENTENCE))
        tokens = list(found.select(cas.TOKEN))
        inside = [t for s in sentences for t in found.select_covered(cas.TOKEN, s)]
        assert [(t.begin, t.end) for t in inside] == [(t.begin, t.end) for t in tokens]
        words = [token.get_covered_text() for token in tokens]
        assert "".join(words) == "".join(found.sofa_string.split())


def test_offsets_in_the_files_are_utf16(exports: Exports) -> None:
    (record,) = (each for each in exports.records() if each["report"]["file"] == "emoji.txt")
    path = exports.of(Format.CAS_JSON) / "cas-json" / f"{record['report']['id']}.json"
    made = json.loads(path.read_bytes())["%FEATURE_STRUCTURES"]
    whole = max(each["end"] for each in made if each["%TYPE"] == cas.SPAN)
    assert whole == len(record["text"].encode("utf-16-le")) // 2 > len(record["text"])


def test_signs_that_xml_forbids_are_named(exports: Exports) -> None:
    named = [loss for loss in exports.losses(Format.CAS_XMI) if loss["field"] == "text"]
    with_them = [e for e in exports.records() if in_xml(e["text"]) != e["text"]]
    assert {loss["report"] for loss in named} == {each["report"]["id"] for each in with_them}
    assert with_them
