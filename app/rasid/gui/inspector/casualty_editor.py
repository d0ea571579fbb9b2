"""Edits one casualty fact; its bounds follow the codebook until someone sets them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from rasid.core.bounds import codebook_bounds
from rasid.core.event import Casualty
from rasid.core.vocabulary import Basis, CasualtyKind, Category, Label, Qualifier, VictimStatus
from rasid.extraction.candidate import QuantityReading
from rasid.gui.inspector.choice import Choice
from rasid.gui.inspector.describe import as_written
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.evidence_field import EvidenceField
from rasid.gui.inspector.field_row import Flow
from rasid.gui.inspector.field_words import field_word
from rasid.gui.inspector.member_editor import MemberEditor, NumberField
from rasid.gui.words import word


class CasualtyEditor(MemberEditor):
    """Kind, count, hedge, bounds, basis, victims, status, whole and words of one fact."""

    def __init__(
        self,
        casualty: Casualty,
        others: Sequence[Casualty],
        desk: Desk,
        *,
        kind_known: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self._id = casualty.id
        self.kind = Choice(CasualtyKind, field_word("kind"))
        self.kind.setPlaceholderText(self.tr("Choose"))
        self.kind.set_value(casualty.kind if kind_known else None)
        self.count = CountField(casualty.count, desk)
        self.qualifier = Choice(Qualifier, field_word("qualifier"))
        self.qualifier.set_value(casualty.qualifier)
        self.low = NumberField(casualty.low, field_word("low"))
        self.best = NumberField(casualty.best, field_word("best"))
        self.high = NumberField(casualty.high, field_word("high"))
        self.basis = Choice(Basis, field_word("basis"))
        self.basis.set_value(casualty.basis)
        self.victims = VictimsField(casualty.victims, desk)
        self.status = Choice(VictimStatus, field_word("status"))
        self.status.set_value(casualty.status)
        self.whole = WholeField(casualty.subset_of, others, desk)
        self.evidence = EvidenceField(Label.CASUALTY, casualty.span, desk)
        self._lay_out()
        self._connect()

    def value(self) -> Casualty:
        """The fact."""
        return Casualty(
            id=self._id,
            kind=self.kind.value() or CasualtyKind.KILLED,
            count=self.count.value(),
            qualifier=self.qualifier.value() or Qualifier.UNSPECIFIED,
            low=self.low.value(),
            best=self.best.value(),
            high=self.high.value(),
            basis=self.basis.value() or Basis.INCREMENTAL,
            victims=self.victims.value(),
            status=self.status.value() or VictimStatus.UNKNOWN,
            subset_of=self.whole.value(),
            span=self.evidence.span,
        )

    def problem(self) -> str:
        """The kind must be said, numbers must be numbers, and low ≤ best ≤ high."""
        if self.kind.value() is None:
            return self.tr("A casualty count has no kind. Say what befell the people.")
        if not all(line.is_number() for line in (self.count, self.low, self.best, self.high)):
            return self.tr("A count is no number. Write it in digits, or leave it empty.")
        value = self.value()
        given = [bound for bound in (value.low, value.best, value.high) if bound is not None]
        if given != sorted(given):
            return self.tr("Low, best and high are out of order. Put them in order.")
        if value.basis is Basis.SUBSET and value.subset_of is None:
            return self.tr("A subset has no whole. Choose the count it is part of.")
        return ""

    def lines(self) -> dict[str, QLineEdit]:
        """The numbers."""
        return dict(self._numbers())

    def lines_unread(self) -> dict[str, QLineEdit]:
        """Those that hold no number."""
        return {name: line for name, line in self._numbers().items() if not line.is_number()}

    def _numbers(self) -> dict[str, NumberField]:
        return {"count": self.count, "low": self.low, "best": self.best, "high": self.high}

    def first_field(self) -> QWidget:
        """What befell the people."""
        return self.kind

    def _lay_out(self) -> None:
        self.add_row(field_word("kind"), self.kind)
        self.add_row(field_word("count"), _side_by_side(self.qualifier, self.count))
        self.add_row(self.tr("Low, best, high"), _side_by_side(self.low, self.best, self.high))
        self.add_row(field_word("basis"), self.basis)
        self.add_row(field_word("subset_of"), self.whole)
        self.add_row(field_word("victims"), self.victims)
        self.add_row(field_word("status"), self.status)
        self.add_row(field_word("span"), self.evidence)
        self.add_removal(self.tr("Remove this count"))

    def _connect(self) -> None:
        self.count.value_changed.connect(self._on_typed)
        self.qualifier.value_changed.connect(self._on_count)
        self.whole.changed.connect(self._on_whole)
        for line in (self.low, self.best, self.high):
            line.value_changed.connect(self.changed)
        for choice in (self.kind, self.basis, self.status):
            choice.value_changed.connect(self.changed)
        self.victims.changed.connect(self.changed)
        self.evidence.changed.connect(self.changed)

    def _on_typed(self) -> None:
        """A count typed with its hedge says the hedge, too."""
        hedge = self.count.hedge()
        if hedge is not None and hedge is not self.qualifier.value():
            self.qualifier.set_value(hedge)  # which brings the bounds
        else:
            self._on_count()

    def _on_count(self) -> None:
        """A new count or hedge has new bounds, by the table of the codebook."""
        said = self.count.reading()
        if said is not None and said.qualifier is Qualifier.RANGE:
            for line, value in zip(
                (self.low, self.best, self.high), (said.low, said.best, said.high), strict=True
            ):
                line.set_value(value)
        count = self.count.value()
        qualifier = self.qualifier.value() or Qualifier.UNSPECIFIED
        if count is not None and qualifier is Qualifier.UNSPECIFIED:
            self.qualifier.set_value(Qualifier.EXACT)  # comes back here
            return
        if qualifier is not Qualifier.RANGE:
            for line, value in zip(
                (self.low, self.best, self.high), codebook_bounds(qualifier, count), strict=True
            ):
                line.set_value(value)
        self.changed.emit()

    def _on_whole(self) -> None:
        """What is part of another count is not added to it."""
        if self.whole.value() is not None:
            self.basis.set_value(Basis.SUBSET)
        elif self.basis.value() is Basis.SUBSET:
            self.basis.set_value(Basis.INCREMENTAL)
        self.changed.emit()


class CountField(NumberField):
    """A count in figures or in words, with its hedge where it has one («أكثر من 17»)."""

    def __init__(self, value: int | None, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(value, field_word("count"), parent)
        self._desk = desk
        self.setPlaceholderText(self.tr("17, or with its hedge"))

    def reading(self) -> QuantityReading | None:
        """What words say that are no mere number."""
        return None if super().is_number() else self._desk.count(self.text())

    def hedge(self) -> Qualifier | None:
        """The hedge that was typed."""
        said = self.reading()
        return said.qualifier if said else None

    def value(self) -> int | None:
        """The number."""
        said = self.reading()
        return said.count if said else super().value()

    def is_number(self) -> bool:
        """Whether it holds a count or nothing."""
        return super().is_number() or self.reading() is not None


class VictimsField(QWidget):
    """The categories of the people, any number of them.

    Signals:
        changed: a category was taken in or out.
    """

    changed = Signal()

    def __init__(
        self, victims: Sequence[Category], desk: Desk, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._order = [*victims, *(c for c in Category if c not in victims)]
        self.buttons = {category: QPushButton(word(category)) for category in Category}
        flow = Flow()
        for category, button in self.buttons.items():
            button.setProperty("kind", "pill")
            button.setCheckable(True)
            button.setChecked(category in victims)
            button.toggled.connect(lambda _on: self.changed.emit())
            flow.add(button)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, desk.appearance.px(4), 0, 0)
        layout.addWidget(flow)

    def value(self) -> tuple[Category, ...]:
        """The categories; those that were there before keep their order."""
        return tuple(category for category in self._order if self.buttons[category].isChecked())


class WholeField(QComboBox):
    """The count another one is part of.

    Signals:
        changed: another whole was chosen.
    """

    changed = Signal()

    def __init__(
        self,
        subset_of: str | None,
        others: Sequence[Casualty],
        desk: Desk,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(field_word("subset_of"))
        self._ids: list[str | None] = [None, *(casualty.id for casualty in others)]
        self.addItem(self.tr("no other count"))
        for casualty in others:
            self.addItem(f"{word(casualty.kind)}: {as_written(casualty, desk)}")
        if subset_of is not None and subset_of not in self._ids:
            self._ids.append(subset_of)
            self.addItem(subset_of)
        self.setCurrentIndex(self._ids.index(subset_of))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.currentIndexChanged.connect(lambda _index: self.changed.emit())

    def value(self) -> str | None:
        """Id of the whole."""
        return self._ids[self.currentIndex()]

    def set_value(self, casualty_id: str | None) -> None:
        """Choose a whole."""
        self.setCurrentIndex(self._ids.index(casualty_id))


def _side_by_side(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    layout = QHBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(4)
    for widget in widgets:
        layout.addWidget(widget, 1)
    return holder
