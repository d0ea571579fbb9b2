"""Says above the text that the report is read blind."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel, QWidget

from rasid.gui.appearance import Appearance
from rasid.gui.session import Session


class BlindNotice(QLabel):
    """One line, there only while others' work on the report is hidden from the reviewer."""

    def __init__(
        self, session: Session, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        px = appearance.px
        self.setWordWrap(True)
        self.setProperty("ground", "raised")
        self.setProperty("type", "secondary")
        self.setContentsMargins(px(16), px(6), px(16), px(6))
        for signal in (
            session.report_opened,
            session.decisions_written,
            session.reviewer_changed,
            session.project_changed,
        ):
            signal.connect(self._refresh)
        self._retranslate()
        self.hide()

    def _refresh(self) -> None:
        self.setVisible(self._session.is_blind)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the other language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.setText(
            self.tr(
                "You read this report blind: what its other readers decide, comment and finish is "
                "hidden until all of you have finished it."
            )
        )
