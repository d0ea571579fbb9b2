"""What goes out to spaCy and Arrow, read back by them; and what happens without them."""

import json
import sys

import pyarrow.parquet
import pytest
import spacy
from spacy.tokens import DocBin

from rasid.errors import RasidError
from rasid.interchange.formats import docbin
from rasid.interchange.formats.names import Format
from rasid.interchange.formats.parquet import TABLES
from tests.unit.interchange.formats.conftest import Exports
from tests.unit.interchange.formats.test_annotations import place_of, spans_of


def test_spacy_finds_every_span_and_the_text_as_it_was(exports: Exports) -> None:
    vocab = spacy.blank("ar").vocab
    docs = list(DocBin().from_disk(exports.of(Format.DOCBIN) / "spans.spacy").get_docs(vocab))
    records = exports.records()
    assert [doc.text for doc in docs] == [record["text"] for record in records]
    widened = {loss["subject"] for loss in exports.losses(Format.DOCBIN)} - {""}
    held = 0
    for doc, record in zip(docs, records, strict=True):
        assert json.loads(doc.user_data["rasid"])["events"] == record["events"]
        told = {s.id_: (s.label_, s.start_char, s.end_char) for s in doc.spans["sc"]}
        wanted = spans_of(record)
        assert set(told) == set(wanted)
        events = {s.id_: (s.label_, s.start_char, s.end_char) for s in doc.spans["events"]}
        for event in record["events"]:
            wanted[event["id"]] = (event["type"], *place_of(event))
        for id_, place in (told | events).items():
            if id_ in widened:
                here, there = (doc.text[slice(*at[1:])].strip() for at in (wanted[id_], place))
                assert here in there
                assert place[0] == wanted[id_][0]
            else:
                assert place == wanted[id_]
                held += 1
    assert held > 200


def test_many_reports_go_on_in_further_files_and_each_is_there_once(
    exports: Exports, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(docbin, "_MOST", 2)
    folder = Exports(exports.project, exports.folder / "parts").of(Format.DOCBIN)
    records, vocab = exports.records(), spacy.blank("ar").vocab
    names = ["spans.spacy", *(f"spans-{nth}.spacy" for nth in range(2, len(records) // 2 + 2))]
    found = [DocBin().from_disk(folder / name) for name in names if (folder / name).exists()]
    assert sorted(path.name for path in folder.glob("*.spacy")) == sorted(names[: len(found)])
    assert all(0 < len(docs) <= 2 for docs in found)
    texts = [doc.text for docs in found for doc in docs.get_docs(vocab)]
    assert texts == [record["text"] for record in records]
    assert len(texts) > 2


def test_arrow_finds_every_row_and_value(exports: Exports) -> None:
    folder = exports.of(Format.PARQUET) / "parquet"
    found = {name: pyarrow.parquet.read_table(folder / f"{name}.parquet") for name in TABLES}
    rows = {name: table.to_pylist() for name, table in found.items()}
    records = exports.records()
    assert [row["text"] for row in rows["reports"]] == [record["text"] for record in records]
    spans = [span for record in records for span in record["spans"]]
    assert [{k: row[k] for k in spans[0]} for row in rows["spans"]] == spans
    events = [event for record in records for event in record["events"]]
    for row, event in zip(rows["events"], events, strict=True):
        row["inferred"] = {each["field"]: each["why"] for each in row["inferred"]}
        assert {name: row[name] for name in event if name != "casualties"} == {
            name: value for name, value in event.items() if name != "casualties"
        }
    facts = [fact for event in events for fact in event["casualties"]]
    assert [{name: row[name] for name in facts[0]} for row in rows["casualties"]] == facts


@pytest.mark.parametrize(
    ("format_", "library"), [(Format.DOCBIN, "spacy"), (Format.PARQUET, "pyarrow")]
)
def test_without_its_library_a_format_says_what_to_install(
    exports: Exports, monkeypatch: pytest.MonkeyPatch, format_: Format, library: str
) -> None:
    monkeypatch.setitem(sys.modules, library, None)
    fresh = Exports(exports.project, exports.folder / "without")
    with pytest.raises(RasidError, match=rf"needs {library}.*rasid\[{format_.value}\]"):
        fresh.of(format_)
    assert not (exports.folder / "without" / format_.value).exists()


def test_what_facts_add_to_the_dead_is_what_their_events_add(exports: Exports) -> None:
    folder = exports.of(Format.PARQUET) / "parquet"
    events = pyarrow.parquet.read_table(folder / "events.parquet").to_pylist()
    facts = pyarrow.parquet.read_table(folder / "casualties.parquet").to_pylist()
    assert sum(event["dead_best"] for event in events) > 0
    for event in events:
        added = [fact for fact in facts if fact["event"] == event["id"] and not fact["left_out"]]
        for name in ("dead_low", "dead_best"):
            assert sum(fact[name] or 0 for fact in added) == event[name]
