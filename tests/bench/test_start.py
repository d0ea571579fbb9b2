"""What ./run adds to a command once everything is set up."""

import subprocess
import sys
from pathlib import Path

from tests.bench.conftest import Measure
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
