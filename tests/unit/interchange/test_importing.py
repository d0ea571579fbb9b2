"""Reports come into a project once, with what is said of each."""

import contextlib
import copy
import json
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from rasid.core.record import Record, to_builtins
from rasid.interchange.importing import ImportSummary, Progress, import_paths
from rasid.interchange.sources import Remark
from rasid.storage.check import check
from rasid.storage.project import Project
from rasid.storage.queries import open_report
from rasid.storage.reports import find_reports, get_raw
from tests.unit.conftest import TEXT, sample_record

CLAUSES = [
    f"{verb} {who} في {where} خلال الساعات الفائتة"
    for verb, who, where in zip(
        ("دارت اشتباكات بين قوات", "قصفت طائرات", "سيطرت فصائل", "انسحب عناصر", "قتل 3 مدنيين"),
        ("النظام والفصائل", "حربية روسية", "مقاتلة إسلامية", "التنظيم كافة", "بينهم طفل"),
        ("ريف حماة", "بلدة مورك", "تل الصخر", "حي القدم", "مدينة الباب"),
        strict=True,
    )
]


def run(project: Project, *paths: Path) -> tuple[ImportSummary, list[str]]:
    remarks: list[Remark] = []
    summary = import_paths(project, paths, tell=remarks.append)
    return summary, [str(remark) for remark in remarks]


def test_a_folder_comes_in_whole_with_its_bytes(empty: Project, seeds: list[Path]) -> None:
    summary, remarks = run(empty, seeds[0].parent)
    assert (summary.new, summary.repeated, summary.lost, remarks) == (5, 0, 0, [])
    assert [row.file for row in find_reports(empty)] == [seed.name for seed in seeds]
    for row, seed in zip(find_reports(empty), seeds, strict=True):
        assert get_raw(empty, row.id) == seed.read_bytes()
    assert list(check(empty)) == []


def test_the_same_text_twice_is_one_report_and_says_so(empty: Project, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes((TEXT + "\n").encode())
    (tmp_path / "b.txt").write_bytes((TEXT + "\n").replace("\n", "\r\n").encode("utf-16"))
    summary, remarks = run(empty, tmp_path)
    assert (summary.new, summary.repeated, summary.lost) == (1, 1, 0)
    assert remarks == ["b.txt: the same text is in the project already, from a.txt"]
    again, _ = run(empty, tmp_path)
    assert (again.new, again.repeated) == (0, 2)


def test_a_nearly_equal_text_is_flagged(empty: Project, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("، ".join(CLAUSES), "utf-8")
    (tmp_path / "b.txt").write_text("، ".join([*CLAUSES, "وقتل 4 عناصر جراء ذلك"]), "utf-8")
    summary, remarks = run(empty, tmp_path)
    assert (summary.new, summary.near) == (2, 1)
    assert remarks == ["b.txt: nearly the same text as a.txt"]


def test_bad_files_cost_a_line_each_and_the_rest_goes_on(empty: Project, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    (tmp_path / "c.txt").write_bytes(bytes(9 << 20))
    (tmp_path / "d.txt").write_text(TEXT, "utf-8")
    summary, remarks = run(empty, tmp_path, tmp_path / "missing.txt")
    assert (summary.new, summary.lost) == (1, 4)
    told = dict(line.split(": ", 1) for line in remarks)
    assert told["a.txt"] == "is empty"
    assert told["b.txt"] == "is not text"
    assert told["c.txt"] == "is 9 MB, larger than a report can be (8 MB)"
    assert list(check(empty)) == []


def test_records_bring_their_proposals(empty: Project, tmp_path: Path) -> None:
    record = sample_record()
    path = tmp_path / "records.jsonl"
    path.write_text(json.dumps({"text": TEXT, **to_builtins(record)}), "utf-8")
    summary, remarks = run(empty, path)
    assert (summary.new, summary.proposals, remarks) == (1, 1, [])
    opened = open_report(empty, find_reports(empty)[0].id)
    assert [row.event for row in opened.events] == sorted(record.events, key=lambda e: e.anchor)
    assert {row.span for row in opened.spans} == {*record.spans}
    assert opened.report.published == record.report.published
    again, _ = run(empty, path)
    assert (again.repeated, again.proposals) == (1, 0)


def test_records_without_text_find_their_report_in_any_order(
    empty: Project, tmp_path: Path
) -> None:
    (tmp_path / "a.json").write_text(json.dumps(to_builtins(sample_record())), "utf-8")
    (tmp_path / "b.txt").write_text(TEXT, "utf-8")
    summary, remarks = run(empty, tmp_path)
    assert (summary.new, summary.proposals, remarks) == (1, 1, [])


def test_records_of_unknown_texts_and_bad_ones_are_told(empty: Project, tmp_path: Path) -> None:
    values = to_builtins(sample_record())
    shifted = json.loads(json.dumps(values))
    shifted["spans"][2]["start"] += 1
    lost = json.loads(json.dumps(values))
    lost["spans"][2]["text"] = "حلب"
    wrong = json.loads(json.dumps(values))
    wrong["events"][0]["type"] = "WAR"
    path = tmp_path / "records.jsonl"
    lines = [values, {"text": TEXT, **shifted}, {"text": TEXT, **wrong}, {"text": TEXT, **lost}]
    path.write_text("\n".join(map(json.dumps, lines)), "utf-8")
    stranger = sample_record(TEXT + "؟")
    (tmp_path / "stranger.json").write_text(json.dumps(to_builtins(stranger)), "utf-8")
    summary, remarks = run(empty, tmp_path)
    assert (summary.new, summary.lost, summary.repaired) == (1, 4, 1), remarks
    assert "records.jsonl:3: The record does not fit the codebook" in remarks[0]
    assert any("PLACE stands at 64–74, where its words are" in line for line in remarks)
    assert any("PLACE was left out: “حلب” does not stand" in line for line in remarks)
    assert any("1 of the spans it rests on are not there" in line for line in remarks)
    assert "no report in the project has its hash" in remarks[-1]


def test_two_records_of_one_report_are_two_proposals(empty: Project, tmp_path: Path) -> None:
    first, second = (json.loads(json.dumps(to_builtins(sample_record()))) for _ in range(2))
    second["events"] = second["events"][:1]
    path = tmp_path / "records.jsonl"
    lines = [{"text": TEXT, **each} for each in (first, second)]
    path.write_text("\n".join(map(json.dumps, lines)), "utf-8")
    summary, _ = run(empty, path)
    assert summary.proposals == 2
    assert len(open_report(empty, find_reports(empty)[0].id).events) == 1


def test_progress_reaches_the_end_and_never_goes_back(empty: Project, seeds: list[Path]) -> None:
    seen: list[Progress] = []
    import_paths(empty, [seeds[0].parent], progress=seen.append)
    total = sum(seed.stat().st_size for seed in seeds)
    assert {each.total for each in seen} == {total}
    assert [each.done for each in seen] == sorted(each.done for each in seen)
    assert seen[-1].done == total


def test_cancelling_keeps_what_was_read(empty: Project, seeds: list[Path]) -> None:
    seen: list[Progress] = []
    summary = import_paths(
        empty,
        [seeds[0].parent],
        progress=seen.append,
        cancelled=lambda: {each.file for each in seen} >= {seeds[0].name, seeds[1].name},
    )
    assert summary.cancelled
    assert summary.new == len(find_reports(empty)) == 1
    assert list(check(empty)) == []


def test_many_records_are_saved_in_pieces(empty: Project, tmp_path: Path) -> None:
    records: list[Record] = [sample_record(f"{TEXT} {n}") for n in range(230)]
    path = tmp_path / "records.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for n, record in enumerate(records):
            file.write(json.dumps({"text": f"{TEXT} {n}", **to_builtins(record)}) + "\n")
    summary, _ = run(empty, path)
    assert (summary.new, summary.proposals) == (230, 230)


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every place in a JSON value but the whole."""
    pairs: Iterable[tuple[Any, Any]] = ()
    if isinstance(value, dict | list):
        pairs = value.items() if isinstance(value, dict) else enumerate(value)
    for key, item in pairs:
        yield (*path, key)
        yield from places(item, (*path, key))


def put(value: Any, path: tuple[Any, ...], strange: Any) -> None:
    """Write into a JSON value, where the place is still there."""
    *above, last = path
    with contextlib.suppress(KeyError, IndexError, TypeError):
        for key in above:
            value = value[key]
        value[last] = strange


SAMPLE = json.loads(json.dumps({"text": TEXT, **to_builtins(sample_record())}))
STRANGE = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 300),
    st.sampled_from([10**30, 1e300, "", "x", "2017-11-03", "CLASH", "\0", TEXT, [], {}]),
)


CHANGES = st.lists(
    st.tuples(st.sampled_from(list(places(SAMPLE))), STRANGE), min_size=1, max_size=3
)


@settings(max_examples=40, deadline=None)
@given(changes=CHANGES)
def test_records_of_any_shape_come_in_whole_or_are_told(
    copied_project: Callable[[Path], Project], changes: list[tuple[tuple[Any, ...], Any]]
) -> None:
    values = copy.deepcopy(SAMPLE)
    for path, strange in changes:
        put(values, path, strange)
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "records.jsonl")
        source.write_text(json.dumps(values), "utf-8")
        with copied_project(Path(folder)) as project:
            summary, remarks = run(project, source)
            assert summary.proposals or remarks
            assert list(check(project)) == []


def test_a_page_comes_in_with_its_bytes(empty: Project, tmp_path: Path) -> None:
    page = f"<html><body><h1>عنوان</h1><article><p>{TEXT}</p></article></body></html>".encode()
    (tmp_path / "a.html").write_bytes(page)
    summary, remarks = run(empty, tmp_path)
    assert (summary.new, remarks) == (1, [])
    (row,) = find_reports(empty)
    assert (row.title, row.encoding) == ("عنوان", "html/utf-8")
    assert get_raw(empty, row.id) == page
    assert list(check(empty)) == []
