"""The filter of the queue finds reports by what people know of them, in either language."""

import pytest

from rasid.core.comment import CommentKind
from rasid.core.vocabulary import ReportState
from rasid.errors import RasidError
from rasid.review.assigning import assign
from rasid.review.comments import add_comment
from rasid.review.report_filter import read_filter
from rasid.storage.project import Project
from rasid.storage.report_query import Order, ReportQuery, list_reports, sources
from rasid.storage.reports import Incoming, add_reports, count_reports, find_reports, read_reports

KNOWN = {
    "a.txt": ("قصف على إدلب", "2017-11-03", "المرصد السوري"),
    "b.txt": ("هدوء في مدينة حلب", "2018-02-01", "سانا"),
    "c.txt": ("اشتباكات في إدلب", None, None),
}


@pytest.fixture
def listed(project: Project) -> Project:
    """The sample report, and three more that differ in all that can be asked for."""
    added = add_reports(
        project,
        [
            Incoming(
                text=f"{title}\n\nنص {file}",
                raw=b"",
                encoding="utf-8",
                file=file,
                published=published,
                source=source,
            )
            for file, (title, published, source) in KNOWN.items()
        ],
    )
    ids = {each.incoming.file: each.report_id for each in added}
    assign(project, [ids["a.txt"]], ["سلمى", "أحمد"], author="ليلى")
    assign(project, [ids["b.txt"]], ["كريم"], author="ليلى")
    add_comment(project, ids["b.txt"], "؟", author="ليلى", kind=CommentKind.QUESTION)
    add_comment(project, ids["c.txt"], "مهم", author="ليلى", stops_export=True)
    return project


def files(project: Project, written: str, order: Order = "added", *, me: str = "") -> list[str]:
    query = read_filter(written, me=me)
    return [row.file for row in find_reports(project, ReportQuery(**_with(query, order)))]


def _with(query: ReportQuery, order: Order) -> dict[str, object]:
    values = {name: getattr(query, name) for name in ReportQuery.__slots__}
    return {**values, "order": order}


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("", ["sample.txt", "a.txt", "b.txt", "c.txt"]),
        ("ادلب", ["sample.txt", "a.txt", "c.txt"]),
        ("assigned:سلمى", ["a.txt"]),
        ("مكلف:احمد", ["a.txt"]),
        ("assigned:none", ["sample.txt", "c.txt"]),
        ("مكلف:بلا مكلف:كريم", ["sample.txt", "b.txt", "c.txt"]),
        ("assigned:me", ["b.txt"]),
        ("مكلف:أنا", ["b.txt"]),
        ("assigned:عمر", []),
        ("waits:question", ["b.txt"]),
        ("ينتظر:تصدير", ["c.txt"]),
        ("waits:comment", ["b.txt", "c.txt"]),
        ("source:سانا", ["b.txt"]),
        ("مصدر:السوري", ["a.txt"]),
        ("source:رويترز", []),
        ("date:2017-11", ["a.txt"]),
        ("تاريخ:2017..2018", ["a.txt", "b.txt"]),
        ("date:2018..", ["sample.txt", "b.txt"]),
        ("confidence:<0.7", ["sample.txt"]),
        ("ثقة:0.7..0.9", []),
        ("state:flagged", ["b.txt", "c.txt"]),
        ("state:new", ["a.txt"]),
        ("ادلب date:2017 assigned:سلمى", ["a.txt"]),
        ("-ادلب", []),
    ],
)
def test_a_filter_finds_what_it_says(listed: Project, written: str, found: list[str]) -> None:
    assert files(listed, written, me="كريم") == found


@pytest.mark.parametrize(
    ("order", "found"),
    [
        ("published", ["a.txt", "b.txt", "sample.txt", "c.txt"]),
        ("title", ["c.txt", "sample.txt", "a.txt", "b.txt"]),
        ("source", ["a.txt", "b.txt", "sample.txt", "c.txt"]),
        ("state", ["b.txt", "c.txt", "a.txt", "sample.txt"]),
        ("confidence", ["sample.txt", "a.txt", "b.txt", "c.txt"]),
        ("assigned", ["a.txt", "b.txt", "sample.txt", "c.txt"]),
    ],
)
def test_the_list_goes_by_any_of_its_columns(
    listed: Project, order: Order, found: list[str]
) -> None:
    assert files(listed, "", order) == found


def test_what_waits_most_comes_first(listed: Project) -> None:
    found = find_reports(listed, ReportQuery(order="waiting", descending=True))
    assert [row.file for row in found] == ["c.txt", "b.txt", "sample.txt", "a.txt"]


def test_places_are_read_in_the_order_asked_for(listed: Project) -> None:
    places = list_reports(listed, ReportQuery(order="published"))
    assert [row.file for row in read_reports(listed, places[1:3])] == ["b.txt", "sample.txt"]
    assert list(list_reports(listed, ReportQuery(), limit=2, offset=1)) == [2, 3]
    assert sources(listed.connection) == ["المرصد السوري", "سانا"]


def test_states_are_counted_within_a_filter(listed: Project) -> None:
    counts = count_reports(listed, read_filter("assigned:none"))
    assert counts == {ReportState.FLAGGED: 1, ReportState.PROPOSED: 1}


def test_states_are_asked_for_in_the_words_of_the_interface() -> None:
    spoken = {"state": {"قيد المراجعه": "in_review"}}
    assert read_filter("state:قيد_المراجعة", spoken).states == {ReportState.IN_REVIEW}


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("state:done", "is no state"),
        ("waits:tea", "is nothing a report waits for"),
        ("date:yesterday", "is no date"),
        ("confidence:high", "is no confidence"),
        ("confidence:<", "is no confidence"),
    ],
)
def test_what_means_nothing_is_said(written: str, said: str) -> None:
    with pytest.raises(RasidError, match=said):
        read_filter(written)


def test_a_field_still_being_typed_filters_nothing() -> None:
    assert read_filter("assigned:") == read_filter("")
