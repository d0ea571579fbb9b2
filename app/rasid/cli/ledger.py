"""``rasid ledger``: how each rule of each version fared with people."""

from pathlib import Path

import click

from rasid.cli.options import json_option, project_argument
from rasid.cli.terminal import Bidi, Screen, print_json

_COUNTS = ("accepted", "corrected", "rejected", "waiting", "missed")


@click.command()
@project_argument
@json_option
def ledger(project: Path, as_json: bool) -> None:
    """Count what people decided of the proposals of each rule in PROJECT.

    Missed is what people marked or told where no rule did; it stands under "-", by what it is.
    Every version is held against all decisions, so that versions can be compared.
    """
    from rasid.core.record import to_builtins
    from rasid.review.ledger import ledger as entries_of
    from rasid.review.ledger import totals
    from rasid.storage.project import Project

    with Project.open(project, read_only=True) as opened:
        entries = entries_of(opened)
    if as_json:
        print_json(map(to_builtins, entries))
        return
    sums = totals(entries)
    rows = [
        (e.version, e.rule or "-", e.proposes, *(getattr(e, c) for c in _COUNTS)) for e in entries
    ]
    rows += [(e.version, "all", "", *(getattr(e, c) for c in _COUNTS)) for e in sums.values()]
    Screen(Bidi.OFF).table(("version", "rule", "proposes", *_COUNTS), rows)
