"""What the dashboard may refuse, for the translators."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

DASHBOARD_SENTENCES = (
    QT_TRANSLATE_NOOP("RasidError", "The dashboard was stopped."),
    QT_TRANSLATE_NOOP("RasidError", "{file} is too large for an outline. Simplify it."),
    QT_TRANSLATE_NOOP("RasidError", "{file} could not be read as GeoJSON. Choose another file."),
    QT_TRANSLATE_NOOP("RasidError", "{file} holds no polygon. Choose an outline of governorates."),
    QT_TRANSLATE_NOOP(
        "RasidError",
        "{file} is not in degrees of longitude and latitude. Save it as GeoJSON in WGS 84.",
    ),
    QT_TRANSLATE_NOOP("RasidError", "{file} is no picture. Save it as .png, .svg or .pdf."),
    QT_TRANSLATE_NOOP("RasidError", "{path} could not be written: {why}. Choose another place."),
)
