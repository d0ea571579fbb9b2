"""What the window must not load before somebody needs it."""

import subprocess
import sys

SLOW = ("sqlite_utils", "charset_normalizer", "multiprocessing", "rich", "click")


def test_the_window_starts_without_what_only_long_work_needs() -> None:
    code = f"import sys, rasid.gui.app; print(*[name for name in {SLOW} if name in sys.modules])"
    loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
    assert loaded.stdout.split() == []
