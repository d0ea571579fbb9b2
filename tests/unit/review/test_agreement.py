"""Agreement on reports two people finished blind."""

from dataclasses import replace
from pathlib import Path

import pytest

from rasid.core.agreement import Undefined
from rasid.core.event import EventDate
from rasid.core.record import Record
from rasid.core.vocabulary import EventType
from rasid.review import agreement, decisions
from rasid.review.agreement import Figure, Reading
from rasid.review.assigning import assign, double_code
from rasid.review.packets import make_packet, merge_packet
from rasid.storage.extractions import save_extractions
from rasid.storage.project import Project
from rasid.storage.reports import Incoming, add_reports, find_reports
from tests.unit.conftest import TEXT, sample_record

PEOPLE = ("سلمى", "كريم")


@pytest.fixture
def reports(project: Project, report: str) -> list[str]:
    """Six reports that say nearly the same, each with its proposals."""
    texts = [TEXT + f"، وذلك في اليوم رقم {number}" for number in range(2, 7)]
    incoming = [
        Incoming(text=text, raw=text.encode(), encoding="utf-8", file="x.txt") for text in texts
    ]
    ids = [added.report_id for added in add_reports(project, incoming)]
    records = [(id_, sample_record(text)) for id_, text in zip(ids, texts, strict=True)]
    save_extractions(project, records, version="test-1")
    return [report, *ids]


def read_blind(project: Project, reports: list[str], tmp_path: Path, wrong: list[str]) -> None:
    """Both confirm all; in the wrong ones the second reads another type, day and toll."""
    assign(project, reports, PEOPLE, author="القائد", blind=True)
    for name in PEOPLE:
        path = tmp_path / f"{name}.rasid"
        make_packet(project, path, name=name, reports=reports, author="القائد")
        with Project.open(path) as packet:
            for report in reports:
                if name == PEOPLE[1] and report in wrong:
                    misread(packet, report, name)
                decisions.confirm_all(packet, report, author=name)
                decisions.correct_report(packet, report, author=name, finished=True)
        merge_packet(project, path)


def misread(packet: Project, report: str, name: str) -> None:
    from rasid.storage.queries import find_events

    clash, strike = find_events(packet, report)
    fact = replace(clash.event.casualties[0], count=9, low=9, best=9, high=9)
    other = replace(
        clash.event,
        type=EventType.SHELLING,
        date=EventDate(start="2017-11-03", end="2017-11-03"),
        casualties=(fact,),
    )
    decisions.correct_event(packet, other, author=name)
    decisions.reject(packet, strike.id, author=name)


def named(figures: list[Figure], about: str, measure: str) -> Figure:
    return next(each for each in figures if (each.about, each.measure) == (about, measure))


def test_who_reads_alike_agrees_whole(project: Project, reports: list[str], tmp_path: Path) -> None:
    read_blind(project, reports, tmp_path, wrong=[])
    read = agreement.readings(project)
    assert [each.people for each in read] == [PEOPLE] * 6
    for figure in agreement.figures(read):
        assert figure.measured.value == 1 or figure.measured.undefined is Undefined.ONE_CATEGORY
    assert agreement.cases(read) == {}


def test_figures_count_what_differs(project: Project, reports: list[str], tmp_path: Path) -> None:
    wrong = reports[:2]
    read_blind(project, reports, tmp_path, wrong)
    read = agreement.readings(project)
    figures = agreement.figures(read)
    # 12 events and 10: ten pairs by what they are, of which two have another type
    assert named(figures, "events", "f1").measured.value == pytest.approx(2 * 8 / (12 + 10))
    assert named(figures, "type", "observed").measured.value == pytest.approx(8 / 10)
    assert named(figures, "dead", "observed").measured.value == pytest.approx(8 / 10)
    assert named(figures, "whole_event", "observed").measured.value == pytest.approx(8 / 12)
    assert named(figures, "dead_total", "observed").measured.value == pytest.approx(4 / 6)
    assert named(figures, "spans", "f1_exact").measured.value == 1
    kappa = named(figures, "type", "kappa").measured
    assert kappa.low is not None
    assert kappa.low <= (kappa.value or 0) < 1
    found = agreement.cases(read)
    assert {name: len(cases) for name, cases in found.items()} == {
        "type": 2,
        "date": 2,
        "dead": 2,
        "events": 2,
    }
    assert {case.report for case in found["type"]} == set(wrong)


def test_figures_are_told_by_people_and_by_week(
    project: Project, reports: list[str], tmp_path: Path
) -> None:
    read_blind(project, reports, tmp_path, wrong=[])
    read = agreement.readings(project)
    assert list(agreement.by_pair(read)) == ["سلمى × كريم"]
    moved = [replace(each, finished="2026-01-05") for each in read[:2]]
    later = [replace(each, finished="2026-03-02") for each in read[2:]]
    weeks = agreement.by_week([*later, *moved])
    assert {week: len(some) for week, some in weeks.items()} == {"2026-W02": 2, "2026-W10": 4}


def test_one_report_gives_no_interval_and_three_readers_no_three_reports(
    project: Project, reports: list[str], tmp_path: Path
) -> None:
    read_blind(project, reports, tmp_path, wrong=[])
    once, *_ = agreement.readings(project)
    for some in ([once], [once, replace(once, people=("سلمى", "ليلى"))]):
        found = named(agreement.figures(some), "events", "f1").measured
        assert (found.value, found.low, found.high, found.cases) == (1, None, None, 1)


def test_what_nobody_read_twice_is_not_defined(project: Project, record: Record) -> None:
    decisions.confirm(project, record.events[0].id, author="سلمى")
    read: list[Reading] = agreement.readings(project)
    assert read == []
    values = {figure.measured.undefined for figure in agreement.figures(read)}
    assert values == {Undefined.NOTHING_COMPARED}


# --- drawing ----------------------------------------------------------------------------------


def test_a_draw_gives_a_share_to_two_each_and_can_be_repeated(
    project: Project, reports: list[str]
) -> None:
    people = ["سلمى", "كريم", "ليلى"]
    drawn = double_code(project, reports, people, author="القائد", share=0.5)
    given = {row.id: (row.assigned, row.blind) for row in find_reports(project)}
    assert len(drawn) == 3
    assert {given[report] for report in drawn} == {
        (("سلمى", "كريم"), True),
        (("سلمى", "ليلى"), True),
        (("كريم", "ليلى"), True),
    }
    assert [given[report] for report in reports if report not in drawn] == [((), False)] * 3
    # drawing again draws the same ones, so that a larger share only adds to them
    assert set(drawn) < set(double_code(project, reports, people, author="القائد", share=0.7))


def test_what_somebody_works_on_is_not_drawn(
    project: Project, reports: list[str], report: str
) -> None:
    decisions.confirm_all(project, report, author="سلمى")
    drawn = double_code(project, reports, PEOPLE, author="القائد", share=1.0)
    assert set(drawn) == set(reports) - {report}
