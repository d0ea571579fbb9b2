"""``rasid extract`` and ``rasid demo``: from texts to proposals."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from rasid.cli.importing import open_or_create, progress_bar, stop_at_interrupt
from rasid.cli.options import (
    encoding_option,
    published_option,
    quiet_option,
    resources_option,
)
from rasid.errors import RasidError

if TYPE_CHECKING:
    from rasid.interchange.sources import Remark
    from rasid.storage.project import Project

_INTERRUPTED = 130
_DEMO = "seeds.rasid"
_SQLITE = b"SQLite format 3\0"


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@published_option
@encoding_option
@resources_option
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="Processes to share the work; by default one for each processor.",
)
@quiet_option
def extract(
    paths: tuple[Path, ...],
    published: str | None,
    encoding: str | None,
    resources: Path | None,
    jobs: int | None,
    quiet: bool,
) -> None:
    """Print what the extractor proposes, as JSON Lines of the codebook's records.

    PATHS are files and folders of reports, or one project. Of a project the reports that these
    rules have not read are read and saved first (all there is to do with --quiet); then the
    proposals for all its reports are printed. Its reports have their own dates: correct those. A
    project p.rasid may bring resources in a folder p.resources beside it; --resources replaces it.
    """
    if len(paths) > 1 or not is_project(paths[0]):
        _extract_paths(paths, published, encoding, resources, jobs, quiet=quiet)
        return
    if published or encoding:
        raise click.UsageError("--published and --encoding are for files, not for a project.")
    from rasid.core.record import encode
    from rasid.storage.extractions import stored_records
    from rasid.storage.project import Project

    with Project.open(paths[0]) as project:
        extract_pending(project, jobs, resources=resources, quiet=quiet)
        for record in () if quiet else stored_records(project):
            click.echo(encode(record))


def _extract_paths(
    paths: tuple[Path, ...],
    published: str | None,
    encoding: str | None,
    resources: Path | None,
    jobs: int | None,
    *,
    quiet: bool,
) -> None:
    from rasid.core.record import encode
    from rasid.interchange.extracting import extract_paths
    from rasid.interchange.reading import ImportOptions

    options = ImportOptions(published=published, encoding=encoding)
    read, lost = 0, 0

    def tell(remark: "Remark") -> None:
        nonlocal lost
        lost += remark.lost
        if remark.lost or not quiet:
            click.echo(f"rasid: {remark}", err=True)

    for record in extract_paths(paths, options, resources=resources, jobs=jobs, tell=tell):
        read += 1
        click.echo(encode(record))
    if lost and not read:
        raise click.exceptions.Exit(1)


def is_project(path: Path) -> bool:
    """Whether a path is a database rather than a text."""
    try:
        with path.open("rb") as file:
            return file.read(len(_SQLITE)) == _SQLITE
    except OSError:
        return False


def extract_pending(
    project: "Project", jobs: int | None, *, resources: Path | None = None, quiet: bool
) -> None:
    """Read what these rules have not read, with a bar, until done or interrupted."""
    from rasid.interchange.extracting import extract_project

    with stop_at_interrupt() as stopped:
        with progress_bar("Extracting", quiet=quiet) as advance:
            extract_project(
                project, resources=resources, jobs=jobs, progress=advance, cancelled=stopped
            )
        if stopped():
            click.echo("Interrupted; what was read by then is saved.", err=True)
            raise click.exceptions.Exit(_INTERRUPTED)


@click.command()
@click.argument("where", metavar="PATH", type=click.Path(path_type=Path))
def demo(where: Path) -> None:
    """Make a project of the five reports that come with Rasid, or bring it up to date.

    PATH is the project file, or a folder to hold seeds.rasid. Prints where the project is. What
    was decided in it stays.
    """
    from rasid.interchange.importing import import_paths
    from rasid.paths import bundled

    path = where if where.suffix and not where.is_dir() else where / _DEMO
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise RasidError(
            f"{path.parent} could not be made: {error.strerror}. Choose another folder."
        ) from error
    with open_or_create(path) as project:
        import_paths(project, [bundled("seeds")])
        extract_pending(project, jobs=1, quiet=False)
    click.echo(path)
