"""The formats to choose from, each with what it cannot hold."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from rasid.errors import RasidError
from rasid.gui.export.words import format_word, loss_word
from rasid.gui.refusal import refusal
from rasid.interchange.formats.registry import USUAL, Format, writer_class
from rasid.interchange.formats.writer import How


class FormatList(QWidget):
    """A line for each format, ticked or not; beneath it what the current one loses.

    Signals:
        changed: other formats are ticked.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Formats"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.losses = QLabel()
        self.losses.setWordWrap(True)
        self.losses.setProperty("type", "secondary")
        self.losses.setMinimumHeight(self.fontMetrics().lineSpacing() * 3)
        self.losses.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        for format_ in Format:
            self._add(format_)
        self.list.itemChanged.connect(lambda _: self.changed.emit())
        self.list.currentItemChanged.connect(lambda *_: self._tell())
        self.list.setCurrentRow(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list, 1)
        column.addWidget(self.losses)

    def _add(self, format_: Format) -> None:
        item = QListWidgetItem(f"\u2066{format_.value}\u2069 · {format_word(format_)}")
        item.setData(Qt.ItemDataRole.UserRole, format_.value)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(_checked(format_ in USUAL))
        self.list.addItem(item)

    def chosen(self) -> tuple[Format, ...]:
        """The formats that are ticked."""
        return tuple(
            format_
            for row, format_ in enumerate(Format)
            if self.list.item(row).checkState() is Qt.CheckState.Checked
        )

    def choose(self, formats: Iterable[Format]) -> None:
        """Tick these alone."""
        wanted = set(formats)
        for row, format_ in enumerate(Format):
            self.list.item(row).setCheckState(_checked(format_ in wanted))

    def _tell(self) -> None:
        item = self.list.currentItem()
        self.losses.setText(losses_text(Format(item.data(Qt.ItemDataRole.UserRole))))
        self.losses.setAccessibleName(self.losses.text())


def losses_text(format_: Format) -> str:
    """What a format cannot hold, in words; why it cannot be written where it cannot."""
    try:
        losses = writer_class(format_).CANNOT_HOLD
    except RasidError as error:
        return refusal(error)
    if not losses:
        return QCoreApplication.translate("FormatList", "It holds everything.")
    comma = QCoreApplication.translate("FormatList", ", ")
    told = []
    for how, words in (
        (How.LEFT_OUT, QCoreApplication.translate("FormatList", "Left out: {fields}.")),
        (How.FLATTENED, QCoreApplication.translate("FormatList", "Simplified: {fields}.")),
    ):
        fields = [loss_word(loss.field) for loss in losses if loss.how is how]
        if fields:
            told.append(words.format(fields=comma.join(fields)))
    return " ".join(told)


def _checked(ticked: bool) -> Qt.CheckState:
    return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
