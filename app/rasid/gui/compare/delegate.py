"""Paints the table of differences: values with what only one side has framed, and the choice."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QPainter,
    QPalette,
    QPen,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from rasid.core.offsets import Utf16Map
from rasid.gui.appearance import Appearance
from rasid.gui.compare.comparison import Choice
from rasid.gui.compare.frames import FRAMES
from rasid.gui.compare.model import Column, DifferenceRole
from rasid.gui.compare.rows import Piece, Row
from rasid.gui.icons import ICON_SIZE, draw_icon
from rasid.gui.report.geometry import TextGeometry

_PADDING, _ABOVE, _LEAST = 12, 9, 40  # pixels at 100 %
_RADIUS = 3.0  # pixels
_SIGNS = {None: ("proposed", "text3"), Choice.LEFT_OPEN: ("skipped", "warn")}
_CHOSEN = ("confirmed", "ok")


class DifferenceDelegate(QStyledItemDelegate):
    """The look of a cell; the words of the report keep their own direction."""

    def __init__(self, appearance: Appearance, view: QTableView) -> None:
        super().__init__(view)
        self._appearance, self._view = appearance, view

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        px, width = self._appearance.px, self._view.columnWidth(index.column())
        row = index.data(DifferenceRole.ROW)
        height = 0.0
        if isinstance(row, Row):
            document = self._document(index.column(), row, width)
            height = document.size().height() if document else 0
        return QSize(width, max(px(_LEAST), round(height) + 2 * px(_ABOVE)))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(DifferenceRole.ROW)
        if not isinstance(row, Row):
            return
        theme = self._appearance.theme
        box = QRectF(option.rect)
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(box, theme.color("accent_tint" if current else "surface"))
        line = QRectF(box.left(), box.bottom() - 1, box.width(), 1)
        painter.fillRect(line, theme.color("line"))
        if current and index.column() == Column.FIELD:
            edge = box.right() - 3 if rtl else box.left()
            painter.fillRect(QRectF(edge, box.top(), 3, box.height()), theme.color("accent"))
        if index.column() == Column.CHOICE:
            self._choice(painter, box, index, rtl=rtl)
        else:
            self._words(painter, box, index.column(), row)
        painter.restore()

    # Words

    def _document(self, column: int, row: Row, width: int) -> QTextDocument | None:
        pieces = _pieces(column, row)
        if pieces is None:
            return None
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(self._appearance.font())
        option = QTextOption()
        option.setTextDirection(self._view.layoutDirection())
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        document.setDefaultTextOption(option)
        document.setPlainText("".join(text for text, _ in pieces))
        if column == Column.FIELD:
            self._name(document, row)
        document.setTextWidth(max(24, width - 2 * self._appearance.px(_PADDING)))
        return document

    def _words(self, painter: QPainter, box: QRectF, column: int, row: Row) -> None:
        document = self._document(column, row, round(box.width()))
        pieces = _pieces(column, row)
        if document is None or pieces is None:
            return
        theme, px = self._appearance.theme, self._appearance.px
        top = box.top() + max(px(_ABOVE), (box.height() - document.size().height()) / 2)
        painter.translate(QPointF(box.left() + px(_PADDING), top))
        if column in (Column.FIRST, Column.SECOND):
            self._frames(painter, document, pieces, column)
        context = QAbstractTextDocumentLayout.PaintContext()
        ink = theme.color("text2" if column == Column.NOTE else "text")
        context.palette.setColor(QPalette.ColorRole.Text, ink)
        document.documentLayout().draw(painter, context)

    def _name(self, document: QTextDocument, row: Row) -> None:
        """The field in bold, with the parts that changed behind it."""
        cursor = QTextCursor(document)
        length = len(row.name.encode("utf-16-le")) // 2
        cursor.setPosition(length, QTextCursor.MoveMode.KeepAnchor)
        bold, quiet = QTextCharFormat(), QTextCharFormat()
        bold.setFontWeight(QFont.Weight.DemiBold.value)
        cursor.mergeCharFormat(bold)
        cursor.setPosition(length)
        cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        quiet.setForeground(self._appearance.theme.color("text2"))
        cursor.mergeCharFormat(quiet)

    def _frames(
        self, painter: QPainter, document: QTextDocument, pieces: Sequence[Piece], column: int
    ) -> None:
        theme, frame = self._appearance.theme, FRAMES[column - Column.FIRST]
        places, geometry = Utf16Map.of("".join(text for text, _ in pieces)), TextGeometry(document)
        size, at = self._appearance.font().pixelSize(), 0
        for text, changed in pieces:
            start, at = at, at + len(text)
            if not changed:
                continue
            painter.setPen(QPen(theme.color(frame.ink), 1, frame.style))
            painter.setBrush(theme.color(frame.tint))
            for segment in geometry.segments(places.to_utf16(start), places.to_utf16(at)):
                box = segment.box(size * 1.05, size * 0.45).adjusted(-2.5, 0, 2.5, 0)
                painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    # The choice

    def _choice(
        self,
        painter: QPainter,
        box: QRectF,
        index: QModelIndex | QPersistentModelIndex,
        *,
        rtl: bool,
    ) -> None:
        theme, px = self._appearance.theme, self._appearance.px
        choice = index.data(DifferenceRole.CHOICE)
        icon, token = _SIGNS.get(choice, _CHOSEN)
        side = px(ICON_SIZE)
        inner = box.adjusted(px(_PADDING), 0, -px(_PADDING), 0)
        sign = QRectF(inner.left(), box.center().y() - side / 2, side, side)
        words = inner.adjusted(side + px(6), 0, 0, 0)
        if rtl:
            sign.moveRight(inner.right())
            words = inner.adjusted(0, 0, -side - px(6), 0)
        draw_icon(painter, sign, icon, theme.color(token), theme.color("surface"))
        painter.setFont(self._appearance.font())
        painter.setPen(theme.color(token))
        leading = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.setLayoutDirection(self._view.layoutDirection())
        painter.drawText(words, leading, str(index.data(Qt.ItemDataRole.DisplayRole)))


def _pieces(column: int, row: Row) -> Sequence[Piece] | None:
    match column:
        case Column.FIELD:
            return [(row.name, False), ("   " + row.hint if row.hint else "", False)]
        case Column.FIRST:
            return row.first
        case Column.SECOND:
            return row.second
        case Column.NOTE:
            return [(row.note, False)]
    return None
