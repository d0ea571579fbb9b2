"""How the reviewer wants the window to look: applied at once and remembered."""

from PySide6.QtCore import QObject

from rasid.gui.appearance import Appearance
from rasid.gui.language import Translation
from rasid.gui.settings import Settings
from rasid.gui.theme import ThemeName

_TYPE_STEP = 1.5  # pixels
_SCALE_STEP = 10  # per cent


class Preferences(QObject):
    """Theme, language, and size and face of the type."""

    def __init__(
        self, appearance: Appearance, translation: Translation, settings: Settings, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._translation = translation
        self._settings = settings
        translation.changed.connect(self._on_language_changed)

    def switch_language(self) -> None:
        """Speak the other language."""
        self._translation.switch()

    def switch_theme(self) -> None:
        """Dark where it is light, light where it is dark."""
        dark = self._appearance.theme.name is ThemeName.LIGHT
        theme = ThemeName.DARK if dark else ThemeName.LIGHT
        self._settings.theme = theme
        self._appearance.set_theme(theme)

    def choose_face(self, face: str, _checked: bool = False) -> None:
        """Read reports in another face."""
        self._appearance.set_report_font(face, self._appearance.report_size)
        self._settings.report_family = face

    def scale_interface(self, steps: int) -> None:
        """Make the interface larger or smaller by steps of 10 %."""
        self._appearance.set_scale(self._appearance.scale + steps * _SCALE_STEP)
        self._settings.scale = self._appearance.scale

    def scale_report(self, steps: int) -> None:
        """Make the report's type larger or smaller by steps of 1.5 pixels."""
        size = self._appearance.report_size + steps * _TYPE_STEP
        self._appearance.set_report_font(self._settings.report_family, size)
        self._settings.report_size = self._appearance.report_size

    def _on_language_changed(self) -> None:
        self._settings.language = self._translation.language
