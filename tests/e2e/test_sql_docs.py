"""The queries of docs/sql.md run with the command line of sqlite-utils, and say what is true."""

import json
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

CHECKOUT = Path(__file__).parents[2]
DOCUMENT = (CHECKOUT / "docs" / "sql.md").read_text("utf-8")
QUERIES = re.findall(r"```sql\n(.*?)```", DOCUMENT, re.DOTALL)
STORED = CHECKOUT / "tests" / "data" / "projects" / "0005_sql_views.rasid"


def sqlite_utils(path: Path, query: str) -> list[dict[str, Any]]:
    command = [sys.executable, "-m", "sqlite_utils", "query", str(path), query]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("query", QUERIES, ids=range(len(QUERIES)))
def test_every_query_of_the_document_runs(query: str) -> None:
    assert isinstance(sqlite_utils(STORED, query), list)


def test_the_first_query_is_the_sum_of_the_dead() -> None:
    assert sqlite_utils(STORED, QUERIES[0]) == [{"low": 4, "best": 4, "high": 4}]


def test_every_view_for_users_is_in_the_document_and_every_one_there_exists() -> None:
    with closing(sqlite3.connect(STORED)) as db:
        listed = db.execute(
            "SELECT name FROM sqlite_master WHERE type = 'view' AND name LIKE 'v~_%' ESCAPE '~'"
        ).fetchall()
    told = set(re.findall(r"`(v_[a-z_]+)`", DOCUMENT))
    assert {name for (name,) in listed} == told


CASUALTY_COLUMNS = (
    "id event report file published type date_start date_end kind count qualifier low best high"
    " basis victims victim_status subset_of span in_dead_total left_out dead_low dead_best"
    " dead_high state author time revision"
)
EVENT_COLUMNS = (
    "id report file published source type factuality rereport date_start date_end date_precision"
    " places place_precision place_id place_lat place_lon phase trigger_text evidence_text side_a"
    " side_a_category side_b side_b_category dead_low dead_best dead_high left_out flags note"
    " inferred rule confidence state edited contested author time revision record"
)
PROMISED = {
    "v_reports": (
        "id file title published published_basis source url sha256 characters near imported state"
        " finished assigned blind spans events decided comments questions confidence contested"
        " revision text"
    ),
    "v_events": EVENT_COLUMNS,
    "v_verified_events": EVENT_COLUMNS,
    "v_casualties": CASUALTY_COLUMNS,
    "v_verified_casualties": CASUALTY_COLUMNS,
    "v_participants": "event report state side n category actor name role certainty span",
    "v_places": "event report state n name precision id lat lon role span",
    "v_spans": (
        "id report label start end text link rule confidence state edited contested author time"
        " revision"
    ),
    "v_links": "id report source relation target author time contested revision",
}


@pytest.mark.parametrize("view", PROMISED)
def test_columns_stay_as_they_were_promised(view: str) -> None:
    with closing(sqlite3.connect(STORED)) as db:
        cursor = db.execute(f"SELECT * FROM {view}")
        assert [column[0] for column in cursor.description] == PROMISED[view].split()
