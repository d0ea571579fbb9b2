"""``rasid snapshot``: moments of a project that bear a name."""

from pathlib import Path

import click

from rasid.cli.options import bidi_option, json_option, project_argument
from rasid.cli.terminal import Bidi, Screen, print_json


@click.command()
@project_argument
@click.argument("name", required=False)
@click.option("--as", "author", metavar="NAME", help="Who names it; it is kept with it.")
@json_option
@bidi_option
def snapshot(
    project: Path, name: str | None, author: str | None, as_json: bool, bidi: Bidi
) -> None:
    """Give the present moment of PROJECT a name, or list those that have one.

    \b
    rasid snapshot p.rasid 2026-Q4 --as Lead
    rasid compare p.rasid@snapshot:2026-Q4 p.rasid                       what was decided since
    rasid excerpt p.rasid --until snapshot:2026-Q4 --output then.rasid   open it for reading
    """
    from rasid.core.record import to_builtins
    from rasid.review.snapshots import find_snapshots, make_snapshot
    from rasid.storage.project import Project

    if name is not None:
        if author is None:
            raise click.UsageError("Say who names it with --as.")
        with Project.open(project) as opened:
            make_snapshot(opened, name, author=author)
        click.echo(f"{name} is kept.", err=True)
        return
    with Project.open(project, read_only=True) as opened:
        found = find_snapshots(opened)
    if as_json:
        print_json(map(to_builtins, found))
        return
    rows = [(each.name, each.until, each.author) for each in found]
    Screen(bidi).table(("snapshot", "until", "who"), rows)
