"""``rasid hub`` and ``rasid sync``: the work of many desks meets on a PostgreSQL database."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rasid.cli.options import json_option, project_argument
from rasid.cli.terminal import counted, print_json

if TYPE_CHECKING:
    from psycopg import Connection

    from rasid.errors import RasidError
    from rasid.hub.secrets import HubUrl
    from rasid.hub.syncing import Synced
    from rasid.storage.project import Project

_url = click.argument("url")
_insecure = click.option(
    "--insecure", is_flag=True, help="Allow the network without insisting on TLS and a certificate."
)
_role = click.option(
    "--role",
    type=click.Choice(["reader", "annotator", "reviewer", "lead"]),
    default="annotator",
    show_default=True,
    help="What they may do; each may do what the one before it may.",
)


@click.group()
def hub() -> None:
    """Run and join a hub: a PostgreSQL database in which a team's work meets.

    URL is postgresql://LOGIN@HOST/DATABASE. A password is asked for, or taken from the system's
    keyring or PGPASSFILE; it is never kept in the project.
    """


@hub.command()
@_url
@click.argument("project", required=False, type=click.Path(path_type=Path))
@_insecure
def init(url: str, project: Path | None, insecure: bool) -> None:
    """Make a hub in an empty database, as its owner; with PROJECT, put all of it there.

    \b
    createdb team && rasid hub init postgresql://owner@localhost/team p.rasid
    rasid hub invite postgresql://owner@localhost/team ريم --role lead
    """
    connection, _ = _connect(url, insecure)
    from rasid.hub.schema import make_hub

    with connection:
        made = make_hub(connection)
        click.echo(f"Hub {made[:8]} is made. Invite people with `rasid hub invite`.", err=True)
        if project is not None:
            _bring(connection, project)


@hub.command()
@_url
@_insecure
def upgrade(url: str, insecure: bool) -> None:
    """Bring a hub to the version of this Rasid, as its owner; older desks have to follow."""
    connection, _ = _connect(url, insecure)
    from rasid.hub.schema import upgrade_hub

    with connection:
        done = upgrade_hub(connection)
    click.echo(f"Applied: {', '.join(done)}." if done else "The hub is up to date.", err=True)


@hub.command()
@_url
@click.argument("name")
@_role
@click.option("--login", help="A login of the server; made where it is not there yet.")
@_insecure
def invite(url: str, name: str, role: str, login: str | None, insecure: bool) -> None:
    """Make NAME a member, as the hub's owner; what they decide is in that name.

    A new login's password is printed this once. Give it by a way others do not read.
    """
    connection, where = _connect(url, insecure)
    from rasid.hub.members import invite as invite_member

    with connection:
        invitation = invite_member(connection, name, role, login=login)
    theirs = {**where.parameters, "user": invitation.login}
    click.echo(replace(where, parameters=theirs, password=None).stored)
    if invitation.password is not None:
        click.echo(invitation.password)
        click.echo("The password in the second line is shown this once.", err=True)


@hub.command()
@_url
@_insecure
@json_option
def members(url: str, insecure: bool, as_json: bool) -> None:
    """List the members of a hub, as its owner."""
    connection, _ = _connect(url, insecure)
    from rasid.core.record import to_builtins
    from rasid.hub.members import members as list_members

    with connection:
        found = list_members(connection)
    if as_json:
        print_json(map(to_builtins, found))
        return
    for member in found:
        gone = ", gone" if member.gone else ""
        click.echo(f"{member.name}: {member.role}{gone} ({member.login})")


@hub.command()
@_url
@click.argument("name")
@_role
@click.option("--gone", is_flag=True, help="They may connect no more; what they decided stays.")
@_insecure
def member(url: str, name: str, role: str, gone: bool, insecure: bool) -> None:
    """Make a member something else, or let them go, as the hub's owner."""
    connection, _ = _connect(url, insecure)
    from rasid.hub.members import remove, set_role

    with connection:
        if gone:
            remove(connection, name)
        else:
            set_role(connection, name, role)
    click.echo(f"{name}: {'gone' if gone else role}.", err=True)


@hub.command()
@_url
@click.argument("project", type=click.Path(path_type=Path))
@_insecure
def bring(url: str, project: Path, insecure: bool) -> None:
    """Put all of PROJECT on the hub, whoever decided it, as the hub's owner.

    This is how decisions that came back in a packet get there: a member sends only their own.
    """
    connection, _ = _connect(url, insecure)
    with connection:
        _bring(connection, project)


def _bring(connection: Connection, project: Path) -> None:
    from rasid.hub.joining import bring as bring_in
    from rasid.storage.project import Project

    with Project.open(project) as opened:
        sent = bring_in(connection, opened)
    said = ", ".join(f"{count} {kind.value}" for kind, count in sent.items() if count)
    click.echo(f"New on the hub: {said or 'nothing'}.", err=True)


@hub.command()
@_url
@project_argument
@_insecure
def join(url: str, project: Path, insecure: bool) -> None:
    """Join PROJECT to a hub and synchronise; the file is made where there is none.

    \b
    rasid hub join postgresql://rim@db.example.org/team p.rasid
    rasid sync p.rasid --watch
    """
    connection, where = _connect(url, insecure)
    from rasid.hub.joined import get_joined
    from rasid.hub.joining import join as join_hub
    from rasid.hub.syncing import sync as synchronise

    with connection, join_hub(connection, where, project) as opened:
        joined = get_joined(opened.connection)
        click.echo(f"{project.name} has joined as {joined.member}, {joined.role}.", err=True)
        click.echo(_line(synchronise(opened, connection)), err=True)


@hub.command()
@project_argument
@json_option
def status(project: Path, as_json: bool) -> None:
    """Say how far PROJECT is with its hub, and what did not get through and why.

    It does not ask the hub.
    """
    from rasid.core.record import to_builtins
    from rasid.hub.joined import find_held, find_refused
    from rasid.hub.syncing import get_standing
    from rasid.storage.project import Project

    with Project.open(project, read_only=True) as opened:
        standing = get_standing(opened)
        held, refused = find_held(opened.connection), find_refused(opened.connection)
    if as_json:
        print_json([to_builtins({"standing": standing, "held": held, "refused": refused})])
        return
    joined = standing.joined
    when = f"synchronised {joined.synced[:19]} UTC" if joined.synced else "never synchronised"
    click.echo(f"{joined.url}: {joined.member}, {joined.role}; {when}; to send: {standing.to_send}")
    for kept in refused:
        click.echo(f"not taken by the hub: {kept.kind.value} {kept.id[:20]}: {_WHY[kept.reason]}")
    for kept in held:
        click.echo(f"kept apart here: {kept.kind.value} {kept.id[:20]}: {_WHY[kept.reason]}")


_WHY = {
    "role": "your role may not do this",
    "author": "it is another person's, and they or the hub's owner have to send it",
    "parent": "it rests on something that is not there",
    "report": "its report is not there",
    "revision": "its decision is not there",
    "hash": "it was changed: its hash differs",
    "form": "it does not fit, or a newer Rasid wrote it",
    "place": "its words do not stand in its report",
    "time": "a clock that ran ahead dated it; it goes when that time has come",
}


@click.command()
@project_argument
@click.option("--watch", is_flag=True, help="Go on until Ctrl+C, whenever something is new.")
@click.option("--anew", is_flag=True, help="Send and take in all again, to find what is lost.")
@json_option
def sync(project: Path, watch: bool, anew: bool, as_json: bool) -> None:
    """Send what is new in PROJECT to its hub, and take in what is new there.

    As often as one likes: what is there already changes nothing. Where two people decided
    differently, both decisions stay side by side until somebody settles them.
    """
    from rasid.hub.joined import begin_anew
    from rasid.hub.syncing import sync as synchronise
    from rasid.storage.connection import transaction
    from rasid.storage.project import Project

    with Project.open(project) as opened:
        if anew:
            with transaction(opened.connection) as db:
                begin_anew(db)
        if watch:
            from rasid.hub.watching import watch as keep_watching

            _joined(opened)
            keep_watching(opened, lambda told: _tell(told, as_json), lambda: False, ask=_ask)
        else:
            with connect_joined(opened) as connection:
                _print(synchronise(opened, connection), as_json)


def _tell(told: Synced | RasidError, as_json: bool) -> None:
    if isinstance(told, Exception):
        click.echo(f"rasid: {told}", err=True)
    elif told:
        _print(told, as_json)


def _print(synced: Synced, as_json: bool) -> None:
    from rasid.core.record import to_builtins

    if as_json:
        print_json([to_builtins(synced)])
    else:
        click.echo(_line(synced), err=True)


def _line(synced: Synced) -> str:
    parts = [f"Sent {counted(synced.sent, 'decision')}, received {synced.received}"]
    if synced.new_reports:
        parts.append(counted(synced.new_reports, "new report"))
    if synced.contested:
        parts.append(f"decided in two ways now: {len(synced.contested)}")
    for count, what in (
        (synced.refused, "not taken by the hub"),
        (synced.waiting, "waiting for what they rest on"),
        (synced.quarantined, "kept apart as damaged"),
    ):
        if count:
            parts.append(f"{what}: {count} (see `rasid hub status`)")
    return "; ".join(parts) + "."


# --- connecting -----------------------------------------------------------------------------


def connect_joined(opened: Project) -> Connection:
    """A connection to the hub a project joined; asks for the password where nothing keeps it."""
    from rasid.hub.connecting import connect

    return connect(_joined(opened), ask=_ask)


def _joined(opened: Project) -> HubUrl:
    from rasid.hub.joined import get_joined
    from rasid.hub.secrets import joined_url

    url = joined_url(get_joined(opened.connection).url)
    _warn(url)
    return url


def _connect(text: str, insecure: bool) -> tuple[Connection, HubUrl]:
    from rasid.hub.connecting import connect
    from rasid.hub.secrets import read_url

    url = read_url(text, insecure=insecure)
    _warn(url)
    return connect(url, ask=_ask), url


def _warn(url: HubUrl) -> None:
    if url.password is not None:
        click.echo(
            "Others on this machine can see a password on the command line. Leave it out and "
            "write it when you are asked.",
            err=True,
        )
    if url.exposed:
        click.echo("What is sent to this hub may be read on the way: --insecure.", err=True)


def _ask(url: HubUrl) -> str | None:
    if not sys.stdin.isatty():
        return None
    said: str = click.prompt(f"Password for {url.stored}", hide_input=True, err=True)
    return said
