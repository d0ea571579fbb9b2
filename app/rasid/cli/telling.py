"""``rasid history``: who decided what, when and why, and whose each value is."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from rasid.cli.options import bidi_option, json_option, project_argument
from rasid.cli.terminal import Bidi, Screen, print_json
from rasid.errors import RasidError

if TYPE_CHECKING:
    from rasid.core.revision import Revision
    from rasid.review.blame import Blame
    from rasid.review.differences import Difference
    from rasid.storage.project import Project

_SHORT_ID = 12


@click.command()
@project_argument
@click.argument("id_", metavar="ID")
@click.option("--blame", is_flag=True, help="Whose each value of a span or event is, since when.")
@json_option
@bidi_option
def history(project: Path, id_: str, blame: bool, as_json: bool, bidi: Bidi) -> None:
    """List every decision on a report and all in it (r-…), a span or an event; `project`: all.

    Who decided what, when and why; the revision is what `rasid decide … restore` takes.
    """
    from rasid.core.body import PROJECT
    from rasid.core.record import to_builtins
    from rasid.storage.log import history as history_of
    from rasid.storage.log import project_history, report_history
    from rasid.storage.project import Project

    if blame:
        _show_blame(project, id_, Screen(bidi), as_json=as_json)
        return
    with Project.open(project, read_only=True) as opened:
        if id_ == PROJECT:
            revisions = project_history(opened)
        else:
            read = report_history if id_.startswith("r-") else history_of
            revisions = read(opened, id_)
        if not revisions:
            _refuse_unknown(opened, id_)
    if as_json:
        print_json([to_builtins(revision) for revision in revisions])
        return
    bodies: dict[str, Mapping[str, Any]] = {r.id: r.body for r in revisions}
    Screen(bidi).table(
        ("revision", "time", "who", "did", "to", "why", "what"),
        [
            (
                r.id[:_SHORT_ID],
                f"{r.time[:10]} {r.time[11:19]}",
                r.author,
                r.kind,
                r.subject,
                why(r),
                "; ".join(_changes(r, bodies)),
            )
            for r in revisions
        ],
    )


def _refuse_unknown(project: "Project", id_: str) -> None:
    """RasidError where an id without a history names nothing either."""
    from rasid.storage.queries import get_event, get_span
    from rasid.storage.reports import get_report

    for start, get in (("r-", get_report), ("s-", get_span), ("e-", get_event)):
        if id_.startswith(start):
            get(project, id_)
            return
    if id_ != "project":
        raise RasidError(f"{id_} names nothing in {project.path.name}. Take an id from a list.")


def _show_blame(path: Path, id_: str, screen: Screen, *, as_json: bool) -> None:
    """Whose each value is; of a machine's value the rule takes the place of the person."""
    from rasid.review.blame import blame
    from rasid.review.timeline import walk
    from rasid.storage.project import Project
    from rasid.storage.queries import get_event, get_span

    if id_[:2] not in ("s-", "e-"):
        raise RasidError("{id} is no span and no event. Values are theirs.", id=id_)
    with Project.open(path, read_only=True) as opened:
        row = get_span(opened, id_) if id_.startswith("s-") else get_event(opened, id_)
        values = blame(walk(opened, row.report, id_), row.head)
    if as_json:
        print_json([_blame_values(each) for each in values])
        return
    rows = []
    for each in map(_blame_values, values):
        place = ".".join(filter(None, (each["field"], each["of"], each["part"])))
        was, time = _value(each["before"]), each["since"]
        since = f"{time[:10]} {time[11:19]}"
        rows.append((place, _value(each["value"]), each["who"], since, was, each["why"]))
    screen.table(("value of", "value", "whose", "since", "was", "why"), rows)


def _blame_values(blamed: "Blame") -> dict[str, Any]:
    moment = blamed.moment
    revision = moment.revision if moment else None
    proposal = moment.proposal if moment else None
    return {
        "field": blamed.field,
        "of": _value(blamed.item) if blamed.item else None,
        "part": blamed.part,
        "value": blamed.value,
        "who": revision.author if revision else "rules" if proposal else "",
        "since": blamed.since,
        "before": blamed.before,
        "why": why(revision) if revision else (proposal.rule if proposal else "") or "",
        "revision": revision.id if revision else None,
    }


def why(revision: "Revision") -> str:
    """The reason of a decision in one line."""
    reason = revision.reason
    return ": ".join(filter(None, (reason.code, reason.comment))) if reason else ""


def _changes(revision: "Revision", bodies: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    """What a revision changed in what stood before it; of a first decision only its state."""
    from rasid.review.differences import differences

    before = next((bodies[parent] for parent in revision.parents if parent in bodies), None)
    if before is None:
        yield str(revision.body.get("state", ""))
        return
    yield from told_changes(differences(before, revision.body))


def told_changes(changes: "Iterable[Difference]") -> Iterator[str]:
    """Each change by the names of the codebook, from what to what."""
    for change in changes:
        where = ".".join(filter(None, (change.field, change.part)))
        yield f"{where}: {_value(change.before)} → {_value(change.after)}"


def _value(value: Any) -> str:
    if isinstance(value, Mapping):
        return str(value.get("name") or value.get("actor") or value.get("id") or "…")
    return "–" if value is None else str(value)
