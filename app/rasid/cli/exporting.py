"""``rasid export`` and ``rasid check``: what leaves a project, and whether it is sound."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from rasid.cli.importing import progress_bar, stop_at_interrupt
from rasid.cli.options import json_option, project_argument, quiet_option
from rasid.cli.terminal import print_json
from rasid.interchange.formats.names import USUAL, Format

if TYPE_CHECKING:
    from rasid.interchange.manifest import Manifest


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
@click.option("--replace", is_flag=True, help="Let an earlier export at DIR give way.")
@click.option("--force", is_flag=True, help="Although open comments stop the export.")
@quiet_option
def export(
    project: Path,
    output: Path,
    formats: tuple[str, ...],
    include: str,
    snapshot: str | None,
    replace: bool,
    force: bool,
    quiet: bool,
) -> None:
    """Write the dataset of PROJECT into a new folder, with a manifest.

    Proposed and rejected events never go out. manifest.json holds the hash of every file, the
    revisions behind it, and the totals of dead with what was left out of them and why. The same
    state of a project gives the same bytes. Open comments that stop the export are overridden
    with --force, and listed in the manifest. In the tables a text that a spreadsheet would take
    for a formula begins with an apostrophe; offsets are code points.
    """
    from rasid.core.vocabulary import Include
    from rasid.publishing.publish import publish
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
            replacing=replace,
            force=force,
            progress=advance,
            cancelled=stopped,
        )
    if not quiet:
        _tell(manifest, output)


def _tell(manifest: "Manifest", output: Path) -> None:
    counts, dead = manifest.counts, manifest.total
    high = "more" if dead.high is None else dead.high
    click.echo(
        f"{output}: {counts['events']} events of {counts['reports']} reports, "
        f"{dead.best} dead ({dead.low} to {high}).",
        err=True,
    )
    if twice := {each.event: each.dead.best for each in manifest.counted_twice}:
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
    if held := ", ".join(f"{n} {why}" for why, n in sorted(manifest.held_back.items())):
        click.echo(f"Not exported: {held}.", err=True)


@click.command()
@project_argument
@json_option
@click.option("--rebuild", is_flag=True, help="First compute every view again from the log.")
def check(project: Path, as_json: bool, rebuild: bool) -> None:
    """Check every hash, quote and view of PROJECT, and say what is wrong where.

    Nothing is changed but what --rebuild computes again; reports, proposals and decisions never
    are. The exit code is 1 where anything is wrong.
    """
    from rasid.cli.signing import show_provenance
    from rasid.core.record import to_builtins
    from rasid.hub.provenance import read_provenance
    from rasid.storage.check import check as findings_in
    from rasid.storage.project import Project
    from rasid.storage.rebuilding import rebuild_views
    from rasid.storage.signatures import read_keys

    with Project.open(project, read_only=not rebuild) as opened:
        if rebuild:
            rebuild_views(opened)
        findings = list(findings_in(opened))
        signed = read_provenance(opened) if read_keys(opened.connection) else None
        findings += signed.findings if signed else ()
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
