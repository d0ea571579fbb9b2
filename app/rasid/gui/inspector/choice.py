"""A list to choose one word of the codebook from."""

from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget

from rasid.gui.words import word

V = TypeVar("V", bound=StrEnum)


class Choice(QComboBox, Generic[V]):
    """One of some values, or none where ``none`` gives a word for that.

    Signals:
        value_changed: another value was chosen or set.
    """

    value_changed = Signal()

    def __init__(
        self,
        values: Iterable[V],
        name: str,
        *,
        none: str | None = None,
        words: Callable[[StrEnum], str] = word,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._values: list[V | None] = [None] if none is not None else []
        self._values.extend(values)
        self.addItems([words(v) if v is not None else none or "" for v in self._values])
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(6)
        self.currentIndexChanged.connect(lambda _index: self.value_changed.emit())

    def value(self) -> V | None:
        """The chosen value."""
        index = self.currentIndex()
        return self._values[index] if index >= 0 else None

    def set_value(self, value: V | None) -> None:
        """Choose a value; one that is not in the list clears the choice."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling past a list must not change it."""
        event.ignore()
