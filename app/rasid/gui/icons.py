"""Icons: small drawings in ``resources/icons`` that take the colour they are asked for."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from rasid.core.vocabulary import ReportState, State
from rasid.gui.theme import Theme
from rasid.paths import bundled

ICON_SIZE = 14
"""Side of an icon at 100 %, in pixels."""

_STATE_TOKENS = {
    "new": "text3",
    "proposed": "text3",
    "confirmed": "ok",
    "corrected": "ok",
    "rejected": "bad",
    "in_review": "accent",
    "flagged": "warn",
    "verified": "accent",
    "skipped": "warn",
}


def coloured(name: str, color: QColor, ground: QColor) -> str:
    """The SVG of an icon in a colour; ``ground`` is the colour it stands on."""
    svg = (bundled("resources") / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    # Qt's SVG knows no currentColor; a "cutout" is a sign standing in a filled shape.
    return svg.replace("currentColor", color.name()).replace("cutout", ground.name())


@lru_cache(maxsize=256)
def _renderer(name: str, color: str, ground: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(coloured(name, QColor(color), QColor(ground)).encode()))


def draw_icon(painter: QPainter, rect: QRectF, name: str, color: QColor, ground: QColor) -> None:
    """Draw an icon into ``rect``; ``ground`` is the colour it stands on."""
    _renderer(name, color.name(), ground.name()).render(painter, rect)


def icon_pixmap(name: str, color: QColor, ground: QColor, *, size: int = ICON_SIZE) -> QPixmap:
    """An icon as a picture, sharp on any screen."""
    ratio = 3.0
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    draw_icon(painter, QRectF(pixmap.rect()), name, color, ground)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def icon(name: str, color: QColor, ground: QColor) -> QIcon:
    """An icon for a button."""
    return QIcon(icon_pixmap(name, color, ground))


def state_icon(state: State | ReportState, *, edited: bool = False) -> str:
    """The name of the icon for a state; a confirmed value a person changed has its own."""
    return "corrected" if edited and state is State.CONFIRMED else str(state)


def state_color(theme: Theme, state: State | ReportState) -> QColor:
    """The colour of the sign and the word of a state."""
    return theme.color(_STATE_TOKENS[str(state)])
