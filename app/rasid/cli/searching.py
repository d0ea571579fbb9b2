"""``rasid search``: words in context from a whole project."""

import sys
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rasid.cli.options import bidi_option, json_option, project_argument
from rasid.cli.terminal import Bidi, Screen, print_json

if TYPE_CHECKING:
    from rasid.review.search import Hit


@click.command()
@project_argument
@click.argument("question", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="Reports.")
@json_option
@bidi_option
def search(project: Path, question: tuple[str, ...], limit: int, as_json: bool, bidi: Bidi) -> None:
    """Search the reports of PROJECT, newest first.

    Words are read as people read Arabic: hamza, ta marbuta, vowel marks, digits and attached
    particles make no difference. "In quotes" every letter counts, -word leaves out, and label:
    actor: place: type: date: state: reviewer: (or وسم: جهة: مكان: نوع: تاريخ: حالة: مراجع:) ask for
    more.

    \b
    rasid search p.rasid قصف إدلب type:air date:2017-11
    rasid search p.rasid '"الدولة الإسلامية"' -هدنة state:verified
    """
    from rasid.core.record import to_builtins
    from rasid.review.search import read_question
    from rasid.review.search import search as hits_of
    from rasid.storage.project import Project
    from rasid.storage.search import index_words, unindexed

    asked = read_question(" ".join(question))
    with Project.open(project) as opened:
        if waiting := unindexed(opened):
            with click.progressbar(
                length=waiting, label="Indexing", file=sys.stderr, hidden=not sys.stderr.isatty()
            ) as bar:
                index_words(opened, lambda done: bar.update(done - bar.pos))
        hits = list(islice(hits_of(opened, asked), limit))
    if as_json:
        print_json(to_builtins(hit) for hit in hits)
        return
    if not hits:
        click.echo("Nothing was found.", err=True)
        return
    Screen(bidi).table(("report", "published", "where", "words"), [*_rows(hits)])


def _rows(hits: "Sequence[Hit]") -> "Iterator[tuple[str, str, str, str]]":
    """A row for each line, and one for a report that was found by its events alone."""
    for hit in hits:
        known = (hit.report.id, hit.report.published or "–")
        if not hit.lines:
            yield (*known, "", hit.report.title)
        for line in hit.lines:
            words = f"{line.before}[{line.hit}]{line.after}"
            yield (*known, f"{line.start}–{line.end}", words)
            known = ("", "")
