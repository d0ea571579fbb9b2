"""Says why something was refused, in the language of the interface."""

import re

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from rasid.core.vocabulary import EventType, Label
from rasid.errors import RasidError
from rasid.gui.inspector.drawing import in_own_direction
from rasid.gui.words import word
from rasid.review.checks import Finding
from rasid.review.terms import Listed

_WHY = re.compile(" \u200f?\\({why}\\)")  # what a sentence is whole without
_ID = re.compile(r"([a-z])-[0-9a-f]{16,20}")  # as rasid.core.identity makes them
_AT = re.compile("^[A-Z].* - at `([^`]+)`$")  # where msgspec finds a value amiss, after its English
_SUBJECTS = {
    "r": QT_TRANSLATE_NOOP("Subject", "the report"),
    "s": QT_TRANSLATE_NOOP("Subject", "the span"),
    "e": QT_TRANSLATE_NOOP("Subject", "the event"),
    "c": QT_TRANSLATE_NOOP("Subject", "the casualty count"),
    "l": QT_TRANSLATE_NOOP("Subject", "the link"),
    "m": QT_TRANSLATE_NOOP("Subject", "the comment"),
    "w": QT_TRANSLATE_NOOP("Subject", "the words"),
    "g": QT_TRANSLATE_NOOP("Subject", "the note"),
}
_FROM_THE_SYSTEM = (
    QT_TRANSLATE_NOOP("System", "No such file or directory"),
    QT_TRANSLATE_NOOP("System", "Permission denied"),
    QT_TRANSLATE_NOOP("System", "Operation not permitted"),
    QT_TRANSLATE_NOOP("System", "Is a directory"),
    QT_TRANSLATE_NOOP("System", "Not a directory"),
    QT_TRANSLATE_NOOP("System", "File exists"),
    QT_TRANSLATE_NOOP("System", "File name too long"),
    QT_TRANSLATE_NOOP("System", "Too many open files"),
    QT_TRANSLATE_NOOP("System", "No space left on device"),
    QT_TRANSLATE_NOOP("System", "Disk quota exceeded"),
    QT_TRANSLATE_NOOP("System", "Read-only file system"),
    QT_TRANSLATE_NOOP("System", "Input/output error"),
    QT_TRANSLATE_NOOP("System", "Device or resource busy"),
    QT_TRANSLATE_NOOP("System", "Too many levels of symbolic links"),
    QT_TRANSLATE_NOOP("System", "Stale file handle"),
    QT_TRANSLATE_NOOP("System", "Connection timed out"),
)
"""What an operating system says of a file, for the translators; the rest is said as it says it."""


def refusal(error: RasidError, *, of_file: bool = False) -> str:
    """The sentence of an error; as it was written where it has no words in this language.

    Ids are for programs: the sentence names the kind of thing instead, unless the error is one
    ``of_file``, in which the id can be looked up.
    """
    template = QCoreApplication.translate("RasidError", error.template)
    if not error.values:
        return template
    foreign = template != error.template
    if foreign and _is_of_a_library(error.values.get("why")):
        template = _WHY.sub("", template)
    said = {
        name: _foreign(value, of_file=of_file) if foreign else _value(value)
        for name, value in error.values.items()
    }
    return template.format(**said)


def _is_of_a_library(why: object) -> bool:
    """Whether a reason is in the English of a library: no sentence of ours, none of the system."""
    return isinstance(why, str) and QCoreApplication.translate("System", why) == why


def _value(value: object) -> str:
    if isinstance(value, RasidError):
        return refusal(value)
    if isinstance(value, Finding):
        # The panel it belongs to stands above the session, which says refusals too.
        from rasid.gui.inspector.check_words import check_sentence

        return check_sentence(value)
    return str(value)


def _foreign(value: object, *, of_file: bool) -> str:
    """A value as given; names and paths keep their own direction in a sentence of another."""
    if isinstance(value, RasidError):
        return refusal(value, of_file=of_file)
    if isinstance(value, Listed):
        return _joined([in_own_direction(word(each)) for each in value.members])
    if isinstance(value, (Label, EventType)):
        return word(value)
    if isinstance(value, (Finding, int)):
        return _value(value)
    subjects = dict.fromkeys(_ID.findall(str(value)))
    if subjects and not of_file and not _ID.sub("", str(value)).strip(" ,…"):
        translate = QCoreApplication.translate
        return _joined([translate("Subject", str(_SUBJECTS[kind])) for kind in subjects])
    at = _AT.search(str(value))
    if at is not None:
        return in_own_direction(at[1])
    told = QCoreApplication.translate("System", str(value))
    return told if told != str(value) else in_own_direction(str(value))


def _joined(words: list[str]) -> str:
    return QCoreApplication.translate("RasidError", ", ").join(words)
