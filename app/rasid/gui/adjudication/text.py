"""The text of the report beside the grid, with the spans of the candidates marked."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from rasid.core.event import spans_of
from rasid.core.span import Span
from rasid.core.vocabulary import Label, State
from rasid.gui.adjudication.rows import event_of
from rasid.gui.appearance import Appearance
from rasid.gui.report.marks import Mark, claim_of, lanes_of
from rasid.gui.report.painting import Emphasis, PagePainter
from rasid.gui.report.paper import Paper
from rasid.review.disagreements import Candidate
from rasid.storage.queries import Opened

_BADGE_TYPE = 10  # pixels


class CandidateText(Paper):
    """A report to read; what candidates rest on is tinted, the words of the line are bracketed."""

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(appearance, parent)
        self._marks: list[Mark] = []
        self._evidence: list[tuple[int, int]] = []
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Text of the report"))

    def show_candidates(self, opened: Opened, candidates: Sequence[Candidate]) -> None:
        """Show the text, what the candidates speak of in sight."""
        residue = [
            (row.span.start, row.span.end)
            for row in opened.spans
            if row.span.label is Label.BOILERPLATE and row.state is not State.REJECTED
        ]
        if opened.text != self._text:
            self.show_text(opened.text, residue)
        spans = list(_spans(opened, candidates))
        lanes = lanes_of(spans)
        places = self._places([(span.start, span.end) for span in spans])
        self._marks = [
            Mark(span.id, span.label, *place, lanes[span.id], claim_of(State.CONFIRMED))
            for span, place in zip(spans, places, strict=True)
        ]
        evidence = [
            (part.start, part.end)
            for each in candidates
            if (event := event_of(each.body)) is not None
            for part in (*event.evidence, *([event.trigger] if event.trigger else []))
        ]
        self._evidence = self._places(sorted(set(evidence)))
        first = [*self._evidence, *((mark.start, mark.end) for mark in self._marks)]
        if first:
            self.bring_into_sight(*first[0])
        self.viewport().update()

    def marked(self) -> list[tuple[int, int]]:
        """Where something is marked, in UTF-16 positions."""
        return [(mark.start, mark.end) for mark in self._marks]

    def paintEvent(self, event: QPaintEvent) -> None:
        font = self._appearance.font()
        font.setPixelSize(_BADGE_TYPE)
        theme, size = self._appearance.theme, self._appearance.report_size
        page = PagePainter(self._geometry, theme, size, font)
        emphasis = Emphasis(frozenset(mark.span_id for mark in self._marks), "")
        painter = self._open_painter()
        page.under(painter, self._marks, emphasis)
        painter.end()
        super().paintEvent(event)
        painter = self._open_painter()
        margin = self.document().rootFrame().frameFormat().rightMargin()
        page.over(painter, self._marks, emphasis, end=margin)
        page.gutter(painter, self._evidence, self.viewport().width() - margin)
        painter.end()

    def _open_painter(self) -> QPainter:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -self.verticalScrollBar().value())
        return painter


def _spans(opened: Opened, candidates: Iterable[Candidate]) -> Iterable[Span]:
    """The spans candidates are, or rest on, each once."""
    known = {row.id: row.span for row in opened.spans}
    found: dict[tuple[str, int, int], Span] = {}
    for each in candidates:
        event = event_of(each.body)
        if event is not None:
            own = [known[id_] for id_ in spans_of(event) if id_ in known]
            trigger = event.trigger
            if trigger is not None:
                where = (trigger.start, trigger.end)
                text = opened.text[trigger.start : trigger.end]
                own.append(_span(f"t-{where}", Label.TRIGGER, *where, text))
        elif each.body is not None and "label" in each.body:
            body, id_ = each.body, next(iter(each.heads), each.subject)
            own = [_span(id_, Label(body["label"]), body["start"], body["end"], body["text"])]
        else:
            own = []
        for span in own:
            found.setdefault((span.label.value, span.start, span.end), span)
    return found.values()


def _span(id_: str, label: Label, start: int, end: int, text: str) -> Span:
    return Span(id=id_, label=label, start=start, end=end, text=text)
