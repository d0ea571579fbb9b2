"""``rasid explain``: which rules read a stretch of text, and which were beaten."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from rasid.cli.extracting import is_project
from rasid.cli.options import (
    bidi_option,
    encoding_option,
    json_option,
    published_option,
    resources_option,
)
from rasid.cli.terminal import Bidi, Screen, print_json

if TYPE_CHECKING:
    from rasid.extraction.explaining import Explained

_COLUMNS = ("label", "rule", "sure", "from", "to", "words", "became", "rests on")


@click.command()
@click.argument("path", type=click.Path(path_type=Path))
@click.argument("where", metavar="[REPORT] START END", nargs=-1, required=True)
@published_option
@encoding_option
@resources_option
@json_option
@bidi_option
def explain(
    path: Path,
    where: tuple[str, ...],
    published: str | None,
    encoding: str | None,
    resources: Path | None,
    as_json: bool,
    bidi: Bidi,
) -> None:
    """Show which rules read the characters from START to END, and which were beaten.

    PATH is the text of a report, or a project with the id of a REPORT in it. START and END count
    characters from 0, END not included, as spans do. Of two proposals that overlap the longer
    stands, then the surer, then the one whose label comes first.

    \b
    rasid explain report.txt 120 180
    rasid explain p.rasid r-6e6f… 120 180
    """
    from rasid.core.record import to_builtins
    from rasid.extraction.explaining import explain as explain_text
    from rasid.extraction.extractor import Extractor
    from rasid.interchange.own_resources import own_resources

    *report, first, last = _positions(where)
    if is_project(path):
        if len(report) != 1:
            raise click.UsageError("Of a project, name the report: PROJECT REPORT START END.")
        text, day = _from_project(path, str(report[0]))
        resources = resources or own_resources(path)
    elif report:
        raise click.UsageError(f"{path} is no project; give PATH START END.")
    else:
        text, day = _from_file(path, encoding), None
    extractor = Extractor.load(resources)
    found = explain_text(extractor, text, int(first), int(last), published=published or day)
    if as_json:
        print_json([to_builtins(each) for each in found])
    elif found:
        Screen(bidi).table(_COLUMNS, map(_row, found))
    else:
        click.echo("No rule fired there.", err=True)


def _positions(where: tuple[str, ...]) -> list[str | int]:
    """The report, if one is named, and the two positions."""
    *report, first, last = ("", *where) if len(where) == 1 else where
    if len(report) > 1 or not (first.isdecimal() and last.isdecimal()):
        raise click.UsageError("Give START and END as numbers of characters, such as 120 180.")
    return [*report, int(first), int(last)]


def _from_file(path: Path, encoding: str | None) -> str:
    from rasid.errors import RasidError
    from rasid.interchange.decoding import decode

    try:
        return decode(path.read_bytes(), encoding).text
    except OSError as error:
        raise RasidError(f"{path} could not be read ({error.strerror}); check the name.") from error
    except RasidError as error:
        raise RasidError(f"{path} {error}.") from error


def _from_project(path: Path, report: str) -> tuple[str, str | None]:
    from rasid.storage.project import Project
    from rasid.storage.reports import get_report, get_text

    with Project.open(path, read_only=True) as project:
        return get_text(project, report), get_report(project, report).published


def _row(each: "Explained") -> tuple[object, ...]:
    if (by := each.beaten_by) is not None:
        became = f"beaten by {by.label} {by.rule} {by.start}-{by.end}: {by.why}"
    else:
        became = "stands"
    reasons = [f"{name}: {reason}" for name, reason in each.inferred.items()]
    rests = [*each.terms, *each.candidates, *reasons]
    words = " ".join(each.text.split())
    return (
        each.label,
        each.rule,
        f"{each.confidence:.2f}",
        each.start,
        each.end,
        words,
        became,
        "; ".join(rests),
    )
