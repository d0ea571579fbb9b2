"""Every contrast the design promises, and labels told apart without sight of colours."""

import itertools

import pytest
from PySide6.QtGui import QColor

from rasid.core.vocabulary import Label
from rasid.gui.lane import LANES
from rasid.gui.theme import Theme, ThemeName, load_theme

GROUNDS = ("window", "raised", "surface", "paper")

# How eyes without one kind of cone see linear RGB (Machado, Oliveira and Fernandes 2009).
BLINDNESS = {
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


EVERY = [(name, high) for name in ThemeName for high in (False, True)]


@pytest.fixture(params=EVERY, ids=lambda it: f"{it[0]}{'-contrast' if it[1] else ''}")
def theme(request: pytest.FixtureRequest) -> Theme:
    name, high_contrast = request.param
    return load_theme(name, high_contrast=high_contrast)


@pytest.fixture(params=list(ThemeName))
def contrast_theme(request: pytest.FixtureRequest) -> Theme:
    return load_theme(request.param, high_contrast=True)


def linear(color: QColor) -> tuple[float, ...]:
    def one(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    return tuple(one(value) for value in (color.redF(), color.greenF(), color.blueF()))


def contrast(one: QColor, other: QColor) -> float:
    lights = sorted(
        (sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear(color), strict=True)) + 0.05)
        for color in (one, other)
    )
    return lights[1] / lights[0]


def mixed(ink: QColor, ground: QColor, opacity: float) -> QColor:
    channels = zip(ink.getRgbF()[:3], ground.getRgbF()[:3], strict=True)
    return QColor.fromRgbF(*(opacity * i + (1 - opacity) * g for i, g in channels))


def lab(rgb: tuple[float, ...]) -> tuple[float, float, float]:
    matrix = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
    white = (0.95047, 1.0, 1.08883)
    parts = []
    for row, full in zip(matrix, white, strict=True):
        value = sum(a * max(0.0, min(1.0, b)) for a, b in zip(row, rgb, strict=True)) / full
        parts.append(value ** (1 / 3) if value > 0.008856 else 7.787 * value + 16 / 116)
    x, y, z = parts
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def seen(color: QColor, kind: str) -> tuple[float, ...]:
    rgb = linear(color)
    return tuple(sum(a * b for a, b in zip(row, rgb, strict=True)) for row in BLINDNESS[kind])


@pytest.mark.parametrize("token", ["text", "text2", "text3"])
def test_words_are_readable_on_every_ground(theme: Theme, token: str) -> None:
    for ground in GROUNDS:
        assert contrast(theme.color(token), theme.color(ground)) >= 4.8, ground


def test_borders_of_controls_are_seen(theme: Theme) -> None:
    assert contrast(theme.color("line2"), theme.color("surface")) >= 3


@pytest.mark.parametrize("token", ["accent", "ok", "warn", "bad", "focus"])
def test_signs_are_readable_on_surface_and_on_their_tint(theme: Theme, token: str) -> None:
    assert contrast(theme.color(token), theme.color("surface")) >= 4.5
    if f"{token}_tint" in theme.colors:
        assert contrast(theme.color(token), theme.color(f"{token}_tint")) >= 4.5
        assert contrast(theme.color("text"), theme.color(f"{token}_tint")) >= 4.5


def test_the_primary_button_is_readable(theme: Theme) -> None:
    assert contrast(theme.color("on_accent"), theme.color("accent")) >= 4.5


@pytest.mark.parametrize("label", list(LANES))
def test_a_label_is_readable_as_ink_letter_tint_and_lane(theme: Theme, label: Label) -> None:
    colors, paper = theme.labels[label], theme.color("paper")
    assert colors.tint is not None
    assert contrast(colors.ink, paper) >= 5.1
    assert contrast(colors.ink, colors.tint) >= 4.5
    assert contrast(theme.color("text"), colors.tint) >= 8.4
    assert contrast(mixed(colors.ink, paper, theme.lanes.opacity), paper) >= 3.3


@pytest.mark.parametrize("kind", list(BLINDNESS))
def test_labels_differ_for_the_colour_blind(theme: Theme, kind: str) -> None:
    inks = {label: lab(seen(theme.labels[label].ink, kind)) for label in LANES}
    for one, other in itertools.combinations(inks, 2):
        distance = sum((a - b) ** 2 for a, b in zip(inks[one], inks[other], strict=True)) ** 0.5
        assert distance >= 10, (one, other, distance)


@pytest.mark.parametrize("token", ["text", "text2", "text3", "accent", "ok", "warn", "bad"])
def test_high_contrast_words_stand_out_on_every_ground(contrast_theme: Theme, token: str) -> None:
    for ground in GROUNDS:
        assert contrast(contrast_theme.color(token), contrast_theme.color(ground)) >= 7, ground


def test_high_contrast_has_no_tints_thick_lanes_and_lines_like_text(contrast_theme: Theme) -> None:
    paper, text = contrast_theme.color("paper"), contrast_theme.color("text")
    assert contrast_theme.high_contrast
    assert contrast(text, paper) == pytest.approx(21, abs=0.1)
    for line in ("line", "line2"):
        assert contrast_theme.color(line) == text
    assert (contrast_theme.lanes.focused, contrast_theme.lanes.opacity) == (4.0, 1.0)
    for label in LANES:
        assert contrast_theme.labels[label].tint == paper
        assert contrast(contrast_theme.labels[label].ink, paper) >= 7


def test_no_two_labels_share_a_lane() -> None:
    assert len(set(LANES.values())) == len(LANES)
    assert set(LANES) == set(Label) - {Label.BOILERPLATE}


def test_all_themes_know_the_same_tokens() -> None:
    tokens = {frozenset(load_theme(name, high_contrast=high).colors) for name, high in EVERY}
    assert len(tokens) == 1


def test_the_style_sheet_uses_only_tokens_of_the_theme(theme: Theme) -> None:
    sheet = theme.stylesheet(base=26)
    assert "$" not in sheet
    assert "font-size: 26px" in sheet
    assert theme.color("accent").name() in sheet
