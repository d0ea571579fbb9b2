"""What is signed cannot be put in another's name, changed or taken out without being found."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from rasid.core.revision import canonical_json, make_revision
from rasid.core.vocabulary import RevisionKind
from rasid.errors import RasidError
from rasid.hub.provenance import Provenance, Trust, read_provenance
from rasid.hub.signing import find_signer, key_file, start_signing, stop_signing, vouch
from rasid.review.decisions import confirm
from rasid.storage import signer
from rasid.storage.check import check
from rasid.storage.excerpt import write_excerpt
from rasid.storage.log import read_revisions
from rasid.storage.merging import merge
from rasid.storage.project import Project
from rasid.storage.queries import report_spans
from rasid.storage.signatures import read_keys, signs


@pytest.fixture
def at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Sits down at another machine, with keys of its own."""
    return lambda name: monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / name))


@pytest.fixture(autouse=True)
def _at_first(at: Callable[[str], None]) -> None:
    at("first machine")


def decide(project: Project, author: str, count: int = 1) -> list[str]:
    """Confirm that many spans that nobody has decided; returns the ids of the revisions."""
    (report,) = project.connection.execute("SELECT id FROM report").fetchone()
    waiting = [row.id for row in report_spans(project.connection, report) if row.head is None]
    outcomes = [confirm(project, span, author=author) for span in waiting[:count]]
    return [revision.id for outcome in outcomes for revision in outcome.revisions]


def tamper(project: Project, *statements: str) -> None:
    """Change the file as somebody would who has it and SQLite, and hides it well."""
    with closing(sqlite3.connect(project.path, isolation_level=None)) as db:
        query = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
        triggers = db.execute(query).fetchall()
        for name, _ in triggers:
            db.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            db.execute(statement)
        for number, (seq,) in enumerate(db.execute("SELECT seq FROM revision ORDER BY seq"), 1):
            db.execute("UPDATE revision SET seq = ? WHERE seq = ?", (number, seq))
        for _, sql in triggers:
            db.execute(sql)


def wrongs(project: Project) -> list[str]:
    return [f"{one.where} {one.what}" for one in read_provenance(project).findings]


def summary(said: Provenance) -> list[tuple[str, Trust, int, int]]:
    return [(one.key.person, one.trust, one.signed, one.gaps) for one in said.chains]


def test_nothing_is_signed_before_it_is_asked_for(project: Project) -> None:
    decide(project, "Layla")
    assert not signs(project.connection)
    said = read_provenance(project)
    assert (said.chains, said.unsigned, said.findings) == ((), {"Layla": 1}, ())
    assert not key_file("Layla").exists()


def test_every_decision_is_signed_from_then_on_and_those_before_it(project: Project) -> None:
    decide(project, "Layla", 2)
    decide(project, "Omar")
    assert start_signing(project, "Layla") == 2
    decide(project, "Layla", 2)
    decide(project, "Salma")
    said = read_provenance(project)
    assert summary(said) == [("Layla", Trust.FIRST, 4, 0), ("Salma", Trust.FIRST, 1, 0)]
    assert said.unsigned == {"Omar": 1}
    assert said.findings == ()
    assert list(check(project)) == []


def test_the_private_key_is_for_its_owner_alone_and_lasts(project: Project) -> None:
    start_signing(project, "Layla")
    decide(project, "Layla")
    assert key_file("Layla").stat().st_mode & 0o777 == 0o600
    assert key_file("Layla").parent.stat().st_mode & 0o777 == 0o700
    assert find_signer("Layla").key == find_signer("LAYLA").key != find_signer("Omar").key
    assert b"PRIVATE" not in project.path.read_bytes()
    assert [key.id for key in read_keys(project.connection)] == [find_signer("Layla").key]


def test_a_refused_signature_leaves_no_decision(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    start_signing(project, "Layla")
    monkeypatch.setattr(signer, "_find", signer._nobody)
    with pytest.raises(RasidError, match="has no key of Layla"):
        decide(project, "Layla")
    assert list(read_revisions(project.connection)) == []
    stop_signing(project)
    assert len(decide(project, "Layla")) == 1


def test_a_key_that_is_no_key_is_one_sentence(project: Project) -> None:
    key_file("Layla").parent.mkdir(parents=True)
    key_file("Layla").write_text("nothing")
    with pytest.raises(RasidError, match="could not be read or made"):
        start_signing(project, "Layla")


def test_a_decision_in_the_name_of_one_who_signs_is_found(project: Project) -> None:
    start_signing(project, "Layla")
    decide(project, "Layla")
    stop_signing(project)
    (forged,) = decide(project, "Layla")
    decide(project, "Omar")
    what = "is in the name of Layla, who signs, and is not signed with their key"
    assert wrongs(project) == [f"revision {forged[:12]} {what}"]


def test_a_decision_signed_by_somebody_else_is_found(project: Project) -> None:
    start_signing(project, "Layla")
    decide(project, "Layla")
    start_signing(project, "Omar")
    (theirs,) = decide(project, "Omar")
    (one,) = read_revisions(project.connection, "id = ?", (theirs,))
    forged = make_revision(
        **{name: getattr(one, name) for name in ("subject", "kind", "parents", "time", "body")},
        author="Layla",
    )
    tamper(
        project,
        f"UPDATE revision SET id = '{forged.id}', author = 'Layla' WHERE id = '{theirs}'",
        f"UPDATE signature SET revision = '{forged.id}' WHERE revision = '{theirs}'",
    )
    found = wrongs(project)
    where = f"revision {forged.id[:12]}"
    assert f"{where} the signature with Omar's key is not of this statement" in found
    assert any(one.startswith(f"{where} is in the name of Layla") for one in found)


def test_a_changed_byte_is_found_even_where_its_hash_was_made_to_fit(project: Project) -> None:
    start_signing(project, "Layla")
    (id_,) = decide(project, "Layla")
    (one,) = read_revisions(project.connection, "id = ?", (id_,))
    body = canonical_json({**one.body, "end": one.body["end"] + 1})
    changed = make_revision(
        subject=one.subject,
        kind=RevisionKind(one.kind),
        parents=one.parents,
        author=one.author,
        time=one.time,
        body={**one.body, "end": one.body["end"] + 1},
    )
    sql = f"UPDATE revision SET id = '{changed.id}', body = '{body}' WHERE id = '{id_}'"
    tamper(project, sql)
    assert f"revision {id_[:12]} was signed by Layla and is gone" in wrongs(project)


@pytest.mark.parametrize("along", [False, True], ids=["row", "row and signature"])
def test_a_dropped_decision_is_found(project: Project, along: bool) -> None:
    start_signing(project, "Layla")
    _, second, third = decide(project, "Layla", 3)
    drop = [f"DELETE FROM revision WHERE id = '{second}'"]
    if along:
        drop.append(f"DELETE FROM signature WHERE revision = '{second}'")
    tamper(project, *drop)
    gone = f"revision {second[:12]} was signed by Layla and is gone"
    gap = f"revision {third[:12]} what Layla signed just before it is gone"
    assert wrongs(project) == [gap if along else gone]


def test_a_dropped_newest_decision_is_found_by_its_signature_or_by_another_file(
    project: Project, tmp_path: Path
) -> None:
    start_signing(project, "Layla")
    *_, last = decide(project, "Layla", 3)
    with write_excerpt(project, tmp_path / "copy.rasid"):
        pass
    tamper(
        project,
        f"DELETE FROM revision WHERE id = '{last}'",
        f"DELETE FROM signature WHERE revision = '{last}'",
    )
    assert wrongs(project) == []  # nothing in this file knows of it
    with Project.open(tmp_path / "copy.rasid") as copy:
        assert merge(project, copy).revisions == 1
    assert summary(read_provenance(project)) == [("Layla", Trust.FIRST, 3, 0)]


def test_a_signature_of_another_project_is_none_here(project: Project) -> None:
    start_signing(project, "Layla")
    decide(project, "Layla")
    tamper(project, f"UPDATE project SET id = 'p-{'0' * 32}'")
    said = read_provenance(project)
    assert [chain.trust for chain in said.chains] == [Trust.FALSE]
    assert any("is not of this statement" in one.what for one in said.findings)


def test_a_second_key_is_shown_until_the_first_or_another_person_vouches(
    project: Project, at: Callable[[str], None]
) -> None:
    start_signing(project, "Layla")
    decide(project, "Layla")
    first = find_signer("Layla").key
    at("second machine")
    decide(project, "Layla")
    second = find_signer("Layla").key
    said = read_provenance(project)
    assert [chain.trust for chain in said.chains] == [Trust.FIRST, Trust.CLAIMED]
    assert len(said.findings) == 2
    assert said.findings[0].where == f"key {second[:12]}"
    with pytest.raises(RasidError, match="not one key"):
        vouch(project, "f00", "Layla")
    vouch(project, second, "Layla")  # a key that vouches for itself vouches for nothing
    assert read_provenance(project).chains[1].trust is Trust.CLAIMED
    at("first machine")
    assert find_signer("Layla").key == first
    vouch(project, second, "Layla")
    said = read_provenance(project)
    assert [(chain.trust, chain.voucher) for chain in said.chains] == [
        (Trust.FIRST, None),
        (Trust.VOUCHED, "Layla"),
    ]
    assert said.findings == ()


def test_who_lost_their_key_is_vouched_for_by_another_person_by_name(
    project: Project, at: Callable[[str], None]
) -> None:
    start_signing(project, "Layla")
    at("second machine")
    decide(project, "Layla")
    second = find_signer("Layla").key
    at("third machine")
    vouch(project, second[:8], "Salma")
    said = read_provenance(project)
    assert [(chain.trust, chain.voucher) for chain in said.chains][1] == (Trust.VOUCHED, "Salma")
    assert said.findings == ()


def test_a_vouching_that_was_forged_counts_for_nothing(
    project: Project, at: Callable[[str], None]
) -> None:
    start_signing(project, "Layla")
    first = find_signer("Layla").key
    at("second machine")
    decide(project, "Layla")
    second = find_signer("Layla").key
    tamper(project, f"INSERT INTO vouching VALUES ('{second}', '{first}', '{'0' * 128}')")
    assert [chain.trust for chain in read_provenance(project).chains][1] is Trust.CLAIMED


def test_signatures_go_with_a_packet_and_come_back_with_it(
    project: Project, tmp_path: Path, at: Callable[[str], None]
) -> None:
    start_signing(project, "Layla")
    decide(project, "Layla", 2)
    with write_excerpt(project, tmp_path / "packet.rasid") as packet:
        at("second machine")
        decide(packet, "Omar", 2)
        assert summary(read_provenance(packet)) == [
            ("Layla", Trust.FIRST, 2, 0),
            ("Omar", Trust.FIRST, 2, 0),
        ]
        merge(project, packet)
    at("first machine")
    decide(project, "Layla")
    said = read_provenance(project)
    assert summary(said) == [("Layla", Trust.FIRST, 3, 0), ("Omar", Trust.FIRST, 2, 0)]
    assert (said.unsigned, said.findings) == ({}, ())
    assert list(check(project)) == []


def test_what_the_hub_keeps_back_while_it_is_read_blind_is_no_gap(project: Project) -> None:
    start_signing(project, "Layla")
    _, second, _ = decide(project, "Layla", 3)
    tamper(
        project,
        f"DELETE FROM revision WHERE id = '{second}'",
        f"DELETE FROM signature WHERE revision = '{second}'",
        "INSERT INTO hub_withheld SELECT id FROM report",
    )
    said = read_provenance(project)
    assert (said.may_lack, said.findings) == (True, ())
    assert summary(said) == [("Layla", Trust.FIRST, 2, 1)]


def test_a_part_of_a_project_is_not_blamed_for_what_it_does_not_hold(
    project: Project, tmp_path: Path
) -> None:
    start_signing(project, "Layla")
    start_signing(project, "Omar")
    decide(project, "Layla")
    decide(project, "Omar")
    (report,) = project.connection.execute("SELECT id FROM report").fetchone()
    decide(project, "Layla")
    with write_excerpt(project, tmp_path / "b.rasid", blind_for="Omar", blind=[report]) as packet:
        decide(packet, "Layla")
        said = read_provenance(packet)
        assert said.may_lack
        assert said.findings == ()
        assert [chain.gaps for chain in said.chains if chain.key.person == "Layla"] == [0]
        merge(project, packet)
    assert read_provenance(project).findings == ()
