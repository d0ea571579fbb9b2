"""No row that a member can put on a hub with plain SQL keeps anybody from going on."""

from pathlib import Path

import pytest

from rasid.core.record import Record
from rasid.core.revision import MAGIC, canonical_json
from rasid.hub.connecting import connect
from rasid.hub.joined import find_held, find_refused
from rasid.hub.joining import bring
from rasid.hub.secrets import read_url
from rasid.hub.signing import start_signing, vouch
from rasid.review import decisions
from rasid.review.undo import next_undo
from rasid.storage.check import check
from rasid.storage.log import history, read_revisions
from rasid.storage.project import Project
from rasid.storage.signatures import read_keys
from tests.support.hub import Desk, TeamHub
from tests.unit.hub.test_roles import quoted


@pytest.fixture
def lead(team_hub: TeamHub, project: Project) -> Desk:
    return Desk(project.path, team_hub.member_url("Lina", "lead"))


@pytest.fixture
def rim(team_hub: TeamHub, lead: Desk, tmp_path: Path) -> Desk:
    assert lead.path.exists()
    return Desk(tmp_path / "rim.rasid", team_hub.member_url("Rim", "annotator"))


def poison(
    report: str,
    body: str,
    subject: str = "s-0123456789abcdef",
    *,
    reason: str | None = None,
    time: str = "2026-01-01T00:00:00.000000Z",
) -> str:
    """The statement of somebody who computes the hash themselves."""
    parts = {
        "author": canonical_json("Rim"),
        "body": body,
        "kind": '"confirm"',
        "parents": "[]",
        "reason": reason or "null",
        "subject": canonical_json(subject),
        "time": canonical_json(time),
    }
    whole = "{" + ",".join(f'"{name}":{value}' for name, value in parts.items()) + "}"
    hashed = f"encode(sha256(convert_to({quoted(MAGIC[:-1])}, 'UTF8') || '\\x00'::bytea || "
    hashed += f"convert_to({quoted(whole)}, 'UTF8')), 'hex')"
    values = [quoted(v) for v in (subject, "confirm", report, "{}", "Rim", time, reason, body)]
    return (
        "INSERT INTO rasid.revision (id, subject, kind, report, parents, author, time, reason,"
        f" body) VALUES ({hashed}, {', '.join(values)})"
    )


UNDECIDED = '"report":"{report}","state":"proposed"'
SPAN = (
    '{{"answers":null,"end":{end},"label":"ACTOR","link":null,"report":"{report}","start":{start},'
    '"state":"confirmed","text":"أبجد"}}'
)
DEEP = '{{"a":' * 700 + "1" + "}}" * 700
POISONED = {
    "an end that is a word": ('{{"end":"x",' + UNDECIDED + "}}", "form"),
    "an end that is a list": ('{{"end":[1],' + UNDECIDED + "}}", "form"),
    "more than is said to be taken back": ("{{" + UNDECIDED + ',"x":1}}', "form"),
    "values within values": ('{{"a":' + DEEP + "," + UNDECIDED + "}}", "form"),
    "an end beyond any number": ('{{"end":' + "9" * 400 + "," + UNDECIDED + "}}", "form"),
    "a start before the text": (SPAN.replace("{start}", "-5").replace("{end}", "3"), "place"),
    "an end beyond the text": (SPAN.replace("{start}", "5").replace("{end}", "9" * 25), "place"),
    "other words than stand there": (SPAN.replace("{start}", "0").replace("{end}", "4"), "place"),
}


@pytest.mark.parametrize("what", POISONED)
def test_a_body_that_nothing_can_be_made_of_is_kept_apart_and_the_rest_goes_on(
    lead: Desk, rim: Desk, record: Record, report: str, what: str
) -> None:
    body, reason = POISONED[what]
    with connect(rim.url) as member:
        member.execute(poison(report, body.format(report=report)))
    with Project.open(rim.path) as project:
        decisions.reject(project, record.spans[0].id, author="Rim")
    assert rim.sync().sent == 1
    synced = lead.sync()
    assert (synced.received, synced.quarantined) == (1, 1)
    with Project.open(lead.path) as project:
        assert [kept.reason for kept in find_held(project.connection)] == [reason]
        assert list(check(project)) == []


@pytest.mark.parametrize("body", ["[]", "5", '"a"', "null", "[" * 300 + "]" * 300])
def test_the_hub_takes_no_body_that_is_no_object(rim: Desk, report: str, body: str) -> None:
    with connect(rim.url) as member, pytest.raises(Exception, match="revision_body_check"):
        member.execute(poison(report, body))


@pytest.mark.parametrize(
    ("subject", "reason"),
    [
        ("s-1\n\x1b[31m", None),
        ("s-0123456789abcdef", "[1]"),
        ("s-0123456789abcdef", '{"code":5,"comment":null}'),
    ],
)
def test_a_subject_or_a_reason_that_is_none_is_kept_apart(
    lead: Desk, rim: Desk, report: str, subject: str, reason: str | None
) -> None:
    body = "{" + UNDECIDED.format(report=report) + "}"
    with connect(rim.url) as member:
        member.execute(poison(report, body, subject, reason=reason))
    assert lead.sync().quarantined == 1


def test_a_decision_that_no_table_takes_is_kept_apart_and_the_rest_goes_on(
    lead: Desk, rim: Desk, record: Record, report: str
) -> None:
    event = record.events[0].id
    body = {"relation": "same_as", "report": report, "source": event, "state": "confirmed"}
    with connect(rim.url) as member:
        itself = canonical_json({**body, "target": event})
        member.execute(poison(report, itself, "l-0123456789abcdef0123"))
    with Project.open(rim.path) as project:
        for span in record.spans[:3]:
            decisions.reject(project, span.id, author="Rim")
    rim.sync()
    assert lead.sync().received == 3
    with Project.open(lead.path) as project:
        assert [kept.reason for kept in find_held(project.connection)] == ["form"]
        decisions.reject(project, event, author="Lina")
        assert list(check(project)) == []
    lead.sync()
    assert rim.sync().received == 1


def test_a_colleagues_word_for_a_second_key_reaches_every_desk(
    lead: Desk, rim: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, record: Record
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "another machine"))
    with Project.open(rim.path) as project:
        start_signing(project, "Rim")
        decisions.reject(project, record.spans[0].id, author="Rim")
        (second,) = [key.id for key in read_keys(project.connection) if key.person == "Rim"][1:]
    monkeypatch.undo()
    with Project.open(rim.path) as project:
        vouch(project, second, "Rim")
    rim.sync()
    lead.sync()
    with Project.open(lead.path) as project:
        query = "SELECT key FROM vouching"
        assert project.connection.execute(query).fetchall() == [(second,)]


# --- times ----------------------------------------------------------------------------------

AHEAD = "2099-01-01T00:00:00.000000Z"


def test_nobody_dates_a_decision_later_than_clocks_may_differ(rim: Desk, report: str) -> None:
    body = "{" + UNDECIDED.format(report=report) + "}"
    with connect(rim.url) as member, pytest.raises(Exception, match="a clock that ran ahead"):
        member.execute(poison(report, body, time=AHEAD))


@pytest.mark.parametrize("time", [AHEAD, "9999-12-31T23:59:59.999999Z"])
def test_a_decision_of_the_far_future_dates_and_stops_no_other(
    team_hub: TeamHub, lead: Desk, record: Record, report: str, time: str
) -> None:
    body = "{" + UNDECIDED.format(report=report) + "}"
    team_hub.sql(poison(report, body, time=time))  # whoever runs the hub brought it
    lead.sync()
    with Project.open(lead.path) as project:
        decisions.reject(project, record.spans[0].id, author="Lina")
        (said,) = history(project, record.spans[0].id)
        assert said.time < AHEAD


def test_what_was_decided_under_a_clock_that_ran_ahead_waits_and_the_rest_is_sent(
    team_hub: TeamHub,
    lead: Desk,
    rim: Desk,
    record: Record,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first, second = (span.id for span in record.spans[:2])
    with Project.open(rim.path) as project:
        with monkeypatch.context() as wrong:
            wrong.setattr("rasid.storage.log.now", lambda: AHEAD)
            decisions.reject(project, first, author="Rim")
        decisions.reject(project, second, author="Rim")
        assert [each.subject for each in next_undo(project, author="Rim")] == [second]
    synced = rim.sync()
    assert (synced.sent, synced.refused) == (1, 1)
    with Project.open(rim.path) as project:
        assert [kept.reason for kept in find_refused(project.connection)] == ["time"]
        with connect(read_url(team_hub.owner_url)) as owner:
            bring(owner, project)
    assert lead.sync().received == 2
    assert rim.sync().refused == 0
    with Project.open(lead.path) as project:
        assert {each.time == AHEAD for each in read_revisions(project.connection)} == {True, False}
