"""``rasid adjudicate``: lists disagreements, and settles one."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rasid.cli.comparing import about, written
from rasid.cli.options import bidi_option, json_option, project_argument
from rasid.cli.terminal import Bidi, Screen, print_json
from rasid.core.vocabulary import Ruling
from rasid.errors import RasidError

if TYPE_CHECKING:
    from rasid.review.disagreements import Candidate, Disagreement
    from rasid.storage.project import Project


@click.command()
@project_argument
@click.argument("subject", required=False)
@click.argument("choice", required=False, metavar="[NUMBER|none]")
@click.option("--as", "author", metavar="NAME", help="Who settles it; no party to it.")
@click.option(
    "--why",
    type=click.Choice([each.value for each in Ruling]),
    default=Ruling.MERITS.value,
    show_default=True,
    help="On the merits, or the kind of error that led to it.",
)
@click.option("--note", metavar="WORDS", help="Why, or for a gap what holds from now on.")
@click.option("--field", metavar="NAME", help="The field a guideline gap is about.")
@json_option
@bidi_option
def adjudicate(
    project: Path,
    subject: str | None,
    choice: str | None,
    author: str | None,
    why: str,
    note: str | None,
    field: str | None,
    as_json: bool,
    bidi: Bidi,
) -> None:
    """List what people decided differently in PROJECT, the worst first, or settle one of them.

    \b
    rasid adjudicate p.rasid
    rasid adjudicate p.rasid e-3f… 2 --as Omar --why slip     the second candidate holds
    rasid adjudicate p.rasid e-3f… none --as Omar             there is no such event
    """
    from rasid.core.record import to_builtins
    from rasid.review.disagreements import disagreements
    from rasid.storage.project import Project

    if subject is not None:
        if choice is None or author is None:
            raise click.UsageError("Say which candidate holds, and who settles it with --as.")
        with Project.open(project) as opened:
            outcome = _settle(opened, subject, choice, author, Ruling(why), note, field)
        click.echo(f"{outcome.subject} settled.", err=True)
        return
    with Project.open(project, read_only=True) as opened:
        found = disagreements(opened)
    if as_json:
        print_json(map(to_builtins, found))
        return
    if not found:
        click.echo("No disagreement is left.", err=True)
        return
    rows = [row for each in found for row in _lines(each)]
    Screen(bidi).table(("subject", "", "who", "says"), rows)


def _settle(
    project: "Project",
    subject: str,
    choice: str,
    author: str,
    why: Ruling,
    note: str | None,
    field: str | None,
) -> Any:
    from rasid.review.adjudicating import rule
    from rasid.review.disagreements import disagreements

    found = next((each for each in disagreements(project) if each.subject == subject), None)
    if found is None:
        raise RasidError(
            "Nobody disagrees about {subject}. List the disagreements first.", subject=subject
        )
    ruling = None if choice == "none" else _candidate(found, choice).body
    return rule(project, found, ruling, author=author, why=why, note=note, field=field)


def _candidate(found: "Disagreement", choice: str) -> "Candidate":
    numbers = [str(number) for number in range(1, len(found.candidates) + 1)]
    if choice not in numbers:
        raise click.UsageError(f"Choose a candidate: {', '.join(numbers)} or none.")
    return found.candidates[numbers.index(choice)]


def _lines(found: "Disagreement") -> list[tuple[object, ...]]:
    """A line for each candidate; what differs stands with the later ones."""
    changes = "; ".join(
        f"{about(change.item)} {'.'.join(filter(None, (change.field, change.part)))}: "
        f"{written(change.before)} → {written(change.after)}".strip()
        for change in found.changes
    )
    lines: list[tuple[object, ...]] = []
    for number, candidate in enumerate(found.candidates, 1):
        says = "nothing here" if candidate.body is None else changes if number > 1 else ""
        subject = found.subject if number == 1 else ""
        lines.append((subject, number, candidate.authors, says))
    return lines
