"""Prints pages as PDF in a program of its own: Qt's PDF writer, which never runs in this one."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from contextlib import ExitStack, suppress
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any, Self

from rasid.errors import RasidError

_PROGRAM = ("-m", "rasid.gui.paper")
_LAST_WORDS = 300  # letters of what Qt said
UNWRITTEN = 3
"""The exit code of the printing program where the disk refuses."""


class Printer:
    """Takes one page after the other and prints them beside its caller; use it in ``with``.

    What is left half printed when the block ends is stopped.
    """

    def __init__(self) -> None:
        self._open = ExitStack()

    def __enter__(self) -> Self:
        self._said = self._open.enter_context(TemporaryFile())
        environment = os.environ | {"QT_HASH_SEED": "0"}  # always the same order, the same bytes
        if sys.platform not in ("win32", "darwin"):
            environment["QT_QPA_PLATFORM"] = "offscreen"  # a page needs no display
        self._process = subprocess.Popen(
            [sys.executable, *_PROGRAM],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=self._said,
            env=environment,
        )
        return self

    def print(self, path: Path, language: str, **page: object) -> None:
        """Have a page printed into a file; what a page is, ``rasid.gui.paper`` says."""
        job: Mapping[str, Any] = {"path": str(path), "language": language, **page}
        assert self._process.stdin is not None, "opened as a pipe"
        try:
            self._process.stdin.write(json.dumps(job, ensure_ascii=False).encode() + b"\n")
        except BrokenPipeError:
            self._refuse()

    def finish(self) -> None:
        """Wait until all are printed.

        RasidError where Qt does not work, OSError where the disk refuses.
        """
        assert self._process.stdin is not None, "opened as a pipe"
        try:
            self._process.stdin.close()
        except BrokenPipeError:
            self._refuse()
        if self._process.wait() != 0:
            self._refuse()

    def _refuse(self) -> None:
        self._process.wait()
        self._said.seek(0)
        lines = self._said.read().decode("utf-8", "replace").strip().splitlines()
        if self._process.returncode == UNWRITTEN:
            code = int(lines[-1])
            raise OSError(code, os.strerror(code))
        raise RasidError(
            "The PDF could not be printed: Qt does not work here ({why}). Leave out the format "
            "pdf, or mend what keeps `rasid open` from starting.",
            why=lines[-1][-_LAST_WORDS:] if lines else self._process.returncode,
        )

    def __exit__(self, *_: object) -> None:
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        if self._process.stdin is not None:
            with suppress(BrokenPipeError):  # what it did not take any more is gone with it
                self._process.stdin.close()
        self._open.close()
