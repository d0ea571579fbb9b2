"""Asks for the reviewer's name at the first start, and says what the reports are about."""

from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)


class WelcomeDialog(QDialog):
    """A small dialog for one name; it is not accepted without one."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Your name"))
        self.setMinimumWidth(440)
        title = QLabel(self.tr("Who is reviewing?"))
        title.setProperty("type", "card")
        why = QLabel(self.tr("Every decision is kept with the name of the one who took it."))
        why.setWordWrap(True)
        why.setProperty("type", "secondary")
        self.name = QLineEdit(name)
        self.name.setAccessibleName(self.tr("Your name"))
        notice = QLabel(
            self.tr(
                "These reports tell of killing, torture and death. "
                "Stop whenever you need to: everything is saved as it happens."
            )
        )
        notice.setWordWrap(True)
        notice.setProperty("type", "secondary")
        self.buttons = QDialogButtonBox()
        self._start = self.buttons.addButton(
            self.tr("Start"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._start.setProperty("kind", "primary")
        self.buttons.accepted.connect(self.accept)
        self.name.textChanged.connect(self._on_text_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        for widget in (title, why, self.name, notice, self.buttons):
            column.addWidget(widget)
        self._on_text_changed(name)

    def reviewer(self) -> str:
        """The name, without needless space."""
        return " ".join(self.name.text().split())

    def _on_text_changed(self, _text: str) -> None:
        self._start.setEnabled(bool(self.reviewer()))
