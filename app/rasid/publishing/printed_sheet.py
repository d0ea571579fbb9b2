"""The data sheet on paper, beside the same in Markdown."""

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from rasid.interchange.printing import Printer
from rasid.publishing.data_sheet import LANGUAGES, data_sheets, sheet_name


def printed_sheets(manifest: Mapping[str, Any]) -> dict[str, str | bytes]:
    """The sheets by the names of their files, each in Markdown and as PDF.

    RasidError where Qt does not work here.
    """
    sheets = data_sheets(manifest)
    printed: dict[str, bytes] = {}
    with TemporaryDirectory(prefix="rasid-") as folder, Printer() as printer:
        paths = {language: Path(folder) / f"{language}.pdf" for language in LANGUAGES}
        for language, path in paths.items():
            text = sheets[sheet_name(language)]
            printer.print(path, language, title=manifest["project"]["name"], markdown=text)
        printer.finish()
        for language, path in paths.items():
            printed[sheet_name(language).replace(".md", ".pdf")] = path.read_bytes()
    return {**sheets, **printed}
