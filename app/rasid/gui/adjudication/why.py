"""Why a disagreement was settled so: the kind of error in it, and a note."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from rasid.core.vocabulary import Ruling
from rasid.gui.appearance import Appearance
from rasid.gui.inspector.reason_words import reason_word


class WhyBar(QWidget):
    """One kind is always chosen; the note is needed where all are overruled, and for a gap.

    Signals:
        changed: another kind or note.
    """

    changed = Signal()

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = QLabel()
        self._group = QButtonGroup(self)
        self.kinds = {kind: QPushButton() for kind in Ruling}
        self.note = QLineEdit()
        row = QHBoxLayout(self)
        row.setContentsMargins(appearance.px(16), appearance.px(8), appearance.px(16), 0)
        row.setSpacing(appearance.px(6))
        row.addWidget(self._name)
        for button in self.kinds.values():
            button.setCheckable(True)
            button.setProperty("kind", "pill")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._group.addButton(button)
            row.addWidget(button)
        row.addWidget(self.note, 1)
        self.reset()
        self._group.buttonClicked.connect(lambda _: self.changed.emit())
        self.note.textChanged.connect(lambda _: self.changed.emit())
        self._retranslate()

    def reset(self) -> None:
        """On the merits, without a note."""
        self.set_kind(Ruling.MERITS)
        self.note.clear()

    def kind(self) -> Ruling:
        """The kind that is chosen."""
        return next(kind for kind, button in self.kinds.items() if button.isChecked())

    def set_kind(self, kind: Ruling) -> None:
        """Choose a kind."""
        self.kinds[kind].setChecked(True)
        self.changed.emit()

    def next_kind(self) -> None:
        """Choose the kind after the present one, the first after the last."""
        kinds = [*Ruling]
        self.set_kind(kinds[(kinds.index(self.kind()) + 1) % len(kinds)])

    def said(self) -> str | None:
        """The note."""
        return self.note.text().strip() or None

    def ask_for_note(self, *, needed: bool) -> None:
        """Say in the empty line what the note is for."""
        self.note.setPlaceholderText(
            self.tr("A note, needed here: why, or what holds from now on")
            if needed
            else self.tr("A note to those who disagreed")
        )

    def changeEvent(self, event: QEvent) -> None:
        """Speak the other language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self._name.setText(self.tr("Why"))
        for kind, button in self.kinds.items():
            button.setText(reason_word(kind))
        self.note.setAccessibleName(self.tr("Note"))
        self.ask_for_note(needed=False)
