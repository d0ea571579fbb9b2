"""The language of the interface, switched while the window is open."""

from enum import StrEnum

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, Qt, QTranslator, Signal
from PySide6.QtWidgets import QApplication

from rasid.paths import bundled


class Language(StrEnum):
    """The languages Rasid speaks."""

    ARABIC = "ar"
    ENGLISH = "en"

    @property
    def direction(self) -> Qt.LayoutDirection:
        """The way the interface runs; the report runs right to left in either."""
        if self is Language.ARABIC:
            return Qt.LayoutDirection.RightToLeft
        return Qt.LayoutDirection.LeftToRight


class Translation(QObject):
    """Loads the words of Rasid and of Qt's own dialogs, and mirrors the application.

    Signals:
        changed: everything has been told in the new language.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = Language.ENGLISH
        self._translators: list[QTranslator] = []

    @property
    def language(self) -> Language:
        """The language in use."""
        return self._language

    def use(self, language: Language) -> None:
        """Speak another language from now on."""
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            raise RuntimeError("a language needs an application")
        self._language = language
        for translator in self._translators:
            app.removeTranslator(translator)
            translator.deleteLater()
        self._translators = [self._catalogue(name) for name in ("rasid", "qtbase")]
        # Digits 0 to 9 as in the reports, in either language.
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
        app.setLayoutDirection(language.direction)
        for translator in self._translators:
            app.installTranslator(translator)
        self.changed.emit()

    def switch(self) -> None:
        """Speak the other language."""
        other = {Language.ARABIC: Language.ENGLISH, Language.ENGLISH: Language.ARABIC}
        self.use(other[self._language])

    def _catalogue(self, name: str) -> QTranslator:
        """One catalogue; an empty one where Qt brings none, as for its own English."""
        translator = QTranslator(self)
        folder = str(bundled("resources") / "translations")
        if name != "rasid":
            folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        translator.load(f"{name}_{self._language}", folder)
        return translator
