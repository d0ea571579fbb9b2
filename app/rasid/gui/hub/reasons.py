"""Why rows do not get through between a desk and its hub, in the language of the interface."""

from collections import Counter
from collections.abc import Iterable, Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from rasid.hub.joined import Kept
from rasid.storage.soundness import Amiss

_WORDS = {
    "role": QT_TRANSLATE_NOOP("HubReason", "your role may not do this"),
    "author": QT_TRANSLATE_NOOP(
        "HubReason", "another person's: they, or who runs the hub, send it"
    ),
    "parent": QT_TRANSLATE_NOOP("HubReason", "rests on what is not there"),
    "report": QT_TRANSLATE_NOOP("HubReason", "the report is not there"),
    "revision": QT_TRANSLATE_NOOP("HubReason", "the decision is not there"),
    "hash": QT_TRANSLATE_NOOP("HubReason", "was changed on the way or on the hub"),
    "form": QT_TRANSLATE_NOOP("HubReason", "does not fit, or a newer Rasid wrote it"),
    "place": QT_TRANSLATE_NOOP("HubReason", "the words do not stand in the report"),
    "time": QT_TRANSLATE_NOOP("HubReason", "dated by a clock that ran ahead"),
}
"""By the values of ``Refusal`` and ``Amiss``."""

NO_REASONS: Mapping[str, int] = {}


def count_reasons(refused: Iterable[Kept], held: Iterable[Kept]) -> Mapping[str, int]:
    """How many rows are set apart for which reason; what only waits for another row is not."""
    apart = [kept for kept in held if not Amiss(kept.reason).waits]
    return Counter(kept.reason for kept in (*refused, *apart))


def reason_word(reason: str) -> str:
    """A reason as the interface says it."""
    return QCoreApplication.translate("HubReason", str(_WORDS[reason]))
