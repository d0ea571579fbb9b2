"""``rasid assign``: gives reports to people."""

from pathlib import Path

import click

from rasid.cli.options import as_option, project_argument


@click.command()
@project_argument
@click.argument("reports", metavar="[REPORT]...", nargs=-1)
@as_option
@click.option("--to", "people", multiple=True, metavar="NAME", help="To whom; may be repeated.")
@click.option("--nobody", is_flag=True, help="Take them back from whoever has them.")
@click.option("--blind", is_flag=True, help="They are not to see one another's work on them.")
@click.option("--find", metavar="FILTER", help="All reports that `rasid reports --find` lists.")
def assign(
    project: Path,
    reports: tuple[str, ...],
    author: str,
    people: tuple[str, ...],
    nobody: bool,
    blind: bool,
    find: str | None,
) -> None:
    """Give reports of PROJECT to one person or several, in place of those who had them.

    \b
    rasid assign p.rasid --as Rim r-6e… r-81… --to Omar
    rasid assign p.rasid --as Rim --find "assigned:none state:proposed" --to Omar --to Salma --blind
    """
    from rasid.review.assigning import assign as give
    from rasid.review.report_filter import read_filter
    from rasid.storage.project import Project
    from rasid.storage.reports import find_reports

    if bool(people) == nobody:
        raise click.UsageError("Say to whom with --to NAME, or --nobody.")
    if bool(reports) == (find is not None):
        raise click.UsageError("Say which reports: their ids, or --find.")
    with Project.open(project) as opened:
        wanted = reports
        if find is not None:
            wanted = tuple(row.id for row in find_reports(opened, read_filter(find)))
        outcome = give(opened, wanted, people, author=author, blind=blind)
    given = f"given to {', '.join(people)}" if people else "given to nobody"
    click.echo(f"{len(outcome.revisions)} reports {given}.", err=True)
