"""Linking claims is a decision like any other, and keeps sums from counting twice."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from rasid.core.link import Link
from rasid.core.record import Record
from rasid.core.vocabulary import Relation
from rasid.errors import RasidError
from rasid.interchange.exporting import export_project
from rasid.review import decisions
from rasid.review.links import link, unlink
from rasid.review.undo import redo, undo
from rasid.storage.check import check
from rasid.storage.connection import transaction
from rasid.storage.links import find_links
from rasid.storage.log import report_history
from rasid.storage.project import Project
from rasid.storage.projections import rebuild


def links(project: Project, event: str | None = None) -> list[Link]:
    return [row.link for row in find_links(project, event)]


def test_a_link_is_made_taken_away_undone_and_rebuilt(
    project: Project, record: Record, report: str
) -> None:
    clash, strike = (event.id for event in record.events)
    link(project, clash, Relation.PART_OF, strike, author="سلمى")
    expected = [Link(clash, Relation.PART_OF, strike)]
    assert links(project) == links(project, clash) == links(project, strike) == expected
    unlink(project, clash, Relation.PART_OF, strike, author="كريم")
    assert links(project) == []
    undo(project, author="كريم")
    assert links(project) == expected
    with transaction(project.connection) as db:
        rebuild(db)
    assert links(project) == expected
    assert undo(project, author="سلمى") is not None
    assert links(project) == []
    assert redo(project, author="سلمى") is not None
    assert links(project) == expected
    assert len(report_history(project, report)) == 5
    assert list(check(project)) == []


def test_sameness_has_one_name_whichever_way_it_is_said(project: Project, record: Record) -> None:
    clash, strike = (event.id for event in record.events)
    link(project, clash, Relation.SAME_AS, strike, author="سلمى")
    with pytest.raises(RasidError, match="linked so already"):
        link(project, strike, Relation.SAME_AS, clash, author="كريم")
    unlink(project, strike, Relation.SAME_AS, clash, author="كريم")
    assert links(project) == []


def test_links_that_make_no_sense_are_refused(project: Project, record: Record) -> None:
    clash, strike = (event.id for event in record.events)
    with pytest.raises(RasidError, match="linked to itself"):
        link(project, clash, Relation.SAME_AS, clash, author="سلمى")
    with pytest.raises(RasidError, match="There is no event e-0"):
        link(project, clash, Relation.SAME_AS, "e-0", author="سلمى")
    with pytest.raises(RasidError, match="are not linked so"):
        unlink(project, clash, Relation.UPDATES, strike, author="سلمى")
    link(project, clash, Relation.PART_OF, strike, author="سلمى")
    with pytest.raises(RasidError, match="neither would be counted"):
        link(project, clash, Relation.UPDATES, strike, author="سلمى")
    decisions.reject(project, strike, author="سلمى")
    with pytest.raises(RasidError, match="is rejected"):
        link(project, clash, Relation.CONTRADICTS, strike, author="سلمى")


def test_an_export_counts_linked_claims_once(
    project: Project, record: Record, tmp_path: Path
) -> None:
    clash, strike = (event.id for event in record.events)
    for event in (clash, strike):
        decisions.confirm(project, event, author="سلمى")
    assert export_project(project, tmp_path / "before").totals.total.best == 4
    link(project, strike, Relation.UPDATES, clash, author="سلمى")
    manifest = export_project(project, tmp_path / "after")
    assert manifest.totals.total.best == 4  # the strike adds no dead, so it stands for nobody's
    assert manifest.totals.left_out == []
    (fact,) = record.events[0].casualties
    more = replace(fact, id=f"{fact.id[:-1]}0", span=None, count=6, low=6, best=6, high=6)
    decisions.correct_event(project, replace(record.events[1], casualties=(more,)), author="سلمى")
    manifest = export_project(project, tmp_path / "again")
    assert manifest.totals.total.best == 6
    written = json.loads((tmp_path / "again" / "manifest.json").read_text("utf-8"))
    assert [each["why"] for each in written["dead"]["left_out"]] == ["updated"]
    assert written["links"] == [{"source": strike, "relation": "updates", "target": clash}]
    decisions.reject(project, strike, author="سلمى")
    assert export_project(project, tmp_path / "rejected").totals.total.best == 4
