"""``rasid import``: files and folders into a project."""

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rasid.cli.options import encoding_option, project_argument, published_option, quiet_option

if TYPE_CHECKING:
    from types import FrameType

    from rasid.interchange.importing import ImportSummary, Progress
    from rasid.interchange.sources import Remark
    from rasid.storage.project import Project

_INTERRUPTED = 130


@click.command("import")
@project_argument
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@encoding_option
@published_option
@click.option("--source", metavar="NAME", help="Who published reports that do not say their own.")
@click.option("--text-column", "text", metavar="NAME", help="Column or JSON field of the text.")
@click.option("--title-column", "title", metavar="NAME", help="… of the title.")
@click.option("--date-column", "published_column", metavar="NAME", help="… of the date.")
@click.option("--url-column", "url", metavar="NAME", help="… of the address.")
@click.option("--source-column", "source_column", metavar="NAME", help="… of the source.")
@click.option("--id-column", "key", metavar="NAME", help="… of the id it has where it comes from.")
@quiet_option
def import_(
    project: Path,
    paths: tuple[Path, ...],
    encoding: str | None,
    published: str | None,
    source: str | None,
    text: str | None,
    title: str | None,
    published_column: str | None,
    url: str | None,
    source_column: str | None,
    key: str | None,
    quiet: bool,
) -> None:
    """Add reports to PROJECT, which is made where there is none.

    Each PATH is a text file, a table (.csv, .tsv), JSON (.json, .jsonl) or a folder of these.
    Columns that are not named are guessed and shown. Records of the codebook's form bring their
    spans and events along as proposals. What cannot be read is told in a line and passed by; the
    exit code is 1 only where nothing at all could be read.
    """
    from rasid.interchange.columns import Columns
    from rasid.interchange.importing import import_paths
    from rasid.interchange.reading import ImportOptions

    columns = Columns(text, title, published_column, url, source_column, key)
    options = ImportOptions(encoding=encoding, columns=columns, published=published, source=source)

    def tell(remark: "Remark") -> None:
        if remark.lost or not quiet:
            click.echo(f"rasid: {remark}", err=True)

    with (
        open_or_create(project) as opened,
        stop_at_interrupt() as stopped,
        progress_bar("Importing", quiet=quiet) as advance,
    ):
        summary = import_paths(
            opened, paths, options, tell=tell, progress=advance, cancelled=stopped
        )
    if not quiet or summary.cancelled:
        click.echo(_sentence(summary), err=True)
    if summary.cancelled:
        raise click.exceptions.Exit(_INTERRUPTED)
    if summary.lost and not summary.read and not summary.proposals:
        raise click.exceptions.Exit(1)


def open_or_create(path: Path) -> "Project":
    """The project at ``path``, a new one where there is none."""
    from rasid.storage.project import Project

    return Project.open(path) if path.exists() else Project.create(path, name=path.stem)


def _sentence(summary: "ImportSummary") -> str:
    parts = [f"{summary.new} new"]
    if summary.repeated:
        parts.append(f"{summary.repeated} known already")
    if summary.near:
        parts.append(f"{summary.near} nearly equal to another")
    if summary.proposals:
        parts.append(f"{summary.proposals} with proposals")
    if summary.lost:
        parts.append(f"{summary.lost} left out")
    begin = "Interrupted; what was read by then is saved" if summary.cancelled else "Imported"
    return f"{begin}: {', '.join(parts)}."


@contextmanager
def stop_at_interrupt() -> Iterator[Callable[[], bool]]:
    """Lets Ctrl+C end work between two reports; a second one ends it at once."""
    pressed = False
    before = signal.getsignal(signal.SIGINT)

    def note(_signal: int, _frame: "FrameType | None") -> None:
        nonlocal pressed
        pressed = True
        signal.signal(signal.SIGINT, before)

    signal.signal(signal.SIGINT, note)
    try:
        yield lambda: pressed
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def progress_bar(label: str, *, quiet: bool) -> Iterator[Callable[["Progress"], None]]:
    """A bar on standard error where that is a terminal; nothing elsewhere."""
    hidden = quiet or not sys.stderr.isatty()
    with click.progressbar(length=1, label=label, file=sys.stderr, hidden=hidden) as bar:

        def advance(progress: "Progress") -> None:
            bar.length = max(progress.total, 1)
            bar.update(progress.done - bar.pos)

        yield advance
