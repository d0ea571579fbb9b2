"""What can be asked: the fields in both languages, each with an example."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

_FIELDS = (
    ("place", "مكان", "مكان:سراقب"),
    ("actor", "جهة", "actor:hts"),
    ("type", "نوع", "نوع:قصف type:siege"),
    ("date", "تاريخ", "date:2017-11..2017-12"),
    ("state", "حالة", "حالة:مدقق state:flagged"),
    ("label", "وسم", "وسم:سلاح label:weapon"),
    ("reviewer", "مراجع", "مراجع:سلمى"),
)


class SearchHint(QWidget):
    """Stands where the results will be while nothing is asked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._fields = QLabel(), QLabel()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(12)
        for label in (self._words, self._fields):
            label.setWordWrap(True)
            label.setProperty("type", "secondary")
            column.addWidget(label)
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(6)
        for row, texts in enumerate(_FIELDS):
            for place, text in enumerate(texts):
                label = QLabel(text if place == 2 else f"{text}:")
                label.setTextFormat(Qt.TextFormat.PlainText)
                label.setProperty("type", "secondary" if place == 2 else "strong")
                grid.addWidget(label, row, place, Qt.AlignmentFlag.AlignLeading)
        grid.setColumnStretch(2, 1)
        column.addLayout(grid)
        column.addStretch(1)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self._words.setText(
            self.tr(
                "Hamza, vowel marks and attached letters make no difference. "
                'Words in "quotes" are found exactly so; -word leaves reports out.'
            )
        )
        self._fields.setText(self.tr("Fields, in either language:"))
