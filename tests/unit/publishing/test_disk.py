"""An export that the disk refuses is one sentence, and leaves nothing behind."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from rasid.interchange.formats.names import Format
from rasid.review import decisions
from rasid.review.snapshots import make_snapshot
from rasid.storage.project import Project

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="there are no such limits")

_LIMITED = """
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]),) * 2)
from rasid.cli.program import run
sys.exit(run(sys.argv[2:]))
"""


def limited(most: int, *arguments: str) -> subprocess.CompletedProcess[str]:
    """A command that may write no file beyond so many bytes."""
    command = [sys.executable, "-c", _LIMITED, str(most), *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)


@pytest.mark.parametrize("format_", [Format.JSONL, Format.CSV, Format.XLSX, Format.BRAT])
@pytest.mark.parametrize("most", [1, 200, 1000])
def test_a_file_that_does_not_fit(
    confirmed: Project, tmp_path: Path, format_: Format, most: int
) -> None:
    target = tmp_path / "room"
    target.mkdir()
    done = limited(
        most, "export", str(confirmed.path), "--output", str(target / "out"), "--format", format_
    )
    assert done.returncode == 1
    (line,) = [each for each in done.stderr.splitlines() if each]
    assert "could not be written" in line
    assert os.listdir(target) == []


def test_a_snapshot_that_does_not_fit_aside(
    confirmed: Project, report: str, tmp_path: Path
) -> None:
    make_snapshot(confirmed, "Q4", author="Lead")
    decisions.correct_report(confirmed, report, author="ريم", title="غيره")
    out = tmp_path / "out"
    done = limited(
        4096, "export", str(confirmed.path), "--snapshot", "Q4", "--output", str(out), "--quiet"
    )
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert not out.exists()


@pytest.mark.skipif(os.name == "posix" and os.getuid() == 0, reason="root may write anywhere")
def test_a_folder_nobody_may_write_to(confirmed: Project, tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0o500)
    done = limited(1 << 30, "export", str(confirmed.path), "--output", str(closed / "out"))
    assert done.returncode == 1
    assert "may not be written" in done.stderr
    assert os.listdir(closed) == []
