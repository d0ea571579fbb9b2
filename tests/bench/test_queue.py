"""The list of 100,000 reports: filtering, scrolling, sorting, and the first hits of a search.

The floor is the bare SQL of the same page on the same file.
"""

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from itertools import count, islice
from pathlib import Path
from typing import Any

import pytest

from rasid.gui.queue.model import PAGE, QueueModel
from rasid.gui.search.searcher import FIRST_PAGE
from rasid.review.report_filter import read_filter
from rasid.review.search import read_question, search
from rasid.storage.project import Project
from rasid.storage.report_query import ReportQuery
from rasid.storage.reports import Incoming, add_reports, count_reports
from rasid.storage.search import index_words
from tests.bench import corpus
from tests.bench.conftest import Measure

REPORTS = 100_000
ROUNDS = 20
SOURCES = ("المرصد السوري", "سانا", "عنب بلدي", "هاوار")
FILTER, SORT = "filter 100,000 reports", "sort 100,000 reports by date"
SCROLL = "scroll to a page of 100,000 reports"
SEARCH = "find the first hits in 100,000 reports"
NOTHING = "find that five values stand nowhere in 100,000 reports"
WORDS = "سراقب 77"
COLUMNS = "seq, title, state, decided, events, published, assigned, comments"


@pytest.fixture(scope="module")
def crowded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """So many reports of a sentence or two, from four sources, over a year."""
    path = tmp_path_factory.mktemp("crowded") / "crowded.rasid"
    with Project.create(path) as project:
        for _ in add_reports(project, map(_incoming, range(REPORTS))):
            pass
        index_words(project)
    return path


def _incoming(number: int) -> Incoming:
    text = corpus.sample(number, spans=5).text[:300]
    day = f"2018-{number % 12 + 1:02}-{number % 28 + 1:02}"
    return Incoming(
        text=text,
        raw=text.encode(),
        encoding="utf-8",
        file=f"{number}.txt",
        published=day,
        source=SOURCES[number % len(SOURCES)],
    )


@pytest.fixture
def project(crowded: Path) -> Iterator[Project]:
    with Project.open(crowded, read_only=True) as project:
        yield project


@pytest.fixture
def bare(crowded: Path) -> Iterator[sqlite3.Connection]:
    db = sqlite3.connect(f"file:{crowded}?mode=ro", uri=True)
    yield db
    db.close()


def _raw(db: sqlite3.Connection, rest: str, values: tuple[Any, ...]) -> None:
    sql = f"SELECT {COLUMNS} FROM report_state {rest} LIMIT {PAGE}"
    assert db.execute(sql, values).fetchall()


def _show(model: QueueModel, project: Project, query: ReportQuery) -> None:
    """What the window does when a filter has been typed: the order, the first page, the counts."""
    model.show(project, query)
    count_reports(project, query)
    assert model.report(0) is not None


def _raw_show(db: sqlite3.Connection) -> None:
    words = tuple(WORDS.split())
    where = "WHERE instr(folded, ?) AND instr(folded, ?)"
    _raw(db, f"{where} ORDER BY seq", words)
    db.execute(f"SELECT state, count(*) FROM report_state {where} GROUP BY state", words).fetchall()


@pytest.mark.usefixtures("qapp")
def test_filter(ours: Measure, project: Project) -> None:
    model = QueueModel()
    ours(FILTER, _show, lambda: (model, project, read_filter(WORDS)), ROUNDS)


def test_filter_floor(floor: Measure, bare: sqlite3.Connection) -> None:
    floor(FILTER, _raw_show, lambda: (bare,), ROUNDS)


@pytest.mark.usefixtures("qapp")
def test_sort(ours: Measure, project: Project) -> None:
    model, query = QueueModel(), replace(ReportQuery(), order="published", descending=True)
    ours(SORT, _show, lambda: (model, project, query), ROUNDS)


def _raw_sort(db: sqlite3.Connection) -> None:
    db.execute("SELECT seq FROM report_state ORDER BY published DESC, seq").fetchall()
    db.execute("SELECT state, count(*) FROM report_state GROUP BY state").fetchall()


def test_sort_floor(floor: Measure, bare: sqlite3.Connection) -> None:
    floor(SORT, _raw_sort, lambda: (bare,), ROUNDS)


@pytest.mark.usefixtures("qapp")
def test_scroll(ours: Measure, project: Project) -> None:
    model = QueueModel()
    model.show(project, ReportQuery())
    places = (each * PAGE * 7 % REPORTS for each in count(1))
    ours(SCROLL, model.report, lambda: (next(places),), ROUNDS)


def test_scroll_floor(floor: Measure, bare: sqlite3.Connection) -> None:
    places = (each * PAGE * 7 % REPORTS for each in count(1))
    floor(SCROLL, _raw, lambda: (bare, "WHERE seq > ? ORDER BY seq", (next(places),)), ROUNDS)


def _find(project: Project) -> None:
    assert len(list(islice(search(project, read_question(WORDS)), FIRST_PAGE))) == FIRST_PAGE


def test_search(ours: Measure, project: Project) -> None:
    ours(SEARCH, _find, lambda: (project,), ROUNDS)


ABSENT = ("زقزوق", "place:زقزوق", "type:SEXUAL_VIOLENCE", "state:verified", "date:1999")


def _find_nothing(project: Project) -> None:
    for asked in ABSENT:
        assert not list(search(project, read_question(asked)))


def test_search_for_nothing(ours: Measure, project: Project) -> None:
    ours(NOTHING, _find_nothing, lambda: (project,), ROUNDS)


def test_search_for_nothing_floor(floor: Measure, bare: sqlite3.Connection) -> None:
    floor(NOTHING, _raw_find_nothing, lambda: (bare,), ROUNDS)


def _raw_find_nothing(db: sqlite3.Connection) -> None:
    for _ in ABSENT:
        match = "SELECT rowid FROM report_words WHERE report_words MATCH ? LIMIT 1"
        assert not db.execute(match, ('stem : "زقزوق"',)).fetchall()


def _raw_find(db: sqlite3.Connection) -> None:
    found = db.execute(
        "SELECT report.text FROM report_words CROSS JOIN report ON report.seq = report_words.rowid"
        " WHERE report_words MATCH ? ORDER BY report_words.rowid DESC LIMIT ?",
        (" AND ".join(f'stem : "{word}"' for word in WORDS.split()), FIRST_PAGE),
    ).fetchall()
    assert len(found) == FIRST_PAGE


def test_search_floor(floor: Measure, bare: sqlite3.Connection) -> None:
    floor(SEARCH, _raw_find, lambda: (bare,), ROUNDS)
