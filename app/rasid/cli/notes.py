"""``rasid notes``: the project's own notes on the codebook."""

from pathlib import Path

import click

from rasid.cli.options import bidi_option, json_option, project_argument
from rasid.cli.terminal import Bidi, Screen, print_json


@click.command()
@project_argument
@click.option("--field", metavar="NAME", help="Only those on a field, such as date or span.PLACE.")
@click.option("--all", "withdrawn", is_flag=True, help="Those that were withdrawn, too.")
@click.option("--add", "words", metavar="WORDS", help="Write a note on --field.")
@click.option("--withdraw", metavar="ID", help="The note ID holds no longer.")
@click.option("--as", "author", metavar="NAME", help="Who writes or withdraws it.")
@json_option
@bidi_option
def notes(
    project: Path,
    field: str | None,
    withdrawn: bool,
    words: str | None,
    withdraw: str | None,
    author: str | None,
    as_json: bool,
    bidi: Bidi,
) -> None:
    """List what PROJECT settled where the codebook says nothing, with day, author and example.

    \b
    rasid adjudicate p.rasid e-3f… 2 --as Omar --why guideline_gap --note …   writes one
    rasid notes p.rasid --add "…" --field places --as Omar                    writes one, too
    """
    from rasid.core.note import NoteBody
    from rasid.core.record import to_builtins
    from rasid.review.codebook_notes import add_note, find_notes, withdraw_note
    from rasid.storage.project import Project

    if words is not None or withdraw is not None:
        if author is None or (words is not None and field is None):
            raise click.UsageError("Say who with --as NAME, and on what with --field NAME.")
        with Project.open(project) as opened:
            if words is not None:
                body = NoteBody(field=str(field), text=words)
                outcome = add_note(opened, body, author=author)
            else:
                outcome = withdraw_note(opened, str(withdraw), author=author)
        click.echo(f"{outcome.subject} {'written' if words else 'withdrawn'}.", err=True)
        return
    with Project.open(project, read_only=True) as opened:
        found = find_notes(opened, field, withdrawn=withdrawn)
    if as_json:
        print_json(map(to_builtins, found))
        return
    rows = [
        (each.id, each.body.field, each.day, each.author, each.body.text, each.body.example)
        for each in found
    ]
    Screen(bidi).table(("note", "on", "day", "by", "says", "example"), rows)
