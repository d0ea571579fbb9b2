"""What is rejected stays in the log, with its reason, and comes back: spans, events, links."""

import sqlite3
from collections.abc import Callable

import pytest

from rasid.core.record import Record
from rasid.core.revision import Reason, Revision
from rasid.core.vocabulary import Relation, State
from rasid.review import decisions
from rasid.review.comments import add_comment, change_comment
from rasid.review.links import link, unlink
from rasid.storage.check import check
from rasid.storage.chronicle import Scope, read_page
from rasid.storage.comments import get_comment
from rasid.storage.links import find_links
from rasid.storage.log import history
from rasid.storage.project import Project
from rasid.storage.queries import get_event, get_span

WHY = Reason(code="text_misread", comment="لم يقع")


def _span(project: Project, record: Record) -> str:
    return decisions.reject(project, record.spans[0].id, author="كريم", reason=WHY).subject


def _event(project: Project, record: Record) -> str:
    return decisions.reject(project, record.events[0].id, author="كريم", reason=WHY).subject


def _link(project: Project, record: Record) -> str:
    ends = record.events[0].id, Relation.UPDATES, record.events[1].id
    link(project, *ends, author="سلمى")
    return unlink(project, *ends, author="كريم", reason=WHY).subject


def _stands(project: Project, subject: str) -> bool:
    if subject.startswith("l-"):
        return any(row.id == subject for row in find_links(project))
    row = get_span(project, subject) if subject.startswith("s-") else get_event(project, subject)
    return row.state is not State.REJECTED


@pytest.mark.parametrize("reject", [_span, _event, _link])
def test_a_rejection_keeps_its_reason_and_all_that_was_before(
    project: Project, record: Record, reject: Callable[[Project, Record], str]
) -> None:
    subject = reject(project, record)
    assert not _stands(project, subject)
    told: list[Revision] = history(project, subject)
    assert (told[-1].kind, told[-1].reason) == ("reject", WHY)
    assert read_page(project, Scope(subject=subject))[0].id == told[-1].id
    before = [revision.id for revision in told]
    earlier = next((r.id for r in told if r.kind != "reject"), None)
    if earlier is not None:
        decisions.restore(project, earlier, author="ليلى")
    else:
        decisions.confirm(project, subject, author="ليلى")
    assert _stands(project, subject)
    assert [revision.id for revision in history(project, subject)][:-1] == before
    assert list(check(project)) == []


def test_a_comment_that_is_changed_or_settled_keeps_what_it_said(
    project: Project, record: Record
) -> None:
    said = add_comment(project, record.events[0].id, "أول", author="سلمى").subject
    change_comment(project, said, author="سلمى", text="ثانٍ")
    change_comment(project, said, author="كريم", resolved=True)
    assert get_comment(project, said).resolved
    told = [revision.body["text"] for revision in history(project, said)]
    assert told == ["أول", "ثانٍ", "ثانٍ"]
    first = history(project, said)[0].id
    decisions.restore(project, first, author="سلمى")
    assert get_comment(project, said).text == "أول"


@pytest.mark.parametrize("table", ["revision", "revision_parent", "extraction", "report"])
def test_the_file_itself_refuses_to_lose_a_row(
    project: Project, record: Record, table: str
) -> None:
    decisions.confirm(project, record.events[0].id, author="سلمى")
    decisions.reject(project, record.events[0].id, author="سلمى")
    with pytest.raises(sqlite3.IntegrityError, match="never deleted"):
        project.connection.execute(f"DELETE FROM {table}")
