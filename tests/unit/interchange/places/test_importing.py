"""Lists of places are taken over row by row; what is not taken is told, and Rasid's own stays."""

from pathlib import Path

import pytest

from rasid.errors import RasidError
from rasid.extraction.gazetteer import GazetteerPlace, read_gazetteer
from rasid.interchange.places.importing import PlaceList, read_place_list, write_place_list
from rasid.paths import bundled

TOWN = "1\tTall Jadid\tTall Jadid\tTel Jdid,تل الجديدة القصوى\t36.5\t37.9\tP\tPPL\tSY\t\t09"
PROVINCE = "9\tAleppo\tAleppo\tمحافظة حلب\t36.2\t37.5\tA\tADM1\tSY\t\t09"
REST = "\t\t\t\t{people}\t\t1\tAsia/Damascus\t2022-01-01\n"
PCODES = (
    "admin1Name_en,admin1Name_ar,admin1Pcode,admin2Name_en,admin2Name_ar,admin2Pcode,"
    "admin4Name_en,admin4Name_ar,admin4Pcode,Latitude,Longitude\n"
)


def geonames(*rows: str, people: int = 0) -> str:
    return "".join(row + REST.format(people=people) for row in rows)


def read(tmp_path: Path, text: str, name: str = "list.csv", **told: str) -> PlaceList:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return read_place_list(path, told=told)


def only(found: PlaceList) -> GazetteerPlace:
    (place,) = found.places
    return place


def test_a_geonames_dump_gives_arabic_names_types_units_and_points(tmp_path: Path) -> None:
    found = read(tmp_path, geonames(TOWN, PROVINCE), "SY.txt")
    assert found.form == "GeoNames dump"
    place = only(found)
    assert (place.id, place.name_ar, place.type) == ("gn.1", "تل الجديدة القصوى", "village")
    assert (place.admin1, place.lat, place.lon) == ("sy.aleppo", 36.5, 37.9)
    assert found.why == {"known to Rasid already": 1}


def test_a_settlement_with_many_people_is_a_town(tmp_path: Path) -> None:
    assert only(read(tmp_path, geonames(TOWN, people=20_000), "SY.txt")).type == "town"


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (TOWN.replace("تل الجديدة القصوى", "Tel"), "no Arabic name"),
        (TOWN.replace("36.5", "96.5"), "coordinates out of range"),
        (TOWN.replace("36.5", "nan"), "coordinates out of range"),
        (TOWN.replace("36.5", "north"), "coordinates that are no numbers"),
        (TOWN.replace("PPL", "DAM"), "a kind of place that reports do not name"),
    ],
)
def test_a_row_that_is_not_taken_is_counted_with_its_reason(
    tmp_path: Path, row: str, why: str
) -> None:
    found = read(tmp_path, geonames(row), "SY.txt")
    assert found.places == []
    assert found.why == {why: 1}
    assert found.first[why] == "SY.txt:1"


def test_quotation_marks_in_a_dump_swallow_no_rows(tmp_path: Path) -> None:
    text = geonames(TOWN.replace("Tel Jdid", '"Tel Jdid'), TOWN.replace("1\tTall", "2\tTall", 1))
    found = read(tmp_path, text, "SY.txt")
    assert [place.id for place in found.places] == ["gn.1", "gn.2"]


def test_a_p_code_table_gives_each_unit_once_below_those_rasid_knows(tmp_path: Path) -> None:
    row = "Aleppo,حلب,SY02,Jebel Saman,جبل سمعان,SY0200,{en},{ar},{code},36.1,36.9\n"
    text = PCODES + row.format(en="Big", ar="أورم القصوى", code="C1007")
    text += row.format(en="New", ar="حيان القصوى", code="C1008")
    found = read(tmp_path, text)
    assert found.form == "OCHA P-code table"
    assert [(p.id, p.admin1, p.lat) for p in found.places] == [
        ("ocha.c1007", "sy.aleppo", 36.1),
        ("ocha.c1008", "sy.aleppo", 36.1),
    ]
    assert found.why == {"known to Rasid already": 2}


def test_units_of_another_country_refer_to_one_another(tmp_path: Path) -> None:
    text = PCODES + "Taiz X,تعز القصوى,YE15,Salh X,صالة القصوى,YE1501,A,حارة القصوى,YE150101,,\n"
    by_id = {place.id: place for place in read(tmp_path, text).places}
    assert by_id["ocha.ye150101"].admin1 == "ocha.ye15"
    assert by_id["ocha.ye150101"].admin2 == "ocha.ye1501"
    assert by_id["ocha.ye15"].type == "governorate"


def test_a_code_that_is_none_is_told(tmp_path: Path) -> None:
    text = PCODES + "Aleppo,حلب,??,,,,,,,,\n"
    assert read(tmp_path, text).why == {"a P-code that is none": 1}


def test_columns_of_a_table_are_guessed_by_name_and_content(tmp_path: Path) -> None:
    text = "where;المحافظة;lat;lon\nقرية الغدير القصوى;حمص;34,5;36,7\n"
    found = read(tmp_path, text)
    assert found.columns == {"name_ar": "where", "admin1": "المحافظة", "lat": "lat", "lon": "lon"}
    place = only(found)
    assert (place.name_ar, place.type) == ("الغدير القصوى", "village")
    assert (place.admin1, place.lat, place.lon) == ("sy.homs", 34.5, 36.7)


def test_a_named_column_overrides_the_guess(tmp_path: Path) -> None:
    text = "name_ar,official\nالغدير القصوى,الرابية القصوى\n"
    assert only(read(tmp_path, text, name_ar="official")).name_ar == "الرابية القصوى"


@pytest.mark.parametrize("told", [{"name_ar": "none"}, {"colour": "name_ar"}])
def test_a_column_that_is_not_there_is_refused(tmp_path: Path, told: dict[str, str]) -> None:
    with pytest.raises(RasidError, match="fits nothing"):
        read(tmp_path, "name_ar\nالغدير\n", **told)


def test_a_table_without_arabic_names_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RasidError, match="No column of Arabic names"):
        read(tmp_path, "town,lat\nAleppo,36\n")


def test_ids_are_the_same_when_a_list_is_read_again(tmp_path: Path) -> None:
    text = "name_ar,lat,lon\nالغدير القصوى,34.5,36.7\nالغدير القصوى,33.1,36.1\n"
    first, again = read(tmp_path, text), read(tmp_path, text)
    assert [place.id for place in first.places] == [place.id for place in again.places]
    assert len({place.id for place in first.places}) == 2


def test_what_hides_in_a_cell_does_not_reach_the_file(tmp_path: Path) -> None:
    text = 'name_ar,name_en\n"الغدير\tالقص\u202eوى|","a\tb|c"\n'
    place = only(read(tmp_path, text))
    written = write_place_list(PlaceList("table", places=[place]), "x", tmp_path / "mine")
    assert read_gazetteer([written]).get(place.id) == place
    assert written.read_text("utf-8").count("\n") == 2


def test_written_places_are_found_by_the_extractor(tmp_path: Path) -> None:
    from rasid.extraction.extractor import Extractor

    found = read(tmp_path, "name_ar,lat,lon,admin1\nالغدير القصوى,34.5,36.7,حمص\n")
    write_place_list(found, "own", tmp_path / "mine")
    text = "قصفت قوات النظام بلدة الغدير القصوى بريف حمص"
    own, bare = Extractor.load(tmp_path / "mine"), Extractor.load()
    assert own.version != bare.version
    links = {span.text: span.link for span in own.extract(text).spans}
    assert links["بلدة الغدير القصوى"] == found.places[0].id
    assert found.places[0].id not in {span.link for span in bare.extract(text).spans}


def test_a_list_taken_over_again_replaces_its_file(tmp_path: Path) -> None:
    first = read(tmp_path, "name_ar\nالغدير القصوى\n")
    again = read(tmp_path, "name_ar\nالرابية القصوى\n")
    for found in (first, again):
        path = write_place_list(found, "my list", tmp_path / "mine")
    assert path.name == "my-list.tsv"
    assert [p.name_ar for p in read_gazetteer([path]).places.values()] == ["الرابية القصوى"]
    assert [p.name for p in path.parent.iterdir()] == ["my-list.tsv"]


def test_the_bundled_folder_is_never_written(tmp_path: Path) -> None:
    found = read(tmp_path, "name_ar\nالغدير القصوى\n")
    with pytest.raises(RasidError, match="Rasid's own"):
        write_place_list(found, "x", bundled("resources"))


@pytest.mark.parametrize(
    "content", [b"", b"\x00\x01\x02", b"\x7fELF\x02\x01\x01\x00\x00", b"a\n", "ا".encode("utf-16")]
)
def test_hostile_files_are_refused_in_a_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "odd.csv"
    path.write_bytes(content)
    with pytest.raises(RasidError):
        read_place_list(path)


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.csv"):
        with pytest.raises(RasidError):
            read_place_list(path)
