"""The pills above: all differences, or only those of one kind."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QEvent, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from rasid.gui.compare.comparison import Comparison
from rasid.review.points import Kind

_FILTERS: tuple[tuple[Kind | None, bool, object], ...] = (
    (None, False, QT_TRANSLATE_NOOP("Filters", "All differences {n}")),
    (Kind.CASUALTIES, False, QT_TRANSLATE_NOOP("Filters", "Casualties {n}")),
    (Kind.PLACES, False, QT_TRANSLATE_NOOP("Filters", "Places {n}")),
    (Kind.SIDES, False, QT_TRANSLATE_NOOP("Filters", "Sides {n}")),
    (None, True, QT_TRANSLATE_NOOP("Filters", "Disagreements {n}")),
)


class Filters(QFrame):
    """Offers the filters with how many each would show, and tells why things are paired.

    Signals:
        page_wanted: the comparison is to be written to a file.
        ledger_wanted: the ledger of the rules is to be shown.
    """

    page_wanted = Signal()
    ledger_wanted = Signal()

    def __init__(self, comparison: Comparison, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._comparison = comparison
        self.setProperty("ground", "raised")
        self.setProperty("edge", "below")
        self._group = QButtonGroup(self)
        self._told = QLabel()
        self._told.setProperty("type", "secondary")
        self._told.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 6, 16, 6)
        row.setSpacing(6)
        for number in range(len(_FILTERS)):
            pill = QPushButton()
            pill.setCheckable(True)
            pill.setProperty("kind", "pill")
            self._group.addButton(pill, number)
            row.addWidget(pill)
        self._group.idClicked.connect(self._on_clicked)
        row.addSpacing(10)
        row.addWidget(self._told, 1)
        self.page, self.ledger = QPushButton(), QPushButton()
        for button, wanted in ((self.page, self.page_wanted), (self.ledger, self.ledger_wanted)):
            button.setProperty("kind", "quiet")
            button.clicked.connect(wanted)
            row.addWidget(button)
        self.refresh()

    def pills(self) -> list[QPushButton]:
        """The filters, in order."""
        return [pill for pill in self._group.buttons() if isinstance(pill, QPushButton)]

    def refresh(self) -> None:
        """Count anew."""
        now = (self._comparison.kind, self._comparison.only_disagreements)
        for number, (kind, disagreements, name) in enumerate(_FILTERS):
            count = self._comparison.count(kind, disagreements=disagreements)
            pill = self._group.button(number)
            pill.setText(self.tr(str(name)).format(n=count))
            pill.setEnabled(bool(count) or (kind is None and not disagreements))
            pill.setChecked((kind, disagreements) == now)
        self.page.setText(self.tr("Write as a page…"))
        self.ledger.setText(self.tr("Ledger of the rules"))

    def tell(self, words: str) -> None:
        """Say what the current difference is of, and why its two sides are taken for the same."""
        self._told.setText(words)

    def told(self) -> str:
        """What is said of the current difference."""
        return self._told.text()

    def _on_clicked(self, number: int) -> None:
        kind, disagreements, _ = _FILTERS[number]
        self._comparison.filter(kind, disagreements=disagreements)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
