"""The state of a project at a past instant is a file of its own, in which nothing is decided."""

from collections.abc import Callable
from pathlib import Path

import pytest

from rasid.core.record import Record
from rasid.core.vocabulary import Label, Relation, State, Verification
from rasid.errors import RasidError
from rasid.review import decisions
from rasid.review.comments import add_comment
from rasid.review.links import link
from rasid.review.undo import undo
from rasid.storage.excerpt import write_past
from rasid.storage.extractions import save_extractions
from rasid.storage.project import Project
from rasid.storage.queries import find_events, get_event
from rasid.storage.reports import Incoming, add_reports
from rasid.storage.search import Wanted, find_by_words


@pytest.fixture
def past(project: Project, record: Record, tmp_path: Path) -> Project:
    """The project as it was before the second decision."""
    clash = record.events[0].id
    first = decisions.confirm(project, clash, author="سلمى").revisions[0]
    decisions.reject(project, clash, author="كريم")
    return write_past(project, tmp_path / "past.rasid", first.time)


def test_it_is_what_stood_then(past: Project, project: Project, record: Record) -> None:
    clash = record.events[0].id
    with past:
        assert get_event(past, clash).state is State.CONFIRMED
        assert get_event(project, clash).state is State.REJECTED
        assert len(list(find_by_words(past, Wanted(words=("اشتباكات",))))) == 1
        assert past.info.id == project.info.id


def _import(project: Project, _report: str, _record: Record) -> object:
    return list(
        add_reports(project, [Incoming(text="نص", raw=b"", encoding="utf-8", file="x.txt")])
    )


ACTS: dict[str, Callable[[Project, str, Record], object]] = {
    "confirm": lambda p, _, r: decisions.confirm(p, r.events[1].id, author="سلمى"),
    "reject": lambda p, _, r: decisions.reject(p, r.spans[0].id, author="سلمى"),
    "newcomer": lambda p, _, r: decisions.confirm(p, r.events[1].id, author="هناء"),
    "span": lambda p, report, _: decisions.create_span(p, report, Label.PLACE, 0, 5, author="س"),
    "link": lambda p, _, r: link(
        p, r.events[0].id, Relation.CONTRADICTS, r.events[1].id, author="سلمى"
    ),
    "comment": lambda p, _, r: add_comment(p, r.events[0].id, "لماذا؟", author="سلمى"),
    "undo": lambda p, _, __: undo(p, author="سلمى"),
    "settings": lambda p, _, __: decisions.set_verification(
        p, Verification.ONE_PERSON, author="سلمى"
    ),
    "import": _import,
    "extract": lambda p, report, r: save_extractions(p, [(report, r)], version="2"),
}


@pytest.mark.parametrize("act", list(ACTS))
def test_whatever_would_write_is_refused_in_one_sentence(
    past: Project, report: str, record: Record, act: str
) -> None:
    with past:
        before = past.connection.execute("SELECT count(*) FROM revision").fetchone()
        with pytest.raises(RasidError, match=r"past\.rasid is open for reading only"):
            ACTS[act](past, report, record)
        assert past.connection.execute("SELECT count(*) FROM revision").fetchone() == before


def test_it_stays_so_wherever_it_is_opened(past: Project, record: Record) -> None:
    past.close()
    with Project.open(past.path) as again:
        assert again.read_only
        assert len(find_events(again)) == 2
        with pytest.raises(RasidError, match="reading only"):
            decisions.confirm(again, record.events[1].id, author="سلمى")


def test_a_project_opened_for_reading_refuses_alike(project: Project, record: Record) -> None:
    with (
        Project.open(project.path, read_only=True) as reading,
        pytest.raises(RasidError, match="reading only"),
    ):
        decisions.confirm(reading, record.events[0].id, author="سلمى")


def test_before_there_was_a_report_there_is_nothing_to_open(
    project: Project, tmp_path: Path
) -> None:
    with pytest.raises(RasidError, match="no report"):
        write_past(project, tmp_path / "past.rasid", "2001-01-01T00:00:00.000000Z")
    assert not (tmp_path / "past.rasid").exists()
