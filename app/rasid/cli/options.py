"""Options and arguments that several commands share."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from rasid.cli.terminal import Bidi
from rasid.errors import RasidError

Command = TypeVar("Command", bound=Callable[..., Any])

project_argument = click.argument("project", type=click.Path(path_type=Path))
as_option = click.option(
    "--as", "author", metavar="NAME", required=True, help="Who decides; it is kept with each."
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON for programs.")
bidi_option = click.option(
    "--bidi",
    type=click.Choice([each.value for each in Bidi]),
    default=Bidi.AUTO.value,
    callback=lambda _context, _parameter, value: Bidi(value),
    help="Put Arabic in visual order: on, off (the terminal does it), or auto: on where the "
    "output is a terminal not known to do it (GNOME Terminal, Konsole, Terminal.app, mintty, "
    "mlterm and kitty do). Never in --json.",
)
quiet_option = click.option("-q", "--quiet", is_flag=True, help="Print only what went wrong.")
resources_option = click.option(
    "--resources",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
    metavar="DIR",
    help="A folder of your own lexicons, actors and gazetteer to lay over those of Rasid.",
)


def published_option(command: Command) -> Command:
    """A publication date, checked and turned into an ISO day."""
    return click.option(
        "--published",
        metavar="DATE",
        callback=_read_date,
        help="Publication date of reports that do not say their own, such as 2017-11-03.",
    )(command)


def encoding_option(command: Command) -> Command:
    """An encoding that overrides the one found out."""
    return click.option(
        "--encoding",
        metavar="NAME",
        callback=_read_encoding,
        help="Encoding of the files, such as cp1256; found out where it is left out.",
    )(command)


def _read_date(
    _context: click.Context, _parameter: click.Parameter, value: str | None
) -> str | None:
    from rasid.interchange.published import read_published

    return None if value is None else _checked(read_published, value)


def _read_encoding(
    _context: click.Context, _parameter: click.Parameter, value: str | None
) -> str | None:
    from rasid.interchange.decoding import check_encoding

    return None if value is None else _checked(check_encoding, value)


def _checked(read: Callable[[str], str], value: str) -> str:
    try:
        return read(value)
    except RasidError as error:
        raise click.BadParameter(str(error)) from error
