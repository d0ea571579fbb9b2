"""``rasid packet``: work that goes away in a file and comes back."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from rasid.cli.options import as_option, json_option, project_argument
from rasid.cli.terminal import counted, print_json

if TYPE_CHECKING:
    from rasid.storage.project import Project


@click.group()
def packet() -> None:
    """Give reports away in a file, and take back what was decided in it."""


@packet.command()
@project_argument
@as_option
@click.option(
    "--reports",
    "which",
    default="given",
    show_default=True,
    metavar="all|given|FILTER",
    help="All reports, those given to NAME, or those a search finds, such as 'place:إدلب'.",
)
@click.option("--for", "name", required=True, metavar="NAME", help="Who takes it away.")
@click.option("--output", required=True, type=click.Path(path_type=Path), help="The new file.")
@click.option("--blind", is_flag=True, help="Leave out what others decided in these reports.")
def make(project: Path, author: str, which: str, name: str, output: Path, blind: bool) -> None:
    """Write the reports somebody takes away as one file, a project of its own.

    \b
    rasid packet make p.rasid --as Lead --reports all --for Rim --output rim.rasid
    rasid packet make p.rasid --as Lead --reports 'date:2017-11' --for Rim --output rim.rasid
    """
    from rasid.review.packets import make_packet
    from rasid.storage.project import Project

    with Project.open(project) as opened:
        reports = _chosen(opened, which, name)
        taken = make_packet(opened, output, name=name, reports=reports, author=author, blind=blind)
    click.echo(f"{output.name} holds {taken} reports for {name}.", err=True)


def _chosen(project: "Project", which: str, name: str) -> list[str]:
    from rasid.review.packets import reports_for
    from rasid.review.search import reports_found
    from rasid.storage.reports import find_reports

    if which == "all":
        return [row.id for row in find_reports(project)]
    if which == "given":
        return reports_for(project, name)
    return reports_found(project, which)


@packet.command("merge")
@project_argument
@click.argument("file", type=click.Path(path_type=Path))
@json_option
def merge_(project: Path, file: Path, as_json: bool) -> None:
    """Take what was decided in FILE into PROJECT.

    Nothing is lost and nobody wins in silence: where two people decided differently, both
    decisions stay side by side until somebody settles them. Merging again changes nothing.
    """
    from rasid.core.record import to_builtins
    from rasid.review.packets import merge_packet
    from rasid.storage.project import Project

    with Project.open(project) as opened:
        merged = merge_packet(opened, file)
    if as_json:
        print_json([to_builtins(merged)])
        return
    if not merged:
        click.echo("Everything in it was here already.", err=True)
        return
    click.echo(
        f"{counted(merged.revisions, 'decision')}, {counted(merged.reports, 'report')} and "
        f"{counted(merged.extractions, 'extraction')} came in; decided in two ways now: "
        f"{len(merged.contested)}.",
        err=True,
    )
