"""γ is handed to the library unit by unit where it is there, and said to be left out where not."""

import sys
from types import ModuleType, SimpleNamespace

import pytest

from rasid.cli.program import run
from rasid.core.record import Record
from rasid.review import decisions, gamma
from rasid.review.agreement import readings
from rasid.review.assigning import assign
from rasid.storage.blindness import reads_as
from rasid.storage.project import Project

Units = list[tuple[str, tuple[int, int], str]]


@pytest.fixture
def read_twice(project: Project, report: str, record: Record) -> Project:
    """Two people agree but for one span that the second rejected."""
    assign(project, [report], ["Rim", "Sami"], author="Lead", blind=True)
    for name in ("Rim", "Sami"):
        reads_as(project.connection, name)
        if name == "Sami":
            decisions.reject(project, record.spans[0].id, author=name)
        decisions.confirm_all(project, report, author=name)
        decisions.correct_report(project, report, author=name, finished=True)
    return project


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> Units:
    """What the library would be given; it answers 0.75."""
    given: Units = []

    class Continuum:
        def add(self, name: str, segment: tuple[int, int], label: str) -> None:
            given.append((name, segment, label))

        def compute_gamma(self, _dissimilarity: object) -> SimpleNamespace:
            return SimpleNamespace(gamma=0.75)

    measures, core = ModuleType("pygamma_agreement"), ModuleType("pyannote.core")
    vars(measures).update(Continuum=Continuum, CombinedCategoricalDissimilarity=object)
    vars(core).update(Segment=lambda start, end: (start, end))
    monkeypatch.setitem(sys.modules, "pygamma_agreement", measures)
    monkeypatch.setitem(sys.modules, "pyannote", ModuleType("pyannote"))
    monkeypatch.setitem(sys.modules, "pyannote.core", core)
    return given


def test_the_library_gets_the_units_of_both(
    read_twice: Project, record: Record, library: Units
) -> None:
    assert gamma.gamma(readings(read_twice)) == 0.75
    first = [unit[1:] for unit in library if unit[0] == "first"]
    second = [unit[1:] for unit in library if unit[0] == "second"]
    regime = record.spans[0]
    assert set(first) - set(second) == {((regime.start, regime.end), "ACTOR")}
    assert len(first) == len(record.spans)


def test_without_readings_there_is_none(library: Units) -> None:
    assert gamma.gamma([]) is None
    assert library == []


def test_where_the_library_is_not_there_that_is_said(
    read_twice: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(gamma, "can_measure_gamma", lambda: False)
    assert run(["agree", str(read_twice.path), "--gamma", "--bidi", "off"]) == 0
    assert "install pygamma-agreement" in capsys.readouterr().err
