"""``rasid consistency``: words that are marked in different ways, and how to settle them."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rasid.cli.options import bidi_option, json_option, project_argument, quiet_option
from rasid.cli.terminal import Bidi, Screen, print_json
from rasid.core.vocabulary import Label
from rasid.errors import RasidError

if TYPE_CHECKING:
    from rasid.review.consistency import Usage
    from rasid.storage.project import Project


@click.command()
@project_argument
@click.option("--as", "author", metavar="NAME", help="Who settles something.")
@click.option("--words", metavar="WORDS", help="Show every place of these words, or settle them.")
@click.option("--mark", type=click.Choice([label.value for label in Label]), help="All as this.")
@click.option("--leave", "as_is", is_flag=True, help="They are right as they are.")
@click.option(
    "--limit", type=click.IntRange(1), default=50, show_default=True, help="Words listed."
)
@json_option
@bidi_option
@quiet_option
def consistency(
    project: Path,
    author: str | None,
    words: str | None,
    mark: str | None,
    as_is: bool,
    limit: int,
    as_json: bool,
    bidi: Bidi,
    quiet: bool,
) -> None:
    """List words that people marked in different ways in PROJECT, or here and not there.

    \b
    rasid consistency p.rasid
    rasid consistency p.rasid --words "الجيش الوطني"
    rasid consistency p.rasid --as Rim --words "الجيش الوطني" --mark ACTOR
    rasid consistency p.rasid --as Rim --words "الشرقية" --leave
    """
    from rasid.core.record import to_builtins
    from rasid.storage.project import Project

    settles = mark is not None or as_is
    if (settles and not (author and words)) or (mark and as_is):
        raise click.UsageError("To settle, give --as NAME, --words, and --mark LABEL or --leave.")
    with Project.open(project, read_only=not (settles or words), reader=author) as opened:
        usages = _usages(opened, quiet=quiet)
        if settles:
            _settle(opened, _named(usages, str(words)), mark, str(author))
            return
        if words is not None:
            _show_places(opened, _named(usages, words), Screen(bidi))
            return
    if as_json:
        print_json({**to_builtins(usage), "doubtful": usage.doubtful} for usage in usages[:limit])
        return
    Screen(bidi).table(
        ("words", "marked as", "not marked", "doubtful"),
        [(u.words, _labels(u), u.unmarked or "", f"{u.doubtful:.1f}") for u in usages[:limit]],
    )


def _labels(usage: "Usage") -> str:
    return ", ".join(f"{label} {count}" for label, count in usage.counts)


def _usages(project: "Project", *, quiet: bool) -> "list[Usage]":
    from rasid.extraction.clitics import Clitics
    from rasid.extraction.extractor import Extractor
    from rasid.interchange.own_resources import own_resources
    from rasid.review.consistency import find_inconsistent

    clitics = Clitics.of(Extractor.load(own_resources(project.path)).resources)
    hidden = quiet or not sys.stderr.isatty()
    with click.progressbar(length=1, label="Reading", file=sys.stderr, hidden=hidden) as bar:

        def advance(done: int, total: int) -> None:
            bar.length = total
            bar.update(done - bar.pos)

        return find_inconsistent(project, clitics, progress=advance)


def _named(usages: "list[Usage]", words: str) -> "Usage":
    from rasid.core.arabic import fold

    wanted = fold(words)
    for usage in usages:
        if wanted in (fold(usage.words), fold(usage.bare)):
            return usage
    raise RasidError(f"“{words}” is marked alike everywhere. List what is not.")


def _settle(project: "Project", usage: "Usage", mark: str | None, author: str) -> None:
    from rasid.review.consistency import leave, places_of
    from rasid.review.marking import mark_all

    if mark is None:
        leave(project, usage, author=author)
        click.echo(f"“{usage.words}” stays as it is.", err=True)
        return
    label = Label(mark)
    wanted = {
        found.report.id: [(o.start, o.end) for o in found.occurrences if not o.is_settled]
        for found in places_of(project, usage, label)
    }
    outcome = mark_all(project, label, wanted, author=author)
    count = sum(revision.subject.startswith("s-") for revision in outcome.revisions)
    click.echo(f"{count} places marked {label}.", err=True)


def _show_places(project: "Project", usage: "Usage", screen: Screen) -> None:
    from rasid.review.consistency import places_of

    rows = [
        (
            *(found.report.id, f"{each.start}–{each.end}"),
            each.span.span.label if each.span else "–",
            f"{each.line.before}[{each.line.hit}]{each.line.after}",
        )
        for found in places_of(project, usage, usage.usual)
        for each in found.occurrences
    ]
    screen.table(("report", "where", "marked", "words"), rows)
