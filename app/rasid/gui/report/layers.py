"""The strip above the text: the legend of the labels, where each is shown or hidden."""

from PySide6.QtCore import QEvent, QLineF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from rasid.core.vocabulary import Label
from rasid.gui.appearance import Appearance
from rasid.gui.lane import LANES, paint_lane
from rasid.gui.words import letter, word

_BOX, _LANE, _GAP, _PADDING, _HEIGHT = 18, 17, 5, 4, 28  # pixels at 100 %
_MARGIN = 10  # pixels


class LayerButton(QAbstractButton):
    """One label: its letter on its tint, its word, and its lane."""

    def __init__(self, appearance: Appearance, label: Label, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = label
        self._appearance = appearance
        self._compact = False
        self.setCheckable(True)
        self.setChecked(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the word and the letter of the present language."""
        self.setAccessibleName(word(self.label))
        key = list(Label).index(self.label) + 1
        self.setToolTip(
            self.tr("{label}: show or hide. Key {key}").format(label=word(self.label), key=key)
        )
        self.updateGeometry()
        self.update()

    def set_compact(self, compact: bool) -> None:
        """Leave the word to the tooltip where there is little room."""
        self._compact = compact
        self.updateGeometry()
        self.update()

    def full_width(self) -> int:
        """Width with the word."""
        px, metrics = self._appearance.px, QFontMetricsF(self._appearance.font())
        words = metrics.horizontalAdvance(word(self.label))
        return round(px(_BOX + _LANE + 2 * _GAP + 2 * _PADDING) + words)

    def sizeHint(self) -> QSize:
        px = self._appearance.px
        narrow = px(_BOX + _LANE + _GAP + 2 * _PADDING)
        return QSize(narrow if self._compact else self.full_width(), px(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.isChecked():
            painter.setOpacity(0.4)
        px, theme = self._appearance.px, self._appearance.theme
        colors = theme.labels[self.label]
        middle = self.height() / 2
        box = self._mirrored(QRectF(px(_PADDING), middle - px(_BOX) / 2, px(_BOX), px(_BOX)))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.tint or theme.color("sunken"))
        painter.drawRoundedRect(box, 3, 3)
        painter.setPen(colors.ink)
        painter.setFont(self._appearance.font(12, weight=QFont.Weight.Bold))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letter(self.label))
        left = px(_PADDING + _BOX + _GAP)
        if not self._compact:
            painter.setFont(self._appearance.font())
            painter.setPen(theme.color("text"))
            words = QFontMetricsF(painter.font()).horizontalAdvance(word(self.label)) + 1
            room = self._mirrored(QRectF(left, 0, words, self.height()))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, word(self.label))
            left += round(words) + px(_GAP)
        lane = self._mirrored(QRectF(left, middle, px(_LANE), 0))
        line = QLineF(lane.left(), middle, lane.right(), middle)
        paint_lane(painter, LANES[self.label], colors.ink, line, thickness=3)
        if self.hasFocus():
            painter.setOpacity(1)
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 5, 5)

    def _mirrored(self, box: QRectF) -> QRectF:
        if self.layoutDirection() is Qt.LayoutDirection.LeftToRight:
            return box
        return QRectF(self.width() - box.right(), box.y(), box.width(), box.height())


class LayerStrip(QFrame):
    """All labels with a lane, and which layer is in focus.

    Signals:
        layers_changed: the labels shown, as a frozenset.
        focus_changed: whether only the fields of the current event are in focus, or all spans.
    """

    layers_changed = Signal(object)  # frozenset[Label]
    focus_changed = Signal(bool)  # only the current event

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self.setProperty("ground", "raised")
        self.setProperty("edge", "below")
        self.setFixedHeight(appearance.px(40))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(_MARGIN, 0, _MARGIN, 0)
        self._row.setSpacing(4)
        self.event_focus = QPushButton()
        self.event_focus.setProperty("kind", "pill")
        self.event_focus.setCheckable(True)
        self.event_focus.setChecked(True)
        self.event_focus.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.event_focus.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.event_focus.toggled.connect(self.focus_changed)
        self._row.addWidget(self.event_focus)
        self.buttons = [LayerButton(appearance, label) for label in LANES]
        for button in self.buttons:
            button.toggled.connect(self._on_toggled)
            self._row.addWidget(button)
        self._row.addStretch(1)
        appearance.changed.connect(self._fit)
        self._retranslate()

    def shown(self) -> frozenset[Label]:
        """The labels shown."""
        return frozenset(button.label for button in self.buttons if button.isChecked())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(200, self.height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            for button in self.buttons:
                button.retranslate()
            self._retranslate()

    def _retranslate(self) -> None:
        self.event_focus.setText(self.tr("Event fields"))
        self.event_focus.setToolTip(
            self.tr("Tint the fields of the current event only, or all spans")
        )
        self._fit()

    def _on_toggled(self) -> None:
        self.layers_changed.emit(self.shown())

    def _fit(self) -> None:
        self.setFixedHeight(self._appearance.px(40))
        gap = self._row.spacing()
        pill = self.event_focus.sizeHint().width() + 2 * _MARGIN
        needed = pill + sum(button.full_width() + gap for button in self.buttons)
        for button in self.buttons:
            button.set_compact(needed > self.width())
        least = pill + sum(button.sizeHint().width() + gap for button in self.buttons)
        self.event_focus.setVisible(least <= self.width())
