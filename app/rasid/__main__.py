"""Where ``rasid`` begins: the window when nothing is asked for, else the command line.

Qt is imported only by the command that needs it.
"""

import gc
import os
import sys
from pathlib import Path

import click

from rasid.cli.program import program, run


def has_display() -> bool:
    """Whether a window could be shown here."""
    if sys.platform in ("win32", "darwin"):
        return True
    return any(os.environ.get(name) for name in ("WAYLAND_DISPLAY", "DISPLAY", "QT_QPA_PLATFORM"))


@program.command("open")
@click.argument("project", required=False, type=click.Path(path_type=Path))
def open_(project: Path | None) -> int:
    """Open the window, with PROJECT in it."""
    if not has_display():
        raise click.ClickException(
            "There is no display here for the window. `rasid --help` lists what works without."
        )
    gc.disable()  # until the window stands, see look_for_garbage
    from rasid.gui.app import run as show_window

    return show_window(project)


def main() -> None:
    """Run and leave with the exit code."""
    sys.exit(run(sys.argv[1:] or ["open"]))


if __name__ == "__main__":
    main()
