"""A comparison as one page: it stands by itself, escapes all, and frames what differs."""

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from rasid.core.record import Record
from rasid.core.vocabulary import EventType, Factuality, Label
from rasid.extraction.clitics import Clitics
from rasid.review import decisions
from rasid.review.comparing import Side, compare
from rasid.review.comparison_page import write_page
from rasid.review.page_words import PageWords
from rasid.storage.project import Project
from rasid.storage.reports import Incoming, add_reports
from rasid.storage.views import MACHINE


class Tags(HTMLParser):
    """What a page holds, and that it nests as it should."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.framed: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        classes = (self.seen[-1][1].get("class") or "") if self.seen else ""
        for side in ("only-first", "only-second"):
            if side in classes.split() and self.open and self.open[-1] == "span":
                self.framed.append((side, data))


def written(project: Project, path: Path, *, arabic: bool = False) -> tuple[str, Tags]:
    first = Side(name="<machine>", project=project, view=MACHINE)
    second = Side(name="now", project=project)
    write_page(path, first, second, compare(first, second), Clitics(), arabic=arabic)
    text = path.read_text("utf-8")
    tags = Tags()
    tags.feed(text)
    assert tags.open == []
    return text, tags


@pytest.fixture
def page(tmp_path: Path) -> Path:
    return tmp_path / "page.html"


def test_nothing_is_fetched_and_nothing_runs(project: Project, record: Record, page: Path) -> None:
    decisions.reject(project, record.events[0].id, author="سلمى")
    text, tags = written(project, page)
    names = {tag for tag, _ in tags.seen}
    assert not names & {"script", "link", "img", "iframe", "object"}
    assert not any(
        key.startswith("on") or key in ("src", "href") for _, a in tags.seen for key in a
    )
    assert not re.search(r"https?://|url\(|@import", text)
    assert "<machine>" not in text


def test_what_only_one_side_marks_is_framed(
    project: Project, record: Record, report: str, page: Path
) -> None:
    factions, town = record.spans[1], record.spans[2]
    decisions.correct_span(
        project, factions.id, author="سلمى", start=factions.start - 1, end=factions.end
    )
    decisions.reject(project, town.id, author="سلمى")
    decisions.create_span(project, report, Label.ACTOR, 0, 4, author="سلمى")
    _, tags = written(project, page)
    framed = [(side, data.strip()) for side, data in tags.framed if data.strip()]
    assert ("only-second", "و") in framed
    assert ("only-first", town.text) in framed
    assert ("only-second", factions.text) not in framed


@pytest.mark.parametrize("arabic", [True, False])
def test_values_and_sums_are_told_in_words(
    project: Project, record: Record, page: Path, arabic: bool
) -> None:
    clash = record.events[0]
    fact = replace(clash.casualties[0], low=5, best=5, high=None)
    changed = replace(
        clash, type=EventType.SHOOTING, factuality=Factuality.ONGOING, casualties=(fact,)
    )
    decisions.correct_event(project, changed, author="سلمى")
    text, _ = written(project, page, arabic=arabic)
    words = PageWords(arabic=arabic)
    for said in (
        words.word(EventType.SHOOTING),
        words.word(Factuality.ONGOING),
        words.field("casualties"),
        words.say("or_more").format(n=5),
    ):
        assert said in text
    assert "SHOOTING" not in text
    assert 'dir="rtl"' in text if arabic else 'dir="ltr"' in text


def test_what_reports_say_is_escaped(project: Project, page: Path) -> None:
    text = "عنوان <script>alert(1)</script>\n\nقتل & جرح"
    row = Incoming(text=text, raw=text.encode(), encoding="utf-8", file="x.txt")
    (added,) = add_reports(project, [row])
    decisions.create_span(project, added.report_id, Label.ACTOR, 6, 30, author="سلمى")
    said, _ = written(project, page)
    assert "<script" not in said
    assert "&lt;script&gt;" in said


def test_a_report_on_one_side_only_is_told(project: Project, tmp_path: Path, page: Path) -> None:
    with Project.create(tmp_path / "other.rasid") as other:
        first, second = Side(name="a", project=project), Side(name="b", project=other)
        assert write_page(page, first, second, compare(first, second), Clitics(), arabic=False) == 1
    assert "This side does not have the report." in page.read_text("utf-8")
