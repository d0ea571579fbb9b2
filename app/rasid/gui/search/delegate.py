"""Paints what was found: the report's title, date and state, then its lines right to left."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from rasid.gui.appearance import Appearance
from rasid.gui.icons import ICON_SIZE, draw_icon, state_color, state_icon
from rasid.gui.search.roles import SearchRole
from rasid.gui.words import word
from rasid.review.search import Hit, Line
from rasid.storage.reports import ReportRow

_REPORT, _LINE, _PADDING = 56, 52, 16  # pixels at 100 %
_LINES = 2
_ELLIPSIS = "…"
# A painter in a right-to-left widget takes left and right for leading and trailing.
_LEADING = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_TRAILING = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class SearchDelegate(QStyledItemDelegate):
    """The look of a row; what is the report's runs right to left in either language."""

    def __init__(self, appearance: Appearance, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance

    def sizeHint(
        self, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        height = _LINE if index.data(SearchRole.LINE) else _REPORT
        return QSize(120, self._appearance.px(height))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        hit, line = index.data(SearchRole.HIT), index.data(SearchRole.LINE)
        if not isinstance(hit, Hit):
            return
        theme, px = self._appearance.theme, self._appearance.px
        box = QRectF(option.rect)
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        rtl = option.direction == Qt.LayoutDirection.RightToLeft
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if current:
            painter.fillRect(box, theme.color("accent_tint"))
            edge = box.right() - 2 if rtl else box.left()
            painter.fillRect(QRectF(edge, box.top(), 3, box.height()), theme.color("accent"))
        elif line is None and index.row():
            painter.fillRect(QRectF(box.left(), box.top(), box.width(), 1), theme.color("line"))
        inner = box.adjusted(px(_PADDING), px(6), -px(_PADDING), -px(4))
        if isinstance(line, Line):
            self._line(painter, inner, line, current=current)
        else:
            self._report(painter, inner, hit, current=current, rtl=rtl)
        painter.restore()

    def _report(
        self, painter: QPainter, box: QRectF, hit: Hit, *, current: bool, rtl: bool
    ) -> None:
        font = self._appearance.font(weight=QFont.Weight.DemiBold)
        painter.setPen(self._appearance.theme.color("text"))
        title = hit.report.title or hit.report.file
        layout = _fitting(title, "", font, box.width(), lines=1)
        layout.draw(painter, box.topLeft())
        foot = QRectF(box.left(), box.bottom() - self._appearance.px(20), box.width(), 0)
        foot.setBottom(box.bottom())
        self._state(painter, foot, hit.report, current=current, rtl=rtl)
        painter.setPen(self._appearance.theme.color("text2"))
        count = f" · {len(hit.lines):,}×" if len(hit.lines) > 1 else ""
        date = hit.report.published or self.tr("no date")
        painter.drawText(foot, _TRAILING, date + count)

    def _state(
        self, painter: QPainter, foot: QRectF, report: ReportRow, *, current: bool, rtl: bool
    ) -> None:
        theme, px = self._appearance.theme, self._appearance.px
        side = px(ICON_SIZE)
        sign = QRectF(foot.left(), foot.center().y() - side / 2, side, side)
        words = foot.adjusted(side + px(6), 0, 0, 0)
        if rtl:
            sign.moveRight(foot.right())
            words = foot.adjusted(0, 0, -side - px(6), 0)
        color = state_color(theme, report.state)
        ground = theme.color("accent_tint" if current else "raised")
        draw_icon(painter, sign, state_icon(report.state), color, ground)
        painter.setFont(self._appearance.font(12))
        painter.setPen(color)
        painter.drawText(words, _LEADING, word(report.state))

    def _line(self, painter: QPainter, box: QRectF, line: Line, *, current: bool) -> None:
        theme = self._appearance.theme
        font = self._appearance.font()
        lead = line.before + line.hit
        found = QTextLayout.FormatRange()
        found.start = _utf16(line.before)
        found.length = _utf16(line.hit)
        style = QTextCharFormat()
        style.setFontWeight(QFont.Weight.Bold.value)
        style.setForeground(QBrush(theme.color("text")))
        style.setBackground(QBrush(theme.color("surface" if current else "accent_tint")))
        found.format = style
        layout = _fitting(lead + line.after, lead, font, box.width(), lines=_LINES, formats=[found])
        painter.setPen(theme.color("text" if current else "text2"))
        layout.draw(painter, box.topLeft())


def _fitting(
    text: str,
    lead: str,
    font: QFont,
    width: float,
    *,
    lines: int,
    formats: Sequence[QTextLayout.FormatRange] = (),
) -> QTextLayout:
    """A text in so many lines, right to left, cut at a word behind ``lead`` where it is longer."""
    said = text
    layout, fits = _broken(said, font, width, lines, formats)
    while not fits and " " in said[len(lead) :].rstrip(_ELLIPSIS):
        said = said.rstrip(_ELLIPSIS).rpartition(" ")[0] + _ELLIPSIS
        layout, fits = _broken(said, font, width, lines, formats)
    return layout


def _broken(
    text: str, font: QFont, width: float, lines: int, formats: Sequence[QTextLayout.FormatRange]
) -> tuple[QTextLayout, bool]:
    layout = QTextLayout(text, font)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    layout.setTextOption(option)
    layout.setFormats(list(formats))
    layout.beginLayout()
    height = QFontMetricsF(font).height() * 1.12
    shown = 0
    for number in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, number * height))
        shown = line.textStart() + line.textLength()
    layout.endLayout()
    return layout, shown >= _utf16(text)


def _utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
