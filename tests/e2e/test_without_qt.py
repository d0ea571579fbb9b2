"""The command line does its whole work on a machine where Qt cannot be imported."""

import json
import subprocess
import sys
from pathlib import Path

WITHOUT_QT = """
import sys
sys.modules["PySide6"] = sys.modules["shiboken6"] = None  # importing either now fails
from rasid.__main__ import main
sys.exit(main())
"""


def rasid(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_QT, *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done


def test_from_import_to_export_without_qt(tmp_path: Path, checkout: Path) -> None:
    project, dataset = tmp_path / "project.rasid", tmp_path / "dataset"
    steps: list[tuple[str | Path, ...]] = [
        ("import", project, checkout / "seeds"),
        ("extract", project, "--quiet"),
        ("decide", project, "--as", "Rim", "confirm", "--all"),
        ("decide", project, "--as", "Omar", "verify", "--all"),
        ("check", project),
        ("export", project, "--format", "jsonl", "--output", dataset),
    ]
    for step in steps:
        done = rasid(*step)
        assert done.returncode == 0, (step[0], done.stderr)
    events = json.loads(rasid("events", project, "--json").stdout)
    assert events
    assert {event["state"] for event in events} == {"verified"}
    manifest = json.loads((dataset / "manifest.json").read_text("utf-8"))
    assert manifest


def test_a_mistake_is_one_line_and_an_exit_code(tmp_path: Path) -> None:
    done = rasid("reports", tmp_path / "missing.rasid")
    assert done.returncode == 1
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    assert "missing.rasid" in done.stderr
