"""A project whose events rest on something in every field, confirmed."""

from dataclasses import replace

import pytest

from rasid.core.event import EventDate
from rasid.core.record import Record
from rasid.core.vocabulary import DatePrecision
from rasid.review import decisions
from rasid.storage.project import Project


@pytest.fixture
def confirmed(project: Project, report: str, record: Record) -> Project:
    """Everything in the sample report is confirmed, and the clash has a day."""
    decisions.confirm_all(project, report, author="ريم")
    clash = record.events[0]
    day = EventDate(
        start="2019-05-01", end="2019-05-01", precision=DatePrecision.DAY, span=clash.date.span
    )
    decisions.correct_event(project, replace(clash, date=day), author="ريم")
    return project
