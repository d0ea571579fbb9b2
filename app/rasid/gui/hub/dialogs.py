"""Asks which hub to join, and for the password where no keyring has it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

_LEAST = 460  # pixels


class JoinDialog(QDialog):
    """The address, the password, and whether a network without TLS will do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Join a hub"))
        self.setMinimumWidth(_LEAST)
        heading = QLabel(self.tr("Address of the hub"))
        heading.setProperty("type", "panel")
        self.address = QLineEdit()
        self.address.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.address.setPlaceholderText("postgresql://NAME@HOST/DATABASE")
        self.address.setAccessibleName(heading.text())
        self.password = password_field(self.tr("Password"))
        self.insecure = QCheckBox(self.tr("Also without TLS: this network is safe"))
        hint = QLabel(
            self.tr(
                "Whoever runs the hub tells you the address. The password is kept in the keyring "
                "of this system, and never in the project."
            )
        )
        hint.setWordWrap(True)
        hint.setProperty("type", "secondary")
        self._buttons, self.accepts = _buttons(self, self.tr("Join"))
        self.address.textChanged.connect(lambda _: self._refresh())
        column = _column(self)
        for widget in (heading, self.address, self.password, self.insecure, hint, self._buttons):
            column.addWidget(widget)
        self._refresh()

    def _refresh(self) -> None:
        self.accepts.setEnabled(bool(self.address.text().strip()))


class PasswordDialog(QDialog):
    """The password of one hub."""

    def __init__(self, address: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Password of the hub"))
        self.setMinimumWidth(_LEAST)
        where = QLabel(address)
        where.setTextFormat(Qt.TextFormat.PlainText)
        where.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        where.setWordWrap(True)
        self.password = password_field(self.tr("Password"))
        self._buttons, _ = _buttons(self, self.tr("Synchronise"))
        column = _column(self)
        for widget in (where, self.password, self._buttons):
            column.addWidget(widget)
        self.password.setFocus()


def password_field(name: str) -> QLineEdit:
    """A field that shows nothing of what is written."""
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    field.setPlaceholderText(name)
    field.setAccessibleName(name)
    return field


def _buttons(dialog: QDialog, verb: str) -> tuple[QDialogButtonBox, QWidget]:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    accept = box.addButton(verb, QDialogButtonBox.ButtonRole.AcceptRole)
    accept.setProperty("kind", "primary")
    box.accepted.connect(dialog.accept)
    box.rejected.connect(dialog.reject)
    return box, accept


def _column(dialog: QDialog) -> QVBoxLayout:
    column = QVBoxLayout(dialog)
    column.setContentsMargins(24, 20, 24, 16)
    column.setSpacing(10)
    return column
