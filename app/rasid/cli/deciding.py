"""``rasid decide`` and ``rasid settings``: the same decisions as in the window."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import click

from rasid.cli.options import as_option, json_option, project_argument, quiet_option
from rasid.cli.terminal import print_json
from rasid.core.vocabulary import ReasonCode, State, Verification
from rasid.errors import RasidError

if TYPE_CHECKING:
    from rasid.cli.decisions import Decision
    from rasid.storage.project import Project

_ACTIONS = ("confirm", "correct", "reject", "verify", "restore", "create", "undo", "redo")
_FOR_ALL = {
    "confirm": (State.PROPOSED,),
    "reject": (State.PROPOSED,),
    "verify": (State.CONFIRMED,),
}


@click.command()
@project_argument
@click.argument("action", required=False, type=click.Choice(_ACTIONS))
@click.argument("ids", metavar="[ID]...", nargs=-1)
@as_option
@click.option("--all", "everything", is_flag=True, help="All that is left to decide so.")
@click.option("--report", metavar="ID", help="With --all: only in this report.")
@click.option(
    "--set", "settings_", metavar="FIELD=VALUE", multiple=True, help="A new value; may be repeated."
)
@click.option("--body", type=click.File(encoding="utf-8"), help="A whole event or span as JSON.")
@click.option("--reason", type=click.Choice([code.value for code in ReasonCode]))
@click.option("--comment", metavar="WORDS", help="Why, in your own words.")
@click.option(
    "--file", "decisions_file", type=click.File(encoding="utf-8"), help="Decisions as JSON Lines."
)
@quiet_option
def decide(
    project: Path,
    action: str | None,
    ids: tuple[str, ...],
    author: str,
    everything: bool,
    report: str | None,
    settings_: tuple[str, ...],
    body: TextIO | None,
    reason: str | None,
    comment: str | None,
    decisions_file: TextIO | None,
    quiet: bool,
) -> None:
    """Confirm, correct, reject or verify spans and events of PROJECT, or undo that.

    \b
    rasid decide p.rasid --as Rim confirm e-3f… s-81…    spans and events, or a whole report
    rasid decide p.rasid --as Rim correct e-3f… --set date.start=2017-11-03 --reason date_fix
    rasid decide p.rasid --as Rim create r-6e… --set label=PLACE --set start=32 --set end=40
    rasid decide p.rasid --as Omar verify --all
    rasid decide p.rasid --as Rim restore 5fd0…          a revision, from rasid history
    rasid decide p.rasid --as Rim undo                   her newest step; redo brings it back

    A line of --file is {"action": "correct", "id": "e-…", "set": {"type": "CLASH"}, "reason":
    "text_misread", "comment": "…"}; "body" may stand for "set". Each decision is a step of its
    own. One that cannot be carried out is told, the others are, and the exit code is 1.
    """
    from rasid.storage.blindness import reads_as
    from rasid.storage.project import Project

    _check_usage(action, ids, everything=everything, from_file=decisions_file is not None)
    with Project.open(project) as opened:
        reads_as(opened.connection, opened.known_as(author))  # what they read blind stays so
        if decisions_file is not None:
            wanted = _from_file(decisions_file)
        else:
            subjects = _subjects(opened, str(action), report) if everything else ids or ("",)
            shared = {"reason": reason, "comment": comment, "set": _values(settings_)}
            whole = {"body": _json(_read(body), "--body")} if body else {}
            wanted = _from_command(str(action), subjects, shared | whole)
            if not subjects and not quiet:
                click.echo(f"Nothing is left to {action}.", err=True)
        failed = _carry_out_all(opened, wanted, author, quiet=quiet)
    if failed:
        raise click.exceptions.Exit(1)


def _check_usage(
    action: str | None, ids: tuple[str, ...], *, everything: bool, from_file: bool
) -> None:
    if from_file:
        if action or everything:
            raise click.UsageError("--file holds the decisions; give no others beside it.")
    elif action is None:
        raise click.UsageError(f"Say what to do: {', '.join(_ACTIONS)}; or give a --file.")
    elif everything and (ids or action not in _FOR_ALL):
        raise click.UsageError(f"--all goes with {', '.join(_FOR_ALL)} and without ids.")
    elif action in ("undo", "redo") and ids:
        raise click.UsageError(f"{action} takes your newest step and no id.")
    elif not ids and not everything and action not in ("undo", "redo"):
        raise click.UsageError(f"Say what to {action}: ids, or --all.")


def _values(settings_: Iterable[str]) -> dict[str, Any]:
    from rasid.cli.decisions import read_setting

    return dict(map(read_setting, settings_))


def _read(file: TextIO) -> str:
    try:
        return file.read()
    except UnicodeDecodeError:
        raise RasidError(f"{file.name} is not UTF-8. Save it as UTF-8.") from None


def _json(text: str, where: str) -> Any:
    from rasid.core.record import decode

    try:
        return decode(text, dict)
    except RasidError:
        raise RasidError(f"{where} holds no JSON object.") from None


def _from_command(
    action: str, subjects: Iterable[str], shared: dict[str, Any]
) -> Iterator[tuple[str, "Decision"]]:
    from rasid.cli.decisions import Decision
    from rasid.core.record import from_builtins

    for subject in subjects:
        yield subject, from_builtins({"action": action, "id": subject, **shared}, Decision)


def _from_file(file: TextIO) -> Iterator[tuple[str, "Decision | RasidError"]]:
    from rasid.cli.decisions import Decision
    from rasid.core.record import decode

    for number, line in enumerate(_read(file).split("\n"), 1):
        if not line.strip():
            continue
        where = f"{file.name}:{number}"
        try:
            yield where, decode(line, Decision)
        except RasidError as error:
            yield where, error


def _subjects(project: "Project", action: str, report: str | None) -> list[str]:
    """What --all means: reports to confirm whole, else events, and spans too where they count."""
    from rasid.storage.queries import find_events, open_report
    from rasid.storage.reports import find_reports

    reports = [report] if report else [row.id for row in find_reports(project)]
    events = find_events(project, report, _FOR_ALL[action])
    if action == "verify":
        return [row.id for row in events]
    left = {
        id_: [s.id for s in open_report(project, id_).spans if s.state is State.PROPOSED]
        for id_ in reports
    }
    with_events = {row.report for row in events}
    if action == "confirm":
        return [id_ for id_ in reports if left[id_] or id_ in with_events]
    return [*(row.id for row in events), *(span for spans in left.values() for span in spans)]


def _carry_out_all(
    project: "Project",
    wanted: Iterable[tuple[str, "Decision | RasidError"]],
    author: str,
    *,
    quiet: bool,
) -> int:
    """Do what can be done and tell the rest; returns how many could not."""
    from rasid.cli.decisions import carry_out

    failed = 0
    for where, decision in wanted:
        try:
            if isinstance(decision, RasidError):
                raise decision
            outcome = carry_out(project, decision, author)
        except RasidError as error:
            failed += 1
            click.echo(f"rasid: {where}: {error}" if where else f"rasid: {error}", err=True)
            continue
        if not quiet:
            first, more = outcome.revisions[0], len(outcome.revisions) - 1
            also = f" and {more} more" if more else ""
            click.echo(f"{first.id[:12]} {first.kind} {first.subject}{also}")
    return failed


@click.command()
@project_argument
@click.option("--as", "author", metavar="NAME", help="Who changes a setting.")
@click.option(
    "--one-person/--second-person",
    "one_person",
    default=None,
    help="Whether who decided an event may also verify it.",
)
@json_option
def settings(project: Path, author: str | None, one_person: bool | None, as_json: bool) -> None:
    """Show what holds for PROJECT, or say who may verify."""
    from rasid.core.record import to_builtins
    from rasid.review.decisions import set_verification
    from rasid.storage.project import Project

    if one_person is not None and not author:
        raise click.UsageError("Say who you are with --as NAME: the change is kept with it.")
    with Project.open(project, read_only=one_person is None) as opened:
        if one_person is not None:
            policy = Verification.ONE_PERSON if one_person else Verification.SECOND_PERSON
            set_verification(opened, policy, author=str(author))
        values = to_builtins(opened.info) | {"people": opened.people()}
    if as_json:
        print_json(values)
        return
    for name, value in values.items():
        click.echo(f"{name}: {', '.join(value) if isinstance(value, list) else value}")
