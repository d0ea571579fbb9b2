"""Projects and floors of both sizes, made once in a run; every test measures one side of a pair."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from rasid.interchange.importing import import_paths
from rasid.storage.project import Project
from tests.bench import corpus, floors

Measure = Callable[..., Any]


@pytest.fixture
def ours(benchmark: BenchmarkFixture, request: pytest.FixtureRequest) -> Measure:
    """Measure a piece of work as Rasid does it."""
    return _measure(benchmark, request, "ours")


@pytest.fixture
def floor(benchmark: BenchmarkFixture, request: pytest.FixtureRequest) -> Measure:
    """Measure the bare operations the same work cannot do without."""
    return _measure(benchmark, request, "floor")


def _measure(benchmark: BenchmarkFixture, request: pytest.FixtureRequest, side: str) -> Measure:
    def measure(
        work: str, function: Callable[..., Any], setup: Callable[[], Any], rounds: int
    ) -> Any:
        """``setup`` returns the arguments of one round; it is not measured."""
        benchmark.group = work
        parameters = request.node.callspec.params if hasattr(request.node, "callspec") else {}
        count = parameters.get("count")
        benchmark.extra_info.update(work=work, side=side, reports=count)
        return benchmark.pedantic(
            function, setup=lambda: (setup(), {}), rounds=rounds, warmup_rounds=min(rounds // 10, 5)
        )

    return measure


@pytest.fixture(scope="session", params=[1_000, 10_000], ids=["1000", "10000"])
def count(request: pytest.FixtureRequest) -> int:
    """How many reports."""
    return int(request.param)


@pytest.fixture(scope="session")
def lines(count: int, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file of so many records with their texts, ten spans each."""
    path = tmp_path_factory.mktemp("lines") / "records.jsonl"
    with path.open("w", encoding="utf-8") as file:
        file.writelines(corpus.as_line(each) + "\n" for each in corpus.samples(count))
    return path


@pytest.fixture(scope="session")
def texts(count: int, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of so many texts, one a file."""
    folder = tmp_path_factory.mktemp("texts")
    for each in corpus.samples(count):
        (folder / each.record.report.file).write_text(each.text, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def imported(lines: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project file with the records imported, as proposals."""
    path = tmp_path_factory.mktemp("imported") / "bench.rasid"
    with Project.create(path, name="bench") as project:
        import_paths(project, [lines])
    return path


@pytest.fixture
def project(imported: Path, tmp_path: Path) -> Iterator[Project]:
    """A copy of that project to work on."""
    with Project.open(shutil.copy(imported, tmp_path / "bench.rasid")) as project:
        yield project


@pytest.fixture(scope="session")
def bare(lines: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    """The same records in a bare database."""
    db = floors.make(tmp_path_factory.mktemp("bare") / "bare.db")
    floors.import_lines(db, lines)
    yield db
    db.close()
