"""The figures of agreement in words."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from rasid.core.agreement import Measured, Undefined
from rasid.core.vocabulary import Label
from rasid.gui.inspector.describe import first_words
from rasid.gui.inspector.drawing import isolated
from rasid.gui.inspector.field_words import field_word
from rasid.gui.words import word
from rasid.review.agreement import DEAD_TOTAL, EVENTS, SPANS, WHOLE, Case

_ABOUT: dict[str, object] = {
    SPANS: QT_TRANSLATE_NOOP("Agreement", "Spans"),
    EVENTS: QT_TRANSLATE_NOOP("Agreement", "Events: which there are"),
    WHOLE: QT_TRANSLATE_NOOP("Agreement", "Whole event, all fields"),
    DEAD_TOTAL: QT_TRANSLATE_NOOP("Agreement", "Dead of the report"),
    "dead": QT_TRANSLATE_NOOP("Agreement", "Dead of the event"),
}
_MEASURES: dict[str, object] = {
    "observed": QT_TRANSLATE_NOOP("Agreement", "Agreement"),
    "kappa": QT_TRANSLATE_NOOP("Agreement", "Cohen's κ"),
    "alpha": QT_TRANSLATE_NOOP("Agreement", "Krippendorff's α"),
    "alpha_unitised": QT_TRANSLATE_NOOP("Agreement", "α, unitised"),
    "gamma": QT_TRANSLATE_NOOP("Agreement", "γ"),
    "f1": QT_TRANSLATE_NOOP("Agreement", "F1"),
    "f1_exact": QT_TRANSLATE_NOOP("Agreement", "F1, same edges"),
    "f1_overlap": QT_TRANSLATE_NOOP("Agreement", "F1, overlapping"),
}
_UNDEFINED: dict[Undefined, object] = {
    Undefined.NOTHING_COMPARED: QT_TRANSLATE_NOOP(
        "Agreement", "Not defined: there is nothing to compare."
    ),
    Undefined.ONE_CATEGORY: QT_TRANSLATE_NOOP(
        "Agreement", "Not defined: everybody always said the same one thing."
    ),
}


def about_word(about: str) -> str:
    """What a figure is about."""
    if about in _ABOUT:
        return QCoreApplication.translate("Agreement", str(_ABOUT[about]))
    if about in {label.value for label in Label}:
        return word(Label(about))
    return field_word(about)


def case_text(case: Case) -> str:
    """Which event of its report it is: its number, what each says it is, and its words."""
    types = " / ".join(map(word, case.types))
    return " · ".join(filter(None, (str(case.nth), types, isolated(first_words(case.words, 40)))))


def measure_word(measure: str) -> str:
    """What a measure is called."""
    return QCoreApplication.translate("Agreement", str(_MEASURES[measure]))


def value_text(measured: Measured) -> str:
    """The value with its interval, or why there is none."""
    if measured.value is None:
        assert measured.undefined is not None, "what has no value says why"
        return QCoreApplication.translate("Agreement", str(_UNDEFINED[measured.undefined]))
    if measured.low is None or measured.high is None:
        alone = QCoreApplication.translate("Agreement", "one report: no interval")
        return f"\u2066{measured.value:.2f}\u2069 ({alone})"
    return f"\u2066{measured.value:.2f} [{measured.low:.2f}–{measured.high:.2f}]\u2069"
