"""One field of a card: its name at the leading edge, its values beside it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from rasid.gui.appearance import Appearance
from rasid.gui.flow import FlowLayout

_NAME = 72  # pixels of the column of names


class FieldRow(QWidget):
    """A name and a place for values; reading and editing share it, so nothing jumps."""

    def __init__(self, name: str, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._label = QLabel(name)
        self._label.setProperty("type", "caption")
        self._label.setWordWrap(True)
        self._label.setFixedWidth(appearance.px(_NAME))
        self._label.setMinimumHeight(appearance.px(32))
        self._label.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
        self._label.setContentsMargins(0, appearance.px(8), 0, 0)
        layout = self._row = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(appearance.px(4))
        layout.addWidget(self._label, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout()
        self._column.setSpacing(appearance.px(4))
        layout.addLayout(self._column, 1)

    @property
    def name(self) -> str:
        """What the field is called."""
        return self._label.text()

    def show_sign(self, sign: QPixmap, spoken: str) -> None:
        """Put a sign behind the values: something is said about this field."""
        label = QLabel()
        label.setPixmap(sign)
        label.setToolTip(spoken)
        label.setAccessibleName(spoken)
        label.setContentsMargins(0, self._label.contentsMargins().top(), 0, 0)
        self._row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)

    def add(self, widget: QWidget, *, stretched: bool = True) -> None:
        """Put a value, or what edits it, beneath what is there, as wide as the column or not."""
        if stretched:
            self._column.addWidget(widget)
        else:
            self._column.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeading)
        if not widget.accessibleName():
            widget.setAccessibleName(self.name)
        self._label.setBuddy(widget)


class Flow(QWidget):
    """Values set in lines."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, gap=1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, widget: QWidget) -> None:
        """Put a widget at the end."""
        self._flow.addWidget(widget)

    def drop(self, widget: QWidget) -> None:
        """Take one widget away."""
        widget.hide()
        self._flow.removeWidget(widget)
        widget.deleteLater()

    def clear(self) -> None:
        """Take all widgets away."""
        while item := self._flow.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


def quiet_label(text: str, *, type_: str = "caption") -> QLabel:
    """A wrapped line of secondary text that can be selected with the mouse."""
    label = QLabel(text)
    label.setProperty("type", type_)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
