"""The history of what is selected, and the way back to any earlier state."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from rasid.core.body import read_event, read_span
from rasid.errors import RasidError
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.field_row import quiet_label
from rasid.gui.inspector.history_delegate import HistoryDelegate
from rasid.gui.inspector.history_model import HistoryModel
from rasid.gui.refusal import refusal
from rasid.review.decisions import correct_event, correct_span, restore
from rasid.review.timeline import Proposal, timeline
from rasid.storage.log import Outcome
from rasid.storage.project import Project


class HistoryPage(QWidget):
    """Revisions of one subject, newest first.

    Signals:
        problem_raised: a sentence on what could not be read.
    """

    problem_raised = Signal(str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._subject = ""
        px = desk.appearance.px
        self._title = quiet_label("", type_="panel")
        self._none = quiet_label("")
        self.list = HistoryList(desk)
        self.restore = QPushButton(self.tr("Restore this state"))
        self.restore.clicked.connect(self.restore_selected)
        self._hint = quiet_label(self.tr("Nothing is erased. Restoring adds a new revision."))
        foot = QHBoxLayout()
        foot.setContentsMargins(px(12), px(8), px(12), px(8))
        foot.setSpacing(px(8))
        foot.addWidget(self.restore)
        foot.addWidget(self._hint, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for label in (self._title, self._none):
            label.setContentsMargins(px(16), px(8), px(16), px(8))
            layout.addWidget(label)
        layout.addWidget(self.list, 1)
        layout.addLayout(foot)
        self.list.selectionModel().selectionChanged.connect(lambda *_: self._show_state())
        self._show_state()

    @property
    def subject(self) -> str:
        """Whose history is shown."""
        return self._subject

    @property
    def note(self) -> str:
        """What it says where nobody has decided anything."""
        return "" if self._none.isHidden() else self._none.text()

    def show_subject(self, subject: str, title: str) -> None:
        """Tell the history of a span, event or report; "" of nothing."""
        self._subject = subject
        self._title.setText(title)
        self.refresh()

    def refresh(self) -> None:
        """Tell it as it stands now."""
        project, opened = self._desk.session.project, self._desk.opened
        moments = []
        if project is not None and opened is not None and self._subject:
            try:
                moments = timeline(project, opened.report.id, self._subject)
            except RasidError as error:
                self.problem_raised.emit(refusal(error))
        self.list.entries.show(moments)
        self._none.setText(
            self.tr("No revision yet: as the machine proposed it")
            if len(moments) == 1 and moments[0].revision is None
            else self.tr("No revision yet")
        )
        self._none.setVisible(not any(moment.revision for moment in moments))
        self._show_state()

    def restore_selected(self) -> None:
        """Bring the subject back to the selected state, as a new revision."""
        rows = self.list.selectionModel().selectedRows()
        if not rows:
            return
        moment = self.list.entries.moment(rows[0].row())
        if moment.revision is not None:
            revision = moment.revision.id
            self._desk.session.write(
                lambda project, author: restore(project, revision, author=author)
            )
        elif moment.proposal is not None:
            proposal = moment.proposal
            self._desk.session.write(
                lambda project, author: self._propose_again(project, author, proposal)
            )

    def _propose_again(self, project: Project, author: str, proposal: Proposal) -> Outcome:
        """What the machine proposed becomes what a person says."""
        if self._subject.startswith("s-"):
            _, span = read_span(self._subject, proposal.body)
            return correct_span(
                project,
                self._subject,
                author=author,
                label=span.label,
                start=span.start,
                end=span.end,
                link=span.link,
            )
        return correct_event(project, read_event(proposal.body).event, author=author)

    def _show_state(self) -> None:
        rows = self.list.selectionModel().selectedRows()
        self.restore.setEnabled(bool(rows) and rows[0].row() > 0)


class HistoryList(QListView):
    """The entries."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries = HistoryModel(desk, self)
        self._delegate = HistoryDelegate(desk.appearance, self)
        self.setModel(self.entries)
        self.setItemDelegate(self._delegate)
        self.setProperty("ground", "raised")
        self.setAccessibleName(self.tr("History"))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Entries wrap anew."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
