"""Policies are saved, chosen and withdrawn as revisions, and go along with the project."""

import json
from pathlib import Path

import pytest

from rasid.core.policy import CODEBOOK, READY, MoreThan, Policy, Tens, policy_values
from rasid.errors import RasidError
from rasid.review.policies import (
    find_policies,
    get_policy,
    make_policy,
    policy_in_force,
    use_policy,
    versions_of,
    withdraw_policy,
)
from rasid.review.undo import redo, undo
from rasid.storage.check import check
from rasid.storage.excerpt import write_excerpt
from rasid.storage.merging import merge
from rasid.storage.project import Project

OURS = Policy(name="فصلي", more_than=MoreThan.N)


def test_a_project_has_the_ready_policies_and_the_codebooks_is_in_force(project: Project) -> None:
    assert [each.policy for each in find_policies(project)] == list(READY.values())
    assert policy_in_force(project) == CODEBOOK


def test_a_policy_is_made_used_changed_and_undone_with_its_history(project: Project) -> None:
    make_policy(project, OURS, author="القائد")
    use_policy(project, " فصلي ", author="القائد")
    assert policy_in_force(project) == OURS
    changed = OURS.choose("tens", "one")
    make_policy(project, changed, author="سلمى")
    assert policy_in_force(project).tens is Tens.ONE
    assert [(each[0], each[1]) for each in versions_of(project, "فصلي")] == [
        (changed, "سلمى"),
        (OURS, "القائد"),
    ]
    undo(project, author="سلمى")
    assert policy_in_force(project) == OURS
    redo(project, author="سلمى")
    assert policy_in_force(project) == changed
    assert list(check(project)) == []


def test_taking_back_the_use_of_a_policy_lets_the_one_before_hold(project: Project) -> None:
    use_policy(project, "acled-like", author="القائد")
    use_policy(project, "ucdp-like", author="القائد")
    undo(project, author="القائد")
    assert policy_in_force(project) == READY["acled-like"]
    undo(project, author="القائد")
    assert policy_in_force(project) == CODEBOOK


def test_what_is_in_force_or_every_projects_is_not_withdrawn_nor_made_anew(
    project: Project,
) -> None:
    make_policy(project, OURS, author="القائد")
    use_policy(project, OURS.name, author="القائد")
    for name in (OURS.name, "conservative"):
        with pytest.raises(RasidError, match="cannot be withdrawn"):
            withdraw_policy(project, name, author="القائد")
    with pytest.raises(RasidError, match="stays as it is"):
        make_policy(project, READY["acled-like"], author="القائد")
    use_policy(project, "codebook", author="القائد")
    withdraw_policy(project, OURS.name, author="القائد")
    with pytest.raises(RasidError, match="no policy فصلي"):
        get_policy(project, OURS.name)
    assert len(versions_of(project, OURS.name)) == 2


def test_a_policy_in_force_that_was_taken_back_is_missed_and_not_replaced(
    project: Project,
) -> None:
    make_policy(project, OURS, author="القائد")
    use_policy(project, OURS.name, author="سلمى")
    undo(project, author="القائد")
    with pytest.raises(RasidError, match="no policy فصلي"):
        policy_in_force(project)


def test_two_desks_that_choose_differently_are_told_to_choose(
    project: Project, tmp_path: Path
) -> None:
    with write_excerpt(project, tmp_path / "other.rasid") as other:
        use_policy(project, "acled-like", author="القائد")
        use_policy(other, "ucdp-like", author="سلمى")
        merge(project, other)
    with pytest.raises(RasidError, match="Two people chose"):
        policy_in_force(project)
    assert not any(each.in_force for each in find_policies(project))
    use_policy(project, "acled-like", author="القائد")
    assert policy_in_force(project) == READY["acled-like"]


def test_a_policy_is_read_from_a_file(project: Project, tmp_path: Path) -> None:
    file = tmp_path / "policy.json"
    file.write_text(json.dumps(policy_values(OURS)), encoding="utf-8")
    assert get_policy(project, str(file)) == OURS
    file.write_text('{"tens": "one"}', encoding="utf-8")
    assert get_policy(project, str(file)) == Policy(name="policy", tens=Tens.ONE)
    file.write_text("{", encoding="utf-8")
    with pytest.raises(RasidError, match="holds no JSON"):
        get_policy(project, str(file))
    with pytest.raises(RasidError, match="could not be read"):
        get_policy(project, str(tmp_path / "none.json"))
