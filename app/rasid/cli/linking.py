"""``rasid link``: what one event is to another."""

from pathlib import Path

import click

from rasid.cli.options import as_option, project_argument
from rasid.core.vocabulary import Relation


@click.command()
@project_argument
@as_option
@click.argument("source")
@click.argument("relation", type=click.Choice([each.value for each in Relation]))
@click.argument("target")
@click.option("--remove", is_flag=True, help="Take the link away; it stays in the history.")
@click.option("--comment", metavar="WORDS", help="Why, in your own words.")
def link(
    project: Path,
    author: str,
    source: str,
    relation: str,
    target: str,
    remove: bool,
    comment: str | None,
) -> None:
    """Say what the event SOURCE is to the event TARGET, so that no dead are counted twice.

    \b
    rasid link p.rasid --as Rim e-3f… same_as e-81…      of these the one published last counts
    rasid link p.rasid --as Rim e-3f… updates e-81…      only the first counts
    rasid link p.rasid --as Rim e-3f… part_of e-81…      only the second counts
    rasid link p.rasid --as Rim e-3f… contradicts e-81…  both count; the manifest names the pair
    """
    from rasid.core.revision import Reason
    from rasid.review.links import link as join
    from rasid.review.links import unlink
    from rasid.storage.project import Project

    reason = Reason(comment=comment) if comment else None
    act = unlink if remove else join
    with Project.open(project, reader=author) as opened:
        outcome = act(opened, source, Relation(relation), target, author=author, reason=reason)
    click.echo(f"{outcome.subject} {'taken away' if remove else 'made'}.", err=True)
