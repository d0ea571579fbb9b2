"""``rasid agree``: how far people agree on what they read blind."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rasid.cli.options import bidi_option, json_option, project_argument
from rasid.cli.terminal import Bidi, Screen, counted, print_json

if TYPE_CHECKING:
    from rasid.review.agreement import Case, Figure, Reading

_SHOWN = 5
_QUOTED = 40  # letters of the words of an event
_WHY = {
    "nothing_compared": "not defined: there is nothing to compare",
    "one_category": "not defined: everybody always said the same one thing",
}


@click.command()
@project_argument
@click.option("--by", type=click.Choice(["people", "week"]), help="Figures for each of these.")
@click.option("--gamma", "with_gamma", is_flag=True, help="With γ, by pygamma-agreement.")
@json_option
@bidi_option
def agree(project: Path, by: str | None, with_gamma: bool, as_json: bool, bidi: Bidi) -> None:
    """Measure how far people agree on the reports of PROJECT that two of them finished blind.

    \b
    rasid assign p.rasid --as Lead --double 15 --to Rim --to Sami   gives reports out so
    rasid agree p.rasid --by week                                   shows drift
    """
    from rasid.core.record import to_builtins
    from rasid.review import agreement
    from rasid.storage.project import Project

    with Project.open(project, read_only=True) as opened:
        read = agreement.readings(opened)
    if with_gamma:
        _say_gamma(read)
    groups: dict[str, list[Reading]] = {"": read}
    if by is not None:
        groups = {"people": agreement.by_pair, "week": agreement.by_week}[by](read)
    if as_json:
        print_json(
            {
                "of": name,
                "readings": len(some),
                "figures": to_builtins(agreement.figures(some)),
                "cases": to_builtins(agreement.cases(some)),
            }
            for name, some in groups.items()
        )
        return
    if not read:
        click.echo("No report was finished by two people blind yet.", err=True)
        return
    screen = Screen(bidi)
    for name, some in groups.items():
        screen.line(" · ".join(filter(None, (name, counted(len(some), "reading")))))
        rows = [_line(figure) for figure in agreement.figures(some)]
        screen.table(("of", "measure", "value", "95 %"), rows)
        click.echo()
        screen.table(
            ("disagree", "cases", "report", "nth", "type", "events", "words"),
            _where(agreement.cases(some)),
        )
        click.echo()


def _say_gamma(read: "list[Reading]") -> None:
    """γ of the spans, or why there is none, beside the figures."""
    from rasid.review.gamma import can_measure_gamma, gamma

    if not can_measure_gamma():
        click.echo("γ is left out: install pygamma-agreement to have it measured.", err=True)
        return
    value = gamma(read)
    said = "not defined: there is nothing to compare" if value is None else f"{value:.3f}"
    click.echo(f"γ of the spans: {said}", err=True)


def _line(figure: "Figure") -> tuple[object, ...]:
    found = figure.measured
    if found.value is None:
        return (figure.about, figure.measure, _WHY[str(found.undefined)], "")
    interval = "" if found.low is None else f"{found.low:.2f}–{found.high:.2f}"
    return (figure.about, figure.measure, f"{found.value:.3f}", interval)


def _where(cases: "dict[str, list[Case]]") -> "Iterator[tuple[object, ...]]":
    for name, found in cases.items():
        for nth, case in enumerate(found[:_SHOWN]):
            events = " / ".join(each or "–" for each in (case.left, case.right))
            head = (name, len(found)) if nth == 0 else ("", "")
            types = " / ".join(case.types)
            yield (*head, case.report, case.nth, types, events, case.words[:_QUOTED])
