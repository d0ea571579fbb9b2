"""How the reviewer wants the window to look: applied at once and remembered."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

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
        self._follow_system()

    def switch_language(self) -> None:
        """Speak the other language."""
        self._translation.switch()

    def switch_theme(self) -> None:
        """Dark where it is light, light where it is dark."""
        dark = self._appearance.theme.name is ThemeName.LIGHT
        theme = ThemeName.DARK if dark else ThemeName.LIGHT
        self._settings.theme = theme
        self._appearance.set_theme(theme)

    def switch_contrast(self) -> None:
        """High contrast where there is none, none where it is; the system is followed no more."""
        on = not self._appearance.theme.high_contrast
        self._settings.high_contrast = on
        self._appearance.set_high_contrast(on)

    def _follow_system(self) -> None:
        """High contrast as chosen here, else as the system wants it, where Qt tells that."""
        # Qt tells it since 6.10.
        accessibility = getattr(QGuiApplication.styleHints(), "accessibility", None)
        if accessibility is not None:
            hints = accessibility()
            hints.contrastPreferenceChanged.connect(self.use_contrast)
            self.use_contrast(hints.contrastPreference())
        else:
            self.use_contrast(Qt.ContrastPreference.NoPreference)

    def use_contrast(self, wanted: Qt.ContrastPreference) -> None:
        """Follow the system, unless the reviewer has chosen."""
        chosen = self._settings.high_contrast
        wants = wanted is Qt.ContrastPreference.HighContrast
        self._appearance.set_high_contrast(wants if chosen is None else chosen)

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
