"""Every mark of the dashboard opens its events, by mouse and by key, in either direction."""

from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from rasid.core.bounds import Bounds
from rasid.core.event import EventDate
from rasid.core.policy import CODEBOOK
from rasid.core.record import Record
from rasid.core.tally import LeftOut
from rasid.core.vocabulary import Include, PlacePrecision
from rasid.errors import RasidError
from rasid.gui.appearance import Appearance
from rasid.gui.dashboard.columns import Columns, Series
from rasid.gui.dashboard.figure import Amount, Figure, Ink, Mark, Placed
from rasid.gui.dashboard.figures import figures
from rasid.gui.dashboard.map_figure import event_map
from rasid.gui.dashboard.outline import read_outline
from rasid.gui.dashboard.page import Dashboard
from rasid.gui.dashboard.pen import Pen
from rasid.gui.dashboard.picture import save_picture
from rasid.gui.dashboard.rows import Row, Rows
from rasid.gui.keys import Command
from rasid.gui.language import Language
from rasid.gui.main_window import MainWindow
from rasid.gui.modes import Mode
from rasid.interchange.selection import STATES
from rasid.publishing.overview import Overview, Spot
from rasid.review import decisions
from rasid.storage.queries import find_events
from tests.unit.conftest import sample_record

STANDING = STATES[Include.CONFIRMED]


@pytest.fixture
def record() -> Record:
    """What the first report of the window holds."""
    return sample_record()


@pytest.fixture
def page(window: MainWindow, record: Record) -> Dashboard:
    """The page, over one confirmed clash with four dead in May 2019."""
    clash = record.events[0]
    day = EventDate(start="2019-05-01", end="2019-05-01", span=clash.date.span)
    window.session.write(
        lambda project, author: decisions.correct_event(
            project, replace(clash, date=day), author=author
        )
    )
    window.modes.enter(Mode.DASHBOARD)
    return window.dashboard


def figure(page: Dashboard, name: str) -> Figure:
    found = page.cards[name].figure
    assert found is not None
    return found


def test_the_page_says_the_sum_and_the_policy_it_is_made_under(page: Dashboard) -> None:
    assert [mark.value for mark in figure(page, "dead").marks] == ["4"]
    assert figure(page, "policy").marks[0].value == "Codebook"
    assert [mark.said for mark in figure(page, "dead_by_month").marks] == [
        "\u20662019-05\u2069 · State forces: 4"
    ]


def test_civilians_and_whom_nobody_names_have_columns_of_their_own() -> None:
    made = Overview(CODEBOOK, Include.CONFIRMED)
    sides = ("REBEL", "IS", "KURDISH_LED", "PRO_TURKEY", "FOREIGN_STATE", "PRO_GOV_MILITIA")
    for nth, victims in enumerate(("", "STATE_FORCES", "CIVILIANS", *sides)):
        made.dead[victims, "2019-05"].add(Bounds(nth, nth, nth), f"e-{victims}")
    drawn = figures(made, str)["dead_by_month"]
    assert isinstance(drawn, Columns)
    said = {series.name: mark.value for series, mark in zip(drawn.series, drawn.marks, strict=True)}
    assert (said["not named"], said["State forces"], said["Civilians"]) == ("0", "1", "2")
    assert said["others"] == "7"  # the rebels and IS: 3 and 4
    assert [series.name for series in drawn.series][-2:] == ["others", "not named"]
    assert len({series.ink for series in drawn.series}) == len(drawn.series) == 8


def test_dead_without_a_number_are_counted_not_summed_to_nought() -> None:
    made = Overview(CODEBOOK, Include.CONFIRMED)
    for event in ("e-1", "e-2"):
        made.left_out[LeftOut.NO_NUMBER].add(Bounds(0, 0, None), event)
    made.left_out[LeftOut.SUBSET].add(Bounds(2, 2, None), "e-1")
    said = [mark.value for mark in figures(made, str)["left_out"].marks]
    assert said == ["2+", "no number (facts: 2)"]


def test_an_event_of_two_places_in_a_governorate_is_counted_once_in_it() -> None:
    made = Overview(CODEBOOK, Include.CONFIRMED)
    made.spots += [
        Spot("e-1", name, PlacePrecision.EXACT, "sy.homs", lat, 36.7)
        for name, lat in (("تدمر", 34.5), ("الرستن", 34.9))
    ]
    drawn = event_map(made, rtl=False)
    assert drawn.by_governorate["sy.homs"].value == "1"
    assert len(drawn.points) == 2


def test_without_others_no_column_is_called_so() -> None:
    made = Overview(CODEBOOK, Include.CONFIRMED)
    made.dead["REBEL", "2019-05"].add(Bounds(3, 3, 3), "e-1")
    drawn = figures(made, str)["dead_by_month"]
    assert isinstance(drawn, Columns)
    assert [series.name for series in drawn.series] == ["Rebel"]


def test_enter_on_a_mark_lists_its_events_and_leads_to_one(
    page: Dashboard, window: MainWindow, record: Record, qtbot: QtBot
) -> None:
    view = page.cards["dead_by_month"].view
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert page.opened.isVisible()
    assert page.opened.table.model().rowCount() == 1
    before = window.session.project and len(find_events(window.session.project, states=STANDING))
    qtbot.keyClick(page.opened.table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.modes.mode is Mode.REVIEW)
    assert window.session.focus.event_id == record.events[0].id
    assert window.session.project is not None
    assert len(find_events(window.session.project, states=STANDING)) == before


def test_a_click_opens_the_mark_it_meets_and_no_other(page: Dashboard, qtbot: QtBot) -> None:
    view = page.cards["event_states"].view
    placed = view.placed[0]
    qtbot.mouseClick(
        view, Qt.MouseButton.LeftButton, pos=placed.shape.boundingRect().center().toPoint()
    )
    assert page.opened.table.accessibleName() == placed.mark.said
    assert view.at(QPointF(-5, -5)) == -1


def test_escape_closes_the_list_then_the_page(page: Dashboard, window: MainWindow) -> None:
    page.cards["dead"].view.open_current()
    window.runner.run(Command.LEAVE)
    assert page.opened.isHidden()
    assert window.modes.mode is Mode.DASHBOARD
    window.runner.run(Command.LEAVE)
    assert window.modes.mode is Mode.REVIEW


def test_the_table_of_a_figure_says_the_same_and_opens_the_same(
    page: Dashboard, qtbot: QtBot
) -> None:
    page.tables.setChecked(True)
    card = page.cards["actors"]
    model = card.table.model()
    said = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
    assert said == [mark.name for mark in figure(page, "actors").marks]
    card.table.selectRow(0)
    qtbot.keyClick(card.table, Qt.Key.Key_Return)
    assert page.opened.isVisible()


def test_a_screen_reader_is_told_the_mark_keys_are_at(page: Dashboard) -> None:
    view = page.cards["event_states"].view
    view.step(+1)
    mark = view.current()
    assert mark is not None
    assert view.accessibleName() == f"{figure(page, 'event_states').title}. {mark.said}"
    assert mark.said in view.accessibleDescription()


def test_the_page_speaks_arabic_and_turns_round(page: Dashboard, window: MainWindow) -> None:
    window.translation.use(Language.ARABIC)
    page._show()
    assert figure(page, "dead").title == "القتلى، الأرجح"
    assert "قوات النظام" in [mark.name for mark in figure(page, "actors").marks]


def drawn(appearance: Appearance, what: Figure, *, rtl: bool) -> tuple[QImage, list[Placed]]:
    image = QImage(400, 200, QImage.Format.Format_RGB32)
    image.fill(appearance.theme.color("surface"))
    painter = QPainter(image)
    placed = what.draw(Pen(painter, appearance, rtl=rtl), QRectF(0, 0, 400, 200))
    painter.end()
    return image, placed


def test_bars_grow_in_the_direction_of_reading(appearance: Appearance) -> None:
    rows = Rows("t", (Row(Mark("a", "1", ("e-1",)), 0.1, Ink("bad")),), "")
    bad = appearance.theme.color("bad").rgb()
    for rtl in (False, True):
        image, _ = drawn(appearance, rows, rtl=rtl)
        inked = [x for x in range(400) if any(image.pixel(x, y) == bad for y in range(200))]
        free = [
            x for x in range(400) if image.pixel(x, 13) == appearance.theme.color("raised").rgb()
        ]
        assert (inked[0] > free[-1]) is rtl


def columns(*bounds: Bounds) -> Columns:
    amounts = tuple((Amount(Mark(str(n), "", (f"e-{n}",)), each),) for n, each in enumerate(bounds))
    periods = tuple(str(n) for n in range(len(bounds)))
    return Columns("t", periods, (Series("s", Ink("bad")),), amounts, "")


def test_columns_leave_room_for_the_numbers_beside_them(appearance: Appearance) -> None:
    """From three digits to ten, no number of the axis is cut short."""
    for rtl in (False, True):
        edges = []
        for most in (900, 4_000_000_000):
            _, (placed,) = drawn(appearance, columns(Bounds(most, most, most)), rtl=rtl)
            middle = placed.shape.boundingRect().center().x()
            edges.append(400 - middle if rtl else middle)
        painter = QPainter(image := QImage(10, 10, QImage.Format.Format_RGB32))
        words = Pen(painter, appearance, rtl=rtl).width("4,000,000,000", 11)
        painter.end()
        assert not image.isNull()
        assert 2 * (edges[1] - 200) >= words  # the middle moves by half of what the edge takes
        assert edges[1] > edges[0]


def test_time_runs_in_the_direction_of_reading(appearance: Appearance) -> None:
    both = columns(Bounds(3, 3, 3), Bounds(5, 5, 5))
    for rtl in (False, True):
        _, (first, second) = drawn(appearance, both, rtl=rtl)
        earlier, later = first.shape.boundingRect().left(), second.shape.boundingRect().left()
        assert (earlier > later) is rtl


def test_what_is_unsure_is_drawn_paler_and_reaches_further(appearance: Appearance) -> None:
    _, (sure, wide, unbounded) = drawn(
        appearance, columns(Bounds(4, 4, 4), Bounds(2, 4, 8), Bounds(4, 4, None)), rtl=False
    )
    tops = [each.shape.boundingRect().top() for each in (sure, wide, unbounded)]
    assert tops[1] < tops[2] < tops[0]


@pytest.mark.parametrize("ending", ["png", "svg", "pdf"])
def test_figures_are_saved_as_pictures(page: Dashboard, tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"figures.{ending}"
    page.save_picture(path)
    content = path.read_bytes()
    assert [each.name for each in tmp_path.glob("figures*")] == [path.name]
    if ending == "png":
        assert QImage(str(path)).width() > 1000
    elif ending == "svg":
        assert QSvgRenderer(str(path)).isValid()
        root = ElementTree.fromstring(content)
        assert not [each for each in root.iter() if each.tag.endswith("text")]
        said = "".join(each.text or "" for each in root.iter() if each.tag.endswith("desc"))
        assert "State forces: 4" in said
    else:
        assert content.startswith(b"%PDF")


def test_a_picture_that_cannot_be_written_leaves_what_was_there(
    page: Dashboard, appearance: Appearance, tmp_path: Path
) -> None:
    cells = [(figure(page, "dead"), QRectF(0, 0, 200, 100))]
    with pytest.raises(RasidError, match="no picture"):
        save_picture(tmp_path / "a.gif", cells, appearance, heading="", rtl=False)
    with pytest.raises(RasidError, match="could not be written"):
        save_picture(tmp_path / "no" / "a.png", cells, appearance, heading="", rtl=False)
    assert [each.name for each in tmp_path.iterdir() if each.suffix in (".gif", ".part")] == []


RING = [[36.0, 34.0], [38.0, 34.0], [38.0, 36.0], [36.0, 34.0]]


def test_an_outline_of_ones_own_is_drawn_instead(page: Dashboard, tmp_path: Path) -> None:
    path = tmp_path / "own.geojson"
    path.write_text(
        '{"type": "FeatureCollection", "features": [{"type": "Feature", "geometry":'
        f' {{"type": "Polygon", "coordinates": [{RING}]}}}}]}}'
    )
    before = page.cards["map"].view.grab().toImage()
    page.use_outline(path)
    assert page.cards["map"].view.grab().toImage() != before
    page.use_outline(None)
    assert page.cards["map"].view.grab().toImage() == before


@pytest.mark.parametrize(
    "content", ["", "[]", "{}", '{"type": "Polygon"}', '{"type": "Point", "coordinates": [1, 2]}']
)
def test_what_is_no_outline_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "own.geojson"
    path.write_text(content)
    with pytest.raises(RasidError, match=r"GeoJSON|no polygon"):
        read_outline(path)


@pytest.mark.parametrize(
    "points",
    [
        "[[4007501.7, 4028802.0], [4230141.8, 4028802.0], [4230141.8, 4300621.4]]",
        "[[36.0, 34.0], [38.0, NaN], [38.0, 36.0]]",
        "[[36.0, 34.0], [Infinity, 34.0], [38.0, 36.0]]",
    ],
)
def test_an_outline_that_is_not_in_degrees_is_refused(tmp_path: Path, points: str) -> None:
    path = tmp_path / "own.geojson"
    path.write_text(f'{{"type": "Polygon", "coordinates": [{points}]}}')
    with pytest.raises(RasidError, match="degrees"):
        read_outline(path)


def test_places_are_one_sign_where_there_are_too_many_to_tell_apart() -> None:
    def overview(count: int) -> Overview:
        made = Overview(CODEBOOK, Include.CONFIRMED)
        made.spots += [
            Spot(f"e-{n}", str(n), PlacePrecision.EXACT, "sy.homs", 34 + n / 1000, 37.0)
            for n in range(0, 10 * count, 10)
        ]
        return made

    few, many = (event_map(overview(count), rtl=False) for count in (50, 500))
    assert len(few.points) == 50
    assert len(many.points) < 100
    assert sum(len(point.mark.subjects) for point in many.points) == 500
    assert len(many.by_governorate["sy.homs"].subjects) == 500


def test_what_is_known_too_roughly_is_told_beneath_the_map() -> None:
    made = Overview(CODEBOOK, Include.CONFIRMED)
    made.spots += [
        Spot("e-1", "", PlacePrecision.COUNTRY, "", None, None),
        Spot("e-2", "الشمال", PlacePrecision.MULTI_ADMIN1, "sy.idlib", 35.0, 36.0),
        Spot("e-3", "بيروت", PlacePrecision.EXACT, "lb", 33.9, 35.5),
        Spot("e-4", "إدلب", PlacePrecision.ADMIN1, "sy.idlib", None, None),
    ]
    drawn_map = event_map(made, rtl=False)
    assert sorted(mark.subjects for mark in drawn_map.beneath) == [("e-1",), ("e-2",), ("e-3",)]
    assert drawn_map.by_governorate["sy.idlib"].subjects == ("e-4",)
    assert drawn_map.points == ()
