"""A small file that outlives the process and the power: whole as it was, or whole as it is."""

import os
from pathlib import Path


def keep(path: Path, text: str) -> None:
    """Put text into a file in place of what it held; on the disk when this returns, or OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_suffix(".new")
    with fresh.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    os.replace(fresh, path)
    if os.name == "posix":  # elsewhere a folder cannot be opened, and renaming waits for the disk
        folder = os.open(path.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
