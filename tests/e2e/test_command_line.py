"""The command line as people use it: real processes, pipes, signals, and no Qt anywhere."""

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from rasid.storage.project import Project
from rasid.storage.reports import find_reports

NO_QT = """
import sys

class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("PySide6", "shiboken6"):
            raise ImportError(f"{name} must not be imported here")

sys.meta_path.insert(0, Refuse())
from rasid.__main__ import main
main()
"""


def start(*arguments: object, **options: object) -> "subprocess.Popen[bytes]":
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    return subprocess.Popen(
        [sys.executable, "-W", "error", "-c", NO_QT, *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment | {"PYTHONIOENCODING": "utf-8"},
        **options,  # type: ignore[call-overload]
    )


def rasid(*arguments: object, code: int = 0) -> str:
    """What a command prints; it must end with this code and without a traceback."""
    with start(*arguments) as process:
        out, error = (printed.decode("utf-8") for printed in process.communicate(timeout=120))
    assert "Traceback" not in error
    assert process.returncode == code, error
    return out


def test_the_whole_way_of_the_seeds(tmp_path: Path, checkout: Path) -> None:
    project, first, second = (tmp_path / name for name in ("p.rasid", "first", "second"))
    rasid("import", project, checkout / "seeds")
    records = [json.loads(line) for line in rasid("extract", project).splitlines()]
    assert len(records) == 5
    assert rasid("extract", project, "--quiet") == ""
    events = json.loads(rasid("events", project, "--json"))
    assert len(events) == sum(len(record["events"]) for record in records)
    wrong, *_ = (event["id"] for event in events)
    rasid("decide", project, "--as", "ريم", "reject", wrong, "--reason", "extraction_error")
    rasid("decide", project, "--as", "ريم", "confirm", "--all")
    rasid("decide", project, "--as", "عمر", "verify", "--all")
    rasid("check", project)
    for folder in (first, second):
        rasid("export", project, "--include", "verified", "--output", folder)
    tables = {"events.csv", "casualties.csv", "sources.csv"}
    sheets = {"data-sheet.ar.md", "data-sheet.en.md"}
    names = {"records.jsonl", *tables, *sheets, "losses.csv", "policy.json", "manifest.json"}
    assert {path.name for path in first.iterdir()} == names
    for name in names:
        assert (first / name).read_bytes() == (second / name).read_bytes()
    manifest = json.loads((first / "manifest.json").read_bytes())
    assert manifest["counts"]["events"] == len(events) - 1
    assert manifest["held_back_events"] == {"rejected": 1}
    assert wrong not in (first / "events.csv").read_text("utf-8")


def test_texts_are_extracted_without_a_project_in_any_number_of_processes(
    checkout: Path,
) -> None:
    alone = rasid("extract", checkout / "seeds", "--jobs", "1")
    assert rasid("extract", checkout / "seeds", "--jobs", "2") == alone
    records = [json.loads(line) for line in alone.splitlines()]
    assert [record["report"]["file"] for record in records] == sorted(
        path.name for path in (checkout / "seeds").iterdir()
    )
    dated = json.loads(
        rasid(
            "extract",
            checkout / "seeds" / records[1]["report"]["file"],
            "--published",
            "2018-05-01",
        )
    )
    assert dated["report"]["published"] == "2018-05-01"
    assert dated["report"]["published_basis"] == "metadata"


def test_a_folder_of_everything_bad_costs_one_line_each(tmp_path: Path, checkout: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a-empty.txt").touch()
    (folder / "b-picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    with (folder / "c-huge.txt").open("wb") as file:
        file.truncate(50 << 20)
    with (folder / "d-huge.csv").open("wb") as file:
        file.truncate(50 << 20)
    (folder / "e-good.txt").write_bytes(next((checkout / "seeds").glob("000*")).read_bytes())
    with start("import", tmp_path / "p.rasid", folder) as process:
        out, error = process.communicate(timeout=60)
    assert (process.returncode, out) == (0, b"")
    *lines, summary = error.decode("utf-8").splitlines()
    assert [line.split(": ")[1][0] for line in lines] == ["a", "b", "c", "d"]
    assert summary == "Imported: 1 new, 4 left out."


def test_the_demo_is_made_once_and_kept(tmp_path: Path) -> None:
    (printed,) = rasid("demo", tmp_path / "demo").splitlines()
    assert printed == str(tmp_path / "demo" / "seeds.rasid")
    event = json.loads(rasid("events", printed, "--json"))[0]["id"]
    rasid("decide", printed, "--as", "ريم", "confirm", event)
    assert rasid("demo", printed).splitlines() == [printed]
    assert json.loads(rasid("events", printed, "--json"))[0]["state"] == "confirmed"
    assert len(json.loads(rasid("reports", printed, "--json"))) == 5


@pytest.mark.parametrize("command", ["reports", "events", "extract"])
def test_a_reader_that_has_had_enough_is_no_error(tmp_path: Path, command: str) -> None:
    project = rasid("demo", tmp_path / "p.rasid").strip()
    with start(command, project) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        error = process.stderr.read()
        process.wait(timeout=60)
    assert (process.returncode, error) == (0, b"")


def has_reports(project: Path) -> bool:
    if not project.exists():
        return False
    with Project.open(project, read_only=True) as opened:
        return bool(find_reports(opened, limit=1))


@pytest.mark.skipif(os.name != "posix", reason="signals are sent otherwise here")
def test_ctrl_c_during_an_import_leaves_a_sound_project(tmp_path: Path) -> None:
    many = tmp_path / "many.jsonl"
    with many.open("w", encoding="utf-8") as file:
        for n in range(60_000):
            file.write(json.dumps({"text": f"قصفت طائرات حربية بلدة خان شيخون للمرة {n}"}) + "\n")
    project = tmp_path / "p.rasid"
    with start("import", project, many) as process:
        while process.poll() is None and not has_reports(project):
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        _, error = process.communicate(timeout=60)
    assert process.returncode == 130
    assert b"Interrupted; what was read by then is saved: " in error
    rasid("check", project)
    read = len(json.loads(rasid("reports", project, "--json")))
    assert 0 < read < 60_000
    assert f": {read} new." in error.decode("utf-8")


def test_without_a_display_the_window_says_so() -> None:
    with start() as process:
        _, error = process.communicate(timeout=60)
    assert process.returncode == 1
    assert error.startswith(b"rasid: There is no display here")
    assert len(error.splitlines()) == 1


def on_terminal(environment: dict[str, str], *arguments: object) -> str:
    """What a command prints where its standard output is a terminal of 100 columns."""
    import fcntl  # these are not there on Windows
    import pty
    import struct
    import termios

    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
    known = {"VTE_VERSION", "KONSOLE_VERSION", "TERM_PROGRAM", "MLTERM", "KITTY_WINDOW_ID"}
    kept = {name: value for name, value in os.environ.items() if name not in known | {"COLUMNS"}}
    command = [sys.executable, "-c", NO_QT, *map(str, arguments)]
    printed = b""
    with subprocess.Popen(command, stdout=theirs, env=kept | environment) as process:
        os.close(theirs)
        with contextlib.suppress(OSError):  # how Linux says that the other end is closed
            while piece := os.read(ours, 65536):
                printed += piece
        process.wait(timeout=60)
    os.close(ours)
    return printed.decode("utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals here")
def test_a_terminal_gets_arabic_as_it_can_show_it(tmp_path: Path) -> None:
    project = rasid("demo", tmp_path / "p.rasid").strip()
    reordered = on_terminal({"TERM": "xterm-256color"}, "reports", project)
    assert "قوات" not in reordered
    assert "ﺕﺍﻮﻗ" in reordered
    assert max(map(len, reordered.splitlines())) <= 100
    left_alone = on_terminal({"VTE_VERSION": "7600"}, "reports", project)
    assert "قوات" in left_alone
    assert "ﺕﺍﻮﻗ" in on_terminal({"VTE_VERSION": "7600"}, "reports", project, "--bidi", "on")
    assert "قوات" in on_terminal({"TERM": "xterm"}, "reports", project, "--json")


def test_killed_extraction_leaves_no_process_behind(tmp_path: Path, checkout: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    text = next((checkout / "seeds").glob("000*")).read_text("utf-8")
    for number in range(400):
        (folder / f"{number:03}.txt").write_text(f"{text}\n{number}", encoding="utf-8")
    with start("extract", folder, "--jobs", "2") as process:
        assert process.stdout is not None
        assert process.stdout.read(1)  # the workers are at work
        workers = _children(process.pid)
        assert workers
        process.kill()
    waited = 0.0
    while (left := [pid for pid in workers if _is_running(pid)]) and waited < 20:
        time.sleep(0.2)
        waited += 0.2
    assert left == []


def _is_running(pid: int) -> bool:
    """Whether a process is there and not a zombie that nobody has buried yet."""
    try:
        return Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(") ")[2][0] != "Z"
    except FileNotFoundError:
        return False


def _children(pid: int) -> list[int]:
    listed = Path(f"/proc/{pid}/task/{pid}/children").read_text("ascii")
    return [int(child) for child in listed.split()]
