"""Reports are added once, flagged where nearly equal, and found as people read."""

import pytest

from rasid.core.vocabulary import PublishedBasis, ReportState
from rasid.errors import RasidError
from rasid.storage.project import Project
from rasid.storage.reports import (
    Incoming,
    ReportQuery,
    add_reports,
    count_reports,
    find_reports,
    get_raw,
    get_report,
    get_text,
)

CLAUSES = [f"قتل {n} من عناصر الفصيل رقم {n} في قرية بعيدة" for n in range(12)]
LONG = "، ".join(CLAUSES)


def coming(text: str, file: str = "a.txt", **known: object) -> Incoming:
    return Incoming(text=text, raw=text.encode(), encoding="utf-8", file=file, **known)  # type: ignore[arg-type]


def test_the_same_text_twice_is_one_report(empty: Project) -> None:
    first, second = add_reports(empty, [coming("قصف على درعا"), coming("قصف على درعا", "b.txt")])
    assert (first.is_new, second.is_new) == (True, False)
    assert first.report_id == second.report_id
    assert [row.file for row in find_reports(empty)] == ["a.txt"]


@pytest.mark.parametrize(
    ("text", "is_near"),
    [
        (LONG + "، وأنباء عن جرحى", True),
        (LONG.replace("رقم 3", "رقم 33"), True),
        (f"عنوان آخر\n\n{LONG}", True),
        ("، ".join(CLAUSES[:5] + [f"{clause} أخرى" for clause in CLAUSES[5:]]), False),
        ("، ".join(clause.replace("قرية", "بلدة") for clause in CLAUSES), False),
        ("خرجت تظاهرة في مدينة الباب", False),
    ],
)
def test_a_nearly_equal_report_is_flagged_and_kept(
    empty: Project, text: str, is_near: bool
) -> None:
    original, other = add_reports(empty, [coming(LONG), coming(text)])
    assert other.is_new
    assert other.near == (original.report_id if is_near else None)
    assert get_report(empty, other.report_id).near == other.near


def test_text_and_original_bytes_are_kept_as_they_were(empty: Project) -> None:
    raw = "قصف\r\nعلى درعا".encode("cp1256")
    one = Incoming(text="قصف\nعلى درعا", raw=raw, encoding="cp1256", file="w.txt")
    (added,) = add_reports(empty, [one])
    assert get_text(empty, added.report_id) == "قصف\nعلى درعا"
    assert get_raw(empty, added.report_id) == raw
    assert get_report(empty, added.report_id).characters == 12


def test_what_was_told_is_on_the_disk_when_importing_stops(empty: Project) -> None:
    def arriving() -> object:
        for n in range(600):
            yield coming(f"تقرير رقم {n}")
        raise KeyboardInterrupt

    told = []
    with pytest.raises(KeyboardInterrupt):
        told.extend(added.report_id for added in add_reports(empty, arriving()))  # type: ignore[arg-type]
    empty.close()
    with Project.open(empty.path) as again:
        assert [row.id for row in find_reports(again)] == told
    assert len(told) == 500


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("الاسلاميه", ["islam.txt"]),
        ("الإسلامية هيئة", ["islam.txt"]),
        ("مُحَافَظَة", ["daraa.txt"]),
        ("DARAA", ["daraa.txt"]),
        ("٢٠١٧", ["daraa.txt"]),
        ("", ["islam.txt", "daraa.txt"]),
        ("غير موجود", []),
        ("%", []),
    ],
)
def test_the_filter_reads_arabic_as_people_do(empty: Project, words: str, found: list[str]) -> None:
    list(
        add_reports(
            empty,
            [
                coming("أ", "islam.txt", title="الهيئة الإسلامية"),
                coming("ب", "daraa.txt", title="محافظة درعا 2017"),
            ],
        )
    )
    query = ReportQuery(text=words)
    assert [row.file for row in find_reports(empty, query)] == found
    assert sum(count_reports(empty, query).values()) == len(found)


def test_order_and_pages(empty: Project) -> None:
    days = ["2017-01-02", None, "2016-05-01"]
    arriving = [
        coming(f"ن{n}", f"{n}.txt", published=day, published_basis=PublishedBasis.METADATA)
        for n, day in enumerate(days)
    ]
    list(add_reports(empty, arriving))

    def files(**query: object) -> list[str]:
        return [row.file for row in find_reports(empty, ReportQuery(**query))]  # type: ignore[arg-type]

    assert files() == ["0.txt", "1.txt", "2.txt"]
    assert files(order="added", descending=True) == ["2.txt", "1.txt", "0.txt"]
    assert files(order="published") == ["2.txt", "0.txt", "1.txt"]
    assert files(order="published", descending=True) == ["0.txt", "2.txt", "1.txt"]
    assert files(states=frozenset({ReportState.VERIFIED})) == []
    assert [r.file for r in find_reports(empty, limit=1, offset=1)] == ["1.txt"]


def test_an_unknown_report_is_said(empty: Project) -> None:
    for ask in (get_report, get_text, get_raw):
        with pytest.raises(RasidError, match="There is no report r-0"):
            ask(empty, "r-0")
