"""``rasid compare``: what differs between two states, field by field."""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from typing import TYPE_CHECKING, Any

import click

from rasid.cli.options import bidi_option, json_option
from rasid.cli.terminal import Bidi, Screen, print_json

if TYPE_CHECKING:
    from rasid.review.comparing import EventPair, ReportComparison, Side, SpanPair


@click.command()
@click.argument("left", metavar="A")
@click.argument("right", metavar="B")
@json_option
@bidi_option
def compare(left: str, right: str, as_json: bool, bidi: Bidi) -> None:
    """Compare two states of a project, or two files of it.

    A and B are files, with a state behind @ where it is not the present one: machine,
    rules:VERSION, by:NAME, revision:ID, or a day or instant (UTC) as it was then.

    \b
    rasid compare p.rasid@machine p.rasid          what people changed
    rasid compare p.rasid@by:Rim p.rasid@by:Sami   where two readers differ
    rasid compare p.rasid@2026-11-01 p.rasid       what was decided since
    rasid compare old.rasid new.rasid              two files
    """
    from rasid.review.comparing import compare as compared

    with ExitStack() as files:
        one, two = (_side(files, words) for words in (left, right))
        found = compared(one, two)
        if as_json:
            print_json(map(values, found))
            return
        screen = Screen(bidi)
        differing = 0
        for report in found:
            differing += 1
            screen.line(f"{report.report}  {report.title}")
            rows = [*_event_lines(report), *_span_lines(report)]
            screen.table(("", "what", "field", one.name, two.name), rows)
            before, after = (_total(tally.total) for tally in report.dead)
            click.echo(f"dead: {before} → {after}\n")
    if not differing:
        click.echo("No differences.", err=True)


def _side(files: ExitStack, words: str) -> "Side":
    from rasid.review.sides import read_side, split_side
    from rasid.storage.project import Project

    path, state = split_side(words)
    project = files.enter_context(Project.open(path, read_only=True))
    return read_side(project, state)


def _event_lines(report: "ReportComparison") -> Iterator[tuple[object, ...]]:
    for pair in report.differing_events:
        row = pair.left or pair.right
        assert row is not None, "a pair has one side at least"
        name = f"{row.event.type} {row.id}"
        if pair.left is None or pair.right is None:
            yield (name, "event", "", *_presence(pair))
            continue
        for change in pair.changes:
            field = ".".join(filter(None, (change.field, change.part)))
            yield (
                name,
                about(change.item),
                field,
                written(change.before),
                written(change.after),
            )
            name = ""


def _span_lines(report: "ReportComparison") -> Iterator[tuple[object, ...]]:
    for pair in report.differing_spans:
        left, right = (
            f"{row.span.label} {row.span.start}–{row.span.end} {row.span.text}" if row else "–"
            for row in (pair.left, pair.right)
        )
        yield ("span", "", "", left, right)


def _presence(pair: "EventPair") -> tuple[str, str]:
    absent = "rejected" if pair.rejected else "–"
    return ("there" if pair.left else absent, "there" if pair.right else absent)


def about(item: Mapping[str, Any] | None) -> str:
    """What a member of a list is called."""
    if item is None:
        return ""
    return str(item.get("name") or item.get("actor") or item.get("kind") or "")


def written(value: Any) -> str:
    if value is None:
        return "–"
    if isinstance(value, Mapping):
        return about(value) or "there"
    return ", ".join(map(written, value)) if isinstance(value, list | tuple) else str(value)


def _total(total: Any) -> str:
    return f"{total.best} ({total.low}–{'…' if total.high is None else total.high})"


def values(report: "ReportComparison") -> dict[str, Any]:
    """A comparison for programs: pairs that differ, with both sides whole."""
    from rasid.core.record import to_builtins

    def pair(each: "SpanPair | EventPair") -> dict[str, Any]:
        return {
            "paired_by": each.paired_by.value,
            "left": to_builtins(each.left),
            "right": to_builtins(each.right),
            "changes": to_builtins(each.changes),
        }

    left, right = (to_builtins(tally) for tally in report.dead)
    return {
        "report": report.report,
        "title": report.title,
        "events": [pair(each) for each in report.differing_events],
        "spans": [pair(each) for each in report.differing_spans],
        "dead": {"left": left, "right": right},
    }
