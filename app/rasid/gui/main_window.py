"""The window: queue, report and inspector side by side, bars above and below."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QMainWindow,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from rasid.core.vocabulary import Verification
from rasid.gui.appearance import REPORT_FACES, Appearance, installed
from rasid.gui.commands.commands import Commands
from rasid.gui.decision_bar import DecisionBar
from rasid.gui.inspector.inspector import Inspector
from rasid.gui.key_filter import KeyFilter
from rasid.gui.key_list import KeyList
from rasid.gui.keys import EVERYWHERE, KEYS, Command
from rasid.gui.language import Translation
from rasid.gui.long_work import LongWork
from rasid.gui.menus import Menus
from rasid.gui.messages import Banner, Messages, Toast
from rasid.gui.palette.entries import Entry
from rasid.gui.palette.offers import offers
from rasid.gui.palette.palette import Palette
from rasid.gui.project_actions import ProjectActions
from rasid.gui.queue.panel import QueuePanel
from rasid.gui.report.layers import LayerStrip
from rasid.gui.report.marks import numbered
from rasid.gui.report.view import ReportView
from rasid.gui.search.search import Search
from rasid.gui.session import Session
from rasid.gui.settings import Settings
from rasid.gui.start_page import StartPage
from rasid.gui.tasks import Tasks
from rasid.gui.theme import ThemeName
from rasid.gui.top_bar import TopBar
from rasid.gui.welcome import WelcomeDialog
from rasid.review.decisions import set_verification

_QUEUE, _INSPECTOR = (200, 240, 360), (344, 400, 560)  # pixels: least, usual, most
_REPORT_LEAST = 420
_TYPE_STEP = 1.5  # pixels


class MainWindow(QMainWindow):
    """Puts the parts together; what they do is theirs."""

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
        self._appearance = appearance
        self._translation = translation
        self._settings = settings
        self._tasks = tasks
        KEYS.use(settings.keys)
        self._make_parts()
        self._lay_out()
        self._make_actions()
        self._connect()
        self._retranslate()
        self._show_page()

    def _make_parts(self) -> None:
        session, appearance = self.session, self._appearance
        self.top_bar = TopBar(session, appearance)
        self.queue = QueuePanel(session, appearance)
        self.layers = LayerStrip(appearance)
        self.banner = Banner(appearance)
        self.report = ReportView(session, appearance)
        self.inspector = Inspector(session, appearance)
        self.bar = DecisionBar(session, appearance)
        self.start_page = StartPage(appearance)
        self._desk = QWidget()
        self.toast = Toast(appearance, self._desk, above=self.bar)
        self.messages = Messages(self.banner, self.toast)
        self.work = LongWork(session, self._tasks, self.messages, self)
        self.projects = ProjectActions(session, self.work, self._settings, self)
        self.commands = Commands(
            session, self.report, self.inspector, self.bar, self.messages, self
        )
        self._keys = KeyFilter(self, self._run)

    def _lay_out(self) -> None:
        middle = QFrame()
        middle.setProperty("ground", "paper")
        _column(middle, self.layers, self.report, growing=self.report)
        middle.setMinimumWidth(_REPORT_LEAST)
        self.panels = QSplitter(Qt.Orientation.Horizontal)
        self.panels.setHandleWidth(1)
        self.panels.setChildrenCollapsible(False)
        for widget in (self.queue, middle, self.inspector):
            self.panels.addWidget(widget)
        self.panels.setStretchFactor(1, 1)
        self._bound_panels()
        _column(self._desk, self.panels, self.bar, growing=self.panels)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.start_page)
        self.pages.addWidget(self._desk)
        whole = QWidget()
        _column(whole, self.top_bar, self.banner, self.pages, growing=self.pages)
        self.setCentralWidget(whole)
        self.search = Search(
            self.session,
            self._appearance,
            self._tasks,
            self.top_bar.search,
            self.report,
            self._desk,
            self.inspector,
        )
        self.resize(1440, 900)
        self.setMinimumSize(1024, 640)

    def _bound_panels(self) -> None:
        px = self._appearance.px
        bounds: tuple[tuple[QWidget, tuple[int, int, int]], ...]
        bounds = ((self.queue, _QUEUE), (self.inspector, _INSPECTOR))
        for panel, (least, _, most) in bounds:
            panel.setMinimumWidth(px(least))
            panel.setMaximumWidth(px(most))

    def _make_actions(self) -> None:
        self.menus = Menus(self, self.top_bar.project_menu, self.top_bar.view_menu)
        project, view = self.menus.add_project, self.menus.add_view
        project("new", self.projects.new, "Ctrl+N")
        project("open", self.projects.open, "Ctrl+O")
        self.top_bar.project_menu.addSeparator()
        project("import_files", self.projects.import_files, "Ctrl+I")
        project("import_folder", self.projects.import_folder, "Ctrl+Shift+I")
        project("extract", self.projects.extract)
        project("export", self.projects.export, "Ctrl+E")
        self.top_bar.project_menu.addSeparator()
        for name, rule in (
            ("second_person", Verification.SECOND_PERSON),
            ("one_person", Verification.ONE_PERSON),
        ):
            action = project(name, partial(self._set_verification, rule))
            action.setCheckable(True)
        self.top_bar.project_menu.addSeparator()
        project("close", self.session.close, "Ctrl+W")
        project("quit", self.close, "Ctrl+Q")
        view("language", self._translation.switch, "F8")
        view("theme", self._switch_theme)
        view("larger", lambda: self._scale_report(+_TYPE_STEP), "Ctrl++")
        view("smaller", lambda: self._scale_report(-_TYPE_STEP), "Ctrl+-")
        self.menus.add_faces(installed(REPORT_FACES), self._choose_face)
        self.menus.check_face(self._appearance.report_family)
        view("larger_interface", lambda: self._scale_interface(+10))
        view("smaller_interface", lambda: self._scale_interface(-10))
        self.top_bar.view_menu.addSeparator()
        view("filter", self._go_to_filter, "Ctrl+L")
        rejected = view("rejected", self._show_layers)
        rejected.setCheckable(True)
        panels: tuple[tuple[str, QWidget, str], ...] = (
            ("queue", self.queue, "F3"),
            ("inspector", self.inspector, "F4"),
        )
        for name, panel, keys in panels:
            action = view(name, partial(_show_or_hide, panel), keys)
            action.setCheckable(True)
            action.setChecked(True)
        self.top_bar.view_menu.addSeparator()
        self.command_palette = Palette(self._appearance, self._settings, self._offers, self)
        view("keys", self._list_keys, "F1")

    def _connect(self) -> None:
        session = self.session
        session.problem_raised.connect(self.messages.problem)
        session.decisions_written.connect(self.messages.solved)
        session.project_changed.connect(self._show_page)
        session.report_opened.connect(self._on_report_opened)
        self.queue.report_chosen.connect(self._choose_report)
        self.layers.layers_changed.connect(self._show_layers)
        self.layers.focus_changed.connect(self.report.set_focus_on_event)
        self.report.span_clicked.connect(self.commands.select_span)
        self.report.event_clicked.connect(session.focus.set_event)
        self.report.selection_changed.connect(self.inspector.set_selection)
        self.inspector.evidence_requested.connect(self.report.show_evidence)
        self.inspector.editing_changed.connect(self._on_editing_changed)
        self.inspector.why.closed.connect(self.report.setFocus)
        self.inspector.draft_kept.connect(lambda kept: self.top_bar.show_unsaved(unsaved=kept))
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
        self.start_page.recent_requested.connect(lambda path: self.projects.open_path(Path(path)))
        self._translation.changed.connect(self._on_language_changed)
        self._appearance.changed.connect(self._bound_panels)

    def _run(self, command: Command) -> None:
        """Carry out what a key asks for."""
        beside: dict[Command, Callable[[], object]] = {
            Command.SEARCH: self.search.start,
            Command.NEXT_HIT: lambda: self.search.step(+1),
            Command.PREVIOUS_HIT: lambda: self.search.step(-1),
            Command.PALETTE: self.command_palette.start,
            Command.WHY: self.inspector.explain,
        }
        if command in beside:
            beside[command]()
        elif command is not Command.LEAVE or not (
            self.command_palette.leave()
            or self.search.leave()
            or self.inspector.leave_explanation()
        ):
            self.commands.run(command)

    def _list_keys(self) -> None:
        KeyList(self._appearance, self.menus, self._settings, self).exec()

    def _offers(self) -> list[Entry]:
        """What the palette finds."""
        has_report = self.session.opened is not None

        def may_run(command: Command) -> bool:
            if command is Command.UNDO and not self.session.can_undo():
                return False
            if command is Command.REDO and not self.session.can_redo():
                return False
            return self._keys.may_run(command) and (has_report or command in EVERYWHERE)

        return offers(self._run, may_run, self.menus)

    # What is shown

    def _show_page(self) -> None:
        is_open = self.session.project is not None
        self.pages.setCurrentIndex(1 if is_open else 0)
        for name in ("import_files", "import_folder", "extract", "export", "close"):
            self.menus.actions[name].setEnabled(is_open)
        for rule in Verification:
            action = self.menus.actions[str(rule)]
            action.setEnabled(is_open)
            info = self.session.project.info if self.session.project else None
            action.setChecked(info is not None and info.verification is rule)
        self._retitle()
        if is_open:
            self.banner.hide()
            self._restore_layout()
            if self.session.opened is None:
                self.queue.choose_first()
        else:
            self.start_page.show_recent(self._settings.recent)
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

    def _go_to_filter(self) -> None:
        self.queue.show()
        self.queue.filter.setFocus()
        self.queue.filter.selectAll()

    def _show_layers(self, _labels: object = None) -> None:
        rejected = self.menus.actions["rejected"].isChecked()
        self.report.set_layers(self.layers.shown(), rejected=rejected)

    def _on_editing_changed(self, editing: bool) -> None:
        self._keys.set_form_open(editing)
        self.bar.setEnabled(not editing)  # one decision at a time: the form has its own
        if not editing:
            self.report.setFocus()

    # Settings

    def ask_reviewer(self) -> bool:
        """Ask for the reviewer's name; False where none was given."""
        dialog = WelcomeDialog(self.session.reviewer, self)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return False
        self._settings.reviewer = dialog.reviewer()
        self.session.set_reviewer(dialog.reviewer())
        return True

    def _set_verification(self, rule: Verification) -> None:
        self.session.write(lambda project, author: set_verification(project, rule, author=author))
        self._show_page()

    def _switch_theme(self) -> None:
        dark = self._appearance.theme.name is ThemeName.LIGHT
        theme = ThemeName.DARK if dark else ThemeName.LIGHT
        self._settings.theme = theme
        self._appearance.set_theme(theme)

    def _choose_face(self, face: str, _checked: bool = False) -> None:
        self._appearance.set_report_font(face, self._appearance.report_size)
        self._settings.report_family = face

    def _scale_interface(self, by: int) -> None:
        self._appearance.set_scale(self._appearance.scale + by)
        self._settings.scale = self._appearance.scale

    def _scale_report(self, by: float) -> None:
        size = self._appearance.report_size + by
        self._appearance.set_report_font(self._settings.report_family, size)
        self._settings.report_size = self._appearance.report_size

    def _on_language_changed(self) -> None:
        self._settings.language = self._translation.language

    # The window itself

    def _screen(self) -> str:
        size = self.screen().size()
        return f"{size.width()}x{size.height()}"

    def _restore_layout(self) -> None:
        state = self._settings.layout(self._screen())
        if state is None or not self.panels.restoreState(state):
            queue, inspector = self._appearance.px(_QUEUE[1]), self._appearance.px(_INSPECTOR[1])
            middle = max(_REPORT_LEAST, self.width() - queue - inspector)
            self.panels.setSizes([queue, middle, inspector])

    def closeEvent(self, event: QCloseEvent) -> None:
        self._settings.set_layout(self._screen(), self.panels.saveState())
        self.work.cancel()
        self.search.searcher.cancel()
        self._tasks.wait()
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


def _show_or_hide(panel: QWidget) -> None:
    panel.setVisible(panel.isHidden())


def _column(widget: QWidget, *parts: QWidget, growing: QWidget) -> None:
    """Stack parts without gaps; one of them takes what room is left."""
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part, 1 if part is growing else 0)
