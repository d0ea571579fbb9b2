"""Finds the writer of a format."""

from importlib import import_module

from rasid.interchange.formats.names import USUAL, Format
from rasid.interchange.formats.writer import Writer

__all__ = ["USUAL", "Format", "writer_class"]

_WRITERS = {
    Format.JSONL: "records_file.RecordsWriter",
    Format.CSV: "csv_tables.TablesWriter",
    Format.ACLED: "acled.AcledWriter",
    Format.GED: "ged.GedWriter",
    Format.GEOJSON: "geojson.GeoJsonWriter",
    Format.XLSX: "xlsx.WorkbookWriter",
    Format.BRAT: "brat.BratWriter",
    Format.LABEL_STUDIO: "label_studio.LabelStudioWriter",
    Format.DOCCANO: "doccano.DoccanoWriter",
    Format.WEB_ANNOTATION: "web_annotation.WebAnnotationWriter",
    Format.CONLL: "conll.ConllWriter",
    Format.CONLLU: "conllu.ConlluWriter",
    Format.CAS_XMI: "cas_xmi.XmiWriter",
    Format.CAS_JSON: "cas_json.CasJsonWriter",
    Format.DOCBIN: "docbin.DocBinWriter",
    Format.PARQUET: "parquet.ParquetWriter",
    Format.PDF: "pdf.PdfWriter",
}
"""Module and class of each, imported when it is asked for: some need libraries of their own."""


def writer_class(format_: Format) -> type[Writer]:
    """The class that writes a format; RasidError where a library it needs is not installed."""
    module, name = _WRITERS[format_].split(".")
    found: type[Writer] = getattr(import_module(f"rasid.interchange.formats.{module}"), name)
    return found
