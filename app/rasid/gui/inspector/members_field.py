"""A field that holds several values: chips, and an editor beneath for the one that is open."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rasid.gui.inspector.chip import Chip, Face
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.field_row import FieldRow, Flow
from rasid.gui.inspector.member_editor import MemberEditor


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberKind:
    """How the values of one field are shown, edited and begun."""

    name: str
    add: str  # what the button says that adds one
    face: Callable[[Any], Face]
    editor: Callable[[Any], MemberEditor]
    blank: Callable[[], Any]


class MembersField(QWidget):
    """The values of one field; one of them may be open for editing.

    Signals:
        changed: a value was added, changed or removed.
    """

    changed = Signal()

    def __init__(
        self, kind: MemberKind, values: Sequence[Any], desk: Desk, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self._kind = kind
        self._values = list(values)
        self._problems = [""] * len(self._values)
        self._unread: list[Mapping[str, str]] = [{} for _ in self._values]
        self._opened = -1
        self._editor: MemberEditor | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(desk.appearance.px(4))
        self._row = FieldRow(kind.name, desk.appearance)
        self._flow = Flow()
        self._row.add(self._flow)
        self._layout.addWidget(self._row)
        self._chips: list[Chip] = []
        self.show_values()

    @property
    def editor(self) -> MemberEditor | None:
        """The editor of the open value."""
        return self._editor

    @property
    def opened(self) -> int:
        """The place of the open value, -1 for none."""
        return self._opened

    @property
    def chips(self) -> list[Chip]:
        """One for each value, and the last to add one."""
        return self._chips

    def value(self) -> tuple[Any, ...]:
        """The values as edited."""
        return tuple(self._values)

    def set_value(self, values: Sequence[Any]) -> None:
        """Hold other values; nothing is open."""
        self.close_editor()
        self._values = list(values)
        self._problems = [""] * len(self._values)
        self._unread = [{} for _ in self._values]
        self.show_values()
        self.changed.emit()

    def unread(self) -> dict[int, Mapping[str, str]]:
        """What was typed and is nothing a value can hold as yet: by place, then by line."""
        self._note_problem()
        return {index: typed for index, typed in enumerate(self._unread) if typed}

    def type_again(self, index: int, unread: Mapping[str, str]) -> None:
        """Open a value and show what was typed there before."""
        if index < len(self._values):
            self.close_editor()
            self._unread[index] = unread
            self.open(index)

    def problem(self) -> str:
        """The first sentence on what cannot be saved; that value is opened by ``open_problem``."""
        self._note_problem()
        return next(filter(None, self._problems), "")

    def open_problem(self) -> None:
        """Open the first value that cannot be saved."""
        self._note_problem()
        index = next(i for i, problem in enumerate(self._problems) if problem)
        if index != self._opened:
            self.open(index)

    def add(self, value: Any) -> None:
        """Take one more value and open it."""
        self._values.append(value)
        self._problems.append("")
        self._unread.append({})
        self.show_values()
        self.changed.emit()
        self.open(len(self._values) - 1)

    def open(self, index: int) -> None:
        """Edit one value; -1 begins a new one."""
        if index < 0:
            self.add(self._kind.blank())
            return
        self.close_editor()
        editor = self._kind.editor(self._values[index])
        editor.type_again(self._unread[index])
        editor.changed.connect(self._on_edited)
        editor.removal_requested.connect(self.remove_opened)
        self._opened, self._editor = index, editor
        self._layout.addWidget(editor)
        editor.show()  # a layout would only do so later, and focus goes to what is shown
        self.mark_opened(index)
        self.desk.show_span(getattr(self._values[index], "span", None))
        editor.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def close_editor(self) -> None:
        """Leave the open value as edited."""
        if self._editor is not None:
            self._note_problem()
            self._editor.hide()
            self._layout.removeWidget(self._editor)
            self._editor.deleteLater()
        self._opened, self._editor = -1, None
        self.mark_opened(-1)

    def remove_opened(self) -> None:
        """Take the open value away."""
        index = self._opened
        self.close_editor()
        self.remove(index)

    def remove(self, index: int) -> None:
        """Take a value away."""
        self.close_editor()
        del self._values[index], self._problems[index], self._unread[index]
        self.show_values()
        self.changed.emit()
        self._chips[min(index, len(self._chips) - 1)].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_values(self) -> None:
        """Draw the values again."""
        self._flow.clear()
        self._chips = []
        for index, value in enumerate(self._values):
            chip = EditChip(self._kind.face(value), self.desk.appearance)
            chip.clicked.connect(partial(self._toggle, index))
            chip.removal_requested.connect(partial(self.remove, index))
            self._take(chip)
        adding = Face(text=f"+ {self._kind.add}", spoken=self._kind.add, missing=True)
        chip = EditChip(adding, self.desk.appearance)
        chip.clicked.connect(partial(self.open, -1))
        self._take(chip)

    def mark_opened(self, index: int) -> None:
        """Show which value is open."""
        for nth, chip in enumerate(self._chips):
            chip.set_lit(nth == index)

    def show_span(self, span_id: str) -> bool:
        """Tint the values that rest on a span; False where none does."""
        found = False
        for index, (chip, value) in enumerate(zip(self._chips, self._values, strict=False)):
            rests = bool(span_id) and getattr(value, "span", None) == span_id
            chip.set_lit(rests or index == self._opened)
            found = found or rests
        return found

    def _take(self, chip: Chip) -> None:
        self._chips.append(chip)
        self._flow.add(chip)

    def _toggle(self, index: int) -> None:
        if index == self._opened:
            self.close_editor()
        else:
            self.open(index)

    def _on_edited(self) -> None:
        if self._editor is None:
            return
        self._values[self._opened] = self._editor.value()
        self._chips[self._opened].set_face(self._kind.face(self._values[self._opened]))
        self.changed.emit()

    def _note_problem(self) -> None:
        if self._editor is not None:
            self._problems[self._opened] = self._editor.problem()
            self._unread[self._opened] = self._editor.unread()


class EditChip(Chip):
    """A chip of a form: Enter or Space opens it, Delete takes the value away.

    Signals:
        removal_requested: Delete was pressed on it.
    """

    removal_requested = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys of a chip; the rest is for the form."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removal_requested.emit()
        else:
            super().keyPressEvent(event)
