"""`check` finds what was done to a file behind Rasid's back, and names where."""

import sqlite3

import pytest

from rasid.core.record import Record
from rasid.review import decisions
from rasid.storage.check import check
from rasid.storage.project import Project
from rasid.storage.rebuilding import rebuild_views
from rasid.storage.reports import Incoming, add_reports
from rasid.storage.search import index_words, unindexed


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
    return _found(project)


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


@pytest.mark.parametrize(
    ("statement", "finding"),
    [
        ("DROP TRIGGER revision_no_delete", "revision_no_delete: is gone from the file"),
        ("DROP TRIGGER report_no_replace", "report_no_replace: is gone from the file"),
        ("DROP INDEX revision_step", "revision_step: is gone from the file"),
        (
            "CREATE TRIGGER zz AFTER INSERT ON revision BEGIN DELETE FROM event; END",
            "zz: was added to the file",
        ),
        ("CREATE TABLE mine (a)", "mine: was added to the file"),
        ("DROP TABLE report_words", "report_words: is gone from the file"),
    ],
)
def test_a_changed_schema_is_found(project: Project, statement: str, finding: str) -> None:
    project.connection.execute(statement)
    assert any(finding in found for found in _found(project))


def test_a_view_of_ones_own_does_no_harm(project: Project) -> None:
    project.connection.execute("CREATE VIEW mine AS SELECT id FROM event")
    assert _found(project) == []


def _found(project: Project) -> list[str]:
    return [f"{finding.where}: {finding.what}" for finding in check(project)]


@pytest.mark.parametrize(
    ("statement", "finding"),
    [
        ("UPDATE report SET title = 'x', published = '2001-01-01'", "is not as it came in"),
        ("UPDATE report SET encoding = 'cp1256'", "is not as it came in"),
        ("UPDATE report SET imported = '2001'", "is not as it came in"),
        ("UPDATE report SET key = 'k'", "is not as it came in"),
        (
            """UPDATE extraction SET record = replace(record, '"CLASH"', '"SIEGE"')""",
            "is not as it came in",
        ),
        ("UPDATE extraction SET version = 'other'", "is not as it came in"),
        ("UPDATE extraction SET origin = 'import'", "is not as it came in"),
        ("UPDATE project SET name = 'x'", "is not as it came in"),
        ("DELETE FROM fingerprint", "is not found as near any more"),
        ("UPDATE event SET event = '{'", "is not what the log says"),
        ("UPDATE revision SET reason = '5'", "cannot be read"),
    ],
)
def test_tampering_is_found_even_after_the_views_were_rebuilt(
    decided: Project, statement: str, finding: str
) -> None:
    assert any(finding in found for found in tampered(decided, statement))
    if "came in" in finding:
        rebuild_views(decided)
        assert any(finding in found for found in _found(decided))


def test_original_bytes_that_are_gone_are_missed(empty: Project) -> None:
    raw = "قصف\r\n".encode("cp1256")
    one = Incoming(text="قصف\n", raw=raw, encoding="cp1256", file="a.txt")
    assert len(list(add_reports(empty, [one]))) == 1
    assert any("not as it came in" in f for f in tampered(empty, "UPDATE report SET raw = NULL"))


def test_indexes_are_made_anew(decided: Project) -> None:
    index_words(decided)
    decided.connection.execute("DELETE FROM fingerprint")
    rebuild_views(decided)
    assert _found(decided) == []
    assert unindexed(decided) == 1


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
