"""The failed checks of an event, a line each; pressing one leads to the value it is about."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from rasid.gui.appearance import Appearance
from rasid.gui.icons import ICON_SIZE, draw_icon
from rasid.gui.inspector.check_words import check_sentence
from rasid.gui.inspector.drawing import mirrored, paint_focus_ring
from rasid.review.checks import Finding

_EDGE, _GAP, _LEAST = 10, 6, 24  # pixels: room at the sides, after the sign, height of a line
_SHOWN = 3  # findings that stop nothing; more would push the fields out of sight
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)


class FindingLine(QAbstractButton):
    """One finding: what blocks verification bears another sign than what asks for a look."""

    def __init__(
        self, finding: Finding, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._blocks = finding.blocks
        self.setText(check_sentence(finding))
        kind = self.tr("Stops verification") if finding.blocks else self.tr("Look again")
        self.setAccessibleName(f"{kind}: {self.text()}")
        self.setToolTip(kind)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Yes: a sentence wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of the wrapped sentence at a width."""
        box = QRect(0, 0, max(1, self._room(width)), 10_000)
        needed = QFontMetrics(self._appearance.font(12)).boundingRect(box, _WRAP, self.text())
        return max(self._appearance.px(_LEAST), needed.height() + self._appearance.px(8))

    def sizeHint(self) -> QSize:
        """For a panel of middling width; the layout asks again for its own."""
        width = self._appearance.px(340)
        return QSize(width, self.heightForWidth(width))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Sign and sentence."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, px = self._appearance.theme, self._appearance.px
        ink = theme.color("bad" if self._blocks else "warn")
        ground = theme.color("bad_tint" if self._blocks else "warn_tint")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(self.rect()), 5, 5)
        size = px(ICON_SIZE)
        line = QFontMetrics(self._appearance.font(12)).height()
        sign = mirrored(self, QRect(px(_EDGE), px(4) + (line - size) // 2, size, size))
        name = "rejected" if self._blocks else "flagged"
        draw_icon(painter, QRectF(sign), name, ink, ground)
        painter.setFont(self._appearance.font(12))
        painter.setPen(ink)
        left = px(_EDGE) + size + px(_GAP)
        words = QRect(left, px(4), self._room(self.width()), self.height() - px(4))
        painter.drawText(mirrored(self, words), _WRAP, self.text())
        if self.hasFocus():
            paint_focus_ring(painter, QRectF(self.rect()), self._appearance)

    def _room(self, width: int) -> int:
        px = self._appearance.px
        return width - 2 * px(_EDGE) - px(ICON_SIZE) - px(_GAP)


class FindingList(QWidget):
    """The findings of one event, those that stop verification first; hidden while there is none.

    Signals:
        chosen: a line was pressed.
    """

    chosen = Signal(object)  # Finding

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._findings: list[Finding] = []
        self.lines: list[FindingLine] = []
        self.more = QPushButton()
        self.more.setProperty("kind", "link")
        self.more.clicked.connect(self._show_all)
        self._layout = QVBoxLayout(self)
        px = appearance.px
        self._layout.setContentsMargins(px(10), 0, px(10), px(6))
        self._layout.setSpacing(px(3))
        self._layout.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeading)
        self.hide()

    @property
    def findings(self) -> list[Finding]:
        """What is shown."""
        return list(self._findings)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show other findings; nothing moves where they are the same."""
        if list(findings) == self._findings:
            return
        self._findings = list(findings)
        for line in self.lines:
            line.hide()
            self._layout.removeWidget(line)
            line.deleteLater()
        first = sorted(findings, key=lambda finding: not finding.blocks)
        self.lines = [FindingLine(finding, self._appearance) for finding in first]
        for nth, (line, finding) in enumerate(zip(self.lines, first, strict=True)):
            line.clicked.connect(partial(self.chosen.emit, finding))
            self._layout.insertWidget(nth, line)
            line.setVisible(nth < _SHOWN or finding.blocks)
        left_out = sum(line.isHidden() for line in self.lines)
        self.more.setText(self.tr("%n more to look at", "", left_out))
        self.more.setVisible(left_out > 0)
        self.setVisible(bool(findings))

    def _show_all(self) -> None:
        for line in self.lines:
            line.show()
        self.more.hide()
        self.lines[-1].setFocus()
