"""Lays a canonical text out as the reviewer reads it; the text itself is never changed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QBrush,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)

from rasid.core.report import headline
from rasid.core.vocabulary import Label
from rasid.gui.appearance import Appearance
from rasid.gui.theme import Theme

HEADLINE_SIZE = 22 / 19.5  # of the report's type
RESIDUE_SMALLER = 3  # pixels
LINE_HEIGHT = 1.95  # of the type: room for three lanes under every line
_LONGEST_HEADLINE = 320  # characters; a longer first line is a paragraph
_TOP = 20  # pixels above the headline
_BOM = "\ufeff"
_UNSEEN = "\u2060"


def displayed(text: str) -> str:
    """The text as Qt can hold it: as long as ``text``, position by position.

    A byte order mark at the start is dropped by the way to Qt and would shift every offset.
    """
    return _UNSEEN + text[1:] if text.startswith(_BOM) else text


def text_option() -> QTextOption:
    """Right to left whatever a paragraph starts with, at the leading edge, never justified."""
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    option.setAlignment(Qt.AlignmentFlag.AlignLeft)  # Qt reads it as the leading edge
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def headline_block(document: QTextDocument, text: str) -> QTextBlock:
    """The block of the headline; an invalid one where the text has only one paragraph."""
    title = headline(text)
    if not title or len(title) > _LONGEST_HEADLINE:
        return QTextBlock()
    block = document.begin()
    while block.isValid() and not block.text().strip():
        block = block.next()
    after = block.next()
    while after.isValid() and not after.text().strip():
        after = after.next()
    return block if after.isValid() else QTextBlock()


def lay_out(
    document: QTextDocument,
    text: str,
    residue: Sequence[tuple[int, int]],
    appearance: Appearance,
    margin: float = 0,
) -> None:
    """Set weights, sizes, line heights and margins; ``residue`` are UTF-16 ranges.

    All of it is one edit, so that Qt lays the document out once. Only whole paragraphs get a
    format of their own: a format inside a word would tear its letters apart (a لا would come out
    as two letters).
    """
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    cursor.setPosition(document.characterCount() - 1, QTextCursor.MoveMode.KeepAnchor)
    cursor.setBlockFormat(_block_format(appearance.report_size, below=0.25))
    cursor.setCharFormat(QTextCharFormat())
    _close_up_empty_lines(document, appearance.report_size)
    title = headline_block(document, text)
    if title.isValid():
        _format_headline(title, appearance)
    for block in residue_blocks(document, residue):
        _format_residue(block, appearance)
    set_margin(document, margin)
    cursor.endEditBlock()


def set_margin(document: QTextDocument, margin: float) -> None:
    """Leave ``margin`` pixels beside the column of text; nothing where it is so already."""
    style = document.rootFrame().frameFormat()
    if (style.leftMargin(), style.topMargin()) != (margin, _TOP):
        style.setLeftMargin(margin)
        style.setRightMargin(margin)
        style.setTopMargin(_TOP)
        style.setBottomMargin(_TOP * 3)
        document.rootFrame().setFrameFormat(style)


def residue_blocks(document: QTextDocument, residue: Sequence[tuple[int, int]]) -> list[QTextBlock]:
    """The paragraphs that are page residue from end to end."""
    blocks = []
    for start, end in residue:
        block = document.findBlock(start)
        words = block.text()
        if not words.strip():
            continue
        lead = len(words) - len(words.lstrip())
        tail = len(words) - len(words.rstrip())
        first, last = block.position() + lead, block.position() + block.length() - 1 - tail
        if start <= first and end >= last:
            blocks.append(block)
    return blocks


def residue_format(theme: Theme) -> QTextCharFormat:
    """The grey of page residue inside a paragraph, for an extra selection."""
    style = QTextCharFormat()
    style.setForeground(QBrush(theme.labels[Label.BOILERPLATE].ink))
    return style


def _block_format(size: float, *, below: float) -> QTextBlockFormat:
    style = QTextBlockFormat()
    style.setLineHeight(
        round(size * LINE_HEIGHT), QTextBlockFormat.LineHeightTypes.FixedHeight.value
    )
    style.setBottomMargin(size * below)
    return style


def _close_up_empty_lines(document: QTextDocument, size: float) -> None:
    """An empty line parts two paragraphs and needs no line of its own."""
    style = QTextBlockFormat()
    style.setLineHeight(round(size * 0.3), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    block = document.begin()
    while block.isValid():
        if not block.text().strip():
            QTextCursor(block).setBlockFormat(style)
        block = block.next()


def _whole(block: QTextBlock) -> QTextCursor:
    """All of a block selected; ``QTextCursor.select`` would lay the document out each time."""
    cursor = QTextCursor(block)
    cursor.setPosition(block.position() + block.length() - 1, QTextCursor.MoveMode.KeepAnchor)
    return cursor


def _format_headline(block: QTextBlock, appearance: Appearance) -> None:
    size = appearance.report_size * HEADLINE_SIZE
    cursor = _whole(block)
    style = QTextCharFormat()
    style.setFont(appearance.report_font(size, bold=True))
    cursor.mergeCharFormat(style)
    cursor.mergeBlockCharFormat(style)
    cursor.setBlockFormat(_block_format(size, below=1.05))


def _format_residue(block: QTextBlock, appearance: Appearance) -> None:
    cursor = _whole(block)
    style = residue_format(appearance.theme)
    style.setFont(appearance.report_font(appearance.report_size - RESIDUE_SMALLER))
    cursor.mergeCharFormat(style)
    cursor.mergeBlockCharFormat(style)
