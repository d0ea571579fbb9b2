"""``rasid score``: how near extracted records come to coded ones."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rasid.cli.options import json_option
from rasid.cli.terminal import Bidi, Screen, print_json

if TYPE_CHECKING:
    from rasid.extraction.scoring.measures import Found, Score

_HEADINGS = ("", "precision", "recall", "F1", "found", "coded")


@click.command()
@click.argument("predictions", type=click.Path(path_type=Path, dir_okay=False))
@click.argument("coded", type=click.Path(path_type=Path, file_okay=False))
@click.option("--errors", is_flag=True, help="List everything that is not as coded.")
@json_option
def score(predictions: Path, coded: Path, errors: bool, as_json: bool) -> None:
    """Score PREDICTIONS, as `rasid extract` prints them, against the folder CODED.

    CODED holds a record a .json file, made by people under the codebook. Reports are matched by
    their text. So you can tell what your own lexicons are worth:

    \b
    rasid extract coded/*.txt --resources mine > mine.jsonl
    rasid score mine.jsonl coded
    """
    from rasid.extraction.scoring.compare import score as compare
    from rasid.interchange.coded import read_coded, read_predictions

    result = compare(read_predictions(predictions), read_coded(coded))
    if as_json:
        print_json(values(result))
        return
    _show(Screen(Bidi.OFF), result)
    for miss in result.misses if errors else ():
        place = f"{miss.start}-{miss.end}"
        click.echo("\t".join((miss.report, miss.what, miss.how, place)))


def measured(score: "Score") -> "dict[str, Found]":
    """Everything that was found or missed, by the name it is shown under."""
    from rasid.core.vocabulary import Label

    named: dict[str, Found] = {}
    for label in Label:
        named[label] = score.overlapping[label]
        named[f"{label}, exact"] = score.exact[label]
    named["all spans"] = score.all_spans(exact=False)
    named["all spans, exact"] = score.all_spans(exact=True)
    named["casualty facts"] = score.casualties
    named["events"] = score.typed_events
    named["events of any type"] = score.events
    return named


def values(score: "Score") -> dict[str, Any]:
    """The whole result as JSON values."""
    return {
        "reports": score.reports,
        "absent": score.absent,
        "found": {
            name: {
                "precision": round(each.precision, 3),
                "recall": round(each.recall, 3),
                "f1": round(each.f1, 3),
                "hits": each.hits,
                "predicted": each.predicted,
                "coded": each.coded,
            }
            for name, each in measured(score).items()
        },
        "fields": {
            name: {"accuracy": round(each.accuracy, 3), "asked": each.asked}
            for name, each in sorted(score.fields.items())
        },
        "false_dead": score.false_dead,
    }


def _show(screen: Screen, score: "Score") -> None:
    without = f", without a prediction: {', '.join(score.absent)}" if score.absent else ""
    click.echo(f"{score.reports} reports{without}")
    ratios = [
        (
            name,
            f"{each.precision:.3f}",
            f"{each.recall:.3f}",
            f"{each.f1:.3f}",
            each.predicted,
            each.coded,
        )
        for name, each in measured(score).items()
        if each.predicted or each.coded
    ]
    screen.table(_HEADINGS, ratios)
    click.echo()
    fields = [(name, f"{e.accuracy:.3f}", e.asked) for name, e in sorted(score.fields.items())]
    screen.table(("field of what matches", "right", "of"), fields)
    click.echo(f"\nfalse dead facts: {score.false_dead}")
