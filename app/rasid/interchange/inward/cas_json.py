"""Reads UIMA CAS in JSON CAS 0.4."""

import io
from collections.abc import Iterator

from rasid.interchange.decoding import UndecodableError
from rasid.interchange.formats.extras import need
from rasid.interchange.inward import cas
from rasid.interchange.inward.annotation import Document
from rasid.interchange.inward.archives import open_archive
from rasid.interchange.inward.understood import understood
from rasid.interchange.sources import Remark, Source

cassis = need("cassis", "cas")
MAX_CAS_BYTES = 64 << 20


def bounded() -> UndecodableError:
    """For a CAS that no report could fill."""
    return UndecodableError("is larger than {most} MB", most=MAX_CAS_BYTES >> 20)


def read(source: Source, _encoding: str | None) -> Iterator[Document | Remark]:
    """A document a CAS; a ZIP may hold several."""
    if source.path.suffix.lower() != ".zip":
        if source.size > MAX_CAS_BYTES:
            raise bounded()
        yield from _document(source.name, source.path.stem, source.path.read_bytes())
        return
    with open_archive(source.path) as archive:
        for name in archive.namelist():
            if name.endswith(".json"):
                with understood("ZIP"):
                    raw = archive.read(name)
                stem = name.rpartition("/")[2].removesuffix(".json")
                yield from _document(f"{source.name}:{name}", stem, raw)


def _document(where: str, name: str, raw: bytes) -> Iterator[Document | Remark]:
    with understood("JSON CAS"):
        loaded = cassis.load_cas_from_json(io.BytesIO(raw))
    yield from cas.documents(where, name, loaded)
