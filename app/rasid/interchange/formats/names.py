"""The formats by the names the command line has for them."""

from enum import StrEnum


class Format(StrEnum):
    """What an export may hold, in the order in which it is written."""

    JSONL = "jsonl"
    CSV = "csv"
    ACLED = "acled"
    GED = "ged"
    GEOJSON = "geojson"
    XLSX = "xlsx"
    BRAT = "brat"
    LABEL_STUDIO = "label-studio"
    DOCCANO = "doccano"
    WEB_ANNOTATION = "web-annotation"
    CONLL = "conll"
    CONLLU = "conllu"
    CAS_XMI = "cas-xmi"
    CAS_JSON = "cas-json"
    DOCBIN = "docbin"
    PARQUET = "parquet"
    PDF = "pdf"


READABLE = (
    *(Format.JSONL, Format.BRAT, Format.LABEL_STUDIO, Format.DOCCANO, Format.WEB_ANNOTATION),
    *(Format.CONLL, Format.CONLLU, Format.CAS_XMI, Format.CAS_JSON),
)
"""Those whose annotations come in, too."""

USUAL = (Format.JSONL, Format.CSV)
"""What is written where no format is chosen."""
