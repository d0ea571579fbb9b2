"""Why a value was inferred, in the language of the interface."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_CONTEXT = "InferredReason"
_REASONS: tuple[object, ...] = (
    # what the extractor writes
    QT_TRANSLATE_NOOP("InferredReason", "those who protest are not named"),
    QT_TRANSLATE_NOOP("InferredReason", "named by an adjective"),
    QT_TRANSLATE_NOOP("InferredReason", "the victims of its casualty facts"),
    QT_TRANSLATE_NOOP("InferredReason", "the people it was done to"),
    QT_TRANSLATE_NOOP("InferredReason", "the opponent named nearest"),
    QT_TRANSLATE_NOOP("InferredReason", "those whose losses are told"),
    QT_TRANSLATE_NOOP("InferredReason", "whose fire drove them out"),
    QT_TRANSLATE_NOOP("InferredReason", "those who took the people set free"),
    QT_TRANSLATE_NOOP("InferredReason", "from the fight told before"),
    QT_TRANSLATE_NOOP("InferredReason", "from the claim told before"),
    QT_TRANSLATE_NOOP("InferredReason", "from the claim told with it"),
    QT_TRANSLATE_NOOP("InferredReason", "from the headline"),
    QT_TRANSLATE_NOOP("InferredReason", "from the dateline"),
    QT_TRANSLATE_NOOP("InferredReason", "background without a time"),
    QT_TRANSLATE_NOOP("InferredReason", "day of the bulletin retold"),
    QT_TRANSLATE_NOOP("InferredReason", "day of publication"),
    # what an export writes, and an import of it brings back
    QT_TRANSLATE_NOOP("InferredReason", "its evidence was not confirmed"),
    QT_TRANSLATE_NOOP("InferredReason", "a weapon was left out: its evidence was not confirmed"),
)

REASONS: tuple[str, ...] = tuple(str(reason) for reason in _REASONS)
"""The reasons Rasid itself gives, as they are stored."""


def reason_in_words(reason: str) -> str:
    """A stored reason as it is shown; what a person wrote stays as written."""
    return QCoreApplication.translate(_CONTEXT, reason) if reason in REASONS else reason


def reason_as_stored(words: str) -> str:
    """The reverse: a reason shown in the language of the interface as it is stored."""
    return next((reason for reason in REASONS if reason_in_words(reason) == words), words)
