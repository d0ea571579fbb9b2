"""The schema is what the migrations make, and guards what must not change."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from rasid.core.record import Record
from rasid.errors import RasidError
from rasid.review import decisions
from rasid.storage.check import check
from rasid.storage.log import history
from rasid.storage.project import Project
from rasid.storage.queries import get_span
from rasid.storage.schema import known_migrations, schema_sql

TABLES = ("revision", "revision_parent", "report", "extraction")


def test_the_schema_file_is_what_the_migrations_make(empty: Project, checkout: Path) -> None:
    """With RASID_SCHEMA=1 the file is written first."""
    file = checkout / "db" / "schema.sql"
    if os.environ.get("RASID_SCHEMA"):
        file.write_text(schema_sql(empty.connection), encoding="utf-8")
    assert schema_sql(empty.connection) == file.read_text(encoding="utf-8")


def test_every_table_is_strict(empty: Project) -> None:
    listed = empty.connection.execute("PRAGMA table_list").fetchall()
    ours = [
        row
        for row in listed
        if row[0] == "main" and row[2] == "table" and not row[1].startswith(("sqlite", "_"))
    ]
    assert len(ours) >= 11
    assert [row[1] for row in ours if not row[5]] == []


def test_connections_are_as_they_must_be(empty: Project) -> None:
    def pragma(name: str) -> object:
        return empty.connection.execute(f"PRAGMA {name}").fetchone()[0]

    assert pragma("foreign_keys") == 1
    assert pragma("journal_mode") == "wal"
    assert pragma("synchronous") == 2
    assert pragma("recursive_triggers") == 1


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("recursive", ["ON", "OFF"])
def test_what_came_in_cannot_be_changed_by_plain_sqlite(
    project: Project, record: Record, table: str, recursive: str
) -> None:
    span = record.spans[0].id
    decisions.confirm(project, span, author="سلمى")
    decisions.reject(project, span, author="سلمى")
    other = sqlite3.connect(project.path, isolation_level=None)
    other.execute(f"PRAGMA recursive_triggers = {recursive}")
    before = other.execute(f"SELECT * FROM {table}").fetchall()
    assert before
    column = other.execute(f"SELECT name FROM pragma_table_info('{table}')").fetchall()[-1][0]
    with pytest.raises(sqlite3.IntegrityError, match="never"):
        other.execute(f"UPDATE {table} SET {column} = {column}")
    with pytest.raises(sqlite3.IntegrityError, match="never"):
        other.execute(f"DELETE FROM {table}")
    other.execute(f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}")
    assert other.execute(f"SELECT * FROM {table}").fetchall() == before
    other.close()


def test_a_replaced_body_does_not_get_in_by_id_or_by_place(
    project: Project, record: Record
) -> None:
    span = record.spans[0].id
    decisions.confirm(project, span, author="سلمى")
    other = sqlite3.connect(project.path, isolation_level=None)
    before = other.execute("SELECT * FROM revision").fetchall()
    forged = (*before[0][:7], None, "{}")
    marks = ", ".join("?" * len(forged))
    other.execute(f"INSERT OR REPLACE INTO revision VALUES ({marks})", forged)
    other.execute(f"REPLACE INTO revision VALUES ({marks})", (forged[0], "f" * 64, *forged[2:]))
    assert other.execute("SELECT * FROM revision").fetchall() == before
    other.close()


def test_a_file_from_a_newer_rasid_is_refused_and_left_as_it_is(empty: Project) -> None:
    empty.connection.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at)"
        " VALUES ('rasid', '9999_future', '2030')"
    )
    empty.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    empty.close()
    before = empty.path.read_bytes()
    with pytest.raises(RasidError, match="written by a newer Rasid"):
        Project.open(empty.path)
    assert empty.path.read_bytes() == before


@pytest.mark.parametrize(
    "content", [b"", b"not a database", b"SQLite format 3\0" + bytes(200), b"\xff" * 5000]
)
def test_a_foreign_file_is_refused_and_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "foreign.rasid"
    path.write_bytes(content)
    with pytest.raises(RasidError, match="is not a Rasid project"):
        Project.open(path)
    assert path.read_bytes() == content
    assert list(tmp_path.iterdir()) == [path]


def test_a_missing_file_and_a_taken_name_are_said(tmp_path: Path, empty: Project) -> None:
    with pytest.raises(RasidError, match="There is no project"):
        Project.open(tmp_path / "nowhere.rasid")
    with pytest.raises(RasidError, match="exists already"):
        Project.create(empty.path)
    with pytest.raises(RasidError, match="could not be made"):
        Project.create(tmp_path / "no" / "such" / "folder.rasid")


def test_creating_leaves_nothing_but_the_project(tmp_path: Path) -> None:
    with Project.create(tmp_path / "new.rasid") as project:
        assert project.info.name == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["new.rasid"]


def test_sqlite_utils_lists_the_migrations_as_applied(empty: Project) -> None:
    from sqlite_utils import Database

    from rasid.storage.migrations import migrations

    database = Database(empty.connection)
    assert migrations.pending(database) == []
    assert [applied.name for applied in migrations.applied(database)] == known_migrations()


def test_a_full_disk_names_the_project_and_leaves_nothing(tmp_path: Path) -> None:
    script = f"""
import resource
from rasid.storage.project import Project
resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
Project.create({str(tmp_path / "full.rasid")!r})
"""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert "RasidError: full.rasid could not be written" in done.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_decision_that_does_not_fit_on_the_disk_is_told_and_leaves_the_rest(
    project: Project, record: Record
) -> None:
    pages = project.connection.execute("PRAGMA page_count").fetchone()[0]
    project.connection.execute(f"PRAGMA max_page_count = {pages}")

    def go_on() -> None:
        for number in range(200):
            link = f"{number}" * 90
            decisions.correct_span(project, record.spans[0].id, author="سلمى", link=link)

    with pytest.raises(RasidError, match=r"the disk is full\. Nothing was saved"):
        go_on()
    kept = len(history(project, record.spans[0].id))
    assert get_span(project, record.spans[0].id).span.link in (None, f"{kept - 1}" * 90)
    assert list(check(project)) == []


def test_a_damaged_file_is_told_in_a_sentence(project: Project) -> None:
    project.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    project.close()
    damaged = bytearray(project.path.read_bytes())
    damaged[4096 : len(damaged)] = b"\x5a" * (len(damaged) - 4096)
    project.path.write_bytes(damaged)
    with pytest.raises(RasidError, match="is damaged"):
        Project.open(project.path)
