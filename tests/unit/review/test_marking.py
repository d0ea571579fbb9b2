"""Marking the same words wherever they stand, as people read them."""

import pytest

from rasid.core.vocabulary import Label, State
from rasid.errors import RasidError
from rasid.extraction.clitics import Clitics
from rasid.review import decisions
from rasid.review.marking import Marked, Words, find_in_project, find_in_report, mark_all
from rasid.review.undo import undo
from rasid.storage.check import check
from rasid.storage.project import Project
from rasid.storage.queries import get_event, open_report
from rasid.storage.reports import add_reports
from rasid.storage.search import index_words
from tests.unit.conftest import incoming

CLITICS = Clitics(heads={"بلده", "حضر"}, words={"حضر", "التنظيم", "القابون", "مدنيين", "قوات"})


def words(quote: str, before: str = "") -> Words:
    return Words.of(before + quote, len(before), len(before + quote), CLITICS)


@pytest.mark.parametrize(
    ("quote", "text", "expected"),
    [
        ("القابون", "في القابون والقابون وبالقابون", ["القابون"] * 3),
        ("والقابون", "في القابون", ["القابون"]),
        ("إدلب", "ادلب وإدلب لإدلب وبادلب", ["ادلب", "إدلب", "إدلب", "ادلب"]),
        ("حضر", "حَضَر حضـر", ["حَضَر", "حضـر"]),
        ("التنظيم", "التنظيم للتنظيم وللتنظيم", ["التنظيم", "لتنظيم", "لتنظيم"]),
        ("قوات النظام", "وقوات  النظام، قوات\nالنظام", ["قوات  النظام"]),
        ("تنظيم الدولة", "تنظيم “الدولة” و تنظيم الدولة", ["تنظيم “الدولة”", "تنظيم الدولة"]),
        ("17 عنصراً", "17 عنصراً، ١٧ عنصرا و117 عنصراً", ["17 عنصراً", "١٧ عنصرا"]),
        ("17", "17 و1,117 و17.5", ["17"]),
        ("BM-21", "bm-21 BM-210", ["bm-21"]),
    ],
)
def test_words_are_found_as_people_read_them(quote: str, text: str, expected: list[str]) -> None:
    found = [(text[a:b], article) for a, b, article in words(quote).places(text)]
    assert found == [(each, False) for each in expected]


@pytest.mark.parametrize(
    ("quote", "text"),
    [("حضر", "محضر حضرت احضر"), ("قوات", "قواتنا"), ("جوبر القابون", "جوبر، القابون")],
)
def test_words_inside_others_are_not(quote: str, text: str) -> None:
    assert list(words(quote).places(text)) == []


@pytest.mark.parametrize(
    ("quote", "text", "expected"),
    [
        ("مدنيين", "المدنيين وللمدنيين", ["المدنيين", "لمدنيين"]),
        ("التنظيم", "تنظيم وتنظيم", ["تنظيم", "تنظيم"]),
    ],
)
def test_the_article_alone_is_told_apart(quote: str, text: str, expected: list[str]) -> None:
    found = [(text[a:b], article) for a, b, article in words(quote).places(text)]
    assert found == [(each, True) for each in expected]


def test_a_span_behind_the_first_lam_is_read_with_its_article() -> None:
    assert words("لتنظيم", before="انضموا ل").bare == "التنظيم"


@pytest.mark.parametrize("quote", ["“”", "، ", " "])
def test_what_holds_no_word_is_refused(quote: str) -> None:
    with pytest.raises(RasidError, match="no words to find again"):
        words(quote)


SECOND = "قصف قوات النظام\n\nقصفت قوات النظام مواقع لقوات النظام، وانسحبت قوات النظام السوري"


@pytest.fixture
def two(project: Project) -> Project:
    """A second report with the words of the first."""
    list(add_reports(project, [incoming(SECOND, "second.txt")]))
    index_words(project)
    return project


def second(project: Project) -> str:
    query = "SELECT id FROM report WHERE text = ?"
    return str(project.connection.execute(query, (SECOND,)).fetchone()[0])


def test_a_report_shows_what_is_marked_there_already(two: Project, report: str) -> None:
    opened = open_report(two, report)
    found = find_in_report(opened, Label.ACTOR, words("قوات النظام"))
    assert [o.marked for o in found.occurrences] == [Marked.SAME, Marked.NOTHING]
    proposed, bare = found.occurrences
    assert proposed.is_likely
    assert not proposed.is_settled
    assert bare.line.hit == "قوات النظام"
    as_place = find_in_report(opened, Label.PLACE, words("قوات النظام"))
    assert as_place.occurrences[0].marked is Marked.OTHER
    town = find_in_report(opened, Label.PLACE, words("سراقب"))
    assert town.occurrences[0].marked is Marked.ACROSS
    assert not town.occurrences[0].is_likely


def test_the_project_is_looked_through_and_all_is_marked_as_one_step(
    two: Project, report: str
) -> None:
    looked: list[tuple[int, int]] = []
    found = list(
        find_in_project(
            two, Label.ACTOR, words("قوات النظام"), progress=lambda *at: looked.append(at)
        )
    )
    assert {each.report.id: len(each.occurrences) for each in found} == {report: 2, second(two): 4}
    assert looked[-1] == (2, 2)
    places = {f.report.id: [(o.start, o.end) for o in f.occurrences] for f in found}
    outcome = mark_all(two, Label.ACTOR, places, author="سلمى")
    assert len(outcome.revisions) == 6
    assert len({revision.step for revision in outcome.revisions}) == 1
    again = list(find_in_project(two, Label.ACTOR, words("قوات النظام")))
    assert all(o.is_settled for each in again for o in each.occurrences)
    texts = [row.span.text for row in open_report(two, second(two)).spans]
    assert texts == ["قوات النظام"] * 4
    assert list(check(two)) == []
    with pytest.raises(RasidError, match="nothing to decide"):
        mark_all(two, Label.ACTOR, places, author="سلمى")
    undo(two, author="سلمى")
    assert open_report(two, second(two)).spans == ()
    assert list(check(two)) == []
    mark_all(two, Label.ACTOR, places, author="سلمى")
    assert len(open_report(two, second(two)).spans) == 4


def test_a_look_through_the_project_can_be_stopped(two: Project) -> None:
    found = find_in_project(two, Label.ACTOR, words("قوات النظام"), cancelled=lambda: True)
    assert list(found) == []


def test_finished_and_verified_reports_are_told_apart(two: Project) -> None:
    decisions.correct_report(two, second(two), author="سلمى", finished=True)
    found = list(find_in_project(two, Label.ACTOR, words("قوات النظام")))
    assert {each.report.id: each.is_closed for each in found}[second(two)]
    assert sum(each.is_closed for each in found) == 1


def test_what_stands_there_is_taken_for_it(two: Project, report: str) -> None:
    opened = open_report(two, report)
    town = next(row for row in opened.spans if row.span.label is Label.PLACE)
    start = opened.text.index("سراقب")
    mark_all(two, Label.PLACE, {report: [(start, start + 5)]}, author="سلمى")
    row = next(r for r in open_report(two, report).spans if r.id == town.id)
    assert (row.span.text, row.state) == ("سراقب", State.CONFIRMED)
    mark_all(two, Label.ACTOR, {report: [(start, start + 5)]}, author="سلمى")
    row = next(r for r in open_report(two, report).spans if r.id == town.id)
    assert row.span.label is Label.ACTOR


def test_a_place_of_an_event_keeps_its_name_with_its_words(two: Project, report: str) -> None:
    opened = open_report(two, report)
    start = opened.text.index("سراقب")
    mark_all(two, Label.PLACE, {report: [(start, start + 5)]}, author="سلمى")
    clash = get_event(two, opened.events[0].id)
    assert [place.name for place in clash.event.places] == ["سراقب"]
    assert clash.state is State.PROPOSED
