"""Reading mode: the report alone, without marks, panels or bars."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from rasid.gui.appearance import Appearance
from rasid.gui.report.text import displayed, lay_out, set_margin, text_option
from rasid.gui.session import Session

_WIDEST = 760 / 19.5  # of the size of type, as in review
_MARGIN = 44  # pixels beside the text


class ReadingPage(QTextEdit):
    """The text of the report on the desk; arrows, space and the wheel scroll."""

    def __init__(
        self, session: Session, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._appearance = session, appearance
        self._text = ""
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setProperty("ground", "paper")
        self.document().setDefaultTextOption(text_option())
        session.report_opened.connect(self._refresh)
        appearance.changed.connect(self._refresh)
        self._retranslate()

    def open(self) -> None:
        """Show the report on the desk from its beginning, and take the keyboard."""
        self._refresh(anew=True)
        self.setFocus()

    def _refresh(self, *, anew: bool = False) -> None:
        opened = self._session.opened
        if not (anew or self.isVisible()):
            return
        text = opened.text if opened else ""
        if text != self._text:
            self._text = text
            self.setPlainText(displayed(text))
        self.document().setDefaultFont(self._appearance.report_font())
        lay_out(self.document(), text, [], self._appearance, self._margin())

    def _margin(self) -> float:
        width = self.viewport().width()
        column = min(_WIDEST * self._appearance.report_size, width - 2 * _MARGIN)
        return max(_MARGIN, (width - column) / 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        set_margin(self.document(), self._margin())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        steps = {
            Qt.Key.Key_Space: -bar.pageStep() if back else bar.pageStep(),
            Qt.Key.Key_Down: bar.singleStep() * 3,
            Qt.Key.Key_Up: -bar.singleStep() * 3,
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            bar.setValue(bar.value() + step)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Text of the report"))
