"""``rasid show``: one thing in full."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rasid.cli.listing import days, dead, event_values, party
from rasid.cli.options import bidi_option, json_option, project_argument
from rasid.cli.terminal import Bidi, Screen, print_json

if TYPE_CHECKING:
    from rasid.core.event import Casualty
    from rasid.storage.queries import EventRow, Opened, SpanRow

_CONTEXT = 60


@click.command()
@project_argument
@click.argument("id_", metavar="ID")
@json_option
@bidi_option
def show(project: Path, id_: str, as_json: bool, bidi: Bidi) -> None:
    """Show one report (r-…), span (s-…) or event (e-…) of PROJECT in full."""
    from rasid.core.record import to_builtins
    from rasid.storage.project import Project
    from rasid.storage.queries import get_event, get_span, open_report

    with Project.open(project, read_only=True) as opened:
        span = get_span(opened, id_) if id_.startswith("s-") else None
        event = get_event(opened, id_) if id_.startswith("e-") else None
        about = span or event
        report = open_report(opened, about.report if about else id_)
    if as_json:
        print_json(event_values(event) if event else to_builtins(span or report))
    elif span:
        _show_span(Screen(bidi), span, report.text)
    elif event:
        _show_event(Screen(bidi), event, report)
    else:
        _show_report(Screen(bidi), report)


def _show_report(screen: Screen, opened: "Opened") -> None:
    report = opened.report
    screen.line(report.title)
    said = [report.published or "no publication date", report.state.value, report.file]
    screen.line(" · ".join([report.id, *said, *filter(None, (report.source, report.url))]))
    if report.assigned:
        screen.line(f"Given to {', '.join(report.assigned)}{' (blind)' if report.blind else ''}")
    if report.comments:
        click.echo(f"{report.comments} open comments; rasid comments lists them.")
    click.echo()
    screen.paragraphs(opened.text)
    click.echo()
    screen.table(
        ("event", "state", "type", "date", "dead", "places"),
        [
            (e.id, e.state, e.event.type, days(e.event), dead(e.event), _places(e))
            for e in opened.events
        ],
    )
    click.echo()
    screen.table(
        ("span", "state", "label", "start", "end", "link", "text"),
        [
            (s.id, s.state, s.span.label, s.span.start, s.span.end, s.span.link, s.span.text)
            for s in opened.spans
        ],
    )


def _places(row: "EventRow") -> list[str]:
    return [place.name for place in row.event.places]


def _show_span(screen: Screen, row: "SpanRow", text: str) -> None:
    span = row.span
    around = text[max(0, span.start - _CONTEXT) : span.end + _CONTEXT]
    screen.table(
        ("field", "value"),
        [
            ("span", row.id),
            ("report", row.report),
            ("state", _standing(row)),
            ("label", span.label),
            ("place", f"{span.start}–{span.end}"),
            ("link", span.link),
            ("text", span.text),
            ("around", around),
        ],
    )


def _standing(row: "SpanRow | EventRow") -> str:
    by = f", {row.author} {row.time}" if row.author else ""
    return f"{row.state}{by}{', contested' if row.contested else ''}"


def _show_event(screen: Screen, row: "EventRow", opened: "Opened") -> None:
    """Every filled field with the words it rests on, or why it rests on none."""
    words = {span.id: span.span.text for span in opened.spans}
    event = row.event
    lines: list[tuple[object, object, object]] = [
        ("event", row.id, ""),
        ("report", row.report, ""),
        ("state", _standing(row), ""),
        ("type", event.type, _cut(opened.text, event.trigger) if event.trigger else ""),
        ("factuality", f"{event.factuality}{', re-report' if event.rereport else ''}", ""),
    ]
    for name, side in (("side_a", event.side_a), ("side_b", event.side_b)):
        lines += [(name, party(p), words.get(p.span or "", "")) for p in side]
    lines += [(f"place, {p.precision}", p.name, words.get(p.span or "", "")) for p in event.places]
    lines += [(f"date, {event.date.precision}", days(event), words.get(event.date.span or "", ""))]
    lines += [("weapon", "", words.get(weapon.span, "")) for weapon in event.weapons]
    lines += [
        (f"{c.kind}, {c.basis}", _count(c), words.get(c.span or "", "")) for c in event.casualties
    ]
    lines += [("evidence", f"{e.start}–{e.end}", _cut(opened.text, e)) for e in event.evidence]
    lines += [("inferred", name, why) for name, why in event.inferred.items()]
    if event.note:
        lines.append(("note", "", event.note))
    screen.table(("field", "value", "words"), lines)


def _cut(text: str, place: Any) -> str:
    return text[place.start : place.end]


def _count(fact: "Casualty") -> str:
    bounds = "–".join("…" if n is None else str(n) for n in (fact.low, fact.best, fact.high))
    return f"{bounds} {fact.qualifier} {fact.status} {'+'.join(fact.victims)}".rstrip()
