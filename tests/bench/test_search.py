"""Searching the texts: making the index, the first page of hits of a common word, its painting."""

import sqlite3
from itertools import islice
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rasid.gui.app import make_window
from rasid.gui.search.searcher import FIRST_PAGE
from rasid.gui.settings import Settings
from rasid.gui.tasks import Inline
from rasid.review.search import read_question, search
from rasid.storage.project import Project
from rasid.storage.search import index_words
from tests.bench import floors
from tests.bench.conftest import Measure

ROUNDS = 30
PAGE = 20
INDEX, PAGE_OF_HITS = "index the words", "find a page of hits"
FIRST_HITS = "find and paint the first hits in the window"
COMMON = "الاسلاميه"


@pytest.fixture
def indexed(project: Project) -> Project:
    index_words(project)
    return project


def _find(project: Project, asked: str) -> None:
    hits = list(islice(search(project, read_question(asked)), PAGE))
    assert len(hits) == PAGE
    assert all(hit.lines for hit in hits)


def test_index(ours: Measure, project: Project) -> None:
    ours(INDEX, index_words, lambda: (project,), 1)


def test_index_floor(floor: Measure, bare: sqlite3.Connection) -> None:
    floor(INDEX, floors.index_words, lambda: (bare,), 1)


def test_find(ours: Measure, indexed: Project) -> None:
    ours(PAGE_OF_HITS, _find, lambda: (indexed, COMMON), ROUNDS)


def test_find_floor(floor: Measure, bare: sqlite3.Connection) -> None:
    floors.index_words(bare)
    floor(PAGE_OF_HITS, floors.find_texts, lambda: (bare, COMMON, PAGE), ROUNDS)


def test_first_hits_in_the_window(
    ours: Measure, indexed: Project, qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    settings = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    settings.reviewer = "سلمى"
    window = make_window(settings, Inline())
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    assert window.projects.open_path(indexed.path)
    sheet, searcher = window.search.sheet, window.search.searcher
    window.search.start()

    def ask() -> None:
        sheet.show_waiting()
        searcher.ask(COMMON)
        sheet.view.viewport().repaint()

    ours(FIRST_HITS, ask, tuple, ROUNDS)
    assert sheet.model.reports >= FIRST_PAGE
    qapp.setStyleSheet("")


def test_first_hits_in_the_window_floor(floor: Measure, bare: sqlite3.Connection) -> None:
    floors.index_words(bare)
    floor(FIRST_HITS, floors.find_texts, lambda: (bare, COMMON, FIRST_PAGE), ROUNDS)
