"""``rasid mask``: people whose names are not to go out."""

from pathlib import Path

import click

from rasid.cli.options import as_option, bidi_option, json_option, project_argument
from rasid.cli.terminal import Bidi, Screen, print_json


@click.group()
def mask() -> None:
    """Mark people whose names `rasid export --masked` puts pseudonyms for."""


@mask.command()
@project_argument
@click.argument("name")
@click.option("--also", "spellings", metavar="NAME", multiple=True, help="Another name of theirs.")
@as_option
def add(project: Path, name: str, spellings: tuple[str, ...], author: str) -> None:
    """Mark the person NAME in PROJECT as sensitive.

    The name is found with other hamzas, vowel marks and tatweel, behind و ف ب ل ك, and by its
    parts in every report that names the person. A name people are told by besides, such as a nom
    de guerre or Latin letters, is given with --also.

    \b
    rasid mask add p.rasid "أحمد عبد الرحمن الخطيب" --also "أبو عمر" --as Lead
    rasid export p.rasid --masked --output public
    """
    from rasid.review.masks import add_mask
    from rasid.storage.project import Project

    with Project.open(project) as opened:
        add_mask(opened, name, spellings=spellings, author=author)
    click.echo(f"{name} is marked.", err=True)


@mask.command()
@project_argument
@click.argument("name")
@as_option
def remove(project: Path, name: str, author: str) -> None:
    """Let the name of a person go out again."""
    from rasid.review.masks import remove_mask
    from rasid.storage.project import Project

    with Project.open(project) as opened:
        remove_mask(opened, name, author=author)
    click.echo(f"{name} is marked no longer.", err=True)


@mask.command("list")
@project_argument
@json_option
@bidi_option
def list_(project: Path, as_json: bool, bidi: Bidi) -> None:
    """List the people marked in PROJECT, with the pseudonyms they go out under."""
    from rasid.core.record import to_builtins
    from rasid.publishing.masked import find_masking
    from rasid.review.masks import find_masks
    from rasid.storage.project import Project

    with Project.open(project, read_only=True) as opened:
        found = find_masks(opened)
        masking = find_masking(opened) if found else None
    named = [(each, masking.pseudonym(each.name) if masking else "") for each in found]
    if as_json:
        print_json(to_builtins(each) | {"pseudonym": pseudonym} for each, pseudonym in named)
        return
    rows = [
        (each.name, pseudonym, ", ".join(each.spellings), each.author) for each, pseudonym in named
    ]
    Screen(bidi).table(("name", "pseudonym", "also", "by"), rows)
