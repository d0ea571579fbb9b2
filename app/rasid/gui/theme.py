"""The colours of one theme, read from ``resources/themes``; no colour stands anywhere else."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from string import Template

from PySide6.QtGui import QColor, QPalette

from rasid.core.vocabulary import Label
from rasid.paths import bundled


class ThemeName(StrEnum):
    """The themes Rasid comes with; each is two files, the second for high contrast."""

    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class LabelColors:
    """The colours of a span label; ``tint`` is None for page residue, which is only greyed."""

    ink: QColor
    tint: QColor | None


@dataclass(frozen=True, slots=True)
class Lanes:
    """How thick lanes are in pixels, and how much of its ink a resting one keeps, 0 to 1."""

    focused: float
    resting: float
    opacity: float


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by the token of the design: window, raised, surface, paper, text, accent …

    With ``high_contrast`` words have no tints: a solid frame tells what is in focus.
    """

    name: ThemeName
    high_contrast: bool
    colors: Mapping[str, QColor]
    lanes: Lanes
    labels: Mapping[Label, LabelColors]

    def color(self, token: str) -> QColor:
        """The colour of a token; KeyError for one the theme does not know."""
        return self.colors[token]

    def side(self, side: str) -> QColor:
        """The colour of side "a" or "b"."""
        return self.colors[f"side_{side}"]

    def palette(self) -> QPalette:
        """What Fusion paints with; everything a style sheet does not reach."""
        palette = QPalette()
        for role, token in _PALETTE.items():
            palette.setColor(role, self.color(token))
        for role, token in _PALETTE_DISABLED.items():
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color(token))
        return palette

    def stylesheet(self, *, base: int = 13, arrow: str = "") -> str:
        """The style sheet of the application.

        ``base`` is the size of its type in pixels, ``arrow`` the path of the picture that shows
        that a field opens a list.
        """
        values = {token: color.name() for token, color in self.colors.items()}
        sizes = {f"px{px}": f"{round(px * base / 13)}px" for px in (11, 12, 13, 14, 15, 26)}
        template = (bundled("resources") / "themes" / "style.qss").read_text(encoding="utf-8")
        return Template(template).substitute(values | sizes | {"arrow": arrow})


_ROLE = QPalette.ColorRole
_PALETTE = {
    _ROLE.Window: "surface",
    _ROLE.WindowText: "text",
    _ROLE.Base: "surface",
    _ROLE.AlternateBase: "raised",
    _ROLE.Text: "text",
    _ROLE.PlaceholderText: "text3",
    _ROLE.Button: "surface",
    _ROLE.ButtonText: "text",
    _ROLE.BrightText: "bad",
    _ROLE.Highlight: "accent",
    _ROLE.HighlightedText: "on_accent",
    _ROLE.Link: "accent",
    _ROLE.LinkVisited: "accent",
    _ROLE.ToolTipBase: "raised",
    _ROLE.ToolTipText: "text",
    _ROLE.Light: "raised",
    _ROLE.Midlight: "line",
    _ROLE.Mid: "line",
    _ROLE.Dark: "line2",
    _ROLE.Shadow: "sunken",
    _ROLE.Accent: "accent",
}
_PALETTE_DISABLED = {
    _ROLE.WindowText: "text3",
    _ROLE.Text: "text3",
    _ROLE.ButtonText: "text3",
    _ROLE.Highlight: "line",
    _ROLE.HighlightedText: "text3",
}


def load_theme(name: ThemeName, *, high_contrast: bool = False) -> Theme:
    """Read one theme."""
    file = f"{name}-contrast.toml" if high_contrast else f"{name}.toml"
    path = bundled("resources") / "themes" / file
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    labels = {
        label: LabelColors(QColor(entry["ink"]), QColor(entry["tint"]) if "tint" in entry else None)
        for label, entry in ((label, data["labels"][label]) for label in Label)
    }
    colors = {token: QColor(value) for token, value in data["colors"].items()}
    return Theme(name, high_contrast, colors, Lanes(**data["lanes"]), labels)
