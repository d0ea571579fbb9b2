"""Opens ZIP archives from outside, XLSX among them, and refuses what is made to do harm."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import IO
from xml.parsers import expat
from zipfile import BadZipFile, ZipFile

from rasid.interchange.decoding import UndecodableError

MAX_UNPACKED_BYTES = 256 << 20
_MAX_RATIO = 200  # what XML of tables comes to is 5 to 30
_SMALL = 16 << 20  # below this no ratio does harm
_MAX_MEMBERS = 20_000
_CHUNK = 1 << 16


@contextmanager
def open_archive(path: Path) -> Iterator[ZipFile]:
    """An archive whose members are read, never unpacked; UndecodableError where it is none.

    What a member says of its size holds: no more is ever read of it.
    """
    try:
        archive = ZipFile(path)
    except (BadZipFile, NotImplementedError, UnicodeDecodeError) as error:
        raise UndecodableError("is no ZIP archive ({why})", why=str(error)) from None
    with archive:
        _refuse_harm(archive, path.stat().st_size)
        yield archive


def _refuse_harm(archive: ZipFile, size: int) -> None:
    members = archive.infolist()
    unpacked = sum(member.file_size for member in members)
    if len(members) > _MAX_MEMBERS or unpacked > MAX_UNPACKED_BYTES:
        raise UndecodableError(
            "unpacks to {size} MB, more than a file of reports does", size=unpacked >> 20
        )
    if unpacked > max(_SMALL, size * _MAX_RATIO):
        raise UndecodableError(
            "unpacks to {size} MB, more than a file of reports does", size=unpacked >> 20
        )
    for member in members:
        way = PurePosixPath(member.filename.replace("\\", "/"))
        if way.is_absolute() or ".." in way.parts:
            raise UndecodableError("holds a file that leads out of it ({name})", name=str(way))
        if member.flag_bits & 1:
            raise UndecodableError("is locked by a password; save it without one")


def refuse_entities(xml: IO[bytes]) -> None:
    """UndecodableError where XML declares a document type, by which it could unfold or fetch.

    Only what stands before the first element is read: nothing may be declared after it.
    """
    parser = expat.ParserCreate()
    begun = False

    def refuse(*_: object) -> None:
        raise UndecodableError("declares entities, which no report needs")

    def begin(*_: object) -> None:
        nonlocal begun
        begun = True

    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = begin
    try:
        while not begun and (chunk := xml.read(_CHUNK)):
            parser.Parse(chunk, False)
    except expat.ExpatError as error:
        raise UndecodableError("is no XML ({why})", why=str(error)) from None
