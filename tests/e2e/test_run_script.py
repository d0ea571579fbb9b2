"""./run: sets up once, repairs what is half made, and says in one sentence what is wrong.

The script runs for real, in a copy of the checkout where only pip is a stand-in.
"""

import importlib.machinery
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from tests.support.checkout_copy import CheckoutCopy, copy_checkout

Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def copy(tmp_path: Path, checkout: Path) -> CheckoutCopy:
    return copy_checkout(checkout, tmp_path)


@pytest.fixture
def run(copy: CheckoutCopy) -> Run:
    def run_it(
        *arguments: str, script: Path = copy.script, cwd: Path = copy.folder, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, str(script), *arguments],
            cwd=cwd,
            env={**copy.environment, **environment},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )

    return run_it


@pytest.fixture(scope="module")
def script(checkout: Path) -> ModuleType:
    loader = importlib.machinery.SourceFileLoader("run_script", str(checkout / "run"))
    spec = importlib.util.spec_from_loader(loader.name, loader)
    assert spec is not None
    module = importlib.util.module_from_spec(spec)
    loader.exec_module(module)
    return module


def test_a_command_is_passed_on_as_it_stands(run: Run, tmp_path: Path) -> None:
    done = run("import", "my project.rasid", "--encoding", "cp1256", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout == f"rasid in {tmp_path}: import my project.rasid --encoding cp1256\n"


def test_the_second_start_installs_nothing_and_says_nothing(run: Run, copy: CheckoutCopy) -> None:
    run("reports")
    second = run("reports")
    assert copy.installs() == ["."]
    assert second.stderr == ""


def test_it_starts_through_a_symbolic_link_from_anywhere(
    run: Run, copy: CheckoutCopy, tmp_path: Path
) -> None:
    link = tmp_path / "rasid-start"
    link.symlink_to(copy.script)
    assert run("check", script=link, cwd=Path("/")).stdout == "rasid in /: check\n"
    assert (copy.folder / ".venv").is_dir()
    run("check")
    assert copy.installs() == ["."]


def test_changed_requirements_are_installed_into_the_same_environment(
    run: Run, copy: CheckoutCopy
) -> None:
    run("reports")
    kept = copy.folder / ".venv" / "kept"
    kept.touch()
    with (copy.folder / "pyproject.toml").open("a") as project:
        project.write("\n# one more requirement\n")
    run("reports")
    assert copy.installs() == [".", "."]
    assert kept.exists()


@pytest.mark.parametrize(
    "break_it",
    [
        lambda venv: (venv / "set-up.json").unlink(),
        lambda venv: (venv / "set-up.json").write_text("{"),
        lambda venv: (venv / "bin" / "python").unlink(),
        lambda venv: shutil.rmtree(venv / "bin"),
    ],
    ids=["set-up was interrupted", "stamp is damaged", "python is gone", "programs are gone"],
)
def test_a_half_made_environment_is_made_anew(
    run: Run, copy: CheckoutCopy, break_it: Callable[[Path], object]
) -> None:
    run("reports")
    leftover = copy.folder / ".venv" / "leftover"
    leftover.touch()
    break_it(copy.folder / ".venv")
    done = run("reports")
    assert done.returncode == 0, done.stderr
    assert done.stdout.endswith(": reports\n")
    assert copy.installs() == [".", "."]
    assert not leftover.exists()


def test_a_moved_checkout_gets_an_environment_of_its_own(run: Run, copy: CheckoutCopy) -> None:
    run("reports")
    moved = copy.folder.rename(copy.folder.with_name("moved"))
    done = run("reports", script=moved / "run", cwd=moved)
    assert done.stdout == f"rasid in {moved}: reports\n"


def test_a_failed_installation_is_one_sentence_and_tried_again(
    run: Run, copy: CheckoutCopy
) -> None:
    failed = run("reports", PIP_FAILS="1")
    assert failed.returncode == 1
    assert "satisfies the requirement msgspec" in failed.stderr.splitlines()[-1]
    assert "start ./run again" in failed.stderr.splitlines()[-1]
    assert "Traceback" not in failed.stderr
    assert run("reports").returncode == 0
    assert copy.installs() == [".", "."]


def test_two_first_starts_at_once_install_once(copy: CheckoutCopy) -> None:
    command = [sys.executable, str(copy.script), "reports"]
    both = [
        subprocess.Popen(command, env=copy.environment, stdout=subprocess.DEVNULL) for _ in "ab"
    ]
    assert [start.wait(120) for start in both] == [0, 0]
    assert copy.installs() == ["."]


def test_without_a_display_the_work_is_done_in_the_terminal(run: Run, copy: CheckoutCopy) -> None:
    done = run(**NO_SCREEN)
    assert done.returncode == 0, done.stderr
    assert "There is no display here" in done.stderr
    begun = [line.partition(": ")[2].split()[0] for line in done.stdout.splitlines()]
    assert begun == ["reports", "events", "export"]
    demo = copy.folder / "demo"
    assert (demo / "proposals.jsonl").read_text().rstrip().endswith(f"extract {demo}/seeds.rasid")
    assert (demo / "review.png").read_text() == "drawn"


def test_with_a_display_the_window_opens_on_the_samples(run: Run, copy: CheckoutCopy) -> None:
    done = run(**NO_SCREEN | {"DISPLAY": ":7"})
    assert done.stdout.splitlines() == [
        f"rasid in {copy.folder}: open {copy.folder}/demo/seeds.rasid"
    ]


def test_a_display_that_may_not_be_used_leads_back_to_the_terminal(run: Run) -> None:
    done = run(**NO_SCREEN | {"DISPLAY": ":7", "NO_WINDOW": "1"})
    assert done.returncode == 0
    assert "could not be opened on this display" in done.stderr
    assert ": reports " in done.stdout


def test_a_checkout_that_may_not_be_written_is_one_sentence(run: Run, copy: CheckoutCopy) -> None:
    (copy.folder / ".venv").write_text("in the way")
    done = run("reports")
    assert done.returncode == 1
    assert "Setting up stopped" in done.stderr.splitlines()[-1]
    assert ".venv" in done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr


def test_a_python_too_old_is_refused_in_a_sentence(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2, "final", 0))
    assert script.main(["reports"]) == 1
    assert "needs Python 3.11 or newer, and python3 here is 3.9" in capsys.readouterr().err


def test_the_reason_of_a_failure_is_pips_last_error(script: ModuleType) -> None:
    assert (
        script.last_line("ERROR: no space left\n\nWARNING: try pip 99\n") == "ERROR: no space left"
    )
    assert script.last_line("E: no network\n") == "E: no network"
    assert script.last_line("") == "no reason given"


# No apt to be found either: a test installs nothing on the machine it runs on.
NO_SCREEN = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "PATH": "/nonexistent"}
LDD = "\tlibxcb-cursor.so.0 => {}\n\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)\n"


@pytest.mark.parametrize(
    ("library", "families", "missing"),
    [
        ("not found", set(), ["libxcb-cursor0", "libegl1", "fonts-hosny-amiri"]),
        ("/lib/libxcb-cursor.so.0 (0x00007e)", {"DejaVu Sans", "Amiri"}, ["fonts-noto-core"]),
        ("/lib/libxcb-cursor.so.0 (0x00007e)", {"Amiri", "Noto Sans Arabic"}, []),
    ],
    ids=["a library", "a face", "nothing"],
)
def test_only_what_is_missing_is_asked_for(
    script: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    library: str,
    families: set[str],
    missing: list[str],
) -> None:
    plugin = "lib/python3.11/site-packages/PySide6/Qt/plugins/platforms/libqxcb.so"
    (tmp_path / plugin).parent.mkdir(parents=True)
    (tmp_path / plugin).touch()
    ldd = subprocess.CompletedProcess([], 0, stdout=LDD.format(library))
    monkeypatch.setattr(script, "VENV", tmp_path)
    monkeypatch.setattr(script, "run_quietly", lambda _command: ldd)
    monkeypatch.setattr(script, "qt_families", lambda: families)
    found = script.missing_packages()
    assert set(missing) <= set(found)
    assert bool(found) == bool(missing)


def test_the_window_opens_where_only_a_tool_of_the_tests_lacks_a_library(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    tool = tmp_path / "lib/python3.11/site-packages/PySide6/lrelease"
    tool.parent.mkdir(parents=True)
    tool.touch()
    ldd = subprocess.CompletedProcess([], 0, stdout=LDD.format("not found"))
    monkeypatch.setattr(script, "VENV", tmp_path)
    monkeypatch.setattr(script, "run_quietly", lambda _command: ldd)
    monkeypatch.setattr(script, "qt_families", lambda: {"Amiri", "Noto Sans Arabic"})
    monkeypatch.setattr(script, "apt_install", lambda _packages: False)
    assert script.missing_packages() == ["libgssapi-krb5-2"]
    assert script.find_system_packages()


def test_without_the_right_to_install_the_exact_line_is_printed(
    script: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(script, "SYSTEM_STAMP", tmp_path / "found")
    monkeypatch.setattr(script, "missing_packages", lambda: ["fonts-hosny-amiri"])
    monkeypatch.setattr(script, "apt_install", lambda _packages: False)
    assert script.find_system_packages(), "the window opens without its favourite face"
    line = "  sudo apt-get install -y --no-install-recommends fonts-hosny-amiri"
    assert line in capsys.readouterr().err.splitlines()
    monkeypatch.setattr(script, "missing_packages", lambda: ["libegl1", "fonts-hosny-amiri"])
    assert not script.find_system_packages()


def test_the_server_of_the_hubs_tests_is_installed_where_it_is_missing(
    script: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked: list[list[str]] = []
    monkeypatch.setattr(script, "apt_install", lambda packages: asked.append(packages) or False)
    monkeypatch.setattr(script.Path, "glob", lambda *_: iter(["/usr/lib/postgresql/15/bin/initdb"]))
    script.find_server()
    assert asked == []
    monkeypatch.setattr(script.Path, "glob", lambda *_: iter(()))
    monkeypatch.setattr(script.shutil, "which", lambda _: None)
    script.find_server()
    assert asked == [["postgresql"]]
    line = "  sudo apt-get install -y --no-install-recommends postgresql"
    assert line in capsys.readouterr().err.splitlines()


def test_one_failed_check_fails_the_whole_and_stops_no_other(
    script: ModuleType,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "bin").mkdir()
    for name, code in {"good": 0, "bad": 3}.items():
        program = tmp_path / "bin" / name
        program.write_text(f"#!/bin/sh\nexit {code}\n")
        program.chmod(0o755)
    monkeypatch.setattr(script, "VENV", tmp_path)
    monkeypatch.setattr(script, "CHECKS", {"first": ["bad"], "second": ["good"]})
    assert script.run_checks([], window=True) == 1
    summary = [line.split() for line in capsys.readouterr().err.splitlines()[-2:]]
    assert [(line[0], line[-1]) for line in summary] == [("FAILED", "first"), ("passed", "second")]
    monkeypatch.setattr(script, "CHECKS", {"second": ["good"]})
    assert script.run_checks([], window=True) == 0
    assert script.run_checks([], window=False) == 1, "unchecked windows are no success"


def test_continuous_integration_runs_the_same_checks(checkout: Path) -> None:
    ci = checkout / ".ci" / "run"
    assert os.access(ci, os.X_OK)
    assert ci.read_text("utf-8").splitlines()[-1] == "exec ./run test"
