"""A project on a medium nobody can write to can be read and exported."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from rasid.storage.project import Project

SCRIPT = """
import sys
from pathlib import Path
from rasid.storage.project import Project
from rasid.storage.queries import find_events
with Project.open(Path(sys.argv[1]), read_only=True) as project:
    print(len(find_events(project)))
"""


@pytest.mark.skipif(os.name != "posix", reason="rights are those of POSIX")
def test_a_project_in_a_folder_without_write_rights_is_read(
    project: Project, tmp_path: Path
) -> None:
    project.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    project.close()
    folder = tmp_path / "stick"
    folder.mkdir()
    archived = Path(shutil.copy(project.path, folder / "archived.rasid"))
    archived.chmod(0o444)
    folder.chmod(0o555)
    command = [sys.executable, "-c", SCRIPT, str(archived)]
    if os.geteuid() == 0:  # root may write everywhere unless it lays that down
        laid_down = "-dac_override,-dac_read_search"
        dropping = ["setpriv", "--bounding-set", laid_down, "--inh-caps", laid_down]
        command = [*dropping, *command] if shutil.which("setpriv") else command
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)
    folder.chmod(0o755)
    assert (done.stdout, done.stderr) == ("2\n", "")
    assert [path.name for path in folder.iterdir()] == ["archived.rasid"]
