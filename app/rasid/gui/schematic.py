"""A schematic map that tells places of one name apart by where they lie."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from rasid.core.vocabulary import Label
from rasid.extraction.gazetteer import GazetteerPlace
from rasid.gui.appearance import Appearance
from rasid.gui.governorates import Governorate, Projection, governorates

_HINT = QSize(360, 250)  # pixels at 100 %
_DISC, _NAME = 9, 11  # pixels: radius of a mark, size of a name
_GAP = 6


@dataclass(frozen=True, slots=True)
class Mark:
    """A candidate on the drawing; ``at`` is the centre of its disc in pixels."""

    number: int
    place: GazetteerPlace
    at: QPointF


class GovernorateMap(QWidget):
    """The 14 governorates, north up in either language, with numbered candidates.

    A candidate without coordinates stands beside the name of its governorate; one that lies in
    none of the fourteen is named beneath the drawing. Numbers are those of the list beside it,
    which says the same to the keyboard and to screen readers.

    Signals:
        candidate_chosen: id of the gazetteer place that was clicked.
    """

    candidate_chosen = Signal(str)  # gazetteer id

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._candidates: tuple[GazetteerPlace, ...] = ()
        self._chosen = ""
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        appearance.changed.connect(self._on_appearance_changed)
        self._describe()

    def show_candidates(
        self, candidates: Sequence[GazetteerPlace], chosen: str | None = None
    ) -> None:
        """Number these from 1 in their order; ``chosen`` is the id of the one that is meant."""
        self._candidates, self._chosen = tuple(candidates), chosen or ""
        self._describe()
        self.updateGeometry()
        self.update()

    def marks(self) -> list[Mark]:
        """The candidates that are drawn, no two discs on one another."""
        projection, step = self._projection(), 2.0 * self._radius() + 2
        made: list[Mark] = []
        for number, place in enumerate(self._candidates, start=1):
            at = self._point(place, projection)
            if at is None:
                continue
            while any((at - mark.at).manhattanLength() < step for mark in made):
                at = QPointF(at.x() + step, at.y())
            made.append(Mark(number, place, at))
        return made

    def elsewhere(self) -> list[tuple[int, GazetteerPlace]]:
        """The candidates outside the fourteen, with their numbers."""
        numbered = enumerate(self._candidates, start=1)
        return [(n, place) for n, place in numbered if self._governorate(place) is None]

    def governorate_at(self, point: QPointF) -> str:
        """Id of the governorate under a point of the drawing, "" for none."""
        projection = self._projection()
        for each in reversed(governorates()):
            fill = Qt.FillRule.OddEvenFill
            if projection.polygon(each.ring).containsPoint(point, fill):
                return each.id
        return ""

    def sizeHint(self) -> QSize:
        px = self._appearance.px
        beneath = px(_NAME + _GAP) * len(self.elsewhere())
        return QSize(px(_HINT.width()), px(_HINT.height()) + beneath)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._appearance.px(240), self.sizeHint().height())

    # Painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # Neither the map nor the numbers on it turn with the interface.
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        projection = self._projection()
        with_candidate = {self._governorate(place) for place in self._candidates}
        for each in governorates():
            self._paint_ground(painter, each, projection, tinted=each.id in with_candidate)
        marks = self.marks()
        for each in governorates():
            self._paint_name(painter, each, projection, marks, bold=each.id in with_candidate)
        for mark in marks:
            self._paint_mark(painter, mark)
        self._paint_elsewhere(painter)

    def _paint_ground(
        self, painter: QPainter, each: Governorate, projection: Projection, *, tinted: bool
    ) -> None:
        theme = self._appearance.theme
        tint = theme.labels[Label.PLACE].tint
        painter.setPen(QPen(theme.color("line2"), 1))
        painter.setBrush(tint if tinted and tint else theme.color("sunken"))
        painter.drawPolygon(projection.polygon(each.ring))

    def _paint_name(
        self,
        painter: QPainter,
        each: Governorate,
        projection: Projection,
        marks: Sequence[Mark],
        *,
        bold: bool,
    ) -> None:
        font = self._name_font(bold=bold)
        name, at = self._name_of(each), projection.point(*each.name_at)
        metrics = QFontMetricsF(font)
        width, height = metrics.horizontalAdvance(name) + 2, metrics.height()
        left = {"": at.x() - width / 2, "left": at.x() - width, "right": at.x()}[each.outside]
        left = max(0.0, min(self.width() - width, left))
        if each.outside:
            painter.setPen(QPen(self._color("line2"), 1))
            edge = left + width + 2 if each.outside == "left" else left - 2
            painter.drawLine(QPointF(edge, at.y()), projection.point(*each.line_from))
        painter.setFont(font)
        painter.setPen(self._color("text" if bold else "text2"))
        box = QRectF(left, at.y() - height / 2, width, height)
        while not each.outside and any(box.intersects(self._disc(mark)) for mark in marks):
            box.translate(0, 2)  # beneath what would hide it
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, name)

    def _paint_mark(self, painter: QPainter, mark: Mark) -> None:
        ink = self._appearance.theme.labels[Label.PLACE].ink
        chosen = mark.place.id == self._chosen
        painter.setPen(QPen(ink, 2))
        painter.setBrush(ink if chosen else self._color("surface"))
        painter.drawEllipse(self._disc(mark))
        painter.setPen(self._color("paper") if chosen else ink)
        painter.setFont(self._name_font(bold=True))
        painter.drawText(self._disc(mark), Qt.AlignmentFlag.AlignCenter, str(mark.number))

    def _paint_elsewhere(self, painter: QPainter) -> None:
        painter.setFont(self._name_font(bold=False))
        painter.setPen(self._color("text2"))
        height = self._appearance.px(_NAME + _GAP)
        for nth, (number, place) in enumerate(reversed(self.elsewhere()), start=1):
            box = QRectF(0, self.height() - nth * height, self.width(), height)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._line(number, place))

    # Where things are

    def _projection(self) -> Projection:
        px, metrics = self._appearance.px, QFontMetricsF(self._name_font(bold=True))
        names = [self._name_of(each) for each in governorates() if each.outside == "left"]
        left = max(metrics.horizontalAdvance(name) for name in names) + px(_GAP)
        beneath = px(_NAME + _GAP) * len(self.elsewhere())
        room = QRectF(2, 2, self.width() - 4, self.height() - 4 - beneath)
        return Projection(room, left=left, right=px(_GAP))

    def _point(self, place: GazetteerPlace, projection: Projection) -> QPointF | None:
        inside = self._governorate(place)
        if inside is None:
            return None
        if place.lat is not None and place.lon is not None:
            return projection.point(place.lon, place.lat)
        home = next(each for each in governorates() if each.id == inside)
        middle = home.line_from if home.outside else home.name_at
        return projection.point(*middle) + QPointF(0, 2 * self._radius())

    def _disc(self, mark: Mark) -> QRectF:
        radius = self._radius()
        return QRectF(mark.at.x() - radius, mark.at.y() - radius, 2 * radius, 2 * radius)

    def _radius(self) -> float:
        return float(self._appearance.px(_DISC))

    @staticmethod
    def _governorate(place: GazetteerPlace) -> str | None:
        known = {each.id for each in governorates()}
        return next((id_ for id_ in (place.id, place.admin1) if id_ in known), None)

    # Words

    def _name_of(self, thing: Governorate | GazetteerPlace) -> str:
        return thing.name_ar if self.isRightToLeft() or not thing.name_en else thing.name_en

    def _line(self, number: int, place: GazetteerPlace) -> str:
        home = self._governorate(place)
        inside = [self._name_of(each) for each in governorates() if each.id == home != place.id]
        return f"{number} " + self.tr(", ").join([self._name_of(place), *inside])

    def _describe(self) -> None:
        self.setAccessibleName(self.tr("Map of the governorates"))
        lines = [self._line(number, place) for number, place in enumerate(self._candidates, 1)]
        self.setAccessibleDescription("\n".join(lines))

    def _name_font(self, *, bold: bool) -> QFont:
        weight = QFont.Weight.Bold if bold else QFont.Weight.Normal
        return self._appearance.font(_NAME, weight=weight)

    def _color(self, token: str) -> QColor:
        return self._appearance.theme.color(token)

    # Events

    def _mark_at(self, point: QPointF) -> Mark | None:
        near = (m for m in self.marks() if (m.at - point).manhattanLength() <= 1.5 * self._radius())
        return next(near, None)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        mark = self._mark_at(event.position())
        hand = Qt.CursorShape.PointingHandCursor if mark else Qt.CursorShape.ArrowCursor
        self.setCursor(hand)
        said = self._line(mark.number, mark.place) if mark else ""
        QToolTip.showText(event.globalPosition().toPoint(), said, self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        mark = self._mark_at(event.position())
        if mark is not None and event.button() is Qt.MouseButton.LeftButton:
            self.candidate_chosen.emit(mark.place.id)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.LanguageChange, QEvent.Type.LayoutDirectionChange):
            self._describe()
            self.update()

    def _on_appearance_changed(self) -> None:
        self.updateGeometry()
        self.update()
