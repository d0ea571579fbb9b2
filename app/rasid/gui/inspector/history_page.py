"""The history of what is selected, and the way back to any earlier state."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from rasid.errors import RasidError
from rasid.gui.history.elsewhere import Elsewhere
from rasid.gui.history.list_view import HistoryList
from rasid.gui.history.restoring import may_be_restored, restore_moment
from rasid.gui.inspector.desk import Desk
from rasid.gui.inspector.field_row import quiet_label
from rasid.gui.refusal import refusal
from rasid.review.timeline import Moment, timeline_page
from rasid.storage.chronicle import Place, Scope


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
        self.list = HistoryList(Elsewhere(desk.session, desk.appearance, self))
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
        self.list.entries.show(self._page, self._subject)
        told = self.list.entries.moments
        self._none.setText(
            self.tr("No revision yet: as the machine proposed it")
            if len(told) == 1 and told[0].proposal is not None
            else self.tr("No revision yet")
        )
        self._none.setVisible(not any(moment.logged for moment in told))
        self._show_state()

    def restore_selected(self) -> None:
        """Bring the subject back to the selected state, as a new revision."""
        row = self.list.current()
        if row is not None:
            restore_moment(self._desk.session, self._subject, row.moment)

    def _page(self, before: Place | None) -> list[Moment]:
        project, opened = self._desk.session.project, self._desk.opened
        if project is None or opened is None or not self._subject:
            return []
        scope = Scope(report=opened.report.id, subject=self._subject)
        try:
            return timeline_page(project, scope, before=before)
        except RasidError as error:
            self.problem_raised.emit(refusal(error))
            return []

    def _show_state(self) -> None:
        """The present state is the newest entry of the thing itself; there is no way back to it."""
        row = self.list.current()
        newest = next((m for m in self.list.entries.moments if self._is_own(m)), None)
        self.restore.setEnabled(
            row is not None
            and len(row.moments) == 1
            and row.moment is not newest
            and may_be_restored(row.moment)
        )

    def _is_own(self, moment: Moment) -> bool:
        return moment.revision is None or moment.revision.subject == self._subject
