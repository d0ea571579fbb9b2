"""The command ``rasid``: its subcommands, and how it ends when something goes wrong.

Commands import what they need when they run, so that ``rasid --help`` is quick.
"""

import io
import os
import sys
from collections.abc import Sequence

import click

from rasid import __version__
from rasid.cli.adjudicating import adjudicate
from rasid.cli.agreeing import agree
from rasid.cli.assigning import assign, workload
from rasid.cli.commenting import comment, comments
from rasid.cli.comparing import compare
from rasid.cli.consistency import consistency
from rasid.cli.deciding import decide, settings
from rasid.cli.explaining import explain
from rasid.cli.exporting import check, export, gate
from rasid.cli.extracting import demo, extract
from rasid.cli.gazetteer import gazetteer
from rasid.cli.hub import hub, sync
from rasid.cli.importing import import_
from rasid.cli.ledger import ledger
from rasid.cli.linking import link
from rasid.cli.listing import events, reports
from rasid.cli.looking_back import excerpt, overruled
from rasid.cli.mask import mask
from rasid.cli.notes import notes
from rasid.cli.packets import packet
from rasid.cli.policy import policy
from rasid.cli.releases import releases
from rasid.cli.reshaping import copy, merge, split
from rasid.cli.scoring import score
from rasid.cli.searching import search
from rasid.cli.showing import show
from rasid.cli.signing import sign
from rasid.cli.snapshots import snapshot
from rasid.cli.telling import history
from rasid.errors import RasidError
from rasid.secrecy import without_passwords
from rasid.storage.signer import Signer, use_signers

_FAILED, _INTERRUPTED, _BUG = 1, 130, 70


@click.group(
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Without a command the window opens. `rasid COMMAND --help` says more of each.",
)
@click.version_option(__version__, prog_name="rasid")
def program() -> None:
    """Annotate and review Arabic conflict reports, from sentence to verified event."""


for _command in (
    import_,
    extract,
    explain,
    reports,
    events,
    search,
    show,
    decide,
    link,
    split,
    merge,
    copy,
    comment,
    comments,
    assign,
    workload,
    consistency,
    packet,
    hub,
    sync,
    snapshot,
    compare,
    ledger,
    agree,
    adjudicate,
    notes,
    history,
    overruled,
    excerpt,
    settings,
    policy,
    mask,
    sign,
    check,
    gate,
    export,
    releases,
    score,
    gazetteer,
    demo,
):
    program.add_command(_command)


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code: 0 done, 1 refused, 2 misused, 130 interrupted."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and stream.encoding != "utf-8":
            stream.reconfigure(encoding="utf-8")  # what is piped on Windows, for one
    use_signers(_signer)
    try:
        code = program.main(arguments, prog_name="rasid", standalone_mode=False)
        sys.stdout.flush()
        return code if isinstance(code, int) else 0
    except click.exceptions.Exit as end:
        return end.exit_code
    except click.UsageError as error:
        click.UsageError(without_passwords(error.format_message()), error.ctx).show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("rasid: interrupted", err=True)
        return _INTERRUPTED
    except (RasidError, click.ClickException) as error:
        click.echo(f"rasid: {without_passwords(str(error))}", err=True)
        return _FAILED
    except (BrokenPipeError, SystemExit):  # click turns the one into the other
        return _without_reader()
    except Exception as error:  # noqa: BLE001  # the outermost place: a bug of ours is written down
        return _bug(error)


def _signer(person: str) -> Signer:
    from rasid.hub.signing import find_signer

    return find_signer(person)


def _without_reader() -> int:
    """Whoever read us, such as ``head``, has had enough; that is no failure of ours."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _bug(error: Exception) -> int:
    from rasid.crash import write_crash_report

    where = write_crash_report(error)
    click.echo(
        f"rasid: this is a mistake in Rasid, not of yours. What happened is in {where}; "
        "please send it to us. Nothing that was saved is lost.",
        err=True,
    )
    return _BUG
