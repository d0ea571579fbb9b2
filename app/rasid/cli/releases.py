"""``rasid releases``: what changed from one release to the next."""

from pathlib import Path

import click

from rasid.cli.options import bidi_option
from rasid.cli.terminal import Bidi, Screen, counted

_FOLDER = click.Path(path_type=Path, file_okay=False)


@click.command()
@click.argument("first", type=_FOLDER)
@click.argument("second", type=_FOLDER)
@click.option("--output", type=click.Path(path_type=Path), metavar="DIR", help="A new folder.")
@click.option("--language", type=click.Choice(["ar", "en"]), default="en", show_default=True)
@bidi_option
def releases(first: Path, second: Path, output: Path | None, language: str, bidi: Bidi) -> None:
    """Tell what changed from the export FIRST to the export SECOND of one project.

    Events that were added, withdrawn or changed, value by value; those that count otherwise
    because of a link or the policy; and every total before and after. Without --output it is
    printed as Markdown; with it, changes.ar.md, changes.en.md, changes.csv and totals.csv are
    written. An export that is not as its manifest says is refused.

    \b
    rasid releases 2026-Q3 2026-Q4 --output q3-to-q4
    """
    from rasid.interchange.release_folder import open_release
    from rasid.publishing.release_notes import notes, write_notes
    from rasid.publishing.releases import changes, refuse_strangers

    old, new = open_release(first), open_release(second)
    refuse_strangers(old, new)
    if output is None:
        for line in notes(old, new, changes(old, new), language).splitlines():
            Screen(bidi).line(line)
        return
    sums = write_notes(output, old, new)
    said = [f"{what.value} {counted(each.events, 'event')}" for what, each in sums.items()]
    click.echo(f"{output}: {', '.join(said) or 'nothing changed'}.", err=True)
