"""What stood is held by its revisions, and a file that has others says so."""

import json

import pytest

from rasid.core.record import Record
from rasid.errors import RasidError
from rasid.review import decisions
from rasid.storage.frozen import freeze, frozen_values, read_frozen
from rasid.storage.project import Project
from rasid.storage.reports import add_reports
from tests.unit.conftest import TEXT, incoming


@pytest.fixture
def decided(project: Project, record: Record) -> Project:
    """Two decisions on one event, one on another."""
    clash, strike = (event.id for event in record.events)
    decisions.confirm(project, clash, author="ريم")
    decisions.reject(project, clash, author="ريم")
    decisions.confirm(project, strike, author="ريم")
    return project


def test_it_comes_back_from_what_was_written_down(decided: Project) -> None:
    frozen = freeze(decided.connection)
    written = json.loads(json.dumps(frozen_values(frozen)))
    assert read_frozen(decided.connection, written) == frozen
    assert written["hash"] == frozen.hash


def test_it_holds_what_stands_and_not_what_was_overruled(decided: Project, record: Record) -> None:
    query = "SELECT id FROM revision WHERE subject = ? ORDER BY seq"
    confirmed, rejected = [
        id_ for (id_,) in decided.connection.execute(query, (record.events[0].id,))
    ]
    heads = set(freeze(decided.connection).heads())
    assert rejected in heads
    assert confirmed not in heads


def test_a_decision_more_is_another_state(decided: Project, record: Record) -> None:
    before = freeze(decided.connection)
    decisions.reject(decided, record.events[1].id, author="ريم")
    assert freeze(decided.connection).hash != before.hash
    assert read_frozen(decided.connection, frozen_values(before)) == before


def test_a_report_that_came_in_under_another_name_is_refused(
    decided: Project,
) -> None:
    values = frozen_values(freeze(decided.connection))
    (report,) = values["reports"]
    values["reports"][report][1] = "0" * 16
    with pytest.raises(RasidError, match="in another way"):
        read_frozen(decided.connection, values)


def test_one_that_was_tampered_with_is_refused(decided: Project) -> None:
    values = frozen_values(freeze(decided.connection)) | {"hash": "0" * 64}
    with pytest.raises(RasidError, match="behind Rasid's back"):
        read_frozen(decided.connection, values)


def test_of_some_reports_it_holds_no_others(decided: Project, report: str) -> None:
    (added,) = add_reports(decided, [incoming(f"{TEXT} وأفاد", file="b.txt")])
    assert set(freeze(decided.connection, [added.report_id]).reports) == {added.report_id}
    assert set(freeze(decided.connection).reports) == {report, added.report_id}
