"""Searching the texts: making the index, and the first page of hits of a common word."""

import sqlite3
from itertools import islice

import pytest

from rasid.review.search import read_question, search
from rasid.storage.project import Project
from rasid.storage.search import index_words
from tests.bench import floors
from tests.bench.conftest import Measure

ROUNDS = 30
PAGE = 20
INDEX, PAGE_OF_HITS = "index the words", "find a page of hits"


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
    ours(PAGE_OF_HITS, _find, lambda: (indexed, "الاسلاميه"), ROUNDS)


def test_find_floor(floor: Measure, bare: sqlite3.Connection) -> None:
    floors.index_words(bare)
    floor(PAGE_OF_HITS, floors.find_texts, lambda: (bare, "الاسلاميه", PAGE), ROUNDS)
