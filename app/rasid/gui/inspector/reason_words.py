"""What the codes of reasons are called."""

from enum import StrEnum

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from rasid.core.vocabulary import ReasonCode, Ruling

_REASONS: dict[StrEnum, object] = {
    ReasonCode.EXTRACTION_ERROR: QT_TRANSLATE_NOOP("Reason", "Extraction error"),
    ReasonCode.TEXT_MISREAD: QT_TRANSLATE_NOOP("Reason", "Text misread"),
    ReasonCode.POLICY_CHANGE: QT_TRANSLATE_NOOP("Reason", "Policy change"),
    ReasonCode.NEW_SOURCE: QT_TRANSLATE_NOOP("Reason", "New source"),
    ReasonCode.DUPLICATE_MERGED: QT_TRANSLATE_NOOP("Reason", "Duplicate merged"),
    ReasonCode.SPLIT: QT_TRANSLATE_NOOP("Reason", "Split"),
    ReasonCode.PLACE_FIX: QT_TRANSLATE_NOOP("Reason", "Place fixed"),
    ReasonCode.DATE_FIX: QT_TRANSLATE_NOOP("Reason", "Date fixed"),
    ReasonCode.COUNT_FIX: QT_TRANSLATE_NOOP("Reason", "Count fixed"),
    ReasonCode.REVIEWER_DECISION: QT_TRANSLATE_NOOP("Reason", "Reviewer's decision"),
    Ruling.MERITS: QT_TRANSLATE_NOOP("Reason", "On the merits"),
    Ruling.AMBIGUOUS_TEXT: QT_TRANSLATE_NOOP("Reason", "Ambiguous text"),
    Ruling.GUIDELINE_GAP: QT_TRANSLATE_NOOP("Reason", "Gap in the codebook"),
    Ruling.SLIP: QT_TRANSLATE_NOOP("Reason", "Slip"),
    Ruling.EDGE_CASE: QT_TRANSLATE_NOOP("Reason", "Edge case"),
}


def reason_word(code: StrEnum) -> str:
    """The word for a code."""
    return QCoreApplication.translate("Reason", str(_REASONS[code]))
