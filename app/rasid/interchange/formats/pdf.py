"""``pdf/r-….ar.pdf`` and ``.en.pdf``: each report with its highlights and events, for filing."""

from collections.abc import Iterator, Mapping, Sequence

from rasid.core.tally import Tally
from rasid.interchange.formats.names import Format
from rasid.interchange.formats.writer import Destination, FileFacts, How, Loss, Writer
from rasid.interchange.printing import Printer
from rasid.interchange.records import record_values
from rasid.interchange.selection import Selected
from rasid.interchange.totals import bounds_values
from rasid.interchange.whole_folder import file_facts
from rasid.storage.comments import CommentRow

LANGUAGES = ("ar", "en")
"""Those a page is printed in; the text of the report is Arabic in both."""


class PdfWriter(Writer):
    """Prints reports as they come, each in both languages."""

    FORMAT = Format.PDF
    CANNOT_HOLD = (
        Loss(field="spans", how=How.FLATTENED, why="a page shows them as highlights of the text"),
        Loss(field="places.candidates", how=How.LEFT_OUT, why="only the chosen homonym is told"),
    )

    def __init__(self, destination: Destination) -> None:
        super().__init__(destination)
        self._printer = destination.files.enter_context(Printer())
        self._names: list[str] = []

    def add(
        self, selected: Selected, tallies: Mapping[str, Tally], comments: Sequence[CommentRow]
    ) -> None:
        """Have one report printed."""
        report = selected.opened.report.id
        own = self.destination.own
        for language in LANGUAGES:
            name = f"{self.FORMAT.value}/{report}.{language}.pdf"
            self._printer.print(
                self.path(name),
                language,
                record=record_values(selected, comments),
                dead={id_: _dead(tally) for id_, tally in tallies.items()},
                own=None if own is None else str(own),
            )
            self._names.append(name)

    def finish(self) -> Iterator[FileFacts]:
        """Wait for the last page, and bring all of them to the disk."""
        self._printer.finish()
        for name in self._names:
            yield name, file_facts(self.path(name))


def _dead(tally: Tally) -> dict[str, object]:
    """What an event adds to the sum, and why its other facts do not."""
    left_out = {each.casualty.id: each.why.value for each in tally.left_out}
    return {"total": bounds_values(tally.total), "left_out": left_out}
