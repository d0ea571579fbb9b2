"""What is read blind is not on the other's machine: here, plain psql finds nothing."""

from pathlib import Path

import pytest

from rasid.core.identity import report_id
from rasid.core.record import Record
from rasid.core.report import text_sha256
from rasid.core.revision import Revision, make_revision
from rasid.core.vocabulary import Relation, RevisionKind
from rasid.hub.connecting import connect
from rasid.hub.joining import bring
from rasid.hub.members import set_role
from rasid.hub.secrets import read_url
from rasid.review.assigning import assign
from rasid.review.decisions import correct_report
from rasid.review.links import link
from rasid.storage.extractions import save_extractions
from rasid.storage.log import read_revisions
from rasid.storage.project import Project
from rasid.storage.reports import add_reports
from tests.support.hub import Desk, TeamHub
from tests.unit.conftest import TEXT, incoming, sample_record
from tests.unit.hub.test_roles import PEOPLE, REPORT, Psql, insert, revision


def given_blind(author: str, *people: str, blind: bool = True, parents: str = "") -> Revision:
    return make_revision(
        subject=REPORT,
        kind=RevisionKind.CORRECT,
        parents=[parents] if parents else [],
        author=author,
        time="2026-01-01T00:00:00.000000Z",
        body={"report": REPORT, "assigned": list(people), "blind": blind, "finished": False},
    )


def finished(author: str) -> Revision:
    return revision(
        author, RevisionKind.CORRECT, REPORT, assigned=["Rim", "Sami"], blind=True, finished=True
    )


def seen(psql: Psql, role: str) -> set[str]:
    return set(
        psql(role, "SELECT author FROM rasid.revision WHERE subject LIKE 's-%'").stdout.split()
    )


@pytest.fixture
def blind(psql: Psql) -> Revision:
    """Rim and Sami read one report blind, and each has decided something."""
    given = given_blind("Lina", "Rim", "Sami")
    psql("lead", insert(given))
    for role in ("annotator", "reviewer"):
        assert psql(role, insert(revision(PEOPLE[role]))).stderr == ""
    return given


@pytest.mark.usefixtures("blind")
def test_who_reads_blind_cannot_select_what_the_other_decided(psql: Psql) -> None:
    assert seen(psql, "annotator") == {"Rim"}
    assert seen(psql, "reviewer") == {"Sami"}
    assert seen(psql, "lead") == seen(psql, "reader") == {"Rim", "Sami"}
    psql("annotator", insert(finished("Rim")))
    assert seen(psql, "annotator") == {"Rim"}
    psql("reviewer", insert(finished("Sami")))
    assert seen(psql, "annotator") == seen(psql, "reviewer") == {"Rim", "Sami"}


def test_who_reads_blind_cannot_end_it_by_themselves(psql: Psql, blind: Revision) -> None:
    psql("annotator", insert(given_blind("Rim", blind=False, parents=blind.id)))
    psql("annotator", insert(given_blind("Rim", "Rim", blind=False, parents=blind.id)))
    assert seen(psql, "annotator") == {"Rim"}


def test_a_lead_can_end_it(psql: Psql, blind: Revision) -> None:
    psql("lead", insert(given_blind("Lina", "Rim", blind=False, parents=blind.id)))
    assert seen(psql, "annotator") == {"Rim", "Sami"}


def test_a_later_word_of_an_annotator_does_not_undo_what_a_lead_gave_out(
    psql: Psql, blind: Revision
) -> None:
    between = given_blind("Rim", parents=blind.id, blind=False)
    psql("annotator", insert(between))
    psql("lead", insert(given_blind("Lina", "Rim", "Nour", parents=between.id)))
    assert seen(psql, "annotator") == {"Rim"}
    assert seen(psql, "reviewer") == {"Rim", "Sami"}  # it is not theirs any more


def test_who_was_a_lead_before_cannot_end_it(
    psql: Psql, team_hub: TeamHub, blind: Revision
) -> None:
    with connect(read_url(team_hub.owner_url)) as owner:
        set_role(owner, "Rim", "lead")
        set_role(owner, "Rim", "annotator")
    psql("annotator", insert(given_blind("Rim", parents=blind.id, blind=False)))
    assert seen(psql, "annotator") == {"Rim"}


def test_what_somebody_gave_out_as_a_lead_holds_when_they_are_none_any_more(
    psql: Psql, team_hub: TeamHub, blind: Revision
) -> None:
    with connect(read_url(team_hub.owner_url)) as owner:
        set_role(owner, "Lina", "annotator")
    psql("annotator", insert(given_blind("Rim", parents=blind.id, blind=False)))
    assert seen(psql, "annotator") == {"Rim"}


def test_a_lead_who_reads_blind_cannot_look_and_take_it_back(psql: Psql, blind: Revision) -> None:
    psql("lead", insert(given_blind("Lina", "Rim", "Sami", "Lina", parents=blind.id)))
    assert seen(psql, "lead") == set()
    ends = insert(make_revision_after(blind, "Lina"))
    look = "SELECT author FROM rasid.revision WHERE subject LIKE 's-%'"
    for begin in ("BEGIN", "BEGIN; SAVEPOINT a"):
        assert psql("lead", f"{begin}; {ends}; {look}; ROLLBACK").stdout == ""
    assert psql("lead", ends).stderr == ""
    assert seen(psql, "lead") == {"Rim", "Sami"}  # and everybody sees who ended it


def make_revision_after(blind: Revision, author: str) -> Revision:
    latest = given_blind(author, "Rim", "Sami", "Lina", parents=blind.id)
    return given_blind(author, blind=False, parents=latest.id)


@pytest.mark.usefixtures("blind")
def test_a_link_from_elsewhere_into_what_is_read_blind_is_withheld(psql: Psql) -> None:
    elsewhere = "r-fedcba9876543210"
    for target in ("e-0123456700000000", "e-eeeeeeee00000000"):
        said = make_revision(
            subject="l-fedcba98" + target[2:10],
            kind=RevisionKind.CONFIRM,
            parents=[],
            author="Rim",
            time="2026-01-01T00:00:00.000000Z",
            body={
                "report": elsewhere,
                "state": "confirmed",
                "relation": "same_as",
                "source": "e-fedcba9800000000",
                "target": target,
            },
        )
        assert psql("annotator", insert(said)).stderr == ""
    links = "SELECT substr(subject, 11) FROM rasid.revision WHERE subject LIKE 'l-%'"
    assert psql("reviewer", links).stdout.split() == ["eeeeeeee"]
    assert set(psql("lead", links).stdout.split()) == {"01234567", "eeeeeeee"}
    psql("annotator", insert(finished("Rim")))
    psql("reviewer", insert(finished("Sami")))
    assert set(psql("reviewer", links).stdout.split()) == {"01234567", "eeeeeeee"}


def test_a_link_into_what_is_read_blind_comes_to_the_other_when_both_are_through(
    team_hub: TeamHub, project: Project, record: Record, report: str, tmp_path: Path
) -> None:
    other = f"{TEXT} أيضا"
    list(add_reports(project, [incoming(other, "b.txt")]))
    elsewhere = report_id(text_sha256(other))
    second = sample_record(other)
    save_extractions(project, [(elsewhere, second)], version="test-1")
    assign(project, [report], ["Rim", "Sami"], author="Lina", blind=True)
    with connect(read_url(team_hub.owner_url)) as owner:
        bring(owner, project)
    rim = Desk(tmp_path / "rim.rasid", team_hub.member_url("Rim", "annotator"))
    sami = Desk(tmp_path / "sami.rasid", team_hub.member_url("Sami", "annotator"))
    with Project.open(rim.path) as here:
        source, target = second.events[0].id, record.events[0].id
        link(here, source, Relation.PART_OF, target, author="Rim")
        correct_report(here, report, author="Rim", finished=True)
    rim.sync()
    sami.sync()
    assert links_at(sami) == 0
    with Project.open(sami.path) as here:
        correct_report(here, report, author="Sami", finished=True)
    sami.sync()
    assert links_at(sami) == 1


def links_at(desk: Desk) -> int:
    with Project.open(desk.path, read_only=True) as here:
        return sum(said.subject.startswith("l-") for said in read_revisions(here.connection))
