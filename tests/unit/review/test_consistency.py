"""Words marked in different ways are found over the project, and settled in one step."""

from pathlib import Path

import pytest

from rasid.core.vocabulary import Label, State
from rasid.extraction.clitics import Clitics
from rasid.review import decisions
from rasid.review.consistency import Usage, find_inconsistent, leave, places_of
from rasid.review.marking import mark_all
from rasid.review.undo import undo
from rasid.storage.check import check
from rasid.storage.project import Project
from rasid.storage.queries import open_report
from rasid.storage.reports import Incoming, add_reports

TEXTS = (
    "قصفت قوات النظام بلدة الشرقية صباحاً",
    "أفاد ناشطون أن الشرقية تعرضت للقصف وبالشرقية قتلى",
    "دخلت أحرار الشرقية البلدة",
    "هدوء في الشرقية",
)


@pytest.fixture
def marked(tmp_path: Path) -> Project:
    """«الشرقية» a place in two reports, an actor in a third, unmarked where others are marked."""
    project = Project.create(tmp_path / "marked.rasid")
    rows = [
        Incoming(text=t, raw=t.encode(), encoding="utf-8", file=f"{n}.txt")
        for n, t in enumerate(TEXTS)
    ]
    ids = [each.report_id for each in add_reports(project, rows)]
    for nth, label in ((0, Label.PLACE), (1, Label.PLACE), (2, Label.ACTOR)):
        start = TEXTS[nth].index("الشرقية")
        decisions.create_span(project, ids[nth], label, start, start + 7, author="سلمى")
    return project


def found(project: Project) -> list[Usage]:
    return find_inconsistent(project, Clitics())


def test_the_same_words_with_two_labels_are_one_finding(marked: Project) -> None:
    (usage,) = found(marked)
    assert usage.words == "الشرقية"
    assert usage.labels == {Label.PLACE: 2, Label.ACTOR: 1}
    assert usage.usual is Label.PLACE
    assert usage.unmarked == 1  # «وبالشرقية»; in the last report nobody has begun


def test_words_marked_alike_everywhere_are_none(marked: Project) -> None:
    (usage,) = found(marked)
    places = {
        each.report.id: [(o.start, o.end) for o in each.occurrences if not o.is_settled]
        for each in places_of(marked, usage, Label.PLACE)
    }
    assert sum(map(len, places.values())) == 2
    outcome = mark_all(marked, Label.PLACE, places, author="ليلى")
    assert len({revision.step for revision in outcome.revisions}) == 1
    assert found(marked) == []
    undo(marked, author="ليلى")
    assert found(marked) == [usage]


def test_what_is_rejected_there_is_settled(marked: Project) -> None:
    report = found_report(marked, "1.txt")
    text = TEXTS[1]
    start = text.rindex("الشرقية")
    made = decisions.create_span(marked, report, Label.PLACE, start, start + 7, author="سلمى")
    decisions.reject(marked, made.subject, author="سلمى")
    (usage,) = found(marked)
    assert usage.unmarked == 0


def test_what_is_left_as_it_is_is_not_told_again_until_it_changes(marked: Project) -> None:
    (usage,) = found(marked)
    leave(marked, usage, author="ليلى")
    assert found(marked) == []
    assert list(check(marked)) == []
    start = TEXTS[3].index("الشرقية")
    report = found_report(marked, "3.txt")
    decisions.create_span(marked, report, Label.TRIGGER, start, start + 7, author="سلمى")
    assert found(marked)[0].labels[Label.TRIGGER] == 1
    undo(marked, author="ليلى")
    assert len(found(marked)) == 1


def test_the_most_doubtful_words_come_first(marked: Project) -> None:
    report = found_report(marked, "0.txt")
    start = TEXTS[0].index("قوات")
    decisions.create_span(marked, report, Label.ACTOR, start, start + 11, author="سلمى")
    add = Incoming(
        text="قوات النظام قصفت", raw="قوات النظام قصفت".encode(), encoding="utf-8", file="5.txt"
    )
    (added,) = add_reports(marked, [add])
    decisions.create_span(marked, added.report_id, Label.TRIGGER, 12, 16, author="سلمى")
    words = [usage.words for usage in found(marked)]
    assert words[0] == "الشرقية"
    assert "قوات النظام" in words


def found_report(project: Project, file: str) -> str:
    (id_,) = project.connection.execute("SELECT id FROM report WHERE file = ?", (file,)).fetchone()
    return str(id_)


def test_proposals_are_not_asked_about(project: Project, report: str) -> None:
    assert all(row.state is State.PROPOSED for row in open_report(project, report).spans)
    assert found(project) == []
