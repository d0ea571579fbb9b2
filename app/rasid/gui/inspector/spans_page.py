"""The spans of the report as a list, to be accepted, rejected and labelled there too."""

from PySide6.QtCore import QItemSelectionModel, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QPushButton, QVBoxLayout, QWidget

from rasid.core.vocabulary import Label
from rasid.gui.inspector.choice import Choice
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.field_row import quiet_label
from rasid.gui.inspector.span_delegate import SpanDelegate
from rasid.gui.inspector.span_link import SpanLink
from rasid.gui.inspector.span_model import Role, SpanModel
from rasid.gui.keys import LABEL_COMMANDS, Command, command_of
from rasid.review.decisions import confirm, correct_span, reject
from rasid.storage.queries import SpanRow


class SpansPage(QWidget):
    """The list, a filter above it, and what can be done with the current span beneath.

    Signals:
        span_selected: another span is current here.
    """

    span_selected = Signal(str)  # span id

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        px = desk.appearance.px
        self.filter = Choice(Label, self.tr("Labels to show"), none=self.tr("All labels"))
        self._counts = quiet_label("")
        self.list = SpanList(desk)
        self.accept = QPushButton(self.tr("Accept"))
        self.reject = QPushButton(self.tr("Reject"))
        self.label = Choice(Label, self.tr("Label of the span"))
        self.link = SpanLink(desk)
        top, foot = QHBoxLayout(), QHBoxLayout()
        top.setContentsMargins(px(16), px(6), px(12), px(6))
        top.addWidget(self._counts, 1)
        top.addWidget(self.filter, 1)
        foot.setContentsMargins(px(12), px(8), px(12), px(8))
        foot.setSpacing(px(6))
        for widget in (self.accept, self.reject):
            foot.addWidget(widget)
        foot.addWidget(self.label, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(top)
        layout.addWidget(self.list, 1)
        self.link.setContentsMargins(px(12), px(6), px(12), 0)
        layout.addWidget(self.link)
        layout.addLayout(foot)
        self.filter.value_changed.connect(self._on_filter)
        self.accept.clicked.connect(self.accept_current)
        self.reject.clicked.connect(self.reject_current)
        self.link.link_changed.connect(self.link_current)
        self.label.activated.connect(lambda _index: self._on_label())
        self.list.selectionModel().currentChanged.connect(lambda *_: self._on_current())
        self.list.command_given.connect(self._on_command)
        self._show_current()

    @property
    def current(self) -> SpanRow | None:
        """The current span."""
        row: SpanRow | None = self.list.currentIndex().data(Role.ROW)
        return row

    def refresh(self) -> None:
        """Show the spans as they stand now."""
        chosen = self.current
        self.list.spans.show(self._desk.opened)
        count = self.list.spans.rowCount()
        self._counts.setText(self.tr("%n span(s)", "", count))
        self.set_current(chosen.id if chosen else "")
        self._show_current()

    def set_current(self, span_id: str) -> None:
        """Make a span current; nothing is said of it."""
        row = self.list.spans.row_of(span_id)
        if row == self.list.currentIndex().row():
            return
        index = self.list.spans.index(row)
        selection = self.list.selectionModel()
        selection.blockSignals(True)
        selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        selection.blockSignals(False)
        self.list.viewport().update()
        if index.isValid():
            self.list.scrollTo(index)
        self._show_current()

    def accept_current(self) -> None:
        """Say that the current span is right."""
        row = self.current
        if row is not None:
            self._desk.session.write(lambda p, author: confirm(p, row.id, author=author))

    def reject_current(self) -> None:
        """Say that the current span is wrong."""
        row = self.current
        if row is not None:
            self._desk.session.write(lambda p, author: reject(p, row.id, author=author))

    def relabel_current(self, label: Label) -> None:
        """Give the current span another label."""
        row = self.current
        if row is not None and row.span.label is not label:
            self._desk.session.write(
                lambda p, author: correct_span(p, row.id, author=author, label=label)
            )

    def link_current(self, link: str | None) -> None:
        """Say who or what the current span names."""
        row = self.current
        if row is not None:
            self._desk.session.write(
                lambda p, author: correct_span(p, row.id, author=author, link=link)
            )

    def _on_filter(self) -> None:
        chosen = self.current
        self.list.spans.set_label(self.filter.value())
        self._counts.setText(self.tr("%n span(s)", "", self.list.spans.rowCount()))
        self.set_current(chosen.id if chosen else "")
        self._show_current()

    def _on_label(self) -> None:
        label = self.label.value()
        if label is not None:
            self.relabel_current(label)

    def _on_current(self) -> None:
        self._show_current()
        row = self.current
        if row is not None:
            self._desk.show_span(row.id)
            self.span_selected.emit(row.id)

    def _on_command(self, command: Command) -> None:
        if command in LABEL_COMMANDS:
            self.relabel_current(list(Label)[LABEL_COMMANDS.index(command)])
        elif command is Command.REJECT:
            self.reject_current()
        else:
            self.accept_current()

    def _show_current(self) -> None:
        row = self.current
        for widget in (self.accept, self.reject, self.label):
            widget.setEnabled(row is not None)
        self.label.set_value(row.span.label if row else None)
        self.link.show_row(row)


class SpanList(QListView):
    """The list itself; its keys are those of the text.

    Signals:
        command_given: a key of a decision was pressed on the current span.
    """

    command_given = Signal(object)  # Command

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spans = SpanModel(self)
        self._delegate = SpanDelegate(desk.appearance, self)
        self.setModel(self.spans)
        self.setItemDelegate(self._delegate)
        self.setProperty("ground", "raised")
        self.setAccessibleName(self.tr("Spans"))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move, decision keys decide; nothing is a search by letter."""
        command = command_of(event)
        if command in (Command.NEXT_CANDIDATE, Command.PREVIOUS_CANDIDATE):
            step = 1 if command is Command.NEXT_CANDIDATE else -1
            row = self.currentIndex().row() + step
            if 0 <= row < self.spans.rowCount():
                self.setCurrentIndex(self.spans.index(row))
        elif command in _DECIDING:
            self.command_given.emit(command)
        else:
            event.ignore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Words wrap anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


_DECIDING = (*LABEL_COMMANDS, Command.ACCEPT_SPAN, Command.ACCEPT_EVENT, Command.REJECT)
