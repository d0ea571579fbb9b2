"""Takes the pictures of the documents from the real window, and looks at what must be in them.

With RASID_PICTURES=1 they go to docs/pictures and those of the other looks, in both languages and
themes, to artifacts/pictures; else all go to a temporary folder.
"""

import os
from collections import Counter
from itertools import islice
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from rasid.gui.app import make_window
from rasid.gui.inspector.event_card import EventCard
from rasid.gui.language import Language
from rasid.gui.main_window import MainWindow
from rasid.gui.settings import Settings
from rasid.gui.tasks import Inline
from rasid.gui.theme import ThemeName
from rasid.review.decisions import confirm, reject
from rasid.storage.project import Project
from rasid.storage.queries import find_events
from rasid.storage.reports import find_reports

SIZE = (1440, 900)  # pixels
DECIDED = 3


@pytest.fixture
def pictures(checkout: Path, tmp_path: Path) -> Path:
    folder = checkout / "docs" / "pictures" if os.environ.get("RASID_PICTURES") else tmp_path
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture
def looks(checkout: Path, tmp_path: Path) -> Path:
    folder = checkout / "artifacts" / "pictures" if os.environ.get("RASID_PICTURES") else tmp_path
    folder.mkdir(exist_ok=True, parents=True)
    return folder


@pytest.fixture
def half_reviewed(seed_project: Path) -> Path:
    """The seeds in the middle of a working day: some events of the first report are decided."""
    with Project.open(seed_project) as project:
        first = find_reports(project, limit=1)[0]
        without_toll = (e.id for e in find_events(project, first.id) if not e.event.casualties)
        for event in islice(without_toll, DECIDED):
            confirm(project, event, author="سلمى")
        reject(project, next(without_toll), author="سلمى")
    return seed_project


def open_window(
    qtbot: QtBot, project: Path, folder: Path, language: Language, theme: ThemeName
) -> MainWindow:
    settings = Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
    settings.reviewer, settings.language, settings.theme = "سلمى", language, theme
    settings.pause = 0
    settings.rest = 0
    window = make_window(settings, Inline())
    qtbot.addWidget(window)
    window.resize(*SIZE)
    with qtbot.waitExposed(window):
        window.show()
    assert window.projects.open_path(project)
    return window


@pytest.mark.parametrize(
    ("name", "language", "theme"),
    [
        ("review-ar", Language.ARABIC, ThemeName.LIGHT),
        ("review-en-dark", Language.ENGLISH, ThemeName.DARK),
    ],
)
def test_the_review_window(
    qtbot: QtBot,
    half_reviewed: Path,
    tmp_path: Path,
    pictures: Path,
    name: str,
    language: Language,
    theme: ThemeName,
) -> None:
    window = open_window(qtbot, half_reviewed, tmp_path, language, theme)
    opened = window.session.opened
    assert opened is not None
    told = (row for row in opened.events if row.event.casualties)
    window.session.focus.set_event(next(told).id)
    qtbot.wait(50)
    picture = window.grab().toImage()
    assert picture.save(str(pictures / f"{name}.png"))

    assert (picture.width(), picture.height()) == SIZE
    card = next(card for card in window.inspector.findChildren(EventCard) if card.is_open)
    assert card.height() >= card.heightForWidth(card.width()), "the open card is squashed"
    queue_left = window.queue.mapTo(window, window.queue.rect().topLeft()).x()
    report_left = window.report.mapTo(window, window.report.rect().topLeft()).x()
    assert (queue_left > report_left) == (language is Language.ARABIC)
    assert is_dark(picture) == (theme is ThemeName.DARK)
    if language is Language.ARABIC:  # the words of a window outlive it within one process
        window.menus.actions["language"].trigger()


@pytest.mark.parametrize("theme", list(ThemeName))
@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("look", ["focus", "reading", "contrast"])
def test_the_other_looks(
    qtbot: QtBot,
    half_reviewed: Path,
    tmp_path: Path,
    looks: Path,
    look: str,
    language: Language,
    theme: ThemeName,
) -> None:
    """Pictures of every look in both languages and themes, told apart from review."""
    window = open_window(qtbot, half_reviewed, tmp_path, language, theme)
    qtbot.wait(20)
    review = window.grab().toImage()
    window.menus.actions[look].trigger()
    qtbot.wait(50)
    picture = window.grab().toImage()
    assert picture.save(str(looks / f"{look}-{language}-{theme}.png"))

    assert (picture.width(), picture.height()) == SIZE
    assert picture != review
    assert is_dark(picture) == (theme is ThemeName.DARK)
    if language is Language.ARABIC:  # the words of a window outlive it within one process
        window.preferences.switch_language()


def is_dark(picture: QImage) -> bool:
    """Whether the commonest colour of a grid of samples is a dark one."""
    samples = Counter(
        picture.pixelColor(x, y).lightness()
        for x in range(0, picture.width(), 20)
        for y in range(0, picture.height(), 20)
    )
    return samples.most_common(1)[0][0] < 128
