"""The window: queue, report and inspector side by side, bars above and below."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QMainWindow, QStackedWidget, QWidget

from rasid.core.vocabulary import Verification
from rasid.gui import first_use
from rasid.gui.appearance import Appearance
from rasid.gui.blind_notice import BlindNotice
from rasid.gui.commands.commands import Commands
from rasid.gui.decision_bar import DecisionBar
from rasid.gui.history.my_work import MyWork
from rasid.gui.hub.placing import Hub
from rasid.gui.inspector_place import InspectorPlace
from rasid.gui.keys import KEYS, Command
from rasid.gui.language import Translation
from rasid.gui.long_work import LongWork
from rasid.gui.menu_actions import OF_A_PROJECT, fill_menus
from rasid.gui.messages import Banner, Messages, Toast
from rasid.gui.modes import Mode, Modes
from rasid.gui.panels import Panels, ground, stack
from rasid.gui.pauses import Pauses
from rasid.gui.preferences import Preferences
from rasid.gui.project_actions import ProjectActions
from rasid.gui.queue.panel import QueuePanel
from rasid.gui.queue_strip import QueueStrip
from rasid.gui.reading_page import ReadingPage
from rasid.gui.report.layers import LayerStrip
from rasid.gui.report.marks import numbered
from rasid.gui.report.view import ReportView
from rasid.gui.runner import Runner
from rasid.gui.search.search import Search
from rasid.gui.session import Session
from rasid.gui.settings import Settings
from rasid.gui.start_page import StartPage
from rasid.gui.tasks import Tasks
from rasid.gui.today import Today
from rasid.gui.top_bar import TopBar
from rasid.gui.tour import Tour
from rasid.review.decisions import set_verification

if TYPE_CHECKING:
    from rasid.gui.inspector.inspector import Inspector

_LEAST = (800, 560)  # pixels


class MainWindow(QMainWindow):
    """Puts the parts together; what they do is theirs."""

    command_palette = cached_property(first_use.make_palette)
    focus_page = cached_property(first_use.make_focus_page)
    comments = cached_property(first_use.make_comments)
    codebook = cached_property(first_use.make_codebook)
    compare = cached_property(first_use.make_comparison)
    teamwork = cached_property(first_use.make_teamwork)
    dashboard = cached_property(first_use.make_dashboard)
    history = cached_property(first_use.make_history)
    marking = cached_property(first_use.make_marking)
    consistency = cached_property(first_use.make_consistency)

    def __init__(
        self,
        session: Session,
        appearance: Appearance,
        translation: Translation,
        settings: Settings,
        tasks: Tasks,
    ) -> None:
        super().__init__()
        self.session = session
        self.appearance = appearance
        self.translation = translation
        self.settings = settings
        self.preferences = Preferences(appearance, translation, settings, self)
        self.tasks = tasks
        KEYS.use(settings.keys)
        self._make_parts()
        self._lay_out()
        self._make_commands()
        self._connect_session()
        self._connect_parts()
        self._retranslate()
        self._show_page()

    def _make_parts(self) -> None:
        session, appearance = self.session, self.appearance
        self.top_bar = TopBar(session, appearance)
        self.queue = QueuePanel(session, appearance, self.settings)
        self.strip = QueueStrip(self.queue, appearance)
        self.layers = LayerStrip(appearance)
        self.banner = Banner(appearance)
        self.report = ReportView(session, appearance)
        self.blind_notice = BlindNotice(session, appearance)
        self.place = InspectorPlace()
        self.bar = DecisionBar(session, appearance)
        self.start_page = StartPage(appearance)
        self.desk = QWidget()
        self.toast = Toast(appearance, self.desk, above=self.bar)
        self.messages = Messages(self.banner, self.toast)
        self.work = LongWork(session, self.tasks, self.messages, self)
        self.projects = ProjectActions(session, self.work, self.settings, self)

    def _lay_out(self) -> None:
        middle = ground(self.layers, self.blind_notice, self.report, growing=self.report)
        self.pauses = Pauses(self.session, self.settings, self.appearance, self)
        self.today = Today(self.session, self.pauses)
        side = ground(self.queue, self.today, growing=self.queue)
        self.panels = Panels(side, self.strip, middle, self.place, self.appearance, self.settings)
        review = QWidget()
        stack(review, self.panels, growing=self.panels)
        self.reading = ReadingPage(self.session, self.appearance)
        self.modes = Modes(self.session, review, self.reading)
        stack(self.desk, self.modes, self.bar, growing=self.modes)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.start_page)
        self.pages.addWidget(self.desk)
        whole = QWidget()
        stack(whole, self.top_bar, self.banner, self.pages, growing=self.pages)
        self.setCentralWidget(whole)
        self.search = Search(
            self.session,
            self.appearance,
            self.tasks,
            self.top_bar.search,
            self.report,
            self.desk,
            self.place,
        )
        self.tour = Tour(self, self._parts_to_show, self.appearance, self.settings)
        self.resize(1440, 900)
        self.setMinimumSize(*_LEAST)

    def _make_commands(self) -> None:
        """Whoever brings a part with keys of its own adds it to the runner here."""
        self.commands = Commands(
            self.session,
            self.report,
            lambda: self.inspector,
            self.bar,
            self.messages,
            self.settings.pause,
            self,
        )
        self.menus = fill_menus(self)
        self.runner = Runner(self, self.session, self.commands, self.menus)
        self.runner.add(
            {
                Command.SEARCH: self.search.start,
                Command.NEXT_HIT: lambda: self.search.step(+1),
                Command.PREVIOUS_HIT: lambda: self.search.step(-1),
                Command.WHY: lambda: self.inspector.explain(),
                Command.COMMENT: lambda: self.comments.write(),
                Command.COMMENTS: lambda: self.comments.show_waiting(),
                Command.ASSIGN: self.queue.assign,
            }
        )
        self.runner.use_modes(self.modes.admits, self.modes.make_room_for)
        self.my_work = MyWork(self.session, self.tasks, self, rest=bool(self.settings.rest))
        self.hub = Hub(self)
        self.runner.add_left(
            self.report.cancel_drag,
            lambda: "comments" in vars(self) and self.comments.leave(),
            self.search.leave,
            lambda: "inspector" in vars(self) and self.inspector.leave_explanation(),
            self.tour.leave,
            self.modes.leave,
            self.panels.leave_sheet,
            lambda: "codebook" in vars(self) and self.codebook.leave(),
        )
        first_use.lead_to_parts(self)

    @cached_property
    def inspector(self) -> "Inspector":
        """The panel beside the report, made after the first painting or when first asked for."""
        from rasid.gui.inspector.inspector import Inspector

        part = Inspector(self.session, self.appearance, rest=self.settings.rest)
        self.report.selection_changed.connect(part.set_selection)
        part.evidence_requested.connect(self.report.show_evidence)
        part.editing_changed.connect(self._on_editing_changed)
        part.hint_raised.connect(self.messages.done)
        part.why.closed.connect(self.report.setFocus)
        part.draft_kept.connect(lambda kept: self.top_bar.show_unsaved(unsaved=kept))
        self.place.put(part)
        part.tell_draft()
        return part

    def _connect_session(self) -> None:
        session = self.session
        session.problem_raised.connect(self.messages.problem)
        session.decisions_written.connect(self.messages.solved)
        for other_step in (
            session.decisions_written,
            session.project_changed,
            session.reviewer_changed,
        ):
            other_step.connect(self.messages.step_over)
        session.project_changed.connect(self._show_page)
        session.report_opened.connect(self._on_report_opened)

    def _connect_parts(self) -> None:
        self.queue.report_chosen.connect(self._choose_report)
        self.strip.report_chosen.connect(self._choose_report)
        self.panels.changed.connect(self._on_panels_changed)
        self.modes.changed.connect(self._on_mode_changed)
        self.layers.layers_changed.connect(self.show_layers)
        self.layers.focus_changed.connect(self.report.set_focus_on_event)
        self.report.span_clicked.connect(self.commands.select_span)
        self.report.event_clicked.connect(self.session.focus.set_event)
        self.report.selection_changed.connect(self.bar.set_selection)
        if self.settings.rest:
            self.place.painted.connect(lambda: first_use.furnish(self))
        else:
            first_use.furnish(self)
        self.bar.command_requested.connect(self.commands.run)
        self.commands.report_step_requested.connect(self.queue.step)
        self.work.progressed.connect(self.top_bar.show_work)
        self.work.reports_changed.connect(self._on_reports_changed)
        self.work.reports_changed.connect(self.search.catch_up)
        self.top_bar.cancel_requested.connect(self.work.cancel)
        self.top_bar.reviewer_requested.connect(self.ask_reviewer)
        self.start_page.open_requested.connect(self.projects.open)
        self.start_page.new_requested.connect(self.projects.new)
        self.start_page.seeds_requested.connect(self.projects.seeds)
        self.start_page.seeds_requested.connect(self.tour.offer)
        self.start_page.recent_requested.connect(lambda path: self.projects.open_path(Path(path)))

    # What the menus ask for

    def list_keys(self) -> None:
        """Show all keys, to read or to change."""
        from rasid.gui.key_list import KeyList

        KeyList(self.appearance, self.menus, self.settings, self).exec()

    def show_log(self) -> None:
        """Show what long work has done in this session."""
        from rasid.gui.work_log import WorkLogDialog

        dialog = WorkLogDialog(self.work.log, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()

    def toggle_queue(self) -> None:
        """Show the queue or put it away."""
        self.panels.show_queue(shown=not self.panels.queue_is_shown())

    def toggle_inspector(self) -> None:
        """Show the inspector or put it away."""
        self.panels.show_inspector(shown=not self.panels.inspector_is_shown())

    def go_to_filter(self) -> None:
        """Type into the filter of the queue."""
        self.panels.show_queue(shown=True)
        self.queue.filter.setFocus()
        self.queue.filter.selectAll()

    def show_layers(self, _labels: object = None) -> None:
        """Paint the layers that are switched on."""
        rejected = self.menus.actions["rejected"].isChecked()
        self.report.set_layers(self.layers.shown(), rejected=rejected)

    def set_verification(self, rule: Verification) -> None:
        """Change who may verify in this project."""
        self.session.write(lambda project, author: set_verification(project, rule, author=author))
        self._show_page()

    def ask_reviewer(self) -> bool:
        """Ask for the reviewer's name; False where none was given."""
        from rasid.gui.welcome import WelcomeDialog

        dialog = WelcomeDialog(self.session.reviewer, self)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return False
        self.settings.reviewer = dialog.reviewer()
        self.session.set_reviewer(dialog.reviewer())
        return True

    # What is shown

    def _parts_to_show(self) -> dict[str, QWidget]:
        """What the round of the window points at."""
        return {
            "report": self.report,
            "inspector": self.inspector,
            "bar": self.bar,
            "layers": self.layers,
            "queue": self.queue,
            "search": self.top_bar.search,
            "view": self.top_bar.view_button,
        }

    def _show_page(self) -> None:
        is_open = self.session.project is not None
        self.pages.setCurrentIndex(1 if is_open else 0)
        for name in OF_A_PROJECT:
            self.menus.actions[name].setEnabled(is_open)
        info = self.session.project.info if self.session.project else None
        for rule in Verification:
            self.menus.actions[rule].setChecked(info is not None and info.verification is rule)
        self._retitle()
        if is_open:
            self.banner.hide()
            self.panels.restore()
            if self.session.opened is None:
                self.queue.choose_first()
        else:
            self.start_page.show_recent(self.settings.recent)
            self.start_page.seeds.setFocus()

    def _choose_report(self, report: str) -> None:
        self.session.open_report(report)
        self.report.setFocus()

    def _on_report_opened(self) -> None:
        """Begin with the first event nobody has decided."""
        opened = self.session.opened
        events = numbered(opened.events) if opened else []
        if opened is None or not events:
            return
        waiting = (row.id for row in events if row.state == "proposed")
        self.session.focus.set_event(next(waiting, events[0].id))

    def _on_reports_changed(self) -> None:
        self.queue.reload()
        if self.session.opened is None:
            self.queue.choose_first()
        else:
            self.session.reload()

    def _on_panels_changed(self) -> None:
        self.menus.actions["queue"].setChecked(self.panels.queue_is_shown())
        self.menus.actions["inspector"].setChecked(self.panels.inspector_is_shown())

    def _on_mode_changed(self, mode: Mode) -> None:
        self.top_bar.setVisible(mode not in (Mode.READING, Mode.FOCUS))
        self.bar.setVisible(mode in (Mode.REVIEW, Mode.FOCUS))
        for name, own in (("reading", Mode.READING), ("focus", Mode.FOCUS)):
            self.menus.actions[name].setChecked(mode is own)
        if mode is Mode.READING:
            if "codebook" in vars(self):
                self.codebook.leave()
        elif mode is Mode.FOCUS:
            self.commands.begin()
        elif mode is Mode.REVIEW:
            self.report.setFocus()

    def _on_editing_changed(self, editing: bool) -> None:
        if editing:
            self.modes.leave()
            self.panels.show_inspector(shown=True)
        self.runner.keys.set_form(self.inspector.events if editing else None)
        for name in ("reading", "focus"):  # they would hide the form
            self.menus.actions[name].setEnabled(not editing)
        self.bar.setEnabled(not editing)  # one decision at a time: the form has its own
        if not editing:
            self.report.setFocus()

    # The window itself

    def closeEvent(self, event: QCloseEvent) -> None:
        self.panels.remember()
        self.work.cancel()
        self.search.searcher.cancel()
        self.hub.link.close()
        self.tasks.wait()
        self.session.close()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        self._retitle()
        self.menus.retranslate()

    def _retitle(self) -> None:
        project, name = self.session.project, self.tr("Rasid")
        self.setWindowTitle(f"{project.info.name} – {name}" if project else name)
