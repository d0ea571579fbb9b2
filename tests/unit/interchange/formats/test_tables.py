"""The tables of other datasets, CSV, GeoJSON and XLSX, read by readers of their own."""

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import openpyxl
import pytest
from openpyxl.utils.escape import unescape

from rasid.core.bounds import Bounds, codebook_bounds
from rasid.core.event import EventDate, Participant, Place
from rasid.core.policy import (
    READY,
    Exchange,
    Hezbollah,
    Places,
    Policy,
    Summaries,
    Tolls,
    Withdrawal,
)
from rasid.core.tally import tally_dead
from rasid.core.vocabulary import (
    Basis,
    Category,
    DatePrecision,
    EventType,
    Factuality,
    PlacePrecision,
    PlaceRole,
    Qualifier,
    State,
)
from rasid.interchange.formats import acled, acled_codes, ged
from rasid.interchange.formats.csv_tables import TABLES
from rasid.interchange.formats.names import Format
from rasid.storage.queries import find_events
from tests.unit.interchange.formats.conftest import Exports, killed, table

Make = Callable[..., Exports]
SIDES = ("a", "b", "civilians", "unknown")
REGIME = Participant(category=Category.STATE_FORCES, actor="syria-regime-forces")
FACTIONS = Participant(category=Category.REBEL, actor="rebel-factions")
GUNMEN = Participant(category=Category.PRO_GOV_MILITIA, actor="national-defence-forces")
HAMA = Place(name="حماة", id="sy.hama.hama-city", lat=35.1318, lon=36.7578)
IDLIB = Place(name="سراقب", id="sy.idlib.saraqib", lat=35.8644, lon=36.8058)

# The counts are of the published order: written out once more, against a slip in ours.
ACLED = (
    "event_id_cnty, event_date, year, time_precision, disorder_type, event_type, sub_event_type, "
    "actor1, assoc_actor_1, inter1, actor2, assoc_actor_2, inter2, interaction, "
    "civilian_targeting, iso, region, country, admin1, admin2, admin3, location, latitude, "
    "longitude, geo_precision, source, source_scale, notes, fatalities, tags, timestamp"
)
GED = (
    "id, relid, year, active_year, code_status, type_of_violence, conflict_dset_id, "
    "conflict_new_id, conflict_name, dyad_dset_id, dyad_new_id, dyad_name, side_a_dset_id, "
    "side_a_new_id, side_a, side_b_dset_id, side_b_new_id, side_b, number_of_sources, "
    "source_article, source_office, source_date, source_headline, source_original, where_prec, "
    "where_coordinates, where_description, adm_1, adm_2, latitude, longitude, geom_wkt, "
    "priogrid_gid, country, country_id, region, event_clarity, date_prec, date_start, date_end, "
    "deaths_a, deaths_b, deaths_civilians, deaths_unknown, best, high, low, gwnoa, gwnob"
)


def acled_rows(exports: Exports) -> list[dict[str, str]]:
    return table(exports.of(Format.ACLED) / "acled.csv")


def ged_rows(exports: Exports) -> list[dict[str, str]]:
    return table(exports.of(Format.GED) / "ged.csv")


def test_columns_stand_in_the_published_order() -> None:
    assert ", ".join(acled.COLUMNS) == ACLED
    assert ", ".join(ged.COLUMNS) == GED
    assert (len(acled.COLUMNS), len(ged.COLUMNS)) == (31, 49)


@pytest.mark.parametrize(
    ("format_", "file"),
    [
        (Format.ACLED, "acled.csv"),
        (Format.GED, "ged.csv"),
        *((Format.CSV, name) for name in TABLES),
    ],
)
def test_a_sniffer_finds_the_dialect_and_no_cell_is_a_formula(
    exports: Exports, format_: Format, file: str
) -> None:
    text = (exports.of(format_) / file).read_text("utf-8-sig")
    assert csv.Sniffer().sniff(text.split("\r\n")[0], delimiters=",;\t| ").delimiter == ","
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert len(rows) > 2
    assert {len(row) for row in rows} == {len(rows[0])}
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "@", "\t"))]


def test_every_event_is_in_the_acled_table_or_named_as_left_out(exports: Exports) -> None:
    events = {event["id"] for record in exports.records() for event in record["events"]}
    rows = acled_rows(exports)
    written = {"e-" + row["event_id_cnty"].removeprefix("SYR").split("-")[0] for row in rows}
    lost = {
        loss["subject"]
        for loss in exports.losses(Format.ACLED)
        if loss["subject"] and not loss["field"]
    }
    assert written | lost == events
    assert not written & lost
    assert len({row["event_id_cnty"] for row in rows}) == len(rows)


def test_the_acled_table_keeps_to_its_code_lists(exports: Exports) -> None:
    known = set(acled_codes.TYPES.values()) | {(acled_codes.BATTLES, "Armed clash")}
    known |= {(acled_codes.PROTESTS, acled_codes.EXCESSIVE)}
    inter = set(acled_codes.INTER_NAMES.values())
    for row in acled_rows(exports):
        assert (row["event_type"], row["sub_event_type"]) in known
        assert {row["inter1"], row["inter2"]} <= inter | {""}
        assert row["time_precision"] in "123"
        assert row["geo_precision"] in "123"
        assert row["year"] == row["event_date"][:4]
        assert row["civilian_targeting"] in ("", "Civilians targeted")
        assert int(row["fatalities"]) >= 0
        assert int(row["timestamp"]) > 1_700_000_000


def test_a_clash_in_the_acled_table(one_event: Make) -> None:
    exports = one_event(
        type=EventType.CLASH,
        side_a=(REGIME, GUNMEN),
        side_b=(FACTIONS,),
        casualties=(killed(4, Category.STATE_FORCES),),
    )
    (row,) = acled_rows(exports)
    assert row["actor1"] == "Military Forces of Syria (2000-2024)"
    assert row["assoc_actor_1"] == "QDW: National Defense Forces"
    assert (row["inter1"], row["inter2"]) == ("State forces", "Rebel group")
    assert row["interaction"] == "State forces-Rebel group"
    assert (row["event_type"], row["sub_event_type"]) == ("Battles", "Armed clash")
    assert (row["iso"], row["country"], row["admin1"]) == ("760", "Syria", "Idlib")
    assert (row["latitude"], row["longitude"]) == ("35.8644", "36.8058")
    assert (row["fatalities"], row["civilian_targeting"]) == ("4", "")
    assert (row["event_date"], row["time_precision"]) == ("2017-11-03", "1")


@pytest.mark.parametrize(
    ("qualifier", "count", "acled_like", "codebook"),
    [
        (Qualifier.EXACT, 17, 17, 17),
        (Qualifier.AT_LEAST, 5, 5, 5),
        (Qualifier.MORE_THAN, 5, 5, 6),
        (Qualifier.TENS, None, 10, 20),
        (Qualifier.HUNDREDS, None, 100, 200),
        (Qualifier.UNSPECIFIED, None, 3, 0),
        (Qualifier.UNCONFIRMED, 5, 0, 0),
    ],
)
def test_vague_numbers_are_those_of_the_policy(
    one_event: Make, qualifier: Qualifier, count: int | None, acled_like: int, codebook: int
) -> None:
    low, best, high = codebook_bounds(qualifier, count)
    told = {"qualifier": qualifier, "low": low, "best": best, "high": high}
    exports = one_event(
        policy=READY["acled-like"], casualties=(killed(count, Category.CIVILIANS, **told),)
    )
    assert [int(row["fatalities"]) for row in acled_rows(exports)] == [acled_like]
    usual = Exports(exports.project, exports.folder / "codebook")
    assert [int(row["fatalities"]) for row in acled_rows(usual)] == [codebook]


@pytest.mark.parametrize("policy", READY.values(), ids=READY)
def test_both_tables_hold_every_one_of_the_dead_once_under_every_policy(
    exports: Exports, policy: Policy
) -> None:
    made = Exports(exports.project, exports.folder / policy.name, policy)
    lost = {
        format_: {
            loss["subject"]
            for loss in made.losses(format_)
            if loss["subject"] and not loss["field"] and loss["how"] == "left_out"
        }
        for format_ in (Format.ACLED, Format.GED)
    }
    tallies = {
        row.id: tally_dead([row.event], policy=policy).total
        for row in find_events(made.project, states=[State.CONFIRMED])
    }
    whole = sum((dead for id_, dead in tallies.items() if id_ not in lost[Format.ACLED]), Bounds())
    assert sum(int(row["fatalities"]) for row in acled_rows(made)) == whole.best > 0
    kept = [dead for id_, dead in tallies.items() if id_ not in lost[Format.GED]]
    rows = ged_rows(made)
    for name in ("best", "low"):
        assert sum(int(row[name]) for row in rows) == sum(getattr(dead, name) for dead in kept)
    for row in rows:
        assert sum(int(row[f"deaths_{side}"]) for side in SIDES) == int(row["best"])
        assert int(row["low"]) <= int(row["best"]) <= int(row["high"])
    assert len({row["id"] for row in rows}) == len(rows)


ONE_DAY = EventDate(start="2017-11-03", end="2017-11-03", precision=DatePrecision.DAY)
SIX_DAYS = EventDate(start="2017-09-28", end="2017-10-03", precision=DatePrecision.DAYS)


def test_a_toll_that_is_spread_has_a_row_a_day(one_event: Make) -> None:
    toll = killed(87, Category.STATE_FORCES, basis=Basis.CUMULATIVE)
    kept = one_event(
        side_a=(REGIME,), side_b=(FACTIONS,), places=(IDLIB, HAMA), date=SIX_DAYS,
        casualties=(toll, killed(5, Category.CIVILIANS)),
    )  # fmt: skip
    spread = Exports(
        kept.project, kept.folder / "spread", Policy(tolls=Tolls.SPREAD, places=Places.TOGETHER)
    )
    assert [row["fatalities"] for row in acled_rows(kept)] == ["46", "46"]
    assert [(row["event_date"], row["fatalities"]) for row in acled_rows(spread)] == [
        ("2017-09-28", "16"), ("2017-09-29", "16"), ("2017-09-30", "15"),
        ("2017-10-01", "15"), ("2017-10-02", "15"), ("2017-10-03", "15"),
    ]  # fmt: skip
    rows = ged_rows(spread)
    assert (rows[0]["date_start"][:10], rows[0]["best"]) == ("2017-09-28", "16")
    assert sum(int(row["deaths_a"]) for row in rows) == 87
    assert sum(int(row["deaths_civilians"]) for row in rows) == 5


def test_a_withdrawal_under_fire_is_credited_to_those_who_pressed(one_event: Make) -> None:
    left = one_event(type=EventType.WITHDRAWAL, side_a=(REGIME,), side_b=(FACTIONS,))
    (row,) = acled_rows(left)
    assert row["sub_event_type"] == "Non-violent transfer of territory"
    credited = Exports(left.project, left.folder / "gain", Policy(withdrawal=Withdrawal.GAIN))
    (row,) = acled_rows(credited)
    assert (row["event_type"], row["sub_event_type"]) == (
        "Battles",
        "Non-state actor overtakes territory",
    )
    assert (row["inter1"], row["inter2"]) == ("Rebel group", "State forces")


def test_hezbollah_is_what_the_policy_says(one_event: Make) -> None:
    hezbollah = Participant(category=Category.FOREIGN_MILITIA, actor="hezbollah")
    foreign = one_event(
        type=EventType.CLASH, side_a=(hezbollah,), side_b=(FACTIONS,),
        casualties=(killed(2, Category.FOREIGN_MILITIA),),
    )  # fmt: skip
    ours = Exports(
        foreign.project, foreign.folder / "pro", Policy(hezbollah=Hezbollah.PRO_GOVERNMENT)
    )
    assert [row["inter1"] for row in acled_rows(foreign)] == ["External/Other forces"]
    assert [row["inter1"] for row in acled_rows(ours)] == ["Political militia"]
    assert [row["type_of_violence"] for row in ged_rows(foreign)] == ["2"]
    assert [row["type_of_violence"] for row in ged_rows(ours)] == ["1"]
    assert [row["deaths_a"] for row in ged_rows(ours)] == ["2"]


def test_an_exchange_of_one_day_is_one_clash_with_all_its_dead(exports: Exports) -> None:
    """Hadar, 3 November 2017: the factions took it, the regime took it back."""
    one = Exports(exports.project, exports.folder / "one", Policy(exchange=Exchange.ONE))
    before, after = acled_rows(exports), acled_rows(one)
    gains = [row for row in before if "territory" in row["sub_event_type"]]
    told = [loss for loss in one.losses(Format.ACLED) if "changed hands back" in loss["why"]]
    assert len(told) == 1
    assert sum(int(row["fatalities"]) for row in after) == sum(
        int(row["fatalities"]) for row in before
    )
    assert len([row for row in after if "territory" in row["sub_event_type"]]) < len(gains)


@pytest.mark.parametrize(
    ("date", "basis", "is_summary"),
    [
        (SIX_DAYS, Basis.CUMULATIVE, True),
        (SIX_DAYS, Basis.INCREMENTAL, True),
        (ONE_DAY, Basis.CUMULATIVE, True),
        (ONE_DAY, Basis.INCREMENTAL, False),  # somebody died that day, by what is not told
    ],
)
def test_a_toll_of_a_stretch_of_time_is_an_event_of_ged_only_where_the_policy_says_so(
    one_event: Make, date: EventDate, basis: Basis, is_summary: bool
) -> None:
    told = killed(90, Category.CIVILIANS, basis=basis)
    exports = one_event(type=EventType.TOLL_STATEMENT, date=date, casualties=(told,))
    assert [row["best"] for row in ged_rows(exports)] == ([] if is_summary else ["90"])
    why = [loss["why"] for loss in exports.losses(Format.GED) if loss["how"] == "left_out"]
    assert any("stretch of time" in each for each in why) is is_summary
    with_rows = Exports(exports.project, exports.folder / "rows", Policy(summaries=Summaries.ROWS))
    assert [row["best"] for row in ged_rows(with_rows)] == ["90"]


@pytest.mark.parametrize(
    ("side_a", "side_b", "fields"),
    [
        ((), (FACTIONS,), ["side_a", "type"]),
        ((REGIME,), (FACTIONS,), []),
        ((), (), ["side_a", "side_b", "type"]),
    ],
)
def test_a_row_of_ged_without_a_side_is_named(
    one_event: Make,
    side_a: tuple[Participant, ...],
    side_b: tuple[Participant, ...],
    fields: list[str],
) -> None:
    exports = one_event(
        type=EventType.CLASH, side_a=side_a, side_b=side_b, casualties=(killed(4, Category.REBEL),)
    )
    assert len(ged_rows(exports)) == 1
    losses = [loss for loss in exports.losses(Format.GED) if loss["subject"]]
    assert [loss["field"] for loss in losses] == fields


def of_acled(exports: Exports) -> list[tuple[str, str]]:
    return [
        (each["field"], each["why"]) for each in exports.losses(Format.ACLED) if each["subject"]
    ]


def test_a_protest_that_was_attacked_is_that_of_the_protesters(one_event: Make) -> None:
    crowd = Participant(category=Category.PROTESTERS)
    (row,) = acled_rows(one_event(type=EventType.PROTEST, side_a=(REGIME,), side_b=(crowd,)))
    assert (row["inter1"], row["inter2"]) == ("Protesters", "State forces")
    (row,) = acled_rows(one_event(type=EventType.PROTEST, side_a=(crowd,), side_b=(REGIME,)))
    assert (row["inter1"], row["inter2"]) == ("Protesters", "State forces")


@pytest.mark.parametrize(
    ("fields", "lost"),
    [
        ({"type": EventType.AGREEMENT, "side_a": (), "side_b": ()}, "actor1 stays empty"),
        ({"type": EventType.CLASH, "side_a": (REGIME,), "side_b": (REGIME,)}, "the same party"),
        (
            {"side_a": (Participant(category=Category.UNIDENTIFIED, name="عنصراً"),)},
            "“عنصراً” is not in the register",
        ),
        ({"places": (replace(IDLIB, lat=None, lon=None),)}, "no coordinates"),
        ({"places": (replace(IDLIB, id=None),)}, "no English name"),
    ],
)
def test_what_no_row_of_acled_would_have_so_is_named_once(
    one_event: Make, fields: dict[str, Any], lost: str
) -> None:
    assert sum(lost in why for _, why in of_acled(one_event(**fields))) == 1


def test_parties_and_places_that_are_known_lose_nothing(one_event: Make) -> None:
    exports = one_event(type=EventType.CLASH, side_a=(REGIME,), side_b=(FACTIONS,), places=(IDLIB,))
    assert len(acled_rows(exports)) == 1
    assert of_acled(exports) == []


def test_a_happening_over_days_is_no_summary(one_event: Make) -> None:
    toll = killed(87, Category.REBEL, basis=Basis.CUMULATIVE)
    (row,) = ged_rows(one_event(type=EventType.CLASH, date=SIX_DAYS, casualties=(toll,)))
    assert row["best"] == "87"


def test_several_places_share_the_dead_and_the_sum_stays(one_event: Make) -> None:
    exports = one_event(places=(IDLIB, HAMA), casualties=(killed(5, Category.CIVILIANS),))
    rows = acled_rows(exports)
    assert [row["fatalities"] for row in rows] == ["3", "2"]
    assert [row["admin1"] for row in rows] == ["Idlib", "Hama"]
    flattened = [loss["field"] for loss in exports.losses(Format.ACLED) if loss["subject"]]
    assert "places" in flattened


def test_subsets_and_wounded_are_no_dead(one_event: Make) -> None:
    five = killed(5, Category.CIVILIANS)
    part = killed(2, Category.CIVILIANS, basis=Basis.SUBSET, subset_of=five.id)
    exports = one_event(casualties=(five, part))
    assert [row["fatalities"] for row in acled_rows(exports)] == ["5"]
    (row,) = ged_rows(exports)
    assert (row["deaths_civilians"], row["best"], row["low"]) == ("5", "5", "5")


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({"type": EventType.TOLL_STATEMENT}, "no row of its own"),
        ({"factuality": Factuality.PLANNED}, "planned"),
        ({"date": EventDate()}, "no day"),
        ({"places": ()}, "no place"),
        ({"places": (Place(name="سوريا", precision=PlacePrecision.COUNTRY),)}, "no place"),
    ],
)
def test_what_acled_has_no_row_for_is_named(
    one_event: Make, fields: dict[str, Any], why: str
) -> None:
    exports = one_event(**fields)
    assert acled_rows(exports) == []
    (loss,) = (each for each in exports.losses(Format.ACLED) if each["subject"])
    assert (loss["how"], loss["field"]) == ("left_out", "")
    assert why in loss["why"]


@pytest.mark.parametrize(
    ("date", "day", "precision"),
    [
        (EventDate(start="2017-11-01", end="2017-11-30", precision=DatePrecision.MONTH), "15", "3"),
        (EventDate(start="2017-11-05", end="2017-11-11", precision=DatePrecision.WEEK), "08", "2"),
        (EventDate(start="2017-11-05", end="2017-11-06", precision=DatePrecision.DAYS), "05", "2"),
    ],
)
def test_a_stretch_of_days_stands_at_its_middle(
    one_event: Make, date: EventDate, day: str, precision: str
) -> None:
    (row,) = acled_rows(one_event(date=date))
    assert (row["event_date"], row["time_precision"]) == (f"2017-11-{day}", precision)


def test_an_event_is_where_it_happened_not_where_people_came_from(one_event: Make) -> None:
    origin = Place(name="حماة", id=HAMA.id, role=PlaceRole.ORIGIN)
    (row,) = acled_rows(one_event(places=(origin, IDLIB)))
    assert row["admin1"] == "Idlib"


@pytest.mark.parametrize(
    ("side_a", "side_b", "victims", "kind", "names", "deaths"),
    [
        (FACTIONS, REGIME, Category.REBEL, "1", "Government of Syria|Syrian insurgents", "|4|0|0"),
        (REGIME, FACTIONS, Category.STATE_FORCES, "1", "Government of Syria", "4|0|0|0"),
        (REGIME, None, Category.CIVILIANS, "3", "Government of Syria|Civilians", "0|0|4|0"),
        (FACTIONS, FACTIONS, Category.REBEL, "2", "Syrian insurgents|Syrian", "0|0|0|4"),
        (None, None, Category.CIVILIANS, "", "", "0|0|4|0"),
    ],
)
def test_sides_and_dead_in_the_ged_table(
    one_event: Make,
    side_a: Participant | None,
    side_b: Participant | None,
    victims: Category,
    kind: str,
    names: str,
    deaths: str,
) -> None:
    exports = one_event(
        side_a=(side_a,) if side_a else (),
        side_b=(side_b,) if side_b else (),
        casualties=(killed(4, victims),),
    )
    (row,) = ged_rows(exports)
    assert row["type_of_violence"] == kind
    assert f"{row['side_a']}|{row['side_b']}".startswith(names)
    told = "|".join(row[f"deaths_{side}"] for side in ("a", "b", "civilians", "unknown"))
    assert told.endswith(deaths)
    assert (row["best"], row["high"], row["low"]) == ("4", "4", "4")
    assert (row["where_prec"], row["date_prec"], row["country_id"]) == ("1", "1", "652")
    assert row["priogrid_gid"] == row["dyad_dset_id"] == ""
    assert row["dyad_new_id"] == ("11973" if kind == "1" else "")


def test_deaths_by_side_add_up_to_best(exports: Exports) -> None:
    for row in ged_rows(exports):
        sides = ("deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown")
        assert sum(int(row[side]) for side in sides) == int(row["best"])
        assert int(row["low"]) <= int(row["best"]) <= int(row["high"])


def test_an_event_without_dead_is_no_ged_event(one_event: Make) -> None:
    exports = one_event()
    assert ged_rows(exports) == []
    (loss,) = (each for each in exports.losses(Format.GED) if each["subject"])
    assert loss["how"] == "left_out"


def test_every_report_has_a_row_among_the_sources(exports: Exports) -> None:
    rows = table(exports.of(Format.CSV) / "sources.csv")
    assert [row["report"] for row in rows] == [each["report"]["id"] for each in exports.records()]
    assert [int(row["events"]) for row in rows] == [len(e["events"]) for e in exports.records()]
    assert any("المرصد السوري" in row["attribution_text"] for row in rows)


def test_features_are_events_with_points_in_the_order_of_the_standard(exports: Exports) -> None:
    features = json.loads((exports.of(Format.GEOJSON) / "events.geojson").read_bytes())["features"]
    events = [event for record in exports.records() for event in record["events"]]
    assert [feature["id"] for feature in features] == [event["id"] for event in events]
    for feature, event in zip(features, events, strict=True):
        points = [[p["lon"], p["lat"]] for p in event["places"] if p["lat"] is not None]
        geometry = feature["geometry"]
        if not points:
            assert geometry is None
        elif len(points) == 1:
            assert geometry == {"type": "Point", "coordinates": points[0]}
        else:
            assert geometry == {"type": "MultiPoint", "coordinates": points}
        assert feature["properties"]["type"] == event["type"]


def test_the_workbook_says_what_the_tables_say_from_right_to_left(exports: Exports) -> None:
    book = openpyxl.load_workbook(exports.of(Format.XLSX) / "dataset.xlsx")
    assert book.sheetnames == [name.removesuffix(".csv") for name in TABLES]
    for name in TABLES:
        sheet = book[name.removesuffix(".csv")]
        assert sheet.sheet_view.rightToLeft
        cells = list(sheet.iter_rows())
        assert {cell.data_type for row in cells for cell in row} <= {"s", "inlineStr", "n"}
        header, *rows = ([cell.value for cell in row] for row in cells)
        told = table(exports.of(Format.CSV) / name)
        assert len(rows) == len(told)
        for row, said in zip(rows, told, strict=True):
            for column, value in zip(header, row, strict=True):
                plain = "" if value is None else unescape(str(value))
                quoted = said[str(column)]
                apostrophe = quoted.startswith("'") and not plain.startswith("'")
                assert _lines(plain) == _lines(quoted[apostrophe:])


def _lines(cell: str) -> str:
    """A cell with its line ends made one: XML reads a carriage return as a line feed."""
    return cell.replace("\r\n", "\n").replace("\r", "\n")


def test_a_text_too_long_for_a_cell_is_cut_and_named(one_event: Make) -> None:
    exports = one_event(note="م" * 40_000)
    book = openpyxl.load_workbook(exports.of(Format.XLSX) / "dataset.xlsx")
    header, row = book["events"].iter_rows(values_only=True)
    assert len(str(dict(zip(header, row, strict=True))["note"])) == 32_767
    (loss,) = (each for each in exports.losses(Format.XLSX) if each["subject"])
    assert (loss["field"], loss["how"]) == ("note", "flattened")


@pytest.mark.parametrize("format_", [Format.XLSX, Format.ACLED, Format.GED, Format.GEOJSON])
def test_the_same_state_gives_the_same_tables(exports: Exports, format_: Format) -> None:
    again = Exports(exports.project, exports.folder / "again")
    for path in exports.of(format_).iterdir():
        assert path.read_bytes() == (again.of(format_) / path.name).read_bytes(), path.name
