"""``rasid import``: files and folders into a project."""

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rasid.cli.options import encoding_option, project_argument, published_option, quiet_option
from rasid.interchange.formats.names import READABLE, Format

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
@click.option(
    "--format",
    "format_",
    type=click.Choice([each.value for each in READABLE]),
    help="Read annotations of this format.",
)
@click.option(
    "--labels",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="A table of their labels and roles, a tab, and ours; “-” leaves one out.",
)
@click.option("--as", "author", metavar="NAME", help="Whose decisions the annotations are.")
@click.option(
    "--report",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write what was repaired or left out into a new CSV file.",
)
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
    format_: str | None,
    labels: Path | None,
    author: str | None,
    report: Path | None,
    quiet: bool,
) -> None:
    """Add reports to PROJECT, which is made where there is none.

    Each PATH is a text file, a web page (.html), a table (.csv, .tsv, .xlsx), JSON (.json, .jsonl)
    or a folder of these. With --format it holds annotations of another tool, for the reports with
    their texts; they become proposals, or decisions of the person named with --as.

    Columns that are not named are guessed and shown. Records of the codebook's form bring their
    spans and events along as proposals. What cannot be read is told in a line and passed by; the
    exit code is 1 only where nothing at all could be read.
    """
    from rasid.interchange.columns import Columns
    from rasid.interchange.importing import import_paths
    from rasid.interchange.reading import ImportOptions

    columns = Columns(text, title, published_column, url, source_column, key)
    options = ImportOptions(encoding=encoding, columns=columns, published=published, source=source)
    bring: Callable[..., ImportSummary] = partial(import_paths, options=options)
    if format_ is not None:
        if options != ImportOptions(encoding=encoding):
            raise click.UsageError("Columns, dates and sources are for texts, not for --format.")
        bring = _annotations(Format(format_), labels, author, encoding)
    elif labels or author is not None:
        raise click.UsageError("--labels and --as are for annotations; name their --format.")
    _bring(project, paths, bring, report, quiet=quiet)


def _bring(
    project: Path,
    paths: tuple[Path, ...],
    bring: Callable[..., "ImportSummary"],
    report: Path | None,
    *,
    quiet: bool,
) -> None:
    """Carry out an import, and say what became of it."""
    from rasid.interchange.inward.remark_table import remark_table

    def tell(remark: "Remark") -> None:
        note(remark)
        if remark.lost or not quiet:
            click.echo(f"rasid: {remark}", err=True)

    with (
        remark_table(report) if report else nullcontext(lambda _: None) as note,
        open_or_create(project) as opened,
        stop_at_interrupt() as stopped,
        progress_bar("Importing", quiet=quiet) as advance,
    ):
        summary = bring(opened, paths, tell=tell, progress=advance, cancelled=stopped)
    if not quiet or summary.cancelled:
        click.echo(_sentence(summary), err=True)
    if summary.cancelled:
        raise click.exceptions.Exit(_INTERRUPTED)
    if summary.lost and not (summary.read or summary.proposals or summary.decisions):
        raise click.exceptions.Exit(1)


def _annotations(
    format_: Format, labels: Path | None, author: str | None, encoding: str | None
) -> Callable[..., "ImportSummary"]:
    """The import of annotations, as proposals or as decisions."""
    from rasid.interchange.inward.importing import Annotations, import_annotations
    from rasid.interchange.inward.names import Names, read_names
    from rasid.review.taking_in import take_in
    from rasid.storage.project import written_name

    if author is not None:
        written_name(author)  # refused before a project is made for it
    names = read_names(labels) if labels else Names()
    wanted = Annotations(format_, names, encoding, author)
    return partial(import_annotations, wanted=wanted, decide=take_in)


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
    if summary.decisions:
        parts.append(f"{summary.decisions} decisions")
    if summary.repaired:
        parts.append(f"{summary.repaired} annotations put where their words are")
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
