"""Lays a sheet over one panel of the window, so that the text stays in sight."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtWidgets import QWidget

from rasid.gui.appearance import Appearance

_WIDTH = 400  # pixels at 100 %, where the panel is hidden
_MOVES = (
    QEvent.Type.Resize,
    QEvent.Type.Move,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.LayoutDirectionChange,
)


class Beside(QObject):
    """Keeps a sheet of ``room`` over ``panel`` whatever its size, or in its place where hidden.

    ``middle`` is what stands beside the panel and tells how high there is room. A sheet that takes
    ``height`` in pixels at 100 % lies at the foot of the panel.
    """

    def __init__(
        self,
        sheet: QWidget,
        room: QWidget,
        panel: QWidget,
        middle: QWidget,
        appearance: Appearance,
        *,
        height: int | None = None,
    ) -> None:
        super().__init__(sheet)
        self._sheet, self._room, self._panel, self._middle = sheet, room, panel, middle
        self._appearance = appearance
        self._height = height
        for widget in (room, panel):
            widget.installEventFilter(self)

    def show(self) -> None:
        """Show the sheet above all else."""
        self.place()
        self._sheet.show()
        self._sheet.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self.place()
        return super().eventFilter(watched, event)

    def place(self) -> None:
        """Put the sheet where it belongs now."""
        panel, room = self._panel, self._room
        if panel.isVisibleTo(room):
            box = QRect(panel.mapTo(room, panel.rect().topLeft()), panel.size())
        else:
            width = self._appearance.px(_WIDTH)
            rtl = room.layoutDirection() is Qt.LayoutDirection.RightToLeft
            height = self._middle.mapTo(room, self._middle.rect().bottomLeft()).y()
            box = QRect(0 if rtl else room.width() - width, 0, width, height)
        if self._height is not None:
            wanted = max(self._appearance.px(self._height), self._sheet.sizeHint().height())
            box.setTop(max(box.top(), box.bottom() - wanted))
        self._sheet.setGeometry(box)
