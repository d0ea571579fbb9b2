"""Reads UIMA CAS in XMI 1.0 with ``TypeSystem.xml`` beside it, or both in one ZIP."""

import io
from collections.abc import Iterator
from pathlib import PurePosixPath
from zipfile import ZipFile

from rasid.errors import RasidError
from rasid.interchange.formats.extras import need
from rasid.interchange.inward import cas
from rasid.interchange.inward.annotation import Document
from rasid.interchange.inward.archives import open_archive, refuse_entities
from rasid.interchange.inward.cas_json import MAX_CAS_BYTES, bounded
from rasid.interchange.inward.understood import understood
from rasid.interchange.sources import Remark, Source

cassis = need("cassis", "cas")
_TYPES = "TypeSystem.xml"


def read(source: Source, _encoding: str | None) -> Iterator[Document | Remark]:
    """A document a CAS."""
    if source.path.suffix.lower() != ".zip":
        types = source.path.with_name(_TYPES)
        if not types.is_file():
            raise RasidError("has no {file} beside it, which says its types", file=_TYPES)
        if max(source.size, types.stat().st_size) > MAX_CAS_BYTES:
            raise bounded()
        yield from _document(
            source.name, source.path.stem, source.path.read_bytes(), types.read_bytes()
        )
        return
    with open_archive(source.path) as archive:
        yield from _packed(source, archive)


def _packed(source: Source, archive: ZipFile) -> Iterator[Document | Remark]:
    with understood("ZIP"):
        names = {PurePosixPath(name).name: name for name in archive.namelist()}
        types = archive.read(names[_TYPES]) if _TYPES in names else None
    if types is None:
        raise RasidError("has no {file} in it, which says its types", file=_TYPES)
    for name, inside in names.items():
        if name.endswith(".xmi"):
            with understood("ZIP"):
                raw = archive.read(inside)
            stem = PurePosixPath(name).stem
            yield from _document(f"{source.name}:{name}", stem, raw, types)


def _document(where: str, name: str, raw: bytes, types: bytes) -> Iterator[Document | Remark]:
    for xml in (raw, types):
        refuse_entities(io.BytesIO(xml))
    with understood("XMI"):
        known = cassis.load_typesystem(io.BytesIO(types))
        loaded = cassis.load_cas_from_xmi(io.BytesIO(raw), typesystem=known, lenient=True)
    yield from cas.documents(where, name, loaded)
