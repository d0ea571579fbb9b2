"""PySide6 6.12.0 loses a reference to None on every void call and so kills Python before 3.12."""

import subprocess
import sys

CALLS = 20_000

# From 3.12 on None is immortal and its count is a constant: then it cannot fall either.
COUNT_NONES = f"""
import sys
from PySide6.QtGui import QColor

colour = QColor()
before = sys.getrefcount(None)
for _ in range({CALLS}):
    colour.setAlpha(255)
print(before - sys.getrefcount(None))
"""


def test_void_calls_into_qt_lose_no_reference_to_none() -> None:
    done = subprocess.run(
        [sys.executable, "-c", COUNT_NONES], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) < CALLS // 100
