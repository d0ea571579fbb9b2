"""Where a stretch of text stands on the page: boxes that are right in mixed-direction lines."""

import re
from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextLayout, QTextLine

# Only these can start a left-to-right run; a line without them needs no look at its glyphs.
_MAY_RUN_LEFT_TO_RIGHT = re.compile(
    r"[^\W_\u0600-\u08ff\ufb50-\ufdff\ufe70-\ufeff]|[\u0660-\u0669\u06f0-\u06f9]"
)
_TOUCHING = 0.75  # pixels: boxes nearer than this are one
_LEADING = QTextLine.Edge.Leading
_RETRIEVE = (
    QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphIndexes
    | QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphPositions
    | QTextLayout.GlyphRunRetrievalFlag.RetrieveStringIndexes
)


@dataclass(frozen=True, slots=True)
class Segment:
    """One visual piece of a stretch of text, in document pixels.

    ``opens`` and ``closes`` say whether the first and the last character stand in it.
    """

    left: float
    right: float
    baseline: float
    opens: bool
    closes: bool

    def box(self, above: float, below: float) -> QRectF:
        """The rectangle from ``above`` the baseline to ``below`` it."""
        return QRectF(self.left, self.baseline - above, self.right - self.left, above + below)


@dataclass(slots=True)
class _Run:
    """A left-to-right stretch of a line: positions in the block, pixels of the line.

    ``edges`` are the left edges of its glyphs by position; a glyph may stand for several
    characters.
    """

    start: int
    end: int
    right: float
    edges: dict[int, float]

    def edge(self, position: int) -> float:
        """The edge before a position: in the middle of a glyph the glyph's own."""
        while position not in self.edges and position > self.start:
            position -= 1
        return self.edges[position]


class TextGeometry:
    """Finds the segments of stretches of one laid-out document, and remembers them.

    Positions are UTF-16 positions of the document. ``forget`` after every new layout.
    """

    def __init__(self, document: QTextDocument) -> None:
        self._document = document
        self._segments: dict[tuple[int, int], tuple[Segment, ...]] = {}
        self._runs: dict[tuple[int, int], list[_Run]] = {}
        self._mixed: dict[int, bool] = {}
        self.layouts = 0
        """How often the document was laid out anew."""

    def forget(self) -> None:
        """The layout changed: nothing known holds any more."""
        self._segments.clear()
        self._runs.clear()
        self._mixed.clear()
        self.layouts += 1

    def box_of(self, block: QTextBlock) -> QRectF:
        """Where a paragraph stands."""
        return self._document.documentLayout().blockBoundingRect(block)

    def segments(self, start: int, end: int) -> tuple[Segment, ...]:
        """The visual pieces of ``[start, end)``, in reading order of their lines."""
        known = self._segments.get((start, end))
        if known is None:
            known = tuple(self._find(start, end))
            self._segments[start, end] = known
        return known

    def _find(self, start: int, end: int) -> list[Segment]:
        found: list[Segment] = []
        block = self._document.findBlock(start)
        while block.isValid() and block.position() < end:
            found += self._in_block(block, start, end)
            block = block.next()
        return found

    def _in_block(self, block: QTextBlock, start: int, end: int) -> list[Segment]:
        base = block.position()
        first, last = max(0, start - base), min(block.length() - 1, end - base)
        found: list[Segment] = []
        if first >= last:
            return found
        # Qt lays long documents out as they are scrolled to; asking for the block does it now.
        self._document.documentLayout().blockBoundingRect(block)
        layout = block.layout()
        for number in range(layout.lineForTextPosition(first).lineNumber(), layout.lineCount()):
            line = layout.lineAt(number)
            if line.textStart() >= last:
                break
            a = max(first, line.textStart())
            b = min(last, line.textStart() + line.textLength())
            found += self._in_line(block, line, a, b, (start - base, end - base))
        return found

    def _in_line(
        self, block: QTextBlock, line: QTextLine, a: int, b: int, whole: tuple[int, int]
    ) -> list[Segment]:
        origin = block.layout().position()
        baseline = origin.y() + line.y() + line.ascent()
        # Spaces a line was broken at hang out of it and are no part of what is seen.
        seen = line.naturalTextRect()
        pieces = []
        for first, last, left, right in self._boxes(block, line, a, b):
            left, right = max(left, seen.left()), min(right, seen.right())
            if right > left:
                opens, closes = first <= whole[0] < last, first < whole[1] <= last
                pieces.append(
                    Segment(left + origin.x(), right + origin.x(), baseline, opens, closes)
                )
        return _joined(pieces)

    def _boxes(
        self, block: QTextBlock, line: QTextLine, a: int, b: int
    ) -> list[tuple[int, int, float, float]]:
        """``(first, last, left, right)`` of each piece of one direction.

        In a left-to-right run the places of the caret are no edges of characters: at its ends Qt
        answers the caret of the base direction (the first digit of a number would be missed), and
        all are shifted where a space hangs out of the line. So there the glyphs are asked.
        """
        boxes: list[tuple[int, int, float, float]] = []
        at = a
        for run in self._left_to_right(block, line):
            if run.end <= at or run.start >= b:
                continue
            if at < run.start:
                boxes.append((at, run.start, _x(line, run.start), _x(line, at)))
                at = run.start
            stop = min(run.end, b)
            left = run.edge(at)
            right = run.edge(stop) if stop <= max(run.edges) else run.right
            boxes.append((at, stop, left, right))
            at = stop
        if at < b:
            boxes.append((at, b, _x(line, b), _x(line, at)))
        return boxes

    def _left_to_right(self, block: QTextBlock, line: QTextLine) -> list[_Run]:
        """The left-to-right runs of a line, ascending."""
        key = (block.blockNumber(), line.lineNumber())
        runs = self._runs.get(key)
        if runs is None:
            runs = _runs_of(line) if self._is_mixed(block) else []
            self._runs[key] = runs
        return runs

    def _is_mixed(self, block: QTextBlock) -> bool:
        number = block.blockNumber()
        if number not in self._mixed:
            self._mixed[number] = bool(_MAY_RUN_LEFT_TO_RIGHT.search(block.text()))
        return self._mixed[number]


def _x(line: QTextLine, position: int) -> float:
    answer: object = line.cursorToX(position, _LEADING)
    # The binding answers (x, position) for the overload that may move the position.
    return float(answer[0]) if isinstance(answer, tuple) else float(answer)  # type: ignore[arg-type]


def _runs_of(line: QTextLine) -> list[_Run]:
    """Stretches of a line that run left to right; a glyph stands for all until the next one."""
    start, end = line.textStart(), line.textStart() + line.textLength()
    glyphs: dict[int, tuple[float, float] | None] = {}  # edge and the run's right; None: leftwards
    for run in line.glyphRuns(start, end - start, _RETRIEVE):
        right = run.boundingRect().right()
        for place, point in zip(run.stringIndexes(), run.positions(), strict=True):
            glyphs.setdefault(place, None if run.isRightToLeft() else (point.x(), right))
    places = sorted(glyphs)
    runs: list[_Run] = []
    for place, following in zip(places, [*places[1:], end], strict=True):
        glyph = glyphs[place]
        if glyph is None:
            continue
        edge, right = glyph
        if not runs or runs[-1].end != place:
            runs.append(_Run(place, following, right, {}))
        last = runs[-1]
        last.end, last.right = following, max(last.right, right)
        last.edges[place] = edge
    return runs


def _joined(pieces: list[Segment]) -> list[Segment]:
    """Pieces of one line that touch become one."""
    joined: list[Segment] = []
    for piece in sorted(pieces, key=lambda p: -p.right):
        last = joined[-1] if joined else None
        if last is not None and last.left - piece.right < _TOUCHING:
            joined[-1] = Segment(
                min(last.left, piece.left),
                max(last.right, piece.right),
                last.baseline,
                last.opens or piece.opens,
                last.closes or piece.closes,
            )
        else:
            joined.append(piece)
    return joined
