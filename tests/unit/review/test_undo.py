"""What one undo takes back: a decision with the reasons given for it since."""

import pytest

from rasid.core.record import Record
from rasid.core.revision import Reason
from rasid.core.vocabulary import RevisionKind, State
from rasid.review import decisions
from rasid.review.undo import can_undo, next_undo, redo, undo
from rasid.storage.check import check
from rasid.storage.log import history
from rasid.storage.project import Project
from rasid.storage.queries import get_event, get_span

WHY = Reason(code="extraction_error")


@pytest.mark.parametrize("reasons", [1, 2])
def test_a_rejection_is_taken_back_with_its_reasons(
    project: Project, record: Record, reasons: int
) -> None:
    kept, refused = record.spans[0].id, record.spans[1].id
    decisions.confirm(project, kept, author="سلمى")
    decisions.reject(project, refused, author="سلمى")
    for _ in range(reasons):
        decisions.reject(project, refused, author="سلمى", reason=WHY)
    undo(project, author="سلمى")
    assert get_span(project, refused).state is State.PROPOSED
    assert get_span(project, kept).state is State.CONFIRMED
    redo(project, author="سلمى")
    assert get_span(project, refused).state is State.REJECTED
    undo(project, author="سلمى")
    undo(project, author="سلمى")
    assert get_span(project, refused).state is State.PROPOSED
    assert get_span(project, kept).state is State.PROPOSED
    assert undo(project, author="سلمى") is None
    assert any(revision.reason == WHY for revision in history(project, refused))
    assert list(check(project)) == []


def test_a_rejection_for_a_reason_given_at_once_is_a_step_of_its_own(
    project: Project, record: Record
) -> None:
    clash = record.events[0].id
    decisions.confirm(project, clash, author="سلمى")
    decisions.reject(project, clash, author="سلمى", reason=WHY)
    undo(project, author="سلمى")
    assert get_event(project, clash).state is State.CONFIRMED


def test_another_persons_reason_is_not_taken_for_ones_own_step(
    project: Project, record: Record
) -> None:
    clash = record.events[0].id
    decisions.reject(project, clash, author="سلمى")
    decisions.reject(project, clash, author="ليلى", reason=WHY)
    assert next_undo(project, author="ليلى") == ()
    assert [r.kind for r in next_undo(project, author="سلمى")] == [RevisionKind.REJECT]


def test_asking_whether_there_is_a_step_says_what_taking_it_back_would_find(
    project: Project, record: Record
) -> None:
    def agree() -> bool:
        found = bool(next_undo(project, author="سلمى"))
        assert can_undo(project, author="سلمى") is found
        return found

    assert not agree()
    decisions.confirm(project, record.spans[0].id, author="سلمى")
    decisions.reject(project, record.spans[1].id, author="سلمى")
    assert agree()
    for expected in (True, False):
        undo(project, author="سلمى")
        assert agree() is expected
    redo(project, author="سلمى")
    assert agree()
    assert not can_undo(project, author="")
