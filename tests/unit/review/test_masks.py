"""People are marked and unmarked as revisions; one secret makes their pseudonyms everywhere."""

from pathlib import Path

import pytest

from rasid.errors import RasidError
from rasid.publishing.masked import find_masking
from rasid.review.masks import add_mask, find_masks, remove_mask, secret_of
from rasid.review.undo import undo
from rasid.storage.check import check
from rasid.storage.excerpt import write_excerpt
from rasid.storage.merging import merge
from rasid.storage.project import Project

NAME = "أحمد الخطيب"


def test_a_person_is_marked_once_however_the_name_is_spelt(project: Project) -> None:
    add_mask(project, f"  {NAME} ", author="القائد", spellings=("أبو عمر",))
    add_mask(project, "احمد الخطيب", author="سلمى", spellings=("Ahmad",))
    (mask,) = find_masks(project)
    assert (mask.name, set(mask.spellings)) == (NAME, {"أبو عمر", "Ahmad", "احمد الخطيب"})
    remove_mask(project, "أحمد ٱلخطيب", author="القائد")
    assert find_masks(project) == []
    undo(project, author="القائد")
    assert [each.name for each in find_masks(project)] == [NAME]
    assert list(check(project)) == []


@pytest.mark.parametrize("name", ["", " ", "م", "!؟", "ا" * 121])
def test_what_is_no_name_is_refused(project: Project, name: str) -> None:
    with pytest.raises(RasidError, match="2 to 120 letters"):
        add_mask(project, name, author="القائد")


def test_nobody_is_unmarked_who_was_not_marked_and_nothing_masked_without_marks(
    project: Project,
) -> None:
    with pytest.raises(RasidError, match="Nobody is marked as محمود"):
        remove_mask(project, "محمود", author="القائد")
    with pytest.raises(RasidError, match="Nobody is marked to be masked"):
        find_masking(project)


def test_pseudonyms_stay_and_are_the_projects_own(project: Project, tmp_path: Path) -> None:
    add_mask(project, NAME, author="القائد")
    first = find_masking(project).pseudonym(NAME)
    add_mask(project, "محمود", author="القائد")
    assert find_masking(project).pseudonym(NAME) == first
    assert find_masking(project).pseudonym("احمد الخطيب") == first
    with Project.create(tmp_path / "other.rasid", name="آخر") as other:
        add_mask(other, NAME, author="القائد")
        assert find_masking(other).pseudonym(NAME) != first


def test_two_desks_that_marked_people_first_have_one_secret_after_they_met(
    project: Project, tmp_path: Path
) -> None:
    with write_excerpt(project, tmp_path / "other.rasid") as other:
        add_mask(project, NAME, author="القائد")
        ours = secret_of(project)
        add_mask(other, "محمود", author="سلمى")
        assert secret_of(other) != ours
        merge(project, other)
        merge(other, project)
        assert secret_of(other) == secret_of(project) == ours
        assert find_masks(other) == find_masks(project)


def test_what_two_desks_marked_differently_is_all_masked_until_somebody_settles_it(
    project: Project, tmp_path: Path
) -> None:
    add_mask(project, NAME, author="القائد")
    with write_excerpt(project, tmp_path / "other.rasid") as other:
        remove_mask(project, NAME, author="القائد")
        add_mask(other, "احمد الخطيب", author="سلمى", spellings=("أبو عمر",))
        merge(project, other)
    (mask,) = find_masks(project)
    assert {mask.name, *mask.spellings} == {NAME, "احمد الخطيب", "أبو عمر"}
    remove_mask(project, NAME, author="القائد")
    assert find_masks(project) == []
