"""The menu that writes a filter for those who do not want to type it, and keeps it by name."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from rasid.gui.queue.saved import SavedFilters
from rasid.storage.project import Project
from rasid.storage.report_query import sources, years

_FIELDS = (
    QT_TRANSLATE_NOOP("Filter", "assigned"),
    QT_TRANSLATE_NOOP("Filter", "waits"),
    QT_TRANSLATE_NOOP("Filter", "source"),
    QT_TRANSLATE_NOOP("Filter", "date"),
    QT_TRANSLATE_NOOP("Filter", "confidence"),
)
"""What ``term`` may be about: the fields of ``rasid.review.report_filter``."""

_MOST = 24  # values a submenu holds; of more, one types the one that is meant


def term(field: str, value: str) -> str:
    """One term of a filter, with the field as the interface calls it."""
    name = QCoreApplication.translate("Filter", field)
    return f'{name}:"{value}"' if " " in value else f"{name}:{value}"


def toggled(text: str, wanted: str) -> str:
    """The filter with a term more, or without it where it was there."""
    if has(text, wanted):
        return " ".join(f" {text} ".replace(f" {wanted} ", " ").split())
    return f"{text.strip()} {wanted}".strip()


def has(text: str, wanted: str) -> bool:
    """Whether a filter has a term."""
    return f" {wanted} " in f" {text} "


class FilterMenu(QMenu):
    """Filled each time it opens, since people and sources come with the reports.

    Signals:
        text_chosen: the filter is to be this.
        saved_chosen: the saved filter of this name is wanted.
        name_given: the present filter is to be kept under this name.
    """

    text_chosen = Signal(str)
    saved_chosen = Signal(str)
    name_given = Signal(str)

    def __init__(
        self,
        project: Callable[[], Project | None],
        text: Callable[[], str],
        saved: SavedFilters,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._project, self._text, self._saved = project, text, saved
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Offer what there is now."""
        self.clear()
        project = self._project()
        if project is not None:
            me, nobody = self._values()
            people = [(name, name) for name in project.people()[:_MOST]]
            given = [(self.tr("Me"), me), (self.tr("Nobody"), nobody), *people]
            self._offer(self.tr("Given to"), "assigned", given)
            waits = (
                (self.tr("An answer"), QCoreApplication.translate("Filter", "question")),
                (self.tr("Leave to be exported"), QCoreApplication.translate("Filter", "export")),
                (self.tr("Any open comment"), QCoreApplication.translate("Filter", "comment")),
            )
            self._offer(self.tr("Waits for"), "waits", waits)
            found = sources(project.connection)[:_MOST]
            self._offer(self.tr("Source"), "source", zip(found, found, strict=True))
            dates = years(project.connection)[:_MOST]
            self._offer(self.tr("Published"), "date", zip(dates, dates, strict=True))
            bounds = ("<0.5", "<0.7", "<0.9")
            marked = (f"\u2066{bound}\u2069" for bound in bounds)
            self._offer(self.tr("Confidence"), "confidence", zip(marked, bounds, strict=True))
        self.addSeparator()
        self._offer_saved()
        self.addAction(self.tr("Clear the filter"), lambda: self.text_chosen.emit(""))

    def ask_name(self) -> None:
        """Ask for a name, and keep the present filter under it."""
        name, given = QInputDialog.getText(
            self.parentWidget(), self.tr("Save the filter"), self.tr("Name of the filter")
        )
        if given and name.strip():
            self.name_given.emit(name.strip())

    @staticmethod
    def _values() -> tuple[str, str]:
        translate = QCoreApplication.translate
        return translate("Filter", "me"), translate("Filter", "none")

    def _offer(self, title: str, field: str, values: Iterable[tuple[str, str]]) -> None:
        listed = list(values)
        if not listed:
            return
        menu = self.addMenu(title)
        for words, value in listed:
            wanted = term(field, value)
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(has(self._text(), wanted))
            action.triggered.connect(partial(self._toggle, wanted))

    def _toggle(self, wanted: str, _checked: bool = False) -> None:
        self.text_chosen.emit(toggled(self._text(), wanted))

    def _offer_saved(self) -> None:
        names = self._saved.names()
        for name in names:
            self.addAction(name, partial(self.saved_chosen.emit, name))
        self.addAction(self.tr("Save this filter…"), self.ask_name)
        if names:
            forget = self.addMenu(self.tr("Forget"))
            for name in names:
                forget.addAction(name, partial(self._saved.forget, name))
