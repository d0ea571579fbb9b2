from pathlib import Path

import pytest

from rasid.errors import RasidError
from rasid.extraction.gazetteer import gazetteer_terms, read_gazetteer

HEADER = "id\tname_ar\tname_en\ttype\tadmin1\tadmin2\tlat\tlon\taliases\n"


def write(folder: Path, row: str) -> Path:
    path = folder / "own.tsv"
    path.write_text(HEADER + row, encoding="utf-8")
    return path


def test_a_place_is_read_with_its_other_names(tmp_path: Path) -> None:
    path = write(tmp_path, "x.1\tعين العرب\tKobani\ttown\tx\t\t36.89\t38.35\tكوباني")
    gazetteer = read_gazetteer([path])
    place = gazetteer.get("x.1")
    assert (place.name_en, place.lat, place.lon) == ("Kobani", 36.89, 38.35)
    assert [form.line for form, _ in gazetteer_terms(gazetteer)] == ["عين العرب", "كوباني"]


def test_coordinates_may_be_unknown(tmp_path: Path) -> None:
    place = read_gazetteer([write(tmp_path, "x.1\tقرية\tQ\tvillage")]).get("x.1")
    assert (place.lat, place.lon) == (None, None)


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("\tقرية\tQ\tvillage", "no id"),
        ("x\tقرية\tQ\tvillage\t\t\tشرق\t1", "no number"),
        ("x\tقرية\tQ\tvillage\t\t\t95\t1", "out of range"),
    ],
)
def test_a_broken_line_is_named(tmp_path: Path, row: str, reason: str) -> None:
    with pytest.raises(RasidError, match=f"own.tsv:2 .*{reason}"):
        read_gazetteer([write(tmp_path, row)])
