"""``rasid sign``: turns the signing of decisions on and off, and says who signed what."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from rasid.cli.options import project_argument
from rasid.cli.terminal import counted

if TYPE_CHECKING:
    from rasid.hub.provenance import Chain, Provenance
    from rasid.storage.project import Project


@click.command()
@project_argument
@click.argument("turn", required=False, type=click.Choice(["on", "off"]))
@click.option("--as", "person", metavar="NAME", help="Who signs: with on and --vouch.")
@click.option(
    "--vouch", "key", metavar="KEY", help="Say with your own key that this one is its person's."
)
def sign(project: Path, turn: str | None, person: str | None, key: str | None) -> None:
    """Sign decisions made in this file of PROJECT, or say who signed what.

    Each person has a key, made on first use, in a file that only you may read. With on, what you
    decided before is signed too. What is signed cannot be put into another's name, changed or
    taken out without `rasid check` finding it.

    \b
    rasid sign p.rasid on --as Rim
    rasid sign p.rasid
    rasid sign p.rasid --vouch 3f9a12 --as Rim
    """
    from rasid.storage.project import Project

    if turn is not None and key is not None:
        raise click.UsageError("Say on, off, or --vouch, one at a time.")
    if (turn == "on" or key is not None) and person is None:
        raise click.UsageError("Say who signs with --as NAME.")
    with Project.open(project, read_only=turn is None and key is None) as opened:
        if turn is None and key is None:
            from rasid.hub.provenance import read_provenance

            show_provenance(read_provenance(opened))
        elif person is not None:
            _change(opened, person, key)
        else:
            from rasid.hub.signing import stop_signing

            stop_signing(opened)
            click.echo("Decisions made in this file are not signed any more.", err=True)


def _change(opened: Project, person: str, key: str | None) -> None:
    from rasid.hub.signing import start_signing, vouch

    if key is not None:
        vouched = vouch(opened, key, person)
        click.echo(f"{person} vouches that key {vouched.id[:12]} is {vouched.person}'s.", err=True)
        return
    earlier = start_signing(opened, person)
    click.echo(
        "Decisions made in this file are signed from now on"
        + (f"; {counted(earlier, 'earlier one')} of {person} too." if earlier else "."),
        err=True,
    )


def show_provenance(said: Provenance) -> None:
    """Print a line for each key, and one for what is unsigned."""
    for chain in said.chains:
        click.echo(_line(chain, may_lack=said.may_lack))
    if said.unsigned:
        each = ", ".join(f"{name} {number}" for name, number in sorted(said.unsigned.items()))
        click.echo(f"Unsigned: {each}.")


def _line(chain: Chain, *, may_lack: bool) -> str:
    from rasid.hub.provenance import Trust

    why = {
        Trust.FIRST: "known first in that name",
        Trust.VOUCHED: f"vouched for by {chain.voucher}",
        Trust.CLAIMED: "nobody vouches for it",
        Trust.FALSE: "forged",
    }[chain.trust]
    whole = "whole" if not chain.gaps else f"{counted(chain.gaps, 'gap')}"
    if chain.gaps and may_lack:
        whole += ", as this file holds a part"
    return (
        f"{chain.key.person}: {counted(chain.signed, 'decision')} signed with key "
        f"{chain.key.id[:12]} ({why}); {whole}."
    )
