"""Takes a list of places over into a gazetteer file of one's own; Rasid's own is never touched."""

import os
import re
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain, islice
from pathlib import Path

from rasid.errors import RasidError
from rasid.extraction.gazetteer import GazetteerPlace, read_gazetteer
from rasid.extraction.resources import resource_files
from rasid.interchange.decoding import UndecodableError
from rasid.interchange.delimited import read_table
from rasid.interchange.places import geonames, own_table, pcodes
from rasid.interchange.places.known import KnownPlaces
from rasid.interchange.places.listed import NotTaken, Row
from rasid.interchange.sources import Form, Remark, Source
from rasid.paths import bundled

MAX_BYTES = 256 << 20
_HEADER = ("id", "name_ar", "name_en", "type", "admin1", "admin2", "lat", "lon", "aliases")
_SAMPLE = 20
_KNOWN, _TWICE = "known to Rasid already", "the same id again"


@dataclass(slots=True)
class PlaceList:
    """What a file holds: its form and columns as recognised, and what became of its rows.

    ``why`` counts the rows not taken by reason, ``first`` tells where each reason came up first.
    """

    form: str
    columns: Mapping[str, str] = field(default_factory=dict)
    places: list[GazetteerPlace] = field(default_factory=list)
    why: Counter[str] = field(default_factory=Counter)
    first: dict[str, str] = field(default_factory=dict)

    def leave(self, where: str, why: str) -> None:
        """Count a row that is not taken."""
        self.why[why] += 1
        self.first.setdefault(why, where)


def read_place_list(
    path: Path, *, told: Mapping[str, str] | None = None, encoding: str | None = None
) -> PlaceList:
    """Read a GeoNames dump, an OCHA table of P-codes or a plain table; ``told`` names columns.

    RasidError where the file cannot be read or none of its columns can hold names.
    """
    source = _source(path)
    known = KnownPlaces(read_gazetteer(resource_files(None)["gazetteer"]))
    try:
        if not told and _is_geonames(path):
            found = PlaceList("GeoNames dump")
            _take(found, geonames.read_geonames(_lines(path), known), known)
        else:
            found = _read_table(source, told or {}, encoding, known)
    except UndecodableError as error:
        raise RasidError("{path} {why}.", path=path, why=error) from error
    return found


def _source(path: Path) -> Source:
    try:
        size = path.stat().st_size
    except OSError as error:
        raise RasidError(
            "{path} could not be read ({why}); check the name.", path=path, why=error.strerror
        ) from error
    if not path.is_file():
        raise RasidError("{path} is no file; name a list of places.", path=path)
    if size > MAX_BYTES:
        raise RasidError(
            "{path} has more than {most} MB; cut it to the country meant.",
            path=path,
            most=MAX_BYTES >> 20,
        )
    return Source(path, path.name, Form.TABLE, size)


def _is_geonames(path: Path) -> bool:
    with path.open("rb") as file:
        cells = file.readline(1 << 16).rstrip(b"\r\n").split(b"\t")
    return len(cells) == geonames.COLUMNS and cells[0].isdigit()


def _lines(path: Path) -> Iterator[tuple[str, str]]:
    """Quotation marks have no meaning in a dump, so it is no table for the csv module."""
    with path.open(encoding="utf-8", newline="\n") as file:
        try:
            for number, line in enumerate(file, 1):
                yield f"{path.name}:{number}", line
        except UnicodeDecodeError:
            raise UndecodableError("is not UTF-8, as a GeoNames dump is") from None


def _read_table(
    source: Source, told: Mapping[str, str], encoding: str | None, known: KnownPlaces
) -> PlaceList:
    remarks: list[Remark] = []
    rows = _rows(source, encoding, remarks)
    head = list(islice(rows, _SAMPLE))
    if not head:
        raise RasidError(
            "{path} holds no rows; give a table with a line of column names.", path=source.path
        )
    header = list(head[0][1])
    everything = chain(head, rows)
    if not told and (of_levels := pcodes.pcode_columns(header)):
        found = PlaceList("OCHA P-code table", {f"{w}{n}": c for (n, w), c in of_levels.items()})
        _take(found, pcodes.read_pcodes(everything, of_levels, known), known)
    else:
        columns = own_table.place_columns(header, [cells for _, cells in head], told)
        found = PlaceList("table", columns)
        _take(found, own_table.read_own(everything, columns, known), known)
    for remark in remarks:
        found.leave(remark.where, "not a row of this table")
    return found


def _rows(
    source: Source, encoding: str | None, remarks: list[Remark]
) -> Iterator[tuple[str, Mapping[str, str]]]:
    for row in read_table(source, encoding):
        if isinstance(row, Remark):
            remarks.append(row)
        else:
            yield row.where, row.values


def _take(found: PlaceList, rows: Iterable[Row], known: KnownPlaces) -> None:
    """Keep what is new."""
    ids: set[str] = set()
    for row in rows:
        if isinstance(row, NotTaken):
            found.leave(row.where, row.why)
        elif row.place.id in ids:
            found.leave(row.where, _TWICE)
        elif known.has(row.place):
            found.leave(row.where, _KNOWN)
        else:
            ids.add(row.place.id)
            found.places.append(row.place)


def write_place_list(found: PlaceList, name: str, folder: Path) -> Path:
    """Write the places as ``gazetteer/NAME.tsv`` of a folder of resources, whole or not at all.

    A file of that name is replaced, so that a list can be taken over anew. RasidError where the
    folder is Rasid's own, or cannot be written.
    """
    if folder.resolve().is_relative_to(bundled("resources").resolve()):
        raise RasidError(
            "{path} is Rasid's own; name a folder of yours, or a project.", path=folder
        )
    stem = re.sub(r"[^\w.-]+", "-", name).strip("-.") or "places"
    target = folder / "gazetteer" / f"{stem}.tsv"
    lines = ["\t".join(_HEADER), *("\t".join(_cells(place)) for place in found.places)]
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _replace(target, "\n".join(lines) + "\n")
    except OSError as error:
        raise RasidError(
            "{path} could not be written ({why}).", path=target, why=error.strerror
        ) from error
    return target


def _replace(target: Path, text: str) -> None:
    """Write beside the target, read it back as the extractor will, then put it in its place."""
    handle, name = tempfile.mkstemp(suffix=".part", dir=target.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        read_gazetteer([Path(name)])
        Path(name).replace(target)
    finally:
        Path(name).unlink(missing_ok=True)


def _cells(place: GazetteerPlace) -> tuple[str, ...]:
    plain = (place.id, place.name_ar, place.name_en, place.type, place.admin1, place.admin2)
    point = ("" if each is None else f"{each:.5f}" for each in (place.lat, place.lon))
    return (*plain, *point, "|".join(place.aliases))
