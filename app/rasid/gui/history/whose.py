"""Whose a value is: asked at a card or span by key or mouse, answered beside it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from rasid.core.comment import FIELDS
from rasid.gui.appearance import Appearance
from rasid.gui.beside import Beside
from rasid.gui.comments.subject import FIELD
from rasid.gui.history.blame_view import BlameView
from rasid.gui.history.elsewhere import Elsewhere
from rasid.gui.inspector.chip import Chip
from rasid.gui.keys import Command
from rasid.gui.session import Session

_HEIGHT = 360  # pixels at 100 %


class WhosePanel(QFrame):
    """The values of the current span or event with who gave each, over the foot of the inspector.

    Signals:
        left: it is to be put away.
        history_requested: the whole history is wanted.
    """

    left = Signal()
    history_requested = Signal()

    def __init__(self, desk: Elsewhere, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.setProperty("edge", "above")
        self.blame = BlameView(desk)
        self.title = QLabel()
        self.title.setProperty("type", "panel")
        self.history, self.close_button = QPushButton(), QPushButton()
        for button, signal in (
            (self.history, self.history_requested),
            (self.close_button, self.left),
        ):
            button.setProperty("kind", "link")
            button.clicked.connect(signal)
        head = QHBoxLayout()
        head.setContentsMargins(16, 6, 8, 6)
        head.addWidget(self.title, 1)
        head.addWidget(self.history)
        head.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.blame, 1)
        self._retranslate()
        self.hide()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Whose each value is"))
        self.history.setText(self.tr("History"))
        self.close_button.setText(self.tr("Close"))


class Whose(QObject):
    """Answers at the foot of the inspector, for what is current or under the pointer."""

    def __init__(
        self,
        session: Session,
        appearance: Appearance,
        panel: WhosePanel,
        room: QWidget,
        beside: QWidget,
        middle: QWidget,
    ) -> None:
        super().__init__(panel)
        self._session, self._beside, self._middle = session, beside, middle
        self.panel = panel
        self._place = Beside(panel, room, beside, middle, appearance, height=_HEIGHT)
        panel.left.connect(self.leave)
        session.report_opened.connect(self.leave)
        session.decisions_written.connect(lambda _: self._refresh())

    def own(self) -> dict[Command, Callable[[], object]]:
        """What keys do while the answer has the focus."""
        return {
            Command.NEXT_CANDIDATE: lambda: self.panel.blame.step(+1),
            Command.PREVIOUS_CANDIDATE: lambda: self.panel.blame.step(-1),
            Command.WHOSE: self.leave,
        }

    def ask(self) -> None:
        """Ask of the value that has the focus, else of the current span or event; once more puts
        the answer away.
        """
        if not self.panel.isHidden():
            self.leave()
        else:
            self._answer(*value_at(QApplication.focusWidget()))

    def leave(self) -> bool:
        """Put the answer away; False where it is not shown."""
        if self.panel.isHidden():
            return False
        focused = QApplication.focusWidget()
        had_focus = focused is not None and self.panel.isAncestorOf(focused)
        self.panel.hide()
        if had_focus:
            self._middle.setFocus()
        return True

    def _answer(self, field: str, nth: int) -> None:
        opened, focus = self._session.opened, self._session.focus
        subject = focus.event_id if field else focus.span_id or focus.event_id
        if opened is None or not subject:
            return
        self.panel.blame.show_subject(opened.report.id, subject)
        self.panel.blame.select(self.panel.blame.values.place_of(field, nth) if field else 0)
        self._place.show()
        self.panel.blame.table.setFocus()

    def _refresh(self) -> None:
        if not self.panel.isHidden():
            at = self.panel.blame.table.currentIndex().row()
            self._answer("", 0)
            self.panel.blame.select(at)

    def menu_at(self, where: QPoint) -> QMenu | None:
        """What can be asked of the value at a point of the inspector; None where there is none."""
        field, nth = value_at(self._beside.childAt(where))
        if not field:
            return None
        menu = QMenu(self._beside)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        ask = menu.addAction(self.tr("Whose is this value?"))
        ask.triggered.connect(lambda: self._answer(field, nth))
        return menu

    def show_menu(self, where: QPoint) -> None:
        """Offer what can be asked of the value at a point of the inspector."""
        menu = self.menu_at(where)
        if menu is not None:
            menu.popup(self._beside.mapToGlobal(where))


def value_at(widget: QWidget | None) -> tuple[str, int]:
    """The field of the card a widget shows, and which of its values; "" for no field."""
    chip = widget if isinstance(widget, Chip) else None
    nth = 0
    while widget is not None:
        if isinstance(widget, QAbstractItemView):
            nth = max(0, widget.currentIndex().row())
        field = widget.property(FIELD)
        if isinstance(field, str) and field in FIELDS:
            chips = widget.findChildren(Chip, options=Qt.FindChildOption.FindChildrenRecursively)
            return field, chips.index(chip) if chip in chips else nth
        widget = widget.parentWidget()
    return "", 0
