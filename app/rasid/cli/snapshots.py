"""``rasid snapshot``: what stands in a project, kept under a name."""

from pathlib import Path

import click

from rasid.cli.options import bidi_option, json_option, project_argument
from rasid.cli.terminal import Bidi, Screen, counted, print_json


@click.group()
def snapshot() -> None:
    """Keep what stands in a project under a name, to export and compare it at any time."""


@snapshot.command()
@project_argument
@click.argument("name")
@click.option("--as", "author", metavar="NAME", required=True, help="Who makes it.")
@click.option(
    "--include",
    type=click.Choice(["verified", "confirmed"]),
    default="verified",
    show_default=True,
    help="What goes out of it: verified events, or confirmed ones too.",
)
@click.option(
    "--filter",
    "which",
    metavar="FILTER",
    help="Only the reports a search finds, such as 'date:2017-11'.",
)
def make(project: Path, name: str, author: str, include: str, which: str | None) -> None:
    """Freeze the decisions that stand in PROJECT now, one by one, under NAME.

    What is decided or merged in later, however old, does not change it.

    \b
    rasid snapshot make p.rasid 2026-Q4 --as Lead
    rasid gate p.rasid --snapshot 2026-Q4                                what stands in its way
    rasid export p.rasid --snapshot 2026-Q4 --output dataset             the same bytes any time
    rasid compare p.rasid@snapshot:2026-Q4 p.rasid                       what was decided since
    rasid excerpt p.rasid --until snapshot:2026-Q4 --output then.rasid   open it for reading
    """
    from rasid.core.vocabulary import Include
    from rasid.extraction.resources import resource_versions
    from rasid.interchange.own_resources import own_resources
    from rasid.review.search import reports_found
    from rasid.review.snapshots import get_snapshot, make_snapshot
    from rasid.storage.project import Project

    with Project.open(project) as opened:
        make_snapshot(
            opened,
            name,
            author=author,
            include=Include(include),
            reports=None if which is None else reports_found(opened, which),
            versions=resource_versions(own_resources(opened.path)),
        )
        made = get_snapshot(opened, name)
    click.echo(f"{made.name} holds {counted(made.reports, 'report')}: {made.hash[:16]}.", err=True)


@snapshot.command(name="list")
@project_argument
@json_option
@bidi_option
def list_(project: Path, as_json: bool, bidi: Bidi) -> None:
    """List the snapshots of PROJECT, the oldest first."""
    from rasid.core.record import to_builtins
    from rasid.review.snapshots import find_snapshots
    from rasid.storage.project import Project

    with Project.open(project, read_only=True) as opened:
        found = find_snapshots(opened)
    if as_json:
        print_json(map(to_builtins, found))
        return
    rows = [
        (each.name, each.until, each.author, each.include, each.reports or "", each.hash[:16])
        for each in found
    ]
    Screen(bidi).table(("snapshot", "until", "who", "include", "reports", "hash"), rows)


@snapshot.command()
@project_argument
@click.argument("name")
@bidi_option
def show(project: Path, name: str, bidi: Bidi) -> None:
    """List the revisions that the snapshot NAME of PROJECT holds, report by report."""
    from rasid.review.snapshots import get_snapshot, revisions_of
    from rasid.storage.project import Project

    with Project.open(project, read_only=True) as opened:
        found = revisions_of(opened, get_snapshot(opened, name))
        rows = [(each.body.get("report", ""), each.subject, each.id) for each in found]
    Screen(bidi).table(("report", "subject", "revision"), rows)
