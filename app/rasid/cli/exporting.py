"""``rasid export``, ``gate`` and ``check``: what leaves a project, and whether it is sound."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from rasid.cli.importing import progress_bar, stop_at_interrupt
from rasid.cli.options import bidi_option, json_option, project_argument, quiet_option
from rasid.cli.terminal import Bidi, Screen, print_json
from rasid.errors import RasidError
from rasid.interchange.formats.names import USUAL, Format

if TYPE_CHECKING:
    from rasid.hub.provenance import Provenance
    from rasid.interchange.manifest import Manifest
    from rasid.storage.check import Finding
    from rasid.storage.project import Project


@click.command()
@project_argument
@click.option(
    "--output",
    required=True,
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="A new folder; it appears whole or not at all.",
)
@click.option(
    "--format",
    "formats",
    multiple=True,
    type=click.Choice([each.value for each in Format]),
    help="One or more; jsonl and csv where it is left out. docs/data.md describes each.",
)
@click.option(
    "--include",
    type=click.Choice(["confirmed", "verified"]),
    default="confirmed",
    help="Confirmed and verified events, or verified ones only.",
)
@click.option(
    "--snapshot",
    metavar="NAME",
    help="Export what this snapshot keeps, and as far as it says: a release.",
)
@click.option(
    "--policy",
    metavar="NAME",
    help="A policy of PROJECT, or a file such as own.json; the one in force where it is left out.",
)
@click.option("--masked", is_flag=True, help="With pseudonyms for the people `rasid mask` marked.")
@click.option("--replace", is_flag=True, help="Let an earlier export at DIR give way.")
@click.option("--force", is_flag=True, help="Although something stands in its way.")
@quiet_option
def export(
    project: Path,
    output: Path,
    formats: tuple[str, ...],
    include: str,
    snapshot: str | None,
    policy: str | None,
    masked: bool,
    replace: bool,
    force: bool,
    quiet: bool,
) -> None:
    """Write the dataset of PROJECT into a new folder, with a manifest.

    Proposed and rejected events never go out. manifest.json holds the hash of every file, the
    revisions behind it, and the totals of dead with what was left out of them and why. The same
    state of a project gives the same bytes, and a snapshot does so at any time. What `rasid gate`
    lists stops the export; --force overrides it, and the manifest names it. In the tables a text
    that a spreadsheet would take for a formula begins with an apostrophe; offsets are code points.
    """
    from rasid.core.vocabulary import Include
    from rasid.publishing.publish import publish
    from rasid.review.policies import get_policy
    from rasid.storage.project import Project

    with (
        Project.open(project, read_only=True) as opened,
        stop_at_interrupt() as stopped,
        progress_bar("Exporting", quiet=quiet) as advance,
    ):
        manifest = publish(
            opened,
            output,
            formats=[Format(each) for each in formats] or USUAL,
            include=Include(include),
            snapshot=snapshot,
            policy=None if policy is None else get_policy(opened, policy),
            masked=masked,
            replacing=replace,
            force=force,
            progress=advance,
            cancelled=stopped,
        )
    if not quiet:
        _tell(manifest, output)


@click.command()
@project_argument
@click.option(
    "--include",
    type=click.Choice(["confirmed", "verified"]),
    default="confirmed",
    help="Of confirmed and verified events, or of verified ones only.",
)
@click.option("--snapshot", metavar="NAME", help="Of what this snapshot keeps.")
@json_option
@bidi_option
def gate(project: Path, include: str, snapshot: str | None, as_json: bool, bidi: Bidi) -> None:
    """List what stands in the way of an export of PROJECT, and how to get at each.

    That is: open comments that stop it, blocking checks, fields with neither evidence nor a reason
    and, of a snapshot, events nobody has verified. The exit code is 1 where there is anything.
    """
    from rasid.core.record import to_builtins
    from rasid.core.vocabulary import Include
    from rasid.publishing.gate import find_obstacles
    from rasid.storage.project import Project

    with Project.open(project, read_only=True) as opened:
        found = list(find_obstacles(opened, include=Include(include), snapshot=snapshot))
    if as_json:
        print_json(map(to_builtins, found))
    elif found:
        rows = [(each.why, each.about, each.field, each.said) for each in found]
        Screen(bidi).table(("why", "what", "field", "what to do"), rows)
        click.echo(f"Open each with: rasid show {project} {found[0].about}", err=True)
    else:
        click.echo("Nothing stands in the way.", err=True)
    if found:
        raise click.exceptions.Exit(1)


def _tell(manifest: "Manifest", output: Path) -> None:
    counts, dead = manifest.counts, manifest.totals.total
    high = "more" if dead.high is None else dead.high
    click.echo(
        f"{output}: {counts['events']} events of {counts['reports']} reports, "
        f"{dead.best} dead ({dead.low} to {high}).",
        err=True,
    )
    if twice := {each.event: each.dead.best for each in manifest.doubts.found()}:
        click.echo(
            f"Look before you quote: {sum(twice.values())} of the dead, in {len(twice)} events, "
            "may be counted twice; manifest.json lists them under may_be_counted_twice.",
            err=True,
        )
    if manifest.despite:
        click.echo(
            f"Exported although comments stop it: {len(manifest.despite)}; "
            "manifest.json lists them under despite_comments.",
            err=True,
        )
    if manifest.forced:
        click.echo(
            f"Exported although something stands in its way: {len(manifest.forced)}; "
            "manifest.json lists it under forced.",
            err=True,
        )
    if held := ", ".join(f"{n} {why}" for why, n in sorted(manifest.held_back.items())):
        click.echo(f"Not exported: {held}.", err=True)


@click.command()
@project_argument
@json_option
@click.option("--rebuild", is_flag=True, help="First compute every view again from the log.")
@click.option("--hub", is_flag=True, help="Also hold the signatures against those on the hub.")
def check(project: Path, as_json: bool, rebuild: bool, hub: bool) -> None:
    """Check every hash, quote and view of PROJECT, and say what is wrong where.

    Nothing is changed but what --rebuild computes again; reports, proposals and decisions never
    are. The exit code is 1 where anything is wrong.
    """
    from rasid.cli.signing import show_provenance
    from rasid.core.record import to_builtins
    from rasid.storage.check import check as findings_in
    from rasid.storage.project import Project
    from rasid.storage.rebuilding import rebuild_views

    with Project.open(project, read_only=not rebuild) as opened:
        if rebuild:
            rebuild_views(opened)
        findings = list(findings_in(opened))
        signed, amiss = _signed(opened)
        findings += amiss
        findings += _on_hub(opened) if hub else ()
    if as_json:
        print_json([to_builtins(finding) for finding in findings])
    else:
        for finding in findings:
            click.echo(f"{finding.where}: {finding.what}")
        if signed:
            show_provenance(signed)
        if not findings:
            click.echo(f"{project.name} is sound.")
    if findings:
        raise click.exceptions.Exit(1)


def _signed(opened: "Project") -> "tuple[Provenance | None, Sequence[Finding]]":
    """Who signed what, and what is wrong with that; signatures nobody can verify here are, too."""
    from rasid.hub.provenance import read_provenance
    from rasid.storage.check import Finding
    from rasid.storage.signatures import read_keys

    if not read_keys(opened.connection):
        return None, ()
    try:
        said = read_provenance(opened)
    except RasidError as error:
        return None, (Finding("signatures", str(error)),)
    return said, said.findings


def _on_hub(opened: "Project") -> "list[Finding]":
    from rasid.cli.hub import connect_joined
    from rasid.hub.heads import missing_heads

    with connect_joined(opened) as connection:
        return missing_heads(opened, connection)
