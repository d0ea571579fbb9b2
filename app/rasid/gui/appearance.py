"""How the window looks at the moment: theme, size of type, and the face of the report."""

from functools import cache
from pathlib import Path

from PySide6.QtCore import QObject, QTemporaryDir, Signal
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

from rasid.gui.icons import coloured
from rasid.gui.theme import Theme, ThemeName, load_theme

REPORT_FACES = (
    "Amiri",
    "Scheherazade New",
    "Noto Naskh Arabic",
    "Segoe UI",
    "Geeza Pro",
    "DejaVu Sans",
)
"""Arabic faces for reading, best first; the first one installed is used."""

_INTERFACE_FACES = ("Noto Sans", "Noto Sans Arabic", "Segoe UI", "DejaVu Sans")
_BASE = 13  # pixels of interface type at 100 %
_REPORT_SIZE = 19.5  # pixels


class Appearance(QObject):
    """The theme and type in use; everything painted by hand asks here when it paints.

    Signals:
        changed: theme, scale or report face is another one; style sheet and palette are set.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = load_theme(ThemeName.LIGHT)
        self._scale = 100
        self._report_family = ""
        self._report_size = _REPORT_SIZE
        self._has_sheet = True
        self._folder = QTemporaryDir()
        self._fonts: dict[tuple[int, QFont.Weight], QFont] = {}

    @property
    def theme(self) -> Theme:
        """The theme in use."""
        return self._theme

    @property
    def report_size(self) -> float:
        """Size of the report's type in pixels."""
        return self._report_size

    @property
    def report_family(self) -> str:
        """The face reports are read in."""
        return self._report_family or best_face(REPORT_FACES)

    @property
    def scale(self) -> int:
        """Size of the interface in per cent."""
        return self._scale

    def set_theme(self, name: ThemeName) -> None:
        """Use another theme."""
        self._theme = load_theme(name, high_contrast=self._theme.high_contrast)
        self._apply()

    def set_high_contrast(self, on: bool) -> None:
        """Draw lines and letters with the most contrast there is, or as designed."""
        if on != self._theme.high_contrast:
            self._theme = load_theme(self._theme.name, high_contrast=on)
            self._apply()

    def set_scale(self, percent: int) -> None:
        """Scale the interface type, 80 to 200 per cent."""
        self._scale = max(80, min(200, percent))
        self._apply()

    def set_report_font(self, family: str, size: float) -> None:
        """Read in another face ("" for the best installed) or size, 16 to 40 pixels."""
        self._report_family = family
        self._report_size = max(16.0, min(40.0, size))
        self.changed.emit()

    def report_font(self, size: float | None = None, *, bold: bool = False) -> QFont:
        """The face reports are read in; ``size`` in pixels."""
        font = QFont(self.report_family)
        # Pixel sizes are whole numbers in Qt; a fraction needs points at the usual 96 dpi.
        font.setPointSizeF((size or self._report_size) * 72 / 96)
        font.setBold(bold)
        return font

    def px(self, size: float) -> int:
        """A length of the interface at the present scale, in pixels."""
        return round(size * self._scale / 100)

    def font(self, size: int = _BASE, *, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """The interface face; ``size`` in pixels at 100 %."""
        known = self._fonts.get((size, weight))
        if known is None:
            known = QFont(QApplication.font())
            known.setPixelSize(self.px(size))
            known.setWeight(weight)
            self._fonts[size, weight] = known
        return QFont(known)

    def apply(self, *, sheet: bool = True) -> None:
        """Give the application its style, face and palette, and its style sheet unless that is
        left to ``wear_sheet``.
        """
        font = QFont()
        font.setFamilies(installed(_INTERFACE_FACES) or [font.family()])
        QApplication.setFont(font)
        QApplication.setStyle("Fusion")
        self._has_sheet = sheet
        self._apply()

    def wear_sheet(self) -> None:
        """Give the application its style sheet, once everything is made: with one, Qt styles a
        part anew whenever it is put into another, which took a sixth of the start.
        """
        self._has_sheet = True
        app = QApplication.instance()
        if isinstance(app, QApplication):
            sheet = self._theme.stylesheet(base=self.px(_BASE), arrow=self._arrow())
            if sheet != app.styleSheet():
                app.setStyleSheet(sheet)

    def _apply(self) -> None:
        self._fonts.clear()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            font = QApplication.font()
            font.setPixelSize(self.px(_BASE))
            app.setFont(font)
            app.setPalette(self._theme.palette())
            if self._has_sheet:
                self.wear_sheet()
        self.changed.emit()

    def _arrow(self) -> str:
        """A style sheet takes pictures only from files, and ours is as the theme colours it."""
        path = Path(self._folder.path()) / f"{self._theme.name}-{self._theme.high_contrast}.svg"
        color, ground = self._theme.color("text2"), self._theme.color("surface")
        path.write_text(coloured("down", color, ground), encoding="utf-8")
        return path.as_posix()


def installed(faces: tuple[str, ...]) -> list[str]:
    """Those of ``faces`` that are on this computer, in the same order."""
    known = _families()
    return [face for face in faces if face in known]


@cache
def _families() -> frozenset[str]:
    """Asked once: to list them takes as long as to paint a key."""
    return frozenset(QFontDatabase.families())


def best_face(faces: tuple[str, ...]) -> str:
    """The first of ``faces`` that is installed, or the face of the system."""
    return next(iter(installed(faces)), QFont().family())
