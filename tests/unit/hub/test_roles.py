"""What each role cannot do on a hub, whatever program it comes with: here, plain psql."""

import subprocess
from collections.abc import Callable

import pytest

from rasid.core.revision import Revision, canonical_json, make_revision
from rasid.core.vocabulary import RevisionKind

REPORT = "r-0123456789abcdef"
Psql = Callable[[str, str], subprocess.CompletedProcess[str]]
PEOPLE = {"reader": "Nour", "annotator": "Rim", "reviewer": "Sami", "lead": "Lina"}
WRITERS = ("annotator", "reviewer", "lead")


def revision(
    author: str,
    kind: RevisionKind = RevisionKind.CONFIRM,
    subject: str = "s-0123456789abcdef",
    **body: object,
) -> Revision:
    within = {} if subject[:2] in ("g-", "n-", "y-", "pr") else {"report": REPORT}
    return make_revision(
        subject=subject,
        kind=kind,
        parents=[],
        author=author,
        time="2026-01-01T00:00:00.000000Z",
        body={**within, **body},
    )


def quoted(value: str | None) -> str:
    return "NULL" if value is None else "'" + value.replace("'", "''") + "'"


def insert(said: Revision, **others: str) -> str:
    """The statement that puts a revision on a hub, with some of its values changed."""
    values = {
        "id": said.id,
        "subject": said.subject,
        "kind": said.kind.value,
        "report": said.body.get("report"),
        "parents": "{" + ",".join(said.parents) + "}",
        "author": said.author,
        "time": said.time,
        "reason": None,
        "body": canonical_json(said.body),
        **others,
    }
    return (
        f"INSERT INTO rasid.revision ({', '.join(values)})"
        f" VALUES ({', '.join(map(quoted, values.values()))})"
    )


def test_a_writer_may_add_a_decision_of_their_own(psql: Psql) -> None:
    for role in WRITERS:
        done = psql(role, insert(revision(PEOPLE[role])))
        assert (done.returncode, done.stderr) == (0, "")
    assert psql("reader", "SELECT count(*) FROM rasid.revision").stdout.strip() == "3"


@pytest.mark.parametrize("role", WRITERS)
def test_nobody_writes_in_the_name_of_another(psql: Psql, role: str) -> None:
    other = next(name for name in PEOPLE.values() if name != PEOPLE[role])
    done = psql(role, insert(revision(other)))
    assert "row-level security" in done.stderr
    forged = revision(other)
    done = psql(role, insert(forged, author=PEOPLE[role]))
    assert "revision_id" in done.stderr  # the id is over the author, too


@pytest.mark.parametrize("role", WRITERS)
@pytest.mark.parametrize(
    "changed",
    [{"body": '{"report":"r-0123456789abcdef"} '}, {"time": "2025-01-01T00:00:00.000000Z"}],
)
def test_a_decision_that_is_not_what_its_id_says_is_refused(
    psql: Psql, role: str, changed: dict[str, str]
) -> None:
    done = psql(role, insert(revision(PEOPLE[role]), **changed))
    assert "revision_id" in done.stderr


def test_the_owner_cannot_store_a_decision_that_is_not_what_its_id_says(psql: Psql) -> None:
    assert "revision_id" in psql("owner", insert(revision("Rim"), kind="reject")).stderr


@pytest.mark.parametrize("kind", list(RevisionKind))
@pytest.mark.parametrize("text", ['"\\/\b\f\n\r\t\x01\x1f\x7f', "مقتل ‏4 «عناصر»", "é\U0001f600"])
def test_every_text_that_can_be_hashed_here_is_hashed_alike_there(
    psql: Psql, kind: RevisionKind, text: str
) -> None:
    if kind is RevisionKind.VERIFY:
        role, author = "lead", PEOPLE["lead"]
    else:
        role, author = "annotator", PEOPLE["annotator"]
    assert psql(role, insert(revision(author, kind, text=text))).stderr == ""


TABLES = ("report", "extraction", "revision", "key", "vouching", "signature", "project", "hub")


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("statement", ["UPDATE {} SET {} = {}", "DELETE FROM {}", "TRUNCATE {}"])
def test_what_came_is_never_changed(psql: Psql, table: str, statement: str) -> None:
    column = {"vouching": "key", "signature": "key"}.get(table, "id")
    said = statement.format(f"rasid.{table}", column, column)
    for role in PEOPLE:
        assert "permission denied" in psql(role, said).stderr
    assert "never changed or deleted" in psql("owner", said).stderr  # however careless


def test_a_reader_adds_nothing(psql: Psql) -> None:
    assert "permission denied" in psql("reader", insert(revision(PEOPLE["reader"]))).stderr
    key = f"('{'a' * 64}', 'Nour', '2026', '{'b' * 128}')"
    said = f"INSERT INTO rasid.key (id, person, created, signature) VALUES {key}"
    assert "permission denied" in psql("reader", said).stderr


@pytest.mark.parametrize(
    ("said", "allowed"),
    [
        ({"kind": RevisionKind.VERIFY}, ("reviewer", "lead")),
        ({"subject": "g-0123456789abcdef0123"}, ("reviewer", "lead")),
        ({"subject": "n-0123456789abcdef0123"}, ("reviewer", "lead")),
        ({"subject": "project"}, ("lead",)),
        ({"subject": "y-0123456789abcdef0123"}, ("lead",)),
        ({"subject": "l-0123456789abcdef0123"}, WRITERS),
        ({"subject": "w-0123456789abcdef0123"}, WRITERS),
    ],
)
def test_what_is_for_reviewers_and_leads_is_for_them_alone(
    psql: Psql, said: dict[str, object], allowed: tuple[str, ...]
) -> None:
    for role in WRITERS:
        done = psql(role, insert(revision(PEOPLE[role], **said)))  # type: ignore[arg-type]
        assert (done.returncode == 0) == (role in allowed), done.stderr


def test_only_leads_say_which_project_a_hub_is_of_and_only_once(psql: Psql) -> None:
    values = f"(1, 'p-1', 'Aleppo', '2026', '{'0' * 64}')"
    said = f"INSERT INTO rasid.project (one, id, name, created, hash) VALUES {values}"
    for role in ("reader", "annotator", "reviewer"):
        assert "permission denied" in psql(role, said).stderr
    assert psql("lead", said).stderr == ""
    assert "duplicate key" in psql("lead", said).stderr


@pytest.mark.parametrize("role", list(PEOPLE))
@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE rasid.member SET role = 'lead'",
        "INSERT INTO rasid.member VALUES ('Me', 'me', 'lead')",
        "SELECT login FROM rasid.member",
        "INSERT INTO rasid.reading VALUES ('r-1', 'Rim', true)",
        "DELETE FROM rasid.reading",
        "SELECT rasid.compute_reading('r-1')",
        "SELECT setval('rasid.arrival', 1)",
        "ALTER TABLE rasid.revision DISABLE TRIGGER ALL",
        "ALTER TABLE rasid.revision DISABLE ROW LEVEL SECURITY",
        "DROP TABLE rasid.revision",
        "SET session_replication_role = replica",
        "CREATE TABLE rasid.mine (a int)",
    ],
)
def test_nobody_makes_themselves_another(psql: Psql, role: str, statement: str) -> None:
    done = psql(role, statement)
    assert "permission denied" in done.stderr or "must be owner" in done.stderr


@pytest.mark.parametrize("role", WRITERS)
def test_nobody_says_when_something_arrived_or_who_sent_it(psql: Psql, role: str) -> None:
    said = revision(PEOPLE[role])
    assert "permission denied" in psql(role, insert(said, seq="7")).stderr
    for column in ("sent_by", "rules", "sent_in"):
        assert "permission denied" in psql(role, insert(said, **{column: "1"})).stderr


@pytest.mark.parametrize("role", list(PEOPLE))
@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO rasid.presence VALUES ('Nobody', '{report}', '2099-01-01')",
        "UPDATE rasid.presence SET at = '2099-01-01'",
        "DELETE FROM rasid.presence",
        "BEGIN; LOCK TABLE rasid.presence IN ACCESS EXCLUSIVE MODE",
    ],
)
def test_where_somebody_is_and_since_when_the_hub_says(
    psql: Psql, role: str, statement: str
) -> None:
    assert "permission denied" in psql(role, statement.format(report=REPORT)).stderr
    assert "presence_report_check" in psql(role, "SELECT rasid.be_at('<b>anywhere</b>')").stderr
    assert psql(role, f"SELECT rasid.be_at('{REPORT}')").stderr == ""
    own = "SELECT member FROM rasid.presence WHERE at BETWEEN now() - interval '1 min' AND now()"
    assert psql("owner", own).stdout.split() == [PEOPLE[role]]


def test_a_signature_is_made_with_a_key_of_ones_own(psql: Psql) -> None:
    key = f"('{'a' * 64}', 'Rim', '2026', '{'b' * 128}')"
    make_key = f"INSERT INTO rasid.key (id, person, created, signature) VALUES {key}"
    assert "row-level security" in psql("lead", make_key).stderr
    assert psql("annotator", make_key).stderr == ""
    sign = (
        "INSERT INTO rasid.signature (revision, key, number, signature)"
        f" VALUES ('{'c' * 64}', '{'a' * 64}', 1, '{'b' * 128}')"
    )
    assert "row-level security" in psql("lead", sign).stderr
    assert psql("annotator", sign).stderr == ""
