"""``rasid assign`` and ``rasid workload``: who is to read which reports, and has read how many."""

from pathlib import Path

import click

from rasid.cli.options import as_option, json_option, project_argument
from rasid.cli.terminal import counted, print_json


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
@click.option("--evenly", is_flag=True, help="Each to one of the people, to who has least to do.")
@click.option(
    "--idle",
    "days",
    type=click.IntRange(1),
    metavar="DAYS",
    help="With --nobody: what its reader has not finished nor touched for so long.",
)
def assign(
    project: Path,
    reports: tuple[str, ...],
    author: str,
    people: tuple[str, ...],
    nobody: bool,
    blind: bool,
    share: float | None,
    find: str | None,
    evenly: bool,
    days: int | None,
) -> None:
    """Give reports of PROJECT to one person or several, in place of those who had them.

    \b
    rasid assign p.rasid --as Rim r-6e… r-81… --to Omar
    rasid assign p.rasid --as Rim --find "assigned:none state:proposed" --to Omar --to Salma --blind
    rasid assign p.rasid --as Rim --double 15 --to Omar --to Salma --to Sami
    rasid assign p.rasid --as Rim --find "assigned:none" --evenly --to Omar --to Salma
    rasid assign p.rasid --as Rim --idle 14 --nobody
    """
    from rasid.review.assigning import assign as give
    from rasid.review.assigning import double_code
    from rasid.review.report_filter import read_filter
    from rasid.review.workload import share_out
    from rasid.storage.project import Project
    from rasid.storage.reports import find_reports

    if bool(people) == nobody:
        raise click.UsageError("Say to whom with --to NAME, or --nobody.")
    if days is not None:
        if not nobody or reports or find:
            raise click.UsageError("--idle goes with --nobody alone.")
        _take_back(project, author, days)
        return
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
        if evenly:
            shared = share_out(opened, wanted, people, author=author)
            click.echo(f"{counted(len(shared.revisions), 'report')} shared out.", err=True)
            return
        outcome = give(opened, wanted, people, author=author, blind=blind)
    given = f"given to {', '.join(people)}" if people else "given to nobody"
    click.echo(f"{counted(len(outcome.revisions), 'report')} {given}.", err=True)


def _take_back(project: Path, author: str, days: int) -> None:
    from rasid.review.workload import days_ago, idle, take_back
    from rasid.storage.project import Project

    with Project.open(project) as opened:
        outcome = take_back(opened, idle(opened, days_ago(days)), author=author)
    click.echo(f"{counted(len(outcome.revisions), 'report')} taken back.", err=True)


@click.command()
@project_argument
@json_option
def workload(project: Path, as_json: bool) -> None:
    """Print how far the reports of PROJECT are, and what everybody has before them."""
    from rasid.core.record import to_builtins
    from rasid.review.workload import loads, progress
    from rasid.storage.project import Project

    with Project.open(project, read_only=True) as opened:
        far, each = progress(opened), loads(opened)
    if as_json:
        print_json({"progress": to_builtins(far), "people": [to_builtins(load) for load in each]})
        return
    click.echo(f"{far.finished} of {counted(far.reports, 'report')} finished, {far.given} given.")
    for load in each:
        click.echo(f"{load.person}: {load.waiting} waiting, {load.finished} finished")
