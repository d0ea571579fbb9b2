"""``rasid assign``: gives reports to people."""

from pathlib import Path

import click

from rasid.cli.options import as_option, project_argument
from rasid.cli.terminal import counted


@click.command()
@project_argument
@click.argument("reports", metavar="[REPORT]...", nargs=-1)
@as_option
@click.option("--to", "people", multiple=True, metavar="NAME", help="To whom; may be repeated.")
@click.option("--nobody", is_flag=True, help="Take them back from whoever has them.")
@click.option("--blind", is_flag=True, help="They are not to see one another's work on them.")
@click.option(
    "--double",
    "share",
    type=click.FloatRange(0, 100, min_open=True),
    metavar="PERCENT",
    help="Draw this share of the reports, and give each to two of the people, blind.",
)
@click.option("--find", metavar="FILTER", help="All reports that `rasid reports --find` lists.")
def assign(
    project: Path,
    reports: tuple[str, ...],
    author: str,
    people: tuple[str, ...],
    nobody: bool,
    blind: bool,
    share: float | None,
    find: str | None,
) -> None:
    """Give reports of PROJECT to one person or several, in place of those who had them.

    \b
    rasid assign p.rasid --as Rim r-6e… r-81… --to Omar
    rasid assign p.rasid --as Rim --find "assigned:none state:proposed" --to Omar --to Salma --blind
    rasid assign p.rasid --as Rim --double 15 --to Omar --to Salma --to Sami
    """
    from rasid.review.assigning import assign as give
    from rasid.review.assigning import double_code
    from rasid.review.report_filter import read_filter
    from rasid.storage.project import Project
    from rasid.storage.reports import find_reports

    if bool(people) == nobody:
        raise click.UsageError("Say to whom with --to NAME, or --nobody.")
    if bool(reports) == (find is not None) and (reports or share is None):
        raise click.UsageError("Say which reports: their ids, or --find.")
    with Project.open(project) as opened:
        wanted = reports
        if not reports:
            wanted = tuple(row.id for row in find_reports(opened, read_filter(find or "")))
        if share is not None:
            drawn = double_code(opened, wanted, people, author=author, share=share / 100)
            click.echo(
                f"{counted(len(drawn), 'report')} given to two people each, blind.", err=True
            )
            return
        outcome = give(opened, wanted, people, author=author, blind=blind)
    given = f"given to {', '.join(people)}" if people else "given to nobody"
    click.echo(f"{counted(len(outcome.revisions), 'report')} {given}.", err=True)
