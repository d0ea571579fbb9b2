"""The dead of the five seeds under each ready-made policy, summed by hand.

Under the codebook, fact by fact (low/best/high):
  Hadar:         «أكثر من 17» 18/18/…, «7 على الأقل» 7/7/…; «نحو 70» dead and wounded restate
  South Damascus: «52 على الأقل» 52/52/…, 35/35/35, «11 على الأقل» 11/11/…, 9/9/9
  Khanaser:      «أكثر من 35» 36/36/…; «مزيد من عناصر» no number; «أنباء عن قتلى» twice unconfirmed
  Desert:        «106 على الأقل» 106/106/…, «نحو 70» 0/70/…; 46, 20 and 20 are subsets
  Damascus:      «82 على الأقل» 82/82/…, «115 على الأقل» 115/115/…; «أكثر من 200» restates
  low 18+7 +52+35+11+9 +36 +106+0 +82+115 = 471, best with the 70 = 541, the end open
"""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from rasid.core.bounds import Bounds
from rasid.core.policy import CODEBOOK, READY
from rasid.core.tally import LeftOut, tally_dead
from rasid.core.vocabulary import State
from rasid.interchange.extracting import extract_project
from rasid.interchange.formats.names import Format
from rasid.interchange.importing import import_paths
from rasid.publishing.effects import policy_effects
from rasid.publishing.publish import publish
from rasid.review import decisions
from rasid.storage.project import Project
from rasid.storage.queries import find_events
from rasid.storage.reports import find_reports

BY_HAND = {
    "codebook": Bounds(471, 541, None),
    # 17 and 35 instead of 18 and 36; «نحو 70» is 70; «مزيد من عناصر» are 3
    "acled-like": Bounds(471 - 2 + 70 + 3, 541 - 2 + 3, None),
    # unconfirmed dead have no number to be in the high with; every open end is closed by its best
    "ucdp-like": Bounds(471, 541, 541),
    # 17 and 35; «نحو 70» is at least 63
    "conservative": Bounds(471 - 2 + 63, 541 - 2, None),
}


@pytest.fixture(scope="module")
def coded(tmp_path_factory: pytest.TempPathFactory, seeds: list[Path]) -> Iterator[Project]:
    """The seeds, read and confirmed."""
    folder = tmp_path_factory.mktemp("seeds")
    with Project.create(folder / "seeds.rasid", name="بذور") as project:
        import_paths(project, [seeds[0].parent])
        extract_project(project)
        for row in find_reports(project):
            decisions.confirm_all(project, row.id, author="ريم")
        yield project


@pytest.mark.parametrize("name", READY)
def test_the_dead_of_the_seeds_are_those_summed_by_hand(
    coded: Project, name: str, tmp_path: Path
) -> None:
    manifest = publish(
        coded, tmp_path / "out", formats=[Format.ACLED], policy=READY[name], force=True
    )
    totals = manifest.totals
    assert totals.total == BY_HAND[name]
    for parts in (totals.by_victims, totals.by_month, totals.by_governorate):
        assert sum(parts.values(), Bounds()) == BY_HAND[name]
    chosen = [each for each in policy_effects(coded, READY[name]) if each.chosen]
    assert {each.dead for each in chosen} == {BY_HAND[name]}


def test_what_one_choice_changes_is_told_in_numbers_and_events(coded: Project) -> None:
    told = {
        (each.choice, each.value): (each.dead.best - 541, each.events)
        for each in policy_effects(coded, CODEBOOK)
    }
    assert told["more_than", "n"] == (-2, 2)
    assert told["about", "exact"] == (0, 1)
    assert told["unnumbered", "three"] == (3, 1)
    assert told["tens", "one"] == (0, 0)
    assert told["unconfirmed", "high_only"] == (0, 2)
    assert told["exchange", "one"] == (0, 2)
    assert told["hezbollah", "pro_government"] == (0, 0)


def test_hadar_taken_and_retaken_is_one_clash_under_the_acled_like_policy(
    coded: Project, tmp_path: Path
) -> None:
    rows = {}
    for name in ("codebook", "acled-like"):
        publish(coded, tmp_path / name, formats=[Format.ACLED], policy=READY[name], force=True)
        with (tmp_path / name / "acled.csv").open(encoding="utf-8-sig", newline="") as file:
            rows[name] = [row for row in csv.DictReader(file) if row["event_date"] == "2017-11-03"]
    gains = [
        row["sub_event_type"] for row in rows["codebook"] if "territory" in row["sub_event_type"]
    ]
    assert gains
    assert not [row for row in rows["acled-like"] if "territory" in row["sub_event_type"]]


def test_the_reasons_of_what_is_left_out_are_kept_with_each_part(coded: Project) -> None:
    events = [row.event for row in find_events(coded, states=[State.CONFIRMED])]
    tally = tally_dead(events)
    reasons = {omission.why for omission in tally.left_out}
    assert {LeftOut.SUBSET, LeftOut.RESTATEMENT, LeftOut.UNCONFIRMED, LeftOut.NO_NUMBER} <= reasons
    assert {omission.month for omission in tally.left_out} <= {*tally.by_month, ""}
