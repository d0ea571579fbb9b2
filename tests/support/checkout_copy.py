"""A copy of ./run to start for real, with a stand-in for pip that needs no network.

The stand-in notes what it was asked to install and installs a program named rasid, which says
where it was started and with what. A stand-in for the window paints a picture of one word.
"""

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

_PIP = """
import os, sys
from pathlib import Path

if "--version" not in sys.argv:
    with Path(os.environ["PIP_LOG"]).open("a") as log:
        print(sys.argv[-1], file=log)
    if os.environ.get("PIP_FAILS"):
        sys.exit("ERROR: Could not find a version that satisfies the requirement msgspec")
    program = Path(sys.argv[sys.argv.index("--python") + 1]).parent / "rasid"
    program.write_text(
        "#!/bin/sh\\n"
        'echo rasid in $PWD: "$@"\\n'
        '[ "$1" != open ] || [ -z "$NO_WINDOW" ] || kill -ABRT $$\\n'
    )
    program.chmod(0o755)
"""

_WINDOW = """
def render_png(project, png):
    png.write_text("drawn")
"""


@dataclass(frozen=True, slots=True)
class CheckoutCopy:
    """A folder with ``run`` and ``pyproject.toml``, and what to start it with."""

    folder: Path
    environment: dict[str, str]

    @property
    def script(self) -> Path:
        return self.folder / "run"

    def installs(self) -> list[str]:
        """What pip was asked to install so far."""
        log = Path(self.environment["PIP_LOG"])
        return log.read_text().splitlines() if log.exists() else []


def copy_checkout(checkout: Path, target: Path) -> CheckoutCopy:
    """Copy what set-up needs into a new folder below ``target``."""
    folder = target / "a checkout"
    folder.mkdir()
    for name in ("run", "pyproject.toml"):
        shutil.copy(checkout / name, folder)
    pip = target / "stand-in" / "pip"
    pip.mkdir(parents=True)
    (pip / "__init__.py").touch()
    (pip / "__main__.py").write_text(_PIP)
    window = target / "stand-in" / "rasid" / "gui"
    window.mkdir(parents=True)
    (window / "app.py").write_text(_WINDOW)
    environment = {
        **os.environ,
        "PYTHONPATH": str(pip.parent),
        "PIP_LOG": str(target / "pip.log"),
    }
    return CheckoutCopy(folder, environment)
