"""``rasid gazetteer``: places of one's own."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from rasid.cli.extracting import is_project
from rasid.cli.options import encoding_option

if TYPE_CHECKING:
    from rasid.interchange.places.importing import PlaceList

_SHOWN = 5


@click.group()
def gazetteer() -> None:
    """Take over lists of places of your own."""


@gazetteer.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--into",
    type=click.Path(path_type=Path),
    metavar="DIR|PROJECT",
    help="Where to: a folder of resources, or the project that is to know the places. "
    "Without it, what would be taken is shown and nothing written.",
)
@click.option(
    "--column",
    "columns",
    metavar="FIELD=NAME",
    multiple=True,
    help="Which column of a table holds name_ar, name_en, type, admin1, admin2, lat, lon, aliases "
    "or id; guessed where it is left out. May be repeated.",
)
@encoding_option
def import_places(
    file: Path, into: Path | None, columns: tuple[str, ...], encoding: str | None
) -> None:
    """Take the places of FILE: a GeoNames dump, an OCHA table of P-codes, or any table.

    They are written as a gazetteer file of your own, to be read together with that of Rasid, which
    stays as it is. Places that Rasid knows already are left out. Taking a list over again replaces
    what was taken from a file of that name.

    \b
    rasid gazetteer import SY.txt --into aleppo.rasid
    rasid gazetteer import towns.csv --column name_ar=البلدة --into mine
    """
    from rasid.interchange.own_resources import project_resources
    from rasid.interchange.places.importing import read_place_list, write_place_list

    found = read_place_list(file, told=dict(map(_column, columns)), encoding=encoding)
    _tell(found)
    if into is None:
        for place in found.places[:_SHOWN]:
            point = "no coordinates" if place.lat is None else f"{place.lat}, {place.lon}"
            click.echo(f"  {place.name_ar} ({place.name_en or '–'}): {place.type}, {point}")
        click.echo("Nothing was written; say where to with --into.")
        return
    folder = project_resources(into) if is_project(into) else into
    if not found.places:
        click.echo("There is nothing to write.", err=True)
        raise click.exceptions.Exit(1)
    click.echo(f"Written to {write_place_list(found, file.stem, folder)}.")


def _column(setting: str) -> tuple[str, str]:
    field, mark, name = setting.partition("=")
    if not mark or not name:
        raise click.UsageError(f"--column takes FIELD=NAME, such as name_ar=town; not {setting}.")
    return field.strip(), name.strip()


def _tell(found: "PlaceList") -> None:
    """How the list was read, in one line each: form and columns, what was taken, what not."""
    columns = ", ".join(f"{field}={name}" for field, name in found.columns.items())
    click.echo(f"Read as: {found.form}{f'; columns {columns}' if columns else ''}.")
    click.echo(f"Taken: {len(found.places)}.")
    for why, count in found.why.most_common():
        click.echo(f"Left out: {count}, {why} (first at {found.first[why]}).")
