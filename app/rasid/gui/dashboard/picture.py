"""Saves figures as a picture: PNG for screens, SVG for drawing programs, PDF for paper."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from rasid.errors import RasidError
from rasid.gui.appearance import Appearance
from rasid.gui.dashboard.figure import Figure
from rasid.gui.dashboard.pen import Pen

Cell = tuple[Figure, QRectF]
"""A figure, and the box of its frame in pixels at 100 %."""

_PADDING, _HEAD, _SHARP = 12, 24, 2
_DOTS = 96  # to the inch


def save_picture(
    path: Path, cells: Sequence[Cell], appearance: Appearance, *, heading: str, rtl: bool
) -> None:
    """Write a file in the format of its ending, whole or not at all.

    RasidError for another ending, and where the file cannot be written.
    """
    draw = {".png": _png, ".svg": _svg, ".pdf": _pdf}.get(path.suffix.lower())
    if draw is None:
        raise RasidError("{file} is no picture. Save it as .png, .svg or .pdf.", file=path.name)
    content = draw(_Sheet(cells, appearance, heading, rtl))
    aside = path.with_name(f".{path.name}.part")
    try:
        aside.write_bytes(content)
        os.replace(aside, path)
    except OSError as error:
        aside.unlink(missing_ok=True)
        raise RasidError(
            "{path} could not be written: {why}. Choose another place.",
            path=path,
            why=error.strerror,
        ) from error


class _Sheet:
    """All figures on one ground, drawn with any painter."""

    def __init__(
        self, cells: Sequence[Cell], appearance: Appearance, heading: str, rtl: bool
    ) -> None:
        self._cells, self._appearance, self._rtl = cells, appearance, rtl
        self.heading = heading
        right = max(box.right() for _, box in cells)
        bottom = max(box.bottom() for _, box in cells)
        self._top = appearance.px(36)
        self.size = QSizeF(right + _PADDING, bottom + self._top + _PADDING)

    @property
    def said(self) -> str:
        """All that is drawn, in words."""
        lines = (mark.said for figure, _ in self._cells for mark in figure.marks)
        return "\n".join((self.heading, *lines))

    def draw(self, painter: QPainter, *, outlines: bool = False) -> None:
        pen = Pen(painter, self._appearance, rtl=self._rtl, outlines=outlines)
        whole = QRectF(0, 0, self.size.width(), self.size.height())
        painter.fillRect(whole, pen.color("window"))
        head = QRectF(_PADDING, 4, whole.width() - 2 * _PADDING, self._top)
        pen.text(head, self.heading, size=14, bold=True)
        for figure, box in self._cells:
            frame = box.translated(0, self._top)
            pen.fill(frame, pen.color("surface"))
            inner = frame.adjusted(_PADDING, 8, -_PADDING, -8)
            title = QRectF(inner.left(), inner.top(), inner.width(), pen.px(20))
            pen.text(title, figure.title, size=14, bold=True)
            figure.draw(pen, inner.adjusted(0, pen.px(_HEAD), 0, 0))


@contextmanager
def _buffer() -> Iterator[QBuffer]:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    yield buffer
    buffer.close()


def _png(sheet: _Sheet) -> bytes:
    image = QImage(sheet.size.toSize() * _SHARP, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(_SHARP)
    image.setText("Description", sheet.said)
    painter = QPainter(image)
    sheet.draw(painter)
    painter.end()
    with _buffer() as buffer:
        image.save(buffer, "PNG")  # type: ignore[call-overload]
        return bytes(buffer.data().data())


def _svg(sheet: _Sheet) -> bytes:
    with _buffer() as buffer:
        drawing = QSvgGenerator()
        drawing.setOutputDevice(buffer)
        size = sheet.size.toSize()
        drawing.setSize(QSize(size.width(), size.height()))
        drawing.setViewBox(QRectF(0, 0, size.width(), size.height()))
        drawing.setResolution(_DOTS)
        drawing.setTitle(sheet.heading)
        drawing.setDescription(sheet.said)
        painter = QPainter(drawing)
        sheet.draw(painter, outlines=True)
        painter.end()
        return bytes(buffer.data().data())


def _pdf(sheet: _Sheet) -> bytes:
    with _buffer() as buffer:
        writer = QPdfWriter(buffer)
        writer.setTitle(sheet.heading)
        writer.setResolution(_DOTS)
        points = QSizeF(sheet.size.width() * 72 / _DOTS, sheet.size.height() * 72 / _DOTS)
        writer.setPageSize(QPageSize(points, QPageSize.Unit.Point))
        writer.setPageMargins(QMarginsF(0, 0, 0, 0))
        painter = QPainter(writer)
        sheet.draw(painter)
        painter.end()
        return bytes(buffer.data().data())
