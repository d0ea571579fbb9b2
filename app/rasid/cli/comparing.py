"""``rasid compare``: what differs between two states, field by field."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rasid.cli.options import bidi_option, json_option
from rasid.cli.terminal import Bidi, Screen, print_json

if TYPE_CHECKING:
    from rasid.core.tally import Bounds
    from rasid.review.comparing import ReportComparison, Side
    from rasid.review.pairs import EventPair, SpanPair
    from rasid.review.points import Point
    from rasid.review.upgrades import Upgrade


@click.command()
@click.argument("left", metavar="A")
@click.argument("right", metavar="B")
@click.option(
    "--against",
    metavar="STATE",
    help="A and B are older and newer rules: show only what B says otherwise than A and than "
    "people in this state, such as now.",
)
@click.option(
    "--html", "page", metavar="FILE", type=click.Path(path_type=Path), help="Write one page there."
)
@click.option(
    "--language",
    type=click.Choice(["ar", "en"]),
    default="ar",
    show_default=True,
    help="Language of the page; the reports run right to left in either.",
)
@json_option
@bidi_option
def compare(
    left: str,
    right: str,
    against: str | None,
    page: Path | None,
    language: str,
    as_json: bool,
    bidi: Bidi,
) -> None:
    """Compare two states of a project, or two files of it.

    A and B are files, with a state behind @ where it is not the present one: machine,
    rules:VERSION, by:NAME, revision:ID, snapshot:NAME, or a day or instant (UTC).

    \b
    rasid compare p.rasid@machine p.rasid          what people changed
    rasid compare p.rasid@by:Rim p.rasid@by:Sami   where two readers differ
    rasid compare p.rasid@2026-11-01 p.rasid       what was decided since
    rasid compare old.rasid new.rasid              two files
    rasid compare p.rasid@rules:1 p.rasid@rules:2 --against now
                                                   what an upgrade of the rules brings
    """
    from rasid.review.comparing import compare as compared
    from rasid.review.sides import told_apart
    from rasid.review.upgrades import compare_upgrades

    if page is not None and as_json:
        raise click.UsageError("Give --json or --html, not both.")
    with ExitStack() as files:
        one, two = told_apart(*(_side(files, words) for words in (left, right)))
        if against is not None:
            human = _state(one, against)
            upgrades = compare_upgrades(human, one, two)
            _tell(human, two, upgrades, page, language, as_json=as_json, bidi=bidi, older=one.name)
        else:
            _tell(one, two, compared(one, two), page, language, as_json=as_json, bidi=bidi)


def _tell(
    one: "Side",
    two: "Side",
    found: "Iterable[ReportComparison | Upgrade]",
    page: Path | None,
    language: str,
    *,
    as_json: bool,
    bidi: Bidi,
    older: str = "",
) -> None:
    if as_json:
        print_json(map(values, found))
        return
    if page is not None:
        differing = _write_page(page, one, two, found, arabic=language == "ar", older=bool(older))
    else:
        differing = _print(one, two, found, Screen(bidi), older)
    if not differing:
        first, second = _hashes(one, two)
        click.echo("No differences.", err=True)
        click.echo(f"{first}  {one.name}\n{second}  {two.name}", err=True)


def _side(files: ExitStack, words: str) -> "Side":
    from rasid.review.sides import read_side, split_side
    from rasid.storage.project import Project

    path, state = split_side(words)
    project = files.enter_context(Project.open(path, read_only=True))
    return read_side(project, state)


def _state(side: "Side", state: str) -> "Side":
    """Another state of the project on a side."""
    from rasid.review.sides import read_side

    return read_side(side.project, state)


def _hashes(one: "Side", two: "Side") -> tuple[str, str]:
    from rasid.review.comparing import hashes

    first, second = hashes(one, two)
    return first[:16], second[:16]


def _named_hashes(one: "Side", two: "Side") -> Iterator[tuple[str, str]]:
    yield from zip((one.name, two.name), _hashes(one, two), strict=True)


def _write_page(
    path: Path,
    one: "Side",
    two: "Side",
    found: "Iterable[ReportComparison | Upgrade]",
    *,
    arabic: bool,
    older: bool,
) -> int:
    from rasid.extraction.clitics import Clitics
    from rasid.extraction.extractor import Extractor
    from rasid.interchange.own_resources import own_resources
    from rasid.review.comparison_page import write_page

    clitics = Clitics.of(Extractor.load(own_resources(one.project.path)).resources)
    hashes = _named_hashes(one, two)
    return write_page(path, one, two, found, clitics, arabic=arabic, older=older, hashes=hashes)


def _print(
    one: "Side",
    two: "Side",
    found: "Iterable[ReportComparison | Upgrade]",
    screen: Screen,
    older: str,
) -> int:
    """One table a report, and the sums of all; returns how many reports differ."""
    from rasid.core.tally import Bounds
    from rasid.review.upgrades import Upgrade

    differing, totals = 0, [Bounds(), Bounds()]
    for each in found:
        differing += 1
        report = each.against if isinstance(each, Upgrade) else each
        screen.line(f"{report.report}  {report.title}")
        rows = [*_event_lines(report), *_span_lines(report)]
        screen.table(("", "what", "field", one.name, two.name), rows)
        if isinstance(each, Upgrade):
            screen.table(("older rules", older), list(_older_lines(each)))
        before, after = (_total(tally.total) for tally in report.dead)
        click.echo(f"dead: {before} → {after}")
        omitted = [len(tally.left_out) for tally in report.dead]
        if any(omitted):
            click.echo(f"left out: {omitted[0]} → {omitted[1]}")
        click.echo()
        totals = [total + tally.total for total, tally in zip(totals, report.dead, strict=True)]
    if differing > 1:
        before, after = map(_total, totals)
        click.echo(f"{differing} reports differ; dead in them: {before} → {after}")
    return differing


def _older_lines(upgrade: "Upgrade") -> Iterator[tuple[object, ...]]:
    """What the older rules said of each value that is shown."""
    from rasid.review.points import points

    for point in points(upgrade.against):
        for change, value in zip(point.changes, upgrade.old_values(point), strict=True):
            yield (_field(change.field, change.part), written(value))


def _field(field: str, part: str | None) -> str:
    return ".".join(filter(None, (field, part)))


def _event_lines(report: "ReportComparison") -> Iterator[tuple[object, ...]]:
    for pair in report.differing_events:
        row = pair.left or pair.right
        assert row is not None, "a pair has one side at least"
        name = f"{row.event.type} {row.id}"
        if pair.left is None or pair.right is None:
            yield (name, "event", "", *_presence(pair))
            continue
        for change in pair.changes:
            field = _field(change.field, change.part)
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


def _total(total: "Bounds") -> str:
    return f"{total.best} ({total.low}–{'…' if total.high is None else total.high})"


def values(found: "ReportComparison | Upgrade") -> dict[str, Any]:
    """A comparison for programs: pairs that differ, with both sides whole.

    Of an upgrade, what the older rules said of each point of difference, too.
    """
    from rasid.core.record import to_builtins
    from rasid.review.points import points
    from rasid.review.upgrades import Upgrade

    def pair(each: "SpanPair | EventPair") -> dict[str, Any]:
        return {
            "paired_by": each.paired_by.value,
            "left": to_builtins(each.left),
            "right": to_builtins(each.right),
            "changes": to_builtins(each.changes),
        }

    def older(point: "Point") -> dict[str, Any]:
        assert isinstance(found, Upgrade), "only upgrades have older rules"
        row = point.pair.left or point.pair.right
        assert row is not None, "a pair has one side at least"
        values = zip(point.changes, found.old_values(point), strict=True)
        said = [{"field": _field(c.field, c.part), "value": to_builtins(v)} for c, v in values]
        return {"subject": row.id, "values": said}

    report = found.against if isinstance(found, Upgrade) else found
    left, right = (to_builtins(tally) for tally in report.dead)
    told = {
        "report": report.report,
        "title": report.title,
        "events": [pair(each) for each in report.differing_events],
        "spans": [pair(each) for each in report.differing_spans],
        "dead": {"left": left, "right": right},
    }
    if isinstance(found, Upgrade):
        told["older"] = [older(point) for point in points(report)]
    return told
