"""`check` finds what was done to a file behind Rasid's back, and names where."""

import sqlite3

import pytest

from rasid.core.record import Record
from rasid.review import decisions
from rasid.storage.check import check
from rasid.storage.project import Project


def tampered(project: Project, *statements: str) -> list[str]:
    """Findings after somebody with SQLite at hand took the guards off and did this."""
    db = sqlite3.connect(project.path, isolation_level=None)
    guards = db.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _ in guards:
        db.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        assert db.execute(statement).rowcount > 0, statement
    for _, sql in guards:
        db.execute(sql)
    db.close()
    return [f"{finding.where}: {finding.what}" for finding in check(project)]


@pytest.fixture
def decided(project: Project, record: Record) -> Project:
    """A project in which things were decided."""
    decisions.confirm(project, record.events[0].id, author="سلمى")
    decisions.correct_span(project, record.spans[0].id, author="كريم", start=record.spans[0].start)
    decisions.reject(project, record.events[1].id, author="كريم")
    return project


def test_an_untouched_project_is_sound(decided: Project) -> None:
    assert list(check(decided)) == []


@pytest.mark.parametrize(
    ("statement", "finding"),
    [
        ("UPDATE report SET text = replace(text, '4', '5')", "the hash differs"),
        ("UPDATE report SET raw = x'00'", "its original bytes do not give its text"),
        ("UPDATE report SET encoding = 'cp1256', raw = x'e3'", "do not give its text"),
        ("UPDATE revision SET author = 'سلمى' WHERE author = 'كريم'", "its hash differs"),
        ("UPDATE revision SET time = '2020-01-01T00:00:00.000000Z'", "its hash differs"),
        ("UPDATE revision SET body = replace(body, 'CLASH', 'SIEGE')", "its hash differs"),
        ('UPDATE revision SET reason = \'{"code":"split","comment":null}\'', "hash differs"),
        ("UPDATE revision SET body = body || ' '", "is not in canonical form"),
        ("DELETE FROM revision_parent", "its hash differs"),
        ("DELETE FROM revision WHERE seq = 2", "one that arrived before it is gone"),
        ("UPDATE extraction SET record = replace(record, 'سراقب', 'سرمين')", "does not stand at"),
        ("UPDATE extraction SET record = '{'", "could not be read"),
        ("UPDATE span SET text = 'بلدة' WHERE text = 'بلدة سراقب'", "does not stand at"),
        (
            "UPDATE span SET state = 'proposed' WHERE state = 'confirmed'",
            "is not what the log says",
        ),
        ("UPDATE event SET event = replace(event, '\"best\":4', '\"best\":40')", "the log says"),
        ("DELETE FROM event WHERE state = 'rejected'", "is missing"),
        ("DELETE FROM span WHERE label = 'PLACE'", "is missing"),
        ('UPDATE event SET event = replace(event, \'"span":"s-\', \'"span":"s-0\')', "rests on"),
        ("UPDATE report_state SET decided = 0", "is not what the log says"),
        ("UPDATE project_state SET verification = 'one_person'", "is not what the log says"),
    ],
)
def test_tampering_is_found(decided: Project, statement: str, finding: str) -> None:
    assert any(finding in found for found in tampered(decided, statement))


@pytest.mark.parametrize("table", ["revision", "revision_parent", "report", "extraction"])
@pytest.mark.parametrize("end", ["no_update", "no_delete", "no_replace"])
def test_a_missing_guard_is_found(project: Project, table: str, end: str) -> None:
    project.connection.execute(f"DROP TRIGGER {table}_{end}")
    assert [finding.where for finding in check(project)] == [table]


def test_a_forged_decision_slipped_in_is_found(decided: Project) -> None:
    """One that was never hashed: the same words under another id."""
    found = tampered(
        decided,
        """
        INSERT INTO revision (id, subject, kind, report, author, time, reason, body)
        SELECT replace(id, substr(id, 1, 8), 'deadbeef'), subject, kind, report, author, time,
            reason, body FROM revision WHERE seq = 1
        """,
    )
    assert any("its hash differs" in finding for finding in found)


def test_checking_changes_nothing_and_works_on_a_file_open_for_reading(decided: Project) -> None:
    decided.close()
    before = decided.path.read_bytes()
    with Project.open(decided.path, read_only=True) as project:
        assert list(check(project)) == []
    assert decided.path.read_bytes() == before
