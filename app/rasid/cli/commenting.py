"""``rasid comments`` and ``rasid comment``: what reviewers say to one another."""

from pathlib import Path

import click

from rasid.cli.options import as_option, bidi_option, json_option, project_argument
from rasid.cli.terminal import Bidi, Screen, print_json


@click.command()
@project_argument
@click.option("--open", "only_open", is_flag=True, help="Only those that wait.")
@click.option("--report", metavar="ID", help="Only those on this report and what is in it.")
@json_option
@bidi_option
def comments(project: Path, only_open: bool, report: str | None, as_json: bool, bidi: Bidi) -> None:
    """List the comments and questions of PROJECT, the oldest first."""
    from rasid.core.record import to_builtins
    from rasid.storage.comments import find_comments
    from rasid.storage.project import Project
    from rasid.storage.reports import get_report

    with Project.open(project, read_only=True) as opened:
        if report is not None:
            get_report(opened, report)  # says that there is none of that id
        found = find_comments(opened, report=report, only_open=only_open)
    if as_json:
        print_json(to_builtins(row) for row in found)
        return
    Screen(bidi).table(
        ("comment", "kind", "state", "stops", "about", "by", "written", "words"),
        [
            (
                *(row.id, "reply" if row.replies_to else row.kind),
                *("" if row.replies_to else "resolved" if row.resolved else "open",),
                *("export" if row.stops_export and row.is_open else "",),
                *(f"{row.about}.{row.field}" if row.field else row.about,),
                *(row.author, row.time[:10], row.text),
            )
            for row in found
        ],
    )


@click.command()
@project_argument
@click.argument("id_", metavar="ID")
@click.argument("words", required=False)
@as_option
@click.option("--field", metavar="NAME", help="The field of the event ID that it is about.")
@click.option("--question", is_flag=True, help="It waits for an answer.")
@click.option("--stop-export", is_flag=True, help="No export while it is open.")
@click.option("--resolve", is_flag=True, help="With the id of a comment: it is settled.")
@click.option("--reopen", is_flag=True, help="With the id of a comment: it waits again.")
def comment(
    project: Path,
    id_: str,
    words: str | None,
    author: str,
    field: str | None,
    question: bool,
    stop_export: bool,
    resolve: bool,
    reopen: bool,
) -> None:
    """Say WORDS about the report, event or span ID; or answer, resolve or reopen the comment ID.

    \b
    rasid comment p.rasid --as Rim e-3f… "هل القيادي من السبعة؟" --field casualties --question
    rasid comment p.rasid --as Rim r-6e… "المصدر غير واضح" --stop-export
    rasid comment p.rasid --as Omar m-81… "نعم" --resolve
    """
    from rasid.core.comment import CommentKind, is_comment
    from rasid.review.comments import add_comment, change_comment, reply
    from rasid.storage.project import Project

    new_only, old_only = (field, question, stop_export), (resolve, reopen)
    if (any(new_only) if is_comment(id_) else any(old_only)) or (resolve and reopen):
        raise click.UsageError(
            "--field, --question and --stop-export go with a new comment, --resolve or --reopen "
            "with the id of one (m-…)."
        )
    if not words and not any(old_only):
        raise click.UsageError("Say something: give the words of the comment.")
    with Project.open(project, reader=author) as opened:
        if not is_comment(id_):
            outcome = add_comment(
                opened,
                id_,
                str(words),
                author=author,
                field=field,
                kind=CommentKind.QUESTION if question else CommentKind.COMMENT,
                stops_export=stop_export,
            )
        elif words and not reopen:
            outcome = reply(opened, id_, words, author=author, resolve=resolve)
        else:
            outcome = change_comment(opened, id_, author=author, resolved=resolve)
    click.echo(f"{outcome.subject} {outcome.revisions[0].kind}", err=True)
