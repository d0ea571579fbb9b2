"""A project as Python reads it: what the guide and the docstrings say, and what they do not."""

import doctest
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import rasid
from rasid.api import project as project_module
from rasid.api import text as text_module
from rasid.core.record import Record
from rasid.core.vocabulary import EventType, Include, Relation, State
from rasid.publishing.publish import publish
from rasid.review import decisions, links
from rasid.review.policies import make_policy, use_policy
from rasid.review.snapshots import make_snapshot
from rasid.storage.project import Project

CHECKOUT = Path(__file__).parents[3]
STORED = CHECKOUT / "tests" / "data" / "projects" / "0004_comments.rasid"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The working folder of the examples, with the project they are of."""
    Project.open(shutil.copy(STORED, tmp_path / "war.rasid")).close()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_every_example_of_the_guide_is_true(folder: Path) -> None:
    assert folder.samefile(".")
    guide = str(CHECKOUT / "docs" / "python.md")
    failed, tried = doctest.testfile(guide, module_relative=False, encoding="utf-8")
    assert tried > 15
    assert failed == 0


PUBLIC = [
    example
    for module in (project_module, text_module)
    for example in doctest.DocTestFinder(exclude_empty=False).find(module, module.__name__)
    if example.name.count(".") > 2 and not example.name.rsplit(".", 1)[-1].startswith("_")
]
WITHOUT_EXAMPLE = {"ProjectReader", "snapshot", "close"}  # told in the guide, or by the others


@pytest.mark.parametrize("example", PUBLIC, ids=lambda each: each.name)
def test_every_example_in_a_docstring_is_true(folder: Path, example: doctest.DocTest) -> None:
    assert folder.samefile(".")
    if not example.examples:
        assert example.name.rsplit(".", 1)[-1] in WITHOUT_EXAMPLE
        return
    with rasid.open("war.rasid") as project:
        example.globs |= {"rasid": rasid, "project": project}
        assert doctest.DocTestRunner().run(example).failed == 0


@pytest.fixture
def reader(project: Project) -> Iterator[rasid.ProjectReader]:
    with rasid.open(project.path) as reader:
        yield reader


def test_an_event_another_one_counts_for_is_left_out_and_says_so(
    project: Project, record: Record, reader: rasid.ProjectReader
) -> None:
    clash, strike = (event.id for event in record.events)
    decisions.confirm(project, clash, author="سلمى")
    decisions.confirm(project, strike, author="سلمى")
    assert reader.totals().total.best == 4
    (fact,) = record.events[0].casualties
    more = replace(fact, id="c-6ee64322000000000001", low=6, best=6, high=6)
    changed = replace(record.events[1], casualties=(more,))
    decisions.correct_event(project, changed, author="سلمى")
    links.link(project, strike, Relation.UPDATES, clash, author="سلمى")
    assert reader.totals().total.best == 6
    assert [(each.left_out, each.dead.best) for each in reader.casualties] == [
        ("updated", 0),
        (None, 6),
    ]


def test_a_fact_of_a_proposal_is_in_no_sum(reader: rasid.ProjectReader) -> None:
    (fact,) = reader.casualties
    assert (fact.state, fact.in_dead_total, fact.left_out, fact.dead.best) == (
        State.PROPOSED,
        False,
        "proposed",
        0,
    )
    assert reader.totals().total.best == 0


def test_totals_are_those_an_export_makes(
    project: Project, record: Record, reader: rasid.ProjectReader, tmp_path: Path
) -> None:
    decisions.confirm(project, record.events[0].id, author="سلمى")
    manifest = publish(project, tmp_path / "out", force=True)
    assert reader.totals().total == manifest.totals.total
    assert reader.totals().by_governorate == manifest.totals.by_governorate
    assert reader.totals(include="verified").total.best == 0
    assert reader.totals(where=lambda event: event.type is EventType.AIR_STRIKE).total.best == 0


def test_the_policy_in_force_counts_where_none_is_named(
    project: Project, reader: rasid.ProjectReader
) -> None:
    make_policy(project, rasid.Policy(name="ours"), author="سلمى")
    use_policy(project, "ours", author="سلمى")
    assert reader.policy.name == "ours"
    with pytest.raises(rasid.RasidError, match="no policy theirs"):
        reader.totals("theirs")


def test_a_snapshot_stays_as_it_was(
    project: Project, record: Record, reader: rasid.ProjectReader
) -> None:
    clash = record.events[0].id
    decisions.confirm(project, clash, author="سلمى")
    make_snapshot(project, "first", author="سلمى", include=Include.CONFIRMED)
    same = reader.snapshot("first")
    assert same.totals().total.best == 4
    same.close()
    assert reader.name == project.info.name  # what stands was the snapshot: it stays open
    decisions.reject(project, clash, author="سلمى")
    with reader.snapshot("first") as kept:
        assert (kept.totals().total.best, reader.totals().total.best) == (4, 0)
        assert [event.state for event in kept.events][:1] == [State.CONFIRMED]
    with pytest.raises(rasid.RasidError, match="no snapshot second"):
        reader.snapshot("second")


def test_what_cannot_be_read_is_said_in_a_sentence(reader: rasid.ProjectReader) -> None:
    with pytest.raises(rasid.RasidError, match="Take one of: confirmed, verified"):
        reader.totals(include="all")  # type: ignore[arg-type]
    with pytest.raises(rasid.RasidError, match="no publication date"):
        rasid.extract("قصفت طائرات حربية بلدة سراقب", published="2019-13-40")
    reader.close()
    for ask in (reader.totals, lambda: list(reader.reports), lambda: reader.name):
        with pytest.raises(rasid.RasidError, match="is closed"):
            ask()


def test_a_report_shows_itself_right_to_left_without_running_what_it_says(
    project: Project, record: Record, reader: rasid.ProjectReader
) -> None:
    decisions.reject(project, record.spans[0].id, author="سلمى")
    (report,) = reader.reports
    shown = report._repr_html_()
    assert shown.startswith('<div dir="rtl" lang="ar"')
    assert '<mark title="CASUALTY">4 عناصر</mark>' in shown
    assert shown.count("<mark") == len(record.spans) - 1


def test_importing_rasid_loads_neither_qt_nor_the_rules() -> None:
    script = (
        "import sys, rasid; "
        "assert 'open' in dir(rasid); "
        "print([name for name in sys.modules if name.startswith(('PySide6', 'rasid.'))]); "
        "rasid.open; "
        "print('PySide6' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert done.stdout.split("\n")[:2] == ["[]", "False"], done.stderr
    with pytest.raises(AttributeError, match="no attribute 'shut'"):
        _ = rasid.shut  # type: ignore[attr-defined]
