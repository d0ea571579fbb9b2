"""What goes out to another tool comes back as the same spans and, where they fit, events."""

import contextlib
import json
import re
import shutil
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rasid.core.event import Event
from rasid.core.record import Record, to_builtins
from rasid.core.report import canonical_text
from rasid.core.span import Span
from rasid.core.vocabulary import Label
from rasid.errors import RasidError
from rasid.interchange.exporting import export_project
from rasid.interchange.formats.frames import arms
from rasid.interchange.formats.names import READABLE, Format
from rasid.interchange.inward.importing import Annotations, import_annotations
from rasid.interchange.sources import Remark
from rasid.review.decisions import create_span
from rasid.storage.extractions import stored_records
from rasid.storage.project import Project
from rasid.storage.queries import open_report
from rasid.storage.reports import Incoming, add_reports, find_reports
from tests.unit.interchange.formats.conftest import Exports, annotate, exports

__all__ = ["exports"]

BY_WORD = {Format.CONLL, Format.CONLLU}
BY_FILE = [each for each in READABLE if each not in BY_WORD]


def incoming(text: str) -> Incoming:
    return Incoming(text=text, raw=text.encode(), encoding="utf-8", file="x.txt")


def came_back(
    make: Callable[[Path], Project], folder: Path, format_: Format, texts: list[str]
) -> tuple[dict[str, Record], list[str]]:
    """The proposals an export gives in a project that has the texts alone."""
    remarks: list[Remark] = []
    with (
        tempfile.TemporaryDirectory() as here,
        make(Path(here)) as again,
    ):
        list(add_reports(again, [incoming(text) for text in texts]))
        import_annotations(again, [folder], Annotations(format_), tell=remarks.append)
        records = {each.report.sha256: each for each in stored_records(again)}
    return records, [str(remark) for remark in remarks]


def bare_span(span: Span) -> dict[str, Any]:
    values: dict[str, Any] = to_builtins(span)
    return values


def bare_event(event: Event) -> dict[str, Any]:
    values: dict[str, Any] = to_builtins(event)
    return values


@pytest.mark.parametrize("format_", BY_FILE)
def test_spans_and_events_come_back_as_they_were(
    exports: Exports, copied_project: Callable[[Path], Project], format_: Format
) -> None:
    project = exports.project
    opened = {row.sha256: open_report(project, row.id) for row in find_reports(project)}
    records, remarks = came_back(
        copied_project, exports.of(format_), format_, [each.text for each in opened.values()]
    )
    assert remarks == []
    assert records.keys() == opened.keys()
    for sha256, before in opened.items():
        after = records[sha256]
        spans = {row.id: bare_span(row.span) for row in before.spans}
        assert {span.id: bare_span(span) for span in after.spans} == spans
        events = {row.id: bare_event(row.event) for row in before.events}
        assert {event.id: bare_event(event) for event in after.events} == events


@pytest.mark.parametrize("format_", sorted(BY_WORD))
def test_words_give_back_every_span_the_losses_do_not_name(
    exports: Exports, copied_project: Callable[[Path], Project], format_: Format
) -> None:
    project = exports.project
    opened = {row.sha256: open_report(project, row.id) for row in find_reports(project)}
    records, remarks = came_back(
        copied_project, exports.of(format_), format_, [each.text for each in opened.values()]
    )
    assert remarks == []
    named = {row["subject"] for row in exports.losses(format_)}
    for sha256, before in opened.items():
        after = {(s.label, s.start, s.end) for s in records[sha256].spans}
        whole = {
            (row.span.label, row.span.start, row.span.end)
            for row in before.spans
            if row.id not in named and row.span.text.strip() == row.span.text
        }
        assert whole <= after
        assert records[sha256].events == ()


BREAKS = ["\u2028", "\r\n", "\r", "\n", "\t", " ", "\u00a0", "\u0085", "\x0b"]
SIGNS = ["\u200f", "\u202e", "\u200c", "\ufeff", "\u0651\u064e", "اً", "ا\u0654", "أ", "ـ"]
PIECES = st.sampled_from([*"قصفحلب7(«", *BREAKS, *SIGNS, "😀", "👩‍👧"])


@st.composite
def annotated_texts(draw: st.DrawFn) -> tuple[str, list[tuple[int, int]]]:
    written = draw(st.lists(PIECES, min_size=3, max_size=40).map("".join))
    text = canonical_text(f"قصف{written}حلب")
    places = st.tuples(st.integers(0, len(text) - 1), st.integers(1, 12))
    spans = [(a, min(a + n, len(text))) for a, n in draw(st.lists(places, max_size=4))]
    return text, [at for at in spans if text[slice(*at)].strip()]


@pytest.mark.parametrize("format_", BY_FILE)
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.lists(annotated_texts(), min_size=1, max_size=6, unique_by=lambda each: each[0]))
def test_random_texts_come_back(
    copied_project: Callable[[Path], Project], format_: Format, data: list[tuple[str, Any]]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        with copied_project(here) as project:
            made = list(add_reports(project, [incoming(text) for text, _ in data]))
            for (_, places), added in zip(data, made, strict=True):
                annotate(project, added.report_id)
                for start, end in places:
                    with contextlib.suppress(RasidError):  # it is marked already
                        create_span(
                            project, added.report_id, Label.TRIGGER, start, end, author="ريم"
                        )
            before = {row.sha256: open_report(project, row.id) for row in find_reports(project)}
            export_project(project, here / "out", formats=[format_])
        records, remarks = came_back(
            copied_project, here / "out", format_, [text for text, _ in data]
        )
        assert remarks == []
        for sha256, opened in before.items():
            after = records[sha256]
            assert {s.id: bare_span(s) for s in after.spans} == {
                row.id: bare_span(row.span) for row in opened.spans
            }
            assert {e.id: bare_event(e) for e in after.events} == {
                row.id: bare_event(row.event) for row in opened.events
            }


def bared(folder: Path, source: Path) -> Path:
    """An export as a tool would write it that keeps nothing but its own labels and arms."""
    shutil.copytree(source, folder)
    for path in folder.rglob("*"):
        if path.suffix == ".ann":
            lines = path.read_text("utf-8").split("\n")
            path.write_text("\n".join(line for line in lines if not line.startswith("#")), "utf-8")
        elif path.suffix == ".xmi":
            path.write_text(re.sub(' json="[^"]*"', "", path.read_text("utf-8")), "utf-8")
        elif path.suffix == ".jsonl":
            kept = [json.loads(line) for line in path.read_text("utf-8").split("\n") if line]
            for each in kept:
                del each["rasid"]
            path.write_text("\n".join(map(json.dumps, kept)), "utf-8")
        elif path.suffix == ".json" and path.name != "manifest.json":
            value = json.loads(path.read_text("utf-8"), object_hook=_without)
            path.write_text(json.dumps(value), "utf-8")
    return folder


def _without(value: dict[str, Any]) -> dict[str, Any]:
    return {key: each for key, each in value.items() if key not in ("json", "meta")}


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    words = text[start:end]
    return start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())


@pytest.mark.parametrize(
    "format_",
    [Format.BRAT, Format.LABEL_STUDIO, Format.DOCCANO, Format.CAS_XMI, Format.CAS_JSON],
)
def test_labels_and_arms_alone_give_the_same_spans_and_events(
    exports: Exports,
    copied_project: Callable[[Path], Project],
    format_: Format,
    tmp_path: Path,
) -> None:
    project = exports.project
    opened = {row.sha256: open_report(project, row.id) for row in find_reports(project)}
    folder = bared(tmp_path / "bare", exports.of(format_))
    records, _ = came_back(copied_project, folder, format_, [each.text for each in opened.values()])
    for sha256, before in opened.items():
        after, text = records[sha256], before.text
        spans = {(s.label, *trimmed(text, s.start, s.end)) for s in after.spans}
        told = {(r.span.label, *trimmed(text, r.span.start, r.span.end)) for r in before.spans}
        assert told <= spans
        assert {label for label, *_ in spans - told} <= {Label.TRIGGER}
        names = {s.id: (s.label, *trimmed(text, s.start, s.end)) for s in after.spans}
        names |= {
            r.id: (r.span.label, *trimmed(text, r.span.start, r.span.end)) for r in before.spans
        }
        assert sorted(map(partial(told_of, names, text), after.events)) == sorted(
            told_of(names, text, row.event) for row in before.events
        )


def told_of(names: dict[str, Any], text: str, event: Event) -> tuple[Any, ...]:
    """What labels and arms can say of an event; of casualties they do not say the kind."""
    at = event.trigger or event.evidence[0]
    seats = {(role, names[span]) for role, span in arms(event) if role != "casualty"}
    return event.type, trimmed(text, at.start, at.end), tuple(sorted(seats))
