"""The disagreements that are left, with filters by kind, people and report."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QFrame,
    QLabel,
    QListView,
    QVBoxLayout,
    QWidget,
)

from rasid.gui.adjudication.delegate import DisagreementDelegate
from rasid.gui.adjudication.model import DisagreementModel
from rasid.gui.adjudication.words import people
from rasid.gui.announcer import announce
from rasid.gui.appearance import Appearance
from rasid.review.disagreements import Disagreement

_KINDS = ("", "e-", "s-", "l-", "r-")


class DisagreementQueue(QFrame):
    """Lists what is left, the worst first.

    Signals:
        chosen: another disagreement is current, or None.
    """

    chosen = Signal(object)  # Disagreement | None

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._all: list[Disagreement] = []
        self._report: str | None = None
        self.setProperty("ground", "raised")
        self.model = DisagreementModel(self)
        self._title, self._count = QLabel(), QLabel()
        self._title.setProperty("type", "panel")
        self._count.setProperty("type", "secondary")
        self.kind, self.people = QComboBox(), QComboBox()
        self.here = QCheckBox()
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(DisagreementDelegate(appearance, self.view))
        self.view.setProperty("ground", "raised")
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setUniformItemSizes(True)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._foot = QLabel()
        self._foot.setWordWrap(True)
        self._foot.setProperty("type", "secondary")
        px = appearance.px
        head = QVBoxLayout()
        head.setContentsMargins(px(14), px(10), px(14), px(10))
        head.setSpacing(px(6))
        for widget in (self._title, self._count, self.kind, self.people, self.here):
            head.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, px(10))
        column.addLayout(head)
        column.addWidget(self.view, 1)
        column.addWidget(self._foot)
        self._foot.setContentsMargins(px(14), 0, px(14), 0)
        self.kind.currentIndexChanged.connect(self._filter)
        self.people.currentIndexChanged.connect(self._filter)
        self.here.toggled.connect(self._filter)
        self.view.selectionModel().currentChanged.connect(lambda *_: self._on_current())
        self._retranslate()

    @property
    def left(self) -> Sequence[Disagreement]:
        """All that is left, whatever the filters say."""
        return self._all

    def show_all(self, found: Sequence[Disagreement], report: str | None) -> None:
        """List what is left; ``report`` is the one on the desk. The place in the list is kept."""
        self._all, self._report = list(found), report
        self._fill_people()
        self._filter()

    def current(self) -> Disagreement | None:
        """The one that is current."""
        return self.model.row(self.view.currentIndex().row())

    def place(self) -> tuple[int, int]:
        """Which of how many is current, counted from 1."""
        return self.view.currentIndex().row() + 1, self.model.rowCount()

    def select(self, subjects: Sequence[str]) -> bool:
        """Make the first about one of these current, whatever was filtered; False for none."""
        wanted = set(subjects)
        for filtered in (True, False):
            for place, found in enumerate(self.model.rows):
                if wanted & {found.subject, *(each.subject for each in found.candidates)}:
                    self._go_to(place)
                    return True
            if filtered:
                self._show_everything()
        return False

    def step(self, by: int) -> None:
        """Go to the next or the one before."""
        place = self.view.currentIndex().row() + by
        if 0 <= place < self.model.rowCount():
            self._go_to(place)

    def _show_everything(self) -> None:
        for box in (self.kind, self.people):
            box.setCurrentIndex(0)
        self.here.setChecked(False)

    def _fill_people(self) -> None:
        before = self.people.currentText()
        self.people.blockSignals(True)
        self.people.clear()
        self.people.addItems([self.tr("Everybody"), *sorted({people(each) for each in self._all})])
        self.people.setCurrentIndex(max(0, self.people.findText(before)))
        self.people.blockSignals(False)

    def _filter(self) -> None:
        kind, whose = _KINDS[max(0, self.kind.currentIndex())], self.people.currentIndex()
        rows = [
            each
            for each in self._all
            if each.subject.startswith(kind)
            and (whose <= 0 or people(each) == self.people.currentText())
            and (not self.here.isChecked() or each.report == self._report)
        ]
        place = max(0, self.view.currentIndex().row())
        current = self.current()
        self.model.show(rows)
        same = (nth for nth, each in enumerate(rows) if current and each.subject == current.subject)
        if rows:
            self._go_to(next(same, min(place, len(rows) - 1)))
        else:
            self.chosen.emit(None)
        self._retranslate()

    def _go_to(self, place: int) -> None:
        index = self.model.index(place)
        select = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.view.selectionModel().setCurrentIndex(index, select)
        self.view.scrollTo(index)

    def _on_current(self) -> None:
        found = self.current()
        if found is not None:
            announce(self.view, str(self.view.currentIndex().data()))
            self.chosen.emit(found)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the other language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Disagreements, the worst first"))
        self._count.setText(self.tr("%n left", "", len(self._all)))
        kinds = (
            self.tr("Of every kind"),
            self.tr("Events"),
            self.tr("Spans"),
            self.tr("Links"),
            self.tr("Reports"),
        )
        if not self.kind.count():
            self.kind.addItems(kinds)
        for place, words in enumerate(kinds):
            self.kind.setItemText(place, words)
        if self.people.count():
            self.people.setItemText(0, self.tr("Everybody"))
        self.here.setText(self.tr("This report only"))
        self.kind.setAccessibleName(self.tr("Kind"))
        self.people.setAccessibleName(self.tr("Between whom"))
        self.view.setAccessibleName(self.tr("Disagreements"))
        self._foot.setText(self.tr("Who is a party to a disagreement does not settle it."))
