"""Puts a text on pages of A4 with numbers at their foot, always in the same bytes."""

import re
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, QSizeF, Qt, QUuid
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QBrush,
    QFont,
    QFontDatabase,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)

FACES = ("Noto Sans Arabic", "DejaVu Sans", "Noto Naskh Arabic", "Amiri")
"""Best first. A PDF of Qt tells readers which letter a sign is by the font's table of characters;
only faces that list the joined forms of Arabic letters there can be searched and copied from.
"""
_CELL = re.compile(r"\|((?:\\.|[^|\\])*)(?=\|)")
_NUMBERS, _LTR = re.compile(r"(?<![\w+])\d[\d.:/–-]*\d(?![\w+])"), "\u2066\\g<0>\u2069"
_DOTS, _MARGIN = 96, 15  # dots to the inch; millimetres
_FOOT = 24  # dots
_SIZE = 9  # points
_STAMPS = (  # as long as what they replace: a PDF counts its bytes
    (re.compile(rb"D:\d{14}"), b"D:20000101000000"),
    (re.compile(rb'(?<=Date=")\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d'), b"2000-01-01T00:00:00"),
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A text to be printed, as HTML or as Markdown; ``foot`` stands on every page."""

    title: str
    language: str
    html: str = ""
    markdown: str = ""
    foot: str = ""


def print_sheet(sheet: Sheet, path: Path) -> None:
    """Write a PDF; OSError where it cannot be written."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(sheet.title)
    writer.setCreator("Rasid")
    writer.setDocumentId(QUuid(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0))
    writer.setResolution(_DOTS)
    margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    layout = QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4),
        QPageLayout.Orientation.Portrait,
        margins,
        QPageLayout.Unit.Millimeter,
    )
    writer.setPageLayout(layout)
    painter = QPainter(writer)
    room = QSizeF(writer.width(), writer.height() - _FOOT)
    document = _document(sheet, room)
    document.documentLayout().setPaintDevice(writer)
    document.setPageSize(room)
    _paint(document, painter, writer, sheet, room)
    painter.end()
    content = bytes(buffer.data().data())
    for stamp, fixed in _STAMPS:
        content = stamp.sub(fixed, content)
    path.write_bytes(content)


def _document(sheet: Sheet, room: QSizeF) -> QTextDocument:
    document = QTextDocument()
    document.setDefaultFont(_font())
    document.setDocumentMargin(0)
    option = document.defaultTextOption()
    rtl = sheet.language == "ar"
    option.setTextDirection(
        Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
    )
    document.setDefaultTextOption(option)
    document.setPageSize(room)
    if sheet.markdown:
        document.setMarkdown(_turned(sheet.markdown) if rtl else sheet.markdown)
    else:
        document.setHtml(sheet.html)
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _rule(frame)
    return document


def _turned(markdown: str) -> str:
    """A text for right-to-left pages: columns turned round, as Qt lays tables out from the left,
    and numbers with signs in them kept in their order.
    """
    lines = (
        f"|{'|'.join(reversed(_CELL.findall(line)))}|" if line.startswith("|") else line
        for line in markdown.splitlines()
    )
    return _NUMBERS.sub(_LTR, "\n".join(lines))


def _rule(table: QTextTable) -> None:
    """A thin line under every row of a table as wide as the page."""
    layout = table.format().toTableFormat()
    layout.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    layout.setBorder(0)
    layout.setCellPadding(1)
    layout.setCellSpacing(0)
    table.setFormat(layout)
    for row in range(table.rows()):
        for column in range(table.columns()):
            cell = table.cellAt(row, column)
            drawn = cell.format().toTableCellFormat()
            drawn.setBottomBorder(0.5)
            drawn.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            drawn.setBottomBorderBrush(QBrush(Qt.GlobalColor.lightGray))
            cell.setFormat(drawn)


def _paint(
    document: QTextDocument, painter: QPainter, writer: QPdfWriter, sheet: Sheet, room: QSizeF
) -> None:
    pages = document.pageCount()
    context = QAbstractTextDocumentLayout.PaintContext()
    context.palette.setColor(QPalette.ColorRole.Text, Qt.GlobalColor.black)
    for page in range(pages):
        if page:
            writer.newPage()
        painter.save()
        painter.translate(QPointF(0, -page * room.height()))
        shown = QRectF(0, page * room.height(), room.width(), room.height())
        painter.setClipRect(shown)
        context.clip = shown
        document.documentLayout().draw(painter, context)
        painter.restore()
        _number(painter, sheet, room, page + 1, pages)


def _number(painter: QPainter, sheet: Sheet, room: QSizeF, page: int, pages: int) -> None:
    """What the page belongs to, and which of how many it is."""
    painter.setFont(_font(8))
    painter.setPen(Qt.GlobalColor.darkGray)
    foot = QRectF(0, room.height() + 8, room.width(), _FOOT - 8)
    leading, trailing = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
    if sheet.language == "ar":
        leading, trailing = trailing, leading
    absolute = Qt.AlignmentFlag.AlignAbsolute
    painter.drawText(foot, leading | absolute, sheet.foot)
    painter.drawText(foot, trailing | absolute, f"{page} / {pages}")


def _font(size: int = _SIZE) -> QFont:
    known = set(QFontDatabase.families())
    font = QFont()
    font.setFamilies([face for face in FACES if face in known] or [font.family()])
    font.setPointSize(size)
    return font
