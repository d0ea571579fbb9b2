"""What stands in the menus, and which part of the window does it."""

from functools import partial
from typing import TYPE_CHECKING

from rasid.core.vocabulary import Verification
from rasid.gui.appearance import REPORT_FACES, installed
from rasid.gui.keys import Command
from rasid.gui.menus import Menus
from rasid.gui.modes import Mode

if TYPE_CHECKING:
    from rasid.gui.main_window import MainWindow

OF_A_PROJECT = (
    "import_files",
    "import_folder",
    "import_annotations",
    "extract",
    "export",
    "masks",
    "dashboard",
    "history",
    "past",
    "compare",
    "ledger",
    "adjudication",
    "agreement",
    "double_coding",
    "make_packet",
    "merge_packet",
    "synchronise",
    "workload",
    "close",
    *(str(rule) for rule in Verification),
)
"""Actions that need an open project."""


def fill_menus(window: "MainWindow") -> Menus:
    """Make the menus of the top bar."""
    bar = window.top_bar
    menus = Menus(window, bar.project_menu, bar.view_menu, bar.help_menu)
    _fill_project(window, menus)
    _fill_view(window, menus)
    _fill_help(window, menus)
    return menus


def _fill_project(window: "MainWindow", menus: Menus) -> None:
    projects, add = window.projects, menus.add_project
    separate = window.top_bar.project_menu.addSeparator
    add("new", projects.new, "Ctrl+N")
    add("open", projects.open, "Ctrl+O")
    separate()
    add("import_files", projects.import_files, "Ctrl+I")
    add("import_folder", projects.import_folder, "Ctrl+Shift+I")
    add("import_annotations", projects.import_annotations)
    add("extract", projects.extract)
    add("ledger", lambda: window.compare.show_ledger())
    add("export", projects.export, "Ctrl+E")
    add("masks", lambda: projects.mask(selected_words(window)))
    separate()
    add("double_coding", lambda: window.teamwork.packets.draw())
    add("make_packet", lambda: window.teamwork.packets.make())
    add("merge_packet", lambda: window.teamwork.packets.merge(), "Ctrl+M")
    add("join_hub", lambda: window.hub.join())
    add("synchronise", lambda: window.hub.synchronise(), "F5")
    add("workload", lambda: window.teamwork.show_workload()).setCheckable(True)
    add("adjudication", lambda: window.teamwork.show_disagreements(), "Ctrl+J").setCheckable(True)
    add("agreement", lambda: window.teamwork.show_agreement()).setCheckable(True)
    separate()
    for rule in (Verification.SECOND_PERSON, Verification.ONE_PERSON):
        action = add(str(rule), partial(window.set_verification, rule))
        action.setCheckable(True)
    separate()
    add("log", window.show_log)
    add("close", window.session.close, "Ctrl+W")
    add("quit", window.close, "Ctrl+Q")


def selected_words(window: "MainWindow") -> str:
    """What is selected in the report, or else the words of the current span."""
    session = window.session
    start, end = window.report.selection()
    if session.opened is not None and start < end:
        return session.opened.text[start:end]
    row = session.span_row(session.focus.span_id)
    return row.span.text if row is not None else ""


def _fill_view(window: "MainWindow", menus: Menus) -> None:
    preferences, add = window.preferences, menus.add_view
    separate = window.top_bar.view_menu.addSeparator
    add("language", preferences.switch_language, "F8")
    add("theme", preferences.switch_theme)
    contrast = add("contrast", preferences.switch_contrast)
    contrast.setCheckable(True)
    window.appearance.changed.connect(
        lambda: contrast.setChecked(window.appearance.theme.high_contrast)
    )
    contrast.setChecked(window.appearance.theme.high_contrast)
    add("larger", partial(preferences.scale_report, +1), "Ctrl++")
    add("smaller", partial(preferences.scale_report, -1), "Ctrl+-")
    menus.add_faces(installed(REPORT_FACES), preferences.choose_face)
    menus.check_face(window.appearance.report_family)
    add("larger_interface", partial(preferences.scale_interface, +1))
    add("smaller_interface", partial(preferences.scale_interface, -1))
    separate()
    add("reading", partial(window.modes.toggle, Mode.READING), "F9").setCheckable(True)
    add("focus", partial(window.modes.toggle, Mode.FOCUS), "F11").setCheckable(True)
    dashboard = add("dashboard", partial(window.modes.toggle, Mode.DASHBOARD), "Ctrl+D")
    dashboard.setCheckable(True)
    add("history", partial(window.modes.toggle, Mode.HISTORY)).setCheckable(True)
    add("past", lambda: window.runner.run(Command.PAST))
    add("compare", partial(window.modes.toggle, Mode.COMPARE)).setCheckable(True)
    add("pause", window.pauses.take, "Ctrl+Shift+L")
    add("pauses", window.pauses.ask)
    separate()
    add("filter", window.go_to_filter, "Ctrl+L")
    add("rejected", window.show_layers).setCheckable(True)
    add("queue", window.toggle_queue, "F3").setCheckable(True)
    add("inspector", window.toggle_inspector, "F4").setCheckable(True)


def _fill_help(window: "MainWindow", menus: Menus) -> None:
    menus.add_help("keys", window.list_keys, "F1")
    menus.add_help("codebook", lambda: window.codebook.toggle(), "F2")
    menus.add_help("tour", window.tour.start)
