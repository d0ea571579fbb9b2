"""What ./run adds to a command once everything is set up; the window from nothing to a report."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from rasid.interchange.importing import import_paths
from rasid.storage.project import Project
from tests.bench.conftest import Measure
from tests.bench.corpus import as_line, sample
from tests.support.checkout_copy import copy_checkout

ROUNDS = 20
WORK = "start ./run when it is set up"


def _start(command: list[str], environment: dict[str, str] | None = None) -> None:
    subprocess.run(command, env=environment, check=True, capture_output=True)


def test_start(ours: Measure, checkout: Path, tmp_path: Path) -> None:
    copy = copy_checkout(checkout, tmp_path)
    command = [sys.executable, str(copy.script), "reports"]
    _start(command, copy.environment)
    ours(WORK, _start, lambda: (command, copy.environment), ROUNDS)
    assert copy.installs() == ["."]


def test_start_floor(floor: Measure) -> None:
    floor(WORK, _start, lambda: ([sys.executable, "-c", "pass"],), ROUNDS)


COLD = "start the window, until a report is painted"


def _cold(checkout: Path, cache: Path, *arguments: str) -> None:
    """One start, with the modules compiled as after the first one."""
    command = [sys.executable, "-m", "tests.bench.cold_start", *arguments]
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(cache)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    subprocess.run(
        command, cwd=checkout, env=environment, check=True, capture_output=True, timeout=60
    )


COMPLETE = "start the window, until all of it is there"


@pytest.mark.parametrize(("work", "until"), [(COLD, "rasid"), (COMPLETE, "complete")])
def test_cold_start(ours: Measure, checkout: Path, tmp_path: Path, work: str, until: str) -> None:
    lines = tmp_path / "one.jsonl"
    lines.write_text(as_line(sample(4_000_000, spans=40)) + "\n", encoding="utf-8")
    path = tmp_path / "cold.rasid"
    with Project.create(path, name="cold") as project:
        assert import_paths(project, [lines]).new == 1
    arguments = (checkout, tmp_path / "cache", until, str(path), str(tmp_path / "rasid.ini"))
    _cold(*arguments)
    ours(work, _cold, lambda: arguments, ROUNDS // 2)


@pytest.mark.parametrize("work", [COLD, COMPLETE])
def test_cold_start_floor(floor: Measure, checkout: Path, tmp_path: Path, work: str) -> None:
    text = tmp_path / "text.txt"
    text.write_text(sample(4_000_000, spans=40).text, encoding="utf-8")
    arguments = (checkout, tmp_path / "cache", "bare", str(text))
    _cold(*arguments)
    floor(work, _cold, lambda: arguments, ROUNDS // 2)
