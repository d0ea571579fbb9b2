"""``rasid excerpt`` and ``rasid overruled``: a project as it once was; what became of a work."""

from pathlib import Path

import click

from rasid.cli.options import bidi_option, json_option, project_argument
from rasid.cli.terminal import Bidi, Screen, counted, print_json
from rasid.errors import RasidError


@click.command()
@project_argument
@click.option(
    "--until",
    required=True,
    metavar="WHEN",
    help="A day such as 2026-11-03 (to its end, UTC), an instant, revision:ID or snapshot:NAME.",
)
@click.option("--output", required=True, type=click.Path(path_type=Path), help="The new file.")
def excerpt(project: Path, until: str, output: Path) -> None:
    """Write PROJECT as it was at a past moment, as a project file that can only be read.

    \b
    rasid excerpt p.rasid --until 2026-11-03 --output then.rasid
    rasid excerpt p.rasid --until revision:3f2a9c --output before.rasid
    """
    from rasid.review.sides import read_side
    from rasid.storage.excerpt import write_past
    from rasid.storage.project import Project
    from rasid.storage.queries import find_events
    from rasid.storage.reports import find_reports

    with Project.open(project, read_only=True) as opened:
        view = read_side(opened, until).view
        instant = view.until
        if instant is None:
            raise RasidError(
                "“{until}” is no moment. Write a day such as 2026-11-03, an instant, or "
                "revision:ID.",
                until=until,
            )
        with write_past(opened, output, view.frozen or instant) as past:
            reports, events = len(find_reports(past)), len(find_events(past))
    click.echo(
        f"{output.name} holds {counted(reports, 'report')} and {counted(events, 'event')} "
        f"as they stood at {instant}.",
        err=True,
    )


@click.command()
@project_argument
@click.option("--as", "author", metavar="NAME", required=True, help="Whose decisions.")
@json_option
@bidi_option
def overruled(project: Path, author: str, as_json: bool, bidi: Bidi) -> None:
    """List the decisions of NAME in PROJECT that others have changed since, with the reasons.

    What NAME has decided anew or said something about is marked as answered.
    """
    from rasid.cli.telling import told_changes, why
    from rasid.core.record import to_builtins
    from rasid.review.overruled import overruled as overruled_of
    from rasid.storage.project import Project

    with Project.open(project, read_only=True) as opened:
        found = overruled_of(opened, author)
    if as_json:
        print_json([to_builtins(each) for each in found])
        return
    Screen(bidi).table(
        ("decision on", "time", "who", "did", "why", "what", "answered"),
        [
            (
                each.subject,
                f"{each.theirs.time[:10]} {each.theirs.time[11:19]}",
                each.theirs.author,
                each.theirs.kind,
                why(each.theirs),
                "; ".join(told_changes(each.changes)),
                "yes" if each.answered else "",
            )
            for each in found
        ],
    )
    click.echo(f"{counted(len(found), 'decision')} of {author} changed since.", err=True)
