"""``rasid split``, ``merge`` and ``copy``: events parted and joined, no dead counted twice."""

from pathlib import Path

import click

from rasid.cli.options import as_option, project_argument
from rasid.core.vocabulary import EventType

_comment_option = click.option("--comment", metavar="WORDS", help="Why, in your own words.")


@click.command()
@project_argument
@as_option
@click.argument("event")
@click.option(
    "--from",
    "stretch",
    nargs=2,
    type=click.IntRange(min=0),
    required=True,
    metavar="START END",
    help="The words of the new event, in characters of the report; what rests on them goes along.",
)
@click.option(
    "--type", "type_", type=click.Choice([each.value for each in EventType]), help="Its type."
)
@_comment_option
def split(
    project: Path,
    author: str,
    event: str,
    stretch: tuple[int, int],
    type_: str | None,
    comment: str | None,
) -> None:
    """Put what stands between two places of the report into an event of its own.

    \b
    rasid split p.rasid --as Rim e-3f… --from 320 410 --type SHELLING
    """
    from dataclasses import replace

    from rasid.core.event import Event, Range
    from rasid.review.event_edits import split_event
    from rasid.review.parts import given_by_default, parts_of, share_of
    from rasid.storage.project import Project
    from rasid.storage.queries import get_event, open_report

    def typed(new: Event) -> Event:
        return replace(new, type=EventType(type_)) if type_ else new

    with Project.open(project, reader=author) as opened:
        row = get_event(opened, event)
        words = Range(*stretch)
        parts = parts_of(row.event, open_report(opened, row.report).spans)
        share = share_of(parts, given_by_default(parts, row.event, words), words)
        outcome = split_event(opened, row, share, author=author, type_=typed, comment=comment)
    click.echo(f"{outcome.subject} made.", err=True)


@click.command()
@project_argument
@as_option
@click.argument("event")
@click.argument("other")
@_comment_option
def merge(project: Path, author: str, event: str, other: str, comment: str | None) -> None:
    """Make one event of EVENT and OTHER, which tell of the same; OTHER is rejected.

    \b
    rasid merge p.rasid --as Rim e-3f… e-81…
    """
    from rasid.review.event_edits import merge_events
    from rasid.storage.project import Project
    from rasid.storage.queries import get_event

    with Project.open(project, reader=author) as opened:
        kept, gone = get_event(opened, event), get_event(opened, other)
        merge_events(opened, kept, gone, author=author, comment=comment)
    click.echo(f"{other} merged into {event}.", err=True)


@click.command()
@project_argument
@as_option
@click.argument("event")
@_comment_option
def copy(project: Path, author: str, event: str, comment: str | None) -> None:
    """Make an event like EVENT, without its casualties: dead are counted in one event.

    \b
    rasid copy p.rasid --as Rim e-3f…
    """
    from rasid.review.event_edits import duplicate_event
    from rasid.storage.project import Project
    from rasid.storage.queries import get_event

    with Project.open(project, reader=author) as opened:
        row = get_event(opened, event)
        outcome = duplicate_event(opened, row, author=author, comment=comment)
    click.echo(f"{outcome.subject} made.", err=True)
