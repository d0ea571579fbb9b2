"""What a card shows of the comments on its event: a sign at a field, and their words as lines."""

from collections.abc import Sequence

from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from rasid.gui.appearance import Appearance
from rasid.gui.comments.thread import about_word, kind_word
from rasid.gui.icons import icon_pixmap
from rasid.gui.inspector.drawing import in_own_direction, isolated
from rasid.gui.inspector.field_row import quiet_label
from rasid.storage.comments import CommentRow


def comment_icon(row: CommentRow) -> tuple[str, str]:
    """The icon of a comment and the colour it has."""
    if not row.is_open:
        return "confirmed", "ok"
    if row.stops_export:
        return "stop", "bad"
    return ("question", "warn") if row.kind == "question" else ("comment", "accent")


def comment_sign(row: CommentRow, appearance: Appearance) -> QPixmap:
    """The icon of a comment as a picture on a card."""
    name, token = comment_icon(row)
    theme = appearance.theme
    return icon_pixmap(name, theme.color(token), theme.color("surface"))


class CommentLines(QWidget):
    """The open comments on one event, a line each; hidden while there is none."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._shown: list[CommentRow] = []
        self._lines: list[QWidget] = []
        px = appearance.px
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(px(12), 0, px(12), px(6))
        self._layout.setSpacing(px(3))
        self.hide()

    @property
    def texts(self) -> list[str]:
        """The words of the comments shown."""
        return [row.text for row in self._shown]

    def show_comments(self, rows: Sequence[CommentRow]) -> None:
        """Show other comments; nothing moves where they are the same."""
        if list(rows) == self._shown:
            return
        self._shown = list(rows)
        for line in self._lines:
            line.hide()
            self._layout.removeWidget(line)
            line.deleteLater()
        self._lines = [self._line(row) for row in rows]
        for line in self._lines:
            self._layout.addWidget(line)
        self.setVisible(bool(rows))

    def _line(self, row: CommentRow) -> QWidget:
        said = f"{about_word(row)} · {isolated(row.author)}: {in_own_direction(row.text)}"
        words = quiet_label(said)
        words.setAccessibleName(f"{kind_word(row)}, {said}")
        sign = QLabel()
        sign.setPixmap(comment_sign(row, self._appearance))
        line = QWidget()
        layout = QHBoxLayout(line)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(sign)
        layout.addWidget(words, 1)
        return line
