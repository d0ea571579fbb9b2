"""The foot of the panel while a form is open: reason, comment, save, leave."""

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from rasid.core.revision import Reason
from rasid.core.vocabulary import ReasonCode
from rasid.gui.appearance import Appearance
from rasid.gui.inspector.choice import Choice
from rasid.gui.inspector.field_row import quiet_label
from rasid.gui.inspector.reason_words import reason_word


class SaveBar(QFrame):
    """Says why, and saves or leaves; asks before work is lost.

    Signals:
        save_requested: the form is to be saved.
        leave_requested: the form is to be left, with what was changed.
        stay_requested: the form is to be gone on with.
        changed: the reason or the comment is another one.
    """

    save_requested = Signal()
    leave_requested = Signal()
    stay_requested = Signal()
    changed = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setProperty("edge", "above")
        self.code = Choice(
            ReasonCode, self.tr("Reason"), none=self.tr("No reason given"), words=reason_word
        )
        self.comment = QLineEdit()
        self.comment.setPlaceholderText(self.tr("Comment"))
        self.comment.setAccessibleName(self.tr("Comment"))
        self.save = self._button(self.tr("Save"), "primary", self.save_requested)
        self.cancel = self._button(self.tr("Leave"), "quiet", self.leave_requested)
        self._message: QLabel = quiet_label("", type_="strong")
        self.discard = self._button(self.tr("Discard the changes"), "", self.leave_requested)
        self.stay = self._button(self.tr("Go on editing"), "", self.stay_requested)
        self._asked_at: QWidget | None = None  # where the keyboard was
        self._ordinary = QWidget()
        self._question = QWidget()
        why = QHBoxLayout()
        why.setSpacing(appearance.px(6))
        why.addWidget(self.code, 1)
        why.addWidget(self.comment, 1)
        acts = _line(self._ordinary, self.save, self.cancel)
        acts.addStretch(1)
        asks = _line(self._question, self.stay, self.discard)
        asks.addStretch(1)
        px = appearance.px
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(12), px(8), px(12), px(8))
        layout.setSpacing(px(6))
        layout.addWidget(self._message)
        layout.addLayout(why)
        layout.addWidget(self._ordinary)
        layout.addWidget(self._question)
        self.reset()
        self.code.value_changed.connect(self.changed)
        self.comment.textChanged.connect(lambda _text: self.changed.emit())

    @property
    def is_asking(self) -> bool:
        """Whether it asks what to do with the changes."""
        return not self._question.isHidden()

    @property
    def message(self) -> str:
        """The sentence it shows."""
        return "" if self._message.isHidden() else self._message.text()

    def reason(self) -> Reason | None:
        """Why, None where neither code nor comment was given."""
        code, comment = self.code.value(), self.comment.text().strip()
        if code is None and not comment:
            return None
        return Reason(code=code.value if code else None, comment=comment or None)

    def reset(self, reason: Reason | None = None) -> None:
        """Begin with another form, and with the reason that was given for its changes."""
        code = reason.code if reason else None
        self.blockSignals(True)  # nothing was typed
        self.code.set_value(ReasonCode(code) if code else None)
        self.comment.setText((reason.comment if reason else None) or "")
        self.blockSignals(False)
        self.go_on()

    def go_on(self) -> None:
        """Ask nothing and say nothing; the keyboard is where it was before the question."""
        focused, was = QApplication.focusWidget(), self._asked_at
        answered = focused is not None and self._question.isAncestorOf(focused)
        self._say("")
        self._ordinary.show()
        self._question.hide()
        if answered and was is not None and isValid(was):
            was.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, problem: str) -> None:
        """Say why it cannot be saved."""
        self.go_on()
        self._say(problem)

    def say_since(self) -> None:
        """Say that the event is another one than the form was begun on."""
        self.say(
            self.tr("Decided by somebody since: your changes stand over that. Look, then save.")
        )

    def ask(self) -> None:
        """Ask what to do with the changes."""
        self._asked_at = QApplication.focusWidget()
        self._say(self.tr("The changes are not saved."))
        self._ordinary.hide()
        self._question.show()
        self.stay.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, sentence: str) -> None:
        self._message.setText(sentence)
        self._message.setProperty("tone", "warn")
        self._message.setVisible(bool(sentence))

    def _button(self, text: str, kind: str, pressed: SignalInstance) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("kind", kind)
        button.clicked.connect(lambda: pressed.emit())
        return button


def _line(holder: QWidget, *widgets: QWidget) -> QHBoxLayout:
    layout = QHBoxLayout(holder)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(6)
    for widget in widgets:
        layout.addWidget(widget)
    return layout
