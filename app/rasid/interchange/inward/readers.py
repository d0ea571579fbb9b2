"""Finds the reader of a format, and the files it reads."""

from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path

from rasid.interchange.formats.names import Format
from rasid.interchange.inward.annotation import Reader
from rasid.interchange.sources import Remark, Source, find_sources

_READERS = {
    Format.JSONL: ("records", (".jsonl", ".ndjson", ".json"), "records.jsonl"),
    Format.BRAT: ("brat", (".ann",), "brat"),
    Format.LABEL_STUDIO: ("label_studio", (".json", ".jsonl"), "label-studio.json"),
    Format.DOCCANO: ("doccano", (".jsonl", ".json"), "doccano.jsonl"),
    Format.WEB_ANNOTATION: ("web_annotation", (".jsonld", ".json"), "web-annotation.jsonld"),
    Format.CONLL: ("conll", (".conll", ".iob", ".bio"), "spans.conll"),
    Format.CONLLU: ("conllu", (".conllu",), "spans.conllu"),
    Format.CAS_XMI: ("cas_xmi", (".xmi", ".zip"), "cas-xmi"),
    Format.CAS_JSON: ("cas_json", (".json", ".zip"), "cas-json"),
}
"""Module and file endings of each, and its place in an export of Rasid; the module is imported
when it is asked for."""
_MANIFEST = "manifest.json"


def reader(format_: Format) -> Reader:
    """What reads a format; RasidError where a library it needs is not installed."""
    module = import_module(f"rasid.interchange.inward.{_READERS[format_][0]}")
    found: Reader = module.read
    return found


def annotation_files(paths: Iterable[Path], format_: Format) -> Iterator[Source | Remark]:
    """The files of a format below the paths; of an export of Rasid, what is in that format."""
    _, endings, own = _READERS[format_]
    for path in paths:
        inside = path / own
        is_export = path.is_dir() and (path / _MANIFEST).is_file() and inside.exists()
        yield from find_sources([inside if is_export else path], endings)
